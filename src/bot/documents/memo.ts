import { addBusinessDays, cite, type Day } from '../../rules/index.js'
import { documentsEs } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import { memoEs as say } from '../../words/es/memo.js'
import { money } from '../../words/grammar.js'
import { mailContactOf } from '../accounts/mail.js'
import { reachabilityOf } from '../accounts/reachability.js'
import { aimLine, nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { nearLossOf } from '../contracts/groups.js'
import type { Colleague } from '../office/person-card.js'
import { endOf } from '../outbox/delivery-event.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { Document, DocumentField, DocumentSource, Line } from './document.js'
import { blanksIn } from './draft.js'
import { blank, OF_PEOPLE, stated, value } from './draft-case.js'
import { paperId } from './paper-id.js'

/** Business days in which whoever got a contract is new to it. */
const NEW_FOR = 5
/** Days on which was reminded that are named. */
const DAYS_NAMED = 5
/** The last messages to a person that are looked at: those of a year, where they are told every day. */
const DELIVERIES_READ = 300

/** What a memorando would be about. */
export interface MemoCase {
  readonly colleague: Colleague
  readonly items: readonly AssessedContract[]
  /** How many are left out, as they came to this person lately. */
  readonly lately: number
  /** How reminders reach them; null where none does: they have no account, or one that takes no messages. */
  readonly reached: 'account' | 'mail' | null
  readonly isUnreachable: boolean
  /** The days on which each of these contracts was reminded of, in vain. */
  readonly reminded: ReadonlyMap<string, readonly Day[]>
}

/**
 * Whether a memorando is prepared for somebody, and about what: they are on the entity's list, have contracts to see to that did not
 * come to them lately and of which they said nothing, are not on pause, and either no reminder reaches them or they answered none. Null for
 * anybody else: those go to the lists of the office.
 */
export async function memoCase({ context, today }: TurnContext, colleague: Colleague): Promise<MemoCase | null> {
  const { store, entity, calendar } = context
  const { person, list } = colleague
  if (!person.listed) return null
  const log = (await store.people.of(entity.key, [person.id])).get(person.id)
  const { pausedUntil } = preferencesOf(log?.statements ?? [], today)
  if (pausedUntil !== null) return null
  const open = [...list.groups.closeNow, ...list.groups.needsFact].filter(
    ({ status }) => !status.statements.some(({ by }) => by === person.id),
  )
  const isNew = (item: AssessedContract) => {
    const assigned = item.status.statements.findLast(({ kind }) => kind === 'assigned')
    return assigned !== undefined && addBusinessDays(calendar, assigned.on, NEW_FOR) > today
  }
  const items = open.filter(item => !isNew(item))
  if (items.length === 0) return null
  const account = (await reachabilityOf(store, entity.key)).get(person.id)?.kind
  // Who has an account is not written to by e-mail.
  const isMailed = account === undefined && (await mailContactOf(context, person, today)) !== null
  const reached = account === 'account' ? 'account' : isMailed ? 'mail' : null
  const reminded = await remindedOf(context, person.id, items)
  // Who is reached and was told nothing of them yet has nothing to answer.
  if (reached !== null && reminded.size === 0) return null
  return {
    colleague,
    items,
    lately: open.length - items.length,
    reached,
    isUnreachable: account === 'unreachable',
    reminded,
  }
}

/** The days on which somebody was told of each of these contracts: in a digest that asked something of it, or in a reminder, which is of all. */
async function remindedOf(
  { store, entity }: TurnContext['context'],
  person: string,
  items: readonly AssessedContract[],
): Promise<Map<string, Day[]>> {
  const days = new Map<string, Day[]>()
  const told = (await store.deliveries.to(entity.key, person, DELIVERIES_READ)).filter(
    delivery => endOf(delivery)?.kind === 'sent',
  )
  for (const { outgoing } of told.reverse()) {
    const { day, kind, basis } = outgoing
    const asked = new Set(
      basis.listed.flatMap(({ contract, place, of }) => (of === undefined && ASKED.has(place) ? [contract] : [])),
    )
    for (const { contract } of items) {
      if (kind !== 'reminder' && !(kind === 'digest' && asked.has(contract.id))) continue
      const known = days.get(contract.id) ?? []
      if (known.at(-1) !== day) days.set(contract.id, [...known, day])
    }
  }
  return days
}

const ASKED: ReadonlySet<string> = new Set(['closeNow', 'needsFact'])

/** The memorando, with what only its sender knows left blank. It reproaches nothing, and says no more than what was sent and received. */
export function memoOf(
  { colleague, items, reached, isUnreachable, reminded }: MemoCase,
  turn: TurnContext,
): Document<'memo'> {
  const { person } = colleague
  const { today, person: sender, context } = turn
  const spanish: TurnContext = { ...turn, words: es }
  const records: DocumentSource = { text: say.fromRecords, day: today }
  const limits = items.flatMap(item => {
    const on = nearLossOf(item.assessment)
    return on ? [stated(say.limit(nameOf(item), on))] : []
  })
  const days = [...new Set([...reminded.values()].flat())].sort()
  const asks = [...new Set(items.flatMap(item => askedIn(item, spanish, say.closing)))]
  const way = reached === 'mail' ? say.byMail : isUnreachable ? say.unreachable : say.notReached
  const campaign = aimLine(spanish)
  const from = sender.listed ? [value(sender.name, OF_PEOPLE)] : [blank(say.asks.sender, 'contracting-office')]
  const sections: Document['sections'] = [
    {
      heading: say.headings.address,
      parts: [
        {
          kind: 'fields',
          fields: [
            field('number', blank(say.asks.number, 'entity')),
            field('to', value(person.name, OF_PEOPLE)),
            field('from', ...from),
            field('subject', value(say.subject(items.length))),
          ],
        },
      ],
    },
    {
      heading: say.headings.ask,
      parts: [
        {
          kind: 'sentences',
          sentences: [
            stated(say.noAnswer(today, asks), records),
            ...(days.length > 0 ? [stated(say.reminded(days.slice(-DAYS_NAMED), days.length), records)] : []),
            ...(reached === 'account' ? [] : [stated(way, records)]),
            ...limits,
            stated(say.ask),
          ],
        },
        {
          kind: 'fields',
          fields: [
            field('by', blank(say.asks.by, 'entity')),
            field('how', value(say.how)),
            field('received', value(say.none, records)),
          ],
        },
      ],
    },
    {
      heading: say.headings.contracts,
      parts: [
        {
          kind: 'table',
          name: 'contracts',
          columns: say.columns.map((label, at) => (at === VALUE ? { label, align: 'right' } : { label })),
          rows: items.map(item => rowOf(item, reminded.get(item.contract.id) ?? [], spanish)),
        },
      ],
    },
    {
      heading: say.headings.ground,
      parts: [
        {
          kind: 'fields',
          fields: [
            field('ground', value(`${cite('L1474-84')}; ${cite('CIRC002')}`)),
            ...(campaign === null ? [] : [field('campaign', value(campaign))]),
          ],
        },
      ],
    },
  ]
  const blanks = [...blanksIn(sections).values()].flat().length
  const id = paperId('memo', today, [person.id, sections])
  return {
    kind: 'memo',
    id,
    contract: { id: context.entity.name, name: person.name },
    madeOn: today,
    title: say.title,
    opening: [stated(documentsEs.opening.blanks(blanks)), stated(documentsEs.opening.made(today, id))],
    sections,
  }
}

function field(name: keyof typeof say.labels, ...pieces: Line): DocumentField {
  return { name, label: say.labels[name], value: pieces }
}

/** To close it, in the words that are given, or the facts that are missing. */
function askedIn(
  { assessment: { verdict, missing } }: AssessedContract,
  { words }: TurnContext,
  close: string,
): readonly string[] {
  if (verdict === 'close-now') return [close]
  const facts = missing.filter(({ decisive }) => decisive).map(({ attestation }) => words.facts[attestation].label)
  return [...new Set(facts)].map(say.fact)
}

const VALUE = 2

/** In the order of the columns; what SECOP does not tell is empty. */
function rowOf(item: AssessedContract, reminded: readonly Day[], turn: TurnContext): Line[] {
  const { contract, assessment } = item
  const { endsOn, value: pesos } = contract.facts
  const since = assessment.overdueSince ?? assessment.closableFrom
  const day = (on: Day | null | undefined) => [value(on ? documentsEs.day(on) : '')]
  return [
    [value(nameOf(item))],
    [value(contract.supplier ?? '')],
    [value(pesos ? money(pesos) : '')],
    day(endsOn),
    [value(askedIn(item, turn, say.close).join('; '))],
    day(since),
    [value(say.times(reminded))],
    [value(nextTermOf(item))],
  ]
}

/** The next of the three days by which it is to be liquidated, where one is still to come. */
function nextTermOf({ assessment: { liquidation } }: AssessedContract): string {
  if (liquidation?.kind !== 'law' || !liquidation.isOver || !liquidation.next || !liquidation.nextDay) return ''
  return say.term(liquidation.next, liquidation.nextDay)
}
