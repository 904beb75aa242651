import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { accountKey } from '../../../../bot/accounts/account.js'
import type { OutFile } from '../../../../bot/conversation/reply.js'
import { chatIn } from '../../../../words/chat.js'
import type { Language } from '../../../../words/language.js'
import { filesOf } from '../../reply-files.js'
import type { ConversationLine, InvokeAnswer, Outbound } from '../deliver/connector.js'
import { lineMessage } from '../render/activities.js'
import type { TeamsChat } from '../setup.js'
import { teamsIn } from '../words.js'

/*
 * Files go the way that Teams has for a personal chat: the person agrees, Teams names a place in their own OneDrive, the
 * bot writes the file there. Nothing is kept beyond the minutes that it takes.
 */

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent'
const INFO = 'application/vnd.microsoft.teams.card.file.info'

/** Offers files to the person, in their turn: nothing is written before they agree. */
export async function offerFiles(
  chat: TeamsChat,
  line: ConversationLine,
  files: readonly OutFile[],
  language: Language,
): Promise<void> {
  await chat.setup.fileSends.send(accountKey(chat.account), files, () => offerEach(chat, line, files, language))
}

async function offerEach(
  { setup, context, account, now }: TeamsChat,
  line: ConversationLine,
  files: readonly OutFile[],
  language: Language,
): Promise<void> {
  for await (const { kind, name, bytes } of filesOf({ files }, setup.encodeFile, now)) {
    const key = randomUUID()
    await setup.files.keep(context.entity.key, key, { owner: accountKey(account), name, bytes, language }, now)
    const description = chatIn(language).file[kind]
    const offered = { cerrojoFile: key }
    await line.send({
      type: 'message',
      summary: description,
      attachments: [
        {
          contentType: CONSENT,
          name,
          content: { description, sizeInBytes: bytes.length, acceptContext: offered, declineContext: offered },
        },
      ],
    })
  }
}

const Consent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ cerrojoFile: z.string().max(100) }),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.url().max(4_000),
      contentUrl: z.url().max(4_000),
      uniqueId: z.string().max(200),
      fileType: z.string().max(40),
    })
    .nullish(),
})

/** Does what the person said about a file that was offered. */
export async function answerConsent(chat: TeamsChat, value: unknown): Promise<InvokeAnswer> {
  const { setup, context, account, line, activity, now } = chat
  const consent = Consent.safeParse(value)
  if (!consent.success) return { status: 400 }
  const { action, context: offered, uploadInfo } = consent.data
  const mine = await setup.files.take(context.entity.key, offered.cerrojoFile, accountKey(account), now)
  const words = teamsIn(mine?.language ?? context.language).file
  const say = (message: Outbound) =>
    activity.replyToId === undefined ? line.send(message) : line.update(activity.replyToId, message)
  if (!mine) {
    await say(lineMessage(words.gone))
    return { status: 200 }
  }
  if (action === 'decline' || !uploadInfo) {
    await say(lineMessage(words.declined))
    return { status: 200 }
  }
  const written = isOfOneDrive(uploadInfo.uploadUrl) && (await write(setup.upload, uploadInfo.uploadUrl, mine.bytes))
  if (!written) setup.log.warn({}, 'a file could not be written to OneDrive')
  const { contentUrl, uniqueId, fileType } = uploadInfo
  await say(
    written
      ? {
          ...lineMessage(words.sent),
          summary: words.sent,
          attachments: [{ contentType: INFO, name: mine.name, contentUrl, content: { uniqueId, fileType } }],
        }
      : lineMessage(words.failed),
  )
  return { status: 200 }
}

/** Files are written nowhere else, whatever an activity says. */
function isOfOneDrive(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && /\.sharepoint(-df|-mil)?\.(com|us|cn)$/i.test(hostname)
}

const PATIENCE_MS = 30_000

async function write(upload: typeof fetch, address: string, bytes: Uint8Array): Promise<boolean> {
  const last = bytes.length - 1
  try {
    const answer = await upload(address, {
      method: 'PUT',
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${last}/${bytes.length}` },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return answer.ok
  } catch {
    return false
  }
}
