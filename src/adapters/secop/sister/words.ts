import type { SaidInName, SaidInText } from '../../../bot/ports/evidence.js'
import { type Day, toDay } from '../../../rules/day.js'
import { foldCell } from '../text.js'
import { plausible } from './set.js'

// What words of the register's free texts mean, all over folded text. What is not known by its words says nothing.

const IN_TEXT: { readonly [S in SaidInText]: { readonly is: RegExp; readonly not?: RegExp } } = {
  closing: { is: /cierre (?:del? )?(?:expediente|contrato|cto\b)|2\.2\.1\.1\.2\.4\.3/ },
  liquidation: {
    is: /acta de liquidacion|liquidacion (?:bilateral|unilateral|de (?:mutuo|comun))|se liquida el contrato/,
  },
  termination: {
    is: /terminacion (?:anticipada|bilateral|unilateral|(?:de|por) mutuo)|(?:de comun|por mutuo) acuerdo (?:se )?termina|se termina (?:el )?contrato/,
    not: /fecha de terminacion|terminacion del plazo/,
  },
  peace: { is: /paz y salvo|recibid[oa]s? a (?:entera )?satisfaccion/ },
  cession: { is: /cesion (?:de|del) contrato|cede el contrato/ },
  suspension: {
    is: /\bsuspen(?:de|der|dido|dida|sion|cion)\b/,
    not: /reinicia|reinicio(?! automatico)|reanud|reactiv|superad|levanta|ajustar? (?:la )?fecha|fecha de terminacion/,
  },
}

const NAMES = Object.keys(IN_TEXT) as SaidInText[]

/** What a text says. Words that exclude a meaning are taken out before, so that another sentence may still have it. */
export function saidIn(text: string): SaidInText[] {
  const folded = foldCell(text)
  return NAMES.filter(name => {
    const { is, not } = IN_TEXT[name]
    return is.test(folded) && !(not && (name === 'suspension' ? not.test(folded) : !is.test(folded.replace(not, ''))))
  })
}

const IN_NAME: { readonly [S in SaidInName]: { readonly is: RegExp; readonly not?: RegExp } } = {
  closing: {
    is: /(?:constancia|acta|certificacion)\b.*cierre.*(?:expediente|contrato)/,
    not: /cierre financiero|cierre de (?:vigencia|proceso|ofertas)/,
  },
  liquidation: {
    is: /(?:actas?|resolucion)\b.*liquidac|liquidac\w* (?:bilateral|unilateral|de (?:mutuo|comun))/,
    not: /designa|solicitud|proyecto|borrador|plantilla|en liquidac|citacion/,
  },
  termination: { is: /terminacion anticipada/, not: /solicitud|soporte/ },
  peace: { is: /recibo.*satisfaccion|paz y salvo/ },
  'final-report': { is: /inf(?:orme)?\b.*\bfinal|informe.*supervision.*final/ },
  // A concession is none.
  cession: { is: /\bcesion/, not: /oficio|aclaracion/ },
  payment: { is: /comprobante de (?:egreso|pago)|orden de pago/ },
}

const IN_NAMES = Object.keys(IN_NAME) as SaidInName[]
/** Numbers and moments that a platform put before a name. */
const LEADING_DIGITS = /^\d{8,}/
/** Accents that stand beside their letter, and what stands for a blank. */
const LOOSE_ACCENT = /[\u00b4\u0060\u00a8]/g
const FOR_BLANK = /[_\-.+\s]+/g

/** What the name of a file says that it is. A word that excludes a meaning excludes it for the whole name. */
export function saidInName(name: string): SaidInName[] {
  const bare = foldCell(name.replace(LOOSE_ACCENT, ''))
  const folded = bare.replace(LEADING_DIGITS, '').replace(FOR_BLANK, ' ').trim()
  return IN_NAMES.filter(said => IN_NAME[said].is.test(folded) && !IN_NAME[said].not?.test(folded))
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const WRITTEN = new RegExp(
  String.raw`(?<!\d)(\d{1,2})\)?(?: dias?)?(?: del mes)? (?:de|del) (${MONTHS.join('|')}|setiembre),? (?:de|del)(?: ano)? (?:[a-z ]{0,40}\()?(\d{4})`,
  'g',
)
const IN_FIGURES = /(?<![\d/])(\d{1,2})[/](\d{1,2})[/](20\d{2})(?!\d)/g

/** The one day that a text names; null where it names none, or several. */
export function dayIn(text: string): Day | null {
  const folded = foldCell(text)
  const days = new Set<Day>()
  for (const [, day = '', month = '', year = ''] of folded.matchAll(WRITTEN))
    add(days, year, month === 'setiembre' ? 9 : MONTHS.indexOf(month) + 1, day)
  for (const [, day = '', month = '', year = ''] of folded.matchAll(IN_FIGURES)) add(days, year, Number(month), day)
  const [only, another] = days
  return only !== undefined && another === undefined ? only : null
}

function add(days: Set<Day>, year: string, month: number, day: string): void {
  const found = plausible(toDay(Number(year), month, Number(day)) ?? '')
  if (found) days.add(found)
}
