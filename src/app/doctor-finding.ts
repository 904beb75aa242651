/** One thing that was looked at. `ok: null`: nothing wrong, only good to know. */
export interface DoctorFinding {
  readonly ok: boolean | null
  readonly line: string
  readonly remedy?: string
}
