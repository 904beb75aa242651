import type { Words } from '../../words/index.js'
import type { AnswerData, AnswerPart } from './answer.js'
import { markedWhole } from './register-text.js'

/** An answer as text, for assistants that read nothing else: the same sentences, what others wrote between the same signs. */
export function answerText(
  { title, parts, next, page, notices, answered_on, data_as_of }: AnswerData,
  { assistants: say, say: { number } }: Words,
): string {
  const body = [
    title,
    ...parts.map(part => partText(part, number)),
    page ? say.page(page.page, page.pages, next) : '',
    ...notices,
    say.dated(answered_on, data_as_of),
  ].filter(text => text !== '')
  const isMarked = body.some(text => text.includes('⟦'))
  return [...(isMarked ? [say.marks] : []), ...body].join('\n\n')
}

function partText(part: AnswerPart, number: (n: number) => string): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'facts':
      return part.facts
        .map(({ label, value, source }) => `${label}: ${value}${source === undefined ? '' : ` (${source})`}`)
        .join('\n')
    case 'contracts':
      return [
        ...(part.title === undefined ? [] : [`${part.title}: ${number(part.count)}`]),
        ...part.contracts.map(contractText),
      ].join('\n')
    case 'table':
      return [
        ...(part.title === undefined ? [] : [part.title]),
        ...[part.columns, ...part.rows].map(row => row.join(' | ')),
      ].join('\n')
    case 'progress':
      return `${part.label}: ${number(part.done)} / ${number(part.total)}`
    case 'queries':
      return part.queries.map(({ label, query }) => `- ${label}: query ${JSON.stringify(query)}`).join('\n')
    case 'choices':
      return [part.label, ...part.options.map(option => `- ${option}`)].join('\n')
  }
}

function contractText({
  id,
  why,
  status,
  value,
  end,
  register_text: theirs,
}: Extract<AnswerPart, { kind: 'contracts' }>['contracts'][number]): string {
  const { name, reference: _, ...others } = theirs
  const told = [
    name === id ? null : markedWhole(name),
    ...Object.values(others).map(markedWhole),
    why,
    end,
    value,
    status === why ? null : status,
  ]
  return `- ${[id, ...told].filter(Boolean).join(' · ')}`
}
