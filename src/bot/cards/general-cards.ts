import { CIRCULAR_CAMPAIGN, NORMS } from '../../rules/index.js'
import { oneLine } from '../../words/grammar.js'
import { oversees } from '../accounts/person.js'
import { countableOf } from '../contracts/countable.js'
import { NEAR_LOSS_MONTHS, NEAR_TERM_DAYS } from '../contracts/groups.js'
import { ownContracts, ownOrEach } from '../contracts/visible-contracts.js'
import type { Question } from '../understand/question.js'
import type { Card } from './card.js'
import { ownTotals } from './forecast-line.js'
import { dayHead, isAllOverdue, toCloseOf } from './list-head.js'
import { contractListOf, filledSections, sectionsOf } from './list-sections.js'
import { lossAmong } from './loss-ahead.js'
import { meaningOf } from './meaning.js'
import { listActions } from './paging.js'
import { labelsOf } from './query/labels.js'
import { settingsOf } from './settings-parts.js'
import { showButton } from './show-button.js'
import { TeamTally, teamCard } from './team-card.js'
import { card, currentDeadline, dataDate, progressPart, smallPrint, type TurnContext, text } from './turn-context.js'

/** By when: the campaign's date, that it is strict, the last business day, and what the circular itself set. */
export function deadlineCard({ words, context, today }: TurnContext): Card {
  const { say } = words
  const deadline = currentDeadline({ context, today })
  if (!deadline) return card(say.deadlineTitle, say.noCampaign, text([say.noCampaign, say.deadlineCircular]))
  const lines = [
    say.deadline(deadline),
    say.deadlineStrict(deadline.before, deadline.lastDay),
    words.cards.daysLeft(deadline.businessDaysLeft),
  ]
  return card(
    say.deadlineTitle,
    say.deadline(deadline),
    text(lines),
    text([say.deadlineCircular, `${CIRCULAR_CAMPAIGN.act}.`], 'muted'),
  )
}

/** After the last page: there is no more of it. */
export function noMoreCard({ words: { say, forms } }: TurnContext): Card {
  return card(say.noMore, say.noMore, text(say.noMore), {
    kind: 'actions',
    buttons: [showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

/** What the circular orders, in its own words, and how this entity reads it. */
export function lawCard({ words, context }: TurnContext): Card {
  const { say, forms } = words
  return card(
    say.lawTitle,
    say.lawIntro,
    text(say.lawIntro),
    {
      kind: 'facts',
      facts: [
        { label: say.law1, value: `«${NORMS['CIRC002-D1'].quote}»` },
        { label: say.law2, value: `«${NORMS['CIRC002-D2'].quote}»` },
        { label: say.lawTerm, value: `«${NORMS['CIRC002-PLAZO'].quote}»` },
      ],
    },
    text([say.lawReading(context.options.reading), say.lawNoSanction]),
    text(say.notAdvice, 'muted'),
    {
      kind: 'actions',
      buttons: [
        showButton(forms.buttons.deadline, { kind: 'deadline', args: {} }),
        showButton(forms.buttons.how, { kind: 'how', args: {} }),
      ],
    },
  )
}

/** "¿De cuándo son los datos?": of which day, and whether that is older than the entity puts up with. */
export async function dataCard(turn: TurnContext): Promise<Card> {
  const title = meaningOf({ kind: 'data', args: {} }, turn.words)
  const dated = await dataDate(turn)
  return card(title, dated?.kind === 'text' ? dated.text : title, dated, text(turn.words.say.dataComes, 'muted'))
}

/** What is kept of people, what for, how long, and whom to ask: Ley 1581 de 2012. It is the same for everybody. */
export function privacyCard({ words: { privacy }, context: { entity } }: TurnContext): Card {
  const facts = privacy.facts(entity.name)
  return card(
    privacy.title,
    privacy.summary,
    text(privacy.summary),
    { kind: 'facts', facts },
    text(privacy.rights),
    text(privacy.erase, 'muted'),
  )
}

/** "¿Por qué en ese orden?": what lists go by, and that no norm says so. */
export function whyOrderCard({ words }: TurnContext): Card {
  const { say, liquidation } = words
  return card(
    say.orderTitle,
    say.orderTitle,
    text(say.order(NEAR_LOSS_MONTHS, NEAR_TERM_DAYS)),
    text(say.orderNote, 'muted'),
    {
      kind: 'actions',
      buttons: [showButton(liquidation.buttons.all, { kind: 'liquidation', args: {} })],
    },
  )
}

/** Counts, pace and progress of one person; of the team for whoever looks after others and has no contracts. */
export async function summaryCard(turn: TurnContext): Promise<Card> {
  const { words, context, person, today } = turn
  const { say, forms, cards } = words
  const team = new TeamTally(turn)
  const items = await ownOrEach(context, person, today, item => team.add(countableOf(item)))
  if (items.length === 0 && oversees(person)) return teamCard(turn, {}, team)
  const list = contractListOf(items, turn)
  const { groups, excluded } = list
  const toClose = groups.closeNow.length
  const counted = toCloseOf(groups.closeNow)
  const head = dayHead(turn, counted, lossAmong(groups.needsFact, turn))
  const rows: readonly (readonly [string, number])[] = [
    [say.groupCloseNow, toClose],
    [say.groupNeedsFact, groups.needsFact.length],
    [say.groupWaiting, groups.waiting.length],
    [words.digest.awayTitle, excluded.length],
    [say.groupNeedsOthers, groups.needsOthers.length],
    [say.groupSaidClosed, groups.saidClosed.length],
    [say.groupPassedOn, groups.passedOn.length],
    [capital(words.verdicts['in-execution']), groups.inExecution.length],
    [say.groupSuspended, groups.suspended.length],
    [capital(words.verdicts.closed), groups.closed.length],
    [capital(words.verdicts['not-applicable']), groups.notApplicable.length],
  ]
  const shown = filledSections(sectionsOf(list, [], words)).map(section =>
    showButton(cards.listButtons[section], MINE, { section, page: 1 }),
  )
  return card(
    head.title,
    head.line,
    text(head.pace),
    progressPart(turn, ownTotals(items, turn)),
    { kind: 'facts', facts: rows.filter(([, n]) => n > 0).map(([label, n]) => ({ label, value: say.number(n) })) },
    listActions(shown.slice(0, 3), [
      ...shown.slice(3),
      ...(oversees(person) ? [showButton(forms.buttons.team, { kind: 'team', args: {} })] : []),
      showButton(cards.settings, { kind: 'whoami', args: {} }),
    ]),
    await smallPrint(turn, isAllOverdue(counted)),
  )
}

const MINE: Question = { kind: 'mine', args: {} }

const capital = (line: string) => line.charAt(0).toUpperCase() + line.slice(1)

/**
 * Who the asker is here, and how they are told: their settings. The document that links them to their contracts is never
 * shown.
 */
export async function whoamiCard(turn: TurnContext): Promise<Card> {
  const { words, context, person, today } = turn
  const { say } = words
  const items = await ownContracts(context, person, today)
  const who = say.whoami(person.name, person.roles.map(role => say.roleNames[role]).join(', '))
  const settings = await settingsOf(turn)
  return card(
    say.whoamiTitle,
    who,
    text([who, person.area ? say.whoamiArea(person.area) : null, say.whoamiContracts(items.length)]),
    text(settings.lines),
    settings.actions,
    text(say.whoamiDocument, 'muted'),
  )
}

/** What one can ask, with the questions as buttons. */
export function helpCard({ words, person }: TurnContext, lead: string | null = null): Card {
  const { say } = words
  return card(say.helpTitle, lead ?? say.helpIntro, text(lead), text([say.helpIntro, ...say.helpExamples]), {
    kind: 'actions',
    // It is help already.
    buttons: doors(words, oversees(person)).slice(0, -1),
  })
}

/** What the bot says when it does not know what was meant; `said` is quoted as it was typed, `near` is what it may ask. */
export function unknownCard({ words, person }: TurnContext, said = '', near: readonly Question[] = []): Card {
  const { say, forms, cards } = words
  const quoted = oneLine(said, MOST_QUOTED)
  const help = showButton(forms.buttons.help, { kind: 'help', args: {} })
  if (near.length > 0)
    return card(say.notUnderstood(quoted), words.guide.nearest, text(words.guide.nearest), {
      kind: 'actions',
      buttons: [...near.map(question => showButton(meaningOf(question, words), question)), help],
    })
  return card(quoted === '' ? say.unknownTitle : say.notUnderstood(quoted), say.unknown, text(say.unknown), {
    kind: 'actions',
    buttons: [
      { ...showButton(forms.buttons.mine, MINE), style: 'primary' },
      oversees(person)
        ? showButton(forms.buttons.team, { kind: 'team', args: {} })
        : showButton(cards.listButtons.waiting, MINE, { section: 'waiting', page: 1 }),
      help,
    ],
  })
}

const MOST_QUOTED = 40

/** A greeting or thanks, answered in kind. */
export function courtesyCard({ words, person }: TurnContext, kind: 'hello' | 'thanks'): Card {
  const { say } = words
  const line = kind === 'hello' ? say.hello(person.name) : say.thanks
  return card(line, line, kind === 'hello' && text(say.helloIntro), {
    kind: 'actions',
    buttons: doors(words, oversees(person)),
  })
}

/** "Cancelar", typed: nothing is open any more, and nothing was recorded. */
export function cancelledCard({ words, person }: TurnContext): Card {
  const { cancelled } = words.say
  return card(cancelled, cancelled, { kind: 'actions', buttons: doors(words, oversees(person)) })
}

/** Asks back when a text may mean two or three things. */
export async function ambiguousCard(turn: TurnContext, options: readonly Question[]): Promise<Card> {
  const { say } = turn.words
  const labels = await labelsOf(turn, options)
  return card(say.ambiguous, say.ambiguous, text(say.ambiguous), {
    kind: 'actions',
    buttons: options.flatMap((question, i) =>
      labels.indexOf(labels[i] ?? '') === i ? [showButton(labels[i] ?? '', question)] : [],
    ),
  })
}

function doors({ forms: { buttons } }: TurnContext['words'], withTeam: boolean) {
  return [
    showButton(buttons.mine, { kind: 'mine', args: {} }),
    showButton(buttons.missing, { kind: 'missing', args: {} }),
    showButton(buttons.deadline, { kind: 'deadline', args: {} }),
    showButton(buttons.how, { kind: 'how', args: {} }),
    ...(withTeam ? [showButton(buttons.team, { kind: 'team', args: {} })] : []),
    showButton(buttons.help, { kind: 'help', args: {} }),
  ]
}
