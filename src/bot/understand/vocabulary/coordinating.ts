import { CHASE_ES } from './office.js'
import { phrases } from './phrases.js'

/** Said of contracts, and of somebody who is through with theirs. */
export const ENDED_BY_NOW = 'ya {termino/terminaron/acabo/acabaron}'

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
      'cuanto {le/les} {falta/queda} {a/por cerrar}',
      '{va/van/anda/andan} {bien/mal}',
    ),
    en: 'is done, has finished, has closed everything, has finished everything, closed everything',
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
