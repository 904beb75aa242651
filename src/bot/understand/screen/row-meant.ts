import type { Remembered } from '../../ports/conversation-memory.js'
import type { Query } from '../../query/query.js'
import { type TextPiece, wordTexts } from '../text/text-piece.js'
import { ORDINALS } from './pointing.js'

const LEADS =
  /^(?:(?:y|e|ok|listo|bueno|muestreme|muestrame|abrame|abreme|abra|abre|ver|deme|dame|quien es|quien|cual es|cuales son|cuales|que tiene|que hay|show me|open|who is|which are|and) )*(?:(?:el|la|los|las|lo|the|the ones) )?(?:(?:del|de la|de|of the|of) )?(?:(?:numero|puesto|number) )?(\w+)(?: one)?(?: (?:(?:que )?(?:cuales|cuantos|que) (?:tiene|tienen|lleva|son)|que tiene|which does (?:he|she) have))?(?: (?:de (?:esos|esas|ellos|la lista|la tabla|ahi)|of (?:those|them)))?$/

/** "¿Quién es el primero de esos?", "los del segundo" after a table: what is behind that row; undefined where it is none of this. */
export function rowMeant(list: Remembered['list'], pieces: readonly TextPiece[]): Query | undefined {
  if (!list?.rows || pieces.some(({ kind }) => kind !== 'word' && kind !== 'number' && kind !== 'mark'))
    return undefined
  const words = pieces.flatMap(piece => (piece.kind === 'number' ? [piece.text] : wordTexts([piece])))
  const said = LEADS.exec(words.join(' '))?.[1] ?? ''
  const place = ORDINALS.get(said) ?? (/^[1-9]$/.test(said) && words.length > 1 ? Number(said) - 1 : undefined)
  return place === undefined ? undefined : list.rows.at(place)
}
