import { bareNit } from '../adapters/secop/nit.js'
import type { Platform } from '../bot/accounts/account.js'
import { platformOfChannel, tenantsOf } from '../settings/chat.js'
import type { Settings } from '../settings/settings.js'
import type { DoctorFinding } from './doctor-finding.js'
import { entityIn } from './entity-lists.js'
import { openLog } from './log.js'
import { installsIn } from './off-platforms.js'
import { type ConfiguredPlatform, PLATFORM_ENTRIES } from './platform-registry.js'
import { configuredPlatforms } from './platforms.js'
import { throughProxy } from './proxy.js'
import type { CommandContext } from './run-command.js'
import { lineSink } from './stderr-lines.js'

/** Looks at what is set up of each chat platform, by its shape and by asking it. Secrets are never shown. */
export async function* examineChat(command: CommandContext, settings: Settings): AsyncGenerator<DoctorFinding> {
  const { doctor } = command.words.serve
  const all = configuredPlatforms(settings.chat)
  for (const { name } of PLATFORM_ENTRIES) {
    const platforms = all.filter(each => each.name === name)
    const shared = platforms.find(({ entity }) => entity === undefined)
    const owners = new Set(platforms.flatMap(({ entity }) => entity ?? []))
    const channels = channelsOn(name, settings, key => !owners.has(key))
    if (shared) yield* examineOne(shared, channels, command, settings)
    else if (channels.length > 0) yield { ok: false, ...doctor.channelElsewhere(name) }
    if (platforms.length === 0) yield { ok: null, line: doctor.notSetUp(name) }
    for (const own of platforms.filter(each => each !== shared)) {
      const whose = own.entity === undefined ? undefined : entityIn(settings, own.entity)
      const title = whose?.name ?? own.entity ?? ''
      if (!whose) yield { ok: false, ...doctor.ownOfNobody(name, title) }
      for await (const finding of examineOne(
        own,
        channelsOn(name, settings, key => key === own.entity),
        command,
        settings,
      ))
        yield { ...finding, line: `${title} · ${finding.line}` }
    }
  }
}

function channelsOn(platform: Platform, { entities }: Settings, isMeant: (key: string) => boolean): string[] {
  return entities.flatMap(({ nit, channel }) =>
    channel && platformOfChannel(channel) === platform && isMeant(bareNit(nit) ?? nit) ? [channel] : [],
  )
}

async function* examineOne(
  { name, entity, examine }: ConfiguredPlatform,
  channels: readonly string[],
  command: CommandContext,
  settings: Settings,
): AsyncGenerator<DoctorFinding> {
  const { language, now: clock } = command
  await throughProxy(process.env)
  const installs = () => installsIn(settings, command)
  const { findings, tenant } = await examine({ clock, language, log: openLog(false, lineSink()), channels, installs })
  for (const { remedy, ...finding } of findings) yield { ...finding, ...(remedy === null ? {} : { remedy }) }
  if (tenant !== null && entity === undefined) yield listed(name, tenant, command, settings)
}

/** Whether the people of the bot's own workspace or tenant are some entity's. */
function listed(platform: Platform, tenant: string, { words }: CommandContext, { entities }: Settings): DoctorFinding {
  const { doctor } = words.serve
  const lists = entities.some(entity => tenantsOf(entity, platform).length > 0)
  const [one, another] = entities
  const owner =
    entities.find(entity => tenantsOf(entity, platform).includes(tenant)) ?? (lists || another ? undefined : one)
  if (owner) return { ok: true, line: doctor.tenant(platform, tenant, owner.name ?? owner.nit) }
  return { ok: false, line: doctor.tenantUnknown(platform, tenant), remedy: doctor.addTenant(platform, tenant) }
}
