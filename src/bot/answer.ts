import { accountsCard } from './accounts/list.js'
import type { Action } from './card.js'
import { contractCard, factsCard, howCard, whyCard } from './cards/explain.js'
import { calendarReply, exportReply } from './cards/files.js'
import { mine } from './cards/list.js'
import { withNamed } from './cards/named.js'
import { oneList } from './cards/one-list.js'
import {
  courtesyCard,
  deadlineCard,
  helpCard,
  lawCard,
  summaryCard,
  unknownCard,
  whoamiCard,
} from './cards/overview.js'
import type { Where } from './cards/show.js'
import type { Talk } from './cards/talk.js'
import { teamCard } from './cards/team.js'
import { toldCard } from './cards/told.js'
import { turnPageCard, undoCard } from './cards/typed.js'
import { unreachedCard } from './cards/unreached.js'
import type { Question } from './question.js'
import { alikeCard } from './record/alike-card.js'
import { openForm } from './record/record.js'
import { filled, tell } from './tell.js'
import type { Answer } from './world.js'

/** Journey 1: a question becomes a card. What somebody states opens its form; nothing is recorded here. */
export async function answer(talk: Talk, question: Question, where: Where = {}): Promise<Answer> {
  if (question.kind === 'export') return exportReply(talk)
  if (question.kind === 'calendar') return calendarReply(talk)
  return { card: await cardFor(talk, question, where) }
}

async function cardFor(
  talk: Talk,
  question: Exclude<Question, { kind: 'export' } | { kind: 'calendar' }>,
  where: Where,
) {
  switch (question.kind) {
    case 'mine':
      return mine(talk, question, where)
    case 'overdue':
    case 'waiting':
    case 'missing':
    case 'upcoming':
    case 'running':
    case 'ended':
    case 'closed':
    case 'find':
      return oneList(talk, question, where)
    case 'contract':
      return withNamed(
        talk,
        question.args,
        id => ({ kind: 'contract', args: { id } }),
        item => (where.section === 'facts' ? factsCard(item, talk) : contractCard(item, talk)),
      )
    case 'why':
      return withNamed(
        talk,
        question.args,
        id => ({ kind: 'why', args: { id } }),
        item => whyCard(item, talk),
      )
    case 'how':
      return isNamed(question.args)
        ? withNamed(
            talk,
            question.args,
            id => ({ kind: 'how', args: { id } }),
            item => howCard(talk, item),
          )
        : howCard(talk, null)
    case 'deadline':
      return isNamed(question.args)
        ? withNamed(
            talk,
            question.args,
            id => ({ kind: 'deadline', args: { id } }),
            item => contractCard(item, talk),
          )
        : deadlineCard(talk)
    case 'summary':
      return summaryCard(talk)
    case 'law':
      return lawCard(talk)
    case 'team':
      return where.section === 'accounts' ? accountsCard(talk, where) : teamCard(talk, where)
    case 'unreached':
      return unreachedCard(talk, where)
    case 'liquidated':
    case 'no-pending':
    case 'proceeding':
    case 'closed-it':
    case 'blocked':
    case 'not-mine':
    case 'data-wrong':
    case 'hand-over':
    case 'snooze':
    case 'fact':
      return tell(talk, question)
    case 'alike':
      return alikeCard(talk, question.args.fact)
    case 'digest-time':
      return openForm(talk, 'digest-time', undefined, filled({ time: question.args.at }))
    case 'cadence':
      return openForm(talk, 'cadence', undefined, filled({ answer: question.args.cadence }))
    case 'pause':
      return openForm(talk, 'paused', undefined, filled({ until: question.args.until }))
    case 'resume':
      return openForm(talk, 'resumed', undefined)
    case 'language':
      return openForm(talk, 'language', undefined, filled({ answer: question.args.language }))
    case 'delegate':
      return openForm(talk, 'delegated', undefined, filled({ to: question.args.to, until: question.args.until }))
    case 'whoami':
      return whoamiCard(talk)
    case 'help':
      return helpCard(talk)
    case 'hello':
    case 'thanks':
      return courtesyCard(talk, question.kind)
    case 'undo':
      return undoCard(talk)
    case 'turn-page':
      return turnPageCard(talk)
    case 'told':
      return toldCard(talk, question.args.on)
    case 'unknown':
      return unknownCard(talk)
  }
}

function isNamed(name: { readonly id?: string | undefined; readonly reference?: string | undefined }): boolean {
  return name.id !== undefined || name.reference !== undefined
}

/** The part of a list that a button leads to. */
export function whereOf(action: Extract<Action, { do: 'show' }>): Where {
  return { section: action.section, page: action.page, type: action.type }
}
