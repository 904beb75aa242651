import { afterEach, describe, expect, it } from 'vitest'
import { checkSlack, SCOPES, type SlackFinding, sayFinding } from '../../../../src/adapters/chat/slack/doctor.js'
import { SECRET } from './sign.js'
import { type Answer, type Stub, stub } from './stub.js'

const stubs: Stub[] = []
afterEach(async () => {
  for (const one of stubs.splice(0)) await one.close()
})
const NOW = new Date('2027-07-01T15:00:00.000Z')
const auth = (scopes: readonly string[], date = NOW.toUTCString()): Answer => ({
  headers: { 'x-oauth-scopes': scopes.join(','), date },
  json: { ok: true, team_id: 'T1', user_id: 'U0BOT' },
})

async function findings(secrets: Partial<Parameters<typeof checkSlack>[0]>, answers: Record<string, Answer> = {}) {
  const slack = await stub()
  stubs.push(slack)
  for (const [method, answer] of Object.entries({ 'auth.test': auth(SCOPES), ...answers }))
    slack.answers(method, answer)
  return checkSlack({ botToken: 'xoxb-1', apiUrl: slack.apiUrl, clock: () => NOW, ...secrets })
}
const wrong = (of: readonly SlackFinding[]) =>
  of.filter(({ ok }) => !ok).map(({ check, remedy }) => [check, remedy?.kind])

describe('the channel of a team', () => {
  const channel = (more: object): Record<string, Answer> => ({
    'conversations.info': { json: { ok: true, channel: { id: 'C0123ABCD', ...more } } },
  })
  const refused = (error: string): Record<string, Answer> => ({
    'conversations.info': { json: { ok: false, error } },
  })

  it.each<[string, Record<string, Answer>, boolean | null, string | undefined]>([
    ['in it', channel({ is_member: true }), true, undefined],
    ['not in it', channel({ is_member: false }), false, 'channel-not-in'],
    ['archived', channel({ is_member: true, is_archived: true }), false, 'channel-archived'],
    ['none such', refused('channel_not_found'), false, 'channel-unknown'],
    ['the permissions do not tell', refused('missing_scope'), null, 'channel-untold'],
    ['no answer', { 'conversations.info': 'lost' as const }, false, 'unreachable'],
  ])('is looked at: %s', async (_, answers, ok, remedy) => {
    const all = await findings({ signingSecret: SECRET, channels: ['C0123ABCD'] }, answers)
    const found = all.filter(({ check }) => check === 'channel')
    expect(found.map(finding => [finding.ok, finding.remedy?.kind])).toEqual([[ok, remedy]])
    for (const language of ['es', 'en'] as const)
      for (const finding of found) expect(sayFinding(finding, language).what).not.toBe('')
  })
})

describe('the doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const all = await findings({ signingSecret: SECRET, appToken: 'xapp-1' })
    expect(wrong(all)).toEqual([])
    expect(all.map(({ check }) => check)).toEqual([
      'bot-token',
      'signing-secret',
      'app-token',
      'mode',
      'auth',
      'scopes',
      'clock',
      'socket',
    ])
  })

  it.each([
    ['another token', { botToken: 'xoxp-1', signingSecret: SECRET }, {}, [['bot-token', 'bot-token-shape']]],
    ['a secret cut short', { signingSecret: 'abc' }, {}, [['signing-secret', 'signing-secret-shape']]],
    ['a bot token for the app', { appToken: 'xoxb-1' }, {}, [['app-token', 'app-token-shape']]],
    ['no way in', {}, {}, [['mode', 'no-way-in']]],
    [
      'a revoked token',
      { signingSecret: SECRET },
      { 'auth.test': { json: { ok: false, error: 'token_revoked' } } },
      [['auth', 'token-refused']],
    ],
    ['no connection', { signingSecret: SECRET }, { 'auth.test': 'lost' as const }, [['auth', 'unreachable']]],
    [
      'missing permissions',
      { signingSecret: SECRET },
      { 'auth.test': auth(['chat:write']) },
      [['scopes', 'scopes-missing']],
    ],
    [
      'permissions that Slack does not tell',
      { signingSecret: SECRET },
      { 'auth.test': { headers: { date: NOW.toUTCString() }, json: { ok: true, team_id: 'T1', user_id: 'U0BOT' } } },
      [['scopes', 'scopes-unknown']],
    ],
    [
      'a clock that is off',
      { signingSecret: SECRET },
      { 'auth.test': auth(SCOPES, 'Thu, 01 Jul 2027 14:50:00 GMT') },
      [['clock', 'clock-skewed']],
    ],
    [
      'no Socket Mode',
      { appToken: 'xapp-1' },
      { 'apps.connections.open': { json: { ok: false, error: 'not_allowed_token_type' } } },
      [['socket', 'socket-refused']],
    ],
  ] satisfies [string, object, Record<string, Answer>, unknown][])(
    'names %s with its remedy',
    async (_, secrets, answers, expected) => {
      const all = await findings(secrets, answers)
      expect(wrong(all)).toEqual(expected)
      for (const language of ['es', 'en'] as const)
        for (const finding of all) {
          const { what, remedy } = sayFinding(finding, language)
          expect(what).toMatch(/^Slack: /)
          expect(remedy === null).toBe(finding.ok === true)
        }
    },
  )

  it('names the permissions and the seconds', async () => {
    const all = await findings(
      { signingSecret: SECRET },
      { 'auth.test': auth(SCOPES.slice(1), 'Thu, 01 Jul 2027 14:50:00 GMT') },
    )
    const said = all.map(finding => sayFinding(finding, 'es').remedy).join('\n')
    expect(said).toContain('app_mentions:read')
    expect(said).toContain('600 segundos')
  })
})
