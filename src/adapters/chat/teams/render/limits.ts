/** Everything that Teams limits, and what this renderer keeps to, in one place. */
export const TEAMS_LIMITS = {
  /**
   * A whole message. Teams counts 100 KB of the payload in UTF-16, two bytes a character; this stays at 80 KB of it, the
   * message around the card included.
   */
  messageBytes: 80 * 1024,
  /** What is left of it for the message around the card: addresses, summary, suggested questions. */
  envelopeBytes: 4 * 1024,
  /** Longer ones are shown, not linked. */
  url: 2_000,
  /** Of a label that is cut: on a button, over a field. */
  buttonLabel: 60,
  confirm: 300,
  fieldLabel: 300,
  /** Of the line for a lock screen. */
  summary: 400,
  /** Buttons side by side; what else there is waits behind "…". Teams shows six in a row at most. */
  buttonsInLine: 2,
  buttonsInSet: 4,
  /** Where the card itself says what stands behind "…". */
  buttonsBesideMenu: 5,
  /** Options shown as radio buttons; more of them are a list, and from `searched` on one to type in. */
  radioButtons: 4,
  searched: 12,
} as const

/** How much of a card is shown. */
export interface ShownAmount {
  readonly parts: number
  readonly contracts: number
  readonly rows: number
  readonly columns: number
  readonly facts: number
  readonly fields: number
  readonly options: number
  readonly buttons: number
  /** Characters of one text. */
  readonly text: number
}

/**
 * The same for one card. `inputs`: there is something to fill in, so that buttons have to say what they take along; `paged`: it is
 * a page of something, so that those that show another page turn it where it stands.
 */
export type TeamsRoom = ShownAmount & { readonly inputs: boolean; readonly paged: boolean }

/** From nearly everything on down: the first that fits into a message is taken, and what it leaves out is said. */
export const AMOUNTS: readonly ShownAmount[] = [
  { parts: 80, contracts: 60, rows: 100, columns: 10, facts: 100, fields: 40, options: 400, buttons: 24, text: 6_000 },
  { parts: 80, contracts: 30, rows: 60, columns: 10, facts: 60, fields: 40, options: 250, buttons: 24, text: 3_000 },
  { parts: 60, contracts: 15, rows: 40, columns: 8, facts: 40, fields: 40, options: 150, buttons: 16, text: 1_500 },
  { parts: 60, contracts: 10, rows: 30, columns: 8, facts: 30, fields: 40, options: 150, buttons: 16, text: 1_000 },
  { parts: 40, contracts: 6, rows: 20, columns: 8, facts: 20, fields: 30, options: 100, buttons: 12, text: 600 },
  { parts: 24, contracts: 4, rows: 10, columns: 6, facts: 10, fields: 20, options: 50, buttons: 8, text: 300 },
  { parts: 12, contracts: 2, rows: 5, columns: 6, facts: 5, fields: 12, options: 25, buttons: 6, text: 150 },
  { parts: 6, contracts: 1, rows: 3, columns: 4, facts: 3, fields: 12, options: 10, buttons: 4, text: 100 },
]

/** The size of a value in a message, as Teams counts it. */
export function bytesIn(value: unknown): number {
  return JSON.stringify(value).length * 2
}
