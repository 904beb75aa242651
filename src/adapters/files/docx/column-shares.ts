/** Small letters across a page; how many a column asks for at most, and what a word may ask for. */
export const LETTERS = 108
const MOST_WANTED = 40
const MOST_FOR_WORD = 24

/**
 * The share for each column of a table that is so many letters wide: every one is as wide as its longest word; what is left goes to those
 * with longer texts.
 */
export function sharesOf(heads: readonly string[], rows: readonly (readonly string[])[], letters = LETTERS): number[] {
  const needs = heads.map((head, at) => {
    const texts = rows.map(row => row[at] ?? '')
    const word = Math.max(...[head, ...texts].flatMap(text => text.split(/(?<!\$)[\s-]/)).map(({ length }) => length))
    // Capitals and digits are wider than most letters.
    const least = Math.min(word, MOST_FOR_WORD) * 1.25 + 2
    const wanted = Math.min(Math.max(0, ...texts.map(({ length }) => length)), MOST_WANTED)
    return { least, more: Math.max(1, wanted - least) }
  })
  const sum = (of: 'least' | 'more') => needs.reduce((all, need) => all + need[of], 0)
  const left = Math.max(0, letters - sum('least')) / sum('more')
  const widths = needs.map(({ least, more }) => least + left * more)
  const all = widths.reduce((one, other) => one + other, 0)
  return widths.map(width => width / all)
}
