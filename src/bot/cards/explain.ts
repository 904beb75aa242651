import type { AttestedFact } from '../../rules/index.js'
import type { Button, Card, ContractPart, Part } from '../card.js'
import { type Item, visible } from '../portfolio.js'
import type { Question } from '../question.js'
import { hasTold } from '../record/alike.js'
import { claimOn } from '../record/claims.js'
import { oneLine } from '../words/format.js'
import { contractButtons, factButtons } from './buttons.js'
import { caseOf, contractLine } from './line.js'
import { showButton } from './show.js'
import { card, dataDate, nameOf, roleFor, type Talk, text } from './talk.js'
import { blockers, deadlineLines, disputes, facts, grounds, restsOn, sentence, warnings } from './trace.js'

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

/** What is said of a contract that is not the asker's, and of one that does not exist; and how their claim on it stands. */
export async function notTheirs(talk: Talk, name: Named): Promise<Card> {
  const { words, person } = talk
  const { say, forms } = words
  const named = name.id ?? name.reference ?? ''
  const shown = oneLine(named, LONGEST_NAME)
  const line = say.notYours(shown)
  const claim = await claimOn(talk, { name: named })
  const mayClaim = person.roles.includes('supervisor') && named !== '' && named.length <= LONGEST_NAME
  const button: Button = claim?.pending
    ? { label: forms.buttons.withdraw, action: { do: 'withdraw', id: named, statement: claim.pending } }
    : { label: forms.buttons.claim, action: { do: 'open', form: 'claimed', id: named } }
  return card(
    say.contractTitle(shown),
    line,
    text([line, claim?.line ?? say.notYoursHelp]),
    mayClaim && { part: 'actions', buttons: [button] },
  )
}

const LONGEST_NAME = 60

/** One contract: where it stands, what is missing, and everything that can be told about it. */
export async function contractCard(item: Item, talk: Talk): Promise<Card> {
  const { words } = talk
  const { assessment, contract } = item
  const line = lineAlone(item, talk)
  return card(
    words.say.contractTitle(nameOf(item)),
    `${words.verdicts[assessment.verdict]}: ${line.status}`,
    text((await claimOn(talk, { contract: contract.id }))?.line ?? null),
    line,
    text(words.rules[assessment.rule](caseOf(item))),
    text(deadlineLines(item, talk), assessment.overdueSince ? 'urgent' : undefined),
    missingPart(item, talk),
    text([...blockers(item, talk), ...warnings(item, talk)], 'warning'),
    await dataDate(talk),
    { part: 'actions', buttons: contractButtons(item, talk, 'contract') },
  )
}

/** A contract as a line without its buttons. */
function lineAlone(item: Item, talk: Talk): ContractPart {
  return { ...contractLine(item, talk), actions: [] }
}

/** What this person can tell about a contract; what may be pending comes first where that is what is asked. */
export async function factsCard(item: Item, talk: Talk): Promise<Card> {
  const { words, person } = talk
  const { forms, say } = words
  const role = roleFor(person, item)
  if (role === null) return contractCard(item, talk)
  const { pending, others } = factButtons(item, role, talk)
  const title = pending.length > 0 ? forms.pending.question : forms.buttons.tellMore
  return card(
    title,
    say.tellMore,
    lineAlone(item, talk),
    pending.length > 0 && text([forms.pending.question, say.tellMore]),
    pending.length > 0 && { part: 'actions', buttons: pending },
    text(pending.length > 0 ? forms.pending.other : say.tellMore),
    { part: 'actions', buttons: others },
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
    lineAlone(item, talk),
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

/** What would change the verdict or confirm it; what this person has told already is not asked of them again. */
function missingPart(item: Item, { words, person }: Talk): Part | null {
  const { say, questions, forms } = words
  const isTold = (fact: AttestedFact) => hasTold(item, person.id, fact)
  const lines = (decisive: boolean) =>
    item.assessment.missing
      .filter(fact => fact.decisive === decisive && !isTold(fact.attestation))
      .map(
        ({ attestation, from }) =>
          `• ${questions[attestation]} (${say.givenBy(from.map(role => say.roles[role]).join(', '))})`,
      )
  const change = lines(true)
  const confirm = lines(false)
  const othersToTell = item.assessment.missing.some(
    ({ attestation }) => attestation === 'nothingPending' && isTold(attestation),
  )
  return text([
    ...(change.length > 0 ? [`${say.wouldChange}:`, ...change] : []),
    ...(confirm.length > 0 ? [`${say.confirms}:`, ...confirm] : []),
    othersToTell && forms.toldByYou,
  ])
}
