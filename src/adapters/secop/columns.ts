import { shorten } from '../../shared/text.js'
import { foldCell, foldLabel } from './text.js'

/** `SECOP II – Contratos Electrónicos` at datos.gov.co. */
export const DATASET = 'jbjy-vk9h'

/** The columns that are read, by field name, each with its label in the portal's own CSV download. */
const NEEDED = [
  ['id_contrato', 'ID Contrato'],
  ['referencia_del_contrato', 'Referencia del Contrato'],
  ['proceso_de_compra', 'Proceso de Compra'],
  ['nombre_entidad', 'Nombre Entidad'],
  ['nit_entidad', 'Nit Entidad'],
  ['codigo_entidad', 'Codigo Entidad'],
  ['estado_contrato', 'Estado Contrato'],
  ['tipo_de_contrato', 'Tipo de Contrato'],
  ['modalidad_de_contratacion', 'Modalidad de Contratacion'],
  ['justificacion_modalidad_de', 'Justificacion Modalidad de Contratacion'],
  ['fecha_de_firma', 'Fecha de Firma'],
  ['fecha_de_inicio_del_contrato', 'Fecha de Inicio del Contrato'],
  ['fecha_de_fin_del_contrato', 'Fecha de Fin del Contrato'],
  ['dias_adicionados', 'Dias adicionados'],
  ['liquidaci_n', 'Liquidación'],
  ['fecha_inicio_liquidacion', 'Fecha Inicio Liquidacion'],
  ['fecha_fin_liquidacion', 'Fecha Fin Liquidacion'],
  ['obligaci_n_ambiental', 'Obligación Ambiental'],
  ['obligaciones_postconsumo', 'Obligaciones Postconsumo'],
  ['reversion', 'Reversion'],
  ['valor_del_contrato', 'Valor del Contrato'],
  ['valor_pagado', 'Valor Pagado'],
  ['valor_facturado', 'Valor Facturado'],
  ['valor_de_pago_adelantado', 'Valor de pago adelantado'],
  ['valor_amortizado', 'Valor Amortizado'],
  ['nombre_supervisor', 'Nombre supervisor'],
  ['tipo_de_documento_supervisor', 'Tipo de documento supervisor'],
  ['n_mero_de_documento_supervisor', 'Número de documento supervisor'],
  ['nombre_ordenador_del_gasto', 'Nombre ordenador del gasto'],
  ['n_mero_de_documento_ordenador_del_gasto', 'Número de documento Ordenador del gasto'],
  ['proveedor_adjudicado', 'Proveedor Adjudicado'],
  ['objeto_del_contrato', 'Objeto del Contrato'],
  ['descripcion_del_proceso', 'Descripcion del Proceso'],
  ['urlproceso', 'URLProceso'],
  ['ultima_actualizacion', 'Ultima Actualizacion'],
] as const

/** Field name of a column that is read. */
export type Column = (typeof NEEDED)[number][0]

/** Every column that is read: what `$select` asks for. */
export const REGISTER_COLUMNS: readonly Column[] = NEEDED.map(([column]) => column)

/** Columns of days: the only ones that the interface leaves out of a row for want of a value. */
export const DAY_COLUMNS: ReadonlySet<Column> = new Set<Column>([
  'fecha_de_firma',
  'fecha_de_inicio_del_contrato',
  'fecha_de_fin_del_contrato',
  'fecha_inicio_liquidacion',
  'fecha_fin_liquidacion',
  'ultima_actualizacion',
])

/** Columns of amounts. */
export const AMOUNT_COLUMNS: ReadonlySet<Column> = new Set<Column>([
  'valor_del_contrato',
  'valor_pagado',
  'valor_facturado',
  'valor_de_pago_adelantado',
  'valor_amortizado',
])

/** Columns of `Si` and `No`. */
export const FLAG_COLUMNS: ReadonlySet<Column> = new Set<Column>([
  'liquidaci_n',
  'obligaci_n_ambiental',
  'obligaciones_postconsumo',
  'reversion',
])

/** Columns that the rules' facts are read from. */
export const FACT_COLUMNS: ReadonlySet<Column> = new Set<Column>([
  ...DAY_COLUMNS,
  ...AMOUNT_COLUMNS,
  ...FLAG_COLUMNS,
  'estado_contrato',
  'tipo_de_contrato',
  'modalidad_de_contratacion',
  'justificacion_modalidad_de',
  'dias_adicionados',
])

/** The other columns seen up to September 2026: known and not read. Field names, and labels that fold differently. */
const NOT_READ = [
  ...['departamento', 'ciudad', 'localizaci_n', 'Localización', 'orden', 'sector', 'rama', 'entidad_centralizada'],
  ...['codigo_de_categoria_principal', 'condiciones_de_entrega', 'tipodocproveedor', 'documento_proveedor'],
  ...['es_grupo', 'es_pyme', 'habilita_pago_adelantado', 'origen_de_los_recursos', 'destino_gasto'],
  ...['Valor del Contrato 2', 'valor_pendiente_de_pago'],
  ...['valor_pendiente_de', 'Valor Pendiente de Amortizacion', 'valor_pendiente_de_ejecucion', 'saldo_cdp'],
  ...['saldo_vigencia', 'estado_bpin', 'c_digo_bpin', 'Código BPIN', 'anno_bpin', 'espostconflicto'],
  ...['puntos_del_acuerdo', 'pilares_del_acuerdo', 'nombre_representante_legal', 'nacionalidad_representante_legal'],
  ...['domicilio_representante_legal', 'tipo_de_identificaci_n_representante_legal'],
  ...['Tipo de Identificación Representante Legal', 'identificaci_n_representante_legal'],
  ...['Identificación Representante Legal', 'g_nero_representante_legal', 'Género Representante Legal'],
  ...['presupuesto_general_de_la_nacion_pgn', 'sistema_general_de_participaciones', 'sistema_general_de_regal_as'],
  ...['Sistema General de Regalías', 'recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_'],
  ...['Recursos Propios (Alcaldías, Gobernaciones y Resguardos Indígenas)', 'recursos_de_credito', 'recursos_propios'],
  ...['codigo_proveedor', 'duraci_n_del_contrato', 'Duración del contrato', 'nombre_del_banco', 'tipo_de_cuenta'],
  ...['n_mero_de_cuenta', 'Número de cuenta', 'el_contrato_puede_ser_prorrogado'],
  ...['fecha_de_notificaci_n_de_prorrogaci_n', 'Fecha de notificación de prorrogación'],
  ...['tipo_de_documento_ordenador_del_gasto', 'nombre_ordenador_de_pago', 'tipo_de_documento_ordenador_de_pago'],
  ...['n_mero_de_documento_ordenador_de_pago', 'Número de documento Ordenador de Pago', 'documentos_tipo'],
  ...['descripcion_documentos_tipo', 'direcci_n_de_ejecuci_n_del_contrato', 'Dirección de ejecución del contrato'],
]

const BY_NAME = new Map<string, Column>(
  NEEDED.flatMap(([column, label]): [string, Column][] => [
    [foldLabel(column), column],
    [foldLabel(label), column],
  ]),
)
const NOT_READ_NAMES = new Set(NOT_READ.map(foldLabel))

/** The column that a header names, by field name or by label; undefined when it is none of those that are read. */
export function columnNamed(header: string): Column | undefined {
  return BY_NAME.get(foldLabel(header))
}

const LABELS: ReadonlyMap<string, string> = new Map(NEEDED.map(([column, label]) => [column, foldCell(label)]))

/** Whether a header is written as the portal writes that column in its downloads, and not by its field name. */
export function isPortalLabel(header: string, column: Column): boolean {
  return foldCell(header) === LABELS.get(column)
}

/** Unknown columns are told one by one up to here. */
const MOST_UNKNOWN = 40
const LONGEST_NAME = 80

/** The first names among these that nobody here knows yet, and `…` for more. Socrata's own (`:id`, `:@computed_…`) are not meant. */
export function unknownColumns(names: readonly string[]): string[] {
  const found: string[] = []
  for (const name of names) {
    const folded = foldLabel(name.slice(0, LONGEST_NAME))
    if (folded === '' || name.startsWith(':') || BY_NAME.has(folded) || NOT_READ_NAMES.has(folded)) continue
    if (found.length === MOST_UNKNOWN) return [...found, '…']
    found.push(shorten(name, LONGEST_NAME))
  }
  return found
}
