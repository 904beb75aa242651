import { MORE_TIME } from './around.js'
import { AND_HOW_MANY_EN, AND_HOW_MANY_ES } from './coordinating.js'
import { DONE_EN, DONE_ES } from './done.js'
import { LEFT_TO_THEM } from './left-to-them.js'
import { FIGURES_ES, MEANING_ES } from './office.js'
import { phrases } from './phrases.js'

const AND_WHEN = phrases(
  'y {para cuando/cuando/en que fecha/de cuando/desde cuando/con que fecha/que dia/para que dia/para que fecha}',
)
const AND_WHEN_IN_ENGLISH = phrases('and {by when/when/since when/on what date}')

/** "Toca subir acta", "hay que adjuntar algo". */
const UPLOADING = ['toca', 'hay que', 'tengo que', 'debo', 'se debe', 'necesito', 'tocaria', 'me toca']
  .flatMap(must =>
    ['subir', 'subirle', 'adjuntar', 'adjuntarle', 'cargar', 'cargarle', 'anexar'].map(deed => `${must} ${deed}`),
  )
  .flatMap(said =>
    [
      '',
      ' algo',
      ' acta',
      ' un acta',
      ' el acta',
      ' documentos',
      ' un documento',
      ' algun documento',
      ' soportes',
      ' papeles',
      ' algun papel',
    ].map(what => said + what),
  )
  .join(', ')

/** How the campaign is going. */
const CAMPAIGN_ES = phrases(
  '{como va/como vamos en/como vamos con/como anda/estado de/balance de/en que va/situacion de/resumen de} {la/esta/la presente} campana',
  '{cuanto/cuantos/cuanto nos/cuantos nos} {falta/faltan} {para/para cumplir/para cumplir con/para llegar a/para alcanzar} la meta',
  '{a este ritmo/al ritmo que vamos/a este paso/si seguimos asi} {/cuando }{terminamos/acabamos/terminariamos/acabariamos/cerramos todo/cumplimos}{/ cuando/ la meta}',
)

/** What is asked: why, how, when, how many, by what law. See `index.ts` for how entries are read. */
export const REQUESTS = {
  WHY: {
    es: `
      por que, porque, por q, xq, porq, por que razon, a que se debe, cual es la razon, cual es el motivo, razon, razones, motivo,
      motivos, por que motivo, debido a que, explicame por que, en que te basas, en que se basa, de donde sacas,
      con base en que, a cuenta de que, por cual razon, como asi que
    `,
    en: `
      why, how come, what is the reason, reason, reasons, for what reason, because, on what grounds, on what basis,
      what makes
    `,
  },
  EXPLAIN: {
    es: `
      explicame eso, expliqueme eso, explicame esto, expliqueme esto, no entiendo eso, no entiendo esto, explicame, expliqueme, explica, explique, explicar, explicarme, explicas, explicacion, explicaciones,
      justifica, justificame, justificacion, sustentame
    `,
    en: 'explain, explanation, justify, justification, break down',
  },
  // HOW by themselves: "pasos" is a whole question, "cómo" is not.
  STEPS: {
    es: `
      con que paso empiezo, con que paso arranco, cual es el primer paso, que paso sigue, cual es el paso a seguir, por donde empiezo con ese, por donde empiezo con eso, que es lo primero que hago, que hago primero,
      como lo hago, como lo hago en secop, como se hace, como se hace eso, como hago eso, como se hace en secop, como lo hacemos, como hago eso en secop, como es la vuelta, como es el orden, cual es el orden, que va primero, que se hace primero, como es el proceso, como es el tramite, 
      por donde entro, por donde se entra, por donde ingreso, por donde se ingresa, por donde me meto, por donde toca entrar, por donde hay que entrar, a donde entro, a donde toca entrar, en donde entro,
      que boton es, cual boton es, cual es el boton, que boton oprimo, que boton espicho, que boton hundo, que boton toca, que boton debo oprimir, en que boton, en cual boton, donde le doy, donde le doy clic, donde le hundo, donde oprimo, donde hago clic, donde doy clic, a que le doy, a que le doy clic,
      guia, guias, guiarme, pasos a seguir, pasos, paso a paso, procedimiento, procedimientos, guiame, guieme,
      instructivo, tutorial, cartilla
    `,
    en: 'where do i go in, where do i enter, where do i click, where do i press, where do i have to click, which button is it, which button, what button is it, which button do i press, which button do i click, the order of things, what comes first, in what order, steps, step by step, step, procedure, guide, walkthrough, guide me, guide me through',
  },
  // Who has done none asks how it is done.
  NEVER_DID: {
    es: `
      nunca he cerrado uno, nunca he cerrado ninguno, nunca he cerrado un contrato, nunca he cerrado uno de esos, nunca he cerrado uno de estos, nunca he cerrado un expediente, nunca he cerrado nada, jamas he cerrado uno, jamas he cerrado un contrato, no he cerrado nunca uno, no he cerrado uno nunca, no he cerrado uno en mi vida, nunca cerre uno, nunca me ha tocado cerrar uno, nunca me ha tocado cerrar, nunca he hecho un cierre, nunca he hecho uno, nunca he hecho eso, nunca lo he hecho, nunca he hecho esto, nunca me ha tocado,
      es la primera vez que cierro, es la primera vez que cierro uno, es mi primera vez, es mi primer cierre, es el primero que cierro, primera vez que cierro uno, primera vez que hago esto, es la primera vez que hago esto, nunca he entrado a eso, nunca he entrado al secop
    `,
    en: 'i have never closed one, i have never closed any, never closed one, never closed one of these, never closed one before, never closed a contract, i have never closed a contract, i have never done this, i have never done one, never done this, never done this before, never done one, first time closing one, first time doing this, it is my first time, this is my first time, my first closing',
  },
  // Asked of closing: what has to be in SECOP for it.
  MUST_UPLOAD: {
    es: `
      ${UPLOADING}
    `,
    en: 'do i have to upload, do i have to upload something, do i have to upload anything, do i need to upload, do i need to upload anything, do i need to upload something, have to upload, have to upload anything, need to upload, need to upload anything, must i upload, must i upload anything, should i upload, should i upload anything, do i attach anything, do i have to attach anything, do i need to attach anything',
  },
  HOW: {
    es: `
      cuanto se demora, cuanto demora, cuanto se demoran, cuanto me demoro, cuanto nos demoramos, cuanto tiempo toma, cuanto toma, cuanto se tarda, es muy demorado, como, de que manera, de que forma, instrucciones, manual, tramite, ruta, no se como, no tengo idea de como,
      ensename, ensenas, ensena, ensenar, ensenarme, indicame como, ayudame a, ayuda a, ayuda para, ayuda con el,
      donde, por donde, en que parte, en que modulo, en que seccion, que debo hacer para, que hago para,
      que tengo que hacer para, que hay que hacer para, que toca hacer para, que se hace para, cual es el proceso,
      cual es el proceso para, proceso para, el proceso de, proceso de, que proceso, forma de, manera de, orientame,
      orientacion, indicaciones, como hago para, como se hace para, video
    `,
    en: `
      how long does it take, how long does that take, how is a, how are the, how does one, how would i, how would one, how do you, where is the button, how, how to,
      how do i, how can i, how should i, walk me through, teach me, show me how, show me how to, help me, help me to,
      where, instructions, what do i do to, what should i do to, what do i need to do to, what do i have to do to,
      what must i do to, process for, the process, process to, what is the process, way to, best way to, guidance,
      do not know how to
    `,
  },
  WHICH: {
    es: `
      que mas tiene, que otros tiene, que otras cosas tiene, que mas hay de, que hay en contratacion, que hay en la oficina de contratacion, cuales tengo, cuales, que, cual, cuales son, cual es, alguno, alguna, algunos, hay alguno, no se que,
      no se cual, no se cuales
    `,
    en: 'which, what, any, are there any, what is, what are',
  },
  // Asks for several contracts.
  LIST: {
    es: `
      con el valor de cada uno, con el valor de cada contrato, con su valor, con sus valores, con el nombre del supervisor, con nombre del supervisor, con nombre de supervisor, con el supervisor de cada uno, con su supervisor, con el supervisor, con el responsable, con sus supervisores, lista, listado, listar, liste, listame, enlistame, enliste, mi lista, mi listado, relacion, relacion de,
      cuales tengo, cuales, no hay ninguno, no hay ninguna, no tengo ninguno, no tengo ninguna, listas, listados, relacioneme, consolide, consolideme, consolida, consolidame, consolidar
    `,
    en: 'with the supervisor, with their supervisor, with their supervisors, with the name of the supervisor, with the supervisor of each, list, my list, list of, lists, which ones',
  },
  // What somebody gets done, and not the last day for it.
  CLOSES_IN_TIME: {
    es: phrases('{que/cuales/que contratos/cuales contratos} {alcanzo a/alcanzare a/alcanzaria a} cerrar'),
    en: phrases('{what/which/which contracts/which ones} {will i be able to/will i manage to/can i manage to} close'),
  },
  // The label of our own button, which says no more of what.
  ALL: {
    es: `
      ver todos, verlos todos, mostrar todos, muestrame todos, muestreme todos, ver los demas, mostrar los demas,
      muestrame los demas, muestreme los demas
    `,
    en: `
      see all, show all, show me all, view all, see the others, show the others, show me the others, see the rest,
      show me the rest
    `,
  },
  // Of which: "los que ya cerré" asks, "ya los cerré" tells.
  RELATIVE: {
    es: 'los que, las que',
    en: 'the ones that, the ones i, the ones we, those that, those which, those i, those we',
  },
  THOSE: {
    // Said of several, whatever else they say.
    es: 'los que, las que, suspendidos, suspendidas, cedidos, cedidas',
    en: 'those',
  },
  HOW_MANY: {
    es: `${FIGURES_ES}, 
      ${LEFT_TO_THEM}, ${AND_HOW_MANY_ES},
      cuanto se ha pagado, cuanto hemos pagado, cuanto se pago, cuanto llevamos pagado, cuanto se lleva pagado, cuanta plata se ha pagado, cuanta plata hemos pagado, cuanto han pagado, cuanto hay pagado, total pagado, monto pagado, 
      cuanto se le pago, cuanto se le ha pagado, cuanto le pagaron, cuanto le pagamos, cuanto le han pagado, cuanto le hemos pagado, cuanto se le alcanzo a pagar,
      cuanto le debemos, cuanto se le debe, cuantos cierres, cuantos cierres hubo, cuantos cierres van, cuantos cierres llevamos, cuantos vienen siendo, cuantas vienen siendo, cuantos serian, cuantas serian, cuantos son en total, cuantos, cuantas, cuanto, cuanta, numero de, cantidad de, cantidad, que tantos, faltan muchos, me faltan muchos,
      me quedan muchos, quedan muchos, me falta mucho, falta mucho
    `,
    en: `${AND_HOW_MANY_EN}, how much balance is left, how much money is left, how much is left to release, how much have we paid out, how much is paid, how much was paid, how much has been paid, how much did we pay, how much have we paid, how much was he paid, how much was she paid, how many closings, how many closures, how many, how much, number of, count of, the number`,
  },
  WHO: {
    es: `${phrases('{quien/quienes} me {lo/la/los} {puede dar/da/puede pasar/pasa/puede confirmar/confirma/podria dar}', 'a quien {se lo pido/le pido eso/le pregunto eso/se lo pregunto}')}, ${DONE_ES},
      quien mas tiene, hay alguien, alguien que, alguien, quien, quien responde, y quien responde, quien me reemplaza, quienes, a quien, a quienes, de quien, cual supervisor, cuales supervisores, que supervisores,
      que supervisor, cuales personas, que personas, que funcionarios
    `,
    en: `${DONE_EN}, who has the most, anybody, who, whom, whose, which supervisors, which supervisor, which people`,
  },
  WHEN: {
    es: `
      ${AND_WHEN},       cuando, en que fecha, que fecha, que dia, para cuando, desde cuando, a partir de cuando, cual es la fecha
    `,
    en: `${AND_WHEN_IN_ENGLISH}, when, what date, by when, which day, since when, from when`,
  },
  IF_NOT: {
    es: `${phrases('{que pasa/que pasaria/que sucede} si {no cumplo/no alcanzo/me paso de/me pasa/se me pasa/no llego a/incumplo/se me vence}')}, 
      si un supervisor no cierra, si el supervisor no cierra, si alguien no cierra, si uno no cierra, si no se cierra, si no se cierran, si lo dejo asi que pasa, que pasa si lo dejo asi, si lo dejo asi, si no lo hago que pasa, y si no lo cierro, si no lo cierro,
      me puede pasar si, puede pasar si, pasa si, pasaria si, sucede si, ocurre si, me pasa si, que pasa si,
      que pasaria si, que sucede si, que ocurre si, y si no, que me pasa si, que pasa cuando no, que consecuencias,
      consecuencia, consecuencias, me pueden sancionar, que riesgo, que riesgos
    `,
    en: `${phrases('{what happens/what if/what would happen} if {i/we} {miss/do not meet/do not make/skip/am late for}', '{what if/if} {i/we} {miss/do not meet}')}, 
      what happens if, what if, what would happen if, consequence, consequences, what are the risks, risk, risks
    `,
  },
  DEADLINE: {
    es: `${MORE_TIME}, 
      ${phrases(
        '{de donde/como} {salio/sale/sacaron/sacas/saca/sacaste/se calcula/se calculan/calculan/calculas/calcula/se cuenta/se cuentan} {la fecha/esa fecha/el plazo/ese plazo/los plazos/la meta/esa meta/el plazo de cierre/la fecha limite/el vencimiento}',
        'por que {el/hasta el} {31 de julio/30 de julio}',
      )},
      y cual es la meta, y que meta tenemos, y la meta cual es, cual es la meta, cual es nuestra meta, que meta tenemos, que meta hay, la meta cual es, cual era la meta, el ultimo, que dia es el ultimo, cual es el ultimo, para cuando es, cuando es, hasta cuando es, plazo, plazos,
      fecha limite, fechas limite, hasta cuando, hasta que fecha, hasta que dia, ultimo dia, dia limite, limite,
      fecha maxima, fecha tope, tope, dias habiles, dias tengo, dias quedan, dias me quedan, dias faltan,
      dias nos quedan, dias restan, dias hay, dias, tiempo tengo, tiempo queda, tiempo me queda, tiempo nos queda,
      tiempo hay, tiempo falta, tiempo, campana, corte, la fecha de cierre, fecha de cierre, fecha para cerrar,
      dias de plazo, cuantos meses, meses hay, meses tengo, prorroga, vencimiento del plazo, termino para cerrar, plazo maximo, ultima fecha,
      cuando vence el plazo, cuando se acaba el plazo, fecha final para
    `,
    en: `
      what is the goal, what is the target, what is our goal, what is our target, which is the goal, still time, is there time, enough time, there is time, deadline, deadlines, due date, cutoff, cut off,
      last day, final day, business days, working days, days left, days are left, days remain, days do i have,
      days remaining, how long, time left, time do i have, time is left, time remains, much time, campaign,
      until when, days, closing date, last date, final date, latest date, by when, extension, time limit
    `,
  },
  COUNTS: {
    es: `
      alcanzo a, alcanzamos a, todavia alcanzo, aun alcanzo, cuenta, cuentan, vale, incluye, incluido, incluida,
      inclusive, entra, es habil, habil, es festivo, sirve, alcanza, estoy a tiempo, todavia estoy a tiempo,
      tambien cuenta
    `,
    en: `
      still ok, still okay, still possible, still valid, still fine, count, counts, included, inclusive, include,
      is it a business day, a business day, a working day, too late, in time, on time, ok to close on
    `,
  },
  // Asked whether they count.
  FREE_DAYS: {
    es: `
      sabados, los sabados, domingos, los domingos, fines de semana, los fines de semana, festivos, los festivos,
      dias festivos, los dias festivos, dias no habiles
    `,
    en: 'saturdays, sundays, weekends, holidays, public holidays, bank holidays',
  },
  SUMMARY: {
    es: `
      ${CAMPAIGN_ES}, llegamos a, llegamos al, llegaremos al, llegaremos a, lo vamos a lograr, lo lograremos, lo logramos, vamos a lograrlo, vamos a llegar, vamos a terminar a tiempo, estoy al dia, estamos al dia, voy al dia, ando al dia, sigo al dia, 
      como amanecimos, como arrancamos, como estamos hoy, como amanecio esto, como nos fue, el avance, avance general, avance de la entidad, informe de avance, reporte de avance, en que vamos, alcanzamos a cerrar todo, alcanzamos a cerrar todos, alcanzamos a terminar, alcanzamos a cerrar, nos da el tiempo, nos da tiempo, nos alcanza, alcanzaremos, llegaremos a la meta, lograremos la meta, vamos a lograr la meta, nos va a dar el tiempo, al paso que vamos, alcanzamos, si seguimos a este ritmo, a este ritmo cuando acabamos, a este ritmo cuando terminamos, a este ritmo cuando acabo, cuando acabamos, cuando terminamos, cuando acabariamos, alcanzamos la meta, alcanzamos a cumplir, llegamos a la meta, vamos a llegar a la meta, cumplimos la meta, vamos a cumplir, vamos a cumplir la meta, vamos a alcanzar, vamos a alcanzar la meta, si alcanzamos la meta, nos alcanza el tiempo, en que porcentaje voy, en que porcentaje vamos, va a alcanzar, van a alcanzar, si alcanza, si alcanzan, si alcanzo, si alcanzamos, alcanzara a cerrar, alcanza a terminar, alcanzan a terminar, porcentaje de cumplimiento, grado de cumplimiento, nivel de cumplimiento, porcentaje de avance, cumplimiento de la meta, como le va a, como les va a, como le va, como les va, como le esta yendo a, como me le esta yendo a, como le esta yendo, como les esta yendo, que tal va, que tal van, a este ritmo, al ritmo que voy, al ritmo que vamos, a este paso, estado de avance, grado de avance, nivel de avance, como voy, voy bien o mal, comovoy, como vamos, en que voy, que tal voy, como va mi avance, avance, avances, progreso, balance,
      pronostico, proyeccion, estadistica, estadisticas, cifras, numeros, porcentaje, panorama, consolidado, informe, reporte, indicador,
      indicadores, ritmo, como ando, como estoy, como va todo, como va la cosa, como va el cierre,
      como van los cierres, como vamos con los cierres, como va eso, mi desempeno, que tanto he avanzado,
      he avanzado, avanzado, llevo, voy bien, vamos bien, voy mal, conteo, como vas, mi gestion, estado general,
      como van mis contratos, como estan mis contratos, resultado, resultados
    `,
    en: `
      are we going to make it, will we make it, can we make it, are we on track, are we going to finish,
      am i up to date, am i on track, how am i doing, 
      will we finish, will we make it in time, will we finish on time, can we make it in time, are we on track, going to finish on time, at the current pace, make the year end target, to make the year end target, make the target, are we going to make, are we going to make it, will we make it, will we make the target, make the target, the target, year end target, make the year end target, reach the target, hit the target, meet the target, meet the goal, going to make it, on pace, at this pace, at this rate, overview, progress, stats, statistics, figures, numbers, percentage, how am i doing, how are we doing, pace,
      tally, recap, how is it going, my performance, on track, dashboard, snapshot, where do i stand, count,
      big picture, status report, how far along am i, doing so far, numbers so far, how far along
    `,
  },
  // Both the count that one asks for and the message that comes every morning.
  // Whether all is done by a day, which the pace tells of the aim of the campaign only.
  REACH: {
    es: 'llegamos a, llegamos al, llegaremos al, llegaremos a, lo vamos a lograr, lo lograremos, lo logramos, vamos a lograrlo, vamos a llegar, vamos a terminar a tiempo, alcanzamos a cerrar todo, alcanzamos a cerrar todos, alcanzamos a terminar, alcanzamos a cerrar, nos da el tiempo, nos alcanza el tiempo, nos da tiempo, nos alcanza, si alcanzamos, alcanzaremos, nos va a dar el tiempo, alcanzamos',
    en: 'will we make, are we going to make, are we going to make it, will we make it, can we make it, are we on track, are we going to finish, will we finish, will we make it in time, will we finish on time, can we make it in time, going to finish on time',
  },
  RESUMEN: {
    es: 'resumen, resumenes, mi resumen, resumencito',
    en: 'summary, summaries, sum up',
  },
  // The agency behind the circular: asked what it says, or only named.
  AGENCY: {
    es: 'colombia compra, colombia compra eficiente, cce, agencia nacional de contratacion',
    en: 'colombia compra',
  },
  APPLIES: {
    es: 'aplica para, aplica a, aplica, aplican, aplican a, le aplica, les aplica, rige para, rige, cobija, cobija a, vale para, sirve para',
    en: 'apply to, applies to, apply, applies, hold for, holds for',
  },
  LAW: {
    es: `
      que pasa despues del, que pasa despues de esa fecha, que pasa cuando pase el, que pasa si se pasa el, abrir disciplinario, abrir un disciplinario, me abren disciplinario, proceso disciplinario, me pueden disciplinar, ${phrases('que {pasa/pasaria/sucede/ocurre} si {los/lo/la/las} {dejo/dejamos/dejan} {asi/abiertos/abierto/sin cerrar/como estan}', 'que {pasa/pasaria/sucede} si no {hago nada/los cierro/los cerramos/cierro nada/cierro ninguno}')},
      quien dice que yo tengo que, quien dice que tengo que, quien dice que yo debo, quien dice que debo, quien dice que me toca, quien dice que a mi me toca, quien dice que eso me toca, quien dice que hay que, quien dijo que yo tengo que, quien dijo que yo debo, quien dijo que tengo que, quien dijo que me toca, quien dijo que a mi me toca, quien dijo que hay que, donde dice que yo tengo que, donde dice que yo debo, donde dice que tengo que, donde dice que me toca, donde dice que a mi me toca, donde dice que debo, donde dice que hay que,
      investigar, investigacion disciplinaria, procuraduria, contraloria, hallazgo, hallazgos,
      responsabilidad disciplinaria, responsabilidad fiscal, fundamenta, se fundamenta, juridico, soporte juridico,
      concepto juridico, sustento normativo, base normativa, fundamento normativo, vinculante, aplicable,
      obligatoriedad, exigible, exigencia, donde dice, donde esta escrito, quien dice, quien ordena, quien ordeno,
      quien lo ordeno, quien obliga, de donde sale, ordeno, ordeno cerrar, circular, circulares, ley, leyes, norma,
      normas, normativa, normatividad, normativo, decreto, decretos, directiva, directriz, directrices,
      fundamento legal, fundamento juridico, base legal, base juridica, sustento legal, sustento juridico, sustento,
      fundamento, marco legal, marco juridico, marco normativo, articulo, articulos, sancion, sanciones, sancionar,
      multa, multas, disciplinario, disciplinaria, obligatorio, obligatoria, es obligacion, juridicamente,
      legalmente, legal, estatuto, soporte legal, reglamento, resolucion, ordena cerrar, exige cerrar,
      obliga a cerrar, obliga, me pueden sancionar, nos pueden sancionar, me sancionan, quien lo ordena, jurisprudencia, concepto, conceptos, regla, reglas, ordena,
      reglamentacion, legislacion
    `,
    en: `
      who says i have to, who says that i have to, who says i must, who says i need to, who said i have to, who said i must, who says it is me, where does it say i have to, where does it say i must, where does it say that i must,
      liability, liable, auditors, audit finding, comptroller, which article, what article, binding,
      where does it say, who says, says who, who ordered, who requires, law, laws, regulation, regulations,
      legislation, decree, statute, circular, legal basis, legal grounds, legal ground, legal framework, norm, norms,
      rule, rules, sanction, sanctions, penalty, penalties, fines, mandatory, compulsory, legally, legal reason,
      directive, obligatory, what is the obligation, legal requirement, legal requirements, legal support
    `,
  },
  FIND: {
    es: `
      tenga que ver con, tengan que ver con, tiene que ver con, tienen que ver con, tenga relacion con, relacionado con, relacionados con, que hablen de, que hable de, que mencionen, que mencione, buscar, busca, buscame, buscando, busco, busque, busqueme, buscarme, busqueda, encuentra, encuentrame,
      encontrar, encuentre, ubica, ubicar, ubicame, ubiqueme, localiza, localizar, filtra, filtrar, filtrame, buscas,
      busquemos, averigua, tengo algo con,
      tenemos algo con, hay algo con, algo con, tengo algo de, hay algo sobre, algo sobre, tengo algo sobre
    `,
    en: `
      has to do with, have to do with, related to, to do with, find, search, search for, look for, looking for, locate, find me, filter, searching for, look up contracts, anything with,
      something with, anything about, something about
    `,
  },
  PRIVACY: {
    es: `
      quien puede ver lo que yo reporto, quien puede ver lo que reporto, quien ve lo que reporto, quien ve lo que yo reporto, quien ve lo que informo, quien puede ver lo que informo, quien lee lo que escribo, quien ve lo que escribo, quien puede leer lo que escribo, habeas data, politica de privacidad, politica de datos, politica de tratamiento, aviso de privacidad,
      tratamiento de datos, tratamiento de datos personales, proteccion de datos, proteccion de datos personales,
      que datos tiene de mi, que datos tienes de mi, que datos tienen de mi, que datos guarda de mi, que datos guardan de mi,
      borre mis datos, borra mis datos, borrar mis datos,
      borren mis datos, elimine mis datos, elimina mis datos, eliminar mis datos, suprimir mis datos, suprima mis datos,
      ley 1581, ${phrases(
        '{que/cuales} {datos/datos personales/informacion/informacion personal} {mia /mios /}{guarda/guardan/conserva/conservan/almacena/almacenan/recoge/recogen} {mia/mios/mia aqui/sobre mi/de mi/acerca de mi}',
        '{que/cuales} {datos mios/datos personales mios/informacion mia} {guarda/guardan/conserva/conservan/tiene/tienen/almacena/almacenan}',
        '{elimine/eliminen/borre/borren/suprima/supriman/quite/quiten/olvide/olviden/corrija/corrijan/actualice/actualicen/rectifique/rectifiquen/eliminar/borrar/suprimir/corregir/rectificar/olvidar} mis {datos personales/datos}',
        '{elimineme/eliminenme/borreme/borrenme/saqueme/saquenme/retireme} de {la base/la base de datos/su base de datos/sus bases de datos/la lista de datos}',
        '{/revoco la /revoco mi /revocar la /revocar mi /retiro mi /retiro la /retirar mi /no doy /no doy mi }{autorizacion/consentimiento/autorizacion de uso} {de/del/para el/al} {tratamiento/uso} de {mis datos/mis datos personales/datos personales/los datos/datos/mi informacion}',
        '{revoco/retiro/revocar/retirar/revoque} {mi/el/la} {autorizacion/consentimiento}{ para tratar mis datos/ para usar mis datos/}',
        '{no autorizo/no acepto/no quiero/no consiento} {el uso de/que traten/que usen/que compartan/que guarden} mis {datos personales/datos}',
        '{cuanto tiempo/por cuanto tiempo/hasta cuando} {guardan/guarda/conservan/conserva/tienen/se guardan/se conservan/almacenan} {mis datos/mis datos personales/mi informacion/mi informacion personal}',
        '{derecho al/mi derecho al/derecho de/mi derecho de/derechos de/mis derechos de/mi} {habeas data/olvido/supresion}',
        '{ejerzo/ejercer/quiero ejercer} {mi derecho de/mis derechos de/el derecho de/el/mi} habeas data',
        '{quien ve/quien vio/quien ha visto/quien puede ver/quienes pueden ver/quienes ven/a quien entregan/con quien comparten/a quien le comparten/comparten/a quien le dan} {mis datos/mis datos personales/mi informacion personal}',
        '{responsable/encargado/oficial} {del/de} {tratamiento/tratamiento de datos/datos personales/proteccion de datos/tratamiento de mis datos/mis datos/mis datos personales}',
        '{para que/por que/donde/como/que} {usan/utilizan/guardan/tienen/tratan/almacenan/hacen con/protegen} {mis datos/mis datos personales/mi informacion personal}',
        '{quiero/solicito/deme/necesito} {una copia de/copia de} mis {datos/datos personales}',
        '{reclamo/queja/peticion/consulta/solicitud} {por/sobre/de/ante la sic por} {mis datos/mis datos personales/datos personales}',
        '{tratamiento/uso} de {mis datos/mis datos personales}',
        '{revoco/retiro/revocar/retirar} {la/mi} {autorizacion/consentimiento} {de/del/para el/al}',
        'no autorizo el',
        '{olvidese/olvidate/olvidense} de mi',
        'estan {seguros/protegidos} mis {datos/datos personales}',
        'actualizar mis {datos/datos personales}',
      )}
    `,
    en: `
      privacy policy, privacy notice, privacy, data protection, what data do you have on me, what data do you have about me,
      what data do you keep about me, ${phrases(
        '{delete/erase/remove/correct/rectify/update/forget} my {data/personal data/personal information/information}',
        '{what/which} {personal data/personal information/data} do you {keep/hold/store/have} {on me/about me/of me/of mine}',
        '{how long/for how long} {do you keep/do you store/do you hold/will you keep/is/are} my {data/personal data/information/personal information}{ kept/ stored/}',
        '{who sees/who has seen/who can see/who saw/who has access to/do you share/who do you share} my {data/personal data/personal information}',
        'how long do you {keep/store/hold} my',
        '{/my }personal data',
        'processing of my {data/personal data}',
        '{revoke/withdraw} my {consent/authorization} to the',
        '{revoke/withdraw} my {consent/authorization/authorisation}{ to the processing of my data/ to the processing of my personal data/ for my data/}',
        '{what do you use/what do you do with/why do you have/why do you keep/where is/where do you keep/how do you use/how do you protect/is} my {data/personal data/personal information}{ for/ stored/ kept/ shared/ shared with anyone/ safe/}',
        '{give me/i want/send me} {a copy of/all} my {data/personal data}',
        '{who is the/who is your/the} {data controller/data protection officer}',
        '{right to be/right of} {forgotten/erasure}',
      )}, gdpr, habeas data
    `,
  },
  SHOW: {
    es: `
      que mas tiene, que mas contratos tiene, que otro contrato tiene, que otros contratos tiene, abrame, abreme, abra, abre, abralo, abrelo, abrir el, entre al, entra al, quiero abrir, muestreme el, muestrame el, deme razon, dame razon, me da razon, me das razon, dar razon, muestrame, muestreme, muestra, mostrar, mostrame,
      muestre, ver, verlos, dame, deme, danos, pasame, paseme, regalame, regaleme, facilitame, facilitarme, indicame,
      indiqueme, consultar mis, consultar, consulta, consulto, relacioneme, mostrarme, quiero ver, necesito ver, ensename mis, ensename los,
      ensename la, presentame, traeme, comparteme, compartame, sacame, necesito la lista
    `,
    en: 'drop this in, drop that in, drop it in, drop them in, drop those in, drop it into, drop them into, throw it in, throw them in, throw that in, put it in, put that in, put them in, stick it in, stick them in, stick that in, open, show, show me, give me, display, view, let me see, pull up, bring up, see, see my, i want to see, get me',
  },
  // What a word of closing means, what it is for, or how it is different from another.
  MEANING: {
    es: `${MEANING_ES}, ${phrases(
      '{cual es la/que/en que se/cual seria la} {diferencia/diferencias} {hay /}entre',
      'en que se diferencia',
      'en que se diferencian',
      'que diferencia hay entre',
      'diferencia entre',
      'que tan diferente es',
      'es lo mismo',
      'no es lo mismo',
      'sirve de algo',
      '{que significa/que quiere decir/que se entiende por/a que se refiere/a que se refieren con/que viene siendo/que vendria siendo/a que le llaman} {el/la/un/una/eso de/eso del/lo de/}',
      '{para que/de que} {sirve/se hace/se usa/se necesita} {el/la/lo de/}',
      '{para que/de que} {sirve/se hace/se usa/se necesita/toca/hay que}',
    )}`,
    en: phrases(
      'what is the difference between',
      'difference between',
      'what does it mean to',
      'what is a',
      'what is an',
      'what is the point of',
      'what is the purpose of',
      'what is it for',
      'why does it matter to',
    ),
  },
  // Until the last day there is: which ones, and not which day.
  BEFORE_DEADLINE: {
    es: phrases(
      'antes {del plazo/de la fecha limite/del vencimiento del plazo/de que se venza el plazo/de que se acabe el plazo/de que se cumpla el plazo/del cierre del plazo/de la fecha}',
      '{dentro/en} del plazo',
    ),
    en: phrases('{before/by} {the deadline/my deadline/their deadline/the due date/the cutoff}', 'on time'),
  },
  // Besides what is asked for: its day, which stands beside it anyway.
  AND_WHEN: {
    es: AND_WHEN,
    en: AND_WHEN_IN_ENGLISH,
  },
  // Of any contract that is so: what the rule is, and not which ones.
  IF_SUCH: {
    es: phrases(
      '{y si/si/cuando} {el contrato/un contrato/mi contrato/el convenio/un convenio} {tiene/tiene una/tiene la/todavia tiene/aun tiene/es/es de/es una/esta/quedo con/no tiene/quedo/fue/sigue con}',
      '{un/una} {orden de compra/convenio interadministrativo/contrato interadministrativo/contrato de comodato/comodato/aceptacion de oferta}',
      '{un/el} contrato de {prestacion de servicios/obra/suministro/consultoria/interventoria/compraventa/arrendamiento/minima cuantia} {tambien/se debe/hay que/toca}',
    ),
    en: phrases(
      '{if/when} {the contract/a contract} {has/has a/still has/still has a/is/is a/is not}',
      '{a purchase order/an interadministrative agreement}',
    ),
  },
  // One's own, beside those of others.
  OWN_ONES: {
    es: 'que me tiene, que me tienes, que tiene para mi, que tienes para mi, que hay para mi, los mios, las mias, los mios propios, mis propios contratos, mis propios expedientes, los propios mios',
    en: 'my own contracts, my own files, my own ones, what have you got for me, what do you have for me',
  },
  // All that somebody has, whatever can be done about them.
  ALL_MINE: {
    es: phrases(
      '{todos/absolutamente todos/la totalidad de/la lista completa de/el listado completo de/lista de todos/listado de todos} {mis contratos/los contratos que superviso/los contratos que tengo/los contratos a mi cargo/los que superviso/los que tengo a cargo/los que tengo a mi cargo/los que tengo asignados}',
    ),
    en: phrases(
      '{all my contracts/all of my contracts/all the contracts i supervise/all the contracts i have/every contract i supervise/every contract i have/the full list of my contracts}',
    ),
  },
} as const
