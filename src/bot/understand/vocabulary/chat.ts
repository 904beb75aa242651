/**
 * Words of a chat that change nothing of what is asked or told, by what they are for. They are known, but too many and too alike
 * to be what a misspelt word was meant to be. What may cut a list down, say when, how much, who or where is none of them.
 */
export const CHAT = `
  boss chief mate dude buddy ome omee hombe papa pa papi manin jefecito
  parce parces parcero parcera parcerito parcerita parcerazo hermanito hermanita hermana llavecita llaveria mija mijita mijito mijitos doctorcito doctorcita
  doctores dotor dotora dotorcito seno ing inges ingenierito ingenierita profe profesor profesora jefecita patrona
  veci vecino vecina vecinito vecinita socio socia compa compita cunado pana panita panas muchacho muchacha muchachos chicos chicas linda lindo
  bella querido querida corazon mister misia nena nene nea nero bro broder man manito mk marica mariquita marik guevon huevon wey we bebe
  cerrojito robotico robotito botcito amiguito amiguita companeros companeras colegas doncito
  carajo carajos joda juepucha jueputa juemadre hijueputa hijuemadre hp hpta mierda jodido jodida jodidos jodedera pendejada
  pendejadas pendejo caramba caray berraco berraca berracos verraco verraca gonorrea malparido maldito maldita bendito bendita mugre mugroso
  condenado condenada puto puta cabron estupido estupida idiota inutil
  uy uyy uish uich huy ush ash hum hmm mmm aja ajam ole opa oiga pucha ave nojoda eavemaria jm jum jmm jejeje jiji xd lol sip sipi sisas sisa yap okis vale
  nop nopi eeh ehhh este pss psss shh bah ups oops ouch wow
  horita ahoritica ahoritas enseguida seguidamente entretanto entonces nomasito todavia siempre acaso ojala talvez quizas igualito mismitico mismita
  tantico tantito poquito poquitico ratico ratito minutico minutito minutos segundos segunditos momentito cortico rapidin ligerito ligero prontico
  dizque disque osea oseas esque sisque pos pus pues pueee puess bueno buenoo
  alguito algunita algunito cositica cositicas cosiaca cuestioncita preguntica preguntita dudita duditas consultica ayudita ayudadita ayudaita
  manito empujoncito catorrazo colaboracioncita favorsote favorsito porfi porfis porfita porfavorcito porfavorsito plas pliz plizz
  chicharron chicharrones culebra camello chamba laburo vuelta vueltica vueltas voltea maricada guevonada huevonada bobada bobadas mierdero lio lios enredo
  afan afanes prisa angustia estres preocupacion susto miedo pena penita penas verguenza confusion desorden relajo mamera pereza pereceada jartera cansancio agobio
  confianza paciencia comprension disposicion amabilidad gentileza generosidad molestia molestias incomodidad inconvenientico
  bendiciones bendicion abrazo abrazos besos abracito saludes felicitaciones suerte bienvenido bienvenida cordialidades afectuoso afectuosamente
  quiubole quihubole quiubo quihubo entoes entoncess entonse entonses
  efecto efectos resumidas palabras oracion frase renglones renglon lineas linea criollo cristiano sencillito facilito clarito clarita claridad
  detalladito detalladita completico completica ordenadito ordenadita bonito bonita organizadito organizadita juicioso juiciosa juiciosos juiciosas
  atento atenta pendientico feliz contento contenta tranqui tranquilo tranquila frescura relax suavecito
  supuestamente dizquemente basico logico logica obvio obvia jurado juro prometo
  encarecidamente encarecida encarecido ruego rogamos rogaria ruegole suplico imploro
  recordado preguntado molestado hablado dado tenido hecho venido
  sucedio sucede sucediendo ocurrio ocurriendo pasaria
  ando andaba andabamos anduve estuve estuvimos fui fuimos iba ibamos vine vengo vinimos viendo yendo
  dado dieron dio diera dieras daria darian dariamos haria harias harian hiciera hicieras hariamos hagamos veamos vemos vieron vi vimos
  supe supiera supieras sabria sabrian supo sabido tuviera tuvieras tuve tuvimos
  quisieramos quiso quisiera queriamos querian quisimos podriamos pudiera pudieras
  enterar enterarme enterado enterada enterarnos informarme informado informada informarnos orientado orientada guiado
  fresca fresco suave severo severa teso tesa pailas paila pilas vacano vacana bacana barbaro brutal fabuloso genial super chimba melo firme firmeza
  corrio rato ratote
  atencion amanecer calma capaz conversacion cuidado definir dejado demasiado depende ejemplo ejemplos exacto exacta exactos exactas fatal horrible
  harto harta idea ideas importan instante justo lastima mente mencion monton montones muchisimo muchisima nervioso nerviosa ocupado ocupada palabra
  parecio plan preciso procede proceder procedo puntual puntualito quejas repente resumido resumida resumidito sabra sabran sencillo sencilla sentido simple
  sorpresa sugerencia supuesto tardecita texto tonto tonta tremendo urgentico urgencias verdadero despiste embarrada emproblemado facha firmecita
  finito pinche sapo sapa trabajito varado varada vaciada importa importaria seguridad amigos inquieto inquieta cualquiera
  cambialo cambielo cambiala cambiela cambiarlo
  empena empenan empenado empecina empecinan empecinado terquea terco terca
  dirijo dirigirme dirigirnos comedido encarezco estimados companerito
`

const ADVERB = /^\p{L}{4,}mente$/u
/** Adverbs that say when, how often, by whom or how something is done: they may change what is meant. */
const ADVERBS_THAT_TELL = new Set(
  (
    'nuevamente anualmente mensualmente semanalmente diariamente trimestralmente semestralmente quincenalmente parcialmente ' +
    'bilateralmente unilateralmente judicialmente recientemente anteriormente previamente posteriormente antiguamente inicialmente ' +
    'proximamente automaticamente anticipadamente extemporaneamente tardiamente legalmente juridicamente disciplinariamente ' +
    'fiscalmente penalmente solamente unicamente exclusivamente solidariamente presupuestalmente financieramente ' +
    'contablemente tecnicamente mayoritariamente minimamente doblemente conjuntamente separadamente individualmente'
  ).split(' '),
)

/** "Sinceramente", "rápidamente": how somebody says it, and nothing of what. */
export function isAdverbOfManner(word: string): boolean {
  return ADVERB.test(word) && !ADVERBS_THAT_TELL.has(word)
}
