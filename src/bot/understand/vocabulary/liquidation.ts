import { WHO_CLOSES_ES } from './office.js'
import { phrases } from './phrases.js'

const NEEDS_LIQUIDATION = phrases(
  '{requieren/necesitan/exigen/llevan/les falta/requieran/necesiten} {acta de liquidacion/la liquidacion/el acta de liquidacion/liquidarse/ser liquidados/una liquidacion}',
  '{deben/deban/tienen que/tengan que} {liquidarse/ser liquidados/tener liquidacion/tener acta de liquidacion}',
)

/** What is said of liquidation and of closing itself, rather than of a contract. See `index.ts` for how entries are read. */
export const LIQUIDATION = {
  LIQUIDATION_MODE: {
    es: 'unilateral, unilateralmente, de manera unilateral, de forma unilateral, bilateral, bilateralmente, de manera bilateral, de forma bilateral, de comun acuerdo, de mutuo acuerdo, por mutuo acuerdo, judicial, judicialmente',
    en: 'unilateral, unilaterally, bilateral, bilaterally, by mutual agreement, by agreement, judicially',
  },
  // Whoever is to sign it does not.
  UNWILLING: {
    es: `
      no firma la liquidacion, no firma el acta, no firma el acta de liquidacion, no me firma, no firma, no la firma, no lo firma, no acepta la liquidacion, no responde, no contesta, desaparecio, no aparece, no quiere, no quieren, no quiere firmar, no quieren firmar, no quiere firmarla, no la quiere firmar, no la firma, no quiere liquidar, se niega, se niegan, se niega a firmar, no aparece a firmar, no esta de acuerdo,
      no llegamos a un acuerdo, no hay acuerdo, no se ponen de acuerdo, no nos ponemos de acuerdo
    `,
    en: 'refuses, does not want to, will not sign it, refuses to sign it, does not agree, will not agree, no agreement, there is no agreement',
  },
  // Asked of a kind of contracts: whether they have to be.
  LIQUIDATION_DUE: {
    es: `
      ${NEEDS_LIQUIDATION}, se liquidan, se liquida, se deben liquidar, se debe liquidar, se tienen que liquidar, se tiene que liquidar, hay que liquidarlos, hay que liquidarlas, toca liquidarlos, toca liquidarlas, tocaria liquidarlos, requieren liquidacion, requiere liquidacion,
      necesitan liquidacion, necesita liquidacion, llevan liquidacion, lleva liquidacion, es obligatorio liquidar, es obligatorio liquidarlos, es obligatoria la liquidacion, deben liquidarse, debe liquidarse, van liquidados, tambien se liquidan
    `,
    en: 'have to be liquidated, must be liquidated, need liquidation, need to be liquidated, need a liquidation, require a liquidation, need liquidating, require liquidation, get liquidated, are liquidated',
  },
  KINDS: {
    es: 'que tipo de contratos, que tipos de contratos, que clase de contratos, que clases de contratos, todo contrato, cualquier contrato',
    en: 'which kinds of contracts, what kinds of contracts, what kind of contracts, do all contracts',
  },
  COMPETENCE: {
    es: `
      limite para liquidar, con limite para liquidar, con limite de liquidacion,
      se le pasa el plazo de liquidacion, se le pasa el plazo para liquidar, se le pasa el termino para liquidar, se le pasa el termino de liquidacion, se le pasa el plazo de liquidar, se les pasa el plazo de liquidacion, se les pasa el plazo para liquidar, se les pasa el termino para liquidar, se les pasa el termino de liquidacion, se les pasa el plazo de liquidar, se nos pasa el plazo de liquidacion, se nos pasa el plazo para liquidar, se nos pasa el termino para liquidar, se nos pasa el termino de liquidacion, se nos pasa el plazo de liquidar, se le vence el plazo de liquidacion, se le vence el plazo para liquidar, se le vence el termino para liquidar, se le vence el termino de liquidacion, se le vence el plazo de liquidar, se les vence el plazo de liquidacion, se les vence el plazo para liquidar, se les vence el termino para liquidar, se les vence el termino de liquidacion, se les vence el plazo de liquidar, se nos vence el plazo de liquidacion, se nos vence el plazo para liquidar, se nos vence el termino para liquidar, se nos vence el termino de liquidacion, se nos vence el plazo de liquidar, se le acaba el plazo de liquidacion, se le acaba el plazo para liquidar, se le acaba el termino para liquidar, se le acaba el termino de liquidacion, se le acaba el plazo de liquidar, se les acaba el plazo de liquidacion, se les acaba el plazo para liquidar, se les acaba el termino para liquidar, se les acaba el termino de liquidacion, se les acaba el plazo de liquidar, se nos acaba el plazo de liquidacion, se nos acaba el plazo para liquidar, se nos acaba el termino para liquidar, se nos acaba el termino de liquidacion, se nos acaba el plazo de liquidar, se vence el plazo de liquidacion, se vence el plazo para liquidar, se vence el termino para liquidar, se vence el termino de liquidacion, se vence el plazo de liquidar, se pasa el plazo de liquidacion, se pasa el plazo para liquidar, se pasa el termino para liquidar, se pasa el termino de liquidacion, se pasa el plazo de liquidar, se acaba el plazo de liquidacion, se acaba el plazo para liquidar, se acaba el termino para liquidar, se acaba el termino de liquidacion, se acaba el plazo de liquidar, vence el plazo de liquidacion, vence el plazo para liquidar, vence el termino para liquidar, vence el termino de liquidacion, vence el plazo de liquidar, 
      perder competencia, pierden competencia, pierde competencia, perdida de competencia, perdieron competencia, pierdo competencia, perdemos competencia,
      perder la competencia, pierden la competencia, pierde la competencia, perdida de la competencia, perdieron la competencia, pierdo la competencia, perdemos la competencia,
      perdera competencia, perderan competencia, perderan la competencia, perdera la competencia, quedan sin competencia, queda sin competencia, sin competencia, riesgo de perdida de competencia,
      riesgo de perder competencia, riesgo de perder la competencia, competencia para liquidar, caducidad
    `,
    en: 'with liquidation limit, liquidation limit, run out of time to liquidate, runs out of time to liquidate, liquidation deadline passes, liquidation term ends, lose competence, loses competence, losing competence, lose the competence, loss of competence, lose jurisdiction',
  },
  LOST_COMPETENCE: {
    es: `${phrases('{se me pasaron/se pasaron/se nos pasaron/ya pasaron/pasaron/se cumplieron/ya se cumplieron/se vencieron/se me vencieron/se nos vencieron} los {30/treinta/24/veinticuatro} meses{/ para liquidar/ de liquidacion/ y no liquide/ y no liquidamos}')}, 
      ya no se pueden liquidar, ya no se puede liquidar, ya no alcanzamos a liquidar, se quedaron sin liquidar a tiempo, quedaron sin competencia, ya perdieron competencia, ya perdieron la competencia, perdimos competencia, perdimos la competencia, perdio competencia, perdio la competencia, perdi competencia, perdi la competencia, hemos perdido competencia,
      hemos perdido la competencia, ha perdido competencia, ha perdido la competencia, se perdio competencia, se perdio la competencia, se nos perdio la competencia, se ha perdido la competencia,
      competencia perdida, ya no tenemos competencia, ya no tengo competencia, ya no hay competencia, vencio el plazo para liquidar, se vencio el plazo para liquidar, se nos vencio el plazo para liquidar,
      se me vencio el plazo para liquidar, se vencio el termino para liquidar, se nos vencio el termino para liquidar, paso el plazo para liquidar, se paso el plazo para liquidar,
      se nos paso el plazo para liquidar, vencio el plazo de liquidacion, se vencio el plazo de liquidacion, paso el termino para liquidar, vencio el termino para liquidar
    `,
    en: 'lost the window to liquidate, lost the chance to liquidate, ran out of time to liquidate, out of time to liquidate, too late to liquidate, lost the right to liquidate, lost competence, lost the competence, we lost the competence, have lost competence, no longer have competence, no longer have the competence',
  },
  TIME_TO_LIQUIDATE: {
    es: `
      ley que regula la liquidacion, norma que regula la liquidacion, ley de la liquidacion, norma de la liquidacion, que ley regula la liquidacion, que norma regula la liquidacion, cual es la norma de la liquidacion, cual es la norma que regula la liquidacion, que ley rige la liquidacion, cual es la ley de la liquidacion, que norma habla de la liquidacion, que dice la ley de la liquidacion, termino para liquidar, terminos para liquidar, plazo para liquidar, plazos para liquidar, plazo de liquidacion, plazos de liquidacion, termino de liquidacion, terminos de liquidacion,
      plazo para la liquidacion, termino para la liquidacion, cuando vence la liquidacion, cuando se vence la liquidacion
    `,
    en: 'time to liquidate, liquidation deadline, liquidation term, time limit to liquidate',
  },
  INTERADMINISTRATIVE: {
    es: `
      interadministrativo, interadministrativos, interadministrativa, inter administrativo, inter administrativos, convenio interadministrativo, convenios interadministrativos,
      un convenio interadministrativo, un contrato interadministrativo, contrato interadministrativo, contratos interadministrativos
    `,
    en: `
      inter administrative, interadministrative, inter administrative agreement, inter administrative agreements, interadministrative agreements, agreements between entities,
      agreements between public entities, agreements between state entities, agreement between entities
    `,
  },
  WHO_CLOSES: {
    es: `${WHO_CLOSES_ES}, ${phrases('{quien/quienes} {firma/firman/hace/hacen/registra/registran/da/tramita/autoriza/aprueba} {el/la} {cierre/acta de cierre/cierre en secop/cierre del expediente/certificacion de cierre/constancia de cierre}', 'a quien {le pido/tengo que pedirle/debo pedirle/toca pedirle/le solicito/hay que pedirle/pido/le toca} {el cierre/que cierre/que lo cierre/que los cierre/cerrar/cerrarlo}{/ en secop/ en el secop}', '{quien/a quien} {es el responsable/es la responsable/es responsable/le corresponde/le toca} {de cerrar/de cerrarlo/del cierre/cerrar/cerrarlo/hacer el cierre}')}, 
      ${phrases('yo o {contratacion/la oficina de contratacion/el area de contratacion/el ordenador/juridica/ellos/la oficina/ustedes}')}, quien lo aprueba, quien aprueba eso, quien lo autoriza, quien lo firma, quien firma eso, quien cierra, quien lo cierra, quien los cierra, quien la cierra, quien las cierra, quien es el que cierra, quien es la que cierra, quien es quien cierra, quien hace el cierre,
      quien hace cierre, quien hace clic, quien hace el clic, quien da el clic, cierra el supervisor, lo cierra el supervisor, los cierra el supervisor, cierra la oficina, lo cierra la oficina,
      lo cierra contratacion, los cierra contratacion, lo cierro yo o, cierro yo o, los cierro yo o
    `,
    en: `${phrases('who {signs/registers/approves/does/makes} {the closing/the closure/the closing record}', '{whom/who} {do i ask/should i ask/do i have to ask} {to close/for the closing/for the closure}', 'who is {responsible for/in charge of} {closing/the closing}')}, who closes, who closes them, who does the closing, who clicks, who has to click`,
  },
  REOPEN: {
    es: `
      reabrir, reabrirlo, reabrirla, reabrirse, reabrirlos, reabre, reabren, reabro, reabrio, reabierto, reabra, volver a abrir, volverlo a abrir, volverse a abrir, vuelve a abrir, deshacer el cierre,
      deshacer un cierre, deshacer ese cierre
    `,
    en: 'reopen, reopened, reopening, re open, re opened, open it again, undo a closing, undo the closing',
  },
  THIS_ORDER: {
    es: `
      en ese orden, en este orden, en tal orden, ese orden, este orden, el orden de la lista, va primero, va de primero, van primero, va de primeras, sale primero, sale de primero, aparece primero,
      aparece de primero, esta primero, esta de primero, al principio de la lista, pusiste primero, puso primero, se ordena la lista, se ordena esta lista, se ordenan, los ordena, los ordenas, los ordenaste,
      se ordena
    `,
    en: 'in that order, in this order, that order, this order, one first, that one first, this one first, comes first, goes first, at the top, is it sorted, are they sorted, they sorted, are they ordered, they ordered, do you sort, do you order, how are they sorted, how are they ordered, how is it sorted, how is the list sorted',
  },
  CRITERION: {
    es: 'con que criterio, con cual criterio, cual es el criterio, que criterio, con base en que criterio',
    en: 'by what criterion, what criterion, which criterion, how are they sorted, how are they ordered, how is it sorted, how is the list sorted',
  },
  ACCESS: {
    es: 'acceso, accesos, permiso, permisos',
    en: 'access, permission, permissions',
  },
  UNSIGNED: {
    es: 'me firme, me firmen, me lo firme, me lo firmen, me la firme, me la firmen, falta que firme, falta que firmen, no me han firmado, no me ha firmado, no me lo ha firmado, no me la ha firmado, no han firmado, pendiente de firma, pendientes de firma, para firma, esta para firma, en firma, sin la firma, sin firma, falta la firma, falta firma, falta la firma del ordenador, falta firma del ordenador, falta la firma de la ordenadora, falta la firma del contratista',
    en: 'signature is missing, the signature is missing, lacks the signature',
  },
  AMENDMENT: {
    es: 'modificacion, modificaciones, la modificacion, otrosi',
    en: 'modification, amendment',
  },
  HALF_DONE: {
    es: 'en edicion, quedo en edicion, esta en edicion, editando, a medias, sin publicar, quedo a medias',
    en: 'in edition, being edited, not published, unpublished, half done',
  },
} as const
