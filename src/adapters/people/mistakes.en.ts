import type { ListMistake } from './list-mistake.js'

function unknownRoles(found: readonly string[]): string {
  return `does not know the ${found.length > 1 ? 'roles' : 'role'} ${found.map(role => `"${role}"`).join(', ')}.`
}

function problem(mistake: ListMistake): string {
  switch (mistake.kind) {
    case 'no-column':
      return `has no column ${mistake.names.map(names => names.join(' or ')).join(', or ')}. The first line must name the columns, separated by ; or , or tabs.`
    case 'column-twice':
      return 'is there twice. Leave one of the two columns out.'
    case 'too-many-cells':
      return `has more cells than the header. Put a cell that holds a ${mistake.separator === '\t' ? 'tab' : `"${mistake.separator}"`} between quotation marks.`
    case 'second-sheet':
      return `the sheet "${mistake.sheet}" has those columns as well. Put everybody into one sheet, and hide or delete the others.`
    case 'open-quote':
      return 'has a quotation mark that opens or closes where none can. Close it, or write it twice inside a quoted cell.'
    case 'document-empty':
      return 'is empty. Write the number of the identity document.'
    case 'document-absent':
      return 'holds no document number. Write the number of the identity document, digits only.'
    case 'document-partial':
      return 'holds no whole document number. Write the number of the identity document, digits only.'
    case 'document-rounded':
      return 'holds a number that a spreadsheet has rounded. Format the column as text and type the number again.'
    case 'check-digit':
      return 'seems to end in a check digit. Write the document without it.'
    case 'no-email':
      return `${mistake.found} is no e-mail address. Write one like nombre@entidad.gov.co, or leave it empty.`
    case 'unknown-role':
      return `${unknownRoles(mistake.found)} Write supervisor, coordinador, ordenador or administrador; several joined by +.`
    case 'unknown-charge':
      return `${unknownRoles(mistake.found)} Write supervisor or interventor, or leave it empty.`
    case 'unknown-language':
      return `does not know the language "${mistake.found}". Write es or en, or leave it empty.`
    case 'contradiction': {
      const { document, about, other } = mistake
      const remedy =
        about === 'name' ? 'Correct the document of one of the two lines.' : `Give both lines one ${about}.`
      return `document ${document} has another ${about} in line ${other}. ${remedy}`
    }
    case 'shared-email':
      return `${mistake.email} is also the address of the person in line ${mistake.other}. Give each person their own address; who has two documents needs one line only.`
    case 'no-contract':
      return 'names no contract. Write its id (CO1.PCCNTR.…) or its reference.'
    case 'not-listed':
      return `${mistake.document} is not on the list of people. Correct the number, or add the person to people.csv.`
    case 'entity-unsaid':
      return `does not say of which entity it is, and the list is of several. Write the NIT of the entity in a column "nit", or give each entity its own list: "${mistake.setting}" inside it in "entities".`
    case 'unknown-entity':
      return `${mistake.found} is not the NIT of an entity whose list this is. Correct it, add the entity to "entities", or remove the line.`
  }
}

/** That one of them cannot be read, before it is said which. */
export const unreadableLeadEn = 'A list of the entity cannot be read. Check that it is a file, and its permissions.'

/** Why a list is there and cannot be read. `code` is the system's own, or that of a spreadsheet. */
export function unreadableEn(file: string, code: string): string {
  const why = Object.hasOwn(UNREADABLE, code) ? UNREADABLE[code as UnreadableSheet] : null
  return why === null ? `${file} could not be read (${code})` : `${file} ${why.says}`
}

/** What to do about it; undefined where the code is the system's own. */
export function toDoEn(code: string): string | undefined {
  return Object.hasOwn(UNREADABLE, code) ? UNREADABLE[code as UnreadableSheet].toDo : undefined
}

const UNREADABLE = {
  damaged: {
    says: 'looks like a spreadsheet (.xlsx) and cannot be read: it is damaged, incomplete, locked or something else.',
    toDo: 'Open it in a spreadsheet program and save it again, as .xlsx without a password or as CSV.',
  },
  'unpacks-to-too-much': {
    says: 'unpacks to far more than a list of people takes, and was not read.',
    toDo: 'Copy the list alone into a new file, as .xlsx or as CSV.',
  },
  'too-wide': {
    says: 'has a cell far away from the list, and was not read.',
    toDo: 'Delete what is far away from the list, or copy the list alone into a new file.',
  },
  'too-many-sheets': {
    says: 'has more than 500 sheets, and was not read.',
    toDo: 'Leave the sheet of the list alone.',
  },
  opendocument: {
    says: 'is a document of LibreOffice (.ods), which is not read.',
    toDo: 'Save it as .xlsx or as CSV.',
  },
  'binary-workbook': {
    says: 'is a binary workbook of Excel (.xlsb), which is not read.',
    toDo: 'Save it as .xlsx or as CSV.',
  },
  archive: {
    says: 'is a packed file (.zip), which is not read.',
    toDo: 'Unpack it and put the file that is in it in its place.',
  },
  'old-spreadsheet': {
    says: 'is an old or locked spreadsheet (.xls), which is not read.',
    toDo: 'Save it as .xlsx without a password, or as CSV.',
  },
}

type UnreadableSheet = keyof typeof UNREADABLE

/** What is said in English, in one line: `config/people.csv:3 [correo] p…@x is no e-mail address. Write …` */
export function mistakeEn(mistake: ListMistake): string {
  const { file, line, column } = mistake
  return `${file}:${line}${column === null ? '' : ` [${column}]`} ${problem(mistake)}`
}
