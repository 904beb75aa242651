import type { Day } from '../../rules/index.js'
import { countEs as count, countedEs as counted, dateEs } from '../grammar.js'
import { PLATFORM_NAMES, type PlatformName } from '../platforms.js'

/** What `cerrojo entity` says. */
export const entityEs = {
  does: 'inscribe, lista, pausa y retira entidades, también con el servicio en marcha',
  example: 'Ejemplo: cerrojo entity add 899999999 --slack T0123ABCD',
  actions: {
    add: 'inscribe una entidad, o cambia lo que se dijo de ella',
    list: 'lista las entidades y cómo están',
    link: 'da el enlace con que se instala la aplicación en un espacio de Slack para ella',
    pause: 'deja de enviarle avisos; se sigue respondiendo lo que se pregunta',
    resume: 'termina la pausa',
    remove: 'la retira: no se le envía ni responde nada, y lo guardado se conserva',
  },
  options: {
    name: 'nombre que se muestra; si no, el de SECOP',
    code: 'su codigo_entidad en SECOP',
    slack: 'espacio de trabajo de Slack (T…)',
    teams: 'inquilino de Microsoft 365',
    channel: 'canal del equipo para los totales de la semana',
    people: 'su lista de personas, junto al archivo de configuración',
    assignments: 'su lista de asignaciones, igual',
  },
  none: 'No hay ninguna entidad. Para inscribir una: cerrojo entity add NIT',
  standing: {
    active: 'activa',
    paused: (since: Day) => `en pausa desde el ${dateEs(since)}`,
    removed: (since: Day) => `retirada el ${dateEs(since)}`,
  },
  from: (file: string) => `de ${file}`,
  places: (places: readonly string[]) => places.join(', '),
  off: (platform: PlatformName, why: string) => `${PLATFORM_NAMES[platform]} apagado: ${why}`,
  inFile: (key: string, file: string) => `La entidad ${key} está en ${file}: cámbiela o retírela ahí.`,
  unknown: (key: string) => `La entidad ${key} no está inscrita. Vea cerrojo entity list`,
  added: (key: string, people: string) => `La entidad ${key} quedó inscrita. Su lista de personas es ${people}.`,
  changed: (key: string) => `Quedó lo nuevo de la entidad ${key}.`,
  next: (key: string) =>
    `Siga con: cerrojo init --entity ${key}. Si el servicio ya corre sobre la carpeta de datos, escriba usted esa lista: los contratos los trae él.`,
  link: (key: string, until: Day) =>
    `Quien administra el espacio de Slack abre este enlace e instala la aplicación para la entidad ${key}. Sirve para un solo espacio, hasta el ${dateEs(until)}; quien lo tenga puede usarlo:`,
  noLinks: 'La aplicación no se instala por enlaces aquí: hacen falta SLACK_CLIENT_ID y los demás (docs/slack.es.md).',
  paused: (key: string) =>
    `La entidad ${key} quedó en pausa: no se le envía nada, salvo a quien administra, que se le dice. Los datos se siguen trayendo y se responde lo que se pregunta.`,
  resumed: (key: string) => `Terminó la pausa de la entidad ${key}. Lo que era de días que ya pasaron no se envía.`,
  already: (key: string, standing: string) => `La entidad ${key} ya está así: ${standing}.`,
  removed: (key: string) => `La entidad ${key} quedó retirada: no se le envía ni se le responde nada más.`,
  tokensGo:
    'Si instaló Cerrojo en Slack con un enlace, el servicio devuelve ese permiso y borra lo que guardaba de él: en segundos, o cuando vuelva a iniciar. Para volver allí hace falta otro enlace.',
  ownStay: (key: string) =>
    `Sus credenciales propias (las variables que terminan en _${key}) quítelas usted del entorno.`,
  takenUp: 'Un servicio en marcha lo toma en unos segundos.',
  kept: (place: string) => `Se conserva, en ${place}:`,
  nothingKept: 'No hay nada guardado de ella.',
  keptData: (contracts: number, asOf: Day | null) =>
    `- ${counted(contracts, 'contrato', 'contratos')} del último corte${asOf === null ? '' : `, del ${dateEs(asOf)}`}.`,
  keptChain: {
    sent: (links: number, until: string) => `- Lo que se avisó (${counted(links, 'registro', 'registros')}): ${until}.`,
    said: (links: number, until: string) =>
      `- Lo que se dijo (${counted(links, 'registro', 'registros')}): lo de contratos, siempre; cuentas y preferencias, ${until}.`,
    seen: (links: number, until: string) => `- Lo que se consultó (${counted(links, 'día', 'días')}): ${until}.`,
  },
  until: (years: number | null) =>
    years === null
      ? 'hasta que se borre (retention no pone plazo)'
      : `hasta que cumpla ${count(years)} años (retention)`,
  bringsBack: (key: string) =>
    `Nada de lo avisado se pierde ni se repite: para volver, cerrojo entity add ${key}. Para sacar lo suyo, cerrojo ledger --entity ${key}.`,
}

export type EntityWords = typeof entityEs
