/** Every place, what can be done something about first. */
export const CONTRACT_PLACES = [
  'closeNow',
  'needsFact',
  'needsOthers',
  'waiting',
  'saidClosed',
  'passedOn',
  'suspended',
  'inExecution',
  'closed',
  'notApplicable',
] as const

/** Where a contract stands for one person. */
export type ContractPlace = (typeof CONTRACT_PLACES)[number]
