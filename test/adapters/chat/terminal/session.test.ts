import { beforeEach, describe, expect, it } from 'vitest'
import { readDay } from '../../../../src/adapters/chat/terminal/read-day.js'
import { converseInTerminal } from '../../../../src/adapters/chat/terminal/session.js'
import type { Terminal } from '../../../../src/adapters/chat/terminal/terminal.js'
import type { EntityContext } from '../../../../src/bot/context.js'
import type { OutFile } from '../../../../src/bot/conversation/reply.js'
import { ADMIN, ANA, COORDINATOR, contractOf, LUIS, worldOf } from '../../../support/context.js'

const NOW = new Date('2027-07-01T15:00:00Z')

let context: EntityContext
let saved: OutFile[]

beforeEach(async () => {
  saved = []
  const contracts = [
    contractOf(1, ['ana']),
    contractOf(2, ['ana'], { liquidationFlag: 'yes' }),
    contractOf(3, ['luis']),
  ]
  context = (await worldOf(contracts)).context
})

/** What a conversation shows for these lines, after the first card. */
async function said(lines: readonly string[], { interactive = false } = {}): Promise<string> {
  const shown: string[] = []
  const prompts: string[] = []
  let first = -1
  const left = [...lines]
  const terminal: Terminal = {
    interactive,
    read: async prompt => {
      if (first < 0) first = shown.length
      prompts.push(prompt)
      return left.shift() ?? null
    },
    write: async text => {
      shown.push(text)
    },
    close: () => {},
  }
  await converseInTerminal({
    context,
    person: ANA,
    terminal,
    clock: () => NOW,
    look: { width: () => 80, color: false },
    saveFile: async file => {
      saved.push(file)
      return `/tmp/${file.name}.x`
    },
    readDay,
    failed: error => `failed: ${error instanceof Error ? error.message : error}`,
    greeting: ['Bienvenida'],
  })
  return (interactive ? [...shown, ...prompts] : shown.slice(first)).join('')
}

describe('a conversation', () => {
  it('opens with who asks, the card of the day and how to ask', async () => {
    const text = await said([], { interactive: true })
    expect(text).toContain('Bienvenida\nPregunta como ANA (supervisión).\n')
    expect(text).toContain('CPS-1-2026')
    expect(text).not.toContain('CPS-3-2026')
    expect(text).toContain('/ayuda, /soy, /salir')
  })

  it('answers each line in its order and leaves empty ones alone', async () => {
    const text = await said(['', '¿por qué CPS-1-2026?', 'ayuda'])
    expect(text.indexOf('Por qué: CPS-1-2026')).toBeGreaterThan(-1)
    expect(text.indexOf('En qué puedo ayudar')).toBeGreaterThan(text.indexOf('Por qué: CPS-1-2026'))
  })

  it.each([['/salir'], ['salir'], ['/quit'], ['/EXIT']])('ends at %s', async line => {
    expect(await said([line, 'ayuda'])).toBe('')
  })

  it('does what a number of the last card says, and says which numbers there are', async () => {
    expect(await said(['99'])).toMatch(/van del 1 al |solo hay una/)
    expect(await said(['1'])).toContain('CPS-1-2026 · Proveedora Inventada SAS')
    expect(await said(['1', 'o'])).toContain('Confirmar')
  })

  it('takes a long number for a contract, not for a choice', async () => {
    expect(await said(['4400001'])).toContain('CPS-1-2026')
  })

  it('explains itself', async () => {
    expect(await said(['/ayuda'])).toContain('/soy 3')
    expect(await said(['/nada'])).toContain('No hay un comando /nada')
  })
})

describe('a form', () => {
  const OPEN = 'ya liquidé CPS-2-2026'

  it('asks its fields one by one and records what was answered', async () => {
    const text = await said([OPEN, 'sí, ya se liquidó', '3 de mayo', 'acta 7', 'sí'])
    expect(text).toContain('Fecha (si responde «Sí, ya se liquidó»): 3 de mayo de 2027')
    expect(text).toContain('¿Lo confirma?')
    expect(text).toContain('Respuesta (')
    expect(text).toContain('Fecha (si responde «Sí, ya se liquidó») (por ejemplo «3 de mayo»):')
    expect(text).toContain('Registrado por ANA')
    const log = await context.store.said.of(context.entity.key, ['CO1.PCCNTR.4400002'])
    expect(log.get('CO1.PCCNTR.4400002')?.statements).toMatchObject([
      { attestation: { value: { done: true, on: '2027-05-03' }, document: 'acta 7' }, channel: 'terminal' },
    ])
  })

  it('takes the numbers of the card for options and buttons', async () => {
    expect(await said([OPEN, '2', '', '', 'sí'])).toContain('Registrado por ANA')
    expect(await said(['no queda nada pendiente en CPS-1-2026', '1'])).toContain('Hace falta responder.')
  })

  it.each([
    ['ayer por la tarde no sé', 'No es una fecha'],
    ['2 de julio de 2027', 'No puede ser posterior al'],
    ['31 de febrero', 'No es una fecha'],
  ])('asks again for a date that is none or too late: %s', async (date, complaint) => {
    const text = await said([OPEN, '1', date, '2027-06-01', '', 'sí'])
    expect(text).toContain(complaint)
    expect(text).toContain('Registrado por ANA')
  })

  it('says what is wrong with an answer and how to leave', async () => {
    expect(await said([OPEN, 'quizás'])).toContain('escriba su número. («cancelar» para salir')
    expect(await said([OPEN, '1', '3 de mayo', 'x'.repeat(200)])).toContain('Es muy largo')
    expect(await said([OPEN, '1', ''])).toContain('Hace falta responder')
  })

  it.each([['cancelar'], ['/cancelar'], ['CANCELAR']])('is left by %s without recording anything', async line => {
    const text = await said([OPEN, line, 'ayuda'])
    expect(text).toContain('No se registró nada.')
    expect(text).toContain('En qué puedo ayudar')
  })

  it.each([
    ['at a date', ['1', '¿qué contratos debo cerrar?']],
    ['at a text', ['2', '', '¿qué contratos debo cerrar?']],
    ['at the end', ['2', '', '', '¿qué contratos debo cerrar?']],
    ['by a no at the end', ['2', '', '', 'no']],
  ])('a question of its own leaves it, and nothing is recorded: %s', async (_where, lines) => {
    const text = await said([OPEN, ...lines])
    expect(text).toContain('No se registró nada.')
    if (lines.at(-1) !== 'no') expect(text).toContain('1 por cerrar')
    expect((await context.store.said.of(context.entity.key, ['CO1.PCCNTR.4400002'])).size).toBe(0)
  })

  it.each([
    ['at a choice', [], 'borre mis datos'],
    ['at a choice, in two words', [], 'habeas data'],
    ['at a date', ['1'], 'política de privacidad'],
    ['at a text', ['2'], 'borre mis datos'],
    ['at the end', ['2', ''], 'habeas data'],
  ])('what is asked of one’s own data is never taken for an answer: %s', async (_where, lines, question) => {
    const text = await said([OPEN, ...lines, question])
    expect(text).toContain('No se registró nada.')
    expect(text).toContain('Sus datos personales')
  })

  it('a note that speaks of personal data is a note', async () => {
    const text = await said([OPEN, '2', 'el aviso de privacidad está en el expediente', 'sí'])
    expect(text).toContain('Registrado por ANA')
  })

  it('is left by changing who asks, and opens again by its number', async () => {
    expect(await said([OPEN, '/soy luis'])).toContain('No se registró nada.')
    expect(await said([OPEN, 'cancelar', '2', '', '', 'sí'])).toContain('Registrado por ANA')
  })

  it('asks a person by the prompt', async () => {
    const text = await said([OPEN], { interactive: true })
    expect(text.split('\n').at(-1)).toMatch(/Respuesta \(.*\[1\] Sí.*\): $/)
  })

  it('needs a yes where one declares something', async () => {
    const text = await said(['no queda nada pendiente en CPS-1-2026', 'no', 'tal vez', 'sí', ''])
    expect(text).toContain('Sin un sí no se puede enviar.')
    expect(text).toContain('Responda sí o no.')
    expect(text).toContain('Registrado por ANA')
  })
})

describe('lines that are no answers', () => {
  const OPEN = 'ya liquidé CPS-2-2026'

  it.each([
    ['contratos vencidos', 'vencid'],
    ['qué contratos debo cerrar', '1 por cerrar'],
    ['muéstreme mis contratos', '1 por cerrar'],
    ['estado de CPS-1-2026', 'CPS-1-2026 · Proveedora'],
  ])('a question without its mark gets through: %s', async (line, answer) => {
    const text = await said([OPEN, '1', line])
    expect(text).toContain('No se registró nada.')
    expect(text).toContain(answer)
  })

  it('three in a row leave the form with one line, and what follows is answered', async () => {
    const text = await said([OPEN, '1', 'tal vez', 'no sé', 'quizás', 'ayuda'])
    expect(text.match(/No es una fecha/g)).toHaveLength(2)
    expect(text).toContain('No se registró nada.')
    expect(text).toContain('En qué puedo ayudar')
  })

  it('an answer in between forgets the misses', async () => {
    const text = await said([OPEN, 'x', 'y', '1', 'z', 'w', '3 de mayo', '', 'sí'])
    expect(text).toContain('Registrado por ANA')
  })

  it('is no question what is written as a note', async () => {
    const text = await said(['no puedo cerrar CPS-1-2026', '1', 'me pasaron los contratos vencidos', 'sí'])
    expect(text).toContain('Registrado por ANA')
  })
})

describe('a day that cannot be', () => {
  it('is shown with what is wrong with it, and Enter does not take it', async () => {
    const text = await said(['liquidamos CPS-2-2026 el 3 de diciembre de 2027', '', '', '3 de mayo', '', 'sí'])
    expect(text).toContain('no puede ser posterior a hoy')
    expect(text).toContain('Hace falta responder')
    expect(text).toContain('Registrado por ANA')
  })

  it('is not asked for where the answer makes it meaningless', async () => {
    const text = await said(['CPS-2-2026 no está liquidado', '', '', 'sí'])
    expect(text).toContain('Enter: Todavía no')
    expect(text).not.toContain('Fecha (opcional')
    expect(text).toContain('Registrado por ANA')
  })
})

describe('the words of a button', () => {
  it('press that button of the last card', async () => {
    context = (await worldOf(Array.from({ length: 14 }, (_, i) => contractOf(i + 1, ['ana'])))).context
    const text = await said(['qué contratos debo cerrar', 'ver los 14', 'Siguientes 7'])
    expect(text).toContain('Página 1 de 2')
    expect(text).toContain('Página 2 de 2')
  })
})

describe('who asks', () => {
  it('is listed with role and number of contracts', async () => {
    const text = await said(['/soy'])
    expect(text).toMatch(/1 {2}ANA +supervisión +2/)
    expect(text).toMatch(/2 {2}LUIS +supervisión +1/)
    expect(text).toMatch(/ADELA +administración +0/)
    expect(text).not.toContain('@')
  })

  it.each([
    ['/soy 2', LUIS.name],
    ['/soy luis', LUIS.name],
    ['/soy Lú', LUIS.name],
    ['/iam carmen', COORDINATOR.name],
    ['/quien adela', ADMIN.name],
  ])('changes by %s', async (line, name) => {
    expect(await said([line])).toContain(`Pregunta como ${name} (`)
  })

  it('is not repeated where it is nobody: it may be a document', async () => {
    for (const line of ['/soy 79563364', '/soy 0', '/soy 99', '/soy zoraida']) {
      const text = await said([line])
      expect(text).toBe('No se conoce a nadie con ese nombre o número. /soy muestra la lista.\n')
    }
  })

  it('sees their own contracts only', async () => {
    const text = await said(['/soy luis'])
    expect(text).toContain('CPS-3-2026')
    expect(text).not.toContain('CPS-1-2026')
  })
})

describe('what goes wrong', () => {
  it('is one line, and the conversation goes on', async () => {
    const { store } = context
    context = {
      ...context,
      store: { ...store, said: { ...store.said, of: () => Promise.reject(new Error('the disk')) } },
    }
    const text = await said(['¿por qué CPS-1-2026?', '/ayuda'])
    expect(text).toContain('failed: the disk\n')
    expect(text).toContain('Un número elige')
  })

  it('keeps files and says where', async () => {
    expect(await said(['exportar mis contratos a excel'])).toContain('Archivo guardado: /tmp/cerrojo-2027-07-01.x')
    expect(saved).toMatchObject([{ kind: 'table' }])
  })
})

describe('several contracts at once', () => {
  beforeEach(async () => {
    context = (await worldOf([1, 2, 3, 4].map(n => contractOf(n, ['ana'])))).context
  })
  /** Tells one, which leads to the button of those alike. */
  const ONE = ['no queda nada pendiente en CPS-4-2026', 'sí', '']
  const told = async (n: number) =>
    (await context.store.said.of(context.entity.key, [`CO1.PCCNTR.440000${n}`])).size === 1

  it.each([
    ['by their numbers', ['1 3'], [true, false, true]],
    ['as a range', ['1-2'], [true, true, false]],
    ['by one number', ['2'], [false, true, false]],
  ])('are ticked %s, reviewed and recorded with one yes', async (_how, ticks, expected) => {
    const text = await said([...ONE, 'q', ...ticks, 'c'])
    expect(text).toMatch(/\[1\] +CPS-1-2026/)
    expect(text).toMatch(/pagado\s+completo/)
    expect(text).toContain('los números de todos los que marca')
    expect(text).toContain(`registrado en ${expected.filter(Boolean).length === 1 ? '1 contrato' : '2 contratos'}`)
    expect(await Promise.all([told(1), told(2), told(3)])).toEqual(expected)
  })

  it('none ticked is asked again, and a number that is no box ticks nothing', async () => {
    const text = await said([...ONE, 'q', '', '1 9'])
    expect(text).toContain('Marque por lo menos un contrato')
    expect(text).toContain('No es una de las opciones')
    expect(await told(1)).toBe(false)
  })
})

it('a value that is known is proposed, and Enter takes it', async () => {
  const text = await said(['avíseme a las 6:45', '', 'sí'])
  expect(text).toContain('propuesta: 06:45')
  expect(text).toContain('Enter: 06:45')
  expect(text).toContain('Su aviso llegará a las 06:45.')
})

it('a person who is proposed is called by name, never by an id', async () => {
  const text = await said(['delegue mis avisos en Luis'])
  expect(text).toContain('Enter: LUIS')
})
