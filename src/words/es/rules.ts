import type { AttestedFact, RegisterFact, RuleId } from '../../rules/index.js'
import {
  asksIfAgreed,
  type ContractCase,
  cellsOf,
  dutiesUnknown,
  earliestSign,
  endOfTerm,
  withoutColumn,
} from '../contract-sentence.js'
import { dateEs, eitherEs as either, countEs as grouped, listEs as list, pluralEs as plural } from '../grammar.js'
import { factsEs } from './facts.js'

const UNKNOWN_DATE = 'una fecha que no se conoce'

/** Dates come with their article, so that one which is not known fits the same sentence. */
const end = (c: ContractCase) => {
  const day = endOfTerm(c.facts)
  return day ? `el ${dateEs(day)}` : UNKNOWN_DATE
}
const until = (c: ContractCase) => (c.reason.until ? `el ${dateEs(c.reason.until.day)}` : UNKNOWN_DATE)
const afterUntil = (c: ContractCase) => (c.afterUntil ? dateEs(c.afterUntil) : 'día siguiente')
const lacks = (c: ContractCase, fact: AttestedFact) => c.reason.missing.some(({ attestation }) => attestation === fact)

/** What is said of cells that could not be read. */
const cells = (c: ContractCase, ...facts: readonly RegisterFact[]) =>
  cellsOf(c, facts, (cell, fact) => `SECOP trae «${cell}» en «${factsEs[fact].label}»: no se puede leer.`)
const before = (found: string | null) => (found ? `${found} ` : '')

/** What shows that a contract began. */
const BEGINNING = ['signedOn', 'paid', 'invoiced'] as const

/** What is said of a file without those columns, and what would tell instead. */
const unsaid = (c: ContractCase) => {
  const lacking = withoutColumn(c, BEGINNING).map(fact => `«${factsEs[fact].label}»`)
  return lacking.length > 0
    ? `Estos datos no tienen ${plural(lacking.length, 'la columna', 'las columnas')} ${list(lacking)}: con ${plural(lacking.length, 'ella', 'ellas')} se podría saber.`
    : null
}

const ABOUT: Record<AttestedFact, string> = {
  executed: 'la ejecución',
  realEnd: 'la fecha de fin',
  earlyEnd: 'la terminación anticipada',
  realState: 'el estado real',
  restart: 'el reinicio',
  nature: 'la forma de ejecución',
  realRegime: 'el régimen',
  agreedTerm: 'el plazo pactado para liquidar',
  pending: 'lo que queda pendiente',
  cession: 'la cesión',
  literalH: 'el literal h',
  liquidationAgreed: 'la liquidación pactada',
  liquidationDue: 'el deber de liquidar',
  liquidation: 'la liquidación',
  lapse: 'la decisión de la entidad',
  proceeding: 'un procedimiento o litigio',
  environmental: 'las obligaciones ambientales',
  postConsumption: 'las obligaciones de posconsumo',
  reversion: 'la reversión de bienes',
  qualityGuarantee: 'la garantía de calidad o estabilidad',
  otherGuarantee: 'las demás garantías',
  payment: 'los pagos',
  nothingPending: 'las obligaciones posteriores',
}

/** What R15d names without the article. */
const UNSAID: Partial<typeof ABOUT> = {
  environmental: 'obligaciones ambientales',
  postConsumption: 'obligaciones de posconsumo',
  reversion: 'reversión de bienes',
}

const inDoubt = (c: ContractCase) =>
  `Lo que se informó sobre ${list(c.reason.missing.map(({ attestation }) => ABOUT[attestation]))} está en duda. Confírmelo de nuevo.`

/** For a row that asks for another fact than its own: what was told of that one is disputed or out of date. */
const asked = (c: ContractCase, ...own: AttestedFact[]) =>
  c.reason.verdict === 'needs-information' && c.reason.missing.length > 0 && !own.some(fact => lacks(c, fact))
    ? inDoubt(c)
    : null

/** What is known, and what is not, of a contract that SECOP shows as unsigned or cancelled. */
const whatHappened = (c: ContractCase) => {
  if (c.reason.verdict === 'not-applicable') return 'Se informó que nunca se ejecutó. No hay expediente por cerrar.'
  if (c.reason.verdict === null) return 'Se informó que se ejecutó y cuándo terminó.'
  return c.facts.executed === 'yes'
    ? 'Se informó que se ejecutó. Hace falta saber cuándo terminó y si quedó saldo.'
    : 'Hace falta saber si se ejecutó y cuándo terminó.'
}

const CLOSED_ALL_THE_SAME = 'La lectura literal de la directriz 2 cierra el expediente de todos modos.'

/** What each row of the decision table says of a contract for which it holds. */
export const rulesEs: Record<RuleId, (c: ContractCase) => string> = {
  R00: () =>
    'No es un contrato electrónico de SECOP II: su número no empieza por CO1.PCCNTR. La circular no lo cobija.',
  R01: () => 'SECOP II ya lo muestra como Cerrado.',
  R02: c =>
    c.reason.verdict === 'not-applicable' && c.facts.executed === undefined
      ? 'El contrato no está firmado. Todavía no hay expediente del contrato por cerrar.'
      : `Figura sin firmar, pero SECOP registra pagos o facturas. ${before(cells(c, 'paid', 'invoiced'))}${whatHappened(c)}`,
  R03: c =>
    c.reason.verdict === 'not-applicable' && c.facts.executed === undefined
      ? 'Figura Cancelado, sin firma, pagos ni facturas registrados. No hay expediente por cerrar.'
      : `Figura Cancelado, pero pudo haberse firmado o pagado. ${before(cells(c, ...BEGINNING))}${before(unsaid(c))}${whatHappened(c)}`,
  R04: c => {
    const found = cells(c, 'state') ?? 'SECOP no trae un estado que se pueda interpretar.'
    return c.reason.verdict === null
      ? `${found} Se tuvo en cuenta el que se informó.`
      : `${found} Hace falta saber en qué estado está el contrato.`
  },
  R05: c => {
    const doubt = asked(c)
    if (doubt) return doubt
    if (c.reason.verdict === null)
      return c.facts.realState
        ? 'Figura Suspendido, pero se informó otro estado. Actualice antes SECOP II.'
        : 'Figura Suspendido, pero se informó que se reinició. Registre antes el reinicio en SECOP II.'
    if (lacks(c, 'realState'))
      return 'Figura Suspendido, pero se informó que terminó. Hace falta confirmar su estado real.'
    if (lacks(c, 'realEnd')) return 'Se informó que se reinició. Hace falta la nueva fecha de fin.'
    if (c.reason.until) return `Figura Suspendido. Se informó que se reinicia el ${dateEs(c.reason.until.day)}.`
    return c.reason.missing.length > 0
      ? 'Figura Suspendido. Su fin o su reinicio previsto ya pasó o no se conoce. Verifique si se reinició.'
      : 'Figura Suspendido. Mientras siga así no se puede cerrar.'
  },
  R06: c =>
    asked(c, 'cession') ??
    (c.reason.verdict === 'needs-information'
      ? 'Figura Cedido. Hace falta confirmar si este es el registro vigente.'
      : c.reason.verdict === null
        ? 'Figura Cedido y se confirmó que este es el registro vigente.'
        : 'Figura Cedido y se confirmó que otro registro lo reemplazó.'),
  R07: c => {
    const { endsOn, startsOn, addedDays = 0 } = c.contract.facts
    const noEnd = cells(c, 'endsOn')
    if (noEnd) return `${noEnd} Hace falta la fecha de fin.`
    if (!endsOn) return 'SECOP no trae la fecha de fin.'
    if (startsOn && endsOn < startsOn)
      return `La fecha de fin de SECOP (${dateEs(endsOn)}) es anterior a la de inicio (${dateEs(startsOn)}).`
    const noStart = cells(c, 'startsOn')
    if (noStart) return `${noStart} Hace falta confirmar la fecha de fin (${dateEs(endsOn)}).`
    if (endsOn > c.assessment.today)
      return `La fecha de fin de SECOP (${dateEs(endsOn)}) está a más de quince años. Parece un error.`
    const noDays = cells(c, 'addedDays')
    if (noDays) return `${noDays} No se sabe si la fecha de fin (${dateEs(endsOn)}) ya incluye las prórrogas.`
    return plural(
      addedDays,
      `SECOP registra 1 día adicionado. No se sabe si la fecha de fin (${dateEs(endsOn)}) ya lo incluye.`,
      `SECOP registra ${grouped(addedDays)} días adicionados. No se sabe si la fecha de fin (${dateEs(endsOn)}) ya los incluye.`,
    )
  },
  R08: c => asked(c) ?? `Está aprobado o firmado y no se ha iniciado en SECOP. Su plazo va hasta ${end(c)}.`,
  R09: c =>
    asked(c, 'executed') ??
    (c.reason.verdict === 'not-applicable'
      ? 'Nunca se inició en SECOP y se informó que no se ejecutó. No hay nada por cerrar.'
      : c.reason.verdict === null
        ? 'Nunca se inició en SECOP, pero se informó que sí se ejecutó.'
        : `Nunca se inició en SECOP y su plazo iba hasta ${end(c)}. Hace falta saber si se ejecutó.`),
  R09b: c =>
    `Nunca se inició en SECOP y su plazo iba hasta ${end(c)}. SECOP registra pagos o facturas; eso muestra que se ejecutó.`,
  R10: c =>
    asked(c) ??
    `Su plazo va hasta ${until(c)}, ese día incluido. Podrá cerrarse, como muy pronto, a partir del ${afterUntil(c)}.`,
  R11: c => {
    const shown = c.contract.facts.state === 'terminated' ? 'SECOP lo da por terminado' : 'Se informó que terminó'
    if (c.reason.verdict === null) return `${shown}. Se toma como fecha de terminación su fecha de fin, ${end(c)}.`
    if (c.reason.verdict === 'in-execution') return `${shown}, pero se informó que sigue en ejecución, hasta ${end(c)}.`
    return (
      asked(c, 'earlyEnd') ??
      `${shown}, pero su plazo va hasta ${end(c)}. Hace falta saber cuándo terminó y si quedó saldo.`
    )
  },
  R11b: c => {
    const sign = earliestSign(c)
    const seen = !sign
      ? cells(c, 'updatedOn')
      : sign.kind === 'termination'
        ? `Sus modificaciones muestran una terminación del ${dateEs(sign.day)}.`
        : `Su última novedad es del ${dateEs(sign.day)}.`
    return (
      asked(c, 'earlyEnd') ??
      `Figura Terminado y su plazo iba hasta ${end(c)}. ${before(seen)}Parece que terminó antes. Hace falta saber cuándo terminó y si quedó saldo.`
    )
  },
  R12h: c =>
    c.reason.verdict === null
      ? 'No se sabe si es del literal h. Para el cierre no cambia nada: se informó que se liquidó y que no queda nada pendiente.'
      : `${before(cells(c, 'ground', 'type'))}No se sabe si es de servicios profesionales y de apoyo a la gestión (literal h). De eso depende si se liquida.`,
  R12a: () => 'Es de servicios profesionales y de apoyo a la gestión (literal h) y no requiere liquidación.',
  R12b: c => {
    if (typeof c.facts.earlyEnd === 'object' && c.facts.earlyEnd.balances)
      return 'Es del literal h y se informó que terminó antes de tiempo con saldos. Por eso requiere liquidación.'
    return c.facts.liquidationAgreed === 'yes'
      ? 'Es del literal h y se informó que su liquidación se pactó. Por eso la requiere.'
      : 'Es del literal h. SECOP marca que se liquida; se toma como pactado. Por eso requiere liquidación.'
  },
  R12c: c => {
    const found = cells(c, 'liquidationFlag')
    if (c.reason.verdict === null && c.facts.liquidationAgreed)
      return 'Es del literal h y la ley no exige liquidarlo. Se informó que ninguna cláusula lo pactó.'
    if (!found)
      return 'Es del literal h y la ley no exige liquidarlo. SECOP no dice si se pactó. Confirme que ninguna cláusula exige liquidarlo.'
    return c.reason.verdict === null
      ? `Es del literal h. ${found}`
      : `Es del literal h y la ley no exige liquidarlo, pero se pudo pactar. ${found} Hace falta saber si alguna cláusula exige liquidarlo.`
  },
  R12d: () => 'Su ejecución se prolonga en el tiempo y no es del literal h. La ley exige liquidarlo.',
  R12e: c =>
    asked(c, 'liquidationDue', 'nature') ??
    `${before(cells(c, 'type', 'startsOn'))}SECOP marca que no se liquida, pero la ley exige liquidar lo que se ejecuta en el tiempo. Hace falta saber cómo se ejecutó y si se debe liquidar.`,
  R12f: c => {
    const doubt = asked(c, 'liquidationDue', 'realRegime')
    if (doubt) return doubt
    const found = cells(c, 'type', 'regime', 'liquidationFlag')
    if (c.reason.verdict !== null)
      return found
        ? `${found} Hace falta saber si se liquida.`
        : 'SECOP no dice si se liquida, y por su tipo o régimen la ley no lo define.'
    const needs = c.facts.liquidationFlag === 'yes'
    const law = cells(c, 'type', 'regime') ?? 'Por su tipo o régimen la ley no define si se liquida.'
    return `${law} Vale lo que marca SECOP: ${needs ? '' : 'no '}requiere liquidación.`
  },
  R12i: c =>
    c.facts.liquidationDue === 'yes' ? 'Se informó que se debe liquidar.' : 'Se informó que no se debe liquidar.',
  R13f: c => {
    const doubt = asked(c)
    if (doubt) return doubt
    const found = cells(c, 'regime')
    const term = c.reason.until
      ? `El plazo que se informó va hasta ${until(c)}.`
      : found
        ? `${found} De su régimen depende el plazo.`
        : 'El plazo lo fijan el manual de contratación de la entidad o el contrato.'
    return c.facts.liquidation
      ? `No se ha liquidado. ${term}`
      : `Requiere liquidación y no consta que se haya hecho. ${term}`
  },
  R13a: c => asked(c) ?? `No se ha liquidado. El plazo para hacerlo de mutuo acuerdo va hasta ${until(c)}.`,
  R13b: c => asked(c) ?? `No se liquidó de mutuo acuerdo. La entidad puede hacerlo unilateralmente hasta ${until(c)}.`,
  R13c: c =>
    asked(c) ?? `No se ha liquidado y los primeros plazos pasaron. La ley todavía permite hacerlo hasta ${until(c)}.`,
  R13d: c =>
    asked(c, 'lapse') ??
    'No se liquidó y el último plazo de la ley pasó. Lo que sigue es una decisión jurídica de la entidad.',
  R13g: () =>
    'El último plazo para liquidar pasó y la entidad decidió lo que sigue. Ya no se liquida; el acta de cierre deja constancia del saldo.',
  R13e: c =>
    asked(c, 'liquidation') ??
    (c.reason.until
      ? `Requiere liquidación y no consta si se hizo. El próximo límite de la ley es ${until(c)}.`
      : 'No consta si se liquidó. El último plazo que da la ley para hacerlo ya pasó.'),
  R14: c =>
    asked(c) ??
    (c.reason.verdict === null
      ? `Se informó que hay un procedimiento por incumplimiento o un litigio abierto. ${CLOSED_ALL_THE_SAME}`
      : 'Se informó que hay un procedimiento por incumplimiento o un litigio abierto.'),
  R14b: c =>
    asked(c) ??
    (c.reason.until
      ? `Se informó que algo queda pendiente hasta ${until(c)}.`
      : 'Se informó que algo queda pendiente. No se conoce hasta cuándo.'),
  R15a: c =>
    asked(c) ??
    (c.facts.environmental === 'pending'
      ? 'Tiene obligaciones ambientales posteriores. Se informó que siguen pendientes.'
      : 'Tiene obligaciones ambientales posteriores. No consta que se hayan cumplido.'),
  R15e: c =>
    asked(c, 'environmental') ??
    'SECOP marca obligación ambiental, pero el contrato no es de obras ni de bienes. Hace falta saber si de verdad la tiene.',
  R15b: c =>
    asked(c) ??
    (c.facts.postConsumption === 'pending'
      ? 'Tiene obligaciones de posconsumo. Se informó que siguen pendientes.'
      : 'Tiene obligaciones de posconsumo. No consta que se hayan cumplido.'),
  R15c: c =>
    asked(c) ??
    (c.facts.reversion === 'pending'
      ? 'Tiene reversión de bienes. Se informó que sigue pendiente.'
      : 'Tiene reversión de bienes. No consta que se haya cumplido.'),
  R15d: c => {
    const { illegible, unsaid } = dutiesUnknown(c)
    const unknown = unsaid.map(({ attestation }) => UNSAID[attestation] ?? ABOUT[attestation])
    const found = cells(c, ...illegible)
    return unknown.length > 0 ? `${before(found)}SECOP no dice si tiene ${either(unknown)}.` : (found ?? '')
  },
  R16a: c =>
    asked(c) ??
    `Tiene una garantía de calidad, estabilidad o mantenimiento hasta ${until(c)}. Por esta garantía, no se puede cerrar antes del ${afterUntil(c)}.`,
  R16b: c =>
    asked(c, 'qualityGuarantee') ??
    (c.reason.verdict === null
      ? 'Por su tipo se espera una garantía de calidad. Se informó que no se exigió o no se tomó.'
      : null) ??
    (cells(c, 'type')
      ? `${before(cells(c, 'type'))}No se sabe si se espera una garantía de calidad o estabilidad.`
      : 'Por su tipo se espera una garantía de calidad o estabilidad. No se conoce hasta cuándo va.'),
  R16d: () =>
    'Por su tipo puede tener una garantía de calidad o estabilidad, pero su modalidad no la hace obligatoria. Confirme que ninguna siga vigente.',
  R16c: c =>
    c.facts.otherGuarantee && c.facts.otherGuarantee !== 'none'
      ? `Otra garantía (cumplimiento, anticipo, salarios o responsabilidad) va hasta el ${dateEs(c.facts.otherGuarantee)}. El decreto no la cuenta para el cierre.`
      : 'Otras garantías siguen vigentes. El decreto no las cuenta para el cierre.',
  R17a: c => {
    const doubt = asked(c, 'payment')
    if (doubt) return doubt
    const illegible = cells(c, 'value', 'paid', 'invoiced')
    if (illegible) return `${illegible} Hace falta saber si está todo pagado.`
    const found = c.facts.value
      ? 'Los pagos que registra SECOP no llegan al valor del contrato o a lo facturado.'
      : 'SECOP registra pagos o facturas y no trae el valor del contrato.'
    if (c.reason.verdict === null) return `${found} ${CLOSED_ALL_THE_SAME}`
    return c.facts.value ? `${found} Hace falta saber por qué.` : `${found} Hace falta saber si está todo pagado.`
  },
  R17b: c =>
    asked(c) ??
    (c.facts.payment === 'unpaid'
      ? 'Se informó que hay pagos pendientes.'
      : 'Se informó que hay un saldo por liberar.'),
  R17f: () =>
    'Se informó un saldo por liberar, pero su reserva ya feneció. No queda nada por liberar; el acta de cierre deja constancia del saldo.',
  R17g: c => {
    const found =
      c.facts.shownPayment === 'none-paid'
        ? 'El plan de pagos no muestra ningún pago hecho.'
        : 'El plan de pagos muestra un pago que no está pagado ni rechazado.'
    return c.reason.verdict === null
      ? `${found} ${CLOSED_ALL_THE_SAME}`
      : (asked(c, 'payment') ?? `${found} Hace falta saber cuál es y en qué estado está.`)
  },
  R17c: () => 'Se informó que está pagado. Falta registrar el pago en SECOP II.',
  R17d: c =>
    c.contract.facts.paid === undefined
      ? 'Los datos que se leyeron no traen los pagos. Eso por sí solo no dice nada.'
      : 'SECOP no registra ningún pago. Eso por sí solo no dice nada: la mayoría de las entidades no los registra.',
  R17e: () => 'Lo pagado según SECOP es negativo o mayor que el valor. No impide el cierre; conviene revisarlo.',
  R18: c => {
    // Where the law asks for none and SECOP does not say whether one was agreed, that is to be confirmed as well.
    const isToConfirm = asksIfAgreed(c.assessment)
    if (c.assessment.restsOn === 'attested')
      return isToConfirm
        ? 'Su plazo terminó, la ley no exige liquidarlo y se declaró que no queda nada pendiente. SECOP no dice si se pactó: confírmelo y corresponde cerrarlo.'
        : 'Su plazo terminó, no requiere liquidación y se declaró que no queda nada pendiente. Corresponde cerrarlo.'
    return isToConfirm
      ? 'Su plazo terminó, la ley no exige liquidarlo y en los datos no se encuentra nada pendiente. Según SECOP se puede cerrar; confirme antes que no se pactó liquidarlo y que no queda nada pendiente.'
      : 'Su plazo terminó, no requiere liquidación y en los datos no se encuentra nada pendiente. Según SECOP se puede cerrar; confirme antes que no queda nada pendiente.'
  },
  R18a: () =>
    'Es de servicios, de régimen especial, su plazo terminó y no se encuentra nada pendiente. La entidad aplica la directriz 2 por analogía: según SECOP se puede cerrar; confirme antes que no queda nada pendiente.',
  "R18'": () =>
    'Su plazo terminó y no requiere liquidación. Leída literalmente, la directriz 2 pide cerrarlo aunque quede dinero o haya un procedimiento o litigio pendiente.',
  R19: c =>
    c.facts.liquidation?.done
      ? 'Su plazo terminó, la liquidación pactada está hecha y no se encuentra nada pendiente. Corresponde cerrarlo.'
      : 'Su plazo terminó, ya no es posible liquidarlo y no se encuentra nada pendiente. Corresponde cerrarlo, con constancia del saldo.',
  R20: () =>
    'Su plazo terminó, no queda liquidación por hacer y se declaró que no queda nada pendiente. Corresponde cerrarlo.',
  R21: c =>
    asked(c, 'nothingPending') ??
    'En los datos no falta nada más. La directriz 1 pide que las obligaciones se hayan cumplido. Hace falta que quien supervisa lo declare.',
}
