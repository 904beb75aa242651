import { describe, expect, it } from 'vitest'
import { documentedKind } from '../../src/bot/understand/documented-kind.js'
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
  ])('%s', (text, kind, args) => expect(read(text)).toEqual({ kind, args }))

  it.each([
    ['what did you send me at 6', 'told'],
    ['tengo comité a las 3, mándeme la lista', 'mine'],
    ['recuérdeme el 045 el lunes a las 8', 'snooze'],
    ['deje de tutearme', 'unknown'],
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
