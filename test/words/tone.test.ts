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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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

const AIM = { campaign: 'Campaña 2027', act: null, before: '2027-07-31', lastDay: '2027-07-30' } as const
const BY_DEFAULT = { ...AIM, lastBusinessDay: '2027-07-30', businessDaysLeft: 19, binding: false } as const

describe('said today, to say', () => {
  // Each row of the table of tone: what is said no more, and what is.
  it.each<[today: readonly string[], said: string, better: string]>([
    [['al día alcanza'], es.say.pace(4, 162, 1, true, true), 'Los otros 4 sin afán: con 1 esta semana va bien.'],
    [
      ['Por cerrar según SECOP', 'vencido desde el 31'],
      `${es.say.statusByData}. ${capital(es.say.statusOverdue('2023-07-31'))}.`,
      'Listo para cerrar si usted confirma que no queda nada pendiente. Cierre vencido desde julio de 2023.',
    ],
    [
      ['¿Por qué lo pagado'],
      es.say.paymentShort('$ 51.051.000', '$ 55.490.000'),
      '¿Falta un pago, o el saldo se libera?',
    ],
    [
      ['Fuente: Campaña', 'Fecha fijada en la configuración'],
      es.say.deadline(BY_DEFAULT),
      'Meta interna por defecto del programa; ninguna norma la fija',
    ],
    [
      ['Le conté a'],
      es.digest.escalated(['Gloria Inés Sanabria Forero'].map(briefName), 16, es.digest.byPace(9)),
      'Le avisé a Gloria Sanabria para que le ayude. Le quedan 16 por cerrar y faltan 9 días hábiles.',
    ],
    [[], es.digest.delivered({ sent: 14, byMail: 0, today: 0, failed: 0, notLinked: 0 }), 'Todo en orden: 14 de 14.'],
    [['No me leen'], es.digest.unreached(3, 11), '3 personas no reciben los avisos (11 contratos)'],
    [
      ['salió de su lista'],
      es.digest.passedTo(['CPS-010-2026'], 1, ['Adriana Penagos']),
      'CPS-010-2026 pasó a Adriana Penagos.',
    ],
    [['no figura a su cargo'], es.say.whichOf('CPS-175', 'CPS-175-2021'), '«CPS-175»: ¿CPS-175-2021?'],
    [
      ['Eso no sé responderlo', 'No entendí su mensaje', 'Solo conozco'],
      `${es.say.unknownTitle}. ${es.say.unknown}`,
      'No le entendí. Puedo decirle qué debe cerrar, qué está en espera o cómo va un contrato.',
    ],
    // What misled besides.
    [
      ['registro vigente de la cesión', 'es este el registro vigente'],
      es.questions.cession,
      'El contrato se cedió. ¿Este registro es el del contratista actual (cesionario)?',
    ],
    [['En qué fecha se terminó'], es.questions.earlyEnd, '¿Cuándo terminó? ¿Quedó saldo?'],
    [['pendiente desde el'], es.say.statusPending('2026-06-25'), 'se podía cerrar desde el'],
    [
      ['uno o dos días', 'en dos días'],
      es.closing.confirms('2027-06-14', { least: 2, most: 9 }),
      'el último es del 14 de junio de 2027; aquí han llegado cada 2 a 9 días',
    ],
  ])('not %j', (today, said, better) => {
    expect(said).toContain(better)
    for (const old of today) expect(spanish.some(text => text.includes(old))).toBe(false)
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
