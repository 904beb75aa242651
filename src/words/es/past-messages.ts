import type { Day } from '../../rules/index.js'
import { dateEs, countEs as grouped } from '../grammar.js'

/** What the bot says about what it told before. */
export const toldEs = {
  title: 'Lo que le dije',
  titleOn: (day: Day) => `Lo que le dije el ${dateEs(day)}`,
  intro: (day: Day) => `Este es el aviso del ${dateEs(day)}, tal como fue.`,
  never: 'Todavía no le he enviado ningún aviso.',
  titleOf: (contract: string) => `Lo que le dije de ${contract}`,
  titleIn: (from: Day, to: Day) => `Lo que le dije del ${dateEs(from)} al ${dateEs(to)}`,
  nothingIn: (from: Day, to: Day) => `Del ${dateEs(from)} al ${dateEs(to)} no le envié ningún aviso.`,
  nothingOf: (contract: string) => `En los avisos de esos días no conté a ${contract}.`,
  neverOf: (contract: string) => `En los últimos avisos no conté a ${contract}.`,
  line: (day: Day, title: string) => `• ${dateEs(day)}: ${title}`,
  ofIt: (day: Day, verdict: string, rule: string) => `• ${dateEs(day)}: ${verdict} (regla ${rule})`,
  nothing: (day: Day) => `El ${dateEs(day)} no le envié ningún aviso.`,
  sent: (time: string) => `Se lo envié a las ${time}.`,
  failed: 'No se pudo entregar.',
  superseded: 'No alcanzó a salir; lo reemplazó el siguiente.',
  waiting: 'Todavía no ha salido.',
  unknownDate: 'No se conocía la fecha de los datos.',
  rested: 'Se apoyó en esto:',
  found: (contract: string, verdict: string, rule: string) => `• ${contract}: ${verdict} (regla ${rule})`,
  more: (n: number) => `… y ${grouped(n)} más.`,
  asOf: (day: Day) => `Datos al ${dateEs(day)}.`,
}
