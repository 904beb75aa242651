import type { ListMistake } from './list-mistake.js'

type About = Extract<ListMistake, { kind: 'contradiction' }>['about']

const OTHER: Readonly<Record<About, string>> = {
  name: 'otro nombre',
  email: 'otro correo',
  area: 'otra área',
  language: 'otro idioma',
}

const AGREE: Readonly<Record<About, string>> = {
  name: 'Corrija el documento de una de las dos líneas.',
  email: 'Escriba el mismo correo en las dos líneas.',
  area: 'Escriba la misma área en las dos líneas.',
  language: 'Escriba el mismo idioma en las dos líneas.',
}

function unknownRoles(found: readonly string[]): string {
  return `no se ${found.length > 1 ? 'conocen los roles' : 'conoce el rol'} ${found.map(role => `"${role}"`).join(', ')}.`
}

function problem(mistake: ListMistake): string {
  switch (mistake.kind) {
    case 'no-column':
      return `falta la columna ${mistake.names.map(names => names.join(' o ')).join(', o ')}. La primera línea debe nombrar las columnas, separadas por ; o por , o por tabuladores.`
    case 'column-twice':
      return 'está dos veces. Quite una de las dos columnas.'
    case 'too-many-cells':
      return `tiene más celdas que el encabezado. Ponga entre comillas la celda que contenga ${mistake.separator === '\t' ? 'un tabulador' : `"${mistake.separator}"`}.`
    case 'second-sheet':
      return `la hoja «${mistake.sheet}» también tiene esas columnas. Reúna todas las personas en una hoja, y oculte o borre las demás.`
    case 'open-quote':
      return 'tiene una comilla que abre o cierra donde no puede. Ciérrela, o escríbala dos veces dentro de una celda entre comillas.'
    case 'document-empty':
      return 'está vacío. Escriba el número del documento de identidad.'
    case 'document-absent':
      return 'no trae un número de documento. Escriba el número del documento de identidad, solo los dígitos.'
    case 'document-partial':
      return 'no trae un número de documento completo. Escriba el número del documento de identidad, solo los dígitos.'
    case 'document-rounded':
      return 'trae un número que una hoja de cálculo redondeó. Dele a la columna formato de texto y escriba de nuevo el número.'
    case 'check-digit':
      return 'parece terminar en un dígito de verificación. Escriba el documento sin él.'
    case 'no-email':
      return `${mistake.found} no es un correo electrónico. Escriba uno como nombre@entidad.gov.co, o deje la celda vacía.`
    case 'unknown-role':
      return `${unknownRoles(mistake.found)} Escriba supervisor, coordinador, ordenador o administrador; si son varios, únalos con +.`
    case 'unknown-charge':
      return `${unknownRoles(mistake.found)} Escriba supervisor o interventor, o deje la celda vacía.`
    case 'unknown-language':
      return `no se conoce el idioma "${mistake.found}". Escriba es o en, o deje la celda vacía.`
    case 'contradiction':
      return `el documento ${mistake.document} tiene ${OTHER[mistake.about]} en la línea ${mistake.other}. ${AGREE[mistake.about]}`
    case 'shared-email':
      return `${mistake.email} es también el correo de la persona de la línea ${mistake.other}. Escriba para cada persona su propio correo; quien tiene dos documentos necesita una sola línea.`
    case 'no-contract':
      return 'no nombra ningún contrato. Escriba su id (CO1.PCCNTR.…) o su referencia.'
    case 'not-listed':
      return `${mistake.document} no está en la lista de personas. Corrija el número, o agregue a la persona en people.csv.`
    case 'entity-unsaid':
      return `no dice de qué entidad es, y la lista es de varias. Escriba el NIT de la entidad en una columna «nit», o dé a cada entidad su propia lista: "${mistake.setting}" dentro de ella en "entities".`
    case 'unknown-entity':
      return `${mistake.found} no es el NIT de una entidad cuya lista sea esta. Corríjalo, agregue la entidad en "entities", o quite la línea.`
  }
}

/** That one of them cannot be read, before it is said which. */
export const unreadableLeadEs = 'No se pudo leer una lista de la entidad. Revise que sea un archivo y sus permisos.'

/** Why a list is there and cannot be read. `code` is the system's own, or that of a spreadsheet. */
export function unreadableEs(file: string, code: string): string {
  const why = Object.hasOwn(UNREADABLE, code) ? UNREADABLE[code as UnreadableSheet] : null
  return why === null ? `no se pudo leer ${file} (${code})` : `${file} ${why.says}`
}

/** What to do about it; undefined where the code is the system's own. */
export function toDoEs(code: string): string | undefined {
  return Object.hasOwn(UNREADABLE, code) ? UNREADABLE[code as UnreadableSheet].toDo : undefined
}

const UNREADABLE = {
  damaged: {
    says: 'parece una hoja de cálculo (.xlsx) y no se puede leer: está dañada, incompleta, con contraseña o es otra cosa.',
    toDo: 'Ábrala en un programa de hojas de cálculo y guárdela de nuevo, como .xlsx sin contraseña o como CSV.',
  },
  'unpacks-to-too-much': {
    says: 'al descomprimirse ocupa mucho más que una lista de personas, y no se leyó.',
    toDo: 'Copie solo la lista a un archivo nuevo, como .xlsx o como CSV.',
  },
  'too-wide': {
    says: 'tiene una celda muy lejos de la lista, y no se leyó.',
    toDo: 'Borre lo que haya lejos de la lista, o copie solo la lista a un archivo nuevo.',
  },
  'too-many-sheets': {
    says: 'tiene más de 500 hojas, y no se leyó.',
    toDo: 'Deje solo la hoja de la lista.',
  },
  opendocument: {
    says: 'es un documento de LibreOffice (.ods), y no se lee.',
    toDo: 'Guárdelo como .xlsx o como CSV.',
  },
  'binary-workbook': {
    says: 'es un libro binario de Excel (.xlsb), y no se lee.',
    toDo: 'Guárdelo como .xlsx o como CSV.',
  },
  archive: {
    says: 'es un archivo comprimido (.zip), y no se lee.',
    toDo: 'Descomprímalo y deje en su lugar el archivo que trae.',
  },
  'old-spreadsheet': {
    says: 'es una hoja de cálculo antigua o protegida (.xls), y no se lee.',
    toDo: 'Guárdela como .xlsx sin contraseña, o como CSV.',
  },
}

type UnreadableSheet = keyof typeof UNREADABLE

/** What is said in Spanish, in one line: `config/people.csv:3 [correo] p…@x no es un correo electrónico. Escriba …` */
export function mistakeEs(mistake: ListMistake): string {
  const { file, line, column } = mistake
  return `${file}:${line}${column === null ? '' : ` [${column}]`} ${problem(mistake)}`
}
