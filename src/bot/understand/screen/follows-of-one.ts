import type { QuestionKind } from '../question.js'

/** What was answered last, as far as it changes what a short text can mean. */
export type Before =
  | 'contract'
  | 'told'
  | 'put-off'
  | 'rule'
  | 'how'
  | 'law'
  | 'deadline'
  | 'pause'
  | 'delegate'
  | 'cleared'
  | 'list'
  | 'unreached'
  | 'waiting'
  | 'data'
  | 'anything'

/** What is said after it, and what is meant by that. */
export interface Follows {
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
  /** No person, area or thing is named. */
  readonly ofAll?: true
  /** Whatever its words were read as. */
  readonly always?: true
}

/** Called out before it. */
export const LEAD =
  '^(?:(?:y|e|o|a|ah+|ay|uy|huy|oh|eh|mm+|bueno|listo|ok|okay|vale|pues|pero|entonces|tonces|no|si|oiga|oye|mire|vea|mano|hombre|disculpe|disculpa|perdon|perdone|que pena|con usted|contigo|por favor|porfa|gracias|and|so|but|well|then|now|ahora|sorry|wait|please) )*'
const FINISH =
  '(?:cierre|haga|termine|tramite|finiquite|firme|saque|resuelva|liquide|acabe|complete|siga|arregle|encargue|ocupe)'
/** Whoever may have it now. */
const SOMEBODY =
  '(?:(?:(?:area|oficina|direccion|subdireccion|secretaria|gente|equipo|personal|office|team) (?:de |of )?(?:la |los )?)?(?:compras|contratacion|contratos|juridica|predios|almacen|tesoreria|hacienda|planeacion|presupuesto|financiera|infraestructura|obras|archivo|sistemas|purchasing|procurement|legal|contracting|finance)|ellos|ellas|otro|otra|otra persona|they|them|jefe|jefa|ordenador[a]?|coordinador[a]?|doctora?|don|dona|ingenier[oa]|senora?|area|oficina|secretari[oa])'

/** What is told of the contract that stands there, and what is asked of it then. */
export const TOLD_OF_IT: readonly Follows[] = [
  // "Que lo cierre compras, que para eso les pagan", "let purchasing close it".
  {
    after: ['contract'],
    says: new RegExp(
      `(?:${LEAD}|\\b(?:tocaba|mio|listo|parte|y|mejor|quiero|pido|prefiero) )(?:que )(?:(?:eso|ese|esa|lo|la|se|ya) )*${FINISH}(?:n)? (?:(?:el|la|los|las|al|alla|en|directamente) )*${SOMEBODY}\\b|${LEAD}(?:let|have) (?:the )?${SOMEBODY} (?:close|finish|do|handle|sort|deal)\\b|\\b(?:que |and )(?:ellos|ellas|they) (?:ya )?(?:(?:lo|la|se|will|can|should) )*(?:${FINISH}n?|close|finish|handle|do)\\b`,
    ),
    kind: 'hand-over',
    always: true,
  },
  // "Eso lo cogió predios, yo ya no lo tramito", "se lo largué a Jurídica".
  {
    after: ['contract'],
    says: new RegExp(
      `\\b(?:ese|eso|esa|ya)? ?(?:lo|la) (?:cogio|cogieron|recibio|recibieron|agarro|esta tramitando|estan tramitando|tramita|tramitan|tiene ya|tomo|asumio) (?:el |la |los |las )*${SOMEBODY}\\b|\\b(?:se )?(?:lo|la|le|les) (?:largue|solte|tire|bote|deje|pase|entregue|mande|remiti)(?: (?:la|el|lo|todo|toda|en|carpeta|expediente|fisico|original|ya))* (?:a|al|en|para) (?:el |la |los |las )*${SOMEBODY}\\b`,
    ),
    kind: 'hand-over',
    mood: 'tells',
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
    says: /\b(?:tiene|hay|cursa|le abrieron|abrieron|le siguen|esta (?:en|con)|anda (?:en|con)|quedo (?:en|con)|has|there is|is (?:in|under))(?: [a-z]+){0,2} (?:caso|pleito|litigio|demanda|tutela|arbitramento|arbitraje|querella|denuncia|investigacion|juicio fiscal|responsabilidad fiscal|lawsuit|litigation|arbitration|case|investigation)\b|^(?:(?:still|sigue|aun|todavia|hay|un|una|the|an?|there is) )*(?:en los juzgados|in court|court case|lawsuit|litigation|pleito|demanda|tutela|arbitramento)(?: (?:open|ongoing|pending|abiert[oa]|en curso|vigente|todavia))?\b(?! (?:de|del|contra|termin|se|ya|fue|archiv|of|was|is over))/,
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
  // "Ese ya es de la alcaldía", "eso es de mi jefa, yo solo le ayudo", "that one belongs to the fund".
  {
    after: ['contract', 'list'],
    says: /\b(?:ese|eso|esa|este|it|that one|that|(?:el|la) (?:primer|segund|tercer|cuart|quint|ultim)[oa]|the (?:first|second|third|last)(?: one)?)(?: (?:ya|ahora|contrato|si))* (?:es|era|pertenece|corresponde|le toca|is|was|belongs)(?: (?:de|del|al?|la|el|los|mi|su|lo|to|from|the|my))+ (?:alcaldia|gobernacion|secretari[oa]|fondo|hospital|ministerio|concejo|otr[oa]|jef[ea]|doctora?|ingenier[oa]|coordinadora?|directora?|anterior|sede|oficina|direccion|subdireccion|gerencia|companer[oa]|boss|mayor|governor|ministry|other|previous|former|directorate|office|department|colleague|fund)\b/,
    kind: 'not-mine',
    mood: 'tells',
    shown: true,
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
  // "Solo hasta el 20 de octubre, después otra vez a mí": how long they stand in.
  {
    after: ['delegate'],
    says: /^(?:(?:pero|y|eso|ah|si|que sea|but|and) )*(?:(?:solo|solamente|unicamente|nada mas|only|just) )?(?:hasta|until|till|del|desde|from)\b/,
    kind: 'delegate',
    mood: 'tells',
    ahead: true,
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
  // "Falta una cuenta", "aún hay un tramo sin recibir", "waiting on the final invoice".
  {
    after: ['contract'],
    says: new RegExp(
      `^(?!.*\\b(?:casi|poco|poquito|nada|ya no|no (?:le |me |nos |les )?falta|que (?:le |me |nos )?falta|almost|nothing)\\b)(?:${LEAD}|.*\\b(?:not|no se ha|no esta|aun|todavia)\\b.* )(?:(?:aun|todavia|solo|apenas|le|me|nos|les|still|we are|i am|it is) )*(?:falta|faltan|hace falta|hacen falta|estamos esperando|seguimos esperando|esperando|waiting (?:on|for)|pending|(?:hay|queda|quedan) (?:[a-z]+ ){1,3}sin (?:recib|firm|entreg|pag|radic|aprob|liquid|dev)[a-z]+)\\b(?: [a-z]+)`,
    ),
    kind: 'blocked',
    mood: 'tells',
  },
  // "Debe $0", "saldo en ceros".
  {
    after: ['contract'],
    says: /\b(?:debe|deben|debemos|saldo|saldos|queda|quedo|esta|owes?|balance)(?: [a-z]+){0,2} (?:0|cero|ceros|zero)(?: (?:pesos|peso))?$/,
    kind: 'no-pending',
    mood: 'tells',
  },
  // "Te equivocaste de fecha", "la fecha quedó mal".
  {
    after: ['contract'],
    says: /\b(?:te|se) (?:equivoc|ekivoc)[a-z]+ (?:de|en|con)\b|\b(?:lo|la) (?:clasific|digit|registr|cargaron|pusieron|pus)[a-z]* mal\b/,
    kind: 'data-wrong',
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
