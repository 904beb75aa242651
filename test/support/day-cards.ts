import type { AccountStatus } from '../../src/bot/accounts/account-status.js'
import { oneRequest } from '../../src/bot/accounts/list.js'
import { questionParts } from '../../src/bot/accounts/questions.js'
import { linkForm, strangerCard } from '../../src/bot/accounts/request-link.js'
import type { LinkRequest } from '../../src/bot/accounts/requests.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Card } from '../../src/bot/cards/card.js'
import { homeCard, welcomeCard } from '../../src/bot/cards/home-cards.js'
import { card, type TurnContext, turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { collectPlanInput } from '../../src/bot/reminders/collect.js'
import { composed } from '../../src/bot/reminders/compose.js'
import { planDay } from '../../src/bot/reminders/plan-day.js'
import type { Day } from '../../src/rules/index.js'
import { ADMIN, ANA, asks, at, buttonsOf, COORDINATOR, contractOf, formOf, presses, worldOf } from './context.js'
import { tell } from './forms.js'

/** Every card that people see of a day, for the rules that hold for all of them. */

export const TODAY: Day = '2027-07-01'
export const ID = (n: number) => `CO1.PCCNTR.${4400000 + n}`
const OLD = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' } as const

/** A backlog of 120: overdue, to close, lacking facts, waiting, suspended, running, closed. */
export const CONTRACTS = [
  ...Array.from({ length: 41 }, (_, n) => contractOf(n + 1, ['ana'], OLD, { supplier: 'URSULA MARCELA ZAMBRANO ROA' })),
  ...Array.from({ length: 55 }, (_, n) => contractOf(n + 42, ['ana'])),
  ...Array.from({ length: 16 }, (_, n) => contractOf(n + 97, ['ana'], { liquidationFlag: 'yes' })),
  contractOf(113, ['ana'], { ground: 'unknown' }),
  contractOf(114, ['ana'], { paid: '5000000' }),
  contractOf(115, ['ana'], { state: 'suspended', endsOn: '2027-12-01' }),
  contractOf(116, ['ana'], { state: 'in-execution', endsOn: '2027-09-30' }),
  contractOf(117, ['ana'], { state: 'closed', updatedOn: '2027-06-01' }),
  contractOf(118, ['ana'], { state: 'draft', paid: '0', invoiced: '0' }),
  contractOf(119, ['ana'], { state: 'ceded' }),
  contractOf(120, ['ana'], { state: 'terminated', endsOn: '2027-12-15' }),
]

async function digest(of: EntityContext, day: Day, who = 'ana'): Promise<Card> {
  const outside = { told: async () => [], reach: () => ({ kind: 'linked' }) as const, assumeFresh: true }
  const plan = planDay(await collectPlanInput(of, outside, at(day)))
  const entry = plan.entries.find(({ recipient }) => recipient.person.id === who)
  if (!entry) throw new Error('she is not in the plan')
  return composed(of, plan, entry).card
}

/** What the button with this label does. */
export const named = (card: Card, label: string) => {
  const button = buttonsOf(card).find(one => one.label.startsWith(label))
  if (!button?.action) throw new Error(`no button ${label} among ${buttonsOf(card).map(one => one.label)}`)
  return button.action
}

/** Screens of the whole reasoning, by contract. */
const WHOLE = [1, 97].flatMap(n => [1, 2, 3, 6].map(page => [n, page] as const))

export interface DayCards {
  /** The world that they are of: a backlog of 120. */
  readonly context: EntityContext
  /** By what they are, of one screen each. */
  readonly cards: ReadonlyMap<string, Card>
}

export async function dayCards(): Promise<DayCards> {
  const { context } = await worldOf(CONTRACTS)
  const pressed = (action: Action, fields = {}) => presses(context, ANA, action, fields, at(TODAY))
  const mine = await asks(context, ANA, '¿qué contratos debo cerrar?', at(TODAY))
  const list = await pressed(named(mine, 'Ver los'))
  const three = (await worldOf(CONTRACTS.slice(50, 53))).context
  const none = (await worldOf(CONTRACTS.slice(115, 117))).context
  const all: [string, Card][] = [
    ['answer', mine],
    ['morning', await digest(context, TODAY)],
    ['morning on the last day', await digest(context, '2027-07-30')],
    ['answer with three', await asks(three, ANA, 'pendientes', at(TODAY))],
    ['answer with none', await asks(none, ANA, 'pendientes', at(TODAY))],
    ['list', list],
    ['second page', await pressed(named(list, 'Siguientes'))],
    ['what is missing', await asks(context, ANA, '¿qué necesita de mí?', at(TODAY))],
    ['query', await asks(context, ANA, 'contratos vencidos de más de 10 millones', at(TODAY))],
  ]
  for (const n of [1, 42, 97, 113, 114, 115, 116, 117, 118, 119, 120])
    all.push([`contract ${n}`, await asks(context, ANA, ID(n), at(TODAY))])
  for (const n of [1, 42, 97, 114, 116])
    all.push([`why ${n}`, await asks(context, ANA, `¿por qué ${ID(n)}?`, at(TODAY))])
  const queue = await pressed({ kind: 'queue' })
  const many = await pressed({ kind: 'choose', form: 'closed-it' })
  const office = (await worldOf(CONTRACTS)).context
  all.push(
    ['queue', queue],
    ['queue of facts', await pressed({ kind: 'queue', place: { at: 1, passed: '', facts: true } })],
    ['reasons', await pressed(named(queue, 'No puedo'))],
    ['ticks', many],
    ['ticked', await pressed(named(many, 'Marcar'))],
    ['review', await pressed(formOf(many).submit.action, { contracts: `${ID(1)},${ID(2)}`, on: TODAY })],
    ['how 1', await asks(context, ANA, `¿cómo cierro ${ID(1)}?`, at(TODAY))],
    ['how 114', await asks(context, ANA, `¿cómo cierro ${ID(114)}?`, at(TODAY))],
    ['supports 1', await asks(context, ANA, `¿qué soportes tiene ${ID(1)}?`, at(TODAY))],
    ['home', await homeCard(turnContext(context, ANA, at(TODAY), 'slack', 'es'))],
    ['welcome', await welcomeCard(turnContext(context, ANA, at(TODAY), 'slack', 'es'))],
    ['office', await asks(office, COORDINATOR, 'pendientes', at(TODAY))],
    ['team', await asks(office, COORDINATOR, 'equipo', at(TODAY))],
    ['morning of the office', await digest(office, TODAY, COORDINATOR.id)],
    ['which of several', await asks(context, ANA, 'estado de CPS-1', at(TODAY))],
    ['which of two', await asks(context, ANA, 'ya cerré 97 o 98', at(TODAY))],
  )
  for (const text of [
    'tqm',
    'hola',
    'ayuda',
    '¿quién soy?',
    '¿cuándo vence el plazo?',
    'cancelar',
    'en espera',
    'resumen',
  ])
    all.push([`said ${text}`, await asks(context, ANA, text, at(TODAY))])
  for (const form of ['closed-it', 'blocked', 'handed-over', 'not-mine', 'snoozed', 'liquidation'] as const)
    all.push([`form of ${form}`, await pressed({ kind: 'open', form, id: ID(form === 'liquidation' ? 97 : 45) })])
  for (const form of ['digest-time', 'cadence', 'paused', 'language', 'delegated'] as const)
    all.push([`form of ${form}`, await pressed({ kind: 'open', form })])
  const other = (await worldOf(CONTRACTS)).context
  for (const [form, fields] of [
    ['closed-it', { on: TODAY }],
    ['nothingPending', { sure: 'true' }],
  ] as const)
    all.push([`receipt of ${form}`, (await tell(other, ANA, form, fields, ID(form === 'closed-it' ? 43 : 44))).card])
  const gap = { kind: 'queue', place: { at: 1, passed: '', facts: true } } as const
  for (const n of [97, 113, 114, 120]) all.push([`queue of a fact, ${n}`, await pressed({ ...gap, id: ID(n) })])
  for (const [n, page] of WHOLE)
    all.push([
      `why ${n} whole, ${page}`,
      await pressed({ kind: 'show', question: { kind: 'why', args: { id: ID(n) } }, section: 'facts', page }),
    ])
  all.push(...accountCards(turnContext(context, ANA, at(TODAY), 'slack', 'es')))
  return { context, cards: new Map(all) }
}

/** Frames 13 and 14: whose an account is. */
function accountCards(turn: TurnContext): [string, Card][] {
  const { accounts } = turn.words
  const account = { platform: 'slack', tenant: 'T01', user: 'U9' } as const
  const asked: LinkRequest['asked'] = {
    ...{ id: 'r1', kind: 'asked', key: 'k', at: at(TODAY).toISOString(), name: 'pepe' },
    ...{ email: 'pepe@idah.example', person: 'ana' },
  } as never
  const stands = (more: Partial<AccountStatus> = {}): AccountStatus =>
    ({ name: 'pepe', questions: [], linked: null, asked: null, refused: false, settled: null, ...more }) as never
  const request = {
    ...{ account, asked, person: ANA, first: [], waitsFor: 'decision' },
    ...{ involved: new Set(['ana']), stands: stands({ asked }), version: 'v' },
  } as never
  const admin = { ...turn, person: ADMIN }
  const question = (isLinked: boolean) =>
    questionParts([{ account, request: 'r1', name: 'pepe', isLinked }], turn.words)
  return [
    ['account: request', card(accounts.requestTitle, accounts.requests(1), ...oneRequest(admin, request))],
    ['account: was it you', card(accounts.answerTitle, accounts.answerTitle, ...question(false))],
    ['account: is it you', card(accounts.answerTitle, accounts.answerTitle, ...question(true))],
    ['account: stranger', strangerCard(turn, stands())],
    ['account: waiting', strangerCard(turn, stands({ asked }))],
    ['form of account', linkForm(turn, account, stands())],
  ]
}
