import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv, type AnySchema } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { SCOPES } from '../../../../src/adapters/chat/slack/doctor.js'
import { SLACK_PATH, slackPaths } from '../../../../src/adapters/chat/slack/open.js'
import { WHICH_CONTRACT } from '../../../../src/adapters/chat/slack/requests/shortcut.js'

const ROOT = resolve(import.meta.dirname, '../../../..')
const TEXT = readFileSync(join(ROOT, 'slack-manifest.yaml'), 'utf8')
/** The other way in: as the file's first lines and the documents say. */
const HTTP = TEXT.replace(/^(\s+)# ((?:request_)?url: )/gm, '$1$2').replace(
  'socket_mode_enabled: true',
  'socket_mode_enabled: false',
)
const SCHEMAS = ['v1', 'v2'].map(version =>
  join(ROOT, `../shared/platform/schemas/slack-manifest-${version}.schema.json`),
)

const Manifest = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
  }),
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.object({ display_name: z.string().max(80) }),
    shortcuts: z.tuple([
      z.object({
        name: z.string().max(24),
        type: z.literal('message'),
        callback_id: z.literal(WHICH_CONTRACT),
        description: z.string().max(150),
      }),
    ]),
    slash_commands: z.array(
      z.object({
        command: z.string().regex(/^\/[a-z]{1,31}$/),
        usage_hint: z.string().max(1_000),
        should_escape: z.literal(false),
        url: z.url().optional(),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()), request_url: z.url().optional() }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: z.url().optional() }),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
})

describe.each([
  ['without a public address', TEXT],
  ['with a public address', HTTP],
])('the manifest %s', (_, text) => {
  const manifest = Manifest.parse(parse(text))

  it('asks for what is needed and nothing else', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES)
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
    ])
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/cierre'])
  })

  it.skipIf(!SCHEMAS.every(path => existsSync(path))).each(SCHEMAS)(
    'is valid by the schema of Slack beside the project: %s',
    path => {
      const schema: AnySchema = JSON.parse(readFileSync(path, 'utf8'))
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
      const valid = ajv.compile(schema)
      valid(parse(text))
      expect(valid.errors ?? []).toEqual([])
    },
  )
})

it('with a public address every request goes where the server takes it', () => {
  const { features, settings } = Manifest.parse(parse(HTTP))
  const urls = [
    features.slash_commands[0]?.url,
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
  ]
  for (const url of urls) expect(slackPaths(SLACK_PATH)).toContain(new URL(url ?? 'https://none/').pathname)
  expect(settings.socket_mode_enabled).toBe(false)
})
