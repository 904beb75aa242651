import { expect, it } from 'vitest'
import { cardToAdaptive } from '../../../../src/adapters/chat/teams/render/card-to-adaptive.js'
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

it('is in the card, once, by the id that the directory has, and in no word that somebody wrote', () => {
  const made = cardToAdaptive(card(ID), { language: 'es' })
  const text = '<at>cuenta 1f2e3d4c</at>'
  expect(made.msteams).toEqual({
    width: 'Full',
    entities: [{ type: 'mention', text, mentioned: { id: ID, name: 'cuenta 1f2e3d4c' } }],
  })
  const live = made.body.flatMap(each => (each.type === 'TextBlock' ? [each.text] : []))
  expect(live).toEqual([text, text])
})

it.each([card('U1', 'slack'), card('29:abc'), card(`${ID}</at>`)])(
  'is not there for an account that is none of the directory of Teams',
  other => {
    const made = cardToAdaptive(other, { language: 'es' })
    expect(made.msteams).toEqual({ width: 'Full' })
    expect(made.body.filter(({ type }) => type === 'TextBlock')).toEqual([])
  },
)
