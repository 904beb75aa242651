import { ENDED_BY_NOW } from './coordinating.js'
import { LEFT_TO_THEM } from './left-to-them.js'
import { phrases } from './phrases.js'
/** How the work on contracts stands: what is late, what waits, what is missing, what is in the way. See `index.ts` for how entries are read. */
export const WORK = {
  PENDING: {
    es: 'se nos estan quedando mas, se estan quedando mas, se nos quedan mas, mas se nos quedan, mas se quedan, se nos acumulan mas, se acumulan mas, mas se acumulan, mas se nos acumulan, acumulan mas, acumula mas, mas acumula, mas tenemos pendiente, mas tenemos pendientes, mas debe, mas deben, debe mas, deben mas, menos debe, menos deben, debe menos, deben menos, mas pendientes, con mas pendientes, menos pendientes, con menos pendientes, pendiente, pendientes, pendiente por hacer, tareas, tarea, asuntos pendientes, cosas pendientes, algo pendiente, queda algo pendiente, hay algo pendiente',
    en: 'pending, outstanding, to do, to do list, tasks, pendings',
  },
  LACK: {
    es: `
      ${LEFT_TO_THEM}, mas le falta, le falta mas, le faltan mas, mas le faltan, les falta mas, les faltan mas, nos falta mas, nos faltan mas, mas nos falta, mas nos faltan, menos le falta, le falta menos, le faltan menos, menos le faltan, les falta menos, nos falta menos, nos faltan menos,
      falta, faltan, faltaria, faltarian, falto, faltando, hace falta, hacen falta, me faltan, me falta, nos faltan,
      nos falta, resta, restan, quedan, queda, me quedan, me queda, nos quedan, nos queda, por hacer, quedarian, faltan muchos, me faltan muchos, me quedan muchos, quedan muchos, me falta mucho,
      falta mucho
    `,
    en: `
      lack, lacking, missing, remaining, remain, left, lacks, are left, do i have left, still missing, to go, need more
    `,
  },
  OVERDUE: {
    es: `
      en rojo, sale en rojo, salen en rojo, aparece en rojo, aparecen en rojo, esta en rojo, estan en rojo, menos vencidos, con menos vencidos, menos atrasados, con menos atrasados, menos atrasos, debia estar cerrado, debian estar cerrados, debia estar cerrada, ya debia estar cerrado, debia cerrar, debiamos cerrar, tenia que cerrar, debia haber cerrado, me he pasado, nos pasamos,
      por fuera del plazo, fuera del plazo, por fuera de plazo, fuera del termino, me cogio la tarde,
      se me hizo tarde, se paso el plazo, se me paso el plazo, me pase, mas atrasado, mas atrasada, mas atrasados, mas vencido, mas vencidos, mas colgado, mas colgada, mas colgados, mas quedado, mas quedados, mas demorado, mas demorados, venciditos, vencidito, atrasaditos, no cerre a tiempo, no cerramos a tiempo,
      no se cerraron a tiempo, superaron, supero, excedieron, excedio, sobrepasaron, se les acabo el plazo,
      se les vencio el plazo, se les paso, de fecha, se me fueron, se me fue, se fueron de fecha, vencido, vencida,
      vencidos, vencidas, vencio, vencieron, atrasado, atrasada, atrasados, atrasadas, atraso, atrasos, atrase,
      retrasado, retrasada, retrasados, retrasadas, retraso, retrasos, retrase, pasado de fecha, pasados de fecha,
      pasaron de fecha, paso de fecha, pasaron, se me pasaron, se pasaron, se me paso, en mora, mora, morosos,
      demorado, demorados, demorada, extemporaneo, extemporaneos, caducados, caducado, caducaron, colgado, colgada,
      colgados, quedado, quedados, fuera de plazo, fuera de termino, fuera de tiempo, fuera de fecha,
      pasados de plazo, rezagados, rezagado, incumplidos, incumplidas, incumpliendo, tarde, expirados, expiraron,
      debi cerrar, debi haber cerrado, tenia que haber cerrado, deberia haber cerrado, deberian estar cerrados,
      deberian haberse cerrado, debieron cerrarse, ya debian estar cerrados, se debieron cerrar, vencidisimos
    `,
    en: `
      fewest overdue, least overdue, fewer overdue, past its date, past its closing date, past their closing dates, already past its date, already past their date, gone overdue, miss the deadline, missed the deadline, missed their deadline, past their closing date, past its deadline,
      past the closing date, past their date, beyond the deadline, did i miss, i missed, not closed on time, overdue,
      late, past due, delayed, behind, expired, lapsed, past the deadline, past their deadline, past deadline,
      missed, behind schedule, should have closed, should have been closed, should already be closed,
      should already have closed, gone past, passed their date, ran out, running late, tardy
    `,
  },
  EXPIRE: {
    es: `${phrases('{/a cuales /cuales /a cual }{se le/se les/le/les} {acaba/acabara/va a acabar/termina/terminara/vence/vencera/va a vencer/cumple/cumplira/agota} el {plazo/tiempo/termino}{/ de ejecucion/ contractual}', '{se /}{venza/venzan}', '{se /}{vence/vencen} {solo/sola/solos/solas}')}, 
      contratos que se vencen, contratos que vencen, contratos que se venzan, contratos que venzan, contratos que se van a vencer, contratos por vencer, contratos que se terminan, contratos que van a terminar, 
      se cumple, se cumplen, llegan a su fin, llega a su fin, se acercan a su fin, cerca de terminar,
      a punto de terminar, a su fin, culmina, culminan, van culminando, vence, vencen, vencer, vencera, venceran,
      vencerse, venzan, venciendo, vencimiento, vencimientos, por vencer, por vencerse, proximos a vencer,
      proximo a vencer, a punto de vencer, a punto de vencerse, expira, expiran, expirar, caduca, caducan, termina,
      terminan, terminar, terminaran, terminara, acaba, acaban, acabaran, finaliza, finalizan, finalizar,
      finalizaran, se acaban, se acaba, por terminar, por finalizar, proximos a terminar, proximos a finalizar,
      por acabarse, cumplen su plazo, cumplen plazo, van a vencer, van a terminar, va a vencer, se van a vencer
    `,
    en: `
      contracts that expire, contracts expiring, contracts that are expiring, 
      expire, expires, expiring, due, ending, ends, end, finish, finishes, finishing, about to expire, come due,
      coming due, will expire, falling due, fall due
    `,
  },
  // Of these EXPIRE, what says that the term itself comes to its end.
  TERM_ENDS: {
    es: `
      contratos que se vencen, contratos que vencen, contratos que se venzan, contratos que venzan, contratos que se van a vencer, contratos por vencer, contratos que se terminan, contratos que van a terminar, 
      llegan a su fin, llega a su fin, se acercan a su fin, cerca de terminar, a punto de terminar, culmina, culminan, van culminando, termina, terminan, terminar, terminaran, terminara, acaba, acaban, acabaran,
      finaliza, finalizan, finalizar, finalizaran, se acaban, se acaba, por terminar, por finalizar, proximos a terminar, proximos a finalizar, por acabarse, cumplen su plazo, cumplen plazo, van a terminar
    `,
    en: 'contracts that expire, contracts expiring, contracts that are expiring, ending, ends, end, finish, finishes, finishing',
  },
  UPCOMING: {
    es: `
      se me vuelve cerrable, se vuelve cerrable, se me vuelven cerrables, se vuelven cerrables, se vuelven para cerrar, se van a poder cerrar, se va a poder cerrar, se podra cerrar, se podran cerrar, 
      proximo, proximos, proxima, proximas, se me viene, se viene, se vienen, se me vienen, viene, vienen, venideros,
      proximamente, pronto, proximos a cerrar, proximos cierres, se aproxima, se aproximan, se avecina, se avecinan,
      mas adelante, en camino, siguen, sigue, proximos vencimientos, a futuro, siguientes
    `,
    en: `
      becomes closable, become closable, will become closable, can be closed soon, become due, 
      what is next, what comes next, upcoming, coming up, soon, next, coming, in the pipeline, on the horizon, ahead,
      comes next
    `,
  },
  // Said of several contracts; of one, BLOCKED is what keeps somebody from closing it.
  WAITING: {
    es: `
      cierre esta suspendido, cierre suspendido, en espera, esperando, espera, esperan, esperar, deban esperar, deben esperar, a la espera, detenido, detenidos, detenida, detenidas, parado, parados,
      paradas, trancado, trancados, atascado, atascados, frenado, frenados, frenando, estancado, estancados,
      congelados, enredados, retenidos, aun no cerrables, todavia no cerrables,
      no cerrables, stand by, standby, en manos de otros, en manos de otro, en manos de otras personas, en manos de terceros, en manos de alguien mas, en manos ajenas, depende de otros, dependen de otros, depende de terceros, dependen de terceros
    `,
    en: `
      waiting, on hold, hold, held up, holding up, holding, stuck, wait, in limbo, not closable, stand by, standby
    `,
  },
  // Why something waits, of which nothing is known apart.
  FOR_LACK_OF: {
    es: 'por falta de informe, por falta de informe final, por falta de acta, por falta de documentos, por falta de soporte, por falta de soportes, por falta de papeles, por falta del informe, por falta del acta',
    en: 'for lack of a report, for lack of documents, for want of a report',
  },
  BLOCKED: {
    es: `
      impedimentos reportados, impedimentos reportadas, impedimentos reportaron, impedimentos han reportado, impedimentos que reportaron, impedimentos que han reportado, impedimentos se reportaron, impedimentos nuevos, impedimentos nuevas, reportaron impedimentos, han reportado impedimentos, reporto impedimentos, impedimentos me reportaron, impedimentos nos reportaron, reportaron algun impedimento, trabas reportados, trabas reportadas, trabas reportaron, trabas han reportado, trabas que reportaron, trabas que han reportado, trabas se reportaron, trabas nuevos, trabas nuevas, reportaron trabas, han reportado trabas, reporto trabas, trabas me reportaron, trabas nos reportaron, reportaron algun traba, bloqueos reportados, bloqueos reportadas, bloqueos reportaron, bloqueos han reportado, bloqueos que reportaron, bloqueos que han reportado, bloqueos se reportaron, bloqueos nuevos, bloqueos nuevas, reportaron bloqueos, han reportado bloqueos, reporto bloqueos, bloqueos me reportaron, bloqueos nos reportaron, reportaron algun bloqueo, obstaculos reportados, obstaculos reportadas, obstaculos reportaron, obstaculos han reportado, obstaculos que reportaron, obstaculos que han reportado, obstaculos se reportaron, obstaculos nuevos, obstaculos nuevas, reportaron obstaculos, han reportado obstaculos, reporto obstaculos, obstaculos me reportaron, obstaculos nos reportaron, reportaron algun obstaculo, problemas para cerrar reportados, problemas para cerrar reportadas, problemas para cerrar reportaron, problemas para cerrar han reportado, problemas para cerrar que reportaron, problemas para cerrar que han reportado, problemas para cerrar se reportaron, problemas para cerrar nuevos, problemas para cerrar nuevas, reportaron problemas para cerrar, han reportado problemas para cerrar, reporto problemas para cerrar, problemas para cerrar me reportaron, problemas para cerrar nos reportaron, reportaron algun problemas para cerra, reportaron alguna traba, reporto algun impedimento, reporto alguna traba, bloqueos, obstaculos,
      bloquee, bloqueelo, bloqueela, bloquear, bloquearlo, marquelo como bloqueado, marquelo bloqueado, marque como bloqueado, pongalo bloqueado, ponga bloqueado, impedimento reportado, impedimentos reportados, con impedimento, con impedimentos, con algun impedimento, traba reportada, trabas reportadas, con trabas, con problemas reportados, bloqueado, bloqueada, bloqueados, bloqueadas, bloquea, bloquean, impide, impiden, impedimento, impedimentos,
      traba, trabas, trabado, trabados, trabados y por que, bloqueados y por que, impedimentos y por que
    `,
    en: 'impediments, impediment, obstacles, blockers reported, blockers were reported, blockers have been reported, blockers did they report, new blockers, reported blockers, report any blockers, blockers raised, obstacles reported, obstacles were reported, obstacles have been reported, obstacles did they report, new obstacles, reported obstacles, report any obstacles, obstacles raised, impediments reported, impediments were reported, impediments have been reported, impediments did they report, new impediments, reported impediments, report any impediments, impediments raised, blocks reported, blocks were reported, blocks have been reported, blocks did they report, new blocks, reported blocks, report any blocks, blocks raised, obstacle reported, obstacles reported, reported obstacles, put a hold on, place a hold on, mark as blocked, blocked, blocks, blocking, blocker, blockers, prevents, prevented, preventing, obstacle, obstacles',
  },
  YET: {
    es: 'todavia, aun, por ahora, de momento, por el momento',
    en: 'yet, still, for now, so far',
  },
  ALREADY: {
    es: 'ya, acabo de, recien, por fin, finalmente, desde ya',
    en: 'already, just, finally, now',
  },
  GUARANTEE: {
    es: 'garantia viva, garantias vivas, poliza viva, polizas vivas, garantia vigente, garantias vigentes, poliza vigente, polizas vigentes, garantia activa, poliza activa, garantia, garantias, poliza, polizas, amparo, amparos, vigencia de la garantia, estabilidad, calidad',
    en: 'live guarantee, live guarantees, guarantee in force, guarantees in force, active guarantee, active guarantees, guarantee, guarantees, warranty running, guarantee running, warranty, warranties, bond, bonds, policy, policies',
  },
  INFORMATION: {
    es: 'informacion, dato, datos, respuestas, informaciones, insumos, aclaraciones, soporte, soportes',
    en: 'information, data, details, answers, facts, input, inputs',
  },
  CONFIRM: {
    es: `
      confirmar, confirmarte, confirmarle, confirme, confirmo, confirmacion, confirmaciones, responder, responderte,
      responderle, contestar, contestarle, contestarte, aclarar, aclararte, certificar, certifique, certifico, validar, completar,
      diligenciar, suministrar, atestiguar, atestar, declarar, informarte, informarle, decirte, contarte, darte,
      preguntas, preguntas pendientes, dudas tienes, resolver
    `,
    en: `
      confirm, confirmed, confirmation, confirmations, answer, clarify, attest, certify, provide, supply, fill in,
      give you, tell you, send you, questions, respond, declare, verify
    `,
  },
  // What the bot needs, against I_NEED: what the speaker needs.
  YOU_NEED: {
    es: `
      datos faltantes, dato faltante, informacion faltante, datos incompletos, informacion incompleta, con datos faltantes, que falten datos, que falten un dato, que falten algun dato, que falten informacion, que falte datos, que falte un dato, que falte algun dato, que falte informacion, que les falten datos, que les falten un dato, que les falten algun dato, que les falten informacion, que les falte datos, que les falte un dato, que les falte algun dato, que les falte informacion, que le falten datos, que le falten un dato, que le falten algun dato, que le falten informacion, que le falte datos, que le falte un dato, que le falte algun dato, que le falte informacion, que les faltan datos, que les faltan un dato, que les faltan algun dato, que les faltan informacion, que le faltan datos, que le faltan un dato, que le faltan algun dato, que le faltan informacion, que les falta datos, que les falta un dato, que les falta algun dato, que les falta informacion, que le falta datos, que le falta un dato, que le falta algun dato, que le falta informacion, que tengan datos pendientes, que tienen datos pendientes, con datos pendientes, con informacion pendiente, con algun dato pendiente, 
      quiere de mi, que me esta pidiendo, esta preguntando, me pregunta, me pide,
      necesites, necesites saber, requieras, preguntando, estas preguntando, estas pidiendo, quieras saber,
      quiere saber, quisieras saber, te debo, le debo, me necesitas, me preguntas, me quieres preguntar, necesitas,
      necesita, requieres, requiere, precisas, te hace falta, te hacen falta, te falta, te faltan, le hace falta,
      le hacen falta, le falta, le faltan, ocupas, necesitan, necesitas de mi, necesita de mi, requieres de mi,
      quieres saber, necesitas saber, quieres de mi, esperas de mi, espera de mi, necesitas que, requieren, me pides,
      me estas pidiendo, pides
    `,
    en: `
      you still need, do you still need, you still require, you need, do you need, are you missing, you are missing,
      do you require, you require, do you want from me, you want from me, need from me, are you waiting for,
      do you want to know, from me, from my side, from my end, you lack
    `,
  },
  I_NEED: {
    es: `
      que necesito, que se necesita, que se requiere, necesito, requiero, que hace falta, se necesita, se requiere,
      se necesitan, requisitos, requisito, documentos, documento, papeles, soportes necesarios, que debo tener
    `,
    en: `
      do i need, i need, is needed, is required, are needed, are required, requirements, documents, paperwork,
      prerequisites, what it takes
    `,
  },
  OBLIGATION: {
    es: `
      obligacion, obligaciones, compromiso, compromisos, obligaciones pendientes, obligacion pendiente,
      obligaciones poscontractuales, obligaciones postcontractuales, obligaciones contractuales,
      obligaciones post contractuales, pendientes poscontractuales
    `,
    en: `
      obligation, obligations, duties, commitments, post contractual obligations, pending obligations,
      outstanding obligations, liabilities, pending items, outstanding items
    `,
  },
  FULFILLED: {
    es: `
      recibido a satisfaccion, recibida a satisfaccion, recibido a entera satisfaccion, se recibio a satisfaccion, ya se recibio a satisfaccion, recibimos a satisfaccion, recibo a satisfaccion, con recibo a satisfaccion, todo recibido a satisfaccion, paz y salvo, cumplio, cumplieron, cumplido, cumplida, cumplidos, cumplidas, cumplimos, a satisfaccion,
      cumplio con todo, se cumplio todo, no debe nada, no deben nada, no nos debe nada, ejecutado al 100, al dia,
      todo al dia, todo esta en orden, en orden, nada queda pendiente, saldadas, todo esta cumplido, todo cumplido,
      completamente cumplido, todo quedo cumplido, no se debe nada, no se le debe nada, no hay saldos, sin saldos
    `,
    en: `
      nothing left to pay or deliver, nothing left to pay, nothing left to deliver, nothing left to do, nothing is left to pay, fulfilled, fulfilled all, all fulfilled, owes nothing, nothing owed, met all, complied, all clear, discharged,
      fully performed, fully delivered, all obligations met, have been met, were met, is complete, squared away
    `,
  },
  TROUBLE: {
    es: `
      se murio, murio, fallecio, ha fallecido, no hay con quien firmar, no hay quien firme, no hay con quien firmarla, desaparecio,
      acceso, accesos, permiso, permisos, clave, contrasena, boton, opcion, no me aparece el boton, falla, fallas,
      fallo, error, errores, usuario, plataforma, sistema, pantalla, rechaza, rechazo, caido, caida, se cae, se cayo,
      sale error, me sale error, me da error, arroja error, me bota, bota error, problema, problemas, inconveniente,
      inconvenientes, modificacion sin publicar, modificacion pendiente, factura pendiente, facturas pendientes,
      aprobacion pendiente, perfil de secop, no quiere firmar, se niega a firmar, no firma, no ha firmado, no ha querido firmar, no responde, no contesta, no me contesta, no me responde, no nos contesta, no nos responde, no me da razon, no aprueba, no ha aprobado, no acepta, no ha aceptado, no quiere aprobar, no quiere aceptar, no carga, no reconoce, no ha reconocido, no confirma, no ha confirmado
    `,
    en: `
      access, permission, permissions, password, button, option, error, errors, fails, failed, failing, crash,
      crashes, system, platform, problem, problems, issue, trouble, greyed out, grayed out, login, log in, rejects, does not accept, has not accepted, will not accept,
      refuses to accept, does not approve, has not approved, refuses to sign, has not signed, will not sign, does not sign, does not acknowledge
    `,
  },
  STATUS: {
    es: `
      como van las areas, como van las dependencias, estado, estatus, en que va, en que van, como va, como van, como esta, como estan, como sigue, como siguen,
      en que anda, en que estado, en que quedo, que hubo de, que hay de, que hay con, que pasa con, que paso con,
      que se sabe de, situacion, detalle, detalles, ficha, informacion de, informacion del, informacion sobre,
      datos del, datos de, novedad, novedades, hableme del, hableme de, cuenteme del, cuenteme de,
      cuenteme sobre, que sabe del, que sabe de, que tiene del, que tiene de, me cuenta del, hablame del, hablame de, cuentame del, cuentame de, cuentame sobre,
      que sabes del, que sabes de, que tienes del, que tienes de, que tal va, que onda con, como quedo, en que fase,
      en que etapa, ya esta listo, que dice del
    `,
    en: `
      what happens with, 
      status, state, how is, how are, tell me about, what about, what is up with, what is going on with,
      what is happening with, where are we with, details of, details on, details for, information on,
      information about, info on, any news on, news on, update on, look up, where is, what do you know about,
      situation, the story with, where does, where do we stand, stand
    `,
  },
  // The term of a contract is over, whatever became of its file.
  ENDED: {
    es: `
      ${phrases(ENDED_BY_NOW)}, fecha de fin ya paso, cuya fecha de fin ya paso, cuyo plazo ya paso, cuyo plazo ya termino, cuyo plazo termino, ${phrases('{/a cuales /cuales /a cual }{/ya }{se le/se les/se nos} {acabo/termino/agoto} el {plazo/tiempo/plazo de ejecucion}')}, con plazo terminado, con el plazo terminado, acabo, ya acabo, terminaron, termino, terminado, terminados, terminada, terminadas, finalizaron, finalizo, finalizado,
      finalizados, finalizadas, acabaron, se acabaron, acabados, culminaron, culminados, concluyeron, concluidos, acaban de terminar,
      acaba de terminar, acaban de finalizar, recien terminados, recien terminaron
    `,
    en: 'whose end date has passed, past their end date, past its end date, whose term is over, whose term ended, ended, finished, terminated, came to an end, just ended, recently ended',
  },
  // No list tells these.
  NEWLY: {
    es: 'contratos nuevos, nuevos contratos, recien asignados, recien firmados',
    en: 'new contracts, newly signed, newly assigned',
  },
  SOMETHING_PENDING: {
    es: `
      algo queda pendiente, queda algo pendiente, algo pendiente, hay algo pendiente, quedan cosas pendientes,
      quedo algo pendiente, falta algo, algo falta, todavia queda algo, aun queda algo
    `,
    en: 'something is pending, something pending, something is still pending, something is left, something is outstanding',
  },
  // Put where it belongs, which the register may not show yet.
  UPLOADED: {
    es: 'subi, ya subi, ya lo subi, ya la subi, subimos, ya subimos, ya lo subimos, subido, ya esta subido, ya esta subida, cargue, ya cargue, ya lo cargue, cargamos, ya lo cargamos, publique, ya publique, ya lo publique, ya la publique, publicamos, ya lo publicamos, ya esta publicado, ya esta publicada, ya esta en secop',
    en: 'uploaded, i uploaded, i already uploaded, we uploaded, published it, i published it, it is in secop',
  },
  PAID: {
    es: `
      ${phrases(
        '{ya /}{le/les/se le/se les} {pagaron/pagamos/pague/pago/giraron/giramos/consignaron/desembolsaron/desembolsamos/cancelaron/cancelamos} {todo/completo/todo lo que se le debia/todo el contrato/la totalidad/la ultima cuenta/el ultimo pago/la ultima factura/el saldo}',
        '{ya /}{le/les} {pagaron/pagamos/giraron/giramos/consignaron}',
        '{ya /}{se le hizo/se le hicieron/se le giro/se hizo/le hicimos/le hicieron/se efectuo/se le efectuo} {el ultimo pago/el pago final/el pago/todos los pagos}',
        '{ya /}{se libero/se liberaron/liberaron/liberamos/libere/fue liberado/quedo liberado/esta liberado/se reintegro}',
        '{ya /}{liberaron/liberamos/libere} {el saldo/los saldos/esa plata/lo que sobraba/lo que quedaba}',
      )}, ${phrases('{/ya }no le {queda/quedo/debe quedar} {saldo/saldo pendiente/saldo por pagar/plata pendiente/nada por pagar}', '{/ya }no tiene {saldo pendiente/saldo por pagar/saldos pendientes}')}, no queda saldo, ya no queda saldo, no quedo saldo, no hay saldo pendiente, no queda saldo pendiente, ya no tiene saldo, no se le debe un peso, no se le debe ni un peso, no se le debe un centavo, no se le debe plata, no le debemos un peso, no le debemos ni un peso, no le debemos plata, no le quedamos debiendo nada, no le quedamos debiendo un peso, esta pago todo, ya esta pago todo, quedo pago todo, ya quedo pago todo, 
      esta pago, ya esta pago, esta pagado todo, quedo pago, ya quedo pago, ya quedo pagado, ya le cancelamos, le cancelamos, se le cancelo, ya se le cancelo, ya se le pago todo, esta todo pago, todo pago, ya esta todo pago, ya le giraron, ya le giramos, ya le consignaron, ya le desembolsaron, 
      se libero el saldo, liberamos el saldo, ya se libero, ya se libero el saldo, ya liberamos el saldo, el saldo se libero, saldo liberado, liberamos los saldos, libere el saldo, le pague, ya le pague, le pagamos, ya le pagamos, les pagamos, ya les pagamos, le pagamos todo, ya le pagamos todo, le pague todo, le pagamos completo, ya le pagamos completo, se le pago completo, ya se le pago, se pago, se pago todo, ya se pago, ya se pago todo, pagamos, pagamos todo, fue pagado, esta pagado, todo pagado,
      quedo pagado, se le pago, se le pago todo, pagado todo, esta todo pagado, se ha pagado, ya fue pagado
    `,
    en: 'last payment went out, the last payment went out, final payment went out, the final payment went out, last payment was made, the last payment was made, we do not owe a peso, do not owe him anything, do not owe her anything, paid up, is paid up, has been paid in full, was paid in full, got paid, already paid, was paid, fully paid, all paid, is paid, everything was paid, has been paid, we paid, paid in full',
  },
  UNPAID: {
    es: `${phrases(
      '{/todavia /aun }{se le/se les/le/les} {deben/debemos/adeudan/adeudamos/quedaron debiendo/quedamos debiendo} {un pago/dos pagos/tres pagos/los pagos/el pago/pagos/unos pagos/la ultima cuenta/una cuenta/dos cuentas/cuentas/plata/dos meses/un mes/una factura/dos facturas}',
    )}, ${phrases('{le/les} {falta/faltan/queda/quedan} por {pagar/pagarle/cobrar/cancelar/girar}', '{falta/faltan/queda/quedan} por {pagarle/cobrar/girarle/girar}')}, 
      se le debe el ultimo pago, se le debe un pago, se le debe una cuenta, se le debe la ultima cuenta, se le debe, se le adeuda, le debemos un pago, le debemos el ultimo pago, no se le ha pagado, no le han pagado, no le hemos pagado, no se ha pagado, no le pagaron, no se le pago, falta girar, falta girarle, falta cancelarle, falta pagarle, falta pagarle la ultima cuenta, le falta plata por cobrar, tiene cuentas por cobrar, 
      le falta el ultimo pago, falta el ultimo pago, le falta un pago, le falta el pago, le falta pago, falta pago, les falta pago, les falta el pago, les falta pagar, falta el pago final, le falta el pago final, falta pagar, falta el pago, faltan pagos, falta un pago, se debe plata, se le debe, le debemos, por pagar, sin pagar
    `,
    en: 'we owe him, we owe her, we owe them, last payment is missing, the last payment is missing, has not been paid, have not been paid, was not paid, unpaid, not paid yet, payment is missing, payments are missing, still owed',
  },
  BALANCE: {
    es: 'se va a liberar, se van a liberar, lo vamos a liberar, van a liberar el saldo, vamos a liberar el saldo, falta liberar, falta liberarlo, falta liberar el saldo, esta por liberarse, hay que liberarlo, se libera, se debe liberar, saldo por liberar, saldos por liberar, liberar saldo, liberar el saldo, liberar saldos, liberacion de saldos',
    en: 'balance to release, release the balance, balance to be released',
  },
  // The label of our own button: contracts that lack the same fact.
  ALIKE: {
    es: 'parecidos, parecido, contratos parecidos, los parecidos, similares, contratos similares',
    en: 'alike, similar, similar ones, similar contracts',
  },
  RUNNING: {
    es: 'en ejecucion, ejecutandose, en plena ejecucion, en etapa de ejecucion, todavia en ejecucion',
    en: 'in execution, under execution, being executed, still running, running, still in force',
  },
} as const
