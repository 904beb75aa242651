import { oneLine } from '../../../../words/grammar.js'
import type { TemplateProblem } from './check-template.js'
import type { TemplatePlace } from './find-placeholders.js'

const WHY: Readonly<Record<Extract<TemplateProblem, { kind: 'unreadable' }>['why'], string>> = {
  'not-a-document': 'no es un documento de Word (.docx)',
  'old-or-locked': 'es de un Word anterior (.doc) o tiene contraseña: guárdela como .docx, sin contraseña',
  damaged: 'está dañada: ábrala en Word y guárdela de nuevo',
  'too-large': 'es demasiado grande: quítele imágenes',
  macros: 'trae macros: guárdela como .docx',
  embedded: 'trae objetos incrustados: quítelos',
}

const PARTS: Readonly<Record<TemplatePlace['part'], readonly [string, string]>> = {
  body: ['en el cuerpo', 'en una tabla del cuerpo'],
  header: ['en el encabezado', 'en una tabla del encabezado'],
  footer: ['en el pie', 'en una tabla del pie'],
  notes: ['en las notas', 'en una tabla de las notas'],
}

const at = ({ part, inTable, text }: TemplatePlace) =>
  `${PARTS[part][inTable ? 1 : 0]}, donde dice «${oneLine(text, 60)}»`

/** What is wrong with a form, in Spanish. */
export function templateProblemEs(problem: TemplateProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return WHY[problem.why]
    case 'asks-nothing':
      return 'no pide ningún dato: escriba, por ejemplo, {{Contratista}}'
    case 'active-field':
      return `trae un campo que ejecuta o trae algo (${problem.field}): quítelo`
    case 'unclosed':
      return `hay llaves sin pareja ${at(problem.place)}`
    case 'unknown':
      return `no se conoce {{${oneLine(problem.placeholder, 60)}}}, ${at(problem.place)}`
    case 'not-alone':
      return `{{${problem.placeholder}}} debe ir sola en su párrafo o celda: está ${at(problem.place)}`
    case 'in-code':
      return `{{${oneLine(problem.placeholder, 60)}}} está dentro de un campo o de un enlace ${at(problem.place)}: escríbala como texto`
    case 'not-filled':
      return `{{${problem.placeholder}}} no se pudo llenar ${at(problem.place)}: escríbala de nuevo, en un párrafo corriente`
  }
}

/** The file itself could not be read. */
export const noTemplateEs = (code: string) =>
  code === 'ENOENT' ? 'no está en la ruta que dice la configuración' : `no se pudo leer (${code})`
