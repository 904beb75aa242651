import { describe, expect, it } from 'vitest'
import { howCard } from '../../src/bot/cards/closing-cards.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { CLICKS } from '../../src/bot/context.js'
import { ANA, at, contractOf, TODAY, worldOf } from '../support/context.js'

/* How to close, by who clicks in SECOP II: the entity's own instruction first, each step with its source. */

async function textsOf(clicks: (typeof CLICKS)[number] | null): Promise<string[]> {
  const { context } = await worldOf([contractOf(1, ['ana'])])
  const closing = {
    clicks,
    signs: 'ordenador' as const,
    instructions: { text: 'Siga el instructivo GC-07.', link: null },
  }
  const { parts } = await howCard(turnContext({ ...context, closing }, ANA, at(TODAY), 'terminal', 'es'), null)
  return parts.flatMap(part => (part.kind === 'text' ? [part.text] : []))
}

describe.each([null, 'supervisor', 'contracting-office', 'ordenador'] as const)('where %s clicks', clicks => {
  it('says what the entity says before the steps', async () => {
    const [first, steps] = await textsOf(clicks)
    expect(first).toBe('Según su entidad: Siga el instructivo GC-07.')
    expect(steps).toMatch(/^1\. /u)
  })

  it('gives the source of each step, and whom to ask where somebody else clicks', async () => {
    const [, steps = ''] = await textsOf(clicks)
    const lines = steps.split('\n')
    const asks = lines.filter(line => !line.endsWith(']'))
    expect(asks).toHaveLength(clicks === 'supervisor' ? 0 : 1)
    expect(steps.includes('8 «Modificaciones')).toBe(clicks === null || clicks === 'supervisor')
  })

  it('marks what cannot be undone at its step, and says what is not documented', async () => {
    const texts = await textsOf(clicks)
    const [, steps = ''] = texts
    const marked = steps.split('\n').filter(line => line.includes('⚠'))
    expect(marked).toEqual([
      expect.stringMatching(/^\d+\. .*«Marcar como pagado».*⚠ No se deshace: .*\[CCE, .*4417\]$/u),
    ])
    const all = texts.join('\n')
    expect(all.split('No se deshace')).toHaveLength(2)
    expect(all).toContain('no está documentado públicamente')
  })
})
