import { clockTime } from '../../words/grammar.js'
import type { Action, Button, Card } from '../cards/card.js'
import { showButton } from '../cards/show-button.js'
import { quoted, shownOn } from '../cards/shown-questions.js'
import { card, personName, roleFor, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { alikeInSight, type InSight } from '../evidence/offered.js'
import type { SuggestedFact } from '../evidence/shown.js'
import { Conflict } from '../ports/store.js'
import { keyFor } from './bulk.js'
import { resultCard, shortName } from './bulk-cards.js'
import { attestedShown } from './tell-shown.js'
import { canUndo } from './withdraw.js'

type InSightAction = Extract<Action, { kind: 'in-sight' }>

/** Contracts that are confirmed together at most: each is looked at on its own. */
const TOGETHER = 8
/** Characters of what was shown of each. */
const EACH = 6

/**
 * What SECOP shows alike of several of one's own contracts, each with its row or file, and one press for all. With `ids` it
 * records them: each is attested on its own, with its own row as its document, if it still shows what was in view.
 */
export async function confirmInSight(turn: TurnContext, action: InSightAction): Promise<Card> {
  const { context, person, today } = turn
  const { fact, ids, shownOn: seen } = action
  const own = await ownContracts(context, person, today)
  const alike = alikeInSight(own, person, roleFor).get(fact) ?? []
  return ids && seen !== undefined ? confirmed(turn, fact, ids, seen, own, alike) : listed(turn, fact, alike)
}

function listed(turn: TurnContext, fact: SuggestedFact, alike: readonly InSight[]): Card {
  const { evidence, forms } = turn.words
  const now = alike.slice(0, TOGETHER)
  if (now.length === 0) return card(evidence.gone, evidence.gone, text(evidence.gone), mine(turn))
  const items = now.map(({ item }) => item)
  const title = evidence.bulk(alike.length, evidence.inSight[fact])
  const lines = now.map(({ item, shown }) => `• ${shortName(item, items)}: ${quoted(shown.by, turn)}`)
  const confirm: Button = {
    label: evidence.yesAll(now.length),
    style: 'primary',
    action: { kind: 'in-sight', fact, ids: items.map(({ contract }) => contract.id), shownOn: fingerprints(now) },
  }
  const views = now.flatMap(({ item, shown: { by } }): Button[] =>
    by.link === undefined ? [] : [{ label: `${evidence.view} ${shortName(item, items)}`, url: by.link }],
  )
  return card(
    title,
    title,
    text(lines),
    alike.length > now.length && text(forms.bulk.after(alike.length - now.length), 'muted'),
    { kind: 'actions', buttons: [confirm, ...views] },
    text([forms.bulk.oneEach, forms.notASignature], 'muted'),
  )
}

async function confirmed(
  turn: TurnContext,
  fact: SuggestedFact,
  ids: readonly string[],
  seen: string,
  own: readonly AssessedContract[],
  alike: readonly InSight[],
): Promise<Card> {
  const { context, person, words, now } = turn
  const { bulk } = words.forms
  const key = `in-sight:${fact}:${person.id.slice(0, 60)}:${seen}`
  const logs = await context.store.said.of(context.entity.key, ids)
  const told: AssessedContract[] = []
  const changed: string[] = []
  for (const [at, id] of ids.entries()) {
    const item = own.find(({ contract }) => contract.id === id)
    const before = logs.get(id)?.statements.some(said => said.key === keyFor(key, id)) ?? false
    const one = alike.find(other => other.item === item)
    if (item && before) told.push(item)
    else if (one && fingerprints([one]) === seen.slice(at * EACH, (at + 1) * EACH) && (await attested(turn, key, one)))
      told.push(one.item)
    else changed.push(item ? personName(item) : id)
  }
  const after = await context.store.said.of(context.entity.key, ids)
  const said = told.flatMap(({ contract: { id } }) =>
    (after.get(id)?.statements ?? []).filter(other => other.key === keyFor(key, id)),
  )
  const stands = told.filter((_, at) => said[at] && canUndo(said[at], now))
  const [first] = said
  return resultCard(
    turn,
    first
      ? [
          bulk.recorded(told.length, words.forms.titles[fact]),
          bulk.by(person.name, words.say.roleNames[first.role], first.on, clockTime(new Date(first.at))),
        ]
      : [words.evidence.gone],
    told.map(item => shortName(item, told)),
    changed.length > 0 ? [bulk.changed(changed.join(', '))] : [],
    stands.length > 0
      ? [
          {
            label: bulk.undo(stands.length),
            action: { kind: 'undo-many', ids: stands.map(({ contract }) => contract.id), key },
          },
        ]
      : [],
  )
}

/** Whether it was recorded: not where somebody else said something of the contract meanwhile. */
async function attested(turn: TurnContext, key: string, { item, role, shown }: InSight): Promise<boolean> {
  const { store, entity } = turn.context
  const { id } = item.contract
  try {
    await store.said.append(entity.key, id, attestedShown(turn, keyFor(key, id), item, role, shown), item.version)
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
}

function fingerprints(some: readonly InSight[]): string {
  return some.map(({ item, shown }) => shownOn(item, shown).slice(0, EACH)).join('')
}

function mine({ words }: TurnContext): { kind: 'actions'; buttons: Button[] } {
  return { kind: 'actions', buttons: [showButton(words.forms.buttons.mine, { kind: 'mine', args: {} })] }
}
