import type { ChatWords } from '../../../../words/chat.js'
import { type Block, charactersIn, lines, strong } from './blocks.js'
import type { SlackRoom } from './limits.js'
import { NOTHING } from './plain-text.js'

/** Blocks that are shown together or not at all. */
export interface Unit {
  readonly blocks: readonly Block[]
  /** A form: it goes before everything else, since part of one is of no use. */
  readonly whole?: boolean
}

/** How much is shown of what can be cut by count, with a line that says how much is left. */
export interface ShownCounts {
  readonly items: number
  readonly rows: number
}

const MOST: ShownCounts = { items: 100, rows: 100 }
const STEPS: readonly ShownCounts[] = [
  ...Array.from({ length: MOST.items + 1 }, (_, n) => ({ items: MOST.items - n, rows: MOST.rows })),
  ...[50, 20, 10, 5, 0].map(rows => ({ items: 0, rows })),
]

/**
 * The most that fits: first fewer contracts of each group, then fewer rows, each with its line that says how many are
 * left; and where even that is too much, the beginning and a line that says so. Never empty.
 */
export function fitted(
  room: SlackRoom,
  words: ChatWords['card'],
  render: (shown: ShownCounts) => readonly Unit[],
): Block[] {
  let [low, high] = [0, STEPS.length - 1]
  const at = (step: number) => render(STEPS[step] ?? MOST)
  const all = at(low)
  if (fits(flat(all), room)) return filled(flat(all))
  if (!fits(flat(at(high)), room)) return cut(at(high), room, words)
  // The fewer are shown the less room it takes: the first step that fits lies between one that does not and one that does.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(flat(at(middle)), room)) high = middle
    else low = middle
  }
  return filled(flat(at(high)))
}

/** As many units from the beginning as clip, the form in any case where it can. */
function cut(units: readonly Unit[], room: SlackRoom, words: ChatWords['card']): Block[] {
  const notice = strong(words.moreParts)
  const form = units.filter(({ whole }) => whole).flatMap(({ blocks }) => blocks)
  const tooLong = !fits([...notice, ...form], room)
  const kept: Block[] = []
  const rest = tooLong ? strong(words.formTooLong) : form
  let full = false
  for (const { blocks, whole } of units) {
    if (whole) continue
    full = full || !fits([...kept, ...blocks, ...rest, ...notice], room)
    if (full) break
    kept.push(...blocks)
  }
  return [...kept, ...rest, ...(full || tooLong ? notice : [])]
}

function fits(blocks: readonly Block[], room: SlackRoom): boolean {
  return (
    blocks.length <= room.blocks &&
    charactersIn(blocks) <= room.characters &&
    Buffer.byteLength(JSON.stringify(blocks)) <= room.bytes
  )
}

function flat(units: readonly Unit[]): Block[] {
  return units.flatMap(({ blocks }) => blocks)
}

/** Slack takes no message without a block. */
function filled(blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : [lines([[{ text: NOTHING }]])]
}
