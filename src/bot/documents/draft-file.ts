import { es } from '../../words/es/index.js'
import { oneLine, sentence } from '../../words/grammar.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { Document, DraftKind } from './document.js'
import type { DraftTemplate } from './draft-template.js'

/** So that what follows it still stands in the name of a file. */
const LONGEST_NAME = 32

/** `Constancia de cierre CPS-003-2022 borrador`: Spanish, as what stands in it. */
export function draftFileName({ kind, contract }: Document): string {
  const { drafts } = es
  return `${sentence(drafts.papers[kind]).replace(/\.$/, '')} ${oneLine(contract.name, LONGEST_NAME)} ${drafts.draft}`
}

/** The form that a paper goes into, and what is to be said of it. */
export interface DraftForm {
  readonly kind: DraftKind
  readonly template: DraftTemplate | null
  readonly form: Uint8Array | null
}

/** The entity's own form for a paper, as it is now. */
export async function formFor({ context }: TurnContext, kind: DraftKind): Promise<DraftForm> {
  const template = (await context.templates?.(kind)) ?? null
  return { kind, template, form: template?.kind === 'usable' ? template.bytes : null }
}

/** That a form of the entity could not be used, why, and that the standard draft is there instead; nothing where all could. */
export function formLines(forms: readonly DraftForm[], { words }: TurnContext): readonly string[] {
  const { drafts: say } = words
  const unusable = new Map(
    forms.flatMap(({ template }) => (template?.kind === 'unusable' ? [[template.file, template] as const] : [])),
  )
  return [...unusable.values()].map(({ file, problems: [first, ...more] }) =>
    say.formUnusable(oneLine(file, 60), first?.words ?? { es: '', en: '' }, more.length),
  )
}
