import { phrases } from './phrases.js'

const POST =
  '{otra dependencia/otra oficina/otra area/otra secretaria/otra entidad/otro cargo/otro puesto/otra subdireccion/otra direccion/otro grupo}'

/** What people announce: that they are about to close one, that they change their post, that they will be absent. See `index.ts`. */
export const ANNOUNCING = {
  // Still to come, and no question: "mañana lo cierro", "ya casi cierro el 045".
  WILL_CLOSE: {
    es: phrases(
      '{/lo /la /los /las /ya lo /yo lo /ya la }cierro',
      '{lo /la /}{estoy cerrando/voy cerrando}',
      '{ya /ya casi /casi /}{lo /la /}{voy a/vamos a/pienso/espero/quedo de/quede de/estoy por/estoy para/estoy a punto de/ando por/pensaba} {cerrar/cerrarlo/cerrarla/dejarlo cerrado/dejarla cerrada/darle cierre}',
      '{lo/la} {dejo/dejare/tengo/tendre} {cerrado/cerrada}',
      '{ya casi/casi/ya mero/ya mismo} {/lo /la }{cierro/termino de cerrar/queda cerrado/queda listo/esta cerrado/lo dejo cerrado/lo cierro}',
      '{me falta poco/falta poco/no me falta nada} para {cerrar/cerrarlo/cerrarla}',
      '{quedara/va a quedar/estara} {cerrado/cerrada}',
      '{cierre/cierro/cierrolo} {programado/programada/agendado/previsto} para',
    ),
    en: phrases(
      '{i will/i am going to/i am about to/i am planning to/i plan to/i should/i hope to} {close/close it/close that one/close this one/get it closed/be closing}',
      '{i am closing/i am about to close/i am almost done closing/i have almost closed/i am nearly done closing}',
    ),
  },
  // A change of post: whoever goes to it hands over, and is not absent.
  NEW_POST: {
    es: phrases(
      `{me voy/me fui/paso/pase/me pasan/me pasaron/me trasladan/me trasladaron/me mandan/me mandaron/me cambian/me cambiaron/me reubican/me reubicaron/entro/cambio/cambie} {para/a/pa/de/hacia} ${POST}`,
      '{cambio/cambie/me cambian/me cambiaron/voy a cambiar} de {cargo/puesto/dependencia/oficina/area/rol/entidad}',
      '{me voy/me fui/me retiro/me retire/salgo/sali/me desvinculo} de {la entidad/la alcaldia/la oficina/la secretaria/esta oficina/esta entidad/aca/aqui}',
      '{renuncio/renuncie/me pensiono/me pensione/me jubilo/me jubile}',
      '{dejo/deje/entrego/voy a dejar/voy a entregar} {el cargo/el puesto}',
    ),
    en: phrases(
      '{i am moving/i move/i was moved/i have been moved/i moved/i am being moved/i am transferred/i was transferred/i am changing} {to/to the/jobs/posts/departments/offices}',
      '{i am leaving/i leave/i left} {the entity/the office/the department/this office}',
    ),
  },
  // Said at the end of an explanation.
  UNDERSTOOD: {
    es: phrases(
      '{ya /}{me quedo/quedo/me queda/quede} {claro/clarisimo/mas claro/clara} {/como/lo de/lo del/el tema/eso/todo/que}',
      '{ya /ahora si /}{entendi/entiendo/comprendi/le entendi/te entendi/capte/pille} {/como/lo de/lo del/eso/todo/el tema/como es lo de/como es lo del/como es eso}',
    ),
    en: phrases('{now i/i} {get it/understand/see} {/how/now}', 'got it {/how/now}', 'that is clear {/now}'),
  },
  // In whose hands something is, which is named before or behind it.
  IN_HANDS: {
    es: phrases('{la/lo/las/los} {tiene/tienen}', '{esta/sigue/anda/quedo/reposa} {en/donde/para firma en}'),
    en: 'is with, is still with, is sitting with',
  },
  // How the register shows it, and how it is.
  SHOWS_AS: {
    es: phrases(
      '{sale/aparece/figura/me sale/me aparece/lo muestra/lo muestran/dice que esta} {/como /que esta }{terminado/vencido/en ejecucion/suspendido/abierto/cedido/terminada/vencida/suspendida}',
    ),
    en: phrases('{shows as/appears as/is shown as} {ended/finished/overdue/running/suspended/open}'),
  },
  STILL_SO: {
    es: phrases(
      '{y/pero/cuando} {/todavia /aun /en realidad }{sigue/esta/continua} {en ejecucion/vigente/suspendido/suspendida/corriendo/activo/activa}',
      '{y/pero/cuando} {no/nunca/todavia no/aun no} {esta/ha estado/fue/se ha/ha} {vencido/terminado/suspendido/vencida/terminada/suspendida}',
    ),
    en: phrases(
      '{but/and} {it is/is} {still /}{running/suspended/in force/active}',
      'but it {is not/was never} {finished/suspended/over}',
    ),
  },
  // Told by whoever writes, before.
  I_TOLD_YOU: {
    es: phrases('{eso que/lo que} {le/te/les} {dije/puse/reporte/informe/marque/conte} {/del/de/en el/sobre el}'),
    en: phrases('what i {told you/reported/said} {about/}'),
  },
  // Another one was meant.
  NOT_THAT: {
    es: 'no era ese, ese no era, no es ese, no era esa, no ese',
    en: 'not that one, it was not that one',
  },
  // What follows from what was said before it.
  THEREFORE: {
    es: 'por eso, por eso es que, es por eso que, por lo cual, por lo que, por lo tanto, por ende, y por eso, razon por la cual, motivo por el cual',
    en: 'that is why, which is why, so that, therefore, for that reason',
  },
  // To another office, which is named behind it.
  MOVES_TO: {
    es: 'paso a, me paso a, me paso para, pase a, me pase a, entro a, me vinculo a, quede en, voy a quedar en, me mandan, me mandaron, me trasladan, me trasladaron, me reubican, me reubicaron, me pasan, me pasaron',
    en: 'i join, i am joining, i am now in, i now work in',
  },
  // Away for a time, and back again.
  ABSENCE: {
    es: 'vacaciones, de vacaciones, a vacaciones, en vacaciones, mis vacaciones, licencia, de licencia, incapacidad, incapacitado, incapacitada, comision, en comision, permiso, de permiso, descanso, compensatorio, licencia de maternidad, licencia de paternidad, calamidad, de viaje, vuelvo, regreso',
    en: 'holiday, holidays, on holiday, vacation, on vacation, leave, on leave, maternity leave, sick leave, off sick, back on',
  },
} as const
