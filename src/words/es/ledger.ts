import type { Day } from '../../rules/index.js'
import { countEs as count, countedEs as counted, dateEs, hashWords } from '../grammar.js'

/** What is said of the ledger: the chains of what was sent, said and seen. */
export const ledgerEs = {
  chains: { sent: 'Lo avisado', said: 'Lo dicho y decidido', seen: 'Lo consultado' },
  sound: (chain: string, records: number, hash: string) =>
    `${chain}: cadena completa, ${counted(records, 'registro', 'registros')}, la última huella es ${hashWords(hash)}.`,
  piece: (chain: string, first: number, last: number, hash: string) =>
    `${chain}: registros ${count(first)} a ${count(last)}, sin cambios entre ellos; los anteriores no están aquí. La última huella es ${hashWords(hash)}.`,
  unnamed:
    'El registro que dice qué se borró no está en este archivo: si lo borró este programa, lo muestra la cadena entera.',
  compareHead:
    'A un archivo también puede faltarle el final: compare la última huella con la de los mensajes a quien administra.',
  emptyFile: (path: string) => `${path} no tiene registros.`,
  broken: (chain: string, record: number) =>
    `${chain}: la cadena está rota en el registro ${count(record)}: algo se cambió o falta.`,
  mark: (number: number) => `Desde el registro ${count(number)} lo que dice cada uno se guarda junto a su huella.`,
  erased: (records: number, on: string) =>
    `${counted(records, 'registro se borró', 'registros se borraron')} el ${on}.`,
  reissued: (upTo: number, was: string) =>
    `Los registros hasta el ${count(upTo)} se emitieron de nuevo sin lo borrado; antes terminaban en ${was}.`,
  forged: (log: string, subject: string, number: number) =>
    `No casa con la cadena: ${log} ${subject}, declaración ${count(number)}. Alguien la escribió o la cambió por fuera.`,
  missing: (log: string, subject: string, number: number) =>
    `Está en la cadena y ya no en su registro: ${log} ${subject}, declaración ${count(number)}.`,
  seenChanged: (day: string) => `Lo consultado el ${day} no es lo que cubre su huella.`,
  agrees: 'Lo guardado de lo que dijo cada persona casa con la cadena.',
  notCompared: (from: number, to: number) =>
    `Lo guardado no se comparó con las cadenas: la carpeta es del formato ${from} y este programa compara desde el ${to}. Para compararlo: cerrojo migrate, aquí o en una copia.`,
  noFile: (path: string) => `${path} no se puede leer.`,
  noLinks: (path: string, line: number) =>
    `${path}: la línea ${count(line)} no es un registro. Hace falta un archivo de cerrojo ledger --chain, o de --format json.`,
  date: (day: Day): string => dateEs(day),
  contract: {
    title: (id: string) => `Vida del contrato ${id}`,
    none: (id: string) => `No hay nada sobre ${id} en los registros.`,
    columns: {
      at: 'Instante (UTC)',
      chain: 'Cadena',
      number: 'Número',
      kind: 'Clase',
      person: 'Id de la persona',
      name: 'Persona',
      text: 'Qué',
      hash: 'Huella',
    },
    someErased: (records: number) =>
      `${counted(records, 'registro', 'registros')} de lo avisado y lo consultado se borraron: no se sabe si eran de este contrato.`,
    erased: (on: string) => `borrado el ${on}`,
  },
}
