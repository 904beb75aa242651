import { countedEs as counted } from '../grammar.js'

/** What `cerrojo person` says: habeas data, Ley 1581 de 2012. */
export const personEs = {
  notADocument: 'Escriba el número del documento, sin letras.',
  nothing: 'No se guarda nada de esa persona.',
  stillListed: (list: string) =>
    `Esa persona sigue en ${list}: mientras ejerza el rol debe permanecer en la base (Decreto 1074 de 2015, art. 2.2.2.25.2.6). Quite su línea y repita.`,
  erased: ({ sent, said, seen, accounts }: Record<'sent' | 'said' | 'seen' | 'accounts', number>) => [
    `Borrado: ${counted(sent, 'registro', 'registros')} de avisos, ${counted(said, 'registro', 'registros')} de cuentas y preferencias, ${counted(seen, 'consulta', 'consultas')} y ${counted(accounts, 'cuenta', 'cuentas')}.`,
  ],
  wouldErase: (told: number, accounts: number, preferences: number, seen: number) =>
    `Se borraría: ${counted(told, 'registro', 'registros')} de avisos, ${counted(accounts, 'cuenta', 'cuentas')}, ${counted(preferences, 'preferencia', 'preferencias')} y ${counted(seen, 'consulta', 'consultas')}. Nada se ha borrado.`,
  wouldEraseCopy: (path: string) => `Se borraría también la copia ${path}.`,
  copies: (path: string) => `Borrada la copia ${path}.`,
  kept: 'Se conserva, con su fundamento:',
  /** Where it stands: in files, or in rows of a database. */
  inFiles: (files: number) => counted(files, 'archivo', 'archivos'),
  inRows: (rows: number) => counted(rows, 'fila', 'filas'),
  keptStatements: (statements: number, where: string) =>
    `- Lo que declaró sobre contratos (${counted(statements, 'declaración', 'declaraciones')}, en ${where}): soporta el expediente contractual (Ley 80 de 1993, art. 55; Ley 594 de 2000; Ley 1581 de 2012, art. 10, lit. a).`,
  keptDecisions: (where: string) =>
    `- Las decisiones que tomó sobre otras cuentas (${where}): muestran quién dio cada acceso (Ley 1581 de 2012, art. 17, lit. d).`,
  keptRegister: (where: string) =>
    `- Las filas públicas de SECOP II (${where}): vuelven con cada actualización; se corrigen en SECOP II.`,
  keptSameName: (records: number) =>
    `- Lo avisado que dice un nombre que también es de otra persona (${counted(records, 'registro', 'registros')}): no se sabe de cuál de las dos habla, y puede ser prueba de la otra.`,
  keptIds: '- El identificador opaco en las cadenas de huellas: sin la clave de la instalación no lleva a nadie.',
  left: (path: string) => `Todavía está en ${path}: bórrelo a mano o avise de esta falla.`,
  otherEntity: (nit: string) =>
    `La entidad ${nit} guarda lo suyo de esa persona y responde por aparte: repita con --entity ${nit} si también allá se pidió.`,
  otherCopies: 'Las copias de seguridad que su entidad haga por aparte no se tocan: aplíqueles el mismo plazo.',
  rectify: (list: string) => [
    'Dónde se corrige cada dato:',
    `- Nombre, correo, rol y área: en ${list}; Cerrojo lo toma en la siguiente lectura.`,
    '- Lo que dice SECOP II (supervisor, ordenador, nombres): en SECOP II; llega con la siguiente actualización.',
    '- Lo que la persona declaró: retirándolo y diciéndolo de nuevo; lo anterior queda como estuvo.',
  ],
  noted: 'La solicitud quedó anotada en la cadena de lo dicho.',
}
