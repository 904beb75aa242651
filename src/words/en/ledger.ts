import type { ledgerEs } from '../es/ledger.js'
import { countEn as count, countedEn as counted, dateEn, hashWords } from '../grammar.js'

/** What is said of the ledger, in English. */
export const ledgerEn: typeof ledgerEs = {
  chains: { sent: 'What was told', said: 'What was said and decided', seen: 'What was looked at' },
  sound: (chain, records, hash) =>
    `${chain}: the chain is whole, ${counted(records, 'record', 'records')}, the last hash is ${hashWords(hash)}.`,
  piece: (chain, first, last, hash) =>
    `${chain}: records ${count(first)} to ${count(last)}, unchanged; those before are not here. The last hash is ${hashWords(hash)}.`,
  unnamed:
    'The record that says what was erased is not in this file: whether this program did it, the whole chain shows.',
  compareHead: 'A file may also lack its end: compare the last hash with that of the messages to administrators.',
  emptyFile: path => `${path} has no records.`,
  broken: (chain, record) =>
    `${chain}: the chain is broken at record ${count(record)}: something was changed or is missing.`,
  mark: number => `From record ${count(number)} on, what each says is kept beside its hash.`,
  erased: (records, on) => `${counted(records, 'record was', 'records were')} erased on ${on}.`,
  reissued: (upTo, was) =>
    `The records up to ${count(upTo)} were issued anew without what was erased; before, they ended in ${was}.`,
  forged: (log, subject, number) =>
    `Does not fit the chain: ${log} ${subject}, statement ${count(number)}. Somebody wrote or changed it from outside.`,
  missing: (log, subject, number) =>
    `Stands in the chain and no more in its log: ${log} ${subject}, statement ${count(number)}.`,
  seenChanged: day => `What was looked at on ${day} is not what its hash covers.`,
  agrees: 'What is kept of what everybody said fits the chain.',
  notCompared: (from, to) =>
    `What is kept was not compared with the chains: the folder is of format ${from}, and this program compares from ${to} on. To compare it: cerrojo migrate, here or on a copy.`,
  noFile: path => `${path} cannot be read.`,
  noLinks: (path, line) =>
    `${path}: line ${count(line)} is no record. A file of cerrojo ledger --chain, or of --format json, is needed.`,
  date: day => dateEn(day),
  contract: {
    title: id => `Life of contract ${id}`,
    none: id => `There is nothing about ${id} in the records.`,
    columns: {
      at: 'Instant (UTC)',
      chain: 'Chain',
      number: 'Number',
      kind: 'Kind',
      person: 'Person id',
      name: 'Person',
      text: 'What',
      hash: 'Hash',
    },
    someErased: records =>
      `${counted(records, 'record', 'records')} of what was told and looked at were erased: whether they were about this contract is not known.`,
    erased: on => `erased on ${on}`,
  },
}
