import { TOLD_OTHER_EN, TOLD_OTHER_ES } from './office.js'
import { phrases } from './phrases.js'
import { BY_ME_TO_THE_BOT, BY_OTHERS_TO_THE_BOT } from './told.js'

/** What is said of the list or the matter that stands on the screen. See `index.ts` for how entries are read. */
export const FOLLOW_UPS = {
  // Only this of what was shown.
  KEEP: {
    es: `
      filtre, filtra, filtreme, filtrame, filtrelos, filtralos, filtremelos, filtramelos, de ahi, de alli, de ahi dejeme, de ahi deme, de ahi solo, dejeme, dejame, deje solo, deje solamente, deje unicamente, deja solo, dejelos en, dejelo en, dejame solo, dejeme solo,
      de la lista, de esa lista, de ese listado, de los anteriores, de las anteriores, de los que me mostro, de los que mostro, de los que salieron, de los que salen, dentro de esos, entre esos, nomasito, nomasitos, los que menciono, los que mostro, que menciono, que me mostro, nomas,
      ${phrases('{dejeme/dejame/deje/deja/muestreme/muestrame} {no mas/nada mas}', '{filtre/filtra/filtreme/filtrame/filtralos/filtrelos} {/eso /esos /esas /esa lista /la lista }por', '{limite/limita/limitalo/limitelo/reduzca/reduce/reduzcalo/reducelo/acote/acota/acotalo/restrinja/restringe} {/eso /esos /esa lista /la lista }a')}
    `,
    en: `${phrases('{narrow/restrict/limit/cut/filter} {it/that/them/those/these/this/the list/that list} {/down }{to/by}')}, filter by, filter, of the list, from the list, from that list, of that list, keep, keep only, keep just, leave only, leave just, narrow down to, within those, drill into, drill down into, zoom in on, zoom into`,
  },
  // The same as before, but for what follows.
  SAME: {
    es: 'eso mismo, eso mismo pero, esos mismos, lo mismo, lo mismo pero, lo mismito, tal cual, igual pero, la misma lista, esa misma lista, el mismo listado, la misma consulta, la misma pregunta, idem, idem pero, idem de',
    en: 'same but, the same but, same thing, the same thing, same list, the same list, same question, same again, ditto',
  },
  // What was said before was not what was meant.
  CORRECT: {
    es: `
      perdon, perdone, perdon es, que pena, me confundi, me enrede, quise decir, queria decir, quiero decir, me referia a, me referia, me refiero a, me refiero, hablaba de, mas bien, corrijo, rectifico,
      nada de eso, como asi, ah no, no espere, no espera, espere, digo, no era eso, no eran esos,
      ${phrases('{le/te/les/yo/solo/yo le/yo te/lo que le/lo que te} pedi {/fue /fueron /era /eran }{los/las/lo} {de/del}', 'no {le/te} pedi {todos/todas/todo/eso/esos}')}
    `,
    en: 'i meant, i mean, i meant to say, sorry, sorry i meant, no wait, scratch that, make that, make it, correction, not that, not those',
  },
  // The same of one more.
  ALSO: {
    es: 'tambien, lo mismo con, lo mismo para, lo mismo el, igual con, igual el, lo mismo del, y lo mismo',
    en: 'also, as well, too, the same for, same for, same with, the same with, likewise',
  },
  // What it comes to.
  SUM: {
    es: 'cuanta plata representan, cuanta plata representa, cuanta plata suman, cuanta plata son, sume, sumelos, sumeme, sumemelos, sumalos, sumame, sumamelos, suma esos, totalice, totalicelos, cuanto da, cuanto da eso, cuanto es eso, cuanto es todo, cuanto es en total, cuanto hacen, cuanto suma eso',
    en: 'add them up, add those up, sum them, sum those, altogether, how much is that, how much are they, what do they add up to',
  },
  // Something that is still to be paid.
  OWED: {
    es: 'cuanto le deben, cuanto les deben, cuanto le adeudan, cuanto se le adeuda, cuanto le adeudamos, que le deben, que le debemos, que se le debe, le deben algo, le deben plata, cuanta plata le deben, cuanto falta pagarle, cuanto falta por pagarle, cuanto le debemos, cuanto le debemos al contratista, cuanto se le debe, le debemos al contratista, cuanto le quedamos debiendo, le debe la entidad, le debemos algo, le debemos, se le debe algo, se le debe, le quedamos debiendo, quedamos debiendo, quedo debiendo, se libera esa plata, se libera, libera, liberan',
    en: 'do we owe, we owe, is anything owed, still owed',
  },
  // What was told to somebody else.
  TOLD_OTHER: {
    es: `${TOLD_OTHER_ES}, ${BY_OTHERS_TO_THE_BOT}, ${phrases('{ya/a esos ya/y ya/a ellos ya/a todos ya} {le/les} {aviso/escribio/mando mensaje/mando recordatorio/recordo/informo/notifico/dijo/ha avisado/ha escrito/ha recordado}{/ usted/ algo}')}, ${phrases('{que/lo que/cuando} {le/les} {dije/pedi/mande/mande a decir/escribi/indique/solicite/encargue/ordene/comunique/recorde} {yo /}a')}, ya le recorde a, ya les recorde a, ya le escribi a, ya le recordamos a, ya se le recordo a, ya le mande recordatorio a, ya le mandamos recordatorio a, cuantos recordatorios le hemos mandado, cuantos recordatorios se le han mandado, que dijeron, que respondieron, que contestaron, que informaron, que han dicho, que han respondido, ultima vez que, cuando fue la ultima vez que, hace cuanto no, hace cuanto que no, lo ultimo que dijo, que fue lo ultimo que dijo, que fue lo ultimo que, cuando contesto, cuando respondio, cuando escribio, que respondio, que contesto, que dijo, que ha dicho, cuantas veces se le ha, cuantas veces se les ha, se le ha insistido, cuantas veces le, cuantos recordatorios, cuantos mensajes, que le dijo, que le dijo usted, que le dijiste, que se le dijo, que le dijeron, que les dijo, que se les dijo, que le informo, que le aviso, se le ha avisado, se les ha avisado, se le aviso`,
    en: `${TOLD_OTHER_EN}, ${phrases('{have you already/did you already/have you} {told/written to/reminded/warned} {them/him/her}')}, ${phrases('what {did i/have i} {ask/asked/write to/written to}')}, what did i tell, what have i told, last time that, when was the last time, when did he last, when did she last, how many reminders, how many messages, what did he say, what did she say, what did you tell him, what did you tell her, what did you tell them, what was he told, what was she told, what were they told, that went out to, you sent him, you sent her, you sent to`,
  },
  // What whoever writes told the bot before.
  I_SAID: {
    es: BY_ME_TO_THE_BOT,
    en: phrases(
      '{did i/i already/had i} {tell/told/say/said/report/reported/mention/mentioned} {/to }you',
      '{did i/had i} {tell/report/mention/say/answer}',
    ),
  },
  // The area of whoever is on the screen.
  THEIR_AREA: {
    es: 'en su area, de su area, su area, en su dependencia, de su dependencia, su dependencia, en su oficina, de su oficina, en su subdireccion, de su subdireccion',
    en: 'in his area, in her area, in their area, his area, her area, their area, his department, her department, their department',
  },
  // Of all of them, however they stand.
  IN_ALL: {
    es: 'tiene en total, tienen en total, lleva en total, llevan en total, supervisa en total',
    en: 'have in total, has in total, have in all, has in all',
  },
  // Since when what is on the screen is so.
  SINCE_WHEN: {
    es: `${phrases('{hace/desde hace} {cuanto/cuanto tiempo/cuantos dias/cuantos meses/cuantos anos}', '{cuanto/cuanto tiempo/cuantos dias/cuantos meses/cuantos anos} {lleva/llevan/hace que/tiene de estar/tienen de estar}')}, desde cuando, desde que dia, desde que fecha, hace cuanto, hace cuanto tiempo, cuanto llevan asi, cuanto tiempo llevan asi, cuanto llevan, de cuando son`,
    en: 'since when, how long have they been, for how long, how long ago, from when',
  },
  // Why what is on the screen is so.
  WHY_THOSE: {
    es: `${phrases('{y /}por que {tantos/tantas/tan pocos/son tantos/son tantas/hay tantos/tengo tantos/hay tan pocos/son tan pocos}')}, explicame eso, expliqueme eso, explicamelos, expliquemelos, explicamelo, expliquemelo, como asi, a que se debe, a que se debe eso, no entiendo eso, por que no se han podido cerrar, por que no se pueden cerrar, por que estan asi, por que no se han cerrado, por que estan trancados, por que estan bloqueados, por que estan en espera, por que esperan, que los tiene parados, que los tiene trancados, que los frena, que les falta, que les hace falta, que les falta a esos, cual es la razon, cual es el motivo, cuales son las razones, cuales son los motivos`,
    en: `${phrases('why {so many/so few/are there so many/do i have so many}')}, explain that, explain it, explain them, how come, why can they not be closed, why can not they be closed, why are they like that, why have they not been closed, why are they not closed, why are they waiting, why are they blocked, what is holding them, what is holding them up, what do they lack, what are they missing, what is the reason, what are the reasons`,
  },
  // More of the same list.
  NEXT_ONES: {
    es: 'el resto de la lista, los que faltan de la lista, la otra tanda, la siguiente tanda, los otros que faltan, los que le siguen, los que les siguen, los siguientes, las siguientes, los que vienen despues, los que van despues, otros mas, deme mas, dame mas',
    en: 'the rest of the list, the next batch, the next ones, next ones, the following ones, the ones after that, the ones after those, give me more',
  },
  NEXT_ONE: {
    es: 'el que sigue, el siguiente, la siguiente, el proximo, el de despues',
    en: 'the next one',
  },
  MIDDLE_ONE: {
    es: 'el de la mitad, el del medio, el de en medio, el de en la mitad, del de la mitad, del de en medio',
    en: 'the middle one, the one in the middle',
  },
  // By whom what is on the screen is supervised.
  WHOSE: {
    es: 'nombres, y los nombres, los nombres, quien es el que los supervisa, quien es el que los tiene, quienes son los que los tienen, quien es el que los lleva, y eso lo tiene quien, eso lo tiene quien, esos quien los tiene, esos quien los lleva, esos de quien son, quien los cerro, quienes los cerraron, y quien los cerro, y quien los tiene, y de quien son, y a cargo de quien estan, y quien los supervisa, quien los tiene, quienes los tienen, quien tiene esos, quien los supervisa, quienes los supervisan, quien los lleva, deme nombres, dame nombres, deme los nombres, dame los nombres, con nombres propios, nombres propios, quiero nombres, de quien son, de quienes son, a cargo de quien estan, a cargo de quien, quien los tiene a cargo',
    en: 'names, and names, the names, who is it that has them, and who has them, and who supervises them, who has them, who has those, whose are they, whose are those, who supervises them, who supervises those, give me names, i want names, name names',
  },
  // Of each contract it is told anyway.
  WHO_HAS_IT: {
    es: 'y quien lo tiene, quien lo tiene, y de quien es, y a cargo de quien esta, y quien lo supervisa, y quien es el supervisor, y quien lo lleva, y el supervisor, con su supervisor, con el supervisor',
    en: 'and who has it, who has it, and who supervises it, and whose is it, with its supervisor, with the supervisor',
  },
  // One more person beside whoever is on the screen.
  COMPARE: {
    es: 'compare, compara, compareme, comparame, comparar, comparacion entre, comparacion de, versus, vs, comparelo con, comparela con, comparelos con, comparalo con, comparala con, compare con, compara con, comparado con, comparada con, al lado de, pongale al lado a',
    en: 'compare, comparison of, comparison between, compare with, compare him with, compare her with, compared with, compared to, next to',
  },
  // To be put together in another way, which follows.
  ARRANGE: {
    es: 'separado, separados, separadas, separada, discriminado, discriminados, desglosado, desglosados, dividido, divididos, agrupado, agrupemelos, agrupamelos, repartido, repartidos, agrupelos, agrupalos, agrupemelos, agrupamelos, agrupe, agrupar, agrupados, separelos, separalos, dividalos, repartalos, desgloselos, desglosemelos, desglose, desgloselo, desglosalo, desglosemelo, desagregue, desagreguelo, desagreguemelo, desagrega, desagregalo, desagregado, desagregados, discrimine, discriminelo, discriminelos, discriminemelo, discriminemelos, discriminalo, discriminalos, agrupelo, agrupalo, agrupemelo, agrupada, agrupadas',
    en: 'break that down, break it down, break this down, breakdown, split that, split it, split, broken down, group them, grouped, split them, break them down',
  },
  // The least first.
  ASCENDING: {
    es: 'de menor a mayor, ascendente, en orden ascendente, de menos a mas, del mas barato al mas caro, los pequenos primero, primero los pequenos, de menor valor primero',
    en: 'ascending, smallest first, lowest first, cheapest first, from low to high, from smallest to largest, least first',
  },
} as const
