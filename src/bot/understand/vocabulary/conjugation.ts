/** Verbs with which people ask for something: the infinitive, and its imperatives with "tú" and with "usted". */
const ASKING = `
  sacar saca saque, generar genera genere, pasar pasa pase, traer trae traiga, dar da de, regalar regala regale, mostrar muestra muestre, listar lista liste, relacionar relaciona relacione, decir di diga, contar cuenta cuente,
  indicar indica indique, informar informa informe, facilitar facilita facilite, compartir comparte comparta, presentar presenta presente, suministrar suministra suministre, mandar manda mande, enviar envia envie,
  desplegar despliega despliegue, detallar detalla detalle, desglosar desglosa desglose, discriminar discrimina discrimine, poner pon ponga, echar echa eche, arrojar arroja arroje, tirar tira tire, botar bota bote,
  armar arma arme, preparar prepara prepare, hacer haz haga, organizar organiza organice, ordenar ordena ordene, resumir resume resuma, revisar revisa revise, mirar mira mire, ver ve vea, verificar verifica verifique,
  chequear chequea chequee, consultar consulta consulte, averiguar averigua averigue, ensenar ensena ensene, senalar senala senale, nombrar nombra nombre, enumerar enumera enumere, colaborar colabora colabore,
  alistar alista aliste, separar separa separe, agrupar agrupa agrupe, clasificar clasifica clasifique, comparar compara compare, entregar entrega entregue, remitir remite remita, permitir permite permita,
  adelantar adelanta adelante, soltar suelta suelte, cantar canta cante, precisar precisa precise, aclarar aclara aclare, confirmar confirma confirme, identificar identifica identifique, especificar especifica especifique,
  relatar relata relate, reportar reporta reporte, exponer expon exponga, exhibir exhibe exhiba, cruzar cruza cruce, alumbrar alumbra alumbre, orientar orienta oriente, ubicar ubica ubique, rendir rinde rinda,
  dejar deja deje, conseguir consigue consiga, prestar presta preste, servir sirve sirva, disculpar disculpa disculpe, perdonar perdona perdone, anunciar anuncia anuncie, comunicar comunica comunique
`
/** Verbs around the matter, which say nothing of it: the infinitive and the stems of its present and subjunctive. */
const AROUND = `
  seguir sigue siga, andar anda ande, quedar queda quede, estar esta este, ir va vaya, venir viene venga, salir sale salga, figurar figura figure, aparecer aparece aparezca, existir existe exista, haber hay haya,
  tener tiene tenga, querer quiere quiera, poder puede pueda, desear desea desee, requerir requiere requiera, necesitar necesita necesite, interesar interesa interese, urgir urge urja, solicitar solicita solicite,
  pedir pide pida, saber sabe sepa, conocer conoce conozca, encontrar encuentra encuentre, hallar halla halle, llevar lleva lleve, tratar trata trate, corresponder corresponde corresponda, pertenecer pertenece pertenezca,
  presentar presenta presente, registrar registra registre, manejar maneja maneje, resultar resulta resulte, suceder sucede suceda, continuar continua continue, permanecer permanece permanezca,
  mantener mantiene mantenga, deber debe deba, soler suele suela, lograr logra logre, merecer merece merezca, gustar gusta guste, agradecer agradece agradezca, parecer parece parezca, creer cree crea, entender entiende entienda
`
/** What goes on in the head or at the desk of whoever writes: whatever its tense, it tells nothing of a contract. */
const MINDING = `
  mirar mira mire, revisar revisa revise, chequear chequea chequee, consultar consulta consulte, averiguar averigua averigue, preguntar pregunta pregunte, buscar busca busque, verificar verifica verifique,
  pensar piensa piense, creer cree crea, conocer conoce conozca, entender entiende entienda, comprender comprende comprenda, aprender aprende aprenda, intentar intenta intente, tratar trata trate, probar prueba pruebe,
  desear desea desee, interesar interesa interese, gustar gusta guste, necesitar necesita necesite, preferir prefiere prefiera, empezar empieza empiece, comenzar comienza comience, arrancar arranca arranque,
  continuar continua continue, andar anda ande, quedar queda quede, llegar llega llegue, encontrar encuentra encuentre, hallar halla halle, acordar acuerda acuerde, aprovechar aprovecha aproveche, esperar espera espere,
  organizar organiza organice, priorizar prioriza priorice, planear planea planee, adelantar adelanta adelante, avanzar avanza avance, agilizar agiliza agilice, cuadrar cuadra cuadre, acomodar acomoda acomode, alistar alista aliste,
  enredar enreda enrede, embolatar embolata embolate, confundir confunde confunda, complicar complica complique, preocupar preocupa preocupe, afanar afana afane, angustiar angustia angustie, estresar estresa estrese,
  asustar asusta asuste, aburrir aburre aburra, cansar cansa canse, agobiar agobia agobie, desesperar desespera desespere, mamar mama mame, marear marea maree, tranquilizar tranquiliza tranquilice, descansar descansa descanse,
  bregar brega bregue, batallar batalla batalle, luchar lucha luche, sufrir sufre sufra, chismosear chismosea chismosee, molestar molesta moleste, incomodar incomoda incomode, abusar abusa abuse, insistir insiste insista,
  ayudar ayuda ayude, apoyar apoya apoye, auxiliar auxilia auxilie, colaborar colabora colabore, guiar guia guie, asesorar asesora asesore, aconsejar aconseja aconseje, acompanar acompana acompane, atender atiende atienda,
  sugerir sugiere sugiera, charlar charla charle, chatear chatea chatee, escuchar escucha escuche, oir oye oiga, fijar fija fije, imaginar imagina imagine, tocar toca toque, coger coge coja, agarrar agarra agarre,
  trabajar trabaja trabaje, repasar repasa repase, reconfirmar reconfirma reconfirme, analizar analiza analice, evaluar evalua evalue, comparar compara compare, discutir discute discuta, conversar conversa converse, comentar comenta comente
`
/** Behind a verb: to whom, and what. */
const CLITICS =
  'me nos te le les se melo mela melos melas lo la los las noslo noslos noslas selo sela selos selas telo telos'.split(
    ' ',
  )

function verbsOf(list: string): readonly (readonly string[])[] {
  return list.split(',').map(verb => verb.trim().split(/\s+/))
}

function gerundOf(infinitive: string): string {
  return infinitive.slice(0, -2) + (infinitive.endsWith('ar') ? 'ando' : 'iendo')
}

/** "Muéstreme, mostrame, mostrarme, mostrándome, muéstremelos, me mostraría…": how a verb asks, folded. */
function askingForms([infinitive = '', familiar = '', polite = '']: readonly string[]): readonly string[] {
  // Of "vos": mostrá, traé, decí.
  const vos = infinitive.slice(0, -1)
  const bare = [infinitive, familiar, polite, vos, gerundOf(infinitive)]
  // "Contando", beside "cuente": a verb may have a gerund of its own.
  if (GERUNDS[infinitive]) bare.push(GERUNDS[infinitive])
  const plural = `${polite}n`
  return [
    ...bare,
    plural,
    ...[...bare, plural].flatMap(form => CLITICS.map(clitic => form + clitic)),
    // "Me muestras", "nos muestran"; "me mostrará", "me mostraría".
    ...['s', 'n'].flatMap(ending => [familiar + ending, polite + ending]),
    ...['a', 'as', 'an', 'ia', 'ias', 'ian'].map(ending => infinitive + ending),
  ]
}

const GERUNDS: Readonly<Record<string, string>> = {
  decir: 'diciendo',
  pedir: 'pidiendo',
  ver: 'viendo',
  traer: 'trayendo',
  servir: 'sirviendo',
  conseguir: 'consiguiendo',
  rendir: 'rindiendo',
}

/** "Sigue, siguen, sigues, siga, sigan, seguía, seguirá, seguido, siguiendo": how a verb stands around the matter, folded. */
function aroundForms([infinitive = '', present = '', subjunctive = '']: readonly string[]): readonly string[] {
  const stem = infinitive.slice(0, -2)
  const past = infinitive.endsWith('ar')
    ? 'aba aban abamos ado ando aria arian ara aran amos'
    : 'ia ian iamos ido iendo eria erian iria irian era eran ira iran emos imos'
  return [
    infinitive,
    ...['', 's', 'n'].flatMap(ending => [present + ending, subjunctive + ending]),
    ...past.split(' ').map(ending => stem + ending),
  ]
}

/** The same in every tense and with what hangs on to it: "miré, miramos, mirándolo, me preocupé, estoy preocupada". */
function everyForm(verb: readonly string[]): readonly string[] {
  const [infinitive = '', present = '', subjunctive = ''] = verb
  const stem = infinitive.slice(0, -2)
  const isAr = infinitive.endsWith('ar')
  const more = isAr
    ? 'e o aste amos aron abas ada are aras aremos arias ariamos'
    : 'i io iste imos ieron ias ida ere iras eremos irias eriamos'
  return [
    ...aroundForms(verb),
    ...more.split(' ').map(ending => stem + ending),
    `${present.slice(0, -1)}o`,
    `${subjunctive}mos`,
    // "Revisá, revisate", "revisemos".
    infinitive.slice(0, -1),
    `${stem}${isAr ? 'emos' : 'amos'}`,
    ...[infinitive, present, subjunctive, `${subjunctive}n`, gerundOf(infinitive), infinitive.slice(0, -1)].flatMap(
      form => CLITICS.map(clitic => form + clitic),
    ),
  ]
}

/** Every form in which somebody asks, and of the verbs around what is asked: words that decide nothing here. */
export const VERB_FORMS: readonly string[] = [
  ...new Set([
    ...verbsOf(ASKING).flatMap(askingForms),
    ...verbsOf(AROUND).flatMap(aroundForms),
    ...verbsOf(MINDING).flatMap(everyForm),
  ]),
].filter(form => form.length > 2)

/** Every form in which somebody asks for a deed with these verbs, each as its infinitive and its two imperatives. */
export function askingForOf(verbs: string): ReadonlySet<string> {
  return new Set(verbsOf(verbs).flatMap(askingForms))
}
