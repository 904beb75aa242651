import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DraftTemplate } from '../../../../bot/documents/draft-template.js'
import type { FailureDetail } from '../../../../bot/ports/failure-detail.js'
import { harmlessLine } from '../../../../shared/harmless.js'
import { checkTemplate } from './check-template.js'
import { LARGEST_TEMPLATE } from './package.js'
import { noTemplateEn, templateProblemEn } from './problems.en.js'
import { noTemplateEs, templateProblemEs } from './problems.es.js'

/** Reads the form in a file and looks at it. What is wrong with it is part of the answer; it never throws. */
export async function loadTemplate(path: string): Promise<DraftTemplate> {
  const file = harmlessLine(basename(path))
  try {
    const { size } = await stat(path)
    // What is too large is not read: what is wrong with it is said all the same.
    const bytes = size > LARGEST_TEMPLATE ? new Uint8Array(LARGEST_TEMPLATE + 1) : await readFile(path)
    const problems = await checkTemplate(bytes)
    if (problems.length === 0) return { kind: 'usable', file, bytes }
    const details = problems.map((problem): FailureDetail => {
      const words = { es: harmlessLine(templateProblemEs(problem)), en: harmlessLine(templateProblemEn(problem)) }
      return { kind: problem.kind, words }
    })
    return { kind: 'unusable', file, problems: details }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return {
      kind: 'unusable',
      file,
      problems: [{ kind: 'unreadable', words: { es: noTemplateEs(code), en: noTemplateEn(code) } }],
    }
  }
}
