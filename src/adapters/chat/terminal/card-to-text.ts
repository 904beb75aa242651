import type { Card, ContractPart, FactsPart, GroupPart, Part, ProgressPart, Tone } from '../../../bot/cards/card.js'
import { harmlessLine, harmlessLines } from '../../../shared/harmless.js'
import type { CardWords } from '../../../words/interface.js'
import { fullCells } from '../progress-bar.js'
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
  readonly words: CardWords
}

/** A card for a terminal, and what the numbers in it stand for: number 1 is the first choice. */
export interface CardText {
  readonly text: string
  readonly choices: readonly Choice[]
}

const DEFAULT_WIDTH = 100
const NARROWEST = 40
const BAR = 30

/**
 * Writes a card for a terminal. Pure: the same card gives the same text. Every text in the card is data and comes out
 * harmless; nothing is dropped, and what is cut is cut visibly.
 */
export function cardToText(card: Card, { width = DEFAULT_WIDTH, color = false, words }: TextLook): CardText {
  const page = new TextPage(Math.max(NARROWEST, Math.floor(width) || DEFAULT_WIDTH), paintOf(color))
  page.put(card.title, { paint: page.paint.title })
  page.raw('─'.repeat(page.width), 0, page.paint.muted)
  for (const [index, part] of card.parts.entries()) {
    const previous = card.parts[index - 1]
    if (previous && !(previous.kind === 'text' && part.kind === 'text' && part.tone === 'muted')) page.gap()
    writePart(page, part, words)
  }
  return { text: page.lines.map(line => line.trimEnd()).join('\n'), choices: page.choices }
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
    case 'progress':
      writeProgress(page, part, words)
      break
    case 'actions':
      page.buttons(part.buttons)
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
  const indent = column + 2
  const room = page.width - indent
  for (const { label, value, source } of facts) {
    const name = harmlessLine(label).trim()
    const lines = harmlessLines(value).flatMap(line => wrap(line, room))
    const origin = source === undefined ? '' : `(${harmlessLine(source).trim()})`
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

function writeGroup(page: TextPage, group: GroupPart, words: CardWords): void {
  const shown =
    group.items.length < group.count && group.items.length > 0 ? ` (${words.shown(group.items.length)})` : ''
  page.put(`${group.title} · ${words.number(group.count)}${shown}`, {
    paint: text => page.paint.strong(page.paint.tone(group.tone, text)),
  })
  for (const item of group.items) {
    page.gap()
    writeContract(page, item, 2)
  }
  if (!group.more) return
  page.gap()
  page.buttons([group.more], 2)
}

function writeProgress(page: TextPage, { label, done, total }: ProgressPart, { number }: CardWords): void {
  const cells = fullCells({ done, total }, BAR)
  const bar = page.paint.bar('█'.repeat(cells)) + page.paint.muted('░'.repeat(BAR - cells))
  const count = `${number(done)}/${number(total)}`
  page.put(label)
  page.raw(BAR + 2 + widthOf(count) <= page.width ? `${bar}  ${count}` : bar)
  if (BAR + 2 + widthOf(count) > page.width) page.put(count)
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
