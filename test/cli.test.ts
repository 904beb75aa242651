import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../src/adapters/stores/files/open-store.js'
import { LAYOUT } from '../src/adapters/stores/files/steps.js'
import type { Store } from '../src/bot/ports/store.js'
import { type Ran, runProgram, start } from './support/programs.js'
import { ENTITY, type SecopRow, secopRow, secopRows } from './support/secop-rows.js'
import { type SodaServer, startSodaServer } from './support/soda-server.js'

const DOCUMENT = '10000001'
const TODAY = ['--today', '2027-07-01']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function cerrojo(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return runProgram('cli', args, { cwd: folder, input, env })
}

function rowsFile(rows: readonly SecopRow[], name = 'rows.json'): string {
  writeFileSync(join(folder, name), JSON.stringify(rows))
  return name
}

describe('wrong use is one clear line and exit 2', () => {
  it.each<[string[], RegExp]>([
    [['asess'], /No hay un comando con ese nombre\. ¿Quiso decir assess\?/],
    [['assess', 'x.json', '--jsn'], /No hay una opción --jsn\. ¿Quiso decir --json\?/],
    [['assess'], /Falta <archivo>/],
    [['assess', 'a.json', 'b.json'], /Sobran argumentos/],
    [['assess', 'a.json', '--today'], /A la opción --today <día> le falta su valor/],
    [['assess', 'a.json', '--today', '2027-02-29'], /no es una fecha que exista/],
    [['assess', 'a.json', '--reading', 'strict'], /El valor de --reading <lectura>/],
    [['assess', 'none.json'], /No existe ese archivo.*\(no hay un archivo none\.json\)/],
    [['understand', '--today', 'mañana'], /no es una fecha que exista/],
    [['import', 'none.json'], /No existe ese archivo/],
    [['init', '--entity', 'abc'], /no es un NIT/],
    [['init'], /Falta la opción --entity <nit>/],
    [['sync'], /No hay una entidad configurada/],
    [['status'], /Todavía no hay datos/],
    [['ask', 'hola'], /Falta la opción --as/],
    [['ask', 'hola', '--as', DOCUMENT], /No hay una entidad configurada/],
    [['ask', 'hola', '--as', DOCUMENT, '--entity', ENTITY.nit], /Todavía no hay datos/],
    [['why', 'X', '--lang', 'en'], /No entity is configured/],
    [['draft', 'X', '--kind', 'letter'], /El valor de --kind/],
    [['draft', 'X', '--lang', 'en'], /No entity is configured/],
    [['draft'], /un contrato, o --all/],
    [['mcp'], /Falta la opción --as/],
    [['mcp', '--as', DOCUMENT], /No hay una entidad configurada/],
    [['draft', 'X', '--all', '--lang', 'en'], /one contract, or --all/],
    [['--lang', 'fr', 'status'], /El valor de --lang/],
  ])('%j', async (args, said) => {
    const { code, out, err } = await cerrojo(args)
    expect(err).toMatch(said)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toContain(DOCUMENT)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('lists every mistake in the settings', async () => {
    writeFileSync(join(folder, 'bad.json'), '{"reading": "x", "colour": 1}')
    const { code, err } = await cerrojo(['status'], '', { CERROJO_CONFIG: 'bad.json' })
    expect(code).toBe(2)
    expect(err).toMatch(/reading: dice "x"; debe ser "prudent" o "literal"/)
    expect(err).toMatch(/colour: no existe esa clave/)
  })

  it('shows help on request and where nothing is asked for', async () => {
    for (const args of [[], ['--help']]) expect((await cerrojo(args)).out).toContain('Uso: cerrojo')
    for (const command of ['ask', 'import', 'serve']) {
      const { code, out } = await cerrojo([command, '--help', '--lang', 'en'])
      expect(code).toBe(0)
      expect(out).toMatch(/Usage: cerrojo [\s\S]*Example: .*cerrojo/)
    }
  })
})

describe('assess', () => {
  const ROWS = [
    secopRow(1),
    secopRow(2, { fecha_de_fin_del_contrato: '2027-12-31T00:00:00.000' }),
    secopRow(3, { id_contrato: null }),
    secopRow(1),
    secopRow(4, { valor_pagado: '1000' }),
  ]
  const judged = async (...args: string[]) => {
    const ran = await cerrojo(['assess', rowsFile(ROWS), ...TODAY, '--json', ...args])
    return {
      ...ran,
      lines: ran.out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    }
  }

  it('gives one assessment a line in the order of the rows, duplicates too', async () => {
    const { code, err, lines } = await judged()
    expect(code).toBe(0)
    expect(lines).toMatchObject([
      { id: 'CO1.PCCNTR.7000001', verdict: 'close-now', rule: 'R18', directive: 2, until: null, untilMeans: null },
      {
        id: 'CO1.PCCNTR.7000002',
        verdict: 'in-execution',
        rule: 'R10',
        directive: null,
        until: '2027-12-31',
        untilMeans: 'closable',
      },
      { id: 'CO1.PCCNTR.7000001', verdict: 'close-now' },
      { id: 'CO1.PCCNTR.7000004', verdict: 'needs-information', rule: 'R17a', today: '2027-07-01' },
    ])
    expect(err).toMatch(/línea 1: no trae el id del contrato/)
  })

  it('takes the other reading', async () => {
    expect((await judged('--reading', 'literal')).lines[3]).toMatchObject({ verdict: 'close-now', rule: "R18'" })
  })

  it('is readable without --json, with counts', async () => {
    const { out } = await cerrojo(['assess', rowsFile(ROWS), ...TODAY])
    expect(out).toContain('CO1.PCCNTR.7000002  en ejecución  R10  hasta el 31 de diciembre de 2027')
    expect(out).toMatch(/por cerrar: 2 · en ejecución: 1 · falta un dato: 1 · filas rechazadas: 1\n$/)
  })

  it('ends quietly when its reader goes away', async () => {
    const child = start('cli', ['assess', rowsFile(secopRows(3_000)), '--json'], { cwd: folder })
    let err = ''
    child.stderr?.setEncoding('utf8').on('data', text => {
      err += text
    })
    child.stdout?.once('data', () => child.stdout?.destroy())
    const code = await new Promise(done => child.on('close', done))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('understand', () => {
  it('gives a line for each line, for empty ones too', async () => {
    const input = '¿qué contratos debo cerrar?\n\nya liquidé el CO1.PCCNTR.4412345 el 3 de mayo\r\nwhich are overdue'
    const { code, out } = await cerrojo(['understand', ...TODAY, '--json'], input)
    expect(code).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toMatchObject([
      { kind: 'mine', args: {}, sure: true, unread: [] },
      { kind: 'unknown', args: {} },
      { kind: 'liquidated', args: { id: 'CO1.PCCNTR.4412345', on: '2027-05-03' } },
      { kind: 'overdue', args: {} },
    ])
  })

  it('names the contract on the screen by its id and by its reference', async () => {
    const input = JSON.stringify({ text: 'ese ya lo cerré', context: ['qué le falta al CPS-004-2022'] })
    const { out } = await cerrojo(['understand', ...TODAY, '--json'], `${input}\n`)
    expect(JSON.parse(out)).toMatchObject({
      kind: 'closed-it',
      args: { id: expect.stringContaining('CO1.PCCNTR.'), reference: 'CPS-004-2022' },
      contextual: true,
    })
  })

  it('says that a text may mean several things, with each of them', async () => {
    const { out } = await cerrojo(['understand', ...TODAY, '--json'], 'pólizas\n')
    expect(JSON.parse(out)).toMatchObject({ kind: 'ambiguous', sure: false, options: expect.any(Array) })
  })

  it('gives nothing for nothing', async () => {
    expect(await cerrojo(['understand', '--json'])).toEqual({ code: 0, out: '', err: '' })
  })
})

describe('from files', () => {
  const imported = () => {
    const rows = [
      ...secopRows(3),
      secopRow(4, { nombre_supervisor: 'No Definido', n_mero_de_documento_supervisor: 'No Definido' }),
    ]
    return cerrojo([
      'import',
      rowsFile(rows.slice(0, 2)),
      rowsFile(rows.slice(2), 'more.json'),
      '--as-of',
      '2027-06-30',
    ])
  }

  /** What importing leaves, made once: every run of the program costs half a second. */
  let template: string
  const stored = () => cpSync(join(template, 'data'), join(folder, 'data'), { recursive: true })
  beforeAll(async () => {
    template = folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
    await imported()
  })
  afterAll(() => rmSync(template, { recursive: true }))

  it('imports all as one state of the data', async () => {
    const { code, out } = await imported()
    expect(code).toBe(0)
    expect(out).toContain('4 contratos de ALCALDIA DE VILLA CERROJO.')
    expect(out).toContain('Datos al 30 de junio de 2027.')
    expect(out).toContain('1 de 4 no tiene supervisor')
    expect((await imported()).out).toContain('no han cambiado')
    const ahead = await cerrojo(['import', rowsFile(secopRows(4)), '--as-of', '2099-06-30'])
    expect(ahead.out).toContain('Revise --as-of: el 30 de junio de 2099 todavía no llega')
  })

  it('takes no file of a sister set without the day that it is of, nor of a day to come', async () => {
    stored()
    const plan = rowsFile([
      {
        ...{ id_del_contrato: 'CO1.PCCNTR.1', id_de_pago: '1', estado: 'Pagado', valor_a_pagar: '5' },
        fecha_real_de_pago: '2027-01-02T00:00:00.000',
      } as SecopRow,
    ])
    const undated = await cerrojo(['import', plan])
    expect(undated.code).toBe(2)
    expect(undated.err).toContain('--as-of')
    expect((await cerrojo(['import', plan, '--as-of', '2999-01-01'])).code).toBe(2)
  })

  it('answers a person by document or by name, whose document is nowhere to be seen', async () => {
    stored()
    for (const who of [DOCUMENT, '10.000.001', 'supervisor de prueba']) {
      const { code, out, err } = await cerrojo(['ask', '¿qué contratos debo cerrar?', '--as', who, ...TODAY])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('CPS-3-2025')
      expect(out).not.toContain(DOCUMENT)
    }
    const stranger = await cerrojo(['ask', 'hola', '--as', '79563364'])
    expect(stranger).toMatchObject({ code: 2, out: '' })
    expect(stranger.err).not.toContain('79563364')
  })

  it('offers no button where nobody can press one, and says what to write instead', async () => {
    stored()
    const list = await cerrojo(['ask', '¿qué contratos debo cerrar?', '--as', DOCUMENT, ...TODAY])
    expect(list.out).not.toMatch(/\[\d+\]/)
    expect(list.out).toContain('npm start')
    const form = await cerrojo(['ask', 'ya cerré el CO1.PCCNTR.7000001', '--as', DOCUMENT, ...TODAY])
    expect(form.out).not.toMatch(/\[\d+\]/)
    expect(form.out).toContain('Aquí no se puede registrar nada')
  })

  it('explains a contract, and writes files where it is run', async () => {
    stored()
    expect((await cerrojo(['why', 'pccntr.7000004', ...TODAY])).out).toContain('Por qué: CPS-4-2025')
    const { out } = await cerrojo(['ask', 'exportar a excel', '--as', DOCUMENT, ...TODAY])
    expect(out).toContain(`${join(folder, 'cerrojo-2027-07-01.xlsx')}`)
    expect(readFileSync(join(folder, 'cerrojo-2027-07-01.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('writes the draft of a paper where it is told to, never over another file, and says where there is none', async () => {
    stored()
    const made = await cerrojo(['draft', 'CPS-1-2025', '--out', 'uno.docx', ...TODAY])
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining(join(folder, 'uno.docx')) })
    expect(readFileSync(join(folder, 'uno.docx')).subarray(0, 2).toString()).toBe('PK')
    const again = await cerrojo(['draft', 'pccntr.7000001', '--out', 'uno.docx', ...TODAY])
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('Ya existe uno.docx') })
    const beside = await cerrojo(['draft', 'CPS-1-2025', '--kind', 'final-report', '--lang', 'en', ...TODAY])
    expect(beside.out).toMatch(/Informe final de supervisión CPS-1-2025 borrador\.docx/)
    const none = await cerrojo(['draft', 'CPS-1-2025', '--kind', 'balance-release', ...TODAY])
    expect(none).toMatchObject({ code: 1, out: expect.stringContaining('Por ahora no corresponde preparar') })
    expect(readdirSync(folder).filter(name => name.endsWith('.docx'))).toHaveLength(2)
    expect(await cerrojo(['report', 'head', '--format', 'xlsx', ...TODAY])).toMatchObject({ code: 0, err: '' })
    // As in a chat, what was taken along is noted, and what it was made of is kept.
    const data = { dir: join(folder, 'data') }
    const takenIn = async ({ ledger }: Store) => {
      const taken: unknown[] = []
      for await (const { seen } of ledger.seen(ENTITY.nit)) if (seen?.kind === 'export') taken.push(seen.contracts)
      for await (const { kind } of ledger.links(ENTITY.nit, 'said')) if (kind === 'drafted') taken.push(kind)
      return taken
    }
    const kept = await openStore({ ...data, readOnly: true })
    const one = ['CO1.PCCNTR.7000001']
    expect(await takenIn(kept)).toEqual([one, one, [], 'drafted', 'drafted'])
    await kept.close()
    // While the bot has the data it is the one that notes.
    const bot = await openStore(data)
    const besideTheBot = await cerrojo(['draft', 'CPS-1-2025', '--out', 'otro.docx', ...TODAY])
    expect(besideTheBot).toMatchObject({ code: 0, err: '' })
    expect(await cerrojo(['report', 'head', ...TODAY])).toMatchObject({ code: 0, err: '' })
    expect(await takenIn(bot)).toEqual([one, one, [], one, [], 'drafted', 'drafted', 'drafted'])
    await bot.close()
    expect(existsSync(join(folder, 'otro.docx'))).toBe(true)
  })

  it('writes the drafts of all contracts into one archive', async () => {
    stored()
    const made = await cerrojo(['draft', '--all', '--out', 'todos.zip', ...TODAY])
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining(join(folder, 'todos.zip')) })
    const names = Object.keys(unzipSync(readFileSync(join(folder, 'todos.zip'))))
    expect(names[0]).toBe('0 Lista de borradores.xlsx')
    expect(names).toContain('Constancia de cierre CPS-1-2025 borrador.docx')
    const reports = await cerrojo(['draft', '--all', '--kind', 'final-report', '--out', 'informes.zip', ...TODAY])
    expect(reports.code).toBe(0)
    const papers = Object.keys(unzipSync(readFileSync(join(folder, 'informes.zip')))).slice(1)
    for (const name of papers) expect(name).toMatch(/^Informe final de supervisión .*\.docx$/)
    expect(await cerrojo(['draft', '--all', '--kind', 'balance-release', ...TODAY])).toMatchObject({ code: 1 })
  })

  it('starts an entity from a file where datos.gov.co cannot be reached: people by open contracts, and how to go on', async () => {
    const rows = [
      ...secopRows(2),
      secopRow(3, { n_mero_de_documento_supervisor: '10000009', nombre_supervisor: 'OTRA SUPERVISORA' }),
      secopRow(4, {
        estado_contrato: 'Cerrado',
        n_mero_de_documento_supervisor: '10000008',
        nombre_supervisor: 'TERCERA',
      }),
    ]
    const own = { CERROJO_CONFIG: 'cerrojo.json' }
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ people: 'gente.csv' }))
    const { code, out } = await cerrojo(['init', '--file', rowsFile(rows)], '', own)
    expect(code).toBe(0)
    expect(out).toContain('Borrador de la lista de personas: gente.csv (contiene documentos')
    expect(out).toContain('- Cada vez que tenga datos más nuevos: cerrojo import ARCHIVO')
    expect(out).toContain('- Revise lo que falta con cerrojo doctor.')
    expect(out).toMatch(/Código de administración, de un solo uso: [0-9A-Z]{4}-/)
    const list = readFileSync(join(folder, 'gente.csv'), 'utf8').trimEnd().split('\n')
    expect(list.slice(1).map(line => [line.split(';')[0], line.split(';').at(-1)])).toEqual([
      ['20000002', '3'],
      ['10000001', '2'],
      ['10000009', '1'],
      ['10000008', '0'],
    ])
  })

  it('says so where the rows of a file name nobody, and writes no second list of nobody', async () => {
    const nobody = { n_mero_de_documento_supervisor: null, n_mero_de_documento_ordenador_del_gasto: null }
    const own = { CERROJO_CONFIG: 'cerrojo.json' }
    writeFileSync(join(folder, 'cerrojo.json'), '{}')
    const { out } = await cerrojo(['init', '--file', rowsFile(secopRows(2, nobody))], '', own)
    expect(out).toContain('Las filas no nombran a nadie con su documento: people.csv solo tiene las columnas.')
    expect(out).toContain('- Escriba en people.csv a cada persona que supervisa')
    expect(out).not.toMatch(/Borrador|correo de cada persona/)
    const again = await cerrojo(['init', '--file', rowsFile(secopRows(2, nobody))], '', own)
    expect(again.out).toContain('no hay borrador de la lista de personas.')
    expect(existsSync(join(folder, 'people.draft.csv'))).toBe(false)
  })

  it('says where to save the draft of a list that the settings name as a spreadsheet', async () => {
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ people: 'gente.xlsx' }))
    const { out } = await cerrojo(['init', '--file', rowsFile(secopRows(1))], '', { CERROJO_CONFIG: 'cerrojo.json' })
    expect(out).toContain(
      'gente.draft.csv (contiene documentos; no lo comparta). Complételo y guárdelo como gente.xlsx',
    )
  })

  it('keeps the old data where contracts are missing, until somebody insists', async () => {
    stored()
    const less = rowsFile([secopRow(1)], 'less.json')
    const kept = await cerrojo(['import', less])
    expect(kept).toMatchObject({ code: 1 })
    expect(kept.out).toContain('--accept ')
    expect((await cerrojo(['status'])).out).toMatch(/se rechazó un corte más nuevo\. .*--accept /)
    expect(await cerrojo(['import', less, '--accept-shrink'])).toMatchObject({ code: 0 })
    expect((await cerrojo(['status'])).out).not.toContain('se rechazó')
  })

  it('keeps the old data where a column lost everything, and names it wherever somebody looks', async () => {
    await stored()
    const said =
      'Ninguno de los 4 contratos trae un valor que se pueda leer en la columna «Estado Contrato» (estado_contrato).'
    const emptied = rowsFile(secopRows(4, { estado_contrato: '¿?' }), 'emptied.json')
    const kept = await cerrojo(['import', emptied])
    expect(kept).toMatchObject({ code: 1, err: '' })
    expect(kept.out).toBe(
      `No se tomaron los datos nuevos. ${said} Siguen los anteriores. Compare con SECOP II; si es correcto, confírmelo con el botón del aviso o repita con --accept (cerrojo sync o cerrojo import).\n`,
    )
    expect((await cerrojo(['import', emptied, '--lang', 'en'])).out).toContain(
      'None of its 4 contracts has a value that can be read in the column “Estado Contrato” (estado_contrato). The old data stays.',
    )
    expect((await cerrojo(['status'])).out).toContain(said)
    const env = { CERROJO_CONFIG: 'cerrojo.json' }
    const source = { baseUrl: 'http://nowhere.invalid' }
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities: [{ nit: ENTITY.nit }], source }))
    expect((await cerrojo(['doctor'], '', env)).out).toContain(
      `✗ ${ENTITY.nit}: No se tomaron los datos nuevos. ${said}`,
    )
    const asked = await cerrojo(['ask', '¿qué contratos debo cerrar?', '--as', DOCUMENT, ...TODAY])
    expect(asked.out).toContain('CPS-3-2025')
    const taken = await cerrojo(['import', emptied, '--accept-shrink'])
    expect(taken.code).toBe(0)
    // What was accepted is still said, but is no refusal any more.
    const { out } = await cerrojo(['status'])
    expect(out).toContain(said)
    expect(out).not.toContain('se rechazó')
  })

  it('stores nothing at first of which no state can be read, until somebody insists', async () => {
    const emptied = rowsFile([secopRow(1, { estado_contrato: null })])
    const kept = await cerrojo(['import', emptied])
    const said =
      /Su único contrato no trae un valor .* «Estado Contrato» \(estado_contrato\)\. No se guardó nada\..*--accept /
    expect(kept).toMatchObject({ code: 1, err: '', out: expect.stringMatching(said) })
    expect((await cerrojo(['status', '--entity', ENTITY.nit])).out).toMatch(
      /NIT 999000111\nTodavía no hay datos[\s\S]*se rechazó[\s\S]*Estado Contrato/,
    )
    expect(await cerrojo(['import', emptied, '--accept'])).toMatchObject({ code: 0 })
  })

  it('takes at first what names no supervisor, and says so', async () => {
    const nobody = { nombre_supervisor: 'No Definido', n_mero_de_documento_supervisor: 'No Definido' }
    const { code, out } = await cerrojo(['import', rowsFile(secopRows(3, nobody))])
    expect(code).toBe(0)
    expect(out).toContain('3 de 3 no tienen supervisor conocido')
    expect(out).toContain('«Número de documento supervisor» (n_mero_de_documento_supervisor)')
  })

  it('never answers from older data as if it were the newest', async () => {
    stored()
    await cerrojo(['import', rowsFile(secopRows(5), 'newer.json'), '--as-of', '2027-07-01'])
    const newest = /Corte (\S+)/.exec((await cerrojo(['status'])).out)?.[1]
    const entity = join(folder, 'data', '999000111')
    const current = /"current":\{"folder":"([^"]+)"/.exec(readFileSync(join(entity, 'head.json'), 'utf8'))?.[1]
    writeFileSync(join(entity, 'cuts', current ?? '', 'contracts-0.json'), 'damaged')
    const asked = await cerrojo(['ask', '¿qué contratos debo cerrar?', '--as', DOCUMENT, ...TODAY])
    expect(asked.code).toBe(0)
    expect(asked.out).toContain('Datos de ayer')
    expect(asked.err).toMatch(/^Aviso del almacén: .*contracts-0\.json no está completo: vale el corte anterior/)
    const { out } = await cerrojo(['status'])
    expect(out).not.toContain(`Corte ${newest}`)
    expect(out).toContain('vale el corte anterior')
    expect(out).toContain('Datos al 30 de junio de 2027')
  })

  it('names the set of the entities of a file as what it is', async () => {
    const rows = [secopRow(1), secopRow(2, { nit_entidad: '899999001', codigo_entidad: '7' })]
    const opened = ['--file', rowsFile(rows), '--data', join(folder, 'data')]
    expect((await runProgram('main', opened, { cwd: folder })).code).toBe(0)
    const { out } = await cerrojo(['status'])
    expect(out).toContain('2 entidades del archivo\n')
    expect(out).not.toContain('NIT archivo')
  })

  it('asks which entity where a file has several', async () => {
    const rows = [secopRow(1), secopRow(2, { nit_entidad: '899999001', codigo_entidad: '7' })]
    const { code, err } = await cerrojo(['import', rowsFile(rows)])
    expect(code).toBe(2)
    expect(err).toMatch(/--entity y su NIT: 999000111 \(ALCALDIA DE VILLA CERROJO\), 899999001/)
  })

  it('tells how things are while another process has the data', async () => {
    stored()
    const other = await openStore({ dir: join(folder, 'data') })
    try {
      const { code, out } = await cerrojo(['status'])
      expect(code).toBe(0)
      expect(out).toContain('ALCALDIA DE VILLA CERROJO (NIT 999000111)')
      expect(out).toContain('1 persona: 0 con cuenta vinculada, 1 sin vincular.')
      const refused = await cerrojo(['import', rowsFile([secopRow(1)])])
      expect(refused.code).toBe(1)
      expect(refused.err).toMatch(/Otro proceso tiene abierta la carpeta de datos.*está en uso por el proceso \d+/)
    } finally {
      await other.close()
    }
  })
})

describe('the plan of a day', () => {
  it.each([
    ['digest', '--dry', '--today'],
    ['preview', '--date'],
  ])('%s says on what the date of the campaign rests', async (...args) => {
    const { code, out } = await cerrojo([...args, '2027-07-15'])
    expect(code).toBe(0)
    expect(out).toMatch(/último de la campaña\.\nCierre antes del 31 de julio de 2027;.* ninguna norma la fija\.\n/u)
  })
})

describe('a data folder of the version before', () => {
  it('is migrated by a command of its own, which says beforehand what it does', async () => {
    const fixture = resolve('test/fixtures/data-folder-1')
    cpSync(fixture, join(folder, 'data'), { recursive: true })
    const dry = await cerrojo(['migrate', '--dry'])
    expect(dry.out).toMatch(
      new RegExp(
        `data tiene el formato 1 y este programa escribe el ${LAYOUT}\\.[\\s\\S]*\\n- .*\\n.*No se cambió nada`,
      ),
    )
    expect(readdirSync(folder)).toEqual(['data'])
    const { code, out } = await cerrojo(['migrate', '--lang', 'en'])
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(new RegExp(`is of format ${LAYOUT} now\\. As it was, it is kept in .*data\\.backup-1-`)),
    ])
    expect((await cerrojo(['migrate'])).out).toContain(`ya tiene el formato de este programa (${LAYOUT})`)
    const [backup = ''] = readdirSync(folder).filter(name => name !== 'data')
    const installation = (path: string) => readFileSync(join(path, 'installation.json'), 'utf8')
    expect(installation(join(folder, backup))).toBe(installation(fixture))
  })

  it('is not there yet where nothing was ever fetched', async () => {
    expect(await cerrojo(['migrate'])).toMatchObject({ code: 2, err: expect.stringContaining('Todavía no hay datos') })
  })
})

describe('from the interface', () => {
  let server: SodaServer
  beforeEach(async () => {
    server = await startSodaServer(secopRows(5), { cut: '2027-06-30T09:41:12.345Z' })
    const config = { entities: [{ nit: ENTITY.nit }], source: { baseUrl: server.url } }
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify(config))
  })
  afterEach(() => server.close())
  const config = { CERROJO_CONFIG: 'cerrojo.json', SECOP_APP_TOKEN: 't0k3n' }

  it('starts an entity: data, draft of the people, code and next steps', async () => {
    const { code, out } = await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    expect(code).toBe(0)
    expect(out).toContain('5 de 5 contratos tienen supervisor; es 1 persona.')
    expect(out).toMatch(/Código de administración, de un solo uso: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(out).toMatch(/vence el \d+ de \S+ de \d{4} a las \d\d:\d\d, hora de Bogotá/)
    expect(out).not.toContain(DOCUMENT)
    expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toContain(DOCUMENT)
    expect(server.requests.every(({ headers }) => headers['x-app-token'] === 't0k3n')).toBe(true)
    // The drafted list is read for the first time, and from then on nothing is new.
    expect((await cerrojo(['sync'], '', config)).out).toContain('5 contratos')
    expect(await cerrojo(['sync'], '', config)).toMatchObject({
      code: 0,
      out: expect.stringContaining('no han cambiado'),
    })
  })

  it('keeps the old data where nobody is named any more', async () => {
    await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    server.rebuild(secopRows(5, { n_mero_de_documento_supervisor: null }), '2027-07-01T09:41:12.345Z')
    const { code, out } = await cerrojo(['sync'], '', config)
    expect(code).toBe(1)
    expect(out).toContain('en la columna «Número de documento supervisor» (n_mero_de_documento_supervisor). Siguen')
    const asked = await cerrojo(['ask', '¿qué contratos debo cerrar?', '--as', DOCUMENT, ...TODAY], '', config)
    expect(asked.out).toContain('5 por cerrar')
  })

  it('takes a shorter list of people when told to, with the service stopped', async () => {
    await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    const before = ['a', 'b', 'c', 'd'].map(id => ({ id, name: id, roles: ['supervisor' as const], mail: null }))
    const running = await openStore({ dir: join(folder, 'data') })
    await running.state.knownPeople.write(ENTITY.nit, { people: before, accepted: null })
    // As long as the service runs, the folder is its own, and that is what is said.
    const refused = await cerrojo(['sync', '--accept-list'], '', config)
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/Otro proceso tiene abierta la carpeta de datos.*está en uso por el proceso \d+/)
    expect(await running.state.knownPeople.read(ENTITY.nit)).toMatchObject({ accepted: null })
    await running.close()
    const accepted = async () => {
      const store = await openStore({ dir: join(folder, 'data') })
      const known = await store.state.knownPeople.read(ENTITY.nit)
      await store.close()
      return known?.accepted
    }
    expect((await cerrojo(['sync'], '', config)).code).toBe(0)
    expect(await accepted()).toBeNull()
    expect((await cerrojo(['sync', '--accept-list'], '', config)).code).toBe(0)
    expect(await accepted()).toMatch(/^[0-9a-f]+$/)
  })

  it('starts no entity with data of which no end can be read', async () => {
    server.rebuild(secopRows(5, { fecha_de_fin_del_contrato: null }), '2027-07-01T09:41:12.345Z')
    const { code, out, err } = await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(out).toContain('(fecha_de_fin_del_contrato). No se guardó nada.')
    expect(err).toBe('')
    expect(existsSync(join(folder, 'people.csv'))).toBe(false)
  })

  it('leaves a list that is there as it is, and says where the new draft is', async () => {
    await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    const list = readFileSync(join(folder, 'people.csv'), 'utf8')
    const { code, out } = await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    expect(code).toBe(0)
    expect(out).toContain('La lista people.csv ya existe y no se cambió. El borrador nuevo está en people.draft.csv')
    expect(out).toContain('Escriba el correo de cada persona en people.csv;')
    expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toBe(list)
  })

  it('names the file for assignments that the settings name', async () => {
    const named = { entities: [{ nit: ENTITY.nit }], source: { baseUrl: server.url }, assignments: 'quien.csv' }
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify(named))
    const nobody = { nombre_supervisor: 'No Definido', n_mero_de_documento_supervisor: 'No Definido' }
    server.rebuild([secopRow(1), secopRow(9, nobody)], '2027-07-01T09:41:12.345Z')
    const { out } = await cerrojo(['init', '--entity', ENTITY.nit], '', config)
    expect(out).toContain('Diga en quien.csv quién supervisa')
  })

  it('shows where a failure comes from when .env asks for it', async () => {
    writeFileSync(join(folder, '.env'), 'CERROJO_DEBUG=1\n')
    expect((await cerrojo(['assess', 'none.json'])).err).toMatch(/\n\s+at /)
  })

  it('reads the register once for many entities, and goes on with the others where some fail', async () => {
    const nits = Array.from({ length: 49 }, (_, n) => String(999_000_200 + n))
    const other = secopRow(9, { nit_entidad: nits[0], codigo_entidad: '9', nombre_entidad: 'OTRA' })
    server.rebuild([...secopRows(5), other], '2027-07-01T09:41:12.345Z')
    const entities = [ENTITY.nit, ...nits].map(nit => ({ nit, people: `${nit}.csv`, assignments: `a-${nit}.csv` }))
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ entities, source: { baseUrl: server.url } }))
    const { code, out, err } = await cerrojo(['sync'], '', config)
    expect(code).toBe(1)
    expect(err.match(/^cerrojo: 9990002\d\d: No hay filas\./gm)).toHaveLength(48)
    expect(out).toMatch(new RegExp(`^${ENTITY.nit}: 5 contratos de ALCALDIA[^\\n]* Datos al `, 'm'))
    expect(out).toMatch(/^999000200: 1 contrato de OTRA\./m)
    expect(out).toMatch(/\n50 entidades: 2 con datos nuevos, 0 sin cambios, 48 con falla \([^)]*999000248\)\.\n$/)
    expect(server.requests.length).toBeLessThan(6)
  })

  it('says in one line that it cannot be reached', async () => {
    const config = { entities: [{ nit: ENTITY.nit }], source: { baseUrl: 'http://nowhere.invalid' } }
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify(config))
    const { code, err } = await cerrojo(['sync'], '', { CERROJO_CONFIG: 'cerrojo.json' })
    expect(code).toBe(1)
    expect(err).toMatch(/^cerrojo: No se pudo llegar a los datos\. .*--file.*nowhere\.invalid.*\n$/)
  })
})
