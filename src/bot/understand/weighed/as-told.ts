import type { Attempt } from '../attempt.js'
import type { Intent } from '../intent.js'
import type { Understanding } from '../understanding.js'
import { agreed, readAgain } from './agreed.js'
import { alone, isSetting } from './alone.js'
import { isOfWordsAlone } from './besides.js'
import { CERTAIN, EVIDENT, INSTEAD, type Said } from './chances.js'
import { isDeniedDeed } from './denied.js'
import { isInstruction } from './kinds.js'
import { sought } from './sought.js'

/** Read once more, as of that kind. */
export function asTold(found: Understanding, { kind, chance }: Said, read: Attempt): Understanding {
  const looked = sought(found, { kind, chance }, read)
  if (looked) return looked
  const { intents, unread, aside, contextual, isDoubtful } = read.result(kind)
  const [intent, ...others] = intents
  if (intent && isOfWordsAlone({ kind, chance }, intent, read)) return found
  // What was told is not taken for a question on a guess.
  if (isInstruction(found.kind) && !isInstruction(kind) && !read.asks && chance < INSTEAD) return found
  // Whoever asks tells nothing; and a name that nobody has is not looked for on a guess.
  const isTold = intent !== undefined && isInstruction(intent.kind)
  if (isTold && isDeniedDeed(kind, read.said)) return found
  if (
    (isTold && read.asks && chance < (isSetting(kind) ? EVIDENT : CERTAIN)) ||
    intent?.query?.where.some(({ op }) => op === 'named')
  )
    return found
  if (intent && intent.kind !== 'unknown' && others.length === 0 && !isDoubtful)
    return agreed(readAgain(found, intent, { unread, aside, contextual }), { kind, chance }, read)
  return (
    alone(found, { kind, chance }, read) ?? (found.sure && found.kind !== 'unknown' ? { ...found, sure: false } : found)
  )
}

/** A contract is named by what is answered. */
export function isNamed({ args }: Intent): boolean {
  return 'id' in args || 'reference' in args
}
