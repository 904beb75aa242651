import { beforeEach, describe, expect, it } from 'vitest'
import { noticeOf } from '../../src/adapters/stores/failures.js'
import type { Card } from '../../src/bot/cards/card.js'
import { readAction } from '../../src/bot/cards/read-action.js'
import type { Blindness } from '../../src/bot/reminders/plan-types.js'
import { addDays, type Contract, type Day, groundsOf, type RegisterFacts } from '../../src/rules/index.js'
import type { ColumnChange } from '../../src/words/column-change.js'
import {
  ADMIN,
  ANA,
  asks,
  at,
  buttonsOf,
  COORDINATOR,
  contractOf,
  LUIS,
  partsOf,
  person,
  worldOf,
} from '../support/context.js'
import { Campaign } from './plan-fixture.js'

const OLD: Partial<RegisterFacts> = { signedOn: '2022-01-10', startsOn: '2022-01-15', endsOn: '2022-12-31' }
const WAITS: Partial<RegisterFacts> = { ground: 'other', liquidationFlag: 'yes', endsOn: '2027-05-31' }
const ID = (n: number) => `CO1.PCCNTR.${4400000 + n}`

let campaign: Campaign
let rows: readonly Contract[]

/** Ana has eight to close, two of them overdue, one that lacks a fact and two that wait. */
beforeEach(async () => {
  rows = [
    ...[1, 2].map(n => contractOf(n, ['ana'], OLD)),
    ...[3, 4, 5, 6, 7, 8].map(n => contractOf(n, ['ana'])),
    contractOf(9, ['ana'], { ground: 'unknown' }),
    contractOf(10, ['ana'], WAITS),
    contractOf(11, []),
  ]
  const { context, cut } = await worldOf(rows)
  campaign = new Campaign(context, BLIND)
  campaign.refresh = day => cut(`cut-${day}`, addDays(day, -1), rows, { columns: CHANGED })
})

const CHANGED: readonly ColumnChange[] = [
  {
    ...{ kind: 'changed', column: 'endsOn', contracts: 5, of: 11 },
    examples: [{ contract: ID(1), from: '2026-12-31', to: '2027-12-31' }],
  },
]

const BLIND: Blindness = {
  requests: [],
  refused: { why: 'shrunk', before: 900, after: 300, vanishedOpen: 12, examples: [ID(99)], emptied: ['state'] },
  syncFailsSince: '2027-07-12',
  failed: [{ person: 'luis', day: '2027-07-14', why: 'account_inactive' }],
  notices: [noticeOf({ kind: 'set-aside', path: 'data/prueba/said/x.json' })],
  lastDay: {
    day: '2027-07-14',
    accounting: {
      eligible: 5,
      sent: 3,
      waiting: 0,
      today: 0,
      failed: 1,
      paused: 0,
      byMail: 0,
      notLinked: 1,
      nothingToSay: 0,
    },
  },
  sisters: null,
  heads: {
    sent: { number: 1234, hash: 'ab'.repeat(32) },
    said: { number: 56, hash: 'cd'.repeat(32) },
    seen: { number: 7, hash: 'ef'.repeat(32) },
  },
  retained: null,
}

const linesOf = (card: Card) => partsOf(card, 'text').flatMap(({ text }) => text.split('\n'))
const cardOf = async (day: Day, who = ANA) => (await campaign.message(day, who)).card

describe('the digest of a supervisor', () => {
  it('says how many, how many overdue and at which pace, first on the lock screen', async () => {
    const card = await cardOf('2027-07-19')
    expect(card.title).toBe('8 por cerrar, 2 vencidos')
    expect(card.summary).toBe('8 por cerrar, 2 vencidos; 9 días hábiles: 5 esta semana.')
    expect(linesOf(card)).toEqual([
      'CPS-10-2026: liquidación de mutuo acuerdo hasta el 30 de septiembre de 2027 (quedan 51 días hábiles). ¿Ya se liquidó?',
      '9 días hábiles: 5 esta semana.',
      'Este es su primer aviso; los siguientes le contarán lo que cambie.',
      'En otros 2 falta un dato suyo.',
      '30 de julio: fecha de la entidad (Acto). Datos de ayer.',
    ])
  })

  const paces: readonly [Day, number, string][] = [
    ['2027-07-16', 12, '12 por cerrar, ninguno vencido; 10 días hábiles: 6 esta semana.'],
    ['2027-06-21', 12, '12 por cerrar, ninguno vencido; 27 días hábiles: 3 esta semana.'],
    ['2027-03-01', 12, '12 por cerrar, ninguno vencido; sin afán: con 1 esta semana va bien.'],
    ['2027-07-30', 12, 'Hoy es el último día hábil: 12 por cerrar, ninguno vencido.'],
    ['2027-07-29', 1, '1 por cerrar, ninguno vencido; sin afán: con 1 esta semana va bien.'],
    // After the date all are overdue: the next campaign is no reason to wait.
    ['2027-08-02', 12, '12 vencidos: cuanto antes, 5 esta semana.'],
  ]
  it.each(paces)('on %s with %s to close says so', async (day, n, expected) => {
    rows = Array.from({ length: n }, (_, i) => contractOf(i + 1, ['ana']))
    expect((await cardOf(day)).summary).toBe(expected)
  })

  it('is the same head as the answer has', async () => {
    const digest = await cardOf('2027-07-15')
    const answer = await asks(campaign.context, ANA, '¿qué contratos debo cerrar?', at('2027-07-15'))
    expect([digest.title, digest.summary]).toEqual([answer.title, answer.summary])
    const rowsIn = (card: Card) => partsOf(card, 'group').flatMap(({ items }) => items.map(({ row }) => row))
    expect(rowsIn(digest)).toEqual(rowsIn(answer))
  })

  it('shows the three most urgent, and leads to all', async () => {
    const card = await cardOf('2027-07-15')
    const [group, ...others] = partsOf(card, 'group')
    expect(others).toEqual([])
    expect(group?.items.map(({ id }) => id)).toEqual([1, 2, 3].map(ID))
    expect(buttonsOf(card).map(({ label }) => label)).toEqual([
      ...[1, 2, 3].map(n => `Abrir CPS-${n}-2026`),
      'Empezar',
      'Ver los 8',
      'Ver plazos para liquidar',
      'Avance',
      'Ajustes',
    ])
  })

  it('counts what waits, what was put off, and what was said and not confirmed', async () => {
    await campaign.says(ID(3), '2027-07-14', ANA, { kind: 'snoozed', until: '2027-07-22' })
    await campaign.says(ID(4), '2027-07-14', ANA, { kind: 'closed-it', closedOn: '2027-07-14', cut: 'c' })
    await campaign.says(ID(5), '2027-07-14', ANA, { kind: 'handed-over', to: 'Jurídica', handedOn: '2027-07-14' })
    await campaign.says(ID(6), '2027-07-14', ANA, { kind: 'blocked', blocker: 'no-access' })
    await campaign.says(ID(10), '2027-07-14', ANA, {
      kind: 'attested',
      attestation: {
        id: 'a',
        by: 'ana',
        role: 'supervisor',
        on: '2027-07-14',
        grounds: groundsOf(contractOf(10, ['ana'], WAITS), 'liquidation'),
        fact: 'liquidation',
        value: { done: false },
      },
    })
    const card = await cardOf('2027-07-15')
    expect(card.summary).toBe('4 por cerrar, 2 vencidos; 11 días hábiles: 2 esta semana.')
    // Whoever asks that day is answered with the same head: what they put off or cannot close is in neither.
    expect((await asks(campaign.context, ANA, '¿qué debo cerrar?', at('2027-07-15'))).summary).toBe(card.summary)
    expect(linesOf(card)).toContain(
      'En otro falta un dato suyo; 1 en espera. 1 reportado, SECOP aún no lo muestra; 1 en contratación; 1 pospuesto; 1 con impedimento.',
    )
  })

  it('thanks for what SECOP confirmed and names what is new since the last one', async () => {
    await campaign.day('2027-07-14')
    rows = [
      ...[1, 3].map(n => contractOf(n, ['ana'], { state: 'closed', updatedOn: '2027-07-14' })),
      ...rows.filter(({ id }) => id !== ID(1) && id !== ID(3) && id !== ID(8)),
      contractOf(12, ['ana']),
    ]
    const lines = linesOf(await cardOf('2027-07-15'))
    expect(lines).toEqual(
      expect.arrayContaining([
        'SECOP ya muestra cerrados 2: CPS-1-2026 y CPS-3-2026. ¡Gracias!',
        'Ya se puede cerrar CPS-12-2026.',
        'CPS-8-2026 ya no aparece en los datos de SECOP.',
      ]),
    )
  })

  it('warns of data older than 48 hours', async () => {
    await cardOf('2027-07-12')
    campaign.refresh = null
    const parts = partsOf(await cardOf('2027-07-15'), 'text')
    expect(
      parts.find(({ tone, text }) => tone === 'warning' && text.includes('desde entonces no ha llegado un corte')),
    ).toBeDefined()
  })

  it('has only buttons that the bot understands, and no document, e-mail or other person in them', async () => {
    for (const who of [ANA, COORDINATOR, ADMIN]) {
      const card = await cardOf('2027-07-15', who)
      const buttons = buttonsOf(card)
      expect(buttons.length).toBeGreaterThan(1)
      for (const { action } of buttons) expect(readAction(action)).toEqual(action)
      expect(JSON.stringify(card)).not.toContain('@')
    }
  })

  it('speaks the language of the person', async () => {
    await campaign.wants(ANA, '2027-07-01', { kind: 'language', language: 'en' })
    const { card, language } = await campaign.message('2027-07-15', ANA)
    expect(language).toBe('en')
    expect(card.summary).toBe('8 to close, 2 overdue; 11 business days: 4 this week.')
    expect(JSON.stringify(card)).not.toMatch(/\b(contratos|hábil|vencidos|plazo)\b/i)
  })

  it('shows a contract’s own words as they are', async () => {
    rows = [contractOf(1, ['ana'], {}, { reference: '*<@U1>* [x](y)' })]
    expect(JSON.stringify(await cardOf('2027-07-15'))).toContain('*<@U1>* [x](y)')
  })

  it('rests on what it counts, with verdict, rule and place', async () => {
    const { basis } = await campaign.message('2027-07-15', ANA)
    expect(basis).toMatchObject({ cut: 'cut-2027-07-15', asOf: '2027-07-14', daysLeft: 10, milestone: 10 })
    expect(basis.listed.length).toBe(10)
    const closeNow = { verdict: 'close-now', rule: 'R18', place: 'closeNow', since: '2027-07-15' }
    expect(basis.listed[0]).toEqual({ contract: ID(1), ...closeNow })
    expect(basis.about).toEqual(['ana'])
  })
})

describe('the digest of those who look after others', () => {
  it('says how the team does, what is nobody’s and what waits for an answer', async () => {
    rows = [...rows, contractOf(20, ['luis'], { state: 'closed', updatedOn: '2027-07-09' })]
    await campaign.says(ID(3), '2027-07-12', ANA, { kind: 'not-mine' })
    const card = await cardOf('2027-07-15', COORDINATOR)
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        '11 días hábiles: 4 esta semana.',
        'A este ritmo, 8 tarde; de otros 2 no se sabe: falta un dato.',
        '1 contrato espera su respuesta, el más antiguo hace 2 días hábiles.',
        '1 contrato sin supervisor conocido.',
      ]),
    )
    expect(partsOf(card, 'progress')).toEqual([expect.objectContaining({ done: 1, total: 10 })])
    expect(partsOf(card, 'chart'), 'the picture is a press away').toEqual([])
    expect(partsOf(card, 'table'), 'people are a press away').toEqual([])
    const [actions] = partsOf(card, 'actions').slice(-1)
    expect(actions?.buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Equipo', 'En contratación', 'Sin supervisor', 'Ver la gráfica']),
    )
  })

  it('keeps to the area of a coordinator who has one', async () => {
    const works = person('oscar', ['coordinator'], { area: 'Obras' })
    const { context } = campaign
    campaign = Object.assign(
      new Campaign({ ...context, directory: new Map([...context.directory, ['oscar', works]]) }),
      {
        refresh: campaign.refresh,
      },
    )
    rows = [...rows, contractOf(20, ['luis'])]
    const card = await cardOf('2027-07-15', works)
    // Luis' one, and the one of nobody.
    expect(card.title).toBe('2 por cerrar, ninguno vencido')
  })

  it('tells admins the sum, what failed and everything that it does not see', async () => {
    campaign.reach.set(COORDINATOR.id, { kind: 'not-linked' })
    campaign.reach.set(LUIS.id, { kind: 'unreachable', why: 'account_inactive' })
    const card = await cardOf('2027-07-15', ADMIN)
    expect(card.title).toMatch(/^Avisos: /)
    const text = linesOf(card).join('\n')
    const heads = partsOf(card, 'text').filter(({ text, tone }) => tone === 'muted' && text.startsWith('Huella'))
    expect(heads.flatMap(part => part.text.split('\n').map(line => line.split(':')[0]))).toEqual([
      'Huella de lo avisado',
      'Huella de lo dicho',
      'Huella de lo visto',
    ])
    expect(text).toContain(`Huella de lo avisado: 1.234: ${Array(4).fill('abababab').join(' ')}`)
    expect(text).toContain('Avisos del 14 de julio de 2027: ')
    for (const said of [
      '1 aviso no se pudo entregar:',
      '• no se pudo (account_inactive), 1: LUIS',
      'Desde el 12 de julio de 2027 no se pueden traer los datos de SECOP.',
      'No se tomaron los datos nuevos. Traen 300 contratos donde había 900. Les faltan 12 contratos que estaban abiertos. Ninguno de los 300 contratos trae un valor que se pueda leer en la columna «Estado Contrato» (estado_contrato). Siguen',
      'Nadie de la oficina de contratación recibe avisos',
      'Sin supervisor conocido: 1 de 11 contratos.',
      `En «Fin del plazo», 5 de 11 contratos traen otro valor (${ID(1)}: 31 de diciembre de 2026 → 31 de diciembre de 2027).`,
      'El almacén dice: ',
    ])
      expect(text).toContain(said)
  })

  it('tells admins once what the settings let go, on the first day after', async () => {
    const retained = { day: '2027-07-15', sent: 1200, said: 1, seenDays: 0 } as const
    campaign = Object.assign(new Campaign(campaign.context, { ...BLIND, retained }), { refresh: campaign.refresh })
    const told: [string, string][] = []
    for (const day of ['2027-07-14', '2027-07-15', '2027-07-16', '2027-07-19'] as const)
      for (const { person, card } of await campaign.day(day))
        for (const line of linesOf(card))
          if (line.includes('plazo de conservación')) told.push([`${person} ${day}`, line])
    expect(told).toEqual([
      [
        `${ADMIN.id} 2027-07-16`,
        'El 15 de julio de 2027 se borró lo que cumplió el plazo de conservación que fijó la entidad: 1.200 registros de avisos y 1 registro de cuentas, preferencias y listas. Lo declarado sobre contratos se conserva, y las huellas siguen verificando.',
      ],
    ])
  })
})
