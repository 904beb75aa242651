import { briefName } from '../../words/grammar.js'
import { EVERYBODY } from '../accounts/person.js'
import { recordAction } from '../attestations/record-action.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { Card } from '../cards/card.js'
import { openButton } from '../cards/contract-line.js'
import { contractTitle } from '../cards/contract-state.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { EntityContext } from '../context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { contractBefore, visibleByIds } from '../contracts/visible-contracts.js'
import { replyButton } from './reply-button.js'
import { noticesFor, sendAtOnce, type ToldAtOnce, type ToldBy, toldLines } from './tell.js'

/**
 * Tells at once those whom a statement about a contract concerns: the new and the former supervisors of one that was assigned,
 * whoever told an impediment that was answered, whoever is to look after it; and the same people of what is taken back. A
 * repeat on the same day tells nobody again; on a later one nobody is told.
 */
export async function withTold(turn: TurnContext, receipt: Card, id: string, said: ContractStatement): Promise<Card> {
  const people = said.on === turn.today ? await concernedBy(turn.context, id, said) : []
  if (people.length === 0) return receipt
  const { notices, heard } = await noticesAbout(turn, id, said)
  await sendAtOnce(turn.context, notices, turn.now)
  const lines = text(toldLines(turn, people, heard))
  const [first, ...rest] = receipt.parts
  return lines ? { ...receipt, parts: [...(first ? [first] : []), lines, ...rest] } : receipt
}

/** What everybody whom a statement about a contract concerns is told of it. */
export async function noticesAbout(turn: ToldBy, id: string, said: ContractStatement): Promise<ToldAtOnce> {
  const { context, today } = turn
  const people = await concernedBy(context, id, said)
  if (people.length === 0) return { notices: [], heard: new Set() }
  const before = await contractBefore(context, id, said.id, today)
  const [item = before] = await visibleByIds(context, EVERYBODY, [id], today)
  if (!item || !before) return { notices: [], heard: new Set() }
  const taken = said.kind === 'withdrawn' ? await takenBack(context, id, said) : null
  const draw = (theirs: TurnContext) =>
    taken ? takenBackCard(item, said.by, taken, theirs) : cardOf(item, said, before, theirs)
  return noticesFor(turn, people, { kind: 'notice', of: said.id.slice(2) }, theirs => draw(theirs))
}

/** Whom a statement about a contract concerns besides whoever said it: nobody where it is none that is told at once. */
async function concernedBy(context: EntityContext, id: string, said: ContractStatement): Promise<string[]> {
  if (!TOLD_AT_ONCE.has(said.kind)) return []
  const { store, entity } = context
  const log = (await store.said.of(entity.key, [id])).get(id)?.statements ?? []
  const about = said.kind === 'withdrawn' ? log.find(other => other.id === said.statement) : said
  if (about?.kind === 'answered') {
    const asked = log.find(other => other.id === about.impediment)
    return [about.to, asked?.by].filter(who => who !== undefined)
  }
  if (about?.kind !== 'assigned') return []
  const before = await contractBefore(context, id, about.id, said.on)
  return [...about.to, ...(before?.contract.supervisors ?? []).filter(who => !about.to.includes(who))]
}

const TOLD_AT_ONCE: ReadonlySet<ContractStatement['kind']> = new Set(['assigned', 'answered', 'withdrawn'])

type TakenBack = Extract<ContractStatement, { kind: 'assigned' | 'answered' }>

async function takenBack(
  { store, entity }: EntityContext,
  id: string,
  { statement }: Extract<ContractStatement, { kind: 'withdrawn' }>,
): Promise<TakenBack | null> {
  const log = (await store.said.of(entity.key, [id])).get(id)?.statements ?? []
  const found = log.find(other => other.id === statement)
  return found?.kind === 'assigned' || found?.kind === 'answered' ? found : null
}

function cardOf(item: AssessedContract, said: ContractStatement, before: AssessedContract, theirs: TurnContext): Card {
  const { id } = theirs.person
  if (said.kind === 'assigned')
    return said.to.includes(id) ? assignedCard(item, before, theirs) : passedCard(item, said.to, theirs)
  if (said.kind === 'answered' && said.to !== id) return answeredCard(item, said, theirs)
  return entrustedCard(item, said.by, theirs)
}

/** That an assignment or an answer is taken back, and how it stands now. */
function takenBackCard(item: AssessedContract, by: string, taken: TakenBack, turn: TurnContext): Card {
  const { console: say, cards } = turn.words
  const isTheirs = item.contract.supervisors.includes(turn.person.id)
  const who = whoIs(by, turn)
  const line =
    taken.kind === 'answered'
      ? say.answerTakenBack(nameOf(item), who)
      : isTheirs
        ? say.yoursAgain(nameOf(item), who)
        : say.yoursNoMore(nameOf(item), who)
  const mine = showButton(cards.seeMine, { kind: 'mine', args: {} })
  const impediment = showButton(say.answerIt(nameOf(item)), { kind: 'impediment', args: { id: item.contract.id } })
  const open = taken.kind === 'answered' && !isTheirs ? impediment : openButton(item, turn)
  return card(line, line, listActions(taken.kind === 'answered' || isTheirs ? [open, mine] : [mine], []))
}

function whoIs(id: string, { context, words }: TurnContext): string {
  return briefName(context.directory.get(id)?.name ?? words.say.unnamed)
}

/** A contract that is theirs from now on, and whose it was. */
function assignedCard(item: AssessedContract, before: AssessedContract, turn: TurnContext): Card {
  const { console: say, cards } = turn.words
  const former = before.contract.supervisors.filter(id => id !== turn.person.id).map(id => whoIs(id, turn))
  const line = say.nowYours(nameOf(item), former)
  return card(
    line,
    line,
    text(contractTitle(item)),
    listActions(
      [
        { ...openButton(item, turn), style: 'primary' },
        {
          label: turn.words.forms.titles['not-mine'],
          action: { kind: 'open', form: 'not-mine', id: item.contract.id },
        },
      ],
      [showButton(cards.seeMine, { kind: 'mine', args: {} })],
    ),
  )
}

function passedCard(item: AssessedContract, to: readonly string[], turn: TurnContext): Card {
  const line = turn.words.digest.passedTo(
    [nameOf(item)],
    1,
    to.map(id => whoIs(id, turn)),
  )
  return card(line, line, listActions([showButton(turn.words.cards.seeMine, { kind: 'mine', args: {} })], []))
}

function entrustedCard(item: AssessedContract, by: string, turn: TurnContext): Card {
  const { console: say } = turn.words
  const line = say.entrusted(nameOf(item), whoIs(by, turn))
  const { id } = item.contract
  return card(
    line,
    line,
    listActions(
      [{ ...showButton(say.answerIt(nameOf(item)), { kind: 'impediment', args: { id } }), style: 'primary' }],
      [],
    ),
  )
}

/** What was said of an impediment, for whoever told it; where it is gone, the next step is theirs. */
function answeredCard(
  item: AssessedContract,
  { answer, by, note, to }: Extract<ContractStatement, { kind: 'answered' }>,
  turn: TurnContext,
): Card {
  const { console: say, queue } = turn.words
  const name = nameOf(item)
  const line =
    answer === 'entrusted' ? say.looksAfter(name, whoIs(to ?? '', turn)) : say.answeredBy[answer](name, whoIs(by, turn))
  const { id } = item.contract
  const closed = recordAction('closed-it', { kind: 'contract', item }, turn, { given: { on: turn.today } })
  return {
    ...card(
      line,
      line,
      text(note ? `«${note}»` : null),
      listActions(
        answer === 'entrusted'
          ? [openButton(item, turn)]
          : answer === 'replied'
            ? [openButton(item, turn), replyButton(by, turn)]
            : [
                { label: queue.buttons.closedToday, style: 'primary', action: closed },
                { label: say.stillSo, action: { kind: 'cannot', id } },
                openButton(item, turn),
              ],
        [],
      ),
    ),
    about: { id, name },
  }
}
