import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../src/bot/cards/question-of.js'
import { assess } from '../../src/rules/index.js'
import { en } from '../../src/words/en/index.js'
import { es } from '../../src/words/es/index.js'
import { briefName } from '../../src/words/grammar.js'
import { contractOf, worldOf } from '../support/context.js'

const WORDS = join(import.meta.dirname, '../../src/words/es')
const spanish = readdirSync(WORDS).map(file => readFileSync(join(WORDS, file), 'utf8'))

/** What is asked about a fact of an invented contract, by its figures and dates. */
async function asked(
  fact: 'payment' | 'earlyEnd',
  facts: Parameters<typeof contractOf>[2],
  words = es,
): Promise<string> {
  const contract = contractOf(1, ['ana'], facts)
  const { context } = await worldOf([contract])
  const assessment = assess(contract, [], context.options, context.calendar, '2027-07-01')
  return questionOf(fact, { contract, assessment } as Parameters<typeof questionOf>[1], words)
}

describe('said today, to say', () => {
  it.each([
    ['al día alcanza', es.say.pace(4, 162, 1, true, true), 'Los otros 4 sin afán: con 1 esta semana va bien.'],
    [
      'Le conté a',
      es.digest.escalated(['Gloria Inés Sanabria Forero'].map(briefName), 16, es.digest.byPace(9)),
      'Le avisé a Gloria Sanabria para que le ayude. Le quedan 16 por cerrar y faltan 9 días hábiles.',
    ],
    [
      'salió de su lista',
      es.digest.passedTo(['CPS-010-2026'], 1, ['Adriana Penagos']),
      'CPS-010-2026 pasó a Adriana Penagos.',
    ],
    ['Todo bien:', es.digest.delivered({ sent: 14, today: 0, failed: 0, notLinked: 0 }), 'Todo en orden: 14 de 14.'],
    ['No me leen', es.digest.unreached(3, 11), '3 personas no reciben los avisos (11 contratos)'],
    ['Eso no sé responderlo', es.say.unknownTitle, 'No le entendí'],
    ['Fecha fijada en la configuración', es.say.whichOf('CPS-175', 'CPS-175-2021'), '«CPS-175»: ¿CPS-175-2021?'],
    [
      'uno o dos días',
      es.questions.cession,
      'El contrato se cedió. ¿Este registro es el del contratista actual (cesionario)?',
    ],
    ['pendiente desde el', es.questions.earlyEnd, '¿Cuándo terminó? ¿Quedó saldo?'],
  ])('%s', (old, said, wanted) => {
    expect(said).toContain(wanted)
    for (const text of spanish) expect(text).not.toContain(old)
  })

  it('asks for what is short with the figures that SECOP shows, and with none where nothing is', async () => {
    const short = { paid: '51051000', value: '55490000', invoiced: '51051000' } as const
    expect(await asked('payment', short)).toBe(
      'SECOP muestra $ 51.051.000 pagados de $ 55.490.000. ¿Falta un pago, o el saldo se libera?',
    )
    expect(await asked('payment', short, en)).toContain('paid of')
    for (const facts of [
      { ...short, paid: '55490000' },
      { ...short, paid: '0' },
      { ...short, value: null },
    ] as const)
      expect(await asked('payment', facts)).toBe(es.questions.payment)
    for (const text of spanish) expect(text).not.toContain('¿Por qué lo pagado')
  })

  it('asks when it ended by the day up to which its term goes', async () => {
    expect(await asked('earlyEnd', { state: 'terminated', endsOn: '2027-12-15' })).toBe(
      'SECOP lo da por terminado, pero su plazo va hasta el 15 de diciembre de 2027. ¿Cuándo terminó? ¿Quedó saldo?',
    )
    expect(await asked('earlyEnd', { state: 'terminated' })).toBe(es.questions.earlyEnd)
  })
})
