import { DEFAULT_SEND_LIMITS } from '../../../bot/outbox/rate-limiter.js'
import type { SendLimits } from '../../../bot/outbox/workspace-pace.js'
import type { ChatPlatform, ExaminationSetup, PlatformExamination, PlatformSetup } from '../platform.js'
import type { TeamsIdentity } from './credential.js'
import { checkTeams, sayTeamsFinding } from './doctor.js'
import { openTeams } from './open.js'
import { teamsIn } from './words.js'

/** Teams takes fifty messages a second, and about one a second in a conversation. */
const LIMITS: SendLimits = { ...DEFAULT_SEND_LIMITS, between: 100 }

const PATH = '/api/messages'

/**
 * Teams as a chat platform of the program. Without an identity it is for the Agents Playground: no authentication, and
 * requests of this machine only. Throws TeamsSettingsError where anything of an identity is missing.
 */
export function openTeamsPlatform(identity: TeamsIdentity | null, setup: PlatformSetup): ChatPlatform {
  const { contextOf, serves, encodeFile, arrivals, files, screens, clock, log: logger, late, outside, entity } = setup
  const { handle, messenger } = openTeams({
    ...(identity ?? { local: true }),
    contextOf,
    serves,
    encodeFile,
    arrivals,
    files,
    runs: screens?.runs,
    clock,
    logger,
    late,
    outside,
  })
  return {
    name: 'teams',
    limits: LIMITS,
    routes: [{ path: entity === undefined ? PATH : `${PATH}/${entity}`, handle }],
    messenger,
    ownTenant: async () => identity?.tenant ?? null,
    stop: async () => {},
  }
}

/** Looks at the settings of Teams, by their shape and by asking Microsoft. Never throws, and never shows a secret. */
export async function examineTeams(
  identity: TeamsIdentity,
  { language, clock, channels }: Pick<ExaminationSetup, 'clock' | 'language' | 'channels'>,
): Promise<PlatformExamination> {
  const findings = (await checkTeams(identity, { clock, channels })).map(finding => {
    const { what, remedy } = sayTeamsFinding(finding, teamsIn(language))
    return { ok: finding.ok, line: what, remedy }
  })
  return { findings, tenant: identity.tenant }
}
