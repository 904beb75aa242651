import type { Day } from '../../rules/index.js'
import { countEs, dateEs, listEs, pluralEs } from '../grammar.js'

/** The memorando to a supervisor who has not answered, or is not reached. What stands in it is Spanish in every language of the bot. */
export const memoEs = {
  title: 'Memorando',
  file: 'Memorando',
  headings: { address: 'Encabezado', contracts: 'Contratos', ask: 'Solicitud', ground: 'Fundamento' },
  labels: {
    number: 'Número y fecha',
    to: 'Para',
    from: 'De',
    subject: 'Asunto',
    by: 'Respuesta antes del',
    how: 'Cómo responder',
    received: 'Respuestas recibidas',
    ground: 'Normas',
    campaign: 'Fecha de la campaña',
  },
  asks: {
    number: 'número y fecha del memorando',
    sender: 'quién lo envía',
    by: 'día hasta el que se espera respuesta',
  },
  subject: (n: number) =>
    `Solicitud de información para el cierre de ${pluralEs(n, 'un expediente', `${countEs(n)} expedientes`)} contractuales`,
  columns: ['Contrato', 'Contratista', 'Terminación', 'Qué se solicita', 'Desde', 'Liquidar a más tardar'],
  noAnswer: (day: Day) =>
    `A la fecha, ${dateEs(day)}, no se ha recibido respuesta sobre los contratos que se relacionan.`,
  reminded: (days: readonly Day[]) => `Se recordó el ${listEs(days.map(dateEs))}.`,
  notReached: 'Los avisos automáticos no le llegan: no tiene una cuenta vinculada.',
  limit: (name: string, day: Day) => `El término para liquidar ${name} va hasta el ${dateEs(day)}, según los datos.`,
  close: 'Cerrarlo en SECOP II, o informar qué lo impide',
  ask: 'Se solicita informar, por cada contrato, el dato que se pide, o lo que impida el cierre.',
  how: 'En el chat de Cerrojo, o por escrito a la oficina de contratación.',
  none: 'Ninguna sobre estos contratos.',
  fromRecords: 'registro de avisos y respuestas de Cerrojo',
}
