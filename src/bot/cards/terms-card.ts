import { cite, NORMS, type NormId } from '../../rules/index.js'
import { encodeQuery } from '../query/button-code.js'
import type { Filter } from '../query/query.js'
import type { DefinedTerm } from '../understand/readings/term-names.js'
import type { Card } from './card.js'
import { showButton } from './show-button.js'
import { card, type TurnContext, text } from './turn-context.js'

/** On what an explanation rests; nothing where it is this program's own. */
const NORMS_OF: Partial<Record<DefinedTerm, readonly NormId[]>> = {
  liquidation: ['L80-60', 'L1150-11'],
  closing: ['D1082-CIERRE', 'CIRC002'],
  'closing-record': ['D1082-CIERRE'],
  'mutual-liquidation': ['L1150-11'],
  'unilateral-liquidation': ['L1150-11'],
  competence: ['L1150-11', 'L1437-164'],
  cession: ['L80-41'],
  suspension: ['C1834'],
  supervisor: ['L1474-83'],
  guarantee: ['D1082-CIERRE'],
  'quality-guarantee': ['D1082-CIERRE'],
  'later-duties': ['D1082-CIERRE'],
  proceeding: ['L1474-86'],
  services: ['L1150-2-4-H', 'L80-60'],
}

/** Which contracts are so, where a list tells. */
const THOSE: Partial<Record<DefinedTerm, Filter>> = {
  cession: { field: 'state', op: 'is', values: ['ceded'] },
  suspension: { field: 'state', op: 'is', values: ['suspended'] },
  waiting: { field: 'situation', op: 'is', values: ['waiting'] },
  'needs-fact': { field: 'situation', op: 'is', values: ['needsFact'] },
  'to-close': { field: 'situation', op: 'is', values: ['closeNow'] },
  reported: { field: 'situation', op: 'is', values: ['saidClosed'] },
  overdue: { field: 'overdue', op: 'any', values: [] },
  snoozed: { field: 'snoozed', op: 'any', values: [] },
  balance: { field: 'balance', op: 'over', values: ['0'] },
  proceeding: { field: 'proceeding', op: 'is', values: ['open'] },
}

/** "¿Qué es una cesión?", "¿se puede cerrar un contrato suspendido?": what terms mean, and what they do to a closing. */
export function termsCard({ words }: TurnContext, terms: readonly DefinedTerm[]): Card {
  const { terms: say, forms, say: answers } = words
  const facts = terms.map(term => {
    const { label, means, ...more } = say.of[term]
    return { label, value: 'closing' in more ? `${means} ${say.closing(more.closing)}` : means }
  })
  const norms = [...new Set(terms.flatMap(term => NORMS_OF[term] ?? []))]
  const caveats = norms.flatMap(id => {
    const { checked } = NORMS[id]
    return checked === 'read' ? [] : [answers.caveat[checked](cite(id))]
  })
  const cited = norms.length === 0 ? [say.own] : [say.norms(norms.map(cite).join('; ')), ...caveats, say.partly]
  const [first] = facts
  const those = terms.flatMap(term => THOSE[term] ?? [])
  const [only] = those.length === 1 ? those : []
  return card(
    say.title,
    first ? `${first.label}: ${first.value}` : say.title,
    { kind: 'facts', facts },
    text([...cited, answers.notAdvice], 'muted'),
    {
      kind: 'actions',
      buttons: [
        ...(only
          ? [showButton(say.mine, { kind: 'query', args: { q: encodeQuery({ where: [only], view: 'own' }) } })]
          : []),
        showButton(forms.buttons.how, { kind: 'how', args: {} }),
      ],
    },
  )
}
