import type { AttestingRole } from '../../rules/index.js'
import { centavosOf } from '../../rules/index.js'
import type { Declaration } from '../attestations/paper-facts.js'
import type { Balance } from './balance.js'
import type { DraftKind } from './document.js'
import { type GivenOf, givenOf } from './given.js'
import { draftsFor, isProceeding } from './offered-drafts.js'

/** In which paper a sentence stands, and who may declare it: who signs it, or prepares what the parties then sign. */
const DECLARED_BY: {
  readonly [D in Declaration]: { readonly paper: DraftKind; readonly roles: readonly AttestingRole[] }
} = {
  closes: { paper: 'closing-record', roles: ['ordenador'] },
  fulfilment: { paper: 'final-report', roles: ['supervisor'] },
  'no-sanctions': { paper: 'final-report', roles: ['supervisor'] },
  'social-security': { paper: 'final-report', roles: ['supervisor'] },
  settles: { paper: 'liquidation-record', roles: ['ordenador', 'contracting-office'] },
  execution: { paper: 'liquidation-record', roles: ['ordenador', 'contracting-office'] },
  settled: { paper: 'liquidation-record', roles: ['ordenador'] },
  'requests-release': { paper: 'balance-release', roles: ['supervisor'] },
}

/** Whether somebody in this role may declare that for the contract as it stands: its paper is due, and it is theirs to say. */
export function mayDeclare(item: GivenOf, role: AttestingRole, declaration: Declaration): boolean {
  const { paper, roles } = DECLARED_BY[declaration]
  return roles.includes(role) && draftsFor(item).kinds.includes(paper)
}

/** Whether that nothing is left between the parties may be said: nothing is to be refunded, both told what they reserve, no procedure. */
export function maySettle(item: GivenOf, { refund }: Pick<Balance, 'refund'>): boolean {
  const areReserved = (['reserved-by-contractor', 'reserved-by-entity'] as const).every(fact => {
    const given = givenOf(item, fact)
    return given !== undefined && given.others.length === 0
  })
  return refund !== null && centavosOf(refund) === 0n && areReserved && !isProceeding(item)
}
