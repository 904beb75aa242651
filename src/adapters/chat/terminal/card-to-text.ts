import type {
  Button,
  Card,
  ContractPart,
  FactsPart,
  GroupPart,
  Part,
  ProgressPart,
  Tone,
} from '../../../bot/cards/card.js'
import { factsBySource } from '../../../bot/cards/facts-by-source.js'
import { rowOf } from '../../../bot/cards/row-of.js'
import { harmlessLine, harmlessLines } from '../../../shared/harmless.js'
import type { CardWords } from '../../../words/interface.js'
import { writeForm } from './form-to-text.js'
import { shortenToWidth, widthOf, wrap } from './layout.js'
import { paintOf } from './paint.js'
import { tableLines } from './table.js'
import { type Choice, TextPage } from './text-page.js'

/** How a card is to look. */
export interface TextLook {
  /** Columns; 100 unless said, 40 at least. */
  readonly width?: number
  readonly color?: boolean
  /** Whether its buttons are shown; they are unless said. */
  readonly buttons?: boolean
  readonly words: CardWords
}

/** A card for a terminal, and what is typed to press something of it. */
export interface CardText {
  readonly text: string
  /** Number 1 is the first of them. */
  readonly choices: readonly Choice[]
  readonly letters: ReadonlyMap<string, Button>
  /** What "+" shows. */
  readonly menu: readonly Button[]
}

const DEFAULT_WIDTH = 100
const NARROWEST = 40

/**
 * Writes a card for a terminal. Pure: the same card gives the same text. Every text in the card is data and comes out
 * harmless; nothing is dropped, and what is cut is cut visibly.
 */
export function cardToText(
  card: Card,
  { width = DEFAULT_WIDTH, color = false, buttons = true, words }: TextLook,
): CardText {
  const lettered = !card.parts.some(({ kind }) => kind === 'form')
  const page = new TextPage(Math.max(NARROWEST, Math.floor(width) || DEFAULT_WIDTH), paintOf(color), lettered, buttons)
  page.put(card.title, { paint: page.paint.title })
  for (const [index, part] of card.parts.entries()) {
    const previous = card.parts[index - 1]
    const isClose =
      part.kind === 'text' && (previous === undefined || (previous.kind === 'text' && part.tone === 'muted'))
    if (!isClose) page.gap()
    writePart(page, part, words)
  }
  const text = page.lines.map(line => line.trimEnd()).join('\n')
  return { text, choices: page.choices, letters: page.letters, menu: page.menu }
}

function writePart(page: TextPage, part: Part, words: CardWords): void {
  switch (part.kind) {
    case 'text':
      page.putLines(part.text, { paint: text => page.paint.tone(part.tone, text) })
      break
    case 'facts':
      writeFacts(page, part.facts)
      break
    case 'contract':
      writeContract(page, part, 0)
      break
    case 'group':
      writeGroup(page, part, words)
      break
    case 'table':
      if (part.title !== undefined) page.put(part.title, { paint: page.paint.strong })
      for (const line of tableLines(part, page.width, page.paint)) page.raw(line)
      break
    case 'chart':
      for (const line of tableLines({ kind: 'table', ...part.table }, page.width, page.paint)) page.raw(line)
      break
    case 'progress':
      writeProgress(page, part, words)
      break
    case 'actions':
      page.buttons(part.buttons, 0, part.menu, words.more)
      break
    case 'choices':
      if (part.isBeside) {
        page.pickOne(part.label, part.buttons)
        break
      }
      page.put(part.label, { paint: page.paint.strong })
      for (const button of part.buttons.filter(({ action }) => action !== undefined))
        page.put(`${page.number({ kind: 'button', button })}  ${button.label}`, { indent: ROW_INDENT, hang: 4 })
      break
    case 'form':
      writeForm(page, part, words, about => writeContract(page, { ...about, actions: [] }, 2, true))
      break
    case 'page':
      page.put(words.page(part.page, part.pages), { paint: page.paint.muted })
      page.buttons([part.previous, part.next].filter(button => button !== undefined))
      break
    default:
      // A part that nobody here writes does not compile.
      part satisfies never
  }
}

function writeFacts(page: TextPage, facts: FactsPart['facts']): void {
  const widest = Math.max(0, ...facts.map(({ label }) => widthOf(harmlessLine(label).trim())))
  const column = Math.min(widest, Math.floor(page.width / 3))
  for (const { source, facts: run } of factsBySource(facts)) {
    const origin = source === undefined ? '' : `(${harmlessLine(source).trim()})`
    for (const fact of run) writeFact(page, fact, column, run.length === 1 ? origin : '')
    if (run.length > 1 && origin !== '') page.put(origin, { paint: page.paint.muted })
  }
}

function writeFact(page: TextPage, { label, value }: FactsPart['facts'][number], column: number, origin: string): void {
  const indent = column + 2
  const room = page.width - indent
  const name = harmlessLine(label).trim()
  const lines = harmlessLines(value).flatMap(line => wrap(line, room))
  // Beside the value where there is room, else below it.
  const last = lines.pop() ?? ''
  if (origin === '') lines.push(last)
  else if (widthOf(last) + 2 + widthOf(origin) <= room) lines.push(`${last}  ${page.paint.muted(origin)}`)
  else lines.push(last, ...wrap(origin, room).map(page.paint.muted))
  const beside = widthOf(name) <= column
  if (!beside) page.put(name, { paint: page.paint.muted })
  for (const [index, line] of lines.entries())
    if (index === 0 && beside) page.raw(`${page.paint.muted(name)}${' '.repeat(indent - widthOf(name))}${line}`)
    else page.raw(line, indent)
}

const MARKS: Record<Tone, string> = { urgent: '!', warning: '›', good: '✓', normal: '›', muted: '·' }

/** In a list the object is cut to its line; where somebody is to declare something about it, it is all there. */
function writeContract(page: TextPage, contract: Omit<ContractPart, 'kind'>, indent: number, inFull = false): void {
  const { id, reference, supplier, object, end, value, status, tone, url } = contract
  const name = [reference, id].filter(filled).join(' · ')
  page.put(name, { indent, hang: 2, paint: page.paint.strong })
  if (filled(supplier)) page.put(supplier, { indent })
  if (filled(object) && inFull) page.put(object, { indent })
  else if (filled(object)) page.raw(shortenToWidth(harmlessLine(object), page.width - indent), indent)
  const term = [end, value].filter(filled).join(' · ')
  if (term !== '') page.put(term, { indent, paint: page.paint.muted })
  page.put(`${MARKS[tone ?? 'normal']} ${status}`, {
    indent,
    hang: 2,
    paint: text => page.paint.tone(tone, text),
  })
  if (filled(url)) page.address(url, indent)
  page.buttons(contract.actions, indent)
}

/** Contracts as a table of its own: a line each, with the number that opens it. */
function writeGroup(page: TextPage, group: GroupPart, words: CardWords): void {
  if (group.title !== undefined)
    page.put(`${group.title}: ${words.number(group.count)}`, {
      paint: text => page.paint.strong(page.paint.tone(group.tone, text)),
    })
  const rows = group.items.map(item => {
    const [open] = item.actions
    const cells = rowOf(item)
    const number = open ? String(page.number({ kind: 'button', button: open })) : ''
    return [number, cells.name, cells.who ?? '', cells.why, cells.value ?? '']
  })
  const used = [0, 1, 2, 3, 4].filter(at => rows.some(row => row[at] !== ''))
  const columns = used.map(at => ({ label: '', align: at === 0 || at === 4 ? ('right' as const) : ('left' as const) }))
  const table = { kind: 'table' as const, columns, rows: rows.map(row => used.map(at => row[at] ?? '')) }
  for (const line of tableLines(table, page.width - ROW_INDENT, page.paint)) page.raw(line, ROW_INDENT)
  if (group.more) page.buttons([group.more], ROW_INDENT)
}

const ROW_INDENT = 2

function writeProgress(page: TextPage, { label, done, total }: ProgressPart, { number, progress }: CardWords): void {
  page.put(progress(label, number(done), number(total)))
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
