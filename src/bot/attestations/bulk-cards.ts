import type { AttestedFact } from '../../rules/index.js'
import { money, oneLine } from '../../words/grammar.js'
import type { Action, Button, Card, ContractPart, FormField, Part } from '../cards/card.js'
import { contractAlone, illegible } from '../cards/contract-line.js'
import { showButton } from '../cards/show-button.js'
import { card, personName, type TurnContext, text } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import { contractsShownOn } from './bulk-fingerprint.js'
import { type Answers, type FieldMistakes, type FieldSpec, mistakeLines, toFields } from './fields.js'

/** Contracts that are answered together at most: as many as one can look at. */
export const TOGETHER = 10

/** The name of a contract's box, by its place among the ids of the action. */
export function boxName(at: number): string {
  return `contract-${at + 1}`
}

/** Up to ten contracts alike, a box for each, none ticked. */
export function chooseCard(
  turn: TurnContext,
  form: AttestedFact,
  alike: readonly AssessedContract[],
  wanted: number,
  { notice, error }: { readonly notice?: string; readonly error?: string } = {},
): Card {
  const { forms, questions } = turn.words
  const { bulk } = forms
  const pages = Math.ceil(alike.length / TOGETHER)
  const page = Math.min(Math.max(wanted, 1), Math.max(pages, 1))
  const items = alike.slice((page - 1) * TOGETHER, page * TOGETHER)
  if (items.length === 0) return noneCard(turn, form, notice)
  const to = (label: string, number: number): Button => ({ label, action: { kind: 'choose', form, page: number } })
  return card(
    bulk.alike(forms.titles[form], alike.length),
    notice ?? bulk.chooseIntro(alike.length),
    text(notice ?? null, 'warning'),
    text(error ? [forms.fieldErrors, `• ${error}`] : null, 'urgent'),
    {
      kind: 'form',
      intro: [questions[form], bulk.chooseIntro(alike.length)].join('\n'),
      fields: items.map((item, at) => boxOf(item, at, turn, at === 0 ? error : undefined)),
      submit: {
        label: bulk.review,
        style: 'primary',
        action: {
          kind: 'review',
          form,
          ids: items.map(({ contract }) => contract.id),
          shownOn: contractsShownOn(form, items, turn),
        },
      },
    },
    pages > 1 && {
      kind: 'page',
      page,
      pages,
      ...(page > 1 ? { previous: to(forms.buttons.previous, page - 1) } : {}),
      ...(page < pages ? { next: to(forms.buttons.next, page + 1) } : {}),
    },
  )
}

function noneCard({ words: { forms } }: TurnContext, form: AttestedFact, notice: string | undefined): Card {
  return card(forms.titles[form], notice ?? forms.bulk.none, text(notice ?? null, 'warning'), text(forms.bulk.none), {
    kind: 'actions',
    buttons: [showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
  })
}

function boxOf(item: AssessedContract, at: number, turn: TurnContext, error: string | undefined): FormField {
  const { actions: _none, kind: _part, ...about } = inFull(item, turn)
  return {
    kind: 'check',
    name: boxName(at),
    label: turn.words.forms.bulk.box(item.contract.reference ?? item.contract.id),
    required: false,
    about,
    ...(error ? { error } : {}),
  }
}

const OBJECT_IN_FULL = 300

/** A contract with all that one has to see of it before declaring something: its whole object, its end, its payments. */
export function inFull(item: AssessedContract, turn: TurnContext): ContractPart {
  const { contract } = item
  const { object, facts } = contract
  const { bulk } = turn.words.forms
  const amounts = [
    facts.value ? money(facts.value) : illegible('value', contract, turn.words),
    facts.paid ? bulk.paid(money(facts.paid)) : illegible('paid', contract, turn.words),
    facts.invoiced ? bulk.invoiced(money(facts.invoiced)) : illegible('invoiced', contract, turn.words),
  ].filter(amount => amount !== undefined)
  const line = contractAlone(item, turn)
  // That SECOP has no payments tells nothing; whoever declares that nothing is pending has to know it.
  const unpaid = item.assessment.warnings.includes('no-payment-recorded')
  return {
    ...line,
    status: unpaid ? `${line.status} · ${turn.words.warnings['no-payment-recorded']}` : line.status,
    ...(object ? { object: oneLine(object, OBJECT_IN_FULL) } : {}),
    ...(amounts.length > 0 ? { value: amounts.join(' · ') } : {}),
    actions: [],
  }
}

/** What is about to be recorded, with each contract, the one answer and one button. */
export function reviewCard(
  turn: TurnContext,
  form: AttestedFact,
  items: readonly AssessedContract[],
  changed: readonly string[],
  specs: readonly FieldSpec[],
  given: Answers = {},
  mistakes: FieldMistakes = {},
): Card {
  const { words, person } = turn
  const { forms } = words
  const wrong = mistakeLines(mistakes, specs, words)
  const shownOn = contractsShownOn(form, items, turn)
  const action: Action = {
    kind: 'record-many',
    form,
    ids: items.map(({ contract }) => contract.id),
    key: `many:${form}:${person.id}:${shownOn}`,
    shownOn,
  }
  return card(
    forms.bulk.reviewTitle(forms.titles[form], items.length),
    forms.bulk.reviewIntro(items.length),
    changedPart(turn, changed),
    text(forms.bulk.reviewIntro(items.length)),
    ...items.map(item => inFull(item, turn)),
    wrong.length > 0 && text([forms.fieldErrors, ...wrong], 'urgent'),
    {
      kind: 'form',
      intro: words.questions[form],
      fields: toFields(specs, words, given, mistakes),
      submit: { label: forms.bulk.confirm(items.length), style: 'primary', action },
    },
    text(forms.notASignature, 'muted'),
  )
}

/** The contracts of which nothing was recorded, by name. */
export function changedPart({ words }: TurnContext, names: readonly string[]): Part | null {
  return names.length > 0 ? text(words.forms.bulk.changed(names.join(', ')), 'warning') : null
}

/** What was recorded, who did and when, what was left out, and the way on. */
export function resultCard(
  turn: TurnContext,
  form: AttestedFact,
  line: string,
  items: readonly AssessedContract[],
  changed: readonly string[],
  buttons: readonly Button[],
): Card {
  const { forms } = turn.words
  return card(
    forms.titles[form],
    line,
    text([line, buttons.some(({ action }) => action?.kind === 'undo-many') && forms.canUndo], 'good'),
    text(items.map(item => `• ${personName(item)}`)),
    changedPart(turn, changed),
    {
      kind: 'actions',
      buttons: [...buttons, showButton(forms.buttons.mine, { kind: 'mine', args: {} })],
    },
  )
}
