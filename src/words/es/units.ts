import { countedEs as counted } from '../grammar.js'

/** `1 contrato`, `1.234 contratos`. */
export const contracts = (n: number) => counted(n, 'contrato', 'contratos')
export const people = (n: number) => counted(n, 'persona', 'personas')
export const businessDayCount = (n: number) => counted(n, 'día hábil', 'días hábiles')
export const monthCount = (n: number) => counted(n, 'mes', 'meses')
