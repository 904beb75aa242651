import type { Facts } from '../contract.js'
import { type Finding, missing, type Rule, rule, toConfirm } from '../rule.js'
import type { RuleId } from './ids.js'
import { LIQUIDATION_FACTS, liquidationRow } from './liquidation.js'

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

/** Whether it is due, or (which settles it as well) that it was made; who has said that it was not made is not asked. */
const askWhetherDue = (required: boolean | null, { liquidation }: LiquidationFacts): Finding => {
  if (required !== null) return GO_ON
  const due = missing('liquidationFlag', 'liquidationDue')
  return {
    verdict: 'needs-information',
    missing: liquidation ? [due] : [due, missing('liquidation', 'liquidation')],
  }
}

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
    'R12a',
    {
      title: 'Lit. h, liquidation flag No (or attested as not agreed): not required',
      cites: ['L80-60'],
      basis: 'text',
    },
    // Told against the flag Si, or where there is none, it is no longer the text that says so.
    (_required, { liquidationFlag }) => (liquidationFlag === 'no' ? GO_ON : { ...GO_ON, basis: 'interpretation' }),
  ),
  row(
    'R12b',
    {
      title: 'Lit. h, liquidation flag Si, attested as agreed, or an early end that left balances: required',
      cites: ['L1150-11'],
      basis: 'interpretation',
      assumes: 'the flag Si says that the parties agreed a liquidation, unless a person says that they did not',
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
    required => {
      if (required) return GO_ON
      if (required === null)
        return { verdict: 'needs-information', missing: [missing('liquidationFlag', 'liquidationAgreed')] }
      return { verdict: null, missing: [toConfirm('liquidationFlag', 'liquidationAgreed')] }
    },
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
    askWhetherDue,
  ),
  row(
    'R12f',
    {
      title: 'Instantaneous, a type in neither list, or special or unknown regime: as the liquidation flag says',
      cites: ['L80-60', 'L1150-13'],
      basis: 'interpretation',
    },
    askWhetherDue,
  ),
]
