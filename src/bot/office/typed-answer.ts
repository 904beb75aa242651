import { fold } from '../../shared/text.js'
import { oneLine } from '../../words/grammar.js'
import { oversees } from '../accounts/person.js'
import { openForm } from '../attestations/record.js'
import type { ImpedimentAnswer } from '../attestations/statement.js'
import { mayAnswer } from '../attestations/subject.js'
import type { Card } from '../cards/card.js'
import { listActions } from '../cards/paging.js'
import { card, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { foldReference } from '../contracts/fold-reference.js'
import { everyContract } from '../contracts/visible-contracts.js'
import { answerButton, isImpeded } from './impediment-cards.js'

/** "Respóndale a Hernán que ya tiene acceso": to whom, or about which contract, and what. */
const ANSWERS =
  /^(?:por favor\s+|please\s+)?(?:resp[oó]nd(?:a|e)(?:le|les)?|cont[eé]st(?:a|e)(?:le|les)?|answer|reply(?:\s+to)?)\s+(?:a\s+(?:la\s+|el\s+|los\s+)?|al\s+(?:de\s+)?|sobre\s+(?:el\s+)?|about\s+)?(?<whom>.+?)(?:\s*[:,]\s*|\s+(?:que|that)\s+)(?<what>.+)$/iu

/** "Ya se resolvió el impedimento del CPS-219-2026": of which contract. */
const SOLVED =
  /^(?:ya\s+)?(?:se\s+(?:resolvi[oó]|solucion[oó]|super[oó]|levant[oó]|arregl[oó]|quit[oó])|qued[oó]\s+(?:resuelt|solucionad)[oa]|resolvieron|solucionaron|levantaron)\s+(?:el|la)\s+(?:impedimento|traba|bloqueo|problema)\s+(?:del|de\s+la|de\s+el|de|en\s+el)\s+(?:contrato\s+|de\s+)?(?<whom>\S+)\s*[.!]?$|^the\s+(?:impediment|obstacle|blocker|block)\s+(?:on|of|for)\s+(?<of>\S+)\s+(?:is|was|has\s+been)\s+(?:resolved|solved|lifted|cleared|removed)\s*[.!]?$/iu

/** "El impedimento del CPS-219-2026 ya se resolvió, la prórroga quedó publicada". */
const SOLVED_IT =
  /^(?:el|la)\s+(?:impedimento|traba|bloqueo|problema)\s+(?:del|de\s+la|de\s+el|de|en\s+el)\s+(?:contrato\s+)?(?<whom>\S+?),?\s+(?:ya\s+)?(?:se\s+(?:resolvi[oó]|solucion[oó]|super[oó]|levant[oó]|arregl[oó]|quit[oó])|qued[oó]\s+(?:resuelt|solucionad)[oa]|est[aá]\s+(?:resuelt|solucionad)[oa])(?:\s*[,.;:].*)?[.!]?$/iu

const GONE =
  /\b(?:ya (?:tiene|hay|quedo|esta|se|le|lo)|resuelt|solucionad|listo|is solved|has access|already|it is there)/u
const REFUSED = /\b(?:no procede|no aplica|no hay impedimento|does not apply|there is none)\b/u

/** Offered where several impediments may be meant. */
const MOST_OFFERED = 5
const MOST_OF_NOTE = 300

/**
 * What somebody types as an answer to an impediment: its form with the answer and the words filled in, and nothing recorded
 * before it is sent. Where several may be meant they are offered; null where it is no such answer, or of nobody in sight.
 */
export async function typedAnswer(turn: TurnContext, said: string): Promise<Card | null> {
  const { context, person, today } = turn
  const solved = (SOLVED.exec(said.trim()) ?? SOLVED_IT.exec(said.trim()))?.groups
  const { whom, what } = solved
    ? { whom: solved.whom ?? solved.of, what: said.trim() }
    : (ANSWERS.exec(said.trim())?.groups ?? {})
  if (whom === undefined || what === undefined || !oversees(person)) return null
  const open: AssessedContract[] = []
  for await (const item of everyContract(context, person, today))
    if (isImpeded(item) && mayAnswer(person, item)) open.push(item)
  const meant = open.filter(item => isAbout(item, whom, turn))
  const [only, ...others] = meant
  if (!only) return null
  if (others.length > 0) return whichOf(meant, turn)
  const note = oneLine(what, MOST_OF_NOTE)
  const answer = solved ? { answer: 'gone' as const } : answerIn(what)
  return openForm(turn, 'answered', only.contract.id, { ...answer, note })
}

/** Whether an impediment was told by the one that is named, or stops the contract that is. */
function isAbout({ contract, status }: AssessedContract, whom: string, { context }: TurnContext): boolean {
  const reference = foldReference(contract.reference ?? contract.id)
  const wanted = foldReference(whom)
  if (/\d/.test(wanted)) return reference.includes(wanted) || contract.id === whom
  const name = fold(context.directory.get(status.blocked?.by ?? '')?.name ?? '').split(/\s+/)
  return fold(whom)
    .split(/\s+/)
    .every(word => name.includes(word))
}

/** What the words say of it; where they say neither that it is gone nor that there is none, they are a reply. */
function answerIn(what: string): { readonly answer: ImpedimentAnswer } {
  const folded = fold(what)
  if (REFUSED.test(folded)) return { answer: 'refused' }
  return GONE.test(folded) && !/^no\b/u.test(folded) ? { answer: 'gone' } : { answer: 'replied' }
}

function whichOf(meant: readonly AssessedContract[], turn: TurnContext): Card {
  const { console: say } = turn.words
  const title = say.whichImpediment(meant.length)
  const shown = meant.slice(0, MOST_OFFERED).map(item => answerButton(item, turn))
  return card(title, title, text(say.whichImpedimentHow), listActions(shown, []))
}
