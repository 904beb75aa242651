#!/usr/bin/env node
import './app/allocate-young.js'
import { resolve } from 'node:path'
import { Option } from 'commander'
import { z } from 'zod'
import { readDay } from './adapters/chat/terminal/read-day.js'
import { converseInTerminal } from './adapters/chat/terminal/session.js'
import { openTerminal } from './adapters/chat/terminal/terminal.js'
import { DATE_ORDERS } from './adapters/secop/read-day.js'
import { clockFor } from './app/clock.js'
import { commandLine, dayOption, follow, toDayArgument } from './app/command-line.js'
import { servedSettings } from './app/enrolled.js'
import { commandFailureOf, WrongUse } from './app/failure.js'
import { findPerson } from './app/installation.js'
import { demoOpening, entityOpening, fileOpening, type OpenedSession } from './app/open-session.js'
import { saveOutFile } from './app/out-files.js'
import { type CommandContext, runCommand } from './app/run-command.js'
import type { Settings } from './settings/settings.js'
import { LANGUAGES } from './words/language.js'

const Start = z.object({
  entity: z.string().optional(),
  file: z.string().optional(),
  asOf: dayOption,
  dates: z.enum(DATE_ORDERS).optional(),
  data: z.string().optional(),
  demo: z.literal(true).optional(),
  july: z.literal(true).optional(),
  today: dayOption,
  as: z.string().optional(),
  lang: z.enum(LANGUAGES).optional(),
})
type Start = z.output<typeof Start>

/** Opens what the arguments and the settings lead to, and talks until the end of the input. */
async function talk(command: CommandContext, start: Start): Promise<void> {
  const { words } = command
  if (start.july) {
    const { play } = await import('./app/terminal-session.js')
    return play(command, command.settings(), process.stdout.isTTY === true)
  }
  const settings = withArguments(command.settings(), start, command.cwd)
  const clock = clockFor(start.today, command.now)
  const { context, installation, person, greeting } = await open(command, settings, start, clock())
  try {
    const asker = start.as === undefined ? person : await findPerson(context, installation, start.as, words)
    const terminal = openTerminal({ input: process.stdin, output: process.stdout })
    await converseInTerminal({
      context: start.lang === undefined ? context : { ...context, directory: speaking(context.directory, start.lang) },
      person: start.lang === undefined ? asker : { ...asker, language: start.lang },
      terminal,
      clock,
      look: {
        width: () => Math.min(process.stdout.columns ?? WIDEST, WIDEST),
        color: terminal.interactive && !settings.noColor,
      },
      saveFile: (file, now) => saveOutFile(file, command.cwd, now),
      readDay,
      failed: error => commandFailureOf(error, words, settings.debug).text,
      greeting,
    })
  } finally {
    await installation.store.close()
  }
}

const WIDEST = 100

async function open(command: CommandContext, own: Settings, start: Start, now: Date): Promise<OpenedSession> {
  const { demo, file, entity, data, asOf, dates } = start
  if (demo && (file !== undefined || entity !== undefined)) throw new WrongUse(command.words.wrong.demoAlone)
  const settings = demo ? own : await servedSettings({ settings: () => own })
  if (file !== undefined) {
    const path = resolve(command.cwd, file)
    return fileOpening(
      command,
      settings,
      { path, asOf: asOf ?? null, dates: dates ?? null, nit: entity, keep: data !== undefined },
      now,
    )
  }
  if (demo || (entity === undefined && settings.entities.length === 0)) return demoOpening(command, settings, now)
  const nit = entity ?? settings.entities[0]?.nit
  return entityOpening(command, settings, nit, now, entity !== undefined)
}

function withArguments(settings: Settings, { data }: Start, cwd: string): Settings {
  return data === undefined ? settings : { ...settings, dataDir: resolve(cwd, data) }
}

function speaking(
  directory: OpenedSession['context']['directory'],
  language: 'es' | 'en',
): OpenedSession['context']['directory'] {
  return new Map([...directory].map(([id, person]) => [id, { ...person, language }]))
}

await runCommand(async (command, args) => {
  const { main, values: v } = command.words
  const day = (text: string) => toDayArgument(text, command.words)
  const line = commandLine('npm start --', command)
  line.program
    .description(main.does)
    .option(`--entity <${v.nit}>`, main.options.entity)
    .option(`--file <${v.file}>`, main.options.file)
    .option(`--as-of <${v.day}>`, main.options.asOf, day)
    .addOption(new Option(`--dates <${v.order}>`, main.options.dates).choices(DATE_ORDERS))
    .option(`--data <${v.dir}>`, main.options.data)
    .option('--demo', main.options.demo)
    .option('--july', main.options.july)
    .option(`--today <${v.day}>`, main.options.today, day)
    .option(`--as <${v.who}>`, main.options.as)
    .addOption(new Option(`--lang <${v.language}>`, main.options.lang).choices(LANGUAGES))
    .addHelpText('after', `\n${main.example}`)
    .action((options: unknown) => talk(command, Start.parse(options)))
  await follow(line, args, command)
})
