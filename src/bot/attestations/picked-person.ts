import { fold, foldEmail } from '../../shared/text.js'
import { accountKey, readAccountKey } from '../accounts/account.js'
import { accountStatusOf } from '../accounts/account-status.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { Answers, FieldSpec } from './fields.js'

/**
 * The answers with the id of whoever was picked: by their account where the asker is, as a platform's own picker answers, by
 * their e-mail, or by their name where only one is called so. Whoever is not found stays as given, and is no choice of the form.
 */
export async function withPicked(turn: TurnContext, specs: readonly FieldSpec[], given: Answers): Promise<Answers> {
  let answers = given
  for (const spec of specs) {
    const picked = given[spec.name]?.trim()
    if (spec.kind !== 'people' || !picked || spec.people.some(({ value }) => value === picked)) continue
    const id = personNamed(turn, spec.people, picked) ?? (await personWith(turn, picked))
    if (id !== null) answers = { ...answers, [spec.name]: id }
  }
  return answers
}

type People = Extract<FieldSpec, { kind: 'people' }>['people']

function personNamed({ context }: TurnContext, people: People, said: string): string | null {
  const [email, words] = [foldEmail(said), wordsOf(said)]
  const isMeant = ({ value }: People[number]) => {
    const { email: own, name = '' } = context.directory.get(value) ?? {}
    if (said.includes('@')) return own !== undefined && foldEmail(own) === email
    const called = wordsOf(name)
    return words.length > 0 && words.every(word => called.includes(word))
  }
  const [one, another] = people.filter(isMeant)
  return one && !another ? one.value : null
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whose an account is, of the asker's own workspace or tenant. */
async function personWith({ context, from }: TurnContext, user: string): Promise<string | null> {
  const own = from === null ? null : readAccountKey(from)
  if (!own || user.includes(':')) return null
  const key = accountKey({ ...own, user })
  const log = (await context.store.accounts.of(context.entity.key, [key])).get(key)
  return (log && accountStatusOf(log).linked?.person) ?? null
}
