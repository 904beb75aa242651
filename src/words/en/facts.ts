import type { ContractState, ContractType, Day, Pesos } from '../../rules/index.js'
import type { Words } from '../es/index.js'
import { dateEn, money } from '../grammar.js'
import { monthCount } from './units.js'

export const verdictsEn: Words['verdicts'] = {
  'close-now': 'to close',
  waiting: 'waiting',
  'in-execution': 'running',
  suspended: 'suspended',
  closed: 'closed',
  'not-applicable': 'not applicable',
  'needs-information': 'information missing',
}

/** As SECOP writes them, so that they can be found there. */
const STATES: Record<ContractState, string> = {
  draft: 'Borrador (draft)',
  'in-approval': 'En aprobación (in approval)',
  'sent-to-supplier': 'Enviado Proveedor (sent to the supplier)',
  approved: 'Aprobado (approved)',
  signed: 'Firmado (signed)',
  'in-execution': 'En ejecución (running)',
  modified: 'Modificado (amended)',
  extended: 'Prorrogado (extended)',
  suspended: 'Suspendido (suspended)',
  ceded: 'Cedido (transferred to another contractor)',
  terminated: 'Terminado (ended)',
  cancelled: 'Cancelado (cancelled)',
  closed: 'Cerrado (closed)',
  unknown: 'could not be read',
}

const TYPES: Record<ContractType, string> = {
  works: 'Obra (works)',
  supervision: 'Interventoría (external supervision)',
  consultancy: 'Consultoría (consultancy)',
  supplies: 'Suministros (supplies)',
  services: 'Prestación de servicios (services)',
  'property-lease': 'Arrendamiento de inmuebles (property lease)',
  'goods-lease': 'Arrendamiento de muebles (lease of goods)',
  concession: 'Concesión (concession)',
  'public-private-partnership': 'Asociación público privada (public-private partnership)',
  trust: 'Negocio fiduciario (trust)',
  'loan-for-use': 'Comodato (loan for use)',
  'financial-services': 'Servicios financieros (financial services)',
  insurance: 'Seguros (insurance)',
  'decree-092': 'Decreto 092 de 2017 (with a non-profit entity)',
  cooperation: 'Acuerdo de cooperación (cooperation agreement)',
  'public-credit': 'Operación de crédito público (public credit)',
  loan: 'Empréstito (loan)',
  'framework-agreement': 'Acuerdo marco de precios (framework agreement)',
  purchase: 'Compraventa (purchase)',
  'goods-sale': 'Venta de muebles (sale of goods)',
  'property-sale': 'Venta de inmuebles (sale of property)',
  other: 'Otro (other)',
  unknown: 'not known',
}

const NOT_GIVEN = 'not given'
const flag = (value: 'yes' | 'no' | 'unknown' | null) =>
  ({ yes: 'Yes', no: 'No', unknown: 'not known' })[value ?? 'unknown']
const day = (value: Day | null) => (value ? dateEn(value) : NOT_GIVEN)
const amount = (value: Pesos | null) => (value ? money(value) : NOT_GIVEN)
const duty = (value: 'none' | 'fulfilled' | 'pending' | null) =>
  value ? { none: 'none', fulfilled: 'fulfilled', pending: 'pending' }[value] : NOT_GIVEN
const guarantee = (value: Day | 'none' | null) =>
  value === 'none' ? 'none' : value ? `until ${dateEn(value)}` : NOT_GIVEN

/** Each fact: its name, and how its value reads. */
export const factsEn: Words['facts'] = {
  register: { label: 'Register', value: value => (value === 'secop2' ? 'SECOP II' : 'another register') },
  state: { label: 'State in SECOP', value: value => STATES[value ?? 'unknown'] },
  signedOn: { label: 'Signed', value: day },
  startsOn: { label: 'Start', value: day },
  endsOn: { label: 'End of the term', value: day },
  addedDays: { label: 'Added days', value: value => (value === null ? NOT_GIVEN : String(value)) },
  type: { label: 'Type', value: value => TYPES[value ?? 'unknown'] },
  regime: {
    label: 'Contracting regime',
    value: value =>
      ({ general: 'General (estatuto general)', special: 'Special (régimen especial)', unknown: 'not known' })[
        value ?? 'unknown'
      ],
  },
  modality: {
    label: 'Modality',
    value: value =>
      value
        ? { 'minimum-value': 'Mínima cuantía', direct: 'Contratación directa', other: 'another' }[value]
        : NOT_GIVEN,
  },
  ground: {
    label: 'Ground for the modality (justificación)',
    value: value =>
      ({
        'professional-services': 'Servicios profesionales y apoyo a la gestión (literal h)',
        interadministrative: 'agreement between entities (interadministrativo)',
        plurality: 'does not say whether it is literal h',
        other: 'another',
        unknown: NOT_GIVEN,
      })[value ?? 'unknown'],
  },
  liquidationFlag: { label: 'To be liquidated?', value: flag },
  plannedLiquidationFrom: { label: 'Liquidation planned from', value: day },
  plannedLiquidationTo: { label: 'Liquidation planned until', value: day },
  environmentalFlag: { label: 'Environmental obligation', value: flag },
  postConsumptionFlag: { label: 'Post-consumption obligation (posconsumo)', value: flag },
  reversionFlag: { label: 'Reversion (reversión)', value: flag },
  value: { label: 'Value', value: amount },
  paid: { label: 'Paid', value: amount },
  invoiced: { label: 'Invoiced', value: amount },
  updatedOn: { label: 'Last event', value: day },
  executed: { label: 'Carried out?', value: flag },
  realEnd: { label: 'Real end of the term', value: day },
  earlyEnd: {
    label: 'Early end',
    value: value => {
      if (!value) return NOT_GIVEN
      if (value === 'ran-to-its-end') return 'none: it ran to its end date'
      if (value === 'still-running') return 'none: it is still running'
      return `${dateEn(value.on)}, ${value.balances ? 'with balances left' : 'with no balances left'}`
    },
  },
  realState: {
    label: 'Real state',
    value: value =>
      value
        ? {
            running: 'running',
            terminated: 'ended',
            'never-signed': 'never signed',
            'not-started': 'approved or signed, not started',
            suspended: 'suspended',
            ceded: 'transferred',
            cancelled: 'cancelled',
            closed: 'closed',
          }[value]
        : NOT_GIVEN,
  },
  restart: {
    label: 'Restart',
    value: value => (value ? `${value.happened ? 'restarted on' : 'planned for'} ${dateEn(value.on)}` : NOT_GIVEN),
  },
  cession: {
    label: 'Transfer to another contractor (cesión)',
    value: value =>
      value ? { live: 'this is the record in force', replaced: 'another record replaced it' }[value] : NOT_GIVEN,
  },
  literalH: { label: 'Is it literal h?', value: flag },
  liquidationAgreed: { label: 'Was its liquidation agreed?', value: flag },
  liquidationDue: { label: 'Must it be liquidated?', value: flag },
  liquidation: {
    label: 'Liquidation (final settlement)',
    value: value => (!value ? NOT_GIVEN : value.done ? `done on ${dateEn(value.on)}` : 'not done yet'),
  },
  lapse: {
    label: "The entity's decision on the lapsed liquidation",
    value: value => (value ? dateEn(value.decidedOn) : NOT_GIVEN),
  },
  proceeding: {
    label: 'Breach procedure or litigation',
    value: value => {
      if (!value) return NOT_GIVEN
      if (typeof value === 'object') return `claim of ${dateEn(value.claimFiledOn)}`
      return { open: 'open', none: 'none' }[value]
    },
  },
  environmental: { label: 'Environmental obligations', value: duty },
  postConsumption: { label: 'Post-consumption obligations (posconsumo)', value: duty },
  reversion: { label: 'Reversion of assets (reversión)', value: duty },
  qualityGuarantee: { label: 'Quality or stability guarantee', value: guarantee },
  otherGuarantee: { label: 'Other guarantees', value: guarantee },
  payment: {
    label: 'Explanation of the payments',
    value: value =>
      value
        ? {
            unpaid: 'payments are pending',
            'paid-not-recorded': 'paid, not yet recorded in SECOP',
            'balance-to-release': 'a balance is still to be released',
            settled: 'nothing is owed and the balance is released',
          }[value]
        : NOT_GIVEN,
  },
  agreedTerm: {
    label: 'Term agreed for the liquidation',
    value: value => (!value ? NOT_GIVEN : 'until' in value ? `until ${dateEn(value.until)}` : monthCount(value.months)),
  },
  nature: {
    label: 'How it was carried out',
    value: value => (value ? { instantaneous: 'at once', prolonged: 'over time' }[value] : NOT_GIVEN),
  },
  realRegime: {
    label: 'Regime that was reported',
    value: value => (value ? { general: 'General statute', special: 'Special' }[value] : NOT_GIVEN),
  },
  pending: {
    label: 'Something pending',
    value: value => (!value ? NOT_GIVEN : value.until ? `until ${dateEn(value.until)}` : 'no date known'),
  },
  provedPayment: {
    label: 'Payments by the payment plan',
    value: value => (value ? 'all paid' : NOT_GIVEN),
  },
  shownPayment: {
    label: 'Payment plan',
    value: value =>
      value ? { open: 'a payment neither paid nor rejected', 'none-paid': 'no payment made' }[value] : NOT_GIVEN,
  },
  shownEnd: { label: 'End of the term by the modifications', value: day },
  shownModification: { label: 'Modifications', value: value => (value ? 'one is not published' : NOT_GIVEN) },
  shownTermination: { label: 'Termination by the modifications', value: day },
  nothingPending: { label: 'Post-contractual obligations', value: value => (value ? 'none is pending' : NOT_GIVEN) },
}

/** The question that settles each fact that only people know. */
export const questionsEn: Words['questions'] = {
  executed: 'Was this contract carried out?',
  realEnd: 'What is the real end date, with extensions and suspensions?',
  earlyEnd: 'When did it end? Was a balance left?',
  realState: 'What is the real state of this contract?',
  restart: 'Has it restarted, or when will it?',
  cession: 'The contract was transferred (cesión). Is this record that of the current supplier (cesionario)?',
  literalH: 'Is it for professional services and management support (literal h)?',
  liquidationAgreed: 'Does any clause agree its liquidation?',
  liquidationDue: 'Must this contract be liquidated?',
  nature: 'Was it carried out at once or over time?',
  realRegime: 'What is the contracting regime of this contract?',
  agreedTerm: 'What term did the contract or the manual set for the liquidation?',
  pending: 'What is pending, and until when?',
  liquidation: 'Has it been liquidated?',
  lapse: 'What did the entity decide about the liquidation that was not done in time?',
  proceeding: 'Is there a breach procedure or litigation?',
  environmental: 'Were the environmental obligations fulfilled?',
  postConsumption: 'Were the post-consumption obligations (posconsumo) fulfilled?',
  reversion: 'Was the reversion of assets fulfilled?',
  qualityGuarantee: 'Until when does the quality or stability guarantee run, or is there none?',
  otherGuarantee: 'Until when do the other guarantees run?',
  payment: 'Is anything still to be paid or released, or is everything paid?',
  nothingPending: 'Is any post-contractual obligation still pending?',
}

export const warningsEn: Words['warnings'] = {
  'closed-before-its-end': 'It is closed, and its end date has not come yet. Please check it.',
  'closed-with-money-pending': 'It is closed, and the recorded payments are less than its value or what was invoiced.',
  'closed-with-quality-guarantee': 'It is closed, and its quality or stability guarantee is still in force.',
  'end-assumed-as-termination': 'It is assumed that it ended on its end date. If it ended earlier, please say so.',
  'never-started-in-secop': 'It never started in SECOP II. Please check that before closing.',
  'secop-says-terminated': 'SECOP shows it as Terminado (ended). That should be corrected there.',
  'restart-to-verify': 'Please check in SECOP II whether the contract restarted.',
  'planned-liquidation-window':
    'SECOP gives liquidation dates: they were planned when the contract was set up. They do not prove that it was liquidated.',
  'liquidation-late': 'The first terms for the liquidation have passed. It can still be done.',
  'liquidation-lapsed': 'The last term for the liquidation has passed. Please ask the legal office.',
  'lapse-decided': 'The liquidation lapsed and the entity has decided. The record of closing states the balance.',
  'liquidated-after-the-last-term': 'It was liquidated after the last term in the law. Please ask the legal office.',
  'no-quality-guarantee': 'It was reported that no quality guarantee was required or taken. Please check it.',
  'guarantee-not-mandatory': 'A quality or stability guarantee may be in force. Please confirm that none is.',
  'other-guarantee-alive': 'Another guarantee is still in force. It does not prevent closing.',
  'no-payment-recorded': 'SECOP records no payments, as is common. Please confirm that everything is paid.',
  'payment-out-of-range': 'The amount paid in SECOP looks like a mistake. Please check it.',
  'nothing-left-to-release': 'The reserve of the balance has expired. The record of closing states the balance.',
  'readings-differ': 'Directive 2 can be read in two ways, and here they differ.',
  'people-disagree': 'Until people agree, that fact counts as not known.',
  'attestation-stale': 'Since it was reported, SECOP or the supervisor changed. It needs to be confirmed again.',
  'told-before-its-end': 'What was declared before it ended does not count. It needs to be confirmed again.',
  'evidence-contradicts': 'Other data of SECOP shows something else. What was reported counts; please check it.',
  'duplicate-records': 'SECOP has this contract more than once. The most recent record was used.',
  'norm-not-yet-in-force': 'The legal source was not yet in force on this date.',
}

export const blockersEn: Words['blockers'] = {
  'record-the-payment': 'The payment still has to be recorded in SECOP II.',
  'register-the-restart':
    'The restart (or the early end) still has to be registered in SECOP II. While it shows Suspendido (suspended), only invoices can be added.',
  'record-the-termination': 'That the contract ended still has to be recorded in SECOP II.',
  'modification-unpublished': 'A modification is not published yet.',
  'approval-pending': 'An approval is pending.',
  'invoice-pending': 'An invoice is pending.',
  'no-access': 'There is no access to the process in SECOP II.',
  'supplier-does-not-accept': 'The supplier does not accept the closing.',
  'ordenador-has-not-signed': 'The ordenador del gasto has not signed.',
  other: 'Something else prevents it.',
}
