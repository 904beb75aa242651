import { isDeepStrictEqual } from 'node:util'
import type { types } from '@slack/bolt'
import type { Action } from '../../../../bot/cards/action.js'
import type { Button } from '../../../../bot/cards/card.js'
import { actionToJson } from '../../../../bot/cards/json.js'
import { readAction } from '../../../../bot/cards/read-action.js'
import { MARK, type QueuePlace } from '../../../../bot/queue/place.js'
import { harmless } from '../../../../shared/harmless.js'
import { ownAddress, secopAddress } from '../../../../shared/secop-address.js'
import type { ChatWords } from '../../../../words/chat.js'
import { readJson } from '../requests/payload.js'
import { type Block, muted, plainText } from './blocks.js'
import { SLACK_LIMITS } from './limits.js'
import { clipLine } from './plain-text.js'

/** What the buttons of one message have in common, and the number that each gets. */
export interface Board {
  readonly words: ChatWords['card']
  /** Shows again what this message shows: rides along, so that the message can be brought up to date in place. */
  readonly origin: Action | null
  /** Whether showing another page replaces this one. */
  readonly paged: boolean
  /** What the card is about: said after every label to whoever hears it. */
  readonly about?: { readonly id: string; readonly name: string } | undefined
  /** Gives out numbers: no two elements of a message have the same id. */
  readonly next: () => number
}

/** Buttons in rows, and a line for each that cannot be one. What is in the menu stands behind "…" after them. */
export function buttonBlocks(buttons: readonly Button[], board: Board, menu: readonly Button[] = []): Block[] {
  const elements: (types.Button | types.Overflow)[] = []
  const left: Block[] = []
  for (const button of buttons) {
    const element = toElement(button, board)
    if (element) elements.push(element)
    else left.push(...muted(instead(button, board)))
  }
  const options = optionsOf(menu).slice(0, SLACK_LIMITS.overflow)
  // What has no room in the menu is a button: nothing is lost.
  for (const button of menu.filter(({ action }) => action && optionValue(action).length > SLACK_LIMITS.optionValue)) {
    const element = toElement(button, board)
    if (element) elements.push(element)
  }
  if (options.length > 0) elements.push({ type: 'overflow', action_id: `${PRESS}:${board.next()}`, options })
  const rows: Block[] = []
  for (let at = 0; at < elements.length; at += SLACK_LIMITS.buttons)
    rows.push({
      type: 'actions',
      block_id: blockId(board),
      elements: elements.slice(at, at + SLACK_LIMITS.buttons),
    })
  return [...rows, ...left]
}

/** A button that only leads to a place in Slack: it says so with no value. */
export function linkBlock(label: string, url: string): Block {
  const text = plainText(label, SLACK_LIMITS.buttonText)
  return { type: 'actions', elements: [{ type: 'button', action_id: 'link', text, url }] }
}

/** Buttons as options of a menu; those whose action has no room in one are left out. */
function optionsOf(buttons: readonly Button[]): types.PlainTextOption[] {
  return buttons.flatMap(({ label, action }) => {
    const value = action && optionValue(action)
    if (value === undefined || value.length > SLACK_LIMITS.optionValue) return []
    return [{ text: plainText(label, SLACK_LIMITS.optionText), value }]
  })
}

/** What opens a contract is written short: an option has little room, and a list has many. */
function optionValue(action: Action): string {
  const id = openedBy(action)
  if (id !== null) return `${OPEN}${action.language ?? ''}:${id}`
  const whole = asJson(action)
  return whole.length <= SLACK_LIMITS.optionValue ? whole : (inQueue(action) ?? whole)
}

const OPEN = 'open.'

function openedBy(action: Action): string | null {
  if (action.kind !== 'show' || action.section !== undefined || action.question.kind !== 'contract') return null
  return action.question.args.id ?? null
}

const IN_QUEUE = 'queue.'

/**
 * What is opened or told in the queue, written short: its place grows with all that was put off. Of very many put off the
 * first come up again, as in every place: nothing is lost by it.
 */
function inQueue(action: Action): string | null {
  if ((action.kind !== 'open' && action.kind !== 'record') || !action.queue) return null
  const value = writtenShort(action, action.queue)
  const over = (value?.length ?? 0) - SLACK_LIMITS.optionValue
  if (over <= 0) return value
  const { passed, ...place } = action.queue
  const queue = { ...place, passed: passed.slice(Math.ceil(over / MARK) * MARK) }
  return writtenShort({ ...action, queue }, queue)
}

type InQueue = Extract<Action, { kind: 'open' | 'record' }>

function writtenShort(action: InQueue, { at, passed, facts }: QueuePlace): string | null {
  const key = action.kind === 'record' ? action.key.slice(action.form.length + 1) : null
  const short = [action.language ?? null, action.form, action.id ?? null, key, action.given ?? null]
  const value = IN_QUEUE + JSON.stringify([...short, at, passed, ...(facts ? [facts] : [])])
  // A key that is not of this form and of the state shown has no short spelling.
  return isDeepStrictEqual(actionIn(value), action) ? value : null
}

function readInQueue(value: string): unknown {
  const read = readJson(value)
  if (!Array.isArray(read)) return null
  const [language, form, id, key, given, at, passed, facts] = read
  const deed =
    key === null ? { kind: 'open' } : { kind: 'record', key: `${form}:${key}`, shownOn: String(key).split(':').at(-1) }
  const set = Object.entries({ language, id, given }).filter(([, each]) => each !== null)
  return { ...deed, form, ...Object.fromEntries(set), queue: { at, passed, ...(facts ? { facts } : {}) } }
}

/** The action of a button or an option, or null where it is none of ours. */
export function actionIn(value: string | undefined): Action | null {
  if (value?.startsWith(IN_QUEUE)) return readAction(readInQueue(value.slice(IN_QUEUE.length)))
  const [, language, id] = /^open\.(es|en)?:(.+)$/s.exec(value ?? '') ?? []
  const opened = { kind: 'show', question: { kind: 'contract', args: { id } }, ...(language ? { language } : {}) }
  return readAction(id === undefined ? readJson(value) : opened)
}

/** One of many to be opened, chosen from a list. */
export function selectBlocks(placeholder: string, buttons: readonly Button[], board: Board): Block[] {
  const options = optionsOf(buttons).slice(0, SLACK_LIMITS.options)
  if (options.length === 0) return []
  return [
    {
      type: 'actions',
      block_id: blockId(board),
      elements: [
        {
          type: 'static_select',
          action_id: `${PRESS}:${board.next()}`,
          placeholder: plainText(placeholder, SLACK_LIMITS.placeholder),
          options,
        },
      ],
    },
  ]
}

function asJson(action: Action): string {
  return JSON.stringify(actionToJson(action))
}

function toElement(
  { label, style, confirm, action, url, isOwn }: Button,
  { next, paged, about }: Board,
): types.Button | null {
  const base = {
    type: 'button',
    text: plainText(label, SLACK_LIMITS.buttonText),
    ...(about === undefined || label.includes(about.name) || leadsElsewhere(action, about.id)
      ? {}
      : { accessibility_label: clipLine(`${label}: ${about.name}`, SLACK_LIMITS.buttonText) }),
    ...(style ? { style } : {}),
    ...(confirm && action ? { confirm: confirmation(confirm) } : {}),
  } as const
  if (action) {
    const value = asJson(action)
    if (value.length > SLACK_LIMITS.buttonValue) return null
    const turns = paged && action.kind === 'show' && action.page !== undefined
    return { ...base, action_id: `${turns ? TURN : PRESS}:${next()}`, value }
  }
  const address = url === undefined ? null : buttonAddress(url, isOwn)
  return address === null ? null : { ...base, action_id: `${LINK}:${next()}`, url: address }
}

/** It goes on with another contract than the one that the card is about. */
function leadsElsewhere(action: Action | undefined, id: string): boolean {
  return action?.kind === 'queue' && action.skip !== true && action.id !== id
}

function confirmation({ title, text, yes, no }: NonNullable<Button['confirm']>): types.ConfirmationDialog {
  const most = SLACK_LIMITS.confirm
  return {
    title: plainText(title, most.title),
    text: plainText(text, most.text),
    confirm: plainText(yes, most.button),
    deny: plainText(no, most.button),
  }
}

/** How the id of a button begins: it does something, it turns the page in place, or it only leads elsewhere. */
export const PRESS = 'do'
export const TURN = 'turn'
export const LINK = 'link'

function instead({ label, url }: Button, { words }: Board): string {
  return url === undefined ? words.typeInstead(harmless(label)) : `${harmless(label)}: ${harmless(url)}`
}

/** An address that a button may lead to, or null: only SECOP's or the entity's own, and only whole. */
export function buttonAddress(url: string, isOwn = false): string | null {
  const text = harmless(url).trim()
  const address = isOwn ? ownAddress(text) : secopAddress(text)
  return address !== null && address.length <= SLACK_LIMITS.url ? address : null
}

const ORIGIN = '~'

function blockId({ origin, next }: Board): string {
  const id = `b${next()}`
  if (!origin) return id
  const whole = `${id}${ORIGIN}${JSON.stringify(actionToJson(origin))}`
  return whole.length <= SLACK_LIMITS.id ? whole : id
}

/** What rides in the id of a row of buttons: what the message shows, or null where nothing of ours does. */
export function originIn(blockId: string | undefined): Action | null {
  const at = blockId?.indexOf(ORIGIN) ?? -1
  if (blockId === undefined || at < 0) return null
  try {
    return readAction(JSON.parse(blockId.slice(at + 1)))
  } catch {
    return null
  }
}
