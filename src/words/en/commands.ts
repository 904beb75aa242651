import type { CommandWords } from '../es/commands.js'
import { clockTime, countEn as count, countedEn as counted, dateEn, dayOfEn, pluralEn as plural } from '../grammar.js'
import { julyEn } from './campaign-demo.js'
import { digestCommandsEn } from './digest-commands.js'
import { entityEn } from './entity.js'
import { explainEn } from './explain.js'
import { failuresEn } from './failures.js'
import { helpEn } from './help.js'
import { ledgerEn } from './ledger.js'
import { lossEn } from './loss.js'
import { matrixCommandsEn } from './matrix-commands.js'
import { personEn } from './person.js'
import { rejectedRowEn } from './rejected-rows.js'
import { serveEn } from './serve.js'
import { contracts } from './units.js'

const STEPS: CommandWords['init']['steps'] = {
  'write-emails': ({ people }) => `- Write everybody's e-mail in ${people}; without it nobody can be written to.`,
  'write-people': ({ people }) =>
    `- Write into ${people} everybody who supervises, coordinates or administers: document, name, e-mail and role.`,
  'name-a-coordinator': ({ people }) =>
    `- Put into ${people} whoever coordinates (role coordinator): they see what is nobody's.`,
  'assign-supervisors': ({ assignments }) =>
    `- Say in ${assignments} who supervises the contracts without a known supervisor.`,
  'confirm-matches': () => '- Ask the coordinator to confirm the documents with a check digit.',
  'use-admin-code': () =>
    '- The first administrator identifies themselves in the chat with the code below (button “Say who I am”).',
}

/** What the commands say in English. */
export const commandsEn: CommandWords = {
  ...helpEn,
  ...failuresEn,
  entity: entityEn,
  explain: explainEn,
  digest: digestCommandsEn,
  name: 'cerrojo',
  notNoted:
    'The file is made, but it is not noted in the record of what was looked at: another process has the data open.',
  language: 'en',
  serve: serveEn,
  july: julyEn,
  ledger: ledgerEn,
  loss: lossEn,
  matrix: matrixCommandsEn,
  person: personEn,
  date: dateEn,
  progress: (read, expected) =>
    expected === null ? `Read ${count(read)} rows…` : `Read ${count(read)} of ${count(expected)} rows…`,

  start: {
    demo: 'Demo with an invented entity. With real data: npm start -- --entity NIT',
    fetching: (dataset, nit) => `Asking ${dataset} at datos.gov.co for NIT ${nit}…`,
    goingOn: 'Going on with the stored data:',
    manyEntities: entities => `${counted(entities, 'entity', 'entities')} of the file`,
    coordinator: 'Coordination',
  },

  report: {
    ofAll: ({ entities, committed, unchanged, kept, failed }) =>
      `${[
        `${counted(entities, 'entity', 'entities')}: ${count(committed)} with new data, ${count(unchanged)} unchanged`,
        ...(kept.length > 0 ? [`${count(kept.length)} left as before (${kept.join(', ')})`] : []),
        ...(failed.length > 0 ? [`${count(failed.length)} failed (${failed.join(', ')})`] : []),
      ].join(', ')}.`,
    contracts: (n, name) => `${contracts(n)}${name === null ? '' : ` of ${name}`}.`,
    dataDate: day => `Data as of ${day}.`,
    noDataDate: 'The date of the data is not known (--as-of tells it).',
    asOfAhead: day => `Check --as-of: ${dateEn(day)} is still to come, and the data cannot be of that day.`,
    withoutSupervisor: (without, all) =>
      `${count(without)} of ${count(all)} ${plural(without, 'has', 'have')} no known supervisor: the contracting office sees ${plural(without, 'it', 'them')}.`,
    nearMatches: people =>
      `${count(people)} ${plural(people, 'document seems', 'documents seem')} to carry a check digit: the coordinator has to confirm whose ${plural(people, 'it is', 'they are')}.`,
    duplicates: rows => `${count(rows)} rows repeated; the most recent one of each contract counts.`,
    otherEntities: rows => `${count(rows)} rows are of other entities and were left out.`,
    unreadable: cells => `${count(cells)} cells could not be read and count as unknown.`,
    lacking: columns => `Columns are missing; what they would say is unknown: ${columns.join(', ')}.`,
    lackingIn: (table, columns) =>
      `“${table}” lacks columns that other sheets or files have; of its rows what they would say is unknown: ${columns.join(', ')}.`,
    newColumns: columns => `There are new columns that are not used yet: ${columns.join(', ')}.`,
    sheet: (sheet, rows) => `Sheet “${sheet}”: ${counted(rows, 'row', 'rows')}.`,
    leftOut: {
      hidden: (sheet, rows) => `The sheet “${sheet}” is hidden and was not read (${counted(rows, 'row', 'rows')}).`,
      'no-header': (sheet, rows) =>
        `The sheet “${sheet}” has no header with the contract's id and was not read (${counted(rows, 'row', 'rows')}).`,
      'other-list': (list, rows) =>
        `The list “${list}” of the JSON has no id of a contract and was not read (${counted(rows, 'row', 'rows')}).`,
    },
    goesOn: file =>
      `${file} says that there are more rows at another address (nextLink): it does not have all. Download those as well and give all files together.`,
    twice: column =>
      `The column ${column} stands twice: the first one counts, and where both say different things the fact counts as unknown. Remove one of them.`,
    unclearDates: (column, cells, example) =>
      `${column}: ${counted(cells, 'date', 'dates')} can be read in more than one way (${example}) and ${plural(cells, 'counts', 'count')} as unknown. Say which comes first: --dates day-first, month-first or year-first (a year of two digits).`,
    doubtedDays: (column, cells, example) =>
      `${column}: ${counted(cells, 'date', 'dates')} of the sheet (${example}) may have day and month turned round: the others of that column are texts, a sign that a program converted those it could. ${plural(cells, 'It counts', 'They count')} as unknown. Import the original file, without opening it in a spreadsheet.`,
    unclearAmounts: (column, cells, example) =>
      `${column}: ${counted(cells, 'amount', 'amounts')} can be read in two ways (${example}) and ${plural(cells, 'counts', 'count')} as unknown. Save that column with two decimals or without a thousands separator.`,
    rejected: rows => `${count(rows)} rows rejected:`,
    rejectedRow: rejectedRowEn,
    andMore: more => `  … and ${count(more)} more`,
    other: (nit, name, rows) => `  ${nit}${name === null ? '' : ` ${name}`}: ${counted(rows, 'row', 'rows')}`,
    unchanged: 'The data has not changed since last time.',
    unusedAssignments: (all, examples) =>
      `${plural(all, '1 assignment matches', `${count(all)} assignments match`)} no contract: ${examples.join(', ')}${all > examples.length ? ', …' : ''}.`,
    changed: changes =>
      `Changes since the cut before: ${changes.map(([kind, n]) => `${kind} ${count(n)}`).join(', ')}.`,
    changes: {
      new: 'new',
      closed: 'closed',
      reopened: 'reopened',
      extended: 'extended',
      shortened: 'shortened',
      state: 'with a different state entry',
      supervisor: 'with a different supervisor entry',
      vanished: 'vanished',
    },
  },

  evidence: {
    noCampaign: year => `There is no campaign that ends in ${year}.`,
  },

  assess: {
    line: (id, verdict, { rule, directive, until }) =>
      `${id}  ${verdict}${directive === null ? '' : ` (directive ${directive})`}  ${rule}${until === null ? '' : `  until ${dateEn(until.day)}`}\n`,
    counts: (counts, rejected) =>
      `\n${counts.map(([verdict, number]) => `${verdict}: ${count(number)}`).join(' · ')}${counts.length > 0 ? ' · ' : ''}rejected rows: ${count(rejected)}\n`,
  },

  init: {
    withSupervisor: (n, all, people) =>
      `${count(n)} of ${contracts(all)} ${plural(n, 'has', 'have')} a supervisor; ${plural(people, 'this is 1 person', `these are ${count(people)} people`)}.`,
    draft: path => `Draft of the list of people: ${path} (it holds documents; do not share it).`,
    draftBeside: (draft, list) =>
      `The list ${list} is there already and was not changed. The new draft is ${draft} (it holds documents; do not share it): take over into ${list} what is missing there, and delete it.`,
    draftToSave: (draft, list) =>
      `Draft of the list of people: ${draft} (it holds documents; do not share it). Complete it and save it as ${list}, which is the list of the settings.`,
    namesNobody: draft =>
      `The rows name nobody by their document${draft === null ? ': there is no draft of the list of people.' : `: ${draft} has the columns only.`}`,
    next: 'What comes next:',
    addEntity: (nit, file) => `- Add {"nit": "${nit}"} to "entities" in ${file}.`,
    steps: STEPS,
    nameAct: file =>
      `- Which act sets the entity's closing date? Write its number and date to "campaign.act" in ${file}. Without it, that date is told as this program's default internal aim.`,
    newerFile: '- Whenever there is newer data: cerrojo import FILE --as-of DAY (the day of the data).',
    thenDoctor: '- See what is still to mend with cerrojo doctor.',
    code: (code, expiresAt) =>
      `Administrator's code, good once: ${code} (until ${dayOfEn(expiresAt)}, ${clockTime(expiresAt)} in Bogotá).`,
  },

  migrate: {
    state: (dir, from, to) =>
      from === to
        ? `${dir} is of this program’s format (${to}) already: there is nothing to do.`
        : `${dir} has format ${from} and this program writes format ${to}. A copy is made beside it, and then:`,
    databaseState: (place, from, to) =>
      from === to
        ? `The database ${place} has the format of this program already (${to}): there is nothing to do.`
        : `The database ${place} has format ${from} and this program writes ${to}, in one step that is done whole or not at all:`,
    dry: 'Nothing was changed. To do it: cerrojo migrate, or start the service.',
  },

  store: {
    noDatabase: 'Say in DATABASE_URL (or in a file, DATABASE_URL_FILE) which database it is.',
    folderNotEmpty: dir =>
      `${dir} has data already. Move its folders of entities elsewhere and repeat; installation.json has to stay.`,
    inDatabase: (place, nits) => `The database ${place} has data of ${nits.join(', ')} already.`,
    progress: (entity, done) => `${entity}: ${count(done)} copied…`,
    copied: (entity, contracts, statements, links) =>
      `${entity}: ${counted(contracts, 'contract', 'contracts')}, ${counted(statements, 'statement', 'statements')}, ${counted(links, 'link', 'links')}; counts and hashes agree.`,
    refused: {
      other: entity =>
        `${entity}: the target has something that the source has not. Nothing was changed; move what the target has elsewhere and repeat.`,
      incomplete: entity =>
        `${entity}: the data was put back from a backup today, and something of what was told may be missing. Repeat tomorrow.`,
      differs: entity =>
        `${entity}: what was copied does not agree with the source, and so is not used. Move what the target has elsewhere and repeat; if it happens again, report it.`,
    },
    inPostgres: place =>
      `Everything is in ${place}, which is used as long as DATABASE_URL says so. The data folder stays as a copy of this moment: it holds personal data; delete it once you do not need it, but for installation.json.`,
    inFiles: dir => `Everything is in ${dir}. Take DATABASE_URL away before starting the service.`,
  },

  unpressed: {
    more: 'To see a whole list, write “export my contracts”, or talk with npm start.',
    form: 'Nothing can be recorded here. To do that, talk with npm start.',
    record: 'Of a contract you can ask “why” and its number. To report something, talk with npm start.',
  },

  status: {
    place: (dir, file) => `Data in ${dir}, settings in ${file}.`,
    entity: (key, name) => {
      if (!/^\d+$/.test(key)) return name ?? key
      return name === null ? `NIT ${key}` : `${name} (NIT ${key})`
    },
    cut: (id, dataset, hours, stale) =>
      `Cut ${id} of ${dataset}, fetched ${hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`} ago${stale ? ': it is old, run cerrojo sync or import a new file' : ''}.`,
    people: (all, reachable) =>
      `${counted(all, 'person', 'people')}: ${count(reachable)} with a linked account, ${count(all - reachable)} without.`,
    refused: (at, why) => `A newer cut was refused on ${dayOfEn(at)} at ${clockTime(at)}. ${why}`,
    notice: text => `Notice of the store: ${text}`,
  },
}
