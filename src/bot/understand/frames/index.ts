import type { Frame } from '../explain.js'
import { DEEDS } from './deeds.js'
import { LATER } from './later.js'
import { LISTS } from './lists.js'
import { ONE } from './one.js'
import { SETTINGS } from './settings.js'

/** Everything that this bot can be asked or told. Their order decides nothing. */
export const FRAMES: readonly Frame[] = [...LISTS, ...ONE, ...DEEDS, ...SETTINGS, ...LATER]
