import { beforeAll, describe, expect, it } from 'vitest'
import { cardToMessage } from '../../src/adapters/chat/slack/render/card-to-blocks.js'
import { SLACK_LIMITS } from '../../src/adapters/chat/slack/render/limits.js'
import { cardToAdaptive } from '../../src/adapters/chat/teams/render/card-to-adaptive.js'
import { cardToText } from '../../src/adapters/chat/terminal/card-to-text.js'
import type { Action } from '../../src/bot/cards/action.js'
import type { Button, Card } from '../../src/bot/cards/card.js'
import { homeCard } from '../../src/bot/cards/home-cards.js'
import { dayHead } from '../../src/bot/cards/list-head.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { es } from '../../src/words/es/index.js'
import { interfaceIn } from '../../src/words/interface.js'
import { labelsIn } from '../adapters/chat/slack/phone.js'
import { Message, textsIn } from '../adapters/chat/slack/valid.js'
import { ANA, asks, at, buttonsOf, contractOf, partsOf, presses, worldOf } from '../support/context.js'
import { dayCards, named, TODAY } from '../support/day-cards.js'

/*
 * What holds for every card that a supervisor sees of a day. The rules are numbered as in the design of the cards; those about
 * words that stand in one place only are tested there.
 */

/** Cards by what they are, of one screen each. */
let cards: ReadonlyMap<string, Card>
let context: EntityContext

beforeAll(async () => {
  const day = await dayCards()
  cards = day.cards
  context = day.context
})

const pressed = (action: Action, fields = {}) => presses(context, ANA, action, fields, at(TODAY))
const each = (check: (card: Card, name: string) => void) => {
  for (const [name, card] of cards) check(card, name)
}
/** Lines that a card may have. What is chosen from, filled in or followed step by step may fill a screen of a terminal. */
function mostLines(name: string): { readonly terminal: number; readonly slack: number } {
  if (/^how/.test(name) || WHOLE.test(name)) return { terminal: 24, slack: 28 }
  if (LONGER.test(name)) return { terminal: 24, slack: 22 }
  if (/office|team/.test(name)) return { terminal: 16, slack: 18 }
  return { terminal: 12, slack: /list|page|missing|query|why/.test(name) ? 22 : 14 }
}
/** The whole reasoning, where norms are named as they are. */
const WHOLE = /^why .* whole/
const LONGER = /^(?:reasons|tick|review|form|how|supports|said|queue of a fact|account|why .* whole)/
const words = interfaceIn('es').card
const buttonsIn = (card: Card): Button[] => partsOf(card, 'actions').flatMap(({ buttons }) => buttons)
const textsOf = (card: Card) => partsOf(card, 'text').map(({ text }) => text)
/** Sentences as a reader hears them. */
const sentences = (card: Card) =>
  textsOf(card).flatMap(text => text.split(/\n|(?<=[.?!])\s+(?=[¿¡A-ZÁÉÍÓÚ])/).map(one => one.trim()))

describe('every card of a day', () => {
  it('1 is twelve lines at 80 columns, and twelve blocks, six buttons and fourteen lines of 45 characters in Slack', () => {
    each((card, name) => {
      const { text } = cardToText(card, { width: 80, words })
      const most = mostLines(name)
      const shown = text.split('\n').filter(line => line.trim() !== '').length
      expect(shown, `${name}\n${text}`).toBeLessThanOrEqual(most.terminal)
      const { blocks } = Message.parse(cardToMessage(card, { language: 'es' }))
      expect(blocks.length, name).toBeLessThanOrEqual(12)
      const pressable = blocks.flatMap(block => (block.type === 'actions' ? block.elements : []))
      expect(pressable.length, `${name}: ${labelsIn(blocks)}`).toBeLessThanOrEqual(6)
      const lines = blocks
        .filter(({ type }) => type !== 'actions')
        .flatMap(block => textsIn(block).join('').split('\n'))
        .reduce((sum, line) => sum + Math.ceil(Math.max(line.length, 1) / 45), 0)
      expect(lines, `${name}\n${textsIn(blocks).join('\n')}`).toBeLessThanOrEqual(most.slack)
    })
  })

  it('2 has at most one primary button', () => {
    each((card, name) => {
      const primary = buttonsIn(card).filter(({ style }) => style === 'primary')
      expect(primary.length, `${name}: ${primary.map(({ label }) => label)}`).toBeLessThanOrEqual(1)
      expect(
        buttonsIn(card).some(({ style, confirm }) => style === 'danger' && !confirm),
        name,
      ).toBe(false)
    })
  })

  it('2 urges nobody where nothing is due', () => {
    for (const n of [115, 116, 117, 118]) {
      const card = cards.get(`contract ${n}`)
      expect(card && buttonsIn(card).filter(({ style }) => style === 'primary'), `contract ${n}`).toEqual([])
    }
  })

  it('3 hides nothing urgent behind "…", and has why at hand on every contract', () => {
    each((card, name) => {
      const menu = partsOf(card, 'actions').flatMap(({ menu = [] }) => menu)
      expect(
        menu.filter(({ style }) => style),
        name,
      ).toEqual([])
      if (!name.startsWith('contract')) return
      const why = [...buttonsIn(card), ...menu].some(({ label }) => label === es.forms.buttons.why)
      expect(why, name).toBe(true)
    })
  })

  it('3 has at most six buttons, "…" counted, at most five things behind it, and two lists to choose from', () => {
    each((card, name) => {
      const menus = partsOf(card, 'actions').filter(({ menu }) => menu && menu.length > 0)
      expect(menus.length, name).toBeLessThanOrEqual(1)
      expect(
        buttonsIn(card).length + menus.length,
        `${name}: ${buttonsIn(card).map(({ label }) => label)}`,
      ).toBeLessThanOrEqual(6)
      for (const { menu = [] } of menus) expect(menu.length, name).toBeLessThanOrEqual(5)
      const selects =
        partsOf(card, 'choices').length + partsOf(card, 'group').filter(({ items }) => items.length > 3).length
      const fields = partsOf(card, 'form').flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'choice'))
      expect(selects + fields.length, name).toBeLessThanOrEqual(2)
    })
  })

  it('4 has labels of at most 28 characters, and no two that sound alike', () => {
    each((card, name) => {
      const labels = buttonsIn(card).map(({ label }) => label)
      expect(
        labels.filter(label => label.length > 28),
        name,
      ).toEqual([])
      expect(new Set(labels).size, name).toBe(labels.length)
      const spoken = JSON.stringify(cardToMessage(card, { language: 'es' }).blocks).match(
        /"accessibility_label":"[^"]*"/g,
      )
      for (const label of spoken ?? []) expect(label.length, `${name}: ${label}`).toBeLessThanOrEqual(75 + 24)
      if (card.about && labels.length > 0)
        expect(
          spoken?.every(label => label.includes(card.about?.name ?? '')),
          name,
        ).toBe(true)
    })
  })

  it('5 says an item in one line of at most 60 characters', () => {
    each((card, name) => {
      for (const { items } of partsOf(card, 'group'))
        for (const { row } of items) {
          const line = [row?.name, row?.who, row?.why].filter(Boolean).join(' · ')
          expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(60)
          expect(row?.who?.length ?? 0, name).toBeLessThanOrEqual(18)
        }
    })
  })

  it('5 names at most three contracts, and then how many there are', () => {
    each((card, name) => {
      if (!/^(?:answer|morning|home|welcome|office)/.test(name)) return
      const items = partsOf(card, 'group').flatMap(({ items }) => items)
      expect(items.length, name).toBeLessThanOrEqual(3)
      if (items.length === 3 && !name.includes('three'))
        expect(
          buttonsOf(card).some(({ label }) => /^Ver (?:los|equipo|a )/.test(label)),
          name,
        ).toBe(true)
    })
  })

  it('7 says no sentence twice, and not its title again', () => {
    each((card, name) => {
      const said = [card.title, ...sentences(card)].filter(one => one !== '').map(one => one.replace(/\.$/, ''))
      expect(
        // In the whole reasoning each row says whether it is text or interpretation.
        said.filter((one, at) => said.indexOf(one) !== at && !(WHOLE.test(name) && /la norma/.test(one))),
        name,
      ).toEqual([])
    })
  })

  it('8, 9 tells days and money as people do', () => {
    each((card, name) => {
      const said = JSON.stringify([
        card.title,
        textsOf(card),
        partsOf(card, 'group').map(({ items }) => items.map(({ row }) => row)),
      ])
      expect(said, name).not.toMatch(/\b\d{4}-\d{2}-\d{2}\b/)
      expect(said, name).not.toMatch(/hace \d{3,}|hace \d\.\d{3}/)
      for (const { items } of partsOf(card, 'group'))
        for (const { row } of items)
          if (row?.value) expect(row.value, name).toMatch(/^\$ [\d.]+(,\d M)?$|^\$ [\d.]+ M$/)
    })
  })

  it('8 lets no end of a line tear apart an amount, a day or the name of the register, in Slack and Teams', () => {
    const torn = /\$ \d|\d M\b|SECOP II|\d de (?:enero|junio|julio|diciembre)/
    each((card, name) => {
      const { blocks } = cardToMessage(card, { language: 'es' })
      const texts =
        JSON.stringify(blocks.filter(({ type }) => type !== 'actions' && type !== 'input')).match(/"text":"[^"]*"/g) ??
        []
      const runs =
        JSON.stringify(cardToAdaptive(card, { language: 'es' }).body).match(/"TextRun","text":"[^"]*"/g) ?? []
      expect(
        [...texts, ...runs].filter(one => torn.test(one)),
        name,
      ).toEqual([])
    })
  })

  it('2 shows no red and not the same button again on a receipt', () => {
    each((card, name) => {
      if (!name.startsWith('receipt')) return
      expect(JSON.stringify(card.parts), name).not.toMatch(/"tone":"(?:urgent|warning)"/)
      const again = name.endsWith('closed-it') ? 'Ya lo cerré hoy' : 'No queda nada pendiente'
      expect(
        buttonsOf(card).map(({ label }) => label),
        name,
      ).not.toContain(again)
    })
  })

  it('4 does not say the name of what was just told after the button that goes on with the next one', () => {
    const receipt = cards.get('receipt of closed-it')
    if (!receipt?.about) throw new Error('no receipt')
    const labels = JSON.stringify(cardToMessage(receipt, { language: 'es' }).blocks)
    expect(labels).toContain('"Seguir con 9')
    expect(labels).not.toMatch(/"accessibility_label":"Seguir con/)
    expect(labels).toContain(`"accessibility_label":"Deshacer: ${receipt.about.name}`)
  })

  it('7 says of a closing what comes of it, and below it in small print who told it', () => {
    const { title, parts } = cards.get('receipt of closed-it') ?? { title: '', parts: [] }
    const said = parts.flatMap(part => (part.kind === 'text' ? [part] : []))
    expect(title).toContain('cerrado hoy')
    expect(said[0]?.text).toMatch(/^SECOP lo mostrará Cerrado/)
    expect(said.map(({ text }) => text).join(' ')).not.toContain('SECOP aún no lo muestra')
    expect(said.at(-1)).toMatchObject({ tone: 'muted', text: expect.stringContaining('Registrado por ANA') })
  })

  it('12 sounds no alarm for what is supposed of most contracts', () => {
    each((card, name) => {
      for (const { text, tone } of partsOf(card, 'text'))
        if (tone === 'warning' || tone === 'urgent') expect(text, name).not.toContain('Se supone')
    })
    expect(JSON.stringify(cards.get('contract 1')?.parts)).toContain('Se supone que terminó en su fecha de fin')
  })

  it('tells apart by what they are for two contracts that are alike in all else', async () => {
    const same = { reference: 'CPS-7-2026', supplier: 'KAREN PULGARIN' }
    const { context: two } = await worldOf([
      contractOf(1, ['ana'], {}, { ...same, object: 'Vigilar la sede norte' }),
      contractOf(2, ['ana'], {}, { ...same, object: 'Vigilar la sede sur' }),
    ])
    const labels = buttonsOf(await asks(two, ANA, 'estado de CPS-7-2026', at(TODAY))).map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['Vigilar la sede norte', 'Vigilar la sede sur']))
  })

  it('names what each contract lacks where that is what was asked', () => {
    const whys = partsOf(cards.get('what is missing') ?? { parts: [], title: '', summary: '' }, 'group').flatMap(
      ({ items }) => items.map(({ row }) => row?.why),
    )
    expect(whys).toContain('falta: liquidación')
    expect(whys).not.toContain('falta un dato')
  })

  it('11 speaks in short sentences, of nobody as a man or a woman', () => {
    each((card, name) => {
      expect(JSON.stringify(card), name).not.toMatch(/\w\(a\)/)
      if (WHOLE.test(name)) return
      // An object of a contract is data, as is what SECOP shows on one line; the law and the steps of SECOP are named as they are.
      const own = sentences(card).filter(one => !/^Prestar|^\d+\. |\[|«| · /.test(one))
      const long = own.filter(
        one =>
          one
            .replace(/[^\p{L}\p{N} ]+/gu, ' ')
            .split(/\s+/)
            .filter(Boolean).length > 20,
      )
      expect(long, name).toEqual([])
      const dense = textsOf(card)
        .flatMap(text => text.split('\n'))
        .filter(line => !/^\d+\. |«/.test(line) && line.split(/(?<=[.?!])\s+(?=[¿¡A-ZÁÉÍÓÚ])/).length > 3)
      expect(dense, name).toEqual([])
    })
  })

  it('12 shows no picture without words', () => {
    each((card, name) => {
      const drawn = JSON.stringify([cardToMessage(card, { language: 'es' }), cardToAdaptive(card, { language: 'es' })])
      expect(drawn, name).not.toMatch(/"type":"(?:image|Image)"/)
    })
  })

  it('12, 13 draws no bars, and shows no address and no number of SECOP', () => {
    each((card, name) => {
      const said = JSON.stringify([
        card.title,
        card.summary,
        textsOf(card),
        partsOf(card, 'group').map(({ items }) => items.map(({ row }) => row)),
      ])
      expect(said, name).not.toMatch(/[█░━─▓▒]/)
      // The whole reasoning says by which number SECOP knows it.
      expect(said, name).not.toMatch(WHOLE.test(name) ? /https?:/ : /https?:|CO1\.PCCNTR/)
      expect(JSON.stringify(buttonsOf(card).map(({ label }) => label)), name).not.toMatch(/https?:|CO1\.PCCNTR/)
    })
  })

  it('14 ends with the day of the data', () => {
    each((card, name) => {
      if (!WHOLE.test(name) && (/receipt|why|queue|welcome|which|team/.test(name) || LONGER.test(name))) return
      const last = card.parts.at(-1)
      expect(last?.kind === 'text' && last.text, name).toMatch(/Datos del? |Con datos/)
    })
  })
})

describe('what is asked in passing', () => {
  it('offers the list where only what was said beside it was not understood', async () => {
    const es = await asks(context, ANA, 'contratos urgentes para el alcalde', at(TODAY))
    expect(es.title).toBe('No sé filtrar por «urgentes para el alcalde»')
    expect(buttonsOf(es).map(({ label }) => label)).toEqual(['Qué debo cerrar', 'Ayuda'])
    expect((await asks(context, ANA, 'tqm', at(TODAY))).title).toBe('No entendí «tqm»')
  })

  it('finds the settings by their name', async () => {
    for (const text of ['mis ajustes', 'my settings'])
      expect(JSON.stringify(await asks(context, ANA, text, at(TODAY))), text).toContain('"form":"digest-time"')
  })

  it('lets a suspended contract be told to have restarted, without urging it', () => {
    const suspended = cards.get('contract 115')
    if (!suspended) throw new Error('no such card')
    const [first] = buttonsIn(suspended)
    expect([first?.label, first?.style]).toEqual(['Decir si se reinició', undefined])
  })
})

describe('a table of Slack’s own', () => {
  it('stands behind "Ver todos" only, where it was asked for, with the same way to open a contract', () => {
    each((card, name) => {
      const { blocks } = Message.parse(cardToMessage(card, { language: 'es' }, SLACK_LIMITS.modernMessage))
      const tables = blocks.filter(({ type }) => type === 'data_table').length
      const lists = partsOf(card, 'group').filter(({ items }) => items.length > 3).length
      expect(tables, name).toBe(lists === 1 ? 1 : 0)
      const plain = cardToMessage(card, { language: 'es' }).blocks
      expect(
        plain.some(({ type }) => type === 'data_table'),
        name,
      ).toBe(false)
      expect(labelsIn(blocks), name).toEqual(labelsIn(Message.parse(cardToMessage(card, { language: 'es' })).blocks))
    })
  })
})

describe('the notification', () => {
  it('says in at most eighty characters what is urgent, and of nobody whose contract or how much', () => {
    each((card, name) => {
      if (!/^(?:morning|answer)/.test(name)) return
      expect(card.summary.length, name).toBeLessThanOrEqual(80)
      expect(card.summary, name).not.toMatch(/\$|Ursula|Zambrano/)
      expect(card.summary.slice(0, 40), name).toMatch(/vencido|último día hábil|Nada por cerrar/)
    })
  })
})

describe('6 the head', () => {
  it('is the same in notification, digest, answer, home page, progress and terminal', async () => {
    const answer = cards.get('answer')
    const morning = cards.get('morning')
    const home = await homeCard(turnContext(context, ANA, at(TODAY), 'slack', 'es'))
    const progress = await asks(context, ANA, 'resumen', at(TODAY))
    const said = [answer, morning, home, progress].map(card => [card?.title, card?.summary])
    expect(said).toEqual(
      said.map(() => ['96 por cerrar, 41 vencidos', '96 por cerrar, 41 vencidos; 19 días hábiles: 26 esta semana.']),
    )
    for (const card of [answer, morning, home]) {
      if (!card) throw new Error('a card is missing')
      expect(cardToText(card, { width: 80, words }).text.split('\n').slice(0, 2)).toEqual([
        '96 por cerrar, 41 vencidos',
        '19 días hábiles: 26 esta semana.',
      ])
      expect(cardToMessage(card, { language: 'es' }).text).toBe(card.summary)
    }
  })
})

describe('10 the pace', () => {
  it.each([
    ['2027-07-01', 96, 41, '19 días hábiles: 26 esta semana.'],
    ['2027-07-01', 3, 0, 'Sin afán: con 1 esta semana va bien.'],
    ['2027-03-10', 6, 2, 'Los otros 4 sin afán: con 1 esta semana va bien.'],
    ['2027-07-26', 12, 5, '5 días hábiles: 3 hoy.'],
    ['2026-10-01', 4, 0, 'Sin afán: con 1 esta semana va bien.'],
  ] as const)('on %s, of %s with %s overdue', (today, toClose, overdue, pace) => {
    const turn = { ...turnContext(context, ANA, at(today), 'slack', 'es') }
    expect(dayHead(turn, { toClose, overdue }).pace).toBe(pace)
  })

  it('is never of one a day where that is more than the week needs', () => {
    for (let n = 1; n <= 60; n++)
      for (const today of ['2026-08-03', '2026-12-01', '2027-05-03', '2027-07-01', '2027-07-26', '2027-07-30'] as const)
        expect(
          dayHead(turnContext(context, ANA, at(today), 'slack', 'es'), { toClose: n, overdue: 0 }).line,
        ).not.toMatch(/al día/)
  })
})

describe('15 the presses', () => {
  it('opens a contract by one press from its line, and why by two', async () => {
    const mine = cards.get('answer')
    if (!mine) throw new Error('no answer')
    const contract = await pressed(named(mine, 'Abrir'))
    expect(contract.about).toBeDefined()
    expect((await pressed(named(contract, 'Por qué'))).title).toContain('Por qué')
  })
})
