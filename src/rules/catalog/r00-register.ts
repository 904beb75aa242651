import { rule } from '../rule.js'

/** The circular speaks of electronic contracts of SECOP II; Tienda Virtual and SECOP I are others. */
export const R00 = rule({
  id: 'R00',
  title: 'Not a SECOP II contract (its id does not begin with CO1.PCCNTR.)',
  cites: ['CIRC002'],
  basis: 'text',
  facts: ['register'],
  judge: facts => (facts.register === 'other' ? { verdict: 'not-applicable' } : null),
})
