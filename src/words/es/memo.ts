import type { BoundaryName, Day } from '../../rules/index.js'
import { countEs, dateEs, listEs, pluralEs } from '../grammar.js'

const TERMS: Record<BoundaryName, string> = {
  bilateral: 'de mutuo acuerdo',
  unilateral: 'unilateral',
  last: 'último día con competencia',
}

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
  columns: [
    'Contrato',
    'Contratista',
    'Valor',
    'Terminación',
    'Qué se solicita',
    'Desde',
    'Recordado',
    'Próximo plazo para liquidar',
  ],
  noAnswer: (day: Day, asks: readonly string[]) =>
    `A la fecha, ${dateEs(day)}, no se ha recibido respuesta sobre ${listEs(asks)} de los contratos que se relacionan.`,
  /** `days` are the last ones of `all`. */
  reminded: (days: readonly Day[], all: number) =>
    `Se recordó ${all > days.length ? `${countEs(all)} veces, las últimas ` : ''}${listEs(days.map(day => `el ${dateEs(day)}`))}.`,
  byMail: 'No tiene una cuenta vinculada en el chat: se le escribe por correo electrónico.',
  notReached: 'Los avisos automáticos no le llegan: no tiene una cuenta vinculada.',
  unreachable: 'Los avisos automáticos no le llegan: la plataforma no deja escribir a su cuenta.',
  limit: (name: string, day: Day) => `El término para liquidar ${name} va hasta el ${dateEs(day)}, según los datos.`,
  close: 'Cerrarlo en SECOP II, o informar qué lo impide',
  closing: 'el cierre en SECOP II',
  fact: (label: string) => `«${label}»`,
  times: (days: readonly Day[]) => {
    const [last] = days.slice(-1)
    if (last === undefined) return ''
    return days.length === 1 ? dateEs(last) : `${countEs(days.length)} veces; la última, el ${dateEs(last)}`
  },
  term: (name: BoundaryName, day: Day) => `${TERMS[name]}, hasta el ${dateEs(day)}`,
  ask: 'Se solicita informar, por cada contrato, el dato que se pide, o lo que impida el cierre.',
  how: 'En el chat de Cerrojo, o por escrito a la oficina de contratación.',
  none: 'Ninguna sobre estos contratos.',
  fromRecords: 'registro de avisos y respuestas de Cerrojo',
}
