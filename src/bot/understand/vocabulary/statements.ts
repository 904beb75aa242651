import { phrases } from './phrases.js'

/** What people tell of a contract, order of the bot, or complain of, beside what `closing.ts` and `work.ts` hold. See `index.ts`. */
export const STATEMENTS = {
  // A suspension is over, or will be.
  RESTARTED: {
    es: phrases(
      '{ya /}{se reinicio/se reanudo/fue reiniciado/fue reanudado/lo reiniciaron/lo reanudaron/lo reiniciamos/lo reanudamos/se reactivo/fue reactivado/volvio a arrancar/retomo ejecucion/retomo la ejecucion/volvio a ejecucion/salio de la suspension/salio de suspension}',
      '{ya /}{reiniciamos/reanudamos/reiniciaron/reanudaron}',
      '{ya /}{reinicio/reanudo/reinicio ejecucion/reanudo ejecucion/arranco otra vez/arranco de nuevo/esta otra vez en ejecucion/volvio a ejecutarse} {el/desde el/desde}',
      '{se reinicia/se reanuda/se va a reiniciar/se va a reanudar/se reiniciara/se reanudara}',
      '{ya /}{se levanto/levantaron/levantamos/le levantaron/le levantamos/fue levantada} la suspension',
      '{firmamos/se firmo/ya se firmo/firmaron} {acta de/el acta de} {reinicio/reanudacion}',
      '{tiene/ya tiene/hay/con} {acta de reinicio/acta de reanudacion}',
      'la suspension {se levanto/termino/ya termino/se acabo}',
      'ya no esta suspendido',
    ),
    en: 'was resumed, has resumed, was restarted, has restarted, restarted on, resumed on, the suspension was lifted, the suspension is over, is no longer suspended',
  },
  // For another day.
  PUT_FOR: {
    es: `pongame, ponme, dejeme, dejame, corra, corre, aplace, aplaza, muevame, muevelo, mueva, reprograme, reprograma, dejemos, dejamos, corramos, aplacemos, posponga, pospon,
      ${phrases('{dejemos/deje/deja/aplace/aplaza/aplacemos/posponga/pospon/corra/corre/corramos}{lo/la}')}`,
    en: 'reschedule, move',
  },
  // Of a contract that was ceded: this record is the one in force, or another took its place.
  RECORD_IN_FORCE: {
    es: phrases(
      '{es/sigue siendo/si es/sigue} {el vigente/la vigente/vigente/el registro vigente/el registro actual/el actual/el registro bueno/el bueno/el registro correcto/la cesionaria/el cesionario/el contratista actual/la contratista actual}',
      '{ese/este/esa/esta} {es/si es} {el registro vigente/el registro actual/el registro bueno/el bueno/el vigente/el correcto/el actual}',
      '{no se cedio/no cedio/no lo cedio/nunca cedio/nunca se cedio/no hubo cesion/no fue cedido/no lo cedieron/no ha cedido/no hay cesion} {nada/el contrato/a nadie/}',
      '{sigue/continua/quedo} con {ella/el/la misma contratista/el mismo contratista}',
    ),
    en: 'is the current record, is the record in force, this is the current record, was never ceded, was not ceded, is the assignee',
  },
  RECORD_REPLACED: {
    es: phrases(
      '{lo/la} {reemplazo/remplazo/sustituyo} {otro/otra/otra persona/otra contratista/otro registro/otro contrato/el nuevo/otro contratista}',
      '{ese/este} registro {ya /}no {sirve/vale/va/cuenta}',
      '{ya no es/no es} {el vigente/el registro vigente/el registro actual/el actual/el bueno}',
      '{es/ese es/este es} {el viejo/el registro viejo/el registro anterior/el anterior}',
      '{hay/existe/ya hay} {otro registro/un registro nuevo/un contrato nuevo} {del cesionario/por la cesion/a nombre del cesionario/}',
    ),
    en: 'was replaced by another record, another record replaced it, is no longer the current record',
  },
  // It came to its end before its term did.
  EARLY_END: {
    es: phrases(
      '{ya /}{termino/se termino/acabo/se acabo/finalizo/lo terminamos/la terminamos/terminamos/lo acabamos/lo terminaron/se dio por terminado/lo dimos por terminado/fue terminado} {antes/anticipadamente/antes de tiempo/antes del plazo/de forma anticipada/de manera anticipada/por mutuo acuerdo/de comun acuerdo/de mutuo acuerdo/unilateralmente}',
      '{hubo/hicimos/se hizo/con/tuvo/tiene/firmamos/se firmo/ya tiene/por} {una /la /acta de /el acta de /}{terminacion anticipada/terminacion bilateral/terminacion por mutuo acuerdo}',
      '{terminacion anticipada/terminado anticipadamente}',
    ),
    en: 'ended early, was terminated early, terminated early, early termination, finished early, ended before its term',
  },
  // The speaker's "write it down", after what is told.
  RECORD_IT: {
    es: phrases(
      '{anotelo/anotalo/apuntelo/apuntalo/registrelo/registralo/anoteme eso/anotame eso/tome nota/toma nota/tengalo en cuenta/tenlo en cuenta/dejelo anotado/dejalo anotado/dejelo registrado/dejelo asi registrado} {ahi /}{por favor/porfa/porfavor/}',
      '{para que quede/que quede/quede} {registrado/registrada/anotado/constancia/la constancia/la anotacion}',
      '{para que/que} {conste/lo anote/lo anotes/lo registre/lo tenga en cuenta/lo tengas en cuenta}',
    ),
    en: 'for the record, please note it, please record it, just so you know, take note',
  },
  COMPLAINT: {
    es: phrases(
      '{esto/esta vaina/este bot/este aparato/esta cosa/este sistema/el bot/usted} no {sirve/sirve para nada}',
      '{esto es/que/esto si es/es} {una porqueria/porqueria/una mamera/una pendejada/muy malo/un desastre}',
      'no sirve para nada',
    ),
    en: 'this is useless, useless bot, this bot is useless',
  },
  // How the bot is to speak to somebody, which cannot be chosen.
  ADDRESS: {
    es: phrases(
      '{tuteame/tuteeme/tutearme/tutee/ustedeame}',
      '{trateme/tratame/hableme/hablame/digame/dime/llameme/llamame/me puede tratar/me puedes tratar/puede tratarme/trate} de {tu/usted/vos}',
      'no me {trate/trates/hable/hables} de {usted/tu/vos}',
      '{no /}{me digas/me diga/me diga mas/me digas mas/me llame/me llames} {doctora/doctor/senora/senor/dra/dr/ingeniera/ingeniero}',
    ),
    en: 'call me by my first name, be less formal, stop being so formal, be more formal',
  },
  // A reminder that is no longer wanted.
  CANCEL_REMINDER: {
    es: phrases(
      '{borra/borre/borrame/borreme/quita/quite/quitame/quiteme/cancela/cancele/cancelame/canceleme/elimina/elimine/eliminame/anula/anule/olvida/olvide/deshaz/deshaga/retira/retire} {el recordatorio/los recordatorios/ese recordatorio/este recordatorio/mi recordatorio/mis recordatorios/todos los recordatorios/todos mis recordatorios/la alarma/el aplazamiento}',
      '{quitale/quitele/borrale/borrele/cancelale/cancelele/elimine el/elimina el} {el recordatorio/los recordatorios/la alarma/el aplazamiento}',
      '{ya no/no} {quiero/necesito} {el recordatorio/ese recordatorio/los recordatorios/que me recuerde eso/que me lo recuerde}',
      'ya no me {lo recuerde/lo recuerdes/recuerde eso/recuerdes eso}',
    ),
    en: 'cancel the reminder, delete the reminder, remove the reminder, cancel my reminders, delete my reminders, remove my reminders, do not remind me any more',
  },
} as const
