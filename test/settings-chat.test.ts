import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chatVariables, readChat } from '../src/settings/chat.js'
import type { SettingsMistake } from '../src/settings/mistakes.js'

const BOT = 'xoxb-1-abc'
const SECRET = 'a'.repeat(32)
const PEM = '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----'
const ID = '11111111-2222-3333-4444-555555555555'

function read(env: NodeJS.ProcessEnv) {
  const mistakes: SettingsMistake[] = []
  return { chat: readChat(env, mistakes), mistakes, wrong: mistakes.map(({ path }) => path) }
}

describe('what the environment says of Slack', () => {
  it.each([
    ['nothing', {}, null],
    [
      'a signing secret',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET },
      { botToken: BOT, signingSecret: SECRET, apiUrl: 'https://slack.com/api/' },
    ],
    [
      'an app token and another address',
      { SLACK_BOT_TOKEN: ` ${BOT} `, SLACK_APP_TOKEN: 'xapp-1-b', SLACK_API_URL: 'http://127.0.0.1:9/api' },
      { botToken: BOT, appToken: 'xapp-1-b', apiUrl: 'http://127.0.0.1:9/api/' },
    ],
  ])('is read: %s', (_, env, slack) => {
    const { chat, mistakes } = read(env)
    expect(mistakes).toEqual([])
    expect(chat.slack).toEqual(slack)
  })

  it.each([
    ['a token of a person', { SLACK_BOT_TOKEN: 'xoxp-1-abc', SLACK_SIGNING_SECRET: SECRET }, ['SLACK_BOT_TOKEN']],
    [
      'a short secret',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'abc', SLACK_APP_TOKEN: 'xapp-1' },
      ['SLACK_SIGNING_SECRET'],
    ],
    ['no way in', { SLACK_BOT_TOKEN: BOT }, ['SLACK_SIGNING_SECRET']],
    ['no token', { SLACK_SIGNING_SECRET: SECRET }, ['SLACK_BOT_TOKEN']],
  ])('is refused by name and never with its value: %s', (_, env, names) => {
    const { wrong, mistakes } = read(env)
    expect(wrong).toEqual(names)
    for (const value of Object.values(env)) expect(JSON.stringify(mistakes)).not.toContain(value)
  })

  it('may be in files, as secret stores hand them over', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cerrojo-')), 'token')
    writeFileSync(file, `${BOT}\n`)
    expect(read({ SLACK_BOT_TOKEN_FILE: file, SLACK_SIGNING_SECRET: SECRET }).chat.slack?.botToken).toBe(BOT)
    expect(read({ SLACK_BOT_TOKEN_FILE: `${file}-no`, SLACK_SIGNING_SECRET: SECRET }).wrong).toContain(
      'SLACK_BOT_TOKEN_FILE',
    )
  })
})

describe('what the environment says of Teams', () => {
  it.each([
    ['a secret', { TEAMS_APP_SECRET: 's' }, { kind: 'secret', secret: 's' }],
    [
      'a certificate',
      { TEAMS_CERTIFICATE_THUMBPRINT: 'c', TEAMS_CERTIFICATE_KEY: PEM },
      { kind: 'certificate', thumbprint: 'c', privateKey: PEM },
    ],
    ['a managed identity', { TEAMS_MANAGED_IDENTITY: '1' }, { kind: 'managed-identity' }],
  ])('is read with %s', (_, env, credential) => {
    const { chat, mistakes } = read({ TEAMS_APP_ID: ID, TEAMS_TENANT_ID: ID, ...env })
    expect(mistakes).toEqual([])
    expect(chat.teams).toEqual({ appId: ID, tenant: ID, credential })
  })

  it.each([
    ['no credential', { TEAMS_APP_ID: ID, TEAMS_TENANT_ID: ID }, ['TEAMS_APP_SECRET']],
    ['no tenant', { TEAMS_APP_ID: ID, TEAMS_APP_SECRET: 's' }, ['TEAMS_TENANT_ID']],
    [
      'half a certificate',
      { TEAMS_APP_ID: ID, TEAMS_TENANT_ID: ID, TEAMS_CERTIFICATE_THUMBPRINT: 'c' },
      ['TEAMS_APP_SECRET'],
    ],
  ])('is refused with %s', (_, env, names) => {
    const { chat, wrong } = read(env)
    expect(wrong).toEqual(names)
    expect(chat.teams).toBeNull()
  })
})

describe('what an entity has of its own', () => {
  it('is read by its NIT, and where Slack is holds for all', () => {
    const env = {
      SLACK_BOT_TOKEN_899999061: BOT,
      SLACK_APP_TOKEN_899999061: 'xapp-1-b',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      TEAMS_APP_ID_8001112223: ID,
      TEAMS_TENANT_ID_8001112223: ID,
      TEAMS_APP_SECRET_8001112223: 's',
    }
    const { chat, mistakes } = read(env)
    expect(mistakes).toEqual([])
    expect([chat.slack, chat.teams]).toEqual([null, null])
    const rest = { unusable: {}, again: expect.any(Function) }
    expect(Object.fromEntries(chat.own)).toEqual({
      899999061: {
        ...{ slack: { botToken: BOT, appToken: 'xapp-1-b', apiUrl: 'http://127.0.0.1:9/api/' }, teams: null },
        ...rest,
      },
      // With its check digit it is the same entity.
      800111222: {
        slack: null,
        teams: { appId: ID, tenant: ID, credential: { kind: 'secret', secret: 's' } },
        ...rest,
      },
    })
    expect(chatVariables(env)).toEqual(expect.arrayContaining(['SLACK_BOT_TOKEN_899999061', 'TEAMS_APP_ID_8001112223']))
  })

  it.each([
    ['no NIT', { SLACK_BOT_TOKEN_ALCALDIA: BOT, SLACK_APP_TOKEN_ALCALDIA: 'xapp-1' }, ['…_ALCALDIA']],
    [
      'the same entity twice',
      { SLACK_BOT_TOKEN_899999061: BOT, SLACK_APP_TOKEN_899999061: 'xapp-1', SLACK_APP_TOKEN_8999990617: 'xapp-1' },
      ['…_8999990617'],
    ],
  ])('is refused by name: %s', (_, env, names) => {
    expect(read(env).wrong).toEqual(names)
  })

  const TEAMS_OF = { TEAMS_APP_ID_899999061: ID, TEAMS_TENANT_ID_899999061: ID }
  const [empty, malformed] = ['', 'no token'].map(text => {
    const file = join(mkdtempSync(join(tmpdir(), 'cerrojo-')), 'secret')
    writeFileSync(file, text)
    return file
  })
  it.each([
    ['no way in', { SLACK_BOT_TOKEN_899999061: BOT }, ['SLACK_SIGNING_SECRET_899999061'], 'slack'],
    ['no file', { SLACK_BOT_TOKEN_899999061_FILE: '/nowhere' }, ['SLACK_BOT_TOKEN_899999061_FILE'], 'slack'],
    ['an empty file', { SLACK_BOT_TOKEN_899999061_FILE: empty }, ['SLACK_BOT_TOKEN_899999061_FILE'], 'slack'],
    [
      'a file with something else',
      { SLACK_BOT_TOKEN_899999061: BOT, SLACK_SIGNING_SECRET_899999061_FILE: malformed },
      ['SLACK_SIGNING_SECRET_899999061'],
      'slack',
    ],
    ['no password', TEAMS_OF, ['TEAMS_APP_SECRET_899999061'], 'teams'],
    [
      'a folder for a file',
      { ...TEAMS_OF, TEAMS_APP_SECRET_899999061_FILE: tmpdir() },
      ['TEAMS_APP_SECRET_899999061_FILE'],
      'teams',
    ],
  ] as const)('that cannot be used is its own matter: %s', (_, env, names, platform) => {
    const others = { SLACK_BOT_TOKEN_800111222: BOT, SLACK_APP_TOKEN_800111222: 'xapp-1' }
    const { chat, mistakes } = read({ ...env, ...others })
    expect(mistakes).toEqual([])
    const own = chat.own.get('899999061')
    expect([own?.[platform], own?.unusable[platform]?.map(({ path }) => path)]).toEqual([null, names])
    const other = chat.own.get('800111222')
    expect([other?.slack?.botToken, other?.unusable]).toEqual([BOT, {}])
    expect(JSON.stringify(own)).not.toMatch(/xoxb|no token/)
  })

  it('is read anew from its file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cerrojo-')), 'token')
    writeFileSync(file, '')
    const own = read({ SLACK_BOT_TOKEN_899999061_FILE: file, SLACK_APP_TOKEN_899999061: 'xapp-1' }).chat.own
    expect(own.get('899999061')?.unusable.slack).toHaveLength(1)
    writeFileSync(file, BOT)
    const now = own.get('899999061')?.again()
    expect([now?.slack?.botToken, now?.unusable]).toEqual([BOT, {}])
  })
})
