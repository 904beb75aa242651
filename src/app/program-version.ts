import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PACKAGE_ROOT } from '../settings/settings.js'

const PACKAGE = z.object({ version: z.string() })

/** The version of this program, as its package says it. */
export function programVersion(): string {
  return PACKAGE.parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'))).version
}
