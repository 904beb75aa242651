import { z } from 'zod'
import { Refused, RetryLater } from '../../../src/bot/ports/failure.js'
import type { Messenger } from '../../../src/bot/ports/messenger.js'

const Found = z.object({ message: z.string().nullable() })

/** Delivers into an inbox: POST takes a message, GET with a key says where it is. */
export function inboxMessenger(inbox: string): Messenger {
  return {
    send: async ({ user }, _, { key, card }) => {
      const { message } = await ask(inbox, { method: 'POST', body: JSON.stringify({ user, key, card }) })
      return { address: user, message: message ?? '' }
    },
    find: async ({ user }, _, key) => {
      const { message } = await ask(`${inbox}?${new URLSearchParams({ key })}`)
      return message === null ? 'absent' : { address: user, message }
    },
  }
}

async function ask(address: string, init?: RequestInit): Promise<z.output<typeof Found>> {
  const answer = await fetch(address, init).catch(() => null)
  const remedy = 'Look at the inbox.'
  if (answer?.status === 403) throw new Refused({ code: 'refused', message: 'the inbox takes nothing', remedy })
  if (!answer?.ok) throw new RetryLater({ code: 'unreachable', message: 'the inbox does not answer', remedy })
  return Found.parse(await answer.json())
}
