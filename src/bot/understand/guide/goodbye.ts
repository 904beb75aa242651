import { type TextPiece, textAt } from '../text/text-piece.js'

/**
 * "Gracias, quedó todo listo por hoy", "mil gracias, mañana seguimos con los de obra": somebody takes their leave, whatever else they
 * say of what comes next; `isAll`: nothing besides. Nothing that asks, orders or tells of a contract by its number is a leave.
 */
export function saysGoodbye(pieces: readonly TextPiece[], isAll = false): boolean {
  // "A las 7 am, gracias": an hour is set, or asked for.
  if (pieces.some(({ kind }) => TELLING.has(kind))) return false
  const words = pieces.map((piece, at) => ('text' in piece ? piece.text : (textAt(pieces, at) ?? TIME)))
  const said = words.join(' ').replace(BLESSES, ' gracias ').replace(OFF, ' hasta luego ')
  if (WANTS.test(said) || DID.test(said) || COMES.test(said)) return false
  const isThanks = THANKS.test(said)
  if (!isThanks && !LEAVE.test(said)) return false
  const rest = said.replace(THANKS_ALL, ' ').replace(LEAVE_ALL, ' ').replace(ON_THE_WAY, ' ').trim()
  const isLeave = LEAVE.test(said)
  if (isAll || rest === '') return rest === ''
  return (isThanks && isLeave) || (isLeave && rest.split(/\s+/).length <= MOST_BESIDE)
}

const TIME = '0'
const TELLING: ReadonlySet<TextPiece['kind']> = new Set<TextPiece['kind']>(['name', 'id', 'email', 'hour', 'clock'])
const MOST_BESIDE = 2

/** "Que la Virgen me lo acompañe": no more than thanks. */
const BLESSES =
  /\b(?:que )?(?:mi |la |los )?(?:dios|diosito|virgen|virgencita|angeles) (?:me |le |te |lo |la |los |se |nos )+[a-z]+(?: (?:salud|vida|suerte|siempre|mucho|much[oa]s? [a-z]+))?/g
/** "Me voy a almorzar que se enfría". */
const OFF =
  /\bme voy (?:ya )?(?:a |para |pa )(?:almorzar|merendar|desayunar|comer|cenar|dormir|acostarme|descansar|la casa|mi casa|tomar(?: un| una)? [a-z]+|recoger (?:al|a|los|la) [a-z]+)(?: (?:que|porque|pues)(?: [a-z]+){1,6})?/g
const THANKS_SAID =
  'muchas gracias|mil gracias|muchisimas gracias|gracias|agradezco|agradecid[oa]|dios le pague|muy amable|mil y mil|me salv(?:o|aste)(?: (?:el|la|los|las) [a-z]+)?|bendiciones(?: (?:para|a) (?:su|sus|tu|tus|el|la|todo el|todos)(?: [a-z]+)?)?|(?:que |tan )?(?:bonit|lind|chever|bacan|buen)[oa]s? (?:le|te|me) (?:quedo|salio)(?: (?:el|la|es[aeo]|esta|este) [a-z]+)?|thank you|thanks a lot|thanks|many thanks|that(?: s| has| is|s)? (?:cleared|clears) (?:it|that|things) up|lovely'
const LEAVE_SAID =
  'por (?:0|hoy)|me (?:retiro|despido|voy(?! [a-z]))|cero dudas|(?:que )?descanse[ns]?|(?:que )?(?:le|te|les) vaya (?:muy )?bien|sin mas dudas|hasta (?:0|manana|luego|pronto|el lunes)|nos vemos|nos hablamos|chao|chau|adios|que este bien|que le vaya bien|feliz (?:0|tarde|dia|noche|fin de semana)|buen (?:0|fin de semana|descanso)|buena (?:tarde|noche)|(?:eso|esto) (?:es|era|seria|fue) todo|es todo|' +
  'quedo (?:todo )?(?:atent[oa]|pendiente|clar[oa]|list[oa]|al tanto|enterad[oa])|quede clar[oa]|me (?:sirvio|quedo clar[oa])|con eso tengo|seguimos|seguire|sigo|continuo|continuamos|bye|goodbye|see you|good night|have a (?:nice|good)|that is all|thats all|that s all|for (?:0|today|now)|i will|tomorrow'
const THANKS = new RegExp(`\\b(?:${THANKS_SAID})\\b`)
const LEAVE = new RegExp(`\\b(?:${LEAVE_SAID})\\b`)
const THANKS_ALL = new RegExp(`\\b(?:${THANKS_SAID})\\b`, 'g')
const LEAVE_ALL = new RegExp(`\\b(?:${LEAVE_SAID})\\b`, 'g')
/** What says nothing beside it. */
const ON_THE_WAY =
  /\b(?:por (?:la |el |los |las |su |toda la )?(?:lista|relacion|listado|ayuda|respuesta|colaboracion|atencion|aviso|recordatorio|datos)|buen(?:os)? dias?|buenas (?:tardes|noches)|nada mas|no mas|si dios (?:quiere|lo permite|nos da vida|me da vida)|primero dios|pescado|pescao|oiga|oye|por|la|el|su|informacion|todo|mucho|listo|ok|okay|bueno|perfecto|super|vale|ya|y|0|a|lot|and|so|much|for|great|doctora?|mij[oa]|entonces|nos|lunes|martes|miercoles|jueves|viernes)\b|[.,;:!¡]/g
/** It asks or orders: whatever courtesy stands before it. */
const WANTS =
  /[?¿]|\b(?:cuales|cuantos|cuantas|cuanto|(?<!para )que (?!este\b|esten\b|le\b|les\b|tenga\b|tengan\b|pase\b|pasen\b|descanse\b|dios\b|manana\b|pena\b)\w+|quien|como|cuando|donde|muestre(?:me)?|muestrame|deme|dame|digame|dime|envie(?:me)?|mande(?:me)?|necesito|quiero|quisiera|puede|podria|recuerde(?:me)?|recuerdame|avise(?:me)?|pause|paus[ae]me|descargar|excel|show|list|give|send|need|want|remind|which|how|what|who|when|could|can)\b/
/** "Buenos días, feliz jueves": whoever comes and thanks for nothing. */
const COMES =
  /^(?:(?:hola|muy|buenas|buen(?:os)? dias?|buenas tardes|good morning|hello|hi)\W+)+(?:\w+\W+){0,2}(?:feliz|happy)\b|^(?:feliz|happy) 0\W*$/
/** It tells of what was done. */
const DID =
  /\b(?:ya (?:l[oa]s? )?(?:cerre|liquide|entregue|pague|cerramos|liquidamos)|cerre|liquide|no (?:es|son) mi[oa]s?|no puedo|i closed|closed it)\b/
