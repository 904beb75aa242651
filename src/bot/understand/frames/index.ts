import type { Frame } from '../intents/explain.js'
import { CONTRACT_FRAMES } from './contract-frames.js'
import { FOLLOW_UP_FRAMES } from './follow-ups.js'
import { LIQUIDATION_FRAMES } from './liquidation.js'
import { LIST_FRAMES } from './lists.js'
import { RULE_FRAMES } from './rule-frames.js'
import { SETTING_FRAMES } from './settings.js'
import { STATEMENT_FRAMES } from './statement-frames.js'
import { UNSUPPORTED_FRAMES } from './unsupported-frames.js'

/** Everything that this bot can be asked or told. Their order decides nothing. */
export const FRAMES: readonly Frame[] = [
  ...LIST_FRAMES,
  ...CONTRACT_FRAMES,
  ...RULE_FRAMES,
  ...LIQUIDATION_FRAMES,
  ...STATEMENT_FRAMES,
  ...SETTING_FRAMES,
  ...UNSUPPORTED_FRAMES,
  ...FOLLOW_UP_FRAMES,
]
