import type { BoundaryName, Day, Liquidation, WarnedTerm } from '../../rules/index.js'
import { dateEs, countEs as grouped, pluralEs as plural, shortDateEs as short } from '../grammar.js'
import { businessDayCount, contracts, monthCount } from './units.js'

const UNIFIED =
  'Consejo de Estado, auto de unificación del 1 de agosto de 2019, exp. 62009 (aquí se conoce por fuentes secundarias)'

/** What is said of liquidations for their own sake: how long there is, of which contract, and what follows when it is over. */
export const liquidationEs = {
  title: 'Cuánto tiempo hay para liquidar',
  titleOf: (name: string) => `Liquidar ${name}`,
  law: [
    'De mutuo acuerdo: en el plazo pactado o, si no se pactó ninguno, en los 4 meses que siguen al fin del contrato.',
    'Sin acuerdo: la entidad puede hacerlo unilateralmente en los 2 meses siguientes.',
    'Después le quedan 24 meses más. Pasado el último día, la entidad pierde la competencia para liquidarlo.',
  ],
  norms: `Ley 1150 de 2007, art. 11; Ley 1437 de 2011, art. 164; ${UNIFIED}.`,
  agreed: (term: { readonly months: number } | { readonly businessDays: number }) =>
    `Plazo pactado, según la configuración de la entidad: ${'months' in term ? monthCount(term.months) : businessDayCount(term.businessDays)}.`,
  /** On what the term rests that the dates of one contract are counted with. */
  term(
    kind: 'default' | 'agreed' | 'attested',
    own: { readonly months: number } | { readonly businessDays: number },
  ): string {
    if (kind === 'attested') return 'El plazo para liquidar es el pactado que se informó.'
    return kind === 'agreed' ? this.agreed(own) : 'Es el plazo de la ley: no consta que se haya pactado otro.'
  },
  /** The same in a cell of a table. */
  termBrief: { default: 'De la ley', agreed: 'Pactado, general', attested: 'Pactado, se informó' },
  termNote: 'Plazo «de la ley»: no consta que se haya pactado otro.',

  boundaries: {
    bilateral: 'De mutuo acuerdo, hasta',
    unilateral: 'Unilateral, hasta',
    last: 'Último día con competencia',
  } satisfies Record<BoundaryName, string>,
  date: (day: Day, passed: boolean) => (passed ? `${dateEs(day)} (ya pasó)` : dateEs(day)),
  short: (days: Readonly<Record<BoundaryName, Day>>) =>
    `para liquidar: de mutuo acuerdo ${short(days.bilateral)}, unilateral ${short(days.unilateral)}, competencia hasta ${short(days.last)}`,
  shortOwnTerm: (until: Day | null) =>
    until
      ? `para liquidar: hasta el ${short(until)}, según su manual o el contrato`
      : 'para liquidar: el plazo lo fija su manual o el contrato',
  shortIf: (line: string) => `si se debe liquidar, ${line}`,

  stands: ({ isRequired, isToldUnmade }: Pick<Liquidation, 'isRequired' | 'isToldUnmade'>): string => {
    if (!isRequired)
      return isToldUnmade ? 'Si se debe liquidar: no se ha hecho.' : 'Si se debe liquidar y no se ha hecho:'
    return isToldUnmade ? 'No se ha liquidado.' : 'Requiere liquidación y no consta si ya se hizo.'
  },
  restsOn: ({ restsOn, t0, isOver }: Pick<Liquidation, 'restsOn' | 't0' | 'isOver'>) => {
    if (restsOn === 'attested') return `Se cuenta desde el fin que se informó, el ${dateEs(t0)}.`
    if (restsOn === 'last-event')
      return `SECOP lo muestra terminado antes de su fin. Se cuenta, a más tardar, desde la primera señal de ello, el ${dateEs(t0)}.`
    return isOver
      ? `Se cuenta desde su fin según SECOP, el ${dateEs(t0)}. Si terminó antes, hay menos tiempo.`
      : `Se cuenta desde el fin previsto, el ${dateEs(t0)}. Si se prorroga, cambia.`
  },
  ownTerm: (regime: 'special' | 'unknown'): string =>
    regime === 'special'
      ? 'Es de régimen especial: el plazo lo fija el manual de contratación de la entidad o el contrato, y nadie lo ha informado. No se le aplica el plazo de la Ley 1150.'
      : 'No se conoce su régimen de contratación, y de él depende el plazo. Pregúntelo en la oficina de contratación.',
  ownTermUntil: (day: Day, passed: boolean) =>
    `Plazo del manual o del contrato, según lo informado: hasta el ${dateEs(day)}${passed ? ' (ya pasó)' : ''}.`,
  passed: (day: Day) =>
    `El último día fue el ${dateEs(day)}. Si no se liquidó, la entidad perdió la competencia para hacerlo.`,
  none: (name: string) => `${name}: no hay una liquidación pendiente que se conozca.`,

  // ---- lists
  group: 'Por liquidar, primero lo que vence antes',
  groupNone: 'No tiene contratos terminados por liquidar.',
  running: (n: number) =>
    `Además, ${plural(n, '1 en ejecución se deberá liquidar', `${grouped(n)} en ejecución se deberán liquidar`)}: su plazo empieza al terminar.`,
  ownTerms: (n: number) =>
    `En ${contracts(n)} el plazo lo fija el manual de la entidad o el contrato (régimen especial o que no se conoce).`,
  losingLaw:
    'Pasado el último día para liquidar (el plazo pactado o 4 meses, 2 más, y 24 más), la entidad pierde la competencia para hacerlo.',
  losing: (to: Day) => `La entidad pierde la competencia para liquidarlos de aquí al ${dateEs(to)}`,
  losingNone: (to: Day) =>
    `De los que están a su vista, ninguno pierde la competencia para liquidarse de aquí al ${dateEs(to)}.`,
  lost: (n: number) =>
    `En ${plural(n, 'otro el último plazo ya pasó', `otros ${grouped(n)} el último plazo ya pasó`)}, y no consta que se liquidara${plural(n, '', 'n')}.`,

  // ---- agreements between entities
  betweenTitle: '¿Los convenios interadministrativos se liquidan?',
  between: [
    'Sí. Bajo el Estatuto General se liquidan, aunque ninguna cláusula lo diga, salvo los de ejecución instantánea.',
    'Los plazos son los mismos: el pactado o 4 meses, 2 más, y 24 más.',
    'Si la entidad tiene régimen especial, decide su manual de contratación.',
  ],
  betweenNorms:
    'Es interpretación de este programa. Ley 80 de 1993, art. 60; Consejo de Estado, 23 de marzo de 2017, exp. 49442 (aquí se conoce por fuentes secundarias).',

  // ---- of which contracts the law asks it
  requiredTitle: '¿Qué contratos se liquidan?',
  required: [
    'Prestación de servicios profesionales y apoyo a la gestión: no es obligatorio. Se liquidan si el contrato o el manual de la entidad lo pide.',
    'Los demás cuya ejecución se prolonga (obra, consultoría, interventoría, suministro, arriendo, otros servicios): sí.',
    'Los que se cumplen de una vez, como una compraventa: no, salvo que se haya pactado.',
  ],
  requiredNorms:
    '«La liquidación […] no será obligatoria en los contratos de prestación de servicios profesionales y de apoyo a la gestión.» Ley 80 de 1993, art. 60 (Decreto Ley 019 de 2012, art. 217). Lo de los tipos es lectura de este programa.',

  // ---- after the last day
  lapsedTitle: 'Pasó el último plazo para liquidar',
  lapsed: [
    '1. Confirme que de verdad no se liquidó. Si hay acta, informe su fecha y aquí termina el problema.',
    '2. Si no se hizo, la entidad ya no puede liquidarlo, ni de mutuo acuerdo ni unilateralmente.',
    '3. Lo que sigue es una decisión jurídica de la entidad. La toman el ordenador del gasto y el área jurídica, y suele quedar en un acta o constancia de cierre con el balance del contrato.',
    '4. Quien decide la registra aquí, con su fecha y su documento. Después falta declarar que no queda nada pendiente, y el expediente se puede cerrar.',
  ],
  lapsedNorms: `Ley 1150 de 2007, art. 11; ${UNIFIED}. El camino del acta de cierre es interpretación de este programa: consúltelo con el área jurídica.`,
  lapsedGroup: 'Con el último plazo pasado',
  lapsedNone: 'Entre los que están a su vista no hay ninguno con el último plazo pasado.',
  notLapsed: (day: Day) => `Todavía no se ha perdido: se puede liquidar hasta el ${dateEs(day)}.`,
  decidedBy: 'La decisión la registra el ordenador del gasto o la oficina de contratación.',

  // ---- warnings
  warned: (name: string, boundary: WarnedTerm, day: Day, left: number, sure: boolean) => {
    const until = `${dateEs(day)} (${left === 0 ? 'es hoy' : `${plural(left, 'queda', 'quedan')} ${businessDayCount(left)}`})`
    const what = {
      bilateral: `liquidación de mutuo acuerdo hasta el ${until}`,
      unilateral: `liquidación unilateral hasta el ${until}`,
      last: `competencia para liquidar hasta el ${until}`,
      'own-term': `liquidación hasta el ${until}, según el manual o el contrato`,
    }[boundary]
    return `${name}: ${what}${sure ? '' : ', si se debe liquidar'}.`
  },
  warnedTitle: (n: number) =>
    plural(n, 'Liquidación: 1 plazo se acerca', `Liquidación: ${grouped(n)} plazos se acercan`),
  alsoNear: (n: number) => plural(n, 'Hay otro plazo cerca.', `Hay otros ${grouped(n)} plazos cerca.`),
  warnedAskFirst: 'Donde dice «si se debe liquidar», responda primero si se debe.',
  warnedAsk: '¿Ya se liquidó?',
  warnedAskLast:
    '¿Ya se liquidó? Después del último día la entidad pierde la competencia para hacerlo (Ley 1150 de 2007, art. 11).',
  calendar: {
    bilateral: (name: string) => `Último día para liquidar ${name} de mutuo acuerdo`,
    unilateral: (name: string) => `Último día para liquidar ${name} unilateralmente`,
    last: (name: string) => `La entidad pierde la competencia para liquidar ${name} después de hoy`,
    'own-term': (name: string) => `Último día para liquidar ${name}, según su manual o el contrato`,
  } satisfies Record<WarnedTerm, (name: string) => string>,
  buttons: { all: 'Ver plazos para liquidar', lapsed: 'Si ya pasó el último plazo' },
}
