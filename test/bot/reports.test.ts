import { strFromU8, strToU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import readSheets from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodeFile } from '../../src/adapters/files/files.js'
import type { Person } from '../../src/bot/accounts/person.js'
import { turnContext } from '../../src/bot/cards/turn-context.js'
import type { EntityContext } from '../../src/bot/context.js'
import { ask } from '../../src/bot/conversation/ask.js'
import type { Report } from '../../src/bot/reports/report.js'
import { reportOf } from '../../src/bot/reports/report-card.js'
import { REPORT_KINDS, type ReportKind } from '../../src/bot/reports/report-kinds.js'
import { understand } from '../../src/bot/understand/understand.js'
import { openDemo } from '../../src/demo/demo-context.js'
import { loadSettings } from '../../src/settings/settings.js'
import { es } from '../../src/words/es/index.js'
import { at, COORDINATOR, contractOf, LUIS, partsOf, TODAY, textOf, worldOf } from '../support/context.js'
import { HERE } from '../support/heavy-files.js'
import { linkAccount } from '../support/linked.js'
import { Campaign } from './plan-fixture.js'

const NOW = new Date('2027-07-01T15:00:00Z')
let context: EntityContext
let gloria: Person
let marta: Person

beforeAll(async () => {
  const read = loadSettings({}, process.cwd())
  if (!read.ok) throw new Error('no settings')
  context = (await openDemo(read.settings, NOW)).context
  const named = (name: string) => {
    const found = [...context.directory.values()].find(person => person.name.startsWith(name))
    if (!found) throw new Error(name)
    return found
  }
  gloria = named('Gloria')
  marta = named('Marta')
})

async function made(kind: ReportKind): Promise<Report> {
  const report = await reportOf(turnContext(context, gloria, NOW, 'cli', 'es'), kind)
  if (!report) throw new Error(`there is no ${kind}`)
  return report
}

/** Every table with a sum: that of its rows, column by column, where these are numbers. */
function sumsOf({ sections }: Report): [heading: string, said: unknown, added: number][] {
  return sections.flatMap(({ heading, table }) =>
    table?.sum
      ? table.sum.flatMap((said, at): [string, unknown, number][] => {
          const cells = table.rows.map(row => row[at])
          return cells.every(cell => typeof cell === 'number')
            ? [[`${heading} / ${table.columns[at]}`, said, cells.reduce<number>((sum, cell) => sum + Number(cell), 0)]]
            : []
        })
      : [],
  )
}

describe('the numbers of a report', () => {
  it.each(['campaign', 'monthly', 'head', 'liquidation'] as const)('add up in every table of %s', async kind => {
    const sums = sumsOf(await made(kind))
    expect(sums.length).toBeGreaterThan(kind === 'liquidation' ? 0 : 3)
    // In the demo nobody shares a contract: people add up as contracts do.
    for (const [where, said, added] of sums) expect(`${where}: ${said}`).toBe(`${where}: ${added}`)
  })

  it('are those of the team card of that moment', async () => {
    const team = (await ask(context, gloria, '¿cómo va el equipo?', NOW, 'cli')).card.title
    const head = await made('head')
    const areas = head.sections.find(({ heading }) => heading === es.reports.sections.areas)?.table?.sum
    const [, toClose] = areas ?? []
    expect(team).toMatch(new RegExp(`, ${toClose} por cerrar(?:, \\d+ vencidos?)?$`))
    const progress = (await ask(context, gloria, 'gráfica de avance', NOW, 'cli')).card.title
    expect(head.sections[0]?.lines).toContain(progress)
  })

  it.each([NOW, new Date('2027-08-04T15:00:00Z')])(
    'say of how many of the campaign as every card does, %s',
    async now => {
      const cardOf = async (text: string) => (await ask(context, gloria, text, now, 'cli')).card
      const turn = turnContext(context, gloria, now, 'cli', 'es')
      const tablesOf = async (kind: ReportKind, ...headings: readonly string[]) => {
        const report = await reportOf(turn, kind)
        const found = report?.sections.filter(({ heading }) => headings.includes(heading)) ?? []
        return found.map(({ table }) => ({ columns: table?.columns ?? [], sum: table?.sum?.map(Number) ?? [] }))
      }
      const { sections, columns } = es.reports
      const [, done, all] = /: (\d+) de (\d+) cerrados$/.exec((await cardOf('informe de cierre')).title) ?? []
      expect(done).toBeDefined()
      const share = new RegExp(`\\b${done} de ${all}\\b`)
      expect((await cardOf('gráfica de avance')).title).toMatch(share)
      const [bar] = partsOf(await cardOf('¿cómo va el equipo?'), 'progress')
      expect([bar?.done, bar?.total]).toEqual([Number(done), Number(all)])
      const [chart] = partsOf(await cardOf('gráfica de avance por área'), 'chart')
      const shares = chart?.table.rows.map(row => /\((\d+) de (\d+)\)/.exec(row.join()) ?? []) ?? []
      const added = [1, 2].map(at => shares.reduce((sum, each) => sum + Number(each[at]), 0))
      expect(added).toEqual([Number(done), Number(all)])
      // All that a table of areas has of the campaign, but for what is missing a fact.
      for (const [kind, heading] of [
        ['campaign', sections.areas],
        ['campaign', sections.people],
        ['head', sections.areas],
        ['monthly', sections.now(turn.today)],
      ] as const) {
        const [table] = await tablesOf(kind, heading)
        const sum = [columns.closed, columns.reported, columns.left, columns.toClose, columns.passedOn]
          .map(column => table?.sum[table.columns.indexOf(column)] ?? 0)
          .reduce((a, b) => a + b)
        if (now === NOW || kind === 'campaign') expect([kind, sum]).toEqual([kind, Number(all)])
      }
    },
  )

  it('ask nothing of supervisors about what nobody is known to supervise', async () => {
    const { context: world } = await worldOf([contractOf(1, ['ana']), contractOf(2, [])])
    const report = await reportOf(turnContext(world, COORDINATOR, at(TODAY), 'cli', 'es'), 'head')
    const { asked } = es.reports
    const rows = report?.sections.at(-1)?.table?.rows ?? []
    const howMany = (what: string) => rows.find(([, each]) => each === what)?.[2]
    expect([howMany(asked.close), howMany(asked.nobody)]).toEqual([1, 1])
  })

  it('say in one sentence that nothing is to be closed and no fact is missing', async () => {
    const { context: world } = await worldOf([])
    const report = await reportOf(turnContext(world, COORDINATOR, at(TODAY), 'cli', 'es'), 'head')
    expect(report?.sections[0]?.lines).toContain('No hay nada por cerrar, ni falta ningún dato.')
    expect(report?.sections.map(({ heading }) => heading)).not.toContain(es.reports.sections.asked)
  })

  it('ask for an account only for those whom nothing reaches', async () => {
    const { context: world } = await worldOf([contractOf(1, ['ana']), contractOf(2, ['luis'])])
    const askedOf = async (of: EntityContext) => {
      const report = await reportOf(turnContext(of, COORDINATOR, at(TODAY), 'cli', 'es'), 'head')
      const { columns = [], rows = [] } = report?.sections.at(-1)?.table ?? {}
      // Some of its rows count people.
      expect(columns.at(-1)).toBe(es.reports.columns.howMany)
      return rows.find(([, what]) => what === es.reports.asked.unreached)?.[2]
    }
    await linkAccount(world, COORDINATOR.id, { platform: 'slack', tenant: 'T1', user: 'U1' })
    expect(await askedOf(world)).toBe(2)
    expect(await askedOf({ ...world, writesMail: true })).toBe(undefined)
  })

  it('count those whom nothing reaches as the card that names them does, whoever is on pause too', async () => {
    const contracts = [contractOf(1, ['ana']), contractOf(2, ['luis'])]
    const { context: world } = await worldOf(contracts)
    const rows = async () => {
      const report = await reportOf(turnContext(world, COORDINATOR, at(TODAY), 'cli', 'es'), 'head')
      return report?.sections.at(-1)?.table?.rows.find(([, what]) => what === es.reports.asked.unreached)?.[2] ?? 0
    }
    const named = async () => {
      const { card } = await ask(world, COORDINATOR, '¿a quién no le llega?', at(TODAY), 'cli')
      return partsOf(card, 'table')[0]?.rows.length ?? 0
    }
    // Nobody has an account yet, and both could.
    expect([await rows(), await named()]).toEqual([0, 0])
    await linkAccount(world, 'ana', { platform: 'slack', tenant: 'T1', user: 'U1' })
    expect([await rows(), await named()]).toEqual([1, 1])
    await linkAccount(world, 'luis', { platform: 'slack', tenant: 'T1', user: 'U2' })
    expect([await rows(), await named()]).toEqual([0, 0])
    await new Campaign(world).wants(LUIS, TODAY, { kind: 'paused', until: '2027-07-10' })
    expect([await rows(), await named()]).toEqual([1, 1])
  })

  it.each([
    ['monthly', 'monthPeople', 'notDone'],
    ['campaign', 'people', 'left'],
  ] as const)('say in %s where what two supervise is in the row of each', async (kind, heading, column) => {
    const contracts = [contractOf(1, ['ana', 'luis']), contractOf(2, ['ana'])]
    const { context: shared } = await worldOf(contracts)
    const report = await reportOf(turnContext(shared, COORDINATOR, at(TODAY), 'cli', 'es'), kind)
    const { sections } = es.reports
    const people = report?.sections.find(section => section.heading === sections[heading])
    expect(people?.lines).toEqual([es.reports.shared(1)])
    const left = people?.table?.columns.indexOf(es.reports.columns[column]) ?? -1
    expect(people?.table?.rows.map(row => [row[0], row[left]])).toEqual([
      ['ANA', 2],
      ['LUIS', 1],
    ])
    expect(people?.table?.sum?.[left]).toBe(2)
  })

  it('are those of the closing report of that moment', async () => {
    const { card } = await ask(context, gloria, 'informe de cierre', NOW, 'cli')
    const [first] = (await made('campaign')).sections
    expect(first?.lines?.[0]).toBe(card.title)
    expect(textOf(card)).toContain(first?.lines?.[1])
  })

  it('count as to be liquidated what a list of those by their last day has', async () => {
    const base = await made('liquidation')
    const [stages, all] = base.sections.map(({ table }) => table)
    const rows = all?.rows ?? []
    expect(stages?.sum?.[1]).toBe(rows.length)
    expect(rows.length).toBe(base.contracts.length)
    expect(new Set(base.contracts).size).toBe(rows.length)
    const at = all?.columns.indexOf(es.export.columns.last) ?? -1
    const days = rows.flatMap(row => {
      const cell = row[at]
      return typeof cell === 'object' && 'day' in cell ? [cell.day] : []
    })
    expect(days.length).toBeGreaterThan(5)
    expect(days).toEqual([...days].sort())
  })
})

/** Every table of a page as rows of texts. */
function tablesIn(html: string): string[][][] {
  const inside = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'))].map(([each]) => each)
  return inside(html, 'table').map(table =>
    inside(table, 'tr').map(row =>
      (row.match(/<t[dh][ >].*?<\/t[dh]>/gs) ?? []).map(cell => cell.replace(/<[^>]*>/g, '')),
    ),
  )
}

const isNumber = (cell: unknown): cell is number => typeof cell === 'number'
const isAmount = (cell: unknown) => typeof cell === 'object' && cell !== null && 'pesos' in cell

it('says that whoever looks after an area sees what nobody supervises besides', async () => {
  const { context: some } = await worldOf([contractOf(1, ['ana']), contractOf(2, [])])
  const turn = turnContext(some, { ...COORDINATOR, area: 'Obras' }, at(TODAY), 'cli', 'es')
  const report = await reportOf(turn, 'head')
  expect(Object.fromEntries(report?.about ?? [])[es.reports.about.sight]).toBe(
    'los contratos del área Obras y los que no tienen supervisor conocido',
  )
})

describe('the files of a report', () => {
  const file = async (kind: ReportKind, format: 'docx' | 'xlsx') => {
    const report = await made(kind)
    return encodeFile({ kind: 'report', name: report.name, report, format }, NOW, HERE)
  }

  it.each(REPORT_KINDS)('of %s are read by programs that did not write them, with the same numbers', async kind => {
    const report = await made(kind)
    const word = await file(kind, 'docx')
    expect(word.ending).toBe('docx')
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(word.bytes) })
    for (const { heading } of report.sections) expect(html).toContain(`<h1>${heading}</h1>`)
    const shown = report.sections.flatMap(({ table }) => table ?? [])
    const printed = tablesIn(html)
    expect(printed).toHaveLength(shown.length)
    for (const [at, { rows, sum, rowsOnPaper = 200, onPaper }] of shown.entries()) {
      const whole = [...rows.slice(0, rowsOnPaper), ...(sum ? [sum] : [])]
      const figures = whole.map(row => (onPaper?.map(column => row[column]) ?? row).filter(isNumber))
      expect(printed[at]?.length).toBe(1 + whole.length)
      for (const [n, row] of figures.entries())
        expect(printed[at]?.[n + 1]).toEqual(expect.arrayContaining(row.map(cell => es.reports.number(Number(cell)))))
    }
    const book = await file(kind, 'xlsx')
    const sheets = await readSheets(Buffer.from(book.bytes))
    const tables = report.sections.filter(({ table, chart }) => table ?? chart)
    // A name that is too long ends with a word.
    for (const [at, { heading }] of tables.entries()) {
      expect(sheets[at]?.sheet).toMatch(/[\p{L}\d]$/u)
      expect(heading.slice(sheets[at]?.sheet.length)).toMatch(/^(?:[\s,].*)?$/)
    }
    expect(sheets.length).toBe(tables.length + 1)
    for (const [at, { table }] of tables.entries()) {
      if (!table) continue
      const [head, ...rows] = sheets[at]?.data ?? []
      expect(head).toEqual(table.columns)
      const whole = [...table.rows, ...(table.sum ? [table.sum] : [])]
      expect(rows.map(row => row.filter(isNumber).length)).toEqual(
        whole.map(row => row.filter(cell => isNumber(cell) || isAmount(cell)).length),
      )
      for (const [n, row] of whole.entries()) expect(rows[n]).toEqual(expect.arrayContaining(row.filter(isNumber)))
    }
  })

  it('print so many rows as a paper has, and say where all of them are', async () => {
    const rows = Array.from({ length: 201 }, (_, n) => [`fila ${n}`, n, 'aparte'])
    const table = { columns: ['Fila', 'Cuántos', 'Más'], rows, sum: ['Total', 20_100, ''], onPaper: [0, 1] }
    const long: Report = { ...(await made('head')), sections: [{ heading: 'Larga', table }] }
    const { bytes } = await encodeFile({ kind: 'report', name: 'l', report: long, format: 'docx' }, NOW, HERE)
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(html).toContain(`${es.reports.firstRows(200, 201)} ${es.reports.moreColumns}`)
    expect(html).not.toContain('aparte')
    const [printed = []] = tablesIn(html)
    expect(printed).toHaveLength(202)
    expect(printed.at(-1)).toEqual(['Total', '20.100'])
  })

  it('print of a liquidation its dates, term, record, lawyer, accountant, balance and state, on a page on its side', async () => {
    const { bytes } = await file('liquidation', 'docx')
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const { mutual, unilateral, last, term, record, lawyer, accountant, balance, state } = es.export.columns
    const printed = tablesIn(html).at(-1)?.[0]
    expect(printed).toEqual(
      expect.arrayContaining([mutual, unilateral, last, term, record, lawyer, accountant, balance, state]),
    )
    const main = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(main).toMatch(/<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/)
  })

  it('print what tells a contract apart of whose reference SECOP says nothing', async () => {
    const known = contractOf(1, ['ana'], { liquidationFlag: 'yes' })
    const { reference: _, ...unnamed } = contractOf(2, ['ana'], { liquidationFlag: 'yes' })
    const { context: some } = await worldOf([known, unnamed])
    const report = await reportOf(turnContext(some, COORDINATOR, at(TODAY), 'cli', 'es'), 'liquidation')
    const { rows = [], onPaper: [first = -1] = [] } = report?.sections.at(-1)?.table ?? {}
    expect(rows.map(row => row[first]).sort()).toEqual([unnamed.id, known.reference])
  })

  it('have the picture with its figures in words, and its own shape', async () => {
    const { bytes } = await file('head', 'docx')
    const parts = unzipSync(bytes)
    const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const [, x = '0', y = '0'] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(main) ?? []
    expect(parts['word/media/picture1.png']?.slice(1, 4)).toEqual(strToU8('PNG'))
    expect(Number(x) / Number(y)).toBeCloseTo(720 / 400, 1)
    expect(main).toMatch(/descr="[^"]*ritmo/)
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain('media/picture1.png')
  })

  it('are the same bytes for the same report', async () => {
    const [one, other] = [await file('head', 'docx'), await file('head', 'docx')]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })
})

describe('reports are asked for', () => {
  const asked: [string, object][] = [
    ['informe mensual para control interno', { report: 'monthly' }],
    ['¿me puede enviar el informe del mes?', { report: 'monthly' }],
    ['envíeme el informe mensual en Excel', { report: 'monthly', format: 'xlsx' }],
    ['informe mensual en word', { report: 'monthly', format: 'docx' }],
    ['necesito una página para la directora', { report: 'head' }],
    ['resumen para el alcalde', { report: 'head' }],
    ['muéstreme la base de liquidaciones', { report: 'liquidation' }],
    ['¿qué informes hay?', {}],
    ['monthly report, please', { report: 'monthly' }],
    ['a one page for the mayor', { report: 'head' }],
  ]
  it.each(asked)('%s', (text, args) => {
    expect(understand(text, '2027-07-01').question).toMatchObject({ kind: 'report', args })
  })

  it('not by who sees only their own', async () => {
    const { card, files } = await ask(context, marta, 'informe mensual en word', NOW, 'cli')
    expect(files ?? []).toEqual([])
    expect(textOf(card)).toContain(es.say.teamOnly)
  })

  it('and come as a file, noted as exported', async () => {
    const { files, exported } = await ask(context, gloria, 'base de liquidaciones en excel', NOW, 'cli')
    expect(files).toMatchObject([{ kind: 'report', format: 'xlsx', name: 'base-de-liquidaciones-2027-07-01' }])
    expect(exported?.length).toBeGreaterThan(5)
  })
})
