import { type Attestation, type AttestedFact, businessDays, type Calendar, type Day } from '../../rules/index.js'
import type { PaperFact, PaperFactName } from '../attestations/paper-facts.js'
import { type ContractStatement, type ImpedimentAnswer, withdrawnIn } from '../attestations/statement.js'
import type { Habits } from '../context.js'
import { deniedKey } from '../evidence/contract-evidence.js'

type Of<K extends ContractStatement['kind']> = Extract<ContractStatement, { kind: K }>

/** What stands today of all that was said about one contract: withdrawn and outlived statements are left out. */
export interface ContractStatus {
  readonly attestations: readonly Attestation[]
  /** Everything that was said and not withdrawn nor answered since, oldest first. */
  readonly statements: readonly ContractStatement[]
  /** What was said, and answered or decided since: it stands no more, but whoever said it did say something. */
  readonly answeredSince: readonly ContractStatement[]
  readonly blocked: Of<'blocked'> | null
  /** Who looks after what blocks it; null where that is the contracting office. */
  readonly helper: string | null
  /** What was last said of what blocks it, in words that leave it as it is. */
  readonly replied: Of<'answered'> | null
  /** What was answered to the last impediment: it stands no more. */
  readonly answered: Of<'answered'> | null
  readonly saidClosed: Of<'closed-it'> | null
  /** Passed on to the coordinator by the supervisor, and for how many business days. */
  readonly passedOn: { readonly statement: PassedOn; readonly age: number } | null
  /** What was passed on so long ago without anybody acting that it is back on the supervisor's list. */
  readonly cameBack: PassedOn | null
  readonly snoozedUntil: Day | null
  /** The coordinator's assignment; null where the register's supervisors hold. */
  readonly assignedTo: readonly string[] | null
  /** People who said "es mío" since the last assignment. */
  readonly claims: readonly Of<'claimed'>[]
  /** What the office's own table says of it, as it was imported last. */
  readonly matrix: Of<'from-matrix'> | null
  /** What people gave for its papers: of each fact the last word of each of them, oldest first. */
  readonly papers: ReadonlyMap<PaperFactName, readonly PaperTold[]>
  /** Rows of sister sets (`deniedKey`) of which somebody said that they are not it. */
  readonly denied: ReadonlySet<string>
}

/** One thing that somebody gave for the papers, and the statement it is of. */
export interface PaperTold {
  readonly fact: PaperFact
  readonly said: Of<'for-papers'>
}

export type PassedOn = Of<'handed-over'> | Of<'not-mine'> | Of<'data-wrong'>

/** Folds the log of one contract, oldest first, into what stands on `today`. */
export function contractStatus(
  statements: readonly ContractStatement[],
  today: Day,
  calendar: Calendar,
  habits: Pick<Habits, 'queueDays'>,
): ContractStatus {
  if (statements.length === 0) return NOTHING_SAID
  const withdrawn = outOfForce(statements)
  const ownWords = toldByThemselves(statements, withdrawn, today)
  const attestations: Attestation[] = []
  let blocked: ContractStatus['blocked'] = null
  let helper: string | null = null
  let replied: ContractStatus['replied'] = null
  let answered: ContractStatus['answered'] = null
  let saidClosed: ContractStatus['saidClosed'] = null
  let passedOn: PassedOn | null = null
  let snoozedUntil: Day | null = null
  let assignedTo: readonly string[] | null = null
  let claims: Of<'claimed'>[] = []
  let denied: ReadonlySet<string> = NONE_DENIED
  let matrix: ContractStatus['matrix'] = null
  for (const said of statements) {
    if (withdrawn.has(said.id) || said.on > today) continue
    switch (said.kind) {
      case 'attested':
        if (!said.matrix || !ownWords.has(said.attestation.fact)) attestations.push(said.attestation)
        break
      case 'from-matrix':
        matrix = said
        break
      case 'blocked':
        blocked = said
        helper = null
        replied = null
        answered = null
        break
      case 'unblocked':
        blocked = null
        break
      case 'answered':
        if (blocked?.id !== said.impediment) break
        if (said.answer === 'entrusted') helper = said.to ?? null
        else if (said.answer === 'replied') replied = said
        else [blocked, answered] = [null, said]
        break
      case 'closed-it':
        saidClosed = said
        break
      case 'handed-over':
      case 'not-mine':
      case 'data-wrong':
        passedOn = said
        break
      case 'returned':
        passedOn = null
        claims = []
        break
      case 'assigned':
        assignedTo = said.to
        passedOn = null
        claims = []
        break
      case 'claimed':
        claims = [...claims.filter(({ by }) => by !== said.by), said]
        break
      case 'snoozed':
        snoozedUntil = said.until > today ? said.until : null
        break
      case 'denied':
        denied = new Set([...denied, deniedKey(said)])
        break
      case 'closing-watched':
      case 'for-papers':
      case 'withdrawn':
        break
      default:
        said satisfies never
    }
  }
  const age = passedOn ? businessDays(calendar, passedOn.on, today) - 1 : 0
  const back = age > habits.queueDays
  return {
    attestations,
    ...statementsInForce(statements, withdrawn, today),
    blocked,
    helper,
    replied: blocked ? replied : null,
    answered,
    saidClosed,
    passedOn: passedOn && !back ? { statement: passedOn, age: Math.max(age, 0) } : null,
    cameBack: back ? passedOn : null,
    snoozedUntil,
    assignedTo,
    claims,
    matrix,
    papers: papersTold(statements, withdrawn, today),
    denied,
  }
}

/** How a contract stands of which nobody has said anything: nearly all of them. */
const NOTHING_SAID: ContractStatus = {
  attestations: [],
  statements: [],
  answeredSince: [],
  blocked: null,
  helper: null,
  replied: null,
  answered: null,
  saidClosed: null,
  passedOn: null,
  cameBack: null,
  snoozedUntil: null,
  assignedTo: null,
  claims: [],
  matrix: null,
  papers: new Map(),
  denied: new Set(),
}

/** The facts of which somebody told by themselves: what a table says of them does not count beside it. */
function toldByThemselves(
  statements: readonly ContractStatement[],
  withdrawn: ReadonlySet<string>,
  today: Day,
): ReadonlySet<AttestedFact> {
  if (!statements.some(said => said.kind === 'attested' && said.matrix)) return NO_FACTS
  return new Set(
    statements.flatMap(said =>
      said.kind === 'attested' && !said.matrix && !withdrawn.has(said.id) && said.on <= today
        ? [said.attestation.fact]
        : [],
    ),
  )
}

const NO_FACTS: ReadonlySet<AttestedFact> = new Set()

const NO_PAPERS: ContractStatus['papers'] = new Map()

/** Who takes back what they gave takes back all they gave of the same before: no older word of theirs stands again. */
function papersTold(
  statements: readonly ContractStatement[],
  withdrawn: ReadonlySet<string>,
  today: Day,
): ContractStatus['papers'] {
  if (!statements.some(({ kind }) => kind === 'for-papers')) return NO_PAPERS
  const told = new Map<PaperFactName, PaperTold[]>()
  const without = (by: string, { fact }: PaperFact) => (told.get(fact) ?? []).filter(({ said }) => said.by !== by)
  for (const said of statements) {
    if (said.kind === 'withdrawn') {
      const taken = statements.find(({ id }) => id === said.statement)
      if (taken?.kind === 'for-papers') for (const fact of taken.told) told.set(fact.fact, without(taken.by, fact))
    }
    if (said.kind !== 'for-papers' || withdrawn.has(said.id) || said.on > today) continue
    for (const fact of said.told) told.set(fact.fact, [...without(said.by, fact), { fact, said }])
  }
  return told
}

const NONE_DENIED: ReadonlySet<string> = new Set()

/** A coordinator's decision answers what was passed on or claimed before it, and an answer the impediment. */
function statementsInForce(
  statements: readonly ContractStatement[],
  withdrawn: ReadonlySet<string>,
  today: Day,
): Pick<ContractStatus, 'statements' | 'answeredSince'> {
  const decided = statements.findLastIndex(
    ({ kind, id }) => (kind === 'assigned' || kind === 'returned') && !withdrawn.has(id),
  )
  const settled = new Set(
    statements.flatMap(said =>
      said.kind === 'answered' && settles(said.answer) && !withdrawn.has(said.id) ? [said.impediment] : [],
    ),
  )
  const isAnswered = (said: ContractStatement, at: number) =>
    settled.has(said.id) || (at < decided && PASSED_ON.has(said.kind))
  const isValid = (said: ContractStatement) => said.kind !== 'withdrawn' && !withdrawn.has(said.id) && said.on <= today
  return {
    statements: statements.filter((said, at) => isValid(said) && !isAnswered(said, at)),
    answeredSince: statements.filter((said, at) => isValid(said) && isAnswered(said, at)),
  }
}

/** Whether an impediment stands no more after such an answer. */
export function settles(answer: ImpedimentAnswer): boolean {
  return answer === 'gone' || answer === 'refused'
}

const PASSED_ON: ReadonlySet<ContractStatement['kind']> = new Set([
  'handed-over',
  'not-mine',
  'data-wrong',
  'claimed',
] as const)

/**
 * Ids of what was withdrawn. Who takes back what they said of a fact takes back all they said of it before; else an
 * older word would stand again that they had replaced.
 */
function outOfForce(statements: readonly ContractStatement[]): ReadonlySet<string> {
  const withdrawn = withdrawnIn(statements)
  for (const said of statements) {
    if (said.kind !== 'withdrawn') continue
    const taken = statements.find(({ id }) => id === said.statement)
    // What came from a table goes by itself: whoever imported it takes back no word of their own with it.
    if (taken?.kind !== 'attested' || taken.matrix) continue
    for (const other of statements) {
      if (other === said) break
      if (other.kind === 'attested' && other.by === taken.by && other.attestation.fact === taken.attestation.fact)
        withdrawn.add(other.id)
    }
  }
  return withdrawn
}
