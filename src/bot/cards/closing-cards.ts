import { daysBetween } from '../../rules/index.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { Snapshot } from '../ports/store.js'
import type { Card, Part } from './card.js'
import { mayClick, stepsOf } from './closing-steps.js'
import { caseOf, contractLink } from './contract-line.js'
import { contractHead, stateLines } from './contract-state.js'
import { draftButton } from './draft-button.js'
import { blockers } from './reasoning.js'
import { showButton } from './show-button.js'
import { aboutContract, card, nameOf, roleFor, type TurnContext, text } from './turn-context.js'

/**
 * How: the entity's own instruction, then the steps that fit who asks, the contract's state and what is missing, each with its
 * source; never an invented menu label. What is not documented is said to be so.
 */
export async function howCard(turn: TurnContext, item: AssessedContract | null): Promise<Card> {
  const { words, context, person } = turn
  const { closing: say, forms } = words
  const { url } = item ? contractLink(item.contract) : {}
  const title = item ? say.titleOf(nameOf(item)) : say.title
  if (item && isOfStore(item.contract.id)) return storeOrderCard(turn, item.contract.id)
  if (item && !isOpen(item)) {
    const why = item.assessment.verdict === 'closed' ? say.alreadyClosed : say.notApplicable
    return aboutContract(item, card(title, why, ...contractHead(item, turn), text(why), whyButtons(item, turn)))
  }
  const { clicks = null, instructions } = context.closing ?? {}
  const isClicker = mayClick(person.roles, context)
  const answers = item ? roleFor(person, item) === 'supervisor' : person.roles.includes('supervisor')
  // Whoever only closes for others finds the documents in the file.
  const before = answers || clicks === null || !isClicker ? stepsOf('answers', item) : []
  const waits = item !== null && item.assessment.verdict !== 'close-now'
  // What is done in SECOP II is of no use yet where it cannot be closed; the way in general stays behind "…".
  const clicking = isClicker && !waits ? stepsOf('clicks', item) : []
  const said = (steps: typeof before) =>
    steps.map(({ step, irreversible }) => {
      const [told, source] = say.steps[step]
      // The mark stands at its step: further down it would come after the press.
      return say.source(irreversible ? `${told} ${say.irreversible}` : told, source)
    })
  const asks = isClicker && (clicks !== null || (waits && before.length > 0)) ? [] : [say.askWho(clicks)]
  const all = [...said(before), ...asks, ...said(clicking)]
  const first = all[0] ?? title
  const shown = card(
    title,
    item ? [...stateLines(item, turn).slice(0, 1), first].join(' ') : first,
    waits && text([words.rules[item.assessment.rule](caseOf(item)), say.waits], 'warning'),
    item && text(blockers(item, turn), 'warning'),
    item?.status.blocked ? obstacleText(item.status.blocked.blocker, turn) : null,
    instructions?.text ? text(say.ownInstructions(instructions.text)) : null,
    text(all.map((step, i) => `${i + 1}. ${step}`)),
    text(
      [
        !waits && (isClicker ? `${say.likely} ${say.unknown}` : say.unknown),
        `${say.confirms(null, null)} ${say.archive}`,
      ],
      'muted',
    ),
    {
      kind: 'actions',
      buttons: [
        ...(item && roleFor(person, item) === 'supervisor' && item.assessment.verdict === 'close-now'
          ? [
              {
                label: forms.buttons.closedIt,
                style: 'primary' as const,
                action: { kind: 'open' as const, form: 'closed-it' as const, id: item.contract.id },
              },
              {
                label: words.queue.buttons.cannot,
                action: { kind: 'cannot' as const, id: item.contract.id },
              },
            ]
          : []),
        ...(instructions?.link ? [{ label: say.instructions, url: instructions.link, isOwn: true as const }] : []),
        ...(url === undefined ? [] : [{ label: forms.buttons.open, url }]),
        ...(item ? draftButton(item, turn) : []),
        ...(item ? [] : [showButton(forms.buttons.mine, { kind: 'mine', args: {} })]),
      ],
      menu: [
        ...(item ? [showButton(forms.buttons.why, { kind: 'why', args: { id: item.contract.id } })] : []),
        ...(item ? [showButton(words.supports.button, { kind: 'supports', args: { id: item.contract.id } })] : []),
        ...(waits ? [showButton(say.title, { kind: 'how', args: {} })] : []),
      ],
    },
  )
  return item ? aboutContract(item, shown) : shown
}

/** When SECOP will show a file as closed: with one of its next cuts, of which the last is dated, and how far apart they come. */
export async function confirmation({ words, context }: TurnContext): Promise<string> {
  const snapshot = await context.store.contracts.head(context.entity.key)
  return words.closing.confirms(snapshot?.asOf ?? null, gapsIn(snapshot))
}

/** The fewest and the most days between two snapshots that this entity got; null where it has not had two. */
export function gapsIn(snapshot: Pick<Snapshot, 'asOf' | 'earlier'> | null) {
  const days = [...(snapshot?.earlier ?? []), ...(snapshot?.asOf ? [snapshot.asOf] : [])]
  const gaps = days.flatMap((day, i) => {
    const before = days[i - 1]
    return before && before < day ? [daysBetween(before, day)] : []
  })
  return gaps.length > 0 ? { least: Math.min(...gaps), most: Math.max(...gaps) } : null
}

/** An order of the Tienda Virtual has no file to be closed. */
export function storeOrderCard({ words }: TurnContext, name: string): Card {
  const { store } = words.closing
  return card(store.title(name), store.lines[0] ?? '', text(store.lines), text(store.verify, 'muted'))
}

/** Whether an id is that of an order of the Tienda Virtual. */
export function isOfStore(name: string): boolean {
  return /^CCE-/iu.test(name.trim())
}

/** "¿Quién cierra, el supervisor o la oficina?" */
export function whoClosesCard({ words, context }: TurnContext): Card {
  const { who } = words.closing
  const clicks = context.closing?.clicks ?? null
  const first = clicks ? who.known(clicks) : who.unknown
  return card(who.title, first, text([first, ...who.lines]), text(who.circular, 'muted'), {
    kind: 'actions',
    buttons: [showButton(words.forms.buttons.how, { kind: 'how', args: {} })],
  })
}

/** "¿Qué diferencia hay entre liquidar y cerrar?", "¿qué es el expediente electrónico?", "¿quién firma el acta de liquidación?" */
export function closingTermsCard({ words }: TurnContext): Card {
  const { closing, forms, say } = words
  const { title, facts, norms } = closing.terms
  return card(title, title, { kind: 'facts', facts }, text(norms, 'muted'), {
    kind: 'actions',
    buttons: [
      showButton(say.meanings['liquidation-required'], { kind: 'liquidation-required', args: {} }),
      showButton(forms.buttons.how, { kind: 'how', args: {} }),
    ],
  })
}

/** "¿Se puede reabrir?" */
export function reopenCard({ words }: TurnContext): Card {
  const { reopen } = words.closing
  return card(reopen.title, reopen.lines[0] ?? reopen.title, text(reopen.lines))
}

/** What there is to do about what stops the click, where it is not said of which contract; null where nothing is known. */
export function obstacleCard(turn: TurnContext, answer: string | undefined): Card | null {
  const { closing: say, forms } = turn.words
  const found = obstacleText(answer, turn)
  if (!found) return null
  return card(
    say.obstacleTitle,
    say.obstacleTitle,
    found,
    text([say.obstacleRecord, turn.words.say.whichContractHelp]),
    {
      kind: 'actions',
      buttons: [showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
    },
  )
}

/** What there is to do about what stops the click, with its source; null where nothing is known. */
export function obstacleText(blocker: string | undefined, { words }: Pick<TurnContext, 'words'>): Part | null {
  const { obstacles, source } = words.closing
  const found = Object.entries(obstacles).find(([name]) => name === blocker)?.[1]
  return found ? text(source(...found)) : null
}

function isOpen({ assessment: { verdict } }: AssessedContract): boolean {
  return verdict !== 'closed' && verdict !== 'not-applicable'
}

function whyButtons({ contract }: AssessedContract, { words }: TurnContext): Part {
  return { kind: 'actions', buttons: [showButton(words.forms.buttons.why, { kind: 'why', args: { id: contract.id } })] }
}
