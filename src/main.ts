#!/usr/bin/env node
import { resolve } from 'node:path'
import { Option } from 'commander'
import { z } from 'zod'
import { saveFile } from './adapters/files.js'
import { readDay } from './adapters/terminal/read-day.js'
import { converse } from './adapters/terminal/session.js'
import { openTerminal } from './adapters/terminal/terminal.js'
import type { Settings } from './settings/settings.js'
import { clockFor } from './wiring/clock.js'
import { commandLine, dayOption, follow, toDayArgument } from './wiring/command-line.js'
import { failureOf, WrongUse } from './wiring/failure.js'
import { demoOpening, entityOpening, fileOpening, type Opening } from './wiring/opening.js'
import { findPerson } from './wiring/place.js'
import { type Context, run } from './wiring/run.js'

const Start = z.object({
  entity: z.string().optional(),
  file: z.string().optional(),
  asOf: dayOption,
  data: z.string().optional(),
  demo: z.literal(true).optional(),
  july: z.literal(true).optional(),
  today: dayOption,
  as: z.string().optional(),
  lang: z.enum(['es', 'en']).optional(),
})
type Start = z.output<typeof Start>

/** Opens what the arguments and the settings lead to, and talks until the end of the input. */
async function talk(context: Context, start: Start): Promise<void> {
  const { words } = context
  if (start.july) {
    const { play } = await import('./wiring/play.js')
    return play(context, context.settings(), process.stdout.isTTY === true)
  }
  const settings = withArguments(context.settings(), start, context.cwd)
  const clock = clockFor(start.today, context.now)
  const { world, place, person, greeting } = await open(context, settings, start, clock())
  try {
    const asker = start.as === undefined ? person : await findPerson(world, place, start.as, words)
    const terminal = openTerminal({ input: process.stdin, output: process.stdout })
    await converse({
      world: start.lang === undefined ? world : { ...world, directory: speaking(world.directory, start.lang) },
      person: start.lang === undefined ? asker : { ...asker, language: start.lang },
      terminal,
      clock,
      look: {
        width: () => Math.min(process.stdout.columns ?? WIDEST, WIDEST),
        color: terminal.interactive && !settings.noColor,
      },
      saveFile: (file, now) => saveFile(file, context.cwd, now),
      readDay,
      failed: error => failureOf(error, words, settings.debug).text,
      greeting,
    })
  } finally {
    await place.store.close()
  }
}

const WIDEST = 100

function open(context: Context, settings: Settings, start: Start, now: Date): Promise<Opening> {
  const { demo, file, entity, data, asOf } = start
  if (demo && (file !== undefined || entity !== undefined)) throw new WrongUse(context.words.wrong.demoAlone)
  if (file !== undefined) {
    const path = resolve(context.cwd, file)
    return fileOpening(context, settings, { path, asOf: asOf ?? null, nit: entity, keep: data !== undefined }, now)
  }
  if (demo || (entity === undefined && settings.entities.length === 0)) return demoOpening(context, settings, now)
  const nit = entity ?? settings.entities[0]?.nit
  return entityOpening(context, settings, nit, now, entity !== undefined)
}

function withArguments(settings: Settings, { data }: Start, cwd: string): Settings {
  return data === undefined ? settings : { ...settings, dataDir: resolve(cwd, data) }
}

function speaking(directory: Opening['world']['directory'], language: 'es' | 'en'): Opening['world']['directory'] {
  return new Map([...directory].map(([id, person]) => [id, { ...person, language }]))
}

await run(async (context, args) => {
  const { main, values: v } = context.words
  const day = (text: string) => toDayArgument(text, context.words)
  const line = commandLine('npm start --', context)
  line.program
    .description(main.does)
    .option(`--entity <${v.nit}>`, main.options.entity)
    .option(`--file <${v.file}>`, main.options.file)
    .option(`--as-of <${v.day}>`, main.options.asOf, day)
    .option(`--data <${v.dir}>`, main.options.data)
    .option('--demo', main.options.demo)
    .option('--july', main.options.july)
    .option(`--today <${v.day}>`, main.options.today, day)
    .option(`--as <${v.who}>`, main.options.as)
    .addOption(new Option(`--lang <${v.language}>`, main.options.lang).choices(['es', 'en']))
    .addHelpText('after', `\n${main.example}`)
    .action((options: unknown) => talk(context, Start.parse(options)))
  await follow(line, args, context)
})
