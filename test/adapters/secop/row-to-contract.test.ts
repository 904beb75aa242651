import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, columnNamed, REGISTER_COLUMNS, unknownColumns } from '../../../src/adapters/secop/columns.js'
import { rowFromJson } from '../../../src/adapters/secop/row.js'
import { translator } from '../../../src/adapters/secop/row-to-contract.js'
import type { RegisterFacts, Source } from '../../../src/rules/contract.js'
import type { Day } from '../../../src/rules/day.js'
import { type SecopRow, secopRow } from '../../support/secop-rows.js'

const source: Source = { dataset: 'jbjy-vk9h', cut: '2026-09-14T09:41:12.345Z', asOf: '2026-09-13' }
const asServed = translator({ source, absentIsNone: new Set(REGISTER_COLUMNS) })

function record(fields: SecopRow, translate = asServed) {
  const row = rowFromJson(secopRow(1, fields))
  const read = row && translate.translate(row)
  if (!read) throw new Error('rejected')
  return read
}
const contract = (fields: SecopRow) => record(fields).contract
const facts = (fields: SecopRow): RegisterFacts => contract(fields).facts

test('a row as it is served', () => {
  expect(record({})).toEqual({
    contract: {
      id: 'CO1.PCCNTR.7000001',
      entity: '999000111',
      reference: 'CPS-1-2025',
      process: 'CO1.BDOS.5000001',
      supplier: 'LUCIA INVENTADA RODRIGUEZ',
      object: 'Prestar servicios profesionales para la oficina de cerrojos; candados y llaves',
      ordenador: 'ORDENADORA DE PRUEBA',
      url: 'https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.1',
      source,
      facts: {
        register: 'secop2',
        state: 'in-execution',
        type: 'services',
        regime: 'general',
        modality: 'direct',
        ground: 'professional-services',
        liquidationFlag: 'no',
        environmentalFlag: 'no',
        postConsumptionFlag: 'no',
        reversionFlag: 'no',
        signedOn: '2025-01-15',
        startsOn: '2025-01-16',
        endsOn: '2025-12-31',
        plannedLiquidationFrom: null,
        plannedLiquidationTo: null,
        updatedOn: '2025-12-31',
        value: '36000000',
        paid: '36000000',
        invoiced: '36000000',
        addedDays: 0,
      },
      written: { regime: 'Contratación directa', ground: 'Servicios profesionales y apoyo a la gestión' },
    },
    supervisor: { document: '10000001', name: 'SUPERVISOR DE PRUEBA' },
    ordenador: { document: '20000002', name: 'ORDENADORA DE PRUEBA' },
    entityName: 'ALCALDIA DE VILLA CERROJO',
  })
})

test('what the register writes is kept where the fact is told in another word', () => {
  expect(contract({ tipo_de_contrato: 'Comisión' }).written?.type).toBe('Comisión')
  expect(contract({ tipo_de_contrato: 'Obra' }).written?.type).toBeUndefined()
  expect(contract({ modalidad_de_contratacion: 'Contratación régimen especial' }).written?.regime).toBe(
    'Contratación régimen especial',
  )
  // A cell that cannot be read is quoted as such.
  const none = { tipo_de_contrato: 'Obra', modalidad_de_contratacion: '#N/A', justificacion_modalidad_de: '#N/A' }
  expect(contract(none).written).toBeUndefined()
})

describe('words', () => {
  test.each([
    ['En ejecución', 'in-execution'],
    ['EN EJECUCION', 'in-execution'],
    ['Cerrado', 'closed'],
    ['cerrado ', 'closed'],
    ['Modificado', 'modified'],
    ['terminado', 'terminated'],
    ['Borrador', 'draft'],
    ['Aprobado', 'approved'],
    ['Firmado', 'signed'],
    ['Cancelado', 'cancelled'],
    ['enviado Proveedor', 'sent-to-supplier'],
    ['cedido', 'ceded'],
    ['En aprobación', 'in-approval'],
    ['Suspendido', 'suspended'],
    ['Prorrogado', 'extended'],
    ['No Definido', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
  ])('state %j is %s', (word, state) => {
    expect(facts({ estado_contrato: word }).state).toBe(state)
    expect(contract({ estado_contrato: word }).unreadable).toBeUndefined()
  })

  test.each(['Liquidado', 'Activo', 'Algo nuevo'])('state %j is unknown, and its word kept', word => {
    expect(facts({ estado_contrato: word }).state).toBe('unknown')
    expect(contract({ estado_contrato: word }).unreadable).toEqual({ state: word })
  })

  test.each([
    ['Obra', 'works'],
    ['Interventoría', 'supervision'],
    ['Consultoría', 'consultancy'],
    ['Suministros', 'supplies'],
    ['Prestación de servicios', 'services'],
    ['PRESTACION DE SERVICIOS', 'services'],
    ['Arrendamiento de inmuebles', 'property-lease'],
    ['Arrendamiento de muebles', 'goods-lease'],
    ['Concesión', 'concession'],
    ['Asociación Público Privada', 'public-private-partnership'],
    ['Negocio fiduciario', 'trust'],
    ['Comodato', 'loan-for-use'],
    ['Prestamo de uso', 'loan-for-use'],
    ['Préstamo de uso', 'loan-for-use'],
    ['Servicios financieros', 'financial-services'],
    ['Seguros', 'insurance'],
    ['Decreto 092 de 2017', 'decree-092'],
    ['Acuerdo de cooperación', 'cooperation'],
    ['Operaciones de Crédito Público', 'public-credit'],
    ['Empréstito', 'loan'],
    ['Acuerdo Marco de Precios', 'framework-agreement'],
    ['Compraventa', 'purchase'],
    ['Venta muebles', 'goods-sale'],
    ['Venta inmuebles', 'property-sale'],
    ['Otro', 'other'],
    ['Comisión', 'other'],
    ['Algo nuevo', 'other'],
    ['No', 'other'],
    ['No Definido', 'unknown'],
    // This column's own word for missing.
    ['No Especificado', 'unknown'],
    [null, 'unknown'],
  ])('type %j is %s', (word, type) => {
    expect(facts({ tipo_de_contrato: word }).type).toBe(type)
    expect(contract({ tipo_de_contrato: word }).unreadable).toBeUndefined()
  })

  test.each(['#N/A', 'N/A', '?', '-', '1', 'true', 'NaN', 'Prestaci?n de servicios', 'ConsultorÃa', 'Sí, 4 meses'])(
    '%j is no type, no modality and no unknown justification',
    word => {
      const of = contract({ tipo_de_contrato: word, modalidad_de_contratacion: word })
      expect(of.facts).toMatchObject({ type: 'unknown', regime: 'unknown' })
      expect(of.unreadable).toMatchObject({ type: word, regime: word })
    },
  )

  test.each(['#N/A', 'N/A', '?', '-', '1', 'Err:502', 'Servicios profesionales y apoyo a la gesti?n'])(
    '%j is no justification: it may have been literal h',
    word => {
      const of = contract({ justificacion_modalidad_de: word })
      expect(of.facts.ground).toBe('unknown')
      expect(of.unreadable).toEqual({ ground: word })
    },
  )

  test.each([
    ['Contratación directa', 'general'],
    ['Licitación pública Obra Publica', 'general'],
    ['Contratación régimen especial', 'special'],
    ['Contratación régimen especial (con ofertas)', 'special'],
    ['CONTRATACION REGIMEN  ESPECIAL', 'special'],
    ['Mínima cuantía', 'general'],
    ['Seleccion Abreviada Menor Cuantia Sin Manifestacion Interes', 'general'],
    ['Enajenación de bienes con sobre cerrado', 'general'],
    ['Concurso de méritos abierto', 'general'],
    ['No Definido', 'unknown'],
    [null, 'unknown'],
  ])('modality %j is regime %s', (word, regime) => {
    expect(facts({ modalidad_de_contratacion: word }).regime).toBe(regime)
    expect(contract({ modalidad_de_contratacion: word }).unreadable).toBeUndefined()
  })

  test.each([
    ['Servicios profesionales y apoyo a la gestión', 'professional-services'],
    ['SERVICIOS PROFESIONALES Y APOYO A LA GESTION', 'professional-services'],
    ['ServiciosProfesionales', 'professional-services'],
    ['Prestación de Servicios Profesionales y de Apoyo a la Gestión (Literal H)', 'professional-services'],
    ['PluralityPrestacion', 'plurality'],
    ['PluralityContractingServices', 'plurality'],
    ['Regla aplicable', 'other'],
    ['Contratos para el desarrollo de actividades científicas y tecnológicas', 'other'],
    ['Decreto 092 de 2017', 'other'],
    ['Article30_1993', 'other'],
    ['Presupuesto menor al 10% de la Menor Cuantía', 'other'],
    ['Contratación de Empréstitos (Literal B)', 'other'],
    ['Sin Descripcion', 'unknown'],
    [null, 'unknown'],
  ])('justification %j is ground %s', (word, ground) => {
    expect(facts({ justificacion_modalidad_de: word }).ground).toBe(ground)
    expect(contract({ justificacion_modalidad_de: word }).unreadable).toBeUndefined()
  })

  test.each([
    ['Si', 'yes', undefined],
    ['SÍ', 'yes', undefined],
    ['No', 'no', undefined],
    ['No Definido', 'unknown', undefined],
    ['', 'unknown', undefined],
    [null, 'unknown', undefined],
    ['Tal vez', 'unknown', 'Tal vez'],
  ])('flag %j is %s', (word, flag, raw) => {
    const fields = { liquidaci_n: word, obligaci_n_ambiental: word, obligaciones_postconsumo: word, reversion: word }
    const { facts, unreadable } = contract(fields)
    for (const name of ['liquidationFlag', 'environmentalFlag', 'postConsumptionFlag', 'reversionFlag'] as const) {
      expect(facts[name]).toBe(flag)
      expect(unreadable?.[name]).toBe(raw)
    }
  })
})

describe('a year that is a slip of the pen', () => {
  const about = (asOf: Day | null, writtenAbout?: Day) => (cell: string) =>
    record(
      { fecha_de_fin_del_contrato: cell },
      translator({
        source: { ...source, asOf },
        absentIsNone: new Set(REGISTER_COLUMNS),
        ...(writtenAbout && { writtenAbout }),
      }),
    ).contract

  test.each([
    ['the data is of 2026', about('2026-09-13')],
    ['the file was written in 2026', about(null, '2026-01-02')],
    ['the data date of a file goes before its own', about('2026-09-13', '2031-01-01')],
    ['the time of the file was never set', about(null, '1980-01-01')],
    ['nothing says when the rows were written', about(null)],
  ])('is unreadable when it lies more than 50 years ahead: %s', (_, read) => {
    expect(read('2076-12-31').facts.endsOn).toBe('2076-12-31')
    expect(read('2077-01-01').facts.endsOn).toBeUndefined()
    expect(read('2206-12-31T00:00:00.000').unreadable).toEqual({ endsOn: '2206-12-31T00:00:00.000' })
  })
})

describe('cells that tell nothing', () => {
  const NULLABLE = {
    fecha_de_firma: 'signedOn',
    fecha_de_inicio_del_contrato: 'startsOn',
    fecha_de_fin_del_contrato: 'endsOn',
    fecha_inicio_liquidacion: 'plannedLiquidationFrom',
    fecha_fin_liquidacion: 'plannedLiquidationTo',
    ultima_actualizacion: 'updatedOn',
    valor_del_contrato: 'value',
    valor_pagado: 'paid',
    valor_facturado: 'invoiced',
  } as const

  test.each(Object.entries(NULLABLE))('%s', (column, fact) => {
    expect(facts({ [column]: null })[fact], 'a key that is absent: the register says there is none').toBeNull()
    expect(facts({ [column]: 'No Definido' })[fact]).toBeNull()

    const unreadable = contract({ [column]: 'treinta y uno' })
    expect(unreadable.facts, 'a bad cell: not told').not.toHaveProperty(fact)
    expect(unreadable.unreadable).toEqual({ [fact]: 'treinta y uno' })

    const lacking = translator({ source, absentIsNone: new Set() })
    expect(record({ [column]: null }, lacking).contract.facts, 'a column that is lacking: not told').not.toHaveProperty(
      fact,
    )
  })

  test('added days are absent unless they are told', () => {
    expect(facts({ dias_adicionados: '23' }).addedDays).toBe(23)
    expect(facts({ dias_adicionados: null })).not.toHaveProperty('addedDays')
    expect(facts({ dias_adicionados: 'No Definido' })).not.toHaveProperty('addedDays')
    expect(contract({ dias_adicionados: '1.095' }).unreadable).toEqual({ addedDays: '1.095' })
  })

  test('an advance is told where there is one', () => {
    const advance = (given: string | null, amortized: string | null) =>
      contract({ valor_de_pago_adelantado: given, valor_amortizado: amortized }).advance
    expect(advance('21000000', '14000000.50')).toEqual({ given: '21000000', amortized: '14000000.5' })
    expect(advance('21000000', '0')).toEqual({ given: '21000000' })
    expect([advance('0', '0'), advance(null, null), advance('veinte', '0.00')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('what could not be read is kept, cut and fit to be shown', () => {
    const raw = contract({ valor_pagado: `2,02E+12\u202e\n${'x'.repeat(300)}` }).unreadable?.paid
    expect(raw).toMatch(/^2,02E\+12 x+…$/)
    expect(raw).toHaveLength(200)
  })

  test('texts', () => {
    const { contract: bare, entityName } = record({
      referencia_del_contrato: 'No Definido',
      proceso_de_compra: null,
      proveedor_adjudicado: '',
      objeto_del_contrato: 'No definido',
      descripcion_del_proceso: 'Sin Descripcion',
      nombre_ordenador_del_gasto: 'No Definido',
      urlproceso: null,
      nombre_entidad: 'No definido',
    })
    expect(Object.keys(bare).sort()).toEqual(['entity', 'facts', 'id', 'source', 'written'])
    expect(entityName).toBeNull()
  })

  test('without an object, the description of the process stands in', () => {
    expect(contract({ objeto_del_contrato: 'No definido' }).object).toBe('Prestar servicios profesionales')
  })
})

describe('ids', () => {
  test.each([
    ['CO1.PCCNTR.7000001', 'CO1.PCCNTR.7000001', 'secop2'],
    [' co1.pccntr.7000001\n', 'CO1.PCCNTR.7000001', 'secop2'],
    ['CO1.PCCNTR.7000001\u200b', 'CO1.PCCNTR.7000001', 'secop2'],
    ['CO1.BDOS.1', 'CO1.BDOS.1', 'other'],
    ['22-1-123456-789', '22-1-123456-789', 'other'],
    ['TVEC-1234', 'TVEC-1234', 'other'],
    ['CCE-C1834-2025', 'CCE-C1834-2025', 'other'],
    ['cce-139-iad-2020', 'CCE-139-IAD-2020', 'other'],
    ['20-12-10598768', '20-12-10598768', 'other'],
    ['13-9-373433-347389', '13-9-373433-347389', 'other'],
  ])('%j is %s (%s)', (raw, id, register) => {
    expect(contract({ id_contrato: raw }).id).toBe(id)
    expect(facts({ id_contrato: raw }).register).toBe(register)
  })

  test.each([
    ...[
      null,
      '',
      '  ',
      'No Definido',
      '\u200b',
      'TOTAL',
      'Total general: 12',
      'ID Contrato',
      '17',
      '...',
      '[20 rows x 5 columns]',
    ],
    ...[
      '0    CO1.PCCNTR.1',
      'CO1.PCCNTR.',
      'CO1.PCCNTR.1 CO1.PCCNTR.2',
      '31-12-2022',
      'CCE-',
      'CPS-001-2022',
      '#N/A',
      '9E+05',
    ],
    `CO1.PCCNTR.${'1'.repeat(200)}`,
  ])('%j rejects the row', id => {
    expect(() => record({ id_contrato: id })).toThrow('rejected')
  })

  test.each([
    [{ nit_entidad: '8914800302' }, '891480030'],
    [{ nit_entidad: '890.480.184,00' }, '890480184'],
    [{ nit_entidad: 'No Definido' }, '799000111'],
    [{ nit_entidad: null, codigo_entidad: '703.301.051,00' }, '703301051'],
    [{ nit_entidad: null, codigo_entidad: null }, 'unknown'],
  ])('the entity of %j is %s', (fields, entity) => expect(contract(fields).entity).toBe(entity))

  test.each([
    [{ url: 'https://community.secop.gov.co/x?a=1&b=2' }, 'https://community.secop.gov.co/x?a=1&b=2'],
    ['https://community.secop.gov.co/x', 'https://community.secop.gov.co/x'],
    ["{'url': 'https://community.secop.gov.co/x'}", 'https://community.secop.gov.co/x'],
    ['{"url": "https://community.secop.gov.co/x"}', 'https://community.secop.gov.co/x'],
    ["{'description': 'x', 'url': 'https://community.secop.gov.co/x'}", 'https://community.secop.gov.co/x'],
    ["{'url': 'javascript:alert(1)'}", undefined],
    [{ url: 'javascript:alert(1)' }, undefined],
    [{ url: 'https://x.co/"><script>' }, undefined],
    [{ url: null }, undefined],
    [{}, undefined],
    [17, undefined],
  ])('the address in %j is %s', (urlproceso, url) => expect(contract({ urlproceso }).url).toBe(url))
})

describe('at the door', () => {
  test('numbers, booleans and nulls that other software wrote', () => {
    const { facts, unreadable } = contract({
      valor_del_contrato: 36000000.5,
      valor_pagado: 2 ** 60,
      dias_adicionados: 12,
      nit_entidad: 999000111,
      liquidaci_n: true,
      reversion: false,
      fecha_de_firma: 45688,
    })
    expect(facts).toMatchObject({ value: '36000000.5', addedDays: 12, liquidationFlag: 'yes', reversionFlag: 'no' })
    expect(facts.signedOn).toBe('2025-01-31')
    expect(unreadable, 'a number beyond 2^53 has lost its last digits').toEqual({ paid: '1.152921504606847e+18' })
    expect(
      asServed.translate({ ...rowFromJson({ id_contrato: 'CO1.PCCNTR.1', fecha_de_firma: null }) })?.contract.facts
        .signedOn,
    ).toBeNull()
  })

  test.each([null, undefined, 1, 'text', [], [secopRow(1)]])('%j is no row', raw =>
    expect(rowFromJson(raw)).toBeUndefined(),
  )

  test('any object gives a record or nothing, and never throws', () => {
    const cell = fc.oneof(fc.string(), fc.jsonValue(), fc.constantFrom('No Definido', '2025-02-30', '$ 1,2', 'Si'))
    const row = fc.dictionary(fc.constantFrom(...REGISTER_COLUMNS), cell)
    fc.assert(
      fc.property(row, raw => {
        const read = rowFromJson(raw)
        const record = read && asServed.translate(read)
        if (record) expect(JSON.parse(JSON.stringify(record))).toEqual(record)
      }),
    )
  })
})

describe('columns', () => {
  test.each<[string, Column | undefined]>([
    ['id_contrato', 'id_contrato'],
    ['ID Contrato', 'id_contrato'],
    ['id contrato ', 'id_contrato'],
    ['Liquidación', 'liquidaci_n'],
    ['LIQUIDACION', 'liquidaci_n'],
    ['liquidaci_n', 'liquidaci_n'],
    ['Justificacion Modalidad de Contratacion', 'justificacion_modalidad_de'],
    ['Número de documento Ordenador del gasto', 'n_mero_de_documento_ordenador_del_gasto'],
    ['Valor del Contrato 2', undefined],
    ['Departamento', undefined],
    ['', undefined],
  ])('%j is %s', (header, column) => expect(columnNamed(header)).toBe(column))

  test('only names that nobody knows are new', () => {
    const names = ['id_contrato', 'Sector', 'Código BPIN', ':id', ':@computed_region_x', 'columna_nueva', '']
    expect(unknownColumns(names)).toEqual(['columna_nueva'])
  })
})
