import { briefName } from '../../words/grammar.js'
import { recordAction } from '../attestations/record-action.js'
import type { ContractStatement } from '../attestations/statement.js'
import type { Card } from '../cards/card.js'
import { openButton } from '../cards/contract-line.js'
import { contractTitle } from '../cards/contract-state.js'
import { listActions } from '../cards/paging.js'
import { showButton } from '../cards/show-button.js'
import { card, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { visibleByIds } from '../contracts/visible-contracts.js'
import { tellAtOnce } from './tell.js'

/** Who was told at once of what somebody just said, and who could not be: their names. */
interface ToldOthers {
  readonly told: readonly string[]
  readonly untold: readonly string[]
}

const NOBODY_ELSE: ToldOthers = { told: [], untold: [] }

/**
 * Tells at once those whom a statement about a contract concerns: the new and the former supervisors of one that was assigned,
 * whoever told an impediment that was answered, whoever is to look after it. `before`: the contract as it was. A repeat on the
 * same day tells nobody again; on a later one nobody is told.
 */
async function tellOfStatement(
  turn: TurnContext,
  said: ContractStatement,
  before: AssessedContract,
): Promise<ToldOthers> {
  if (said.on !== turn.today) return NOBODY_ELSE
  const tell = (people: readonly string[], draw: (item: AssessedContract, theirs: TurnContext) => Card) =>
    tellThem(turn, before, said, people, draw)
  switch (said.kind) {
    case 'assigned':
      return tell([...said.to, ...before.contract.supervisors.filter(id => !said.to.includes(id))], (item, theirs) =>
        said.to.includes(theirs.person.id) ? assignedCard(item, before, theirs) : passedCard(item, said.to, theirs),
      )
    case 'answered': {
      const asked = before.status.statements.find(({ id }) => id === said.impediment)
      const people = said.answer === 'entrusted' ? [said.to, asked?.by] : [asked?.by]
      return tell(
        people.filter(id => id !== undefined),
        (item, theirs) =>
          said.to === theirs.person.id ? entrustedCard(item, said.by, theirs) : answeredCard(item, said, theirs),
      )
    }
    default:
      return NOBODY_ELSE
  }
}

/** A receipt that also says who was told at once, and who could not be. */
export async function withTold(
  turn: TurnContext,
  receipt: Card,
  said: ContractStatement,
  before: AssessedContract,
): Promise<Card> {
  const { told, untold } = await tellOfStatement(turn, said, before)
  const { console: say } = turn.words
  const lines = text([told.length > 0 && say.told(told), untold.length > 0 && say.untold(untold)])
  const [first, ...rest] = receipt.parts
  return lines ? { ...receipt, parts: [...(first ? [first] : []), lines, ...rest] } : receipt
}

async function tellThem(
  turn: TurnContext,
  before: AssessedContract,
  said: ContractStatement,
  people: readonly string[],
  draw: (item: AssessedContract, theirs: TurnContext) => Card,
): Promise<ToldOthers> {
  const { context, person, today } = turn
  const [item = before] = await visibleByIds(context, person, [before.contract.id], today)
  const told = await tellAtOnce(turn, people, { kind: 'notice', of: said.id.slice(2) }, theirs => draw(item, theirs))
  const others = [...new Set(people)].filter(id => id !== person.id)
  const names = (ids: readonly string[]) => ids.map(id => whoIs(id, turn))
  return { told: names(others.filter(id => told.has(id))), untold: names(others.filter(id => !told.has(id))) }
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
