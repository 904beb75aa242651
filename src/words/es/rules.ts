import type { AttestedFact, RegisterFact, RuleId } from '../../rules/index.js'
import { type ContractCase, cellsOf, dutiesUnknown, endOfTerm } from '../contract-sentence.js'
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

const ABOUT: Record<AttestedFact, string> = {
  executed: 'la ejecución',
  realEnd: 'la fecha de fin',
  earlyEnd: 'la terminación anticipada',
  realState: 'el estado real',
  restart: 'el reinicio',
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

const CLOSED_ALL_THE_SAME = 'La lectura literal de la directriz 2 cierra el expediente de todos modos.'

/** What each row of the decision table says of a contract for which it holds. */
export const rulesEs: Record<RuleId, (c: ContractCase) => string> = {
  R00: () =>
    'No es un contrato electrónico de SECOP II: su número no empieza por CO1.PCCNTR. La circular no lo cobija.',
  R01: () => 'SECOP II ya lo muestra como Cerrado.',
  R02: () => 'El contrato no está firmado. Todavía no hay expediente del contrato por cerrar.',
  R03: c =>
    c.reason.verdict === null
      ? 'Figura Cancelado, pero se informó su estado real.'
      : c.reason.verdict === 'needs-information'
        ? `Figura Cancelado, pero pudo haberse firmado o pagado. ${before(cells(c, 'signedOn', 'paid'))}Hace falta saber qué pasó.`
        : c.facts.realState
          ? 'Figura Cancelado y se informó que nunca se celebró. No hay expediente por cerrar.'
          : 'Figura Cancelado, sin firma ni pagos registrados. No hay expediente por cerrar.',
  R04: c => {
    const found = cells(c, 'state') ?? 'SECOP no trae un estado que se pueda interpretar.'
    if (c.reason.verdict === 'needs-information') return `${found} Hace falta saber en qué estado está el contrato.`
    return c.reason.verdict === null
      ? `${found} Se tuvo en cuenta el que se informó.`
      : `${found} Se informó que el contrato nunca se celebró.`
  },
  R05: c => {
    const doubt = asked(c)
    if (doubt) return doubt
    if (c.reason.verdict === null)
      return c.facts.earlyEnd && c.facts.earlyEnd.on < c.assessment.today
        ? 'Figura Suspendido, pero se informó que terminó antes de tiempo. Actualice antes SECOP II.'
        : 'Figura Suspendido, pero se informó que se reinició. Registre antes el reinicio en SECOP II.'
    if (lacks(c, 'realEnd')) return 'Se informó que se reinició. Hace falta la nueva fecha de fin.'
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
    if (addedDays <= 0 || !c.extendedIntoToday)
      return `La fecha de fin de SECOP (${dateEs(endsOn)}) ya pasó, pero se informó que el contrato sigue en ejecución.`
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
  R10: c =>
    asked(c) ??
    `Su plazo va hasta ${until(c)}, ese día incluido. Podrá cerrarse, como muy pronto, a partir del ${afterUntil(c)}.`,
  R11: c => {
    const shown = c.contract.facts.state === 'terminated' ? 'Figura Terminado' : 'Se informó que terminó'
    if (c.reason.verdict === null) return `${shown}. Se toma como fecha de terminación su fecha de fin, ${end(c)}.`
    return (
      asked(c, 'earlyEnd') ??
      `${shown}, pero su fecha de fin es ${end(c)}. Hace falta saber en qué fecha terminó y si quedaron saldos.`
    )
  },
  R12h: c =>
    c.reason.verdict === null
      ? 'No se sabe si es del literal h. Para el cierre no cambia nada: se informó que se liquidó y que no queda nada pendiente.'
      : `${before(cells(c, 'ground', 'type'))}No se sabe si es de servicios profesionales y de apoyo a la gestión (literal h). De eso depende si se liquida.`,
  R12a: () => 'Es de servicios profesionales y de apoyo a la gestión (literal h) y no requiere liquidación.',
  R12b: c => {
    if (c.facts.earlyEnd?.balances)
      return 'Es del literal h y se informó que terminó antes de tiempo con saldos. Por eso requiere liquidación.'
    return c.facts.liquidationAgreed === 'yes'
      ? 'Es del literal h y se informó que su liquidación se pactó. Por eso la requiere.'
      : 'Es del literal h. SECOP marca que se liquida; se toma como pactado. Por eso requiere liquidación.'
  },
  R12c: c => {
    const found = cells(c, 'liquidationFlag')
    if (!found)
      return 'Es del literal h y la ley no exige liquidarlo. SECOP no dice si se pactó. Confirme que ninguna cláusula exige liquidarlo.'
    return c.reason.verdict === null
      ? `Es del literal h. ${found} Se informó que se liquidó.`
      : `Es del literal h y la ley no exige liquidarlo, pero se pudo pactar. ${found} Hace falta saber si alguna cláusula exige liquidarlo.`
  },
  R12d: () => 'Su ejecución se prolonga en el tiempo y no es del literal h. La ley exige liquidarlo.',
  R12e: c =>
    asked(c, 'liquidationDue', 'liquidation') ??
    (c.reason.verdict === null
      ? 'SECOP marca que no se liquida, aunque la ley lo exige para este tipo de contrato. Se tuvo en cuenta lo que se informó.'
      : 'SECOP marca que no se liquida, pero la ley lo exige para este tipo de contrato. Hace falta aclararlo.'),
  R12f: c => {
    const doubt = asked(c, 'liquidationDue', 'liquidation')
    if (doubt) return doubt
    const found = cells(c, 'type', 'regime', 'liquidationFlag')
    if (c.reason.verdict !== null)
      return found
        ? `${found} Hace falta saber si se liquida.`
        : 'SECOP no dice si se liquida, y por su tipo o régimen la ley no lo define.'
    if (c.facts.liquidation?.done) return 'Se informó que se liquidó.'
    const needs = (c.facts.liquidationDue ?? c.facts.liquidationFlag) === 'yes'
    const source = c.facts.liquidationDue ? 'lo que se informó' : 'lo que marca SECOP'
    const law = cells(c, 'type', 'regime') ?? 'Por su tipo o régimen la ley no define si se liquida.'
    return `${law} Vale ${source}: ${needs ? '' : 'no '}requiere liquidación.`
  },
  R13f: c => {
    const doubt = asked(c)
    if (doubt) return doubt
    const found = cells(c, 'regime')
    const term = found
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
  R15a: c =>
    asked(c) ??
    (c.facts.environmental === 'pending'
      ? 'Tiene obligaciones ambientales posteriores. Se informó que siguen pendientes.'
      : 'Tiene obligaciones ambientales posteriores. No consta que se hayan cumplido.'),
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
    (cells(c, 'type')
      ? `${before(cells(c, 'type'))}No se sabe si se espera una garantía de calidad o estabilidad.`
      : 'Por su tipo se espera una garantía de calidad o estabilidad. No se conoce hasta cuándo va.'),
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
      : 'SECOP no trae el valor del contrato.'
    if (c.reason.verdict === null) return `${found} ${CLOSED_ALL_THE_SAME}`
    return c.facts.value ? `${found} Hace falta saber por qué.` : `${found} Hace falta saber si está todo pagado.`
  },
  R17b: c =>
    asked(c) ??
    (c.facts.payment === 'unpaid'
      ? 'Se informó que hay pagos pendientes.'
      : 'Se informó que hay un saldo por liberar.'),
  R17c: () => 'Se informó que está pagado. Falta registrar el pago en SECOP II.',
  R17d: c =>
    c.contract.facts.paid === undefined
      ? 'Los datos que se leyeron no traen los pagos. Eso por sí solo no dice nada.'
      : 'SECOP no registra ningún pago. Eso por sí solo no dice nada: la mayoría de las entidades no los registra.',
  R17e: () => 'Lo pagado según SECOP es negativo o mayor que el valor. No impide el cierre; conviene revisarlo.',
  R18: c =>
    c.assessment.restsOn === 'attested'
      ? 'Su plazo terminó, no requiere liquidación y se declaró que no queda nada pendiente. Corresponde cerrarlo.'
      : 'Su plazo terminó, no requiere liquidación y en los datos no se encuentra nada pendiente. Según SECOP se puede cerrar; confirme antes que no queda nada pendiente.',
  "R18'": () =>
    'Su plazo terminó y no requiere liquidación. Leída literalmente, la directriz 2 pide cerrarlo aunque quede dinero o haya un procedimiento o litigio pendiente.',
  R19: () =>
    'Su plazo terminó, la liquidación pactada está hecha y no se encuentra nada pendiente. Corresponde cerrarlo.',
  R20: () =>
    'Su plazo terminó, no queda liquidación por hacer y se declaró que no queda nada pendiente. Corresponde cerrarlo.',
  R21: c =>
    asked(c, 'nothingPending') ??
    (cells(c, ...c.leftToTheEnd)
      ? `${before(cells(c, ...c.leftToTheEnd))}Hace falta que quien supervisa declare que no queda nada pendiente.`
      : 'En los datos no falta nada más. La directriz 1 pide que las obligaciones se hayan cumplido. Hace falta que quien supervisa lo declare.'),
}
