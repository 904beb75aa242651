import { phrases } from './phrases.js'

const SOMEBODY =
  'mi companera/mi companero/un companero/una companera/mi auxiliar/un auxiliar/un auxiliar mio/mi asistente/mi secretaria/mi apoyo/el apoyo/apoyo a la supervision/mi contratista de apoyo/otra persona/otro/alguien mas/un tercero'
const TO_DO_IT = 'cerrar/cerrarlo/cerrarla/cerrarlos/cerrarme/hacer el cierre/darle cerrar/dar el clic/hacer/hacerlo'
const PAPERS = 'papeles/documentos/documentacion/requisitos/soportes/anexos/formatos'

/** Who may close, what the rules ask and what comes of not following them, for concepts that stand in the other files. */
export const RULES = {
  // "¿Mi compañera lo puede cerrar por mí?"
  WHO_CLOSES: {
    es: phrases(
      `{${SOMEBODY}} {/me /lo /la /los }{puede/podria} {${TO_DO_IT}}`,
      `{/lo /la /los }{puede/podria} {${TO_DO_IT}} {${SOMEBODY}}`,
      '{quien/quienes/quien es el que/quien es la que/quien es quien} {le da/da/hace/le hace/le hunde/hunde/oprime/le espicha} {clic/el clic/click/al boton/el boton/cerrar/a cerrar/el ultimo clic/el clic final} {/al cierre/para cerrar/de cerrar/de cierre}',
      'el cierre {lo/la} {da/dan/damos} {el supervisor/la supervisora/contratacion/la oficina/el ordenador/juridica/uno/ellos/yo/nosotros}',
      '{puede/pueden/podria} {cerrar/cerrarlo/cerrarlos} {por mi/por el/por ella/por otro/con mi usuario/con mi perfil/con mi clave/sin ser supervisor/sin ser supervisora/sin ser el supervisor}',
    ),
    en: phrases(
      '{can/could/may} {somebody else/someone else/my assistant/my colleague/another person} close {it/them/one}{/ for me}',
    ),
  },
  STEPS: {
    es: phrases(
      `{que/cuales/que otros} {${PAPERS}} {necesito/necesita uno/se necesitan/exigen/me faltan} {/yo }{para/pa} cerrar`,
      `{que/cuales/que otros} {${PAPERS}} {piden/me piden/toca tener/toca subir/hay que subir/debo tener/debo subir/tengo que tener/tengo que subir/debo tener listos} {/para/pa}`,
      'que {necesito/hace falta/se necesita} {/yo }{/tener }para cerrar',
      '{ensename/enseneme/ensenarme/explicame/expliqueme/muestreme/muestrame} {/como }{a cerrar/se cierra/cerrar}',
      'cerrar {por lotes/en lote/en bloque/de a varios/varios a la vez/todos de una/todos de un solo golpe}',
      '{cerrarlos/cerrarlas} {todos/todas} de una',
      'toca {de a uno/uno por uno/de uno en uno}',
      'por donde {empiezo/arranco/comienzo} {a cerrar/para cerrar}',
    ),
    en: phrases(
      '{which/what} {documents/papers} {do i need/are needed/do i have to upload/must i have} {/to close}',
      'close {several/them all/many} at once',
    ),
  },
  KINDS: {
    es: phrases(
      '{/de /uno de /los de /un contrato de }{tracto sucesivo/ejecucion instantanea/ejecucion inmediata/ejecucion sucesiva}',
    ),
    en: phrases('{instantaneous/prolonged/successive} {execution/performance}'),
  },
  ANSWERS_FOR: {
    es: phrases('{tengo que/tengo yo que/debo/me toca/me tocaria/voy a tener que/tenemos que} responder {/yo }por'),
    en: 'do i have to answer for, do i answer for, am i responsible for',
  },
  IF_NOT: {
    es: phrases(
      'si el {supervisor/supervisor anterior/anterior supervisor/anterior} {/ya }{no hizo nada/no cerro/no cerro nada/no dejo nada/se fue/se fue de la entidad/se retiro/renuncio/se pensiono}',
    ),
    en: '',
  },
  LAW: {
    es: phrases(
      '{de donde/por donde} {caiga/nos caiga/me caiga} la {procuraduria/contraloria}',
      '{entra/entran/entrarian} en {esa/esta/la} {obligacion/exigencia/directriz/circular}',
      'es {para/pa} todos o {solo/no mas/unicamente/nada mas} {para/pa}',
      'que {obliga/nos obliga/me obliga} a esto',
    ),
    en: phrases('{what/which} {legal basis/rule/law/norm} {do we/can we/should we/can i/do i} {quote/cite/invoke}'),
  },
}

/** Concepts of their own. */
export const RULE_CONCEPTS = {
  // What somebody did with their post, of whom it is asked what they then owe.
  OF_THE_POST: {
    es: phrases(
      'al {entregar/dejar/recibir/asumir} el {cargo/puesto}',
      '{/yo }{entre/llegue/asumi/recibi el cargo/recibi la supervision} en',
      'si {renuncio/me voy/me retiro/me pensiono/me trasladan/me sacan}',
    ),
    en: phrases('{when i leave/before i leave/if i resign/if i leave} {/the post/my post/the job}'),
  },
  // What is done to whoever does not do it.
  COMES_OF_IT: {
    es: phrases(
      '{me/nos/le/lo/la/les/los} {pueden/podrian/van a/irian a} {sacar/echar/botar/despedir/sancionar/investigar/multar/demandar/embargar/destituir/inhabilitar/castigar/meter preso/meter presa/abrir proceso/abrir un proceso/abrir investigacion/quitar el cargo/sacar del cargo/sacar del puesto/descontar} {/por/si}',
      'que {/es lo que }{me/nos/le/les} {hacen/pueden hacer/puede pasar/podria pasar/va a pasar} {/a ella/a el/a uno}{/ por/ si}',
      '{que/que es lo que} le {hacen/ponen/cobran} a uno',
      '{que/cual} {castigo/multa/sancion} {hay/dan/ponen/tiene/es la} {/por/si}',
      '{me/nos} {meto/metemos/meten/mete} en {un problema/problemas/un lio} {/por/si}',
    ),
    en: phrases(
      '{can/could/will} {i/we/they/he/she} be {fined/fired/sanctioned/sued/jailed/punished/investigated}{/ for/ if}',
      '{do i/would i} go to jail',
      'is there a {fine/penalty/sanction}{/ for/ if}',
      'what {can they do/will they do/happens} to {me/us/them/him/her}{/ for/ if}',
    ),
  },
} as const
