import type { Follows } from './follows-of-one.js'

const OF_MINE =
  '(?:(?:mi|mis|my|todo mi|all my) )(?:gente|equipo|area|oficina|muchach[oa]s|supervisor[a-z]*|people|team|staff|guys|supervisors|department)'

/** What is said in view of a list, of whom no reminder reaches, of what waits and of how old the data are. */
export const OF_A_LIST: readonly Follows[] = [
  // "¿Y por qué no les llega?", "did any of those bounce?": the card of whom no reminder reaches says why.
  {
    after: ['unreached'],
    says: /^(?!.*\b(?:dec|dij|dice|said|say)[a-z]*\b).*(?:^(?:(?:y|e|pero|eso|esto|ellos|ellas|and|but) )*(?:por que|why|how come)(?: (?:eso|sera|asi|es|ellos|ellas|that|them|is))*$|\b(?:por que|why|how come)\b.*\b(?:lleg|recib|entr|alcanz|ca[ey]|reach|get|got|receiv)[a-z]*|\b(?:es[ao]s|ell[ao]s|los|las|estos|estas)(?: (?:dos|tres|cuatro|cinco|[0-9]+))? por que\b|\b(?:que (?:les )?(?:paso|pasa|ocurrio)|what happened)\b|\b(?:rebot|bounc)[a-z]*|\b(?:mal|malo|bad|wrong) (?:el )?(?:correo|e ?mail|address)\b|\bcorreo (?:malo|mal|errado|equivocado)\b|\b(?:did not|didn t|not|never) (?:having )?open(?:ed)?\b|\bson los mismos\b|\b(?:are they|is it) the same\b|\b(?:que|what)(?: (?:se|les|le))* (?:hago|hacemos|hace|do i do|do we do|should i do|can i do)(?: (?:yo|uno))? (?:con|with) (?:es[ao]s|ell[ao]s|estos|estas|them|those)\b)/,
    kind: 'unreached',
    mood: 'asks',
    ofAll: true,
    always: true,
  },
  // "¿Y ya les llegó lo de ayer?", "¿los demás sí lo leyeron?", "¿cómo hago para que les llegue?"
  {
    after: ['unreached'],
    says: /\b(?:ya|si)(?: (?:si|por fin))? (?:les|le|lo|los) (?:lleg|entr|ca[iy]|recib|le[iy]|abri)[a-z]*|\b(?:los|las) (?:demas|otros|otras) si\b|\b(?:para|pa) que (?:si )?(?:les|le) (?:llegu|entr|caig)[a-z]*|\b(?:so|for|get) (?:that )?(?:it|them)? ?(?:to )?(?:reaches? (?:them|him|her)|gets? (?:to|through))\b|\bhave they (?:got|received|seen)\b/,
    kind: 'unreached',
    ofAll: true,
    always: true,
  },
  // "Try them again": they are written to again by themselves; it is shown who they are.
  {
    after: ['unreached'],
    says: /^(?:(?:y|no|pues|entonces|ok|listo|and|then|so|please) )*(?:try (?:them|him|her|those|it)|re ?(?:send|try)|(?:escrib|mand|envi|intent|insist|reintent|reenvi|vuelv|volv)[a-z]*) ?(?:(?:les|le|a|it|them|to|la|otra|vez|de|nuevo|again|escribir|escribirles|mandar|mandarles|enviar|enviarles|intentar|insistir|insistirles|esos|esas|ellos|ellas|all|please|porfa|por|favor) ?)*$/,
    kind: 'unreached',
    mood: 'tells',
    always: true,
  },
  // "¿Cuándo se desbloquean?", after those that wait: each line says until when.
  {
    after: ['waiting'],
    says: /^(?:(?:y|e|pero|and|but) )*(?:hasta |desde |para )?(?:cuando|que dia|en que fecha|when)\b.*\b(?:desbloque|desatran|destrab|liber|sal(?:en|drian|dran|gan)|se puede|podr|puedo|esper|free|unblock|release|clear|can be closed|can i close)[a-z]*/,
    kind: 'again',
    mood: 'asks',
    ofAll: true,
  },
  // "¿Y el próximo cargue cuándo es?", "when was the one before that?": how old the data are says when they come.
  {
    after: ['data'],
    says: /\b(?:proxim|siguiente|nuev|next|another)[a-z]* (?:refresco|carga|cargue|corte|actualizacion|lectura|update|refresh|load)\b|\b(?:refresco|carga|cargue|corte|actualizacion|update|refresh|load)\b.*\b(?:anterior|antes|before|previous|next|siguiente|proxim[oa])\b|\b(?:cada cuanto|how often)\b|\b(?:cuando|a que horas?|when) (?:se |lo |los |la |las |vuelv[a-z]+ a |van a |va a |do (?:they|you) |does it |is it |are they )*(?:actualiz|carg|refresc|updat|refresh|load)[a-z]*/,
    kind: 'data',
    mood: 'asks',
  },
  // "No, not mine, my people's", "lo mío no, lo de mi gente".
  {
    after: ['list'],
    says: new RegExp(
      `^(?:(?:no|pero|ah|ay|perdon|ok|but|sorry) )*(?:(?:no|not)(?: (?:es|son|quiero|digo|hablo de|me refiero a|de))* (?:(?:los|las|lo) )?(?:mi[oa]s?|mine)|(?:los|las|lo) mi[oa]s? no)(?: (?:sino|but))?(?: (?:los|las|lo|the ones))?(?: (?:de|of))? ${OF_MINE}(?: s)?$`,
    ),
    kind: 'team',
    mood: 'tells',
    always: true,
  },
]
