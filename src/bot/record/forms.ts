import type { Action, Card, FormName, Part } from '../card.js'
import { moreButton } from '../cards/buttons.js'
import { contractLine } from '../cards/line.js'
import { card, type Talk, text } from '../cards/talk.js'
import { isAttestedFact } from './attested.js'
import { type Answers, type Mistakes, mistakeLines, mistakesIn, toFields } from './fields.js'
import { fieldsOf, isPersonForm } from './form-fields.js'
import { matchFacts } from './near-match.js'
import { fingerprint, inView } from './shown.js'
import type { Subject } from './subject.js'

/** What a form is shown again with: what was given, what is wrong with it, and what happened meanwhile. */
export interface Again {
  readonly initial?: Answers
  readonly mistakes?: Mistakes
  readonly notice?: string
}

/**
 * The confirmation of a form: what it is about with the facts in view, the question, the fields, and that it is neither
 * the constancia nor a signature. Nothing is recorded before its button is pressed.
 */
export function formCard(form: FormName, subject: Subject, talk: Talk, again: Again = {}): Card {
  const { words } = talk
  const { forms } = words
  const { initial = {}, notice = null } = again
  const specs = fieldsOf(form, subject, talk)
  // A day or an hour that was said and cannot be is shown with what is wrong with it, never dropped without a word.
  const mistakes = again.mistakes ?? mistakesIn(specs, initial)
  const wrong = mistakeLines(mistakes, specs, words)
  const question = isAttestedFact(form) ? words.questions[form] : forms.intros[form]
  return card(
    forms.titles[form],
    notice ?? question,
    text(notice, 'warning'),
    ...about(subject, talk),
    wrong.length > 0 && text([forms.fieldErrors, ...wrong], 'urgent'),
    {
      part: 'form',
      intro: question,
      fields: toFields(specs, words, initial, mistakes),
      submit: {
        label: isPersonForm(form) ? forms.buttons.send : forms.buttons.confirm,
        style: 'primary',
        action: submission(form, subject, talk),
      },
    },
    form === 'nothingPending' &&
      subject.about === 'contract' && { part: 'actions', buttons: [moreButton(subject.item, talk)] },
    !isPersonForm(form) && text(forms.notASignature, 'muted'),
  )
}

/** What a form is about, with the facts in view. */
function about(subject: Subject, talk: Talk): (Part | null)[] {
  switch (subject.about) {
    case 'contract':
      return [
        { ...contractLine(subject.item, talk), actions: [] },
        { part: 'facts', facts: inView(subject.item, talk) },
      ]
    case 'unseen':
      return [text(subject.id)]
    case 'person': {
      const { delegate, match } = subject
      const to = delegate && talk.world.directory.get(delegate.to)?.name
      return [
        to && delegate ? text(talk.words.forms.delegation.now(to, delegate.until)) : null,
        match && { part: 'facts', facts: matchFacts(match, talk) },
      ]
    }
  }
}

function submission(form: FormName, subject: Subject, talk: Talk): Action {
  const shownOn = fingerprint(form, subject, talk)
  const id = subject.about === 'contract' ? subject.item.contract.id : subject.id
  return {
    do: 'record',
    form,
    // Whom a preference is of is whoever sends the form.
    ...(isPersonForm(form) && form !== 'identified' ? {} : { id }),
    key: `${form}:${talk.person.id}:${shownOn}`,
    shownOn,
  }
}
