import { OF_A_LIST } from './follows-of-list.js'
import { type Follows, LEAD, TOLD_OF_IT } from './follows-of-one.js'

const DO =
  '(?:(?:yo|uno|nosotros|me|le|se|nos|lo|la) )*(?:ha(?:go|cemos|ce uno|ria|riamos)(?: yo)?|hacer|(?:debo|debemos|deberia|puedo|podria|tengo que|tendria(?: yo)? que|hay que|habria que) hacer|(?:toc|correspond)[aeirn]*(?: hacer)?|proced(?:e|eria|o|emos)|sigue|sigo|papel(?:es)?)(?: (?:a mi|yo|uno))?'
const MUST_DO =
  '(?:(?:do|should|can|must|would|could) (?:i|we)(?: (?:have|need))?(?: to)? do|(?:am i|are we) (?:supposed|meant|expected) to do|now|next|is (?:the )?next(?: step)?)'
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
      `${LEAD}(?:(?:digame|dime|decime|expliqueme|explicame|tell me|explain) )?(?:(?:ahi|alli|ya|yo|uno|nosotros|a mi|despues|luego|en ese caso|mientras(?: tanto)?(?: [a-z]+)?|asi) )*(?:(?:que|como) ${DO}|what ${MUST_DO}|how do (?:i|we) proceed)\\b(?!.*\\b(?:mes|semana|trimestre|hoy|month|week|quarter|today|contratos|expedientes|contracts|files)\\b)`,
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
  // "¿Será que usted mismo me lo cierra?", "can you close it for me?"
  {
    after: ['contract', 'how'],
    says: /\b(?:usted|sumerce|ud|tu|vos|el bot)(?: mism[oa])?(?: (?:no|me|nos|lo|la|puede|puedes|podria))* (?:cierra|cierras|cerrar(?:lo|la|melo)?)\b|\b(?:me|nos) l[oa] (?:cierra|cierras|puede cerrar)\b|\bcan you (?:close|do) (?:it|that)\b/,
    kind: 'how',
    mood: 'asks',
    always: true,
  },
  // "¿Y ese botón dónde sale?", "which menu is that under?", "¿y después de lo último qué viene?"
  {
    after: ['how'],
    says: /\b(?:pestanas?|menus?|boton(?:es)?|seccion|pantalla|opcion|modulo|tabs?|buttons?|screens?|pasos?|steps?|celular|telefono|tablet|phone|mobile|perfil|usuario|clave|profile|password)\b|\bdespues (?:de [a-z]+(?: ultimo)? )?que (?:viene|sigue|hago|hay)\b|\bwhat comes (?:next|after)\b/,
    kind: 'how',
    mood: 'asks',
    always: true,
  },
  // "¿Ésa la expidió Colombia Compra?", "is that a decree or a circular?"
  {
    after: ['law'],
    says: /\b(?:quien|cuando|de que ano|en que ano|esa|ese|eso|la|lo|who|when|that|it)(?: [a-z]+)? (?:expid[a-z]+|emiti[a-z]*|saco|firmo|publico|issued?|sign(?:ed)?|publish(?:ed)?|sigue vigente|rige|deroga[a-z]*|in force|repealed|aplica[a-z]*|applies|apply)\b|\b(?:circular|decreto|directiva|resolucion|decree|directive)\b/,
    kind: 'law',
    mood: 'asks',
  },
  // "¿Hay posibilidad de que lo amplíen?", "¿y eso no lo corren?", "will they extend it?"
  {
    after: ['deadline'],
    says: /^(?!.*\b(?:l[oa]s que|cual|cuales|cuantos|contratos|convenios|which|contracts)\b).*(?:\b(?:ampl[iy]|prorrog|exten[ds]|extienda|aplaz|pospon|alarg|postpone|push(?:ed)? back|more time|mas (?:tiempo|plazo|dias))[a-z]*\b|\b(?:lo|la|eso|esa|fecha|plazo|it|that)(?: [a-z]+)? (?:corren|corra|corran|mueven|mueva|muevan|mover|correr|cambian|cambien|move)\b)/,
    kind: 'deadline',
    mood: 'asks',
    always: true,
  },
  // "¿Cuántos hábiles son?", "how many days is that?"
  {
    after: ['deadline'],
    says: /^(?!.*\b(?:contratos|expedientes|vencidos|datos|contracts|files|data)\b).*(?:\b(?:cuant[oa]s|how (?:many|long))(?: (?:son|dias|semanas|meses|days|weeks|months|working|business))* (?:habiles|son|faltan|quedan|calendario|is that|are left|left)\b|\b(?:incluye|cuenta|cuentan|corre|corriendo|count|counts|include)[a-z]*\b)/,
    kind: 'deadline',
    mood: 'asks',
    always: true,
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
  // "Mejor no lo aplace, tráigalo de una vez".
  {
    after: ['put-off'],
    says: /\b(?:no|not) (?:(?:me|lo|la|le|se|do) )*(?:aplac|pospon|corr[aei]|recuerd|avis|remind|postpon|snooz)[a-z]*\b|\b(?:cancel|quit|borr|olvid)[a-z]* (?:(?:el|ese|the|that) )?(?:recordatorio|aviso|reminder)\b|\b(?:traig|tra[ei]|dej)[a-z]*l[oa] (?:de una|ya|ahora|en la lista|donde estaba|como estaba)\b/,
    kind: 'undo',
    mood: 'tells',
  },
  {
    after: ['told'],
    says: /^(?:(?:no|nop|nope|negativo|para|pare|parele|parale|alto|quieto|momento|un momento|mentiras?|embuste|espere|espera|wait|stop|hold on|ay|uy|que|pero) )+.*\b(?:no (?:es|era|fue|son|eran)(?: (?:ese|esa|eso|asi|el|la))?$|(?:ese|esa|eso|that)(?: [a-z]+)? (?:no (?:es|era|fue|lo he|lo)|is not|was not|isn t|wasn t)|no lo (?:he|hemos|habia)|(?:aun|todavia|le|me|nos) falt[ao]\w*|falto)\b/,
    kind: 'undo',
    mood: 'tells',
  },
  // "Ya volví, Deisy no tiene que recibir lo mío", "siempre no, déjemelos a mí".
  {
    after: ['delegate'],
    says: /\bya (?:volvi|regrese|estoy|llegue)\b|\bno (?:le )?(?:lleguen|llegue|mande|manden|tiene que (?:recibir|llegar[a-z]*)|reciba)\b|\b(?:siempre|mejor) no\b|\bdej[ae](?:n)?me?l[oa]s? a mi\b|\b(?:no longer|not) (?:needs?|has|have) to (?:get|receive)\b|\b(?:i am|i m) back\b|^(?:quit|sac|remov)[a-z]* (?:a )?[a-z]+$/,
    kind: 'undo',
    mood: 'tells',
  },
  // "Me cancelaron el viaje, siga normal".
  {
    after: ['pause'],
    says: /\b(?:(?:me|nos|se) (?:cancel|aplaz|suspend)\w+|siempre no|ya no (?:voy|vamos|viajo|viajamos|salgo|salimos|me voy|hay)|(?:sig[ae]|segui|sigan|siga|continue|vuelva|volve|volvamos)(?: (?:todo|igual|asi))? (?:normal|como (?:antes|siempre|venia))|como si nada|(?:was|got) (?:cancel+ed|called off)|(?:carry|go) on as (?:usual|normal)|keep (?:them|those|it|the (?:messages|reminders)) coming|(?:sig[ae]|sigan|seguir) (?:mand|envi|escrib)[a-z]+|do not (?:pause|stop)(?: (?:them|it|anything))?)\b/,
    kind: 'resume',
    mood: 'tells',
    always: true,
  },
  // "Hoy no, pasado mañana", "dame chance con ese hasta el viernes", "put it off till Friday".
  {
    after: ['contract', 'told'],
    says: /\b(?:(?:re|a)cuerd[a-z]*|recorda[a-z]*|avis[ae]\w*|di(?:ga|me|game|gamelo|melo)|vuelv[ae]\w*|volv[ae]\w*|pregunt[ae]\w*|escrib[ae]\w*|mencion[ae]\w*|(?<!(?:lo|la|los|las|ya|le) )dej[ae]\w*|pospon\w*|aplac\w*|aplaz\w*|corr[ae]\w*|pas[ae](?:me|lo|melo|moslo)|no me (?:jod|molest|frieg|insist|acos)[a-z]*|d[ae]me (?:chance|tiempo|plazo|espera|unos)|esper[ae]\w*|aguant[ae]\w*|hoy no|ahora no|ahorita no|luego|despues|mas tarde|(?:lo |la )?(?:vemos|retomamos|retomemos|hablemos|miremoslo|veamoslo)|(?:lo |la )?(?:miramos|hablamos|revisamos|volvemos)(?= .*\b(?:mejor|luego|despues)\b)|remind|remember me|silenc[a-z]*|mute|put (?:it|that|this) off|push (?:it|that|this)|leave (?:it|that|this)|bring (?:it|that|this)|let m[ei] know|(?:hacer|hag[ao]|haz|hac[eé])(?:te|se)? el (?:loco|desentendido)|ask me|tell me|ping me|(?:get|come|go|circle) back to|revisit|pick (?:it|this|that) up|nudge|chase|hold (?:it|that|this)|not (?:now|today|yet)|later)\b/,
    kind: 'snooze',
    mood: 'tells',
    ahead: true,
  },
  // "Mañana lo miro, ya le dije".
  {
    after: ['contract', 'told'],
    says: /(?<!no )\b(?:lo|la) (?:miro|veo|reviso|mirare|revisare)\b|\bi (?:will|ll) (?:look at|see to|check) it\b/,
    kind: 'snooze',
    mood: 'tells',
    ahead: true,
    always: true,
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
  // "Quiere saber en qué se basan para darlo por terminado", "¿a cuento de qué me sale?", "how come?"
  {
    after: ['contract', 'told'],
    says: /\ben que (?:se|te) bas(?:a|an|as|aron|o)\b|\bcon que (?:base|fundamento|argumento)\b|\b(?:a|por) (?:cuento|santo|razon) de que\b|^(?:(?:y|pero|entonces|but|and|so) )*(?:segun quien|how come|(?:y|why) tho(?:ugh)?|why is (?:that|it)|why that)\b|\bon what (?:basis|grounds)\b/,
    kind: 'why',
    always: true,
  },
  // "Ese lo llevaba otro, ¿por qué figura conmigo?", "por qué me lo siguen cobrando si se acabó en 2022".
  {
    after: ['contract', 'told'],
    says: /\bpor que (?:[a-z]+ ){0,4}?(?:sale|salgo|figura|figuro|aparece|aparezco|est[ao]|sigue|siguen|cobran|piden|mandan|llega|llegan|conmigo|a mi)\b|\bwhy (?:is|does|do|am|are|did) (?:it|i|that|this|you|they)\b/,
    kind: 'why',
    mood: 'asks',
  },
  ...OF_A_LIST,
  ...TOLD_OF_IT,
]
