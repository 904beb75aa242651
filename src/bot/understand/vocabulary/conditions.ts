import { REPORTED_ES } from './office.js'
import { phrases } from './phrases.js'

/** Said to be closed, and not shown so. */
const STATED_CLOSED = phrases(
  'que {dijeron/dijo/dicen} que {cerraron/ya cerraron/habian cerrado/ya habian cerrado/cerraban/iban a cerrar/cerro/ya cerro}',
  '{que /}{reportaron/reporto/dijeron/informaron/dicen} {cerrado/cerrados/el cierre/que cerraron/como cerrado/como cerrados} {y/pero} {secop/el secop} {no lo muestra/no los muestra/no lo refleja/no los refleja/aun no lo muestra/todavia no lo muestra/no dice eso}',
  '{/los /contratos /ya /estan /fueron }reportados {pero no cerrados/y no cerrados/sin cerrar/que secop no muestra/pero siguen abiertos/pero abiertos/que no aparecen cerrados}',
)

/** "Sin que me falte ningún papel", "que no les falte nada". */
const NOTHING_LACKS = [
  'sin que',
  'sin que me',
  'sin que le',
  'sin que les',
  'que no le',
  'que no les',
  'a los que no les',
  'que no me',
  'que ya no les',
]
  .flatMap(said => ['falte', 'falta', 'haga falta'].map(lacks => `${said} ${lacks}`))
  .flatMap(said =>
    ['nada', 'ningun papel', 'ningun documento', 'ningun soporte', 'ningun dato', 'algo', 'papeles', 'documentos'].map(
      what => `${said} ${what}`,
    ),
  )
  .filter(said => said.split(' ').length <= 7)
  .join(', ')

/** Further conditions on lists: how contracts began, what was told of them, what they are put in order by. See `index.ts` for how entries are read. */
export const CONDITIONS = {
  // Told to be closed, which the register may not show yet.
  REPORTED: {
    es: `${REPORTED_ES}, 
      ${STATED_CLOSED}, el que reporte, los que reporte, el que ya reporte, los que ya reporte, que reporte y secop no lo muestra, que reporte y secop no los muestra, que reporte y no sale, que reporte y no aparece, ya reporte cerrados, ya reporte como cerrados, ya reportamos cerrados, ya reportaron cerrados, yo ya reporte, ya le reporte cerrados, yo ya le reporte cerrados, ya te reporte cerrados, reporte cerrados, reporte como cerrados, reporte cerrado, reportamos cerrados, reportados como cerrados, reportados cerrados, reportaron cerrados, reportaron como cerrados, reportado como cerrado,
      reporte el cierre, reportaron el cierre, reportamos el cierre, con cierre reportado, cierre ya reportado, dije que cerre, dije que ya cerre, dijeron que cerraban, dijeron que iban a cerrar, dijeron que ya habian cerrado, dijo que cerraba, dijo que ya cerro, dijeron que cerraron, dijeron que ya cerraron,
      ya di por cerrados, que di por cerrados, informe como cerrados, informaron como cerrados, marcados como cerrados, marque como cerrados, ya le reporte, ya te reporte, ya reporte,
      le reporte cerrados, le reporte como cerrados, dicen que cerraron, dicen que ya cerraron
    `,
    en: `
      reported closed, reported as closed, i reported as closed, reported the closing, said were closed, said to be closed, said they closed, said they are closed, marked as closed, told you i closed,
      i told you i closed, claimed closed, claimed to be closed
    `,
  },
  // Counts as a denied ANSWERED.
  // The register has no day on which the term ends.
  NO_END: {
    es: `
      sin fecha de terminacion, sin fecha de fin, sin fecha final, sin fecha de finalizacion, sin plazo registrado, no tienen fecha de terminacion, no tiene fecha de terminacion, no tienen fecha de fin, no tiene fecha de fin, no tengan fecha de fin,
      no tengan fecha de terminacion, no traen fecha de terminacion, no traen fecha de fin, no traen fecha, no tienen fecha, sin fecha, les falta la fecha de fin, les falta la fecha de terminacion, les falta fecha de terminacion, que les falte la fecha de fin
    `,
    en: 'without an end date, without end date, no end date, with no end date, have no end date, has no end date, lack an end date, missing an end date, missing end date, do not have an end date',
  },
  UNANSWERED: {
    es: `
      no me ha contestado, no me han contestado, no me ha respondido, no me han respondido, no nos ha contestado, no nos han contestado, no nos ha respondido, no nos han respondido, no tengan respuesta, que no tengan respuesta, que no tengan ninguna respuesta, no tengan ninguna respuesta, no tienen ninguna respuesta, que no tienen respuesta, no hayan tenido respuesta, que no hayan respondido, que no hayan contestado, sin que hayan respondido, sin que nadie responda, sin que nadie haya respondido, no hayan respondido, no hayan contestado, sin haber respondido, 
      todos ya respondieron, todos ya contestaron, ya todo el mundo contesto, ya todo el mundo respondio, ya han respondido todos, ya han contestado todos, ya contestaron todos, ya respondieron todos, ya todos contestaron, ya todos respondieron, contestaron todos, respondieron todos, todos contestaron, todos respondieron, todos han contestado, todos han respondido, han contestado todos, han respondido todos, todo el mundo contesto, todo el mundo respondio, me deben respuesta, nos deben respuesta, deben respuesta, falta por responder, faltan por responder, falta por contestar, faltan por contestar, pendientes de respuesta, pendientes por responder, pendientes por contestar, pendiente de respuesta, sin aparecer, siguen sin aparecer, sigue sin aparecer, no aparecen, no han aparecido, no ha aparecido, no se reportan, no se han reportado, no dan razon, no da razon, no tienen respuesta, no tiene respuesta, no hay respuesta, sin ninguna respuesta, ninguna respuesta, sin responder, sin contestar, sin respuesta, se hizo el loco, se hicieron los locos, se hace el loco, se hacen los locos, no ha movido un dedo, no han movido un dedo, no haya movido un dedo, no hayan movido un dedo,
      ${phrases('{no ha/no han} {hecho/movido/reportado/cerrado/adelantado/entregado} {ni mierda/ni chimba/ni un culo/un culo/ni jota/ni pio/ni cinco/ni un carajo/un carajo/ni madres/nada de nada/absolutamente nada/ni papa}')}, no mueve un dedo, no mueven un dedo, no ha dicho nada, no han dicho nada, no ha dicho ni mu, no ha reportado nada, no han reportado nada, no reporta nada, no reportan nada, callado, callados, calladitos,
      no ha contestado nada, no han contestado nada, no ha respondido nada, no han respondido nada, ni ha contestado, ni han contestado, brilla por su ausencia
    `,
    en: 'with no answer, that have no answer, have no answer, no answer yet, without a reply, with no reply, have they all answered, have they all replied, have all of them answered, have all of them replied, have all answered, have all replied, did they all answer, did they all reply, have all the supervisors answered, have all the supervisors replied, have all supervisors answered, have all supervisors replied, has everybody responded, did everybody reply, has everyone answered, has everybody answered, did everyone answer, did everybody answer, has everyone replied, has everybody replied, did everyone reply, everyone answered, everybody answered, has everyone responded, has not replied, have not replied, has not responded, have not responded, has not answered, have not answered, yet to answer, yet to reply, yet to respond, owe us an answer, owes us an answer, unanswered, without answer, without an answer, has said nothing, have said nothing, has not said anything, have not said anything, has not touched, have not touched, has not moved, have not moved, silent, has gone quiet, have gone quiet',
  },
  // Nothing is left to wait for.
  READY: {
    es: `
      sin problema, sin problemas, sin ningun problema, sin lio, sin lios, sin inconvenientes, ${NOTHING_LACKS}, tienen los papeles completos, tienen todos los papeles, tienen los papeles listos, tengan todos los papeles, tengan los papeles completos, tienen todo completo, tienen todo listo, tienen todo en regla, con todos los papeles, con todos los papeles listos, con todos los papeles completos, con los papeles completos, con los papeles listos, con papeles completos, con todo completo, con todo listo, con todo en regla, con los papeles en regla,
      listos, listas, ya listos, ya listas, estan listos, estan listas, ya estan listos, ya estan listas, esten listos, esten listas, que ya esten listos, ya quedaron listos, quedaron listos, listos para el cierre,
      listicos, listicas, listos de una, facilitos de cerrar, faciles de cerrar, facilitos, sin trabas, sin nada que esperar, para cerrar ya, se pueden cerrar ya, se pueden cerrar hoy, se puede cerrar ya,
      puedo cerrar ya, puedo cerrar hoy, puedo ir cerrando, puedo cerrar de una, para cerrar de una, se dejan cerrar, ya se dejan cerrar, ya se pueden cerrar, ya se pueden, pueden cerrarse ya,
      ya pueden cerrarse, ya se les puede dar cierre, alcanzo a cerrar hoy, podria cerrar hoy, podemos cerrar ya, para darle clic, para dar clic, para el clic, a un clic, solo falta darle clic,
      solo falta el clic
    `,
    en: `
      are ready, that are ready, is ready, already ready, ready now, good to close, good to go, all set, can be closed today, can be closed now, can be closed right now, can be closed right away, can be closed already, i can close today, i can close now, can i close today,
      can i close now, can i close right away, easy to close, with nothing missing, without anything missing, without any paper missing, without any document missing, not missing anything, missing nothing, have everything they need, with everything in order, with all their papers
    `,
  },
  NOT_STARTED: {
    es: `
      nunca arrancaron, nunca empezaron, nunca iniciaron, nunca comenzaron, no arrancaron, no empezaron, no iniciaron, no han arrancado, no han empezado, no han iniciado, no han comenzado, sin iniciar,
      sin empezar, sin arrancar, sin acta de inicio, no iniciados, nunca se ejecutaron, no se ejecutaron, nunca ejecutados, no se han iniciado
    `,
    en: 'never started, never began, not started, have not started, did not start, never got started, not begun, never executed',
  },
  // What the day beside it is of.
  STARTED: {
    es: `
      empezaron, empezo, iniciaron, inicio en, inicio el, arrancaron, arranco en, arranco el, comenzaron, comenzo, iniciados, iniciados en, empezados, con inicio, con inicio en, con fecha de inicio, que inician,
      inician, inicien, empiezan, empiecen, arrancan, comienzan, fecha de inicio en, con acta de inicio
    `,
    en: 'started, that started, began, that began, starting, with a start date, start date in, that start',
  },
  SIGNED_ON: {
    es: `
      ${phrases('{firme/suscribi/celebre} {en/entre/este/durante/el ano/el mes/antes de/despues de/desde}', '{cuales/que contratos/los que/cuantos/cuantos contratos} {firme/suscribi}')}, firmados, firmadas, firmamos, firmaron, que firme, se firmaron, suscritos, suscritas, suscribimos, suscribieron, celebrados, celebradas, celebramos, se suscribieron, se celebraron, con fecha de firma,
      fueron firmados, perfeccionados, suscribi
    `,
    en: 'signed, that were signed, were signed, we signed, i signed, signed in, entered into',
  },
  // The dearest last.
  BY_VALUE_UP: {
    es: `
      mas barato, mas baratos, mas barata, mas baratas, mas chiquito, mas chiquitos, mas chico, mas chicos, mas pequeno, mas pequenos, mas economico, mas economicos, de menor valor, menor valor,
      de menor cuantia a mayor, menor monto, de menor monto, menos valen, valen menos, vale menos, menos vale, cuestan menos, menos cuestan, cuesta menos, menos costoso, menos costosos, menos caro, menos caros,
      menos plata, de menos plata, de menos valor, con menos valor, de menor a mayor, de menor a mayor valor, de menor a mayor cuantia, mas bajito, mas bajitos, mas bajo, mas bajos, mas chiquito en plata,
      mas chiquitos en plata, mas pequenos en plata, mas pequeno en plata, del mas barato al mas caro, de menos a mas, chiquito en plata, pequenos en valor, valor mas bajo, cuantia mas baja, menor cuantia primero,
      menor valor primero, los mas baratos primero
    `,
    en: `
      cheapest, smallest, lowest value, of the lowest value, least expensive, lowest, cheapest first, smallest first, worth least, worth the least, by value ascending, lowest first, from smallest to largest,
      from cheapest to most expensive, smallest to largest, low to high, lowest amount, smallest value, smallest amount
    `,
  },
  BY_NEWEST: {
    es: `
      mas nuevo, mas nuevos, mas nueva, mas nuevas, mas reciente, mas recientes, del mas nuevo al mas viejo, de los mas nuevos a los mas viejos, del mas reciente al mas antiguo, mas nuevecitos, del mas nuevo al mas antiguo,
      de mas nuevo a mas viejo, los mas recientes primero, los mas nuevos primero
    `,
    en: 'newest, most recent, newest first, most recent first, latest, latest first, from newest to oldest, newest to oldest',
  },
  // Of groups, the one with most contracts.
  BY_COUNT: {
    es: `
      se nos estan quedando mas, se estan quedando mas, se nos quedan mas, mas se nos quedan, mas se quedan, se nos acumulan mas, se acumulan mas, mas se acumulan, mas se nos acumulan, acumulan mas, acumula mas, mas acumula, mas tenemos, mas tenemos pendiente, mas tenemos pendientes, tenemos mas, nos falta mas, nos faltan mas, mas nos falta, mas nos faltan, mas debe, mas deben, debe mas, deben mas, personas con mas, las personas con mas, los supervisores con mas, top de supervisores, 
      que mas tiene, el que mas tiene, la que mas tiene, los que mas tienen, que mas tienen, el que tiene mas, quien mas tiene, el mas cargado, la mas cargada, de mas a menos contratos, de mas a menos, mas contratos, con mas contratos, mas pendientes, con mas pendientes, mas tiene, mas tienen, tiene mas, tienen mas, tenga mas, con mayor numero de contratos, mayor numero de contratos, mayor cantidad,
      mayor cantidad de contratos, mas numero de contratos, mas contratos tiene, mas contratos tienen, mas acumulado, por cantidad, por numero de contratos, mas le falta, le falta mas, le faltan mas, mas le faltan, mas ha cerrado, mas han cerrado,
      ha cerrado mas, han cerrado mas, mas cierra, mas cierran, mas cerro, mas cerraron, mas carga, mas cargado, mas cargados, va mas mal, de peor a mejor, del peor al mejor, de la peor a la mejor
    `,
    en: `
      people with the most, supervisors with the most, suppliers with the most, contractors with the most, areas with the most, departments with the most, 
      with the most, the one with the most, who has the most, most contracts, the most contracts, the most, by number of contracts, by count, number of contracts, has most, has the most, have the most, have most, most overdue contracts, most pending, most files, closed most,
      closed the most, furthest behind, most behind, with most
    `,
  },
  BY_COUNT_UP: {
    es: `
      ${phrases('{cerro/cerraron/cierra/cierran} menos')}, de menor a mayor avance, menos debe, menos deben, debe menos, deben menos, le faltan menos, menos le faltan, les falta menos, nos falta menos, nos faltan menos, el que menos tiene, la que menos tiene, los que menos tienen, que menos tiene, que menos tienen, menos vencidos, con menos vencidos, menos atrasados, con menos atrasados, menos atrasos, de menos a mas contratos, menos contratos, con menos contratos, menos pendientes, con menos pendientes, menos tiene, menos tienen, tiene menos, tienen menos, menor numero de contratos, menor cantidad, menos ha cerrado, menos han cerrado,
      ha cerrado menos, han cerrado menos, menos le falta, le falta menos, menos carga, de mejor a peor, del mejor al peor, de la mejor a la peor
    `,
    en: 'least progress first, fewest overdue, least overdue, lowest percentage first, fewest contracts, the fewest, has fewest, have fewest, has the fewest, have the fewest, closed fewest, closed the fewest, closed least, closed the least',
  },
  BY_LIMIT: {
    es: `
      vence primero el termino para liquidar, vence primero el plazo para liquidar, se vence primero el termino para liquidar, se vence primero el plazo para liquidar, primero se vence el plazo para liquidar,
      primero se le vence el plazo para liquidar, se le vence primero el plazo para liquidar, se le vence primero el termino para liquidar, se le acaba primero el plazo para liquidar,
      se le acaba primero el termino para liquidar, por limite de liquidacion, por plazo de liquidacion, por termino de liquidacion
    `,
    en: 'liquidation term runs out first, liquidation deadline comes first, by liquidation limit, by liquidation deadline',
  },
  // Of which the register shows nothing paid.
  NO_PAYMENTS: {
    es: phrases(
      '{sin/con cero} {pagos/pago/ningun pago/pagos registrados/ningun pago registrado/pagos reportados/pagos en secop/pagos cargados/un solo pago}',
      '{que no tienen/no tienen/no registran/que no registran/no reportan} {pagos/ningun pago/pagos registrados/un solo pago}',
      '{cero/0} {pagado/pesos pagados}',
      'con pagos de hasta 0',
    ),
    en: phrases(
      '{without/with no} {payments/any payment/recorded payments/payments recorded}',
      'nothing paid',
      'with payments of up to 0',
    ),
  },
} as const
