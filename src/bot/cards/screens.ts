import type { FactsPart, Part } from './card.js'

/*
 * What is too long for one screen of a phone, cut into several. How high a part stands is reckoned as Teams draws it 400 pixels
 * wide, which is the narrower of the two; `browser.test.ts` measures it there.
 */

/** Pixels that are left for the parts, once the title, two rows of buttons and the small print have theirs. */
const ROOM = 430
const LINE = 20
/** Between two lines. */
const BETWEEN = 8
/** Letters of a line; capitals are wider. */
const LETTERS = 54
const CAPITALS = 42
/** Of a fact: its name, and beside it its value. */
const LETTERS_OF_NAME = 18
const LETTERS_OF_VALUE = 26
/** What facts rest on, below them. */
const SOURCE = 29
const BUTTONS = 45

/**
 * These parts on as many screens as they take, in their order: a text is cut between its lines, facts between two of them. `rows` of buttons
 * stand below them.
 */
export function screensOf(parts: readonly Part[], rows = 2): readonly (readonly Part[])[] {
  const screens: Part[][] = [[]]
  const room = ROOM - (rows - 2) * BUTTONS
  let left = room
  for (const part of parts)
    for (const [at, piece] of piecesOf(part).entries()) {
      const isFirst = at === 0 || screens.at(-1)?.length === 0
      const height = heightOf(piece) + (isFirst && part.kind === 'facts' ? SOURCE : 0)
      if (height > left && screens.at(-1)?.length) {
        screens.push([])
        left = room
      }
      left -= height
      const screen = screens.at(-1) ?? []
      const before = at > 0 ? screen.pop() : undefined
      screen.push(before ? joined(before, piece) : piece)
    }
  return screens
}

/** The smallest that a part can be cut into. */
function piecesOf(part: Part): readonly Part[] {
  // A line that announces the next one stays with it.
  if (part.kind === 'text') return part.text.split(/(?<!:)\n/).map(text => ({ ...part, text }))
  if (part.kind === 'facts') return part.facts.map(fact => ({ ...part, facts: [fact] }))
  return [part]
}

function joined(before: Part, piece: Part): Part {
  if (before.kind === 'text' && piece.kind === 'text') return { ...before, text: `${before.text}\n${piece.text}` }
  if (before.kind === 'facts' && piece.kind === 'facts') return { ...before, facts: [...before.facts, ...piece.facts] }
  return piece
}

function heightOf(part: Part): number {
  switch (part.kind) {
    case 'text': {
      const isCapital = part.text === part.text.toUpperCase()
      const most = isCapital ? CAPITALS : LETTERS
      return part.text.split('\n').reduce((sum, line) => sum + linesIn(line, most) * LINE + BETWEEN, 0)
    }
    case 'facts':
      return part.facts.reduce((sum, fact) => sum + heightOfFact(fact), 0)
    default:
      return BUTTONS
  }
}

function heightOfFact({ label, value }: FactsPart['facts'][number]): number {
  return Math.max(linesIn(label, LETTERS_OF_NAME), linesIn(value, LETTERS_OF_VALUE)) * LINE + BETWEEN
}

function linesIn(text: string, letters: number): number {
  return Math.max(1, Math.ceil(text.length / letters))
}
