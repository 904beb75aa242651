import { isTooLong, longestOf, patternsOf, type Stretch } from './patterns.js'
import { CONTRACTS, HOLDER, NAME } from './people-said.js'

const CLITIC = '(?:me|te|le|les|nos|se|mel[oa]s?|sel[oa]s?|l[oa]s?)?'
/** "Páselo", "reasígneselos", "póngale", "se lo entregué": whoever says so wants it done, or did it. */
const MOVE = `(?:(?:pas|dej|asign|reasign|traslad|entregu?|cargu?|traspas|cambi|encargu?|adjudi(?:c|qu))(?:a|e|en|ar|as|es|emos)${CLITIC}|(?:pon|pong[ao]|poner|pone|mueva|mueve|mover|transfier[ae]|transferir|ceda|cede|ceder|reparta|reparte|repartir|repartido|suelte|suelta|soltar)${CLITIC}|(?:da|de|dar)(?:le|les|sel[oa]s?|l[oa]s?)|(?:move|transfer|reassign|assign|give|hand|hand over|pass|pass on|put|switch|split)|(?:le|les|se l[oa]s?|l[oa]s?) (?:di|pase|deje|entregue|solte|traslade|asigne|dan|damos|pasamos|dejo|paso)|(?:i )?(?:gave|left|handed|passed|transferred))`
const MOVED_TO = '(?:a|al|para|pa|entre|to|over to|between|en (?:cabeza|manos|poder) de|a (?:nombre|cargo) de)'
const TO = '(?:a|al|para|pa|con|entre|to|over to|with|between|por|x|en (?:cabeza|manos|poder) de|a (?:nombre|cargo) de)'
/** A change, by its verb alone; and what holds for longer, which is one beside "ahora" or after whoever left. */
const TAKES =
  '(?:(?:va|van|voy) a )?(?:se )?(?:asume|asumira|asumio|asumir|asuma|cogio|coge|cogera|coger|coja|recibe|recibio|recibira|recibir|reciba|tomo|tomar|tome|heredo|hereda|herede|agarro|agarra|(?:se )?(?:queda|quedo|quedara|quede) (?:con|a cargo de|al frente de|respondiendo por)|(?:se )?(?:haga|hizo) cargo de|(?:se )?(?:encargue|encargo) de)'
const HAS =
  '(?:(?:va|van) a )?(?:lleva|llevara|llevar|tiene|tendra|tener|maneja|manejara|manejar|supervisa|supervisara|supervisar|atiende|sigue|seguira|seguir|lleve|tenga|maneje|supervise|siga|vea|ver|atienda|responde (?:por|de)|(?:se )?hace cargo de|(?:se )?encarga de)'
const HOLDS = `(?:${TAKES}|${HAS})`
const NOW =
  '(?:ahora|ya|hoy|actualmente|desde (?:el )?%|a partir de(?:l)? %|desde ahora|de ahora en adelante|desde hoy|tambien|todos|todo|now|already|from %|since %|in %|en %)'
const MAY_BE_NOW = `(?:(?:${NOW}|,) ){0,4}`
const SUPERVISOR = '(?:supervisora?|responsable|encargad[oa]|supervisor|interventora?)'
const OF = '(?:de|del|of|for|on|para|pa|en)'
const GAVE =
  '(?:pasaron|dieron|asignaron|entregaron|dejaron|trasladaron|reasignaron|asigno|traslado|designo|entrego|dio|(?:fue|fueron|ha sido|sean?) (?:asignad|reasignad|trasladad|entregad|designad)[oa]s?)'

/** That contracts are, or are to be, somebody else's for good. Each says who is to have them. */
const CHANGES: readonly RegExp[] = patternsOf([
  // "Pase los de Ricardo a Natalia", "páselos a Natalia los de Ricardo", "lo de Ricardo páselo a Natalia".
  `(?![a-z]+me [^,]* (?:para|pa) )${MOVE} (?:a |la )?${CONTRACTS} (?:, |over )?${MOVED_TO} ${HOLDER}`,
  `${CONTRACTS} (?:(?:,|y|que|hay que|toca|necesito|favor|por favor|porfa|please|ya) )*${MOVE} (?:(?:ahora|ya|todo|todos) )*${TO} ${HOLDER}`,
  `${MOVE} ${MOVED_TO} ${HOLDER} ${CONTRACTS}`,
  `(?:give|assign|hand) ${HOLDER} ${CONTRACTS}`,
  `(?:le|les|se l[oa]s?|l[oa]s?) (?:pase|entregue|deje|solte) ${MOVED_TO} (?<to>${NAME})`,
  `(?:pong|pas|dej|d|entregu|asign|reasign)[ae]?sel[oa]s? ${TO} ${HOLDER}`,
  `ponsel[oa]s? ${TO} ${HOLDER}`,
  `pon(?:ga|er|gan)? a ${HOLDER} (?:en vez|en bes|en lugar) de (?:mi|${NAME}) (?:en|para) ${CONTRACTS}`,
  // "Que lo de don Pacho lo siga Yenifer", "que le quede a Luz", "que Keyla se quede con los de Cultura".
  `que (?:a )?${CONTRACTS} (?:(?:ahora|ya|l[oa]s?|les?|se) )*${HOLDS}(?: es)? ${HOLDER}`,
  `que ${CONTRACTS} (?:(?:ahora|ya|les?|se) )*(?:quede|queden|pase|pasen|sea|sean) (?:${TO}|de) ${HOLDER}`,
  `(?:que )?${HOLDER} ${MAY_BE_NOW}(?:(?:que|quien|es (?:el|la) que|es quien) )?${MAY_BE_NOW}${TAKES} ${MAY_BE_NOW}(?:a )?${CONTRACTS}`,
  `${CONTRACTS} ${MAY_BE_NOW}(?:(?:me|nos) )?l[oa]s? (?:(?:ya|ahora) )*${TAKES} ${MAY_BE_NOW}${HOLDER}`,
  `(?<!(?:de|del) )[#N] ${MAY_BE_NOW}l[oa] (?:(?:ya|ahora) )*${HOLDS} ${MAY_BE_NOW}${HOLDER}`,
  `(?<!(?:acta|informe|poliza|factura|cuenta|pago|carpeta|documento|papel)[a-z]* (?:[a-zP#%N]+ ){0,4})l[oa]s? (?:(?:ya|ahora) )*(?:asume|asumio|asumira|cogio|coge|coja|supervisa|supervise|heredo) ${MAY_BE_NOW}${HOLDER}`,
  `${CONTRACTS} (?:(?:me|nos|se|les?|al fin|ya|que|${NOW}|,) )*(?:pasa|pasan|paso|pasaron|pasara|pasaran|pasar|pasarian|pasaba|queda|quedan|quedo|quedaron|quedara|va|van|corresponden?|tocan?|go|goes|went|belongs?|pass(?:es)?|moves?) ${MAY_BE_NOW}(?:${TO}|de|under) ${HOLDER}`,
  `${CONTRACTS} (?:(?:,|${NOW}) )*(?:son|es|is|are) (?:${NOW} )+(?:de|del|of|with|under|supervised by|handled by) ${HOLDER}`,
  `${CONTRACTS} ${NOW} (?:son|es|is|are) (?:todos |todo )?(?:de|del|of|with|under) ${HOLDER}`,
  `${NOW} (?:, )?${CONTRACTS} (?:son|es|is|are) (?:todos |todo )?(?:de|del|of|with|under) ${HOLDER}`,
  // "El nuevo supervisor del 045 es Nelson", "la supervisora ya no es Paola, es Natalí".
  `(?:nuev[oa]|new) ${SUPERVISOR} (?:${OF} ${CONTRACTS} )?(?:(?:${NOW}|es|sera|seria|is|will be|a|al|,|:) )*${HOLDER}`,
  `${SUPERVISOR} (?:${OF} ${CONTRACTS} )?(?:(?:,|${NOW}) )*(?:es|is|sera|pasa a ser|lo es|la es) (?:${NOW} )+${HOLDER}`,
  `${SUPERVISOR} (?:${OF} ${CONTRACTS} )?(?:(?:,|${NOW}) )*${NOW} (?:, )?(?:es|is|sera|lo es|la es) ${HOLDER}`,
  `${SUPERVISOR} (?:${OF} ${CONTRACTS} )?(?:ya no es|no es|is no longer|is not) ${NAME} (?:(?:${NOW}|,|;|\\.|sino|y|but|it|que) )+(?:(?:es|is) )?${HOLDER}`,
  `${HOLDER} (?:es|is|queda|quedo|quedara|sera|will be|pasa a ser|fue (?:designad|nombrad)[oa]) (?:(?:${NOW}|como|de|en|the|la|el) )*(?:nuev[oa] |new )?(?:${SUPERVISOR}|in charge|a cargo) ${OF} ${CONTRACTS}`,
  `${CONTRACTS} (?:ya )?no l[oa]s? ${HOLDS} ${NAME} (?:(?:${NOW}|,|;|\\.|sino|y|quien|que|l[oa]s?|es|${HOLDS}) )+${HOLDER}`,
  `(?:cambi(?:o|a|e|ar|aron|ele|ale)|change)(?: (?:de|el|la|al|the))* ${SUPERVISOR} (?:${OF} )?(?:(?:a )?${CONTRACTS} )?(?:(?:,|:|\\.|${NOW}|es|entra|sale ${NAME}|por|x|a|y|queda|to|ahora es) )+${HOLDER}`,
  `(?:designo|nombro|designaron|nombraron|designad[oa]|nombrad[oa]) (?:(?:como|de|el|la|nuev[oa]) )*${SUPERVISOR} (?:${OF} ${CONTRACTS} )?(?:(?:a|al|:|,) )*${HOLDER}`,
  `(?:designo|designaron|nombraron) a ${HOLDER} (?:como |de )?${SUPERVISOR}(?: ${OF} ${CONTRACTS})?`,
  // "Se le asignó a la ingeniera", "a Fabián le dieron los de Siloé".
  `${CONTRACTS} (?:(?:se|les?|l[oa]s?|ya|ha sido|la cual|el cual|que|,) )*${GAVE} (?:a|al|to) ${HOLDER}`,
  `a ${HOLDER} (?:(?:ya|se|ahora|,) )*les? (?:${GAVE}|di|pase|entregue|solte) ${CONTRACTS}`,
  `(?:sale|salio) ${NAME} (?:,|y) (?:entra|entro|llega) ${HOLDER}`,
  `(?:ya )?no (?:supervisa|lleva|maneja) nada , (?:entra|entro|sigue|queda) ${HOLDER}(?: en todo)?`,
  `quit[a-z]+ ${CONTRACTS} a ${NAME} (?:(?:,|y|ahora|se l[oa]s?) )+(?:va|van|entra|de a|pong[a-z]* a|pas[a-z]+ a|da a) ${HOLDER}`,
  `${HOLDER} (?:(?:now|already|from %|will|is|just) )*(?:takes? over|took over|taking over|takes on|inherits|replaced (?:me|${NAME}) (?:as supervisor )?(?:on|of|in|for)) (?:now )?${CONTRACTS}`,
])
/** What is a change beside "ahora", or where somebody left. */
const HOLDING: readonly RegExp[] = patternsOf([
  `(?:que )?${HOLDER} ${MAY_BE_NOW}(?:(?:que|quien|es (?:el|la) que|es quien) )?${MAY_BE_NOW}${HAS} ${MAY_BE_NOW}(?:a )?${CONTRACTS}`,
  `${CONTRACTS} ${MAY_BE_NOW}(?:(?:me|nos) )?l[oa]s? (?:(?:ya|ahora) )*${HAS} ${MAY_BE_NOW}${HOLDER}`,
  `(?:sus|his|her|esos|estos) (?:contratos|contracts|expedientes|procesos|files) (?:(?:son|are) )?(?:de|of) ${HOLDER}`,
  `${HOLDER} (?:(?:now|already|from %|has|is) )*(?:has|have|takes|supervises|handles|in charge of|responsible for|got) (?:now )?${CONTRACTS}`,
])

const NOW_SAID = new RegExp(` (?:${NOW}|instead of (?:me|${NAME})|de aqui en adelante) `)
/** Whoever had them has them no more. */
const LEFT =
  / (?:renuncio|renunciaron|se (?:nos )?(?:retiro|pensiono|jubilo|fue|va|desvinculo|murio)|(?:l[oa]|me) (?:trasladaron|retiraron|sacaron|echaron|nombraron|cambiaron|pasaron|ascendieron)|murio|fallecio|ya no (?:esta|trabaja|labora|viene|sigue|supervisa|es)|salio|left|retired|resigned|is gone|passed away|no longer|se le acabo|reemplazo|sale (?:a|de)|me (?:retiro|voy|pensiono)) /
/** Only for a time: somebody stands in, and no contract is anybody else's for it. */
const FOR_A_TIME =
  / (?:del [%N] al %|tambien reciba|mientras|entretanto|vacaciones|licencia|comision|incapacidad|incapacitad[oa]|permiso|maternidad|paternidad|hasta (?:el |la )?%|esta semana|temporal|temporalmente|provisional|encargo|ausencia|while|until|till|on leave|holidays?|vacation|dias|semanas|quincena|suplente|respaldo|avisos?|mensajes?|recordatorios?|notificaciones|alertas?|resumen|informes?|reportes?|notices|reminders|messages|list[aoe]?|listado) /
/** Asked, supposed, denied, or of something else besides. */
const OTHERWISE =
  /[?¿]| (?:si|if|creo|parece|dicen|supongo|quien|quienes|cuando(?! me )|que formato|como (?:hago|hacemos|se|le|les|l[oa]s?|es|uno|puedo|cambio|va|van)|(?:el|la|los|las|un|una|mi) (?:actas?|informes?|polizas?|facturas?|cuentas?|pagos?|otrosi)|cual|cuales|cuantos|por que|no (?:les? |l[oa]s? |se )*(?:pase|pases|asigne|asignes|deje|ponga|de|vaya|dele)|who|which|when|how|cerre|cerro|liquid[a-z]*|recuerd[a-z]*|muestr[a-z]*|excel|cancel[a-z]*|equivoc[a-z]*|deshag[a-z]*|devuelv[a-z]*|mitad|otra vez) /

/** Where in a line it is said that contracts are somebody else's for good, and who is to have them. */
export function handedOn(written: string): Stretch | undefined {
  const line = ` ${written} `
  if (isTooLong(line) || !HINT.test(line) || FOR_A_TIME.test(line) || OTHERWISE.test(line)) return undefined
  return longestOf(NOW_SAID.test(line) || LEFT.test(line) ? [...CHANGES, ...HOLDING] : CHANGES, line)
}

/** "El lunes me retiro, ¿quién recibe lo mío?": it is asked how that goes. */
export function asksWhoTakes(written: string): boolean {
  const line = ` ${written} `
  return !isTooLong(line) && WHO_TAKES.test(line) && LEAVING.test(line)
}

const WHO_TAKES =
  / (?:a quien|quien|who) (?:(?:le|les|l[oa]s?|se|me|nos|debo|tengo que|do i|should i|will) )*(?:dejo|dejar(?:le)?|entrego|entregar(?:le)?|paso|pasar(?:le)?|recibe|recibira|queda con|se queda con|coge|hereda|asume|(?:va|van) a (?:recibir|coger|llevar|quedar con)|give|leave|takes?|gets?) (?:lo mio|mis [a-z]+|(?:estos|esos|los|the) (?:contratos|contracts)|my [a-z]+|mine) /
const LEAVING =
  / me (?:retiro|voy|pensiono|jubilo|trasladaron|trasladan|nombraron|cambiaron|cambian|desvinculo)| renunci| salgo de la entidad | (?:leaving|retiring|moving|leave the entity) /
/** Without one of these words it is said in none of these ways. */
const HINT =
  / (?:P|companer[oa]|persona|supervisora?|funcionari[oa]|subdirectora?|directora?|coordinadora?|ordenadora?|colleague|person|area|dependencia|oficina) /
