import { missing, type Rule, rule, toConfirm } from '../rule.js'
import type { RuleId } from './ids.js'
import { LIQUIDATION_FACTS, liquidationRow, TERM_FACTS, termOver } from './reading.js'

const FACTS = [...TERM_FACTS, ...LIQUIDATION_FACTS] as const

/** One of the rows of R12; `liquidationRow` decides which of them holds. */
function row(
  id: RuleId,
  definition: Pick<Rule, 'title' | 'cites' | 'basis' | 'assumes'>,
  finding: (required: boolean | null) => ReturnType<Rule['judge']>,
): Rule {
  return rule({
    ...definition,
    id,
    facts: FACTS,
    judge: (facts, { today }) => {
      if (termOver(facts, today) === undefined) return null
      const found = liquidationRow(facts)
      return found.row === id ? finding(found.required) : null
    },
  })
}

const goOn = () => ({ verdict: null })

export const R12 = [
  row(
    'R12h',
    {
      title:
        'Cannot tell whether the contract is of lit. h; with liquidation and "nothing pending" attested it does not matter',
      cites: ['L1150-2-4-H', 'CIRC002-D2'],
      basis: 'interpretation',
    },
    required => (required ? goOn() : { verdict: 'needs-information', missing: [missing('ground', 'literalH')] }),
  ),
  row(
    'R12a',
    {
      title: 'Lit. h, liquidation flag No (or attested as not agreed): not required',
      cites: ['L80-60'],
      basis: 'text',
    },
    goOn,
  ),
  row(
    'R12b',
    {
      title: 'Lit. h, liquidation flag Si, attested as agreed, or an early end that left balances: required',
      cites: ['L1150-11'],
      basis: 'interpretation',
      assumes: 'the flag Si says that the parties agreed a liquidation',
    },
    goOn,
  ),
  row(
    'R12c',
    {
      title: 'Lit. h, liquidation flag missing: not required; asks to confirm that no clause agrees it',
      cites: ['L80-60'],
      basis: 'interpretation',
      assumes: 'no clause of the contract agrees a liquidation',
    },
    () => ({ verdict: null, missing: [toConfirm('liquidationFlag', 'liquidationAgreed')] }),
  ),
  row(
    'R12d',
    {
      title: 'Not lit. h, general statute, prolonged execution, liquidation flag Si or missing: required',
      cites: ['L80-60'],
      basis: 'text',
    },
    goOn,
  ),
  row(
    'R12e',
    {
      title: 'As R12d with the liquidation flag No: the flag contradicts the law',
      cites: ['L80-60'],
      basis: 'interpretation',
    },
    required =>
      required === null
        ? {
            verdict: 'needs-information',
            missing: [missing('liquidationFlag', 'liquidationDue'), missing('liquidation', 'liquidation')],
          }
        : goOn(),
  ),
  row(
    'R12f',
    {
      title: 'Instantaneous, a type in neither list, or special or unknown regime: as the liquidation flag says',
      cites: ['L80-60', 'L1150-13'],
      basis: 'interpretation',
    },
    required =>
      required === null
        ? {
            verdict: 'needs-information',
            missing: [missing('liquidationFlag', 'liquidationDue'), missing('liquidation', 'liquidation')],
          }
        : goOn(),
  ),
]
