import type { RegisterRecord } from '../../bot/ports/register.js'
import type { Contract, RegisterFact, RegisterFacts, Source } from '../../rules/contract.js'
import type { Day } from '../../rules/day.js'
import { centavosOf, type Pesos } from '../../rules/money.js'
import { memoize } from '../../shared/cache.js'
import { shorten } from '../../shared/text.js'
import type { RowFault } from '../../words/rejected-row.js'
import { type Column, FACT_COLUMNS, REGISTER_COLUMNS } from './columns.js'
import type { Conventions } from './conventions.js'
import { bareNit } from './nit.js'
import { readPerson } from './person.js'
import { type DateOrder, type DayReading, dayReader, heldDay, lastPlausibleDay } from './read-day.js'
import { codeDigits, readDays, readPesos } from './read-number.js'
import { readFlag, readGround, readModality, readRegime, readState, readType } from './read-words.js'
import { cellText, type Row } from './row.js'
import { isMissing, isSpreadsheetError, readable, readableEntity, readableName } from './text.js'

/** Something that is being put together. */
type Draft<T> = { -readonly [K in keyof T]: T[K] }
type Unreadable = Draft<NonNullable<Contract['unreadable']>>

const SECOP2 = 'CO1.PCCNTR.'
const LONGEST_RAW = 200

/** Turns the rows of one source into records. */
export interface Translator {
  /** One row; undefined when it has no contract id. That alone rejects a row: a bad cell only makes its fact unknown. */
  translate(row: Row): RegisterRecord | undefined
}

export interface RowReading {
  readonly source: Source
  /** Columns of which an absent key says "none". Of all others it says "not told". */
  readonly absentIsNone: ReadonlySet<Column>
  /** How its columns are written, where it is a file; the interface writes days and amounts that can be read in one way only. */
  readonly conventions?: Conventions
  /** A day at about which the rows were written, where the source does not say up to when they are good: its file's time. */
  readonly writtenAbout?: Day
}

/**
 * A translator for the rows of one source: "Reading the data" of closure-rules.md. Never throws. What a cell says that
 * cannot be read is kept in `unreadable`, and its fact stays unknown (absent, or `unknown` where it cannot be absent).
 */
export function translator(reading: RowReading): Translator {
  const { source, absentIsNone, conventions } = reading
  const about = source.asOf ?? reading.writtenAbout
  const last = about && lastPlausibleDay(about)
  const byOrder = new Map<DateOrder | null, (text: string) => DayReading>()
  /** One reader, with its memory, for all columns that are written alike. */
  const dayOf = (column: Column) => {
    const order = conventions?.dates.get(column)?.convention ?? null
    const reader = byOrder.get(order) ?? dayReader(order, last, about)
    byOrder.set(order, reader)
    if (!conventions?.dates.get(column)?.doubted) return reader
    return (text: string) => (heldDay(text) === 'either' ? 'unreadable' : reader(text))
  }
  const amountOf = (column: Column) => {
    const separators = conventions?.amounts.get(column)?.convention ?? null
    return (text: string) => readPesos(text, separators)
  }
  const readDay = {
    fecha_de_firma: dayOf('fecha_de_firma'),
    fecha_de_inicio_del_contrato: dayOf('fecha_de_inicio_del_contrato'),
    fecha_de_fin_del_contrato: dayOf('fecha_de_fin_del_contrato'),
    fecha_inicio_liquidacion: dayOf('fecha_inicio_liquidacion'),
    fecha_fin_liquidacion: dayOf('fecha_fin_liquidacion'),
    ultima_actualizacion: dayOf('ultima_actualizacion'),
  }
  const readAmount = {
    valor_del_contrato: amountOf('valor_del_contrato'),
    valor_pagado: amountOf('valor_pagado'),
    valor_facturado: amountOf('valor_facturado'),
    valor_de_pago_adelantado: amountOf('valor_de_pago_adelantado'),
    valor_amortizado: amountOf('valor_amortizado'),
  }

  /** The value of a cell that may say "none"; undefined when it is not told or cannot be read. */
  function nullable<T>(
    row: Row,
    column: Exclude<Column, 'urlproceso'>,
    read: (text: string) => T | null | 'unreadable',
    fact: RegisterFact,
    unreadable: Unreadable,
  ): T | null | undefined {
    const raw = row[column]
    if (raw === undefined) return absentIsNone.has(column) ? null : undefined
    if (raw === null) return null
    const value = read(raw)
    if (value !== 'unreadable') return value
    unreadable[fact] = shown(raw)
    return undefined
  }

  function facts(row: Row, secop2: boolean, unreadable: Unreadable): RegisterFacts {
    const draft: Draft<RegisterFacts> = {
      register: secop2 ? 'secop2' : 'other',
      state: known(row.estado_contrato, readState, 'state', unreadable),
      type: known(row.tipo_de_contrato, readType, 'type', unreadable),
      regime: known(row.modalidad_de_contratacion, readRegime, 'regime', unreadable),
      ground: known(row.justificacion_modalidad_de, readGround, 'ground', unreadable),
      liquidationFlag: known(row.liquidaci_n, readFlag, 'liquidationFlag', unreadable),
      environmentalFlag: known(row.obligaci_n_ambiental, readFlag, 'environmentalFlag', unreadable),
      postConsumptionFlag: known(row.obligaciones_postconsumo, readFlag, 'postConsumptionFlag', unreadable),
      reversionFlag: known(row.reversion, readFlag, 'reversionFlag', unreadable),
    }
    const modality = row.modalidad_de_contratacion && readModality(row.modalidad_de_contratacion)
    if (modality) draft.modality = modality
    // One by one, not by a table: stores under computed names took five times as long (0.25 µs a row).
    const signedOn = nullable(row, 'fecha_de_firma', readDay.fecha_de_firma, 'signedOn', unreadable)
    if (signedOn !== undefined) draft.signedOn = signedOn
    const startsOn = nullable(
      row,
      'fecha_de_inicio_del_contrato',
      readDay.fecha_de_inicio_del_contrato,
      'startsOn',
      unreadable,
    )
    if (startsOn !== undefined) draft.startsOn = startsOn
    const endsOn = nullable(row, 'fecha_de_fin_del_contrato', readDay.fecha_de_fin_del_contrato, 'endsOn', unreadable)
    if (endsOn !== undefined) draft.endsOn = endsOn
    const from = nullable(
      row,
      'fecha_inicio_liquidacion',
      readDay.fecha_inicio_liquidacion,
      'plannedLiquidationFrom',
      unreadable,
    )
    if (from !== undefined) draft.plannedLiquidationFrom = from
    const to = nullable(row, 'fecha_fin_liquidacion', readDay.fecha_fin_liquidacion, 'plannedLiquidationTo', unreadable)
    if (to !== undefined) draft.plannedLiquidationTo = to
    const updatedOn = nullable(row, 'ultima_actualizacion', readDay.ultima_actualizacion, 'updatedOn', unreadable)
    if (updatedOn !== undefined) draft.updatedOn = updatedOn
    const value = nullable(row, 'valor_del_contrato', readAmount.valor_del_contrato, 'value', unreadable)
    if (value !== undefined) draft.value = value
    const paid = nullable(row, 'valor_pagado', readAmount.valor_pagado, 'paid', unreadable)
    if (paid !== undefined) draft.paid = paid
    const invoiced = nullable(row, 'valor_facturado', readAmount.valor_facturado, 'invoiced', unreadable)
    if (invoiced !== undefined) draft.invoiced = invoiced
    const addedDays = nullable(row, 'dias_adicionados', readDays, 'addedDays', unreadable)
    if (typeof addedDays === 'number') draft.addedDays = addedDays
    return draft
  }

  /** An advance that the register tells of; mostly there is none, and a cell that cannot be read tells of none. */
  function advanceIn(row: Row): Contract['advance'] {
    const given = someAmount(row.valor_de_pago_adelantado, readAmount.valor_de_pago_adelantado)
    const amortized = someAmount(row.valor_amortizado, readAmount.valor_amortizado)
    if (given === undefined && amortized === undefined) return undefined
    return { ...(given !== undefined && { given }), ...(amortized !== undefined && { amortized }) }
  }

  return {
    translate(row) {
      const id = contractId(row.id_contrato)
      if (id === undefined) return undefined
      const errorCells = conventions ? takeErrors(row) : []
      const unreadable: Unreadable = {}
      const contract: Draft<Omit<Contract, 'supervisors'>> = {
        id,
        entity: entityKey(row),
        facts: facts(row, id.startsWith(SECOP2), unreadable),
        source,
      }
      const reference = told(row.referencia_del_contrato, readable)
      if (reference) contract.reference = reference
      const process = told(row.proceso_de_compra, readable)
      if (process) contract.process = process
      const supplier = told(row.proveedor_adjudicado, readableName)
      if (supplier) contract.supplier = supplier
      const object = told(row.objeto_del_contrato, readable) ?? told(row.descripcion_del_proceso, readable)
      if (object) contract.object = object
      const ordenador = told(row.nombre_ordenador_del_gasto, ordenadorIn)
      if (ordenador) contract.ordenador = ordenador
      const advance = advanceIn(row)
      if (advance) contract.advance = advance
      const url = addressIn(row.urlproceso)
      if (url) contract.url = url
      if (Object.keys(unreadable).length > 0) contract.unreadable = unreadable
      const written = writtenIn(row, contract.facts)
      if (written) contract.written = written
      const document = row.n_mero_de_documento_supervisor
      const supervisor = readPerson(row.nombre_supervisor, document, row.tipo_de_documento_supervisor)
      return {
        contract,
        supervisor,
        ...(!supervisor && document && !isMissing(document) && { unreadableDocument: true }),
        ...(errorCells.length > 0 && { errorCells }),
        ordenador: readPerson(row.nombre_ordenador_del_gasto, row.n_mero_de_documento_ordenador_del_gasto, null),
        entityName: told(row.nombre_entidad, entityIn) ?? null,
        ...(url === undefined && { unreadableAddress: shown(cellText(row.urlproceso) ?? '') }),
      }
    },
  }
}

function someAmount(
  raw: string | null | undefined,
  read: (text: string) => Pesos | null | 'unreadable',
): Pesos | undefined {
  if (raw === undefined || raw === null || raw === '0') return undefined
  const amount = read(raw)
  return amount === null || amount === 'unreadable' || (centavosOf(amount) ?? 0n) === 0n ? undefined : amount
}

const TEXT_COLUMNS = REGISTER_COLUMNS.filter(
  (column): column is Exclude<Column, 'urlproceso'> => !FACT_COLUMNS.has(column) && column !== 'urlproceso',
)

/** Takes the errors of a spreadsheet out of the texts of a row: `#N/A` is nobody's name. */
function takeErrors(row: Row): string[] {
  const errors: string[] = []
  for (const column of TEXT_COLUMNS) {
    const cell = row[column]
    if (!cell || !isSpreadsheetError(cell)) continue
    errors.push(`${column} ${cell}`)
    row[column] = null
  }
  return errors
}

/** The cells whose words are not those that their facts are told in. */
function writtenIn(row: Row, { type, regime, ground }: RegisterFacts): Contract['written'] {
  const written: Draft<NonNullable<Contract['written']>> = {}
  if (type === 'other' && row.tipo_de_contrato) written.type = word(row.tipo_de_contrato)
  if (regime !== 'unknown' && row.modalidad_de_contratacion) written.regime = word(row.modalidad_de_contratacion)
  if (ground !== 'unknown' && row.justificacion_modalidad_de) written.ground = word(row.justificacion_modalidad_de)
  return written.type || written.regime || written.ground ? written : undefined
}

/** One text for all rows that say the same. */
const word = memoize((raw: string) => shown(raw))

/** The same name in all rows of an entity. */
const entityIn = memoize(readableEntity)
/** Few in an entity, each in many rows. */
const ordenadorIn = memoize(readableName)

/** Not one that a program cut short for showing it. */
const WEB_ADDRESS = /^https?:\/\/[^\s<>"'`|\\]{4,2000}$(?<!\.\.\.|…)/i
/** The formula of a link, as it stands in a table of text. */
const LINK_FORMULA = /^=(?:HYPERLINK|HIPERV[IÍ]NCULO)\(\s*"([^"]{1,2000})"/i
/** `{'url': 'https://…'}` as Python prints the interface's object, or as JSON has it. */
const WRITTEN_OBJECT = /^\{(?:.{0,500}[,{ ])?['"]url['"]\s*:\s*(?:'([^']{1,2000})'|"([^"]{1,2000})")/

/** The address in a cell; null where there is none, undefined where there is something that is none. */
function addressIn(cell: unknown): string | null | undefined {
  const text = cellText(cell)?.trim() ?? ''
  if (WEB_ADDRESS.test(text)) return text
  const [, single, double] = WRITTEN_OBJECT.exec(text) ?? []
  const written = (single ?? double ?? LINK_FORMULA.exec(text)?.[1])?.trim()
  if (written !== undefined && WEB_ADDRESS.test(written)) return written
  return isMissing(text) ? null : undefined
}

const CLEAN_ID = /^CO1\.PCCNTR\.\d+$/
/**
 * Ids of SECOP II (`CO1.PCCNTR.n`, and what else it numbers), of the Tienda Virtual (`CCE-…`, `TVEC-…`) and of SECOP I (`20-12-10598768`,
 * with the award behind it in some sources). Not a day, though it is written alike.
 */
const ID =
  /^(?:[A-Z]{2}\d\.[A-Z]+\.\d+|TVEC-\d+|CCE-(?=[A-Z-]*\d)[A-Z\d]+(?:-[A-Z\d]+)*|\d{2}-\d{1,2}-(?!(?:19|20)\d{2}$)\d{4,10}(?:-\d{1,10})?)$/
const LONGEST_ID = 100
const LONGEST_SHOWN = 60

/** Ids differ in case and blanks between sources; upper case is the register's own. */
export function contractId(cell: string | null | undefined): string | undefined {
  if (!cell || cell.length > LONGEST_ID) return undefined
  if (CLEAN_ID.test(cell)) return cell
  const id = readable(cell).toUpperCase()
  return ID.test(id) ? id : undefined
}

/** Why a row without id is refused. */
export function idFault({ id_contrato: cell }: Row): RowFault {
  if (!cell || isMissing(cell)) return { kind: 'no-id' }
  return { kind: 'not-an-id', cell: shorten(readable(cell), LONGEST_SHOWN) }
}

/** NIT without check digit; where a row lacks it, SECOP's own code of the entity. */
function entityKey(row: Row): string {
  return (
    (row.nit_entidad ? bareNit(row.nit_entidad) : undefined) ??
    (row.codigo_entidad ? codeDigits(row.codigo_entidad) : undefined) ??
    'unknown'
  )
}

/** A word of one of the register's lists, or `unknown`. */
function known<T extends string>(
  raw: string | null | undefined,
  read: (text: string) => T | 'unreadable',
  fact: RegisterFact,
  unreadable: Unreadable,
): T | 'unknown' {
  if (!raw) return 'unknown'
  const value = read(raw)
  if (value !== 'unreadable') return value
  unreadable[fact] = shown(raw)
  return 'unknown'
}

function shown(raw: string): string {
  return shorten(readable(raw), LONGEST_RAW)
}

function told(cell: string | null | undefined, read: (text: string) => string): string | undefined {
  if (!cell || isMissing(cell)) return undefined
  return read(cell) || undefined
}
