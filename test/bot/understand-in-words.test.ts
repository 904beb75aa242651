import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'

const TODAY = '2027-07-01'

describe('what stands in the way, in the words of who says it', () => {
  it.each([
    'en el CPS-015-2026 el cesionario no aparece por ninguna parte',
    'CPS-015-2026: contabilidad tiene embolatada la última cuenta',
    'no puedo cerrar el CPS-015-2026, la contratista no ha entregado el informe final',
    'el supervisor anterior no me ha pasado los soportes del CPS-015-2026',
    'the supplier of CPS-015-2026 has not submitted the final report',
    'lo del CPS-015-2026 se quedó en el despacho esperando turno',
  ])('%s', text => {
    const { kind, sure, unread, question } = understand(text, TODAY)
    expect({ kind, sure, unread }).toEqual({ kind: 'blocked', sure: true, unread: [] })
    expect(question).toMatchObject({ args: { reference: 'CPS-015-2026' }, said: { note: text } })
  })

  it('what is told besides is no note', () => {
    expect(understand('ya cerré el CPS-015-2026 y el CM-006-2024 no es mío', TODAY)).toMatchObject({
      kind: 'closed-it',
      args: { reference: 'CPS-015-2026' },
      further: [{ kind: 'not-mine', args: { reference: 'CM-006-2024' } }],
    })
  })

  it.each([
    '¿por qué no me sale el CPS-015-2026?',
    'por qué el CPS-015-2026 todavía no se deja cerrar',
    'cuáles contratistas no han entregado el informe',
  ])('is not what somebody asks: %s', text => {
    expect(understand(text, TODAY).kind).not.toBe('blocked')
  })
})

describe('said as supervisors say it', () => {
  it.each([
    ['buenos días, qué hay pa hoy', 'mine', {}],
    ['estoy al día o no', 'summary', {}],
    ['me llegó este mensaje y no sé de qué se trata', 'help', {}],
    ['paso a paso para el CPS-003-2022 que nunca lo he hecho', 'how', { reference: 'CPS-003-2022' }],
    ['el CO-034-2025 se tiene que liquidar o ese no', 'contract', { reference: 'CO-034-2025' }],
    ['el CPS-003-2022 quedó cerrado hoy a las 10 am', 'closed-it', { reference: 'CPS-003-2022', on: TODAY }],
    ['CPS-003-2022 got closed yesterday', 'closed-it', { reference: 'CPS-003-2022', on: '2027-06-30' }],
    ['el CPS-003-2022 lo cierra es compras, a mí no me toca', 'not-mine', { reference: 'CPS-003-2022' }],
    ['el CPS-003-2022 no requiere liquidación', 'fact', { reference: 'CPS-003-2022', fact: 'liquidationDue' }],
    [
      'al contratista del CPS-003-2022 se le debe el último pago',
      'fact',
      { reference: 'CPS-003-2022', fact: 'payment' },
    ],
    ['todavía no he firmado nada del CO-034-2025', 'liquidated', { reference: 'CO-034-2025' }],
    ['me dicen que ya cerraron el CPS-003-2022, puedes verificar', 'contract', { reference: 'CPS-003-2022' }],
    [
      'recuérdame lo del CPS-003-2022 el viernes porque hoy tengo comité',
      'snooze',
      { reference: 'CPS-003-2022', until: '2027-07-02' },
    ],
    ['los que ya cerré este mes', 'closed', { from: '2027-07-01', to: '2027-07-31' }],
    ['se me fue el dedo', 'undo', {}],
    ['how old is this info', 'data', {}],
  ])('%s', (text, kind, args) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, args, sure: true, unread: [] })
  })

  it('two contracts are both shown', () => {
    expect(understand('CPS-003-2022 y OC-010-2026 cómo están', TODAY)).toMatchObject({
      sure: true,
      query: { where: [{ field: 'reference', op: 'has', values: ['CPS-003-2022', 'OC-010-2026'] }] },
    })
  })

  it('a number alone puts right the day that was told, in its month', () => {
    const question = { kind: 'liquidated', args: { reference: 'CO-034-2025', on: '2027-05-12' } } as const
    expect(understand('no no, fue el 13', TODAY, { remembered: { question } })).toMatchObject({
      kind: 'liquidated',
      args: { on: '2027-05-13' },
    })
  })
})

describe('a morning question in the words of who has never done it', () => {
  it.each([
    ['me llegó su mensaje pero no entendí qué es lo que tengo que hacer', 'help'],
    ['I got your message but I did not understand what I have to do', 'help'],
    ['cuáles puedo cerrar ya mismo sin que me falte ningún papel', 'mine'],
    ['which can I close right now without anything missing', 'mine'],
    ['cuáles ya tienen los papeles completos', 'mine'],
    ['yo nunca he cerrado uno de esos', 'how'],
    ['yo nunca he cerrado uno, por dónde entro, qué botón es', 'how'],
    ['where do I click to close it', 'how'],
    ['para cerrar toca subir acta o solo darle cerrar', 'how'],
    ['para liquidar hay que adjuntar soportes o no', 'how'],
    ['do I have to upload anything to close', 'how'],
    ['quién dice que yo tengo que cerrar eso, no era de contratación?', 'law'],
    ['quién dijo que a mí me toca cerrar esto', 'law'],
    ['who says I have to close these', 'law'],
    ['hasta qué día tengo plazo para ponerme al día', 'deadline'],
    ['estoy en comité y me preguntan cuántos contratos tengo vencidos', 'summary'],
    ['ando en una reunión y me preguntan cómo va lo mío, deme cuántos llevo cerrados y cuántos me faltan', 'summary'],
    ['eso de dónde lo sacan, está actualizado?', 'data'],
    ['is this up to date', 'data'],
    ['por qué me sale el CPS-003-2022 si eso fue hace mil años', 'why'],
    ['why is CPS-003-2022 on my list, it ended years ago', 'why'],
    ['no mentiras, todavía no', 'undo'],
    ['ayer cerré uno y me sigue apareciendo', 'data'],
    ['I closed one yesterday and it still shows up', 'data'],
    ['CPS-003-2022 cuándo se terminó y cuánto se le pagó', 'contract'],
    ['los que necesitan liquidación', 'waiting'],
    ['los que ya liquidé pero no he cerrado', 'find'],
    ['qué diferencia hay entre terminar, liquidar y cerrar', 'closing-terms'],
    ['what is the difference between liquidating and closing', 'closing-terms'],
    ['qué diferencia hay entre liquidar y cerrar', 'closing-terms'],
    ['cuál es la diferencia entre la liquidación y el cierre', 'closing-terms'],
    ['qué es el expediente electrónico', 'closing-terms'],
    ['quién firma el acta de liquidación', 'closing-terms'],
    ['hay algo nuevo desde ayer?', 'find'],
    ['qué alcanzo a cerrar en julio', 'mine'],
    ['necesito para la reunión del comité un listado de los contratos que terminaron en junio', 'ended'],
    ['cuáles alcanzo a cerrar antes del 15 de julio', 'mine'],
    ['deja el CPS-004-2022 para la otra semana', 'snooze'],
    ['tengo alguna novedad?', 'find'],
    ['qué contratos firmé en diciembre del año pasado', 'find'],
    ['cuáles requieren liquidación', 'waiting'],
    ['a quién le debemos plata todavía', 'find'],
    ['qué significa cerrar el expediente', 'closing-terms'],
    ['si el contrato tiene garantía vigente lo puedo cerrar?', 'closing-terms'],
    ['una orden de compra también toca cerrarla?', 'law'],
    ['what happens if I miss the July 31 deadline?', 'law'],
    ['qué pasa si no alcanzo a cerrar', 'law'],
    ['a quién tengo que pedirle el cierre en secop', 'who-closes'],
    ['quién firma el acta de cierre', 'who-closes'],
    ['who signs the closing', 'who-closes'],
    ['de dónde saca la información', 'data'],
    ['qué tan actualizados están los datos', 'data'],
    ['how recent is the data', 'data'],
    ['what do I have to close before the deadline?', 'mine'],
    ['qué me falta y para cuándo', 'mine'],
    ['is there anything overdue, and since when?', 'overdue'],
    ['cuáles están vencidos y desde cuándo', 'overdue'],
    ['gracias, eres un sol', 'thanks'],
    ['se me pasaron los 30 meses para liquidar', 'lapsed'],
    ['cuándo pierdo competencia en el CPS-003-2022', 'contract'],
    ['cuándo empezó el CPS-003-2022', 'contract'],
    ['hace cuánto se venció el CPS-003-2022', 'contract'],
    ['how much is left unpaid on CPS-003-2022', 'contract'],
    ['yo ya no trabajo en la entidad', 'not-mine'],
    ['ya no me aparece el CPS-003-2022, por qué', 'contract'],
    ['tengo que esperar a que se venza la póliza?', 'law'],
    ['no quiero mensajes los viernes', 'cadence'],
    ['me tienen mamada con tanto mensaje', 'cadence'],
    ['el de Raquel Mejía, por qué no se puede cerrar todavía', 'why'],
    ['entré con la clave de la secretaria, di clic en cerrar expediente del CPS-003-2022', 'closed-it'],
    ['por qué el CPS-003-2022 no está en la lista de cerrar', 'why'],
  ])('%s', (text, kind) => {
    expect(understand(text, TODAY)).toMatchObject({ kind, sure: true, unread: [], further: [] })
  })

  it.each([
    'el CPS-003-2022 ya está pago todo, no se le debe un peso',
    'no le debemos un peso al contratista del CPS-003-2022',
    'CPS-004-2022 is fully paid, last payment went out',
  ])('and what was paid: %s', text => {
    expect(understand(text, TODAY)).toMatchObject({
      kind: 'fact',
      sure: true,
      args: { fact: 'payment' },
    })
  })
})
