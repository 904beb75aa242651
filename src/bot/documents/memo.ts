import { addBusinessDays, cite, type Day } from '../../rules/index.js'
import { documentsEs } from '../../words/es/documents.js'
import { es } from '../../words/es/index.js'
import { memoEs as say } from '../../words/es/memo.js'
import { reachabilityOf } from '../accounts/reachability.js'
import { aimLine, nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { nearLossOf } from '../contracts/groups.js'
import type { Colleague } from '../office/person-card.js'
import { MessageHistory } from '../outbox/message-history.js'
import { preferencesOf } from '../reminders/preferences.js'
import type { Document, DocumentField, DocumentSource, Line } from './document.js'
import { blanksIn } from './draft.js'
import { blank, OF_PEOPLE, stated, value } from './draft-case.js'
import { paperId } from './paper-id.js'

/** Business days in which whoever got a contract is new to it. */
const NEW_FOR = 5
/** Days on which was reminded that are named. */
const DAYS_NAMED = 5

/** What a memorando would be about. */
export interface MemoCase {
  readonly colleague: Colleague
  readonly items: readonly AssessedContract[]
  /** How many are left out, as they came to this person lately. */
  readonly lately: number
  readonly isReached: boolean
  /** Days on which something was sent to them in vain. */
  readonly reminded: readonly Day[]
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
  const isReached = (await reachabilityOf(store, entity.key)).get(person.id)?.kind === 'account'
  const told = await new MessageHistory(store, entity.key).of(person.id)
  const reminded = told
    .filter(({ kind, state }) => state === 'sent' && (kind === 'digest' || kind === 'reminder'))
    .map(({ day }) => day)
  // Who is reached and was told nothing yet has nothing to answer.
  if (isReached && reminded.length === 0) return null
  return { colleague, items, lately: open.length - items.length, isReached, reminded: [...new Set(reminded)] }
}

/** The memorando, with what only its sender knows left blank. It reproaches nothing, and says no more than what was sent and received. */
export function memoOf({ colleague, items, isReached, reminded }: MemoCase, turn: TurnContext): Document<'memo'> {
  const { person } = colleague
  const { today, person: sender, context } = turn
  const spanish: TurnContext = { ...turn, words: es }
  const records: DocumentSource = { text: say.fromRecords, day: today }
  const limits = items.flatMap(item => {
    const on = nearLossOf(item.assessment)
    return on ? [stated(say.limit(nameOf(item), on))] : []
  })
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
            stated(say.noAnswer(today), records),
            ...(reminded.length > 0 ? [stated(say.reminded(reminded.slice(-DAYS_NAMED)), records)] : []),
            ...(isReached ? [] : [stated(say.notReached, records)]),
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
          columns: say.columns.map(label => ({ label })),
          rows: items.map(item => rowOf(item, spanish)),
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

/** To close it, or the facts that are missing. */
function askedIn({ assessment: { verdict, missing } }: AssessedContract, { words }: TurnContext): string {
  if (verdict === 'close-now') return say.close
  const facts = missing.filter(({ decisive }) => decisive).map(({ attestation }) => words.facts[attestation].label)
  return [...new Set(facts)].join('; ')
}

/** In the order of the columns; what SECOP does not tell is empty. */
function rowOf(item: AssessedContract, turn: TurnContext): Line[] {
  const { contract, assessment } = item
  const { endsOn } = contract.facts
  const since = assessment.overdueSince ?? assessment.closableFrom
  const limit = nearLossOf(assessment)
  const day = (on: Day | null | undefined) => [value(on ? documentsEs.day(on) : '')]
  return [
    [value(nameOf(item))],
    [value(contract.supplier ?? '')],
    day(endsOn),
    [value(askedIn(item, turn))],
    day(since),
    day(limit),
  ]
}
