import { rule } from '../rule.js'

/** Without signatures there is no contract whose file could be closed. */
export const R02 = rule({
  id: 'R02',
  title: 'Draft, in approval or sent to the supplier: not signed',
  cites: ['L80-41'],
  basis: 'interpretation',
  facts: ['state'],
  judge: ({ state }) =>
    state === 'draft' || state === 'in-approval' || state === 'sent-to-supplier' ? { verdict: 'not-applicable' } : null,
})
