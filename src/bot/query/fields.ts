import { BLOCKERS, CONTRACT_STATES, CONTRACT_TYPES, RULE_IDS } from '../../rules/index.js'
import { ATTESTED_FACTS } from '../attestations/attested-forms.js'
import { CONTRACT_PLACES } from '../contracts/places.js'
import type { Change } from '../ports/store.js'

/** What changed in a contract between the last two cuts. */
const CHANGES = [
  'new',
  'closed',
  'reopened',
  'state',
  'extended',
  'shortened',
  'supervisor',
  'vanished',
] as const satisfies readonly Change['kind'][]

/**
 * What contracts can be asked by. `code` stands for a field in a button and is never used for another one. `kind` says what
 * its values are, and so what can be said about them: `OPERATORS`.
 */
export const FIELDS = {
  /** Exactly these contracts, by id. */
  contract: { code: 'c', kind: 'id' },
  /** A part of the reference, of the id or of the process, as people write them. */
  reference: { code: 'r', kind: 'words' },
  /** Words anywhere: reference, supplier, object, type. */
  about: { code: 'a', kind: 'words' },
  supplier: { code: 'p', kind: 'words' },
  object: { code: 'o', kind: 'words' },
  /** How it was awarded, and who orders the spending, in the register's words. */
  modality: { code: 'k', kind: 'words' },
  ordenador: { code: 'O', kind: 'words' },
  /** What can be done about it; `vencido` is `closeNow` with `overdue` any. */
  situation: { code: 's', kind: 'choice', values: CONTRACT_PLACES },
  /** As SECOP has it. */
  state: { code: 'e', kind: 'choice', values: CONTRACT_STATES },
  type: { code: 't', kind: 'choice', values: CONTRACT_TYPES },
  regime: { code: 'm', kind: 'choice', values: ['general', 'special', 'unknown'] },
  /** The rows of the decision table that hold; grouped by, the one that decides. */
  rule: { code: 'R', kind: 'choice', values: RULE_IDS },
  /** The facts that the verdict waits for. */
  missing: { code: 'f', kind: 'choice', values: ATTESTED_FACTS },
  /** Whether it was liquidated, is still to be, or needs none. Mostly not known until somebody tells. */
  liquidation: { code: 'l', kind: 'choice', values: ['made', 'due', 'not-due'] },
  proceeding: { code: 'j', kind: 'choice', values: ['open', 'none'] },
  /** What stops the click, as somebody told. */
  blocked: { code: 'b', kind: 'choice', values: BLOCKERS },
  changed: { code: 'h', kind: 'choice', values: CHANGES },
  /** By opaque id, or by a name as it was said. */
  supervisor: { code: 'u', kind: 'person' },
  /** Of whoever supervises it. */
  area: { code: 'z', kind: 'words' },
  value: { code: 'v', kind: 'money' },
  paid: { code: 'g', kind: 'money' },
  /** Value less what was paid; not known where SECOP shows no payment at all. */
  balance: { code: 'q', kind: 'money' },
  signed: { code: 'F', kind: 'day' },
  starts: { code: 'I', kind: 'day' },
  ends: { code: 'E', kind: 'day' },
  /** The first day on which it can be closed. */
  closable: { code: 'C', kind: 'day' },
  /** The last day to close it, where it has one of its own. */
  deadline: { code: 'D', kind: 'day' },
  /** Since when it is past its deadline; only what is to be closed is. */
  overdue: { code: 'V', kind: 'day' },
  /** The last day that the law leaves for the liquidation. */
  liquidationLimit: { code: 'L', kind: 'day' },
  /** When it was closed, by SECOP or as told. */
  closed: { code: 'X', kind: 'day' },
  /** The day until which its supervisor put it off. */
  snoozed: { code: 'Z', kind: 'day' },
  /** When somebody last told anything about it. */
  told: { code: 'T', kind: 'day' },
} as const satisfies Readonly<Record<string, FieldSpec>>

type FieldSpec =
  | { readonly code: string; readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly code: string; readonly kind: 'id' | 'words' | 'person' | 'money' | 'day' }

export type Field = keyof typeof FIELDS

export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]

/**
 * What can be said of a field, by its kind. `is` and `has` hold where any of the values does; `any` where there is a value
 * at all, `none` where it is known that there is none. Days and amounts in `between`, and `from` and `until`, are included;
 * `outside` holds where there is no day between those two.
 */
export const OPERATORS = {
  id: ['is', 'not'],
  words: ['has', 'lacks'],
  choice: ['is', 'not', 'any', 'none'],
  /** `named`: by a part of the name, as it was said. */
  person: ['is', 'not', 'named', 'any', 'none'],
  money: ['over', 'under', 'at-least', 'at-most', 'between'],
  day: ['from', 'until', 'between', 'outside', 'any', 'none'],
} as const

export type Kind = keyof typeof OPERATORS

/** How each operator is written in a button. */
export const OPERATOR_CODES = {
  is: '=',
  not: '!',
  has: '~',
  lacks: '^',
  named: '@',
  any: '+',
  none: '-',
  over: '>',
  under: '<',
  'at-least': ')',
  'at-most': '(',
  between: '*',
  outside: ':',
  from: '[',
  until: ']',
} as const
