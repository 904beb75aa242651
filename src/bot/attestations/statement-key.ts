import { createHash } from 'node:crypto'
import type { FormName } from '../cards/action.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { ContractStatement, PersonStatement } from './statement.js'

/*
 * What a button brings as its key is whatever somebody sent. It makes a repeat of the same statement harmless, and says nothing
 * of any other: the key that is stored covers who says what of which subject, and from which account. Another answer in the same
 * form is another statement.
 */

type Given = Readonly<Record<string, string>>

/** The stored key of a statement, made of the key that came with it and of what was answered. */
export function statementKey(
  { from, channel, person }: TurnContext,
  form: string,
  subject: string,
  key: string,
  given: Given = {},
): string {
  return `d:${digest([from ?? channel, person.id, subject, form, key, ...inOrder(given)])}`
}

/** What the stored keys of a statement about several contracts begin with; `keyFor` adds each of them. */
export function manyKey({ from, channel, person }: TurnContext, form: string, key: string, given: Given): string {
  return `many:${digest([from ?? channel, person.id, form, key, ...inOrder(given)])}`
}

function inOrder(given: Given): string[] {
  return Object.entries(given)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)
}

/**
 * What this person recorded with one of these keys by this form. `stored` is the key as it is made now, `sent` as it came
 * with the button: that is how it was stored at first.
 */
export function recordedAlready<S extends ContractStatement | PersonStatement>(
  { person }: Pick<TurnContext, 'person'>,
  { statements }: { readonly statements: readonly S[] },
  form: FormName,
  { stored, sent }: { readonly stored: string; readonly sent: string },
): S | undefined {
  return statements.find(
    said => said.by === person.id && (said.key === stored || (said.key === sent && formOf(said) === form)),
  )
}

function formOf(said: ContractStatement | PersonStatement): string {
  if (said.kind === 'attested') return said.attestation.fact
  return said.kind === 'not-identified' ? 'identified' : said.kind
}
