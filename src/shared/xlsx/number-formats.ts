import { attribute, elements, nextElement, prefixOf } from './xml.js'

/** Formats of days and times that every spreadsheet program knows by these numbers. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Which styles of cells show their number as a day or a time, by the index of the style. */
export function dateStyles(styles: string): readonly boolean[] {
  const prefix = prefixOf(styles, 'styleSheet')
  const custom = new Map<number, string>()
  const formats = nextElement(styles, `${prefix}numFmts`)?.body ?? ''
  for (const { tag } of elements(formats, `${prefix}numFmt`))
    custom.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
  const cells = nextElement(styles, `${prefix}cellXfs`)?.body ?? ''
  return [...elements(cells, `${prefix}xf`)].map(({ tag }) => {
    const format = Number(attribute(tag, 'numFmtId') ?? 0)
    const code = custom.get(format)
    return code === undefined ? BUILT_IN.some(([from, to]) => format >= from && format <= to) : isDateFormat(code)
  })
}

/** What stands in quotes, behind a backslash or in brackets is shown as it is, or is a colour or a language. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** Programs write 255 characters at most. */
const LONGEST_FORMAT = 1_000

function isDateFormat(code: string): boolean {
  if (code.length > LONGEST_FORMAT) return false
  const [first = ''] = code.replace(LITERAL, '').split(';')
  return !/general|standard/i.test(first) && /[dymhs]/i.test(first)
}
