import { type AttestedFact, isDay } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import { arePaymentsComplete } from '../attestations/payments-complete.js'
import { recordAction } from '../attestations/record-action.js'
import type { MatrixEntry } from '../attestations/statement.js'
import { mayTell } from '../attestations/subject.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Part } from './card.js'
import { type TurnContext, text } from './turn-context.js'

const LONGEST_LINE = 300
const LONGEST_CELL = 120

/** What the office's own table says of a contract and nobody attested, each under its header; nothing where there is none. */
export function matrixLine(
  { status: { matrix } }: AssessedContract,
  { words }: TurnContext,
  longest = LONGEST_LINE,
): string | null {
  if (!matrix) return null
  const { matrix: say } = words
  const each = matrix.entries.map(({ column, text }) =>
    say.each(oneLine(column, LONGEST_CELL), oneLine(text, LONGEST_CELL)),
  )
  // What is proposed may be a note as well.
  const told = [...new Set(each)]
  return oneLine(say.says(matrix.matrix.file, matrix.on, told.join('; ')), longest)
}

/** The first thing that the table proposes and that this person may tell, with the press that tells it. */
export function proposalParts(item: AssessedContract, turn: TurnContext): Part[] {
  const { matrix } = item.status
  const { verdict } = item.assessment
  if (!matrix || verdict === 'closed' || verdict === 'not-applicable') return []
  const { words } = turn
  const { matrix: say, facts } = words
  const subject = { kind: 'contract', item } as const
  for (const { column, text: said, fact, given, means } of proposalsOf(item)) {
    if (!mayTell(fact, subject, turn)) continue
    const cell = [matrix.matrix.file, column, said].map(each => oneLine(each, LONGEST_CELL)) as [string, string, string]
    const { on = '' } = given
    const asked =
      means === 'receivedOn' && isDay(on)
        ? say.proposesStability(...cell, on)
        : say.proposes(...cell, facts[fact].label)
    const part = text(asked)
    return [
      ...(part ? [part] : []),
      {
        kind: 'actions',
        buttons: [
          { label: say.yes, style: 'primary', action: recordAction(fact, subject, turn, { given }) },
          { label: say.other, action: { kind: 'open', form: fact, id: item.contract.id } },
        ],
      },
    ]
  }
  return []
}

/** The fact that the table proposes first and this person may tell; null where there is none. */
export function proposedTo(item: AssessedContract, turn: TurnContext): AttestedFact | null {
  const { verdict } = item.assessment
  if (verdict === 'closed' || verdict === 'not-applicable') return null
  return proposalsOf(item).find(({ fact }) => mayTell(fact, { kind: 'contract', item }, turn))?.fact ?? null
}

/** Proposals of which nobody has told the fact since. */
function proposalsOf(item: AssessedContract) {
  const { status, assessment } = item
  // Of payments that SECOP shows whole nothing is asked.
  const isPaid = arePaymentsComplete(item)
  const told = new Set(status.attestations.filter(({ id }) => !assessment.stale.includes(id)).map(({ fact }) => fact))
  return (status.matrix?.entries ?? []).flatMap((entry: MatrixEntry) =>
    entry.as === 'proposal' &&
    entry.fact &&
    entry.given &&
    !told.has(entry.fact) &&
    !(isPaid && entry.fact === 'payment')
      ? [{ ...entry, fact: entry.fact, given: entry.given }]
      : [],
  )
}
