/** Patterns over folded words, each with a blank before and behind it: how one contract is spoken of by what it is about. */

const CONTRACT = '(?:contrato|contrat|convenio|comodato|expediente|ctto|cto|cpntrato|orden(?: de compra)?)'

/** What any contract has, of which something is told. */
const OF_IT =
  '(?:polizas?|garantias?|estabilidad|terminacion|acta|pagos?|facturas?|prorroga|liquidacion|supervision|contratista|interventora?|proveedora?|empresa|firma|demanda)'

/** What leads to the name of one: "el de", "lo de los", "el contrato con la", "the one of the". */
export const LEADS_TO_ONE = new RegExp(
  `(?<= )(?<!(?: soy| algun| cada) )(?:(?:el|la|lo|al|del|ese|esa) (?:${CONTRACT} (?:ese )?)?(?:de|del|con)|${CONTRACT} (?:ese )?(?:de|del|con|para)|(?:la|el|las|los|al|del) ${OF_IT}(?: (?:final|unic[oa]|ultim[oa]))?(?: de (?:calidad|estabilidad|cumplimiento|terminacion|inicio|liquidacion|recibo|fin|pago|ejecucion))*(?: final)? (?:del|de la|de los|de las|de lo|al)(?: (?:contrato|convenio))?(?: del?)?|the (?:one|contract|agreement|file|job) (?:of|for|with|about|on))(?: (?:el|la|los|las|lo|the))*(?= )`,
  'g',
)
/** Of several alike, which a list may be asked for by as well: "los de", "todos los de", "los dos de". */
export const LEADS_TO_SEVERAL =
  /^(?:todos |todas )?(?:los|las) (?:(?:dos|tres|cuatro|otros|otras) )?(?:de|del|con)(?: (?:el|la|los|las))*$/

/** Behind what is named only by its words: what is said or asked of a contract and of hardly anything else. */
const DONE =
  '(?:liquid|cerra|serra|sera|cierr|sierr|termin|finaliz|prorrog|suspend|ced(?:i|e)|recib|entreg|pag(?:a|o)|sald|archiv|cancel|complet)[a-z]*'
const HELD = '(?:llev|tien|teng|ten(?:i|e)|manej|supervis|asum|tom|coge|cogio|pas|dej|entreg|recib)[a-z]*'
const COURT =
  '(?:tribunal|juzgado|fiscalia|contraloria|procuraduria|pleito|demanda|litigio|arbitramento|sancionatorio|proceso|conciliacion)'
export const SAID_OF_ONE = new RegExp(
  [
    `(?:ya |eso |ese |esa |esos |todavia |aun )*(?:no )?(?:me |nos |se )?(?:lo|la|los|las) (?:ya )?(?:hemos |han |ha |he )?(?:${DONE}|${HELD})`,
    `(?:ya |eso |ese |esa |todavia |aun )*(?:no )?se (?:nos |le |me |ha |han |les )?(?:${DONE}|acab[a-z]*|venc[a-z]*|quedo)`,
    '(?:eso )?no se (?:puede|pueden)(?= [,.]| $)',
    '(?:ya |eso |todavia |aun )*no se (?:nos |me |le )?(?:puede|pueden|ha podido|han podido|deja|dejan)(?: \\w+){0,2} ?(?:cerrar|liquidar|tocar|terminar)[a-z]*',
    `(?:ya |eso |todavia |aun )*(?:no )?(?:quedo|quedaron|queda|esta|estan|fue|fueron|sigue|siguen) (?:ya |bien |debidamente |todavia |sin )*(?:${DONE}|vencid[oa]s?|a paz|al dia|en (?:un |el |la )?${COURT}|${COURT})`,
    '(?:ya )?(?:liquidad[oa]s?|cerrad[oa]s?|serad[oa]s?|cerradoo|cancelad[oa]s?)(?! (?:de|por|en secop))',
    '(?:eso |ese |esa |ya )*(?:nunca |no )?(?:es|son|era|eran|fue|dejo de ser|dejaron de ser) (?:mi[oa]s?|de mi|nuestr[oa]s?|de nosotros|mi responsabilidad|responsabilidad mia|mio ni|de mi area|del area)',
    '(?:no )?(?:me |nos )(?:toca|tocan|corresponde|corresponden|pertenece)(?! (?:a |cerrar|hacer))',
    '(?:va|iba|corre|esta vigente|quedo) hasta (?:el )?%',
    '(?:ya |todavia |aun )*no (?:se )?(?:termin|acab|venci|finaliz|empez|inici)(?:o|aron|a|an|e)(?= )',
    '(?:vence|vencio|vencia|termina|termino|acabo|finaliza|finalizo|expira|caduca|inicio|empezo|arranco) (?:el |en |hace |desde |como )*%',
    `(?:ya )?(?:no )?(?:tiene|tuvo|tenia) (?:una |la |el |un |ya )*(?:estabilidad|garantia|poliza|demanda|medida|acta|embargo|prorroga|adicion|saldo|otrosi|suspension|sancionatorio)`,
    '(?:entrego|cumplio|entregaron|cumplieron) (?:todo|completo|con todo|a satisfaccion|al cien)',
    '(?:en (?:que|cuanto) (?:va|van|quedo|quedaron|paro|pararon|anda|andan|estado|salio|acabo|termino)|como (?:va|van|quedo|esta|sigue)|que se sabe|que ha pasado|que paso|cuando (?:termin|acab|venc|arranc|empez|inici|se )[a-z]*|cuanto (?:vale|salio|costo|se)|con quien (?:es|estaba|fue|se|esta)|(?:sigue|siguen|esta) (?:viv[oa]|abiert[oa]|activ[oa])|(?:ya )?(?:figura|sale|aparece) como|toca (?:ya )?(?:liquidar|cerrar)[a-z]*|por (?:que|q) (?:me|no|sigue|siguen|esta|sale|aparece|la|lo))',
    '(?:, |: |- )(?:y )?(?:estado|cuando|en que|como va|quien|valor)(?: |$)',
    '(?:is|was|are|were|got|has been|have been) (?:already |now |not |never )*(?:liquidated|closed|settled|finished|mine|paid|extended|suspended|terminated|ceded)',
  ]
    .map(each => `(?:${each})`)
    .join('|'),
  'y',
)
/** With what such may begin, so that no pattern is laid where none can be. */
export const SAYS_OF_ONE_FIRST = new Set(
  (
    'ya eso ese esa esos todavia aun no nunca me nos se lo la los las quedo quedaron queda esta estan fue fueron sigue siguen liquidado liquidada ' +
    'liquidados liquidadas cerrado cerrada cerrados cerradas serado serada cerradoo cancelado cancelada es son era eran dejo dejaron va iba corre ' +
    'vence vencio vencia termina termino acabo finaliza finalizo expira caduca inicio empezo arranco tiene tuvo tenia entrego cumplio entregaron ' +
    'cumplieron en como que cuando cuanto con figura sale aparece toca por , : - is was are were got has have'
  ).split(' '),
)

/** What is done to one, told or asked for: what follows is its name. */
export const DONE_TO_ONE =
  /(?<= )(?:(?:ya )?(?:cerre|cerramos|cerraron|cerro|liquide|liquidamos|liquidaron|entregue|entregamos)(?: (?:ya|hoy|ayer|%|el|la|los|las|lo))*|(?:quite|quita|saque|saca|borre|borra|elimine|elimina)(?:me|nos)?(?: de (?:encima|ahi|aca|mi lista|la lista))? (?:el|la|los|las|lo)|no (?:reconozco|superviso|conozco|llevo|manejo) (?:nada de |lo de )?(?:el|la|los|las)?|no me met(?:a|as|an) (?:en|con) (?:lo de )?(?:el|la|los|las)|(?:i am|i m|im|as) (?:the |a )?supervisor of(?: the)?)(?= )/

/** Where a name ends: what cannot be part of it. */
export const NOT_OF_A_NAME = new Set(
  (
    'que q k aquel aquella aquellos aquellas ai si porque pues como cuando mientras donde hasta desde ya no ni nunca todavia aun tampoco se me te le les lo nos es son era eran fue ' +
    'fueron esta estan estaba estaban estuvo quedo quedaron queda quedan sigue siguen tiene tienen tuvo tenia va van iba sale salen salio figura ' +
    'figuran aparece aparecen dejo dejaron termino terminaron termina acabo acabaron vencio vencieron vence vencen firmo firmaron entrego ' +
    'entregaron cumplio liquido liquidado liquidada liquidados liquidadas liquidaron liquidamos cerrado cerrada cerrados cerro cerraron serado hay ' +
    'toca tocan debe deben falta faltan eso ese esa esos esas este esta estos aquel por en cuanto cual cuales quien quienes con para pal sin pero ' +
    'entonces hoy ayer antier manana antes despues luego hace porfa gracias favor nada mas yo tu usted ella nosotros ellos mi mis su sus dice ' +
    'dijo puede pueden podemos puedo siendo estando habiendo estado valor saldo fecha eh cierto verdad creo bueno listo hay necesita necesito quiero ' +
    'is was are were be been has have had can cannot could will would still already we i they he she it that which who on in at until by from since ' +
    'because but not needs got finished ended please now and when where why how what my your our its to me did does do ahora nomas solo solamente tambien todo bien mal ayer anoche enseguida cuentas recien siga seguimos nombre tanto'
  ).split(' '),
)

/** They may stand in a name, and neither begin nor end it. */
export const JOINS_NAME = new Set('de del la las los el y e a of the al'.split(' '))

/** Of what things are said to be, among the words that mean nothing by themselves: "salud pública", "red interna". */
export const SAID_OF_A_THING = new Set(
  (
    'publico publica publicos publicas general generales interno interna internos internas externo externa externos externas menor menores ' +
    'superior superiores medio media baja bajo libre libres final finales electronico electronicos public general internal external electronic'
  ).split(' '),
)

/** Names nothing by itself: somebody or something of any contract. */
export const OF_ANY_CONTRACT = new Set(
  (
    'contratista contratistas proveedor proveedores proveedora interventor interventora supervisor supervisora supervision ordenador ' +
    'ordenadora comunidad vendor contractor supplier acta actas poliza polizas garantia garantias plazo plazos pago pagos saldo saldos factura ' +
    'facturas liquidacion cierre cierres expediente expedientes contrato contratos convenio convenios ctto cto fecha fechas prorroga prorrogas adicion otrosi ' +
    'informe informes demanda demandas tutela sentencia resolucion correo oficio juridica tesoreria presupuesto hacienda secop plataforma ' +
    'sistema usuario clave lista listado reporte mensaje mensajes resumen boton numero valor plata dinero gente senora senor doctor doctora ' +
    'ingeniero ingeniera jefe jefa compadre parce man vieja abogado abogada alcalde alcaldesa gobernador auditor auditores contraloria procuraduria ' +
    'fiscalia personeria control ley circular norma directiva campana termino terminos tramite proceso procesos caso tema cosa cosas resto demas ' +
    'otro otros otra otras primero segundo tercero ultimo ultima ultimos mismo misma mio mia mios todo todos toda todas ninguno nadie alguien uno ' +
    'una dos tres cuatro pendiente pendientes vencido vencidos cerrado cerrados abiertos ejecucion vigencia mes ano semana dia arriba abajo ' +
    'ahi aca alla aqui siempre ese firma firmas area oficina secretaria subdireccion direccion dependencia entidad computador licencia vacaciones ' +
    'incapacidad suspension cesion pestana pantalla soportes documentos papeles carpeta expediente one ones contract contracts file files deadline ' +
    'manager boss report list situacion novedad cuenta cobro cuentas calidad estabilidad cumplimiento recibo corte vencimiento responsabilidad servicio servicios retenido retenidos estampilla rp cdp paz salvo banco'
  ).split(' '),
)

const SOME =
  '(?:los|las|lo|el|la|ese|esos|esas|contratos?|contratacion(?:es)?|convenios?|expedientes?|ordenes|orden|procesos?|algo|nada|algun[oa]?s?|ningun[oa]?|un[oa]s?|otr[oa]s?|vari[oa]s|tod[oa]s?|cuales|cual|cuant[oa]s|hay|tengo|tenemos|tienes?|tienen|habia|existen?|figuran?|aparecen?|salen?|quedan?|son|sean|solo|solamente)'
const SOME_EN =
  '(?:ones?|contracts?|agreements?|deals?|orders?|files?|anything|something|nothing|everything|stuff|any|all|those|that|what|open|left|active|pending|there|has|have|had|got|see)'

/** What leads to what contracts are looked for by, from where it is said: "los de", "algo con", "contratos para", "the ones about". */
export const LEADS_TO_SOUGHT = new RegExp(
  [
    `(?<= ${SOME} )(?:de|del|con|sobre|acerca de|acerca del|respecto de|respecto a|relacionad[oa]s con|que ver con|a favor de|a favor del|a nombre de)(?: (?:el|la|los|las|lo))?`,
    '(?<= (?:contratos?|convenios?|ordenes|algo|los|las|un[oa]s?|algun[oa]s?) )para(?: (?:el|la|los|las|lo))?',
    '(?<= (?:que|donde|where|that|which|they) )(?:dig|mencion|nombr|contien|conteng|trat|habl|incluy|mention|say|talk|cover|involv|includ|deal|concern|refer)[a-z]*(?: (?:de|del|sobre|about|with|to|la palabra|the word))?(?: (?:el|la|los|las|the))?',
    `(?<= ${SOME_EN} )(?:for|about|on|with|from|regarding|concerning|related to|to do with)(?: (?:the|our|a|an))?`,
    '(?<=^ (?:(?:y|e|and|ah|ok|no|pero|but|,|[?]) )*)(?:de|del|con|sobre|about|with|on)(?: (?:el|la|los|las|the))?',
  ]
    .map(each => `(?:${each})(?= )`)
    .join('|'),
  'g',
)

/** "The school meals ones": what stands before it names them. */
export const ONES_BEHIND = new Set(['ones', 'one', 'contracts', 'contract', 'agreements', 'deals', 'files', 'orders'])
