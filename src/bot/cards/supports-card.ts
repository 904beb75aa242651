import { secopAddress } from '../../shared/secop-address.js'
import { briefName, oneLine } from '../../words/grammar.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { type SupportItem, supportChecklist, supportState } from '../documents/supports/checklist.js'
import { signAddress, signWords, toldWords, whoTells } from '../documents/supports/describe.js'
import { secopButton } from './buttons.js'
import type { Button, Card } from './card.js'
import { nameOfPerson } from './contract-line.js'
import { listActions } from './paging.js'
import { screensOf } from './screens.js'
import { type ShowTarget, showButton } from './show-button.js'
import { aboutContract, card, dataDate, nameOf, type TurnContext, text } from './turn-context.js'

/** What the file of a contract is made of and what is known of each piece, a screen at a time. */
export async function supportsCard(item: AssessedContract, turn: TurnContext, where: ShowTarget): Promise<Card> {
  const { words, context, today } = turn
  const { supports: say, forms, queue } = words
  const { id } = item.contract
  const readings = await context.store.evidence.of(context.entity.key, [id])
  const checklist = supportChecklist(item, readings.get(id), today)
  const of = (state: ReturnType<typeof supportState>) => checklist.items.filter(one => supportState(one) === state)
  const [seen, confirmed, none] = [of('seen'), of('confirmed'), of('no-signal')]
  const summary = say.summary(seen.length, confirmed.length, none.length)
  const names = (some: readonly SupportItem[]) => some.map(({ support }) => say.names[support]).join(' · ')
  const screens = screensOf(
    [
      text([summary, checklist.list === 'general' ? say.noList : say.usedList(say.lists[checklist.list])]),
      text(
        under(
          say.seenHead,
          seen.map(one => `• ${say.names[one.support]}: ${oneLine(signWords(one.seen, say), LONGEST_SIGN)}`),
        ),
      ),
      text(
        under(
          say.confirmedHead,
          confirmed.map(one => {
            const who = briefName(nameOfPerson(whoTells(one) ?? '', context, words))
            return `• ${say.names[one.support]}: ${oneLine(toldWords(one, who, say), LONGEST_SIGN)}`
          }),
        ),
      ),
      text(none.length > 0 ? `${say.noSignalHead} ${names(none)}` : null),
      text([say.askedOn(checklist.askedOn), none.length > 0 && say.elsewhere], 'muted'),
    ].filter(part => part !== null),
    BUTTON_ROWS,
  )
  const wanted = (where.page ?? 1) - 1
  const at = wanted < screens.length ? wanted : 0
  const again = { kind: 'supports', args: { id } } as const
  const next = at + 1 < screens.length ? showButton(forms.buttons.next, again, { page: at + 2 }) : null
  return aboutContract(
    item,
    card(
      say.title(nameOf(item)),
      summary,
      ...(screens[at] ?? []),
      listActions(
        [
          next,
          ...[...seen, ...confirmed].flatMap((one): Button[] => {
            const link = signAddress(one.seen)
            const url = link === null ? null : secopAddress(link)
            return url === null ? [] : [{ label: say.see(oneLine(say.names[one.support], LONGEST_NAME)), url }]
          }),
        ].slice(0, MOST_FILES),
        [],
      ),
      listActions([...secopButton(item, turn), showButton(queue.buttons.back, { kind: 'contract', args: { id } })], []),
      await dataDate(turn),
    ),
  )
}

/** Lines under what they are, or nothing where there are none. */
function under(head: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [head, ...lines] : []
}

/** On and two files take two rows, the way to SECOP and back another. */
const BUTTON_ROWS = 3
const LONGEST_SIGN = 90
const LONGEST_NAME = 22
const MOST_FILES = 3
