/** What is understood of contracts or people and cannot be told, because nothing keeps it. */
export type CannotTell = 'past-state' | 'changes-since' | 'days-taken' | 'absences' | 'reports' | 'guarantee-end'
