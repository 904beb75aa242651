import type { ChatPlatform } from '../adapters/chat/platform.js'
import { withAdminsByCode } from '../bot/accounts/admins-by-code.js'
import { MAIL } from '../bot/accounts/mail.js'
import { reachabilityOf } from '../bot/accounts/reachability.js'
import type { Card } from '../bot/cards/card.js'
import type { EntityContext } from '../bot/context.js'
import { sampleCards } from '../demo/sample-cards.js'
import { dayInBogota } from '../rules/index.js'
import type { Settings } from '../settings/settings.js'
import { type Wait, waitOnClock } from '../shared/async.js'
import type { CommandWords } from '../words/commands.js'
import { wordsIn } from '../words/index.js'
import { failed } from './doctor.js'
import type { DoctorFinding } from './doctor-finding.js'
import { loadLists } from './entity-lists.js'
import { chooseEntity, type Installation, openContext, openInstallation } from './installation.js'
import { openLog } from './log.js'
import { encodeOutFile } from './out-files.js'
import { configuredPlatforms } from './platforms.js'
import type { CommandContext } from './run-command.js'
import { lineSink } from './stderr-lines.js'

/** Sends an administrator one of each main card on every chat platform that is set up. Nothing is kept of it. */
export async function* sendSampleCards(
  command: CommandContext,
  settings: Settings,
  wait: Wait = waitOnClock,
): AsyncGenerator<DoctorFinding> {
  const { words, now: clock } = command
  let installation: Installation | null = null
  try {
    installation = await openInstallation(settings, words, { readOnly: true })
    const contexts: EntityContext[] = []
    for (const { nit } of settings.entities) {
      const entity = await chooseEntity(settings, nit, words)
      const { people } = await loadLists(settings, entity, installation)
      contexts.push(await openContext(installation, entity, people.people, settings, dayInBogota(clock()), words))
    }
    const cards = await sampleCards(settings, clock(), words)
    const setup = {
      ...{ contextOf: async () => null, encodeFile: encodeOutFile, clock, log: openLog(false, lineSink()) },
      ...{ installs: installation.installs, sign: installation.identity.sign },
    }
    // Nobody has an account where letters go, and no button is in one.
    const platforms = configuredPlatforms(settings.chat).filter(({ name }) => name !== MAIL)
    const hasOwn = (name: string, key: string) => platforms.some(own => own.name === name && own.entity === key)
    for (const platform of platforms)
      yield* samplesOn(
        await platform.open({ ...setup, entity: platform.entity }),
        contexts.filter(({ entity: { key } }) =>
          platform.entity === undefined ? !hasOwn(platform.name, key) : key === platform.entity,
        ),
        cards,
        { words, clock, wait },
      )
  } catch (error) {
    yield failed(error, command, settings)
  } finally {
    await installation?.store.close()
  }
}

/** What a platform has against the samples, and whether they went out to the first administrator who has an account there. */
export async function* samplesOn(
  { name, limits, messenger, faultsOf }: Pick<ChatPlatform, 'name' | 'limits' | 'messenger' | 'faultsOf'>,
  contexts: readonly EntityContext[],
  cards: readonly Card[],
  { words, clock, wait }: { readonly words: CommandWords; readonly clock: () => Date; readonly wait: Wait },
): AsyncGenerator<DoctorFinding> {
  const { doctor } = words.serve
  const { language } = words
  if (faultsOf) yield* faultsIn(name, cards, card => faultsOf(card, language), doctor)
  const admin = await firstAdmin(contexts, name, wordsIn(language).accounts.unnamedAdmin)
  if (!admin) return void (yield { ok: false, ...doctor.noSampleReader(name) })
  const day = clock().toISOString()
  let { address } = admin
  for (const [at, card] of cards.entries()) {
    if (at > 0) await wait(limits.inConversation)
    const message = { key: `sample/${day}/${at + 1}`, card, language, repeated: false }
    address = (await messenger.send(admin.account, address, message)).address
  }
  yield { ok: true, line: doctor.samplesSent(name, cards.length, admin.name) }
}

async function* faultsIn(
  name: ChatPlatform['name'],
  cards: readonly Card[],
  faultsOf: (card: Card) => Promise<readonly string[] | null>,
  doctor: CommandWords['serve']['doctor'],
): AsyncGenerator<DoctorFinding> {
  let accepted = 0
  for (const card of cards) {
    const faults = await faultsOf(card)
    if (faults === null) return void (yield { ok: null, line: doctor.sampleNotAsked(name) })
    if (faults.length === 0) accepted++
    else yield { ok: false, ...doctor.sampleRefused(name, card.title, faults.join('; ')) }
  }
  if (accepted === cards.length) yield { ok: true, line: doctor.sampleAccepted(name, accepted) }
}

async function firstAdmin(contexts: readonly EntityContext[], platform: ChatPlatform['name'], unnamed: string) {
  for (const context of contexts) {
    const directory = await withAdminsByCode(context, unnamed)
    const reach = await reachabilityOf(context.store, context.entity.key, name => name === platform)
    for (const [id, way] of reach) {
      const person = directory.get(id)
      if (way.kind === 'account' && way.account.platform === platform && person?.roles.includes('admin'))
        return { name: person.name, account: way.account, address: way.address }
    }
  }
  return null
}
