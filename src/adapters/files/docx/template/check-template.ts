import type { Document } from '../../../../bot/documents/document.js'
import { readPlaceholder } from '../../../../bot/documents/placeholders.js'
import { fillTemplate, readyTemplate } from './fill-template.js'
import { findPlaceholders, type TemplatePlace } from './find-placeholders.js'
import { templateParts, type Unreadable, UnreadableTemplate } from './package.js'

/** What is wrong with a form, and where. */
export type TemplateProblem =
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** There is nothing in it that could be filled in. */
  | { readonly kind: 'asks-nothing' }
  | { readonly kind: 'active-field'; readonly field: string }
  | { readonly kind: 'unclosed'; readonly place: TemplatePlace }
  /** `not-alone`: a whole section, which replaces its paragraph; `in-code`: within a field or an address. */
  | {
      readonly kind: 'unknown' | 'not-alone' | 'in-code' | 'not-filled'
      readonly placeholder: string
      readonly place: TemplatePlace
    }

/** Everything that is wrong with a form, nothing where it can be used. It is filled once for a try: what does not go in is said. */
export async function checkTemplate(bytes: Uint8Array): Promise<readonly TemplateProblem[]> {
  try {
    const found = findPlaceholders(templateParts(bytes))
    const problems: TemplateProblem[] = [
      ...found.activeFields.map(field => ({ kind: 'active-field' as const, field })),
      ...found.unclosed.map(place => ({ kind: 'unclosed' as const, place })),
      ...found.inCode.map(({ name, place }) => ({ kind: 'in-code' as const, placeholder: name, place })),
      ...found.placeholders.flatMap(({ name, place, isAlone }): TemplateProblem[] => {
        const asked = readPlaceholder(name)
        if (!asked) return [{ kind: 'unknown', placeholder: name, place }]
        return asked.kind === 'section' && !isAlone ? [{ kind: 'not-alone', placeholder: name, place }] : []
      }),
    ]
    if (problems.length > 0) return problems
    if (found.placeholders.length === 0) return [{ kind: 'asks-nothing' }]
    const left = findPlaceholders(templateParts(fillTemplate(await readyTemplate(bytes), TRIED)))
    return left.placeholders.map(({ name, place }) => ({ kind: 'not-filled', placeholder: name, place }))
  } catch (error) {
    return [{ kind: 'unreadable', why: error instanceof UnreadableTemplate ? error.why : 'damaged' }]
  }
}

/** A draft in which nothing is known. */
const TRIED: Document = {
  kind: 'closing-record',
  id: '-',
  contract: { id: '-', name: '-' },
  madeOn: '2026-01-01',
  title: '-',
  opening: [],
  sections: [],
}
