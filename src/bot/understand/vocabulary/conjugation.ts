/** Verbs with which people ask for something: the infinitive, and its imperatives with "tú" and with "usted". */
const ASKING = `
  sacar saca saque, pasar pasa pase, traer trae traiga, dar da de, regalar regala regale, mostrar muestra muestre, listar lista liste, relacionar relaciona relacione, decir di diga, contar cuenta cuente,
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
const CLITICS = 'me nos melo mela melos melas lo la los las noslo noslos noslas'.split(' ')

function verbsOf(list: string): readonly (readonly string[])[] {
  return list.split(',').map(verb => verb.trim().split(/\s+/))
}

/** "Muéstreme, muéstrame, mostrame, mostrarme, muéstremelos…": how a verb asks, folded. */
function askingForms([infinitive = '', familiar = '', polite = '']: readonly string[]): readonly string[] {
  // Of "vos": mostrá, traé, decí.
  const vos = infinitive.slice(0, -1)
  const bare = [infinitive, familiar, polite, vos]
  const plural = `${polite}n`
  return [
    ...bare,
    plural,
    ...[...bare, plural].flatMap(form => CLITICS.map(clitic => form + clitic)),
    // "Me muestras", "nos muestran".
    `${familiar}s`,
    `${familiar}n`,
    `${polite}s`,
  ]
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

/** Every form in which somebody asks, and of the verbs around what is asked: words that decide nothing here. */
export const VERB_FORMS: readonly string[] = [
  ...new Set([...verbsOf(ASKING).flatMap(askingForms), ...verbsOf(AROUND).flatMap(aroundForms)]),
].filter(form => form.length > 2)
