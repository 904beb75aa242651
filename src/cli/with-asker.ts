import type { z } from 'zod'
import { clockFor } from '../app/clock.js'
import type { dayOption } from '../app/command-line.js'
import { servedSettings } from '../app/enrolled.js'
import { loadLists } from '../app/entity-lists.js'
import { chooseEntity, findPerson, openContext, openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import type { Person } from '../bot/accounts/person.js'
import type { EntityContext } from '../bot/context.js'
import { dayInBogota } from '../rules/index.js'
import { printLines } from './print.js'

/** Who a command is given as, about which entity and on which day. */
export interface AskedAs {
  readonly as?: string | undefined
  readonly entity?: string | undefined
  readonly today?: z.output<typeof dayOption>
}

/**
 * Opens an entity and does what a command is for in the sight of whoever it is given as: of the office where nobody is named. Read
 * only, and so beside a process that writes, unless `writes` is set.
 */
export async function withAsker(
  command: CommandContext,
  { as, entity: nit, today }: AskedAs,
  work: (context: EntityContext, person: Person, now: Date) => Promise<void>,
  { writes = false }: { readonly writes?: boolean } = {},
): Promise<void> {
  const { words } = command
  const settings = await servedSettings(command)
  const now = clockFor(today, command.now)()
  const entity = await chooseEntity(settings, nit, words)
  const installation = await openInstallation(settings, words, { readOnly: !writes })
  try {
    const { people } = await loadLists(settings, entity, installation)
    const context = await openContext(installation, entity, people.people, settings, dayInBogota(now), words)
    await work(context, as === undefined ? office(command) : await findPerson(context, installation, as, words), now)
    // What was damaged shows while it is read; an answer from older data must not look like one from the newest.
    const notices = installation.store.notices.map(notice => words.status.notice(notice.words[words.language]))
    await printLines({ out: command.err }, notices)
  } finally {
    await installation.store.close()
  }
}

/** Whoever may run commands beside the data may see all of it; the office sees and, here, tells nothing. */
function office({ words, language }: CommandContext): Person {
  return { id: 'contracting-office', name: words.start.coordinator, roles: ['coordinator'], language, listed: false }
}
