import { CHASE_ES } from './office.js'
import { phrases } from './phrases.js'

/** Said of contracts, and of somebody who is through with theirs. */
export const ENDED_BY_NOW = 'ya {termino/terminaron/acabo/acabaron}'

const ROLES_FIRST =
  'el supervisor/la supervisora/supervisor/supervisora/el ordenador/la ordenadora/el ordenador del gasto/la ordenadora del gasto/ordenador/ordenador del gasto/el jefe/mi jefe/el contratista/la oficina de contratacion/el secretario/el alcalde'
const ROLES = `${ROLES_FIRST}/yo/nosotros/uno/contratacion/juridica/el de nosotros/el mio`

export const AND_HOW_MANY_ES = phrases(
  'y {cuantos/cuantas/con cuantos/con cuantas} {tiene/tienen/le faltan/les faltan/lleva/llevan/debe/deben}',
  'y con {cuantos/cuantas}',
)
export const AND_HOW_MANY_EN = phrases(
  'and how many {he has/she has/they have/do they have/does he have/does she have/are left}',
)

/** What whoever looks after others says: whom to press, of what to be told, which kind has most. See `index.ts` for how entries are read. */
export const COORDINATING = {
  // Asks for people to be written to.
  CHASE: {
    es: `${CHASE_ES}, ${phrases(
      '{a quien/a quienes} {/le /les }{debo/tengo que/toca/me toca/nos toca/hay que/deberia/podria/puedo/conviene/debemos/tenemos que} {escribir/escribirle/escribirles/llamar/llamarle/insistir/insistirle/insistirles/presionar/buscar/apurar/recordar/recordarle/recordarles/perseguir/contactar/hacerle seguimiento/hacerles seguimiento/cobrarle/cobrarles/molestar/requerir}',
      '{a quien/a quienes} {/le /les }{escribo/llamo/insisto/presiono/apuro/recuerdo/le recuerdo/persigo/contacto/requiero/le hago seguimiento}',
      'con {quien/quienes} {debo/tengo que/toca/me toca/hay que/deberia/debemos} {hablar/comunicarme}',
      '{quien/quienes} {necesita/necesitan/requiere/requieren} {un recordatorio/un empujon/seguimiento/que le insista/que los llame}',
    )}`,
    en: phrases(
      'who {should i/do i have to/do i need to/must i/should we/do we need to/can i/shall i} {chase/write to/call/nudge/remind/contact/talk to/ping/press/push/follow up with}',
      'who {needs/need} {a reminder/a nudge/chasing/a push/to be reminded/to be chased}',
    ),
  },
  // To be told by the bot once something happens, whatever it is.
  WATCH_FOR: {
    es: phrases(
      '{avisame/aviseme/avisarme/notificame/notifiqueme/informame/informeme/cuentame/cuenteme/me avisa/me avisas/que me avise/que me avises/que me notifique/que me avisen/alertame/alerteme/mandame un aviso/mandeme un aviso} {cuando/si/apenas/en cuanto/tan pronto/cada vez que/siempre que}',
      '{quiero/necesito/quisiera/me gustaria} que me {avises/avise/notifiques/notifique/informes/informe/avisen/cuente} {cuando/si/apenas/cada vez que}',
      'quiero {saber/enterarme} {cuando/apenas/cada vez que}',
    ),
    en: phrases(
      '{let me know/tell me/notify me/alert me/ping me/warn me/send me a message/message me} {when/if/once/as soon as/whenever/every time}',
    ),
  },
  // What is done of it, and not what is to be done by its last day.
  IN_CAMPAIGN: {
    es: phrases(
      '{en/durante/en lo que va de/en el transcurso de/en lo corrido de} {la/esta} campana',
      '{en lo que va/en lo que llevamos} de campana',
    ),
    en: phrases('{in/during/so far in} {the/this} campaign'),
  },
  // Of somebody: whether all of theirs is done.
  FINISHED: {
    es: phrases(
      ENDED_BY_NOW,
      'ya {cerro todo/cerraron todo/cerro todos/cerraron todos/termino todo/terminaron todo/acabo con todo/termino con todo}',
      '{le/les} {falta/faltan/queda/quedan} {mucho/muchos/mucha/poco/pocos}',
      '{ya /por fin /al fin /ya por fin /}{movio/ha movido/hizo/ha hecho/adelanto/ha adelantado/avanzo/ha avanzado/cerro/ha cerrado/han cerrado/cerraron/hicieron/movieron} {algo/alguno/algunos/alguito/lo suyo/lo de el/lo de ella/la tarea/su tarea/su parte/la parte que le toca/siquiera uno/aunque sea uno}{/ o sigue igual/ o sigue en las mismas/ o sigue lo mismo/ o siguen igual/ o siguen en las mismas/ o todavia/ o todavia no/ o aun no/ o nada/ o nada que ver/ o nada todavia/ o sigue quieto/ o sigue quieta/ o no}',
      '{ya /por fin /}{se puso al dia/se pusieron al dia/arranco/reacciono/se movio/se movieron/empezo a cerrar/arranco a cerrar/se puso las pilas/se pusieron las pilas}{/ o sigue igual/ o sigue en las mismas/ o nada/ o todavia/ o todavia no/ o no}',
      'cuanto {le/les} {falta/queda} {a/por cerrar}',
      '{va/van/anda/andan} {bien/mal}',
    ),
    en: 'is done, has finished, has closed everything, has finished everything, closed everything',
  },
  // Which of those who have a part in it.
  EITHER_ROLE: {
    es: phrases(
      `{/con /con el /con el de /con el del }{${ROLES_FIRST}} o {/con /con el de /con el del /la de /el de /el del }{${ROLES}}`,
    ),
    en: phrases(
      '{the supervisor/the spending officer/my boss/me/i/us} or {the supervisor/the spending officer/my boss/me/us/the contracts office}',
    ),
  },
  // Who bears what comes of it.
  ANSWERS_FOR: {
    es: phrases(
      '{quien/y quien} {responde/respondera/paga/pagaria/asume/lleva del bulto/lleva la culpa/queda embalado/queda mal/carga con eso/se hace responsable/es el responsable/tiene la culpa}',
      '{a quien/y a quien} {sancionan/investigan/castigan/le cobran/le abren proceso/le abren disciplinario/le cae/le caen/le toca responder/multan/meten en problemas}',
      '{sobre quien/en quien} {recae/cae} {/la responsabilidad/la culpa/eso}',
    ),
    en: phrases('who {is liable/is to blame/takes the blame/gets sanctioned/answers for it/is held responsible}'),
  },
  // With whose access it is done.
  WHICH_USER: {
    es: phrases(
      '{con/desde/en} {que/cual} {usuario/cuenta/perfil/clave/rol/login} {/se /hay que /toca /debo /puedo /tengo que /es que se }{cierra/cierran/cerrar/cerrarlo/entra/entrar/hace/hacer/ingresa/ingresar/cierro/entro/ingreso}',
      '{/con }{mi usuario/la cuenta mia/mi cuenta/el usuario mio} o {con /}{el/la} {/usuario /cuenta }{del/de la/de el} {jefe/jefa/supervisor/supervisora/ordenador/ordenadora/entidad}',
    ),
    en: phrases(
      '{with/from} {which/what/whose} {user/account/login/profile} {do i close/is it closed/do i log in/does one close/do we close/should i use/}',
    ),
  },
  // What was handed over goes back: that contract, where it is done.
  RETURN_IT: {
    es: phrases(
      '{devuelve/devuelva/devuelvele/devuelvale/devuelveselo/devuelvaselo/devolver/devolverle/devolverselo}{/ a/ al}',
    ),
    en: 'return it to, send it back to, give it back to, return to, hand it back to',
  },
  // By two things at once.
  CROSSED: {
    es: 'tabla cruzada, una tabla cruzada, cruce de, cruzado con, cruzados con, cruzada con, cruzar, tabla dinamica, tabla de doble entrada',
    en: 'cross table, crosstab, pivot table, cross tabulation',
  },
  // After whoever has most or least: of the same.
  AND_HOW_MANY: { es: AND_HOW_MANY_ES, en: AND_HOW_MANY_EN },
} as const
