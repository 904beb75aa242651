import {
  ADD_PERSON_EN,
  ADD_PERSON_ES,
  FROM_MY_LIST_ES,
  NEVER_MINE_ES,
  NOW_THEIRS_EN,
  NOW_THEIRS_ES,
  UNREACHED_EN,
  UNREACHED_ES,
} from './office.js'
import { phrases } from './phrases.js'
/** Whose a contract is, who has it, who was told, and what the register says wrongly. See `index.ts` for how entries are read. */
export const PEOPLE = {
  // What is done with the entity's list of people.
  ADD_PERSON: {
    es: `${ADD_PERSON_ES}, 
      inscribe a, inscriba a, registra a, registre a, registrar a, da de alta a, de de alta a,
      agrega un supervisor, agrega a un supervisor, agregue un supervisor, agregue a un supervisor, agregar un supervisor, agrega un usuario, agregue un usuario, agregar un usuario, nuevo usuario, crea un usuario, cree un usuario, crear un usuario,
      agrega una supervisora, agregue una supervisora, agregue a una persona, agrega a una persona, agregar a una persona, agregar una persona, agregue una persona
    `,
    en: `${ADD_PERSON_EN}, add a supervisor, add a user, add a person, add a new supervisor, add a new user, create a user, register a user, add the user, add the supervisor`,
  },
  REMOVE_PERSON: {
    es: `
      borra a, borre a, borrar a, elimina a, elimine a, eliminar a, retira a, retire a, retirar a, da de baja a, de de baja a, dar de baja a, desactiva a, desactive a, desactivar a,
      inactiva a, inactive a, inactivar a, deshabilita a, deshabilite a
    `,
    en: 'delete the user, remove the user, remove the supervisor, delete the supervisor, deactivate, disable the user',
  },
  LIST_OF_PEOPLE: {
    es: 'de la lista de personas, a la lista de personas, de la lista de supervisores, a la lista de supervisores, como supervisor, como supervisora, como usuario',
    en: 'from the list of people, to the list of people, from the list of supervisors, to the list of supervisors, as a supervisor, as supervisor',
  },
  // Whoever works there no longer.
  GONE: {
    es: 'ya se fue, se fue, que ya se fue, que se fue, ya no trabaja aqui, ya no trabaja, ya no trabaja en la entidad, ya no esta, ya no esta en la entidad, que ya no trabaja aqui, que ya no trabaja, que ya no esta, renuncio, que renuncio, se retiro, que se retiro, se pensiono, que se pensiono, salio de la entidad, que salio de la entidad, ya salio',
    en: 'left, has left, who left, who has left, no longer works here, does not work here any more, resigned, retired',
  },
  MY: {
    es: 'mi, mis, mios, mias, los mios, las mias, los mios propios, mis propios contratos, mis propios expedientes, los propios mios, tengo, tenemos',
    en: 'my, our, my own contracts, my own files, my own ones, do i have, i have, have i, i got, have i got',
  },
  ME: {
    es: 'me, a mi, yo, conmigo',
    en: 'i, me, myself, us',
  },
  ASSIGNED: {
    es: `
      a mi cargo, tengo a cargo, tengo a mi cargo, a mi nombre, asignados, asignado, me asignaron, asignadas,
      yo superviso, que superviso, que supervisamos, bajo mi supervision
    `,
    en: `
      assigned to me, i supervise, under my supervision, do i supervise, under my name, in my name,
      my responsibility as supervisor
    `,
  },
  MINE: {
    es: `
      pertenece, me pertenece, mio, mia, de mi, de nosotros, mi contrato, mi responsabilidad, mi supervision,
      mi competencia, mi area
    `,
    en: 'mine, my contract, my responsibility, my job, ours',
  },
  SUPERVISES: {
    es: `
      supervisado, supervisaba, supervise yo, supervisor, supervisora, superviso, supervisar, supervisando,
      supervision, encargado, encargada, responsable, a cargo, a cargo de, el supervisor, la supervisora, supervise,
      lo manejo, manejo, lo llevo, llevo, me asignaron ese, supervisa, a mi cargo ese, interventor
    `,
    en: `
      supervisor, supervise, supervises, supervising, supervised, in charge, in charge of, responsible,
      responsible for, owner, handle, manage
    `,
  },
  // Told of somebody else, who has it now.
  NOW_THEIRS: { es: NOW_THEIRS_ES, en: NOW_THEIRS_EN },
  // Where it is no longer to be shown.
  FROM_MY_LIST: { es: FROM_MY_LIST_ES, en: 'off my list, from my list' },
  // Somebody else answers for it.
  OTHERS: {
    es: `${NEVER_MINE_ES}, 
      y no yo, no yo, no son mios, no son mias, no son nuestros, no eran mios, ninguno es mio, ya no son mios,
      me cambiaron de dependencia, me cambiaron de area, me cambiaron de oficina, me trasladaron, me pasaron a otra dependencia, se queda con, se quedan con,
      me quitaron la supervision, quitaron la supervision, me relevaron, no tengo nada que ver, nada que ver conmigo, no va conmigo, no van conmigo, no aparezco yo en ese, no aparezco ahi, no estoy en ese contrato, no fui designado, no fui designada, nunca fui designado, nunca fui designada, no me corresponde, no me corresponden, no es de los mios, no son de los mios, no me tocaba, no me toca ese, no me metan con ese, ni lo conozco, ni la conozco, no lo conozco, no la conozco, un contrato ajeno, uno ajeno, no ostento la calidad de supervisor, no lo llevo yo, yo no lo llevo, yo no lo superviso, no lo superviso yo,
      ya no trabajo en esa, entregue la supervision, deje la supervision, deje de supervisar, ahora lo supervisa, lo supervisa ahora, ahora lo lleva, lo lleva ahora, ahora lo tiene, lo tiene ahora, ahora lo maneja, lo maneja ahora, lo asumio, lo asume ahora, ahora lo asume, ahora le toca a, quedo a cargo de, paso a cargo de,
      nuevo supervisor, es de otro, es de otra, de otro supervisor, de otra supervisora, otra persona,
      otro companero, otra companera, otro funcionario, otro supervisor, otra supervisora, otra dependencia,
      otra area, pertenece a otro, pertenece a otra, es de un companero, es de una companera, lo tiene otro,
      lo supervisa otro, cambiaron el supervisor, cambiaron de supervisor, cambio el supervisor,
      cambio de supervisor, equivocado de persona, persona equivocada, me equivocaron, es ajeno,
      me lo asignaron por error, asignaron por error, me cargaron por error, esta mal asignado, mal asignado
    `,
    en: `
      are not mine, not mine any more, nothing to do with, new supervisor, no longer the supervisor, no longer supervise, no longer in charge,
      no longer responsible, stopped supervising, someone else, somebody else, another supervisor, another person,
      a colleague, other supervisor, not me, wrong person, belongs to, reassigned, assigned by mistake,
      different supervisor, wrongly assigned
    `,
  },
  WRONG: {
    es: `
      repetido, repetida, repetidos, duplicado, duplicada, duplicados, sale dos veces, aparece dos veces, me sale dos veces, me aparece dos veces, esta dos veces, mal puesto, mal puesta, una fecha que no es, un valor que no es, un dato que no es, no es el que, no es la que, no es lo que, mal, mala, errado, errada, errados, erradas, equivocado, equivocada,
      equivocados, equivocadas, incorrecto, incorrecta, incorrectos, incorrectas, erroneo, erronea, desactualizado,
      desactualizada, desactualizados, no es asi, no concuerda, no coincide, no coinciden, no cuadra, no cuadran, no me cuadra, no me cuadran, no nos cuadra, no nos cuadran, no me coincide, no me coinciden, no nos coincide, no me concuerda, no me concuerdan, no me da igual, no me dan igual, no da igual,
      no corresponde a la realidad, la correcta es, el correcto es, deberia ser, deberia decir, debe ser, debe decir,
      corrige, corrijan, corrijanme, corregir, corregirlo, corrija, corrijalo, no es la correcta, no es el correcto,
      no es correcta, no es correcto, no es esa, no es ese, mal cargado, mal cargada, mal registrado, mal registrada,
      mal escrito, inconsistente, inconsistencia, inconsistencias, equivocacion, no corresponde al,
      no corresponde a lo, no corresponde con, no corresponden, y no aparece, no aparece, ahi no sale, y no sale, no figura, no es real, no es cierto, no es verdad, es falso,
      no refleja
    `,
    en: `
      duplicated, twice, listed twice, shows twice, wrong, incorrect, mistaken, inaccurate, outdated, out of date, not right, not correct, not accurate,
      does not match, do not match, it should be, should say, should read, needs correcting, fix, mistake, typo,
      erroneous, is off, correct the, not up to date
    `,
  },
  FIELD: {
    es: `
      su total, ese total, sus totales, sus numeros, esos numeros, sus cuentas, su cuenta, reinicia, se reinicia, reinicio, cuando reinicia, fecha de reinicio, fecha, fechas, fecha de fin, fecha final, fecha de inicio, fecha de terminacion, fecha de vencimiento, fechas de terminacion, fechas de fin, su supervisor, nombre del supervisor, nombre del contratista, fecha fin, valor, valores,
      monto, nombre, objeto, plazo de ejecucion, contratista, proveedor, saldo, fecha de finalizacion, nit,
      tipo de contrato, modalidad, cuantia, pagos, pago
    `,
    en: `
      date, dates, end date, start date, value, amount, figure, figures, name, contractor, supplier, payments,
      payment, balance due, record, records, register
    `,
  },
  HANDED: {
    es: `
      pasaron a contratacion, en contratacion, que hay en contratacion, que hay en la oficina de contratacion, estan en contratacion, esta en contratacion, en la oficina de contratacion, devueltos a contratacion, me pasaron a contratacion, pasados a contratacion, pasado a contratacion, pasaron a la oficina de contratacion, pasados a la oficina de contratacion, bandeja de contratacion, en la bandeja de contratacion, que estan en contratacion, que esten en contratacion, que estan en manos de contratacion, que tiene contratacion, los que tiene contratacion, que tenga contratacion, que estan donde contratacion, 
      reclamaron que no son de ellos, reclamaron que no son suyos, dijeron que no son de ellos, dijeron que no son suyos, dicen que no son de ellos, dicen que no son suyos, dijeron que no eran de ellos, dijeron que no eran suyos, reclamados, 
      le deje, les deje, se lo deje, se lo di, le di, pase, le pase, lo pase, se lo pase, pasamos, pasado a,
      he pasado, entregue, se lo entregue, lo entregue, entregamos, entregado a, remiti, lo remiti, remitimos,
      remitido, envie, lo envie, se lo envie, enviamos, enviado, mande, lo mande, se lo mande, mandamos, mandado,
      traslade, lo traslade, trasladamos, trasladado, radique, lo radique, radicamos, radicado, radicada, solicite,
      solicitamos, solicitado, pedi, pedimos, pedido, deleguele, escale, escalamos, transferi, lo tiene contratacion,
      esta en manos de, quedo en manos de, en manos de, en poder de, esta en contratacion, quedo en contratacion,
      esta en juridica, lo tiene juridica, ya lo tiene, en tramite en, dirigi, dirigido, reenvie, lo deje en,
      lo deje con, deje en, se envio, se remitio, se mando, se radico, se traslado, se entrego, se paso a,
      se le paso a, se le envio, se le entrego, fue enviado, fue remitido, fue trasladado, enviaron, remitieron,
      radicaron, trasladaron
    `,
    en: `
      handed, handed over, i handed, passed, passed on, sent, i sent, forwarded, i forwarded, transferred, escalated,
      submitted, gave, i gave, turned over, given, in the hands of, is with, over to, asked, requested, delivered to,
      referred, was sent, was forwarded, was passed, i handed it over, handed it over, i passed it on
    `,
  },
  OFFICE: {
    es: `
      la de archivo, el de archivo, los de archivo, las de archivo, en archivo central, de archivo central, archivo central, la gente de archivo, la oficina de archivo, secretaria, alcaldia, gobernacion, ministerio, gerencia, direccion administrativa, planeacion, contratacion,
      oficina de contratacion, oficina, juridica, oficina juridica, area juridica, area de contratacion,
      grupo de contratacion, secretaria general, ordenador del gasto, ordenador, ordenadora del gasto, compras,
      direccion, subdireccion, gestion contractual, oficina asesora, financiera, asesora juridica, area encargada,
      el area encargada, abogada, abogado de contratacion, grupo contractual, otra area, otra dependencia
    `,
    en: `
      procurement, contracting, contracting office, contracts office, the contracting office, procurement office,
      legal, legal office, legal department, legal team, office, department, purchasing, contracting team,
      contracting area
    `,
  },
  TEAM: {
    es: `
      como van todos, como vamos todos, como va la gente, quien va mejor, quien va peor, quienes van mejor,
      quienes van peor, quien va ganando, quien lleva mas, quien lleva menos, todos los supervisores, equipo,
      mi equipo, equipos, supervisores, por supervisor, por supervisores, cada supervisor, por dependencia,
      por dependencias, por area, por areas, por oficina, areas, area, dependencia, dependencias, subalternos,
      mi gente, colegas, companeros, mi grupo, grupo, sin supervisor, ranking, funcionarios, coordinacion,
      coordinador, mi area, mi dependencia, los demas, cada uno,
      tablero del equipo, colaboradores, mi oficina, subordinados, personal, gente, muchachos, mis muchachos
    `,
    en: `
      team, my team, the team, supervisors, by supervisor, per supervisor, each supervisor, staff, my people,
      colleagues, by area, per area, by department, per department, departments, my department, coordinator,
      everyone, everybody, without a supervisor, no supervisor, ranking, the others, team members,
      by office, group, my group, anyone
    `,
  },
  // All contracts of the entity, whoever supervises them.
  ENTITY: {
    es: `
      en toda la entidad, de toda la entidad, toda la entidad, a nivel entidad, en la entidad, de la entidad, a nivel de la entidad, la entidad, entidad, en todo el instituto, de todo el instituto, todo el instituto, en el instituto,
      del instituto, el instituto, a nivel general, en toda la alcaldia, de toda la alcaldia, en la alcaldia, en toda la gobernacion, en todo el ministerio, de todo el ministerio, a nivel institucional, institucionalmente, de todos los supervisores,
      no solo los mios, todos no solo los mios, no solo mios
    `,
    en: `
      in the whole entity, of the whole entity, whole entity, the entity, entity wide, across the entity, in the entity, of the entity, the whole institute, in the institute, of the institute, across the institute, the whole agency,
      overall in the entity, not only mine, not just mine
    `,
  },
  RECEIVED: {
    es: `
      entrado, les entro, le entro, les ha entrado, le ha entrado, les entra, le entra, vieron, vio, visto, abrieron, abrio, entero, enterarse, llego, llegaron, llega, llegan, llegado, llegando,
      llegue, lleguen, llegar, recibio, recibieron, recibido, recibe, reciben, recibir, recibirlo, recibiendo,
      entregado, entregados, entregar, entregaron, entrego, notificado, notificados, notificada, notificar, avisado,
      avisados, avisar, avisarle, enterado, enterados, enteraron, leyo, leyeron, leido, contactar, contactado,
      contactados, alcanzado, alcanzados, localizar, fue entregado, fueron entregados, se entrego, se entregaron
    `,
    en: `
      reached, receive, received, get, got, getting, delivered, deliver, notified, contacted, informed, reach,
      arrive, arrived, read, been notified, been reached, been contacted, come through, go through, went through,
      went out, see
    `,
  },
  UNREACHED: {
    es: `${UNREACHED_ES}, 
      no tiene slack, no tienen slack, no tiene teams, no tienen teams, sin slack, sin teams, no tiene cuenta, no tienen cuenta, sin cuenta, no usa el bot, no usan el bot, falta vincularse, le falta vincularse, les falta vincularse, faltan vincularse, no se ha vinculado, sin vincularse, falta por vincularse, le falta por vincularse, le falta entrar al bot, les falta entrar al bot, 
      no estan en el bot, no esta en el bot, no tienen el bot, no tiene el bot, no estan conectados al bot, no se han conectado al bot, no usan el chat, no han entrado, no ha entrado, nunca han entrado, nunca entraron, no entraron, no entraron al bot, ya entraron, ya entraron al bot, entraron al bot, han entrado al bot, han entrado, ya han entrado, estan vinculados, ya estan vinculados, se han vinculado, ya se vincularon, no se vincularon, faltan por vincularse, faltan por entrar, faltan por vincular, por vincular, no se han registrado, no se han inscrito, ya se registraron, usan el bot, no usan el bot, invita a los que, invite a los que, invitar a los que, invitelos, invitalos, mandeles la invitacion, mande la invitacion, no han abierto el bot, no ha abierto el bot, nunca han abierto el bot, no han entrado al bot, no ha entrado al bot, nunca han entrado al bot, no han usado el bot, nunca han usado el bot, no esten en nuestra lista, no estan en nuestra lista, no estan en la lista, no esten en la lista, no figuran en la lista, no figuran en nuestra lista, no estan en el directorio, no esten en el directorio, sin cuenta vinculada, sin cuenta, sin vincular, no vinculados, no han vinculado, no se han vinculado, rebotado, rebotados, rebotaron, reboto, rebotan, rebotes, fallidos, fallaron, sin entregar, sin notificar,
      sin avisar, sin correo, inubicables, envios fallidos, mensajes fallidos, no entregados, sin leer, perdidos,
      entregas fallidas, por notificar, por avisar, por contactar, por enterarse, no tienen correo,
      no tiene correo, no tienen email
    `,
    en: `${UNREACHED_EN}, 
      are not on the bot, is not on the bot, not on the bot, not in the bot, are we not reaching, we are not reaching, are not reaching, not reaching, can we not reach, we can not reach, not being reached, have not signed in, have not signed up, have not joined, never logged in, never joined, not linked yet, have linked, have signed in, have joined, already joined, invite those who, invite the ones who, not in our list, not in our directory, without a linked account, without an account, not linked, unlinked, has not logged in, have not logged in, unreached, undelivered, bounced, bounce, bounces, unreachable, failed deliveries, failed messages,
      delivery failures, failed to reach, fail to reach, fail to notify, failed to notify, failed to receive,
      failed to deliver, not delivered, missed the message, missed out
    `,
  },
  // Whoever writes works no more where the contracts are.
  LEFT_ENTITY: {
    es: phrases(
      '{ya no/no} {trabajo/laboro/estoy/hago parte} {en la entidad/aca/aqui/con la entidad/en esa entidad/de la entidad/en el instituto/en la alcaldia/con ustedes}',
      '{me fui/me retire/renuncie/me desvincule/sali} {de la entidad/del instituto/de la alcaldia/de ahi}',
      '{me trasladaron/me cambiaron/me pasaron} de {dependencia/oficina/area/subdireccion/entidad/cargo}',
    ),
    en: phrases(
      '{i no longer work/i do not work/i stopped working} {here/there/at the entity/for the entity}',
      'i {left/have left} the entity',
      'i {was moved/was transferred} to another {office/area/department}',
    ),
  },
} as const
