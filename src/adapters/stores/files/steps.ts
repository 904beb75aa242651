import type { MigrationStep } from '../../../bot/ports/failure-detail.js'

/** Brings a data folder from one format to the next. Once released it stays as it is: a later change adds its own. */
export interface Step {
  /** What it does, for words. */
  readonly does: MigrationStep
  /** Whether this program reads the folder also as it was before: then whoever only reads need not wait for the step. */
  readonly readsBefore: boolean
  /**
   * Done with the lock held and a backup beside the folder. After a crash it is done again from its beginning, so it leaves
   * alone what it finds done. It never touches journals: their hashes cover every byte.
   */
  readonly run: (dir: string) => Promise<void>
}

/** The first brings format 1 to format 2, and so on. */
export const STEPS: readonly Step[] = [
  // The format is written when all steps are done. From then on a program that knows no formats refuses the folder.
  { does: 'mark', readsBefore: true, run: async () => {} },
  // What people say has the account that it came from beside the person: who knows no such key would refuse the file.
  { does: 'mark', readsBefore: true, run: async () => {} },
]

/** The format of a data folder as this program writes it. */
export const LAYOUT = 1 + STEPS.length
