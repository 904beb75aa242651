import type { Platform } from '../bot/accounts/account.js'
import { platformOfChannel, tenantsOf } from '../settings/chat.js'
import type { Settings } from '../settings/settings.js'
import type { DoctorFinding } from './doctor-finding.js'
import { openLog } from './log.js'
import { PLATFORM_ENTRIES } from './platform-registry.js'
import { throughProxy } from './proxy.js'
import type { CommandContext } from './run-command.js'
import { lineSink } from './stderr-lines.js'

/** Looks at what is set up of each chat platform, by its shape and by asking it. Secrets are never shown. */
export async function* examineChat(command: CommandContext, settings: Settings): AsyncGenerator<DoctorFinding> {
  const { words, language, now: clock } = command
  for (const { name, configured } of PLATFORM_ENTRIES) {
    const platform = configured(settings.chat)
    const channels = settings.entities.flatMap(({ channel }) =>
      channel && platformOfChannel(channel) === name ? [channel] : [],
    )
    if (!platform) {
      if (channels.length > 0) yield { ok: false, ...words.serve.doctor.channelElsewhere(name) }
      yield { ok: null, line: words.serve.doctor.notSetUp(name) }
      continue
    }
    await throughProxy(process.env)
    const { findings, tenant } = await platform.examine({ clock, language, log: openLog(false, lineSink()), channels })
    for (const { remedy, ...finding } of findings) yield { ...finding, ...(remedy === null ? {} : { remedy }) }
    if (tenant !== null) yield listed(name, tenant, command, settings)
  }
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
