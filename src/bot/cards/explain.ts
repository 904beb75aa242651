import { type Attestation, cite, NORMS, type NormId, type Reason, type UsedFact } from '../../rules/index.js'
import type { Card, Part } from '../card.js'
import { type Item, visible } from '../portfolio.js'
import type { Question } from '../question.js'
import { oneLine } from '../words/format.js'
import { contractButtons, factButtons } from './buttons.js'
import { caseOf, contractLine } from './line.js'
import { showButton } from './show.js'
import { card, dataDate, nameOf, roleFor, type Talk, text } from './talk.js'

type Named = { readonly id?: string | undefined; readonly reference?: string | undefined }

/**
 * Finds the one contract that a question names and hands it on; asks back when it names several or none, and says the
 * same of a contract that is not the asker's as of one that does not exist.
 */
export async function withContract(
  talk: Talk,
  name: Named,
  again: (id: string) => Question,
  answer: (item: Item) => Promise<Card> | Card,
): Promise<Card> {
  const { words, world, person, today } = talk
  const { say, forms } = words
  if (name.id === undefined && name.reference === undefined)
    return card(say.whichContract, say.whichContract, text([say.whichContract, say.whichContractHelp]), {
      part: 'actions',
      buttons: [showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
    })
  const found = await visible(world, person, name, today)
  const [only] = found
  if (only && found.length === 1) return answer(only)
  if (found.length > 1)
    return card(
      say.whichContract,
      say.severalNamed(name.reference ?? ''),
      text(say.severalNamed(name.reference ?? '')),
      {
        part: 'actions',
        buttons: found.slice(0, 20).map(item => showButton(item.contract.id, again(item.contract.id))),
      },
    )
  return notTheirs(talk, name)
}

/** What is said of a contract that is not the asker's, and of one that does not exist. */
export function notTheirs({ words, person }: Talk, name: Named): Card {
  const { say, forms } = words
  const line = say.notYours(oneLine(name.id ?? name.reference ?? '', 60))
  const claim: Part | null =
    name.id !== undefined && person.roles.includes('supervisor')
      ? {
          part: 'actions',
          buttons: [{ label: forms.buttons.claim, action: { do: 'open', form: 'claimed', id: name.id } }],
        }
      : null
  return card(
    say.contractTitle(oneLine(name.id ?? name.reference ?? '', 60)),
    line,
    text([line, say.notYoursHelp]),
    claim,
  )
}

/** One contract: where it stands, what is missing, and everything that can be told about it. */
export async function contractCard(item: Item, talk: Talk): Promise<Card> {
  const { words } = talk
  const { assessment } = item
  const line = contractLine(item, talk)
  return card(
    words.say.contractTitle(nameOf(item)),
    `${words.verdicts[assessment.verdict]}: ${line.status}`,
    { ...line, actions: [] },
    text(words.rules[assessment.rule](caseOf(item))),
    text(deadlineLines(item, talk), assessment.overdueSince ? 'urgent' : undefined),
    missingPart(item, talk),
    text([...blockers(item, talk), ...warnings(item, talk)], 'warning'),
    await dataDate(talk),
    { part: 'actions', buttons: contractButtons(item, talk, 'contract') },
  )
}

/** Everything that this person can tell about a contract, whether or not the verdict asks for it. */
export async function factsCard(item: Item, talk: Talk): Promise<Card> {
  const { words, person } = talk
  const role = roleFor(person, item)
  if (role === null) return contractCard(item, talk)
  return card(
    words.forms.buttons.tellMore,
    words.say.tellMore,
    { ...contractLine(item, talk), actions: [] },
    text(words.say.tellMore),
    { part: 'actions', buttons: factButtons(item, role, talk) },
  )
}

/** Why: what decides and its norm, whether that is text or interpretation, every fact with its source, what would change it. */
export async function whyCard(item: Item, talk: Talk): Promise<Card> {
  const { words } = talk
  const { say } = words
  const { assessment } = item
  const deciding = assessment.reasons.find(({ rule }) => rule === assessment.rule)
  const others = assessment.reasons.filter(({ rule }) => rule !== assessment.rule)
  return card(
    say.whyTitle(nameOf(item)),
    words.rules[assessment.rule](caseOf(item)),
    { ...contractLine(item, talk), actions: [] },
    text([
      `${say.decided} (${assessment.rule}): ${words.rules[assessment.rule](caseOf(item))}`,
      ...(deciding ? grounds(deciding, words) : []),
    ]),
    assessment.restsOn && text(restsOn(item, say)),
    others.length > 0 && text([`${say.further}:`, ...others.map(reason => `• ${sentence(item, reason, words)}`)]),
    text(deadlineLines(item, talk), assessment.overdueSince ? 'urgent' : undefined),
    { part: 'facts', facts: facts(item, talk) },
    missingPart(item, talk),
    text([...blockers(item, talk), ...warnings(item, talk), ...disputes(item, talk)], 'warning'),
    assessment.otherReading &&
      text(say.otherReading(assessment.otherReading.reading, words.verdicts[assessment.otherReading.verdict])),
    await dataDate(talk),
    text(say.notAdvice, 'muted'),
    { part: 'actions', buttons: contractButtons(item, talk, 'why') },
  )
}

function restsOn({ assessment, standing }: Item, say: Talk['words']['say']): string {
  if (assessment.rule === "R18'") return say.restsOnReading
  if (assessment.restsOn === 'attested') return say.restsOnAttested
  // Where vigilance is split, one of them has told and the other has not.
  const told = standing.attestations.some(({ fact, id }) => fact === 'nothingPending' && !assessment.stale.includes(id))
  return told ? say.restsOnSome : say.restsOnData
}

/** How: the steps as far as they are known, what to have at hand, what to verify. Never an invented menu label. */
export async function howCard(talk: Talk, item: Item | null): Promise<Card> {
  const { words } = talk
  const { say, forms } = words
  return card(
    say.howTitle,
    say.howSteps[0] ?? say.howTitle,
    item && { ...contractLine(item, talk), actions: [] },
    item && item.assessment.verdict !== 'close-now' && text(words.rules[item.assessment.rule](caseOf(item)), 'warning'),
    item && text(blockers(item, talk), 'warning'),
    text(say.howSteps),
    item?.contract.facts.state === 'suspended' && text(say.howSuspended, 'warning'),
    text(say.howVerify, 'muted'),
    text(say.cannotClose, 'muted'),
    item && {
      part: 'actions',
      buttons: [
        showButton(forms.buttons.why, { kind: 'why', args: { id: item.contract.id } }),
        ...(item.contract.url ? [{ label: forms.buttons.open, url: item.contract.url }] : []),
      ],
    },
  )
}

/** The norms of a row with the caveat of those that nobody here has read whole, and whether the row is text. */
function grounds(reason: Reason, { say }: Talk['words']): string[] {
  return [say.norms(reason.cites.map(cite).join('; ')), ...standingOfNorms(reason, say)]
}

/** Whether the norm says it or this program reads it so, with the caveat of each norm that is not known whole. */
function standingOfNorms(reason: Reason, say: Talk['words']['say']): string[] {
  const caveats = new Set(reason.cites.flatMap(id => caveat(id, say.caveat)))
  return [reason.basis === 'text' ? say.stated : say.interpreted, ...caveats]
}

function caveat(id: NormId, caveats: Talk['words']['say']['caveat']): string[] {
  const { checked } = NORMS[id]
  return checked === 'read' ? [] : [caveats[checked](cite(id))]
}

function sentence(item: Item, reason: Reason, words: Talk['words']): string {
  const norms = [`${reason.rule}; ${reason.cites.map(cite).join('; ')}.`, ...standingOfNorms(reason, words.say)]
  return `${words.rules[reason.rule](caseOf(item, reason.rule))} (${norms.join(' ')})`
}

function facts(item: Item, talk: Talk) {
  const { words } = talk
  const known = item.assessment.facts.map(used => ({
    label: words.facts[used.fact].label,
    value: oneLine(readable(used, words), 200),
    source: sourceOf(used, item, talk),
  }))
  const unreadable = Object.entries(item.contract.unreadable ?? {}).map(([fact, raw]) => ({
    label: labelOf(fact, words),
    value: words.say.unreadable(oneLine(raw, 80)),
    source: words.say.fromRegister,
  }))
  return [...known, ...unreadable]
}

function labelOf(fact: string, { facts }: Talk['words']): string {
  return Object.entries(facts).find(([name]) => name === fact)?.[1].label ?? fact
}

/** The fact and its value come from the same contract, so the value fits the fact's own words. */
function readable({ fact, value }: UsedFact, { facts }: Talk['words']): string {
  const read: (value: never) => string = facts[fact].value
  return read(value as never)
}

function sourceOf({ source }: UsedFact, item: Item, { words, world }: Talk): string {
  if (source.kind === 'register') {
    const { asOf, dataset } = item.assessment.source
    return asOf ? `${words.say.fromRegister}, ${words.date(asOf)}` : `${words.say.fromRegister}, ${dataset}`
  }
  const who = world.directory.get(source.by)?.name ?? words.say.roles[source.role]
  return words.say.fromPerson(
    `${who} (${words.say.roles[source.role]})`,
    source.on,
    source.document && oneLine(source.document, 80),
  )
}

function deadlineLines({ assessment }: Item, { words }: Talk): (string | null)[] {
  const { say } = words
  const { deadline, closableFrom, overdueSince, verdict } = assessment
  return [
    closableFrom && verdict !== 'in-execution' ? say.closableFrom(closableFrom) : null,
    deadline && (deadline.binding ? say.ownDeadline(deadline) : verdict === 'in-execution' ? null : say.aim(deadline)),
    overdueSince ? `${capital(say.statusOverdue(overdueSince))}.` : null,
  ]
}

const capital = (line: string) => line.charAt(0).toUpperCase() + line.slice(1)

function missingPart(item: Item, { words }: Talk): Part | null {
  const { say, questions } = words
  const lines = (decisive: boolean) =>
    item.assessment.missing
      .filter(fact => fact.decisive === decisive)
      .map(
        ({ attestation, from }) =>
          `• ${questions[attestation]} (${say.givenBy(from.map(role => say.roles[role]).join(', '))})`,
      )
  const change = lines(true)
  const confirm = lines(false)
  return text([
    ...(change.length > 0 ? [`${say.wouldChange}:`, ...change] : []),
    ...(confirm.length > 0 ? [`${say.confirms}:`, ...confirm] : []),
  ])
}

/** What stops the click in the platform: by the rules, and by what people said. */
export function blockers({ assessment, standing }: Item, { words }: Talk): string[] {
  const said = standing.blocked
  const known = assessment.blockers.map(blocker => words.blockers[blocker])
  return said
    ? [
        ...known,
        said.note ? `${words.blockers[said.blocker]} «${oneLine(said.note, 120)}»` : words.blockers[said.blocker],
      ]
    : known
}

function warnings({ assessment }: Item, { words }: Talk): string[] {
  return assessment.warnings.filter(warning => warning !== 'people-disagree').map(warning => words.warnings[warning])
}

function disputes({ assessment, standing }: Item, { words, world }: Talk): string[] {
  return assessment.disputes.map(({ fact, attestations }) => {
    const said = standing.attestations
      .filter(({ id }) => attestations.includes(id))
      .map(
        attestation =>
          `${world.directory.get(attestation.by)?.name ?? words.say.roles[attestation.role]}: ${told(attestation, words)}`,
      )
    return `${words.say.disputed(words.facts[fact].label, said.join('; '))} ${words.warnings['people-disagree']}`
  })
}

function told(attestation: Attestation, words: Talk['words']): string {
  return readable({ fact: attestation.fact, value: attestation.value, source: { kind: 'register' } }, words)
}
