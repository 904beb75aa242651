import { earlier, later } from '../../rules/index.js'
import type { ManyForm } from '../cards/action.js'
import type { TurnContext } from '../cards/turn-context.js'
import type { AssessedContract } from '../contracts/assessed-contract.js'
import type { FieldSpec } from './fields.js'
import { fieldsOf } from './form-fields.js'

/** The fields of the form, answered once: what holds for each contract holds for all. */
export function sharedFields(
  turn: TurnContext,
  form: ManyForm,
  items: readonly AssessedContract[],
): readonly FieldSpec[] {
  const each = items.map(item => fieldsOf(form, { kind: 'contract', item }, turn))
  const [first = [], ...others] = each
  return first.map((spec, at) =>
    others.reduce<FieldSpec>((all, specs) => strictest(all, specs[at]), items.length > 1 ? ofEach(spec) : spec),
  )
}

function ofEach(spec: FieldSpec): FieldSpec {
  return spec.kind === 'check' && spec.label === 'declare' ? { ...spec, label: 'declareEach' } : spec
}

/** Of two dates the one that takes less. */
function strictest(one: FieldSpec, other: FieldSpec | undefined): FieldSpec {
  if (one.kind !== 'date' || other?.kind !== 'date') return one
  const began = one.began && other.began ? later(one.began, other.began) : (one.began ?? other.began)
  const latest = one.latest && other.latest ? earlier(one.latest, other.latest) : (one.latest ?? other.latest)
  return { ...one, ...(began ? { began } : {}), ...(latest ? { latest } : {}) }
}
