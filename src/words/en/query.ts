import type { Blocker, ContractState, ContractType, Day, RuleId } from '../../rules/index.js'
import type { Words } from '../es/index.js'
import {
  averageEn,
  countEn,
  dateEn,
  eitherEn,
  listEn,
  monthEn,
  percentEn,
  pluralEn as plural,
  shortMoneyEn,
} from '../grammar.js'
import { factsEn } from './facts.js'

type QueryWords = Words['query']

const quoted = (texts: readonly string[]) => eitherEn(texts.map(text => `"${text}"`))
const neither = (names: readonly string[]) => names.join(' nor ')
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const STATE = (state: ContractState) => factsEn.state.value(state)

const TYPES: Record<ContractType, string> = {
  works: 'works',
  supervision: 'external supervision',
  consultancy: 'consultancy',
  supplies: 'supplies',
  services: 'services',
  'property-lease': 'property lease',
  'goods-lease': 'lease of goods',
  concession: 'concession',
  'public-private-partnership': 'public-private partnership',
  trust: 'trust',
  'loan-for-use': 'loan for use',
  'financial-services': 'financial services',
  insurance: 'insurance',
  'decree-092': 'association agreement',
  cooperation: 'cooperation agreement',
  'public-credit': 'public credit',
  loan: 'loan',
  'framework-agreement': 'framework agreement',
  purchase: 'purchase',
  'goods-sale': 'sale of goods',
  'property-sale': 'sale of property',
  other: 'another type',
  unknown: 'a type not known',
}

const about = (before: string, without: string) => ({
  has: (texts: readonly string[]) => `${before} ${quoted(texts)}`,
  lacks: (texts: readonly string[]) => `${without} ${quoted(texts)}`,
})

const day = (some: string, none: string, not: string) => ({
  any: some,
  none,
  from: (on: Day) => `${some} from ${dateEn(on)}`,
  until: (on: Day) => `${some} until ${dateEn(on)}`,
  between: (from: Day, to: Day) => `${some} between ${dateEn(from)} and ${dateEn(to)}`,
  outside: (from: Day, to: Day) => `${not} between ${dateEn(from)} and ${dateEn(to)}`,
})

const SITUATIONS = {
  closeNow: 'to close',
  needsFact: 'lacking a fact',
  needsOthers: 'lacking a fact from somebody else',
  waiting: 'waiting',
  saidClosed: 'reported as closed',
  passedOn: 'with the contracting office',
  suspended: 'suspended',
  inExecution: 'running',
  closed: 'closed',
  notApplicable: 'with nothing to close',
}

const BLOCKERS: Record<Blocker, string> = {
  'record-the-payment': 'payment to be recorded',
  'register-the-restart': 'restart to be registered',
  'record-the-termination': 'termination to be recorded',
  'modification-unpublished': 'amendment not published',
  'approval-pending': 'approval pending',
  'invoice-pending': 'invoice pending',
  'no-access': 'no access',
  'supplier-does-not-accept': 'the supplier does not accept',
  'ordenador-has-not-signed': 'not signed by the ordenador',
  other: 'another one',
}

const CHANGES = {
  new: 'new',
  closed: 'newly closed',
  reopened: 'reopened',
  state: 'with another state',
  extended: 'extended',
  shortened: 'shortened',
  supervisor: 'with another supervisor',
  vanished: 'gone from SECOP',
}

const LIQUIDATION = { made: 'settled (liquidados)', due: 'not settled (sin liquidar)', 'not-due': 'not to be settled' }
const PROCEEDING = { open: 'with a proceeding or litigation', none: 'without proceeding or litigation' }
const REGIMES = { general: 'the general regime', special: 'a special regime', unknown: 'a regime not known' }

const RULES: readonly (readonly [string, string])[] = [
  ['R05', 'suspension'],
  ['R06', 'cession'],
  ['R12', 'whether it is to be settled'],
  ['R13', 'settlement'],
  ['R14', 'proceeding or litigation'],
  ['R15', 'environmental, post-consumption or reversion duties'],
  ['R16', 'guarantees'],
  ['R17', 'payments'],
]
const ruleName = (rule: RuleId) => {
  const topic = RULES.find(([start]) => rule.startsWith(start))?.[1]
  return topic === undefined ? rule : `${rule} (${topic})`
}

/** The rows that hold while a guarantee is in force. */
const isGuarantee = (rules: readonly RuleId[]) =>
  rules.length === 2 && rules.every(rule => rule === 'R16a' || rule === 'R16b')

/** Closed by whatever account. */
const isClosedOrSaid = (keys: readonly (keyof typeof SITUATIONS)[]) =>
  keys.length === 2 && keys.includes('saidClosed') && keys.includes('closed')

const one = <K extends string>(phrases: Readonly<Record<K, string>>, keys: readonly K[]) =>
  eitherEn(keys.map(key => phrases[key]))

/** As in Spanish: the filters stand after "contracts". */
export const queryEn: QueryWords = {
  whose: {
    own: 'Your contracts',
    area: 'The contracts of your area',
    entity: 'The contracts of the entity',
    unsaid: 'Contracts',
  },
  unknown: sentence => `Not known whether they are: ${lower(sentence)}`,

  contract: {
    is: names => `that are ${eitherEn(names)}`,
    not: names => `that are not ${neither(names)}`,
  },
  reference: about('with reference', 'without reference'),
  about: about('with', 'without'),
  supplier: about('with the contractor', 'without the contractor'),
  object: about('about', 'not about'),
  modality: about('awarded by', 'not awarded by'),
  ordenador: about('ordered by', 'not ordered by'),
  area: about('of the area', 'outside the area'),
  situation: {
    is: keys => (isClosedOrSaid(keys) ? 'closed in SECOP or as told' : one(SITUATIONS, keys)),
    not: keys => (isClosedOrSaid(keys) ? 'open' : `that are not ${neither(keys.map(key => SITUATIONS[key]))}`),
    any: 'in any situation',
    none: 'in no situation',
  },
  state: {
    is: keys => `with state ${quoted(keys.map(STATE))}`,
    not: keys => `without state ${quoted(keys.map(STATE))}`,
    any: 'with a known state',
    none: 'without state',
  },
  type: {
    is: keys => `of ${eitherEn(keys.map(key => TYPES[key]))}`,
    not: keys => `that are not of ${neither(keys.map(key => TYPES[key]))}`,
    any: 'with a known type',
    none: 'without type',
  },
  regime: {
    is: keys => `under ${one(REGIMES, keys)}`,
    not: keys => `not under ${neither(keys.map(key => REGIMES[key]))}`,
    any: 'with a known regime',
    none: 'without regime',
  },
  rule: {
    is: keys => (isGuarantee(keys) ? 'with a guarantee in force' : `where ${eitherEn(keys.map(ruleName))} counts`),
    not: keys =>
      isGuarantee(keys) ? 'without a guarantee in force' : `where ${neither(keys.map(ruleName))} does not count`,
    any: 'where any rule counts',
    none: 'where no rule counts',
  },
  missing: {
    is: labels => `lacking the fact ${quoted(labels)}`,
    not: labels => `not lacking the fact ${quoted(labels)}`,
    any: 'lacking some fact',
    none: 'lacking no fact',
  },
  liquidation: {
    is: keys => one(LIQUIDATION, keys),
    not: keys => `that are not ${neither(keys.map(key => LIQUIDATION[key]))}`,
    any: 'known to be settled or not',
    none: 'for which settlement does not count yet',
  },
  proceeding: {
    is: keys => one(PROCEEDING, keys),
    not: keys => `that are not ${neither(keys.map(key => PROCEEDING[key]))}`,
    any: 'known to have a proceeding or none',
    none: 'for which a proceeding does not count',
  },
  blocked: {
    is: keys => `with an obstacle: ${one(BLOCKERS, keys)}`,
    not: keys => `without this obstacle: ${one(BLOCKERS, keys)}`,
    any: 'with an obstacle',
    none: 'without obstacle',
  },
  changed: {
    is: keys => `${one(CHANGES, keys)} in the last cut`,
    not: keys => `that are not ${neither(keys.map(key => CHANGES[key]))} in the last cut`,
    any: 'with changes in the last cut',
    none: 'without changes in the last cut',
  },
  supervisor: {
    is: names => `supervised by ${eitherEn(names)}`,
    not: names => `not supervised by ${neither(names)}`,
    named: texts => `supervised by somebody called ${quoted(texts)}`,
    any: 'with a supervisor',
    none: 'without supervisor',
  },
  value: amount => `of ${amount}`,
  paid: amount => `with payments of ${amount}`,
  balance: amount => `with a balance of ${amount}`,
  someBalance: 'with a balance',
  amount: {
    over: pesos => `more than ${shortMoneyEn(pesos)}`,
    under: pesos => `less than ${shortMoneyEn(pesos)}`,
    'at-least': pesos => `at least ${shortMoneyEn(pesos)}`,
    'at-most': pesos => `up to ${shortMoneyEn(pesos)}`,
    between: (least, most) => `between ${shortMoneyEn(least)} and ${shortMoneyEn(most)}`,
  },
  signed: day('signed', 'without date of signature', 'not signed'),
  starts: day('starting', 'without start', 'not starting'),
  ends: day('ending', 'without end', 'not ending'),
  closable: day('that can be closed', 'with no day to be closed', 'that cannot be closed'),
  deadline: day('with a closing deadline', 'without closing deadline', 'without closing deadline'),
  overdue: day('overdue', 'not overdue', 'not overdue'),
  liquidationLimit: day('with a limit for settlement', 'without limit for settlement', 'without limit for settlement'),
  closed: day('with a closing date', 'without closing date', 'not closed'),
  snoozed: day('put off', 'not put off', 'not put off'),
  told: day('with an answer', 'without answer', 'without answer'),

  by: {
    supervisor: 'by person',
    area: 'by area',
    situation: 'by situation',
    type: 'by type',
    state: 'by state in SECOP',
    rule: 'by rule',
    missing: 'by missing fact',
    liquidation: 'by settlement',
    blocked: 'by obstacle',
    changed: 'by change',
    supplier: 'by contractor',
    modality: 'by modality',
    ordenador: 'by ordenador',
    endWeek: 'by week of their end',
    ends: 'by month of their end',
    endQuarter: 'by quarter of their end',
    endYear: 'by year of their end',
    closable: 'by month in which they can be closed',
    closedWeek: 'by week of closing',
    closed: 'by month of closing',
    closedQuarter: 'by quarter of closing',
    closedYear: 'by year of closing',
    signedYear: 'by year of signature',
    startYear: 'by year of start',
  },
  having: {
    over: n => `only with more than ${countEn(n)}`,
    under: n => `only with fewer than ${countEn(n)}`,
    'at-least': n => `only with at least ${countEn(n)}`,
    'at-most': n => `only with at most ${countEn(n)}`,
    is: n => (n === 0 ? 'only with none' : `only with exactly ${countEn(n)}`),
  },
  beside: parts => `how many ${parts.join(' and how many ')}`,
  whole: 'in total',
  measures: {
    count: 'how many',
    value: 'value',
    paid: 'paid',
    balance: 'balance',
    averageValue: 'average value',
    averageCount: 'average number of contracts',
    share: 'percentage of the total',
    rate: 'percentage within each group',
    progress: 'progress of the campaign',
  },
  measured: names => `with ${names}`,
  orders: {
    urgency: 'most urgent first',
    count: 'fewest contracts first',
    rate: 'lowest percentage first',
    progress: 'least progress first',
    value: 'lowest value first',
    paid: 'least paid first',
    balance: 'lowest balance first',
    signed: 'by signature',
    starts: 'by start',
    ends: 'by end',
    closable: 'by possible closing',
    deadline: 'by closing deadline',
    overdue: 'by date overdue since',
    liquidationLimit: 'by limit for settlement',
    closed: 'by closing',
    told: 'by answer',
    supplier: 'by contractor from A to Z',
    reference: 'by reference from A to Z',
  },
  descending: {
    urgency: 'least urgent first',
    count: 'most contracts first',
    rate: 'highest percentage first',
    progress: 'most progress first',
    value: 'by value',
    paid: 'by amount paid',
    balance: 'by balance',
    signed: 'by signature, the last first',
    starts: 'by start, the last first',
    ends: 'by end, the last first',
    closable: 'by possible closing, the last first',
    deadline: 'by closing deadline, the last first',
    overdue: 'by date overdue since, the last first',
    liquidationLimit: 'by limit for settlement, the last first',
    closed: 'by closing, the last first',
    told: 'by answer, the last first',
    supplier: 'by contractor from Z to A',
    reference: 'by reference from Z to A',
  },
  columns: names => `with the ${plural(names.length, 'column', 'columns')} ${listEn(names.map(lower))}`,
  columnsBut: names => `with all columns but ${listEn(names.map(lower))}`,
  month: monthEn,
  limit: n => plural(n, 'only the first', `the first ${n}`),
  outputs: {
    card: '',
    xlsx: 'in Excel',
    calendar: 'for the calendar',
    chart: 'in a chart',
    document: 'in a document',
  },

  card: {
    rows: {
      supervisor: n => `${countEn(n)} ${plural(n, 'person', 'people')}`,
      area: n => `${countEn(n)} ${plural(n, 'area', 'areas')}`,
    },
    week: monday => `week of ${dateEn(monday)}`,
    quarter: (year, quarter) => `Q${quarter} ${year}`,
    heading: (sentence, n) => `${sentence}: ${countEn(n)}`,
    none: {
      own: 'You have no contracts',
      area: 'There are no contracts of your area',
      entity: 'There are no contracts',
      unsaid: 'There are no contracts',
    },
    nearest: 'Shall I show you these?',
    nearestAll: n =>
      plural(n, 'Shall I show you the only one there is?', `Shall I show you the ${countEn(n)} that there are?`),
    show: (n, phrases) => `Show the ${plural(n, 'one', countEn(n))} ${phrases}`.trim(),
    showAll: n => plural(n, 'Show it', `Show the ${countEn(n)}`),
    openAmongThem: n =>
      `${countEn(n)} ${plural(n, 'is open and has', 'are open and have')} to be assigned; the others are closed or do not apply.`,
    unknownToo: n =>
      `Besides, of ${countEn(n)} it is not known: SECOP does not say and nobody has told. ${plural(n, 'It does', 'They do')} not count here.`,
    showUnknown: n => plural(n, 'Show that one', `Show those ${countEn(n)}`),
    share: (part, all) => `${percentEn(part, all)} (${part} of ${countEn(all)})`,
    shareOfMoney: (money, part, all) => `${money} (${percentEn(part, all)})`,
    average: (n, groups, apart) =>
      `${averageEn(n, groups)} (${n} among ${groups}${apart > 0 ? `; not counting ${countEn(apart)} without it` : ''})`,
    unknownPart: n => `(of ${countEn(n)} it is not known)`,
    take: phrase => `✕ ${phrase}`,
    cut: { own: 'I can only show you your own.', area: 'I can only show you those of your area.' },
    excel: 'Excel',
    contracts: 'Contracts',
    notKnown: 'not known',
    noKey: 'not given',
    noArea: 'no known area',
    noMissing: 'no fact',
    forgotten: 'I no longer have that query at hand. Please write it again.',
    meant: 'Did you mean this?',
  },

  unsupported: {
    title: 'I cannot do that yet',
    cannot: {
      document: 'I understood that you want a document. I cannot write it yet.',
      nudge: 'I understood that you want to remind somebody of theirs. I cannot do that from here yet.',
      assign: 'I understood that you want to assign a contract. Do it from the contract: "Assign".',
      watch:
        'I understood that you want to be told when something happens. I cannot do that yet: you can ask me at any time.',
      note: 'I understood that you want to leave a note. I cannot keep it yet.',
      contact: 'I keep and give no phone numbers, e-mail addresses or other contact details of anybody.',
      'two-groups': 'I cannot group by two things at once yet. I can by one or by the other.',
      'first-of-each': 'I cannot show the first of each group yet: only the first of all, or the figures of each.',
      'past-state': 'I cannot tell yet how contracts stood on another day: I only know how they stand in the last cut.',
      'changes-since': 'I cannot tell yet what changed since that day: I only compare the last two cuts of SECOP.',
      'days-taken': 'I cannot reckon yet how long a closing takes: SECOP does not publish the day of the closing.',
      absences: 'I cannot tell yet who is away or has paused the notices.',
      'gone-people':
        'I do not know who works here no longer: SECOP does not say. I know which contracts belong to nobody on the list of people.',
      reports: 'I cannot search yet by what each one told, only by whether anything was answered.',
      'guarantee-end': 'I cannot search yet by the day on which a guarantee ends: SECOP does not publish it.',
      mail: 'I understood that you want it by mail or elsewhere. I cannot send it yet: I give it here.',
      address: 'I understood that you want me to speak to you in another way. I cannot yet.',
      'their-pause':
        'I understood that somebody else is not to be written to for now. Only they can ask for it: "pause my notices until 20 July"; they can delegate them too.',
      'their-notices':
        'I understood that this is about the notices of somebody else. I cannot see or change them yet: everybody pauses or delegates their own.',
      'list-of-people':
        'The list of people is kept by the administrator: nobody is added or removed from here. A contract can go to another person, though.',
      'their-messages':
        'I understood that you ask what somebody was told, or what they answered and when. I cannot show that yet.',
    },
    nearest: 'The nearest to it:',
    of: name => `See the contracts of ${name}`,
    instead: {
      document: 'See the contracts',
      nudge: 'See their contracts',
      assign: 'See the contracts',
      watch: 'See how they stand today',
      note: 'See the contract',
      contact: 'See their contracts',
      'two-groups': 'See the contracts',
      'first-of-each': 'See the first of all',
      'past-state': 'See how they stand today',
      'changes-since': 'See the changes of the last cut',
      'days-taken': 'See the contracts',
      absences: 'See by person',
      'gone-people': 'See those of nobody',
      reports: 'See those with an answer',
      'guarantee-end': 'See the contracts',
      mail: 'See it here',
      address: 'See the contracts',
      'their-pause': 'See their contracts',
      'their-notices': 'See their contracts',
      'list-of-people': 'See their contracts',
      'their-messages': 'See their contracts',
    },
  },

  unread: {
    title: texts => `I cannot filter by ${quoted(texts)}`,
    lost: texts => `I did not understand ${quoted(texts)}`,
    shall: 'Shall I show you this?',
    hour: text => `The reminder comes with that day's message: the hour (“${text}”) is not kept.`,
    ofOne: texts => `I did not understand ${quoted(texts)}. This is what is known of that contract:`,
    leftOut: texts => `I left out ${quoted(texts)}.`,
  },
}
