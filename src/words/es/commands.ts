import type { Assessment, Day } from '../../rules/index.js'
import { clockTime, countEs as count, countedEs as counted, dateEs, dayOfEs, pluralEs as plural } from '../grammar.js'
import type { Language } from '../language.js'
import { julyEs } from './campaign-demo.js'
import { digestCommandsEs } from './digest-commands.js'
import { entityEs } from './entity.js'
import { explainEs } from './explain.js'
import { failuresEs } from './failures.js'
import { helpEs } from './help.js'
import { ledgerEs } from './ledger.js'
import { lossEs } from './loss.js'
import { matrixCommandsEs } from './matrix-commands.js'
import { personEs } from './person.js'
import { rejectedRowEs } from './rejected-rows.js'
import { serveEs } from './serve.js'
import { contracts } from './units.js'

/** Where an entity keeps its own lists, as a person would type it. */
export interface ListPaths {
  readonly people: string
  readonly assignments: string
}

/** How many of several entities came to what, and which need to be looked at. */
export interface SeveralSynced {
  readonly entities: number
  readonly committed: number
  readonly unchanged: number
  readonly kept: readonly string[]
  readonly failed: readonly string[]
}

const STEPS = {
  'write-emails': ({ people }: ListPaths) =>
    `- Escriba el correo de cada persona en ${people}; sin él no se le puede escribir.`,
  'write-people': ({ people }: ListPaths) =>
    `- Escriba en ${people} a cada persona que supervisa, coordina o administra: documento, nombre, correo y rol.`,
  'name-a-coordinator': ({ people }: ListPaths) =>
    `- Ponga en ${people} a quien coordina (rol coordinator): ve lo que no es de nadie.`,
  'assign-supervisors': ({ assignments }: ListPaths) =>
    `- Diga en ${assignments} quién supervisa los contratos sin supervisor conocido.`,
  'confirm-matches': () => '- Pida a coordinación confirmar los documentos con dígito de verificación.',
  'use-admin-code': () =>
    '- La primera persona que administra se identifica en el chat con el código de abajo (botón «Decir quién soy»).',
}

/** What the commands say in Spanish. */
export const commandsEs = {
  ...helpEs,
  ...failuresEs,
  entity: entityEs,
  explain: explainEs,
  digest: digestCommandsEs,
  name: 'cerrojo',
  notNoted:
    'El archivo está hecho, pero no quedó anotado en el registro de lo consultado: otro proceso tiene los datos abiertos.',
  /** In which these are. */
  language: 'es' as Language,
  serve: serveEs,
  july: julyEs,
  ledger: ledgerEs,
  loss: lossEs,
  matrix: matrixCommandsEs,
  person: personEs,
  date: (day: Day): string => dateEs(day),
  progress: (read: number, expected: number | null) =>
    expected === null ? `Leídas ${count(read)} filas…` : `Leídas ${count(read)} de ${count(expected)} filas…`,

  /** How a conversation starts. */
  start: {
    demo: 'Demostración con una entidad inventada. Con datos reales: npm start -- --entity NIT',
    fetching: (dataset: string, nit: string) => `Consultando ${dataset} en datos.gov.co por el NIT ${nit}…`,
    goingOn: 'Se sigue con los datos guardados:',
    manyEntities: (entities: number) => `${counted(entities, 'entidad', 'entidades')} del archivo`,
    coordinator: 'Coordinación',
  },

  /** What a sync read. */
  report: {
    /** What came of fetching several entities. */
    ofAll: ({ entities, committed, unchanged, kept, failed }: SeveralSynced) =>
      `${[
        `${counted(entities, 'entidad', 'entidades')}: ${count(committed)} con datos nuevos, ${count(unchanged)} sin cambios`,
        ...(kept.length > 0 ? [`${count(kept.length)} con los de antes (${kept.join(', ')})`] : []),
        ...(failed.length > 0 ? [`${count(failed.length)} con falla (${failed.join(', ')})`] : []),
      ].join(', ')}.`,
    contracts: (n: number, name: string | null) => `${contracts(n)}${name === null ? '' : ` de ${name}`}.`,
    dataDate: (day: string) => `Datos al ${day}.`,
    noDataDate: 'No se sabe de qué fecha son los datos (--as-of la dice).',
    asOfAhead: (day: Day) =>
      `Revise --as-of: el ${dateEs(day)} todavía no llega, y los datos no pueden ser de ese día.`,
    withoutSupervisor: (without: number, all: number) =>
      plural(
        without,
        `1 de ${count(all)} no tiene supervisor conocido: lo ve la oficina de contratación.`,
        `${count(without)} de ${count(all)} no tienen supervisor conocido: los ve la oficina de contratación.`,
      ),
    nearMatches: (people: number) =>
      `${count(people)} ${plural(people, 'documento parece', 'documentos parecen')} traer dígito de verificación: coordinación debe confirmar de quién ${plural(people, 'es', 'son')}.`,
    duplicates: (rows: number) => `Filas repetidas: ${count(rows)}; vale la más reciente de cada contrato.`,
    otherEntities: (rows: number) => `Filas de otras entidades, que no se tomaron: ${count(rows)}.`,
    unreadable: (cells: number) => `Celdas que no se pudieron leer y cuentan como desconocidas: ${count(cells)}.`,
    lacking: (columns: readonly string[]) => `Faltan columnas; lo que dirían no se conoce: ${columns.join(', ')}.`,
    lackingIn: (table: string, columns: readonly string[]) =>
      `A «${table}» le faltan columnas que otras hojas o archivos sí traen; de sus filas no se conoce lo que dirían: ${columns.join(', ')}.`,
    newColumns: (columns: readonly string[]) => `Hay columnas nuevas que todavía no se usan: ${columns.join(', ')}.`,
    sheet: (sheet: string, rows: number) => `Hoja «${sheet}»: ${counted(rows, 'fila', 'filas')}.`,
    leftOut: {
      hidden: (sheet: string, rows: number) =>
        `La hoja «${sheet}» está oculta y no se leyó (${counted(rows, 'fila', 'filas')}).`,
      'no-header': (sheet: string, rows: number) =>
        `La hoja «${sheet}» no tiene un encabezado con el id del contrato y no se leyó (${counted(rows, 'fila', 'filas')}).`,
      'other-list': (list: string, rows: number) =>
        `La lista «${list}» del JSON no trae el id del contrato y no se leyó (${counted(rows, 'fila', 'filas')}).`,
    },
    goesOn: (file: string) =>
      `${file} dice que hay más filas en otra dirección (nextLink): no trae todas. Descargue también las que siguen y dé todos los archivos juntos.`,
    twice: (column: string) =>
      `La columna ${column} está dos veces: vale la primera, y donde las dos dicen cosas distintas el dato cuenta como desconocido. Quite una de las dos.`,
    unclearDates: (column: string, cells: number, example: string) =>
      `${column}: ${counted(cells, 'fecha se lee', 'fechas se leen')} de más de una manera (${example}) y ${plural(cells, 'cuenta', 'cuentan')} como ${plural(cells, 'desconocida', 'desconocidas')}. Diga cuál va primero: --dates day-first (el día), month-first (el mes) o year-first (el año de dos cifras).`,
    doubtedDays: (column: string, cells: number, example: string) =>
      `${column}: ${counted(cells, 'fecha', 'fechas')} de la hoja (${example}) ${plural(cells, 'puede', 'pueden')} tener cambiados el día y el mes: las demás de esa columna son textos, señal de que un programa convirtió las que pudo. ${plural(cells, 'Cuenta como desconocida', 'Cuentan como desconocidas')}. Importe el archivo original, sin abrirlo en una hoja de cálculo.`,
    unclearAmounts: (column: string, cells: number, example: string) =>
      `${column}: ${counted(cells, 'valor se lee', 'valores se leen')} de dos maneras (${example}) y ${plural(cells, 'cuenta', 'cuentan')} como ${plural(cells, 'desconocido', 'desconocidos')}. Guarde esa columna con dos decimales o sin separador de miles.`,
    rejected: (rows: number) => `Filas rechazadas: ${count(rows)}.`,
    rejectedRow: rejectedRowEs,
    andMore: (more: number) => `  … y ${count(more)} más`,
    other: (nit: string, name: string | null, rows: number) =>
      `  ${nit}${name === null ? '' : ` ${name}`}: ${counted(rows, 'fila', 'filas')}`,
    unchanged: 'Los datos no han cambiado desde la última vez.',
    unusedAssignments: (all: number, examples: readonly string[]) =>
      `${plural(all, '1 asignación no corresponde', `${count(all)} asignaciones no corresponden`)} a ningún contrato: ${examples.join(', ')}${all > examples.length ? ', …' : ''}.`,
    changed: (changes: readonly (readonly [kind: string, n: number])[]) =>
      `Cambios desde el corte anterior: ${changes.map(([kind, n]) => `${kind} ${count(n)}`).join(', ')}.`,
    changes: {
      new: 'nuevos',
      closed: 'cerrados',
      reopened: 'reabiertos',
      extended: 'prorrogados',
      shortened: 'acortados',
      state: 'con otro dato de estado',
      supervisor: 'con otro dato de supervisor',
      vanished: 'desaparecidos',
    },
  },

  evidence: {
    noCampaign: (year: number) => `No hay una campaña que termine en ${year}.`,
  },

  assess: {
    line: (id: string, verdict: string, { rule, directive, until }: Assessment) =>
      `${id}  ${verdict}${directive === null ? '' : ` (directriz ${directive})`}  ${rule}${until === null ? '' : `  hasta el ${dateEs(until.day)}`}\n`,
    counts: (counts: readonly (readonly [verdict: string, count: number])[], rejected: number) =>
      `\n${counts.map(([verdict, number]) => `${verdict}: ${count(number)}`).join(' · ')}${counts.length > 0 ? ' · ' : ''}filas rechazadas: ${count(rejected)}\n`,
  },

  init: {
    withSupervisor: (n: number, all: number, people: number) =>
      `${count(n)} de ${contracts(all)} ${plural(n, 'tiene', 'tienen')} supervisor; ${plural(people, 'es 1 persona', `son ${count(people)} personas`)}.`,
    draft: (path: string) => `Borrador de la lista de personas: ${path} (contiene documentos; no lo comparta).`,
    draftBeside: (draft: string, list: string) =>
      `La lista ${list} ya existe y no se cambió. El borrador nuevo está en ${draft} (contiene documentos; no lo comparta): pase de ahí a ${list} lo que falte y bórrelo.`,
    draftToSave: (draft: string, list: string) =>
      `Borrador de la lista de personas: ${draft} (contiene documentos; no lo comparta). Complételo y guárdelo como ${list}, que es la lista de la configuración.`,
    namesNobody: (draft: string | null) =>
      `Las filas no nombran a nadie con su documento${draft === null ? ': no hay borrador de la lista de personas.' : `: ${draft} solo tiene las columnas.`}`,
    next: 'Lo que sigue:',
    addEntity: (nit: string, file: string) => `- Agregue {"nit": "${nit}"} a "entities" en ${file}.`,
    steps: STEPS,
    nameAct: (file: string) =>
      `- ¿Qué acto fija la fecha de cierre de la entidad? Escriba su número y fecha en "campaign.act" de ${file}. Sin él, esa fecha se presenta como meta interna por defecto del programa.`,
    newerFile: '- Cada vez que tenga datos más nuevos: cerrojo import ARCHIVO --as-of DÍA (el día de los datos).',
    thenDoctor: '- Revise lo que falta con cerrojo doctor.',
    code: (code: string, expiresAt: Date) =>
      `Código de administración, de un solo uso: ${code} (vence el ${dayOfEs(expiresAt)} a las ${clockTime(expiresAt)}, hora de Bogotá).`,
  },

  migrate: {
    state: (dir: string, from: number, to: number) =>
      from === to
        ? `${dir} ya tiene el formato de este programa (${to}): no hay nada que hacer.`
        : `${dir} tiene el formato ${from} y este programa escribe el ${to}. Se hace una copia a su lado y después:`,
    databaseState: (place: string, from: number, to: number) =>
      from === to
        ? `La base de datos ${place} ya tiene el formato de este programa (${to}): no hay nada que hacer.`
        : `La base de datos ${place} tiene el formato ${from} y este programa escribe el ${to}, en un solo paso que se hace entero o no se hace:`,
    dry: 'No se cambió nada. Para hacerlo: cerrojo migrate, o inicie el servicio.',
  },

  store: {
    noDatabase: 'Diga en DATABASE_URL (o en un archivo, DATABASE_URL_FILE) cuál es la base de datos.',
    folderNotEmpty: (dir: string) =>
      `En ${dir} ya hay datos. Lleve a otra parte sus carpetas de entidades y repita; installation.json debe quedarse.`,
    inDatabase: (place: string, nits: readonly string[]) =>
      `La base de datos ${place} ya tiene datos de ${nits.join(', ')}.`,
    progress: (entity: string, done: number) => `${entity}: ${count(done)} copiados…`,
    copied: (entity: string, contracts: number, statements: number, links: number) =>
      `${entity}: ${counted(contracts, 'contrato', 'contratos')}, ${counted(statements, 'declaración', 'declaraciones')}, ${counted(links, 'eslabón', 'eslabones')}; cantidades y huellas coinciden.`,
    refused: {
      other: (entity: string) =>
        `${entity}: el destino tiene algo que el origen no tiene. No se cambió nada; lleve lo del destino a otra parte y repita.`,
      incomplete: (entity: string) =>
        `${entity}: los datos se recuperaron hoy de una copia y puede faltar algo de lo avisado. Repita mañana.`,
      differs: (entity: string) =>
        `${entity}: lo copiado no coincide con el origen, así que no se usa. Lleve lo del destino a otra parte y repita; si vuelve a pasar, informe el error.`,
    },
    inPostgres: (place: string) =>
      `Todo está en ${place} y se usa mientras DATABASE_URL lo diga. La carpeta de datos queda como copia de este momento: tiene datos personales; bórrela cuando no la necesite, menos installation.json.`,
    inFiles: (dir: string) => `Todo está en ${dir}. Quite DATABASE_URL antes de iniciar el servicio.`,
  },

  /** Beside an answer where nothing can be pressed. */
  unpressed: {
    more: 'Para ver una lista entera, escriba «exportar a excel» o converse con npm start.',
    form: 'Aquí no se puede registrar nada. Para hacerlo, converse con npm start.',
    record: 'De un contrato puede preguntar «por qué» y su número. Para informar algo, converse con npm start.',
  },

  status: {
    place: (dir: string, file: string) => `Datos en ${dir}, configuración en ${file}.`,
    /** The rows of several entities, kept as one set, have a key that is no NIT. */
    entity: (key: string, name: string | null) => {
      if (!/^\d+$/.test(key)) return name ?? key
      return name === null ? `NIT ${key}` : `${name} (NIT ${key})`
    },
    cut: (id: string, dataset: string, hours: number, stale: boolean) =>
      `Corte ${id} de ${dataset}, traído hace ${hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} días`}${stale ? ': está viejo, ejecute cerrojo sync o importe un archivo nuevo' : ''}.`,
    people: (all: number, reachable: number) =>
      `${counted(all, 'persona', 'personas')}: ${count(reachable)} con cuenta vinculada, ${count(all - reachable)} sin vincular.`,
    refused: (at: Date, why: string) =>
      `El ${dayOfEs(at)} a las ${clockTime(at)} se rechazó un corte más nuevo. ${why}`,
    notice: (text: string) => `Aviso del almacén: ${text}`,
  },
}

/** What the commands say: help, progress, reports and what went wrong. English has the shape of Spanish. */
export type CommandWords = typeof commandsEs
