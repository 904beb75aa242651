/** The public door of the rules module. */
export { assess } from './assess.js'
export {
  addBusinessDays,
  businessDays,
  businessDayUpTo,
  type Calendar,
  calendarOf,
  holidaysIn,
  isBusinessDay,
  LEGAL_CALENDAR,
} from './calendar.js'
export { annualCampaigns, type Campaign, CIRCULAR_CAMPAIGN } from './campaign.js'
export { RULE_IDS, type RuleId } from './catalog/ids.js'
export { CATALOG } from './catalog/index.js'
export { expectsQualityGuarantee } from './catalog/r16-guarantees.js'
export * from './contract.js'
export * from './day.js'
export { aim } from './deadline.js'
export { type Evidence, isStaleEvidence } from './evidence.js'
export { type Knowledge, knowledgeOf } from './knowledge.js'
export { areGroundsOf, groundsOf } from './known-facts.js'
export * from './liquidation.js'
export { type LiquidationWarning, WARNED_BEFORE, type WarnedTerm, warningDue } from './liquidation-dates.js'
export { centavos, centavosOf, isPesos, type Pesos, pesosOf } from './money.js'
export { cite, NORMS, type NormId } from './norms.js'
export { GIVEN_BY, type Options } from './rule.js'
export * from './verdict.js'
