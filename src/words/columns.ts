/** SECOP's columns that nobody can be reminded without, as the portal labels them and as the interface names them. */
export const COLUMNS = {
  supervisor: { label: 'Número de documento supervisor', field: 'n_mero_de_documento_supervisor' },
  state: { label: 'Estado Contrato', field: 'estado_contrato' },
  end: { label: 'Fecha de Fin del Contrato', field: 'fecha_de_fin_del_contrato' },
}

export type VitalColumn = keyof typeof COLUMNS
