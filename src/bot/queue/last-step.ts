import type { Button, Part } from '../cards/card.js'
import { text } from '../cards/turn-context.js'

/** What happened just before, and how it is taken back. */
export interface Lead {
  readonly line: string
  readonly tone: 'good' | 'warning'
  readonly undo?: Button
}

/** What happened, above everything else. */
export function leadPart(lead: Lead | null): Part | null {
  return lead && text(`${lead.tone === 'good' ? '✓' : '⚠'} ${lead.line}`, lead.tone)
}
