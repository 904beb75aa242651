/** Rows in the register's own form, invented: no entity, contract or person of these exists. */

export type SecopRow = Readonly<Record<string, unknown>>

/** Code and NIT (without check digit) of the invented entity. */
export const ENTITY = { code: '799000111', nit: '999000111', name: 'ALCALDIA DE VILLA CERROJO**' }

/** A contract for professional services (literal h) that ended in 2025; every field can be replaced or, by null, left out. */
export function secopRow(n: number, fields: SecopRow = {}): SecopRow {
  const row = {
    nombre_entidad: ENTITY.name,
    nit_entidad: ENTITY.nit,
    codigo_entidad: ENTITY.code,
    departamento: 'No Definido',
    proceso_de_compra: `CO1.BDOS.${5_000_000 + n}`,
    id_contrato: `CO1.PCCNTR.${7_000_000 + n}`,
    referencia_del_contrato: `CPS-${n}-2025`,
    estado_contrato: 'En ejecución',
    descripcion_del_proceso: 'Prestar servicios profesionales',
    tipo_de_contrato: 'Prestación de servicios',
    modalidad_de_contratacion: 'Contratación directa',
    justificacion_modalidad_de: 'Servicios profesionales y apoyo a la gestión',
    fecha_de_firma: '2025-01-15T00:00:00.000',
    fecha_de_inicio_del_contrato: '2025-01-16T00:00:00.000',
    fecha_de_fin_del_contrato: '2025-12-31T00:00:00.000',
    proveedor_adjudicado: 'LUCIA INVENTADA RODRiGUEZ',
    liquidaci_n: 'No',
    obligaci_n_ambiental: 'No',
    obligaciones_postconsumo: 'No',
    reversion: 'No',
    valor_del_contrato: '36000000',
    valor_facturado: '36000000',
    valor_pagado: '36000000',
    valor_de_pago_adelantado: '0',
    valor_amortizado: '0',
    dias_adicionados: '0',
    urlproceso: {
      url: `https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.${n}`,
    },
    ultima_actualizacion: '2025-12-31T00:00:00.000',
    objeto_del_contrato: 'Prestar servicios profesionales para la oficina de cerrojos; candados y llaves',
    nombre_ordenador_del_gasto: 'ORDENADORA DE PRUEBA',
    n_mero_de_documento_ordenador_del_gasto: '20000002',
    nombre_supervisor: 'SUPERVISOR DE PRUEBA',
    tipo_de_documento_supervisor: 'Cédula de Ciudadanía',
    n_mero_de_documento_supervisor: '10000001',
    ...fields,
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/** Contracts 1 to `count`. */
export function secopRows(count: number, fields: SecopRow = {}): SecopRow[] {
  return Array.from({ length: count }, (_, i) => secopRow(i + 1, fields))
}
