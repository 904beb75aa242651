import type { AttestingRole } from '../../rules/index.js'
import { centavosOf } from '../../rules/index.js'
import type { Declaration } from '../attestations/paper-facts.js'
import type { Closing, EntityContext } from '../context.js'
import type { Balance } from './balance.js'
import type { DraftKind } from './document.js'
import { type GivenOf, givenOf } from './given.js'
import { draftsFor, isProceeding } from './offered-drafts.js'

/** In which paper a sentence stands, and who may declare it: who signs it, or prepares what the parties then sign. */
const DECLARED_BY: {
  readonly [D in Exclude<Declaration, 'closes'>]: {
    readonly paper: DraftKind
    readonly roles: readonly AttestingRole[]
  }
} = {
  fulfilment: { paper: 'final-report', roles: ['supervisor'] },
  'no-sanctions': { paper: 'final-report', roles: ['supervisor'] },
  'social-security': { paper: 'final-report', roles: ['supervisor'] },
  settles: { paper: 'liquidation-record', roles: ['ordenador', 'contracting-office'] },
  execution: { paper: 'liquidation-record', roles: ['ordenador', 'contracting-office'] },
  settled: { paper: 'liquidation-record', roles: ['ordenador'] },
  'requests-release': { paper: 'balance-release', roles: ['supervisor'] },
}

/** Who signs the record of closing, by what the entity has said. */
export const CLOSED_BY: { readonly [S in Closing['signs']]: readonly ('ordenador' | 'supervisor')[] } = {
  ordenador: ['ordenador'],
  supervisor: ['supervisor'],
  both: ['supervisor', 'ordenador'],
}

/** Whether somebody in this role may declare that for the contract as it stands: its paper is due, and it is theirs to say. */
export function mayDeclare(
  item: GivenOf,
  role: AttestingRole,
  declaration: Declaration,
  { closing }: Pick<EntityContext, 'closing'>,
): boolean {
  const { paper, roles } =
    declaration === 'closes'
      ? {
          paper: 'closing-record' as const,
          roles: CLOSED_BY[closing?.signs ?? 'ordenador'] as readonly AttestingRole[],
        }
      : DECLARED_BY[declaration]
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
