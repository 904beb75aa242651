import type { Language } from '../../words/language.js'
import { oversees, type Person } from '../accounts/person.js'
import { languageFor } from '../accounts/person-log.js'
import type { Card } from '../cards/card.js'
import { contractCard, whyCard } from '../cards/contract-cards.js'
import { deadlineCard } from '../cards/general-cards.js'
import { nameOfContract, withNamed } from '../cards/named-contract.js'
import { deadlineLines } from '../cards/reasoning.js'
import { card, dataDate, type TurnContext, text, turnContext } from '../cards/turn-context.js'
import { everyReason } from '../cards/whole-why.js'
import type { EntityContext } from '../context.js'
import { visibleByIds } from '../contracts/visible-contracts.js'
import { answer } from '../conversation/answer.js'
import { contractsShown } from '../conversation/note-seen.js'
import { forOneTurn } from '../conversation/turn-store.js'
import type { Seen } from '../ports/ledger.js'
import { encodeQuery } from '../query/button-code.js'
import type { Group } from '../query/query.js'
import { type AnswerData, partsOfCard } from './answer.js'
import { prepareCard } from './prepare-statement.js'
import { textsOfOthers } from './register-text.js'
import type { ToolInput } from './tools.js'

/** What an assistant is given, and what is noted of it before. */
export interface ToolAnswer {
  readonly answer: AnswerData
  /** It is not for this person, or there is no such page: what the answer says. */
  readonly refused: boolean
  readonly seen: Seen
}

/** Contracts on a page where nothing else is asked for. */
const PAGE_SIZE = 20

/** Answers a tool in the sight of a person. Nothing is recorded: it asks, and shows. Throws only where the store does. */
export async function answerTool(
  world: EntityContext,
  person: Person,
  input: ToolInput,
  now: Date,
): Promise<ToolAnswer> {
  const size = 'limit' in input && input.limit ? input.limit : PAGE_SIZE
  const habits = { ...world.habits, pageSize: size, shownAtFirst: size }
  const context = forOneTurn({ ...world, habits }, person)
  const language = input.language ?? (await languageFor(context, person))
  const turn = turnContext(context, person, now, 'cli', language)
  const asked = 'next' in input && input.next ? Number(input.next) : 1
  const found = await cardOf(turn, input, asked)
  const at = found.parts.find(part => part.kind === 'page')
  // The nearest page would be shown in its place, and counted twice.
  const isBehind = asked > 1 && at?.page !== asked
  const { noPage } = turn.words.assistants.errors
  const shown = isBehind ? card(found.title, noPage(asked), text(noPage(asked))) : found
  const contracts = contractsShown(shown)
  const told: AnswerData = {
    ...partsOfCard(shown, await textsBehind(turn, contracts), beginsWithNames(input)),
    language,
    answered_on: turn.today,
    data_as_of: (await context.store.contracts.head(context.entity.key))?.asOf ?? null,
    next: at && !isBehind && at.page < at.pages ? String(at.page + 1) : null,
    page: at && !isBehind ? { page: at.page, pages: at.pages } : null,
    notices: noticesOf(context, language),
  }
  return {
    answer: told,
    refused: isBehind || (input.tool === 'team' && !oversees(person)),
    seen: {
      ...{ at: now.toISOString(), on: turn.today, by: person.id, kind: 'view' },
      ...{ what: `mcp ${input.tool}: ${shown.title}`, contracts },
    },
  }
}

async function cardOf(turn: TurnContext, input: ToolInput, page: number): Promise<Card> {
  const where = page > 1 ? { page } : {}
  switch (input.tool) {
    case 'query':
      return (await answer(turn, { kind: 'query', args: { q: encodeQuery(input.query) } }, where)).card
    case 'contract':
      return (await answer(turn, { kind: 'contract', args: nameOfContract(input.contract) })).card
    case 'why':
      return withNamed(
        turn,
        nameOfContract(input.contract),
        id => ({ kind: 'why', args: { id } }),
        async item => {
          const short = await whyCard(item, turn)
          const rest = input.whole ? everyReason(item, turn) : []
          return { ...short, parts: card('', '', ...short.parts, ...rest, await dataDate(turn)).parts }
        },
      )
    case 'how': {
      const args = input.contract === undefined ? {} : nameOfContract(input.contract)
      return (await answer(turn, { kind: 'how', args })).card
    }
    case 'deadline': {
      const general = deadlineCard(turn)
      if (input.contract === undefined) return general
      return withNamed(
        turn,
        nameOfContract(input.contract),
        id => ({ kind: 'deadline', args: { id } }),
        async item => {
          const shown = await contractCard(item, turn)
          return {
            ...shown,
            parts: card('', '', text(deadlineLines(item, turn)), ...shown.parts, ...general.parts).parts,
          }
        },
      )
    }
    case 'team':
      return (await answer(turn, { kind: 'team', args: {} }, where)).card
    case 'prepare_statement':
      return prepareCard(turn, nameOfContract(input.contract), input.statement)
  }
}

/** Groups that are called as somebody else wrote it. */
const NAMED_BY_OTHERS: ReadonlySet<Group> = new Set<Group>(['supervisor', 'area', 'supplier', 'modality', 'ordenador'])

function beginsWithNames(input: ToolInput): boolean {
  if (input.tool === 'query') return input.query.group !== undefined && NAMED_BY_OTHERS.has(input.query.group)
  return input.tool === 'team'
}

/** What others wrote of these contracts, and how everybody is called. */
async function textsBehind({ context, person, today }: TurnContext, contracts: readonly string[]) {
  const { store, entity, directory } = context
  const items = await visibleByIds(context, person, contracts, today)
  const logs = await store.said.of(entity.key, contracts)
  const said = [...logs.values()].flatMap(({ statements }) => statements)
  return textsOfOthers(
    items,
    said,
    [...directory.values()].map(({ name }) => name),
  )
}

/** What was found damaged by now: an answer from older data must not look like one from the newest. */
function noticesOf({ store }: EntityContext, language: Language): string[] {
  return store.notices.map(notice => notice.words[language])
}
