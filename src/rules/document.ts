import { type Holiday, LEGAL_CALENDAR } from './calendar.js'
import { CIRCULAR_CAMPAIGN } from './campaign.js'
import { CATALOG, ON_CLOSING, ON_THE_TERM, ON_WHAT_IS_PENDING } from './catalog/index.js'
import { cite, NORMS, type Norm } from './norms.js'
import { GIVEN_BY, type Rule } from './rule.js'

/** The rules as a page for people, written from the catalog, so that it says what the code does. */
export function rulesDocument(): string {
  return `${[
    '# The rules',
    '<!-- Written from src/rules by `npm run docs`; a test fails when it is stale. Do not edit. -->',
    INTRODUCTION,
    '## The table',
    'The first row that holds and does not let the table go on decides. Rows after it that hold as well are kept as further reasons.',
    '### On the record and its term: asked of every contract',
    ...ON_THE_TERM.map(section),
    '### On what is pending: asked where the term is over',
    ...ON_WHAT_IS_PENDING.map(section),
    '### On closing: asked where no row before them decided',
    ...ON_CLOSING.map(section),
    '## Who may attest what',
    attestations(),
    '## Norms',
    'How far each was checked: `read` (its text), `excerpts`, `title` (nothing but that), `second-hand` (what others say of it).',
    norms(),
    '## Deadlines',
    DEADLINES,
    '## Calendar',
    CALENDAR,
    holidays(),
  ].join('\n\n')}\n`
}

const INTRODUCTION = `When the electronic file of a SECOP II contract is to be closed, row by row, as \`assess\` judges it. Every row says
whether it repeats the text of a norm or interprets it. This is the project's own reading of its sources; nothing here is
legal advice.`

const DEADLINES = `"Antes del 31 de julio" is strict: the last day is 30 July. A date that the act names does not move when it is no
business day; the last business day up to it is told beside it. The deadline of a contract is that of the first campaign
whose date lies after the day from which its file can be closed, once that campaign has started; after its last day the
contract is overdue since the date. Contracts that wait for a fact or a day are shown the current campaign as their aim.
The only date that the norm itself sets is ${CIRCULAR_CAMPAIGN.before} (${CIRCULAR_CAMPAIGN.act}; in force from
${CIRCULAR_CAMPAIGN.start}); no norm sets a yearly one. The
yearly date is the entity's where it names its act, and else no more than this program's default aim.`

const CALENDAR = `Days are those of Bogotá and end at midnight. Terms in months run to the same-numbered day, or the last day of a
shorter month (${cite('CC-67')}); a last day that is no business day moves to the next one, and terms in days leave out
holidays (${cite('L4-62')}). Saturday is no business day unless the entity says so; the entity adds closures and workdays.`

function section({ id, title, cites, basis, facts, assumes }: Rule): string {
  return [
    `#### ${id}`,
    '',
    `${title}.`,
    '',
    `- ${basis === 'text' ? 'Text' : 'Interpretation'} of: ${cites.map(cite).join('; ')}`,
    `- Facts: ${facts.map(fact => `\`${fact}\``).join(', ')}`,
    ...(assumes ? [`- Assumes: ${assumes}`] : []),
  ].join('\n')
}

function attestations(): string {
  return table(
    ['Fact', 'Given by'],
    Object.entries(GIVEN_BY).map(([fact, roles]) => [`\`${fact}\``, roles.join(', ')]),
  )
}

function norms(): string {
  const rows = Object.entries<Norm>(NORMS).map(([id, { norm, article, from, checked, note = '', quote = '' }]) => {
    const citing = CATALOG.filter(({ cites }) => cites.some(cited => cited === id)).map(rule => rule.id)
    return [`${norm} ${article}`.trim(), from, note ? `${checked}, ${note}` : checked, citing.join(' '), quote]
  })
  return table(['Norm', 'In force from', 'Checked', 'Cited by', 'Words relied on'], rows)
}

function holidays(): string {
  return table(
    ['Holiday', 'On', 'Moves to Monday', 'Norm', 'Years'],
    LEGAL_CALENDAR.holidays.map(holiday => [
      holiday.name,
      dateOf(holiday),
      holiday.moves ? 'yes' : 'no',
      cite(holiday.norm),
      holiday.lastYear ? `${holiday.firstYear} to ${holiday.lastYear}` : `from ${holiday.firstYear}`,
    ]),
  )
}

function dateOf({ on }: Holiday): string {
  if ('easter' in on) return on.easter < 0 ? `Easter − ${-on.easter} days` : `Easter + ${on.easter} days`
  return `${String(on.month).padStart(2, '0')}-${String(on.day).padStart(2, '0')}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
