import type { ContractPart, Tone } from '../../../../bot/cards/card.js'
import { harmless } from '../../../../shared/harmless.js'
import { type Block, lines, muted, type Run } from './blocks.js'
import { type Board, buttonAddress, buttonBlocks } from './buttons.js'
import { clipLine } from './plain-text.js'

/** Longest shown of each line of a contract; the whole is under the contract's own number. */
const LINE = 500
const STATUS = 1_000

const MARKS: Record<Tone, string> = { urgent: '‼', warning: '›', good: '✓', normal: '›', muted: '·' }

/** One contract of a list so that a person recognises it, then what can be done about it. */
export function contractBlocks(contract: ContractPart, board: Board): Block[] {
  const { url, actions } = contract
  const lost = filled(url) && buttonAddress(url) === null
  return [contractLines(contract), ...(lost ? muted(harmless(url)) : []), ...buttonBlocks(actions, board)]
}

/** The contract that a message is about: SECOP has a button of its own there. */
export function wholeContractBlocks(contract: ContractPart, board: Board): Block[] {
  const address = contract.url === undefined ? null : buttonAddress(contract.url)
  const link = address === null ? [] : [{ label: board.words.openContract, url: address }]
  return contractBlocks({ ...contract, actions: [...contract.actions, ...link] }, board)
}

/** What is known of one contract, in one block. Its number leads to SECOP. */
export function contractLines(contract: Omit<ContractPart, 'kind' | 'actions'>): Block {
  const { id, reference, supplier, object, end, value, status, tone, url } = contract
  const address = url === undefined ? null : buttonAddress(url)
  const number: Run = { text: clipLine(id, LINE), ...(address === null ? {} : { url: address }) }
  const weighty = tone === 'urgent' || tone === 'warning'
  return lines([
    filled(reference)
      ? dotted([{ text: clipLine(reference, LINE), style: 'bold' }, ...line(supplier)])
      : dotted([{ ...number, style: 'bold' }, ...line(supplier)]),
    line(object),
    dotted([...line(end), ...line(value), ...(filled(reference) ? [number] : [])]),
    [
      {
        text: `${MARKS[tone ?? 'normal']} ${clipLine(status, STATUS)}`,
        ...(weighty ? { style: 'bold' as const } : {}),
      },
    ],
  ])
}

/** Runs beside each other with a point between them. */
function dotted(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => (at === 0 ? [run] : [{ text: ' · ' }, run]))
}

function line(text: string | undefined): Run[] {
  return filled(text) ? [{ text: clipLine(text, LINE) }] : []
}

function filled(text: string | undefined): text is string {
  return text !== undefined && harmless(text).trim() !== ''
}
