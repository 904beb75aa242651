import {
  type Attestation,
  type Contract,
  cite,
  type FactName,
  type FactSource,
  type Facts,
  NORMS,
  type NormId,
  type Reason,
  type RegisterFact,
} from '../../rules/index.js'
import { cellOf, factsOf } from '../../words/contract-sentence.js'
import { oneLine } from '../../words/grammar.js'
import { PLATFORM_NAMES } from '../../words/platforms.js'
import { readAccountKey } from '../accounts/account.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { caseOf } from './contract-line.js'
import type { TurnContext } from './turn-context.js'

/* The trace of an assessment in sentences: norms, facts with their sources, dates, warnings. */

/** On what a closing rests, in words. */
export function restsOn({ assessment, status }: AssessedContract, say: TurnContext['words']['say']): string {
  if (assessment.rule === "R18'") return say.restsOnReading
  if (assessment.restsOn === 'attested') return say.restsOnAttested
  // Where vigilance is split, one of them has told and the other has not.
  const told = status.attestations.some(({ fact, id }) => fact === 'nothingPending' && !assessment.stale.includes(id))
  return told ? say.restsOnSome : say.restsOnData
}

/** The first norm of a row, and whether the row is text: the others stand in the whole reasoning. */
export function firstGrounds(reason: Reason, words: TurnContext['words']): string[] {
  return grounds({ ...reason, cites: reason.cites.slice(0, 1) }, words)
}

/** The norms of a row with the caveat of those that nobody here has read whole, and whether the row is text. */
export function grounds(reason: Reason, { say }: TurnContext['words']): string[] {
  return [say.norms(reason.cites.map(cite).join('; ')), ...basisAndCaveats(reason, say)]
}

/** Whether the norm says it or this program reads it so, with the caveat of each norm that is not known whole. */
function basisAndCaveats(reason: Reason, say: TurnContext['words']['say']): string[] {
  const caveats = new Set(reason.cites.flatMap(id => caveat(id, say.caveat)))
  return [reason.basis === 'text' ? say.stated : say.interpreted, ...caveats]
}

function caveat(id: NormId, caveats: TurnContext['words']['say']['caveat']): string[] {
  const { checked } = NORMS[id]
  return checked === 'read' ? [] : [caveats[checked](cite(id))]
}

/** A further reason in words, with its norms. */
export function furtherReason(item: AssessedContract, reason: Reason, words: TurnContext['words']): string {
  const norms = [`${reason.rule}; ${reason.cites.map(cite).join('; ')}.`, ...basisAndCaveats(reason, words.say)]
  return `${words.rules[reason.rule](caseOf(item, reason.rule))} (${norms.join(' ')})`
}

/** Every fact that the verdict used, with its source; then what could not be read, and what was told and changes nothing. */
export function facts(item: AssessedContract, turn: TurnContext) {
  const { words } = turn
  const inForce = factsOf(item.contract, item.assessment)
  const known = item.assessment.facts.map(({ fact, source }) => ({
    label: words.facts[fact].label,
    value: oneLine(asWritten(fact, readable(fact, inForce, words), source, item, words), 200),
    source: sourceOf(source, item, turn),
  }))
  const unreadable = Object.entries(item.contract.unreadable ?? {}).map(([fact, raw]) => ({
    label: labelOf(fact, words),
    value: words.say.unreadable(oneLine(raw, 80)),
    source: words.say.fromRegister,
  }))
  return [...known, ...unreadable, ...withoutEffect(item, turn)]
}

/** What people told that the verdict has no use for: it is recorded all the same, and shown. */
function withoutEffect(item: AssessedContract, turn: TurnContext) {
  const { words } = turn
  const { assessment, status } = item
  const counts = new Set<string>([...assessment.facts, ...assessment.disputes].map(({ fact }) => fact))
  const last = new Map(
    status.attestations
      .filter(({ id, fact }) => !counts.has(fact) && !assessment.stale.includes(id))
      .map(attestation => [attestation.fact, attestation]),
  )
  return [...last.values()].map(attestation => ({
    label: words.facts[attestation.fact].label,
    value: `${oneLine(told(attestation, item, words), 160)} · ${words.forms.makesNoDifference}`,
    source: sourceOf({ ...attestation, kind: 'attested', attestation: attestation.id }, item, turn),
  }))
}

function labelOf(fact: string, { facts }: TurnContext['words']): string {
  return Object.entries(facts).find(([name]) => name === fact)?.[1].label ?? fact
}

type FactWords<F extends FactName> = { readonly value: (value: NonNullable<Facts[F]> | null) => string }

/** A fact of a contract in words; what the contract does not tell reads as such. */
function readable<F extends FactName>(fact: F, known: Facts, { facts }: TurnContext['words']): string {
  const wordsOf: { readonly [K in FactName]: FactWords<K> } = facts
  const words: FactWords<F> = wordsOf[fact]
  return words.value(known[fact] ?? null)
}

/** A reading of the register beside the register's own word for it, where that is another. */
function asWritten(
  fact: FactName,
  read: string,
  source: FactSource,
  { contract: { written = {} } }: AssessedContract,
  { say }: TurnContext['words'],
): string {
  const cell =
    fact === 'modality'
      ? written.regime
      : fact === 'type' || fact === 'regime' || fact === 'ground'
        ? written[fact]
        : undefined
  return cell && source.kind === 'register' && cell !== read ? say.writtenAs(read, oneLine(cell, 80)) : read
}

/** A fact of the register in words; where it could not be read, the cell as it stands. */
export function asRegistered<F extends RegisterFact>(fact: F, contract: Contract, words: TurnContext['words']): string {
  const cell = cellOf(contract, fact)
  return cell === undefined ? readable(fact, contract.facts, words) : words.say.unreadable(cell)
}

function sourceOf(source: FactSource, item: AssessedContract, { words, context }: TurnContext): string {
  if (source.kind === 'register') {
    const { asOf, dataset } = item.assessment.source
    return asOf ? `${words.say.fromRegister}, ${words.date(asOf)}` : `${words.say.fromRegister}, ${dataset}`
  }
  if (source.kind === 'evidence') return words.say.fromEvidence(source.dataset, source.readOn)
  const who = context.directory.get(source.by)?.name ?? words.say.roles[source.role]
  const told = words.say.fromPerson(
    `${who} (${words.say.roles[source.role]})`,
    source.on,
    source.document && oneLine(source.document, 80),
  )
  const account = accountOf(source.attestation, item)
  return account ? `${told}, ${words.say.fromAccount(PLATFORM_NAMES[account.platform], account.user)}` : told
}

/** The account that an attestation came from; null where there was none, as in a terminal. */
function accountOf(id: string, { status }: AssessedContract) {
  const said = status.statements.find(each => each.kind === 'attested' && each.attestation.id === id)
  return said?.from === undefined ? null : readAccountKey(said.from)
}

/** Since when it can be closed, by when, and whether that is past. */
export function deadlineLines({ assessment }: AssessedContract, { words }: TurnContext): (string | null)[] {
  const { say } = words
  const { deadline, closableFrom, overdueSince, verdict } = assessment
  return [
    closableFrom && verdict !== 'in-execution'
      ? (verdict === 'close-now' ? say.closableFrom : say.closableSoonest)(closableFrom)
      : null,
    deadline && (deadline.binding ? say.ownDeadline(deadline) : verdict === 'in-execution' ? null : say.aim(deadline)),
    overdueSince ? `${capital(say.statusOverdue(overdueSince))}.` : null,
  ]
}

const capital = (line: string) => line.charAt(0).toUpperCase() + line.slice(1)

/** What stops the click in the platform by the rules. */
export function ruleBlockers({ assessment }: AssessedContract, { words }: TurnContext): string[] {
  return assessment.blockers.map(blocker => words.blockers[blocker])
}

/** What stops the click in the platform: by the rules, and by what people said. */
export function blockers(item: AssessedContract, turn: TurnContext): string[] {
  const { words } = turn
  const said = item.status.blocked
  const known = ruleBlockers(item, turn)
  return said
    ? [
        ...known,
        said.note ? `${words.blockers[said.blocker]} «${oneLine(said.note, 120)}»` : words.blockers[said.blocker],
      ]
    : known
}

/** What should be looked at besides. */
export function warnings({ assessment }: AssessedContract, { words }: TurnContext): string[] {
  return assessment.warnings
    .filter(warning => warning !== 'people-disagree' && warning !== ASSUMED)
    .map(warning => words.warnings[warning])
}

/** What is taken for so until somebody says otherwise: it holds of most contracts, and is no alarm. */
export function assumptions({ assessment }: AssessedContract, { words }: TurnContext): string[] {
  return assessment.warnings.filter(warning => warning === ASSUMED).map(warning => words.warnings[warning])
}

const ASSUMED = 'end-assumed-as-termination'

/** What people said differently, and who. */
export function disputes(item: AssessedContract, { words, context }: TurnContext): string[] {
  const { assessment, status } = item
  return assessment.disputes.map(({ fact, attestations }) => {
    const said = status.attestations
      .filter(({ id }) => attestations.includes(id))
      .map(
        attestation =>
          `${context.directory.get(attestation.by)?.name ?? words.say.roles[attestation.role]}: ${told(attestation, item, words)}`,
      )
    return `${words.say.disputed(words.facts[fact].label, said.join('; '))} ${words.warnings['people-disagree']}`
  })
}

/** What somebody told, in words, whether or not it counts. */
/** What an attestation tells, in words. */
export function told(
  { fact, value }: Attestation,
  { contract }: Pick<AssessedContract, 'contract'>,
  words: TurnContext['words'],
): string {
  return readable(fact, { ...contract.facts, ...Object.fromEntries([[fact, value]]) }, words)
}
