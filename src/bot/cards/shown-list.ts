import type { AssessedContract } from '../contracts/assessed-contract.js'
import { mostUrgentFirst, placeOf, urgencyOf } from '../contracts/groups.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { offeredTo } from '../evidence/offered.js'
import type { SuggestedFact } from '../evidence/shown.js'
import type { Button, Card, Part } from './card.js'
import { contractTitle, dataLines } from './contract-state.js'
import { showButton } from './show-button.js'
import { questionText, shownButtons } from './shown-questions.js'
import { card, roleFor, type TurnContext, text } from './turn-context.js'

/** Contracts that are answered on one card: as many as one can look at. */
const ON_A_CARD = 4

/** For each fact, the person's contracts for which SECOP shows it and one press would settle it, the most urgent first. */
function shownAlike(
  items: readonly AssessedContract[],
  turn: Pick<TurnContext, 'person'>,
): ReadonlyMap<SuggestedFact, readonly AssessedContract[]> {
  const { person } = turn
  const alike = new Map<SuggestedFact, AssessedContract[]>()
  for (const item of items) {
    const role = roleFor(person, item)
    if (role === null) continue
    for (const { fact } of offeredTo(item, role, person.id)) alike.set(fact, [...(alike.get(fact) ?? []), item])
  }
  return new Map(
    [...alike].map(([fact, some]) => [
      fact,
      mostUrgentFirst(some, item => urgencyOf(item, placeOf(item, roleFor(person, item), person.id))),
    ]),
  )
}

/** "12 contratos con acta de liquidación a la vista": one question after the other, each with its own press. */
export async function shownListCard(turn: TurnContext, fact: SuggestedFact): Promise<Card> {
  const { context, person, today, words } = turn
  const alike = shownAlike(await ownContracts(context, person, today), turn).get(fact) ?? []
  const title = words.evidence.bulk(alike.length, words.evidence.inSight[fact])
  const mine = showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })
  if (alike.length === 0) return card(title, words.forms.bulk.none, text(words.forms.bulk.none), actions([mine]))
  const questions = alike.slice(0, ON_A_CARD).flatMap((item): Part[] => {
    const role = roleFor(person, item)
    const offered = role && offeredTo(item, role, person.id).find(each => each.fact === fact)
    if (!offered) return []
    return [
      { kind: 'text', text: [contractTitle(item), ...dataLines(item, turn), questionText(offered, turn)].join('\n') },
      actions(shownButtons(item, offered, turn)),
    ]
  })
  const left = alike.length - ON_A_CARD
  return card(
    title,
    title,
    ...questions,
    text(left > 0 ? words.forms.bulk.left(left) : null, 'muted'),
    text(words.forms.notASignature, 'muted'),
    actions([mine]),
  )
}

/** Leads to what most of these contracts of their own show alike, where two or more do; null where none do. */
export function shownListButton(items: readonly AssessedContract[], turn: TurnContext): Button | null {
  const { evidence } = turn.words
  const own = items.filter(({ contract }) => contract.supervisors.includes(turn.person.id))
  const [most] = [...shownAlike(own, turn)]
    .filter(([, alike]) => alike.length >= 2)
    .sort(([, a], [, b]) => b.length - a.length)
  if (!most) return null
  const [fact, { length }] = most
  return {
    label: evidence.bulk(length, evidence.inSight[fact]),
    style: 'primary',
    // Where yes can mean two things, each is asked by itself.
    action: fact === 'earlyEnd' ? { kind: 'list-shown', fact } : { kind: 'choose', form: fact, shown: true },
  }
}

function actions(buttons: readonly Button[]): Part {
  return { kind: 'actions', buttons }
}
