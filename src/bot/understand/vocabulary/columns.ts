import { fold } from '../../../shared/text.js'
import { wordsIn } from '../../../words/index.js'
import { LANGUAGES } from '../../../words/language.js'
import { EXPORT_COLUMNS, type ExportColumn } from '../../query/columns.js'

/** How people call a column, besides by its heading; one name may stand for several. */
const CALLED: { readonly [C in ExportColumn]?: string } = {
  contract: 'id, id del contrato, identificador, contract id, identifier, id de secop',
  reference: 'numero, numero de contrato, numero del contrato, no de contrato, contract number, number, contratos',
  supplier:
    'contratista, contratistas, proveedores, nombre del contratista, nombre del proveedor, contractor, contractors, vendor, suppliers',
  object: 'objeto del contrato, descripcion, objetos, description',
  type: 'tipo de contrato, clase, clase de contrato, contract type, kind',
  modality: 'modalidad, modalidad de contratacion, modalidad de seleccion',
  supervisor: 'supervisora, supervisores, nombre del supervisor, quien lo supervisa, quien supervisa, supervisors',
  area: 'areas, dependencia, dependencias, department',
  ordenador: 'ordenador, ordenadora, spending authority',
  state: 'estado, estado en secop, estado del contrato, state, status, state in secop, status in secop',
  signed: 'fecha de firma, fecha de suscripcion, suscripcion, signature, signature date, signing date',
  starts: 'fecha de inicio, fecha inicio, start date',
  ends: 'fecha de fin, fecha fin, fecha final, fecha de terminacion, fecha de finalizacion, terminacion, fin del contrato, end date',
  value: 'valores, valor del contrato, valor total, monto, cuantia, amount, contract value',
  paid: 'lo pagado, valor pagado, total pagado, pagos, pago, amount paid, payments, what was paid',
  invoiced: 'lo facturado, valor facturado, facturas, billed, invoices, amount invoiced',
  balance:
    'saldo, saldos, saldo pendiente, saldo por pagar, valor pendiente, pendiente de pago, balance, unpaid balance, balance due',
  situation: 'veredicto, situation',
  next: 'que falta, que sigue, siguiente paso, lo que falta, what is missing, next step, what comes next',
  missing: 'datos que faltan, dato faltante, missing facts',
  from: 'quien lo tiene que dar, quien debe darlo',
  impediment: 'impedimentos, impediments, obstacle, obstacles',
  notes: 'nota, observacion, observaciones, comentarios, note, comments, remarks',
  closable: 'desde cuando se puede cerrar',
  deadline: 'plazo, plazo de cierre, fecha limite, fecha limite de cierre, deadline, closing deadline',
  overdue: 'desde cuando esta vencido, fecha desde que esta vencido, desde cuando, overdue',
  toLiquidate: 'por liquidar, si se liquida, se liquida, requiere liquidacion, to be liquidated',
  mutual: 'limite bilateral, liquidacion bilateral, plazo bilateral',
  unilateral: 'limite unilateral, liquidacion unilateral, plazo unilateral',
  last: 'limite para liquidar, perdida de competencia, liquidation limit, last limit',
  record: 'fecha de liquidacion, fecha de acta de liquidacion, fecha del acta, liquidated on, liquidation date',
  recordDocument: 'acta, acta de cierre y liquidacion, liquidation record, record',
  guarantee:
    'garantia, garantias, garantia hasta, garantia de calidad, vigencia de la garantia, guarantee, guarantee until',
  otherGuarantee: 'otras garantias, other guarantees',
  evidence: 'evidencia, evidencias, evidence',
  lastWord: 'ultima respuesta, fecha de la ultima respuesta, last answer',
  lastSaid: 'ultima respuesta y de quien, quien dijo que',
  lawyer: 'abogada, abogado responsable',
  accountant: 'contadora, contador responsable',
  matrix: 'matriz, lo de la matriz',
  link: 'enlace a secop, link, vinculo, url, link a secop, address',
  asOf: 'corte, fecha de corte, fecha de los datos',
}

/** Names of several columns together. */
const TOGETHER: readonly (readonly [names: string, columns: readonly ExportColumn[]])[] = [
  [
    'fechas de liquidacion, las tres fechas, tres fechas, plazos de liquidacion, plazos para liquidar, liquidation dates, three dates, the three dates',
    ['mutual', 'unilateral', 'last'],
  ],
  [
    'fechas de inicio y fin, fechas de inicio y terminacion, inicio y fin, plazo de ejecucion, start and end',
    ['starts', 'ends'],
  ],
]

/** What contracts are also cut down to: "con saldo e impedimento" says which of them, and no columns. */
export const ALSO_CONDITIONS: ReadonlySet<ExportColumn> = new Set([
  'balance',
  'paid',
  'invoiced',
  'impediment',
  'guarantee',
  'otherGuarantee',
  'record',
  'recordDocument',
  'toLiquidate',
  'overdue',
])

/** Named alone these may say it too: "con supervisor". */
export const CONDITIONS_ALONE: ReadonlySet<ExportColumn> = new Set([
  ...ALSO_CONDITIONS,
  'supervisor',
  'evidence',
  'notes',
  'contract',
  'reference',
  'deadline',
  'from',
  'next',
  'missing',
])

/** A name as its words, and its columns; those of more words first, so that the longest that fits is found first. */
export interface ColumnName {
  readonly words: readonly string[]
  readonly columns: readonly ExportColumn[]
}

/** Its words and commas, as they are compared. */
function wordsOfName(name: string): readonly string[] {
  return fold(name).match(/[a-z0-9]+|,/g) ?? []
}

export const COLUMN_NAMES: readonly ColumnName[] = [
  ...EXPORT_COLUMNS.flatMap(column => [
    ...LANGUAGES.map((language): [string, readonly ExportColumn[]] => [
      wordsIn(language).export.columns[column],
      [column],
    ]),
    ...split(CALLED[column] ?? '').map((name): [string, readonly ExportColumn[]] => [name, [column]]),
  ]),
  ...TOGETHER.flatMap(([names, columns]) =>
    split(names).map((name): [string, readonly ExportColumn[]] => [name, columns]),
  ),
]
  .map(([name, columns]) => ({ words: wordsOfName(name), columns }))
  .sort((one, other) => other.words.length - one.words.length)

function split(names: string): string[] {
  return names.split(', ').filter(name => name !== '')
}
