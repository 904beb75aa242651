import type { Reading, Term } from '../readings/readings.js'

/** What contracts or notices are given with: the person who is to have them, whose they are is told by another word. */
const GIVES = /(?:^| )(?:a|al|para|to|en|con)$/
const COVERS =
  /(?:^| )(?:cubra|cubre|cubran|cubrira|cubriria|reemplace|reemplaza|reemplazara|remplace|remplaza|supla|suple|sustituya|sustituye|cover|covers|covering|replace|replaces|fill in|stand in)$/
const FOR_WHOM = new Set(['for', 'a', 'al'])

/** Of the people who are named, the one to whom something is given: "todos los de Ricardo a Claudia", "move Hernán's to Nelson". */
export function givenTo(readings: readonly Reading[], terms: readonly Term[]): Reading | undefined {
  const people = readings.filter(({ value }) => value?.kind === 'person')
  return people.findLast(({ from }) => GIVES.test(textBefore(terms, from)))
}

/** Of the people who are named, the one who takes the place of another: "que la cubra Natalia", "Claudia cubre a Marta". */
export function standIn(readings: readonly Reading[], terms: readonly Term[]): Reading | undefined {
  const people = readings.filter(({ value }) => value?.kind === 'person')
  if (people.length < 2) return undefined
  const covers = terms.find(({ text }) => COVERS.test(text))
  if (!covers) return givenTo(people, terms)
  const after = people.find(({ from }) => from >= covers.to)
  // "Claudia cubre a Marta": who is covered comes after; "que la cubra Claudia" says it the other way round.
  const isCovered = after !== undefined && FOR_WHOM.has(textBefore(terms, after.from))
  return isCovered || !after ? people.find(person => person !== after) : after
}

function textBefore(terms: readonly Term[], from: number): string {
  return terms.find(({ to }) => to === from)?.text ?? ''
}
