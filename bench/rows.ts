import { addDays, type Day } from '../src/rules/index.js'
import { Random, type Weighted } from './random.js'

/*
 * Contracts in the register's own form and of its size (1.8 kB in the columns that are read), invented from their
 * number: the same on every machine. No entity, contract or person of these exists. What varies, varies about as often
 * as in the register.
 */

/** The day on which the measurements take place. */
export const TODAY: Day = '2027-07-01'

/** NITs without check digit of the two invented entities. */
export const ENTITIES = ['999000222', '999000333'] as const

/** Whose questions are measured: the first rows of an entity are this supervisor's. */
export const ASKER = { document: '10000000', contracts: 200 }

/** Who writes in the chats: as many people as there are messages in flight, each with as many contracts as the asker. */
export const CHATTING = 16

/** People at the beginning of an entity's rows, each with so many contracts. */
export interface Front {
  readonly people: number
  readonly contracts: number
}

const CHATS: Front = { people: CHATTING, contracts: ASKER.contracts }

/** Who asks at once while a sync is under way. */
export const CROWD: Front = { people: 50, contracts: 400 }

/** The document of one of them, counted from 0; the first is the asker. */
export function documentOf(number: number): string {
  return String(Number(ASKER.document) + number)
}

/** The e-mail by which a chat knows one of them. */
export function emailOf(number: number): string {
  return `supervisor-${number}@entidad.example`
}

export type InventedRow = Readonly<Record<string, string | { readonly url: string }>>

const STATES: Weighted<string> = [
  ['En ejecución', 29],
  ['Cerrado', 28],
  ['Modificado', 18],
  ['terminado', 13],
  ['Borrador', 3],
  ['Aprobado', 4],
  ['Cancelado', 2],
  ['cedido', 1],
  ['Suspendido', 1],
  ['Prorrogado', 1],
]

/** Type, modality and justification, which go together. */
const KINDS: Weighted<readonly [type: string, modality: string, justification: string]> = [
  [['Prestación de servicios', 'Contratación directa', 'Servicios profesionales y apoyo a la gestión'], 70],
  [['Prestación de servicios', 'Contratación directa', 'PluralityContractingServices'], 2],
  [['Prestación de servicios', 'Contratación régimen especial', 'Regla aplicable'], 8],
  [['Decreto 092 de 2017', 'Contratación régimen especial', 'Decreto 092 de 2017'], 4],
  [['Suministros', 'Selección abreviada subasta inversa', 'Suministro de bienes y servicios'], 4],
  [['Compraventa', 'Mínima cuantía', 'Presupuesto inferior al 10% de la menor cuantía'], 5],
  [['Obra', 'Licitación pública', 'Ley 1150 de 2007'], 3],
  [['Interventoría', 'Concurso de méritos abierto', 'Ley 1150 de 2007'], 2],
  [['Otro', 'Contratación directa', 'Contratos o convenios Interadministrativos (con valor)'], 2],
]

const LIQUIDATION: Weighted<string> = [
  ['No', 78],
  ['Si', 18],
  ['No Definido', 4],
]

const DUTY: Weighted<string> = [
  ['No', 97],
  ['Si', 2],
  ['No Definido', 1],
]

const GIVEN_NAMES = ['ANA LUCIA', 'CARLOS', 'MARTA', 'JORGE IVAN', 'LUZ MARINA', 'PEDRO', 'SANDRA', 'WILSON']
const SURNAMES = ['INVENTADA ROJAS', 'FICTICIO PEÑA', 'MODELO MEJiA', 'PRUEBA SOTO', 'EJEMPLO MORA', 'BANCO DIAZ']
const OBJECT =
  'Prestar por sus propios medios; con autonomía técnica; sus servicios para apoyar a la dependencia en la ejecución; ' +
  'el seguimiento y el cierre de las actividades del plan'

/** Row `number` of an entity, counted from 0. */
export function inventedRow(entity: string, number: number, front = CHATS): InventedRow {
  const random = new Random(Number(entity) + number * 7_919)
  const [type, modality, justification] = random.pick(KINDS)
  const startsOn = addDays(TODAY, -random.whole(20, 1_600))
  const endsOn = addDays(startsOn, random.whole(30, 700))
  const value = random.whole(8, 400) * 250_000
  const recorded = random.pick(PAYMENTS)(value)
  // Nobody of the front has more than the front gives them.
  const other = front.people + Math.floor(random.next() ** 2 * 1_500)
  const supervisor = number < front.people * front.contracts ? Math.floor(number / front.contracts) : other
  const object = `${OBJECT} ${number}; según los estudios previos y la propuesta presentada ${random.whole(1, 99)}`
  return {
    ':id': `row-${String(number).padStart(4, '0')}.${entity}`,
    nombre_entidad: 'INSTITUTO INVENTADO DE MEDICIONES Y CERROJOS**',
    nit_entidad: entity,
    codigo_entidad: `7${entity.slice(1)}`,
    proceso_de_compra: `CO1.BDOS.${5_000_000 + number}`,
    id_contrato: `CO1.PCCNTR.${(entity === ENTITIES[0] ? 1 : 2) * 1_000_000 + number}`,
    referencia_del_contrato: `CPS-${number}-${startsOn.slice(0, 4)}`,
    estado_contrato: random.pick(STATES),
    tipo_de_contrato: type,
    modalidad_de_contratacion: modality,
    justificacion_modalidad_de: justification,
    fecha_de_firma: midnight(addDays(startsOn, -random.whole(0, 9))),
    fecha_de_inicio_del_contrato: midnight(startsOn),
    fecha_de_fin_del_contrato: midnight(endsOn),
    dias_adicionados: random.next() < 0.15 ? String(random.whole(15, 120)) : '0',
    liquidaci_n: random.pick(LIQUIDATION),
    obligaci_n_ambiental: random.pick(DUTY),
    obligaciones_postconsumo: random.pick(DUTY),
    reversion: random.pick(DUTY),
    valor_del_contrato: String(value),
    valor_pagado: String(recorded.paid),
    valor_facturado: String(recorded.invoiced),
    valor_de_pago_adelantado: '0',
    valor_amortizado: '0',
    nombre_supervisor: nameOf(supervisor),
    tipo_de_documento_supervisor: 'Cédula de Ciudadanía',
    n_mero_de_documento_supervisor: documentOf(supervisor),
    nombre_ordenador_del_gasto: nameOf(7_777),
    n_mero_de_documento_ordenador_del_gasto: '20000002',
    proveedor_adjudicado: nameOf(random.whole(0, 5_000)),
    objeto_del_contrato: object,
    descripcion_del_proceso: object,
    urlproceso: {
      url:
        'https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=' +
        `CO1.NTC.${1_000_000 + number}&isFromPublicArea=True&isModal=true&asPopupView=true`,
    },
    ultima_actualizacion: midnight(addDays(TODAY, -random.whole(1, 400))),
  }
}

type Recorded = (value: number) => { readonly paid: number; readonly invoiced: number }

/** What the register shows of payments: nothing, all, a part, or more invoiced than paid. */
const PAYMENTS: Weighted<Recorded> = [
  [() => ({ paid: 0, invoiced: 0 }), 45],
  [value => ({ paid: value, invoiced: value }), 40],
  [value => ({ paid: value / 2, invoiced: value / 2 }), 12],
  [value => ({ paid: 0, invoiced: value }), 3],
]

function midnight(day: Day): string {
  return `${day}T00:00:00.000`
}

function nameOf(number: number): string {
  const given = GIVEN_NAMES[number % GIVEN_NAMES.length] ?? ''
  return `${given} ${SURNAMES[number % SURNAMES.length] ?? ''}`
}
