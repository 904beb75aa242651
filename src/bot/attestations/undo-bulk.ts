import { clockTime } from '../../words/grammar.js'
import type { Action } from '../cards/action.js'
import type { Button, Card } from '../cards/card.js'
import { contractNames } from '../cards/contract-names.js'
import { showButton } from '../cards/show-button.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import { Conflict } from '../ports/store.js'
import { keyFor } from './bulk-record.js'
import { saidBy } from './compose-statement.js'
import { doneCard, isTakenBack, logOf } from './outcome-cards.js'
import { statementKey } from './statement-key.js'
import { canUndo } from './withdraw.js'

type Undone = 'undone' | 'undone-before' | 'too-late' | 'not-theirs'

/** Takes back what one `record-many` told, contract by contract, within ten minutes; later nothing changes. */
export async function undoBulk(turn: TurnContext, { ids, key }: Extract<Action, { kind: 'undo-many' }>): Promise<Card> {
  const { bulk } = turn.words.forms
  // All at once: the turn keeps what it has read.
  await turn.context.store.said.of(turn.context.entity.key, ids)
  const outcomes = new Map<string, Undone>()
  for (const id of ids) outcomes.set(id, await undoOne(turn, id, key))
  const those = (wanted: Undone) => ids.filter(id => outcomes.get(id) === wanted)
  const late = those('too-late')
  const undone = those('undone')
  const line = bulk.undone(undone.length, turn.person.name, turn.today, clockTime(turn.now))
  const nameOf = await contractNames(turn, [...late, ...undone])
  if (late.length > 0) return tooLate(turn, late, nameOf, undone.length > 0 ? line : null)
  if (undone.length > 0) return doneCard(turn, [line, ...undone.map(id => `• ${nameOf(id)}`)].join('\n'))
  return those('undone-before').length > 0
    ? doneCard(turn, bulk.undoneBefore)
    : doneCard(turn, turn.words.forms.notYourWord)
}

const TRIES = 5

/** What others say of the contract meanwhile does not stand in the way of taking back one's own word. */
async function undoOne(turn: TurnContext, id: string, key: string): Promise<Undone> {
  const { context, person, now, words } = turn
  for (let tried = 1; ; tried++) {
    const log = await logOf(turn, id)
    const said = log.statements.find(other => other.key === keyFor(key, id) && other.by === person.id)
    if (!said) return 'not-theirs'
    if (isTakenBack(log, said.id)) return 'undone-before'
    if (!canUndo(said, now)) return 'too-late'
    try {
      const undoKey = statementKey(turn, 'withdraw', id, said.id)
      const shown = [words.forms.buttons.undo]
      const withdrawal = { ...saidBy(turn, undoKey, said.role, shown), kind: 'withdrawn', statement: said.id } as const
      await context.store.said.append(context.entity.key, id, withdrawal, log.version)
      return 'undone'
    } catch (error) {
      if (!(error instanceof Conflict) || tried === TRIES) throw error
    }
  }
}

function tooLate(
  { words }: TurnContext,
  late: readonly string[],
  nameOf: (id: string) => string,
  undone: string | null,
): Card {
  const { bulk } = words.forms
  const buttons: Button[] = late.map(id => showButton(nameOf(id), { kind: 'contract', args: { id } }))
  return card(bulk.undoExpired, bulk.undoExpired, text(undone, 'good'), text(bulk.undoExpired, 'warning'), {
    kind: 'actions',
    buttons,
  })
}
