import { describe, expect, it } from 'vitest'
import { understand } from '../../src/bot/understand/understand.js'
import type { Day } from '../../src/rules/day.js'

const TODAY = '2027-07-01' as Day

function read(text: string): string {
  const { kind, sure, unread, query } = understand(text, TODAY)
  const where = (query?.where ?? []).map(({ field, op, values }) => [field, op, ...values].join(' '))
  return [sure && unread.length === 0 ? kind : 'asks back', ...where].join('; ')
}

describe('lists that are named by what is asked', () => {
  it.each([
    ['contratos cuyo plazo de ejecución feneció en abril', 'ended; ends between 2027-04-01 2027-04-30'],
    ['plazo cumplido en el primer trimestre', 'ended; ends between 2027-01-01 2027-03-31'],
    ['los que terminaron en diciembre del año antepasado', 'ended; ends between 2025-12-01 2025-12-31'],
    ['a quiénes se les acabó el contrato en diciembre pasado', 'ended; ends between 2026-12-01 2026-12-31'],
    ['los que acabaron en la vigencia anterior', 'ended; ends between 2026-01-01 2026-12-31'],
    ['qué vence esta quincena', 'upcoming; closable between 2027-07-02 2027-07-15'],
    ['cuáles se destraban antes del puente', 'upcoming; closable between 2027-07-02 2027-07-03'],
    ['de aquí al 20 de julio cuáles se destapan', 'upcoming; closable between 2027-07-02 2027-07-20'],
    ['hay algunos que se dejaron pasar, cuáles serían', 'overdue; overdue any'],
    ['los que debían quedar cerrados en 2026', 'overdue; overdue between 2026-01-01 2026-12-31'],
    ['cuáles toca dejar quietos por ahora', 'waiting; situation is waiting'],
    ['cuáles no dependen de mí', 'waiting; situation is waiting'],
    ['which ones are waiting on somebody else', 'waiting; situation is waiting'],
    ['qué falta por responder', 'missing; situation is needsFact'],
    ['ask me whatever you still need', 'missing; situation is needsFact'],
    ['qué más me cae antes de diciembre', 'upcoming; closable between 2027-07-02 2027-11-30'],
    ['todavía no les toca, cuáles son', 'waiting; situation is waiting'],
    ['los que no tienen acta de liquidación cargada', 'find; liquidation is due'],
    ['which ones are late and by how many days', 'overdue; overdue any'],
    ['a quien se le acabaron contratos en mayo', 'ended; ends between 2027-05-01 2027-05-31'],
    ['anything over 200 million?', 'find; value over 200000000'],
    ['compra de equipos', 'find; about has equipos'],
    ['hay algo con la Universidad de Nariño?', 'find; about has Universidad de Nariño'],
    ['los que yo tengo como supervisora', 'mine; situation is closeNow'],
    ['deme los que ya perdieron competencia para liquidar', 'find; liquidationLimit until 2027-06-30'],
    ['cuáles están graves', 'overdue; overdue any'],
    ['de los 18 cuántos ya salieron', 'summary; situation is saidClosed closed'],
    ['de los 22 cuántos están maduros', 'summary; situation is closeNow'],
    ['qué tanto subimos desde el lunes', 'summary; situation is saidClosed closed; closed from 2027-06-28'],
    ['y si dejo pasar agosto qué más se me suma', 'upcoming; closable between 2027-08-01 2027-08-31'],
    ['cuáles dependen de otro y no de mí', 'waiting; situation is waiting'],
    ['a cuántos no se les pudo entregar el mensaje de hoy', 'unreached'],
    ['cuáles entran antes de que se acabe el año', 'upcoming; closable between 2027-07-02 2027-12-31'],
    ['hay alguno al que ya se nos pasó el término para cerrarlo', 'overdue; overdue any'],
    ['por dónde me recomienda empezar', 'mine; situation is closeNow'],
    [
      'ranking de supervisores por cierres de junio',
      'team; situation is saidClosed closed; closed between 2027-06-01 2027-06-30',
    ],
    ['qué hago con los que ya perdieron competencia', 'lapsed'],
    ['qué está frenado por la Jurídica', 'asks back; situation is waiting'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('people and offices that are not known', () => {
  it.each([
    [
      'cuántos le faltan a Nubia Esperanza Cárdenas',
      'team; situation is closeNow; supervisor named nubia esperanza cardenas',
    ],
    ['Leidy Johanna Murcia cómo va', 'team; supervisor named leidy johanna murcia'],
    ['quién no contesta', 'team; situation is closeNow needsFact; told none'],
    ['cómo vamos con Norma Constanza', 'team; supervisor named norma constanza'],
    ['contratos con Norma Constanza', 'find; about has Norma Constanza'],
    ['el doctor Arciniegas cuánto tiene encima', 'team; supervisor named Arciniegas'],
    ['los por cerrar que no supervisa Tulio Mosquera', 'asks back; situation is closeNow'],
    ['dígame nombres de los que no responden', 'team; situation is closeNow needsFact; told none'],
    ['Cartera o Tesorería, cuál va peor', 'team; area has Cartera Tesorería'],
    ['los de Cultura cuáles son', 'find; area has Cultura'],
    ['ya no les queda nada a los de Almacén', 'team; situation is closeNow; area has Almacén'],
    ['contratos de obras vencidos', 'overdue; overdue any; type is works'],
    ['la profe Natalia por dónde va', 'team; supervisor named Natalia'],
    ['y los de Cultura qué', 'team; area has Cultura'],
    ['obras vs participacion quien va mejor', 'team; area has obras participacion'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected))
})
