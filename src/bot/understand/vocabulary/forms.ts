import { phrases } from './phrases.js'

/** In which language and form the bot is to answer, and whom it takes one for. See `index.ts` for how entries are read. */
export const FORMS = {
  ENGLISH: {
    es: 'ingles, en ingles, al ingles',
    en: 'english, in english, to english',
  },
  SPANISH: {
    es: 'espanol, en espanol, al espanol, castellano, en castellano',
    en: 'spanish, in spanish, to spanish',
  },
  TONGUE: {
    es: 'idioma, idiomas, lenguaje, lengua, el idioma, de idioma',
    en: 'language, languages',
  },
  SPEAK: {
    es: `
      pasate, pasarte, cambiate, pasese, cambiese, cambiemos, pasemos, volvamos, habla, hablar, hablame, hableme, hables, hablas, hablemos, respondeme, respondame,
      responde, responda, contesta, contestame, contesteme, escribe, cambia, cambiar, cambie, cambiame, pasa, ponlo,
      pon, poner, configura, prefiero, puede hablar, puedes hablar, comunicate, sigamos, comunicarte, comuniquese,
      conmuta
    `,
    en: `
      speak, talk, talk to me, reply, respond, switch, change, set, write in, prefer, answer me, answer in, use,
      speaking, continue in, go back, put it
    `,
  },
  EXPORT: {
    es: `
      imprime, imprimeme, imprima, imprimame, bajeme, bajelo, bajelos, bajemelo, bajemelos, bajamelos, descarguemelo, descarguemelos, descargamelos, exportemelos, exportamelos, descargueme, descarguelo, adjunteme, bajas, bajame, excel, exel, csv, xlsx, xls, exportar, exporta, exportame, exporteme, exporte, exportarlo,
      exportarlos, exportarla, exportacion, descargar, descarga, descargarlo, descargarla, descargo, descargue,
      descargable, descargarme, descargame, bajar, bajarme, bajarlo, bajarla, bajarlos, bajarlas, planilla,
      hoja de calculo, hojita de calculo, hojas de calculo, hoja electronica, formato editable, en formato editable, editable, archivo, archivos, adjunto, adjuntame, anexo, tabla, en pdf, imprimir, imprimirla, imprimirlo,
      en un archivo, paselos a excel, pasalos a excel, paselo a excel, pasalo a excel, pasemelos a excel, pasamelos a excel, pasemelo a excel, pasamelo a excel, mandemelos en excel, mandemelo en excel
    `,
    en: `
      excel, csv, xlsx, spreadsheet, export, exporting, exported, export my, download, downloading, downloadable,
      me a file, in a file, as a file, csv file, excel file, attachment, as an attachment, dump to file, dump to a file, editable format, in editable format, sheet, print, pdf, worksheet
    `,
  },
  CALENDAR: {
    es: `
      ${phrases('{en/a/al/} {el/mi/la/} {calendario/almanaque/agenda} {del/de mi/de} {telefono/celular/google/outlook/teams/computador}')}, calendario del celular, calendario del telefono, calendario de google, calendario de outlook, agenda del celular, al calendario, en el calendario, en mi calendario, a mi calendario, a la agenda, en la agenda, calendario, mi calendario, agenda, mi agenda, agendar, agendame, agendalo, agendar las, agendarme, ics, ical,
      outlook, google calendar, calendar, calendarizar, agende, agendeme, almanaque
    `,
    en: 'phone calendar, calendar on my phone, calendar, my calendar, ics, ical, outlook, google calendar, calendar invite, calendar events',
  },
  WHO_AM_I: {
    es: `
      de donde salio que yo, de donde sacan que yo, de donde saca que yo, quien dice que yo, quien dijo que yo, por que dicen que yo, por que me tienen como, por que aparezco como, por que figuro como, yo soy la supervisora, yo soy el supervisor, 
      como me tiene registrado, como me tiene registrada, me conoce, que datos tiene mios, que documento tiene,
      como me identifica, quien cree que soy, tiene mio, tiene mia, que nombre tiene, tienes de mi, tienes sobre mi, tiene de mi, tiene sobre mi, tienes mia, tienes mio, quien crees que soy,
      soy supervisor segun, quien soy segun, soy el supervisor segun, a nombre de quien estoy, a nombre de quien,
      que sabe usted de mi, quien soy, con quien me tienes, con quien me tiene, quien soy yo, sabes quien soy, sabe quien soy, que sabes de mi,
      que sabe de mi, que sabes sobre mi, mi perfil, mis datos, mi cuenta, mi identidad, mi rol, que rol tengo,
      cual es mi rol, mi usuario, que datos tienes mios, que tienes de mi, como me tienes registrado,
      como me tienes registrada, como me identificas, como estoy registrado, como estoy registrada,
      como estoy vinculado, como estoy vinculada, con que nombre, con que correo, con que documento, con que usuario,
      con que cedula, que cedula, cual cedula, que documento tienes, mi cedula, mi vinculacion, me conoces,
      como aparezco, bajo que nombre, que cargo tengo, mi registro, mis datos personales, como quien estoy,
      como me llamo, como que supervisor, mi nombre, mis ajustes, los ajustes, ajustes, mi configuracion, mis preferencias, con que identificacion, estoy registrado, estoy registrada,
      que nombre tienes
    `,
    en: `
      who says that i am, why am i listed as, why am i the supervisor, 
      do you have on me, do you have about me, have on me, know about me, who am i, who do you think i am,
      what do you know about me, my profile, my account, my role, my data, my identity, how am i registered,
      am i registered, my id number, do you know me, do you know who i am, how do you know me, my name,
      what role do i have, my details, which account, as whom, under what name, under which name, what name,
      which id, am i linked, who i am, my user, my registration, my email, which email, what email, am i logged in,
      my settings, the settings, settings, my preferences
    `,
  },
  LINKED: {
    es: `
      vinculado, vinculada, registrado, registrada, asociado, asociada, identificado, identificada, enlazado, ligado,
      inscrito, matriculado, conectado
    `,
    en: 'linked, registered, associated, identified, enrolled, connected, matched, logged in, signed in',
  },
  IDENTITY: {
    es: `
      cedula, documento de identidad, identificacion, correo electronico, perfil, cuenta de usuario, rol,
      numero de documento, numero de cedula, cc
    `,
    en: 'profile, account, id number, identity, role',
  },
} as const
