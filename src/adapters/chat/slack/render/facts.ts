import type { FactsPart, ProgressPart } from '../../../../bot/cards/card.js'
import { factsBySource } from '../../../../bot/cards/facts-by-source.js'
import type { CardWords } from '../../../../words/interface.js'
import { type Block, lines, muted, type Run } from './blocks.js'
import { SLACK_LIMITS } from './limits.js'
import { clip, clipLine } from './plain-text.js'

const LABEL = 300
const SOURCE = 300
/** Characters and runs of facts in one block. */
const ROOM = 2_500
const MOST_RUNS = 60

type Fact = FactsPart['facts'][number]

/** Facts below each other. What several in a row have as their source is said once, beneath them. */
export function factBlocks(facts: FactsPart['facts']): Block[] {
  return factsBySource(facts).flatMap(({ source, facts: run }) => {
    if (run.length < 2 || source === undefined) return packed(run)
    return [...packed(run.map(({ label, value }) => ({ label, value }))), ...muted(clipLine(source, SOURCE))]
  })
}

/** In as few blocks as hold them. */
function packed(facts: readonly Fact[]): Block[] {
  const blocks: Block[] = []
  let held: Run[][] = []
  let size = 0
  for (const fact of facts) {
    const line = factLine(fact)
    const more = line.reduce((sum, { text }) => sum + text.length, 0)
    if (held.length > 0 && (size + more > ROOM || held.length * 4 > MOST_RUNS)) {
      blocks.push(lines(held))
      held = []
      size = 0
    }
    held.push(line)
    size += more
  }
  return held.length > 0 ? [...blocks, lines(held)] : blocks
}

function factLine({ label, value, source }: Fact): Run[] {
  const name: Run = { text: `${clipLine(label, LABEL)}: `, style: 'bold' }
  const from: Run[] = source === undefined ? [] : [{ text: ` (${clipLine(source, SOURCE)})`, style: 'italic' }]
  return [name, { text: clip(value, SLACK_LIMITS.sectionText - LABEL - SOURCE) }, ...from]
}

/** How far one is, in figures. */
export function progressBlock({ label, done, total }: ProgressPart, { number, progress }: CardWords): Block {
  return lines([[{ text: progress(clipLine(label, LABEL), number(done), number(total)) }]])
}
