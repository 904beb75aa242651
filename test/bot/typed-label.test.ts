import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../src/bot/accounts/person.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import { BoundedMemory } from '../../src/bot/conversation/bounded-memory.js'
import { press } from '../../src/bot/conversation/press.js'
import { doorsOn, doorTyped, onlyShows } from '../../src/bot/conversation/typed-label.js'
import { openDemo } from '../../src/demo/demo-context.js'
import { loadSettings } from '../../src/settings/settings.js'
import { at, buttonsOf, TODAY } from '../support/context.js'

const now = at(TODAY)
/** Questions whose answers have, between them, every kind of button that a supervisor sees. */
const TEXTS = [
  'qué debo cerrar',
  'todos mis contratos',
  'cuáles están en espera',
  'qué necesita de mí',
  'cuántos tengo por mes',
  'cuáles requieren liquidación',
  'cómo va el CPS-012-2026',
  'cómo va el CPS-015-2026',
  'por qué debo cerrar el CPS-003-2022',
  'cómo cierro el CPS-009-2026',
  'empecemos',
  'ayuda',
  'deshacer',
  'qué dice la norma',
  'qué es el expediente electrónico',
  'quién cierra en secop',
  'cerré el CPS-003-2022 y el CPS-004-2022',
  'contratos de Zambrano',
  'what do I have to close',
]

let context: EntityContext
let marta: Person

beforeAll(async () => {
  const settings = loadSettings({}, process.cwd())
  if (!settings.ok) throw new Error('settings')
  const demo = await openDemo(settings.settings, now)
  const found = [...demo.context.directory.values()].find(({ email }) => email === 'marta.quintero@idah.example')
  if (!found) throw new Error('nobody')
  context = demo.context
  marta = found
})

/** A conversation of its own, in which the text was asked. */
async function after(text: string) {
  const own: EntityContext = { ...context, memory: new BoundedMemory() }
  const { card } = await ask(own, marta, text, now, 'terminal')
  return { own, card }
}

it.each(TEXTS)('whatever is typed of the buttons below «%s» does what they do', async text => {
  const { card } = await after(text)
  const doors = doorsOn(card)
  for (const { label, action, submits } of buttonsOf(card)) {
    if (!action || submits || !doorTyped(doors, label)) continue
    const [typed, pressed] = [await after(text), await after(text)]
    const reply = await ask(typed.own, marta, label, now, 'terminal')
    if (onlyShows(action)) expect(reply, label).toEqual(await press(pressed.own, marta, action, {}, now, 'terminal'))
    else {
      const says = reply.card.parts.some(({ kind }) => kind === 'form')
      expect(says || buttonsOf(reply.card).some(button => button.action?.kind === action.kind), label).toBe(true)
    }
  }
})

it('a label may be typed without its accents, its count and in courtesy', async () => {
  const { card } = await after('cuántos tengo por mes')
  const [first] = doorsOn(card).filter(({ label }) => / \d+$/.test(label))
  if (!first) throw new Error('no button with a count')
  const doors = doorsOn(card)
  expect(doorTyped(doors, `${first.label.replace(/ \d+$/, '').toUpperCase()}, por favor`)).toBe(first.button)
  expect(doorTyped(doors, 'otra cosa')).toBeUndefined()
})
