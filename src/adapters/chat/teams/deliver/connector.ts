import { type Activity, CloudAdapter, type ConversationParameters, TeamsInfo, type TurnContext } from 'botbuilder'
import { z } from 'zod'
import { holdAnswer } from '../../held-answer.js'
import type { TeamsIdentity } from '../credential.js'
import type { Inbound } from '../requests/activity.js'
import { authentication, type CallWatch, type TrustedKeys, Unauthorized } from '../requests/authentication.js'
import type { Address } from './address.js'

/*
 * This file and authentication.ts are the only ones that import botbuilder. What the rest of the folder needs of it is
 * the interface `Connector`: to leave botbuilder, write these two anew (docs/decisions/0008-botbuilder.md).
 */

/** An activity that the bot sends. */
export interface Outbound {
  readonly type: 'message' | 'typing'
  readonly text?: string
  readonly textFormat?: 'plain'
  readonly summary?: string
  readonly attachments?: Attachment[]
  readonly suggestedActions?: { readonly to: string[]; readonly actions: SuggestedAction[] }
}

interface Attachment {
  readonly contentType: string
  readonly name?: string
  readonly contentUrl?: string
  readonly content: object
}

interface SuggestedAction {
  readonly type: 'imBack'
  readonly title: string
  readonly value: string
}

/** An open line to one conversation. Its methods throw what the service answered; `failureOf` reads it. */
export interface ConversationLine {
  /** The id that Teams gave the message, empty when it gave none. */
  send(activity: Outbound): Promise<string>
  update(id: string, activity: Outbound): Promise<void>
  /** What Teams says about a member of the conversation. */
  member(user: string): Promise<unknown>
}

/** What is answered to an invoke. */
export interface InvokeAnswer {
  readonly status: number
  readonly body?: object
}

/** Proof that an activity came from Teams. */
export interface Ticket {
  run(logic: (line: ConversationLine) => Promise<InvokeAnswer | null>): Promise<InvokeAnswer | null>
}

export interface Connector {
  /** Throws Unauthorized; NoKeys when Microsoft's keys cannot be had. */
  authenticate(activity: Inbound, authorization: string): Promise<Ticket>
  /** Opens a line to a conversation that is known. */
  to<T>(address: Address, logic: (line: ConversationLine) => Promise<T>): Promise<T>
  /** Opens somebody's own chat for the first time. */
  create(serviceUrl: string, tenant: string, user: string): Promise<Address>
}

export class NoKeys extends Error {
  override readonly name = 'NoKeys'
}

const CHANNEL = 'msteams'
const SCOPE = 'https://api.botframework.com'

/** Opens the way to Teams: with an identity everything is authenticated; without one (local mode) nothing is. */
export function openConnector(identity: TeamsIdentity | null, keys?: TrustedKeys, watch?: CallWatch): Connector {
  const adapter = new TeamsAdapter(authentication(identity, keys, watch))
  const appId = identity?.appId ?? ''
  return {
    authenticate: (activity, authorization) => adapter.authenticate(activity, authorization),
    to: (address, logic) => adapter.open(appId, address, logic),
    async create(serviceUrl, tenant, user) {
      const bot = `28:${appId}`
      const wanted = New.parse({
        isGroup: false,
        bot: { id: bot },
        members: [{ id: user }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      })
      return new Promise((resolve, reject) => {
        adapter
          .createConversationAsync(appId, CHANNEL, serviceUrl, SCOPE, wanted, async ({ activity }) =>
            resolve({ serviceUrl, conversation: activity.conversation.id, bot, user }),
          )
          .catch(reject)
      })
    },
  }
}

// The library's types ask for more than the interface of Teams does.
const New = z.custom<ConversationParameters>(value => typeof value === 'object')
// Parsed at the door already, by a schema of our own.
const Parsed = z.custom<Activity>(value => typeof value === 'object')

class TeamsAdapter extends CloudAdapter {
  async authenticate(inbound: Inbound, authorization: string): Promise<Ticket> {
    const activity = Parsed.parse(inbound)
    const result = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization).catch(refusal)
    return {
      run: async logic => {
        let answer: InvokeAnswer | null = null
        await this.processActivity(result, activity, async context => {
          answer = await logic(lineOf(context))
        })
        return answer
      },
    }
  }

  open<T>(
    appId: string,
    { serviceUrl, conversation, bot, user }: Address,
    logic: (line: ConversationLine) => Promise<T>,
  ): Promise<T> {
    const reference = {
      channelId: CHANNEL,
      serviceUrl,
      conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
      bot: { id: bot, name: '' },
      user: { id: user, name: '' },
    }
    return new Promise((resolve, reject) => {
      this.continueConversationAsync(appId, reference, async context => resolve(await logic(lineOf(context)))).catch(
        reject,
      )
    })
  }
}

function lineOf(context: TurnContext): ConversationLine {
  return {
    send: async activity => {
      await holdAnswer()
      return (await context.sendActivity({ ...activity }))?.id ?? ''
    },
    update: async (id, activity) => {
      await holdAnswer()
      await context.updateActivity({ ...activity, id })
    },
    member: user => TeamsInfo.getMember(context, user),
  }
}

/** It throws more than it says: a bad signature under a known key is an error of a library below it. */
function refusal(error: unknown): never {
  const { name, statusCode } = Thrown.parse(error)
  throw name === 'FetchError' || statusCode >= 500 ? new NoKeys(name) : new Unauthorized(name)
}

const Thrown = z.looseObject({ name: z.string().catch('Error'), statusCode: z.int().catch(401) }).catch({
  name: 'Error',
  statusCode: 401,
})
