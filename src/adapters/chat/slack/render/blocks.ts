import type { types } from '@slack/bolt'
import type { Account } from '../../../../bot/accounts/account.js'
import { harmless } from '../../../../shared/harmless.js'
import { unbroken } from '../../../../shared/unbroken.js'
import { SLACK_LIMITS } from './limits.js'
import { clip, clipLine, NOTHING, pieces } from './plain-text.js'

/** The blocks that are used here: old ones, which every client shows, a table for who asks for it, and none that reads markup. */
export type Block =
  | types.HeaderBlock
  | types.SectionBlock
  | types.ContextBlock
  | types.RichTextBlock
  | types.ActionsBlock
  | types.InputBlock
  | types.DividerBlock
  | types.DataTableBlock
  | types.ImageBlock
  | DataVisualizationBlock

/** Figures as Slack draws them itself; its own package does not know the block yet. */
export interface DataVisualizationBlock {
  readonly type: 'data_visualization'
  block_id?: string
  readonly title: string
  readonly chart: {
    readonly type: 'line' | 'bar'
    readonly series: readonly {
      readonly name: string
      readonly data: readonly { readonly label: string; readonly value: number }[]
    }[]
    readonly axis_config: { readonly categories: readonly string[] }
  }
}

type Style = 'bold' | 'italic'
type Element = types.RichTextText | types.RichTextLink

/** Characters that are shown as they are, in one style. */
export interface Run {
  readonly text: string
  readonly style?: Style
  /** Where the text leads: the address of a button (`addressOf`), and of nothing else. */
  readonly url?: string
}

/** Text that Slack shows character by character: no markup and no `:emoji:` is read in it. */
export function plainText(text: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: clipLine(text, most), emoji: false }
}

/** The heading of a message. */
export function header(text: string): Block {
  const { text: line, ...plain } = plainText(text, SLACK_LIMITS.header)
  return { type: 'header', text: { ...plain, text: unbroken(line) } }
}

/** A paragraph of any length, in as many blocks as it takes. */
export function paragraphBlock(text: string): Block[] {
  return pieces(text, SLACK_LIMITS.sectionText).map(piece => ({
    type: 'section',
    text: { type: 'plain_text', text: unbroken(piece), emoji: false },
    // Else Slack hides what is longer than some lines behind "see more".
    expand: true,
  }))
}

/** A paragraph in small grey letters. */
export function muted(text: string): Block[] {
  return pieces(text, SLACK_LIMITS.contextText).map(piece => ({
    type: 'context',
    elements: [{ type: 'plain_text', text: unbroken(piece), emoji: false }],
  }))
}

/** A paragraph in bold letters. */
export function strong(text: string): Block[] {
  return pieces(text, SLACK_LIMITS.sectionText).map(piece => lines([[{ text: piece, style: 'bold' }]]))
}

/** Lines of runs as one block. What is empty is left out; a run is cut to what a block may hold. */
export function lines(of: readonly (readonly Run[])[]): Block {
  const elements: Element[] = []
  for (const line of of) {
    const runs = line.filter(({ text }) => text !== '')
    if (runs.length === 0) continue
    if (elements.length > 0) elements.push({ type: 'text', text: '\n' })
    elements.push(...runs.map(toElement))
  }
  return rich({ type: 'rich_text_section', elements: elements.length > 0 ? elements : [toElement({ text: '' })] })
}

/** Lines whose characters all take the same room. */
export function monospace(text: string): Block {
  return rich({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] })
}

function rich(element: types.RichTextSection | types.RichTextPreformatted): Block {
  return { type: 'rich_text', elements: [element] }
}

/** Keeps the blanks at its ends, which separate it from its neighbours. */
function toElement({ text, style, url }: Run): Element {
  const clean = harmless(text)
  const shown = clean.length > SLACK_LIMITS.sectionText ? clip(clean, SLACK_LIMITS.sectionText) : clean || NOTHING
  const element = { text: unbroken(shown), ...(style ? { style: { [style]: true } } : {}) }
  return url === undefined ? { type: 'text', ...element } : { type: 'link', url, ...element }
}

/** How many characters a block shows: the sum is what Slack limits in a message. */
export function charactersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let sum = 0
  for (const [key, inner] of Object.entries(value))
    sum += key === 'text' && typeof inner === 'string' ? inner.length : charactersIn(inner)
  return sum
}

/** The platform's own mention of an account, which no name can imitate; nothing for one of another platform. */
export function mentionBlocks(account: Account | undefined): Block[] {
  if (account?.platform !== 'slack' || !/^[UW][A-Z0-9]{1,30}$/.test(account.user)) return []
  const elements = [{ type: 'user' as const, user_id: account.user }]
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }]
}
