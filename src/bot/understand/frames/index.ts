import type { Frame } from '../explain.js'
import { STATEMENT_FRAMES } from './deeds.js'
import { UNSUPPORTED_FRAMES } from './later.js'
import { LIQUIDATION_FRAMES } from './liquidation.js'
import { LIST_FRAMES } from './lists.js'
import { CONTRACT_FRAMES } from './one.js'
import { SETTING_FRAMES } from './settings.js'

/** Everything that this bot can be asked or told. Their order decides nothing. */
export const FRAMES: readonly Frame[] = [
  ...LIST_FRAMES,
  ...CONTRACT_FRAMES,
  ...LIQUIDATION_FRAMES,
  ...STATEMENT_FRAMES,
  ...SETTING_FRAMES,
  ...UNSUPPORTED_FRAMES,
]
