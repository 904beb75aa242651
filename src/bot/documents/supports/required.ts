import type { ContractType, RegisterFacts } from '../../../rules/index.js'

/** What the file of a contract is made of, in the order in which it is put together. */
export const SUPPORTS = [
  'contract',
  'modifications',
  'designation',
  'start-record',
  'budget',
  'guarantees',
  'suspensions',
  'cession',
  'early-termination',
  'activity-reports',
  'partial-records',
  'advance',
  'receipt',
  'store-entry',
  'as-built',
  'third-party-payments',
  'restitution',
  'returned-goods',
  'social-security',
  'payment-claims',
  'payment-statement',
  'contributions-report',
  'final-report',
  'interventor-report',
  'evaluation',
  'liquidation',
  'quality-guarantee',
  'environmental',
  'post-consumption',
  'balance-release',
  'closing-record',
] as const
export type Support = (typeof SUPPORTS)[number]

/** Contracts whose files are made of the same; `general` is what every one of them is asked for, where a type has no list of its own. */
export const SUPPORT_LISTS = [
  'services',
  'works',
  'supervision',
  'purchase',
  'consultancy',
  'lease',
  'agreement',
  'general',
] as const
export type SupportList = (typeof SUPPORT_LISTS)[number]

/** `asked`: public check lists and formats ask for it; `usual`: it is usual; `if-any`: only where it happened. */
export type SupportNeed = 'asked' | 'usual' | 'if-any'

/**
 * By list, in the order of `SUPPORT_LISTS` but for the general one: A asked, U usual, I if there was any, - not. What decides
 * about a liquidation is not in here but in the rules; what hangs on a flag or on the ground of the modality is below.
 */
const NEEDS: Readonly<Record<Support, string>> = {
  contract: 'A A A A A A A',
  modifications: 'I I I I I I I',
  designation: 'A A A A A A A',
  'start-record': 'A A A U A U A',
  budget: 'A A A A A A A',
  guarantees: 'U A A A A U -',
  suspensions: 'I A A I I - I',
  cession: 'I I I I I I -',
  'early-termination': 'I I I I I I I',
  'activity-reports': 'A A A U A - A',
  'partial-records': '- A - - - - -',
  advance: '- A U U U - U',
  receipt: 'A A A A A U A',
  'store-entry': '- - - A - - U',
  'as-built': '- A A U U - -',
  'third-party-payments': '- A - - - U -',
  restitution: '- - - - - U -',
  'returned-goods': 'A - - - - - -',
  'social-security': 'A A A A A U U',
  'payment-claims': 'A A A A A A A',
  'payment-statement': 'A A A A A A A',
  'contributions-report': '- - - - - - U',
  'final-report': 'A A A A A A A',
  'interventor-report': '- A A - - - U',
  evaluation: 'U U U U U U -',
  liquidation: 'I A A A A A A',
  'quality-guarantee': '- A A A A - -',
  environmental: 'A A - A - - -',
  'post-consumption': 'A A - A - - -',
  'balance-release': 'I I I I I I I',
  'closing-record': 'A A A A A A A',
}

const MARKS: Readonly<Record<string, SupportNeed>> = { A: 'asked', U: 'usual', I: 'if-any' }

const LISTS: { readonly [T in ContractType]?: SupportList } = {
  services: 'services',
  works: 'works',
  supervision: 'supervision',
  supplies: 'purchase',
  purchase: 'purchase',
  'goods-sale': 'purchase',
  consultancy: 'consultancy',
  'property-lease': 'lease',
  'goods-lease': 'lease',
  cooperation: 'agreement',
  'decree-092': 'agreement',
}

/** The list of a contract: that of its type, or of agreements between entities whatever their type says. */
export function supportListOf({ type, ground }: Pick<RegisterFacts, 'type' | 'ground'>): SupportList {
  if (ground === 'interadministrative') return 'agreement'
  return LISTS[type] ?? 'general'
}

/** What the file of a contract is made of by its list and by its own flags, in the order of a file. */
export function requiredSupports(facts: RegisterFacts): ReadonlyMap<Support, SupportNeed> {
  const list = supportListOf(facts)
  const required = new Map<Support, SupportNeed>()
  for (const support of SUPPORTS) {
    const need = needIn(list, support)
    if (need && isMeant(support, facts)) required.set(support, need)
  }
  return required
}

function needIn(list: SupportList, support: Support): SupportNeed | undefined {
  const marks = NEEDS[support].split(' ')
  if (list !== 'general') return MARKS[marks[SUPPORT_LISTS.indexOf(list)] ?? '']
  return new Set(marks).size === 1 ? MARKS[marks[0] ?? ''] : undefined
}

/** A duty is asked after where SECOP says that there is one; goods and a card are given back by whoever served in person. */
function isMeant(support: Support, facts: RegisterFacts): boolean {
  switch (support) {
    case 'environmental':
      return facts.environmentalFlag === 'yes'
    case 'post-consumption':
      return facts.postConsumptionFlag === 'yes'
    case 'returned-goods':
      return facts.ground === 'professional-services'
    default:
      return true
  }
}
