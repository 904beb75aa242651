import type { RuleId } from '../../../rules/index.js'
import { type Case, endOfTerm } from '../case.js'
import { dateEs, next } from '../format.js'

const end = (c: Case) => {
  const day = endOfTerm(c.facts)
  return day ? dateEs(day) : 'una fecha que no se conoce'
}
const until = (c: Case) => (c.reason.until ? dateEs(c.reason.until.day) : 'una fecha que no se conoce')
const afterUntil = (c: Case) => (c.reason.until ? dateEs(next(c.reason.until.day)) : 'el día siguiente')

/** What each row of the decision table says of a contract for which it holds. */
export const rulesEs: Record<RuleId, (c: Case) => string> = {
  R00: () =>
    'No es un contrato electrónico de SECOP II: su número no empieza por CO1.PCCNTR. La circular no lo cobija.',
  R01: () => 'SECOP II ya lo muestra Cerrado.',
  R02: () => 'El contrato no está firmado. Todavía no hay expediente de contrato por cerrar.',
  R03: c =>
    c.reason.verdict === 'not-applicable'
      ? 'Figura Cancelado y no llegó a celebrarse. No hay expediente por cerrar.'
      : c.reason.verdict === null
        ? 'Figura Cancelado, pero se informó su estado real.'
        : 'Figura Cancelado, aunque tiene firma o pagos o no consta que no los tenga. Hace falta saber qué pasó.',
  R04: c =>
    c.reason.verdict === 'needs-information'
      ? 'SECOP no trae un estado que se pueda interpretar. Hace falta saber en qué estado está.'
      : 'SECOP no trae un estado que se pueda interpretar; se tuvo en cuenta el estado que se informó.',
  R05: c =>
    c.reason.verdict === null
      ? 'SECOP lo muestra Suspendido, pero se informó que ya no lo está. Registre antes el reinicio en SECOP II.'
      : c.reason.missing.length > 0
        ? 'Está suspendido y su plazo o el reinicio previsto ya pasó. Verifique si se reinició.'
        : 'Está suspendido. Mientras lo esté no se puede cerrar.',
  R06: c =>
    c.reason.verdict === 'needs-information'
      ? 'Fue cedido. Hace falta confirmar si este es el registro vigente.'
      : c.reason.verdict === null
        ? 'Fue cedido y se confirmó que este es el registro vigente.'
        : 'Fue cedido y se confirmó que otro registro lo reemplazó.',
  R07: c => {
    const { endsOn, startsOn } = c.contract.facts
    if (!endsOn) return 'SECOP no trae una fecha de fin que se pueda leer.'
    if (startsOn && endsOn < startsOn)
      return `La fecha de fin de SECOP (${dateEs(endsOn)}) es anterior a la de inicio (${dateEs(startsOn)}).`
    if (endsOn > c.assessment.today)
      return `La fecha de fin de SECOP (${dateEs(endsOn)}) está a más de quince años. Parece un error.`
    return `SECOP registra ${c.contract.facts.addedDays ?? 0} días adicionados. No se sabe si la fecha de fin (${dateEs(endsOn)}) ya los incluye.`
  },
  R08: c => `Está aprobado o firmado y no se ha iniciado en SECOP. Su plazo va hasta el ${end(c)}.`,
  R09: c =>
    c.reason.verdict === 'not-applicable'
      ? 'Nunca se inició en SECOP y se informó que no se ejecutó. No hay nada por cerrar.'
      : c.reason.verdict === null
        ? 'Nunca se inició en SECOP, pero se informó que sí se ejecutó.'
        : `Nunca se inició en SECOP y su plazo terminó el ${end(c)}. Hace falta saber si se ejecutó.`,
  R10: c =>
    `Su plazo va hasta el ${until(c)}, ese día incluido. Se puede cerrar, como muy pronto, desde el ${afterUntil(c)}.`,
  R11: c =>
    c.reason.verdict === null
      ? `Figura terminado. Se toma como fecha de terminación su fecha de fin, ${end(c)}.`
      : `Figura terminado antes de su fecha de fin (${end(c)}). Hace falta la fecha de la terminación.`,
  R12h: c =>
    c.reason.verdict === null
      ? 'No se sabe si es del literal h. Ya no importa: está liquidado y no queda nada pendiente.'
      : 'No se sabe si es de servicios profesionales y de apoyo a la gestión (literal h). De eso depende si se liquida.',
  R12a: () => 'Es de servicios profesionales y de apoyo a la gestión (literal h) y no requiere liquidación.',
  R12b: c =>
    c.facts.earlyEnd?.balances
      ? 'Es del literal h y terminó antes de tiempo con saldos. Por eso requiere liquidación.'
      : 'Es del literal h y su liquidación se pactó. Por eso la requiere.',
  R12c: () =>
    'Es del literal h y la ley no exige liquidarlo. SECOP no dice si se pactó; confirme que ninguna cláusula la exige.',
  R12d: () => 'Su ejecución se prolonga en el tiempo y no es del literal h. La ley exige liquidarlo.',
  R12e: c =>
    c.reason.verdict === null
      ? 'SECOP marca que no se liquida, aunque la ley lo exige para este tipo de contrato. Se tuvo en cuenta lo que se informó.'
      : 'SECOP marca que no se liquida, pero la ley lo exige para este tipo de contrato. Hace falta aclararlo.',
  R12f: c => {
    if (c.reason.verdict !== null) return 'SECOP no dice si se liquida, y por su tipo o régimen la ley no lo define.'
    if (c.facts.liquidation?.done) return 'Se informó que se liquidó.'
    const due = c.facts.liquidationDue ?? c.facts.liquidationFlag
    return due === 'yes'
      ? 'Por su tipo o régimen vale lo pactado: requiere liquidación.'
      : 'Por su tipo o régimen vale lo pactado: no requiere liquidación.'
  },
  R13f: c =>
    c.facts.liquidation
      ? 'No se ha liquidado. El plazo lo fijan el manual de contratación de la entidad o el contrato.'
      : 'Requiere liquidación y no consta que se haya hecho. El plazo lo fijan el manual de la entidad o el contrato.',
  R13a: c => `No se ha liquidado. El plazo para hacerlo de común acuerdo va hasta el ${until(c)}.`,
  R13b: c => `No se ha liquidado de común acuerdo. La entidad puede hacerlo unilateralmente hasta el ${until(c)}.`,
  R13c: c => `No se ha liquidado y los primeros plazos pasaron. La ley todavía permite hacerlo hasta el ${until(c)}.`,
  R13d: () => 'No se liquidó y el último plazo de la ley pasó. Lo que sigue es una decisión jurídica de la entidad.',
  R13e: c =>
    c.reason.until
      ? `Requiere liquidación y no consta si se hizo. El próximo límite de la ley es el ${until(c)}.`
      : 'No consta si se liquidó. El último plazo que da la ley para hacerlo ya pasó.',
  R14: c =>
    c.reason.verdict === null
      ? 'Hay un procedimiento o un litigio abierto. La lectura literal de la directriz 2 no se detiene en eso.'
      : 'Hay un procedimiento por incumplimiento o un litigio abierto.',
  R15a: () => 'Tiene obligaciones ambientales posteriores. No consta que se hayan cumplido.',
  R15b: () => 'Tiene obligaciones de posconsumo. No consta que se hayan cumplido.',
  R15c: () => 'Tiene reversión de bienes. No consta que se haya cumplido.',
  R15d: () => 'SECOP no dice si tiene obligaciones ambientales, de posconsumo o de reversión.',
  R16a: c =>
    `Tiene una garantía de calidad, estabilidad o mantenimiento hasta el ${until(c)}. Se puede cerrar desde el ${afterUntil(c)}.`,
  R16b: () => 'Por su tipo se espera una garantía de calidad o estabilidad. No se conoce hasta cuándo va.',
  R16c: c =>
    c.facts.otherGuarantee && c.facts.otherGuarantee !== 'none'
      ? `Otra garantía (cumplimiento, anticipo, salarios o responsabilidad) va hasta el ${dateEs(c.facts.otherGuarantee)}. La norma no la cuenta para el cierre.`
      : 'Otras garantías siguen vigentes. La norma no las cuenta para el cierre.',
  R17a: c =>
    c.reason.verdict === null
      ? 'Los pagos registrados no llegan al valor. La lectura literal de la directriz 2 no se detiene en eso.'
      : 'Los pagos que registra SECOP no llegan al valor del contrato o a lo facturado. Hace falta saber por qué.',
  R17b: c =>
    c.facts.payment === 'unpaid' ? 'Se informó que hay pagos pendientes.' : 'Se informó que hay un saldo por liberar.',
  R17c: () => 'Se informó que está pagado y falta registrar el pago en SECOP II.',
  R17d: () => 'SECOP no registra ningún pago. Eso no dice nada: la mayoría de las entidades no los registra.',
  R17e: () => 'Lo pagado según SECOP es negativo o mayor que el valor. No impide el cierre; conviene revisarlo.',
  R18: c =>
    c.assessment.restsOn === 'attested'
      ? 'Su plazo terminó, no requiere liquidación y se declaró que no queda nada pendiente. Corresponde cerrarlo.'
      : 'Su plazo terminó, no requiere liquidación y en los datos no se encuentra nada pendiente. Corresponde cerrarlo.',
  "R18'": () =>
    'Su plazo terminó y no requiere liquidación. Leída literalmente, la directriz 2 pide cerrarlo aunque quede dinero o un trámite pendiente.',
  R19: () =>
    'Su plazo terminó, la liquidación pactada está hecha y no se encuentra nada pendiente. Corresponde cerrarlo.',
  R20: () =>
    'Su plazo terminó, la liquidación está hecha o no se requiere, y se declaró que no queda nada pendiente. Corresponde cerrarlo.',
  R21: () =>
    'En los datos no falta nada más. La directriz 1 pide que las obligaciones se hayan cumplido: eso lo debe decir quien supervisa.',
}
