import type { Remembered } from '../../ports/conversation-memory.js'
import { QUESTION_AIMS, type Question } from '../question.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { isToldOfOne } from './going-on.js'
import { questionAbout } from './open-question.js'

/** "No, el otro", after something was told of one contract: the same of the other one, or of one that is still to be named; undefined for anything else. */
export function toldOfOther(
  remembered: Remembered | null | undefined,
  pieces: readonly TextPiece[],
): Question | undefined {
  const last = remembered?.question
  if (!remembered || !last || QUESTION_AIMS[last.kind] !== 'instruction' || !isToldOfOne(last.kind)) return undefined
  if (!THE_OTHER.test(wordTexts(pieces).join(' ')) || !pieces.every(({ kind }) => kind === 'word' || kind === 'mark'))
    return undefined
  const { id, reference, ...rest } = last.args as { readonly id?: string; readonly reference?: string }
  if ((id ?? reference) === undefined) return undefined
  const unnamed = { ...last, args: rest } as Question
  const others = remembered.list?.ids.filter(each => each !== remembered.contract) ?? []
  const other = remembered.before ?? (others.length === 1 ? others[0] : undefined)
  return other === undefined ? unnamed : questionAbout(unnamed, { id: other })
}

const THE_OTHER =
  /^(?:(?:no|ay|uy|ah|perdon|perdone|disculpe|que pena|ese|este|eso|no es|no era|sino|mejor|digo|es|era|fue|con|sorry|i|meant|not|that|this|one|but) )*(?:(?:el|la|al|del) otr[oa]|the other(?: one)?)(?: contrato)?(?: por favor| porfa| please)?$/
