import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { slackClient } from '../../../../src/adapters/chat/slack/client.js'
import { findByEmail } from '../../../../src/adapters/chat/slack/deliver/find-by-email.js'
import { stub } from './stub.js'

it.each([
  ['the one that is let in, whatever their home is', ['T0HOME', 'T1'], 'T1', true],
  ['their home where none is', ['T0HOME', 'T2'], 'T0HOME', true],
  ['their home where they have no other', undefined, 'T0HOME', true],
])('of somebody’s workspaces, it is %s', async (_, teams, tenant, member) => {
  const slack = await stub()
  onTestFinished(slack.close)
  const user = { id: 'U1', team_id: 'T0HOME', is_email_confirmed: true, profile: { email: 'ana@entidad.example' } }
  slack.answers('users.lookupByEmail', { json: { ok: true, user: { ...user, enterprise_user: { teams } } } })
  const client = slackClient({ token: 'xoxb-1', apiUrl: slack.apiUrl, logger: pino({ enabled: false }) })
  const found = await findByEmail(client, async team => team === 'T1')('ana@entidad.example')
  expect(found).toMatchObject({ account: { tenant, user: 'U1' }, profile: { member, email: 'ana@entidad.example' } })
})
