import type { GuideTopic } from '../../words/es/guide.js'
import { oversees } from '../accounts/person.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { confirmation } from './closing-cards.js'
import { meaningOf } from './meaning.js'
import { showButton } from './show-button.js'
import { card, type TurnContext, text } from './turn-context.js'

const bare = (kind: 'how' | 'mine' | 'whoami' | 'help' | 'undo' | 'missing' | 'team' | 'law' | 'data' | 'waiting') =>
  ({ kind, args: {} }) as Question

/** What is done next; of the rest, what is to be closed. */
const NEXT: Partial<Readonly<Record<GuideTopic, Question>>> = {
  'closes-for-me': bare('how'),
  'who-signs': { kind: 'closing-terms', args: {} },
  reassign: bare('mine'),
  'supervisor-left': bare('team'),
  'contractor-unwilling': { kind: 'liquidation', args: {} },
  'contractor-died': bare('how'),
  'doing-nothing': bare('law'),
  sanction: bare('law'),
  absence: { kind: 'pause', args: {} },
  'which-language': { kind: 'language', args: {} },
  documents: bare('how'),
  'guarantees-needed': bare('waiting'),
  'how-sure': bare('data'),
  evidence: { kind: 'privacy', args: {} },
  'undo-mistake': bare('undo'),
  'why-reminders': bare('whoami'),
  'change-reminders': bare('whoami'),
  escalation: bare('whoami'),
  'wrong-data': { kind: 'data-wrong', args: {} },
  'cannot-close': { kind: 'blocked', args: {} },
  'pending-money': bare('missing'),
}

/** The answer to a question about how closing goes and how this program works, headed by the question that it answers. */
export async function guideCard(turn: TurnContext, topic: GuideTopic): Promise<Card> {
  const { words, person } = turn
  const { title, lines } = words.guide.of[topic]
  const next = NEXT[topic] ?? bare('mine')
  const shown = next.kind === 'team' && !oversees(person) ? bare('mine') : next
  return card(title, title, text(lines), topic === 'when-confirmed' && text(await confirmation(turn), 'muted'), {
    kind: 'actions',
    buttons: [
      showButton(meaningOf(shown, words), shown),
      showButton(words.forms.buttons.help, { kind: 'help', args: {} }),
    ],
  })
}
