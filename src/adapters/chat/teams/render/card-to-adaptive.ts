import type { Card, FactsPart, PagePart, Part, ProgressPart } from '../../../../bot/cards/card.js'
import type { Language } from '../../../../words/language.js'
import { type TeamsWords, teamsIn } from '../words.js'
import { buttonRow } from './buttons.js'
import { chartElements } from './chart.js'
import { contractBox } from './contract.js'
import {
  type AdaptiveCard,
  type Element,
  lineElement,
  type MentionEntity,
  notice,
  paragraphElement,
  SMALL,
  textRun,
  tonedText,
} from './elements.js'
import { formBlocks } from './form.js'
import { choiceElements, groupElements } from './group.js'
import { AMOUNTS, bytesIn, TEAMS_LIMITS, type TeamsRoom } from './limits.js'
import { mentionIn, mentionsIn } from './mention.js'
import { isPressed, tableElements } from './table.js'
import { headingText, literalLine, notEmpty, textToSpeak } from './text.js'

/** What a card says about itself beside its own content. */
export interface CardLook {
  readonly language: Language
  /** It may have arrived before, and says so. */
  readonly repeated?: boolean
  /** As wide as the window; the Agents Playground has no such cards and says so under each. */
  readonly wide?: boolean
}

/**
 * Writes a card as an Adaptive Card 1.5. Pure: the same card gives the same JSON. Every text in the card is data and is
 * shown as it is; what does not fit into a message of Teams is left out visibly, with a word on how to see it.
 */
export function cardToAdaptive(card: Card, look: CardLook): AdaptiveCard {
  const words = teamsIn(look.language)
  const inputs = card.parts.some(({ kind }) => kind === 'form')
  const paged = card.parts.some(({ kind }) => kind === 'page')
  for (const amount of AMOUNTS) {
    const made = withAmount(card, look, { ...amount, inputs, paged }, words)
    if (bytesIn(made) <= TEAMS_LIMITS.messageBytes - TEAMS_LIMITS.envelopeBytes) return made
  }
  return frame(card, look, [notice(words.left.everything)], words)
}

/** What a card says on a lock screen or in a list of chats: one plain line. */
export function adaptiveSummary({ title, summary }: Card): string {
  return literalLine(notEmpty(summary) ? summary : title, TEAMS_LIMITS.summary)
}

function withAmount(card: Card, look: CardLook, amount: TeamsRoom, words: TeamsWords): AdaptiveCard {
  const parts = inOneBox(card.parts.slice(0, amount.parts))
  const left = Math.max(0, card.parts.length - amount.parts)
  const forms = parts.filter(({ kind }) => kind === 'form')
  const blocks = parts.flatMap((part, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]]
    // On which page one is stands above its list, in a line that is there anyway.
    if (isPlainPage(part) && before?.kind === 'group') return []
    if (part.kind === 'choices' && before?.kind === 'table' && isPressed(before, part, amount)) return []
    if (part.kind === 'table' && after?.kind === 'choices' && isPressed(part, after, amount))
      return tableElements(part, amount, words, after)
    const made =
      part.kind === 'group' && isPlainPage(after)
        ? groupElements(part, amount, words, words.card.page(after.page, after.pages))
        : partBlocks(part, forms.indexOf(part), amount, words)
    return spaced(made, part, before)
  })
  const rest = left > 0 ? [notice(words.left.parts(left))] : []
  return frame(card, look, [...inOneRow(blocks), ...rest], words, mentionsIn(parts, words))
}

/** What is warned of in one breath stands in one box. */
function inOneBox(parts: readonly Part[]): Part[] {
  const made: Part[] = []
  for (const part of parts) {
    const before = made.at(-1)
    const goesOn =
      before?.kind === 'text' && part.kind === 'text' && before.tone === 'warning' && part.tone === 'warning'
    if (goesOn && !before.mentions && !part.mentions)
      made[made.length - 1] = { ...before, text: `${before.text}\n${part.text}` }
    else made.push(part)
  }
  return made
}

/** The button of a form and those that come right after it stand side by side. */
function inOneRow(blocks: readonly Element[]): Element[] {
  const made: Element[] = []
  for (const block of blocks) {
    const before = made.at(-1)
    if (before?.type === 'ActionSet' && block.type === 'ActionSet') {
      const actions = [...before.actions, ...block.actions]
      if (actions.length <= TEAMS_LIMITS.buttonsInSet) {
        made[made.length - 1] = { ...before, actions }
        continue
      }
    }
    made.push(block)
  }
  return made
}

function frame(
  card: Card,
  look: CardLook,
  blocks: readonly Element[],
  words: TeamsWords,
  entities: readonly MentionEntity[] = [],
): AdaptiveCard {
  const title = literalLine(card.title, TEAMS_LIMITS.fieldLabel) || words.card.noTitle
  const summary = adaptiveSummary(card)
  // Heard, the head or the contract would come twice.
  const saysItself = [title, card.about?.name].some(name => name !== undefined && summary.startsWith(name))
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: look.language,
    fallbackText: summary === '' ? title : saysItself ? summary : `${title}: ${summary}`,
    speak: textToSpeak(summary === '' ? title : summary),
    ...(look.wide === false && entities.length === 0
      ? {}
      : {
          msteams: {
            ...(look.wide === false ? {} : { width: 'Full' as const }),
            ...(entities.length > 0 ? { entities } : {}),
          },
        }),
    body: [
      ...(look.repeated ? [lineElement([textRun(words.card.repeated, SMALL)])] : []),
      { type: 'TextBlock', style: 'heading', size: 'large', weight: 'bolder', wrap: true, text: headingText(title) },
      ...blocks,
    ],
  }
}

/** Where one is in a list whose ways on stand elsewhere. */
function isPlainPage(part: Part | undefined): part is PagePart {
  return part?.kind === 'page' && part.previous === undefined && part.next === undefined
}

/** Small print stands close to what it is about. */
function spaced(blocks: readonly Element[], part: Part, before: Part | undefined): readonly Element[] {
  const [first, ...rest] = blocks
  if (!first || part.kind !== 'text' || part.tone !== 'muted' || before?.kind !== 'text') return blocks
  return [{ ...first, spacing: 'small' }, ...rest]
}

function partBlocks(part: Part, form: number, amount: TeamsRoom, words: TeamsWords): Element[] {
  switch (part.kind) {
    case 'text': {
      const mention = mentionIn(part, words)
      const own: Element[] = mention ? [{ type: 'TextBlock', text: mention.text, spacing: 'small' }] : []
      return [...tonedText(part.text, amount.text, part.tone), ...own]
    }
    case 'facts':
      return factBlocks(part, amount, words)
    case 'contract':
      return [contractBox(part, amount, words)]
    case 'group':
      return groupElements(part, amount, words)
    case 'table':
      return tableElements(part, amount, words)
    case 'chart':
      return chartElements(part, amount, words)
    case 'progress':
      return progressBlocks(part, amount, words)
    case 'actions':
      return buttonRow(part.buttons, TEAMS_LIMITS.buttonsInSet, amount, words, part.menu)
    case 'choices':
      return choiceElements(part, amount, words)
    case 'form':
      return formBlocks(part, form, amount, words)
    case 'page':
      return [
        lineElement([textRun(words.card.page(part.page, part.pages), SMALL)]),
        ...buttonRow(
          [part.previous, part.next].filter(button => button !== undefined),
          2,
          amount,
          words,
        ),
      ]
  }
}

function factBlocks({ facts }: FactsPart, amount: TeamsRoom, words: TeamsWords): Element[] {
  const shown = facts.slice(0, amount.facts)
  const left = facts.length - shown.length
  const [first] = shown
  // What all of them rest on is said once.
  const common = shown.length > 1 && shown.every(({ source }) => source === first?.source) ? first?.source : undefined
  return [
    ...shown.map(
      ({ label, value, source }, index): Element => ({
        type: 'ColumnSet',
        spacing: index === 0 ? 'medium' : 'small',
        columns: [
          {
            type: 'Column',
            width: 2,
            items: [lineElement([textRun(literalLine(label, amount.text) || '—', { isSubtle: true })])],
          },
          {
            type: 'Column',
            width: 3,
            items: [
              ...(notEmpty(value) ? paragraphElement(value, amount.text) : [lineElement([textRun('—')])]),
              ...(notEmpty(source) && common === undefined
                ? [lineElement([textRun(literalLine(source, amount.text), SMALL)], { spacing: 'none' })]
                : []),
            ],
          },
        ],
      }),
    ),
    ...(notEmpty(common)
      ? [lineElement([textRun(literalLine(common, amount.text), SMALL)], { spacing: 'small' })]
      : []),
    ...(left > 0 ? [notice(words.left.facts(left))] : []),
  ]
}

function progressBlocks({ label, done, total }: ProgressPart, amount: TeamsRoom, { card }: TeamsWords): Element[] {
  return [lineElement([textRun(card.progress(literalLine(label, amount.text), card.number(done), card.number(total)))])]
}
