import type { AttestedFact } from '../../rules/index.js'
import type { Card } from '../card.js'
import { withContract } from '../cards/explain.js'
import { card, type Talk, text } from '../cards/talk.js'
import { contractsOf } from '../portfolio.js'
import { alikeBy } from './alike.js'
import { choose } from './many.js'

/** Fewer are not "several". */
const SEVERAL = 2

/**
 * The step that tells one fact of several contracts, asked for in words: of the fact that was said, else of the one that
 * most wait for, with a way to the others.
 */
export async function alikeCard(talk: Talk, said: AttestedFact | undefined): Promise<Card> {
  const { world, person, today, words } = talk
  const alike = [...alikeBy(await contractsOf(world, person, today), person)]
    .filter(([fact, items]) => items.length >= SEVERAL && (said === undefined || fact === said))
    .sort(([, a], [, b]) => b.length - a.length)
  const [most, ...others] = alike
  if (!most) {
    if (said)
      return withContract(
        talk,
        {},
        id => ({ kind: 'no-pending', args: { id } }),
        () => none(talk),
      )
    return none(talk)
  }
  const shown = await choose(talk, { do: 'choose', form: most[0] })
  if (others.length === 0) return shown
  const buttons = others.map(([form, items]) => ({
    label: words.forms.bulk.alike(words.forms.titles[form], items.length),
    action: { do: 'choose', form } as const,
  }))
  return { ...shown, parts: [...shown.parts, { part: 'actions', buttons }] }
}

function none({ words: { forms } }: Talk): Card {
  return card(forms.bulk.none, forms.bulk.none, text(forms.bulk.none))
}
