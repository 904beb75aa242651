import { oversees, sameArea } from '../accounts/person.js'
import type { Card } from '../cards/card.js'
import { toCloseOf } from '../cards/list-head.js'
import { listActions, pageOf } from '../cards/paging.js'
import { queryButton } from '../cards/query/query-button.js'
import { type ShowTarget, showButton } from '../cards/show-button.js'
import { TeamTally, teamTable, worstFirst } from '../cards/team-card.js'
import { card, dataDate, progressPart, type TurnContext, text } from '../cards/turn-context.js'
import { eachCountable } from '../contracts/kept-countables.js'
import type { Question } from '../understand/question.js'

/** One area as whoever looks after it sees it: its people, how much each has to close, and the way to its contracts. */
export async function areaCard(
  turn: TurnContext,
  question: Extract<Question, { kind: 'area' }>,
  where: ShowTarget,
): Promise<Card> {
  const { words, context, person, today } = turn
  const { console: say, cards, forms, say: general } = words
  const { name } = question.args
  if (!oversees(person)) return card(general.teamTitle, general.teamOnly, text(general.teamOnly))
  const isOfArea = (id: string) => sameArea(context.directory.get(id)?.area, name)
  const tally = new TeamTally(turn)
  await eachCountable(context, person, today, countable => {
    if (countable.contract.supervisors.some(isOfArea)) tally.add(countable)
  })
  const rows = worstFirst(tally.byPerson).filter(([id]) => isOfArea(id))
  if (rows.length === 0) return card(name, say.noArea(name), text(say.noArea(name)))
  const title = say.ofPerson(name, cards.toClose({ ...toCloseOf(), ...tally.total }))
  const page = pageOf(turn, question, rows, where)
  const ofArea = { field: 'area', op: 'has', values: [name] } as const
  const toClose = { field: 'situation', op: 'is', values: ['closeNow'] } as const
  return card(
    title,
    title,
    progressPart(turn, tally.total),
    ...teamTable(turn, page.items),
    page.part,
    listActions(
      [
        tally.total.toClose > 0
          ? queryButton(cards.seeAll(tally.total.toClose), { where: [ofArea, toClose], view: 'entity' })
          : queryButton(cards.everything, { where: [ofArea], view: 'entity' }),
        queryButton(words.query.card.excel, { where: [ofArea], view: 'entity', output: 'xlsx' }),
        showButton(forms.buttons.team, { kind: 'team', args: {} }),
      ],
      [showButton(say.allImpediments, { kind: 'impediments', args: {} })],
    ),
    await dataDate(turn),
  )
}
