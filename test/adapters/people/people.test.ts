import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sayMistakes } from '../../../src/adapters/people/mistakes.js'
import { loadPeople, readPeople } from '../../../src/adapters/people/people.js'
import { commandFailureOf } from '../../../src/app/failure.js'
import { Refused } from '../../../src/bot/ports/failure.js'
import { commandsIn } from '../../../src/words/commands.js'
import type { Language } from '../../../src/words/language.js'

const personOf = (document: string) => `p_${document.length}${document.at(-1)}`

function read(text: string | Uint8Array) {
  return readPeople(typeof text === 'string' ? Buffer.from(text) : text, 'people.csv', personOf)
}

function people(text: string | Uint8Array) {
  const loaded = read(text)
  if (!loaded.ok) throw new Error(sayMistakes(loaded.mistakes, 'en').join('\n'))
  return loaded.value.people
}

function mistakes(text: string, language: Language = 'en'): string[] {
  const loaded = read(text)
  return loaded.ok ? [] : sayMistakes(loaded.mistakes, language)
}

const ANA = {
  id: personOf('79563364'),
  name: 'ANA MUÑOZ',
  roles: ['supervisor'],
  area: 'Jurídica',
  email: 'ana@e.gov.co',
  language: 'es',
  listed: true,
}

describe('people.csv', () => {
  const HEADER = 'documento;nombre;correo;rol;área;idioma'
  const LINE = '79.563.364;ANA MUÑOZ;Ana@E.gov.co;Supervisora;Jurídica;Español'
  const latin1 = Buffer.from(`${HEADER}\r\n${LINE}\r\n`, 'latin1')
  it.each<[string, string | Uint8Array]>([
    ['semicolons', `${HEADER}\n${LINE}\n`],
    ['no line break at the end', `${HEADER}\n${LINE}`],
    ['commas', `${HEADER}\n${LINE}`.replaceAll(';', ',')],
    ['tabs', `${HEADER}\n${LINE}`.replaceAll(';', '\t')],
    ['Windows line breaks and a byte order mark', `\ufeff${HEADER}\r\n${LINE}\r\n`],
    ['Latin-1', latin1],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}\r\n${LINE}\r\n`, 'utf16le')],
    ['a separator line of Excel', `sep=;\r\n${HEADER}\r\n${LINE}\r\n`],
    [
      'English labels in another order',
      'Language,E-mail,AREA,Name,Document,Role\nen-x,,,,,'.replace(
        /\n.*/,
        '\nes,ana@e.gov.co,Jurídica,ANA MUÑOZ,79563364,',
      ),
    ],
    [
      'quoted cells, blank lines and blanks',
      `${HEADER}\n\n;;;;;\n" 79563364 ";"ANA  MUÑOZ"; ana@e.gov.co ;;Jurídica;es`,
    ],
    ['columns of the entity’s own', `${HEADER};teléfono\n${LINE};300`],
  ])('is read with %s', (_, text) => {
    expect(people(text)).toEqual([ANA])
  })

  it('leads from the document to the person, and names the columns it does not know', () => {
    const loaded = read(`${HEADER};teléfono\n079563364;ANA;;;;;300`)
    expect(loaded).toMatchObject({ ok: true, found: true, ignoredColumns: ['teléfono'] })
    expect(loaded.ok && [...loaded.value.byDocument.keys()]).toEqual(['79563364'])
    expect(loaded.ok && loaded.value.byDocument.get('79563364')).toBe(loaded.ok && loaded.value.people[0])
  })

  it.each([
    ['', ['supervisor']],
    ['supervisor', ['supervisor']],
    ['COORDINADORA', ['coordinator']],
    ['Oficina de  Contratación', ['coordinator']],
    ['ordenador del gasto', ['ordenador']],
    ['Administrador', ['admin']],
    ['admin + coordinator', ['admin', 'coordinator']],
    ['ordenador|supervisor|', ['ordenador', 'supervisor']],
    ['supervisor+supervisor', ['supervisor']],
  ])('reads the role "%s"', (cell, roles) => {
    expect(people(`document;name;role\n1001;X;${cell}`)[0]?.roles).toEqual(roles)
  })

  it('adds up the lines of one person', () => {
    const text = `${HEADER}\n1.001;ANA MUÑOZ;a@e.co;supervisor;;\n1001;ana munoz;A@e.co;coordinador;Jurídica;en\n1001;;;admin;;`
    expect(people(text)).toEqual([
      {
        id: personOf('1001'),
        name: 'ANA MUÑOZ',
        roles: ['supervisor', 'coordinator', 'admin'],
        area: 'Jurídica',
        email: 'a@e.co',
        language: 'en',
        listed: true,
      },
    ])
  })

  it('needs no more than documents', () => {
    expect(people('cédula\n1001\n')).toEqual([{ id: personOf('1001'), name: '', roles: ['supervisor'], listed: true }])
    expect(people('cédula\n')).toEqual([])
  })

  it('reads the apostrophe before a formula as what it is', () => {
    expect(people("document,name\n1001,'=ANA\n1002,'ANA")).toMatchObject([{ name: '=ANA' }, { name: "'ANA" }])
  })
})

describe('mistakes in people.csv', () => {
  it.each([
    [
      'no such column',
      'nombre;correo\nANA;a@e.co',
      [/^people\.csv:1 has no column document or documento\. The first line/],
    ],
    ['an empty file', '', [/has no column document/]],
    ['no header', '79563364;ANA;ana@e.gov.co', [/^people\.csv:1 has no column document or documento\./]],
    ['a column twice', 'documento;nombre;cédula\n1001;X;1001', [/^people\.csv:1 \[cédula\] is there twice\./]],
    ['no document', 'documento;nombre\n;ANA', [/^people\.csv:2 \[documento\] is empty\. Write the number/]],
    ['words for a document', 'documento\nsin documento', [/:2 \[documento\] holds no document number\./]],
    ['half a document', 'documento\n12', [/:2 \[documento\] holds no whole document number\./]],
    [
      'a rounded document',
      'documento\n"1,01767E+09"',
      [/:2 \[documento\] holds a number that a spreadsheet has rounded/],
    ],
    ['a check digit', 'documento\n79.563.364-7', [/:2 \[documento\] seems to end in a check digit\. Write/]],
    ['a decimal', 'documento\n52123456.5', [/:2 \[documento\] seems to end in a check digit\. Write/]],
    [
      'two names',
      'documento;nombre\n79563364;ANA\n79563364;EVA',
      [/:3 \[documento\] document 79…64 has another name in line 2/],
    ],
    [
      'two addresses',
      'documento;correo\n1001;a@e.co\n1001;b@e.co',
      [/:3 \[correo\] document … has another email in line 2/],
    ],
    ['two languages', 'documento;idioma\n1001;es\n1001;en', [/:3 \[idioma\].*another language/]],
    ['two areas', 'documento;área\n1001;TI\n1001;Obras', [/:3 \[área\].*another area/]],
    [
      'an address of two',
      'documento;correo\n1001;pe@e.co\n1002;PE@e.co',
      [/:3 \[correo\] p…@e\.co is also .* line 2\./],
    ],
    ['a bad address', 'documento;correo\n1001;pedro.perez', [/:2 \[correo\] p… is no e-mail address\. Write one like/]],
    [
      'an unknown role',
      'documento;rol\n1001;jefe+supervisor',
      [/:2 \[rol\] does not know the role "jefe"\. Write supervisor, coord/],
    ],
    ['a role of signs', 'documento;rol\n1001;+', [/:2 \[rol\] does not know the role "\+"/]],
    [
      'an unknown language',
      'documento;idioma\n1001;fr',
      [/:2 \[idioma\] does not know the language "fr"\. Write es or en/],
    ],
    ['a bare separator', 'documento,nombre\n1001,PEREZ, ANA', [/:2 has more cells than the header\. Put .* ","/]],
    ['an open quotation mark', 'documento,nombre\n1001,ANA\n1002,"EVA', [/:3 has a quotation mark/]],
    ['a line after a cell of two lines', 'documento,nombre\n1001,"ANA\nRUIZ"\n12,EVA', [/:4 \[documento\]/]],
  ])('%s', (_, text, expected) => {
    const found = mistakes(text)
    expect(found).toHaveLength(expected.length)
    for (const [i, line] of expected.entries()) expect(found[i]).toMatch(line)
  })

  it('are listed all at once, in the order of lines', () => {
    const text = 'documento;nombre;correo;rol;idioma\n;ANA;x;jefe;fr\n1001;A;a@e.co;;\n1002;B;a@e.co;rey;'
    expect(mistakes(text).map(line => line.slice(0, 'people.csv:2 [documen'.length))).toEqual([
      'people.csv:2 [documen',
      'people.csv:2 [correo]',
      'people.csv:2 [rol] do',
      'people.csv:2 [idioma]',
      'people.csv:4 [rol] do',
      'people.csv:4 [correo]',
    ])
  })

  it('never show a document, an address or a name', () => {
    const text = [
      'documento;nombre;correo;rol;área;idioma',
      '79563364-7;PEDRO PEREZ;pedro.perez@entidad;79563364;Obras;pedro@e.gov.co',
      '79563364;PEDRO PEREZ;pedro.perez@e.gov.co;supervisor;Obras;es',
      '79563364;LUIS GOMEZ;luis.gomez@e.gov.co;c.c. 79563364;Agua;en',
      '52111222;ANA RUIZ;pedro.perez@e.gov.co;pedro.perez@e.gov.co;;79 563 364',
      '79563364;a;b;c;d;e;f',
    ].join('\n')
    const loaded = read(text)
    const data = loaded.ok ? '' : JSON.stringify(loaded.mistakes)
    for (const language of ['es', 'en'] as const) {
      const found = mistakes(text, language)
      expect(found.length).toBeGreaterThan(10)
      expect(found.join('\n') + data).not.toMatch(/79\D{0,2}563|52111222|3364|pedro|perez|luis|gomez|ANA/i)
    }
  })

  it('are data: what is wrong and where, for words to say', () => {
    expect(read('documento;correo\n79563364;a@e.co\n79563364;b@e.co')).toEqual({
      ok: false,
      mistakes: [
        {
          file: 'people.csv',
          line: 3,
          column: 'correo',
          kind: 'contradiction',
          document: '79…64',
          about: 'email',
          other: 2,
        },
      ],
    })
  })

  it('are said in Spanish', () => {
    const ALL = [
      'nombre\nANA',
      'documento;cédula\n1001;1001',
      'documento\tnombre\n1001\tANA\tRUIZ',
      'documento,nombre\n1001,ANA,RUIZ',
      'documento\n"1001',
      'documento;nombre\n;ANA\nsin documento\n12\n"1,01767E+09"\n79.563.364-7',
      'documento;correo;rol;idioma\n1001;pedro.perez;jefe;fr\n1002;;jefe+rey;',
      'documento;nombre;correo;área;idioma\n79563364;ANA;a@e.co;TI;es\n79563364;EVA;b@e.co;Obras;en',
      'documento;correo\n1001;pe@e.co\n1002;PE@e.co',
    ]
    expect(ALL.flatMap(text => mistakes(text, 'es'))).toMatchInlineSnapshot(`
      [
        "people.csv:1 falta la columna document o documento. La primera línea debe nombrar las columnas, separadas por ; o por , o por tabuladores.",
        "people.csv:1 [cédula] está dos veces. Quite una de las dos columnas.",
        "people.csv:2 tiene más celdas que el encabezado. Ponga entre comillas la celda que contenga un tabulador.",
        "people.csv:2 tiene más celdas que el encabezado. Ponga entre comillas la celda que contenga ",".",
        "people.csv:2 tiene una comilla que abre o cierra donde no puede. Ciérrela, o escríbala dos veces dentro de una celda entre comillas.",
        "people.csv:2 [documento] está vacío. Escriba el número del documento de identidad.",
        "people.csv:3 [documento] no trae un número de documento. Escriba el número del documento de identidad, solo los dígitos.",
        "people.csv:4 [documento] no trae un número de documento completo. Escriba el número del documento de identidad, solo los dígitos.",
        "people.csv:5 [documento] trae un número que una hoja de cálculo redondeó. Dele a la columna formato de texto y escriba de nuevo el número.",
        "people.csv:6 [documento] parece terminar en un dígito de verificación. Escriba el documento sin él.",
        "people.csv:2 [correo] p… no es un correo electrónico. Escriba uno como nombre@entidad.gov.co, o deje la celda vacía.",
        "people.csv:2 [rol] no se conoce el rol "jefe". Escriba supervisor, coordinador, ordenador o administrador; si son varios, únalos con +.",
        "people.csv:2 [idioma] no se conoce el idioma "fr". Escriba es o en, o deje la celda vacía.",
        "people.csv:3 [rol] no se conocen los roles "jefe", "rey". Escriba supervisor, coordinador, ordenador o administrador; si son varios, únalos con +.",
        "people.csv:3 [documento] el documento 79…64 tiene otro nombre en la línea 2. Corrija el documento de una de las dos líneas.",
        "people.csv:3 [correo] el documento 79…64 tiene otro correo en la línea 2. Escriba el mismo correo en las dos líneas.",
        "people.csv:3 [área] el documento 79…64 tiene otra área en la línea 2. Escriba la misma área en las dos líneas.",
        "people.csv:3 [idioma] el documento 79…64 tiene otro idioma en la línea 2. Escriba el mismo idioma en las dos líneas.",
        "people.csv:3 [correo] p…@e.co es también el correo de la persona de la línea 2. Escriba para cada persona su propio correo; quien tiene dos documentos necesita una sola línea.",
      ]
    `)
  })
})

describe('the file', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'people-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('may be missing', async () => {
    const loaded = await loadPeople(join(folder, 'people.csv'), personOf)
    expect(loaded).toMatchObject({ ok: true, found: false, value: { people: [] } })
  })

  it('is read from its path, which the messages name', async () => {
    const path = join(folder, 'people.csv')
    await writeFile(path, 'document\nx')
    expect(await loadPeople(path, personOf)).toMatchObject({ ok: false, mistakes: [{ file: path, line: 2 }] })
  })

  it('must be a file', async () => {
    const error = await loadPeople(folder, personOf).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refused)
    expect(commandFailureOf(error, commandsIn('es'), false).text).toBe(
      `No se pudo leer una lista de la entidad. Revise que sea un archivo y sus permisos. (no se pudo leer ${folder} (EISDIR))`,
    )
  })
})
