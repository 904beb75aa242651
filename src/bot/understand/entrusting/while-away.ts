import { isTooLong, longestOf, patternsOf, type Stretch } from './patterns.js'
import { NAME } from './people-said.js'

const HELPER =
  '(?:(?:el|la|a|al|mi|my|un|una|otr[oa]|another|the) )?(?:secretari[oa]|auxiliar|asistente|contratista(?: de apoyo)?|profesional(?: de apoyo)?|apoyo(?: a la supervision)?|companer[oa]|colega|ingenier[oa]|practicante|tecnic[oa]|assistant|secretary|colleague|sobrin[oa]|otr[oa]|otra persona|alguien(?: mas)?|un tercero|somebody|someone)'
/** Whoever is to stand in, by name or by what they are. */
const STAND_IN = `(?<to>(?:${HELPER} (?:, )?)?${NAME}|${HELPER})`
const PRONOUNS =
  '(?:(?:me|te|le|les|l[oa]s?|se|mel[oa]s?|tambien|todo|todo esto|eso|lo que llegue|lo que me llegue|ya|ahora|also) ){0,4}'
/** What is done for somebody who is away: as it is wanted, as it is. */
const DO =
  '(?:responda|responde|respondera|responder(?:te|le)?|conteste|contesta|contestara|contestar(?:te|le)?|atienda|atiende|atender|reciba|recibe|recibira|recibir|cubra|cubre|cubrira|cubrir|reemplace|reemplaza|reemplazara|reemplazar|remplace|remplaza|sustituya|sustituye|vea|ve|ver|mire|revise|maneje|maneja|lleve|firme|firma|reporte|reportar|registre|registrar|informar|anotar|actuara|actue|colabora|ayuda|ayude|answer|answers|reply|reports?|handles?|covers?|cover|receives?|gets?|see)'
const MAY = '(?:(?:pueda|puede|podra|va a|vaya a|queda|quede|quedara|can|will|may|should|to) )?'
/** In whose place: that of whoever speaks. */
const FOR_ME =
  '(?:por mi|lo mio|los mios|en mi (?:lugar|nombre|ausencia|reemplazo)|mis (?:avisos|alertas|mensajes|notificaciones|recordatorios|pendientes|contratos|expedientes|cosas)|(?:los|mis) contratos|los avisos|las alertas|los mensajes|for me|on my behalf|in my (?:name|absence|place)|my (?:messages|notices|contracts|alerts|reminders|files)|mine)'
const THAT = '(?:que|para que|deje que|quiero que|let|have)'
const SENDING = '(?:mand|envi|escrib|remit|reenvi|pas|avis|notifi|llegu|copi|send|forward|cop)[a-z]*'
const MOVE_MINE =
  '(?:pas[ae]|dej[ae]|pasele|pasen|give|pass) (?:todo )?(?:lo mio|los mios|mis (?:contratos|cosas|pendientes)|mine|my contracts)(?: de [a-z]+)?'
const COVERS =
  '(?:cubr(?:a|e|ira|iria|ir|irme|iendo)|r(?:e)?emplac[ea]|r(?:e)?emplaz(?:a|ara|ar|arme|ando)|sustituy[ae]|suple|supla)'

/** Somebody is to stand in for whoever speaks. */
const FOR_SPEAKER: readonly RegExp[] = patternsOf([
  `${THAT} ${STAND_IN} ${PRONOUNS}${MAY}${PRONOUNS}${DO}(?: (?:y|tambien|con|de|a|,|${DO})){0,6} ${FOR_ME}`,
  `${THAT} ${PRONOUNS}(?:${FOR_ME} )?${PRONOUNS}${MAY}${DO} (?:(?:por mi|tambien|lo mio) )*${STAND_IN}(?: ${FOR_ME})?`,
  `${STAND_IN} ${PRONOUNS}${MAY}${PRONOUNS}${DO}(?: (?:y|tambien|,|${DO})){0,6} (?:por mi|lo mio|en mi (?:lugar|nombre)|for me|on my behalf)`,
  `(?:por mi|en mi (?:lugar|nombre)) ${PRONOUNS}${MAY}${DO} ${STAND_IN}`,
  `${DO} (?:por mi|en mi (?:lugar|nombre)) ${STAND_IN}`,
  `${STAND_IN} (?:(?:ya|que|tambien) )*me (?:(?:va a|esta|puede|queda) )*${COVERS}`,
  `me (?:(?:va a|esta|puede|queda) )*${COVERS} ${STAND_IN}`,
  `(?:quiero|necesito) que ${STAND_IN} me ${COVERS}`,
  `(?:dele|deles|de|dar(?:le)?) (?:acceso|permiso) a (?<to>(?:mi|my) (?:[a-z]+ )?[a-z]+(?: de apoyo)?(?: ${NAME})?)`,
  `(?:autorizo|faculto|delego|encargo|doy permiso|le doy permiso|le doy acceso|give permission|authorize|delegate) (?:(?:a|en|to) )?${STAND_IN}`,
  `(?:mi|mis|my) (?:avisos|alertas|mensajes|notificaciones|recordatorios|resumenes|messages|notices)(?: (?:le|les|tambien|me|se|que|l[oa]s|[a-z]+(?:sel[oa]s|l[oa]s))){0,6} (?:${SENDING} )?(?:tambien )?(?:a|al|to) ${STAND_IN}`,
  `(?:${SENDING}|deje?|le|les)(?: (?:le|les|copia|de|tambien|los|las|mis|mi|my|todo|lo mio|mine|avisos|alertas|mensajes|messages|notices|resumen|recordatorios)){0,6} (?:mis|mi|my|mine|lo mio|copia)(?: [a-z]+)? (?:a|al|to) ${STAND_IN}`,
  `copi[a-z]* (?:tambien )?a ${STAND_IN}`,
  `(?:le|les) lleg[a-z]+ (?:tambien )?a ${STAND_IN} (?:lo mio|mis [a-z]+|los (?:mensajes|avisos))`,
])
/** Only of somebody who is away, or will be. */
const MEANWHILE: readonly RegExp[] = patternsOf([
  `(?:los|las) (?:avisos|alertas|mensajes|notificaciones|recordatorios|resumenes|messages|notices)(?: (?:le|les|tambien|me|se|que|l[oa]s|[a-z]+(?:sel[oa]s|l[oa]s))){0,6} (?:${SENDING} )?(?:tambien )?(?:a|al|to) ${STAND_IN}`,
  `(?:que|deje que|quiero que|entretanto|mientras tanto|,) ${PRONOUNS}(?:${FOR_ME} )?${PRONOUNS}${MAY}${DO} (?:por mi )?${STAND_IN}`,
  `(?:que|deje que|quiero que|entretanto|mientras tanto|,) ${STAND_IN} ${PRONOUNS}${MAY}${PRONOUNS}(?:${DO}|quede|queda|se encargue|se encarga|este|pendiente)(?: (?:pendiente|encargad[oa]|al frente|a cargo))?`,
  `(?:(?:habl[ae]|pregunt[ae]|entiendase|cualquier cosa|lo que (?:me )?llegue|comuniquese|dirijase|use|contact|talk|ask|escrib[ae]|${SENDING})(?:le|les)?(?: (?:es|llegue|todo|salga|se|le|l[oa]s?|mine|it|everything|paselo|pasel[oa]s?)){0,6}) (?:con |a |al |to |with )?${STAND_IN}`,
  `(?:entretanto|mientras tanto)(?: es)? con ${STAND_IN}`,
  `(?:durante|en|mientras|for) [a-z% ]+ (?:,|y)? ?${MAY}${DO}(?: y ${DO})* ${STAND_IN}`,
  `(?:pon|ponga|poner) a ${STAND_IN} (?:en vez|en lugar) de mi`,
  `${MOVE_MINE} (?:a|para|con|to) ${STAND_IN}`,
  `${FOR_ME} (?:se )?(?:queda|quedan|quede|queden|quedara|quedaran|stays?|will stay) (?:con|a cargo de|en manos de|with) ${STAND_IN}`,
  `(?:queda|quede|quedara) ${STAND_IN} (?:recibiendo|atendiendo|respondiendo|viendo|a cargo de|con) ${FOR_ME}`,
  `(?:dejo|deje|queda|quedo|dejar)(?: (?:a|de|como|encargad[oa]|al frente))+ ${STAND_IN}`,
  `${STAND_IN} (?:queda|quedara|se queda|is|will be) (?:al frente|a cargo|encargad[oa]|pendiente|in charge)(?: (?:de|of) ${FOR_ME})?`,
])
/** Somebody is to stand in for another, or does, or it is asked who. */
const FOR_ANOTHER = patternsOf([
  `quien(?:es)? (?:contesta|responde|cubre|reemplaza|remplaza|firma|recibe|queda|esta cubriendo|esta reemplazando|va a estar|covers|covering)(?: (?:por|a|en lugar de|lo de|los de|recibiendo|el|la|for)){0,6} ${NAME}`,
  `que ${STAND_IN} (?:responda|conteste|cubra|reemplace|remplace|reciba|vea|firme)(?: (?:por|a|lo de|los de|los|en lugar de))+ ${NAME}`,
  `mientras (?:vuelve |regresa )?${NAME}[^,]* ,? ?(?:(?:que|le|lo|la|l[oa]s) )*(?:responde|responda|contesta|conteste|cubre|cubra|reemplaza|reemplace|recibe|reciba|queda|quede)(?: (?:encargad[oa]|por (?:el|ella)))? ${STAND_IN}`,
  `pon[a-z]* (?:de|como) (?:supervisora? )?(?:suplente|encargad[oa]|reemplazo|respaldo)(?: (?:de|para) ${NAME})? a ${STAND_IN}(?: mientras (?:vuelve )?${NAME})?`,
])
/** "Keyla no está esta quincena, hable con Álvaro", "el doctor se va de comisión, yo firmo por él": another is away, and who is there meanwhile. */
const ANOTHER_AWAY = patternsOf([
  `${NAME} (?:(?:ya|que|hasta (?:el )?%) )*(?:no (?:esta|estara|va a estar)|se va|sale|salio|anda|esta|estara|entra|l[oa] mandan|l[oa] mandaron|is|goes|out) (?:[a-zNP%]+ ){0,7}(?:[,.] )?(?:(?:entonces|y|mientras|tanto|que|yo|l[oa]|le|el|ella|estos|%) )*(?:habl[ae]|escriba(?:le)?|use|talk|ask|responda|responde|respondo|conteste|contesta|contesto|cubr[aeo]|reemplac?[aeoz]+|firm[oae]|quedo|ayudo|reciba|recibe|recibo|veo|vea|mire|dejeme|dejale|take|handle)(?:le|lo|la|los)?(?: (?:con|a|yo|por (?:el|ella)|to)){0,6}(?: ${STAND_IN})?`,
])
/** "No le escriba más a Nelson, que está incapacitado", "páusele los avisos a Luz": another is not to be written to. */
const NOT_TO_ANOTHER = patternsOf([
  `no (?:se )?les? (?:(?:siga|sigan|sigas|vuelva|vuelvan|vuelvas|vaya|vayan|vayas|a) )*(?:escrib(?:[ae]|as|an|es|ir|iendo)|(?:mand|envi)(?:[ea]|es|en|ar|ando)|avis(?:e|es|en|ar)|molest(?:e|es|en|ar)|notifi(?:que|quen|car)|insist(?:a|as|an|ir)|lleguen?)`,
  `(?:paus|suspend|deten|silenci|aplac|apag|quit)[a-z]*(?:le|les) (?:(?:todos|los|las|el|envio|de) )*(?:avisos|mensajes|recordatorios|notificaciones|alertas|mensajitos)`,
  `(?:paus|suspend|silenci|mut|stop)[a-z]* (?:(?:los|las|el|the|avisos|mensajes|recordatorios|notices|messages|reminders|writing|to|de|a|for) )*${NAME}`,
  `(?:do not|stop|don t) (?:writ|messag|remind|send|nudg)[a-z]* (?:(?:to|anything|messages|reminders|notices) )*${NAME}`,
])
/** Asked who stands in for the speaker, or may. */
const ASKED = patternsOf([
  `quien(?:es)? (?:${PRONOUNS})(?:esta |puede |va a |queda )?(?:${COVERS}|(?:respond|contest|recib|firm|atiend)[a-z]*)(?: [a-z]+){0,2}? (?:por mi|lo mio|mis [a-z]+|en mi lugar)`,
  `quien(?:es)? (?:esta|quedo|es) (?:delegad[oa]|encargad[oa]|mi (?:suplente|reemplazo))`,
  `quien(?:es)? me (?:esta |puede |va a |podria )?${COVERS}`,
])

/** Whoever speaks is away, or only for a time. */
const AWAY =
  / (?:mientras|entretanto|vacaciones|vacas|licencia|comision|incapacidad|incapacitad[oa]|incapacitaron|enferm[oa]|permiso|compensatorio|maternidad|paternidad|ausencia|no (?:voy a )?(?:estoy|este|esta|estar|estare)|fuera|(?:me )?(?:voy|salgo)|hasta (?:el |la )?%|% al %|del N al %|esta semana|la otra semana|la proxima semana|quincena|quincenal|(?:N|%|unos|estos|esos|ocho|quince|tres|dos|cinco|diez) dias|ando|en (?:el|la) (?:llano|obra|campo|terreno)|on leave|away|vacation|holidays?|until|till|out|while|absence) /
const NOT_NOW =
  / (?:(?:paus|suspend|deten|silenci|aplac|apag)[a-z]*|lo que (?:le|les) [a-z]+ (?:a|al)|que le [a-z]+o|como (?:le hago|hago para|se)|que falta|(?:a|en) otra (?:entidad|dependencia|oficina|area)|de la entidad|en la supervision|no (?:les? |l[oa]s? |se )*(?:mand|escrib|envi|pas)[a-z]*|quit[a-z]*|renunci[a-z]*|pension[a-z]*|retir[a-z]*|cerr[a-z]*|liquid[a-z]*|muestr[a-z]*|acta|excel|por que|cuantos|cuales|vencidos|ya volvi|ya regrese|definitiv[a-z]*|for good) /

/** Where in a line it is said that somebody stands in for the speaker, and where they are named; nowhere, where it is asked who does. */
export interface StandingIn extends Stretch {
  /** It is not for the speaker. */
  readonly isForAnother: boolean
}

/** That another is not to be written to. */
export function silences(written: string): Stretch | undefined {
  const line = ` ${written} `
  if (
    isTooLong(line) ||
    !/ (?:P|les|a los (?:de|del)|supervisores|equipo) /.test(line) ||
    /[?¿]| (?:ya volvi|ya regrese|contratista|proveedor) /.test(line)
  )
    return undefined
  return longestOf(NOT_TO_ANOTHER, line)
}

export function standsIn(written: string): StandingIn | undefined {
  const line = ` ${written} `
  if (!mayTell(line)) return undefined
  const another = longestOf(AWAY.test(line) ? [...FOR_ANOTHER, ...ANOTHER_AWAY] : FOR_ANOTHER, line)
  if (another) return IF.test(line) ? undefined : { ...another, isForAnother: true }
  const own = OF_OTHERS.test(line) ? undefined : longestOf([...FOR_SPEAKER, ...ASKED], line)
  return own && { ...own, isForAnother: false }
}

/** "Salgo a vacaciones, cualquier cosa con Yamile": said of somebody beside an absence of the speaker's, whatever it would say by itself. */
export function meanwhile(written: string): StandingIn | undefined {
  const line = ` ${written} `
  const own = mayTell(line) && AWAY.test(line) && !OF_OTHERS.test(line) ? longestOf(MEANWHILE, line) : undefined
  return own && { ...own, isForAnother: false }
}

function mayTell(line: string): boolean {
  return !isTooLong(line) && HINT.test(line) && !NOT_NOW.test(line)
}

const IF = / (?:si|if) /
const HINT = / (?:P|me|mi|mis|mio|mios|yo|my|mine|i|estoy|ando|salgo|voy|dejo|delego|autorizo|encargo|quien|que) /
/** "Mientras Luz está en licencia": of somebody else. */
const OF_OTHERS = new RegExp(
  ` (?:mientras|cuando|si) ${NAME} | ${NAME} (?:se va|sale|esta|anda|entra|tiene|is|no esta)[a-z]* | (?:por|a) ${NAME} (?:lo|la|le) | (?:lo|los|avisos|mensajes) (?:de|del) ${NAME} `,
)
