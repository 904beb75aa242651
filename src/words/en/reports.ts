import type { ReportsWords } from '../es/reports.js'
import { dateEn, countEn as grouped, monthEn, percentEn, pluralEn as plural } from '../grammar.js'

/** Reports as files, for whoever answers for the contracts of others. */
export const reportsEn: ReportsWords = {
  language: 'en',
  names: {
    campaign: 'Closing report of the campaign',
    monthly: 'Monthly report for control interno',
    head: 'One page for whoever leads the entity',
    liquidation: 'Base of liquidations',
  },
  files: {
    campaign: 'closing-report',
    monthly: 'monthly-report',
    head: 'page-for-the-head',
    liquidation: 'liquidation-base',
  },
  titles: {
    campaign: campaign => `Closing report: ${campaign}`,
    monthly: day => `Closing of files in ${monthEn(day)}: report for control interno`,
    head: day => `Closing of files: as of ${dateEn(day)}`,
    liquidation: day => `Base of liquidations as of ${dateEn(day)}`,
  },
  button: 'Other reports',
  choose: 'Which report?',
  chooseHint: 'Each comes in Word or in Excel, with the same numbers.',
  ready: title => `${title}: ready.`,
  firstRows: (shown, all) =>
    `The first ${grouped(shown)} of ${grouped(all)} rows; all of them are in the Excel version.`,
  moreColumns: 'More columns are in the Excel version.',
  word: 'In Word',
  excel: 'In Excel',
  about: {
    entity: 'Entity',
    asOf: 'SECOP II data of',
    asOfUnknown: 'it is not known of which day the data is',
    madeOn: 'Made on',
    madeFor: 'Asked for by',
    sight: 'Scope',
    sights: {
      all: 'the whole entity',
      area: area => `the contracts of the area ${area} and those without a known supervisor`,
      ordered: 'the contracts that SECOP II names them for as ordenador',
    },
    rests:
      'The numbers come from the same data and rules as the cards of the chat at that moment. What somebody said and SECOP II does not show stands as said, not as done.',
    restsOn: 'What it rests on',
  },
  sections: {
    outcome: 'What came of it',
    areas: 'By area',
    people: 'By person',
    impediments: 'Impediments',
    impedimentsOn: day => `Impediments not resolved by ${dateEn(day)}`,
    contracts: 'Contracts',
    month: 'In the month',
    monthAreas: 'In the month, by area',
    monthPeople: 'In the month, by person',
    said: 'Reminders and answers of the month',
    now: day => `As of ${dateEn(day)}, the day of the report`,
    losses: 'Competence to liquidate that was lost or ends in the month',
    ledger: day => `Record of what was said, sent and looked at, as of ${dateEn(day)}`,
    progress: 'Progress',
    asked: 'What is asked, and of whom',
    liquidations: 'Contracts to be liquidated, or liquidated',
    stages: 'By stage',
  },
  columns: {
    outcome: 'Outcome',
    count: 'Contracts',
    stage: 'Stage',
    howMany: 'How many',
    area: 'Area',
    person: 'Responsible',
    toClose: 'To close',
    overdue: 'Overdue',
    passedOn: 'With the office',
    needsFact: 'A fact is missing',
    waiting: 'Waiting',
    reported: 'Reported',
    closed: 'Closed in the campaign',
    due: 'Were to be closed',
    closedInMonth: 'Closed in the month',
    notDone: 'Not closed',
    doneSince: 'of these, closed later',
    saidBy: 'Who',
    saidInMonth: 'Answers in the month',
    rate: 'Progress',
    left: 'Left',
    all: 'All',
    contract: 'Contract',
    reference: 'Number',
    what: 'What stops it',
    since: 'Since',
    note: 'Note',
    last: 'Last day of competence',
    whom: 'Of whom',
    asked: 'What is asked',
    chain: 'Chain',
    links: 'Links',
    hash: 'Last digest (SHA-256)',
  },
  aboutSheet: 'About this report',
  number: grouped,
  date: dateEn,
  percent: percentEn,
  all: 'All',
  noArea: 'Without an area',
  nobody: 'No known supervisor',
  chains: { sent: 'what was sent', said: 'what was said', seen: 'what was looked at' },
  chainNote:
    'Each chain is verified with “cerrojo ledger --verify”. Where a digest from here is not in it, something was changed afterwards.',
  closedNote: 'The day of a closing is that of the last update that SECOP II shows for the closed contract.',
  month: {
    due: 'Were to be closed',
    closed: 'Done: SECOP II shows them closed in the month',
    reported: 'Said: reported closed, and SECOP II did not show them at its end',
    left: 'Not done: still open at its end',
  },
  monthLine: (due, closed, reported, left) =>
    due === 0
      ? 'In the month there were no files to close that are known.'
      : `In the month ${plural(due, '1 file was', `${grouped(due)} files were`)} to be closed: ${closed === 0 ? 'none was' : plural(closed, '1 was', `${grouped(closed)} were`)} closed, ${reported === 0 ? 'none' : grouped(reported)} reported closed and ${left === 0 ? 'none was' : plural(left, '1 was', `${grouped(left)} were`)} still open at its end.`,
  judged: until =>
    `Each contract is judged as it stood on ${dateEn(until)}: by what had been said up to that day and by the newest data of SECOP II, which does not keep how it looked then. What was closed later counts as not closed where closing it was asked for in the month.`,
  unsure: n =>
    `${plural(n, 'Another was', `${grouped(n)} others were`)} closed after the month without having been asked for in it: whether ${plural(n, 'it was', 'they were')} to be closed by then is not known, and ${plural(n, 'it does', 'they do')} not count.`,
  undated: n =>
    `Of ${plural(n, '1 closed contract', `${grouped(n)} closed contracts`)} SECOP II does not tell the day: ${plural(n, 'it does', 'they do')} not count.`,
  saidLine: (said, impeded, resolved) =>
    `${plural(said, '1 answer', `${grouped(said)} answers`)} came in; ${plural(impeded, '1 impediment was', `${grouped(impeded)} impediments were`)} told and ${plural(resolved, '1 was', `${grouped(resolved)} were`)} resolved.`,
  toldLine: (digests, people) =>
    digests === 0
      ? 'In the month no daily reminder about these contracts was sent.'
      : `${plural(digests, '1 reminder', `${grouped(digests)} reminders`)} about these contracts ${plural(digests, 'was', 'were')} sent, to ${plural(people, '1 person', `${grouped(people)} people`)}.`,
  nowLine: ({ toClose, overdue, passedOn, needsFact }) =>
    toClose + passedOn + needsFact === 0
      ? 'Nothing is to be closed, and no fact is missing.'
      : `${grouped(toClose)} are to be closed, ${grouped(overdue)} of them overdue${passedOn > 0 ? `, and ${grouped(passedOn)} more are with the contracting office` : ''}; of ${grouped(needsFact)} more it is not known: a fact is missing.`,
  noLosses: 'None, by the dates that are known.',
  lossNote:
    'By the dates of SECOP II and what was said. Only a decision of the entity says that the competence was lost (Ley 1150 de 2007, art. 11).',
  stages: {
    liquidated: 'Liquidated, as was told',
    running: 'Still in execution: the term begins when it ends',
    bilateral: 'Within the term by mutual agreement',
    unilateral: 'Within the two months of the entity alone',
    last: 'Within the last term: then the competence is lost',
    passed: 'The last day is over, and no liquidation is on record',
    ownTerm: 'The term is that of the manual or the contract',
  },
  noImpediments: 'None was told.',
  shared: n =>
    `${plural(n, '1 contract is', `${grouped(n)} contracts are`)} with more than one person: ${plural(n, 'it counts', 'they count')} in the row of each and once in the total.`,
  asked: {
    office: 'Contracting office',
    supervisors: 'Supervisors',
    ordenadores: 'Ordenadores',
    admin: 'Whoever administers Cerrojo',
    close: 'to close in SECOP II those that can be',
    overdue: 'of these, the overdue ones',
    facts: 'to tell the fact that is missing',
    queue: 'to answer what was passed on',
    impediments: 'to resolve the impediments',
    nobody: 'to assign those without a known supervisor',
    unreached: 'to see that reminders reach those whom none reaches',
  },
}
