/** How much is measured. */
export interface Sizes {
  /** Contracts judged by the rules. */
  readonly contracts: number
  /** Rows of the sync. */
  readonly rows: number
  /** Contracts of each of the two entities of the large store. */
  readonly large: number
  /** Contracts of the small store. */
  readonly small: number
  /** Attestations recorded. */
  readonly attestations: number
  /** Contracts and supervisors of a day's plan. */
  readonly planned: number
  readonly supervisors: number
  /** Sends recorded on one day; deliveries without and with the platform's pace. */
  readonly sends: number
  readonly deliveries: number
  readonly paced: number
  /** Messages in each workspace of several replicas. */
  readonly perWorkspace: number
  /** Commands and messages sent to a chat platform's door in a round. */
  readonly commands: number
  /** Rounds of short and of long runs; the median of them counts. */
  readonly rounds: number
  readonly longRounds: number
}

export const FULL: Sizes = {
  contracts: 2_000,
  rows: 100_000,
  large: 150_000,
  small: 1_000,
  attestations: 100,
  planned: 100_000,
  supervisors: 1_000,
  sends: 100_000,
  deliveries: 2_000,
  paced: 40,
  perWorkspace: 100,
  commands: 800,
  rounds: 11,
  longRounds: 5,
}

/** To see whether it works: the figures mean little. */
export const QUICK: Sizes = {
  contracts: 500,
  rows: 10_000,
  large: 5_000,
  small: 1_000,
  attestations: 20,
  planned: 5_000,
  supervisors: 100,
  sends: 4_000,
  deliveries: 400,
  paced: 12,
  perWorkspace: 10,
  commands: 160,
  rounds: 5,
  longRounds: 1,
}
