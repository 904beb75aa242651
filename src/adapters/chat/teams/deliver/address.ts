import { z } from 'zod'
import type { Inbound } from '../requests/activity.js'

/** Where Teams takes what the bot says by itself. */
export const SERVICE_URL = 'https://smba.trafficmanager.net/teams/'

/** Where one person's own chat with the bot is: the part of a conversation reference that lasts. */
const AddressSchema = z.object({
  serviceUrl: z.url(),
  conversation: z.string().min(1),
  bot: z.string().min(1),
  user: z.string().min(1),
})

export type Address = z.output<typeof AddressSchema>

/** The address that an activity came from. Whether it is somebody's own chat is the caller's to know. */
export function conversationAddress({ serviceUrl, conversation, recipient, from }: Inbound): Address {
  return { serviceUrl, conversation: conversation.id, bot: recipient.id, user: from.id }
}

/** The address as it is kept: the same for the same conversation. */
export function writeAddress({ serviceUrl, conversation, bot, user }: Address): string {
  return JSON.stringify({ serviceUrl, conversation, bot, user })
}

/** A kept address, or null when it is none that may be written to. */
export function readAddress(text: string | null, may: MayServe): Address | null {
  if (text === null) return null
  try {
    const address = AddressSchema.safeParse(JSON.parse(text))
    return address.success && may(address.data.serviceUrl) ? address.data : null
  } catch {
    return null
  }
}

/** Whether messages may go to this service. */
export type MayServe = (serviceUrl: string) => boolean

/** Hosts of Microsoft that speak for Teams, in the public cloud and the governments'. */
const HOSTS = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]

/** Only Microsoft's own addresses, over TLS. */
export const ofMicrosoft: MayServe = serviceUrl => {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, hostname, port, username } = new URL(serviceUrl)
  return protocol === 'https:' && port === '' && username === '' && HOSTS.includes(hostname)
}

/** Only this machine: for the Agents Playground. */
export const ofThisMachine: MayServe = serviceUrl =>
  URL.canParse(serviceUrl) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(serviceUrl).hostname)
