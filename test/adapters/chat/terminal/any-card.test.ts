import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { cardToText } from '../../../../src/adapters/chat/terminal/card-to-text.js'
import type { Card, ContractPart } from '../../../../src/bot/cards/card.js'
import { rowOf } from '../../../../src/bot/cards/row-of.js'
import { harmlessLine } from '../../../../src/shared/harmless.js'
import { interfaceIn } from '../../../../src/words/interface.js'
import { ATTACKS, anyCard } from '../../../support/any-card.js'

/** Without addresses, which may be wider than a screen. */
const PIECES = [...ATTACKS.filter(attack => !attack.includes('://')), '  ']
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.lorem({ maxCount: 4 })), { maxLength: 20 })
    .map(parts => parts.join('')),
)

const DANGEROUS = /[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u
const words = interfaceIn('es').card
const squeezed = (line: string) => line.replace(/\s+/g, '')

it('is harmless, fits, numbers every choice once and drops no contract, whatever the card says', () => {
  fc.assert(
    fc.property(anyCard({ text, few: 4 }), fc.integer({ min: 40, max: 200 }), (card, width) => {
      const { text, choices, letters, menu } = cardToText(card, { width, words })
      const lines = text.split('\n')
      for (const line of lines) {
        expect(line).not.toMatch(DANGEROUS)
        // Only an address may stick out, and then it stands at the end of what was written before it.
        if (stringWidth(line) > width) expect(line).toMatch(/^\s*\(?https?:\/\/\S+$/i)
      }
      expect(choices.length + letters.size + menu.length).toBe(choicesOf(card))
      const everything = squeezed(text)
      for (const number of choices.keys()) expect(everything).toContain(String(number + 1))
      for (const letter of letters.keys()) expect(everything).toContain(`[${letter}]`)
      // In a column a name may be broken over lines; none of its characters is lost.
      for (const item of listedIn(card))
        for (const character of squeezed(harmlessLine(rowOf(item).name))) expect(everything).toContain(character)
      for (const id of idsOf(card)) expect(everything).toContain(squeezed(harmlessLine(id)))
    }),
    { numRuns: 600 },
  )
})

function contractsOf({ parts }: Card): ContractPart[] {
  return parts.filter(part => part.kind === 'contract')
}

function listedIn({ parts }: Card): ContractPart[] {
  return parts.flatMap(part => (part.kind === 'group' ? part.items : []))
}

function boxedIn({ parts }: Card): string[] {
  return parts.flatMap(part =>
    part.kind === 'form'
      ? part.fields.flatMap(field => (field.kind === 'check' && field.about ? [field.about.id] : []))
      : [],
  )
}

function idsOf(card: Card): string[] {
  return [...contractsOf(card).map(({ id }) => id), ...boxedIn(card)]
}

function choicesOf(card: Card): number {
  const shown = card.parts.flatMap(part => {
    switch (part.kind) {
      case 'actions':
        return [...part.buttons, ...(part.menu ?? [])]
      case 'choices':
        return part.buttons
      case 'group':
        return part.more ? [part.more] : []
      case 'page':
        return [part.previous, part.next].filter(button => button !== undefined)
      case 'form':
        return [part.submit]
      default:
        return []
    }
  })
  const options = card.parts.flatMap(part =>
    part.kind === 'form'
      ? part.fields.flatMap(field => {
          if (field.kind === 'person') return field.options.length <= 9 ? field.options : []
          return field.kind === 'choice' || field.kind === 'boxes' ? field.options : []
        })
      : [],
  )
  const numbered = [...shown, ...contractsOf(card).flatMap(({ actions }) => actions)].filter(({ action }) => action)
  const opened = listedIn(card).filter(({ actions: [open] }) => open)
  return numbered.length + opened.length + options.length + boxedIn(card).length
}
