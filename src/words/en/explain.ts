import type { ExplainWords } from '../es/explain.js'
import { countEn as count, countedEn as counted, pluralEn as plural } from '../grammar.js'

const CONVENTIONS = {
  'day-first': 'the day comes first',
  'month-first': 'the month comes first',
  'year-first': 'the year comes first',
  'comma-thousands': 'commas separate thousands',
  'dot-thousands': 'dots separate thousands',
}

const GROUNDS = {
  cells: 'its own cells show it',
  said: 'as --dates said',
  others: 'the other columns of days show it',
  portal: 'as the portal writes',
}

/** What `import --explain` says in English. */
export const explainEn: ExplainWords = {
  nothing: 'This only looked: nothing was imported. Without --explain it is.',
  rows: (rows, read, rejected, leftOut) =>
    `Rows: ${count(rows)} = ${count(read)} read + ${count(rejected)} rejected + ${count(leftOut)} in sheets or lists that are not read.`,
  file: (file, rows) => `${file}: ${counted(rows, 'row', 'rows')}.`,
  written: (column, convention, ground) => `${column}: ${CONVENTIONS[convention]} (${GROUNDS[ground]}).`,
  rejected: rows =>
    `Rejected rows: ${count(rows)}. Correct their id in the file, or delete them if they are sums or notes:`,
  repeated: (rows, example) =>
    `Rows with an id that came before: ${count(rows)} (${example}). The one updated last counts; where that is not known, the last one.`,
  entity: (nit, name, rows, foreign, example) => {
    if (nit === 'unknown')
      return `Without a NIT or a code of the entity that can be read: ${counted(rows, 'row', 'rows')} (${example}). Write the NIT into the file, its digits alone.`
    const whose = `${nit}${name === null ? '' : ` (${name})`}: ${counted(rows, 'row', 'rows')}`
    return foreign
      ? `Of another entity, would not be taken ${whose} (${example}). To import them: --entity ${nit}.`
      : `Of the entity ${whose}.`
  },
  entities: more => `… and ${counted(more, 'more entity', 'more entities')}.`,
  links: addresses => `Links to SECOP: ${count(addresses)}.`,
  unreadLinks: (cells, example) =>
    `Links that are no address: ${count(cells)} (${example}). Those contracts have no link; the file should have the address, which begins with https://.`,
  errors: (cells, example) =>
    `Cells with an error or a formula that was not computed: ${count(cells)} (${example}). Open the file, correct the formula or paste it as a value, and save it again.`,
  documents: (cells, example) =>
    `Supervisors' documents that cannot be read: ${count(cells)} (${example}). Those contracts have no known supervisor; write the digits alone into the file, with the column in text format.`,
  unread: (fact, cells, example) =>
    `${fact}: ${counted(cells, 'cell', 'cells')} that cannot be read (${example}); ${plural(cells, 'it counts', 'they count')} as unknown.`,
  allRead: 'All other cells that are used could be read.',
  sister: (set, rows) => `Other data of SECOP (${set}): ${counted(rows, 'row', 'rows')}.`,
  sisterOlder: n =>
    `${counted(n, 'contract', 'contracts')}: their rows were not taken, as newer ones than this file are known already.`,
  sisterBroken: lines =>
    `Other data of SECOP: ${counted(lines, 'line', 'lines')} could not be read, with more or fewer cells than the header. Of their contracts nothing of that file was taken.`,
}
