import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ANA, contractOf, worldOf } from '../../../support/context.js'
import type { Body } from './sign.js'
import { type Workspace, workspace } from './workspace.js'

/** Payloads that Slack really sent, signed again and posted to the real receiver. */

const FOLDER = resolve(import.meta.dirname, '../../../../../shared/platform/slack-payloads')
const recorded = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap(file => {
      const whole: Record<string, unknown> = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
      return Object.entries(whole).flatMap(([name, payload]) =>
        isRecord(payload) ? [{ name: `${file} ${name}`, payload }] : [],
      )
    })
  : []

const open: Workspace[] = []
afterEach(async () => {
  for (const space of open.splice(0)) await space.close()
})

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function bodyOf(payload: Record<string, unknown>): Body | null {
  if (payload.type === 'event_callback') return { json: payload }
  if (typeof payload.command === 'string')
    return { form: Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)])) }
  return payload.type === 'block_actions' || payload.type === 'view_submission'
    ? { form: { payload: JSON.stringify(payload) } }
    : null
}

/** What the bot does with each: asks who it is and answers, or nothing. */
function isAnswered({ type, event, command, actions }: Record<string, unknown>): boolean {
  if (command !== undefined || type === 'view_submission') return true
  // A button with a value, or an option that was chosen, is somebody's word, known or not.
  if (Array.isArray(actions))
    return isRecord(actions[0]) && (actions[0].value !== undefined || isRecord(actions[0].selected_option))
  if (type !== 'event_callback' || !isRecord(event) || event.subtype !== undefined || event.bot_id) return false
  return event.type === 'app_mention' || (event.type === 'message' && event.channel_type === 'im')
}

describe('what Slack really sends', () => {
  const posted = recorded.flatMap(({ name, payload }) => {
    const body = bodyOf(payload)
    return body ? [{ name, payload, body }] : []
  })

  it.skipIf(recorded.length === 0)('is there', () => {
    expect(posted.length).toBeGreaterThan(10)
  })

  it.skipIf(recorded.length === 0).each(posted)('$name is taken in', async ({ payload, body }) => {
    const { context } = await worldOf([contractOf(1, [ANA.id])])
    const space = await workspace(context, {
      setup: { contextOf: async () => context },
      instead: ({ method }) =>
        method === 'users.info'
          ? Response.json({ ok: true, user: { is_email_confirmed: true, profile: { email: 'ana@entidad.example' } } })
          : Response.json({ ok: true, ts: '1.1', channel: { id: 'D1' } }),
    })
    open.push(space)
    expect((await space.post(body)).status).toBe(200)
    expect(space.calls.some(({ method }) => method === 'users.info')).toBe(isAnswered(payload))
  })
})
