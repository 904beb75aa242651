import { describe, expect, it } from 'vitest'
import { documentedKind } from '../../src/bot/understand/intents/documented-kind.js'
import { understand } from '../../src/bot/understand/understand.js'
import { toDay } from '../../src/rules/day.js'

const TODAY = toDay(2027, 7, 1) ?? '2027-07-01'

function read(text: string) {
  const { kind, args, sure, unread } = understand(text, TODAY)
  return sure && unread.length === 0 ? { kind, args } : 'asked'
}

describe('what is set, whatever is said around it', () => {
  it.each([
    ['el aviso de las 6 me agarra durmiendo, córralo para las 8 y media', 'digest-time', { at: '08:30' }],
    ['trabajo de noche, escríbame más bien a las 3 de la tarde', 'digest-time', { at: '15:00' }],
    ['esos mensajes llegan muy temprano, ponelos tipo 10', 'digest-time', { at: '10:00' }],
    ['usted por qué escribe a las 5 de la mañana, póngalo a las 8', 'digest-time', { at: '08:00' }],
    ['mejor una vez a la semana, diario me satura', 'cadence', { cadence: 'weekly' }],
    ['Mondays only for my digest, the daily one overwhelms me', 'cadence', { cadence: 'weekly' }],
    ['acá la señal es mala, mándeme todo junto los jueves', 'cadence', { cadence: 'weekly' }],
    ['con un aviso los lunes me basta', 'cadence', { cadence: 'weekly' }],
    ['callado hasta el lunes, que tengo auditoría', 'pause', { until: '2027-07-05' }],
    ['suspenda los mensajes a mi nombre hasta el 26 de julio, estaré en Leticia', 'pause', { until: '2027-07-26' }],
    ['a las 7 am, gracias', 'digest-time', { at: '07:00' }],
    ['english pls, my spanish is not good yet', 'language', { language: 'en' }],
    ['me llegó en inglés, déjelo en español', 'language', { language: 'es' }],
    ['no me escriba en inglés', 'language', { language: 'es' }],
    ["I don't speak Spanish", 'language', { language: 'en' }],
    ['my english is bad, in spanish please', 'language', { language: 'es' }],
    ['deje de mandar eso todos los días', 'cadence', {}],
    ['mándelo a las 6 y cuarto, que a las 7 entro a clase', 'digest-time', { at: '06:15' }],
    ['send it at 8, at 9 I have a meeting', 'digest-time', { at: '08:00' }],
    ['el resumen por la nochecita, tipo 7', 'digest-time', { at: '19:00' }],
    ['I prefer weekly rather than every day', 'cadence', { cadence: 'weekly' }],
    ['prefiero un aviso semanal que siete diarios', 'cadence', { cadence: 'weekly' }],
    ['weekly for me, daily for the rest', 'cadence', { cadence: 'weekly' }],
    [
      'a ella le llega una vez por semana y a mí me llega todos los días, yo quiero como ella',
      'cadence',
      { cadence: 'weekly' },
    ],
    ['todo me aparece en inglés, corríjalo', 'language', { language: 'es' }],
    ['my Spanish is terrible, can we go on in English', 'language', { language: 'en' }],
    ['mi jefe no entiende el inglés, escriba en español', 'language', { language: 'es' }],
    ['idioma: en', 'language', { language: 'en' }],
    ['explíqueme en castellano, del inglés no entiendo', 'language', { language: 'es' }],
    ['ya no quiero que me escriba en español', 'language', { language: 'en' }],
    ['no me mande nada desde el lunes y por diez días', 'pause', { from: '2027-07-05', until: '2027-07-15' }],
    [
      'let everything go to ana.perez@entidad.gov.co while I am at the course',
      'delegate',
      { to: 'ana.perez@entidad.gov.co' },
    ],
    [
      'recuérdeme el CPS-010-2025 el martes 13, después de la reunión',
      'snooze',
      { reference: 'CPS-010-2025', until: '2027-07-13' },
    ],
    ['mi jefa está en comisión en Tunja hasta el 20, no la molesten', 'pause', { until: '2027-07-20' }],
    ['el alcalde regresa el lunes, que no le lleguen mensajes', 'pause', { until: '2027-07-05' }],
    ["my boss is on leave until July 20, don't email him", 'pause', { until: '2027-07-20' }],
    ['me voy para la finca, nos vemos el 14', 'pause', { until: '2027-07-14' }],
    ['ya puede volver a mandarme eso, llegué de Pasto', 'resume', {}],
    ['no le escriba al doctor sino a ana.perez@entidad.gov.co', 'delegate', { to: 'ana.perez@entidad.gov.co' }],
    ['en adelante los avisos le caen a ana.perez@entidad.gov.co', 'delegate', { to: 'ana.perez@entidad.gov.co' }],
    ['¿puede recordarme el CPS-010-2025 el 12?', 'snooze', { reference: 'CPS-010-2025', until: '2027-07-12' }],
    [
      'deje quieto el CPS-010-2025 dos semanas mientras reviso',
      'snooze',
      { reference: 'CPS-010-2025', until: '2027-07-15' },
    ],
    ['recuérdeme el CPS-010-2025 tres días antes del 31', 'snooze', { reference: 'CPS-010-2025', until: '2027-07-28' }],
    ['un aviso el primer día de la semana y no más', 'cadence', { cadence: 'weekly' }],
    ['póngame las fechas en el almanaque del teléfono', 'calendar', {}],
    [
      'la profe se reincorpora el 15; hasta entonces no nos recuerde el CPS-010-2025',
      'snooze',
      { reference: 'CPS-010-2025', until: '2027-07-15' },
    ],
    [
      'el 14 puedo mirarlo, recuérdeme ese día el CPS-010-2025',
      'snooze',
      { reference: 'CPS-010-2025', until: '2027-07-14' },
    ],
    ['my leave ends July 20, nothing until then please', 'pause', { until: '2027-07-20' }],
    ['remind me of CPS-010-2025 a week from today', 'snooze', { reference: 'CPS-010-2025', until: '2027-07-08' }],
  ])('%s', (text, kind, args) => expect(read(text)).toEqual({ kind, args }))

  it.each([
    ['what did you send me at 6', 'told'],
    ['tengo comité a las 3, mándeme la lista', 'mine'],
    ['recuérdeme el 045 el lunes a las 8', 'snooze'],
    ['deje de tutearme', 'unknown'],
    ['no le escriban a mi equipo hasta el lunes', 'unknown'],
    ['no le mande más avisos a Nelson hasta el 15', 'unknown'],
    ['mi correo es ana.perez@entidad.gov.co', 'unknown'],
    ['¿por qué me recuerda el CPS-010-2025?', 'why'],
    ['no le entiendo nada, hable en cristiano', 'help'],
    ['estuve 2 semanas sin señal, qué me han mandado', 'told'],
  ])('and nothing is set where something else is meant: %s', (text, kind) => {
    expect(understand(text, TODAY).kind).toBe(kind)
  })

  it.each(['póngale recordatorio diario a Édgar', 'a mis supervisores escríbales a las 7'])(
    'nor for somebody else: %s',
    text => expect(read(text)).not.toMatchObject({ kind: expect.stringMatching(/cadence|digest-time/) }),
  )
})

describe('courtesy with something beside it', () => {
  it.each([
    ['Buenos días Cerrojo, feliz jueves', 'hello'],
    ['muy buenas noches, apenas salgo del turno', 'hello'],
    ['hola, le habla Álvaro el de archivo, perdone la hora', 'hello'],
    ['probando 1 2 3', 'hello'],
    ['ajá y qué, ¿todo bien?', 'hello'],
    ['buenas, ¿hay alguien?', 'hello'],
    ['que descanse, hasta el lunes', 'thanks'],
    ['hasta mañana si Dios quiere', 'thanks'],
    ['que la Virgen me lo cuide', 'thanks'],
    ['ya me voy a almorzar, mañana seguimos', 'thanks'],
    ['bendiciones para todo el equipo', 'thanks'],
  ])('%s', (text, kind) => expect(read(text)).toEqual({ kind, args: {} }))

  it.each([
    ['hola, los vencidos', 'overdue'],
    ['hola, con qué frecuencia me escribe', 'cadence'],
    ['buenos días, soy Hernán, ¿qué tengo pendiente?', 'mine'],
  ])('but what is asked besides is answered: %s', (text, kind) => expect(understand(text, TODAY).kind).toBe(kind))
})

describe('a word that nothing here is about', () => {
  it.each(['Cretino.', 'Torniplas', 'yo soy la misma Nubia Parales', '¡Bravo!', '¿Sistemas?'])(
    'is not looked for by itself: %s',
    text => expect(read(text)).not.toMatchObject({ kind: 'find' }),
  )

  it.each(['vigilancia', 'los de Torniplas', 'busque Torniplas', 'qué tenemos con Torniplas'])(
    'and is where somebody looks for contracts: %s',
    text => expect(read(text)).toMatchObject({ kind: 'find' }),
  )
})

describe('how closing goes, in other words', () => {
  it.each([
    ['recuérdeme los pasos', 'how'],
    ['me recuerda el plazo', 'deadline'],
    ['how many days remain until the legal term is over?', 'deadline'],
    ['esto no se refresca? hice cambios en la plataforma y sigue igual', 'data'],
    ['es cierto que le cae a uno la personería si entrega el cargo sin cerrar', 'law'],
    ['eres persona o robot', 'help'],
  ])('%s', (text, kind) => {
    const understood = understand(text, TODAY)
    expect({ kind: documentedKind(understood).kind, sure: understood.sure }).toEqual({ kind, sure: true })
  })

  it.each([
    ['las vacunas de aftosa, ¿por qué me las siguen cobrando?', 'vacunas de aftosa'],
    ['el de EPM por qué no está en la lista si terminó en diciembre', 'EPM'],
    ['los exámenes médicos 2024 por q siguen apareciendo si eso se acabó', 'exámenes médicos'],
    ['explain why CPS-045-2023 is in my list, when the contractor has obligations until 2029', 'CPS-045-2023'],
  ])('why is asked of what is named before it: %s', (text, reference) =>
    expect(read(text)).toEqual({ kind: 'why', args: { reference } }),
  )
})

describe('a day that is pointed back at', () => {
  it.each([
    ['tengo comité el 22 de julio, ¿cuáles debo tener cerrados para entonces?', 'mine', { until: '2027-07-22' }],
    ['I am back on July 12, which ones become closable by then?', 'upcoming', { until: '2027-07-12' }],
  ])('is that day: %s', (text, kind, args) => expect(understand(text, TODAY)).toMatchObject({ kind, args }))

  it.each(['entonces qué hago', 'hasta entonces', 'el lunes 5 o el martes 6, recuérdeme el CPS-010-2025 ese día'])(
    'and none where it points at none: %s',
    text => expect(JSON.stringify(understand(text, TODAY).args)).not.toContain('2027-07-05'),
  )
})

describe('what is set, and what is to be shown besides', () => {
  it.each([
    ['escríbame en inglés y mándeme el excel', 'language', 'export'],
    ['pon el resumen semanal y muéstrame mis pendientes', 'cadence', 'mine'],
    ['cámbieme el aviso a las 8 y dígame cuáles están vencidos', 'digest-time', 'overdue'],
    ['no me escriba hasta el 12 y dígame qué me falta', 'pause', 'summary'],
    ['switch to english and show me what is overdue', 'language', 'overdue'],
  ])('are both done: %s', (text, kind, next) => {
    const understood = understand(text, TODAY)
    const further = understood.further.map(each => documentedKind(each).kind)
    expect({ kind: understood.kind, sure: understood.sure, further }).toEqual({ kind, sure: true, further: [next] })
  })

  it.each([
    ['mándeme los avisos a las 7 y envíemelos en inglés', 'digest-time', ['language']],
    ['mande el resumen a las 9', 'digest-time', []],
  ])('and nothing is shown that was not wanted: %s', (text, kind, kinds) => {
    const understood = understand(text, TODAY)
    expect([understood.kind, understood.further.map(each => each.kind)]).toEqual([kind, kinds])
  })
})
