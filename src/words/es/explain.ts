import { countEs as count, countedEs as counted, pluralEs as plural } from '../grammar.js'

const CONVENTIONS = {
  'day-first': 'el día va primero',
  'month-first': 'el mes va primero',
  'year-first': 'el año va primero',
  'comma-thousands': 'la coma separa los miles',
  'dot-thousands': 'el punto separa los miles',
}

const GROUNDS = {
  cells: 'lo muestran sus propias celdas',
  said: 'así se dijo con --dates',
  others: 'lo muestran las otras columnas de fechas',
  portal: 'así escribe el portal',
}

/** What `import --explain` says in Spanish. */
export const explainEs = {
  nothing: 'Solo se revisó: no se importó nada. Sin --explain se importa.',
  rows: (rows: number, read: number, rejected: number, leftOut: number) =>
    `Filas: ${count(rows)} = ${count(read)} ${plural(read, 'leída', 'leídas')} + ${count(rejected)} ${plural(rejected, 'rechazada', 'rechazadas')} + ${count(leftOut)} en hojas o listas que no se leen.`,
  file: (file: string, rows: number) => `${file}: ${counted(rows, 'fila', 'filas')}.`,
  written: (column: string, convention: keyof typeof CONVENTIONS, ground: keyof typeof GROUNDS) =>
    `${column}: ${CONVENTIONS[convention]} (${GROUNDS[ground]}).`,
  rejected: (rows: number) =>
    `Filas rechazadas: ${count(rows)}. Corrija su id en el archivo, o quítelas si son totales o notas:`,
  repeated: (rows: number, example: string) =>
    `Filas con un id que ya vino: ${count(rows)} (${example}). Vale la de la última actualización más reciente; si no se sabe, la última.`,
  entity: (nit: string, name: string | null, rows: number, foreign: boolean, example: string) => {
    if (nit === 'unknown')
      return `Sin un NIT ni un código de entidad que se puedan leer: ${counted(rows, 'fila', 'filas')} (${example}). Escriba el NIT en el archivo, solo los dígitos.`
    const whose = `${nit}${name === null ? '' : ` (${name})`}: ${counted(rows, 'fila', 'filas')}`
    return foreign
      ? `De otra entidad, no se tomarían ${whose} (${example}). Para importarlas: --entity ${nit}.`
      : `De la entidad ${whose}.`
  },
  entities: (more: number) => `… y ${counted(more, 'entidad más', 'entidades más')}.`,
  links: (addresses: number) => `Enlaces a SECOP: ${count(addresses)}.`,
  unreadLinks: (cells: number, example: string) =>
    `Enlaces que no son una dirección: ${count(cells)} (${example}). Esos contratos quedan sin enlace; en el archivo debe estar la dirección, que empieza por https://.`,
  errors: (cells: number, example: string) =>
    `Celdas con un error o una fórmula sin calcular: ${count(cells)} (${example}). Abra el archivo, corrija la fórmula o péguela como valor, y guárdelo de nuevo.`,
  documents: (cells: number, example: string) =>
    `Documentos de supervisor que no se pueden leer: ${count(cells)} (${example}). Esos contratos quedan sin supervisor conocido; escriba en el archivo solo los dígitos, con la columna en formato de texto.`,
  unread: (fact: string, cells: number, example: string) =>
    `${fact}: ${counted(cells, 'celda que no se puede leer', 'celdas que no se pueden leer')} (${example}); ${plural(cells, 'cuenta', 'cuentan')} como ${plural(cells, 'desconocida', 'desconocidas')}.`,
  allRead: 'Todas las demás celdas que se usan se pudieron leer.',
  sister: (set: string, rows: number) => `Otros datos de SECOP (${set}): ${counted(rows, 'fila', 'filas')}.`,
  sisterOlder: (n: number) =>
    `${counted(n, 'contrato', 'contratos')}: no se tomaron sus filas, porque ya se conocen otras más nuevas que este archivo.`,
  sisterBroken: (lines: number) =>
    `Otros datos de SECOP: ${counted(lines, 'línea no se pudo leer', 'líneas no se pudieron leer')}, con más o menos celdas que el encabezado. De sus contratos no se tomó nada de ese archivo.`,
}

export type ExplainWords = typeof explainEs
