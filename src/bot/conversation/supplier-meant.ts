import type { Day } from '../../rules/index.js'
import type { Person } from '../accounts/person.js'
import type { EntityContext } from '../context.js'
import { visibleByIds } from '../contracts/visible-contracts.js'
import type { Remembered } from '../ports/conversation-memory.js'

/**
 * "¿Qué más tiene ese proveedor?", after one contract: the text with the name of its supplier in the place of those words; any
 * other text as it is.
 */
export async function withSupplierMeant(
  context: EntityContext,
  from: Person,
  text: string,
  remembered: Remembered | null,
  today: Day,
): Promise<string> {
  const [words] = SUPPLIER_MEANT.exec(text) ?? []
  if (words === undefined || remembered?.contract === undefined) return text
  const [item] = await visibleByIds(context, from, [remembered.contract], today)
  const supplier = item?.contract.supplier
  return supplier ? text.replace(SUPPLIER_MEANT, `«${supplier.replaceAll(/[«»$]/g, ' ')}»`) : text
}

const SUPPLIER_MEANT =
  /\b(?:(?:este|ese|ese mismo|el mismo|dicho) (?:proveedor|contratista|consorcio)|(?:esta|esa|esa misma|la misma|dicha) (?:empresa|firma|contratista)|(?:that|this|the same) (?:supplier|contractor|company|firm))\b/iu
