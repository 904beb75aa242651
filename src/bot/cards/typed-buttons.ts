import type { ContractStatement } from '../attestations/statement.js'
import { canUndo } from '../attestations/withdraw.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { ownContracts } from '../contracts/visible-contracts.js'
import { looseReference } from '../query/reference.js'
import type { Question } from '../understand/question.js'
import type { Button, Card } from './card.js'
import { fitting } from './named-contract.js'
import { showButton } from './show-button.js'
import { card, personName, type TurnContext, text } from './turn-context.js'

/** Enough to find what was told by mistake. */
const SHOWN = 5

/** "Deshacer", typed: what the person told last, or of one contract, each with the button that withdraws it. */
export async function undoCard(
  turn: TurnContext,
  { id, reference, reminder }: Extract<Question, { kind: 'undo' }>['args'],
): Promise<Card> {
  const { words, context, person, today } = turn
  const { say } = words
  const own = await ownContracts(context, person, today)
  const name = id ?? reference
  const meant =
    reference === undefined
      ? own.filter(({ contract }) => id === undefined || contract.id === id)
      : own.filter(({ contract }) => fitting([contract], looseReference(reference), reference).length > 0)
  const told = meant
    .flatMap(item => item.status.statements.map(said => ({ item, said })))
    .filter(({ said }) => said.by === person.id && said.kind !== 'unblocked' && (!reminder || said.kind === 'snoozed'))
    .sort((a, b) => (a.said.at < b.said.at ? 1 : -1))
  if (told.length === 0) {
    const [only] = meant
    const of = name === undefined ? undefined : meant.length === 1 && only ? personName(only) : name
    const none = reminder ? say.undoNoReminder(of) : of === undefined ? say.undoNone : say.undoNoneOf(of)
    return card(say.undoTitle, none, text(none))
  }
  const buttons = told.slice(0, SHOWN).map(
    ({ item, said }): Button => ({
      label: `${words.forms.buttons.withdraw}: ${whatWasTold(said, turn)} · ${personName(item)}`,
      action: { kind: 'withdraw', id: item.contract.id, statement: said.id },
    }),
  )
  return card(say.undoTitle, say.undoIntro, text(say.undoIntro), {
    kind: 'actions',
    buttons: [...lastBulk(told, turn), ...buttons],
  })
}

type Told = { readonly item: AssessedContract; readonly said: ContractStatement }

/** Takes back at once what the last step for several told, as long as that can be done. */
function lastBulk(told: readonly Told[], turn: TurnContext): Button[] {
  const { words, now } = turn
  const [last] = told
  const key = last && bulkKey(last)
  if (!last || !key || last.said.kind === 'withdrawn' || !canUndo(last.said, now)) return []
  const ids = told.filter(one => bulkKey(one) === key).map(({ item }) => item.contract.id)
  if (ids.length < 2) return []
  const what = whatWasTold(last.said, turn)
  return [
    {
      label: `${words.forms.buttons.undo}: ${what} (${ids.length})`,
      style: 'primary',
      action: { kind: 'undo-many', ids, key },
    },
  ]
}

/** The key of the step for several that a statement came from. */
function bulkKey({ item, said }: Told): string | undefined {
  const end = `:${item.contract.id}`
  return said.key.startsWith('many:') && said.key.endsWith(end) ? said.key.slice(0, -end.length) : undefined
}

function whatWasTold(said: ContractStatement, { words }: TurnContext): string {
  if (said.kind === 'attested') return words.facts[said.attestation.fact].label
  if (said.kind === 'denied') return words.evidence.deniedTitle
  if (said.kind === 'from-matrix') return words.matrix.title
  if (said.kind === 'for-papers') return words.drafts.given.title
  return said.kind === 'withdrawn' || said.kind === 'unblocked' ? '' : words.forms.titles[said.kind]
}

/** The label of a button that records, typed: nothing is recorded by typing, and the button stands ready. */
export function toPressCard({ words: { say } }: TurnContext, button: Button): Card {
  return card(say.toPressTitle, say.toPress, text(say.toPress), {
    kind: 'actions',
    buttons: [{ ...button, style: 'primary' }],
  })
}

/** "Siguiente", typed: which list it was is not known, so the way there is told. */
export function turnPageCard({ words }: TurnContext): Card {
  const { say, forms } = words
  return card(say.turnPageTitle, say.turnPage, text(say.turnPage), {
    kind: 'actions',
    buttons: [
      showButton(forms.buttons.mine, { kind: 'mine', args: {} }),
      showButton(forms.buttons.missing, { kind: 'missing', args: {} }),
    ],
  })
}
