import type { Action } from '../../../bot/cards/action.js'
import type { Button } from '../../../bot/cards/card.js'
import { harmlessLine, harmlessLines } from '../../../shared/harmless.js'
import { fold } from '../../../shared/text.js'
import { isAddress, widthOf, wrap } from './layout.js'
import type { Paint } from './paint.js'
import { terminalAddress } from './plain.js'

/** What a typed number stands for: a button, or an answer to a field of a form. */
export type Choice =
  | { readonly kind: 'button'; readonly button: Button }
  | { readonly kind: 'option'; readonly field: string; readonly value: string }

interface Look {
  readonly indent?: number
  /** Extra indent of the lines after the first. */
  readonly hang?: number
  readonly paint?: (text: string) => string
}

/** A word or a label that is not broken while it fits on a line, and how it looks. */
interface Token {
  readonly text: string
  readonly paint: (text: string) => string
}

const BULLET = /^\s*[•·–-] /

/** The page that a card is written on: lines of one width, and the choices numbered so far. */
export class TextPage {
  readonly lines: string[] = []
  readonly choices: Choice[] = []
  /** Buttons by the letter that presses them; empty where they are numbered. */
  readonly letters = new Map<string, Button>()
  /** What is behind "+". */
  readonly menu: Button[] = []

  constructor(
    readonly width: number,
    readonly paint: Paint,
    /** Buttons by letters, so that numbers are for contracts; a form is answered by numbers alone. */
    private readonly lettered: boolean,
    /** Whether buttons are shown: into a pipe nobody presses any. */
    private readonly shown = true,
  ) {}

  /** One paragraph of somebody's text. */
  put(text: string, look: Look = {}): void {
    const { indent = 0, hang = 0, paint = same } = look
    const [first = '', ...rest] = wrap(harmlessLine(text), this.width - indent - hang)
    this.raw(first, indent, paint)
    for (const line of rest) this.raw(line, indent + hang, paint)
  }

  /** Several lines of somebody's text; an indent of theirs is kept as far as there is room. */
  putLines(text: string, look: Look = {}): void {
    for (const line of harmlessLines(text)) {
      const lead = Math.min(line.length - line.trimStart().length, this.width >> 2)
      const hang = BULLET.test(line) ? 2 : look.hang
      this.put(line, { ...look, indent: (look.indent ?? 0) + lead, ...(hang !== undefined && { hang }) })
    }
  }

  /** A line that already has the right width. */
  raw(line: string, indent = 0, paint: (text: string) => string = same): void {
    this.lines.push(line === '' ? '' : ' '.repeat(indent) + paint(line))
  }

  /** An empty line, unless there is one. */
  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }

  /** An address on a line of its own. */
  address(url: string, indent: number): void {
    this.raw(terminalAddress(url), indent, this.paint.muted)
  }

  /** Buttons as choices, several on a line; those that only lead elsewhere show their address. */
  buttons(buttons: readonly Button[], indent = 0, menu: readonly Button[] = [], more = ''): void {
    const pressable = buttons.filter(({ action }) => action !== undefined)
    const behind = this.lettered ? menu.filter(({ action }) => action !== undefined) : []
    this.menu.push(...behind)
    const numbered = this.lettered ? [] : menu.filter(({ action }) => action !== undefined)
    const tokens = [...pressable, ...numbered].map(button => this.token(button))
    if (!this.shown) return
    this.flow(behind.length > 0 ? [...tokens, this.mark('[+]', more, same)] : tokens, indent)
    for (const { label, url, action } of buttons) {
      if (url !== undefined) this.link(label, url, indent)
      else if (action === undefined) this.put(`[-] ${label}`, { indent, hang: 4, paint: this.paint.muted })
    }
  }

  /** Choices that the card is not about, after their label, several on a line. */
  pickOne(label: string, buttons: readonly Button[]): void {
    const pressable = buttons.filter(({ action }) => action !== undefined)
    const numbered = pressable.map(button =>
      this.mark(`[${this.number({ kind: 'button', button })}]`, harmlessLine(button.label).trim(), same),
    )
    this.flow([{ text: harmlessLine(label).trim(), paint: this.paint.strong }, ...numbered])
  }

  /** Tokens one after the other, two blanks between them. */
  flow(tokens: readonly Token[], indent = 0): void {
    let line = ''
    let used = 0
    const end = () => {
      if (line !== '') this.lines.push(' '.repeat(indent) + line)
      line = ''
      used = 0
    }
    for (const { text, paint } of tokens) {
      const pieces = wrap(text, this.width - indent)
      const size = widthOf(pieces[0] ?? '')
      if (used > 0 && (pieces.length > 1 || used + 2 + size > this.width - indent)) end()
      for (const piece of pieces) {
        if (pieces.length > 1) end()
        line += `${used > 0 ? '  ' : ''}${paint(piece)}`
        used += (used > 0 ? 2 : 0) + widthOf(piece)
      }
    }
    end()
  }

  /** Gives the next number to a choice. */
  number(choice: Choice): number {
    return this.choices.push(choice)
  }

  private token(button: Button): Token {
    const label = harmlessLine(button.label).trim()
    const paint = button.style === 'danger' ? this.paint.danger : button.style === 'primary' ? this.paint.strong : same
    const letter = this.lettered ? letterFor(label, this.letters) : null
    if (letter === null) return this.mark(`[${this.number({ kind: 'button', button })}]`, label, paint)
    this.letters.set(letter, button)
    return this.mark(`[${letter}]`, isNextStep(button) ? `${label} (Enter)` : label, paint)
  }

  private mark(mark: string, label: string, paint: (text: string) => string): Token {
    return {
      text: label === '' ? mark : `${mark} ${label}`,
      paint: text =>
        text.startsWith(mark) ? `${this.paint.number(mark)}${paint(text.slice(mark.length))}` : paint(text),
    }
  }

  private link(label: string, url: string, indent: number): void {
    const address = terminalAddress(url)
    const text = harmlessLine(label).trim()
    if (text === '' || text === address) this.address(url, indent)
    else if (indent + widthOf(text) + 2 + widthOf(address) <= this.width && !isAddress(text))
      this.raw(`${text}: ${this.paint.muted(address)}`, indent)
    else {
      this.put(text, { indent })
      this.address(url, indent)
    }
  }
}

/** Whether an empty line presses it: the next step, where it only leads somewhere. Nothing is recorded by an empty line. */
export function isNextStep({ style, action }: Button): boolean {
  return style === 'primary' && action !== undefined && LEADS.has(action.kind)
}

const LEADS: ReadonlySet<Action['kind']> = new Set<Action['kind']>(['show', 'open', 'choose', 'queue'])

/** Letters that answer a question. */
const YES_OR_NO = 'sny'

/** The first letter of a label that no other button has, else any; null where none is left. */
function letterFor(label: string, taken: ReadonlyMap<string, Button>): string | null {
  const own = fold(label).replace(/[^a-z]/g, '')
  return (
    [...own, ...'abcdefghijklmopqrtuvwxz'].find(letter => !YES_OR_NO.includes(letter) && !taken.has(letter)) ?? null
  )
}

function same(text: string): string {
  return text
}
