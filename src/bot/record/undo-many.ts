import type { Action, Button, Card } from '../card.js'
import { showButton } from '../cards/show.js'
import { card, type Talk, text } from '../cards/talk.js'
import { Conflict } from '../ports.js'
import { saidBy } from './compose.js'
import { keyFor } from './many.js'
import { doneCard, hasKey, logOf, timeOf } from './outcome.js'
import { canUndo, withdrawalKey } from './withdraw.js'

type Undone = 'undone' | 'undone-before' | 'too-late' | 'not-theirs'

/** Takes back what one `record-many` told, contract by contract, within ten minutes; later nothing changes. */
export async function undoMany(talk: Talk, { ids, key }: Extract<Action, { do: 'undo-many' }>): Promise<Card> {
  const { bulk } = talk.words.forms
  const outcomes = new Map<string, Undone>()
  for (const id of ids) outcomes.set(id, await undoOne(talk, id, key))
  const those = (wanted: Undone) => ids.filter(id => outcomes.get(id) === wanted)
  const late = those('too-late')
  const undone = those('undone')
  const line = bulk.undone(undone.length, talk.person.name, talk.today, timeOf(talk.now))
  if (late.length > 0) return tooLate(talk, late, undone.length > 0 ? line : null)
  if (undone.length > 0) return doneCard(talk, [line, ...undone.map(id => `• ${id}`)].join('\n'))
  return those('undone-before').length > 0
    ? doneCard(talk, bulk.undoneBefore)
    : doneCard(talk, talk.words.forms.notYourWord)
}

const TRIES = 5

/** What others say of the contract meanwhile does not stand in the way of taking back one's own word. */
async function undoOne(talk: Talk, id: string, key: string): Promise<Undone> {
  const { world, person, now, words } = talk
  for (let tried = 1; ; tried++) {
    const log = await logOf(talk, id)
    const said = log.statements.find(other => other.key === keyFor(key, id) && other.by === person.id)
    if (!said) return 'not-theirs'
    const undoKey = withdrawalKey(said.id)
    if (hasKey(log, undoKey)) return 'undone-before'
    if (!canUndo(said, now)) return 'too-late'
    try {
      const shown = [words.forms.buttons.undo]
      const withdrawal = { ...saidBy(talk, undoKey, said.role, shown), kind: 'withdrawn', statement: said.id } as const
      await world.store.said.append(world.entity.key, id, withdrawal, log.version)
      return 'undone'
    } catch (error) {
      if (!(error instanceof Conflict) || tried === TRIES) throw error
    }
  }
}

function tooLate({ words }: Talk, late: readonly string[], undone: string | null): Card {
  const { bulk } = words.forms
  const buttons: Button[] = late.map(id => showButton(id, { kind: 'contract', args: { id } }))
  return card(bulk.undoExpired, bulk.undoExpired, text(undone, 'good'), text(bulk.undoExpired, 'warning'), {
    part: 'actions',
    buttons,
  })
}
