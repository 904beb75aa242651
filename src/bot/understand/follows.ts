import type { QuestionKind } from './question.js'

/** What was answered last, as far as it changes what a short text can mean. */
export type Before = 'contract' | 'told' | 'rule' | 'pause' | 'delegate' | 'cleared' | 'list' | 'anything'

/** What is said after it, and what is meant by that. */
interface Follows {
  readonly after: readonly Before[]
  readonly says: RegExp
  readonly kind: QuestionKind | 'again'
  /** Whether it has to be asked, or told; either where neither is said. */
  readonly mood?: 'asks' | 'tells'
  /** It takes a day that is ahead. */
  readonly ahead?: true
  /** It takes a day, of whatever tense. */
  readonly day?: true
  /** Somebody is named. */
  readonly person?: true
  /** Not after something was told of it. */
  readonly shown?: true
  /** Whatever its words were read as. */
  readonly always?: true
}

const LEAD =
  '^(?:(?:y|e|o|a|ah+|ay|uy|huy|oh|eh|mm+|bueno|listo|ok|okay|vale|pues|pero|entonces|tonces|no|si|oiga|oye|mire|vea|mano|hombre|disculpe|disculpa|perdon|perdone|que pena|con usted|contigo|por favor|porfa|gracias|and|so|but|well|then|now|ahora|sorry|wait|please) )*'
const DO =
  '(?:(?:yo|uno|nosotros|me|le|se|nos|lo|la) )*(?:hago|hacemos|hace uno|hacer|debo hacer|debemos hacer|puedo hacer|toca(?: hacer)?|procede|sigue|sigo|corresponde|tengo que hacer|hay que hacer|papel(?:es)?)'
const NOTED = '(?:registr|anot|guard|consign|apunt|grab|sub)[a-z]*'

/**
 * Families of what is said in view of the last answer, the surest first. A row that needs the words of one sentence only is worth none of
 * its code.
 */
export const FOLLOWS: readonly Follows[] = [
  // "No te entendí ni jota, diga otra vez más fácil".
  {
    after: ['rule', 'contract', 'told'],
    says: /^(?!.*\b(?:por que|para que|diferencia|why|what|which|como (?:se|lo|hago))\b).*\b(?:no (?:le |te |les |lo |la )*(?:entendi|entiendo|capte|comprendi|comprendo|cogi)|i (?:did not|didn t|do not|don t) (?:understand|get)|mas (?:facil|sencillo|simple|despacio|clarito|claro)|en cristiano|simpler|in plain (?:words|english))\b/,
    kind: 'again',
  },
  {
    after: ['list', 'anything'],
    says: /\b(?:no (?:le |te |les |lo |la )*(?:entendi|capte|comprendi)|i (?:did not|didn t) (?:understand|get))\b/,
    kind: 'help',
  },
  // "Y entonces qué hago yo", "¿y ahí qué procede?", "so what now?"
  {
    after: ['contract', 'told', 'rule'],
    says: new RegExp(
      `${LEAD}(?:(?:ahi|alli|ya|despues|luego|en ese caso|mientras(?: tanto)?(?: [a-z]+)?|asi) )*(?:(?:que|como) ${DO}|what (?:do|should|can|must) (?:i|we) do|what (?:now|next)|what is (?:the )?next(?: step)?|how do (?:i|we) proceed)\\b`,
    ),
    kind: 'how',
    always: true,
  },
  // "¿Y quién tiene que aprobar?", "a quién le toca firmar, a mí o a la jefa".
  {
    after: ['contract', 'told', 'rule'],
    says: /\b(?:a )?quien(?:es)? (?:es el que |es la que |son los que )?(?:(?:me|le|les|lo|la|nos|se|tiene|tienen|debe|deben|toca|puede|pueden|que) )*(?:aprueba|aprueban|aprobar|resuelve|resolver|arregla|tramita|firma|firman|firmar|autoriza|autorizan|autorizar|revisa|revisar|valida|validar|suscribe|suscribir)\b|\bwho (?:has to |must |should |needs to |can |does )?(?:approves?|signs?|authori[sz]es?)\b/,
    kind: 'who-closes',
    mood: 'asks',
  },
  // "¿Y el CPACA qué dice de los dos años?", "¿en qué norma se apoya?"
  {
    after: ['rule', 'told', 'contract'],
    says: /\b(?:(?:que|cual|en que|segun que|de que|que) (?:norma|ley|articulo|decreto|directiva)|cpaca|la ley (?:80|1150)|(?:ley|decreto|articulo) \d+|(?:que|cual(?: es)? el) (?:plazo|termino) (?:rige|aplica|corre|hay|tengo)|cuant(?:os|o) (?:meses|anos|dias|tiempo|plazo) (?:hay|tengo|tenemos|dan|da la ley|son)|what (?:law|rule|article|norm)|which (?:law|rule|article)|how (?:many months|long) (?:do|does|is there|are there))\b/,
    kind: 'law',
    mood: 'asks',
  },
  {
    after: ['rule'],
    says: /^(?:(?:y|pero|bueno|ok|and|but) )*(?:supongamos|suponga|suponiendo|digamos|imagine|pongamos|let s say|suppose|say) (?:que|that|it|the|we|you|i)\b/,
    kind: 'law',
    always: true,
  },
  // "¿Te quedaron anotados o no?", "qué quedó registrado de esa demanda".
  {
    after: ['told'],
    says: new RegExp(
      `\\b(?:(?:quedo|quedaron|queda|quedan|quede)(?: (?:ya|bien|eso|todo|si|lo))* (?:${NOTED}|o no)|(?:si|sí) quedo|que (?:es lo que )?(?:me |le |te )?(?:quedo|quedaron|tiene|tienes|tienen) ${NOTED}|(?:lo|la|los|las) (?:${NOTED}|tomo|tomaron|dejo|guardo)(?: ya)? o no|did (?:it|that) (?:go through|register|save|get recorded)|(?:is|was) (?:it|that) (?:saved|recorded|registered|noted))\\b`,
    ),
    kind: 'told',
    always: true,
  },
  // "Échelo para atrás", "para, que ese número no es", "quítele ese impedimento".
  {
    after: ['told'],
    says: /\b(?:ech[aeo]\w*|dev\w*|volv\w*|vuelv\w*) (?:para|pa) ?atras\b|\b(?:quit|borr|retir|elimin|anul|levant|sac|sak|cancel|remov|delete|drop)\w*(?: [a-z]+){0,2}? (?:ese|esa|eso|el|la|that|the) (?:impedimento|traba|bloqueo|nota|dato|demanda|registro|reporte|marca|fecha|novedad|entrega|report|entry|note|hold|block)\b/,
    kind: 'undo',
    mood: 'tells',
    always: true,
  },
  {
    after: ['told'],
    says: /^(?:(?:no|nop|nope|negativo|para|pare|parele|parale|alto|quieto|momento|un momento|mentiras?|embuste|espere|espera|wait|stop|hold on|ay|uy|que|pero) )+.*\b(?:no (?:es|era|fue|son|eran)(?: (?:ese|esa|eso|asi|el|la))?$|(?:ese|esa|eso|that)(?: [a-z]+)? (?:no (?:es|era|fue|lo he|lo)|is not|was not|isn t|wasn t)|no lo (?:he|hemos|habia)|(?:aun|todavia|le|me|nos) falt[ao]\w*|falto)\b/,
    kind: 'undo',
    mood: 'tells',
  },
  // "Me cancelaron el viaje, siga normal".
  {
    after: ['pause'],
    says: /\b(?:(?:me|nos|se) (?:cancel|aplaz|suspend)\w+|siempre no|ya no (?:voy|vamos|viajo|viajamos|salgo|salimos|me voy|hay)|(?:sig[ae]|segui|sigan|siga|continue|vuelva|volve|volvamos)(?: (?:todo|igual|asi))? (?:normal|como (?:antes|siempre|venia))|como si nada|(?:was|got) (?:cancel+ed|called off)|(?:carry|go) on as (?:usual|normal))\b/,
    kind: 'resume',
    mood: 'tells',
    always: true,
  },
  // "Hoy no, pasado mañana", "dame chance con ese hasta el viernes", "put it off till Friday".
  {
    after: ['contract', 'told'],
    says: /\b(?:(?:re|a)cuerd[a-z]*|recorda[a-z]*|avis[ae]\w*|di(?:ga|me|game|gamelo|melo)|vuelv[ae]\w*|volv[ae]\w*|pregunt[ae]\w*|escrib[ae]\w*|mencion[ae]\w*|(?<!(?:lo|la|los|las|ya|le) )dej[ae]\w*|pospon\w*|aplac\w*|aplaz\w*|corr[ae]\w*|pas[ae](?:me|lo|melo|moslo)|d[ae]me (?:chance|tiempo|plazo|espera|unos)|esper[ae]\w*|aguant[ae]\w*|hoy no|ahora no|ahorita no|luego|despues|mas tarde|remind|remember me|silenc[a-z]*|mute|put (?:it|that|this) off|push (?:it|that|this)|leave (?:it|that|this)|bring (?:it|that|this)|ask me|tell me|ping me|get back to|hold (?:it|that|this)|not (?:now|today|yet)|later)\b/,
    kind: 'snooze',
    mood: 'tells',
    ahead: true,
  },
  // "Ahora no, mi vida": later, whenever.
  {
    after: ['contract'],
    says: /^(?:(?:ay|uy|no|mire|oiga|pero|disculpe|que pena|sorry) )*(?:(?:ahora|ahorita|hoy|por ahora|todavia|aun|en este momento) no|not (?:now|today)|luego|despues|mas tarde|(?:maybe |some other time |another )?later)\b(?! (?:se|lo|la|ha|han|de|que|esta|puedo|hay|tiene))/,
    kind: 'snooze',
    mood: 'tells',
  },
  // "Lo que muestra es la fecha vieja", "de dónde sacan que…".
  {
    after: ['contract'],
    says: /\b(?:(?:eso|esa|ese|lo) (?:que )?(?:muestra|dice|sale|aparece|figura|tienen|tiene|pone)(?: (?:ahi|aca|usted|es|era|la|el|de|un|una))* (?:fecha |dato |valor |nombre |informacion )?(?:viej|anterior|errad|equivocad|mal|desactualizad|de antes|falso|mentira)\w*|(?:esa|ese|eso|that|it)(?: [a-z]+)? (?:is|are|was) (?:the )?(?:old|wrong|outdated|stale|previous))\b/,
    kind: 'data-wrong',
    mood: 'tells',
    always: true,
  },
  // "Entonces, ¿desde cuándo podría cerrarlo?", "until when is it on hold?": its card says it.
  {
    after: ['contract', 'told'],
    says: /\b(?:(?:desde|a partir de|para|hasta) )?(?:cuando|que dia|que fecha|when|until when)\b.*\b(?:(?:lo |la |se |ya )*(?:puedo|puede|podria|podre|podra|podriamos|deja|dejaria)(?: cerrar\w*)?|can (?:i|it|we)|could (?:i|it|we)|(?:esta|queda|sigue) (?:en espera|quieto|bloqueado|trancado|asi)|on hold)\b(?! (?:todos|los|las|all))/,
    kind: 'contract',
    mood: 'asks',
    always: true,
  },
  // "¿Y de garantías qué tiene?", "y de pólizas cómo está".
  {
    after: ['contract'],
    says: new RegExp(
      `${LEAD}(?:de|sobre|en cuanto a|about|as for) (?:(?:la|el|las|los|the) )?[a-z]+(?: [a-z]+)? (?:que|como|cuanto|cual|what|how)(?: (?:tiene|hay|dice|sale|aparece|esta|va|falta|does it have))+$`,
    ),
    kind: 'contract',
    mood: 'asks',
    always: true,
  },
  // "¿Eso no deja cerrar, o no importa?"
  {
    after: ['told', 'contract'],
    says: /^(?!.*\b(?:por que|why|how come)\b).*\b(?:eso|esto|that|this|it)(?: (?:si|no|me|lo|nos|tambien|igual))* (?:deja|dejan|impide|frena|afecta|importa|tranca|bloquea|perjudica|sirve|vale|cuenta|influye|matters?|blocks?|stops?|counts?|prevents?)\b/,
    kind: 'law',
    mood: 'asks',
    always: true,
  },
  // "¿Y cuánto me demoro haciendo eso?"
  {
    after: ['rule'],
    says: /\b(?:cuanto|cuanto tiempo|que tanto)(?: (?:me|se|le|uno|nos))* (?:demor|tard|gast|dur|tom|ech)[a-z]*\b|\bhow long does (?:it|that) take\b/,
    kind: 'how',
    mood: 'asks',
    always: true,
  },
  // "¿De dónde saca que ese se terminó en 2023?"
  {
    after: ['contract'],
    says: /\b(?:de donde|con base en que|basad[oa] en que|quien) (?:me |le |lo |te |nos )?(?:sac|dij|dic|sal|invent|asegur)[a-z]*\b|\bwhere (?:do|did) you (?:get|take|see)\b|\bwho says\b/,
    kind: 'why',
    mood: 'asks',
  },
  // "Siguiente", "what else?", after one was told.
  {
    after: ['told'],
    says: /(?:^|\b(?:bn|bien|listo|ok|done|y|bueno|now|mail|ya) )(?:(?:el )?siguiente|(?:el |cual )(?:que )?sigue|next(?: one)?|what else|what s next|que mas(?: (?:hay|tengo|falta|me falta|sigue))?|cual mas|y ahora cual)$/,
    kind: 'mine',
    always: true,
  },
  // "Ese tiene caso en la Contraloría", "a ese le abrieron investigación".
  {
    after: ['contract'],
    says: /\b(?:tiene|hay|cursa|le abrieron|abrieron|le siguen|esta (?:en|con)|anda (?:en|con)|quedo (?:en|con)|has|there is|is (?:in|under))(?: [a-z]+){0,2} (?:caso|pleito|litigio|demanda|tutela|arbitramento|arbitraje|querella|denuncia|investigacion|juicio fiscal|responsabilidad fiscal|lawsuit|litigation|arbitration|case|investigation)\b/,
    kind: 'proceeding',
    mood: 'tells',
    always: true,
  },
  // "La póliza de calidad vence el 31 de agosto", told of the one that stands there.
  {
    after: ['contract'],
    says: /\b(?:polizas?|garantias?|amparos?|guarantee|policy|bond)\b.*\b(?:vence|vencen|vencio|va|van|vigente|llega|cubre|corre|ampliaron|amplio|prorrogaron|runs|expires?|valid|covers)\b.*\b(?:hasta|el|al|until|till|on|to)\b/,
    kind: 'fact',
    mood: 'tells',
    day: true,
    always: true,
  },
  // "No, ese es de Nelson", "that one belongs to Luz".
  {
    after: ['contract'],
    says: /\b(?:ese|eso|este|esa|lo|ya|that one|that|it)(?: [a-z]+)? (?:(?:no )?(?:es|era) (?:de|del)|le (?:toca|corresponde|pertenece) a|pertenece a|lleva|tiene|maneja|supervisa|is|belongs to)\b/,
    kind: 'not-mine',
    mood: 'tells',
    person: true,
  },
  // "Ese no va", "sáquelo de ahí": one that was shown is none of theirs.
  {
    after: ['contract'],
    says: new RegExp(
      `(?:${LEAD}|\\b(?:ese|eso|esa|este|that one) )(?:no (?:va|aplica|corresponde|pinta nada|deberia (?:estar|aparecer|salir)|debe (?:estar|aparecer|salir)|tiene que (?:estar|aparecer|salir))|sobra|should not be there)(?: (?:ahi|aca|aqui|en mi lista|en la lista|conmigo))?$|${LEAD}(?:saqu|quit|borr|elimin|retir)[a-z]*l[oa](?: de (?:ahi|aca|aqui|mi lista|la lista|mi cuenta))?$`,
    ),
    kind: 'not-mine',
    mood: 'tells',
    shown: true,
    always: true,
  },
  // "No será ella sino el pagador, Wilmer Tovar": who stands in.
  {
    after: ['delegate'],
    says: /\bno (?:sera|seria|va a ser|es|era) .*\bsino\b|\b(?:mejor|mas bien|instead) (?:que sea|a|al|a la|ponga a|put|make it) [a-z]+/,
    kind: 'delegate',
    mood: 'tells',
    always: true,
  },
  // "No joda, que ese ya lo cerramos en mayo".
  {
    after: ['contract'],
    says: /^(?!.*\bno (?:(?:lo|la|se|le|he|hemos|esta|quedo) )*(?:cerr|clos)).*\bya (?:(?:yo|nosotros|lo|la|ese|eso|esta|quedo|se|hace rato|hace tiempo) )*cerr(?:e|amos|o|aron|ad[oa])\b/,
    kind: 'closed-it',
    mood: 'tells',
    shown: true,
  },
  {
    after: ['contract'],
    says: /^(?!.*\bno (?:(?:lo|la|se|le|he|hemos|esta|quedo) )*liquid).*\bya (?:(?:yo|nosotros|lo|la|ese|eso|esta|quedo|se|hace rato|hace tiempo) )*liquid(?:e|amos|o|aron|ad[oa])\b/,
    kind: 'liquidated',
    mood: 'tells',
    shown: true,
  },
  // "En ese no hubo acta de liquidación porque no se requería".
  {
    after: ['contract'],
    says: /\bno (?:se )?(?:hubo|hay|requ[a-z]+|necesit[a-z]+|lleva|llevaba|amerit[a-z]+|hizo)(?: (?:el|la|de|acta))* liquid[a-z]+\b|\bliquidacion\b.*\bno (?:se )?(?:requ|necesit|amerit|aplic)[a-z]+/,
    kind: 'fact',
    mood: 'tells',
    always: true,
  },
  // "El señor Nelson dice que nunca firmó la supervisión", "de ese no sé, pregúntele a Marta Luz".
  {
    after: ['contract'],
    says: /\b(?:nunca|jamas|never)(?: (?:he|ha|la|lo|me|le))* (?:firm|acept|recib|asum|fui|fue|sido|supervis|manej|sign|accept|supervis)[a-z]*\b.*\b(?:supervis|ese|eso|encargo|designacion|that)/,
    kind: 'not-mine',
    mood: 'tells',
  },
  {
    after: ['contract'],
    says: /\b(?:no se|no sabria|no tengo ni idea|ni idea|i do not know|no clue)\b.*\b(?:pregunt|consult|habl|hable|ask)[a-z]*\b/,
    kind: 'not-mine',
    mood: 'tells',
    person: true,
  },
  // "No puedo con ese mientras la junta no firme", "me quedó debiendo las pólizas".
  {
    after: ['contract'],
    says: /\bno (?:(?:lo|la|se|me) )*(?:puedo|puede|pude|podemos|he podido|deja|dejan)\b.*\b(?:mientras|hasta que|porque|por que|ya que|sin)\b|\b(?:quedo|quedaron|esta|estan|sigue|siguen) debiendo\b(?! nada)|\b(?:no (?:ha|han) (?:entregado|presentado|mandado|enviado|traido|radicado|corregido|devuelto))\b/,
    kind: 'blocked',
    mood: 'tells',
  },
  // "Sí hay plata pendiente ahí", after that nothing is.
  {
    after: ['cleared'],
    says: /^(?:(?:no|pero|ojo|ay|uy|espere|mentiras?) )*(?:si|todavia|aun)(?: (?:que|le|les|se))* (?:hay|tiene|tienen|queda|quedan|falta|faltan|debe|deben|debemos)\b/,
    kind: 'undo',
    mood: 'tells',
  },
  // "¿Y ese amparo ya venció?"
  {
    after: ['contract'],
    says: /(?<!\b(?:por|que) )\b(?:es[ea]|su|el|la) (?:amparo|poliza|garantia|acta|saldo|plazo|pago|anticipo|factura|informe|adicion|prorroga|interventoria)\b.*\b(?:ya|todavia|aun|si|no|cuando|esta|tiene|sigue|quedo|vencio|vence)\b/,
    kind: 'contract',
    mood: 'asks',
    always: true,
  },
  // "¿Y cuándo sale confirmado?"
  {
    after: ['told'],
    says: /\b(?:cuando|cuanto (?:demora|tarda)|en cuanto tiempo|when)\b.*\b(?:confirm|aparec|reflej|actualiz|se ve|sale|salga|show|update)[a-z]*\b/,
    kind: 'data',
    mood: 'asks',
  },
]
