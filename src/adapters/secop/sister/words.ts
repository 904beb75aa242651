import type { SaidInText } from '../../../bot/ports/evidence.js'
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
