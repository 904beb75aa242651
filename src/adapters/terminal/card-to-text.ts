import type { Card, ContractPart, FactsPart, GroupPart, Part, ProgressPart, Tone } from '../../bot/card.js'
import type { CardWords } from '../../bot/words/doors.js'
import { writeForm } from './form-to-text.js'
import { cut, widthOf, wrap } from './layout.js'
import { paintOf } from './paint.js'
import { plain, plainLines } from './plain.js'
import { type Choice, Sheet } from './sheet.js'
import { tableLines } from './table.js'

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
  const sheet = new Sheet(Math.max(NARROWEST, Math.floor(width) || DEFAULT_WIDTH), paintOf(color))
  sheet.put(card.title, { paint: sheet.paint.title })
  sheet.raw('─'.repeat(sheet.width), 0, sheet.paint.muted)
  for (const [index, part] of card.parts.entries()) {
    const previous = card.parts[index - 1]
    if (previous && !(previous.part === 'text' && part.part === 'text' && part.tone === 'muted')) sheet.gap()
    writePart(sheet, part, words)
  }
  return { text: sheet.lines.map(line => line.trimEnd()).join('\n'), choices: sheet.choices }
}

function writePart(sheet: Sheet, part: Part, words: CardWords): void {
  switch (part.part) {
    case 'text':
      sheet.putLines(part.text, { paint: text => sheet.paint.tone(part.tone, text) })
      break
    case 'facts':
      writeFacts(sheet, part.facts)
      break
    case 'contract':
      writeContract(sheet, part, 0)
      break
    case 'group':
      writeGroup(sheet, part, words)
      break
    case 'table':
      if (part.title !== undefined) sheet.put(part.title, { paint: sheet.paint.strong })
      for (const line of tableLines(part, sheet.width, sheet.paint)) sheet.raw(line)
      break
    case 'progress':
      writeProgress(sheet, part, words)
      break
    case 'actions':
      sheet.buttons(part.buttons)
      break
    case 'form':
      writeForm(sheet, part, words, about => writeContract(sheet, { ...about, actions: [] }, 2, true))
      break
    case 'page':
      sheet.put(words.page(part.page, part.pages), { paint: sheet.paint.muted })
      sheet.buttons([part.previous, part.next].filter(button => button !== undefined))
      break
    default:
      // A part that nobody here writes does not compile.
      part satisfies never
  }
}

function writeFacts(sheet: Sheet, facts: FactsPart['facts']): void {
  const widest = Math.max(0, ...facts.map(({ label }) => widthOf(plain(label).trim())))
  const column = Math.min(widest, Math.floor(sheet.width / 3))
  const indent = column + 2
  const room = sheet.width - indent
  for (const { label, value, source } of facts) {
    const name = plain(label).trim()
    const lines = plainLines(value).flatMap(line => wrap(line, room))
    const origin = source === undefined ? '' : `(${plain(source).trim()})`
    // Beside the value where there is room, else below it.
    const last = lines.pop() ?? ''
    if (origin === '') lines.push(last)
    else if (widthOf(last) + 2 + widthOf(origin) <= room) lines.push(`${last}  ${sheet.paint.muted(origin)}`)
    else lines.push(last, ...wrap(origin, room).map(sheet.paint.muted))
    const beside = widthOf(name) <= column
    if (!beside) sheet.put(name, { paint: sheet.paint.muted })
    for (const [index, line] of lines.entries())
      if (index === 0 && beside) sheet.raw(`${sheet.paint.muted(name)}${' '.repeat(indent - widthOf(name))}${line}`)
      else sheet.raw(line, indent)
  }
}

const MARKS: Record<Tone, string> = { urgent: '!', warning: '›', good: '✓', normal: '›', muted: '·' }

/** In a list the object is cut to its line; where somebody is to declare something about it, it is all there. */
function writeContract(sheet: Sheet, contract: Omit<ContractPart, 'part'>, indent: number, inFull = false): void {
  const { id, reference, supplier, object, end, value, status, tone, url } = contract
  const name = [reference, id].filter(filled).join(' · ')
  sheet.put(name, { indent, hang: 2, paint: sheet.paint.strong })
  if (filled(supplier)) sheet.put(supplier, { indent })
  if (filled(object) && inFull) sheet.put(object, { indent })
  else if (filled(object)) sheet.raw(cut(plain(object), sheet.width - indent), indent)
  const term = [end, value].filter(filled).join(' · ')
  if (term !== '') sheet.put(term, { indent, paint: sheet.paint.muted })
  sheet.put(`${MARKS[tone ?? 'normal']} ${status}`, {
    indent,
    hang: 2,
    paint: text => sheet.paint.tone(tone, text),
  })
  if (filled(url)) sheet.address(url, indent)
  sheet.buttons(contract.actions, indent)
}

function writeGroup(sheet: Sheet, group: GroupPart, words: CardWords): void {
  const shown =
    group.items.length < group.count && group.items.length > 0 ? ` (${words.shown(group.items.length)})` : ''
  sheet.put(`${group.title} · ${words.number(group.count)}${shown}`, {
    paint: text => sheet.paint.strong(sheet.paint.tone(group.tone, text)),
  })
  for (const item of group.items) {
    sheet.gap()
    writeContract(sheet, item, 2)
  }
  if (!group.more) return
  sheet.gap()
  sheet.buttons([group.more], 2)
}

function writeProgress(sheet: Sheet, { label, done, total }: ProgressPart, { number }: CardWords): void {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0
  // A bar is full only when all is done, and empty only when nothing is.
  const cells = share === 1 ? BAR : Math.min(BAR - 1, Math.max(share > 0 ? 1 : 0, Math.round(share * BAR)))
  const bar = sheet.paint.bar('█'.repeat(cells)) + sheet.paint.muted('░'.repeat(BAR - cells))
  const count = `${number(done)}/${number(total)}`
  sheet.put(label)
  sheet.raw(BAR + 2 + widthOf(count) <= sheet.width ? `${bar}  ${count}` : bar)
  if (BAR + 2 + widthOf(count) > sheet.width) sheet.put(count)
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
