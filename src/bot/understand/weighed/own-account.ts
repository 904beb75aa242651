import type { Attempt } from '../attempt.js'
import { isForSuperior } from '../intents/settings-said.js'
import { foldInPlace } from '../text/fold.js'
import type { Understanding } from '../understanding.js'
import type { Said } from './chances.js'
import type { KindSaid } from './kinds.js'

/** "Ya pueden volver a escribirme", "mi jefe vuelve el martes, no lo saturen", "no le escriba al doctor sino a…": nobody else's messages. */
export function isOfOwnAccount({ query }: Understanding, { kind }: Said, { said, pieces }: Attempt): boolean {
  const hasMail = pieces.some(piece => piece.kind === 'email')
  if (!MESSAGES_SET.has(kind) || (query?.where.length ?? 0) > 0) return kind === 'delegate' && hasMail
  return hasMail || isForSuperior(said) || TO_ME.test(foldInPlace(said))
}

const MESSAGES_SET: ReadonlySet<KindSaid> = new Set<KindSaid>(['pause', 'resume', 'delegate'])
const TO_ME = /\b(?!.*\b(?:equipo|supervisor\w*|team|ellos|ellas|them)\b)(?:me|\w+(?:[aei]r|ndo|[aen])me)\b/
