#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Option } from 'commander'
import { z } from 'zod'
import { PACKAGE_ROOT } from './settings/settings.js'
import { commandLine, follow, subcommand, toDayArgument } from './wiring/command-line.js'
import { run } from './wiring/run.js'

await run(async (context, args) => {
  const { cli } = context.words
  const { options } = cli
  const v = context.words.values
  const day = (text: string) => toDayArgument(text, context.words)
  const line = commandLine('cerrojo', context)
  const { program } = line
  program.description(cli.does).version(version(), '--version', options.version)
  program.addOption(new Option(`--lang <${v.language}>`, options.lang).choices(['es', 'en']))

  // A command's own modules are loaded when it runs: some are large, and most commands need few of them.
  subcommand(program, `ask <${v.question}>`, cli.ask)
    .requiredOption(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (question: unknown, given: unknown) =>
      (await import('./cli/ask.js')).askCommand(context, question, given),
    )
  subcommand(program, `why <${v.contract}>`, cli.why)
    .option(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (id: unknown, given: unknown) => (await import('./cli/ask.js')).whyCommand(context, id, given))
  subcommand(program, 'init', cli.init)
    .requiredOption(`--entity <${v.nit}>`, options.entity)
    .option('--accept-shrink', options.acceptShrink)
    .action(async (given: unknown) => (await import('./cli/init.js')).initCommand(context, given))
  subcommand(program, 'sync', cli.sync)
    .option(`--entity <${v.nit}>`, options.entity)
    .option('--accept-shrink', options.acceptShrink)
    .option('--force', options.force)
    .action(async (given: unknown) => (await import('./cli/sync.js')).syncCommand(context, given))
  subcommand(program, `import <${v.file}...>`, cli.import)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--as-of <${v.day}>`, options.asOf, day)
    .option('--accept-shrink', options.acceptShrink)
    .action(async (files: unknown, given: unknown) =>
      (await import('./cli/import.js')).importCommand(context, files, given),
    )
  subcommand(program, `assess <${v.file}>`, cli.assess)
    .option(`--today <${v.day}>`, options.today, day)
    .option(`--as-of <${v.day}>`, options.asOf, day)
    .addOption(new Option(`--reading <${v.reading}>`, options.reading).choices(['prudent', 'literal']))
    .option('--json', options.json)
    .action(async (file: unknown, given: unknown) =>
      (await import('./cli/assess.js')).assessCommand(context, file, given),
    )
  subcommand(program, 'understand', cli.understand)
    .option(`--today <${v.day}>`, options.today, day)
    .option('--json', options.json)
    .action(async (given: unknown) => (await import('./cli/understand.js')).understandCommand(context, given))
  subcommand(program, 'evidence', cli.evidence)
    .requiredOption(`--campaign <${v.year}>`, options.campaign)
    .addOption(new Option(`--format <${v.format}>`, options.format).choices(['csv', 'json']))
    .option(`--entity <${v.nit}>`, options.entity)
    .action(async (given: unknown) => (await import('./cli/evidence.js')).evidenceCommand(context, given))
  subcommand(program, 'status', cli.status)
    .option(`--entity <${v.nit}>`, options.entity)
    .action(async (given: unknown) => (await import('./cli/status.js')).statusCommand(context, given))
  subcommand(program, 'migrate', cli.migrate)
    .option('--dry', options.dry)
    .action(async (given: unknown) => (await import('./cli/migrate.js')).migrateCommand(context, given))
  subcommand(program, 'serve', cli.serve)
    .option('--playground', options.playground)
    .action(async (given: unknown) => (await import('./cli/serve.js')).serveCommand(context, given))
  subcommand(program, 'doctor', cli.doctor).action(async () => (await import('./cli/doctor.js')).doctorCommand(context))
  const { digest } = context.words
  subcommand(program, 'digest', digest)
    .option('--dry', digest.dry)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--person <${v.who}>`, digest.person)
    .option(`--today <${v.day}>`, options.today, day)
    .option('--json', options.json)
    .action(async (given: unknown) => (await import('./cli/digest.js')).digestCommand(context, given))
  subcommand(program, 'preview', { does: digest.previewDoes, example: digest.previewExample })
    .requiredOption(`--date <${v.day}>`, digest.date, day)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--person <${v.who}>`, digest.person)
    .action(async (given: unknown) => (await import('./cli/preview.js')).previewCommand(context, given))

  // Somebody who only names the program wants to know what it can do.
  await follow(line, args.length > 0 ? args : ['--help'], context)
})

function version(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')))
    .version
}
