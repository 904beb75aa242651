#!/usr/bin/env node
import './app/allocate-young.js'
import './app/stop-early.js'
import { Argument, Option } from 'commander'
import { DATE_ORDERS } from './adapters/secop/read-day.js'
import { commandLine, follow, subcommand, toDayArgument } from './app/command-line.js'
import { programVersion } from './app/program-version.js'
import { runCommand } from './app/run-command.js'
import { DRAFT_KINDS } from './bot/documents/document.js'
import { CHAINS } from './bot/ledger/chain.js'
import { REPORT_FORMATS, REPORT_KINDS } from './bot/reports/report-kinds.js'
import { LANGUAGES } from './words/language.js'

await runCommand(async (command, args) => {
  const { cli } = command.words
  const { options } = cli
  const v = command.words.values
  const day = (text: string) => toDayArgument(text, command.words)
  const line = commandLine('cerrojo', command)
  const { program } = line
  program.description(cli.does).version(programVersion(), '--version', options.version)
  program.addOption(new Option(`--lang <${v.language}>`, options.lang).choices(LANGUAGES))

  // A command's own modules are loaded when it runs: some are large, and most commands need few of them.
  subcommand(program, `ask <${v.question}>`, cli.ask)
    .requiredOption(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (question: unknown, given: unknown) =>
      (await import('./cli/ask.js')).askCommand(command, question, given),
    )
  subcommand(program, `why <${v.contract}>`, cli.why)
    .option(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (id: unknown, given: unknown) => (await import('./cli/ask.js')).whyCommand(command, id, given))
  subcommand(program, 'report', cli.report)
    .addArgument(new Argument(`<${v.report}>`).choices(REPORT_KINDS))
    .addOption(new Option(`--format <${v.format}>`, options.format).choices(REPORT_FORMATS).default('docx'))
    .option(`--month <${v.month}>`, options.month, (text: string) => day(`${text}-01`))
    .option(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (kind: unknown, given: unknown) => (await import('./cli/ask.js')).reportCommand(command, kind, given))
  subcommand(program, `draft [${v.contract}]`, cli.draft)
    .option('--all', options.draftAll)
    .addOption(new Option(`--kind <${v.kind}>`, options.draftKind).choices(DRAFT_KINDS))
    .option(`--out <${v.file}>`, options.draftOut)
    .option(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (id: unknown, given: unknown) => (await import('./cli/ask.js')).draftCommand(command, id, given))
  subcommand(program, 'init', cli.init)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--file <${v.file}...>`, options.file)
    .option(`--as-of <${v.day}>`, options.asOf, day)
    .addOption(new Option(`--dates <${v.order}>`, options.dates).choices(DATE_ORDERS))
    .option('--accept', options.accept)
    .addOption(new Option('--accept-shrink').hideHelp().implies({ accept: true }))
    .action(async (given: unknown) => (await import('./cli/init.js')).initCommand(command, given))
  subcommand(program, 'sync', cli.sync)
    .option(`--entity <${v.nit}>`, options.entity)
    .option('--accept', options.accept)
    .addOption(new Option('--accept-shrink').hideHelp().implies({ accept: true }))
    .option('--accept-list', options.acceptList)
    .option('--force', options.force)
    .option('--evidence', options.evidence)
    .action(async (given: unknown) => (await import('./cli/sync.js')).syncCommand(command, given))
  subcommand(program, `import <${v.file}...>`, cli.import)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--as-of <${v.day}>`, options.asOf, day)
    .addOption(new Option(`--dates <${v.order}>`, options.dates).choices(DATE_ORDERS))
    .option('--accept', options.accept)
    .addOption(new Option('--accept-shrink').hideHelp().implies({ accept: true }))
    .option('--explain', options.explain)
    .action(async (files: unknown, given: unknown) =>
      (await import('./cli/import.js')).importCommand(command, files, given),
    )
  subcommand(program, `assess <${v.file}>`, cli.assess)
    .option(`--today <${v.day}>`, options.today, day)
    .option(`--as-of <${v.day}>`, options.asOf, day)
    .addOption(new Option(`--dates <${v.order}>`, options.dates).choices(DATE_ORDERS))
    .addOption(new Option(`--reading <${v.reading}>`, options.reading).choices(['prudent', 'literal']))
    .option('--json', options.json)
    .action(async (file: unknown, given: unknown) =>
      (await import('./cli/assess.js')).assessCommand(command, file, given),
    )
  subcommand(program, 'understand', cli.understand)
    .option(`--today <${v.day}>`, options.today, day)
    .option('--json', options.json)
    .action(async (given: unknown) => (await import('./cli/understand.js')).understandCommand(command, given))
  subcommand(program, 'ledger', cli.ledger)
    .alias('evidence')
    .option(`--campaign <${v.year}>`, options.campaign)
    .option('--said', options.said)
    .option(`--contract <${v.contract}>`, options.contractLife)
    .addOption(new Option(`--chain <${v.chain}>`, options.chain).choices(CHAINS))
    .option(`--verify <${v.file}>`, options.verify)
    .addOption(new Option(`--format <${v.format}>`, options.format).choices(['csv', 'json', 'page']))
    .option(`--entity <${v.nit}>`, options.entity)
    .action(async (given: unknown) => (await import('./cli/ledger.js')).ledgerCommand(command, given))
  const person = subcommand(program, 'person', cli.person)
  for (const [action, does] of Object.entries(cli.personActions))
    person
      .command(`${action} <${v.document}>`)
      .description(does)
      .option(`--entity <${v.nit}>`, options.entity)
      .option('--dry', options.dryErase)
      .option(`--note <${v.note}>`, options.note)
      .action(async (document: unknown, given: unknown) =>
        (await import('./cli/person.js')).personCommand(command, action, document, given),
      )
  const { entity: enrol } = command.words
  const entity = subcommand(program, 'entity', enrol)
  const several = (text: string, before: readonly string[] = []) => [...before, text]
  entity
    .command(`add <${v.nit}>`)
    .description(enrol.actions.add)
    .option(`--name <${v.name}>`, enrol.options.name)
    .option(`--codes <${v.id}>`, enrol.options.code, several)
    .option(`--slack <${v.id}>`, enrol.options.slack, several)
    .option(`--teams <${v.id}>`, enrol.options.teams, several)
    .option(`--channel <${v.id}>`, enrol.options.channel)
    .option(`--people <${v.file}>`, enrol.options.people)
    .option(`--assignments <${v.file}>`, enrol.options.assignments)
    .action(async (nit: unknown, given: unknown) =>
      (await import('./cli/entity.js')).addEntityCommand(command, nit, given),
    )
  entity
    .command('list')
    .description(enrol.actions.list)
    .option('--json', options.jsonOne)
    .action(async (given: unknown) => (await import('./cli/entity.js')).listEntitiesCommand(command, given))
  entity
    .command(`link <${v.nit}>`)
    .description(enrol.actions.link)
    .action(async (nit: unknown) => (await import('./cli/entity.js')).linkEntityCommand(command, nit))
  for (const action of ['pause', 'resume'] as const)
    entity
      .command(`${action} <${v.nit}>`)
      .description(enrol.actions[action])
      .action(async (nit: unknown) =>
        (await import('./cli/entity.js')).pauseEntityCommand(command, nit, action === 'pause'),
      )
  entity
    .command(`remove <${v.nit}>`)
    .description(enrol.actions.remove)
    .action(async (nit: unknown) => (await import('./cli/entity.js')).removeEntityCommand(command, nit))
  const { matrix: table } = command.words
  const matrix = subcommand(program, 'matrix', table)
  matrix
    .command(`import <${v.file}>`)
    .description(table.actions.import)
    .requiredOption(`--as <${v.who}>`, table.as)
    .option('--yes', table.yes)
    .option(`--entity <${v.nit}>`, options.entity)
    .action(async (file: unknown, given: unknown) =>
      (await import('./cli/matrix.js')).importMatrixCommand(command, file, given),
    )
  matrix
    .command(`undo [${v.id}]`)
    .description(table.actions.undo)
    .option(`--as <${v.who}>`, table.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .action(async (id: unknown, given: unknown) =>
      (await import('./cli/matrix.js')).undoMatrixCommand(command, id, given),
    )
  matrix
    .command(`fill <${v.file}>`)
    .description(table.actions.fill)
    .option(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--today <${v.day}>`, options.today, day)
    .action(async (file: unknown, given: unknown) =>
      (await import('./cli/matrix.js')).fillMatrixCommand(command, file, given),
    )
  subcommand(program, 'status', cli.status)
    .option(`--entity <${v.nit}>`, options.entity)
    .option('--demo', options.statusDemo)
    .option('--json', options.jsonOne)
    .action(async (given: unknown) => (await import('./cli/status.js')).statusCommand(command, given))
  subcommand(program, 'migrate', cli.migrate)
    .option('--dry', options.dry)
    .action(async (given: unknown) => (await import('./cli/migrate.js')).migrateCommand(command, given))
  const { store } = cli
  subcommand(program, 'store', store)
    .command('copy')
    .description(store.does)
    .addOption(new Option('--to <postgres|files>', store.to).choices(['postgres', 'files']).makeOptionMandatory())
    .action(async (given: unknown) => (await import('./cli/store.js')).storeCommand(command, given))
  subcommand(program, 'serve', cli.serve)
    .option('--playground', options.playground)
    .action(async (given: unknown) => (await import('./cli/serve.js')).serveCommand(command, given))
  subcommand(program, 'doctor', cli.doctor)
    .option('--send-samples', options.sendSamples)
    .option('--json', options.jsonOne)
    .action(async (given: unknown) => (await import('./cli/doctor.js')).doctorCommand(command, given))
  subcommand(program, 'mcp', cli.mcp)
    .requiredOption(`--as <${v.who}>`, options.as)
    .option(`--entity <${v.nit}>`, options.entity)
    .action(async (given: unknown) => (await import('./cli/mcp.js')).mcpCommand(command, given, programVersion()))
  const { digest } = command.words
  subcommand(program, 'digest', digest)
    .option('--dry', digest.dry)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--person <${v.who}>`, digest.person)
    .option(`--today <${v.day}>`, options.today, day)
    .option('--json', options.json)
    .action(async (given: unknown) => (await import('./cli/digest.js')).digestCommand(command, given))
  subcommand(program, 'preview', { does: digest.previewDoes, example: digest.previewExample })
    .requiredOption(`--date <${v.day}>`, digest.date, day)
    .option(`--entity <${v.nit}>`, options.entity)
    .option(`--person <${v.who}>`, digest.person)
    .action(async (given: unknown) => (await import('./cli/preview.js')).previewCommand(command, given))

  // Somebody who only names the program wants to know what it can do.
  await follow(line, args.length > 0 ? args : ['--help'], command)
})
