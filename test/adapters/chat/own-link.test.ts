import { expect, it } from 'vitest'
import { cardToMessage } from '../../../src/adapters/chat/slack/render/card-to-blocks.js'
import { cardToAdaptive } from '../../../src/adapters/chat/teams/render/card-to-adaptive.js'
import { howCard } from '../../../src/bot/cards/closing-cards.js'
import { turnContext } from '../../../src/bot/cards/turn-context.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../../support/context.js'

/** The entity's own address comes from its settings, so it is a link on every platform; one out of data leads to SECOP only. */

const LINK = 'https://intranet.entidad.example:8443/cierre?x=1'

async function rendered(link: string) {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const closing = { clicks: null, signs: 'ordenador' as const, instructions: { text: null, link } }
  const card = await howCard(turnContext({ ...context, closing }, ANA, at(TODAY), 'terminal', 'es'), null)
  const strange = { kind: 'actions', buttons: [{ label: 'ajeno', url: 'https://ajeno.example/x' }] } as const
  const both = { ...card, parts: [...card.parts, strange] }
  return {
    slack: JSON.stringify(cardToMessage(both, { language: 'es' }).blocks),
    teams: JSON.stringify(cardToAdaptive(both, { language: 'es' })),
  }
}

it('is a link in Slack and in Teams, and one of data is not', async () => {
  const { slack, teams } = await rendered(LINK)
  expect(slack).toContain(`"url":"${LINK}"`)
  expect(teams).toContain(`"type":"Action.OpenUrl","title":"Instructivo","url":"${LINK}"`)
  for (const each of [slack, teams]) expect(each).not.toContain('"url":"https://ajeno.example/x"')
})

it.each(['http://intranet.entidad.example/', 'https://ana:clave@entidad.example/', 'javascript:alert(1)'])(
  'is no link when it is %s',
  async link => {
    const { slack, teams } = await rendered(link)
    for (const each of [slack, teams]) expect(each).not.toContain(`"url":"${link}"`)
  },
)
