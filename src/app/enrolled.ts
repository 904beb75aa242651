import type { Enrolments } from '../adapters/stores/enrolments.js'
import { withEnrolled } from '../settings/enrolled.js'
import type { Settings } from '../settings/settings.js'
import { WrongSettings } from './failure.js'
import type { CommandContext } from './run-command.js'
import { storedEnrolments } from './storage.js'

/**
 * The settings with the entities that were enrolled beside the file, for a command. Throws WrongSettings with every mistake, and
 * what the store throws where it cannot say which there are.
 */
export async function servedSettings({ settings }: Pick<CommandContext, 'settings'>): Promise<Settings> {
  const own = settings()
  return served(own, await storedEnrolments(own))
}

/** The same where it is known what was enrolled. */
export function served(own: Settings, enrolments: Awaited<ReturnType<Enrolments['all']>>): Settings {
  const { settings, mistakes } = withEnrolled(own, enrolments)
  if (mistakes.length > 0) throw new WrongSettings(mistakes)
  return settings
}
