import { RIGHTS_EN, RIGHTS_ES, TELLS_THAT_ES, THANKS_ES } from './office.js'
import { phrases } from './phrases.js'

const SHOWN =
  'fecha fechas valor valores saldo saldos contratista contratistas nombre nombres apellido apellidos cedula objeto supervisor estado area numero referencia correo telefono'.split(
    ' ',
  )
/** "Con valor y contratista", "con nombre y apellido": what is to be seen of each, which lists and files have anyway. */
const COLUMNS = [
  ...SHOWN.flatMap(one => SHOWN.filter(other => other !== one).map(other => `con ${one} y ${other}`)),
  ...[
    'con fecha',
    'con fechas',
    'con la fecha',
    'con las fechas',
    'con su fecha',
    'con sus fechas',
    'con el nombre',
    'con nombre',
    'con nombres',
  ],
  ...[
    'con su valor',
    'con el valor',
    'con los valores',
    'con sus valores',
    'con el contratista',
    'con su contratista',
    'con el objeto',
    'con su objeto',
    'con el estado',
  ],
  ...[
    'con el supervisor',
    'con su supervisor',
    'con todos los datos',
    'con todo el detalle',
    'con detalle',
    'con detalles',
    'con todo',
    'con el link',
    'con links',
    'con numero',
  ],
].join(', ')

/** Said to several at once, who are none that are asked about. */
const GREETS_ALL_ES = phrases(
  '{hola/buenas/buen dia/buenos dias/buenas tardes/buenas noches/muy buenos dias/muy buenas tardes/saludos/feliz dia/cordial saludo/que tal/que mas/quiubo} {/a todo el /mi /querido /estimado }{equipo/grupo/personal}',
  '{hola/buenas/buen dia/buenos dias/buenas tardes/buenas noches/muy buenos dias/muy buenas tardes/saludos/feliz dia/cordial saludo/que tal/que mas/quiubo} {/a /mi /mis /queridos /estimados }{todos/todas/todos y todas/gente/muchachos/muchachas/companeros/companeras/colegas/senores/amigos/familia/gente linda/gente bonita}',
)
const GREETS_ALL_EN = phrases(
  '{hello/hi/hey/good morning/morning/good afternoon/good evening} {team/all/everyone/everybody/folks/guys/people/colleagues}',
)

/** Nothing came from the bot: what it sent on that day. */
const NOTHING_CAME_ES = phrases(
  '{/por que }{no me llego/no me ha llegado/no me llegaron/no me han llegado/no recibi/no he recibido/nunca me llego/no me esta llegando/no me estan llegando/no estoy recibiendo/no recibo} {nada/el aviso/ningun aviso/ningun mensaje/los avisos/avisos/mensajes/el resumen/el mensaje/mensajes suyos/ningun resumen}',
  '{/por que }no me {escribio/aviso/mando nada/escribiste/avisaste/llego nada suyo}',
)
const NOTHING_CAME_EN = phrases(
  '{i/we} {got nothing/did not get anything/received nothing/did not receive anything/have not received anything/got no message/did not get the digest/got no digest/am not getting messages}',
  'nothing {arrived/came/has arrived/has come}',
  'why did i {get nothing/not get anything/not receive anything}',
)

/** Small talk, and the words that steer a sentence rather than say what it is about. See `index.ts` for how entries are read. */
export const TALK = {
  HELP: {
    es: `
      de que se trata, no se de que se trata, de que se trata esto, que se supone que tengo que hacer aca, que se supone que tengo que hacer, que se supone que debo hacer, que se supone que haga, que tengo que hacer aca, que tengo que hacer aqui, que hago aqui, que hago aca, soy nueva en esto, soy nuevo en esto, soy nueva, soy nuevo, apenas empiezo en esto, primera vez que uso esto, me llego este mensaje, me llego un mensaje, que es este mensaje, por que recibo esto, a que se debe este mensaje, 
      por que me escribe, por que me escribes, por que me escribio, por que me escriben, por que me llega esto, por que me llegan estos mensajes, por que me esta escribiendo, quien le dio mi numero, quien le dio mi correo, quien le dio mi contacto, de donde saco mi numero, de donde saco mi correo, de parte de quien escribe, de parte de quien, quien lo mando, quien me escribe, que es usted, es una persona o un bot, usted es una persona, es una persona, que mas puede hacer, que mas hace, que mas sabe hacer, en que me ayuda, que cosas puede hacer, que cosas hace,
      que servicios ofrece, como le pregunto, como hablo con usted, como lo uso, es un bot, es usted un bot,
      usted es un bot, es usted un robot, que le puedo pedir, que puedo pedirle, que puedo preguntarle, deme ejemplos,
      deme una mano, echeme una mano, no se que preguntar, no se que preguntarle, no se que preguntarte, no se que decir, no se que escribir, que escribo, como es esto,
      una mano, echame una mano, dame una mano, que se puede hacer aqui, usted que hace, tu que haces, que hace,
      ayuda, ayudame, ayudeme, ayudas, ayudarme, ayudar, auxilio, socorro, que puedes hacer, que puede hacer,
      que podes hacer, que sabes hacer, que sabe hacer, que haces, que hace usted, que hace este bot,
      que mas puedes hacer, que mas haces, para que sirves, para que sirve, para que sirve esto, para que estas,
      en que me puedes ayudar, en que me ayudas, en que me puede ayudar, en que puedes ayudarme,
      en que puede ayudarme, como funciona, como funcionas, como funciona esto, como funciona el bot, como se usa,
      como se usa esto, como te uso, como uso esto, como uso el bot, como se maneja, como se maneja esto, comandos,
      comando, menu, opciones, funciones, funcionalidades, que opciones hay, que opciones tengo, quien eres,
      quien eres tu, quien es usted, que eres, que es esto, que te puedo preguntar, que puedo preguntar,
      que le puedo preguntar, que te puedo pedir, que puedo pedirte, que puedo hacer aqui, que preguntas puedo hacer,
      que puedo preguntarte, no le entiendo nada, no te entiendo nada, no les entiendo nada, no le entendi nada, no te entendi nada, hable en cristiano, hableme en cristiano, habla en cristiano, hablame en cristiano, no entiendo, no entendi, no entiendo nada, no te entiendo, no le entiendo,
      estoy mamado, estoy mamada, estoy mamado de esto, estoy mamada de esto, estoy perdido, estoy perdida, no se que hacer, no entendi que es lo que, no entiendo que es lo que, no entendi que quiere, no entiendo que quiere, no entendi el mensaje, no entiendo el mensaje, no entendi su mensaje, no entiendo su mensaje, no entendi lo que me escribio, no entendi lo que me mando, no entiendo lo que me pide, no entendi lo que me pide, no me quedo claro que es lo que, no me quedo claro el mensaje, no se como usar esto, no se usar esto, que es cerrojo,
      de que se trata esto, que cosas puedes hacer, que cosas haces, como te pregunto, instrucciones de uso,
      que servicios ofreces, ejemplos, dame ejemplos, como hablo contigo, manual de uso, eres un bot, eres un robot,
      que tipo de preguntas, a quien le pregunto, a quien pregunto, quien me puede ayudar, con quien hablo
    `,
    en: `
      i did not understand what i have to do, i do not understand what i have to do, do not understand what i have to do, did not understand what i have to do, did not understand, i did not understand, your message is not clear, what is this about, what is this message, why did i get this, i am new here, i am new to this, new here, new to this, what am i supposed to do here, what am i supposed to do, 
      why are you writing to me, why are you writing me, why do you write to me, why do you write me, why am i getting this, why am i getting these, who gave you my number, are you a person, are you human, help, help me, help me please, what can you do, what do you do, what can you help me with, what can i ask,
      what can i ask you, what can i do here, how does this work, how do you work, how do i use this,
      how do i use you, how to use this, commands, command, menu, options, features, who are you, what are you,
      what is this, i am lost, i do not understand, i do not get it, do not understand, confused, i am confused,
      what can this bot do, what are you for, what are you good for, how can you help, how can you help me,
      what should i ask, examples, what kind of questions, what is cerrojo, what else can you do, are you a bot,
      are you a robot
    `,
  },
  HELLO: {
    es: `${GREETS_ALL_ES},
      hola, ola, holi, holis, buenas, buenos dias, buen dia, buenas tardes, buenas noches, que tal, que mas, quiubo,
      quihubo, saludos, un saludo, cordial saludo, reciba un cordial saludo, como estas, como esta usted, como te va,
      como le va, que hubo, alo, holaa, holaaa, muy buenos dias, muy buenas tardes, muy buenas, buenass,
      como amanece, como amaneciste, que hay, que onda, epa, bueno dias, buena tarde, buena noche,
      buen dia para todos, hay alguien ahi, alguien ahi, hay alguien del otro lado, hay alguien detras, quien esta ahi, sigue ahi, esta ahi, estas ahi
    `,
    en: `
      ${GREETS_ALL_EN}, hello, hi, hey, good morning, good afternoon, good evening, greetings, howdy, anybody there, anyone there, is anybody there, is anyone there, are you there, hello there, hi there, hey there,
      how are you, how are you doing, morning, dear, what is up, good day, yo bot, yo there, yo cerrojo, hiya
    `,
  },
  THANKS: {
    es: `${THANKS_ES}, ${phrases('{eres/es/usted es/es usted/sos} {un sol/un amor/un angel/una belleza/una maravilla/una berraquera/lo mejor/muy util/muy amable/de gran ayuda/una chimba/un duro/una dura/bacano/bacana/genial/increible/muy eficiente/muy rapido}', '{que/tan} {belleza/maravilla/bien/eficiencia/eficiente/amable/util/chimba/nota}', '{gracias/mil gracias/muchas gracias} {por eso/por la info/por la respuesta/por responder/por avisar/por avisarme/por todo/de verdad/de corazon/de antemano/totales/infinitas}', 'le quedo {agradecido/agradecida}')}, 
      gracias por lo de ayer, gracias por lo de hoy, gracias por lo de antes, gracias por lo anterior, por la ayuda, por tu ayuda, por su ayuda, por la informacion, por la colaboracion, por tu colaboracion,
      por su colaboracion, gracias por la ayuda, gracias por tu ayuda, gracias por su ayuda,
      gracias por la informacion, gracias por todo, gracias, muchas gracias, mil gracias, muchisimas gracias,
      te agradezco, le agradezco, agradezco, agradecido, agradecida, muy amable, dios le pague, dios te pague,
      dios te bendiga, dios le bendiga, excelente, genial, perfecto, chevere, bacano, buenisimo, super, entendido,
      de una, vale gracias, ok gracias, gracias totales, mil y mil gracias, todo claro, quedo claro, quedo atento,
      quedo atenta, mil, un millon, eres lo maximo, eres un crack, crack, que buena ayuda, me sirvio, me ayudo mucho,
      me fue util, buen trabajo, bien hecho, se agradece, recibido, que estes bien, feliz dia, feliz tarde,
      feliz noche, buen fin de semana, me salvaste, me salvo, me salvo la vida, que alivio
    `,
    en: `${phrases('{you are/you re} {a star/the best/awesome/great/very helpful/a lifesaver/so helpful}', 'thanks {for that/for the help/for everything/for the info/again/in advance}')}, 
      thanks, thank you, thank you very much, thank you so much, many thanks, thanks a lot, cheers, great, perfect,
      awesome, much appreciated, appreciated, appreciate it, i appreciate it, nice, cool, got it, well done,
      good job, thanks for your help, you are the best, that helps, that was helpful, very helpful, excellent,
      wonderful, brilliant
    `,
  },
  BYE: {
    es: 'chao, adios, hasta luego, nos vemos, hasta pronto, hasta manana, me despido, chaito, chau',
    en: 'bye, goodbye, see you, see you later, bye bye, talk later',
  },
  OKAY: {
    es: `
      ok, okay, okey, vale, listo, lista, bueno, dale, esta bien, de acuerdo, si senor, si senora, bien, oki
    `,
    en: 'fine then, alright, all right, all good, understood',
  },
  // What follows is asked, not stated, though no question mark may say so.
  ASKING: {
    es: `
      no tengo claro si, no me queda claro si, lo que no tengo claro es si, no me acuerdo si, puedes verificar, puede verificar, me puede verificar, me verifica, verifique, o sigue abierto, o sigue abierta, o esta abierto, o todavia esta abierto, o sigue pendiente, o aun no, o ese no, o este no, o todavia no, o que, 
      no se si, no estoy seguro si, no estoy segura si, no recuerdo si, no me acuerdo si, tengo la duda si,
      sabe usted si, usted sabe si, tu sabes si, decir si, me dice si, decirnos si, indicar si, indicarme si,
      indiqueme si, informarme si, cuentame si, averiguame si, me puede decir si, me puedes decir si, me podria decir si, puede decirme si, puedes decirme si, me dice si, me dices si, decir si, mirar si, sabes si, sabe si, saber si, confirmas si,
      confirmame si, confirmeme si, confirma si, confirmar si, sera que, es cierto que, es verdad que, o no, cierto,
      dime si, digame si, decirme si, dices si, verificar si, verifica si, averiguar si, mira si, revisa si,
      revisar si, mire si, quiero saber, quisiera saber, me gustaria saber, necesito saber, sabes
    `,
    en: `
      can you verify, can you check, please verify, could you verify, or is it not, 
      not sure if, not sure whether, do not know if, do not know whether, do not remember if, if, whether,
      do you know if, can you check if, i wonder if, want to know, would like to know, do you know
    `,
  },
  // No day that anything is counted from.
  LONG_AGO: {
    es: 'hace mil anos, hace mil, hace muchos anos, hace ya anos, hace anos, hace anos que, hace siglos, hace un siglo',
    en: 'years ago, ages ago, many years ago, forever ago, years back',
  },
  // Asks for the meaning of a word, which is not this bot's job.
  DEFINE: {
    es: `
      cuantos dias tiene, que es un, que es una, que es el, que es la, que significa, que quiere decir, que son los,
      que son las, definicion de, definicion
    `,
    en: 'what does it mean, meaning of, what is a, what is an, definition of, define',
  },
  // Words that hold a sentence together and look like a verb or a question of ours.
  BE: {
    es: `
      solo los demas, solo las demas, solo los otros, solo las otras, solamente los demas, nada mas los otros, en la fecha de hoy, a la fecha de hoy, el dia de la fecha, 
      ${phrases('{le/les/te} {dije/he dicho/repeti/he repetido} {dos/tres/cuatro/cinco/diez/mil/varias/muchas} veces{/ que}')}, ${COLUMNS}, ${TELLS_THAT_ES}, ${phrases('que {canson/cansona/jartera/mamera/pesado/pesada/fastidio/tormento/intenso/intensa/vaina/joda/jodedera/martirio/desespero/pesadez}')}, ${phrases('{que pena/perdon/disculpe/perdone/disculpa} {/por }{molestar/molestarlo/molestarla/molestarte/molestarlos} {otra vez/de nuevo/nuevamente/tanto}')}, o sigue callado, o sigue callada, o siguen callados, o siguen calladas, o nada que, las dos partes, por las dos partes, ambas partes, por ambas partes,
      o se esperan, o se espera, o toca esperar, o toca esperarlos, o los espero, o espero, o hay que esperar, se me olvida, siempre se me olvida, se me olvido, ya se me olvido, no me acuerdo, ya no me acuerdo, no me acuerdo bien, no recuerdo bien, meti las patas, meti la pata, metimos la pata, metimos las patas, la embarre, la cague, la regue, fue error mio, fue un error mio, por error, por equivocacion, sin querer, sin culpa, me lo vaya a marcar, no me lo vaya a marcar, no lo vaya a marcar, no lo marque, no me lo marque, no lo marque como cerrado, no lo reporte, no lo vaya a reportar, ojo, ojo no, con ese corte, con este corte, a ese corte, a este corte, o ya le solucionaron, o ya se soluciono, o ya se resolvio, o ya no, o todavia no, o nada, debido a, por culpa de, a causa de, y de cuando, y de cuando es, y cual es, cual es y de cuando, y chao, y listo, y ya esta, y punto, por favorcito, soy nuevo supervisor, soy nueva supervisora, soy el nuevo supervisor, soy la nueva supervisora, para resumir, en resumen, como supervisor, como supervisora, lo que pasa es que, me llego un correo, me llego un mensaje, diciendo que, que dice que, me dijeron que, me escribieron que, me estan preguntando, me estan pidiendo, me esta pidiendo, me preguntan, me piden, la jefe, el jefe, mi jefe, mi jefa, la jefa, es que, alguna posibilidad de que, hay posibilidad de que, a mas tardar, control interno, de control interno, digo yo, te aviso, te aviso que, le aviso, le aviso que, les aviso que, aviso que,
      hace rato, desde hace rato, hace mucho, hace tiempo, desde hace tiempo, el jefe me pregunta, mi jefe me pregunta, la jefe me pregunta, la jefa me pregunta, mi jefa me pregunta, el jefe pregunta, el jefe me esta preguntando, es para responderle, es para responderle a, para responderle a, es para responder, es para contestarle, es para contestarle a, para contestarle a, es para contestar, ando en una reunion, ando en reunion, estoy en una reunion, estoy en reunion, estoy en comite, estoy en un comite, ando en comite, voy para una reunion, voy a una reunion, voy entrando a una reunion, tengo una reunion, tengo reunion, tengo comite, salgo para una reunion, estoy en junta, me estan preguntando, me preguntan, me acaban de preguntar, me pregunto el jefe, me pregunta el jefe, me pregunta mi jefe, me pregunto mi jefe, me pregunta la jefe, me pregunta la jefa, 
      para ponerme al dia, ponerme al dia, para ponernos al dia, ponernos al dia, para estar al dia, para quedar al dia,
      te cuento que, le cuento que, que pena, que pena con usted, que pena molestar, que pena molestarlo,
      que pena molestarte, que pena contigo, se encuentra, se encuentran, me encuentro, nos encontramos,
      si es posible, si es tan amable, de ser posible,
      cuando pueda, cuando puedas, cuando puedan, apenas pueda, apenas puedas, en cuanto pueda, tan pronto pueda, cuando tenga tiempo, cuando tengas tiempo, cuando tenga un momento, cuando tenga un minuto, cuando tenga chance, cuando tenga un tiempito,
      cuando le quede facil, cuando te quede facil, si le queda facil, si te queda facil, si puede, si puedes, si se puede, si me puede, si me puedes, si tiene tiempo, si tienes tiempo, si tiene un momento, si tiene un minuto, si no es molestia, si no es mucha molestia, si no es mucho pedir, si no le molesta, si no te molesta,
      si me hace el favor, si me haces el favor, hagame el favor, hagame el favor y, hazme el favor, hazme el favor y, haganme el favor, me hace el favor, me hace el favor y, me haces el favor, me haces el favor y, me hace un favor, me haces un favor, hagame un favor, hazme un favor, tenga la bondad de, tenga la bondad, sea tan amable, sea tan amable de, sean tan amables,
      lo mas pronto posible, lo antes posible, cuanto antes, a la mayor brevedad, a la mayor brevedad posible, a la brevedad, lo mas rapido posible, con urgencia, con caracter urgente, con caracter de urgencia, es urgente, es muy urgente, es super urgente, me urge, para ya, para ayer, pa ya, pa ayer, de afan, de urgencia, de una vez por todas, de una buena vez,
      mi amor, mi vida, mi cielo, mi corazon, mi rey, mi reina, mi ingeniero, mi doctor, mi doctora, mi doc, mi inge, mi llave, mi hermano, mi pez, mi perro, mi senor, mi senora, mi gente, buena gente,
      feliz dia, feliz tarde, feliz noche, feliz fin de semana, feliz finde, feliz semana, feliz inicio de semana, feliz lunes, feliz viernes, buen fin de semana, buen finde, que tenga buen dia, que tengas buen dia, que tenga un buen dia, que tengas un buen dia, que tenga feliz dia, que tenga buena tarde, que este muy bien, que estes bien, que este bien, que estes muy bien, espero que este bien, espero que estes bien, espero este bien, espero que se encuentre bien, espero se encuentre bien, espero que se encuentre muy bien, espero que todo este bien,
      dios lo bendiga, dios la bendiga, dios te bendiga, dios me lo bendiga, que dios lo bendiga, que dios la bendiga, bendecido dia, bendecida tarde, ave maria, ave maria pues, eh ave maria, por dios, por el amor de dios, virgen santa, dios mio, santo dios, madre mia, virgen santisima,
      la verdad, la verdad es que, la verdad que, la pura verdad, resulta que, resulta y pasa que, resulta y acontece que, fijese que, fijate que, sabe que, sabes que, mire que, mira que, vea que, vera que, figurese que, imaginese que, imaginate que, pasa que, sucede que, ocurre que, lo cierto es que, el caso es que, la cosa es que, la vaina es que, el tema es que, el asunto es que, tengo una pregunta, tengo una duda, tengo una inquietud, tengo una consulta, le tengo una pregunta, te tengo una pregunta, una pregunta, una pregunta mas, otra pregunta, otra preguntica, una consulta, una dudita, una cosita, una ultima pregunta, otra cosa, otra cosita, otra duda, una cosa, una cosa mas,
      o que, o como, o si, si o no, no cierto, no es cierto, verdad que si, cierto que si, o me equivoco, estoy en lo cierto, estoy bien,
      con toda confianza, con mucho gusto, con todo respeto, con el debido respeto, con todo gusto, sin pena, sin afan, sin falta, sin compromiso, sin animo de molestar, sin mas, sin mas por el momento, sin otro particular, no se preocupe, no te preocupes, no hay afan, no hay problema, no pasa nada, no se moleste, no sea malo, no sea mala, no sea malito, no sea malita, no seas malo, no seas mala,
      hasta ahora, hasta el momento, hasta hoy, hasta la fecha, a la fecha, al dia de hoy, a dia de hoy, a hoy, a corte de hoy, con corte a hoy, con corte al dia de hoy, en este momento, en estos momentos, en el momento, en este instante, en la actualidad, hoy en dia, hoy por hoy, por estos dias, estos dias, en estos dias,
      en pocas palabras, en dos palabras, en una frase, en palabras sencillas, con palabras sencillas, en terminos sencillos, en lenguaje sencillo, en cristiano, en plata blanca, en resumidas cuentas, con peras y manzanas, con manzanas, con plastilina, como para un nino, como pa un nino, como si fuera un nino, como si fuera nuevo, como si fuera nueva, como si no supiera nada, como para principiantes, como para dummies, para dummies, sin tanta carreta, sin tanto rodeo, sin tecnicismos, sin tanto tecnicismo, sin tanto enredo, sin enredos, bien explicadito, despacio, despacito, con calma, suave
        `,
    en: 'i am in a meeting, in a meeting, going into a meeting, they are asking me, my boss is asking, my boss is asking me, my boss asks, to catch up, to get up to date, by mistake, my mistake, my bad, be honest, honestly, do not mark it, do not mark it as closed, or earlier, and earlier, or later, and later, or before, or after, do i need to step in, or do i need to step in, should i step in, because of, on account of, due to, as supervisor, as a supervisor, as the supervisor, if possible, there is, there are, when you can, when you get a chance, if you can, if you do not mind, if it is not too much trouble, as soon as possible, right now, right away, at the moment, for now, so far, to be honest, the thing is, quick question, one more thing, a question, i have a question, one question, thing is, by any chance, have a nice day, have a good day, in plain words, in plain english, in simple terms, like i am five',
  },
  // Who may see what.
  RIGHTS: {
    es: `${RIGHTS_ES}, ${phrases('{esto/eso/lo que digo/lo que yo digo/lo que le digo/lo que yo le digo/lo que escribo/lo que reporto/lo mio} lo {ve/ven/lee/leen/puede ver/pueden ver} {alguien/alguien mas/mi jefe/mi jefa/el jefe/la jefa/la coordinadora/el coordinador/control interno/todo el mundo/todos/}', 'quien {ve/lee/puede ver/mas ve/se entera de} {esto/eso/lo que/lo mio/lo que yo/mis}', 'que le {dicen/van a decir/cuentan/van a contar/muestran/informan} a {la coordinadora/mi jefe/mi jefa/control interno}', '{mi jefe/mi jefa/la coordinadora} {ve/puede ver/se entera de} {esto/eso/lo que/lo mio}')}, alcanzan a ver, alcanza a ver, alcanzo a ver, quien puede ver, quienes pueden ver, pueden ver lo, pueden ver los, puede ver los, quien ve lo, quien mas ve, quienes ven, quien ve mis, me deja ver, nos deja ver, me dejan ver`,
    en: `${RIGHTS_EN}, who can see, can see the, can they see, allowed to see, who sees`,
  },
  UNTIL: {
    es: 'hasta, hasta el',
    en: 'until, till',
  },
  AFTER: {
    es: 'despues de, luego de, antes de, antes del, despues del',
    en: 'after, before',
  },
  NOT: {
    es: 'no, como sin, ni, nunca, jamas, sin, ningun, ninguno, ninguna, nada, nadie, tampoco',
    en: 'not, never, without, none, nothing, nobody, neither, no one, nor',
  },
  WHERE_TO_START: {
    es: `
      me recomienda, me recomiendas, recomienda empezar, cual me recomienda, cual me recomienda empezar, por cual me recomienda empezar, por cual empiezo, cual hago primero, que me sugiere, que me recomienda, me aconseja, que me aconseja, cual me conviene, que hay para, que tenemos para, que me espera, que me toca para, que tengo para, que hay en mi lista, que hay en la lista, 
      todo lo mio, lo mio, todo lo que tengo, por donde empiezo, por donde empezar, por donde arranco, por donde comienzo, que hago primero, que debo hacer,
      que tengo que hacer, que me toca hacer, que toca hacer, que hay que hacer, que hay por hacer,
      que hay para hacer, que hay para hoy, que hago, que hago hoy, que me corresponde hacer, que debo hacer hoy,
      prioridades, mis prioridades, la prioridad, por cual empiezo, por cual comienzo, por cual arranco, que tengo, que tengo para hoy, que hay para mi, que tienes para mi
    `,
    en: `
      what is on my plate, what do i have for, what is there for, what do we have for, 
      what should i work on, what should i be working on, what needs doing, what is there to do, where do i start,
      where to start, what should i do, what do i have to do, what do i need to do, what must i do, what to do,
      where should i start, where should i begin, what have you got for me, what do you have for me, anything for me,
      what is on my plate, what is on my list, what do i do, what should i do first, what do i do first, priorities, my priorities
    `,
  },
  // Nobody who says one of these asks anything about closing contracts, however familiar the other words are.
  DO_SOMETHING_ELSE: {
    es: `
      haga coordinador a, haga coordinadora a, como supervisora de, como supervisor de, como coordinador, como coordinadora, cambie el rol, cambiar el rol, desvincule, desvincular, dias de vacaciones, cierre fiscal, cierre contable, cierre presupuestal, cierre de vigencia fiscal, cerrar la oficina, cierra la oficina, creo un contrato, creo contrato, creo el contrato, creo un proceso, publico un, publico el, publico la,
      registra un, registrar un, crea, crear, creame, cree, modifica, modificar, modifique, modificame, prorroga el,
      prorrogar, prorrogame, adiciona, adicionar, adicionale, cancela, cancelar, cancele, anula, anular, anule, paga,
      pagar, pague, pagame, firma, firmar, firme, firmame, sube, subir, suba, publica, publicar, publique, borra,
      borrar, borre, elimina, eliminar, elimine, aprueba, aprobar, apruebe, redacta, redactar, redactame, redacte,
      elabora, elaborar, elaborame, elabore, proyecta, proyectar, proyectame, traduce, traducir, traduceme, traduzca,
      escribeme un, escribe un, cuentame un, cantame, calcula, calcular, calculame, compra, comprar, compre,
      comprame, reserva, reservar, reservame, llama, llamar, llame, cotiza, cotizar, adjudica, adjudicar, ganar,
      gane, gano, gana, ganas, ganan, contratar, contrata, renovar, renueva, renueve, cede, ceder, imprime, prestame,
      presta, hackea, inventa, recomienda, recomiendame, recomiendas
    `,
    en: `
      a coordinator, an admin, a coordinator for, as coordinator, as a coordinator, as supervisor of, promote, unlink, create, modify, amend, cancel, pay, sign, upload, publish, delete, remove, erase, approve, draft, translate,
      sing, calculate, compute, buy, book, reserve, call, award, earn, hire, renew, extend, invent, cook, play,
      recommend, tell me a, write a, write me a, order, sell
    `,
  },
  // What the bot itself told on some day.
  TOLD_ME: {
    es: `
      ${phrases(
        'por que me {llego/llega/llegan/mando/mandaste/envio/enviaste/escribio/escribiste} {ese/este/un/el/esos/estos/tantos} {mensaje/aviso/correo/recordatorio/mensajes/avisos/resumen}',
        'a que se debe {ese/este/el} {mensaje/aviso/recordatorio}',
      )},
      ${NOTHING_CAME_ES},
      que me han mandado, que me has mandado, que me ha mandado, que me han enviado, que me has enviado, que me ha enviado, que me han escrito, que me has escrito, que me ha escrito, que me han avisado, que me ha avisado, que me has avisado,
      que me dijo, que me dijiste, que me dijo usted, que me informo, que me informaste, que me aviso, que me avisaste,
      que me escribio, que me escribiste, que me mando, que me mandaste, que me envio, que me enviaste,
      que me recordo, que me recordaste, que me habia dicho, que me habias dicho, que aviso me llego,
      que mensaje me llego, que resumen me llego, que decia el aviso, que decia el resumen, que decia el mensaje,
      muestreme lo que me dijo, muestrame lo que me dijiste, lo que me dijo, lo que me dijiste, repita lo que me dijo,
      repiteme lo que me dijiste, que me dijo el bot, que me dijo cerrojo
    `,
    en: `
      ${NOTHING_CAME_EN}, what did you tell me, what you told me, what did you say, what did you say to me, what did you send me,
      what you sent me, what did you write me, what did you remind me of, show me what you told me,
      what did the reminder say, what did the digest say, what did your message say
    `,
  },
  // The labels of our buttons for what was on the screen.
  // Somebody else said it, and it is to be looked up.
  IS_IT_TRUE: {
    es: 'es verdad, es cierto, eso es verdad, eso es cierto, si es cierto, si es verdad, sera cierto, sera verdad, es asi, si es asi, es verdad eso, es cierto eso, dice que, dicen que, me dice que, me dijo que, dijo que, asegura que, jura que, supuestamente, dizque',
    en: 'is it true, is that true, is that right, is that so, is it so, says that, says he, says she, told me that, told me he, told me she, claims that, claims he, claims she, claims to have, supposedly, allegedly, says it is',
  },
  // What the speaker did a moment ago.
  LAST_DONE: {
    es: 'que hice, que acabo de hacer, que hice ahorita, que acabe de hacer, que hice hace un momento, que hice recien, lo que hice, lo ultimo que hice, ahorita, hace un momento, hace un rato',
    en: 'i just did, i just made, what i did, that i made, that i did, a moment ago',
  },
  // What was told of one contract.
  UNDO_OF: {
    es: `
      ${phrases(
        '{quita/quite/quiteme/borra/borre/borreme/retira/retire/anula/anule/elimina/elimine/deshaz/deshaga/cancela/cancele} lo {que dije/que le dije/que te dije/que informe/que reporte/que puse/que dice/que quedo/dicho/informado/reportado} {del/de/sobre/en/de lo de/}',
        'me equivoque {con/en} {el/la/lo de/el de/la de}',
        'eso no era asi, no era cierto lo que dije, lo que dije del, borralo, borrelo, eliminalo, eliminelo, como corrijo, como corrijo algo que dije mal, como corrijo algo, como corrijo lo que dije, como deshago, como deshago lo que dije, como borro lo que dije, como retiro lo que dije',
      )}
    `,
    en: 'undo what i said of, take back what i said about, remove what i said about',
  },
  UNDO: {
    es: `
      no mentiras, mentiras, mentira, no mentira, ay no mentiras, se me fue el dedo, fue por error, lo puse por error, lo reporte por error, lo dije por error, fue sin querer, la embarre, meti la pata, me confundi de contrato, que fue lo ultimo que te dije, que fue lo ultimo que le dije, lo ultimo que te dije, lo ultimo que le dije, que te he dicho, que le he dicho, lo ultimo que informe, que he informado, lo ultimo que reporte, que he reportado, 
      deshaz lo ultimo, deshaga lo ultimo, eche para atras, echa para atras, eche atras, revierta, revierte, reversa, reverse, reverselo, anule, anula, anulelo, anulalo, olvide lo que le dije, olvida lo que te dije, olvide lo que dije, olvide eso, olvida eso, borre lo ultimo, borra lo ultimo, borre lo que dije, eso no era cierto,
      deshacer, deshaz, deshaga, deshazlo, deshagalo, deshacerlo, deshacer eso, retirar lo dicho, retira lo dicho,
      retire lo dicho, quiero deshacer, me equivoque, quitalo, quitelo, quita eso, quite eso, retiralo, retirelo
    `,
    en: 'by mistake, it was a mistake, that was a mistake, slip of the finger, my finger slipped, what did i tell you last, what did i report last, the last thing i told you, revert, revert that, roll back, forget that, forget what i said, forget what i told you, undo, undo that, undo it, undo this, take it back, take that back, i made a mistake, i was wrong, remove that',
  },
  TURN_PAGE: {
    es: `
      siguiente, siguiente pagina, pagina siguiente, la siguiente, la siguiente pagina, anterior, pagina anterior,
      la anterior, la pagina anterior, pasar pagina, pasar la pagina, pagina
    `,
    en: 'next, next page, the next page, previous, previous page, the previous page, page',
  },
} as const
