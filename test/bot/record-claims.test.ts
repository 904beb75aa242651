import { describe, expect, it } from 'vitest'
import { claimsPart } from '../../src/bot/attestations/claims.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ownContracts } from '../../src/bot/contracts/visible-contracts.js'
import type { Day } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import {
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  inSection,
  LUIS,
  person,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'

describe('a claim', () => {
  const OTHER = 'CO1.PCCNTR.4400002'
  const saidOf = async (context: EntityContext, id: string) =>
    (await context.store.said.of(context.entity.key, [id])).get(id)?.statements ?? []
  const claimOf = async (context: EntityContext, text: string) =>
    buttonsOf(await asks(context, LUIS, text)).find(({ label }) => label === es.forms.buttons.claim)?.action

  async function claims(context: EntityContext, text: string) {
    const opened = await presses(context, LUIS, await claimOf(context, text))
    return { form: formOf(opened), card: await sendForm(context, LUIS, opened, { sure: 'true' }) }
  }
  async function decides(context: EntityContext, form: 'assigned' | 'returned', fields: Record<string, string>) {
    await tell(context, COORDINATOR, form, fields, OTHER)
  }

  it.each([['CPS-2-2026'], [OTHER]])('of %s reaches the contract', async name => {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana'])])
    const { card } = await claims(context, name)
    expect(textOf(card)).toContain(es.forms.claimSent)
    expect(await saidOf(context, OTHER)).toMatchObject([{ kind: 'claimed', by: 'luis' }])
  })

  it('tells nothing of whether there is such a contract', async () => {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['ana'])])
    const blank = (card: unknown) =>
      JSON.stringify(card)
        .replaceAll(/CPS-\d-2026/g, 'X')
        .replaceAll(/"(key|shownOn|statement)":"[^"]*"/g, '')
    const seen: string[][] = []
    for (const name of ['CPS-2-2026', 'CPS-9-2026']) {
      const { form, card } = await claims(context, name)
      const after = await asks(context, LUIS, name)
      seen.push([blank(form), blank(card), blank(after)])
    }
    expect(seen[0]).toEqual(seen[1])
    // Nor whether the reference and an id are one contract.
    expect(textOf(await asks(context, LUIS, OTHER))).not.toContain('CPS-2-2026')
  })

  it('can be undone by whoever made it', async () => {
    const { context } = await worldOf([contractOf(2, ['ana'])])
    const { form, card } = await claims(context, 'CPS-2-2026')
    const undo = buttonsOf(card).find(({ action }) => action?.kind === 'withdraw')?.action
    await presses(context, LUIS, undo)
    expect((await saidOf(context, OTHER)).map(({ kind }) => kind)).toEqual(['claimed', 'withdrawn'])
    const again = await presses(context, LUIS, form.submit.action, { sure: 'true' })
    expect(textOf(again)).toContain(es.forms.reopened)
    await presses(context, LUIS, formOf(again).submit.action, { sure: 'true' })
    expect((await saidOf(context, OTHER)).map(({ kind }) => kind)).toEqual(['claimed', 'withdrawn', 'claimed'])
  })

  it('can be withdrawn while it waits, later too', async () => {
    const { context } = await worldOf([contractOf(2, ['ana'])])
    await claims(context, 'CPS-2-2026')
    const later = at('2027-07-05')
    const [withdraw] = buttonsOf(await asks(context, LUIS, 'CPS-2-2026', later))
    expect(withdraw?.label).toBe(es.forms.buttons.withdraw)
    expect(textOf(await presses(context, LUIS, withdraw?.action, {}, later))).toContain('Retirado por')
    expect(buttonsOf(await asks(context, LUIS, 'CPS-2-2026', later))[0]?.label).toBe(es.forms.buttons.claim)
  })

  it('is answered where the claimant looks next: pending, granted, declined', async () => {
    const { context } = await worldOf([contractOf(2, ['ana'])])
    await claims(context, 'CPS-2-2026')
    expect(textOf(await asks(context, LUIS, 'CPS-2-2026'))).toContain(es.forms.claim.pending('CPS-2-2026', TODAY))
    await decides(context, 'returned', { sure: 'true' })
    expect(textOf(await asks(context, LUIS, 'CPS-2-2026'))).toContain(es.forms.claim.declined('CPS-2-2026', TODAY))
    await claims(context, OTHER)
    await decides(context, 'assigned', { person: 'luis' })
    expect(textOf(await asks(context, LUIS, OTHER))).toContain(es.forms.claim.granted(OTHER, TODAY))
    expect(await inSection(context, LUIS, 'close-now')).toEqual([OTHER])
    const part = (today: Day) =>
      claimsPart({ context, person: LUIS, now: at(today), today, channel: 'terminal', from: null, words: es })
    expect(await part(TODAY)).toMatchObject({ text: es.forms.claim.granted(OTHER, TODAY) })
    expect(await part('2027-08-02')).toBeNull()
  })

  // Where a small entity has one coordinator, nobody else could. It is in her name, and nobody is impersonated.
  it('of a coordinator who supervises can be granted by herself, in her own name', async () => {
    const { context: base } = await worldOf([contractOf(2, ['ana'])])
    const both = person('luis', ['coordinator', 'supervisor'])
    const world = { ...base, directory: new Map([['luis', both]]) }
    const claim = formOf(await presses(world, both, { kind: 'open', form: 'claimed', id: OTHER })).submit.action
    await presses(world, both, claim, { sure: 'true' })
    const { fields, submit } = formOf(await presses(world, both, { kind: 'open', form: 'assigned', id: OTHER }))
    expect(fields).toMatchObject([{ options: [{ value: 'luis' }] }])
    await presses(world, both, submit.action, { person: 'luis' })
    expect((await saidOf(world, OTHER)).at(-1)).toMatchObject({
      kind: 'assigned',
      to: ['luis'],
      by: 'luis',
      role: 'coordinator',
    })
    expect((await ownContracts(world, both, TODAY)).map(({ contract }) => contract.id)).toEqual([OTHER])
  })
})
