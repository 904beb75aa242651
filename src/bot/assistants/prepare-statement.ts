import type { Card, FormPart } from '../cards/card.js'
import { withNamed } from '../cards/named-contract.js'
import { aboutContract, card, nameOf, type TurnContext, text } from '../cards/turn-context.js'
import { openStatedForm, STATED_FORMS } from '../conversation/open-stated-form.js'
import type { ContractName, SeveralDeed } from '../understand/question.js'
import { isNumber } from './register-text.js'

/**
 * Which sentence and which button open the form with which somebody tells something of a contract, and what the form asks; where
 * this person may not tell it, what the form would say. Nothing is recorded, and nothing here could be.
 */
export function prepareCard(turn: TurnContext, name: ContractName, deed: SeveralDeed): Promise<Card> {
  const { assistants: say, cards, forms } = turn.words
  return withNamed(
    turn,
    name,
    id => ({ kind: 'contract', args: { id } }),
    async item => {
      const opened = await openStatedForm(turn, { kind: deed, args: { id: item.contract.id } })
      const form = opened.parts.find((part): part is FormPart => part.kind === 'form')
      const title = say.prepareTitle(nameOf(item))
      if (!form) {
        // What a card says in its title alone stands in no part of it.
        const parts = opened.parts.filter(part => part.kind !== 'text' || part.text !== opened.summary)
        const why = text([say.notOpened, opened.summary])
        return aboutContract(item, card(title, opened.summary, why, ...parts, text(say.recordsNothing)))
      }
      const typed = say.sentences[deed](typedName(item.contract))
      return aboutContract(
        item,
        card(
          title,
          say.type(typed),
          text([say.type(typed), say.press(forms.titles[STATED_FORMS[deed]], cards.otherActions)]),
          text(say.asks(form.fields.map(({ label }) => label))),
          text(say.recordsNothing),
        ),
      )
    },
  )
}

/** As it can be typed: its reference where that is a number, else its id. */
function typedName({ reference = '', id }: { readonly reference?: string; readonly id: string }): string {
  return /^[\w./-]{3,40}$/.test(reference) && isNumber(reference) ? reference : id
}
