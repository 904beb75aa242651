/**
 * What is said about contracts and their closing. An entry may be a phrase; the longest entry that fits is taken, and its
 * words are then used up (`por cerrar` is TO_CLOSE, no longer CLOSE). Folded: no accents, no capitals.
 */
export const ABOUT_CONTRACTS = {
  CONTRACT: {
    es: 'contrato, contratico, convenio, expediente, expediente electronico, expediente contractual, orden de compra',
    en: 'contract, agreement, file, electronic file',
  },
  CONTRACTS: {
    es: 'contratos, contraticos, convenios, expedientes, expedientes electronicos, expedientes contractuales',
    en: 'contracts, agreements, ones, files, electronic files',
  },
  SECOP: { es: 'secop, secop ii, secop 2, secop dos', en: '' },
  CLOSE: {
    es:
      'cerrar, cerrarlo, cerrarla, cerrarlos, cerrarlas, cerrarse, cerrarle, cerrarme, cierro, cerres, cierras, cerras, cierran, ' +
      'cierre, cierres, cierren, cierrelo, cierrela, cierrenlo, cerremos, cerrando, cerrandolo, cierro yo, dar cierre, dar el cierre, ' +
      'hacer el cierre, cierre del expediente, cierro el expediente, dar por cerrado',
    en: 'close, closes, closing, closure, close out, closeout, shut, closings',
  },
  CLOSE_IT: {
    es: 'cierre el contrato, cierre el, cierre la, cierre ese, cierre este, cierra el, cierra este, cierra ese, cierra, cierralo, cierrala, cierralos, cierrame, cierramelo, cierramela, cierrenme, cerralo, cerrame, cierreme, cierremelo, ' +
      'cierre usted, cerralo vos, cerra',
    en: 'close it for me, close for me, close this for me, please close',
  },
  CLOSED_I: {
    es: 'cerre, cerramos, he cerrado, hemos cerrado, deje cerrado, dejamos cerrado, di cierre, di por cerrado, hice el cierre, ' +
      'hicimos el cierre, acabo de cerrar, acabo de cerrarlo, acabe de cerrar, acabamos de cerrar, termine de cerrar, le di cierre',
    en: 'i closed, we closed, i have closed, we have closed, i just closed, we just closed, i already closed, we already closed, ' +
      'i have already closed, i have just closed, have already closed, finished closing, i finished closing, i did close, ' +
      'i have now closed, i finally closed, i went ahead and closed',
  },
  CLOSED: { es: 'cerrado, cerrada, cerrados, cerradas, cerro, cerraron, cerraran, cerrara', en: 'closed' },
  COULD: {
    es: 'pudiste, pudieron, pude, pudo, pudieron, pudimos, logre, logramos, podido, logrado, alcance a, alcanzamos a, he podido, consegui',
    en: 'managed to, was able to, were able to, able to',
  },
  LIQUIDATE: {
    es: 'liquidar, liquidarlo, liquidarla, liquidarlos, liquidarse, liquido yo, liquida, liquide usted, liquidacion, liquidaciones, ' +
      'acta de liquidacion, liquidando, liquiden, liquidan, liquidarse',
    en: 'liquidate, liquidation, liquidations, liquidating, final settlement, settlement',
  },
  LIQUIDATED_I: {
    es: 'tenemos acta de liquidacion, tengo acta de liquidacion, tiene acta de liquidacion, hay acta de liquidacion, cuenta con acta de liquidacion, liquide, liquidamos, he liquidado, hemos liquidado, acabo de liquidar, acabamos de liquidar, hice la liquidacion, ' +
      'hicimos la liquidacion, termine de liquidar, firme la liquidacion, firmamos la liquidacion, firme el acta de liquidacion, ' +
      'firmamos el acta de liquidacion, suscribimos el acta de liquidacion, suscribi el acta de liquidacion',
    en: 'i liquidated, we liquidated, i have liquidated, we have liquidated, i already liquidated, we already liquidated, ' +
      'i just liquidated, signed the liquidation',
  },
  LIQUIDATED: {
    es: 'liquidado, liquidada, liquidados, liquidadas, liquido, liquidaron',
    en: 'liquidated, settled',
  },
  UNLIQUIDATED: {
    es: 'sin liquidar, por liquidar, sin liquidacion, falta liquidar, faltan por liquidar, pendiente de liquidacion, ' +
      'pendientes de liquidacion, pendientes por liquidar, pendiente por liquidar, pendientes de liquidar, faltan liquidar, ' +
      'en liquidacion, en etapa de liquidacion, en proceso de liquidacion',
    en: 'pending liquidation, unliquidated, awaiting liquidation, not yet liquidated',
  },
  SIGNED: {
    es: 'firmada, firmado, firmo, firmaron, suscrita, suscribio, suscribieron, aprobada, publicada, lista la, hizo, hicieron, quedo hecha, hecha',
    en: 'signed, executed, done, completed',
  },
  TO_CLOSE: {
    es:
      'siguen abiertos, sigue abierto, siguen sin cerrar, siguen pendientes, siguen por cerrar, por cerrar, sin cerrar, por cierre, pendiente de cierre, pendientes de cierre, pendientes por cerrar, pendiente por cerrar, ' +
      'pendientes de cerrar, pendientes para cerrar, abiertos, abierto, para cierre, que cerrar, listos para cerrar, listos para cierre, ' +
      'listo para cerrar, ya cerrables, cerrables, susceptibles de cierre, objeto de cierre, a mi cargo por cerrar',
    en:
      'to be closed, unclosed, still open, open, left to close, ready to close, ready to be closed, ready for closing, ' +
      'ready for closure, closable, closeable, need closing, needs closing, pending closure, pending closing, awaiting closure',
  },
  MUST: {
    es:
      'debo, debe, debemos, deben, deber, deberia, deberiamos, deba, debamos, tengo que, tenemos que, tiene que, tienen que, ' +
      'hay que, haya que, tenga que, tengamos que, toca, me toca, nos toca, tocan, me tocan, corresponde, me corresponde, nos corresponde, ' +
      'me corresponden, estoy obligado a, estoy obligada a, obligado a, se debe, se deben, ' +
      'me queda por, debiera, hace falta que, es mi deber, tocaria, me tocaria',
    en:
      'must, should, have to, need to, do i need to, i need to, we need to, do we need to, needs to, has to, got to, supposed to, ought to, required to, i am to, obliged to, ' +
      'am i responsible for, i am expected to, expected to',
  },
  FUTURE: {
    es:
      'tendre que, tendremos que, tendria que, voy a tener que, vamos a tener que, tendran que, me tocara, nos tocara, debere, deberemos, ' +
      'voy a deber, voy a poder, vamos a poder, podre, podremos, podran, podra, se podran, se podra, me va a tocar, me van a tocar, ' +
      'va a tocar, van a tocar, van a quedar, quedan listos, seran, estaran listos, se vuelven, me tocaria en, van a estar',
    en:
      'will have to, going to have to, will need to, will be able to, become closable, becomes closable, can be closed by, will become, ' +
      'will be ready, will i have to, will i need to, will i be able to, are going to be, will be due, will be, be due, become',
  },
  CAN: {
    es: 'es posible, seria posible, es viable, resulta posible, puedo, puede, pueden, podemos, podria, podriamos, pueda, puedan, se puede, se pueden, se podria, podamos, puedan ser, ser',
    en: 'can, could, able, can be, can i, may i, can already be, is it possible to',
  },
  CAN_YOU: {
    es: 'puedes, podes, podrias, me puede, me puedes, me podes, me podria, me podrias, puede usted, usted puede, podria usted, me pueden',
    en: 'can you, could you, would you, will you, are you able to, can the bot',
  },
  ENTER: {
    es: 'entrar, ingresar, acceder, abrir, abrirlo, ingreso',
    en: 'enter, get into, open it, log into, get in',
  },
  ALLOW: {
    es: 'deja, dejan, dejo, dejaba, permite, permitio, permiten, permitia, habilita, habilitado, habilitada, activa el boton, quiere dejar',
    en: 'lets, let me, allow, allows, allowed, letting, allowing, enabled',
  },
  PENDING: {
    es: 'pendiente, pendientes, pendiente por hacer, tareas, tarea, asuntos pendientes, cosas pendientes',
    en: 'pending, outstanding, to do, to do list, tasks, pendings',
  },
  LACK: {
    es: 'falta, faltan, faltaria, faltarian, falto, faltando, hace falta, hacen falta, me faltan, me falta, nos faltan, nos falta, ' +
      'resta, restan, quedan, queda, me quedan, me queda, nos quedan, nos queda, por hacer, quedarian',
    en: 'lack, lacking, missing, remaining, remain, left, lacks, are left, do i have left, still missing, to go',
  },
  OVERDUE: {
    es:
      'por fuera del plazo, fuera del plazo, por fuera de plazo, fuera del termino, me cogio la tarde, se me hizo tarde, se paso el plazo, se me paso el plazo, me pase, me he nos pasamos, no cerre a tiempo, no cerramos a tiempo, no se cerraron a tiempo, superaron, supero, excedieron, excedio, sobrepasaron, se les acabo el plazo, se les vencio el plazo, se les paso, de fecha, se me fueron, se me fue, se fueron de fecha, vencido, vencida, vencidos, vencidas, vencio, vencieron, atrasado, atrasada, atrasados, atrasadas, atraso, atrasos, atrase, retrasado, ' +
      'retrasada, retrasados, retrasadas, retraso, retrasos, retrase, pasado de fecha, pasados de fecha, pasaron de fecha, paso de fecha, ' +
      'pasaron, se me pasaron, se pasaron, se me paso, en mora, mora, morosos, demorado, demorados, demorada, extemporaneo, ' +
      'extemporaneos, caducados, caducado, caducaron, colgado, colgada, colgados, quedado, quedados, fuera de plazo, fuera de termino, ' +
      'fuera de tiempo, fuera de fecha, pasado, pasados de plazo, rezagados, rezagado, incumplidos, incumplidas, ' +
      'incumpliendo, tarde, expirados, expiraron, debi cerrar, debi haber cerrado, tenia que haber cerrado, deberia haber cerrado, ' +
      'deberian estar cerrados, deberian haberse cerrado, debieron cerrarse, ya debian estar cerrados, se debieron cerrar, vencidisimos',
    en:
      'miss the deadline, missed the deadline, missed their deadline, past their closing date, past its deadline, past the closing date, past their date, beyond the deadline, did i miss, i missed, not closed on time, overdue, late, past due, delayed, behind, expired, lapsed, past the deadline, past their deadline, past deadline, missed, ' +
      'behind schedule, should have closed, should have been closed, should already be closed, should already have closed, ' +
      'gone past, passed their date, ran out, running late, tardy',
  },
  EXPIRE: {
    es:
      'se cumple, se cumplen, llegan a su fin, llega a su fin, se acercan a su fin, cerca de terminar, a punto de terminar, a su fin, culmina, culminan, van culminando, vence, vencen, vencer, vencera, venceran, vencerse, venzan, venciendo, vencimiento, vencimientos, por vencer, por vencerse, proximos a vencer, proximo a vencer, ' +
      'a punto de vencer, a punto de vencerse, expira, expiran, expirar, caduca, caducan, termina, terminan, terminar, terminaran, ' +
      'terminara, acaba, acaban, acabaran, finaliza, finalizan, finalizar, finalizaran, se acaban, se acaba, por terminar, por finalizar, ' +
      'proximos a terminar, proximos a finalizar, por acabarse, cumplen su plazo, cumplen plazo, van a vencer, van a terminar, va a vencer, se van a vencer',
    en: 'expire, expires, expiring, due, ending, ends, end, finish, finishes, finishing, about to expire, come due, coming due, will expire, falling due, fall due',
  },
  UPCOMING: {
    es:
      'proximo, proximos, proxima, proximas, se me viene, se viene, se vienen, se me vienen, viene, vienen, venideros, proximamente, pronto, proximos a cerrar, ' +
      'proximos cierres, se aproxima, se aproximan, se avecina, se avecinan, mas adelante, en camino, siguen, sigue, ' +
      'proximos vencimientos, a futuro, siguientes',
    en: 'what is next, what comes next, upcoming, coming up, soon, next, coming, in the pipeline, on the horizon, ahead, comes next',
  },
  WAITING: {
    es:
      'en espera, esperando, espera, esperan, a la espera, detenido, detenidos, detenida, detenidas, parado, parados, paradas, trancado, trancados, atascado, ' +
      'atascados, frenado, frenados, frenando, estancado, estancados, congelados, suspendidos, suspendido, enredados, retenidos, aun no cerrables, ' +
      'todavia no cerrables, no cerrables, stand by, standby',
    en: 'waiting, on hold, hold, held up, holding up, holding, stuck, wait, in limbo, not closable, stand by, standby',
  },
  BLOCKED: {
    es: 'bloqueado, bloqueada, bloqueados, bloqueadas, bloquea, bloquean, impide, impiden, impedimento, impedimentos, traba, trabas, trabado, trabados',
    en: 'blocked, blocks, blocking, blocker, blockers, prevents, prevented, preventing, obstacle, obstacles',
  },
  YET: { es: 'todavia, aun, por ahora, de momento, por el momento', en: 'yet, still, for now, so far' },
  ALREADY: { es: 'ya, acabo de, recien, por fin, finalmente, desde ya', en: 'already, just, finally, now' },
  GUARANTEE: {
    es: 'garantia, garantias, poliza, polizas, amparo, amparos, vigencia de la garantia, estabilidad, calidad',
    en: 'guarantee, guarantees, warranty, warranties, bond, bonds, policy, policies',
  },
  INFORMATION: {
    es: 'informacion, dato, datos, respuestas, informaciones, insumos, aclaraciones, soporte, soportes',
    en: 'information, data, details, answers, facts, input, inputs',
  },
  CONFIRM: {
    es:
      'confirmar, confirmarte, confirmarle, confirme, confirmo, confirmacion, confirmaciones, responder, responderte, responderle, contestar, contestarte, aclarar, ' +
      'aclararte, certificar, certifique, certifico, validar, completar, diligenciar, suministrar, atestiguar, atestar, declarar, ' +
      'informarte, informarle, decirte, contarte, darte, preguntas, preguntas pendientes, dudas tienes, resolver',
    en: 'confirm, confirmed, confirmation, confirmations, answer, clarify, attest, certify, provide, supply, fill in, give you, tell you, send you, questions, respond, declare, verify',
  },
  YOU_NEED: {
    es:
      'necesites, necesites saber, requieras, preguntando, estas preguntando, estas pidiendo, quieras saber, quiere saber, quisieras saber, te debo, le debo, me necesitas, me preguntas, me quieres preguntar, necesitas, necesita, requieres, requiere, precisas, te hace falta, te hacen falta, te falta, te faltan, le hace falta, le hacen falta, le falta, le faltan, ' +
      'ocupas, necesitan, necesitas de mi, necesita de mi, requieres de mi, quieres saber, necesitas saber, quieres de mi, esperas de mi, espera de mi, ' +
      'necesitas que, requieren, me pides, me estas pidiendo, pides',
    en: 'you still need, do you still need, you still require, you need, do you need, are you missing, you are missing, do you require, you require, do you want from me, you want from me, need from me, are you waiting for, do you want to know, from me, from my side, from my end, you lack',
  },
  I_NEED: {
    es: 'que necesito, que se necesita, que se requiere, necesito, requiero, que hace falta, se necesita, se requiere, se necesitan, requisitos, requisito, documentos, documento, papeles, soportes necesarios, que debo tener',
    en: 'do i need, i need, is needed, is required, are needed, are required, requirements, documents, paperwork, prerequisites, what it takes',
  },
  OBLIGATION: {
    es: 'obligacion, obligaciones, compromiso, compromisos, obligaciones pendientes, obligacion pendiente, obligaciones poscontractuales, obligaciones postcontractuales, obligaciones contractuales, obligaciones post contractuales, pendientes poscontractuales',
    en: 'obligation, obligations, duties, commitments, post contractual obligations, pending obligations, outstanding obligations, liabilities, pending items, outstanding items',
  },
  FULFILLED: {
    es:
      'paz y salvo, cumplio, cumplieron, cumplido, cumplida, cumplidos, cumplidas, cumplimos, a satisfaccion, cumplio con todo, se cumplio todo, ' +
      'no debe nada, no deben nada, no nos debe nada, ejecutado al 100, al dia, todo al dia, todo esta en orden, en orden, nada queda pendiente, saldadas, ' +
      'todo esta cumplido, todo cumplido, completamente cumplido, todo quedo cumplido, no se debe nada, no se le debe nada, no hay saldos, sin saldos',
    en: 'fulfilled, fulfilled all, all fulfilled, owes nothing, nothing owed, met all, complied, all clear, discharged, fully performed, fully delivered, all obligations met, have been met, were met, is complete, squared away',
  },
  TROUBLE: {
    es:
      'acceso, accesos, permiso, permisos, clave, contrasena, boton, opcion, no me aparece el boton, falla, fallas, fallo, error, errores, ' +
      'usuario, plataforma, sistema, pantalla, rechaza, rechazo, caido, caida, se cae, se cayo, sale error, me sale error, me da error, arroja error, me bota, bota error, problema, problemas, ' +
      'inconveniente, inconvenientes, modificacion sin publicar, modificacion pendiente, factura pendiente, facturas pendientes, aprobacion pendiente, perfil de secop',
    en: 'access, permission, permissions, password, button, option, error, errors, fails, failed, failing, crash, crashes, system, platform, problem, problems, issue, trouble, greyed out, grayed out, login, log in, rejects',
  },
  MY: { es: 'mi, mis, mios, mias, tengo, tenemos', en: 'my, our, do i have, i have, have i, i got, have i got' },
  ME: { es: 'me, a mi, yo, conmigo', en: 'i, me, myself, us' },
  ASSIGNED: {
    es: 'a mi cargo, tengo a cargo, tengo a mi cargo, a mi nombre, asignados, asignado, me asignaron, asignadas, yo superviso, que superviso, que supervisamos, bajo mi supervision',
    en: 'assigned to me, i supervise, under my supervision, do i supervise, under my name, in my name, my responsibility as supervisor',
  },
  MINE: { es: 'pertenece, me pertenece, mio, mia, de mi, de nosotros, mi contrato, mi responsabilidad, mi supervision, mi competencia, mi area', en: 'mine, my contract, my responsibility, my job, ours' },
  SUPERVISES: {
    es:
      'supervisado, supervisaba, supervise yo, supervisor, supervisora, superviso, supervisar, supervisando, supervision, encargado, encargada, responsable, a cargo, a cargo de, ' +
      'el supervisor, la supervisora, supervise, lo manejo, manejo, lo llevo, llevo, me asignaron ese, supervisa, a mi cargo ese, interventor',
    en: 'supervisor, supervise, supervises, supervising, supervised, in charge, in charge of, responsible, responsible for, owner, handle, manage',
  },
  OTHERS: {
    es:
      'me quitaron la supervision, quitaron la supervision, me relevaron, no tengo nada que ver, nada que ver conmigo, ya no trabajo en esa, entregue la supervision, deje la supervision, deje de supervisar, ahora lo supervisa, nuevo supervisor, es de otro, es de otra, de otro supervisor, de otra supervisora, otra persona, otro companero, otra companera, otro funcionario, otro supervisor, otra supervisora, ' +
      'otra dependencia, otra area, pertenece a otro, pertenece a otra, es de un companero, es de una companera, lo tiene otro, lo supervisa otro, cambiaron el supervisor, cambiaron de supervisor, ' +
      'cambio el supervisor, cambio de supervisor, equivocado de persona, persona equivocada, me equivocaron, es ajeno, me lo asignaron por error, asignaron por error, me cargaron por error, esta mal asignado, mal asignado',
    en: 'nothing to do with, new supervisor, no longer the supervisor, no longer supervise, no longer in charge, no longer responsible, stopped supervising, someone else, somebody else, another supervisor, another person, a colleague, other supervisor, not me, wrong person, belongs to, reassigned, assigned by mistake, different supervisor, wrongly assigned',
  },
  WRONG: {
    es:
      'no es el que, no es la que, no es lo que, mal, mala, errado, errada, errados, erradas, equivocado, equivocada, equivocados, equivocadas, incorrecto, incorrecta, incorrectos, incorrectas, erroneo, erronea, ' +
      'desactualizado, desactualizada, desactualizados, no es asi, no concuerda, no coincide, no coinciden, no cuadra, no cuadran, no corresponde a la realidad, la correcta es, el correcto es, ' +
      'deberia ser, deberia decir, debe ser, debe decir, corrige, corrijan, corrijanme, corregir, corregirlo, corrija, corrijalo, no es la correcta, no es el correcto, no es correcta, no es correcto, no es esa, no es ese, mal cargado, mal cargada, mal registrado, mal registrada, mal escrito, ' +
      'inconsistente, inconsistencia, inconsistencias, equivocacion, no corresponde al, no corresponde a lo, no corresponde con, no corresponden, no es real, no es cierto, no es verdad, es falso, no refleja',
    en:
      'wrong, incorrect, mistaken, inaccurate, outdated, out of date, not right, not correct, not accurate, does not match, do not match, it should be, should say, should read, needs correcting, fix, mistake, typo, erroneous, is off, correct the, not up to date',
  },
  FIELD: {
    es:
      'fecha, fechas, fecha de fin, fecha final, fecha de inicio, fecha de terminacion, fecha fin, valor, valores, monto, nombre, objeto, plazo de ejecucion, contratista, proveedor, saldo, ' +
      'fecha de finalizacion, nit, tipo de contrato, modalidad, cuantia, pagos, pago',
    en: 'date, dates, end date, start date, value, amount, figure, figures, name, contractor, supplier, payments, payment, balance due, record, records, register',
  },
  HANDED: {
    es:
      'le deje, les deje, se lo deje, se lo di, le di, pase, le pase, lo pase, se lo pase, pasamos, pasado a, he pasado, entregue, se lo entregue, lo entregue, entregamos, entregado a, remiti, lo remiti, remitimos, remitido, envie, lo envie, se lo envie, enviamos, enviado, mande, lo mande, se lo mande, ' +
      'mandamos, mandado, traslade, lo traslade, trasladamos, trasladado, radique, lo radique, radicamos, radicado, radicada, solicite, solicitamos, solicitado, pedi, pedimos, pedido, deleguele, escale, escalamos, transferi, ' +
      'lo tiene contratacion, esta en manos de, quedo en manos de, en manos de, en poder de, esta en contratacion, quedo en contratacion, esta en juridica, lo tiene juridica, ya lo tiene, en tramite en, dirigi, dirigido, reenvie, lo deje en, lo deje con, deje en',
    en:
      'handed, handed over, i handed, passed, passed on, sent, i sent, forwarded, i forwarded, transferred, escalated, submitted, gave, i gave, turned over, given, in the hands of, is with, over to, asked, requested, delivered to, referred',
  },
  OFFICE: {
    es:
      'contratacion, oficina de contratacion, oficina, juridica, oficina juridica, area juridica, area de contratacion, grupo de contratacion, secretaria general, ' +
      'ordenador del gasto, ordenador, ordenadora del gasto, compras, direccion, subdireccion, gestion contractual, oficina asesora, financiera, asesora juridica, area encargada, el area encargada, abogada, abogado de contratacion, grupo contractual',
    en: 'procurement, contracting, contracting office, contracts office, the contracting office, procurement office, legal, legal office, legal department, legal team, office, department, purchasing, contracting team, contracting area',
  },
  STATUS: {
    es:
      'estado, estatus, en que va, en que van, como va, como van, como esta, como estan, como sigue, como siguen, en que anda, en que estado, en que quedo, que hubo de, que hay de, que hay con, que pasa con, que paso con, que se sabe de, ' +
      'situacion, detalle, detalles, ficha, informacion de, informacion del, informacion sobre, datos del, datos de, novedad, novedades, hablame del, hablame de, cuentame del, cuentame de, cuentame sobre, que sabes del, que sabes de, que tienes del, que tienes de, que tal va, que onda con, como quedo, ' +
      'en que fase, en que etapa, ya esta listo, que dice del, consultar, consulta, consulto',
    en:
      'status, state, how is, how are, tell me about, what about, what is up with, what is going on with, what is happening with, where are we with, details of, details on, details for, information on, information about, info on, any news on, news on, update on, look up, where is, what do you know about, situation, the story with, where does, where do we stand, stand',
  },
} as const
