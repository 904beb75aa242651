import type { ChoicesPart, ContractPart, GroupPart } from '../../../../bot/cards/card.js'
import { rowOf } from '../../../../bot/cards/row-of.js'
import type { TeamsWords } from '../words.js'
import { buttonRow, lineAction, opener } from './buttons.js'
import { type ColumnSet, type Element, lineElement, notice, SMALL, type TableElement, textRun } from './elements.js'
import type { TeamsRoom } from './limits.js'
import { literalLine, notEmpty } from './text.js'

/** So few are lines; more are a table. */
const FEW = 3

/** Contracts, a line each, to be pressed. How many are not shown is said, beside the button that leads to them. */
export function groupElements(
  group: GroupPart,
  amount: TeamsRoom,
  words: TeamsWords,
  page: string | null = null,
): Element[] {
  const items = group.items.slice(0, amount.contracts)
  const left = group.items.length - items.length
  const rows = items.map(item => shownRow(item, amount))
  const isList = rows.length > FEW
  const how = isList && rows.some(({ press }) => press) ? words.card.pressRow : null
  const above = [page, how].filter(line => line !== null).join(' · ')
  return [
    ...(group.title === undefined ? [] : [headingOf(group.title, group.count, amount, words)]),
    ...(above === '' ? [] : [lineElement([textRun(above, SMALL)])]),
    ...(isList ? [tableOf(rows, words)] : rows.map(lineOf)),
    ...(left > 0 ? [notice(leftOut(left, group, words))] : []),
    ...(group.more ? buttonRow([group.more], 1, amount, words) : []),
  ]
}

/** One of many, a line each, to be pressed; where the card is about something else, they open below a button. */
export function choiceElements(
  { label, buttons, isBeside }: ChoicesPart,
  amount: TeamsRoom,
  words: TeamsWords,
): Element[] {
  const shown = buttons.slice(0, amount.options)
  const lines: Element[] = [
    ...shown.map(button => {
      const name = literalLine(button.label, amount.text) || '—'
      return lineOf({ name, who: '', why: '', press: lineAction(button, name, amount) })
    }),
    ...(buttons.length > shown.length ? [notice(words.left.options(buttons.length - shown.length))] : []),
  ]
  if (isBeside && lines.length > 0) return [opener(label, lines)]
  return [lineElement([textRun(literalLine(label, amount.text) || '—', { weight: 'bolder' })]), ...lines]
}

type Shown = ReturnType<typeof shownRow>

function shownRow(contract: ContractPart, amount: TeamsRoom) {
  const cells = rowOf(contract)
  const [open] = contract.actions
  const line = (text: string | undefined) => (notEmpty(text) ? literalLine(text, amount.text) : '')
  const [name, who, why, worth] = [line(cells.name) || '—', line(cells.who), line(cells.why), line(cells.value)]
  const pressed = (said: string) => (open ? lineAction(open, said, amount) : null)
  return {
    ...{ name, who, why, worth },
    press: pressed([name, who, why].filter(notEmpty).join(' · ')),
    // Heard cell by cell: the first has the whole line, the others say only what stands in them.
    pressWhy: pressed(why || '—'),
    pressWorth: pressed(worth || '—'),
  }
}

function lineOf({ name, who, why, press }: Pick<Shown, 'name' | 'who' | 'why' | 'press'>): ColumnSet {
  const rest = [who, why].filter(notEmpty).join(' · ')
  return {
    type: 'ColumnSet',
    spacing: 'small',
    ...(press ? { selectAction: press } : {}),
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          lineElement([
            textRun(name, { weight: 'bolder', color: 'accent' }),
            ...(rest === '' ? [] : [textRun(` · ${rest}`)]),
          ]),
        ],
      },
    ],
  }
}

/** Reference and contractor below each other, why, and the value where any has one. */
function tableOf(rows: readonly Shown[], { card }: TeamsWords): TableElement {
  const worths = rows.some(({ worth }) => worth !== '')
  const cell = (items: readonly Element[], press: Shown['press']) => ({
    type: 'TableCell' as const,
    ...(press ? { selectAction: press } : {}),
    items,
  })
  const right = { horizontalAlignment: 'right' as const }
  const [contract = '', why = '', value = ''] = card.columns
  const head = [contract, why, ...(worths ? [value] : [])]
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    columns: [{ width: 4 }, { width: 5 }, ...(worths ? [{ width: 3 }] : [])],
    rows: [
      {
        type: 'TableRow',
        style: 'emphasis',
        cells: head.map((label, at) =>
          cell([lineElement([textRun(label, { weight: 'bolder' })], at === 2 ? right : {})], null),
        ),
      },
      ...rows.map(({ name, who, why: reason, worth, press, pressWhy, pressWorth }) => ({
        type: 'TableRow' as const,
        cells: [
          cell(
            [
              lineElement([textRun(name, { weight: 'bolder', color: 'accent' })]),
              ...(who === '' ? [] : [lineElement([textRun(who, SMALL)], { spacing: 'none' })]),
            ],
            press,
          ),
          cell([lineElement([textRun(reason || '—')])], pressWhy),
          ...(worths ? [cell([lineElement([textRun(worth || '—')], right)], pressWorth)] : []),
        ],
      })),
    ],
  }
}

function headingOf(title: string, count: number, amount: TeamsRoom, { card }: TeamsWords): Element {
  const text = `${literalLine(title, amount.text) || '—'}: ${card.number(count)}`
  return lineElement([textRun(text, { size: 'medium', weight: 'bolder' })], { spacing: 'large' })
}

function leftOut(left: number, { more }: GroupPart, words: TeamsWords): string {
  const said = words.left.contracts(left)
  return more ? said : `${said} ${words.left.orType}`
}
