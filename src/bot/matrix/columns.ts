import { fold } from '../../shared/text.js'
import type { Words } from '../../words/index.js'

/** What a column of an office's own table can be. */
export type MatrixColumn = keyof Words['matrix']['columns']

/** How the cells of a column are read. `key`: by it the contract is found. `unused` ones are known and left alone. */
type Reads = 'key' | 'day' | 'mark' | 'text' | 'amount' | 'unused'

interface ColumnSpec {
  readonly reads: Reads
  /** As offices head it. Case, accents, blanks and punctuation do not count. */
  readonly labels: readonly string[]
}

/** The columns that are known, by the headers of tables that entities publish. */
export const MATRIX_COLUMNS: { readonly [C in MatrixColumn]: ColumnSpec } = {
  reference: {
    reads: 'key',
    labels: [
      ...['identificador', 'no contrato', 'n contrato', 'nro contrato', 'num contrato', 'numero contrato', 'contrato'],
      ...[
        'no del contrato',
        'numero del contrato',
        'numero de contrato',
        'no de contrato',
        'contrato no',
        'referencia',
      ],
      ...['referencia del contrato', 'contract', 'contract number', 'reference'],
    ],
  },
  id: {
    reads: 'key',
    labels: ['secop', 'link secop', 'link de secop', 'enlace secop', 'link secop ii', 'id contrato', 'id secop', 'url'],
  },
  supplier: {
    reads: 'key',
    labels: ['contratista', 'nombre contratista', 'nombre del contratista', 'proveedor', 'supplier'],
  },
  year: { reads: 'key', labels: ['vigencia', 'ano', 'vigencia contrato', 'year'] },
  secopState: {
    reads: 'text',
    labels: ['status s', 'status secop', 'estado secop', 'estado secop ii', 'estado en secop'],
  },
  supervisor: {
    reads: 'text',
    labels: [
      ...['supervisor', 'nombre supervisor', 'nombre del supervisor', 'supervisor del contrato'],
      ...['interventor', 'nombre interventor', 'nombre del interventor'],
    ],
  },
  liquidatedOn: {
    reads: 'day',
    labels: [
      ...['acta de liquidacion', 'fecha acta liquidacion', 'fecha acta de liquidacion', 'fecha liquidacion'],
      ...['fecha de liquidacion', 'fecha liquidacion contrato', 'fecha de liquidacion del contrato', 'liquidado el'],
    ],
  },
  liquidationDue: {
    reads: 'mark',
    labels: ['req liq', 'req acta liq', 'requiere liquidacion', 'requiere acta de liquidacion'],
  },
  noLiquidation: {
    reads: 'text',
    labels: ['no liq', 'no liquidacion', 'razon no liquidacion', 'motivo no liquidacion', 'por que no se liquida'],
  },
  qualityGuarantee: {
    reads: 'day',
    labels: [
      ...[
        'vigencia calidad servicio',
        'vigencia calidad del servicio',
        'vigencia calidad',
        'garantia de calidad hasta',
      ],
      ...['vigencia estabilidad', 'vigencia estabilidad obra', 'vigencia estabilidad de la obra', 'garantia hasta'],
    ],
  },
  otherGuarantee: {
    reads: 'day',
    labels: [
      'vigencia cumplimiento',
      'vigencia garantia cumplimiento',
      'vigencia salarios',
      'vigencia pago de salarios',
      'vigencia prestaciones sociales',
    ],
  },
  releasedOn: {
    reads: 'day',
    labels: ['fecha reversion saldo', 'fecha reversion', 'fecha liberacion saldo', 'fecha liberacion'],
  },
  paidBy: { reads: 'text', labels: ['pagado', 'estado pago'] },
  closedBy: { reads: 'text', labels: ['cierre', 'estado cierre'] },
  evaluation: {
    reads: 'mark',
    labels: ['eval', 'eval prov', 'evaluacion', 'evaluacion proveedor', 'evaluacion contratista'],
  },
  closingRecord: { reads: 'mark', labels: ['acta c', 'acta cierre', 'acta de cierre'] },
  inRepository: { reads: 'mark', labels: ['repos', 'en repos', 'repositorio'] },
  inSecop: { reads: 'mark', labels: ['liq s', 'liq secop', 'liquidacion secop'] },
  inSia: { reads: 'mark', labels: ['liq i', 'liq sia', 'liquidacion sia'] },
  receivedOn: { reads: 'day', labels: ['fecha acta recibo final', 'acta recibo final', 'fecha acta de recibo final'] },
  closingOn: {
    reads: 'day',
    labels: ['fecha acta de cierre', 'fecha acta cierre', 'fecha acta de cierre y fecha reporte'],
  },
  reportedOn: { reads: 'text', labels: ['reporte liquidacion', 'fecha reporte', 'fecha reporte liquidacion'] },
  archive: { reads: 'text', labels: ['estado archivo', 'archivo'] },
  reason: {
    reads: 'text',
    labels: ['obs razon', 'observacion razon', 'observaciones', 'observacion', 'obs', 'nota', 'notas'],
  },
  action: { reads: 'text', labels: ['obs accion', 'observacion accion', 'accion'] },
  lawyer: { reads: 'text', labels: ['abogado', 'abogado resp', 'abog resp', 'abogado responsable', 'abogada'] },
  accountant: {
    reads: 'text',
    labels: ['contador', 'contador resp', 'cont resp', 'contador responsable', 'contadora'],
  },
  balance: { reads: 'amount', labels: ['saldo', 'saldo rt'] },
  value: { reads: 'amount', labels: ['valor', 'valor contrato', 'valor inicial', 'valor del contrato'] },
  addition: { reads: 'amount', labels: ['valor adicion', 'adicion', 'valor adiciones'] },
  finalValue: {
    reads: 'amount',
    labels: ['valor contrato mas las adiciones', 'valor total', 'valor final', 'valor total contrato'],
  },
  executed: {
    reads: 'amount',
    labels: ['valor real ejecutado segun acta de liquidacion', 'valor acta liquidacion', 'valor ejecutado'],
  },
  record: {
    reads: 'text',
    labels: ['rp', 'no rp', 'n rp', 'nro rp', 'numero rp', 'numero de rp', 'rp no', 'registro presupuestal', 'crp'],
  },
  recordOn: { reads: 'day', labels: ['fecha rp', 'fecha del rp', 'fecha registro presupuestal'] },
  recordValue: { reads: 'amount', labels: ['valor rp', 'valor del rp', 'valor registro presupuestal'] },
  released: { reads: 'amount', labels: ['valor reversion', 'valor liberado'] },
  signedOn: {
    reads: 'day',
    labels: ofContract('fecha firma', 'fecha de firma', 'fecha suscripcion', 'fecha de suscripcion'),
  },
  startsOn: { reads: 'day', labels: ofContract('fecha inicio', 'fecha de inicio', 'inicio', 'fecha acta de inicio') },
  endsOn: {
    reads: 'day',
    labels: ofContract('fecha fin', 'fecha de fin', 'fecha terminacion', 'fecha de terminacion', 'fecha final'),
  },
  object: { reads: 'text', labels: ['objeto', 'objeto del contrato', 'objeto contrato'] },
  type: { reads: 'text', labels: ['clase', 'clase contrato', 'clase de contrato', 'tipo', 'tipo de contrato'] },
  ordenador: { reads: 'text', labels: ['ordenador', 'ordenador gasto', 'ordenador del gasto'] },
  monthly: { reads: 'unused', labels: [] },
}

const BY_LABEL = new Map(
  Object.entries(MATRIX_COLUMNS).flatMap(([column, { labels }]) =>
    labels.map(label => [plain(label), column as MatrixColumn] as const),
  ),
)

/** Monthly accounts in the repository, in SECOP and in SIA. */
const MONTHLY = /^(?:[rsi]|rep|sec|sia)\d{1,2}$/
const NUMBERED = /^(valoradicion|adicion)\d{1,2}$/

/** The column that a header means; undefined for one that nobody here knows. */
export function matrixColumn(label: string): MatrixColumn | undefined {
  const name = plain(label)
  if (MONTHLY.test(name)) return 'monthly'
  return BY_LABEL.get(NUMBERED.test(name) ? name.replace(/\d+$/, '') : name)
}

/** Some offices say of what it is: "FECHA_INICIO_CONTRATO". */
function ofContract(...labels: readonly string[]): readonly string[] {
  return labels.flatMap(label => [label, `${label} contrato`, `${label} del contrato`])
}

/** `Nº` and `N°` are `n`: they stand beside a number. */
function plain(label: string): string {
  return fold(label.replace(/[º°]/g, '')).replace(/[^a-z0-9]/g, '')
}
