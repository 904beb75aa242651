import type { ChartPart } from '../../../../bot/cards/card.js'

/**
 * What Slack takes at most, in characters (UTF-16 units, which never count less than Slack does) unless it says
 * otherwise. The one place where a number of Slack's stands.
 */
export const SLACK_LIMITS = {
  /**
   * The sum of characters is not documented: messages of some 11,000 have been refused as `msg_blocks_too_long`. Where even
   * this is refused, the small one is tried.
   */
  message: { blocks: 50, characters: 9_000, bytes: 250_000 },
  /** With blocks that no client was seen to draw yet: for who asks for them, and only where the plain ones do as well. */
  modernMessage: { blocks: 50, characters: 9_000, bytes: 250_000, modern: true },
  smallMessage: { blocks: 24, characters: 3_000, bytes: 30_000 },
  view: { blocks: 100, characters: 60_000, bytes: 240_000 },
  /** Of the line beside the blocks; Slack takes more, a lock screen shows less. */
  summary: 1_000,
  sectionText: 3_000,
  contextText: 2_000,
  header: 150,
  /** Elements of one block of buttons. */
  buttons: 25,
  buttonText: 75,
  confirm: { title: 100, text: 300, button: 30 },
  buttonValue: 2_000,
  url: 3_000,
  id: 255,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  placeholder: 150,
  inputText: 3_000,
  optionText: 75,
  /** Options behind "…". */
  overflow: 5,
  optionValue: 150,
  options: 100,
  optionGroups: 100,
  /** So few are shown at once, as radio buttons. */
  radio: 5,
  /** Options that can be ticked in one block. */
  boxes: 10,
  chart: { title: 50, name: 20, categories: 20, series: 6 },
  altText: 2_000,
  fileAltText: 1_000,
  /** Of all options of one field together, so that a view stays below its own limit. */
  optionBytes: 120_000,
} as const

/** The limits that a whole message, modal or home page has. */
export interface SlackRoom {
  readonly blocks: number
  readonly characters: number
  readonly bytes: number
  readonly modern?: true
  /** Ids of the pictures that Slack has already; where one is missing, its table stands in its place. */
  readonly pictures?: ReadonlyMap<ChartPart, string>
}
