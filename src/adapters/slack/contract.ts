import type { ContractPart, Tone } from '../../bot/card.js'
import { type Block, lines, muted, type Run } from './blocks.js'
import { addressOf, type Board, buttonBlocks } from './buttons.js'
import { clipLine, plain } from './plain.js'

/** Longest shown of each line of a contract; the whole is under the contract's own number. */
const LINE = 500
const STATUS = 1_000

const MARKS: Record<Tone, string> = { urgent: '‼', warning: '›', good: '✓', normal: '›', muted: '·' }

/** One contract so that a person recognises it, then what can be done about it. */
export function contractBlocks(contract: ContractPart, board: Board): Block[] {
  const { url, actions } = contract
  const address = url === undefined ? null : addressOf(url)
  const link = address === null ? [] : [{ label: board.words.openContract, url: address }]
  return [
    contractLines(contract),
    ...(filled(url) && address === null ? muted(plain(url)) : []),
    ...buttonBlocks([...actions, ...link], board),
  ]
}

/** What is known of one contract, in one block. */
export function contractLines(contract: Omit<ContractPart, 'part' | 'actions'>): Block {
  const { id, reference, supplier, object, end, value, status, tone } = contract
  const name = [reference, id].filter(filled).map(text => clipLine(text, LINE))
  const term = [end, value].filter(filled).map(text => clipLine(text, LINE))
  const weighty = tone === 'urgent' || tone === 'warning'
  return lines([
    [{ text: name.join(' · '), style: 'bold' }],
    line(supplier),
    line(object),
    [{ text: term.join(' · ') }],
    [
      {
        text: `${MARKS[tone ?? 'normal']} ${clipLine(status, STATUS)}`,
        ...(weighty ? { style: 'bold' as const } : {}),
      },
    ],
  ])
}

function line(text: string | undefined): Run[] {
  return filled(text) ? [{ text: clipLine(text, LINE) }] : []
}

function filled(text: string | undefined): text is string {
  return text !== undefined && plain(text).trim() !== ''
}
