import { describe, expect, it } from 'vitest'
import { describe as sentenceOf } from '../../src/bot/query/describe.js'
import type { Filter, Query } from '../../src/bot/query/query.js'
import { PeopleByWord } from '../../src/bot/understand/readings/people-by-word.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'
import { wordsIn } from '../../src/words/index.js'

const TODAY: Day = '2027-07-01'
const filter = (field: string, op: string, ...values: string[]) => ({ field, op, values }) as unknown as Filter
const OVERDUE = filter('overdue', 'any')
const CLOSED = filter('situation', 'is', 'saidClosed', 'closed')
const WAITING = filter('situation', 'is', 'waiting')
const STILL_OPEN = filter('situation', 'not', 'saidClosed', 'closed')
const TO_CLOSE = filter('situation', 'is', 'closeNow')
/** How somebody or an area does. */
const STANDING = [[TO_CLOSE], [OVERDUE], [filter('situation', 'is', 'needsFact')], [CLOSED]]
const people = new PeopleByWord([
  { id: 'p1', name: 'Rosa Elena Peñaranda', area: 'Oficina Asesora Jurídica' },
  { id: 'p2', name: 'Tulio Mosquera', area: 'Subdirección de Obras' },
])
const read = (text: string, query?: Query) =>
  understand(text, TODAY, {
    scope: { people },
    ...(query && { remembered: { list: { query, ids: [], page: 1, pages: 1, first: 1 } } }),
  })

/** What a coordinator asks for, and the query that it is. */
const ASKED: readonly (readonly [text: string, query: Query])[] = [
  // The entity is no team, and nobody's name.
  ['cuántos contratos faltan por cerrar en toda la entidad', { where: [TO_CLOSE], view: 'entity' }],
  ['los vencidos del instituto', { where: [OVERDUE], view: 'entity' }],
  // Who asks for it is not whose they are.
  ['control interno me pide los vencidos', { where: [OVERDUE] }],
  [
    'la oficina jurídica me pide los vencidos de obras',
    { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')] },
  ],
  ['financiera nos está pidiendo los saldos por liberar', { where: [filter('balance', 'over', '0')] }],
  [
    'gráfica de avance de los de aseo',
    { where: [filter('about', 'has', 'aseo')], measures: ['progress'], output: 'chart' },
  ],
  // What the office has to answer.
  ['qué hay en contratación', { where: [filter('situation', 'is', 'passedOn')] }],
  // As things stand.
  ['excel de todo a corte de hoy', { where: [], output: 'xlsx' }],
  ['el excel de los vencidos con corte a hoy', { where: [OVERDUE], output: 'xlsx' }],
  ['saldos por liberar por área', { where: [filter('balance', 'over', '0')], group: 'area', measures: ['balance'] }],
  ['los que tienen saldo por liberar', { where: [filter('balance', 'over', '0')] }],
  ...[
    '¿ya contestaron todos?',
    'quiénes no me han contestado nada',
    'has everyone answered yet',
    "who hasn't answered",
  ].map((text): readonly [string, Query] => [
    text,
    { where: [filter('situation', 'is', 'closeNow', 'needsFact'), filter('told', 'none')], group: 'supervisor' },
  ]),
  // Areas by any name, in either language.
  ['vencidos de la Secretaría General', { where: [OVERDUE, filter('area', 'has', 'Secretaría General')] }],
  ['overdue in the works department', { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')] }],
  // By one word of its name, wherever it stands.
  ...['por cerrar de la jurídica', 'qué tiene pendiente jurídica', 'to close in the legal office'].map(
    (text): readonly [string, Query] => [
      text,
      { where: [TO_CLOSE, filter('area', 'has', 'Oficina Asesora Jurídica')] },
    ],
  ),
  [
    'me dicen de jurídica que ya cerraron tres la semana pasada pero acá no los veo, qué aparece cerrado de ellos desde el 21 de junio?',
    {
      where: [
        CLOSED,
        filter('area', 'has', 'Oficina Asesora Jurídica'),
        filter('closed', 'between', '2027-06-21', '2027-07-01'),
      ],
    },
  ],
  // A name goes on to its end.
  ['los de Rosa Elena Peñaranda', { where: [filter('supervisor', 'is', 'p1')] }],
  // Names as they are heard.
  ['los de rosa peñarranda', { where: [filter('supervisor', 'is', 'p1')] }],
  ['vencidos de tulio moskera', { where: [OVERDUE, filter('supervisor', 'is', 'p2')] }],
  ['los de Rosa y Tulio', { where: [filter('supervisor', 'is', 'p1', 'p2')] }],
  [
    'qué trabas reportaron en junio',
    { where: [filter('blocked', 'any'), filter('told', 'between', '2027-06-01', '2027-06-30')] },
  ],
  // What the register has no type for.
  ['convenios sin cerrar', { where: [STILL_OPEN, filter('type', 'is', 'other', 'cooperation', 'decree-092')] }],
  ['las órdenes de compra vencidas', { where: [OVERDUE, filter('about', 'has', 'orden de compra')] }],
  ['los que no tienen fecha de terminación en secop', { where: [filter('ends', 'none')] }],
  [
    'top 10 de los contratos con más saldo por liberar',
    { where: [filter('balance', 'over', '0')], order: { by: 'balance', descending: true }, limit: 10 },
  ],
  [
    'cuántos CPS y cuántas OC faltan',
    {
      where: [TO_CLOSE],
      parts: [[filter('about', 'has', 'CPS')], [filter('about', 'has', 'orden de compra')]],
    },
  ],
  [
    'cuántos pendientes tiene cada área, y de esos cuántos vencidos y cuántos bloqueados',
    { where: [], group: 'area', parts: [[TO_CLOSE], [OVERDUE], [filter('blocked', 'any')]] },
  ],
  [
    'junio vs mayo en cierres',
    {
      where: [CLOSED],
      parts: [
        [filter('closed', 'between', '2027-06-01', '2027-06-30')],
        [filter('closed', 'between', '2027-05-01', '2027-05-31')],
      ],
    },
  ],
  [
    'hace cuánto Tulio no cierra nada',
    { where: [CLOSED, filter('supervisor', 'is', 'p2')], order: { by: 'closed', descending: true }, limit: 1 },
  ],
  ['los vencidos por persona, a Rosa no', { where: [OVERDUE, filter('supervisor', 'not', 'p1')], group: 'supervisor' }],
  // Why it is asked says nothing of what.
  [
    'mire, es que tengo comité con la doctora a las nueve y necesito que me diga cuántos vencidos hay por área',
    { where: [OVERDUE], group: 'area' },
  ],
  ['hernán me pidió los vencidos de obras', { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')] }],
  ['cómo van los vencidos de jurídica', { where: [OVERDUE, filter('area', 'has', 'Oficina Asesora Jurídica')] }],
  // Called as an area is called, and not what they are about.
  ['contratos por cerrar de Obras', { where: [TO_CLOSE, filter('area', 'has', 'Subdirección de Obras')] }],
  ['los de la ofisina juridika', { where: [filter('area', 'has', 'Oficina Asesora Jurídica')] }],
  // What is overdue is to be closed.
  ['contratos por cerrar o vencidos', { where: [TO_CLOSE] }],
  ['todos los por cerrar menos los de Tulio', { where: [TO_CLOSE, filter('supervisor', 'not', 'p2')] }],
  [
    'qué supervisores tienen contratos suspendidos',
    { where: [filter('state', 'is', 'suspended')], group: 'supervisor' },
  ],
  [
    'top 10 por saldo',
    { where: [filter('balance', 'over', '0')], order: { by: 'balance', descending: true }, limit: 10 },
  ],
  ['quién tiene el contrato vencido más viejo', { where: [OVERDUE], order: { by: 'ends' }, limit: 1 }],
  ['suspendidos o cancelados', { where: [filter('state', 'is', 'suspended', 'cancelled')] }],
  [
    'qué contratos pierden competencia este año por supervisor',
    { where: [filter('liquidationLimit', 'between', '2027-07-01', '2027-12-31')], group: 'supervisor' },
  ],
  [
    'cuántos perdieron competencia por supervisor',
    { where: [filter('liquidationLimit', 'until', '2027-06-30')], group: 'supervisor' },
  ],
  [
    'top 5 proveedores por valor',
    { where: [], group: 'supplier', measures: ['value'], order: { by: 'value', descending: true }, limit: 5 },
  ],
  ['valor total por tipo de contrato', { where: [], group: 'type', measures: ['value'] }],
  ['cuánto se ha pagado en los contratos de obra', { where: [filter('type', 'is', 'works')], measures: ['paid'] }],
  ['contratos por cerrar que no tengan respuesta', { where: [TO_CLOSE, filter('told', 'none')] }],
]

/** How people and areas do, whose sentence is longer than anybody's question. */
const STANDINGS: typeof ASKED = [
  ...['cómo va la jurídica', 'y la jurídica cómo va?', 'how is the legal office doing?', 'how is legal doing'].map(
    (text): readonly [string, Query] => [
      text,
      { where: [filter('area', 'has', 'Oficina Asesora Jurídica')], group: 'supervisor', parts: STANDING },
    ],
  ),
  ['cómo van las áreas', { where: [], group: 'area', parts: STANDING }],
  ['how is each area doing?', { where: [], group: 'area', parts: STANDING }],
  ['cómo va obras', { where: [filter('area', 'has', 'Subdirección de Obras')], group: 'supervisor', parts: STANDING }],
  [
    'compáreme a Rosa con Tulio',
    { where: [filter('supervisor', 'is', 'p1', 'p2')], group: 'supervisor', parts: STANDING },
  ],
]

describe('what a coordinator asks', () => {
  it.each(STANDINGS)('%s', (text, query) => {
    const { sure, query: read_ } = read(text)
    expect({ sure, query: read_ }).toEqual({ sure: true, query })
  })

  it.each(ASKED)('%s', (text, query) => {
    const { query: got, sure, unread } = read(text)
    expect({ query: got, sure, unread }).toEqual({ query, sure: true, unread: [] })
  })

  it.each(ASKED)('%s: its sentence asks the same', (_, query) => {
    const names = {
      contract: (id: string) => id,
      person: (id: string) => (id === 'p1' ? 'Rosa Elena Peñaranda' : 'Tulio Mosquera'),
    }
    const said = sentenceOf(query, wordsIn('es'), names)
    expect(read(said).query?.where).toEqual(query.where)
  })

  it('asks who is not reached', () => {
    for (const text of ['quiénes no están en el bot', 'qué supervisores no tienen el bot', 'who are we not reaching'])
      expect(read(text)).toMatchObject({ kind: 'unreached', sure: true })
  })

  it('does not take how all stood on a past day for the end of a term', () => {
    expect(read('informe en excel con corte al 30 de junio')).toMatchObject({ sure: false, unread: ['30 de junio'] })
  })

  it.each([
    ['vencidos por área y por tipo', 'two-groups', 'area', 'type'],
    ['contratos por año y por área', 'two-groups', 'endYear', 'area'],
    ['los 5 más viejos sin cerrar de cada área', 'first-of-each', undefined, 'area'],
    ['top 3 por valor de cada supervisor', 'first-of-each', undefined, 'supervisor'],
    ['quién tiene más vencidos en cada área', 'two-groups', 'area', 'supervisor'],
  ])('%s: says that one table cannot hold it, and how it can be seen', (text, unsupported, group, other) => {
    const understood = read(text)
    expect({ ...understood, group: understood.query?.group, other: understood.other?.group }).toMatchObject({
      sure: true,
      unsupported,
      group,
      other,
    })
  })

  it.each(['el correo de Rosa', 'cuál es el celular de Tulio', "what's Rosa's email?", 'cómo contacto a Tulio'])(
    '%s: gives no contact details, and never a list instead',
    text => expect(read(text)).toMatchObject({ sure: true, unsupported: 'contact' }),
  )
})

/** Sums of what may be released. */
const RELEASED: readonly (readonly [text: string, query: Query])[] = [
  // What money rests on a closing that is yet to come.
  ['cuánta plata se puede liberar si cerramos todo', { where: [TO_CLOSE], measures: ['balance'] }],
  ['how much could be released if everything is closed', { where: [TO_CLOSE], measures: ['balance'] }],
  [
    'cuánto se puede liberar antes del 30 de septiembre',
    { where: [filter('closable', 'until', '2027-09-29')], measures: ['balance'] },
  ],
  [
    'how much can we release by September 30',
    { where: [filter('closable', 'until', '2027-09-30')], measures: ['balance'] },
  ],
]

describe('what may be released', () => {
  it.each(RELEASED)('%s', (text, query) => {
    const { query: got, sure } = read(text)
    expect({ query: got, sure }).toEqual({ query, sure: true })
  })
})

/** What goes on from the list on the screen. */
const GOES_ON: readonly (readonly [text: string, last: Query, query: Query])[] = [
  [
    'al revés',
    { where: [OVERDUE], order: { by: 'value', descending: true } },
    { where: [OVERDUE], order: { by: 'value' } },
  ],
  [
    'deme los 10 más viejitos',
    { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')] },
    { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')], order: { by: 'ends' }, limit: 10 },
  ],
  // Somebody whom no list knows, in the place of whoever the list is of.
  [
    '¿y Marta Luz?',
    { where: [STILL_OPEN, filter('supervisor', 'is', 'p1')] },
    { where: [STILL_OPEN, filter('supervisor', 'named', 'marta luz')] },
  ],
  // A table of people or areas, the other way round.
  [
    'ordénelas del peor al mejor',
    { where: [], group: 'area', parts: STANDING },
    { where: [], group: 'area', measures: ['progress'], order: { by: 'progress' } },
  ],
  [
    'ordénelos de mayor a menor',
    { where: [], group: 'supervisor', parts: STANDING },
    { where: [], group: 'supervisor', parts: STANDING, order: { by: 'count', descending: true } },
  ],
  [
    '¿y los de obras?',
    { where: [OVERDUE], group: 'supervisor' },
    { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')], group: 'supervisor' },
  ],
  ['a Rosa no', { where: [OVERDUE] }, { where: [OVERDUE, filter('supervisor', 'not', 'p1')] }],
  ['¿desde cuándo?', { where: [OVERDUE] }, { where: [OVERDUE], order: { by: 'ends' } }],
  ['¿y por qué no se pueden cerrar?', { where: [WAITING] }, { where: [WAITING], group: 'rule' }],
  ['por persona', { where: [OVERDUE] }, { where: [OVERDUE], group: 'supervisor' }],
  // A name that ends like a verb with its pronoun points at nothing.
  ['los contratos de Carlos', { where: [filter('blocked', 'any')] }, { where: [filter('about', 'has', 'Carlos')] }],
  ['contratos de las escuelas', { where: [filter('blocked', 'any')] }, { where: [filter('about', 'has', 'escuelas')] }],
  [
    'y los de Carlos',
    { where: [filter('blocked', 'any')] },
    { where: [filter('blocked', 'any'), filter('about', 'has', 'Carlos')] },
  ],
]

describe('what goes on from a list', () => {
  it.each(GOES_ON)('%s', (text, last, query) => {
    const { query: got, sure } = read(text, last)
    expect({ query: got, sure }).toEqual({ query, sure: true })
  })
})

describe('who is to have what is given', () => {
  const AWAY = { from: '2027-07-06', until: '2027-07-23' }
  const given: readonly (readonly [text: string, unsupported: string, from: string, to: string, days: object])[] = [
    ['pásele todos los de Rosa Elena a Tulio', 'assign', 'p1', 'p2', {}],
    ["move all of Tulio's contracts to Rosa", 'assign', 'p2', 'p1', {}],
    ['delegue los contratos de Rosa a Tulio del 6 al 23 de julio', 'their-notices', 'p1', 'p2', AWAY],
    ['rosa sale a vacaciones del 6 al 23 de julio, que la cubra tulio', 'their-notices', 'p1', 'p2', AWAY],
    ['Tulio cubre a Rosa la próxima semana', 'their-notices', 'p1', 'p2', { from: '2027-07-05', until: '2027-07-11' }],
  ]
  it.each(given)('%s', (text, unsupported, from, to, days) => {
    const understood = read(text)
    expect({ ...understood.args, where: understood.query?.where, unsupported: understood.unsupported }).toEqual({
      to,
      ...days,
      where: [filter('supervisor', 'is', from)],
      unsupported,
    })
  })

  it('never takes two people for one list where nothing joins them', () => {
    expect(read('desde mañana los contratos de Rosa los ve Tulio').sure).toBe(false)
  })

  it('keeps the day and the hour of what is set at once', () => {
    const { kind, args, further } = read('mándame el resumen todos los lunes a las 7 am')
    expect([{ kind, args }, ...further.map(({ kind, args }) => ({ kind, args }))]).toEqual([
      { kind: 'digest-time', args: { at: '07:00' } },
      { kind: 'cadence', args: { cadence: 'weekly' } },
    ])
  })

  it('answers how somebody does with what there is to say of them, and goes on so', () => {
    const first = read('cómo va Rosa Elena')
    expect(first).toMatchObject({ kind: 'team', sure: true, question: { kind: 'person', args: { id: 'p1' } } })
    const remembered = {
      question: first.question,
      list: { query: { where: [] }, ids: [], page: 1, pages: 1, first: 1 },
    }
    const { question } = understand('¿y Tulio?', TODAY, { scope: { people }, remembered })
    expect(question).toEqual({ kind: 'person', args: { id: 'p2' } })
  })

  it('says that changes since a day are not kept', () => {
    expect(read('what changed this week?').unsupported).toBe('changes-since')
  })

  it('answers of which area a contract is with the contract', () => {
    expect(read('el CPS-176-2022 ¿de qué área es?')).toMatchObject({ kind: 'contract', sure: true })
  })
})

describe('what was told to somebody, and who is gone', () => {
  it.each([
    'qué le dije a Tulio que hiciera',
    'lo que le pedí a Tulio',
    'what did I ask Tulio to do',
    'what did I tell Tulio to do',
  ])('%s: cannot be shown, and is no list', text =>
    expect(read(text)).toMatchObject({ sure: true, kind: 'unknown', unsupported: 'their-messages' }),
  )

  it.each([
    'cuántos contratos a cargo de gente que ya no está',
    'contratos de gente que ya se fue',
    'cuántos contratos tienen los supervisores que ya no están',
    'contratos cuyo supervisor ya no trabaja acá',
    'expedientes cuya supervisora se pensionó',
    'los que tienen un supervisor que renunció',
    'contracts whose supervisor has left the entity',
  ])('%s: is not known; those of nobody are', text =>
    expect(read(text)).toMatchObject({
      sure: true,
      unsupported: 'gone-people',
      query: { where: [filter('supervisor', 'none')] },
    }),
  )

  it.each(['contratistas con más de un contrato por cerrar', 'suppliers with more than one contract to close'])(
    '%s: is of how many each has',
    text =>
      expect(read(text).query).toEqual({ where: [TO_CLOSE], group: 'supplier', having: { op: 'over', value: 1 } }),
  )
})

describe('whom no reminder reaches', () => {
  const after = (text: string) =>
    understand(text, TODAY, { scope: { people }, remembered: { question: { kind: 'unreached', args: {} } } })
  const ofWorks = { sure: true, question: { kind: 'unreached', args: { area: 'Subdirección de Obras' } } }

  it.each(['¿a quién de obras no le llegan los avisos?', 'de obras quién no recibe los mensajes'])('%s', text =>
    expect(read(text)).toMatchObject(ofWorks),
  )

  it.each(['¿a Rosa sí le llegan los avisos?', 'is Rosa getting the messages?'])('%s: as her card says', text =>
    expect(read(text)).toMatchObject({
      sure: true,
      kind: 'unreached',
      question: { kind: 'person', args: { id: 'p1' } },
    }),
  )

  it.each(['¿y de obras quiénes?', 'solo los de obras', '¿y en obras?'])('%s, after those of all', text =>
    expect(after(text)).toMatchObject(ofWorks),
  )
})

describe('whose are meant beside those of others', () => {
  it.each(['¿y los míos?', 'ahora los míos', 'no, los de ella no, los míos'])('%s, after those of Rosa', text => {
    const { query, sure } = read(text, { where: [OVERDUE, filter('supervisor', 'is', 'p1')] })
    expect([sure, query?.where.some(({ field }) => field === 'supervisor')]).toEqual([true, false])
  })

  it('mis propios contratos, no los del equipo', () =>
    expect(read('mis propios contratos, no los del equipo')).toMatchObject({ kind: 'mine', sure: true }))
})

describe('the pace of the campaign, its percentage, and who has none', () => {
  it.each([
    ['¿cómo vamos para el 31?', 'summary', []],
    ['¿vamos a llegar al 31?', 'summary', []],
    ['cuántos faltan para el 31 en obras', 'summary', [TO_CLOSE, filter('area', 'has', 'Subdirección de Obras')]],
    ['¿ya trae los cierres de ayer?', 'data', []],
  ])('%s', (text, kind, where) => {
    const found = read(text)
    expect({ kind: found.kind, sure: found.sure, where: found.query?.where ?? [] }).toEqual({ kind, sure: true, where })
  })

  it.each<readonly [string, Query]>([
    [
      'qué supervisor cerró menos este mes',
      {
        where: [CLOSED, filter('closed', 'between', '2027-07-01', '2027-07-31')],
        group: 'supervisor',
        order: { by: 'count' },
      },
    ],
    [
      '¿quién de obras va peor?',
      {
        where: [filter('area', 'has', 'Subdirección de Obras')],
        group: 'supervisor',
        measures: ['progress'],
        order: { by: 'progress' },
      },
    ],
    ['cuántos cierres por semana llevamos', { where: [CLOSED], group: 'closedWeek' }],
    ['¿por qué Rosa no ha cerrado?', { where: [STILL_OPEN, filter('supervisor', 'is', 'p1')] }],
    ['los vencidos, solo obras', { where: [OVERDUE, filter('area', 'has', 'Subdirección de Obras')] }],
    [
      '¿en qué porcentaje va obras?',
      { where: [filter('area', 'has', 'Subdirección de Obras')], measures: ['progress'] },
    ],
    [
      '¿hay alguien de mi gente en ceros?',
      { where: [], group: 'supervisor', having: { op: 'is', value: 0 }, measures: ['progress'] },
    ],
    [
      'cuántos contratos cerramos la semana pasada',
      { where: [CLOSED, filter('closed', 'between', '2027-06-21', '2027-06-27')] },
    ],
  ])('%s', (text, query) => {
    const found = read(text)
    expect({ query: found.query, sure: found.sure }).toEqual({ query, sure: true })
  })
})

describe('what goes on from a table of people', () => {
  it('solo los de obras: of the area of that name', () => {
    const query: Query = { where: [], group: 'supervisor', parts: STANDING }
    const remembered = { question: { kind: 'team', args: {} }, list: { query, ids: [], page: 1, first: 1 } } as const
    const { kind, query: got } = understand('solo los de obras', TODAY, { scope: { people }, remembered })
    expect({ kind, where: got?.where }).toEqual({
      kind: 'team',
      where: [filter('area', 'has', 'Subdirección de Obras')],
    })
  })

  it('cuál es el más viejo, after those of somebody: theirs', () =>
    expect(read('¿y cuál es el más viejo?', { where: [OVERDUE, filter('supervisor', 'is', 'p1')] }).kind).toBe('team'))
})

describe('what goes on from how somebody does', () => {
  const afterTulio = (text: string) =>
    understand(text, TODAY, { scope: { people }, remembered: { question: { kind: 'person', args: { id: 'p2' } } } })

  it.each(['cuáles son los vencidos', 'los vencidos', 'which are overdue'])('%s: theirs', text =>
    expect(afterTulio(text).query).toEqual({ where: [OVERDUE, filter('supervisor', 'is', 'p2')] }),
  )

  it('los vencidos de toda la entidad: not theirs', () =>
    expect(afterTulio('los vencidos de toda la entidad').query).toEqual({ where: [OVERDUE], view: 'entity' }))

  it('¿y Rosa?: how she does', () =>
    expect(afterTulio('¿y Rosa?').question).toEqual({ kind: 'person', args: { id: 'p1' } }))
})

describe('two in one', () => {
  it('a file, and what it comes to', () => {
    const { kind, query, further } = read('mándeme los por cerrar de obras en excel y dígame cuánto suman')
    const where = [TO_CLOSE, filter('area', 'has', 'Subdirección de Obras')]
    expect({ kind, query }).toEqual({ kind: 'export', query: { where, output: 'xlsx' } })
    expect(further.map(next => next.query)).toEqual([{ where, measures: ['count', 'value'] }])
  })

  it.each([
    'cuántos contratos van cerrados este año, cuántos faltan y cuáles están vencidos',
    'cuántos contratos van cerrados este año, cuántos faltan y cuántos están vencidos',
    'mañana tengo comité con el director y necesito saber cuántos contratos van cerrados este año, cuántos faltan y cuáles están vencidos, gracias',
  ])('%s: all three', text =>
    expect(read(text).query?.parts).toEqual([
      [CLOSED, filter('closed', 'between', '2027-01-01', '2027-12-31')],
      [TO_CLOSE],
      [OVERDUE],
    ]),
  )

  it.each(['ya se resolvió el impedimento del CPS-219-2026', 'el impedimento del CPS-219-2026 ya quedó resuelto'])(
    '%s: is no new impediment',
    text => expect(read(text)).toMatchObject({ kind: 'contract', args: { reference: 'CPS-219-2026' } }),
  )
})

describe('what whoever coordinates says in their own words', () => {
  it.each([
    ['qué les ha mandado el bot a los supervisores este mes', 'unknown', 'their-messages'],
    ['a quiénes hay que apretarles', 'team', 'nudge'],
    ['el CPS-010-2026 ahora lo tiene Diego Chitiva', 'unknown', 'assign'],
    ['dele acceso a Claudia', 'unknown', 'list-of-people'],
    ['de qué has hablado con Rosa Elena', 'unknown', 'their-messages'],
  ])('%s', (text, kind, unsupported) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, unsupported, sure: true })
  })

  it.each([
    ['salgo a vacaciones el 12, mientras tanto responde Natalia Cubillos', 'delegate'],
    ['a las 3 tenemos reunión con el secretario, ¿cuántos vencidos hay?', 'summary'],
    ['para la junta del viernes necesito cuántos faltan por área', 'summary'],
    ['deme las cifras: total, cerrados y faltantes', 'summary'],
    ['cuál es la fuente de la información', 'data'],
    ['yo aquí veo todo o solo mi área', 'help'],
    ['el CPS-010-2026 no es de Participación, es de Sistemas', 'data-wrong'],
    ['a mí nadie me asignó el CPS-004-2022', 'not-mine'],
    ['reanude el envío de los avisos', 'resume'],
    ['absténgase de enviarme correos hasta el 20 de diciembre', 'pause'],
    ['muchas gracias por la información suministrada', 'thanks'],
    ['buenas tardes compañeros', 'hello'],
    ['a cuáles se les termina el plazo en agosto', 'upcoming'],
    ['hay algo a mi nombre?', 'mine'],
    ['si no se cierra quién lleva del bulto, el supervisor o el jefe', 'law'],
    ['con qué usuario se cierra, el mío o el del jefe', 'how'],
    ['Tulio Mosquera se puso al día o sigue igual', 'team'],
    ['quién no ha hecho ni pío', 'team'],
    ['sin querer oprimí el botón', 'undo'],
    ['usted es un robot o una persona', 'help'],
  ])('%s', (text, kind) => {
    const { kind: said, sure, unread } = understand(text, TODAY)
    expect({ said, sure, unread }).toEqual({ said: kind, sure: true, unread: [] })
  })
})

describe('what is said of an area by one word, and in words what is written in digits', () => {
  const works = filter('area', 'has', 'Subdirección de Obras')
  it.each<readonly [string, readonly Filter[]]>([
    ['obras cuántos ha cerrado', [CLOSED, works]],
    ['cuántos le faltan a obras', [TO_CLOSE, works]],
    ['muéstreme obras y jurídica', [filter('area', 'has', 'Subdirección de Obras', 'Oficina Asesora Jurídica')]],
    [
      'vencidos en jurídica, obras',
      [OVERDUE, filter('area', 'has', 'Oficina Asesora Jurídica', 'Subdirección de Obras')],
    ],
    ['soy Rosa de jurídica, los vencidos de obras', [OVERDUE, works]],
    [
      'los de obra firmados en dos mil veinticuatro',
      [filter('type', 'is', 'works'), filter('signed', 'between', '2024-01-01', '2024-12-31')],
    ],
    ['contratos del año 2024 sin cerrar', [STILL_OPEN, filter('ends', 'between', '2024-01-01', '2024-12-31')]],
  ])('%s', (text, where) => {
    const { query, sure } = read(text)
    expect({ sure, where: new Set(query?.where) }).toEqual({ sure: true, where: new Set(where) })
  })

  it.each([
    ['estado del CPS guion cero cero cuatro guion dos mil veintidós', 'CPS-004-2022'],
    ['cuántos hay de más de dos mil millones', undefined],
  ])('%s', (text, reference) => {
    expect((read(text).args as { reference?: string }).reference).toBe(reference)
  })
})

describe('what a list is called', () => {
  it.each([
    ['los vencidos de Tulio de 2023 para atrás', 'team', {}],
    ['lo de Rosa que termina entre el 5 y el 20 de agosto', 'team', {}],
    ['vencidos de suministro en obras', 'find', { about: 'suministro' }],
    ['los de mínima cuantía de obras sin cerrar', 'find', { about: 'mínima cuantía' }],
    ['porcentaje de cierre de cada supervisor', 'summary', {}],
    ['cómo va cada supervisor', 'team', {}],
  ])('%s: %s', (text, kind, args) => expect(read(text)).toMatchObject({ sure: true, kind, args }))
})

describe('years that stand by themselves, and what is said instead', () => {
  const of2022 = filter('signed', 'between', '2022-01-01', '2022-12-31')
  const works = filter('type', 'is', 'works')
  it.each<readonly [string, readonly Filter[]]>([
    [
      'suministro 2024 2025',
      [filter('type', 'is', 'supplies'), filter('signed', 'between', '2024-01-01', '2025-12-31')],
    ],
    [
      'interventorías 2021-2023',
      [filter('type', 'is', 'supervision'), filter('signed', 'between', '2021-01-01', '2023-12-31')],
    ],
    [
      'los de obra de 2020 y 2022',
      [
        works,
        filter('signed', 'between', '2020-01-01', '2022-12-31'),
        filter('signed', 'outside', '2021-01-01', '2021-12-31'),
      ],
    ],
  ])('%s', (text, where) => expect(read(text)).toMatchObject({ sure: true, unread: [], query: { where } }))

  it.each(['me confundí, era 2022', 'cambie 2023 por 2022', 'me refería a 2022'])('%s, after those of 2023', text =>
    expect(read(text, { where: [works, filter('signed', 'between', '2023-01-01', '2023-12-31')] })).toMatchObject({
      sure: true,
      query: { where: [works, of2022] },
    }),
  )

  it('no, los de Rosa no, los de Tulio: how they stand is kept', () =>
    expect(
      read('no, los de Rosa no, los de Tulio', { where: [OVERDUE, filter('supervisor', 'is', 'p1')] }).query,
    ).toEqual({ where: [OVERDUE, filter('supervisor', 'is', 'p2')] }))
})
