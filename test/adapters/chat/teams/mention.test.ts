import { expect, it } from 'vitest'
import { cardToAdaptive } from '../../../../src/adapters/chat/teams/render/card-to-adaptive.js'
import type { AdaptiveCard } from '../../../../src/adapters/chat/teams/render/elements.js'
import type { Card } from '../../../../src/bot/cards/card.js'

/** A decision about an account shows the platform's own mention of it, which no name can imitate. */

const ID = '1f2e3d4c-0000-4000-8000-000000000001'
const card = (user: string, platform: 'teams' | 'slack' = 'teams'): Card => {
  const part = {
    kind: 'text',
    text: '<at>Adela</at> dice ser Ana',
    mentions: { platform, tenant: 'T', user },
  } as const
  return { title: 'Solicitud', summary: 'Solicitud', parts: [part, part] }
}

/** Only in a TextBlock does Teams read a mention: the heading of the card is one, and each mention. */
const live = ({ body }: AdaptiveCard) => body.flatMap(each => (each.type === 'TextBlock' ? [each.text] : []))

it('is in the card, once, by the id that the directory has, and in no word that somebody wrote', () => {
  const made = cardToAdaptive(card(ID), { language: 'es' })
  const text = '<at>cuenta 1f2e3d4c</at>'
  expect(made.msteams).toEqual({
    width: 'Full',
    entities: [{ type: 'mention', text, mentioned: { id: ID, name: 'cuenta 1f2e3d4c' } }],
  })
  expect(live(made)).toEqual(['Solicitud', text, text])
})

it('is not in a heading that somebody wrote', () => {
  const title = 'Solicitud de <at>cuenta 1f2e3d4c</at>'
  const [heading = ''] = live(cardToAdaptive({ ...card(ID), title }, { language: 'es' }))
  expect(heading).toContain('Solicitud de ')
  expect(heading).not.toContain('<at>cuenta 1f2e3d4c</at>')
})

it.each([card('U1', 'slack'), card('29:abc'), card(`${ID}</at>`)])(
  'is not there for an account that is none of the directory of Teams',
  other => {
    const made = cardToAdaptive(other, { language: 'es' })
    expect(made.msteams).toEqual({ width: 'Full' })
    expect(live(made)).toEqual(['Solicitud'])
  },
)
