import type {
  AttestedFact,
  Blocker,
  ContractState,
  ContractType,
  FactName,
  Facts,
  Verdict,
  Warning,
} from '../../../rules/index.js'
import { dateEs, money } from '../format.js'

export const verdictsEs: Record<Verdict, string> = {
  'close-now': 'por cerrar',
  waiting: 'en espera',
  'in-execution': 'en ejecución',
  suspended: 'suspendido',
  closed: 'cerrado',
  'not-applicable': 'no aplica',
  'needs-information': 'falta información',
}

const STATES: Record<ContractState, string> = {
  draft: 'Borrador',
  'in-approval': 'En aprobación',
  'sent-to-supplier': 'Enviado al proveedor',
  approved: 'Aprobado',
  signed: 'Firmado',
  'in-execution': 'En ejecución',
  modified: 'Modificado',
  extended: 'Prorrogado',
  suspended: 'Suspendido',
  ceded: 'Cedido',
  terminated: 'Terminado',
  cancelled: 'Cancelado',
  closed: 'Cerrado',
  unknown: 'no se pudo leer',
}

const TYPES: Record<ContractType, string> = {
  works: 'Obra',
  supervision: 'Interventoría',
  consultancy: 'Consultoría',
  supplies: 'Suministros',
  services: 'Prestación de servicios',
  'property-lease': 'Arrendamiento de inmuebles',
  'goods-lease': 'Arrendamiento de muebles',
  concession: 'Concesión',
  'public-private-partnership': 'Asociación público privada',
  trust: 'Negocio fiduciario',
  'loan-for-use': 'Comodato',
  'financial-services': 'Servicios financieros',
  insurance: 'Seguros',
  'decree-092': 'Decreto 092 de 2017',
  cooperation: 'Acuerdo de cooperación',
  'public-credit': 'Operación de crédito público',
  loan: 'Empréstito',
  'framework-agreement': 'Acuerdo marco de precios',
  purchase: 'Compraventa',
  'goods-sale': 'Venta de muebles',
  'property-sale': 'Venta de inmuebles',
  other: 'Otro',
  unknown: 'no se conoce',
}

const flag = (value: 'yes' | 'no' | 'unknown') => ({ yes: 'Sí', no: 'No', unknown: 'no se conoce' })[value]
const day = (value: `${number}-${number}-${number}` | null) => (value ? dateEs(value) : 'no figura')
const amount = (value: `${number}` | null) => (value ? money(value) : 'no figura')
const duty = (value: 'none' | 'fulfilled' | 'pending') =>
  ({ none: 'no hay', fulfilled: 'cumplidas', pending: 'pendientes' })[value]
const guarantee = (value: `${number}-${number}-${number}` | 'none') =>
  value === 'none' ? 'no hay' : `hasta el ${dateEs(value)}`

/** Each fact: its name, and how its value reads. */
export const factsEs: { [F in FactName]-?: { label: string; value: (value: NonNullable<Facts[F]> | null) => string } } =
  {
    register: { label: 'Registro', value: value => (value === 'secop2' ? 'SECOP II' : 'otro registro') },
    state: { label: 'Estado en SECOP', value: value => STATES[value ?? 'unknown'] },
    signedOn: { label: 'Firma', value: day },
    startsOn: { label: 'Inicio', value: day },
    endsOn: { label: 'Fin del plazo', value: day },
    addedDays: { label: 'Días adicionados', value: value => String(value ?? 0) },
    type: { label: 'Tipo', value: value => TYPES[value ?? 'unknown'] },
    regime: {
      label: 'Régimen',
      value: value =>
        ({ general: 'Estatuto general', special: 'Especial', unknown: 'no se conoce' })[value ?? 'unknown'],
    },
    ground: {
      label: 'Justificación de la modalidad',
      value: value =>
        ({
          'professional-services': 'Servicios profesionales y apoyo a la gestión',
          plurality: 'no dice si es del literal h',
          other: 'otra',
          unknown: 'no figura',
        })[value ?? 'unknown'],
    },
    liquidationFlag: { label: '¿Se liquida?', value: value => flag(value ?? 'unknown') },
    plannedLiquidationFrom: { label: 'Liquidación prevista desde', value: day },
    plannedLiquidationTo: { label: 'Liquidación prevista hasta', value: day },
    environmentalFlag: { label: 'Obligación ambiental', value: value => flag(value ?? 'unknown') },
    postConsumptionFlag: { label: 'Obligación de posconsumo', value: value => flag(value ?? 'unknown') },
    reversionFlag: { label: 'Reversión', value: value => flag(value ?? 'unknown') },
    value: { label: 'Valor', value: amount },
    paid: { label: 'Pagado', value: amount },
    invoiced: { label: 'Facturado', value: amount },
    updatedOn: { label: 'Última novedad', value: day },
    executed: { label: '¿Se ejecutó?', value: value => (value === 'yes' ? 'Sí' : 'No') },
    realEnd: { label: 'Fin real del plazo', value: day },
    earlyEnd: {
      label: 'Terminación anticipada',
      value: value => (value ? `${dateEs(value.on)}, ${value.balances ? 'con saldos' : 'sin saldos'}` : 'no figura'),
    },
    realState: {
      label: 'Estado real',
      value: value =>
        value
          ? { running: 'en ejecución', terminated: 'terminado', 'never-signed': 'nunca se celebró' }[value]
          : 'no figura',
    },
    restart: {
      label: 'Reinicio',
      value: value =>
        value ? `${value.happened ? 'se reinició el' : 'previsto para el'} ${dateEs(value.on)}` : 'no figura',
    },
    cession: {
      label: 'Cesión',
      value: value => (value === 'live' ? 'este es el registro vigente' : 'otro registro lo reemplazó'),
    },
    literalH: { label: '¿Es del literal h?', value: value => (value === 'yes' ? 'Sí' : 'No') },
    liquidationAgreed: { label: '¿Se pactó liquidarlo?', value: value => (value === 'yes' ? 'Sí' : 'No') },
    liquidationDue: { label: '¿Se debe liquidar?', value: value => (value === 'yes' ? 'Sí' : 'No') },
    liquidation: {
      label: 'Liquidación',
      value: value => (value?.done ? `hecha el ${dateEs(value.on)}` : 'todavía no se hace'),
    },
    lapse: {
      label: 'Decisión de la entidad sobre la liquidación vencida',
      value: value => (value ? dateEs(value.decidedOn) : 'no figura'),
    },
    proceeding: { label: 'Incumplimiento o litigio', value: value => (value === 'open' ? 'abierto' : 'no hay') },
    environmental: { label: 'Obligaciones ambientales', value: value => duty(value ?? 'none') },
    postConsumption: { label: 'Obligaciones de posconsumo', value: value => duty(value ?? 'none') },
    reversion: { label: 'Reversión de bienes', value: value => duty(value ?? 'none') },
    qualityGuarantee: { label: 'Garantía de calidad o estabilidad', value: value => guarantee(value ?? 'none') },
    otherGuarantee: { label: 'Otras garantías', value: value => guarantee(value ?? 'none') },
    payment: {
      label: 'Explicación de los pagos',
      value: value =>
        value
          ? {
              unpaid: 'hay pagos pendientes',
              'paid-not-recorded': 'pagado, falta registrarlo en SECOP',
              'balance-to-release': 'hay un saldo por liberar',
              settled: 'no se debe nada y el saldo está liberado',
            }[value]
          : 'no figura',
    },
    nothingPending: { label: 'Obligaciones posteriores', value: () => 'no queda ninguna pendiente' },
  }

/** The question that settles each fact that only people know. */
export const questionsEs: Record<AttestedFact, string> = {
  executed: '¿Este contrato se ejecutó?',
  realEnd: '¿Cuál es la fecha de fin real, con prórrogas y suspensiones?',
  earlyEnd: '¿En qué fecha se terminó, y quedaron saldos?',
  realState: '¿En qué estado está de verdad este contrato?',
  restart: '¿Ya se reinició, o cuándo se reinicia?',
  cession: '¿Es este el registro vigente de la cesión?',
  literalH: '¿Es de servicios profesionales y de apoyo a la gestión (literal h)?',
  liquidationAgreed: '¿Alguna cláusula pactó liquidarlo?',
  liquidationDue: '¿Este contrato se debe liquidar?',
  liquidation: '¿Ya se liquidó?',
  lapse: '¿Qué decidió la entidad sobre la liquidación que no se hizo a tiempo?',
  proceeding: '¿Hay un procedimiento por incumplimiento o un litigio?',
  environmental: '¿Se cumplieron las obligaciones ambientales?',
  postConsumption: '¿Se cumplieron las obligaciones de posconsumo?',
  reversion: '¿Se cumplió la reversión de los bienes?',
  qualityGuarantee: '¿Hasta cuándo va la garantía de calidad o estabilidad, o no tiene?',
  otherGuarantee: '¿Hasta cuándo van las demás garantías?',
  payment: '¿Por qué lo pagado no llega al valor del contrato?',
  nothingPending: '¿Queda alguna obligación posterior pendiente?',
}

export const warningsEs: Record<Warning, string> = {
  'closed-before-its-end': 'Está cerrado y su fecha de fin no ha llegado. Conviene revisarlo.',
  'closed-with-money-pending': 'Está cerrado y los pagos registrados no llegan a su valor.',
  'closed-with-quality-guarantee': 'Está cerrado y su garantía de calidad o estabilidad sigue vigente.',
  'end-assumed-as-termination': 'Se supone que terminó en su fecha de fin. Si terminó antes, indíquelo.',
  'restart-to-verify': 'Verifique en SECOP II si el contrato se reinició.',
  'planned-liquidation-window':
    'SECOP trae fechas de liquidación: son las previstas al crear el contrato. No prueban que se haya liquidado.',
  'liquidation-late': 'La liquidación va tarde. Todavía se puede hacer.',
  'liquidation-lapsed': 'El último plazo para liquidar pasó. Consulte al área jurídica.',
  'other-guarantee-alive': 'Otra garantía sigue vigente. No impide el cierre.',
  'no-payment-recorded': 'SECOP no registra pagos. Confirme que todo está pagado.',
  'payment-out-of-range': 'Lo pagado según SECOP no es creíble. Conviene corregirlo.',
  'readings-differ': 'La directriz 2 admite dos lecturas y aquí no coinciden.',
  'people-disagree': 'Dos personas informaron cosas distintas. El hecho cuenta como no conocido hasta que coincidan.',
  'attestation-stale': 'Algo cambió en SECOP desde que se informó. Hay que confirmarlo de nuevo.',
  'duplicate-records': 'SECOP trae este contrato más de una vez. Se usó el registro más reciente.',
  'norm-not-yet-in-force': 'En esta fecha la norma citada todavía no regía.',
}

export const blockersEs: Record<Blocker, string> = {
  'record-the-payment': 'Falta registrar el pago en SECOP II.',
  'register-the-restart': 'Falta registrar el reinicio en SECOP II. Mientras figure suspendido solo admite facturas.',
  'modification-unpublished': 'Hay una modificación sin publicar.',
  'approval-pending': 'Hay una aprobación pendiente.',
  'invoice-pending': 'Hay una factura pendiente.',
  'no-access': 'No tiene acceso al proceso en SECOP II.',
  other: 'Hay otro impedimento en la plataforma.',
}
