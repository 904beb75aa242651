import { linkRequests } from '../accounts/list.js'
import { attestingRole, coordinates, oversees } from '../accounts/person.js'
import { matchAnswer } from '../attestations/document-match.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeInTeam, placeOf } from '../contracts/groups.js'
import { contractsWithoutSupervisor, everyContract } from '../contracts/visible-contracts.js'
import { count as countInTeam, NO_TOTALS } from '../reminders/team-totals.js'
import type { Card, Part } from './card.js'
import { nameOfPerson } from './contract-line.js'
import { forecastLine, sinceOf } from './forecast-line.js'
import { isQueued, queueCard, TEAM, unassignedCard } from './office-queue.js'
import { pageOf } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import {
  card,
  closedInCampaign,
  currentDeadline,
  dataDate,
  progressPart,
  type TurnContext,
  text,
} from './turn-context.js'

/** What a team's table counts for one person. */
interface Counts {
  toClose: number
  overdue: number
  needsFact: number
  waiting: number
  saidClosed: number
  closed: number
}

/** The team at a glance: per supervisor, contracts of nobody, what was passed on, matches that want a yes. */
export async function teamCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { words, context, person, today } = turn
  const { say, forms } = words
  if (!oversees(person)) return card(say.teamTitle, say.teamOnly, text(say.teamOnly))
  if (where.section === 'unassigned') return unassignedCard(turn, where)
  const team = new Map<string, Counts>()
  const total = { ...NO_TOTALS }
  const since = sinceOf(turn)
  const queue: AssessedContract[] = []
  for await (const item of everyContract(context, person, today)) {
    if (isQueued(item)) queue.push(item)
    // Where several supervise it, it is one contract of each and one of the team.
    const supervisors = item.contract.supervisors.length > 0 ? item.contract.supervisors : ['']
    countInTeam(total, item, placeInTeam(item), since)
    for (const id of supervisors) {
      const counts = team.get(id) ?? { ...NO_COUNTS }
      team.set(id, counts)
      count(counts, id, item, turn)
    }
  }
  if (where.section === 'queue') return queueCard(turn, queue, where)
  const rows = [...team].sort(
    ([, a], [, b]) => b.overdue - a.overdue || b.toClose - a.toClose || b.needsFact - a.needsFact,
  )
  const page = pageOf(turn, TEAM, rows, where)
  return card(
    say.teamTitle,
    say.toCloseTeam(total.toClose),
    text([
      say.toCloseTeam(total.toClose),
      forecastLine(total, currentDeadline(turn), turn),
      attestingRole(person) === null ? say.admin : null,
    ]),
    progressPart(turn, total),
    {
      kind: 'table',
      columns: say.teamColumns.map((label, i) => (i === 0 ? { label } : { label, align: 'right' as const })),
      rows: page.items.map(([id, n]) => [
        nameOf(id, turn),
        ...[n.toClose, n.overdue, n.needsFact, n.waiting, n.saidClosed, n.closed].map(say.number),
      ]),
    },
    page.part,
    ...(coordinates(person) ? await nearMatches(turn) : []),
    ...(await linkRequests(turn)),
    await dataDate(turn),
    coordinates(person) && {
      kind: 'actions',
      buttons: [
        showButton(`${forms.buttons.queue} (${say.number(queue.length)})`, TEAM, { section: 'queue' }),
        showButton(
          `${forms.buttons.unassigned} (${say.number((await contractsWithoutSupervisor(context, today)).length)})`,
          TEAM,
          {
            section: 'unassigned',
            page: 1,
          },
        ),
        showButton(forms.buttons.unreached, { kind: 'unreached', args: {} }),
      ],
    },
  )
}

/** Matches that needed the check digit and that nobody has said yes or no to. */
async function nearMatches({ words, context, person: reader }: TurnContext): Promise<Part[]> {
  const { store, entity, directory } = context
  const snapshot = await store.contracts.head(entity.key)
  const open: Part[] = []
  for (const { registered, person, contracts } of snapshot?.report.nearMatches ?? []) {
    const known = directory.get(person)
    const log = (await store.people.of(entity.key, [person])).get(person)?.statements ?? []
    if (!known || matchAnswer(log, registered) !== null) continue
    const isOthers = person !== reader.id
    const line = words.say.nearMatch(known.name, contracts)
    open.push({ kind: 'text', text: isOthers ? line : `${line}\n${words.say.nearMatchOfOwn}`, tone: 'warning' })
    if (!isOthers) continue
    const action = { kind: 'open', form: 'identified', id: `${person}:${registered}` } as const
    open.push({ kind: 'actions', buttons: [{ label: words.forms.buttons.identify, action }] })
  }
  return open
}

const NO_COUNTS: Counts = { toClose: 0, overdue: 0, needsFact: 0, waiting: 0, saidClosed: 0, closed: 0 }

function count(counts: Counts, supervisor: string, item: AssessedContract, turn: TurnContext): void {
  switch (placeOf(item, 'supervisor', supervisor)) {
    case 'closeNow':
      counts.toClose++
      if (item.assessment.overdueSince) counts.overdue++
      break
    case 'needsFact':
      counts.needsFact++
      break
    case 'waiting':
      counts.waiting++
      break
    case 'saidClosed':
      counts.saidClosed++
      break
    case 'closed':
      counts.closed += closedInCampaign([item], turn)
      break
    default:
  }
}

function nameOf(id: string, { words, context }: TurnContext): string {
  return id === '' ? words.say.nobody : nameOfPerson(id, context, words)
}
