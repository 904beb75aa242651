import { countedEn as counted } from '../grammar.js'

/** `1 contract`, `1,234 contracts`. */
export const contracts = (n: number) => counted(n, 'contract', 'contracts')
export const people = (n: number) => counted(n, 'person', 'people')
export const businessDayCount = (n: number) => counted(n, 'business day', 'business days')
export const monthCount = (n: number) => counted(n, 'month', 'months')
