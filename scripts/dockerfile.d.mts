/** `rest` is a list where it is written as JSON. */
export interface Step {
  readonly verb: string
  readonly rest: string | readonly string[]
}

export interface Stage {
  readonly base: string
  readonly name: string
  readonly steps: readonly Step[]
}

export interface Copy {
  /** The stage, null for the project. */
  readonly from: string | null
  readonly sources: readonly string[]
  readonly to: string
}

export function readDockerfile(text: string): Stage[]
export function readCopy(rest: string): Copy
export function readHealthcheck(rest: string): string[]
