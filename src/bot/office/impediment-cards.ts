import { briefName, oneLine } from '../../words/grammar.js'
import { oversees } from '../accounts/person.js'
import { recordAction } from '../attestations/record-action.js'
import { mayAnswer } from '../attestations/subject.js'
import type { Button, Card, ContractPart } from '../cards/card.js'
import { contractLine, nameOfPerson, openButton } from '../cards/contract-line.js'
import { replyLine } from '../cards/contract-state.js'
import { listActions, rowsOf } from '../cards/paging.js'
import { seePersonButtons } from '../cards/see-person.js'
import { type ShowTarget, showButton } from '../cards/show-button.js'
import { card, dataDate, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { everyContract, ownContracts } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import { hearersOf } from './tell.js'

const ALL: Question = { kind: 'impediments', args: {} }

/** Whether something still stops a contract that is to be closed. */
export function isImpeded({ status, assessment: { verdict } }: AssessedContract): boolean {
  return status.blocked !== null && verdict !== 'closed' && verdict !== 'not-applicable'
}

/** Everything in sight that somebody cannot close, the oldest first; each line leads to its answer. */
export async function impedimentsCard(turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { context, person, today, words } = turn
  const { console: say } = words
  const items: AssessedContract[] = []
  const all = oversees(person) ? everyContract(context, person, today) : await ownContracts(context, person, today)
  for await (const item of all) if (isImpeded(item)) items.push(item)
  items.sort((a, b) => ((a.status.blocked?.at ?? '') < (b.status.blocked?.at ?? '') ? -1 : 1))
  const title = say.impediments(items.length)
  const rows = rowsOf(turn, ALL, items, where)
  const [oldest] = items
  const first =
    oldest && mayAnswer(person, oldest)
      ? { ...answerButton(oldest, turn, say.answerOldest), style: 'primary' as const }
      : null
  return card(
    title,
    title,
    items.length > 0 && {
      kind: 'group',
      count: items.length,
      items: rows.items.map(item => impedimentLine(item, turn)),
    },
    rows.part,
    listActions([first, ...rows.turns], rows.more),
    await dataDate(turn),
  )
}

/** The button that leads to an impediment and its answers. */
export function answerButton(item: AssessedContract, { words }: TurnContext, label?: string): Button {
  const { id } = item.contract
  return showButton(label ?? words.console.answerIt(nameOf(item)), { kind: 'impediment', args: { id } })
}

function impedimentLine(item: AssessedContract, turn: TurnContext): ContractPart {
  const { blocked } = item.status
  const { console: say } = turn.words
  const why = blocked ? say.since(say.short[blocked.blocker], blocked.on, turn.today) : undefined
  return { ...contractLine(item, turn, why), actions: [answerButton(item, turn)] }
}

/** What stops one contract: who said so, when and in which words, who looks after it, and what can be answered. */
export async function impedimentCard(item: AssessedContract, turn: TurnContext): Promise<Card> {
  const { words, context, person, today } = turn
  const { console: say } = words
  const { blocked, helper, replied } = item.status
  const name = nameOf(item)
  if (!blocked || !isImpeded(item)) {
    const line = say.noImpediment(name)
    return card(line, line, listActions([openButton(item, turn), showButton(say.allImpediments, ALL)], []))
  }
  const title = words.cards.aboutOne(name, say.short[blocked.blocker])
  const who = briefName(nameOfPerson(blocked.by, context, words))
  const hears = blocked.by !== person.id && (await hearersOf(turn, [blocked.by])).length > 0
  const may = mayAnswer(person, item)
  return {
    ...card(
      title,
      title,
      text([
        say.toldBy(who, blocked.on, today, blocked.note ? oneLine(blocked.note, MOST_OF_NOTE) : null),
        replied && replyLine(replied, turn),
        helper === null ? say.officeLooksAfter : say.looksAfterIt(briefName(nameOfPerson(helper, context, words))),
      ]),
      listActions(may ? [...answers(item, turn), openButton(item, turn)] : [openButton(item, turn)], [
        ...seePersonButtons([blocked.by, ...(helper === null ? [] : [helper])], turn),
        showButton(say.allImpediments, ALL),
      ]),
      may && blocked.by !== person.id && text(hears ? say.reaches(who) : say.doesNotReach(who), 'muted'),
    ),
    about: { id: item.contract.id, name },
  }
}

const MOST_OF_NOTE = 200

/** That it is gone, which says all there is to say; the others with whom, or with why. */
function answers(item: AssessedContract, turn: TurnContext): Button[] {
  const { console: say } = turn.words
  const { id } = item.contract
  const isAccess = item.status.blocked?.blocker === 'no-access'
  const gone = recordAction('answered', { kind: 'contract', item }, turn, { given: { answer: 'gone' } })
  const open = (answer: string) => ({ kind: 'open', form: 'answered', id, given: { answer } }) as const
  return [
    { label: isAccess ? say.hasAccess : say.isGone, style: 'primary', action: gone },
    { label: say.entrust, action: open('entrusted') },
    { label: `${say.reply}…`, action: open('replied') },
    { label: say.refuse, action: open('refused') },
  ]
}
