import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import { foldInPlace } from '../text/fold.js'
import type { Understanding } from '../understanding.js'
import { isGivenName } from '../vocabulary/index.js'
import { agreed, readAgain } from './agreed.js'
import type { Said } from './chances.js'
import { type KindSaid, LISTS } from './kinds.js'

/** Where contracts are looked for, and no word of ours says by what: by what is said in that place, if all else is read. */
export function sought(found: Understanding, said: Said, read: Attempt): Understanding | null {
  if (!LISTS.has(said.kind)) return null
  const whole = read.sought
  // "Aguas del Sinú tiene algo pendiente": those of them that are to be closed, by the name that people give it.
  const kinds = said.kind === 'find' ? SOUGHT_AS : [said.kind]
  const answers = kinds.flatMap(kind => soughtAs(kind, found, said, whole) ?? [])
  // With the least of it set aside.
  const best = answers.find(({ story }) => story === undefined) ?? answers[0]
  return best ? { ...best, kind: said.kind } : null
}

const SOUGHT_AS = ['find', 'mine', 'overdue', 'waiting'] as const

function soughtAs(kind: KindSaid, found: Understanding, said: Said, whole: Attempt): Understanding | null {
  const about = whole.looksFor(kind)
  // Somebody's are not looked for by what they are about; and what goes on behind a name may be of it.
  if (about === undefined || isGivenName(foldInPlace(about).split(' ')[0] ?? '') || whole.looksTwice(kind)) return null
  const { intents, unread, aside, contextual, isDoubtful } = whole.result(kind)
  const [intent, ...others] = intents
  const isAbout = intent?.query?.where.some(({ field, op }) => field === 'about' && op === 'has')
  if (!intent || !isAbout || others.length > 0 || isDoubtful) return null
  if ([...unread, ...aside].some(each => whole.said.includes(`${about} ${each}`))) return null
  const named: Intent = { ...intent, args: { ...intent.args, about } }
  const answer = agreed(readAgain(found, named, { unread, aside, contextual }), said, whole)
  return answer.sure ? answer : null
}
