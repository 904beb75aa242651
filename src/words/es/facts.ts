import type {
  AttestedFact,
  Blocker,
  ContractState,
  ContractType,
  Day,
  Duty,
  FactName,
  Facts,
  Pesos,
  Verdict,
  Warning,
} from '../../rules/index.js'
import { dateEs, money } from '../grammar.js'
import { monthCount } from './units.js'

export const verdictsEs: Record<Verdict, string> = {
  'close-now': 'por cerrar',
  waiting: 'en espera',
  'in-execution': 'en ejecución',
  suspended: 'suspendido',
  closed: 'cerrado',
  'not-applicable': 'no aplica',
  'needs-information': 'falta un dato',
}

/** As SECOP writes them, so that they can be found there. */
const STATES: Record<ContractState, string> = {
  draft: 'Borrador',
  'in-approval': 'En aprobación',
  'sent-to-supplier': 'Enviado Proveedor',
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

const NOT_GIVEN = 'no figura'
const flag = (value: 'yes' | 'no' | 'unknown' | null) =>
  value ? { yes: 'Sí', no: 'No', unknown: 'no se conoce' }[value] : NOT_GIVEN
const day = (value: Day | null) => (value ? dateEs(value) : NOT_GIVEN)
const amount = (value: Pesos | null) => (value ? money(value) : NOT_GIVEN)
const duties = (value: Duty | null) =>
  value ? { none: 'no hay', fulfilled: 'cumplidas', pending: 'pendientes' }[value] : NOT_GIVEN
const guarantee = (value: Day | 'none' | null) =>
  value === 'none' ? 'no hay' : value ? `hasta el ${dateEs(value)}` : NOT_GIVEN

/** Each fact: its name, and how its value reads. */
export const factsEs: { [F in FactName]-?: { label: string; value: (value: NonNullable<Facts[F]> | null) => string } } =
  {
    register: { label: 'Registro', value: value => (value === 'secop2' ? 'SECOP II' : 'otro registro') },
    state: { label: 'Estado en SECOP', value: value => STATES[value ?? 'unknown'] },
    signedOn: { label: 'Firma', value: day },
    startsOn: { label: 'Inicio', value: day },
    endsOn: { label: 'Fin del plazo', value: day },
    addedDays: { label: 'Días adicionados', value: value => (value === null ? NOT_GIVEN : String(value)) },
    type: { label: 'Tipo', value: value => TYPES[value ?? 'unknown'] },
    regime: {
      label: 'Régimen',
      value: value =>
        ({ general: 'Estatuto general', special: 'Especial', unknown: 'no se conoce' })[value ?? 'unknown'],
    },
    modality: {
      label: 'Modalidad',
      value: value =>
        value ? { 'minimum-value': 'Mínima cuantía', direct: 'Contratación directa', other: 'otra' }[value] : NOT_GIVEN,
    },
    ground: {
      label: 'Justificación de la modalidad',
      value: value =>
        ({
          'professional-services': 'Servicios profesionales y apoyo a la gestión',
          interadministrative: 'convenio o contrato interadministrativo',
          plurality: 'no dice si es del literal h',
          other: 'otra',
          unknown: NOT_GIVEN,
        })[value ?? 'unknown'],
    },
    liquidationFlag: { label: '¿Se liquida?', value: flag },
    plannedLiquidationFrom: { label: 'Liquidación prevista desde', value: day },
    plannedLiquidationTo: { label: 'Liquidación prevista hasta', value: day },
    environmentalFlag: { label: 'Obligación ambiental', value: flag },
    postConsumptionFlag: { label: 'Obligación de posconsumo', value: flag },
    reversionFlag: { label: 'Reversión', value: flag },
    value: { label: 'Valor', value: amount },
    paid: { label: 'Pagado', value: amount },
    invoiced: { label: 'Facturado', value: amount },
    updatedOn: { label: 'Última novedad', value: day },
    executed: { label: '¿Se ejecutó?', value: flag },
    realEnd: { label: 'Fin real del plazo', value: day },
    earlyEnd: {
      label: 'Terminación anticipada',
      value: value => {
        if (!value) return NOT_GIVEN
        if (value === 'ran-to-its-end') return 'no hubo: se ejecutó hasta su fecha de fin'
        if (value === 'still-running') return 'no hubo: sigue en ejecución'
        return `${dateEs(value.on)}, ${value.balances ? 'con saldos' : 'sin saldos'}`
      },
    },
    realState: {
      label: 'Estado real',
      value: value =>
        value
          ? {
              running: 'en ejecución',
              terminated: 'terminado',
              'never-signed': 'nunca se celebró',
              'not-started': 'aprobado o firmado, sin iniciar',
              suspended: 'suspendido',
              ceded: 'cedido',
              cancelled: 'cancelado',
              closed: 'cerrado',
            }[value]
          : NOT_GIVEN,
    },
    restart: {
      label: 'Reinicio',
      value: value =>
        value ? `${value.happened ? 'se reinició el' : 'previsto para el'} ${dateEs(value.on)}` : NOT_GIVEN,
    },
    cession: {
      label: 'Cesión',
      value: value =>
        value ? { live: 'este es el registro vigente', replaced: 'otro registro lo reemplazó' }[value] : NOT_GIVEN,
    },
    literalH: { label: '¿Es del literal h?', value: flag },
    liquidationAgreed: { label: '¿Se pactó liquidarlo?', value: flag },
    liquidationDue: { label: '¿Se debe liquidar?', value: flag },
    liquidation: {
      label: 'Liquidación',
      value: value => (!value ? NOT_GIVEN : value.done ? `hecha el ${dateEs(value.on)}` : 'todavía no se hace'),
    },
    lapse: {
      label: 'Decisión de la entidad sobre la liquidación vencida',
      value: value => (value ? dateEs(value.decidedOn) : NOT_GIVEN),
    },
    proceeding: {
      label: 'Procedimiento o litigio',
      value: value => {
        if (!value) return NOT_GIVEN
        if (typeof value === 'object') return `demanda del ${dateEs(value.claimFiledOn)}`
        return { open: 'abierto', none: 'no hay' }[value]
      },
    },
    environmental: { label: 'Obligaciones ambientales', value: duties },
    postConsumption: { label: 'Obligaciones de posconsumo', value: duties },
    reversion: {
      label: 'Reversión de bienes',
      value: value => (value ? { none: 'no hay', fulfilled: 'cumplida', pending: 'pendiente' }[value] : NOT_GIVEN),
    },
    qualityGuarantee: { label: 'Garantía de calidad o estabilidad', value: guarantee },
    otherGuarantee: { label: 'Otras garantías', value: guarantee },
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
          : NOT_GIVEN,
    },
    agreedTerm: {
      label: 'Plazo pactado para liquidar',
      value: value =>
        !value ? NOT_GIVEN : 'until' in value ? `hasta el ${dateEs(value.until)}` : monthCount(value.months),
    },
    nature: {
      label: 'Forma de ejecución',
      value: value =>
        value ? { instantaneous: 'instantánea', prolonged: 'se prolonga en el tiempo' }[value] : NOT_GIVEN,
    },
    realRegime: {
      label: 'Régimen que se informó',
      value: value => (value ? { general: 'Estatuto general', special: 'Especial' }[value] : NOT_GIVEN),
    },
    pending: {
      label: 'Algo pendiente',
      value: value => (!value ? NOT_GIVEN : value.until ? `hasta el ${dateEs(value.until)}` : 'sin fecha conocida'),
    },
    provedPayment: {
      label: 'Pagos según el plan de pagos',
      value: value => (value ? 'todo pagado' : NOT_GIVEN),
    },
    shownPayment: {
      label: 'Plan de pagos',
      value: value =>
        value ? { open: 'hay un pago ni pagado ni rechazado', 'none-paid': 'ningún pago hecho' }[value] : NOT_GIVEN,
    },
    shownEnd: { label: 'Fin del plazo según las modificaciones', value: day },
    shownModification: { label: 'Modificaciones', value: value => (value ? 'hay una sin publicar' : NOT_GIVEN) },
    shownTermination: { label: 'Terminación según las modificaciones', value: day },
    nothingPending: {
      label: 'Obligaciones posteriores',
      value: value => (value ? 'no queda ninguna pendiente' : NOT_GIVEN),
    },
  }

/** The question that settles each fact that only people know. */
export const questionsEs: Record<AttestedFact, string> = {
  executed: '¿Este contrato se ejecutó?',
  realEnd: '¿Cuál es la fecha de fin real, con prórrogas y suspensiones?',
  earlyEnd: '¿Cuándo terminó? ¿Quedó saldo?',
  realState: '¿En qué estado está realmente este contrato?',
  restart: '¿Ya se reinició, o cuándo se reinicia?',
  cession: 'El contrato se cedió. ¿Este registro es el del contratista actual (cesionario)?',
  literalH: '¿Es de servicios profesionales y de apoyo a la gestión (literal h)?',
  liquidationAgreed: '¿Alguna cláusula pactó liquidarlo?',
  liquidationDue: '¿Este contrato se debe liquidar?',
  nature: '¿Se ejecutó en un solo momento o a lo largo del tiempo?',
  realRegime: '¿Cuál es el régimen de contratación de este contrato?',
  agreedTerm: '¿Qué plazo fijó el contrato o el manual para liquidar?',
  pending: '¿Qué queda pendiente, y hasta cuándo?',
  liquidation: '¿Ya se liquidó?',
  lapse: '¿Qué decidió la entidad sobre la liquidación que no se hizo a tiempo?',
  proceeding: '¿Hay un procedimiento por incumplimiento o un litigio?',
  environmental: '¿Se cumplieron las obligaciones ambientales?',
  postConsumption: '¿Se cumplieron las obligaciones de posconsumo?',
  reversion: '¿Se cumplió la reversión de los bienes?',
  qualityGuarantee: '¿Hasta cuándo va la garantía de calidad o estabilidad, o no tiene?',
  otherGuarantee: '¿Hasta cuándo van las demás garantías?',
  payment: '¿Queda algo por pagar o por liberar, o ya está todo pagado?',
  nothingPending: '¿Queda alguna obligación posterior pendiente?',
}

export const warningsEs: Record<Warning, string> = {
  'closed-before-its-end': 'Está cerrado y su fecha de fin no ha llegado. Conviene revisarlo.',
  'closed-with-money-pending': 'Está cerrado y los pagos registrados no llegan a su valor o a lo facturado.',
  'closed-with-quality-guarantee': 'Está cerrado y su garantía de calidad o estabilidad sigue vigente.',
  'end-assumed-as-termination': 'Se supone que terminó en su fecha de fin. Si terminó antes, indíquelo.',
  'never-started-in-secop': 'Nunca se inició en SECOP II. Conviene revisarlo antes de cerrar.',
  'secop-says-terminated': 'SECOP lo muestra Terminado. Conviene corregirlo allí.',
  'restart-to-verify': 'Verifique en SECOP II si el contrato se reinició.',
  'planned-liquidation-window':
    'SECOP trae fechas de liquidación: son las previstas al crear el contrato. No prueban que se haya liquidado.',
  'liquidation-late': 'Los primeros plazos para liquidar pasaron; todavía se puede hacer.',
  'liquidation-lapsed': 'El último plazo para liquidar pasó. Consulte al área jurídica.',
  'lapse-decided': 'La liquidación venció y la entidad ya decidió. El acta de cierre deja constancia del saldo.',
  'liquidated-after-the-last-term': 'Se liquidó después del último plazo de la ley. Consulte al área jurídica.',
  'no-quality-guarantee': 'Se informó que no se exigió o no se tomó garantía de calidad. Conviene revisarlo.',
  'guarantee-not-mandatory': 'Puede haber una garantía de calidad o estabilidad vigente. Confirme que no.',
  'other-guarantee-alive': 'Otra garantía sigue vigente. No impide el cierre.',
  'no-payment-recorded': 'SECOP no registra pagos, como es frecuente. Confirme que todo está pagado.',
  'payment-out-of-range': 'Lo pagado según SECOP parece un error. Conviene revisarlo.',
  'nothing-left-to-release': 'La reserva del saldo ya feneció. El acta de cierre deja constancia del saldo.',
  'readings-differ': 'La directriz 2 admite dos lecturas y aquí no coinciden.',
  'people-disagree': 'Un hecho con respuestas distintas cuenta como no conocido hasta que coincidan.',
  'attestation-stale': 'Desde que se informó cambió SECOP o quién supervisa. Hay que confirmarlo de nuevo.',
  'told-before-its-end': 'Lo que se declaró antes de que terminara no cuenta. Hay que confirmarlo de nuevo.',
  'evidence-contradicts': 'Otros datos de SECOP muestran algo distinto. Vale lo que se informó; conviene revisarlo.',
  'duplicate-records': 'SECOP trae este contrato más de una vez. Se usó el registro más reciente.',
  'norm-not-yet-in-force': 'En esta fecha la norma citada todavía no regía.',
}

export const blockersEs: Record<Blocker, string> = {
  'record-the-payment': 'Falta registrar el pago en SECOP II.',
  'register-the-restart':
    'Falta registrar en SECOP II el reinicio (o la terminación). Mientras figure suspendido solo admite facturas.',
  'record-the-termination': 'Falta registrar en SECOP II que el contrato terminó.',
  'modification-unpublished': 'Hay una modificación sin publicar.',
  'approval-pending': 'Hay una aprobación pendiente.',
  'invoice-pending': 'Hay una factura pendiente.',
  'no-access': 'Falta acceso al proceso en SECOP II.',
  'supplier-does-not-accept': 'El contratista no acepta el cierre.',
  'ordenador-has-not-signed': 'Falta la firma del ordenador del gasto.',
  other: 'Hay otro impedimento.',
}
