import type { Facts } from '../contract.js'
import { type Finding, missing, type Rule, rule, toConfirm } from '../rule.js'
import type { RuleId } from './ids.js'
import { LIQUIDATION_FACTS, liquidationRow, regimeOf } from './liquidation.js'

type LiquidationFacts = Pick<Facts, (typeof LIQUIDATION_FACTS)[number]>

/** One of the rows of R12; `liquidationRow` decides which of them holds. */
function row(
  id: RuleId,
  definition: Pick<Rule, 'title' | 'cites' | 'basis' | 'assumes'>,
  finding: (required: boolean | null, facts: LiquidationFacts) => Finding,
): Rule {
  return rule({
    ...definition,
    id,
    facts: LIQUIDATION_FACTS,
    judge: (facts, setting) => {
      const found = liquidationRow(facts, setting)
      return found.row === id ? finding(found.required, facts) : null
    },
  })
}

const GO_ON: Finding = { verdict: null }
const goOn = () => GO_ON

export const R12 = [
  row(
    'R12h',
    {
      title:
        'Cannot tell whether the contract is of lit. h; with liquidation and "nothing pending" attested it does not matter',
      cites: ['L1150-2-4-H', 'CIRC002-D2'],
      basis: 'interpretation',
    },
    required => (required ? GO_ON : { verdict: 'needs-information', missing: [missing('ground', 'literalH')] }),
  ),
  row(
    'R12b',
    {
      title: 'Lit. h, an early end that left balances attested, liquidation flag Si, or attested as agreed: required',
      cites: ['L1150-11'],
      basis: 'interpretation',
      assumes: 'the flag Si says that the parties agreed a liquidation',
    },
    goOn,
  ),
  row(
    'R12a',
    {
      title: 'Otherwise lit. h, liquidation flag No: not required',
      cites: ['L80-60'],
      basis: 'text',
    },
    goOn,
  ),
  row(
    'R12c',
    {
      title:
        'Lit. h, liquidation flag missing: not required; asks to confirm that no clause agrees it, or whether, where it is illegible',
      cites: ['L80-60'],
      basis: 'interpretation',
      assumes: 'no clause of the contract agrees a liquidation',
    },
    (required, { liquidationAgreed }) => {
      if (required === null)
        return { verdict: 'needs-information', missing: [missing('liquidationFlag', 'liquidationAgreed')] }
      if (liquidationAgreed) return GO_ON
      return { verdict: null, missing: [toConfirm('liquidationFlag', 'liquidationAgreed')] }
    },
  ),
  row(
    'R12d',
    {
      title: 'Not lit. h, general statute, prolonged execution, liquidation flag not No: required',
      cites: ['L80-60', 'CE-49442'],
      basis: 'text',
    },
    goOn,
  ),
  row(
    'R12e',
    {
      title:
        'As R12d with the liquidation flag No, or a type in neither list with the flag No and a term over 31 days or of unknown start: the nature decides',
      cites: ['L80-60'],
      basis: 'interpretation',
    },
    () => ({
      verdict: 'needs-information',
      missing: [missing('liquidationFlag', 'liquidationDue'), missing('type', 'nature')],
    }),
  ),
  row(
    'R12f',
    {
      title: 'Instantaneous, a type in neither list, or special or unknown regime: as the liquidation flag says',
      cites: ['L80-60', 'L1150-13'],
      basis: 'interpretation',
    },
    (required, facts) => {
      if (required !== null) return GO_ON
      const regime = regimeOf(facts) === 'unknown' ? [missing('regime', 'realRegime')] : []
      return { verdict: 'needs-information', missing: [missing('liquidationFlag', 'liquidationDue'), ...regime] }
    },
  ),
  row(
    'R12i',
    {
      title: 'Attested that liquidation is due, or is not, and why',
      cites: ['L80-60'],
      basis: 'interpretation',
      assumes: 'who answers for the contracting can tell; what the law itself asks for is not waived',
    },
    goOn,
  ),
]
