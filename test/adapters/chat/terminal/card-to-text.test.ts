import { describe, expect, it } from 'vitest'
import { cardToText } from '../../../../src/adapters/chat/terminal/card-to-text.js'
import type { Part } from '../../../../src/bot/cards/card.js'
import { interfaceIn } from '../../../../src/words/interface.js'
import { button, CONTRACT, EVERYTHING, FORM } from './cards.js'

const words = interfaceIn('es').card

function write(parts: readonly Part[], width = 60): string {
  const { text } = cardToText({ title: 'T', summary: 'S', parts }, { width, words })
  // Without the title.
  return text.split('\n').slice(1).join('\n').replace(/^\n/, '')
}

describe('a card as text', () => {
  it('shows every part', () => {
    expect(cardToText(EVERYTHING, { width: 60, words }).text).toMatchInlineSnapshot(`
      "Debe cerrar 7 contratos antes del 31 de julio
      Quedan 21 días hábiles. A razón de uno cada tres días
      alcanza.
      Datos al 30 de junio de 2027.

      Campaña 2027: 12 de 40.

      Para cerrar ya: 7
        1  CD-311-2024   Aseo y        Vencido       $ 231.500.00
                         Jardines del  desde el                 0
                         Valle S.A.S.  31 de julio
                                       de 2025.
                                       Confirme que
                                       no queda
                                       nada
                                       pendiente.
           CO1.PCCNTR.9                Por cerrar
                                       según SECOP
        [v] Ver todos

      Estado       En ejecución  (SECOP II, corte del 30 de junio)
      Liquidación  liquidado el 3 de mayo  (lo dijo Ana Ruiz)

      Su equipo
      Supervisor                              Por cerrar  Vencidos
      ──────────────────────────────────────  ──────────  ────────
      Ana Ruiz                                        12         3
      Oficina de Sistemas e Infraestructura            7         0
      Tecnológica

      Página 2 de 5
      [a] Anterior  [i] Siguiente

      [r] Resumen
      Guía: https://www.colombiacompra.gov.co/guia"
    `)
  })

  it('shows a form with its options and its button as numbered choices', () => {
    const { text, choices } = cardToText(FORM, { width: 60, words })
    expect(text).toMatchInlineSnapshot(`
      "Decir si se liquidó

      ¿Ya se liquidó el contrato CD-311-2024?
      › Respuesta
        [1] Sí, ya se liquidó
        [2] Todavía no
      › Fecha (opcional; a más tardar el 30 de junio de 2027)
      › Documento (opcional; por ejemplo: acta 012)
      › Sí, confirmo.
      [3] Confirmar

      [4] Ver contrato"
    `)
    expect(choices.map(({ kind }) => kind)).toEqual(['option', 'option', 'button', 'button'])
    expect(choices[1]).toEqual({ kind: 'option', field: 'answer', value: 'not-done' })
  })

  it('numbers the contracts and gives each button a letter of its own, in the order of reading', () => {
    const { choices, letters } = cardToText(EVERYTHING, { words })
    expect(choices.map(choice => (choice.kind === 'button' ? choice.button.label : choice.value))).toEqual(['Por qué'])
    expect([...letters].map(([letter, { label }]) => `${letter} ${label}`)).toEqual([
      'v Ver todos',
      'a Anterior',
      'i Siguiente',
      'r Resumen',
    ])
  })

  it('puts the rest behind "+", and says what an empty line does', () => {
    const buttons = [button('Empezar', { style: 'primary' }), button('Ver los 6')]
    const { text, menu } = cardToText(
      { title: 'T', summary: 'S', parts: [{ kind: 'actions', buttons, menu: [button('Avance')] }] },
      { words },
    )
    expect(text).toBe('T\n\n[e] Empezar (Enter)  [v] Ver los 6  [+] más')
    expect(menu.map(({ label }) => label)).toEqual(['Avance'])
  })

  it('uses colours only when asked, and the text is the same with them', () => {
    const bare = cardToText(EVERYTHING, { words }).text
    const coloured = cardToText(EVERYTHING, { color: true, words }).text
    expect(bare).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what it takes away
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(bare)
  })

  it.each([
    ['narrower than it can be', 10, 40],
    ['no number', Number.NaN, 100],
    ['a fraction', 61.9, 61],
  ])('takes a width that is %s', (_, width, expected) => {
    const [line] = cardToText({ ...EVERYTHING, title: 'x'.repeat(200) }, { width, words }).text.split('\n')
    expect(line).toHaveLength(expected)
  })
})

describe('texts from elsewhere', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a␛[31mb'],
    ['a one-byte escape', 'a\u009b31mb', 'a\ufffd31mb'],
    ['a bell and a backspace', 'a\u0007\bb', 'a␇␈b'],
    ['a tab', 'a\tb', 'a b'],
    ['bidi overrides', 'a\u202eb\u2066c', 'abc'],
    ['zero-width characters', 'a\u200bb\ufeffc\u00add', 'abcd'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['a hidden tag', 'a\u{e0041}b', 'ab'],
    ['a hard space', 'a\u00a0b', 'a b'],
  ])('come out harmless: %s', (_, text, expected) => {
    expect(write([{ kind: 'text', text }])).toBe(expected)
  })

  it('break lines only where they may', () => {
    expect(write([{ kind: 'text', text: 'a\nb\r\nc\u2028d' }])).toBe('a\nb\nc\nd')
    expect(write([{ kind: 'actions', buttons: [button('a\nb')] }])).toBe('[a] a b')
    expect(write([{ ...CONTRACT, id: 'X\nY', reference: 'R\r1' }])).toContain('R 1 · X Y')
  })

  it('keep a list readable when it is wrapped', () => {
    expect(write([{ kind: 'text', text: '• uno dos tres cuatro cinco seis siete ocho' }], 40)).toBe(
      '• uno dos tres cuatro cinco seis siete\n  ocho',
    )
  })
})

describe('layout', () => {
  it('never breaks an address nor an amount', () => {
    const address = `https://example.co/${'x'.repeat(60)}`
    expect(write([{ kind: 'text', text: `vea ${address} y ya` }], 40)).toBe(`vea\n${address}\ny ya`)
    const text = write([{ kind: 'text', text: 'el valor que se pagó es de unos $ 231.500.000' }], 40)
    expect(text.split('\n')[1]).toBe('$ 231.500.000')
  })

  it('breaks a word that is longer than a line', () => {
    expect(write([{ kind: 'text', text: 'x'.repeat(50) }], 40)).toBe(`${'x'.repeat(40)}\n${'x'.repeat(10)}`)
  })

  it('aligns a table by what is seen, not by characters', () => {
    const table = write([
      {
        kind: 'table',
        columns: [{ label: 'a' }, { label: 'b' }],
        rows: [
          ['漢字', 'x'],
          ['e\u0301', 'y'],
        ],
      },
    ])
    expect(table).toBe('a     b\n────  ─\n漢字  x\ne\u0301     y')
  })

  it('shows cells without a label and rows that lack cells', () => {
    const table = write([{ kind: 'table', columns: [{ label: 'a' }], rows: [['1', '2'], ['3']] }])
    expect(table).toBe('a\n─  ─\n1  2\n3')
  })

  it('makes lists of the rows of a table that is too wide', () => {
    const columns = Array.from({ length: 9 }, (_, i) => ({ label: `columna ${i + 1}` }))
    const rows = [columns.map((_, i) => `valor largo ${i + 1}`)]
    expect(write([{ kind: 'table', columns, rows }], 40).split('\n')[8]).toBe('columna 9: valor largo 9')
  })

  it('says in figures how far one is', () => {
    expect(write([{ kind: 'progress', label: 'Cerrados', done: 3, total: 1000 }])).toBe('Cerrados: 3 de 1.000.')
  })

  it('shows a button that leads nowhere, and an address beside an action', () => {
    const text = write([{ kind: 'actions', buttons: [{ label: 'nada' }, button('ver', { url: 'https://a.co/b c' })] }])
    expect(text).toBe('[v] ver\n[-] nada\nver: https://a.co/b%20c')
  })

  it('puts a long label above its value', () => {
    const label = 'Un rótulo que es más largo que el tercio'
    expect(
      write(
        [
          {
            kind: 'facts',
            facts: [
              { label, value: 'v', source: 's' },
              { label: 'corto', value: '' },
            ],
          },
        ],
        60,
      ),
    ).toBe(`${label}\n                      v  (s)\ncorto`)
  })
})
