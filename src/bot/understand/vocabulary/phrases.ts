/**
 * Entries of the vocabulary written as patterns: "{saca/sacan} {los datos/la informacion}" stands for every choice of each; an
 * empty choice is none. Gives them as a list of entries.
 */
export function phrases(...patterns: readonly string[]): string {
  return patterns.flatMap(spelledOut).join(', ')
}

function spelledOut(pattern: string): readonly string[] {
  const [, before, choices, after] = CHOICE.exec(pattern) ?? []
  if (choices === undefined) return [pattern.trim().replace(/ +/g, ' ')]
  return choices.split('/').flatMap(choice => spelledOut(`${before}${choice}${after}`))
}

const CHOICE = /^([^{]*)\{([^}]*)\}(.*)$/
