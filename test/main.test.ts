import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ran, runProgram, start } from './support/programs.js'
import { ENTITY, type SecopRow, secopRow, secopRows } from './support/secop-rows.js'
import { startSodaServer } from './support/soda-server.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cerrojo-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function main(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return runProgram('main', args, { cwd: folder, input, env })
}

function rowsFile(rows: readonly SecopRow[]): string {
  writeFileSync(join(folder, 'rows.json'), JSON.stringify(rows))
  return 'rows.json'
}

const OTHER = { nombre_entidad: 'OTRA ENTIDAD', nit_entidad: '899999001', codigo_entidad: '7' }

describe('with nothing configured', () => {
  it('is the demo: the card of the day, then answers line by line, and it keeps nothing', async () => {
    const { code, out, err } = await main([], '¿cuál es el plazo?\n/soy\n/soy 1\n')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Demostración con una entidad inventada/)
    expect(out).toContain('Pregunta como Marta Lucía Quintero Rozo')
    expect(out).toContain('Pregunta como Hernán Darío Bustos Mejía')
    expect(out).not.toMatch(/9901\d{5}|@idah/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is the same on the same day', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => main(['--today', '2028-02-29'], 'resumen')))
    expect(one).toEqual(other)
    expect(one?.out).toContain('Datos de ayer')
  })

  it('speaks English where asked, and opens as whoever is named', async () => {
    const { code, out } = await main(['--lang', 'en', '--as', 'gloria sanabria'], 'team')
    expect(code).toBe(0)
    expect(out).toContain('You ask as Gloria Inés Sanabria Forero')
  })

  it('ends quietly when its reader goes away', async () => {
    const child = start('main', [], { cwd: folder })
    let err = ''
    child.stderr?.setEncoding('utf8').on('data', text => {
      err += text
    })
    child.stdout?.once('data', () => child.stdout?.destroy())
    child.stdin?.on('error', () => {})
    child.stdin?.write('ayuda\n'.repeat(500))
    const code = await new Promise(done => child.on('close', done))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('with a file', () => {
  it('takes the supervisors from its rows and says whom it leaves without', async () => {
    const nobody = { nombre_supervisor: 'No Definido', n_mero_de_documento_supervisor: 'No Definido' }
    const rows = [...secopRows(3), secopRow(4, nobody)]
    const { code, out } = await main(
      ['--file', rowsFile(rows), '--as-of', '2027-06-30', '--today', '2027-07-01'],
      '/soy',
    )
    expect(code).toBe(0)
    expect(out).toContain('4 contratos de ALCALDIA DE VILLA CERROJO.\nDatos al 30 de junio de 2027.\n1 de 4 no tiene ')
    expect(out).toContain('Pregunta como Supervisor de Prueba')
    expect(out).toMatch(/Coordinación +oficina de contratación, solo en los datos/)
    expect(out).not.toContain('10000001')
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('takes the rows of several entities as one set, or only those of one', async () => {
    const file = rowsFile([...secopRows(2), secopRow(3, OTHER)])
    expect((await main(['--file', file])).out).toContain('3 contratos de 2 entidades del archivo.')
    const one = await main(['--file', file, '--entity', '899.999.001'])
    expect(one.out).toContain('1 contrato de OTRA ENTIDAD.\n')
    expect(one.out).toContain('Filas de otras entidades, que no se tomaron: 2.')
    const none = await main(['--file', file, '--entity', '899999002'])
    expect(none.code).toBe(2)
    expect(none.err).toMatch(/Ninguna fila es de esa entidad[\s\S]*999000111 ALCALDIA DE VILLA CERROJO: 2 filas/)
  })

  it('shows what has no state that can be read, but keeps none of it', async () => {
    const file = rowsFile(secopRows(2, { estado_contrato: null }))
    const shown = await main(['--file', file])
    expect(shown).toMatchObject({ code: 0, err: '' })
    expect(shown.out).toContain(
      'Ninguno de los 2 contratos trae un valor que se pueda leer en la columna «Estado Contrato»',
    )
    const kept = await main(['--file', file, '--data', 'kept'])
    expect(kept).toMatchObject({ code: 1, out: '' })
    expect(kept.err).toMatch(
      /^cerrojo: No se tomaron los datos nuevos\. .*\(estado_contrato\)\. No se guardó nada\..*\n$/,
    )
  })

  it('opens as the one with most to close', async () => {
    const other = { nombre_supervisor: 'LA OTRA PERSONA', n_mero_de_documento_supervisor: '10000002' }
    const running = secopRows(5, { fecha_de_fin_del_contrato: '2040-01-01T00:00:00.000' })
    const rows = [...running, secopRow(6, other), secopRow(7, other)]
    expect((await main(['--file', rowsFile(rows)])).out).toContain('Pregunta como La Otra Persona')
  })

  it('keeps it where a folder is named', async () => {
    await main(['--file', rowsFile(secopRows(1)), '--data', 'kept'])
    expect(readdirSync(join(folder, 'kept'))).toContain(ENTITY.nit)
    await main(['--file', rowsFile([secopRow(1), secopRow(2, OTHER)]), '--data', 'kept'])
    const status = await runProgram('cli', ['status'], { cwd: folder, env: { CERROJO_DATA: 'kept' } })
    expect(status.out).toContain('2 entidades del archivo')
  })
})

describe('with an entity', () => {
  const configured = (baseUrl: string, entities: readonly unknown[] = []) => {
    writeFileSync(join(folder, 'cerrojo.json'), JSON.stringify({ source: { baseUrl }, entities }))
    return { CERROJO_CONFIG: 'cerrojo.json' }
  }

  it('fetches it, and goes on with what it has when the interface is gone', async () => {
    const server = await startSodaServer(secopRows(3))
    const fetched = await main(['--entity', ENTITY.nit], '', configured(server.url))
    expect(fetched.err).toMatch(/Consultando jbjy-vk9h .* 999000111/)
    expect(fetched.out).toContain('3 contratos de ALCALDIA DE VILLA CERROJO.')
    await server.close()
    const gone = await main(['--entity', ENTITY.nit], '', configured('http://nowhere.invalid'))
    expect(gone.code).toBe(0)
    expect(gone.out).toMatch(/No se pudo llegar a los datos[\s\S]*Se sigue con los datos guardados:\n3 contratos/)
    // Configured and fetched, it is what a plain start opens; the demo stays apart from it.
    const env = configured('http://nowhere.invalid', [{ nit: ENTITY.nit, name: 'La entidad' }])
    const plain = await main([], '', env)
    expect(plain.err).toBe('')
    expect(plain.out).toContain('3 contratos de ALCALDIA DE VILLA CERROJO.')
    expect((await main(['--demo'], '', env)).out).toMatch(/^Demostración/)
  })

  it('says in one line that it cannot be reached, and what to do', async () => {
    const { code, out, err } = await main(['--entity', ENTITY.nit], '', configured('http://nowhere.invalid'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n').at(-1)).toMatch(/^cerrojo: No se pudo llegar .*source\.proxy.*--file/)
  })
})

it.each([
  [['--file', 'none.json'], /No existe ese archivo/],
  [['--demo', '--file', 'x'], /--demo no va con/],
  [['--entity', 'x'], /no es un NIT/],
  [['--as', '79563364'], /No se conoce a esa persona/],
  [['--today', 'hoy'], /no es una fecha/],
  [['--foo'], /No hay una opción --foo/],
  [['contratos.csv'], /Sobran argumentos/],
])('%j is wrong use: one clear line and exit 2', async (args, said) => {
  const { code, err } = await main(args)
  expect(code).toBe(2)
  expect(err).toMatch(said)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).not.toContain('79563364')
})
