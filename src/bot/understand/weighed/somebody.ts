import type { Attempt } from '../attempt.js'
import type { Likely } from '../likelihood/likelihood.js'
import { foldInPlace } from '../text/fold.js'
import type { TextPiece } from '../text/text-piece.js'
import { answeredBy, type Understanding } from '../understanding.js'
import { HARDLY_ONE, ONE_OF_THEM } from './chances.js'

/**
 * "Hablé con la doctora Meneses y me juró que ya no tiene nada, quiero confirmarlo": one person of the team is asked about, in whatever
 * words. All that is theirs is shown, by which it is seen; what was not read is said. Undefined where it was read whole, and where a
 * contract, a number or days say more of what is meant.
 */
export function ofSomebody(
  found: Understanding,
  likely: readonly Likely[],
  lay: () => Attempt,
): Understanding | undefined {
  const [first] = likely
  if (first?.kind !== 'team' || first.chance < ONE_OF_THEM || found.unsupported || found.further.length > 0)
    return undefined
  if (found.contextual) return undefined
  const read = lay()
  if (!isUnread(found) && !isOnlyNamed(found, likely) && !isLeftOut(found, read)) return undefined
  const intent = read.ofPerson
  if (!intent || !read.content.every(each => isFree(each, read))) return undefined
  // "Nombre a Juan Paz como coordinador": ordered, and nothing is asked of him.
  if (found.kind === 'unknown' && !read.asks) return undefined
  if (WHO_HAS_IT.test(foldInPlace(read.said))) return undefined
  const { story = [], unread } = found
  const said = [...story, ...unread]
  const { about: _, ...rest } = answeredBy(found, { intent })
  return { ...rest, ...(said.length > 0 && { story: said }) }
}

function isUnread({ sure, unread, kind }: Understanding): boolean {
  return !sure || unread.length > 0 || kind === 'unknown'
}

/** Taken for one contract that is called by a name, which hardly anybody means. */
function isOnlyNamed({ kind }: Understanding, likely: readonly Likely[]): boolean {
  const own = likely.find(each => each.kind === 'contract')?.chance ?? 0
  return kind === 'contract' && own < HARDLY_ONE
}

/** "Mañana me reúno con Patricia Vélez, ¿cómo le ha ido?": read without her. */
function isLeftOut({ query, kind }: Understanding, read: Attempt): boolean {
  if (kind !== 'summary' && kind !== 'mine') return false
  const isHeld = query?.where.some(({ field }) => field === 'supervisor' || field === 'about') === true || query?.group
  return !isHeld && !read.speaksOfTeam && MET.test(foldInPlace(read.said))
}

/** A word, a mark or an hour; a day on which somebody is met or goes. */
function isFree({ kind }: TextPiece, read: Attempt): boolean {
  if (kind === 'date') return MET.test(foldInPlace(read.said))
  return kind === 'word' || kind === 'mark' || kind === 'hour' || kind === 'clock'
}

/** "¿Quién es el supervisor de Juan Pérez?": of his contract. */
const WHO_HAS_IT =
  /\b(?:supervisora? (?:de|del|of)|quien (?:supervisa|lleva|maneja)|who (?:supervises|handles)|supervisor is|whose)\b/

const MET =
  /\b(?:habl|cit|reun|encontr|llam|vi a|veo con|se va|retir|renunci|pension|jubil|sale|salio|vacaciones|licencia|met|meeting|spoke|talk|leav|retir|vacation)/
