import { expect, it } from 'vitest'
import type { Action } from '../../../src/bot/cards/action.js'
import type { Card } from '../../../src/bot/cards/card.js'
import type { EntityContext } from '../../../src/bot/context.js'
import { placeOf } from '../../../src/bot/contracts/groups.js'
import { ownContracts } from '../../../src/bot/contracts/visible-contracts.js'
import type { ContractReadings, DocumentRow, ModificationRow } from '../../../src/bot/ports/evidence.js'
import { addDays, type Day, type RegisterFacts } from '../../../src/rules/index.js'
import { ANA, buttonsOf, contractOf, presses, TODAY, textOf, worldOf } from '../../support/context.js'

const ID = contractOf(1, ['ana']).id

const modification = (more: Partial<ModificationRow>): ContractReadings => ({
  modifications: {
    askedOn: TODAY,
    readOn: TODAY,
    rows: [
      {
        ...{ id: 'CO1.CTRMOD.1', version: 1, state: 'published', approvedOn: addDays(TODAY, -5), endsOn: null },
        ...{ value: null, says: [], dayInText: null, text: 'ACTA CPS-045', ...more },
      },
    ],
  },
})

async function shown(readings: ContractReadings, facts: Partial<RegisterFacts> = {}) {
  const { context } = await worldOf([contractOf(1, ['ana'], facts)])
  await context.store.evidence.write(context.entity.key, new Map([[ID, readings]]))
  const see = () => presses(context, ANA, { kind: 'show', question: { kind: 'contract', args: { id: ID } } })
  const said = async () => (await context.store.said.of(context.entity.key, [ID])).get(ID)?.statements ?? []
  return { context, see, said }
}

const placeOfIt = async (context: EntityContext) => {
  const [item] = await ownContracts(context, ANA, TODAY)
  return item && placeOf(item, 'supervisor', 'ana')
}

const answers = (card: Card) =>
  buttonsOf(card).flatMap(({ label, action }) => (action?.kind === 'tell-shown' ? [{ label, action }] : []))
const answer = (card: Card, label: string): Action => {
  const found = answers(card).find(button => button.label === label)
  if (!found) throw new Error(`there is no ${label} in ${answers(card).map(each => each.label)}`)
  return found.action
}

const LIQUIDATED = modification({ says: ['liquidation'] })
const TO_LIQUIDATE: Partial<RegisterFacts> = { liquidationFlag: 'yes' }

it('what SECOP shows is confirmed with one press, which names the row as its document', async () => {
  const { context, see, said } = await shown(LIQUIDATED, TO_LIQUIDATE)
  const card = await see()
  expect(textOf(card)).toContain('«ACTA CPS-045»')
  expect(answers(card).map(({ label }) => label)).toEqual(['Sí, es así', 'No'])
  const press = answer(card, 'Sí, es así')
  const receipt = await presses(context, ANA, press)
  const [statement, ...others] = await said()
  expect(others).toEqual([])
  expect(statement).toMatchObject({
    kind: 'attested',
    by: 'ana',
    attestation: { fact: 'liquidation', value: { done: true, on: addDays(TODAY, -5) }, by: 'ana', role: 'supervisor' },
  })
  expect(statement?.kind === 'attested' && statement.attestation.document).toContain('ACTA CPS-045')
  expect(statement?.shown.join(' ')).toContain('«ACTA CPS-045»')
  expect(answers(receipt)).toEqual([])
  // Twice is once.
  await presses(context, ANA, press)
  expect(await said()).toHaveLength(1)
})

it('«No» is remembered: it is not asked again, and can be taken back', async () => {
  const { context, see, said } = await shown(LIQUIDATED, TO_LIQUIDATE)
  const receipt = await presses(context, ANA, answer(await see(), 'No'))
  expect(await said()).toMatchObject([{ kind: 'denied', set: 'modifications', row: 'CO1.CTRMOD.1' }])
  expect(answers(await see())).toEqual([])
  const undo = buttonsOf(receipt).find(({ action }) => action?.kind === 'withdraw')
  await presses(context, ANA, undo?.action ?? null)
  expect(answers(await see())).toHaveLength(2)
})

it('a row that shows something else by now records nothing', async () => {
  const { context, see, said } = await shown(LIQUIDATED, TO_LIQUIDATE)
  const old = answer(await see(), 'Sí, es así')
  const other = modification({ says: ['liquidation'], text: 'OTRA COSA' })
  await context.store.evidence.write(context.entity.key, new Map([[ID, other]]))
  expect(textOf(await presses(context, ANA, old))).toContain('SECOP ya no muestra ese dato')
  expect(await said()).toEqual([])
})

it('whoever may not tell it is not asked, and a press of theirs records nothing', async () => {
  const { context, see, said } = await shown(LIQUIDATED, TO_LIQUIDATE)
  const press = answer(await see(), 'Sí, es así')
  const stranger = { ...ANA, id: 'zoe', name: 'Zoe' }
  await presses(context, stranger, press)
  expect(await said()).toEqual([])
})

it('of an early end it is asked with which balance, a press each', async () => {
  const ended = modification({ says: ['termination'], dayInText: addDays(TODAY, -60) })
  const { context, see, said } = await shown(ended, { state: 'terminated', endsOn: addDays(TODAY, -10) })
  const card = await see()
  expect(answers(card).map(({ label }) => label)).toEqual(['Sí, sin saldos', 'Sí, con saldos', 'No'])
  await presses(context, ANA, answer(card, 'Sí, con saldos'))
  expect(await said()).toMatchObject([
    { attestation: { fact: 'earlyEnd', value: { on: addDays(TODAY, -60), balances: true } } },
  ])
})

it('a closing that is published stops the reminders and thanks, until SECOP should show it', async () => {
  const closing = (on: Day) => modification({ says: ['closing'], approvedOn: on })
  const seen = await shown(closing(addDays(TODAY, -15)))
  const card = await seen.see()
  expect(textOf(card)).toContain('Cierre publicado el')
  expect(await placeOfIt(seen.context)).toBe('saidClosed')
  const late = await shown(closing(addDays(TODAY, -16)))
  expect(textOf(await late.see())).toContain('sigue diciendo')
  expect(await placeOfIt(late.context)).toBe('closeNow')
})

const alike = async (contracts: number) => {
  const all = Array.from({ length: contracts }, (_, n) => contractOf(n + 1, ['ana'], TO_LIQUIDATE))
  const { context } = await worldOf(all)
  const ids = all.map(({ id }) => id)
  await context.store.evidence.write(
    context.entity.key,
    new Map(ids.map((id, n) => [id, modification({ says: ['liquidation'], text: `ACTA ${n + 1}` })])),
  )
  const missing = await presses(context, ANA, { kind: 'show', question: { kind: 'missing', args: {} } })
  const leads = buttonsOf(missing).find(({ label }) => label.includes('a la vista'))
  const said = async () => {
    const logs = await context.store.said.of(context.entity.key, ids)
    return ids.flatMap(id => logs.get(id)?.statements ?? [])
  }
  return { context, ids, leads, said }
}

it('what several contracts show alike is ticked in a list, reviewed with each document, and confirmed by one press', async () => {
  const { context, ids, leads, said } = await alike(12)
  expect(leads?.label).toBe('12 contratos con acta de liquidación a la vista')
  const list = await presses(context, ANA, leads?.action)
  const [form] = list.parts.filter(part => part.kind === 'form')
  expect(form?.fields).toMatchObject([{ kind: 'boxes', options: expect.objectContaining({ length: 6 }) }])
  expect(textOf(list)).toContain('«ACTA 1»')
  const review = await presses(context, ANA, form?.submit.action, { contracts: ids.slice(0, 9).join(',') })
  expect(textOf(review)).toContain('«ACTA 9»')
  expect(await said(), 'a review records nothing').toEqual([])
  const confirm = buttonsOf(review).find(({ action }) => action?.kind === 'record-many')
  const done = await presses(context, ANA, confirm?.action)
  await presses(context, ANA, confirm?.action)
  const told = await said()
  expect(told).toHaveLength(9)
  for (const [n, statement] of told.entries()) {
    expect(statement).toMatchObject({ kind: 'attested', by: 'ana', attestation: { fact: 'liquidation' } })
    expect(statement.kind === 'attested' && statement.attestation.document).toContain(`ACTA ${n + 1}`)
    expect(statement.shown.join(' ')).toContain(`«ACTA ${n + 1}»`)
  }
  const undo = buttonsOf(done).find(({ action }) => action?.kind === 'undo-many')
  await presses(context, ANA, undo?.action)
  expect((await said()).filter(({ kind }) => kind === 'withdrawn')).toHaveLength(9)
})

it('of several, what SECOP shows otherwise by now is left out and named; the others are recorded', async () => {
  const { context, ids, leads, said } = await alike(3)
  const [form] = (await presses(context, ANA, leads?.action)).parts.filter(part => part.kind === 'form')
  const review = await presses(context, ANA, form?.submit.action, { contracts: ids.join(',') })
  const [first = '', second = ''] = ids
  const other = modification({ says: ['liquidation'], text: 'OTRA COSA' })
  await context.store.evidence.write(context.entity.key, new Map([[first, other]]))
  await context.store.evidence.write(context.entity.key, new Map([[second, modification({ text: 'NADA' })]]))
  const confirm = buttonsOf(review).find(({ action }) => action?.kind === 'record-many')
  const done = await presses(context, ANA, confirm?.action)
  expect(await said()).toHaveLength(1)
  expect(textOf(done)).toContain('CPS-1-2026')
  expect(textOf(done)).toContain('CPS-2-2026')
  const again = await presses(context, ANA, form?.submit.action, { contracts: ids.join(',') })
  expect(textOf(again)).toContain('SECOP ya no lo muestra así')
})

it('one by one is a press away, each with its own question', async () => {
  const { context, leads } = await alike(3)
  const list = await presses(context, ANA, leads?.action)
  const each = buttonsOf(list).find(({ action }) => action?.kind === 'list-shown')
  const card = await presses(context, ANA, each?.action)
  expect(answers(card).map(({ label }) => label)).toEqual(Array(3).fill(['Sí, es así', 'No']).flat())
  await presses(context, ANA, answer(card, 'Sí, es así'))
  expect(answers(await presses(context, ANA, each?.action))).toHaveLength(4)
})

const file = (id: string, name: string, daysAgo: number): DocumentRow => ({
  ...{ id, name, says: ['liquidation'], uploadedOn: addDays(TODAY, -daysAgo) },
  link: `https://community.secop.gov.co/Public/Archive?DocumentId=${id}`,
})
const files = (...rows: DocumentRow[]): ContractReadings => ({
  'documents-2025': { askedOn: TODAY, readOn: TODAY, rows },
})

it('a published file is asked for by its name, opened where it is, and named by what is attested', async () => {
  const { context, see, said } = await shown(files(file('7', 'ACTA LIQUIDACIÓN CPS-045.pdf', 59)), TO_LIQUIDATE)
  const card = await see()
  expect(textOf(card)).toContain(
    'SECOP muestra «ACTA LIQUIDACIÓN CPS-045.pdf», publicado el 3 de mayo de 2027. (Leído el 1 jul. 2027.) ¿Es el acta de liquidación de este contrato?',
  )
  expect(answers(card).map(({ label }) => label)).toEqual(['Sí, es esa', 'No'])
  expect(buttonsOf(card)).toContainEqual({
    ...{ label: 'Ver', url: 'https://community.secop.gov.co/Public/Archive?DocumentId=7' },
  })
  await presses(context, ANA, answer(card, 'Sí, es esa'))
  expect(await said()).toMatchObject([
    {
      attestation: {
        ...{ fact: 'liquidation', value: { done: true, on: '2027-05-03' } },
        document: 'ACTA LIQUIDACIÓN CPS-045.pdf (SECOP, documentos desde 2025, 3 de mayo de 2027)',
      },
    },
  ])
})

it('where one file is not it, the next one is asked for, and the first never again', async () => {
  const two = files(file('7', 'Acta liquidacion de otro.pdf', 40), file('8', 'Acta de liquidación.pdf', 20))
  const { context, see } = await shown(two, TO_LIQUIDATE)
  await presses(context, ANA, answer(await see(), 'No'))
  expect(textOf(await see())).toContain('«Acta de liquidación.pdf»')
  await presses(context, ANA, answer(await see(), 'No'))
  expect(answers(await see())).toEqual([])
})

it('a liquidation before an end that has moved is not asked for: the answer would be refused', async () => {
  const on = addDays(TODAY, -60)
  const record = {
    id: '1',
    name: 'ACTA DE LIQUIDACION.pdf',
    says: ['liquidation' as const],
    uploadedOn: on,
    link: null,
  }
  const readings: ContractReadings = { 'documents-2025': { askedOn: TODAY, readOn: TODAY, rows: [record] } }
  const facts = { ...TO_LIQUIDATE, endsOn: addDays(TODAY, -90) }
  const asked = async (all: ContractReadings) =>
    answers(await (await shown(all, facts)).see()).map(one => one.action.fact)
  expect(await asked(readings)).toContain('liquidation')
  expect(await asked({ ...readings, ...modification({ endsOn: addDays(TODAY, -30) }) })).not.toContain('liquidation')
})
