import type { types } from '@slack/bolt'
import type { Action } from '../../../../bot/cards/action.js'
import type { Button, Card, ContractPart, FormPart, Part } from '../../../../bot/cards/card.js'
import { actionToJson } from '../../../../bot/cards/json.js'
import { harmless } from '../../../../shared/harmless.js'
import { type ChatWords, chatIn } from '../../../../words/chat.js'
import { type CardWords, interfaceIn } from '../../../../words/interface.js'
import type { Language } from '../../../../words/language.js'
import { type Block, header, mentionBlocks, muted, paragraphBlock, strong } from './blocks.js'
import { type Board, buttonBlocks, selectBlocks } from './buttons.js'
import { chartBlocks } from './chart.js'
import { contractBlocks, wholeContractBlocks } from './contract.js'
import { factBlocks, progressBlock } from './facts.js'
import { fitted, type ShownCounts, type Unit } from './fit.js'
import { fieldBlocks } from './form.js'
import { groupUnits, isBehindMenu } from './group.js'
import { SLACK_LIMITS, type SlackRoom } from './limits.js'
import { clipLine, escapeMarkup } from './plain-text.js'
import { tableBlocks } from './table.js'

/** How a card is to look, and what it carries besides. */
export interface Look {
  readonly language: Language
  /** What shows this again, so that it can be brought up to date in place. */
  readonly origin?: Action | null
  /** Rides in the first block, so that the message can be found again. */
  readonly key?: string
  /** A line above everything else. */
  readonly lead?: string
}

/** A message for Slack: what is shown, and the one line for where only text fits. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: Block[]
}

/**
 * A card as a message. Pure. Every text of the card comes out character by character, and what does not fit is left out
 * with a line that says how much and how to get it. A form stands in the message with its fields and its button.
 */
export function cardToMessage(card: Card, look: Look, room: SlackRoom = SLACK_LIMITS.message): SlackMessage {
  const blocks = render(card, look, room, [header(card.title)], false)
  const [first] = blocks
  if (first && look.key !== undefined) first.block_id = keyId(look.key)
  const line = harmless(card.summary).trim() === '' ? card.title : card.summary
  return { text: escapeMarkup(clipLine(line, SLACK_LIMITS.summary)), blocks }
}

/** The id of the block that a delivery key rides in. */
export function keyId(key: string): string {
  return `k:${key}`.slice(0, SLACK_LIMITS.id)
}

/** A card as a modal; `metadata` comes back with its answers. A form's button becomes the modal's own. */
export function cardToModal(
  card: Card,
  look: Look,
  metadata: string,
  room: SlackRoom = SLACK_LIMITS.view,
): types.ModalView {
  const words = chatIn(look.language).card
  const form = formOf(card)
  const title = shortTitle(card.title)
  const lead = title === harmless(card.title).trim() ? [] : [header(card.title)]
  return {
    type: 'modal',
    callback_id: form ? FORM_CALLBACK : SHOWN_CALLBACK,
    title: { type: 'plain_text', text: title, emoji: false },
    close: { type: 'plain_text', text: form ? words.cancel : words.close, emoji: false },
    ...(form
      ? { submit: { type: 'plain_text', text: clipLine(form.submit.label, SLACK_LIMITS.viewButton), emoji: false } }
      : {}),
    private_metadata: metadata,
    blocks: render(card, look, room, lead, true),
  }
}

/** A title as short as a modal has room for: what is before a colon or a bracket says enough, since the whole stands below. */
function shortTitle(title: string): string {
  const whole = clipLine(title, SLACK_LIMITS.header)
  if (whole.length <= SLACK_LIMITS.viewTitle) return whole
  const [name = ''] = whole.split(/: | \(/)
  if (name !== '' && name.length <= SLACK_LIMITS.viewTitle) return name
  const cut = clipLine(whole, SLACK_LIMITS.viewTitle)
  const end = cut.lastIndexOf(' ')
  return end > 0 ? `${cut.slice(0, end)}…` : cut
}

/** What the callback ids of modals say: one with answers to send, or one that only shows. */
export const FORM_CALLBACK = 'form'
export const SHOWN_CALLBACK = 'shown'

/** The form that a modal sends: the first of the card, where its button has room to carry what it does. */
export function formOf({ parts }: Card): FormPart | null {
  return parts.find((part): part is FormPart => part.kind === 'form' && hasRoom(part)) ?? null
}

/** A card as the home page; `metadata` tells one version of it from another. */
export function cardToHome(
  card: Card,
  look: Look,
  metadata: string,
  room: SlackRoom = SLACK_LIMITS.view,
): types.HomeView {
  return {
    type: 'home',
    private_metadata: metadata,
    blocks: render(card, look, room, [header(card.title)], false),
  }
}

interface Surface {
  readonly board: Board
  readonly room: SlackRoom
  readonly chat: ChatWords
  readonly parts: CardWords
  readonly forms: readonly FormPart[]
  /** The form whose button is the modal's own. */
  readonly modal: FormPart | null
  /** The contract that the card is about, where it is about one. */
  readonly about: ContractPart | null
  /** Set where a list may be a table of Slack's own: what it is called. */
  readonly caption: string | null
  /** What opens the first few contracts, to stand behind "…". */
  readonly openings: readonly Button[]
}

function render(card: Card, look: Look, room: SlackRoom, top: readonly Block[], modal: boolean): Block[] {
  const chat = chatIn(look.language)
  return fitted(room, chat.card, shown => {
    let number = 0
    const board: Board = {
      words: chat.card,
      origin: look.origin ?? null,
      paged: card.parts.some(({ kind }) => kind === 'page'),
      about: card.about,
      next: () => ++number,
    }
    const forms = card.parts.filter(part => part.kind === 'form')
    const surface: Surface = {
      board,
      room,
      forms,
      chat,
      parts: interfaceIn(look.language).card,
      modal: modal ? formOf(card) : null,
      about: onlyContract(card),
      caption: room.modern && isOneList(card) ? card.title : null,
      openings: openingsOf(card),
    }
    const lead = look.lead === undefined ? [] : strong(look.lead)
    const units = card.parts.flatMap(part => unitsOf(part, surface, shown))
    return [{ blocks: [...top, ...lead] }, ...units]
  })
}

function onlyContract({ parts }: Card): ContractPart | null {
  const [one = null, ...others] = parts.filter(part => part.kind === 'contract')
  return others.length === 0 ? one : null
}

/** A message takes one table. */
function isOneList({ parts }: Card): boolean {
  return parts.filter(({ kind }) => kind === 'group').length === 1
}

function openingsOf({ parts }: Card): Button[] {
  return parts.flatMap(part =>
    part.kind === 'group' && isBehindMenu(part) ? part.items.flatMap(({ actions }) => actions.slice(0, 1)) : [],
  )
}

/** The blocks of a part, in units that are shown whole or not at all. */
function unitsOf(part: Part, surface: Surface, shown: ShownCounts): Unit[] {
  const { board, parts } = surface
  switch (part.kind) {
    case 'text':
      return [...textBlocks(part.text, part.tone), ...mentionBlocks(part.mentions)].map(block => ({ blocks: [block] }))
    case 'facts':
      return factBlocks(part.facts).map(block => ({ blocks: [block] }))
    case 'contract':
      return [{ blocks: surface.about === part ? wholeContractBlocks(part, board) : contractBlocks(part, board) }]
    case 'group':
      return groupUnits(part, surface, shown)
    case 'table': {
      const rows = part.rows.slice(0, shown.rows)
      const left = part.rows.length - rows.length
      return [
        { blocks: part.title === undefined ? [] : strong(part.title) },
        ...tableBlocks({ columns: part.columns, rows }).map(block => ({ blocks: [block] })),
        { blocks: left > 0 ? muted(board.words.moreRows(left)) : [] },
      ]
    }
    case 'chart':
      return chartBlocks(part, surface.room).map(block => ({ blocks: [block] }))
    case 'progress':
      return [{ blocks: [progressBlock(part, surface.parts)] }]
    case 'actions':
      return [{ blocks: buttonBlocks(part.buttons, board, part.menu && [...surface.openings, ...part.menu]) }]
    case 'choices':
      return [{ blocks: selectBlocks(part.label, part.buttons, board) }]
    case 'form':
      return [{ blocks: formBlocks(part, surface), whole: true }]
    case 'page': {
      const buttons = [part.previous, part.next].filter(button => button !== undefined)
      return [{ blocks: [...muted(parts.page(part.page, part.pages)), ...buttonBlocks(buttons, board)] }]
    }
    default:
      // A part that nobody here writes does not compile.
      return part satisfies never
  }
}

function textBlocks(text: string, tone: string | undefined): Block[] {
  if (tone === 'muted') return muted(text)
  return tone === 'urgent' || tone === 'warning' ? strong(text) : paragraphBlock(text)
}

function formBlocks(form: FormPart, { board, chat, parts, forms, modal }: Surface): Block[] {
  if (!hasRoom(form))
    return [...(form.intro === undefined ? [] : paragraphBlock(form.intro)), ...buttonBlocks([form.submit], board)]
  const nth = form === modal ? 0 : forms.indexOf(form) + 1
  const fields = fieldBlocks(form, { card: chat.card, parts }, nth)
  return form === modal ? fields : [...fields, ...buttonBlocks([form.submit], board)]
}

function hasRoom({ submit }: FormPart): boolean {
  return JSON.stringify(actionToJson(submit.action)).length <= SLACK_LIMITS.buttonValue
}
