import type { Tone } from '../../../../bot/cards/card.js'
import { ownAddress, secopAddress } from '../../../../shared/secop-address.js'
import { shorten } from '../../../../shared/text.js'
import { unbroken } from '../../../../shared/unbroken.js'
import { TEAMS_LIMITS } from './limits.js'
import { literalLine, textLines } from './text.js'

/** The part of Adaptive Cards 1.5 that is used here. */

export type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention'
type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large'

interface Placed {
  readonly spacing?: Spacing
  readonly separator?: true
}

export interface TextRun {
  readonly type: 'TextRun'
  readonly text: string
  readonly size?: 'small' | 'medium' | 'large'
  readonly weight?: 'bolder'
  readonly color?: Color
  readonly isSubtle?: true
  readonly selectAction?: OpenUrl
}

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly TextRun[]
  readonly horizontalAlignment?: 'right'
}

export interface Container extends Placed {
  readonly type: 'Container'
  readonly style?: 'emphasis' | 'good' | 'warning'
  readonly items: readonly Element[]
}

interface Column {
  readonly type: 'Column'
  readonly width: 'stretch' | 'auto' | number
  readonly items: readonly Element[]
  readonly verticalContentAlignment?: 'center'
}

export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet'
  readonly selectAction?: Execute
  readonly columns: readonly Column[]
}

/**
 * The only text of a card that Teams interprets: a mention, none of which is data, and the title, which is escaped; nothing
 * else can be a heading.
 */
export interface TextBlock extends Placed {
  readonly type: 'TextBlock'
  readonly text: string
  readonly style?: 'heading'
  readonly size?: 'large'
  readonly weight?: 'bolder'
  readonly wrap?: true
}

export interface MentionEntity {
  readonly type: 'mention'
  readonly text: string
  readonly mentioned: { readonly id: string; readonly name: string }
}

export interface TableElement extends Placed {
  readonly type: 'Table'
  readonly columns: readonly { readonly width: number }[]
  readonly showGridLines: boolean
  readonly firstRowAsHeaders?: boolean
  readonly rows: readonly {
    readonly type: 'TableRow'
    readonly style?: 'emphasis'
    readonly cells: readonly {
      readonly type: 'TableCell'
      readonly items: readonly Element[]
      readonly selectAction?: Execute
    }[]
  }[]
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl'
  readonly title?: string
  readonly url: string
  readonly mode?: 'secondary'
}

interface Sent {
  readonly title: string
  readonly style?: 'positive' | 'destructive'
  readonly data: object
  readonly associatedInputs?: 'none'
  readonly mode?: 'secondary'
}

export interface Execute extends Sent {
  readonly type: 'Action.Execute'
  readonly verb: string
  readonly fallback: { readonly type: 'Action.Submit' } & Omit<Sent, 'mode' | 'style'>
}

/** The first of two steps: shows what the second comes to, with its button. */
export interface ShowCard {
  readonly type: 'Action.ShowCard'
  readonly title: string
  readonly card: {
    readonly type: 'AdaptiveCard'
    readonly body: readonly Element[]
    readonly actions: readonly Execute[]
  }
  readonly mode?: 'secondary'
}

export type CardAction = Execute | OpenUrl | ShowCard

export interface ActionSet extends Placed {
  readonly type: 'ActionSet'
  readonly actions: readonly CardAction[]
}

interface InputBase extends Placed {
  readonly id: string
  readonly label: string
  readonly isRequired?: true
  readonly errorMessage?: string
}

export type Input =
  | (InputBase & { readonly type: 'Input.Date'; readonly value?: string; readonly max?: string })
  | (InputBase & {
      readonly type: 'Input.Text'
      readonly value?: string
      readonly placeholder?: string
      readonly maxLength: number
      readonly isMultiline?: true
    })
  | (InputBase & { readonly type: 'Input.Time'; readonly value?: string })
  | (InputBase & {
      readonly type: 'Input.ChoiceSet'
      readonly choices: readonly { readonly title: string; readonly value: string }[]
      readonly 'choices.data'?: { readonly type: 'Data.Query'; readonly dataset: string }
      readonly style: 'expanded' | 'compact' | 'filtered'
      readonly isMultiSelect?: true
      readonly value?: string
      readonly placeholder?: string
      readonly wrap?: true
    })
  | (InputBase & {
      readonly type: 'Input.Toggle'
      readonly title: string
      readonly valueOn: string
      readonly valueOff: string
      readonly value?: string
      readonly wrap: true
    })

/** Charts are newer than 1.5: who does not draw them shows what stands in their place. */
export type Chart = Placed & { readonly fallback: Element; readonly title: string } & (
    | {
        readonly type: 'Chart.Line'
        readonly data: readonly {
          readonly legend: string
          readonly color: 'categoricalBlue' | 'warning' | 'neutral'
          readonly values: readonly { readonly x: string; readonly y: number }[]
        }[]
      }
    | {
        readonly type: 'Chart.HorizontalBar'
        readonly displayMode: 'AbsoluteNoAxis'
        readonly data: readonly { readonly x: string; readonly y: number }[]
      }
  )

export type Element = RichTextBlock | TextBlock | Container | ColumnSet | TableElement | ActionSet | Chart | Input

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: string
  readonly version: '1.5'
  readonly fallbackText: string
  readonly speak: string
  readonly lang: string
  readonly msteams?: { readonly width?: 'Full'; readonly entities?: readonly MentionEntity[] }
  readonly body: readonly Element[]
}

export type RunLook = Omit<TextRun, 'type' | 'text'>

/** Characters as they are: nothing in a run is Markdown. */
export function textRun(text: string, look: RunLook = {}): TextRun {
  return { type: 'TextRun', text: unbroken(text), ...look }
}

/** One line of runs. */
export function lineElement(
  inlines: readonly TextRun[],
  placed: Omit<RichTextBlock, 'type' | 'inlines'> = {},
): RichTextBlock {
  return { type: 'RichTextBlock', inlines, ...placed }
}

/** A text as one block a line, close together; cut visibly where it is too long. Nothing for a blank one. */
export function paragraphElement(text: string, most: number, look: RunLook = {}, placed: Placed = {}): RichTextBlock[] {
  return textLines(shorten(text, most)).map((each, index) =>
    lineElement([textRun(each, look)], index === 0 ? placed : { spacing: 'small' }),
  )
}

/** Small print. */
export const SMALL: RunLook = { size: 'small', isSubtle: true }

/**
 * How a tone looks in a text. The yellow and the green of Teams cannot be read on white: those two are boxes, or the
 * colour of a sign before the text.
 */
export function toned(tone: Tone | undefined): RunLook {
  if (tone === 'muted') return SMALL
  return tone === 'urgent' ? { color: 'attention' } : {}
}

/** A text in the look of its tone. */
export function tonedText(text: string, most: number, tone: Tone | undefined): Element[] {
  const lines = paragraphElement(text, most, toned(tone))
  return (tone === 'warning' || tone === 'good') && lines.length > 0
    ? [{ type: 'Container', style: tone, items: lines }]
    : lines
}

/** A line of the renderer's own: that something is left out. */
export function notice(text: string): Container {
  return { type: 'Container', style: 'warning', items: [lineElement([textRun(text)])] }
}

/** An address that may be opened: only SECOP's, or the entity's own, and not longer than Teams takes. */
export function openUrl(url: string | undefined, title?: string, isOwn = false): OpenUrl | null {
  const address = url === undefined ? null : isOwn ? ownAddress(url) : secopAddress(url)
  if (address === null || address.length > TEAMS_LIMITS.url) return null
  return { type: 'Action.OpenUrl', ...(title === undefined ? {} : { title: literalLine(title) }), url: address }
}
