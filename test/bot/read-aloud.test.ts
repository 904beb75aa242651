import { beforeAll, expect, it } from 'vitest'
import { cardToMessage } from '../../src/adapters/chat/slack/render/card-to-blocks.js'
import { cardToAdaptive } from '../../src/adapters/chat/teams/render/card-to-adaptive.js'
import type { Card } from '../../src/bot/cards/card.js'
import { partsOf } from '../support/context.js'
import { dayCards } from '../support/day-cards.js'

/*
 * The ten cards that people get most, as a screen reader reads them from top to bottom: the heading, each line, each button
 * by its accessible name. `read-aloud.es.txt` is to be read by people.
 */

/** By what they are: the contract, its state, and the step that comes next, as they have to be heard. */
const MOST_USED: readonly (readonly [name: string, ...heard: RegExp[]])[] = [
  ['morning', /CPS-\d+-2026/, /41 vencidos/, /Empezar/],
  ['answer', /CPS-\d+-2026/, /cierre vencido/, /Empezar/],
  ['list', /CPS-\d+-2026/, /cierre vencido/, /Varios a la vez/],
  ['contract 1', /CPS-1-2026/, /Listo para cerrar/, /No queda nada pendiente: CPS-1-2026/],
  ['contract 97', /CPS-97-2026/, /Falta un dato/, /Sí, ya se liquidó: CPS-97-2026/],
  ['queue', /1 de 96 · CPS-\d+-2026/, /cierre vencido/, /No queda nada pendiente: CPS-\d+-2026/],
  ['queue of a fact, 97', /CPS-97-2026/, /falta un dato/, /Sí, ya se liquidó: CPS-97-2026/],
  ['receipt of closed-it', /CPS-43-2026/, /cerrado hoy/, /Seguir con \d+/],
  ['why 1', /CPS-1-2026/, /se puede cerrar/, /No queda nada pendiente: CPS-1-2026/],
  ['how 1', /CPS-1-2026/, /Listo para cerrar/, /1\. Publique/],
]

/** What Slack shows, in the order in which it is read. */
function read(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(read)
  if (typeof value !== 'object' || value === null) return []
  const block = value as Record<string, unknown>
  const said = (text: unknown) => (typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : '')
  switch (block.type) {
    case 'header':
      return [`Encabezado: ${said(block.text)}`]
    case 'button':
      return [`Botón${block.style === 'primary' ? ' principal' : ''}: ${block.accessibility_label ?? said(block.text)}`]
    case 'overflow':
      return [`Menú: ${(block.options as { text: unknown }[]).map(({ text }) => said(text)).join(', ')}`]
    case 'static_select':
      return [`Lista: ${said(block.placeholder)}, ${(block.options as unknown[]).length} opciones`]
    case 'input':
      return [`Campo: ${said(block.label)}${block.optional ? ' (opcional)' : ''}`]
    case 'rich_text_section':
      return (block.elements as { text?: string }[])
        .map(({ text = '' }) => text)
        .join('')
        .split('\n')
        .filter(line => line.trim() !== '')
    default:
      return typeof block.text === 'string'
        ? block.text.split('\n')
        : [
            ...(block.text ? [said(block.text)] : []),
            ...read(block.elements),
            ...read(block.fields),
            ...read(block.accessory),
          ]
  }
}

let cards: ReadonlyMap<string, Card>
beforeAll(async () => {
  cards = (await dayCards()).cards
})

const blocksOf = (card: Card) => read(cardToMessage(card, { language: 'es' }).blocks)

it('the ten cards that are used most say the contract, its state and the next step', async () => {
  const pages: string[] = []
  for (const [name, ...heard] of MOST_USED) {
    const card = cards.get(name)
    if (!card) throw new Error(`no card «${name}»`)
    const page = [`— ${name}`, `Aviso: ${cardToMessage(card, { language: 'es' }).text}`, ...blocksOf(card)].join('\n')
    for (const what of heard) expect(page, name).toMatch(what)
    pages.push(page)
  }
  await expect(`${pages.join('\n\n').replaceAll('\u00a0', ' ')}\n`).toMatchFileSnapshot('read-aloud.es.txt')
})

it('what stands for a card about a contract names it, in a notification and where Teams reads it aloud', () => {
  for (const [name, card] of cards) {
    if (!card.about) continue
    const { speak, fallbackText } = cardToAdaptive(card, { language: 'es' })
    for (const said of [cardToMessage(card, { language: 'es' }).text, speak, fallbackText])
      expect(said, name).toContain(card.about.name)
  }
})

it('every card about one contract says so, that its buttons are heard with its name', () => {
  for (const [name, card] of cards)
    if (/^(?:contract|why|how|queue)/.test(name) && partsOf(card, 'actions').length > 0)
      expect(card.about, name).toBeDefined()
})
