import { harmlessLine } from '../../../shared/harmless.js'

/** An address as one word, so that a terminal recognises it whole. */
export function terminalAddress(url: string): string {
  return harmlessLine(url).trim().replaceAll(' ', '%20')
}
