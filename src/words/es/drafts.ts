import { countEs, listEs as list, pluralEs as plural } from '../grammar.js'
import { documentsEs } from './documents.js'

/** What is said of drafts in a conversation; what stands in them is in `documents`. */
export const draftsEs = {
  button: 'Borrador',
  draft: 'borrador',
  papers: {
    'closing-record': 'constancia de cierre',
    'final-report': 'informe final de supervisión',
    'liquidation-record': 'acta de liquidación',
    'balance-release': 'solicitud de liberación de saldo',
  },
  buttonOf: (paper: string) => `Borrador: ${paper}`,
  title: (paper: string, name: string, id: string) => `Borrador de ${paper}: ${name} (${id})`,
  ready: (paper: string, name: string, blanks: number) =>
    `Aquí está el borrador de ${paper} de ${name}${blanks === 0 ? '' : `, con ${countEs(blanks)} ${plural(blanks, 'campo', 'campos')} por completar`}.`,
  givers: documentsEs.givers,
  missing: (of: readonly string[]) => `Por completar: ${list(of)}. La última página los enumera.`,
  toEstablish: (what: string) => `Todavía no puede ser definitivo. ${what}`,
  pending: (what: string) => `Queda algo pendiente. ${what}`,
  changesNothing:
    'Es un borrador: cada cifra lleva su fuente, y lo que no consta queda en blanco. Pedirlo no cambia ningún dato.',
  formUsed: (file: string) => `Está en el formato de la entidad («${file}»).`,
  formUnusable: (file: string, { es }: Readonly<Record<'es' | 'en', string>>, more: number) =>
    `El formato de la entidad («${file}») no se pudo usar: ${es}${more > 0 ? `, y ${countEs(more)} más` : ''}. Va el borrador estándar.`,
  severalTitle: (n: number) =>
    n === 0
      ? 'No hay borradores que preparar'
      : `${countEs(n)} ${plural(n, 'borrador', 'borradores')} en un archivo ZIP`,
  withoutDraft: (n: number) =>
    `De ${countEs(n)} ${plural(n, 'contrato', 'contratos')} no hay borrador por ahora; la lista dice por qué.`,
  onlyFirst: (n: number, all: number) => `Van los primeros ${countEs(n)} de ${countEs(all)} contratos.`,
  archive: 'Borradores',
  list: 'Lista de borradores',
  listColumns: [
    'Contrato',
    'Id en SECOP II',
    'Contratista',
    'Documento',
    'Archivo',
    'Campos por completar',
    'Por qué no hay',
  ],
  noneTitle: (name: string) => `Borradores de ${name}`,
  noneNow: 'Por ahora no hay un documento que preparar para este contrato.',
  notNow: (paper: string) => `Por ahora no corresponde preparar ${paper} para este contrato.`,
  stopped: 'No preparé el borrador: dos fuentes dicen cosas distintas. Aclare primero cuál es la correcta.',
  /** What people give for the papers. */
  given: {
    title: 'Datos para los documentos',
    recorded: (things: readonly string[]) => `Para los documentos: ${list(things)}.`,
    facts: {
      initial: 'valor inicial',
      final: 'valor final',
      executed: 'valor ejecutado',
      paid: 'valor pagado',
      'advance-given': 'anticipo girado',
      'advance-amortized': 'anticipo amortizado',
      deductions: 'descuentos',
      additions: 'adiciones',
      reductions: 'reducciones',
      records: 'registros presupuestales',
      'reserved-by-contractor': 'salvedades del contratista',
      'reserved-by-entity': 'salvedades de la entidad',
      cause: 'causa del saldo',
      closes: 'constancia del cierre',
      fulfilment: 'cumplimiento del objeto',
      'no-sanctions': 'sin multas ni sanciones',
      'social-security': 'seguridad social',
      settles: 'liquidación de común acuerdo',
      execution: 'cuánto se ejecutó',
      settled: 'paz y salvo',
      'requests-release': 'solicitud de liberar el saldo',
    },
  },
  again: 'Borrador con lo nuevo',
  releaseLacks: (needs: readonly string[]) => `Para pedir la liberación del saldo falta saber: ${list(needs)}.`,
  releaseNeeds: {
    liquidation: 'que el contrato se liquidó',
    executed: 'lo ejecutado',
    paid: 'lo pagado',
    records: 'los registros presupuestales (RP)',
  },
  contradicts: {
    'executed-above-final': (a: string, b: string) => `Lo ejecutado supera el valor final: ${a}, y ${b}.`,
    'paid-above-executed': (a: string, b: string) => `Lo pagado supera lo ejecutado: ${a}, y ${b}.`,
    payments: (a: string, b: string) => `Lo pagado: ${a}, y la suma de los pagos ${b}.`,
    'settled-with-balance': (a: string, b: string) => `Se informó ${a}, y el balance tiene ${b}.`,
    'liquidated-before-its-end': (a: string, b: string) => `Liquidado antes de terminar: ${a}, y terminó ${b}.`,
  },
}
