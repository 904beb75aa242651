import type { Action } from '../cards/action.js'
import type { Button, Card, Part } from '../cards/card.js'
import type { TypedButton } from '../ports/conversation-memory.js'
import { foldInPlace } from '../understand/fold.js'

/** More than any card shows; a list of hundreds to choose from is none to type. */
const MOST_DOORS = 40

/** What the buttons of a card do, by their labels; those of the lines of a list are left out, which are typed by reference. */
export function doorsOn({ parts }: Card): readonly TypedButton[] {
  const doors: TypedButton[] = []
  for (const button of parts.flatMap(buttonsOf))
    if (button.action && !button.submits && doors.length < MOST_DOORS)
      doors.push({ label: plain(button.label), button })
  return doors
}

/** The button whose label was typed; undefined for any other text, and where several buttons are called so. */
export function doorTyped(doors: readonly TypedButton[] | undefined, text: string): Button | undefined {
  if (!doors || text.length > MOST_LETTERS) return undefined
  const typed = plain(text).replace(COURTESY, '').trim()
  if (typed === '') return undefined
  const [only, ...more] = doors.filter(({ label }) => label === typed || label.replace(COUNT, '') === typed)
  return more.length === 0 ? only?.button : undefined
}

/** Whether a button only shows or opens something: what it records is not recorded by typing its label. */
export function onlyShows(action: Action): boolean {
  switch (action.kind) {
    case 'show':
    case 'open':
    case 'queue':
    case 'list-shown':
    case 'choose':
    case 'sample':
      return true
    case 'cannot':
      return action.shownOn === undefined
    default:
      return false
  }
}

/** Longer than any label. */
const MOST_LETTERS = 120
/** "Prestación de servicios (21)": how many there are behind it. */
const COUNT = / \d+$/
const COURTESY = /(?:^| )(?:por favor|porfa|porfavor|please)$/

function plain(label: string): string {
  return foldInPlace(label)
    .replace(/[^a-z0-9%$]+/g, ' ')
    .trim()
}

function buttonsOf(part: Part): readonly Button[] {
  switch (part.kind) {
    case 'actions':
      return [...part.buttons, ...(part.menu ?? [])]
    case 'choices':
      return part.buttons
    case 'contract':
      return part.actions
    case 'group':
      return part.more ? [part.more] : []
    case 'page':
      return [part.next, part.previous].flatMap(button => button ?? [])
    default:
      return []
  }
}
