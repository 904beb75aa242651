import type { ContractPart, Tone } from '../../../../bot/cards/card.js'
import type { TeamsWords } from '../words.js'
import { buttonRow } from './buttons.js'
import { type Container, type Element, lineElement, openUrl, SMALL, type TextRun, textRun, toned } from './elements.js'
import { TEAMS_LIMITS, type TeamsRoom } from './limits.js'
import { literalLine, notEmpty } from './text.js'

/** One contract in a box of its own: what it is, what is to be done, and the buttons to do it. */
export function contractBox(contract: ContractPart, amount: TeamsRoom, words: TeamsWords): Container {
  const described = describe(contract, amount)
  const buttons = buttonRow(contract.actions, TEAMS_LIMITS.buttonsInLine, amount, words)
  const last = described.at(-1)
  const [only] = buttons
  if (contract.actions.length !== 1 || buttons.length !== 1 || !last || !only) return box([...described, ...buttons])
  // One button takes no row of its own.
  return box([...described.slice(0, -1), beside(last, only)])
}

function beside(left: Element, right: Element): Element {
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [left] },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: [right] },
    ],
  }
}

/** A contract that a box of a form is for: everything but buttons. */
export function contractAbout(about: Omit<ContractPart, 'kind' | 'actions'>, amount: TeamsRoom): Container {
  return box(describe(about, amount))
}

const MARKS: Readonly<Record<Tone, string>> = { urgent: '●', warning: '●', good: '✓', normal: '›', muted: '·' }

/** Longer values stand on a line of their own. */
const BESIDE = 24

function statusRuns(status: string, tone: Tone | undefined): TextRun[] {
  const mark = MARKS[tone ?? 'normal']
  // Yellow and green cannot be read as text, but as a sign before it.
  return tone === 'warning' || tone === 'good'
    ? [textRun(`${mark} `, { weight: 'bolder', color: tone }), textRun(status, { weight: 'bolder' })]
    : [textRun(`${mark} ${status}`, { weight: 'bolder', ...(tone === 'urgent' ? toned(tone) : {}) })]
}

function describe(contract: Omit<ContractPart, 'kind' | 'actions'>, { text: most }: TeamsRoom): Element[] {
  const { id, reference, supplier, object, end, value, status, tone, url } = contract
  const name = literalLine(notEmpty(reference) ? reference : id, most) || '—'
  const said = notEmpty(value) ? literalLine(value, most) : ''
  const money = said.length <= BESIDE ? said : ''
  const link = openUrl(url)
  const number = notEmpty(reference) || link ? literalLine(id, most) : ''
  const term = notEmpty(end) ? literalLine(end, most) : ''
  const before = term !== '' && number !== '' ? `${term} · ` : term
  const linked = link ? textRun(`${number}\u00a0↗`, { ...SMALL, selectAction: link }) : textRun(number, SMALL)
  return [
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', items: [lineElement([textRun(name, { weight: 'bolder' })])] },
        ...(money === ''
          ? []
          : [
              {
                type: 'Column' as const,
                width: 'auto' as const,
                items: [lineElement([textRun(money)], { horizontalAlignment: 'right' as const })],
              },
            ]),
      ],
    },
    ...(notEmpty(supplier) ? [lineElement([textRun(literalLine(supplier, most))], { spacing: 'none' })] : []),
    ...(notEmpty(object)
      ? [lineElement([textRun(literalLine(object, most), { isSubtle: true })], { spacing: 'small' })]
      : []),
    ...(said !== money ? [lineElement([textRun(said)], { spacing: 'small' })] : []),
    lineElement(statusRuns(literalLine(status, most), tone), { spacing: 'small' }),
    ...(before + number === ''
      ? []
      : [
          lineElement(
            [textRun(before, SMALL), linked].filter(({ text }) => text !== ''),
            { spacing: 'small' },
          ),
        ]),
  ]
}

function box(items: readonly Element[]): Container {
  return { type: 'Container', style: 'emphasis', spacing: 'medium', items }
}
