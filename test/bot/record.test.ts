import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/bot/cards/action.js'
import { readAction } from '../../src/bot/cards/read-action.js'
import { type AttestedFact, GIVEN_BY } from '../../src/rules/index.js'
import { es } from '../../src/words/es/index.js'
import {
  ADMIN,
  ANA,
  asks,
  asksWhy,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  formOf,
  inSection,
  LUIS,
  listedIn,
  ORDENADOR,
  partsOf,
  presses,
  TODAY,
  textOf,
  worldOf,
} from '../support/context.js'
import { sendForm, tell } from '../support/forms.js'

const ID = 'CO1.PCCNTR.4400001'
const open = (
  form:
    | AttestedFact
    | 'closed-it'
    | 'not-mine'
    | 'claimed'
    | 'assigned'
    | 'snoozed'
    | 'data-wrong'
    | 'returned'
    | 'blocked',
  id = ID,
): Action => ({
  kind: 'open',
  form,
  id,
})

describe('what a supervisor tells', () => {
  it('a typed statement opens a confirmation with the facts in view and records nothing', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], { liquidationFlag: 'yes' })])
    const card = await asks(context, ANA, `ya se liquidó el ${ID} el 3 de mayo`)
    const form = formOf(card)
    expect(form.fields.map(({ name, ...field }) => [name, 'initial' in field ? field.initial : undefined])).toEqual([
      ['answer', 'done'],
      ['on', '2027-05-03'],
      ['document', undefined],
    ])
    expect(textOf(card)).toContain(es.forms.notASignature)
    expect(textOf(card)).toContain('$ 22.773.677')
    expect((await context.store.said.of(context.entity.key, [ID])).size).toBe(0)
  })

  it('the very next answer reflects it, why names its source, and the exact words are kept', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], { liquidationFlag: 'yes' })])
    expect(await inSection(context, ANA, 'needs-fact')).toEqual([ID])
    await tell(context, ANA, 'liquidation', { answer: 'done', on: '2027-05-03', document: 'acta 12 de 2027' }, ID)
    expect(await inSection(context, ANA, 'close-now')).toEqual([ID])
    const why = await asksWhy(context, ANA, ID)
    expect(textOf(why)).toContain('ANA (supervisión), 1 de julio de 2027, según acta 12 de 2027')
    const [said] = (await context.store.said.of(context.entity.key, [ID])).get(ID)?.statements ?? []
    expect(said).toMatchObject({ kind: 'attested', by: 'ana', role: 'supervisor', channel: 'terminal', on: TODAY })
    expect(said?.shown).toContain(es.questions.liquidation)
    expect(said?.shown).toContain('Fecha: 2027-05-03')
  })

  it('a repeat of the same button records once, and so does a replay after it was undone', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { action, card } = await tell(context, ANA, 'nothingPending', { sure: 'true' }, ID)
    // Somebody who presses twice keeps the receipt: who, when, and the way back.
    for (let again = 0; again < 3; again++) {
      const repeated = await presses(context, ANA, readAction(action), { sure: 'true' })
      expect(textOf(repeated)).toContain('Registrado por ANA')
      expect(buttonsOf(repeated).map(({ label }) => label)).toContain(es.forms.buttons.undo)
    }
    const undo = buttonsOf(card).find(({ label }) => label === es.forms.buttons.undo)?.action
    if (!undo) throw new Error('no undo button')
    expect(textOf(await presses(context, ANA, undo))).toContain('Deshecho por')
    expect(textOf(await presses(context, ANA, readAction(action), { sure: 'true' }))).toContain(es.forms.reopened)
    const why = await asks(context, ANA, `por qué ${ID}`)
    expect(textOf(why)).toContain(es.say.restsOnData)
    expect((await context.store.said.of(context.entity.key, [ID])).get(ID)?.statements).toHaveLength(2)
  })

  it('an old button shows the new state instead of recording', async () => {
    const { context, cut } = await worldOf([contractOf(1, ['ana'])])
    const old = formOf(await presses(context, ANA, open('nothingPending'))).submit.action
    await cut('c2', '2027-07-01', [contractOf(1, ['ana'], { endsOn: '2027-12-31', state: 'modified' })])
    expect(textOf(await presses(context, ANA, old, { sure: 'true' }))).toContain(es.forms.reopened)
    expect((await context.store.said.of(context.entity.key, [ID])).size).toBe(0)
  })

  it('a statement becomes stale when its grounds change, and is asked anew', async () => {
    const { context, cut } = await worldOf([contractOf(1, ['ana'], { liquidationFlag: 'yes' })])
    await tell(context, ANA, 'liquidation', { answer: 'done', on: '2027-05-03' }, ID)
    await cut('c2', '2027-07-02', [
      contractOf(1, ['ana'], { liquidationFlag: 'yes', value: '30000000', paid: '30000000' }),
    ])
    const card = await asks(context, ANA, `por qué ${ID}`, at('2027-07-02'))
    expect(textOf(card)).toContain(es.warnings['attestation-stale'])
    expect(await inSection(context, ANA, 'needs-fact', at('2027-07-02'))).toEqual([ID])
  })

  const wrong: [AttestedFact, Record<string, string>, string][] = [
    ['liquidation', { answer: 'done' }, es.forms.required],
    ['liquidation', { answer: 'done', on: '2027-02-30' }, es.forms.notADay],
    ['liquidation', { answer: 'done', on: '2028-01-01' }, es.forms.inFuture],
    ['liquidation', { answer: 'done', on: '2020-01-01' }, es.forms.beforeStart('2026-01-15')],
    ['liquidation', { answer: 'perhaps' }, es.forms.notAChoice],
    ['nothingPending', {}, es.forms.required],
    ['nothingPending', { sure: 'false' }, es.forms.required],
    ['earlyEnd', { on: '2027-06-01' }, es.forms.required],
    ['payment', { answer: 'unpaid', document: 'x'.repeat(121) }, es.forms.tooLong(120)],
  ]
  it.each(wrong)('%s with %j is sent back with the field named', async (fact, fields, message) => {
    const { context } = await worldOf([contractOf(1, ['ana'], { liquidationFlag: 'yes', paid: '20000000' })])
    const { card } = await tell(context, ANA, fact, fields, ID)
    expect(textOf(card)).toContain(message)
    expect(partsOf(card, 'form')).toHaveLength(1)
    expect((await context.store.said.of(context.entity.key, [ID])).size).toBe(0)
  })
})

describe('every fact', () => {
  const roles = { supervisor: ANA, ordenador: ORDENADOR, 'contracting-office': COORDINATOR }
  const cases = Object.entries(roles).flatMap(([role, who]) =>
    Object.entries(GIVEN_BY)
      .filter(([, by]) => by.some(other => other === role))
      .map(([fact]) => [fact, role, who] as const),
  )
  it.each(cases)('%s can be told by the %s from the contract, by buttons alone', async (fact, _role, who) => {
    const { context } = await worldOf([contractOf(1, ['ana'], { paid: '20000000' })])
    const card = await asks(context, who, ID)
    const more = buttonsOf(card).find(({ action }) => action?.kind === 'show' && action.section === 'facts')?.action
    const form = buttonsOf(await presses(context, who, more)).find(
      ({ action }) => action?.kind === 'open' && action.form === fact,
    )
    expect(partsOf(await presses(context, who, form?.action), 'form')).toHaveLength(1)
  })
})

describe('what was said can be taken back by a button', () => {
  const said = [
    ['executed', { answer: 'no' }, { state: 'approved' }],
    ['blocked', { answer: 'no-access' }, {}],
    ['closed-it', { on: TODAY }, {}],
    ['not-mine', { sure: 'true' }, {}],
    ['data-wrong', { note: 'la fecha' }, {}],
    ['snoozed', { until: '2027-07-10' }, {}],
  ] as const
  it.each(said)('%s', async (form, fields, facts) => {
    const { context } = await worldOf([contractOf(1, ['ana'], facts)])
    await tell(context, ANA, form, fields, ID)
    const later = at('2027-07-06')
    const withdrawal = buttonsOf(await asks(context, ANA, ID, later)).find(({ action }) => action?.kind === 'withdraw')
    expect(withdrawal?.label).toContain(es.forms.buttons.withdraw)
    expect(textOf(await presses(context, ANA, withdrawal?.action, {}, later))).toContain('Retirado por')
    expect(buttonsOf(await asks(context, ANA, ID, later)).some(({ action }) => action?.kind === 'withdraw')).toBe(false)
  })
})

describe('a button that is none of ours', () => {
  it.each([
    [{ do: 'open', form: '__proto__', id: ID }],
    [{ do: 'show', question: { kind: 'constructor', args: {} } }],
    [{ do: 'show', question: { kind: 'why', args: { id: 1 } } }],
    [{ do: 'zzz' }],
    [{ do: 'record', form: 'nothingPending', id: ID, key: '', shownOn: '' }],
    [null],
    ['why'],
    [undefined],
  ])('%j gets the short help and does nothing', async action => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    expect((await presses(context, ANA, readAction(action), { sure: 'true' })).title).toBe(es.say.unknownTitle)
    expect((await context.store.said.of(context.entity.key, [ID])).size).toBe(0)
  })
})

describe('who may tell what', () => {
  const cases = [
    ['the supervisor of the contract', ANA, 'nothingPending', true],
    ['the ordenador', ORDENADOR, 'nothingPending', true],
    ['the contracting office', COORDINATOR, 'nothingPending', true],
    ['another supervisor', LUIS, 'nothingPending', false],
    ['an admin', ADMIN, 'nothingPending', false],
    ['a supervisor about what the law asks', ANA, 'liquidationDue', false],
    ['the contracting office about what the law asks', COORDINATOR, 'liquidationDue', true],
    ['a supervisor who would assign', ANA, 'assigned', false],
  ] as const
  it.each(cases)('%s', async (_name, who, form, allowed) => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    expect(partsOf(await presses(context, who, open(form)), 'form')).toHaveLength(allowed ? 1 : 0)
  })

  it('the right is checked when the button is pressed, whoever it was made for', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const action = formOf(await presses(context, ANA, open('nothingPending'))).submit.action
    await presses(context, LUIS, action, { sure: 'true' })
    await presses(context, ADMIN, action, { sure: 'true' })
    expect((await context.store.said.of(context.entity.key, [ID])).size).toBe(0)
  })

  it('nobody withdraws what another person said', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const { card } = await tell(context, ANA, 'nothingPending', { sure: 'true' }, ID)
    const undo = buttonsOf(card).find(({ label }) => label === es.forms.buttons.undo)?.action
    if (!undo) throw new Error('no undo button')
    expect(textOf(await presses(context, COORDINATOR, undo))).toContain(es.forms.notYourWord)
  })

  it('a contract of somebody else and one that does not exist are the same answer', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const blank = (card: unknown) => JSON.stringify(card).replaceAll(/CO1\.PCCNTR\.\d+/g, 'ID')
    for (const text of ['por qué CO1.PCCNTR.', 'CO1.PCCNTR.', 'ya se liquidó el CO1.PCCNTR.'])
      expect(blank(await asks(context, LUIS, `${text}4400001`))).toBe(
        blank(await asks(context, LUIS, `${text}4499999`)),
      )
  })
})

describe('between supervisor and coordinator', () => {
  it('what is not mine leaves my list for the queue and comes back when nobody acts', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    await tell(context, ANA, 'not-mine', { sure: 'true' }, ID)
    expect(await inSection(context, ANA, 'passed-on')).toEqual([ID])
    const queue = await presses(context, COORDINATOR, {
      kind: 'show',
      question: { kind: 'team', args: {} },
      section: 'queue',
    })
    expect(listedIn(queue)).toEqual([ID])
    const later = await asks(context, ANA, 'mis contratos', at('2027-07-21'))
    expect(listedIn(later)).toEqual([ID])
    expect(textOf(later)).toContain(es.say.statusCameBack)
  })

  it('a claim reaches the coordinator, who assigns, and the contract moves', async () => {
    const { context } = await worldOf([contractOf(1, ['ana']), contractOf(2, [])])
    const { card } = await tell(context, LUIS, 'claimed', { sure: 'true' }, 'CO1.PCCNTR.4400002')
    expect(textOf(card)).toContain(es.forms.claimSent)
    const queue = await presses(context, COORDINATOR, {
      kind: 'show',
      question: { kind: 'team', args: {} },
      section: 'queue',
    })
    expect(textOf(queue)).toContain(es.say.claimedBy('LUIS'))
    await tell(context, COORDINATOR, 'assigned', { person: 'luis' }, 'CO1.PCCNTR.4400002')
    expect(await inSection(context, LUIS, 'close-now')).toEqual(['CO1.PCCNTR.4400002'])
    await tell(context, COORDINATOR, 'assigned', { person: 'luis' }, ID)
    expect(textOf(await asks(context, ANA, 'mis contratos'))).not.toContain(ID)
  })

  it('"ya lo cerré" waits for SECOP and is asked again when two later days of data still show it open', async () => {
    const { context, cut } = await worldOf([contractOf(1, ['ana'])])
    await tell(context, ANA, 'closed-it', { on: TODAY }, ID)
    expect(await inSection(context, ANA, 'said-closed')).toEqual([ID])
    await cut('c2', '2027-07-02', [contractOf(1, ['ana'])])
    expect(await inSection(context, ANA, 'said-closed', at('2027-07-03'))).toEqual([ID])
    await cut('c3', '2027-07-03', [contractOf(1, ['ana'])])
    const again = await asks(context, ANA, 'mis contratos', at('2027-07-04'))
    expect(listedIn(again)).toEqual([ID])
    expect(textOf(again)).toContain(es.say.statusStillOpen(TODAY))
    await cut('c4', '2027-07-04', [contractOf(1, ['ana'], { state: 'closed' })])
    expect(textOf(await asks(context, ANA, ID, at('2027-07-05')))).toContain(es.cards.state.closed)
  })

  it('a snooze never passes the deadline', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    expect(textOf((await tell(context, ANA, 'snoozed', { until: '2027-08-15' }, ID)).card)).toContain(
      es.forms.beyondDeadline('2027-07-30'),
    )
    expect(textOf((await tell(context, ANA, 'snoozed', { until: '2027-07-05' }, ID)).card)).toContain(
      es.cards.state.snoozed('2027-07-05', TODAY),
    )
  })

  it('two people who say different things leave the fact unknown, and both are shown', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'], { liquidationFlag: 'yes' })])
    await tell(context, ANA, 'liquidation', { answer: 'done', on: '2027-05-03' }, ID)
    await tell(context, COORDINATOR, 'liquidation', { answer: 'not-done' }, ID)
    const why = textOf(await asksWhy(context, ANA, ID))
    expect(why).toContain('ANA: hecha el 3 de mayo de 2027; CARMEN: todavía no se hace')
    expect(await inSection(context, ANA, 'needs-fact')).toEqual([ID])
  })

  it('a dispute about one fact that brings up the row of another is named as what it is', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    await tell(context, ANA, 'earlyEnd', { on: '2026-06-01', answer: 'ended-with-balance' }, ID)
    await tell(context, COORDINATOR, 'earlyEnd', { on: '2026-06-01', answer: 'ended-without-balance' }, ID)
    expect(textOf(await asks(context, ANA, `por qué ${ID}`))).toContain(
      'Lo que se informó sobre la terminación anticipada está en duda. Confírmelo de nuevo.',
    )
  })

  it('where vigilance is split, who has told is not asked again and the other one still is', async () => {
    const { context } = await worldOf([contractOf(1, ['ana', 'luis'], { ground: 'other', type: 'goods-sale' })])
    expect(await inSection(context, ANA, 'needs-fact')).toEqual([ID])
    await tell(context, ANA, 'nothingPending', { sure: 'true' }, ID)
    expect(await inSection(context, ANA, 'needs-fact')).toEqual([])
    expect(await inSection(context, LUIS, 'needs-fact')).toEqual([ID])
    await tell(context, LUIS, 'nothingPending', { sure: 'true' }, ID)
    expect(await inSection(context, ANA, 'close-now')).toEqual([ID])
  })

  it('preferences about oneself are confirmed and recorded once', async () => {
    const { context } = await worldOf([contractOf(1, ['ana'])])
    const card = await sendForm(context, ANA, await asks(context, ANA, 'speak English please'), { answer: 'en' })
    expect(card.summary).toContain('English')
    expect((await asks(context, ANA, ID)).summary).toContain('Ready to close')
  })
})
