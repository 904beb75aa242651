import type { Day } from '../../rules/index.js'
import { countEs as count, countedEs as counted, longDateEs } from '../grammar.js'

/** What the play of the last month of a campaign says between the cards. */
export const julyEs = {
  intro: (first: Day, last: Day) =>
    `El último mes de una campaña con la entidad inventada, del ${longDateEs(first)} al ${longDateEs(last)}, como lo viviría quien supervisa.`,
  day: (day: Day, told: number, confirmed: number, open: number) =>
    `${longDateEs(day)} · ${counted(told, 'aviso', 'avisos')} · ${confirmed > 0 ? `SECOP confirma ${counted(confirmed, 'cerrado', 'cerrados')} · ` : ''}${counted(open, 'contrato', 'contratos')} por cerrar`,
  card: (name: string) => `A ${name} le llega:`,
  told: (name: string) => `${name} oprime un botón de su aviso, confirma, y ve:`,
  crash: (sent: number, left: number) =>
    `✗ Se corta la luz a mitad de los envíos: ${counted(sent, 'aviso había salido', 'avisos habían salido')}, ${counted(left, 'quedaba', 'quedaban')} sin terminar.`,
  recovered: (found: number, sent: number) =>
    `✓ Veinticinco minutos después vuelve: ${found > 0 ? `encuentra ${counted(found, 'que sí había llegado', 'que sí habían llegado')} y ` : ''}envía ${counted(sent, 'que faltaba', 'que faltaban')}. Nadie recibe dos.`,
  end: 'Fin del mes',
  messages: (messages: number, doubled: number) => `Avisos enviados: ${count(messages)}. Repetidos: ${count(doubled)}.`,
  closed: (closed: number, open: number) =>
    `Expedientes cerrados en el mes: ${count(closed)}. Por cerrar: ${count(open)}.`,
  accounting: (a: {
    eligible: number
    sent: number
    waiting: number
    failed: number
    paused: number
    notLinked: number
    nothingToSay: number
  }) =>
    `Personas: ${count(a.eligible)} = ${count(a.sent)} con aviso + ${count(a.waiting)} en espera de su día + ${count(a.failed)} sin poder entregar + ${count(a.paused)} en pausa + ${count(a.notLinked)} sin cuenta + ${count(a.nothingToSay)} sin nada que decirles.`,
}
