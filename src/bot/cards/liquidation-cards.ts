import { type Day, GIVEN_BY, type WarnedTerm } from '../../rules/index.js'
import { Foremost } from '../../shared/foremost.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownOrEach } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { Button, Card, Part } from './card.js'
import { contractLine } from './contract-line.js'
import { contractHead } from './contract-state.js'
import { datesParts } from './liquidation-parts.js'
import { withNamed } from './named-contract.js'
import { backButton, heldOrRead, listActions, rowsOf, upToPage } from './paging.js'
import { type ShowTarget, showButton } from './show-button.js'
import { card, dataDate, personName, roleFor, type TurnContext, text } from './turn-context.js'

type Of<K extends Question['kind']> = Extract<Question, { readonly kind: K }>

/**
 * "¿Cuánto tiempo tengo para liquidar?": what the law gives, and the dates of the contract that is asked about, or the asker's
 * contracts by the next of these dates. Never the closing campaign.
 */
export async function liquidationCard(
  turn: TurnContext,
  question: Of<'liquidation'>,
  where: ShowTarget,
): Promise<Card> {
  const { words } = turn
  const { liquidation: say } = words
  if (isNamed(question.args))
    return withNamed(
      turn,
      question.args,
      id => ({ kind: 'liquidation', args: { id } }),
      item => oneContract(item, turn),
    )
  const sight = await inSight(turn, where, ({ isOver, next, day }) => (isOver && next !== null ? day : null))
  const { found } = sight
  const over = found.filter(({ isOver }) => isOver)
  const ownTerms = over.filter(({ next, last }) => next === null && last === null).length
  const running = found.filter(({ isOver, isRequired }) => !isOver && isRequired).length
  const beside = text([ownTerms > 0 && say.ownTerms(ownTerms), running > 0 && say.running(running), say.norms], 'muted')
  const list = await listOf(turn, question, where, say.group, sight, say.groupNone, beside)
  return where.page
    ? list
    : {
        ...list,
        parts: [...list.parts.slice(0, 1), text(lawLines(turn)), ...list.parts.slice(1)].filter(part => part !== null),
      }
}

/** "¿Cuáles pierden competencia este año?": those whose last day falls until then, and how many are past it. */
export async function losingList(
  turn: TurnContext,
  question: Of<'losing-competence'>,
  where: ShowTarget,
): Promise<Card> {
  const { words, today } = turn
  const { liquidation: say } = words
  const to = question.args.until ?? (`${today.slice(0, 4)}-12-31` as Day)
  const sight = await inSight(turn, where, ({ isOver, next, last }) =>
    isOver && next !== null && last !== null && last <= to ? last : null,
  )
  const lost = sight.found.filter(isLost).length
  const beside = text([lost > 0 && say.lost(lost), say.losingLaw, say.norms], 'muted')
  const past = lost > 0 ? [showButton(say.buttons.lapsed, { kind: 'lapsed', args: {} })] : []
  return listOf(turn, question, where, say.losing(to), sight, say.losingNone(to), beside, past)
}

/** "Perdimos competencia, ¿qué hago?": who decides, what is recorded, and where it leads. No reproach. */
export async function lapsedCard(turn: TurnContext, question: Of<'lapsed'>, where: ShowTarget): Promise<Card> {
  const { words } = turn
  const { liquidation: say } = words
  const way = [text(say.lapsed), text(say.lapsedNorms, 'muted')]
  if (isNamed(question.args))
    return withNamed(
      turn,
      question.args,
      id => ({ kind: 'lapsed', args: { id } }),
      async item => {
        const { liquidation } = item.assessment
        const isAhead = liquidation?.kind === 'law' && liquidation.next !== null
        return card(
          say.lapsedTitle,
          say.lapsed[0] ?? say.lapsedTitle,
          ...contractHead(item, turn),
          isAhead && text(say.notLapsed(liquidation.boundaries.last.day), 'good'),
          ...datesParts(item, turn),
          ...way,
          await dataDate(turn),
          lapseButtons(item, turn),
        )
      },
    )
  const lost = await inSight(turn, where, each => (isLost(each) ? each.day : null))
  const list = await listOf(turn, question, where, say.lapsedGroup, lost, say.lapsedNone, text(say.decidedBy, 'muted'))
  if (where.page) return list
  return card(say.lapsedTitle, say.lapsed[0] ?? say.lapsedTitle, ...way, ...list.parts)
}

/** "¿Los interadministrativos se liquidan?" */
export function interadministrativeCard({ words }: TurnContext): Card {
  const {
    liquidation: say,
    say: { notAdvice },
  } = words
  return card(
    say.betweenTitle,
    say.between[0] ?? say.betweenTitle,
    text(say.between),
    text([say.betweenNorms, notAdvice], 'muted'),
    { kind: 'actions', buttons: [showButton(say.buttons.all, { kind: 'liquidation', args: {} })] },
  )
}

/** "¿Los de prestación de servicios se liquidan?" */
export function liquidationRequiredCard({ words }: TurnContext): Card {
  const {
    liquidation: say,
    say: { notAdvice },
  } = words
  return card(
    say.requiredTitle,
    say.required[0] ?? say.requiredTitle,
    text(say.required),
    text([say.requiredNorms, notAdvice], 'muted'),
    { kind: 'actions', buttons: [showButton(say.buttons.all, { kind: 'liquidation', args: {} })] },
  )
}

async function oneContract(item: AssessedContract, turn: TurnContext): Promise<Card> {
  const { words } = turn
  const { liquidation: say } = words
  const parts = datesParts(item, turn)
  return card(
    say.titleOf(personName(item)),
    say.titleOf(personName(item)),
    ...contractHead(item, turn),
    parts.length === 0 && text(say.none(personName(item))),
    ...parts,
    item.assessment.liquidation?.kind === 'own-term' ? null : text([...lawLines(turn), say.norms], 'muted'),
    await dataDate(turn),
    lapseButtons(item, turn),
  )
}

function lawLines({ words, context }: TurnContext): string[] {
  const { liquidation: say } = words
  const { liquidationTerm: term } = context.options
  const isDefault = 'months' in term && term.months === 4
  return [...say.law, ...(isDefault ? [] : [say.agreed(term)])]
}

/** Telling that it was made, and the entity's decision once it no longer can be, for whoever may tell that. */
function lapseButtons(item: AssessedContract, turn: TurnContext): Part | null {
  const { words, person } = turn
  const { titles, buttons } = words.forms
  const { liquidation } = item.assessment
  const { id } = item.contract
  const role = roleFor(person, item)
  const isLost = liquidation?.kind === 'law' && liquidation.next === null
  return {
    kind: 'actions',
    buttons: [
      ...(liquidation && role
        ? [{ label: titles.liquidation, action: { kind: 'open' as const, form: 'liquidation' as const, id } }]
        : []),
      ...(isLost && role && GIVEN_BY.lapse.includes(role)
        ? [{ label: titles.lapse, action: { kind: 'open' as const, form: 'lapse' as const, id } }]
        : []),
      showButton(buttons.why, { kind: 'why', args: { id } }),
    ],
  }
}

/** What is kept of each contract found: there may be tens of thousands. */
interface Found {
  readonly id: string
  readonly isOver: boolean
  readonly isRequired: boolean
  /** The term that ends next, and the last day of the law; both null where nobody told a term. */
  readonly next: WarnedTerm | null
  readonly last: Day | null
  /** What it is sorted by. */
  readonly day: Day
}

/** Outstanding liquidations, and of those that are listed the order and the contracts up to the page that is asked for. */
interface Sight {
  readonly found: readonly Found[]
  readonly listed: readonly Listed[]
  readonly first: readonly AssessedContract[]
}

interface Listed {
  readonly id: string
  readonly day: Day
  /** Whether the competence is lost next. */
  readonly isLast: boolean
}

/**
 * Outstanding liquidations of the asker's own contracts, or of all in sight for whoever has none and looks after others;
 * `dayOf` tells by which day one is listed, if at all.
 */
async function inSight(turn: TurnContext, where: ShowTarget, dayOf: (found: Found) => Day | null): Promise<Sight> {
  const { context, person, today } = turn
  const start = () => {
    const found: Found[] = []
    const listed: Listed[] = []
    const first = new Foremost<Listed & { readonly item: AssessedContract }>(upToPage(turn, where), byDay)
    const add = (item: AssessedContract) => {
      for (const each of foundIn(item)) {
        found.push(each)
        const day = dayOf(each)
        if (day === null) continue
        const row = { id: each.id, day, isLast: each.next === 'last' }
        listed.push(row)
        first.add({ ...row, item })
      }
    }
    return { found, listed, first, add }
  }
  let started = start()
  const own = await ownOrEach(context, person, today, started.add)
  if (own.length > 0) {
    started = start()
    for (const item of own) started.add(item)
  }
  const { found, listed, first } = started
  return { found, listed: listed.sort(byDay), first: first.inOrder().map(({ item }) => item) }
}

/** On one day the loss of the competence comes before what only changes the way. */
function byDay(a: Listed, b: Listed): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.isLast !== b.isLast) return a.isLast ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The liquidation of a contract that is outstanding, or none. */
function foundIn({ contract: { id }, assessment: { liquidation, today } }: AssessedContract): Found[] {
  if (!liquidation) return []
  const { isOver, isRequired } = liquidation
  if (liquidation.kind === 'own-term') {
    const { until } = liquidation
    const isAhead = until !== null && until >= today
    return [{ id, isOver, isRequired, next: isAhead ? 'own-term' : null, last: null, day: until ?? FAR }]
  }
  const { next, nextDay, boundaries } = liquidation
  const last = boundaries.last.day
  return [{ id, isOver, isRequired, next, last, day: nextDay ?? last }]
}

const isLost = ({ isOver, next, last }: Found) => isOver && next === null && last !== null

const FAR: Day = '9999-12-31'

/** A page of what was found, by its day. */
async function listOf(
  turn: TurnContext,
  question: Question,
  where: ShowTarget,
  title: string,
  { listed, first }: Sight,
  empty: string,
  beside: Part | null,
  further: readonly Button[] = [],
): Promise<Card> {
  const { words } = turn
  if (listed.length === 0)
    return card(
      words.liquidation.title,
      empty,
      text(empty),
      beside,
      await dataDate(turn),
      listActions(further, [backButton(turn, where)]),
    )
  const rows = rowsOf(turn, question, listed, where)
  const dates = new Map(rows.items.map(({ id, day }) => [id, day]))
  const items = await heldOrRead(turn, first, [...dates.keys()])
  const heading = words.query.card.heading(title, listed.length)
  const why = ({ contract }: AssessedContract) => whyOf(dates.get(contract.id) ?? FAR, turn)
  return card(
    heading,
    heading,
    { kind: 'group', count: listed.length, items: items.map(item => contractLine(item, turn, why(item))) },
    rows.part,
    beside,
    listActions(rows.turns, [...rows.more, ...further, backButton(turn, where)]),
    await dataDate(turn),
  )
}

/** By when it can be liquidated, where that is known. */
function whyOf(day: Day, { words: { cards }, today }: TurnContext): string {
  if (day === FAR) return cards.why.ownTerm
  return day < today ? cards.why.lost : cards.why.liquidateBy(day, today)
}

function isNamed(name: { readonly id?: string | undefined; readonly reference?: string | undefined }): boolean {
  return name.id !== undefined || name.reference !== undefined
}
