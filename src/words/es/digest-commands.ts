import type { Day } from '../../rules/index.js'
import { dateEs, longDateEs, pluralEs } from '../grammar.js'
import { businessDayCount } from './units.js'

/** What `cerrojo digest` and `cerrojo preview` print around the cards. */
export const digestCommandsEs = {
  does: 'muestra a quién se le diría qué hoy y por qué, sin enviar nada',
  example: 'Ejemplo: cerrojo digest --dry --today 2027-07-15',
  dry: 'solo muestra el plan; no envía nada',
  previewDoes: 'muestra los avisos de un día con los datos de hoy, tal como saldrían',
  previewExample: 'Ejemplo: cerrojo preview --date 2027-07-28 --person "Ana Ruiz"',
  date: 'el día, AAAA-MM-DD',
  person: 'solo esta persona: documento o nombre',
  onlyDry: 'Agregue --dry: esta orden muestra el plan y no envía nada.',
  plan: (day: Day, before: number | null) =>
    `Plan del ${longDateEs(day)}${before === null ? '' : `: ${before === 0 ? 'último día hábil de la campaña' : `${pluralEs(before, 'falta', 'faltan')} ${businessDayCount(before)} para el último de la campaña`}`}.`,
  assumed: 'Se supone que todas las personas tienen su cuenta vinculada y que todavía no se les ha dicho nada.',
  assumedLinked: 'Se supone que todas las personas de la lista tienen su cuenta vinculada.',
  assumedFresh: 'Se supone que ese día los datos están al día.',
  to: (name: string, hour: string) => `→ ${name}, a las ${hour}`,
  outcome: {
    send: (reasons: string) => `sale hoy (${reasons})`,
    sent: 'ya se envió',
    waiting: (until: Day | null) => `en espera${until ? ` hasta el ${dateEs(until)}` : ''}`,
    failed: 'no se puede entregar',
    paused: (until: Day) => `en pausa hasta el ${dateEs(until)}`,
    'not-linked': 'sin cuenta vinculada',
    'nothing-to-say': 'nada que decirle',
  },
  reasons: {
    first: 'primer aviso',
    milestone: 'hito',
    'last-call': 'uno de los dos últimos hitos',
    liquidation: 'un plazo para liquidar se acerca',
    cadence: 'frecuencia',
    escalated: 'pedido de ayuda',
    'escalated-2': 'pedido de ayuda al ordenador',
    'team-escalated': 'alguien de su equipo necesita ayuda',
    'stand-in': 'recibe avisos de otra persona',
    empty: 'lista vacía',
    back: 'pidió que se le recordara',
    handed: 'contratos nuevos a su cargo',
    returned: 'contratos que volvieron a su lista',
    new: 'contratos que ya se pueden cerrar',
    confirmed: 'cierres confirmados',
  },
}
