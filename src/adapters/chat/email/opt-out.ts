import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageFor } from '../../../bot/accounts/person-log.js'
import { wantsMail } from '../../../bot/office/mail-wish.js'
import { outsideAddress, type Page, showPage } from '../page.js'
import type { PlatformSetup } from '../platform.js'
import { type EmailWords, emailIn } from './words.js'

/** Where it is found below the public address. */
export const OPT_OUT_PATH = '/correo'

/** Of whom an address speaks: an entity's key and the opaque id of a person. */
export interface OfWhom {
  readonly entity: string
  readonly person: string
}

type Sign = NonNullable<PlatformSetup['sign']>

/** The address at which a person can stop the e-mails: signed, so that nobody makes one for somebody else; it has no end. */
export function optOutUrl(base: string, whom: OfWhom, sign: Sign): string {
  return outsideAddress(base, `${OPT_OUT_PATH}/${whom.entity}/${whom.person}/${signatureOf(whom, sign)}`)
}

function signatureOf({ entity, person }: OfWhom, sign: Sign): string {
  return sign(JSON.stringify(['mail', entity, person])).slice(0, 32)
}

/**
 * The page behind it. A GET changes nothing, as programs that look at every link of a letter open it; the POST of its button, or
 * that of a mail program (RFC 8058), does. `/volver` behind it takes it back.
 */
export function optOutDoor(setup: PlatformSetup & { readonly sign: Sign }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const [entity = '', person = '', signature = '', back] = path.slice(OPT_OUT_PATH.length + 1).split('/')
    // What is sent along says nothing more, and is not read.
    request.resume()
    const isKnown = sameText(signature, signatureOf({ entity, person }, setup.sign))
    const context = isKnown ? await setup.contextOf('email', entity) : null
    const who = context?.directory.get(person)
    const say = (status: number, words: EmailWords, page: Omit<Page, 'lang' | 'title'>) =>
      showPage(response, status, { ...page, lang: words.lang, title: words.page.title })
    if (!context || !who) return say(404, emailIn('es'), { line: emailIn('es').page.unknown })
    const words = emailIn(await languageFor(context, who))
    const wanted = back === 'volver'
    // Beside the address as it was opened: the public one may have more before it than what reaches this server.
    const here = wanted ? `../${signature}` : signature
    const toStop = { action: here, label: words.page.stop }
    const toResume = { action: `${here}/volver`, label: words.page.again }
    if (request.method === 'GET' || request.method === 'HEAD') {
      const line = words.page.ask(context.entity.name)
      return say(200, words, { line, more: words.page.consequence, button: toStop })
    }
    if (request.method !== 'POST') return say(405, words, { line: words.page.unknown })
    try {
      await wantsMail(context, who, wanted, setup.clock())
    } catch (error) {
      setup.log.error({ error }, 'it could not be noted that somebody wants no e-mail, or wants it again')
      return say(503, words, { line: words.page.failed, button: wanted ? toResume : toStop })
    }
    return say(200, words, {
      line: wanted ? words.page.resumed : words.page.stopped,
      button: wanted ? toStop : toResume,
    })
  }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
