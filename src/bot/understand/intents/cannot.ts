/** What is understood of contracts or people and cannot be told, because nothing keeps it. */
export type CannotTell =
  | 'two-groups'
  | 'first-of-each'
  | 'past-state'
  | 'changes-since'
  | 'days-taken'
  | 'absences'
  | 'gone-people'
  | 'reports'
  | 'guarantee-end'
