/** An id of SECOP II, or a reference as entities write them: letters, a number, a year. */
const NAMED =
  /\bCO1[.\s_-]?PCCNTR[.\s_-]?(\d{4,12})\b|(?<![\p{L}\d-])\p{L}{1,10}(?:-\p{L}{1,10}){0,3}-\d{1,5}[-/](?:19|20)\d\d(?!\d)/giu
const MOST = 10

/** The contracts that a text of somebody else names in full, each once, in its order; nothing else of it is read. */
export function contractsNamedIn(text: string): readonly string[] {
  const names = [...text.slice(0, 10_000).matchAll(NAMED)].map(([whole, digits]) =>
    digits === undefined ? whole.toUpperCase().replace('/', '-') : `CO1.PCCNTR.${digits}`,
  )
  return [...new Set(names)].slice(0, MOST)
}
