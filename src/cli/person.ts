import { relative, sep } from 'node:path'
import { z } from 'zod'
import { readDocument } from '../adapters/people/read-document.js'
import {
  deleteCopiesNaming,
  filesNaming,
  type KeptFile,
  keptFileAt,
  setAsideNaming,
} from '../adapters/stores/files/find-bytes.js'
import { servedSettings } from '../app/enrolled.js'
import { listPaths, loadLists } from '../app/entity-lists.js'
import { WrongUse } from '../app/failure.js'
import { chooseEntity, openInstallation } from '../app/installation.js'
import type { CommandContext } from '../app/run-command.js'
import { entitiesInFolder } from '../app/storage.js'
import { erasePerson, needlesOf, type PersonData, personDataOf } from '../bot/ledger/person-data.js'
import { printLines } from './print.js'

const Given = z.object({ entity: z.string().optional(), dry: z.literal(true).optional(), note: z.string().optional() })

const PERSON_ACTIONS = ['export', 'rectify', 'erase'] as const

/**
 * `person export|rectify|erase DOCUMENT`: what is kept of somebody, as JSON; where each thing is corrected, with a note of the
 * request; all of it gone but what the law wants kept, which is listed with its ground. After erasing every file is searched byte
 * by byte; exit code 1 where something is left that is not listed. The document is in no output.
 */
export async function personCommand(
  command: CommandContext,
  action: unknown,
  said: unknown,
  given: unknown,
): Promise<void> {
  const { words } = command
  const what = z.enum(PERSON_ACTIONS).parse(action)
  const { entity: nit, dry, note } = Given.parse(given)
  const read = readDocument(z.string().parse(said))
  if (!('document' in read)) throw new WrongUse(words.person.notADocument)
  const { document } = read
  const settings = await servedSettings(command)
  const entity = await chooseEntity(settings, nit, words)
  const { people: list } = listPaths(settings, entity)
  const readOnly = what === 'export' || dry === true || (what === 'rectify' && note === undefined)
  const installation = await openInstallation(settings, words, { readOnly })
  const { store } = installation
  try {
    const id = installation.identity.personId(entity.key, document)
    const data = await personDataOf(store, entity.key, id)
    if (what === 'rectify') return await rectify(data, note)
    const { people } = await loadLists(settings, entity, installation)
    const listed = people.people.find(person => person.id === id) ?? null
    // What is damaged names somebody whom nothing else may name any more: there their opaque id is enough.
    const aside = setAsideNaming(settings.dataDir, [...needlesOf(data), document])
    if (isNothing(data) && !listed && aside.length === 0) return await printLines(command, [words.person.nothing])
    if (what === 'export') {
      const setAside = aside.map(path => relative(settings.dataDir, path))
      return await command.out.write(`${JSON.stringify({ ...data, listed, setAside }, null, 2)}\n`)
    }
    if (listed) throw new WrongUse(words.person.stillListed(list))
    await erase(data, aside)
  } finally {
    await store.close()
  }

  async function rectify(data: PersonData, note: string | undefined): Promise<void> {
    await printLines(command, words.person.rectify(list))
    if (note === undefined) return
    const noted = { person: data.person, note }
    const at = command.now().toISOString()
    await store.ledger.say(entity.key, [{ at, kind: 'rectification', ids: [data.person], data: noted }])
    await printLines(command, [words.person.noted])
  }

  async function erase(data: PersonData, aside: readonly string[]): Promise<void> {
    const { told, accounts, preferences, seen, statements, ambiguous } = data
    const sameName = ambiguous > 0 ? [words.person.keptSameName(ambiguous)] : []
    if (dry) {
      const counts = [told.length, accounts.length, preferences.length, seen.length] as const
      const would = [words.person.wouldErase(...counts), ...aside.map(words.person.wouldEraseCopy)]
      return printLines(command, [...would, ...(ambiguous > 0 ? [words.person.kept, ...sameName] : [])])
    }
    const needles = [...needlesOf(data).filter(needle => needle !== data.person), document]
    // First the copies: once the rest is gone nobody knows any more what to look for in them.
    const copies = deleteCopiesNaming(settings.dataDir, needles, aside)
    const erased = await erasePerson(store, entity.key, data, command.now())
    const all = filesNaming(settings.dataDir, needles).map(path => relative(settings.dataDir, path))
    // Another entity answers for what is its own: nothing of it is to be deleted for this one.
    const isOf = (key: string) => (path: string) => path.split(sep)[0] === key
    const others = entitiesInFolder(settings.dataDir).filter(key => key !== entity.key && all.some(isOf(key)))
    const found = all.filter(path => !others.some(key => isOf(key)(path)))
    const inRows = await installation.rowsNaming?.(entity.key, needles)
    const kept = (what: KeptFile) => inRows?.kept[what] ?? found.filter(path => keptFileAt(path) === what).length
    const [register, statementPlaces, decisions] = [kept('register'), kept('statements'), kept('decisions')]
    // Beside a database the folder is what was left there when everything moved.
    const left = inRows ? [...inRows.left, ...found] : found.filter(path => keptFileAt(path) === null)
    const where = inRows ? words.person.inRows : words.person.inFiles
    await printLines(command, [
      ...words.person.erased(erased),
      ...copies.map(path => words.person.copies(path)),
      words.person.kept,
      ...(statements.length > 0 ? [words.person.keptStatements(statements.length, where(statementPlaces))] : []),
      ...(decisions > 0 ? [words.person.keptDecisions(where(decisions))] : []),
      ...(register > 0 ? [words.person.keptRegister(where(register))] : []),
      ...sameName,
      words.person.keptIds,
      words.person.otherCopies,
      ...others.map(key => words.person.otherEntity(key)),
      ...left.map(path => words.person.left(path)),
    ])
    if (left.length > 0) process.exitCode = 1
  }
}

function isNothing({ names, accounts, preferences, statements, told, seen, noted, contracts }: PersonData): boolean {
  return [names, accounts, preferences, statements, told, seen, noted, contracts].every(({ length }) => length === 0)
}
