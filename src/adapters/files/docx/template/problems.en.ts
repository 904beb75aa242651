import { oneLine } from '../../../../words/grammar.js'
import type { TemplateProblem } from './check-template.js'
import type { TemplatePlace } from './find-placeholders.js'

const WHY: Readonly<Record<Extract<TemplateProblem, { kind: 'unreadable' }>['why'], string>> = {
  'not-a-document': 'it is no Word document (.docx)',
  'old-or-locked': 'it is of an older Word (.doc) or has a password: save it as .docx, without one',
  damaged: 'it is damaged: open it in Word and save it again',
  'too-large': 'it is too large: take pictures out of it',
  macros: 'it has macros: save it as .docx',
  embedded: 'it has embedded objects: take them out',
}

const PARTS: Readonly<Record<TemplatePlace['part'], string>> = {
  body: 'the body',
  header: 'the header',
  footer: 'the footer',
  notes: 'the notes',
}

const at = ({ part, inTable, text }: TemplatePlace) =>
  `in ${inTable ? `a table of ${PARTS[part]}` : PARTS[part]}, where it says “${oneLine(text, 60)}”`

/** What is wrong with a form, in English. */
export function templateProblemEn(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return WHY[problem.why]
    case 'asks-nothing':
      return 'it asks for nothing: write {{Contratista}}, for one'
    case 'active-field':
      return `it has a field that runs or fetches something (${problem.field}): take it out`
    case 'unclosed':
      return `there are braces without a partner ${at(problem.place)}`
    case 'unknown':
      return `{{${oneLine(problem.placeholder, 60)}}} is not known, ${at(problem.place)}`
    case 'not-alone':
      return `{{${problem.placeholder}}} has to be alone in its paragraph or cell: it is ${at(problem.place)}`
    case 'in-code':
      return `{{${oneLine(problem.placeholder, 60)}}} is within a field or a link ${at(problem.place)}: write it as text`
    case 'not-filled':
      return `{{${problem.placeholder}}} could not be filled in ${at(problem.place)}: write it again, in a plain paragraph`
  }
}

/** The file itself could not be read. */
export const noTemplateEn = (code: string) =>
  code === 'ENOENT' ? 'it is not where the settings say' : `it could not be read (${code})`
