import { daysBetween } from '../../rules/index.js'
import type { ContractPart, Tone } from '../card.js'
import { askedOf } from '../groups.js'
import type { Item } from '../portfolio.js'
import type { PassedOn } from '../standing.js'
import { endOfTerm, factsOf } from '../words/case.js'
import { money, oneLine } from '../words/format.js'
import type { Words } from '../words/index.js'
import { lineButtons } from './buttons.js'
import { roleFor, type Talk } from './talk.js'

const OBJECT_LENGTH = 110

/** One contract as a line of a list: how people recognise it, what is to be done, and the buttons to do it. */
export function contractLine(item: Item, talk: Talk): ContractPart {
  const { contract, assessment } = item
  const { words, today } = talk
  const end = endOfTerm(factsOf(contract, assessment))
  return {
    part: 'contract',
    id: contract.id,
    ...(contract.reference && contract.reference !== contract.id ? { reference: contract.reference } : {}),
    ...(contract.supplier ? { supplier: contract.supplier } : {}),
    ...(contract.object ? { object: oneLine(contract.object, OBJECT_LENGTH) } : {}),
    end: !end ? words.say.noEnd : end < today ? words.say.ended(end, daysBetween(end, today)) : words.say.ends(end),
    ...(contract.facts.value ? { value: money(contract.facts.value) } : {}),
    status: statusOf(item, talk),
    tone: toneOf(item),
    ...(contract.url ? { url: contract.url } : {}),
    actions: lineButtons(item, talk),
  }
}

/** What is to be done about a contract, in one line. */
export function statusOf(item: Item, { words, person }: Talk): string {
  const { assessment, standing, stillOpen } = item
  const { say } = words
  const notes = [
    standing.cameBack ? say.statusCameBack : null,
    standing.snoozedUntil ? say.statusSnoozed(standing.snoozedUntil) : null,
    standing.blocked ? say.statusBlocked(words.blockers[standing.blocked.blocker]) : null,
  ]
  const join = (head: string) => [head, ...notes].filter(Boolean).join(' · ')
  if (assessment.verdict === 'closed') return words.rules.R01(caseOf(item))
  if (standing.passedOn)
    return join(say.statusPassedOn(passedOnWords(standing.passedOn.statement, words), standing.passedOn.age))
  if (standing.saidClosed) {
    const { closedOn } = standing.saidClosed
    return join(stillOpen ? say.statusStillOpen(closedOn) : say.statusSaidClosed(closedOn))
  }
  if (assessment.verdict === 'close-now') return join(closeNowStatus(item, words))
  const asked = askedOf(item, roleFor(person, item), person.id)
  if (asked.length > 0) return join(asked.map(({ attestation }) => words.questions[attestation]).join(' '))
  return join(words.rules[assessment.rule](caseOf(item)))
}

/** What was passed on to the coordinator, in a few words. */
export function passedOnWords(said: PassedOn, { say }: Words): string {
  if (said.kind === 'handed-over') return say.handedTo(oneLine(said.to, 60))
  return said.kind === 'not-mine' ? say.notMine : say.dataWrong
}

function closeNowStatus({ assessment }: Item, { say }: Words): string {
  const basis =
    assessment.rule === "R18'"
      ? say.statusByReading
      : assessment.restsOn === 'attested'
        ? say.statusAttested
        : say.statusByData
  if (assessment.overdueSince) return `${basis} · ${say.statusOverdue(assessment.overdueSince)}`
  if (assessment.deadline) return `${basis} · ${say.statusDue(assessment.deadline.before)}`
  return assessment.pendingSince ? `${basis} · ${say.statusPending(assessment.pendingSince)}` : basis
}

/** The deciding row of an assessment with what its sentence speaks of. */
export function caseOf({ contract, assessment }: Item, rule = assessment.rule) {
  const reason = assessment.reasons.find(candidate => candidate.rule === rule) ?? {
    rule,
    verdict: assessment.verdict,
    cites: [],
    basis: 'interpretation' as const,
    facts: [],
    missing: [],
    until: assessment.until,
  }
  return { contract, assessment, reason, facts: factsOf(contract, assessment) }
}

function toneOf({ assessment, standing }: Item): Tone {
  if (assessment.verdict === 'closed') return 'good'
  if (assessment.overdueSince && !standing.saidClosed) return 'urgent'
  return assessment.verdict === 'close-now' || assessment.verdict === 'needs-information' ? 'warning' : 'normal'
}
