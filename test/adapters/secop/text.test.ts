import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  foldCell,
  foldLabel,
  isMissing,
  readable,
  readableEntity,
  readableName,
} from '../../../src/adapters/secop/text.js'

describe('fold', () => {
  test.each([
    ['En ejecución', 'en ejecucion'],
    ['EN  EJECUCIÓN ', 'en ejecucion'],
    ['enviado\u00a0Proveedor', 'enviado proveedor'],
    ['Servicios\nprofesionales', 'servicios profesionales'],
    ['Ce\u200brrado\ufeff', 'cerrado'],
    ['Ce\u3164rrado', 'cerrado'],
    ['Cédula de Ciudadanı́a', 'cedula de ciudadanıa'],
  ])('%j is %j', (text, folded) => expect(foldCell(text)).toBe(folded))

  test('labels also lose blanks and punctuation', () => {
    expect(foldLabel('Número de documento supervisor')).toBe('numerodedocumentosupervisor')
    expect(foldLabel('n_mero_de_documento_supervisor')).toBe('nmerodedocumentosupervisor')
  })
})

describe('isMissing', () => {
  test.each([
    '',
    ' ',
    '\n',
    'No Definido',
    'No definido',
    'NO DEFINIDO',
    'Sin Descripcion',
    'Sin Descripción',
    'No aplica',
    'No D',
    'UNSPECIFIED',
    ' no  definido ',
  ])('%j is', text => expect(isMissing(text)).toBe(true))

  test.each(['No', 'Si', '0', 'No Válido', 'NO APLICABLE', 'No aplica/No pertenece', 'n', 'SIN'])('%j is not', text =>
    expect(isMissing(text)).toBe(false),
  )
})

describe('readable', () => {
  test.each([
    ['las Víctimas \x96 UARIV', 'las Víctimas – UARIV'],
    ['\x93comillas\x94 y \x91una\x92', '“comillas” y ‘una’'],
    ['puntos\x85', 'puntos…'],
    ['sin nada\x81\x8d', 'sin nada'],
    ['PRESTACIÓN DE SERVICIOS\nPROFESIONALES', 'PRESTACIÓN DE SERVICIOS PROFESIONALES'],
    ['dos\r\n\r\nlíneas\ty tabulador', 'dos líneas y tabulador'],
    ['técnica; administrativa; jurídica', 'técnica; administrativa; jurídica'],
    [' Rama Judicial  Dirección ', 'Rama Judicial Dirección'],
    ['a\u202egnirts\u202c b', 'agnirts b'],
    ['ce\u200bro\u00adancho\ufeff', 'ceroancho'],
    ['re\u3164lle\u115f\u{e0041}no', 'relleno'],
    ['nulo\0 y timbre\x07', 'nulo y timbre'],
    ['medio \ud800 par', 'medio par'],
    ['niño 🔒 – «sí»', 'niño 🔒 – «sí»'],
  ])('%j is %j', (text, shown) => expect(readable(text)).toBe(shown))

  test('shows nothing that hides, turns round or breaks a line, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const shown = readable(text)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|^\s|\s$|\s\s/u)
        expect(readable(shown)).toBe(shown)
      }),
    )
  })
})

describe('readableName', () => {
  test.each([
    ['JORGE MEJiA RODRiGUEZ', 'JORGE MEJIA RODRIGUEZ'],
    ['JOSe aNGEL Mu\u00d1OZ', 'JOSE ANGEL MUÑOZ'],
    ['Juan Mejía', 'Juan Mejía'],
    ['Oficina de Planeación', 'Oficina de Planeación'],
    ['MARIA de la CRUZ', 'MARIA de la CRUZ'],
    ['McDONALD SAS', 'McDONALD SAS'],
    ['Ana', 'Ana'],
  ])('%j is %j', (text, shown) => expect(readableName(text)).toBe(shown))

  test('takes no time over a long word', () => {
    expect(readableName('a'.repeat(200_000))).toHaveLength(200_000)
  })
})

describe('readableEntity', () => {
  test.each([
    ['GOBERNACION DEL CAQUETA**', 'GOBERNACION DEL CAQUETA'],
    ['MUNICIPIO DE TUNJA/', 'MUNICIPIO DE TUNJA'],
    ['SENA REGIONAL RISARALDA//', 'SENA REGIONAL RISARALDA'],
    ['IGAC Sede Central *', 'IGAC Sede Central'],
    ['E.S.E. / HOSPITAL', 'E.S.E. / HOSPITAL'],
    ['**', ''],
  ])('%j is %j', (text, shown) => expect(readableEntity(text)).toBe(shown))
})
