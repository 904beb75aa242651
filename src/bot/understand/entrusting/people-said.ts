/** How people who have contracts, and those contracts, are spoken of; laid over a line of `writtenOf`. */

const TITLE =
  '(?:(?:el|la|los|las|al|don|dona|doctora?|dra?|doc|ingenier[oa]|inge|ing|arquitect[oa]|arqui|senora?|senorita|profesional|funcionari[oa]|servidora?|contratista|companer[oa]|colega|abogad[oa]|licenciad[oa]|jef[ea]|nuestr[oa]|mi|my|our|the|(?:mr|mrs|ms|dr|dra|ing)(?: \\.)?|miss|engineer|doctor|colleague|nuev[oa]|muchach[oa]|pobre|finad[oa]|auxiliar|asistente|secretari[oa]|supervisora?|intendente) )'
/** Somebody by name. */
export const NAME = `(?:${TITLE}){0,4}P(?: (?:(?:de|del|de la|de los) )?P){0,4}`
/** Somebody who is told by what they are. */
const ROLE =
  '(?:(?:el|la|al|a la|otr[oa]|un|una|my|a|another|mi|un[oa] de (?:los|las)) )(?:(?:otr[oa]|nuev[oa]|mism[oa]) )?(?:companer[oa]|persona|supervisora?|funcionari[oa]|profesional|subdirectora?|directora?|coordinadora?|ordenadora?|colega|reemplazo|jef[ea]|colleague|person|supervisor|coordinator|area|dependencia|oficina)(?: (?:nuev[oa]|de P|de [a-z]+))?'
/** Whoever is to have contracts, or has them now; several between whom they are divided. */
export const HOLDER = `(?<to>${NAME}(?: (?:y|e|and|,) ${NAME})?|${ROLE})`

const NUMBER = '(?:N|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six|seven)'
const THINGS =
  '(?:contratos?|convenios?|expedientes?|procesos?|supervision(?:es)?|cosas|vencidos|pendientes|huerfanos|contracts?|files?|agreements?|stuff|things)'
const HAD =
  '(?:(?:se )?(?:encontraban|encontraba|estaban|estaba|tenia|tiene|llevaba|lleva|manejaba|maneja|supervisaba|supervisa|ejercia|eran|era|son|es|quedaron|fueron))'
/** Those of somebody. */
const THEIRS = [
  `(?:tod[oa]s? )?(?:l[oa]s?|el|la|al|del) (?:${NUMBER} )?(?:${THINGS} ){0,2}(?:de|del|que ${HAD}(?: a cargo)?(?: (?:de|del))?) ${NAME}(?: que)?(?: ${HAD}(?: a cargo)?)?`,
  `(?:tod[oa]s? )?(?:l[oa]s?|el|la) (?:${THINGS} )?que ${NAME} ${HAD}(?: (?:pendientes?|a cargo|aca|aqui))?`,
  `(?:all (?:of )?|everything of |everything )${NAME}(?: (?:${THINGS}|has|had))?`,
  `(?:the )?(?:${THINGS} )of ${NAME}`,
  `${NAME} (?:${NUMBER} )?${THINGS}`,
].join('|')
const NAMED =
  '(?:(?:el|los|la|del|al|the) )?(?:(?:contratos?|convenios?|contracts?|files?|expedientes?|ordenes?|orden)(?: (?:no|nro|numero))? )?[#N](?: (?:,|y|e|and|, y) (?:(?:el|la|los|the) )?(?:(?:contrato|convenio|contract) )?[#N])*'
/** Those of somebody who was just named; those that stand on the screen; those of whoever speaks. */
const SPOKEN_OF = [
  `(?:tod[oa]s |all (?:of )?)?(?:sus|mis|his|her|their|my|esos|estos|those|these)(?: ${NUMBER})?(?: ${THINGS})+`,
  '(?:tod[oa] )?lo (?:suyo|mio|de (?:el|ella)|que (?:(?:el|ella|yo) )?(?:tenia|llevaba|tiene|manejaba|supervisaba|tengo|llevo|superviso|era de (?:el|ella)))(?: pendiente)?',
  `(?:todos )?l[oa]s (?:${NUMBER} )?(?:suyos|mios|de (?:el|ella)|que (?:(?:el|ella) )?(?:tenia|llevaba|tiene|manejaba|supervisaba))`,
  `(?:tod[oa]s )?(?:l[oa]s|el|la|the|this|that|all|all the) (?:${NUMBER} )?${THINGS}`,
  '(?:hers|theirs|mine|all mine|everything|all of it)',
  '(?:es[eoa]s?|est[eo]s?|esta supervision|that one|this one|it|this contract|that contract)(?: (?:contratos?|expedientes?|convenios?))?(?: (?:de|del) (?!P)(?:(?:la|el|los|las) )?[a-z]+)?',
].join('|')
const SUBJECT = `(?:(?:el|la|los|las) (?:${NUMBER} )?(?:${THINGS} )?(?:de|del|con) (?!P|mi\\b)(?:(?:la|el|los|las|transporte) )?[a-z]+(?: (?:de |del |la )*[a-z]+)?|the [a-z]+(?: [a-z]+)? (?:contracts?|agreement|one))`
const OF_SUPERVISION = '(?:la supervision|supervision|supervicion|the supervision)'

/** Contracts that somebody has or is to have, in any of these ways. */
export const CONTRACTS = `(?:(?:${OF_SUPERVISION}(?: (?:de|del|of|on))? )?(?:${NAMED}|${THEIRS}|${SPOKEN_OF}|${SUBJECT})|${OF_SUPERVISION})`
