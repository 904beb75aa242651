import { DONE_EN, DONE_ES } from './done.js'
import { phrases } from './phrases.js'

/** How groups and several counts are said, and what no query holds although it is understood. See `index.ts` for how entries are read. */
export const COMPARING = {
  PER_MISSING: {
    es: `
      dato que mas falta, dato que mas les falta, datos que mas faltan, que dato falta mas, que datos faltan mas, cual dato falta mas, que es lo que mas falta, lo que mas falta, por lo que les falta, por lo que le falta, segun lo que les falta, por lo que falta, por dato que falta, por dato faltante, por dato pendiente, por motivo, segun el motivo, por motivos, por causa, por razon,
      por lo que esta pendiente
    `,
    en: 'by what is missing, by missing fact, by what they lack, by reason, by cause',
  },
  PER_BLOCKER: {
    es: `
      trabados y por que, bloqueados y por que, impedimentos y por que, por impedimento, por impedimentos, por tipo de impedimento, segun el impedimento, por traba, por tipo de traba, impedimento mas comun, impedimento mas frecuente, impedimentos mas comunes, impedimentos mas frecuentes,
      impedimento que mas se repite, impedimento mas repetido, traba mas repetida, impedimentos que mas se repiten, traba que mas se repite, trabas mas comunes, traba mas comun, impedimentos se repiten mas
    `,
    en: 'by obstacle, by blocker, by impediment, blocker that repeats most, impediment that repeats the most, impediment that repeats most, obstacle that repeats most, most common blocker, most common blockers, most frequent blocker, most common obstacle, most common obstacles, most common impediment',
  },
  PER_QUARTER: {
    es: 'por trimestre, por trimestres, cada trimestre, por cada trimestre, trimestral, trimestralmente, trimestre a trimestre',
    en: 'by quarter, per quarter, quarterly, each quarter',
  },
  PER_SIGNED: {
    es: 'por ano de firma, por ano de suscripcion, segun el ano de firma, por ano en que se firmaron, por ano en que se firmo, por ano en que fueron firmados',
    en: 'by year of signature, per year of signature, by signing year, by year signed, by the year they were signed',
  },
  PER_STARTED: {
    es: 'por ano de inicio, segun el ano de inicio, por ano en que empezaron, por ano en que iniciaron, por ano en que arrancaron',
    en: 'by year of start, by start year, per year of start, by year they started',
  },
  // Of people or areas: who has most of their work done.
  BEST: {
    es: `
      mas adelante va, va mas adelante, van mas adelante, mas ha avanzado, mas han avanzado, ha avanzado mas, han avanzado mas, mas avanza, va ganando, lleva la delantera, va de primero, va de primera, va de primeras, van de primeras, van de primeros, que mas lleva, los que mas llevan, las que mas llevan, mejor va, va mejor, mejor van, van mejor, mejor le va, mejores, el mejor, la mejor, del mejor al peor, de mejor a peor, los mejores primero, el mejor primero, primero los mejores, del mas adelantado al mas atrasado, va adelante, van adelante, va mas adelantado, va mas adelantada, mas adelantados, mas juicioso, mas juiciosa, mas juiciosos, mas juiciosas,
      mas cumplido, mas cumplida, mas cumplidos, mas al dia, mejor desempeno, mejor avance, mayor avance, mas avanzado, mas avanzada, mas avanzados
    `,
    en: 'best ones, the best ones, top ones, the top ones, is doing best, does best, doing the best, doing best, best performer, best performers, is furthest along, furthest along, most up to date, is ahead of the rest, best to worst, from best to worst, best first, from the best to the worst',
  },
  WORST: {
    es: `
      va de ultimo, va de ultima, va de ultimas, van de ultimas, van de ultimos, que menos lleva, los que menos llevan, las que menos llevan, menos lleva hecho, menos llevan hecho, ha avanzado menos, han avanzado menos, mas quedada, mas quedado, peor va, va peor, peor van, van peor, peor le va, el peor, la peor, peores, mas quedado de todos, peor desempeno, peor avance, menor avance, menos avance, menos ha avanzado, menos juicioso, menos juiciosa, menos juiciosos,
      avanzo menos, avanzaron menos, avanza menos, avanzan menos, menos avanzado, menos avanzada, del peor al mejor, de peor a mejor, los peores primero, el peor primero, primero los peores, del mas atrasado al mas adelantado
    `,
    en: 'worst ones, the worst ones, bottom ones, the bottom ones, is doing worst, does worst, doing the worst, doing worst, worst performer, worst performers, least progress, worst to best, from worst to best, worst first, from the worst to the best',
  },
  // Said of groups that have nothing of it.
  NOT_ONE: {
    es: `
      ${DONE_ES}, ${phrases('{en cero/en ceros/cero} {vencidos/pendientes/atrasados/por cerrar}')}, sin ningun cierre, sin cierres, sin un solo cierre, ningun cierre, ni un cierre,
      cerrado ninguno, cerrado ninguna, cerrado nada, cerrar ninguno, sin ninguno, sin ni uno, ni uno, ni uno solo, ni un solo, ni una sola, ni un contrato, ni un expediente, cero, al dia, al dia del todo, del todo al dia, completamente al dia
    `,
    en: `${DONE_EN}, without closings, without any closings, no closings, with no closings, with none, not a single, not a single one, not one, zero, up to date, fully up to date`,
  },
  // Of people or areas that have nothing closed.
  AT_ZERO: {
    es: phrases(
      '{en ceros/en cero/en blanco/no lleva ni uno/no llevan ni uno/no lleva ninguno/no llevan ninguno/ni uno lleva/no ha hecho nada/no han hecho nada/sin hacer nada/sin avance/sin avanzar/sin ningun avance/no ha movido un dedo/no han movido un dedo/no ha movido nada/no han movido nada/no arranca/no arrancan/no ha arrancado/no han arrancado/ceros}',
      '{esta/estan/va/van/anda/andan/sigue/siguen/quedo/quedaron} en {cero/ceros/blanco}',
    ),
    en: phrases(
      '{at zero/still at zero/has done nothing/have done nothing/did nothing/has not started/have not started/with no progress/without progress/no progress}',
    ),
  },
  // How things stood on another day: only how they stand now is known.
  STOOD_THEN: {
    es: 'habia, habian, teniamos, tenia, tenian, estaban, estabamos, estaba',
    en: 'were there, did we have, did i have, had, there were',
  },
  STOOD_BEFORE: {
    es: `
      como estabamos y como estamos, como estabamos, como ibamos, cuantos llevabamos, cuantas llevabamos, cuanto llevabamos, en que ibamos, como veniamos, mejoramos o empeoramos, vamos mejor que, vamos peor que, estamos mejor que, estamos peor que, hemos mejorado,
      hemos empeorado, a estas alturas del ano pasado, vamos mejor o peor, estamos mejor o peor
    `,
    en: 'did we get better or worse than, get better or worse than, how were we, how did we stand, better or worse than, are we better than, are we worse than, are we doing better than, did we improve, at this point last year',
  },
  // What no query can tell: how long closing takes, who is away, which kind of thing was reported.
  DAYS_TAKEN: {
    es: `
      promedio de dias, dias en promedio, dias promedio, tiempo promedio, promedio de tiempo, cuanto me demoro, cuanto se demora, cuanto se demoran, cuanto nos demoramos, cuanto tiempo me demoro, cuanto tiempo se demora,
      cuanto tiempo se demoran, se demora cada, se demoran en cerrar, se demora en cerrar, demora promedio, cuanto tardo, cuanto tarda, cuanto tardan, cuanto tardamos, cuantos dias tarda, cuantos dias se demora,
      cuantos dias se demoran, cuantos dias me demoro, dias se demora, dias se demoran, en cuanto tiempo cierra, en cuanto tiempo cierran, me demoro en cerrar, se tarda en cerrar, se tardan en cerrar, dias que se demora,
      dias que se demoran, dias que tarda
    `,
    en: 'average days, average time, days on average, how long does it take, how long do we take, how long do i take, how long it takes, average number of days, time on average, take to close, takes to close',
  },
  // Who works there no longer, of which SECOP and the list of people tell nothing.
  GONE_PEOPLE: {
    es: phrases(
      '{/a cargo de /de /en manos de /con }{gente/personas/personal/supervisores/supervisoras/funcionarios/quienes/los} que {ya no esta/ya no estan/ya se fue/ya se fueron/se fue/se fueron/ya no trabaja/ya no trabajan/ya no trabaja aqui/ya no trabajan aqui/renuncio/renunciaron/se retiro/se retiraron/salio de la entidad/salieron de la entidad}',
      '{gente/personas/supervisores/funcionarios} {retirada/retiradas/retirados/desvinculada/desvinculados/desvinculadas}',
    ),
    en: phrases(
      '{people/supervisors/staff/those} who {left/have left/are gone/are no longer here/no longer work here/resigned/retired}',
    ),
  },
  AWAY_PEOPLE: {
    es: `
      gente en vacaciones, quien esta de vacaciones, quienes estan de vacaciones, quien esta en vacaciones, quienes estan en vacaciones, quien sale a vacaciones, quienes salen a vacaciones, quien esta de permiso, quien esta de licencia,
      quienes estan de licencia, quien esta en licencia, quien esta incapacitado, quienes estan incapacitados, gente de vacaciones, gente incapacitada, supervisores en vacaciones, supervisores de vacaciones, quien tiene pausado,
      quienes tienen pausado, quien tiene pausados, quienes tienen pausados, quien pauso, quienes pausaron, quien tiene en pausa, quienes tienen en pausa, quien esta ausente, quienes estan ausentes, alguien de vacaciones,
      alguien en vacaciones
    `,
    en: 'who is out, who is on leave, who is on vacation, who is on holiday, who is away, anyone on leave, anyone on vacation, who has paused, who is off',
  },
  REPORTED_WRONG: {
    es: `
      no es de ellos, no son de ellos, no era de ellos, no eran de ellos, no es suyo, no son suyos, dijeron que no es, dijo que no es suyo, reportaron que los datos, reporto que los datos, reportaron datos malos, reportaron datos errados,
      reportaron datos equivocados, que los datos estan malos, que los datos estan mal, que los datos estan errados, dijeron que los datos
    `,
    en: 'not theirs, is not theirs, are not theirs, said it is not theirs, said they are not theirs, reported wrong data, that the data is wrong',
  },
  GUARANTEE_LAPSED: {
    es: `
      poliza vencida, polizas vencidas, garantia vencida, garantias vencidas, garantia ya vencida, polizas ya vencidas, poliza ya vencida, se les vencio la poliza, se le vencio la poliza, se les vencio la garantia, se le vencio la garantia,
      poliza por vencer, polizas por vencer, garantia por vencer, garantias por vencer, vence la poliza, vencen las polizas, vence la garantia, vencen las garantias, se vence la poliza, se vencen las polizas
    `,
    en: 'expired guarantee, expired guarantees, expired policy, expired policies, expired bond, expired bonds, guarantees that expired, guarantee expires, guarantees expire, policies expire, bond expires',
  },
  // Areas as they are counted, none of them named.
  AREAS: {
    es: 'como van las areas, como van las dependencias, areas, las areas, dependencias, las dependencias, subdirecciones, direcciones, oficinas',
    en: 'areas, departments, offices',
  },
  // Of a day: whatever there is.
  ANYTHING: {
    es: 'hay algo, hay algo para, tengo algo, tengo algo para, algo para, tengo alguno, tengo alguna cosa, me sale algo, me aparece algo, me toca algo, me figura algo, figura algo, aparece algo',
    en: 'anything due, anything for, anything on, is there anything, do i have anything',
  },
  // Money that was paid beside what stands in SECOP, or is bound by what is not closed.
  HELD_MONEY: {
    es: 'represada, represado, represados, amarrada, amarrado, amarrados, congelada, enredada, enredado, comprometida, quieta, atrapada, embolatada, por ahi quieta',
    en: 'tied up, locked up, stuck in, trapped',
  },
} as const
