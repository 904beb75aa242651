import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionIn } from '../../../../src/adapters/chat/slack/render/buttons.js'
import { cardToHome, cardToMessage, cardToModal } from '../../../../src/adapters/chat/slack/render/card-to-blocks.js'
import { typed } from '../../../../src/adapters/chat/slack/render/plain-text.js'
import type { Action } from '../../../../src/bot/cards/action.js'
import type { Card, ContractPart } from '../../../../src/bot/cards/card.js'
import { rowOf } from '../../../../src/bot/cards/row-of.js'
import { harmless } from '../../../../src/shared/harmless.js'
import { chatIn } from '../../../../src/words/chat.js'
import { interfaceIn } from '../../../../src/words/interface.js'
import { ATTACKS, anyCard, cardSaying } from '../../../support/any-card.js'
import { Home, Message, Modal, textsIn } from './valid.js'

const short = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...ATTACKS),
  fc.constantFrom('', ' ', '\n', '\u200b'),
)
const long = fc
  .tuple(short, fc.integer({ min: 1, max: 400 }))
  .map(([piece, times]) => piece.repeat(times).slice(0, 9_000))
const text = fc.oneof({ weight: 8, arbitrary: short }, { weight: 1, arbitrary: long })
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constant<Action>({ kind: 'show', question: { kind: 'help', args: {} } }),
  fc.nat().map((page): Action => ({ kind: 'show', question: { kind: 'mine', args: {} }, page })),
  text.map((about): Action => ({ kind: 'show', question: { kind: 'find', args: { about } } })),
  fc.array(short, { maxLength: 80 }).map((ids): Action => ({ kind: 'undo-many', ids, key: 'k' })),
)
const url = fc.oneof(fc.webUrl(), text, fc.constant('javascript:alert(1)'))
const ANY_CARD = anyCard({ text, few: 4, many: 70, action, url, fieldName: short })

const look = { language: 'es' } as const
const words = chatIn('es').card
const { number } = interfaceIn('es').card
const HARMFUL = /(?!\n)[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u
const squeezed = (text: string) => harmless(text).replace(/\s+/g, '')

function contractsOf({ parts }: Card): ContractPart[] {
  return parts.flatMap(part => (part.kind === 'contract' ? [part] : part.kind === 'group' ? part.items : []))
}

/** What is shown of a contract: all of it on a card about it, its name in a list. */
const nameOf = (part: ContractPart) => rowOf(part).name

/** The elements that are named in a source of ours: as what is made, or as what is checked. */
function elementsIn(source: string, named: RegExp): string[] {
  return [...source.matchAll(named)].flatMap(([, names = '']) => names.match(/[a-z_]+/g) ?? [])
}

describe('what is checked', () => {
  it('is every element that is made of a card, and no other', () => {
    const folder = resolve(import.meta.dirname, '../../../../src/adapters/chat/slack/render')
    const sources = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
    const made = sources.flatMap(source => elementsIn(source, /type: ('[a-z_]+'(?: \| '[a-z_]+')*)/g))
    const checker = readFileSync(join(import.meta.dirname, 'valid.ts'), 'utf8')
    const checked = elementsIn(checker, /type: z\.(?:literal|enum)\(([^)]+)\)/g)
    expect([...new Set(made)].sort()).toEqual([...new Set(checked)].sort())
  })
})

describe('any card', () => {
  it('is a message, a modal and a home page that Slack takes, with no character that hides', () => {
    fc.assert(
      fc.property(ANY_CARD, card => {
        const message = cardToMessage(card, { ...look, key: 'prueba/ana/2027-07-01/digest' })
        Message.parse(message)
        Modal.parse(cardToModal(card, look, '{}'))
        Home.parse(cardToHome(card, look, ''))
        for (const text of textsIn(message)) expect(text).not.toMatch(HARMFUL)
      }),
      { numRuns: 200 },
    )
  })

  it('drops nothing silently: every contract and button is there, or a line says how many are not', () => {
    fc.assert(
      fc.property(ANY_CARD, card => {
        const { blocks } = cardToMessage(card, look)
        const said = textsIn(blocks)
        const all = squeezed(said.join('\n'))
        if (said.includes(words.moreParts) || all.includes(squeezed(words.formTooLong))) return
        // An id longer than a line is cut visibly; its beginning is there all the same.
        const missing = contractsOf(card).filter(
          part => ![nameOf(part), part.id].some(name => all.includes(squeezed(name).slice(0, 60))),
        )
        const groups = card.parts.filter(part => part.kind === 'group')
        if (missing.length > 0)
          expect(groups.some(({ more }) => more || all.includes('contratosmás.') || all.includes('contratomás.'))).toBe(
            true,
          )
        for (const { title = '' } of groups) expect(all).toContain(squeezed(title).slice(0, 60))
        for (const { title, count } of groups) if (title !== undefined) expect(all).toContain(`:${number(count)}`)
      }),
      { numRuns: 150 },
    )
  })

  it('has a line for the lock screen that is never empty, and means what it says', () => {
    fc.assert(
      fc.property(ANY_CARD, card => {
        const { text } = cardToMessage(card, look)
        expect(text.trim()).not.toBe('')
        expect(text.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/)
      }),
    )
  })

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(ANY_CARD, card => {
        expect(cardToMessage(card, look)).toEqual(cardToMessage(card, look))
      }),
      { numRuns: 50 },
    )
  })
})

const LINK = '"type":"link","url":"https://community.secop.gov.co/x"'

describe('an attack', () => {
  it.each(ATTACKS)('%j in every field comes out as plain characters', attack => {
    const card = cardSaying(`antes ${attack} después`)
    const wanted = squeezed(`antes ${attack} después`)
    for (const payload of [cardToMessage(card, look), cardToModal(card, look, ''), cardToHome(card, look, '')]) {
      // No text that Slack reads as markup, no element that pings or shows something else, and no link but the contract's.
      const json = JSON.stringify(payload)
      expect(json).not.toMatch(/"type":"(mrkdwn|user|usergroup|channel|broadcast|emoji|image|markdown)"/)
      expect(new Set(json.match(/"type":"link","url":"[^"]*"/g))).toEqual(new Set([LINK]))
      expect(json).not.toContain('"emoji":true')
      for (const text of textsIn('blocks' in payload ? payload.blocks : [])) expect(text).not.toMatch(HARMFUL)
    }
    const { blocks, text } = cardToMessage(card, look)
    const shown = squeezed(textsIn(blocks).join(''))
    // Title, three texts, three of a fact, seven of each contract and of the box, and so on.
    expect(shown.split(wanted).length - 1).toBeGreaterThanOrEqual(26)
    expect(squeezed(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))).toBe(wanted)
    expect(text).not.toMatch(/<|>/)
  })
})

describe('what does not fit', () => {
  const contract = (n: number): ContractPart => ({
    kind: 'contract',
    id: `CO1.PCCNTR.${n}`,
    status: 'Por cerrar',
    actions: [
      { label: 'Por qué', action: { kind: 'show', question: { kind: 'why', args: { id: `CO1.PCCNTR.${n}` } } } },
    ],
  })
  const items = Array.from({ length: 60 }, (_, n) => contract(n))

  it('is counted, with what to type', () => {
    const card: Card = {
      title: 'Para cerrar',
      summary: '200 contratos',
      parts: [
        { kind: 'group', title: 'Para cerrar ya', count: 200, items },
        {
          kind: 'actions',
          buttons: [{ label: 'Ayuda', action: { kind: 'show', question: { kind: 'help', args: {} } } }],
        },
      ],
    }
    const said = textsIn(cardToMessage(card, look).blocks)
    const shown = said.join().match(/CO1\.PCCNTR\./g)?.length ?? 0
    expect(shown).toBe(60)
    expect(said).toContain(words.moreContracts(200 - shown))
    expect(said).toContain('Ayuda')
  })

  it('is behind the button of the group where it has one', () => {
    const more = {
      label: 'Ver todos',
      action: { kind: 'show', question: { kind: 'mine', args: {} }, page: 1 },
    } as const
    const card: Card = { title: 'T', summary: 'S', parts: [{ kind: 'group', title: 'G', count: 200, items, more }] }
    const said = textsIn(cardToMessage(card, look).blocks)
    expect(said).toContain('Ver todos')
    expect(said).toContain('G: 200')
  })

  it('of a button is a line that says what to type', () => {
    const about = 'ñ'.repeat(3_000)
    const card: Card = {
      title: 'T',
      summary: 'S',
      parts: [
        {
          kind: 'actions',
          buttons: [{ label: 'Buscar', action: { kind: 'show', question: { kind: 'find', args: { about } } } }],
        },
      ],
    }
    expect(textsIn(cardToMessage(card, look).blocks)).toContain(words.typeInstead('Buscar'))
  })

  it('of a choice is in groups by hundreds, and beyond that counted', () => {
    const options = Array.from({ length: 4_000 }, (_, n) => ({ value: `p${n}`, label: `Persona de nombre largo ${n}` }))
    const card: Card = {
      title: 'T',
      summary: 'S',
      parts: [
        {
          kind: 'form',
          fields: [{ kind: 'choice', name: 'person', label: 'Quién', required: true, options, initial: 'p250' }],
          submit: { label: 'Enviar', action: { kind: 'record', form: 'assigned', id: 'c', key: 'k', shownOn: 's' } },
        },
      ],
    }
    const view = Modal.parse(cardToModal(card, look, ''))
    const element = view.blocks.flatMap(block => (block.type === 'input' ? [block.element] : []))[0]
    const groups = element && 'option_groups' in element ? element.option_groups : []
    const shown = groups.flatMap(({ options: of }) => of).length
    expect(groups.length).toBeGreaterThan(10)
    expect(textsIn(view)).toContain(words.moreOptions(4_000 - shown))
  })
})

describe('a form', () => {
  const card = cardSaying('Respuesta')
  it('is the whole modal: its button is the modal’s, each mistake stands under its field', () => {
    const view = Modal.parse(cardToModal(card, look, 'm'))
    expect(view.submit?.text).toBe('Respuesta')
    const at = view.blocks.map(({ type }) => type).indexOf('input')
    expect(textsIn(view.blocks[at + 1])).toEqual([words.wrong('Respuesta')])
  })

  it('stands in a message with its own button', () => {
    const { blocks } = Message.parse(cardToMessage(card, look))
    expect(blocks.filter(({ type }) => type === 'input')).toHaveLength(7)
    expect(JSON.stringify(blocks)).toContain('\\"do\\":\\"record\\"')
  })

  it('shows the contract above the box that is for it', () => {
    const { blocks } = cardToModal(card, look, '')
    const box = blocks.findIndex(
      block => block.type === 'input' && 'element' in block && block.element.type === 'checkboxes',
    )
    expect(blocks[box - 1]?.type).toBe('rich_text')
  })
})

describe('a short card', () => {
  const of = (...parts: Card['parts']): Card => ({ title: 'T', summary: 'S', parts })
  const action = { kind: 'record', form: 'liquidation', id: 'c', key: 'k', shownOn: 's' } as const
  const form = (about: string): Card['parts'][number] => ({
    kind: 'form',
    fields: [{ kind: 'text', name: 'a', label: 'A', required: true, maxLength: 9 }],
    submit: { label: 'Enviar', action: { ...action, id: about } },
  })

  it('has the first form with room for its button as that of the modal', () => {
    const view = Modal.parse(cardToModal(of(form('c'.repeat(3_000)), form('c')), look, ''))
    expect(view.submit?.text).toBe('Enviar')
    expect(view.blocks.filter(({ type }) => type === 'input')).toHaveLength(1)
  })

  it('says once where several facts in a row come from', () => {
    const facts = [
      { label: 'Inicio', value: 'lunes', source: 'SECOP II' },
      { label: 'Fin', value: 'martes', source: 'SECOP II' },
      { label: 'Pagado', value: '$ 1', source: 'Ana' },
      { label: 'Tipo', value: 'obra' },
    ]
    const said = textsIn(cardToMessage(of({ kind: 'facts', facts }), look).blocks).join('')
    expect(said).toBe('TInicio: lunes\nFin: martesSECOP IIPagado: $ 1 (Ana)Tipo: obra')
  })

  it.each([
    ['Contrato CPS-003-2022 (CO1.PCCNTR.90001080)', 'Contrato CPS-003-2022'],
    ['No queda nada pendiente: 3 contratos', 'No queda nada pendiente'],
    ['Decir si hay un procedimiento o litigio', 'Decir si hay un…'],
    ['Ya lo cerré', 'Ya lo cerré'],
  ])('%s has a modal called %s, and the whole title in it', (title, short) => {
    const view = Modal.parse(cardToModal({ title, summary: 'S', parts: [] }, look, ''))
    expect(view.title.text).toBe(short)
    expect(textsIn(view).join(' ')).toContain(title)
  })

  it('of a list in pages says nothing of other pages than how to get there', () => {
    const items: ContractPart[] = [{ kind: 'contract', id: 'CO1.1', status: 'S', actions: [] }]
    const group = { kind: 'group', title: 'G', count: 9, items } as const
    const next = {
      label: 'Siguiente',
      action: { kind: 'show', question: { kind: 'mine', args: {} }, page: 2 },
    } as const
    const said = textsIn(cardToMessage(of(group, { kind: 'page', page: 1, pages: 9, next }), look).blocks)
    expect(said).toContain('Siguiente')
    expect(said).not.toContain(words.moreContracts(8))
    expect(textsIn(cardToMessage(of(group), look).blocks)).toContain(words.moreContracts(8))
  })

  it('leads to SECOP by a button where it is about one contract', () => {
    const url = 'https://community.secop.gov.co/1'
    const one: ContractPart = { kind: 'contract', id: 'CO1.1', reference: 'CPS-1', status: 'S', url, actions: [] }
    expect(textsIn(cardToMessage(of(one), look).blocks)).toContain(words.openContract)
  })

  it('opens the first few of a list from behind "…", and any of a longer one from one select', () => {
    const item = (n: number): ContractPart => ({
      kind: 'contract',
      id: `CO1.PCCNTR.${n}`,
      row: { name: `CPS-${n}`, who: 'Ana Ruiz', why: 'cierre vencido' },
      status: 'S',
      actions: [
        {
          label: `Abrir CPS-${n}`,
          action: { kind: 'show', question: { kind: 'contract', args: { id: `CO1.PCCNTR.${n}` } } },
        },
      ],
    })
    const items = (n: number) => Array.from({ length: n }, (_, at) => item(at + 1))
    const actions = {
      kind: 'actions',
      buttons: [{ label: 'Empezar', style: 'primary', action: { kind: 'show', question: { kind: 'mine', args: {} } } }],
      menu: [{ label: 'Ajustes', action: { kind: 'show', question: { kind: 'whoami', args: {} } } }],
    } as const
    const few = cardToMessage(of({ kind: 'group', count: 3, items: items(3) }, actions), look).blocks
    expect(few.map(({ type }) => type)).toEqual(['header', 'rich_text', 'actions'])
    expect(textsIn(few)).toEqual(expect.arrayContaining(['Abrir CPS-1', 'Abrir CPS-3', 'Ajustes']))
    const many = cardToMessage(of({ kind: 'group', count: 8, items: items(8) }, actions), look).blocks
    expect(many.map(({ type }) => type)).toEqual(['header', 'context', 'rich_text', 'actions', 'actions'])
    // Why all of them stand there is said once, of these: other pages may hold others.
    expect(textsIn(many)).toContain(chatIn('es').card.inThese(8, 'cierre vencido'))
    expect(JSON.stringify(many).split(rowOf(item(1)).why)).toHaveLength(2)
    const select = JSON.stringify(many[3])
    expect(select).toContain('static_select')
    const [value = ''] = [...select.matchAll(/"value":"([^"]*)"/g)].map(([, one]) => one ?? '')
    expect(actionIn(value)).toEqual(item(1).actions[0]?.action)
  })
})

describe('what somebody typed', () => {
  it.each([
    ['<@U0BOT> ¿qué contratos debo cerrar?', '¿qué contratos debo cerrar?'],
    ['a &amp; b &lt;c&gt;', 'a & b <c>'],
    ['<https://x.example/a?b=1&amp;c|x.example/a>', 'x.example/a'],
    ['<mailto:ana@x.example|ana@x.example>', 'ana@x.example'],
    ['<#C01|general> hola', 'general hola'],
    ['  CPS-1-2026\n se liquidó ', 'CPS-1-2026 se liquidó'],
  ])('%s', (text, wanted) => expect(typed(text)).toBe(wanted))
})
