/** What is asked of the bot: questions in general, its settings, and the forms in which it can answer. */
export const REQUESTS = {
  WHY: {
    es:
      'por que, porque, por que razon, a que se debe, cual es la razon, cual es el motivo, razon, razones, motivo, motivos, por que motivo, debido a que, explicame por que, ' +
      'en que te basas, en que se basa, de donde sacas, con base en que, a cuenta de que, por cual razon, como asi que',
    en: 'why, how come, what is the reason, reason, reasons, for what reason, because, on what grounds, on what basis, what makes',
  },
  EXPLAIN: {
    es: 'explicame, expliqueme, explica, explique, explicar, explicarme, explicas, explicacion, explicaciones, justifica, justificame, justificacion, sustentame',
    en: 'explain, explanation, justify, justification, break down',
  },
  STEPS: {
    es: 'pasos, paso a paso, procedimiento, procedimientos, guia, guiame, guieme, instructivo, tutorial, cartilla',
    en: 'steps, step by step, step, procedure, guide, walkthrough, guide me, guide me through',
  },
  HOW: {
    es:
      'como, de que manera, de que forma, instrucciones, manual, tramite, ruta, ' +
      'no se como, no tengo idea de como, ensename, ensenas, ensena, ensenar, ensenarme, indicame como, ayudame a, ayuda a, ayuda para, ayuda con el, donde, por donde, en que parte, en que modulo, en que seccion, que debo hacer para, que hago para, ' +
      'que tengo que hacer para, que hay que hacer para, que toca hacer para, que se hace para, cual es el proceso, cual es el proceso para, proceso para, el proceso de, proceso de, que proceso, forma de, manera de, orientame, orientacion, indicaciones, como hago para, como se hace para, video',
    en:
      'how is a, how are the, how does one, how would i, how would one, how do you, where is the button, how, how to, how do i, how can i, how should i, walk me through, teach me, show me how, show me how to, help me, help me to, where, instructions, ' +
      'what do i do to, what should i do to, what do i need to do to, what do i have to do to, what must i do to, process for, the process, process to, what is the process, way to, best way to, guidance, do not know how to',
  },
  WHICH: { es: 'cuales tengo, cuales, que, cual, cuales son, cual es, alguno, alguna, algunos, hay alguno, no se que, no se cual, no se cuales', en: 'which, what, any, are there any, what is, what are' },
  HOW_MANY: { es: 'cuantos, cuantas, cuanto, cuanta, numero de, cantidad de, cantidad, que tantos', en: 'how many, how much, number of, count of, the number' },
  WHO: { es: 'quien, quienes, a quien, a quienes, de quien, cual supervisor, cuales supervisores, que supervisores, que supervisor, cuales personas, que personas, que funcionarios', en: 'who, whom, whose, which supervisors, which supervisor, which people' },
  WHEN: { es: 'cuando, en que fecha, que fecha, que dia, para cuando, desde cuando, a partir de cuando, cual es la fecha', en: 'when, what date, by when, which day, since when, from when' },
  IF_NOT: {
    es: 'me puede pasar si, puede pasar si, pasa si, pasaria si, sucede si, ocurre si, me pasa si, que pasa si, que pasaria si, que sucede si, que ocurre si, y si no, que me pasa si, que pasa cuando no, que consecuencias, consecuencia, consecuencias, me pueden sancionar, que riesgo, que riesgos',
    en: 'what happens if, what if, what would happen if, consequence, consequences, what are the risks, risk, risks',
  },
  DEADLINE: {
    es:
      'para cuando es, cuando es, hasta cuando es, plazo, plazos, fecha limite, fechas limite, hasta cuando, hasta que fecha, hasta que dia, ultimo dia, dia limite, limite, fecha maxima, fecha tope, tope, dias habiles, dias tengo, dias quedan, dias me quedan, ' +
      'dias faltan, dias nos quedan, dias restan, dias hay, dias, tiempo tengo, tiempo queda, tiempo me queda, tiempo nos queda, tiempo hay, tiempo falta, tiempo, campana, corte, la fecha de cierre, fecha de cierre, fecha para cerrar, ' +
      'dias de plazo, prorroga, vencimiento del plazo, termino para cerrar, plazo maximo, ultima fecha, cuando vence el plazo, cuando se acaba el plazo, fecha final para',
    en:
      'still time, is there time, enough time, there is time, deadline, deadlines, due date, cutoff, cut off, last day, final day, business days, working days, days left, days are left, days remain, days do i have, days remaining, how long, time left, time do i have, time is left, time remains, much time, ' +
      'campaign, until when, days, closing date, last date, final date, latest date, by when, extension, time limit',
  },
  COUNTS: {
    es: 'alcanzo a, alcanzamos a, todavia alcanzo, aun alcanzo, cuenta, cuentan, vale, incluye, incluido, incluida, inclusive, entra, es habil, habil, es festivo, sirve, alcanza, estoy a tiempo, todavia estoy a tiempo, tambien cuenta',
    en: 'count, counts, included, inclusive, include, is it a business day, a business day, a working day, too late, in time, on time, ok to close on',
  },
  SUMMARY: {
    es:
      'como voy, como vamos, en que voy, que tal voy, como va mi avance, avance, avances, progreso, balance, estadistica, estadisticas, cifras, numeros, porcentaje, panorama, consolidado, informe, reporte, indicador, indicadores, ritmo, como ando, como estoy, ' +
      'como va todo, como va la cosa, como va el cierre, como van los cierres, como vamos con los cierres, como va eso, mi desempeno, que tanto he avanzado, he avanzado, avanzado, llevo, voy bien, vamos bien, voy mal, conteo, como vas, mi gestion, estado general, como van mis contratos, como estan mis contratos, resultado, resultados',
    en:
      'overview, progress, stats, statistics, figures, numbers, percentage, how am i doing, how are we doing, pace, tally, recap, how is it going, my performance, on track, dashboard, snapshot, where do i stand, count, big picture, status report, how far along am i, doing so far, numbers so far, how far along',
  },
  DIGEST: {
    es:
      'aviso, avisos, recordatorio, recordatorios, notificacion, notificaciones, alerta, alertas, mensaje, mensajes, correos, boletin, los reportes, mensajitos',
    en: 'digest, digests, notice, notices, reminder, reminders, notification, notifications, alert, alerts, message, messages, updates, newsletter, dm, dms, nudges, pings, report',
  },
  // `resumen` is both the count one asks for and the message that comes every morning.
  RESUMEN: { es: 'resumen, resumenes, mi resumen, resumencito', en: 'summary, summaries, sum up' },
  AGENCY: {
    es: 'colombia compra, colombia compra eficiente, cce, agencia nacional de contratacion',
    en: 'colombia compra',
  },
  LAW: {
    es:
      'juridico, soporte juridico, concepto juridico, sustento normativo, base normativa, fundamento normativo, vinculante, aplicable, obligatoriedad, exigible, exigencia, donde dice, donde esta escrito, quien dice, quien ordena, quien ordeno, quien lo ordeno, quien obliga, de donde sale, ordeno, ordeno cerrar, circular, circulares, ley, leyes, norma, normas, normativa, normatividad, normativo, decreto, decretos, directiva, directriz, directrices, fundamento legal, fundamento juridico, base legal, base juridica, sustento legal, sustento juridico, sustento, ' +
      'fundamento, marco legal, marco juridico, marco normativo, articulo, articulos, sancion, sanciones, sancionar, multa, multas, disciplinario, disciplinaria, obligatorio, obligatoria, es obligacion, juridicamente, legalmente, legal, ' +
      'estatuto, soporte legal, reglamento, resolucion, ordena cerrar, exige cerrar, obliga a cerrar, obliga, quien lo ordena, jurisprudencia, concepto, conceptos, regla, reglas, ordena, reglamentacion, legislacion',
    en:
      'which article, what article, binding, where does it say, who says, says who, who ordered, who requires, law, laws, regulation, regulations, legislation, decree, statute, circular, legal basis, legal grounds, legal ground, legal framework, norm, norms, rule, rules, sanction, sanctions, penalty, penalties, fine, fines, mandatory, compulsory, legally, legal reason, directive, obligatory, what is the obligation, ' +
      'legal requirement, legal requirements, legal support',
  },
  FIND: {
    es: 'buscar, busca, buscame, buscando, busco, busque, busqueme, buscarme, busqueda, encuentra, encuentrame, encontrar, encuentre, ubica, ubicar, ubicame, ubiqueme, localiza, localizar, filtra, filtrar, filtrame, buscas, busquemos, averigua',
    en: 'find, search, search for, look for, looking for, locate, find me, filter, searching for, look up contracts',
  },
  TEAM: {
    es:
      'como van todos, como vamos todos, como va la gente, quien va mejor, quien va peor, quienes van mejor, quienes van peor, quien va ganando, quien lleva mas, quien lleva menos, todos los supervisores, equipo, mi equipo, equipos, supervisores, por supervisor, por supervisores, cada supervisor, por dependencia, por dependencias, por area, por areas, por oficina, areas, area, dependencia, dependencias, subalternos, mi gente, colegas, companeros, mi grupo, grupo, sin supervisor, ' +
      'ranking, funcionarios, coordinacion, coordinador, mi area, mi dependencia, los demas, de la entidad, toda la entidad, entidad, cada uno, tablero del equipo, colaboradores, mi oficina, subordinados, personal, gente, muchachos, mis muchachos',
    en: 'team, my team, the team, supervisors, by supervisor, per supervisor, each supervisor, staff, my people, colleagues, by area, per area, by department, per department, departments, my department, coordinator, everyone, everybody, without a supervisor, no supervisor, ranking, the others, whole entity, team members, by office, group, my group, anyone',
  },
  RECEIVED: {
    es:
      'entero, enterarse, llego, llegaron, llega, llegan, llegado, llegando, llegue, lleguen, llegar, recibio, recibieron, recibido, recibe, reciben, recibir, recibirlo, recibiendo, entregado, entregados, entregar, entregaron, entrego, notificado, notificados, notificada, notificar, avisado, avisados, avisar, avisarle, enterado, enterados, enteraron, ' +
      'leyo, leyeron, leido, contactar, contactado, contactados, alcanzado, alcanzados, localizar, fue entregado, fueron entregados, se entrego, se entregaron',
    en: 'reached, receive, received, get, got, getting, delivered, deliver, notified, contacted, informed, reach, arrive, arrived, read, been notified, been reached, been contacted, come through, go through, went through, went out, see',
  },
  UNREACHED: {
    es: 'rebotado, rebotados, rebotaron, reboto, rebotan, rebotes, fallidos, fallaron, sin entregar, sin notificar, sin avisar, sin correo, inubicables, envios fallidos, mensajes fallidos, no entregados, sin leer, perdidos, entregas fallidas',
    en: 'unreached, undelivered, bounced, bounce, bounces, unreachable, failed deliveries, failed messages, delivery failures, failed to reach, fail to reach, fail to notify, failed to notify, failed to receive, failed to deliver, not delivered, missed the message, missed out',
  },
  LIST: {
    es: 'lista, listado, listar, liste, listame, enlistame, enliste, mi lista, mi listado, relacion, relacion de, cuales tengo, cuales, listas, listados, relacioneme',
    en: 'list, my list, list of, lists, which ones',
  },
  SHOW: {
    es:
      'deme razon, dame razon, me da razon, me das razon, dar razon, muestrame, muestreme, muestra, mostrar, mostrame, muestre, ver, verlos, dame, deme, danos, pasame, paseme, regalame, regaleme, facilitame, facilitarme, indicame, indiqueme, ' +
      'consultar mis, relacioneme, mostrarme, quiero ver, necesito ver, ensename mis, ensename los, ensename la, presentame, traeme, comparteme, compartame, sacame, necesito la lista',
    en: 'show, show me, give me, display, view, let me see, pull up, bring up, see my, i want to see, get me',
  },
  SEND: {
    es: 'mandame, mandeme, mandamelo, mandemelo, manda, mandar, mandarme, mandes, envia, enviame, envieme, enviamelo, enviemelo, enviar, enviarme, envieselo, envien, enviale, envies, manden, mandarlo, mandenme, enviarlo, me mandes, me envies, me mandas, me mandan, me envias, me envian, me mande, me envie, remitir, remitame, remitale, pasamelo, pasemelo, llegame',
    en: 'send, send me, deliver to me, sending, email me, mail, mail me, emailing, send it',
  },
  WRITE: {
    es:
      'escribas, escriba, escriban, escribir, escribirme, escribeme, escribame, escribes, molestes, moleste, molesten, molestar, notifiques, notifique, notifiquen, notificarme, notificame, notifiqueme, avises, avise, avisen, hables, hable, contactes, contacte, escribiendo, escribiendome, mensajees, jodas, friegues, satures, interrumpas, mandar mensajes, enviar mensajes, mandes mensajes, mandes nada, llames, insistas, insista, recuerdes nada',
    en: 'write, write to me, write me, writing, writing to me, bother, bothering, bother me, disturb, disturb me, contact me, contact, ping, ping me, pinging, text me, notify, notify me, notifying, message me, messaging me, messaging, spam, alert me',
  },
  PAUSE: {
    es:
      'pausa, pausar, pausame, pausalo, pausen, pon en pausa, silencia, silenciar, silenciame, silencio, silencie, suspende, suspender, suspenda, suspendan, suspendeme, deten, detener, detenga, detengan, deja de, deje de, dejen de, dejar de, dejes de escribir, para de, pare de, ' +
      'callate, no molestar, desactiva, desactivar, desactive, desactivame, apaga, apagar, apague, frena, dame un descanso, cancela los avisos, cancela mis avisos, quita los avisos, quitame los avisos, no quiero recibir, no quiero mas, no deseo recibir, no quiero que me escribas, ya no quiero, para los avisos, para los mensajes, parar los mensajes, parar los avisos, stop',
    en: 'pause, pausing, do not want, no longer want, mute, stop, silence, do not disturb, snooze everything, snooze all, turn off, switch off, disable, halt, suspend, unsubscribe, hold off, hold my, quiet, shut up, put on hold, leave me alone, take a break',
  },
  AWAY: {
    es:
      'cuando no estoy, no estoy en la oficina, no estoy disponible, no estare disponible, no voy a estar disponible, vacaciones, de vacaciones, en vacaciones, licencia, incapacidad, incapacitado, incapacitada, comision, ausente, ausencia, fuera de la oficina, fuera, no voy a estar, no estare, mientras no estoy, vuelvo, regreso, volvere, regresare, estare de vuelta, me reincorporo, retorno, de viaje, viaje, viajando, calamidad, de permiso, en permiso, descanso, de descanso, ' +
      'dias libres, en comision, disfrutando, vacacionando, de licencia, me voy, salgo, entro de nuevo, hospitalizado, hospitalizada, estaria de vuelta, licencia de maternidad, licencia de paternidad, maternidad, paternidad, luto',
    en: 'vacation, on vacation, holiday, holidays, on holiday, leave, on leave, out of office, out of the office, away, sick, sick leave, i will be back, be back, back on, back in, will be back, be out, am out, off, day off, days off, traveling, travelling, absent, maternity leave, paternity leave, be away, on a trip, ooo, pto, while i am gone, while i am away, while i am out, gone, return, returning',
  },
  RESUME: {
    es:
      'reanuda, reanudar, reanude, reanudalos, reanudame, reactiva, reactivar, reactive, reactivame, reactivalos, activa, activar, activame, activalos, vuelve a, vuelva a, volve a, volver a, ya volvi, volvi, ya regrese, regrese, ya estoy de vuelta, estoy de vuelta, ya llegue, ' +
      'ya puedes, ya puede, ya me puedes, ya me puede, quita la pausa, quitar la pausa, quite la pausa, quita el silencio, termina la pausa, continua, continuar, sigue enviandome, sigueme, despausar, despausa, habilita, prende, prender, enciende, encender, retoma, retomar, ya estoy de regreso, estoy de regreso, me reintegre, ya me reintegre, ' +
      'sigue mandandome, sigue escribiendome, dale otra vez, ya podes, ya entre de vacaciones',
    en: 'back on, resume, resuming, unpause, un pause, unmute, restart, start again, start sending, i am back, i am back from, back from, turn on, turn back on, switch on, enable, reactivate, continue, carry on, unsnooze, you can write me again, i returned, back from vacation, i have returned, came back',
  },
  AGAIN: { es: 'otra vez, nuevamente, de nuevo', en: 'again' },
  SEND_OTHER: {
    es: 'mandale, mandele, enviale, enviele, mandaselo, mandaselos, enviaselo, enviaselos, escribele, escribale, notificale, notifiquele, avisale, aviseale, que le lleguen, le lleguen, que le llegue, le llegue, que reciba, reciba, recibira, mandeselos, enviesele, enviaselas, le llegaran, que le escriban, que le escribas',
    en: 'send them to, send it to, send all to, send my notices to, send my reminders to, send everything to, route, should receive, should get, will receive, will get my, gets my, receives my, let them go to',
  },
  REMIND: {
    es:
      'dejame, dejamelo, dejamela, dejame el, recuerdame, recuerdeme, recuerdamelo, recuerdemelo, recuerda, recuerde, recordar, recordarme, recordarmelo, recuerdes, recordame, recordamelo, acuerdame, acordame, acuerdeme, avisame, aviseme, avisamelo, avisarme, avisas, aplaza, aplazalo, aplazar, aplazarlo, aplaceme, aplazame, aplazamelo, posponer, posponlo, pospon, posponme, pospongalo, posponerlo, posponga, ' +
      'postergar, posterga, postergalo, postergame, dejalo para, dejarlo para, dejame para, dejemos para, dejemoslo para, dejalo, mas tarde, despues, luego, vuelveme a recordar, hazme acordar, acordate, preguntame, pregunteme, vuelve a preguntarme, vuelve a recordarme, vuelve a avisarme, vuelveme a preguntar, vuelveme a avisar, me recuerdas, me avisas, me acuerdas, ponme un recordatorio, pon un recordatorio, programa un recordatorio, ' +
      'programar un recordatorio, recordatorio para, crea un recordatorio, me lo recuerdas, lo miro, lo reviso, lo veo, ahora no, hoy no',
    en: 'remind, remind me, reminding, snooze, postpone, put off, defer, later, nudge me, nudge, ask me again, ask me, ask me later, come back to me, come back to, set a reminder, follow up, bring it up, not now, not today, push it to, push back, push, bump, leave it for, leave it until, let me know, ping me about, delay, get back to me',
  },
  HOUR: { es: 'hora, horas, horario, a que hora, temprano, mas temprano, mas tarde en el dia, hora del resumen, hora de los avisos, la manana, en la manana, por la manana, en la tarde, por la tarde, las mananas, las tardes, en las mananas, en las tardes', en: 'hour, time, what time, schedule, earlier, at what time, in the morning, in the afternoon, in the evening, mornings, afternoons' },
  WEEKLY: {
    es:
      'semanal, semanales, semanalmente, cada semana, todas las semanas, una vez por semana, una vez a la semana, 1 vez a la semana, 1 vez por semana, una sola vez a la semana, una sola vez por semana, cada ocho dias, cada 8 dias, cada siete dias, cada 7 dias, por semana, a la semana, ' +
      'los lunes, cada lunes, todos los lunes, el lunes de cada semana, los martes, cada martes, todos los martes, los miercoles, cada miercoles, todos los miercoles, los jueves, cada jueves, todos los jueves, los viernes, cada viernes, todos los viernes, una vez semanal, semana a semana',
    en: 'weekly, every week, once a week, each week, per week, a week, one time per week, mondays, on mondays, every monday, each monday, tuesdays, every tuesday, wednesdays, every wednesday, thursdays, every thursday, fridays, on fridays, every friday, each friday, once weekly',
  },
  DAILY: {
    es: 'diario, diaria, diarios, diarias, diariamente, a diario, cada dia, todos los dias, dia a dia, de lunes a viernes, todas las mananas, cada manana, dia por dia, todos los dias habiles, cada dia habil, una vez al dia, todo los dias, tolos dias',
    en: 'daily, every day, each day, every morning, each morning, once a day, day by day, everyday, every weekday, every single day, every working day, every business day',
  },
  IMPORTANT: {
    es: 'importante, importantes, lo importante, urgente, urgentes, lo urgente, critico, criticos, lo critico, prioritario, prioritarios, lo mas importante, lo esencial, lo indispensable, lo necesario, sea necesario, algo grave, lo grave, realmente importante, cosas importantes, lo prioritario, estrictamente necesario, lo estrictamente necesario',
    en: 'important, urgent, critical, the essentials, essential, what matters, matters, really matters, priority, necessary, important stuff, important things, crucial',
  },
  ONLY: { es: 'solo, solamente, unicamente, nada mas, exclusivamente, nomas', en: 'only, nothing but, just' },
  LESS: {
    es: 'menos, menos seguido, muchos mensajes, muchos avisos, demasiados mensajes, demasiados avisos, tantos mensajes, tantos avisos, tanto mensaje, tanto aviso, frecuencia, con que frecuencia, cada cuanto, periodicidad, tan seguido, tanta frecuencia, tantas notificaciones, demasiadas notificaciones, muchas notificaciones, menos frecuencia, cada tanto',
    en: 'fewer, less, less often, too many, too often, frequency, how often, so many, as often',
  },
  ENGLISH: { es: 'ingles, en ingles, al ingles', en: 'english, in english, to english' },
  SPANISH: { es: 'espanol, en espanol, al espanol, castellano, en castellano', en: 'spanish, in spanish, to spanish' },
  TONGUE: { es: 'idioma, idiomas, lenguaje, lengua, el idioma, de idioma', en: 'language, languages' },
  SPEAK: {
    es: 'habla, hablar, hablame, hableme, hables, hablas, hablemos, respondeme, respondame, responde, responda, contesta, contestame, contesteme, escribe, cambia, cambiar, cambie, cambiame, pasa, ponlo, pon, poner, configura, prefiero, puede hablar, puedes hablar, comunicate, sigamos, comunicarte, comuniquese, conmuta',
    en: 'speak, talk, talk to me, reply, respond, switch, change, set, write in, prefer, answer me, answer in, use, speaking, continue in, go back, put it',
  },
  DELEGATE: {
    es:
      'delega, delegar, delego, delegue, delegado, delegada, delegame, delegarle, delegacion, en mi lugar, en mi ausencia, por mi ausencia, me reemplaza, reemplazo, reemplace, reemplazara, me va a reemplazar, reenvia, reenviar, reenvie mis, reenviale, desvia, desviar, redirige, redirigir, me cubre, cubrira, suplente, encargale, copia a, con copia a, quien me reemplaza es, a mi reemplazo, queda encargado, queda encargada, me sustituye, sustituto',
    en: 'delegate, delegating, delegation, substitute, replacement, on my behalf, in my place, instead of me, forward, forwarding, redirect, cover for me, covers for me, covering, covering for me, will cover, backup, back up, my deputy, deputy, stand in, in my absence, cc, fill in for me',
  },
  EXPORT: {
    es: 'excel, exel, csv, xlsx, xls, exportar, exporta, exportame, exporteme, exporte, exportarlo, exportarlos, exportarla, exportacion, descargar, descarga, descargarlo, descargarla, descargo, descargue, descargable, descargarme, descargame, bajar, bajarme, bajo, bajarlo, bajarla, bajarlos, bajarlas, planilla, hoja de calculo, archivo, archivos, adjunto, adjuntame, anexo, tabla, en pdf, imprimir, imprimirla, imprimirlo, en un archivo',
    en: 'excel, csv, xlsx, spreadsheet, export, exporting, exported, export my, download, downloading, downloadable, me a file, in a file, as a file, csv file, excel file, attachment, sheet, print, pdf, worksheet',
  },
  CALENDAR: {
    es: 'calendario, mi calendario, agenda, mi agenda, agendar, agendame, agendalo, agendar las, agendarme, ics, ical, outlook, google calendar, calendar, calendarizar, agende, agendeme, almanaque',
    en: 'calendar, my calendar, ics, ical, outlook, google calendar, calendar invite, calendar events',
  },
  WHO_AM_I: {
    es:
      'quien crees que soy, soy supervisor segun, quien soy segun, soy el supervisor segun, a nombre de quien estoy, a nombre de quien, que sabe usted de mi, quien soy, quien soy yo, sabes quien soy, sabe quien soy, que sabes de mi, que sabe de mi, que sabes sobre mi, mi perfil, mis datos, mi cuenta, mi identidad, mi rol, que rol tengo, cual es mi rol, mi usuario, que datos tienes mios, que tienes de mi, como me tienes registrado, como me tienes registrada, como me identificas, como estoy registrado, ' +
      'como estoy registrada, como estoy vinculado, como estoy vinculada, con que nombre, con que correo, con que documento, con que usuario, con que cedula, que cedula, cual cedula, que documento tienes, mi cedula, mi vinculacion, me conoces, como aparezco, bajo que nombre, que cargo tengo, mi registro, mis datos personales, como quien estoy, como me llamo, como que supervisor, mi nombre, con que identificacion, estoy registrado, estoy registrada, que nombre tienes',
    en: 'do you have on me, do you have about me, have on me, know about me, who am i, who do you think i am, what do you know about me, my profile, my account, my role, my data, my identity, how am i registered, am i registered, my id number, do you know me, do you know who i am, how do you know me, my name, what role do i have, my details, which account, as whom, under what name, under which name, what name, which id, am i linked, who i am, my user, my registration, my email, which email, what email, am i logged in',
  },
  LINKED: { es: 'vinculado, vinculada, registrado, registrada, asociado, asociada, identificado, identificada, enlazado, ligado, inscrito, matriculado, conectado', en: 'linked, registered, associated, identified, enrolled, connected, matched, logged in, signed in' },
  IDENTITY: { es: 'cedula, documento de identidad, identificacion, correo electronico, perfil, cuenta de usuario, rol, numero de documento, numero de cedula, cc', en: 'profile, account, id number, identity, role' },
} as const
