import type { OutFile } from '../../bot/conversation/reply.js'

/**
 * Files are made and sent one after the other for each person, so that whoever asks for many takes only one place among the
 * others; the same file is not made again while it is on its way.
 */
export class FileSends {
  readonly #sends = new Map<string, { last: Promise<unknown>; readonly onTheirWay: Set<readonly OutFile[]> }>()

  /** Runs `work` when it is this person's turn. Resolves at once where the same files are on their way to them. */
  async send(person: string, files: readonly OutFile[], work: () => Promise<void>): Promise<void> {
    const ofPerson = this.#sends.get(person) ?? { last: Promise.resolve(), onTheirWay: new Set() }
    if ([...ofPerson.onTheirWay].some(others => areSame(others, files))) return
    this.#sends.set(person, ofPerson)
    ofPerson.onTheirWay.add(files)
    const running = ofPerson.last.then(work)
    ofPerson.last = running.catch(() => {})
    try {
      await running
    } finally {
      ofPerson.onTheirWay.delete(files)
      if (ofPerson.onTheirWay.size === 0) this.#sends.delete(person)
    }
  }
}

function areSame(some: readonly OutFile[], others: readonly OutFile[]): boolean {
  return some.length === others.length && some.every((file, at) => isSame(file, others[at]))
}

function isSame(file: OutFile, other: OutFile | undefined): boolean {
  if (file.name !== other?.name) return false
  if (file.kind === 'documents' && other.kind === 'documents') return idsOf(file) === idsOf(other)
  if (file.kind === 'documents' || other.kind === 'documents') return false
  if (file.kind !== 'table' || other.kind !== 'table')
    return JSON.stringify(named(file)) === JSON.stringify(named(other))
  // Row by row: most that differ do so at once.
  return (
    JSON.stringify(file.columns) === JSON.stringify(other.columns) &&
    file.rows.length === other.rows.length &&
    file.rows.every((row, at) => JSON.stringify(row) === JSON.stringify(other.rows[at]))
  )
}

/** Without the bytes of a form, which is the same for the same draft. */
function named(file: OutFile): OutFile | Omit<OutFile, 'form'> {
  if (file.kind !== 'document') return file
  const { form: _, ...rest } = file
  return rest
}

/** The same drafts have the same ids; to compare what is in hundreds of them would take long. */
function idsOf({ documents }: Extract<OutFile, { kind: 'documents' }>): string {
  return documents.map(({ document }) => document.id).join(' ')
}
