import type { Day } from '../../rules/index.js'
import { clockTime, countedEs, dayOfEs, pluralEs } from '../../words/grammar.js'

/** How a stored document is not as it was written. */
export type Flaw = 'missing' | 'empty' | 'not-whole' | 'checksum' | 'kind' | 'shape' | 'disk' | 'changed' | 'emptied'

/** What a person can do when a stored document is lost. */
export type StoreRemedy =
  | 'sync-anew'
  | 'log-lost'
  | 'installation-lost'
  | 'kept-lost'
  | 'folder-lost'
  | 'written-at-start'
  | 'repeat'
  | 'delivery-lost'
  | 'new-admin-code'
  | 'judged-anew'
  | 'written-at-restart'
  | 'counted-anew'
  | 'looked-for'
  | 'known-people-lost'
  | 'noted-anew'
  | 'evidence-counted-anew'
  | 'evidence-lost'
  | 'ledger-lost'
  | 'start-again'
  | 'row-lost'
  | 'row-read-anew'
  | 'row-synced-anew'
  | 'enrolled-anew'
  | 'installed-anew'

/** What is the matter with a database. */
export type DatabaseProblem =
  | 'unreachable'
  | 'password'
  | 'no-database'
  | 'tls'
  | 'rights'
  | 'full'
  | 'read-only'
  | 'not-whole'
  | 'connections'
  | 'busy'
  | 'lost'
  | 'too-old'

/** What the store could not do. */
export type StoreFailure =
  | { readonly kind: 'damaged'; readonly path: string; readonly flaw: Flaw; readonly remedy: StoreRemedy }
  | { readonly kind: 'unreadable' | 'unwritable'; readonly path: string; readonly code: string }
  | { readonly kind: 'version'; readonly path: string; readonly found: number; readonly known: number }
  /** `process` is null where it is this one itself. */
  | {
      readonly kind: 'in-use'
      readonly path: string
      readonly process: number | null
      readonly host: string
      readonly since: string
    }
  /** `place` is host, port and name of the database; `code` is what the system or PostgreSQL calls it. */
  | { readonly kind: 'database'; readonly place: string; readonly problem: DatabaseProblem; readonly code: string }
  /** The lock of this process was deleted under it. */
  | { readonly kind: 'lock-gone'; readonly path: string }

/** Something that whoever runs the bot should know of the store: it goes on, but not quite as if nothing had been. */
export type StoreEvent =
  | { readonly kind: 'restored'; readonly path: string; readonly flaw: Flaw }
  | { readonly kind: 'cut-before'; readonly path: string; readonly flaw: Flaw; readonly cut: string }
  /** The folder is of a newer format now; the copy of it as it was is at `backup`. */
  | { readonly kind: 'migrated'; readonly path: string; readonly to: number; readonly backup: string }
  | { readonly kind: 'set-aside' | 'no-contracts' | 'line-dropped' | 'folder-copied'; readonly path: string }
  /** Numbers of the first and the last event that are missing at the end of a record. */
  | { readonly kind: 'record-short'; readonly path: string; readonly from: number; readonly to: number }
  /** How many statements were written again from the chain, or stand in no link of it. */
  | { readonly kind: 'said-restored' | 'said-unchained'; readonly path: string; readonly count: number }
  | { readonly kind: 'chain-broken' | 'chain-begun' | 'seen-begun' | 'seen-short'; readonly path: string }
  /** Days of which what was seen is not as it was written. */
  | { readonly kind: 'seen-changed'; readonly path: string; readonly days: readonly Day[] }
  /** One of which neither it nor its copy is good, where the bot goes on without it. */
  | { readonly kind: 'document-lost'; readonly path: string; readonly flaw: Flaw; readonly remedy: StoreRemedy }
  /** Where the app is installed in one place, which cannot be read: that place waits, and the others go on. */
  | { readonly kind: 'place-unread'; readonly path: string; readonly code: string }
  /** A row of a database in whose place nothing counts. */
  | { readonly kind: 'row-lost'; readonly path: string; readonly flaw: Flaw; readonly remedy: StoreRemedy }
  | { readonly kind: 'database-restored'; readonly path: string; readonly from: number; readonly to: number }
  | { readonly kind: 'journals-missing'; readonly path: string; readonly numbers: readonly number[] }
  | { readonly kind: 'not-repaired' | 'copy-not-written' | 'cuts-left'; readonly path: string; readonly said: string }

/** What is the matter with a stored document; each completes the sentence “it …”. */
export const flawsEs: Record<Flaw, string> = {
  missing: 'falta',
  empty: 'está vacío',
  'not-whole': 'no está completo',
  checksum: 'no coincide con su suma de verificación',
  kind: 'es un documento de otra clase',
  shape: 'no tiene la forma que debe tener',
  disk: 'no se puede leer del disco',
  changed: 'fue cambiado por otro programa mientras estaba abierto',
  emptied: 'ya no guarda lo que guardaba',
}

const REMEDIES: Record<StoreRemedy, string> = {
  'sync-anew':
    'Recupérelo de una copia de seguridad; o saque de esa carpeta head.json, head.json.bak y la carpeta cuts y ejecute cerrojo sync o, si vinieron de un archivo, repita la importación: lo que dijeron las personas queda.',
  'log-lost':
    'Recupérelo de una copia de seguridad, o apártelo con su .bak: se escribe de nuevo con lo que guarda la cadena de lo dicho.',
  'delivery-lost':
    'Recupérelo de una copia de seguridad; o apártelo, y lo que solo él sabe de ese día puede avisarse otra vez.',
  'installation-lost': 'Recupérelo de una copia de seguridad: de él depende reconocer a las personas.',
  'kept-lost':
    'Recupérelo de una copia de seguridad, o apártelo con su .bak: se hace de nuevo con las carpetas que haya.',
  'folder-lost':
    'Recupérela de una copia de seguridad; o, para seguir sin lo que guardaba, aparte kept.json y kept.json.bak de la carpeta de datos.',
  'written-at-start': 'Inicie el servicio: al empezar la escribe de nuevo con lo que guarda la cadena de lo dicho.',
  'evidence-lost':
    'Recupérelo de una copia de seguridad, o apártelo con su .bak: se lee otra vez con cerrojo sync --evidence.',
  'ledger-lost':
    'Devuélvalo desde una copia de seguridad, o llévelo a otra parte: la cadena de lo dicho empieza entonces de nuevo y las huellas anteriores ya no casan.',
  'new-admin-code': 'Ejecute cerrojo init otra vez: da un código nuevo.',
  'written-at-restart': 'Reinicie el servicio: al empezar lo escribe de nuevo con lo que guarda la cadena de lo dicho.',
  'judged-anew': 'Si había datos sin tomar, la próxima sincronización los juzga de nuevo y lo dice.',
  'counted-anew': 'Desde cuándo fallan las sincronizaciones se cuenta de nuevo desde hoy.',
  'looked-for':
    'Si falta algo de lo avisado, no se ve: antes de enviar algo hoy se busca si ya se envió; en Teams, donde no se puede buscar, el mensaje lo dice.',
  'known-people-lost':
    'La lista de personas que se lea ahora vale como la primera: revise que no le falte nadie ni traiga a quien ya salió.',
  'noted-anew': 'Los cambios de las asignaciones se anotan de nuevo con la próxima lectura.',
  'evidence-counted-anew': 'La cuenta de los otros datos de SECOP empieza de nuevo con la próxima lectura.',
  'start-again': 'No se escribió nada encima. Detenga lo que más escriba en esa carpeta e inicie Cerrojo otra vez.',
  repeat: 'Repita: ahora se lee un corte bueno.',
  'row-lost':
    'Alguien cambió esa fila por fuera de Cerrojo. Recupere la base de datos de una copia de seguridad. No se cambió nada.',
  'row-read-anew':
    'Alguien cambió esa fila por fuera de Cerrojo. Bórrela y ejecute cerrojo sync --evidence: se lee otra vez.',
  'row-synced-anew':
    'Alguien cambió esa fila por fuera de Cerrojo. Recupérela de una copia de seguridad; o bórrela y ejecute cerrojo sync.',
  'installed-anew': 'Hay que instalar allí de nuevo la aplicación, con un enlace que da `cerrojo entity link NIT`.',
  'enrolled-anew':
    'Recupérelo de una copia de seguridad; o bórrelo, y diga de nuevo con cerrojo entity add o pause cómo está esa entidad.',
}

/** What the matter with a database is, and what a person can do about it. */
const DATABASE: Record<DatabaseProblem, { readonly what: string; readonly remedy: string }> = {
  unreachable: {
    what: 'no responde',
    remedy: 'Revise que esté en marcha y que esta máquina llegue a ella, y repita.',
  },
  password: { what: 'no acepta el usuario o la contraseña', remedy: 'Corrija DATABASE_URL.' },
  'no-database': {
    what: 'no existe en ese servidor',
    remedy: 'Créela (CREATE DATABASE), o corrija DATABASE_URL.',
  },
  tls: {
    what: 'no ofrece una conexión cifrada que se pueda comprobar',
    remedy: 'Corrija sslmode y sslrootcert en DATABASE_URL, o el certificado del servidor.',
  },
  rights: {
    what: 'no le da permiso a ese usuario',
    remedy: 'Déselo como dice docs/operations.md, o corrija DATABASE_URL.',
  },
  full: { what: 'no tiene espacio ni memoria para guardarlo', remedy: 'Libere espacio en el servidor y repita.' },
  'read-only': {
    what: 'está en solo lectura',
    remedy: 'Conéctese al servidor principal, o quítele el modo de solo lectura.',
  },
  'not-whole': {
    what: 'no está completa: le falta algo que tenía, o no puede leerlo',
    remedy: 'Vea el registro del servidor y recupérela de una copia de seguridad.',
  },
  connections: { what: 'no admite más conexiones', remedy: 'Suba max_connections, o cierre otras.' },
  busy: { what: 'está ocupada con otro cambio de lo mismo', remedy: 'Repita.' },
  lost: {
    what: 'no dijo si guardó lo último: se perdió la conexión',
    remedy: 'Mire si quedó antes de repetirlo.',
  },
  'too-old': { what: 'es de una versión anterior a PostgreSQL 15', remedy: 'Use PostgreSQL 15 o posterior.' },
}

const NO_RIGHT_TO_READ = 'Falta el permiso de lectura: déselo al usuario que ejecuta Cerrojo y repita.'

/** What a person can do where the system gives this code for a file that is to be read. */
const READ_HINTS: Partial<Record<string, string>> = {
  EISDIR:
    'Hay una carpeta donde debe haber un archivo: llévela a otra parte y recupere el archivo de una copia de seguridad.',
  ENOTDIR:
    'Hay un archivo donde debe haber una carpeta: llévelo a otra parte y recupere la carpeta de una copia de seguridad.',
  EACCES: NO_RIGHT_TO_READ,
  EPERM: NO_RIGHT_TO_READ,
}

const NO_ROOM = 'El disco está lleno, o no admite más archivos: libere espacio y repita.'
const NO_RIGHT_TO_WRITE = 'Falta el permiso de escritura: déselo al usuario que ejecuta Cerrojo y repita.'

/** The same for one that is to be written. */
const WRITE_HINTS: Partial<Record<string, string>> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EROFS: 'El disco está montado solo para lectura: móntelo para escritura y repita.',
  EACCES: NO_RIGHT_TO_WRITE,
  EPERM: NO_RIGHT_TO_WRITE,
  EISDIR: 'Hay una carpeta donde debe haber un archivo: llévela a otra parte y repita.',
  ENOTDIR: 'Hay un archivo donde debe haber una carpeta: llévelo a otra parte y repita.',
}

/** An instant as somebody at the entity reads it. */
function momentOf(since: string): string {
  const instant = new Date(since)
  return `${dayOfEs(instant)} a las ${clockTime(instant)}`
}

/** What a failure of the store is called at large, whatever document it happened to. */
export const storeLeadsEs = {
  lockGone: 'Este proceso perdió la carpeta de datos; lo guardado antes sigue igual.',
  inUse: 'Otro proceso tiene abierta la carpeta de datos. Ciérrelo, o use otra carpeta.',
  damaged: 'Un archivo de los datos está dañado y no hay copia buena. No se borró nada.',
  version: 'Los datos son de otra versión de Cerrojo.',
  unwritable: 'No se pudo escribir en disco; lo guardado antes sigue igual.',
  database: 'La base de datos no pudo hacerlo; lo guardado antes sigue igual.',
  other: 'El almacén de datos no pudo hacerlo.',
}

/** What the store could not do, in Spanish. */
export function storeFailureEs(failure: StoreFailure): string {
  switch (failure.kind) {
    case 'damaged':
      return `${failure.path} ${flawsEs[failure.flaw]}. ${REMEDIES[failure.remedy]}`
    case 'unreadable':
      return `No se puede leer ${failure.path} (${failure.code}). ${READ_HINTS[failure.code] ?? 'Revise el disco.'}`
    case 'unwritable':
      return `No se pudo escribir ${failure.path} (${failure.code}). ${WRITE_HINTS[failure.code] ?? 'Revise el disco y esa carpeta, y repita.'}`
    case 'version':
      return failure.found > failure.known
        ? `${failure.path} tiene el formato ${failure.found} y este programa conoce hasta el ${failure.known}. Instale la versión de Cerrojo que lo escribió, o una más nueva, o recupere la copia de seguridad. No se cambió nada.`
        : `${failure.path} tiene el formato ${failure.found}, anterior al ${failure.known} de este programa. Ejecute cerrojo migrate; si viene de una copia de seguridad, recupere la carpeta entera. No se cambió nada.`
    case 'in-use':
      return `${failure.path} está en uso por ${failure.process === null ? 'este mismo proceso' : `el proceso ${failure.process} en ${failure.host}`} desde el ${momentOf(failure.since)}.`
    case 'database': {
      const { what, remedy } = DATABASE[failure.problem]
      return `La base de datos ${failure.place} ${what} (${failure.code}). ${remedy}`
    }
    case 'lock-gone':
      return `Alguien borró ${failure.path}, con el que este proceso tiene la carpeta de datos; ya no se escribe nada. Averigüe quién borra archivos ahí, revise si faltan otros e inicie de nuevo.`
  }
}

/** What is to be known of the store, in Spanish. */
export function storeEventEs(event: StoreEvent): string {
  switch (event.kind) {
    case 'restored':
      return `${event.path} ${flawsEs[event.flaw]}: se usa su última copia buena, ${event.path}.bak.`
    case 'cut-before':
      return `${event.path} ${flawsEs[event.flaw]}: vale el corte anterior, ${event.cut}, hasta que se sincronice o se importe de nuevo.`
    case 'migrated':
      return `${event.path} pasó al formato ${event.to}. Como estaba queda en ${event.backup}: tiene datos personales; bórrela cuando ya no piense volver a la versión anterior.`
    case 'set-aside':
      return `El archivo dañado se conserva como ${event.path}.`
    case 'no-contracts':
      return `${event.path} guarda lo que dijeron las personas y ningún contrato: nunca se trajeron, o alguien los movió.`
    case 'line-dropped':
      return `La última línea de ${event.path} no está completa y no cuenta.`
    case 'folder-copied':
      return `${event.path} es una copia, o se recuperó de una copia de seguridad: puede faltar lo que se avisó después de hacerla. Antes de enviar algo hoy se busca si ya se envió; en Teams, donde no se puede buscar, el mensaje lo dice.`
    case 'record-short':
      return `Al registro de avisos en ${event.path} le falta el final: los eventos ${event.from} a ${event.to}. Antes de enviar algo hoy se busca si ya se envió; en Teams, donde no se puede buscar, el mensaje lo dice. Para no perder la prueba de lo avisado, recupere esa carpeta de una copia de seguridad.`
    case 'journals-missing':
      return `Al registro de avisos en ${event.path} le faltan diarios, o no continúan donde terminó el anterior: ${event.numbers.join(', ')}. Recupérelos de una copia de seguridad si necesita la prueba de lo avisado.`
    case 'said-restored':
      return `En ${event.path} ${pluralEs(event.count, 'faltaba', 'faltaban')} ${countedEs(event.count, 'declaración', 'declaraciones')} de las personas: se ${pluralEs(event.count, 'escribió', 'escribieron')} de nuevo con lo que guarda la cadena de lo dicho.`
    case 'said-unchained':
      return `En ${event.path} hay ${countedEs(event.count, 'declaración que no está', 'declaraciones que no están')} en la cadena de lo dicho: le falta el final a la cadena, o alguien las escribió ahí. cerrojo ledger las nombra.`
    case 'chain-broken':
      return `La cadena ${event.path} no está completa: sirve para seguir, pero ya no prueba lo dicho ni sirve para recuperarlo. Recupérela de una copia de seguridad.`
    case 'chain-begun':
      return `Faltaba la cadena ${event.path}: empezó de nuevo con lo que hay, y las huellas anteriores ya no casan. Si no la apartó usted, recupérela de una copia de seguridad.`
    case 'seen-begun':
      return `La cadena de lo consultado, ${event.path}, no estaba completa: empezó de nuevo con lo que se guarda de cada día, y las huellas anteriores ya no casan. Si necesita probar quién consultó qué, recupérela de una copia de seguridad.`
    case 'seen-short':
      return `A la cadena de lo consultado, ${event.path}, le faltaba el final: sigue con lo que se guarda de cada día, y sus últimas huellas ya no casan. Si necesita probar quién consultó qué, recupérela de una copia de seguridad.`
    case 'seen-changed':
      return `En ${event.path} falta algo de lo consultado, o fue cambiado: ${event.days.join(', ')}. Recupérelo de una copia de seguridad si necesita probar quién consultó qué esos días.`
    case 'document-lost':
      return `${event.path} ${flawsEs[event.flaw]}, y su copia tampoco sirve. ${REMEDIES[event.remedy]}`
    case 'place-unread':
      return `${event.path} no se puede leer (${event.code}): mientras tanto no se atiende a quienes están en ese espacio de Slack, y lo demás sigue. Dé al servicio el permiso de leer ese archivo, o instale allí de nuevo la aplicación con «cerrojo entity link NIT».`
    case 'row-lost':
      return `${event.path} ${flawsEs[event.flaw]}, y no cuenta. ${REMEDIES[event.remedy]}`
    case 'database-restored':
      return `La base de datos ${event.path} volvió a un estado anterior: le faltan los eventos ${event.from} a ${event.to} de lo avisado. Antes de enviar algo hoy se busca si ya se envió; en Teams, donde no se puede buscar, el mensaje lo dice.`
    case 'not-repaired':
      return `${event.path} todavía no se pudo reparar (${event.said}).`
    case 'copy-not-written':
      return `No se pudo escribir ${event.path}.bak (${event.said}); ${event.path} está completo.`
    case 'cuts-left':
      return `No se pudieron borrar cortes viejos en ${event.path} (${event.said}).`
  }
}
