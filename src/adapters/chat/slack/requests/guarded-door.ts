import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import type { HTTPReceiver } from '@slack/bolt'
import { answerWith, bodyOf } from '../../guarded-door.js'
import { readJson } from './payload.js'

const FUTURE_SECONDS = 300
/** Slack's own requests are far below. */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * Bolt refuses what is unsigned, wrongly signed or older than five minutes, and throws for other addresses. It takes
 * timestamps from the future, which could be replayed for longer than that: those are refused here. So are bodies that
 * are no object: at a signed `null` Bolt rejects where nobody can catch it, and that would end the process.
 */
export function guardedListener(receiver: HTTPReceiver): RequestListener {
  return (request, response) => {
    const sent = Number(request.headers['x-slack-request-timestamp'])
    // The machine's own time, like Bolt's check of the past.
    if (sent > Date.now() / 1000 + FUTURE_SECONDS) return answerWith(response, 401)
    // What nobody signed gets no further than Bolt's own check.
    const isSigned = request.headers['x-slack-signature'] !== undefined
    if (request.method !== 'POST' || !isSigned) return handOn(receiver, request, response)
    bodyOf(request, MOST_BYTES).then(
      body => {
        if (body === null) return answerWith(response, 413)
        if (!isObject(body.toString(), request.headers['content-type'])) return answerWith(response, 400)
        // Where the body was read already, Bolt takes it from here.
        handOn(receiver, Object.assign(request, { rawBody: body }), response)
      },
      // The other side went away.
      () => response.destroy(),
    )
  }
}

function handOn(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
  try {
    receiver.requestListener(request, response)
  } catch {
    answerWith(response, 404)
  }
}

/** Reads a body as Bolt does. */
function isObject(body: string, type: string | undefined): boolean {
  const form = type === 'application/x-www-form-urlencoded' ? parse(body) : null
  if (form && typeof form.payload !== 'string') return true
  const read = readJson(typeof form?.payload === 'string' ? form.payload : body)
  return typeof read === 'object' && read !== null && !Array.isArray(read)
}
