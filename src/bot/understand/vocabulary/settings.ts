import { PAUSE_ES, RESUME_ES, STANDS_IN_EN, STANDS_IN_ES } from './office.js'
import { phrases } from './phrases.js'

const TOO_MANY = phrases(
  '{tanto/mucho/demasiado} {mensaje/aviso/recordatorio/correo/mensajito}',
  '{tantos/muchos/demasiados} {mensajes/avisos/recordatorios/correos/mensajitos}',
  '{me escribe/me esta escribiendo/escribe/me manda/manda/me llega/me llegan} {mucho/demasiado/a cada rato/cada rato/a toda hora/todo el tiempo}',
)

/** "Deje de escribirme": of the messages, and of nothing else that somebody might leave off. */
const NO_MORE_ES = phrases(
  '{/que }{deja/deje/dejen/dejar/dejes/dejame/dejeme/para/pare/paren/parar/cese/cesen} de {escribir/escribirme/escribirnos/escribirle/escribirles/mandar/mandarme/mandarnos/mandarles/enviar/enviarme/enviarnos/molestar/molestarme/joder/joderme/fastidiar/fastidiarme/notificar/notificarme/avisar/avisarme/recordar/recordarme/llenarme/bombardear/bombardearme/insistir/acosar/acosarme/hablar/hablarme/atosigar/atosigarme/contactarme/llegar/llegarme/estar mandando/estar escribiendo/estar molestando/estarme escribiendo/estarme mandando/tanto}',
)

/** When, how often and to whom the bot is to write. See `index.ts` for how entries are read. */
export const SETTINGS = {
  DIGEST: {
    es: `el envio de los informes, el envio de los mensajes, el envio de los avisos, el envio de los correos, el envio de las notificaciones, el envio de informes, el envio de mensajes, el envio de avisos, el envio de mis avisos, el envio de mis mensajes, el envio de comunicaciones, los envios, comunicaciones, ${TOO_MANY}, 
      informe de avance, reporte de avance, informe semanal, reporte semanal, informe diario, reporte diario, aviso, avisos, recordatorio, recordatorios, notificacion, notificaciones, alerta, alertas, mensaje, mensajes,
      correos, boletin, los reportes, mensajitos, mis avisos, mis recordatorios, mis notificaciones, mis alertas
    `,
    en: `
      digest, digests, notice, notices, reminder, reminders, notification, notifications, alert, alerts, message,
      messages, updates, newsletter, dm, dms, nudges, pings, report,
      my notices, my reminders, my notifications, my alerts
    `,
  },
  MY_NOTICES: {
    es: 'mis avisos, mis recordatorios, mis notificaciones, mis alertas',
    en: 'my notices, my reminders, my notifications, my alerts',
  },
  // What came of the campaign, for whoever looks after others.
  CLOSING_REPORT: {
    es: `
      informe de cierre, informe final de cierre, reporte de cierre, informe de la campana, reporte de la campana, informe final de la campana,
      informe de cierre de la campana, reporte de cierre de la campana, resultado de la campana, resultados de la campana, como termino la campana
    `,
    en: 'closing report, campaign report, final report, report of the campaign, report on the campaign, result of the campaign, results of the campaign, campaign results',
  },
  // Reports as files, for whoever looks after others.
  REPORTS: {
    es: 'que informes hay, cuales informes hay, que informes tiene, informes, los informes, que reportes hay, un informe en word, reportes',
    en: 'which reports are there, what reports are there, reports, a report in word',
  },
  MONTHLY_REPORT: {
    es: `
      informe mensual, informe de control interno del mes, informe del mes para control interno, reporte de control interno del mes, informe del mes, informe de control interno, informe para control interno, informe mensual para control interno,
      informe mensual de control interno, reporte mensual, reporte del mes, reporte para control interno, reporte de control interno
    `,
    en: 'monthly report, report of the month, report for control interno, report for internal control, internal control report',
  },
  REPORT_FOR_HEAD: {
    es: phrases(
      '{informe/reporte/pagina/resumen/hoja} {para/al} {la direccion/el director/la directora/el gerente/la gerente/el alcalde/la alcaldesa/el gobernador/la gobernadora/el jefe/la jefa/el rector/el secretario/la secretaria/el representante legal}',
      '{informe/reporte/resumen} {de/en} {una pagina/una hoja} para {la direccion/el director/la directora/el gerente/la gerente/el alcalde/la alcaldesa/el gobernador/la gobernadora/el jefe/la jefa/el comite}',
      'una {pagina/hoja} para {la direccion/el director/la directora/el gerente/la gerente/el alcalde/la alcaldesa/el gobernador/la gobernadora/el jefe/la jefa}',
    ),
    en: phrases('{page/report/one page/summary} for the {head/director/mayor/governor/boss/management}'),
  },
  MEMO: {
    es: 'memorando, memorandos, memorandum, memo, memos, un memorando, hagame un memorando, preparar un memorando, prepareme un memorando',
    en: 'memorando, memorandum, memo, memos',
  },
  IN_WORD: {
    es: 'en word, en documento de word, en formato word, en docx',
    en: 'in word, as a word document, in docx',
  },
  LIQUIDATION_BASE: {
    es: 'base de liquidaciones, base de liquidacion, base de contratos por liquidar, matriz de liquidaciones, matriz de liquidacion, cuadro de liquidaciones',
    en: 'liquidation base, base of liquidations, liquidation matrix, table of liquidations',
  },
  SEND: {
    es: `
      mandame, mandeme, mandamelo, mandemelo, manda, mandar, mandarme, mandes, envia, enviame, envieme, enviamelo,
      enviemelo, enviar, enviarme, envieselo, envien, enviale, envies, manden, mandarlo, mandenme, enviarlo,
      me mandes, me envies, me mandas, me mandan, me envias, me envian, me mande, me envie, remitir, remitame,
      remitale, pasamelo, pasemelo, llegame
    `,
    en: 'send, send me, deliver to me, sending, email me, mail, mail me, emailing, send it, send it to me, send them to me, send that to me, send this to me, give it to me, give them to me',
  },
  WRITE: {
    es: `
      escribirles, escribirle, escribas, escriba, escriban, escribir, escribirme, escribeme, escribame, escribes,
      molestes, moleste, molesten, molestar, notifiques, notifique, notifiquen, notificarme, notificame, notifiqueme,
      avises, avise, avisen, hables, hable, contactes, contacte, escribiendo, escribiendome, mensajees, jodas,
      friegues, satures, interrumpas, mandar mensajes, enviar mensajes, mandes mensajes, mandes nada, llames,
      insistas, insista, recuerdes nada
    `,
    en: `
      write, write to me, write me, writing, writing to me, bother, bothering, bother me, disturb, disturb me,
      contact me, contact, ping, ping me, pinging, text me, notify, notify me, notifying, message me, messaging me,
      messaging, spam, alert me, nag, nagging, nagging me, nag me
    `,
  },
  PAUSE: {
    es: `${PAUSE_ES}, 
      dejeme descansar, dejame descansar, dame un descanso, dame un respiro, deme un respiro, no me moleste, no me molestes, dejeme en paz, dejame en paz, dejeme quieta, dejeme quieto, dejeme tranquila, dejeme tranquilo, dejame tranquila, dejame tranquilo, pausado, pausada, pausados, en pausa, silenciado, silenciada, silenciados, pauseme, silencieme, callese, pare los avisos, pare los mensajes, quite los avisos, quiteme los avisos,
      no quiero que me escriba, deme un descanso, pausa, pausar, pausame, pausalo, pausele, pausale, pauseles, pausales, silenciele, silenciale, suspendale, suspendele, pausen, pon en pausa, silencia, silenciar, silenciame, silencio, silencie,
      suspende, suspender, suspenda, suspendan, suspendeme, deten, detener, detenga, detengan, ${NO_MORE_ES}, callate, no molestar, desactiva, desactivar,
      desactive, desactivame, apaga, apagar, apague, frena, dame un descanso, cancela los avisos, cancela mis avisos,
      quita los avisos, quitame los avisos, no quiero recibir, no quiero mas, no deseo recibir,
      no quiero que me escribas, ya no quiero, para los avisos, para los mensajes, parar los mensajes,
      parar los avisos, stop
    `,
    en: `
      paused, on pause, muted, pause, pausing, do not want, no longer want, mute, stop, silence, do not disturb, snooze everything,
      snooze all, turn off, switch off, disable, deactivate, halt, suspend, unsubscribe, hold off, hold my, quiet, shut up,
      put on hold, leave me alone, take a break
    `,
  },
  AWAY: {
    es: `
      estoy fuera, este fuera, estoy por fuera, este por fuera, ando por fuera, voy a estar por fuera, estare fuera, voy a estar fuera, voy a estar en campo, estare en campo, estoy en campo, sin senal, no voy a tener senal, cuando no estoy, no estoy en la oficina, no estoy disponible, no estare disponible, no voy a estar disponible,
      periodo de vacaciones, mi periodo de vacaciones, durante mi periodo de vacaciones, durante mis vacaciones, comprendido hasta, comprendidas hasta, vacaciones, de vacaciones, en vacaciones, licencia, incapacidad, incapacitado, incapacitada, comision, ausente,
      ausencia, fuera de la oficina, fuera, no voy a estar, no estare, mientras no estoy, vuelvo, regreso, volvere,
      regresare, estare de vuelta, me reincorporo, retorno, de viaje, viaje, viajando, calamidad, de permiso,
      en permiso, descanso, de descanso, dias libres, en comision, disfrutando, vacacionando, de licencia, me voy,
      salgo, entro de nuevo, hospitalizado, hospitalizada, estaria de vuelta, licencia de maternidad,
      licencia de paternidad, maternidad, paternidad, luto
    `,
    en: `
      vacation, on vacation, holiday, holidays, on holiday, leave, on leave, out of office, out of the office, away,
      sick, sick leave, i will be back, be back, back on, back in, will be back, be out, am out, off, day off,
      days off, traveling, travelling, absent, maternity leave, paternity leave, be away, on a trip, ooo, pto,
      while i am gone, while i am away, while i am out, gone, return, returning
    `,
  },
  // It is over: nothing is to be held back for it.
  BEEN: { es: 'estuve, estuvimos, anduve, anduvimos, dure, duramos', en: 'i was, we were, i have been, we have been' },
  RESUME: {
    es: `${RESUME_ES}, 
      puede seguir mandando, puede seguir mandandome, siga mandando, seguir mandando, puede volver a mandar, puede seguir enviando,
      reanudeme, activeme, siga enviandome, siga mandandome, siga escribiendome, encienda, retome, reanuda, reanudar, reanude, reanudalos, reanudame, reactiva, reactivar, reactive, reactivame, reactivalos,
      active, activa, activar, activame, activalos, vuelve a, vuelva a, volve a, volver a, ya volvi, volvi, ya regrese,
      regrese, ya estoy de vuelta, estoy de vuelta, ya llegue, ya puedes, ya puede, ya me puedes, ya me puede,
      quita la pausa, quitar la pausa, quite la pausa, quita el silencio, termina la pausa, continua, continuar,
      sigue enviandome, sigueme, despausar, despausa, habilita, prende, prender, enciende, encender, retoma, retomar,
      ya estoy de regreso, estoy de regreso, me reintegre, ya me reintegre, sigue mandandome, sigue escribiendome,
      dale otra vez, ya podes
    `,
    en: `
      back on, resume, resuming, unpause, un pause, unmute, restart, start again, start sending, i am back,
      i am back from, back from, turn on, turn back on, switch on, enable, reactivate, continue, carry on, unsnooze,
      you can write me again, i returned, back from vacation, i have returned, came back
    `,
  },
  AGAIN: {
    es: 'otra vez, nuevamente, de nuevo',
    en: 'again',
  },
  SEND_OTHER: {
    es: `
      que le avise a, que le avisen a, que le escriba a, que le manden a, que le lleguen a, pasele mis avisos a, pase mis avisos a, pasele los avisos a,
      mandale, mandele, enviale, enviele, mandaselo, mandaselos, enviaselo, enviaselos, escribele, escribale,
      notificale, notifiquele, avisale, aviseale, que le lleguen, le lleguen, que le llegue, le llegue, que reciba,
      reciba, recibira, mandeselos, enviesele, enviaselas, le llegaran, que le escriban, que le escribas
    `,
    en: `
      send them to, send it to, send all to, send my notices to, send my reminders to, send everything to, route,
      should receive, should get, will receive, will get my, gets my, receives my, let them go to
    `,
  },
  REMIND: {
    es: `
      un recordatorio, recordatorio para, recordatorio para el, ponle recordatorio, pongale recordatorio, ponles recordatorio, ponle un recordatorio, pongale un recordatorio, ponles un recordatorio, pongales un recordatorio, programeme un recordatorio, programame un recordatorio,
      ${phrases('{pasamelo/pasemelo/pasamela/pasemela/paselos/pasalos/corralos/muevalos/muevelos/dejelos/dejalos/dejemelos/dejamelos/corramelo/muevamelo} {para/pa}{/ el/ la}')},
      pongalo para, pongalo para el, ponlo para, ponlo para el, corralo para, corralo para el, correlo para el, muevalo para, muevalo para el, muevelo para el, paselo para el, pasalo para el,
      dejame, dejamelo, dejamela, dejame el, dejeme, dejemelo, deje el, deja el, deja para, deje para, dejemos el, dejelo para, dejela para, hagame acordar, pongame un recordatorio, ponga un recordatorio,
      ${phrases('{deja/deje/dejar/dejen/dejemos/dejalo/dejelo/dejenlo/dejarlo} {quieto/quietecito/guardado/dormido}', '{reprograme/reprograma/reprogramar/reprogramame/reprogrameme/reprogramelo/reprogramalo/reprogramarlo}', '{hagase/hazte/hacete/hacerse/hacerte} el {loco/desentendido/bobo} con', 'haga de cuenta que no existe', '{lo/la/se lo/me lo} {recuerden/recuerde/acuerdan/recuerda/recuerdas}')},
      vuelvame a recordar, vuelva a recordarme, vuelva a avisarme, vuelva a preguntarme, me recuerda, me lo recuerda,
      hagame caer en cuenta, hazme caer en cuenta, haceme caer en cuenta, me hace caer en cuenta, me avisa, recuerdame, recuerdeme, recuerdamelo, recuerdemelo, recuerda, recuerde,
      recordar, recordarme, recordarmelo, recuerdes, recordame, recordamelo, acuerdame, acordame, acuerdeme, avisame,
      aviseme, avisamelo, avisarme, avisas, aplaza, aplazalo, aplazar, aplazarlo, aplaceme, aplazame, aplazamelo,
      posponer, posponlo, pospon, posponme, pospongalo, posponerlo, posponga, postergar, posterga, postergalo,
      postergame, dejalo para, dejarlo para, dejame para, dejemos para, dejemoslo para, dejalo, mas tarde, despues,
      luego, vuelveme a recordar, hazme acordar, acordate, preguntame, pregunteme, vuelve a preguntarme,
      vuelve a recordarme, vuelve a avisarme, vuelveme a preguntar, vuelveme a avisar, me recuerdas, me avisas,
      me acuerdas, ponme un recordatorio, pon un recordatorio, programa un recordatorio, programar un recordatorio,
      recordatorio para, crea un recordatorio, me lo recuerdas, lo miro, lo reviso, lo veo, ahora no, hoy no
    `,
    en: `
      remind, remind me, reminding, snooze, postpone, put off, defer, later, nudge me, nudge, ask me again, ask me,
      ask me later, bring this up, bring that up, bring this one up, bring that one up, bring it back up, surface it again, come back to me, come back to, set a reminder, follow up, bring it up, not now, not today,
      push it to, push back, push, bump, leave it for, leave it until, let me know, ping me about, delay it, delay that,
      delay the, get back to me
    `,
  },
  // To the speaker, and to nobody else.
  REMIND_ME: {
    es: `recuerdame, recuerdeme, recuerdamelo, recuerdemelo, recordarme, recordarmelo, recordame, recordamelo, acuerdame, acordame, acuerdeme, avisame, aviseme, avisamelo, avisarme, hagame acordar, hazme acordar, hagame caer en cuenta, hazme caer en cuenta, haceme caer en cuenta, me recuerda, me lo recuerda, me recuerdas, me acuerdas, pregunteme, preguntame`,
    en: 'remind me, nudge me, ask me again, ask me later, ping me about',
  },
  TELL_WHEN: {
    es: `
      aviseme cuando quede, avisame cuando quede, aviseme cuando salga, avisame cuando salga, aviseme apenas quede,
      avisame apenas quede, me avisa cuando quede, aviseme cuando, avisame cuando, avisarme cuando, me avisa cuando, me avisas cuando, aviseme apenas,
      avisame apenas, aviseme en cuanto, avisame en cuanto, aviseme tan pronto, avisame tan pronto, me avisa apenas,
      me avisas apenas, notifiqueme cuando, notificame cuando, informeme cuando, informame cuando, cuenteme cuando,
      me puede avisar cuando, me puedes avisar cuando, puede avisarme cuando, puedes avisarme cuando, me informa cuando
    `,
    en: `
      tell me when secop, tell me when it, tell me once it, tell me once secop, let me know when secop,
      let me know when it, let me know once it, let me know once secop, let me know as soon as, notify me when secop,
      notify me when it, notify me once it, notify me as soon as, tell me as soon as
    `,
  },
  HOUR: {
    es: `
      hora, horas, horario, a que hora, temprano, mas temprano, mas tarde en el dia, hora del resumen,
      hora de los avisos, la manana, en la manana, por la manana, en la tarde, por la tarde, las mananas, las tardes,
      en las mananas, en las tardes
    `,
    en: `
      hour, time, what time, schedule, earlier, at what time, in the morning, in the afternoon, in the evening,
      mornings, afternoons
    `,
  },
  WEEKLY: {
    es: `
      semanal, semanales, semanalmente, cada semana, todas las semanas, una vez por semana, una vez a la semana,
      1 vez a la semana, 1 vez por semana, una sola vez a la semana, una sola vez por semana, cada ocho dias,
      cada 8 dias, cada siete dias, cada 7 dias, por semana, a la semana, los lunes, cada lunes, todos los lunes,
      el lunes de cada semana, una vez semanal, semana a semana, el primer dia de la semana, un dia a la semana, un solo dia a la semana, un dia por semana, cada primer dia de la semana
    `,
    en: `
      weekly, every week, once a week, each week, per week, a week, one time per week, mondays, on mondays,
      every monday, each monday, once weekly, one day a week, the first day of the week, first day of the week
    `,
  },
  // The weekly message comes on Mondays.
  OTHER_WEEKDAY: {
    es: `
      los martes, cada martes, todos los martes, los miercoles, cada miercoles, todos los miercoles, los jueves, cada jueves, todos los jueves,
      los viernes, cada viernes, todos los viernes, solo los martes, solo los miercoles, solo los jueves, solo los viernes, los viernes en la tarde
    `,
    en: `
      tuesdays, on tuesdays, every tuesday, wednesdays, on wednesdays, every wednesday, thursdays, on thursdays, every thursday,
      fridays, on fridays, every friday, each friday
    `,
  },
  // Takes the place of somebody who is named.
  COVER: {
    es: `
      cubra, cubre, cubran, cubrira, cubriria, lo cubra, la cubra, lo cubre, la cubre, reemplace, reemplaza, reemplazara, lo reemplace, la reemplace, lo reemplaza, la reemplaza, remplace, lo remplace, la remplace, lo remplaza, la remplaza,
      supla, suple, lo supla, la supla, sustituya, lo sustituya, la sustituya, lo sustituye, la sustituye, se haga cargo, asuma, los suyos los vea, los suyos los lleve, que los suyos los vea, los de ella los vea, los de el los vea
    `,
    en: 'cover, covers, covering, cover for, covers for, cover for him, cover for her, will cover, replace, replaces, fill in for, fills in for, stand in for, stands in for',
  },
  // Somebody else is away, or has changed their own notices.
  THEY_AWAY: {
    es: `
      sale a vacaciones, sale de vacaciones, sale en vacaciones, salio a vacaciones, salio de vacaciones, salen a vacaciones, mientras este de vacaciones, mientras este incapacitado, mientras este incapacitada, mientras este de licencia, se incapacito, va a estar de vacaciones, va a estar de licencia, va a estar incapacitado, va a estar incapacitada, estara de vacaciones, estara de licencia, tiene licencia, tiene vacaciones, tiene permiso, entra en licencia, entra a licencia, anda de vacaciones, anda incapacitado, anda incapacitada, sale a licencia, sale de licencia, se va de vacaciones, se va a vacaciones, entra a vacaciones, esta de vacaciones, esta en vacaciones,
      esta con incapacidad, esta incapacitado, esta incapacitada, esta de licencia, esta en licencia, esta en comision, esta de permiso, se fue de vacaciones, que esta con incapacidad, que esta de vacaciones
    `,
    en: 'is going on vacation, is going on leave, goes on leave, while on leave, while on vacation, is on vacation, is on leave, goes on vacation, is on holiday, is away, is out sick, is out of office',
  },
  // Where messages and files cannot be sent to.
  TO_MAIL: {
    es: `
      al correo, por correo, a mi correo, al correo electronico, por correo electronico, al email, por email, a mi email, al mail, por mail, a mi mail, al correo institucional, a mi correo institucional,
      por whatsapp, al whatsapp, a mi whatsapp, al celular, a mi celular, por mensaje de texto, por sms, por telegram
    `,
    en: 'to my email, by email, to my mail, by mail, by whatsapp, to my whatsapp, to my phone, by text message',
  },
  DAILY: {
    es: `
      diario, diaria, diarios, diarias, diariamente, a diario, cada dia, todos los dias, dia a dia,
      de lunes a viernes, todas las mananas, cada manana, dia por dia, entre semana, solo entre semana, solo dias habiles, solo en dias habiles, los fines de semana, fines de semana, todos los dias habiles, cada dia habil,
      una vez al dia, todo los dias, tolos dias
    `,
    en: `
      daily, every day, each day, every morning, each morning, once a day, day by day, everyday, every weekday,
      every single day, every working day, every business day
    `,
  },
  IMPORTANT: {
    es: `
      importante, importantes, lo importante, urgente, urgentes, lo urgente, critico, criticos, lo critico,
      prioritario, prioritarios, lo mas importante, lo esencial, lo indispensable, lo necesario, sea necesario,
      algo grave, lo grave, realmente importante, cosas importantes, lo prioritario, estrictamente necesario,
      lo estrictamente necesario
    `,
    en: `
      important, urgent, critical, the essentials, essential, what matters, matters, really matters, priority,
      necessary, important stuff, important things, crucial
    `,
  },
  ONLY: {
    es: 'solo, solamente, unicamente, nada mas, exclusivamente, nomas',
    en: 'only, nothing but, just',
  },
  LESS: {
    es: `${TOO_MANY}, 
      menos, menos seguido, muchos mensajes, muchos avisos, demasiados mensajes, demasiados avisos, tantos mensajes,
      tantos avisos, tanto mensaje, tanto aviso, frecuencia, con que frecuencia, cada cuanto, periodicidad,
      cada quince dias, cada 15 dias, quincenal, quincenalmente, dos veces al mes, una vez al mes, cada mes, mensualmente, 
      tan seguido, tanta frecuencia, tantas notificaciones, demasiadas notificaciones, muchas notificaciones,
      menos frecuencia, cada tanto
    `,
    en: 'fewer, less, less often, too many, too often, frequency, how often, so many, as often',
  },
  MY_DELEGATE: {
    es: 'mi delegado, mi delegada, mi reemplazo, mi suplente, tengo delegado, tengo delegada, tengo algun delegado, quien me reemplaza',
    en: 'my delegate, my deputy, my substitute, my replacement, my backup, have a delegate',
  },
  // Said of whoever answers while the speaker is away.
  STANDS_IN: { es: STANDS_IN_ES, en: STANDS_IN_EN },
  DELEGATE: {
    es: `
      deja a, deje a, dejo a, dejar a, dejen a, delega, delegar, delego, delegue, delegado, delegada, delegame, delegarle, delegacion, en mi lugar,
      en mi ausencia, por mi ausencia, me reemplaza, me reemplace, reemplazo, me reemplazara, me va a reemplazar, reenvia,
      reenviele, reenvieles, desvie, redirija, encarguele, reenviar, reenvie mis, reenviale, desvia, desviar, redirige, redirigir, me cubre, cubrira, suplente, encargale,
      mi delegado, mi delegada, mi reemplazo, mi suplente, mi respaldo, de respaldo, como respaldo, de suplente, como suplente, como mi suplente, como mi respaldo, como mi reemplazo, como mi delegado, como mi delegada, de reemplazo, de backup, como backup,
      copia a, con copia a, quien me reemplaza es, a mi reemplazo, queda encargado, queda encargada, me sustituye,
      sustituto
    `,
    en: `
      delegate, delegating, delegation, substitute, replacement, on my behalf, in my place, instead of me, forward,
      forwarding, redirect, cover for me, covers for me, covering, covering for me, will cover, backup, back up,
      my deputy, my delegate, my substitute, my replacement, my backup, deputy, stand in, in my absence, cc, fill in for me
    `,
  },
  // What was put off, to be seen.
  REMINDERS_SET: {
    es: phrases(
      '{que/cuales/cuantos} {recordatorios/pospuestos/aplazados/alarmas} {tengo/hay/tengo puestos/tengo activos/tengo programados/tengo pendientes/hay puestos/me quedan}',
      '{mis/los} {recordatorios/pospuestos/aplazados} {que tengo/activos/puestos/programados}',
      '{que/cuales} {tengo/deje/he} {pospuesto/pospuestos/aplazado/aplazados}',
      'que le pedi que me recordara',
      '{cuales/que} me va a recordar',
    ),
    en: phrases(
      '{which/what} reminders {do i have/are set/have i set}',
      'what did i snooze',
      'what have i snoozed',
      'which ones did i snooze',
    ),
  },
} as const
