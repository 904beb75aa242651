import type { Action } from '../cards/action.js'
import type { Button, Card, Part } from '../cards/card.js'
import type { TypedButton } from '../ports/conversation-memory.js'
import { foldInPlace } from '../understand/text/fold.js'

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
  const typed = typedLabel(text)
  if (typed === '') return undefined
  const named = calledSo(doors, typed)
  const [only, ...more] = named.length > 0 ? named : doors.filter(({ label }) => isAlike(label, typed))
  return more.length === 0 ? only?.button : undefined
}

/** The same of a label that was typed literally. */
export function doorCalled(doors: readonly TypedButton[], text: string): Button | undefined {
  return text.length > MOST_LETTERS ? undefined : calledSo(doors, typedLabel(text))[0]?.button
}

function typedLabel(text: string): string {
  return plain(text).replace(COURTESY, '').trim()
}

function calledSo(doors: readonly TypedButton[], typed: string): readonly TypedButton[] {
  return doors.filter(({ label }) => label === typed || label.replace(COUNT, '') === typed)
}

/** The button that passes to the next one of the queue, where "siguiente", "sáltelo", "ese lo dejo para luego" asks for it. */
export function skipTyped(doors: readonly TypedButton[] | undefined, text: string): Button | undefined {
  if (!SKIPS.test(plain(text))) return undefined
  return doors?.find(({ button: { action } }) => action?.kind === 'queue' && action.skip === true)?.button
}

const SKIPS =
  /^(?:(?:ok|listo|bueno|no|ese|este|esa|esta|a ese|a este|mejor|por ahora|y) )*(?:lo )?(?:salt(?:e|a|ar|o|emos)(?:lo|la|melo|moslo|moslos|rlo)?|salteme ese|saltame ese|salte ese|paso|pase al (?:siguiente|otro|que sigue)|omita(?:lo)?|omitir(?:lo)?|dejelo (?:para )?(?:luego|despues)|(?:lo )?dejo (?:para )?(?:luego|despues|mas tarde)|dejemoslo (?:para )?(?:luego|despues)|luego|despues|mas tarde|siguiente|el siguiente|la siguiente|el que sigue|cual sigue|que sigue|otro|el otro|skip(?: it| this one| that one)?|next(?: one)?|later)\b(?! \d)/

/** "Ver todo" for "Ver los 6", "siguientes" for "Siguientes 7": the same words, whatever their number. */
function isAlike(label: string, typed: string): boolean {
  const [one, other] = [label, typed].map(words => loose(words).join(' '))
  return one !== '' && one === other
}

/** Words without what is said around them, each as one of many. */
function loose(text: string): readonly string[] {
  return text
    .split(' ')
    .filter(word => !AROUND.has(word) && !/^\d+$/.test(word))
    .map(word => (SHOWS.test(word) ? 'ver' : word.replace(/(?<=[a-z]{3})s$/, '')))
}

const AROUND = new Set(
  'el la los las lo un una de del a al todo toda todos todas me mi mis su sus quiero puedo por favor the all to it them of my please'.split(
    ' ',
  ),
)
const SHOWS =
  /^(?:ver(?:los|las|lo)?|veamos(?:los)?|muestr[ea](?:me|melos|melas|los|melo)?|mostrar(?:me|los)?|show|see|view)$/

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
