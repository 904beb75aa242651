import type { Day } from '../../rules/index.js'
import { countEs as count, dateEs, pluralEs as plural } from '../grammar.js'
import { PLATFORM_NAMES, type PlatformName } from '../platforms.js'

const others = (more: number) => (more > 0 ? ` y ${count(more)} más` : '')

const WHY: Readonly<Record<string, string>> = {
  uncertain: 'no se sabe si llegó; se intentó dos veces',
  refused: 'la plataforma no lo permite',
  denied: 'la plataforma no lo permite con esa persona',
  'not-linked': 'no tiene cuenta vinculada',
  'no-mailbox': 'la dirección de correo que tiene la lista no existe o no recibe',
  gone: 'su cuenta ya no existe, o quitó la aplicación',
  'rate-limited': 'la plataforma pide esperar',
  unreachable: 'la plataforma no contestó',
  app_uninstalled: 'la aplicación se quitó de allí; se instala de nuevo con un enlace',
  tokens_revoked: 'se retiró el permiso de la aplicación; se instala de nuevo con un enlace',
  removed: 'la entidad se retiró; se instala de nuevo con un enlace',
  'other-key': 'se guardó cifrado con otra clave que CERROJO_TOKEN_KEY',
  damaged: 'lo guardado para entrar allí está dañado; se instala de nuevo con un enlace',
  lost: 'se perdió la conexión',
}

/** Whether it is a variable of the environment, which somebody has to put right. */
export function isVariable(code: string): boolean {
  return /^[A-Z]+_[A-Z_]+_\d+(?:_FILE)?$/.test(code)
}

/** What the bot says to whoever administers it, and what the record of what was told is headed with. */
export const outboxEs = {
  alerts: {
    sync: {
      title: 'No se pudieron actualizar los datos',
      text: 'Hoy no se pudieron traer los datos de SECOP II. Los avisos salen con el último corte bueno y lo dicen.',
      todo: 'Revise la conexión. Se vuelve a intentar solo cada media hora.',
    },
    stale: {
      title: 'Los datos están viejos',
      text: 'SECOP II no ha publicado un corte nuevo. Los avisos salen con el último y lo dicen.',
      todo: 'Vea «cerrojo status».',
    },
    shrunk: {
      title: 'No se tomó el corte nuevo',
      text: 'Los datos nuevos de SECOP II parecen incompletos. Siguen los anteriores.',
      todo: 'Compare con SECOP II. Si es correcto, confírmelo aquí.',
    },
    store: {
      title: 'Los archivos de Cerrojo necesitan atención',
      text: 'El almacén avisó lo siguiente:',
      todo: 'Revise el disco. Los detalles están en docs/operations.md.',
    },
    unwritable: {
      title: 'Cerrojo no puede guardar nada',
      text: 'El disco no deja escribir en la carpeta de datos. Se responde lo que se pregunta, pero no se registra nada ni sale ningún otro aviso.',
      todo: 'Revise si el disco está lleno o quedó solo para lectura; el registro del servicio dice qué archivo fue. Al poder escribir, Cerrojo sigue solo.',
    },
    messenger: {
      title: 'Hay avisos que no se pudieron entregar',
      text: 'Hoy no se pudo entregar el aviso de:',
      todo: 'Vea si la cuenta existe y tiene instalada la aplicación, y en la lista de personas si el correo es el correcto.',
    },
    list: {
      title: 'No se tomó la lista de personas nueva',
      text: 'La lista de personas perdió o cambió a varias de una vez, está vacía, no se puede leer o no es la misma en todas las máquinas. Nadie pierde el acceso mientras tanto.',
      todo: 'Si es un error, corrija la lista. Si es correcta, oprima el botón.',
    },
    account: {
      title: 'Alguien pidió entrar como otra persona',
      text: 'Una cuenta pidió entrar como otra persona, y esa persona dijo que no fue ella:',
      todo: 'Averigüe de quién es esa cuenta y, si se había aprobado, por qué.',
    },
    service: {
      title: 'El servicio de Cerrojo necesita atención',
      text: 'Cerrojo sigue funcionando, pero no del todo:',
      todo: 'Ejecute «cerrojo doctor» y revise el registro del servicio. Se vuelve a intentar solo.',
    },
  },
  /** Told of a pause, during which nothing else goes out. */
  paused: {
    title: 'Cerrojo está en pausa para su entidad',
    text: 'No sale ningún aviso ni recordatorio. Se responde lo que se pregunta, con los datos de cada día.',
    todo: 'Quien instaló Cerrojo la termina con «cerrojo entity resume» y el NIT.',
  },
  pausedSince: (day: Day) => `En pausa desde el ${dateEs(day)}.`,
  refused: (platform: PlatformName, why: string) =>
    platform === 'email'
      ? 'El servidor de correo no recibe nada de Cerrojo: a quienes se avisa por correo no les llega. «cerrojo doctor» dice qué revisar.'
      : `${PLATFORM_NAMES[platform]}: no recibe nada de Cerrojo (${why}). Quienes se avisan por ahí no reciben sus avisos; «cerrojo doctor» dice qué revisar.`,
  deaf: (platform: PlatformName, why: string) => `${PLATFORM_NAMES[platform]}: no llega lo que se escribe (${why}).`,
  fault: (n: number) =>
    plural(n, 'Hubo 1 falla inesperada del programa.', `Hubo ${count(n)} fallas inesperadas del programa.`),
  isRepeat: (title: string) => `Repetido: «${title}» ya le había llegado; vale el mensaje anterior.`,
  sentTwice: (n: number) =>
    plural(
      n,
      '1 mensaje salió dos veces: un proceso estuvo detenido justo antes de enviarlo. El segundo dice ahora que está repetido.',
      `${count(n)} mensajes salieron dos veces: un proceso estuvo detenido justo antes de enviarlos. El segundo de cada uno dice ahora que está repetido.`,
    ),
  ledger: (unnoted: number, unsound: number): readonly string[] => [
    ...(unsound > 0
      ? [
          'Los registros no casan con sus cadenas de huellas: ejecute «cerrojo ledger», que dice cuáles, y averigüe quién escribió en la carpeta de datos.',
        ]
      : []),
    ...(unnoted > 0
      ? [
          plural(
            unnoted,
            '1 consulta de contratos se respondió sin poder anotarla.',
            `${count(unnoted)} consultas de contratos se respondieron sin poder anotarlas.`,
          ),
        ]
      : []),
  ],
  timeJump: (by: 'clock' | 'process' | 'outside', ms: number) =>
    by === 'process'
      ? `El proceso estuvo detenido ${spanOf(ms)}. Lo que era de días que ya pasaron no se envió.`
      : by === 'outside'
        ? `El reloj de este equipo va ${spanOf(ms)} ${ms < 0 ? 'atrasado' : 'adelantado'} frente a los de los servicios que consulta. Revise que su hora se ajuste sola.`
        : `El reloj de este equipo se ${ms < 0 ? 'atrasó' : 'adelantó'} ${spanOf(ms)}, o el equipo estuvo suspendido. Revise que su hora se ajuste sola.`,
  failed: (name: string, why: string) => `${name}: ${why}`,
  andMore: (more: number) => `…${others(more)}`,
  /** A code, or the name of a variable of the environment. */
  because: (code: string) => WHY[code] ?? (isVariable(code) ? `hay que corregir ${code}` : `no se pudo (${code})`),

  /** Headings of the table of evidence. */
  columns: {
    number: 'Número',
    at: 'Instante (UTC)',
    day: 'Día',
    event: 'Hecho',
    kind: 'Clase',
    person: 'Id de la persona',
    name: 'Persona',
    channel: 'Canal',
    detail: 'Detalle',
    said: 'Lo que se dijo',
    contracts: 'Contratos, veredicto y regla',
    cut: 'Corte',
    asOf: 'Datos al',
    reasons: 'Por qué ese día',
    previous: 'Huella anterior',
    hash: 'Huella',
    record: 'Registro exacto',
    beside: 'Contenido exacto',
    salt: 'Sal',
  },
  erased: (on: Day) => `borrado el ${dateEs(on)}`,
  /** Headings of the table of what people said. */
  saidColumns: {
    at: 'Instante (UTC)',
    day: 'Día',
    about: 'Sobre',
    subject: 'Contrato, persona o cuenta',
    kind: 'Clase',
    person: 'Id de la persona',
    name: 'Persona',
    role: 'Rol',
    account: 'Cuenta',
    shown: 'Lo que tenía a la vista',
    record: 'Registro exacto',
  },
  events: {
    planned: 'escrito',
    trying: 'intento',
    postponed: 'aplazado',
    sent: 'enviado',
    failed: 'fallido',
    superseded: 'reemplazado',
  },
  repeated: 'repetición, con rótulo',
  found: 'hallado en el historial',
  doubtful: 'pudo haber llegado',
}

/** A span of time in its largest whole unit. */
function spanOf(ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / 60_000))
  const hours = Math.round(minutes / 60)
  const days = Math.round(hours / 24)
  if (days > 1) return plural(days, '1 día', `${count(days)} días`)
  return hours > 1 ? plural(hours, '1 hora', `${hours} horas`) : plural(minutes, '1 minuto', `${minutes} minutos`)
}
