import type { Day } from '../../rules/index.js'
import { daysOf } from '../cards/liquidation-parts.js'
import { nameOf, type TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { placeInTeam } from '../contracts/groups.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { headsOf } from '../ledger/audit.js'
import { isImpeded } from '../office/impediment-cards.js'
import { daysOfStretch, stretchOf } from '../query/time-groups.js'
import { impedimentsIn } from './campaign-report.js'
import { aboutReport, areasTable, mostLeftFirst, ReportCounts, whose } from './counting.js'
import type { Report } from './report.js'

/** What somebody did in a month, as far as SECOP and their own words tell. */
interface Done {
  closed: number
  reported: number
  said: number
}

/**
 * A month for control interno, that of `day`: what was closed and reported in it, how everything stands today, impediments, whose
 * competence to liquidate ended, and the heads of the ledger's chains, so that what is kept can be checked against it later.
 */
export async function monthlyReport(turn: TurnContext, day: Day): Promise<Report> {
  const { context, person, today, words } = turn
  const { reports: say } = words
  const month = daysOfStretch(stretchOf(day, 'month'))
  const counts = new ReportCounts(turn)
  const done = new Map<string, Done>()
  const of = (id: string) => {
    const known = done.get(id) ?? { closed: 0, reported: 0, said: 0 }
    done.set(id, known)
    return known
  }
  const all: Done = { closed: 0, reported: 0, said: 0 }
  const impeded: AssessedContract[] = []
  const losses: { readonly item: AssessedContract; readonly on: Day }[] = []
  const contracts = new Set<string>()
  for await (const item of everyContract(context, person, today)) {
    counts.add(item)
    const { contract, status } = item
    const place = placeInTeam(item)
    const owners = contract.supervisors.length > 0 ? contract.supervisors : ['']
    const note = (what: 'closed' | 'reported') => {
      all[what]++
      contracts.add(contract.id)
      for (const id of owners) of(id)[what]++
    }
    if (place === 'closed' && isIn(month, contract.facts.updatedOn)) note('closed')
    if (place === 'saidClosed' && isIn(month, status.saidClosed?.on)) note('reported')
    for (const said of status.statements) {
      if (!isIn(month, said.on)) continue
      all.said++
      of(said.by).said++
    }
    if (isImpeded(item)) impeded.push(item)
    const on = lastDayOf(item)
    if (on && isIn(month, on)) losses.push({ item, on })
  }
  for (const { contract } of [...impeded, ...losses.map(({ item }) => item)]) contracts.add(contract.id)
  losses.sort((a, b) => (a.on < b.on ? -1 : 1))
  const heads = await headsOf(context.store, context.entity.key)
  const { columns } = say
  const nothing: Done = { closed: 0, reported: 0, said: 0 }
  const people = new Set([...mostLeftFirst(counts.people).map(([id]) => id), ...done.keys()])
  return {
    kind: 'monthly',
    language: say.language,
    name: `${say.files.monthly}-${month.from.slice(0, 7)}`,
    title: say.titles.monthly(month.from),
    madeOn: today,
    about: await aboutReport(turn),
    sections: [
      {
        heading: say.sections.month,
        lines: [say.monthLine(all.closed, all.reported), say.closedNote],
      },
      {
        heading: say.sections.now,
        lines: [say.nowLine(counts.all.toClose, counts.all.overdue, counts.all.needsFact)],
        table: areasTable(counts, turn),
      },
      {
        heading: say.sections.people,
        ...(counts.shared > 0 && { lines: [say.shared(counts.shared)] }),
        table: {
          columns: [
            columns.person,
            columns.toClose,
            columns.overdue,
            columns.needsFact,
            columns.closedInMonth,
            columns.reportedInMonth,
            columns.saidInMonth,
          ],
          rows: [...people].map(id => {
            const { toClose = 0, overdue = 0, needsFact = 0 } = counts.people.get(id) ?? {}
            const { closed, reported, said } = done.get(id) ?? nothing
            return [whose(id, turn), toClose, overdue, needsFact, closed, reported, said]
          }),
          sum: [
            say.all,
            counts.all.toClose,
            counts.all.overdue,
            counts.all.needsFact,
            all.closed,
            all.reported,
            all.said,
          ],
        },
      },
      { heading: say.sections.impediments, ...impedimentsIn(impeded, turn) },
      {
        heading: say.sections.losses,
        lines: losses.length === 0 ? [say.noLosses] : [say.lossNote],
        ...(losses.length > 0 && {
          table: {
            columns: [columns.contract, columns.person, columns.last],
            rows: losses.map(({ item, on }) => [
              nameOf(item),
              whose(item.contract.supervisors[0] ?? '', turn),
              { day: on },
            ]),
          },
        }),
      },
      {
        heading: say.sections.ledger,
        lines: [say.chainNote],
        table: {
          columns: [columns.chain, columns.links, columns.hash],
          rows: (['sent', 'said', 'seen'] as const).map(chain => [
            say.chains[chain],
            heads[chain].number,
            heads[chain].hash,
          ]),
        },
      },
    ],
    contracts: [...contracts],
  }
}

function isIn({ from, to }: ReturnType<typeof daysOfStretch>, day: Day | null | undefined): boolean {
  return day !== null && day !== undefined && day >= from && day <= to
}

/** The last day on which the entity can still liquidate what is not liquidated; null where it is, or no term of the law counts. */
function lastDayOf({ assessment: { liquidation, verdict } }: AssessedContract): Day | null {
  const counts = liquidation !== null && liquidation.kind !== 'own-term' && liquidation.isOver && verdict !== 'closed'
  return counts ? daysOf(liquidation).last : null
}
