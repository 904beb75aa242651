import { describe, expect, it } from 'vitest'
import { nearestQuestions } from '../../src/bot/understand/guide/nearest.js'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'
import { en } from '../../src/words/en/index.js'
import { GUIDE_TOPICS } from '../../src/words/es/guide.js'
import { es } from '../../src/words/es/index.js'

const TODAY = '2027-07-01' as Day
const read = (text: string) => understand(text, TODAY)

describe('how closing goes and how the program works', () => {
  it.each([
    ['¿Ustedes entran a SECOP y cierran el contrato por mí?', 'closes-for-me'],
    ['buenas, desde este chat se puede cerrar el expediente?', 'closes-for-me'],
    ['does this program close the files for us', 'closes-for-me'],
    ['ya lo cerré y todavía sigue apareciendo en la lista, por qué?', 'when-confirmed'],
    ['¿La constancia de cierre la firma el supervisor?', 'who-signs'],
    ['who signs the final report?', 'who-signs'],
    ['¿los otros supervisores ven mis contratos?', 'who-sees'],
    ['cómo cambio de supervisor un contrato', 'reassign'],
    ['how do I hand a contract over to another supervisor?', 'reassign'],
    ['¿cómo agrego a una supervisora que no está en la lista?', 'add-person'],
    ['el supervisor se pensionó, ¿quién firma lo que falta?', 'supervisor-left'],
    ['¿cómo se cierra si la contratista falleció?', 'contractor-died'],
    ['what if the contractor does not want to sign', 'contractor-unwilling'],
    ['¿y qué pasa si no hago nada?', 'doing-nothing'],
    ['¿los avisos llegan también los sábados y domingos?', 'days-off'],
    ['salgo a vacaciones, ¿qué hago con mis contratos?', 'absence'],
    ['¿esto también funciona por whatsapp?', 'channels'],
    ['¿qué documentos hay que cargar antes de cerrar un contrato de prestación de servicios?', 'documents'],
    ['¿puedo adjuntar el acta en pdf?', 'attachments'],
    ['¿usted es un robot?', 'no-ai'],
    ['¿cómo borro lo que informé por error?', 'undo-mistake'],
    ['¿al cerrar en secop queda cerrado también el archivo físico?', 'physical-file'],
    ['el botón no hace nada, ¿a quién le aviso?', 'not-working'],
  ])('is read by its phrasings: %s', (text, topic) => {
    expect(read(text)).toMatchObject({ question: { kind: 'guide', args: { topic } }, sure: true, unread: [] })
  })

  it.each([
    ['cómo pido viáticos para una comisión', 'out-of-travel'],
    ['¿cómo radico una cuenta de cobro?', 'out-of-payments'],
    ['can you book a meeting room', 'out-of-equipment'],
    ['cuénteme un chiste', 'out-of-chat'],
    ['necesito un certificado laboral', 'out-of-staff'],
  ])('is declined where it is no matter of closing: %s', (text, topic) => {
    expect(read(text)).toMatchObject({ kind: 'unknown', question: { kind: 'guide', args: { topic } } })
  })

  it.each([
    ['qué contratos me toca cerrar', 'mine'],
    ['¿cómo cierro un contrato?', 'how'],
    ['pause mis avisos', 'pause'],
    ['avíseme a las 7', 'digest-time'],
    ['no puedo cerrar el CPS-003-2022 porque no tengo acceso, ¿qué hago?', 'blocked'],
    ['how many have I got left and how much money is that', 'summary'],
    ['contratos con el saldo por liberar', 'find'],
  ])('takes nothing that is read otherwise: %s', (text, kind) => {
    expect(read(text).question.kind === 'guide').toBe(false)
    if (read(text).sure) expect(read(text).kind).toBe(kind)
  })

  it('offers the nearest where nothing reads it, and never answers one of them as if it were asked', () => {
    const { kind, near = [] } = read('¿cómo se pasa la carpeta al nuevo supervisor?')
    expect(kind).toBe('unknown')
    expect(near.length).toBeLessThanOrEqual(3)
    expect(read('xyzzy plugh').near).toBeUndefined()
  })

  it('says what there is to know of it before the form that is about it', () => {
    const { question, further } = read('En el CPS-003-2022 la contratista falleció. ¿Cómo se cierra en ese caso?')
    expect(question).toEqual({ kind: 'guide', args: { topic: 'contractor-died' } })
    expect(further[0]?.args).toMatchObject({ reference: 'CPS-003-2022' })
  })

  it('answers in both languages, in a few lines, and finds every topic by its own title', () => {
    for (const topic of GUIDE_TOPICS)
      for (const { guide } of [es, en]) {
        expect(guide.of[topic].lines.length).toBeGreaterThan(0)
        expect(guide.of[topic].lines.join('\n').length).toBeLessThan(620)
      }
    expect(nearestQuestions('')).toEqual([])
  })
})

describe('taking leave', () => {
  it.each([
    'gracias, quedó todo listo por hoy',
    'muchas gracias, por hoy es todo. Mañana seguimos con los de obra',
    'chao, nos vemos el lunes',
    'listo, gracias, quedo pendiente',
    'perfecto, muchas gracias, buen día',
    'buenas tardes, muchas gracias por la lista',
    'thank you, I will close them tomorrow',
    'muy amable, buen fin de semana',
  ])('is answered in kind, and records nothing: %s', text => {
    expect(read(text)).toMatchObject({ kind: 'thanks', sure: true, unread: [] })
  })

  it.each([
    ['gracias, y los vencidos?', 'overdue'],
    ['la lista, gracias', 'mine'],
    ['buen día doctora', 'hello'],
    ['gracias, mañana cuáles debo cerrar', 'mine'],
    ['gracias, ya cerré el CPS-003-2022', 'closed-it'],
    ['gracias, muéstreme los de obra', 'find'],
    ["I'll be on leave till 15 July. Muchas gracias.", 'pause'],
    ['qué pasos sigo para cerrar, gracias', 'how'],
  ])('is no leave where something is asked or told: %s', (text, kind) => {
    expect(read(text).kind).toBe(kind)
  })
})
