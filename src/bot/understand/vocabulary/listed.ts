import { phrases } from './phrases.js'

const UP_TO_DATE = '{/ya }{esta/va/anda/quedo/estan/van/andan} al dia'
const TERM = '{/de ejecucion/de ejecucion contractual/contractual/del contrato}'
const ROSE = '{cuanto/que tanto} {subimos/hemos subido/avanzamos/adelantamos/hemos adelantado}'
const WHO_ELSE =
  'terceros/un tercero/otros/otra dependencia/otras dependencias/otra area/otras areas/otra oficina/otra persona/otras personas/alguien mas/los demas'

/**
 * More of how lists are asked for, family by family: what is over, late, to wait for, to be told, to come; and who is meant. For
 * concepts that stand in the other files. See `index.ts` for how entries are read.
 */
export const LISTED = {
  ENDED: {
    es: phrases(
      // "Cuyo plazo de ejecución feneció", "plazo cumplido".
      `{/el /su /con }{plazo/plazos} ${TERM} {/ya }{fenecio/fenecieron/finalizo/finalizaron/termino/terminaron/acabo/acabaron/culmino/culminaron/concluyo/se acabo/se termino/se cumplio/se agoto/cumplido/cumplidos/terminado/terminados/finalizado/finalizados/culminado/agotado/agotados}`,
      '{/el /su }{plazo/plazos} {de ejecucion/contractual} {/ya }{vencio/vencieron/expiro/expiraron/se vencio/vencido/vencidos}',
      '{acabaron/acabo/cumplieron/cumplio/agotaron/agoto/culminaron/culmino/terminaron/termino/finalizaron/cerraron} {/el /su }{plazo/tiempo de ejecucion/termino de ejecucion}{/ de ejecucion/ contractual}',
      '{/se }{vencieron/vencio} {/el /su /de }plazo de ejecucion',
      '{/ya }{se le/se les/se nos} {cumplio/cumplieron/acabo/acabaron/termino/terminaron} {el plazo/el tiempo/el contrato/los contratos/contrato}',
      '{a quien/a quienes/a cuales/a cuales contratistas/a que contratistas} {se le/se les} {acabo/acabaron/termino/terminaron/cumplio} {/el /los }{contrato/contratos/plazo/plazo de ejecucion}',
      '{/ya }{llegaron/llego/llegaran/llegado} a {su fin/su final/su fecha final/su fecha de fin/su fecha de terminacion/la fecha final/la fecha de terminacion/termino/su termino}',
      '{fenecio/fenecieron/murieron/se murieron/extinguieron/se extinguieron/se extinguio}',
      '{dejaron/dejo} de {ejecutarse/correr/regir}',
      '{culminaron/culmino/terminaron/termino/finalizaron/finalizo/acabaron/acabo} {/de }{su ejecucion/la ejecucion/ejecutarse}',
      '{terminaciones/terminacion}',
    ),
    en: phrases(
      '{whose /}{term/terms} {was/is/were/are} {over/up}',
      '{whose /}{term/terms/execution} {ended/ran out/expired/finished}',
      'reached {the end/their end/its end/the end of execution/the end of their term/the end of their execution}',
      '{finalized/finalised/was finish/were finish}',
    ),
  },
  OVERDUE: {
    es: phrases(
      '{/ya }{se nos/se me/se le/se les/nos/me} {paso/pasaron/vencio} {el termino/el plazo/el tiempo/la fecha} {para cerrarlo/para cerrarlos/para cerrar/para el cierre/de cierre}',
      '{/estan /esta /los mas /mas }{graves/grave}',
      '{que /lo que /los que }{/esta que /estan que }{arde/arden}',
      'en {candela/llamas}',
      '{cual/cuales} {es/son} {el/la/los/las} mas {colgado/colgada/colgados/colgadas/quedado/quedada}',
      '{se me/se nos/me/nos/se} {quedaron/quedo/han quedado/ha quedado/haya quedado/hayan quedado} {atras/por el camino/en el camino/rezagados/colgados}',
      '{se dejaron/se dejo/se han dejado/se haya dejado/se hayan dejado/dejaron/deje/he dejado} {pasar/vencer/coger la noche}',
      '{los/ya/estan/esten/estaban/este/esta/mas que/unos} {pasados/pasaos/pasao/pasaditos/pasados de fecha/quemados}',
      '{/ya }{debieron/debian/debieran/debimos/debia/tenian que/tenia que/teniamos que/debio} {haberse cerrado/quedar cerrados/quedar cerrado/estar cerrados/haber quedado cerrados/quedar resueltos/haber sido cerrados/haberlos cerrado}',
      '{con /cuyo /tienen /tengan /tiene /}{/el /su }{plazo/termino/plazo de cierre/plazo para cerrar/plazo para el cierre/termino para el cierre/fecha de cierre/fecha maxima de cierre/fecha limite de cierre} {/se encuentre /se encuentra /ya se encuentre /ya se encuentra /ya /ya esta /esta }{superado/superada/sobrepasado}',
      '{fecha maxima/fecha limite/plazo} de cierre {/ya }{fenecio/fenecida/fenecido}',
      '{por fuera de/fuera de} {terminos/los terminos}',
      '{rezago/rezagos/moras/con retraso/ya incumpli}',
      '{que /los que /lo que /}ya tocaba{/n}',
      '{que /}{no dan/no da/ya no dan/ya no da} espera',
      '{/los /el }{nombres/nombre} de {los/las} {morosos/rezagados/atrasados/incumplidos/quedados/colgados}',
    ),
    en: phrases(
      'blew past {/its /their }{date/dates/deadline/closing date/closing dates}',
      '{falling/is falling/are falling} behind',
      '{lagging/lagging behind/in arrears}',
    ),
  },
  WAITING: {
    es: phrases(
      '{de otro/de otros/de otra persona/de otra oficina/de otra area/de terceros/de alguien mas} y no de {mi/nosotros}',
      'porque {otro/otros/alguien/alguien mas/otra persona/otra oficina/otra area/un tercero} no {/ha /han /me ha }{firmado/firma/firman/respondido/entregado/enviado/hecho/aprobado}',
      '{/esta /estan /siguen /sigue /quedan /queda }{quietos/quietas/quieticos/quietecitos}',
      '{esta/sigue/queda/dejar/este} {quieto/quieta}',
      '{en veremos/en salmuera/en remojo/en el limbo/varado/varados/los verdes/verdes todavia/estan verdes}',
      '{esperarse/aguantar/aguantarse/esperar nomas}',
      `{esperando/esperan/a la espera/en espera/frenado/frenados/parado/parados/trancado/trancados/detenidos/quietos/bloqueados/supeditado/supeditados} {por/por culpa de/a/de} {${WHO_ELSE}}`,
      `{depende/dependen/dependa/dependan/pende/penden} {de/de la actuacion de/de una actuacion de} {${WHO_ELSE}}`,
      '{supeditado/supeditados} a {una actuacion/la actuacion} de {un tercero/terceros/otra dependencia/otra area}',
      'a la espera de {una actuacion/la actuacion/actuacion} de {un tercero/terceros/otra dependencia/otra area}',
      '{no depende/no dependen/no dependa/no dependan} de {mi/nosotros/uno/mi solo/mi parte}',
      '{/no toca sino /toca es }esperar{/los}',
      '{/todavia /aun }no {les/le} {llega/ha llegado} la {hora/fecha/hora del cierre/fecha de cierre}',
      '{no son/no es} {para ya/pa ya/todavia}',
    ),
    en: phrases(
      '{not due yet/not yet due/too early/too soon/too early to close/too soon to close}',
      '{waiting/stuck/hanging/waiting around} {on/with/for} {somebody else/someone else/other people/others/another office/another department}',
      '{depends/depend} on {somebody else/someone else/other people/others}',
    ),
  },
  YOU_NEED: {
    es: phrases(
      '{pregunteme/preguntame/preguntenme/interrogueme} {/de una vez /todo /pues }{lo que/todo lo que/lo que sea/lo que necesite/lo que no sepa/de una vez/lo que falte}',
      '{esperan/espera/esperando/estan esperando/esta esperando/aguardan} {/por }{mi respuesta/respuesta mia/una respuesta mia/que yo responda/que yo conteste}',
      '{me/nos} {esta/estan} esperando respuesta',
      '{que /lo que /los que /las que /en que /en cuales /de cuales /porque /yo }{/yo }no {/le /les /te }he {contestado/respondido/dicho/confirmado/aclarado}{/ yo/ a usted}',
      '{/me /nos }{quedo/quedaron} {algo/alguna pregunta/alguna/alguna cosa/preguntas/cosas} sin {responder/contestar/contestarle/responderle/contestarte/decirle/decirte}',
      '{que/que me/que nos/algo/algo me} {falta/faltan/queda} {/por }{responder/contestar/responderle/contestarle/responderte/contestarte/decirle/decirte/enviarle/aclararle/informarle}',
      '{que/lo que/algo que} {tengo que/debo/hay que/me toca/toca} {contestar/contestarle/responder/responderle/llenar/decirle/completar/diligenciar}',
      '{que/lo que} {le/te} {quede/sigo/estoy/ando} debiendo{/ a usted}',
      '{que/que dato/que datos/que cosas/lo que} {no sabe/no sabes/le falta saber/te falta saber/no tiene claro/le falta por saber/te falta por saber}',
      '{que/que cosa/lo que} quede de {contarle/decirle/darle/mandarle/enviarle/pasarle/contarte/decirte}',
      '{que/que es lo que} {espera/esperas/espera usted} de mi',
      '{que huecos/los huecos/que vacios/los vacios/hay vacios/hay huecos/datos en blanco}',
    ),
    en: phrases(
      '{is/are/still} {/still }waiting {on/for} {me/my answer/my reply/my answers}',
      'ask me {anything/whatever/whatever you still need/whatever you need/whatever you need to know/what you need}',
      '{do i/that i/i} {still /}owe you{/ an answer/ any answer/ answers}',
      '{what did i/what have i/that i have/that i did} not {answer/answered/tell you/told you}',
    ),
  },
  AT_ZERO: {
    es: phrases(
      '{no esta/no estan} haciendo nada',
      'no le {ha/han} parado bolas{/ a esto}',
      '{no han/no ha} hecho ni {uno/un cierre}',
    ),
    en: phrases('{has not/have not} budged', 'not budged'),
  },
  COMES_UP: {
    es: phrases(
      '{se me/se nos} {suma/suman} {algo/alguno/otro/otros/mas}',
      '{/nos /me /se nos /se me /se }{vuelve/vuelven/hace/hacen} exigible{/s}',
      '{/se /se me /se nos /me /nos }{abre/abren/activa/activan/destraba/destraban/destrabe/destraben/destapa/destapan/desbloquea/desbloquean/habilita/habilitan/madura/maduran/maduren/cae/caen/vuelve cerrable/vuelven cerrables}',
      '{que/cuales/los que/lo que} {entra/entran}',
      '{que/cuales/cual} {/me /nos /se me /nos va }{cae/caen/caera/caeran/a caer}',
      'entra {alguno/algo nuevo/alguno nuevo/uno nuevo/otro}',
      '{/se me /se nos /me /nos }{va/van} {cayendo/entrando/madurando/llegando/saliendo}',
      '{me/nos} espera{/n}',
      '{/se }{podra/podran/van a poder/va a poder} {cerrar/cerrarse/ir cerrando}',
      '{puedo/podemos/pueda/podria} {ir evacuando/ir sacando/ir despachando}',
      '{queda/quedan} {apto/aptos/habilitado/listo/listos} {para cierre/para el cierre/para cerrar/pa cerrar}',
    ),
    en: '',
  },
  UPCOMING: {
    es: phrases(
      '{/y }si {espero/esperamos/aguanto/dejo pasar/dejamos pasar/me espero} {/a /hasta /todo }',
      '{por/estan por/esta por/van a} {madurar/habilitarse/destrabarse/desbloquearse/abrirse/caer}',
      'proximos a {habilitarse/quedar en condicion de cierre/quedar en condiciones de cierre/quedar listos/ser cerrables}',
      '{futuros/proximos} cierres',
      '{se vienen/se me vienen/se nos vienen/se viene} {encima/para cierre}',
      '{ir/vaya/voy} alistando',
      'cerrables {pronto/mas adelante}',
    ),
    en: phrases('{unlocks/unlock/becomes unlocked/pipeline}'),
  },
  CONTRACTS: {
    es: phrases('{/la /las }{compra/compras/adquisicion} de'),
    en: '',
  },
  ALL_MINE: {
    es: phrases('todo lo que {superviso/yo superviso/tengo a cargo}', '{cargas/procesos} {asignadas/asignados} a mi'),
    en: phrases('everything {i am responsible for/i supervise}'),
  },
  SINCE_WHEN: {
    es: phrases(
      '{/y }{por cuantos dias/con cuantos dias/con los dias} {/de }{retraso/atraso/mora/vencidos/}',
      '{/y }por cuantos dias',
    ),
    en: phrases('{/and }by how many days'),
  },
  BE: {
    es: phrases(
      '{si fuera/si fuese/si fueras/si es} {/usted }{tan amable/tan gentil/tan amables}',
      'si {fuera/fuese} posible',
      'sin {/tanto /tanta /mas /mucho }{detalle/detalles/cuento/carreta/rodeos/adornos/vueltas}',
    ),
    en: '',
  },
  WHO: {
    es: phrases(
      '{/los /el }{nombres/nombre} de {los/las} {morosos/rezagados/atrasados/incumplidos/quedados/colgados}',
      '{el que/la que/los que/las que} {mas/menos} {/contratos /expedientes /pendientes }{tiene/tienen/ha cerrado/han cerrado/cierra}',
      '{los que/las que} {mas/menos} deben',
      '{/los /el }{nombres/nombre} de {los que/las que/quienes/quien/la gente que}',
      '{que/cuales/cual} {jefe/jefes/director/directores/directora/secretario/secretarios/servidores/servidor/funcionario/funcionarios/profesionales/persona/supervicor/supervicores/supervisora/supervisoras}',
      '{cada quien/cada supervisora/cada funcionario/cada jefe/cada secretario/cada director}',
    ),
    en: phrases('{which/what} person', 'people {who/that/with/w/without}', '{anyone/anybody/someone} {who/that}'),
  },
  UNANSWERED: {
    es: phrases(
      '{no/nunca} {/me /nos /le /les }{contesta/contestan/responde/responden/reporta/reportan} {/nada/novedades/los mensajes/mensajes/sus mensajes}',
    ),
    en: phrases('{is/are} not {answering/replying/responding}', 'not {answering/replying/responding}'),
  },
  UNLIQUIDATED: {
    es: phrases(
      '{no tienen/no tengan/no tiene/sin/les falta/le falta/que no tienen} {/el }acta de liquidacion{/ cargada/ firmada/ subida}',
    ),
    en: '',
  },
  BEST: {
    es: phrases(
      '{quien/quienes/cual/que area/que oficina} {/va a }{gana/ganan/ganando}',
      '{le ha metido/le han metido/le esta metiendo} la ficha',
      '{va/van} {punteando/de primeros}',
    ),
    en: '',
  },
  WORST: {
    es: phrases(
      '{se estanco/se estancaron/se durmio/se durmieron/esta fallando/estan fallando/me esta embolatando/nos va a dejar mal/esta dejado/estan dejados}',
      '{los/las/gente/los mas} {flojos/flojas/floja/vagos/dejados}',
      '{va/van/anda/andan} {/tan /muy /mas }{mal/de colero/perdiendo/de ultimos/quedados/quedado/quedada/quedao}',
      '{/mas }{trancada/enredada/colgada} {va/anda}',
      '{de colero/colero/colera}',
    ),
    en: '',
  },
  OWN_ONES: {
    es: phrases(
      '{lo/los/las} que {es/son/sea/sean} {mio/mios/mia/mias}',
      '{los/las} que yo {tengo/llevo/manejo}{/ a cargo/ como supervisor/ como supervisora}',
      '{los/las} que {tengo/llevo/manejo} {yo/yo como supervisor/yo como supervisora/como supervisor/como supervisora}',
      '{que/cuales/los que/las que} {/contratos /me }{herede/heredaron/heredo}',
    ),
    en: phrases('{/that /contracts /ones }{i /i have }{inherited}'),
  },
  READY: {
    es: phrases(
      '{/estan /ya estan }{maduros/maduras}',
      '{los/las} que menos {trabajo/papeles/lio/enredo} {den/tengan/pidan/tienen}',
      '{alguno/alguna/uno} {facil/facilito/facilita}{/ para empezar/ pa empezar/ para arrancar}',
      '{los/las} {/mas }{faciles/facilitos/sencillos}',
    ),
    en: '',
  },
  WHERE_TO_START: {
    es: phrases(
      '{por donde/por cual/por cuales/con cual} {/me }{recomienda/recomiendas/sugiere/sugieres/aconseja} {/que }{empezar/arrancar/comenzar/empiece/arranque}',
      '{/que /cual /cuales }{me /}{recomienda/recomiendas/sugiere/aconseja} {adelantar/cerrar primero/hacer primero/despachar}',
    ),
    en: '',
  },
  EXPORT: {
    es: phrases(
      '{hojita/hojitas/archivito/planillita/base de datos/base completa/base cruda/la base de datos/la base completa/base de datos completa/la base de datos completa}',
    ),
    en: '',
  },
  CLOSED: { es: phrases('{/cuantos /cuantas /cuales }{ya salieron/han salido/salieron ya/ya han salido}'), en: '' },
  STOOD_BEFORE: {
    es: phrases(
      '{mejoramos/empeoramos/mejore/empeore/bajamos} {desde/frente a/respecto a}',
      '{mejoro/mejoramos/mejore} o {empeoro/empeoramos/empeore}',
    ),
    en: phrases('{am i/are we} {/doing /any }{better/worse} {/off }than {last/before/a}'),
  },
  ADVANCE: { es: phrases(ROSE), en: '' },
  ENTITY: {
    es: phrases(
      '{tiene/en toda/de toda/toda} {la alcaldia/la gobernacion/la empresa}',
      '{tiene/en todo/de todo/todo} {el municipio/el hospital/el instituto/el ministerio}',
    ),
    en: '',
  },
  AREAS: { es: '', en: phrases('{which/what/the} teams') },
  RECEIVED: {
    es: '',
    en: phrases(
      '{opened/open/seen/saw} {/any of /any }{/the /my /your }{reminder/reminders/message/messages/notices/notice/notification/emails}',
    ),
  },
  TO_CLOSE: { es: phrases('{hay que/tengo que/toca/me toca/por/para/pa/puedo/debo} cerra'), en: '' },
  RESUMEN: {
    es: phrases(
      'en {/dos /tres /pocas /cuatro }{renglones/lineas/palabras} {en que estoy/en que estamos/en que vamos/en que voy/que esta pasando/como vamos/como voy/como estamos}',
    ),
    en: '',
  },
  FULFILLED: { es: phrases(UP_TO_DATE), en: '' },
  NOT_ONE: { es: phrases(UP_TO_DATE), en: '' },
  FINISHED: {
    es: phrases(
      UP_TO_DATE,
      '{/ya }{empezo/arranco} {o nada/o no/o todavia}',
      'ya {se puso/se pusieron} al dia o {sigue/siguen} {igual de/tan/muy} {enredada/enredado/quedada/quedado/atrasada/atrasado/mal/colgada/colgado}',
    ),
    en: '',
  },
  MUST: {
    es: phrases(
      '{depende/dependen/dependa/dependan} de mi {firma/visto bueno/respuesta}',
      '{depende/dependen/dependa/dependan} de {mi/nosotros}',
    ),
    en: phrases('{depends/depend} on me'),
  },
  BY_COUNT: {
    es: phrases(
      '{los que/las que} mas deben',
      '{el que/la que/los que/las que} mas {/contratos /expedientes /pendientes }{tiene/tienen/ha cerrado/han cerrado/cierra}',
    ),
    en: '',
  },
  STATUS: {
    es: phrases(
      '{por donde/a que altura} {va/van/anda/andan}',
      '{como/que tal} {anda/andan/ha ido/han ido/le ha ido/les ha ido/le ha ido a/les ha ido a/me le va a/me le ha ido a/marcha/marchan/avanza/avanzan/pinta/viene/vienen}',
      'como vamos con',
      '{que me dice/que me dices/que me cuenta/que me cuentas/que se sabe/que hubo/que hay} de',
      '{esta/estan/va/van} cumpliendo',
    ),
    en: phrases('how {is/are} {doing/going}', '{keeping up/coming along}'),
  },
  TEAM: {
    es: phrases(
      '{ranquin/rankin/ranquing/escalafon/tabla de posiciones/tablero/semaforo} {/de /por }{areas/dependencias/oficinas/secretarias/subdirecciones/direcciones}',
      '{/la /una }tabla de posiciones',
    ),
    en: phrases(
      '{league table/standing/standings/ranking/rank} {/of /by }{the /}{areas/departments/offices/area/department/office}',
    ),
  },
  PER_AREA: {
    es: phrases(
      '{/agrupado /agrupados /discriminado /desglosado /separado }{por/por cada/segun/segun la} {subsecretaria/subsecretarias/gerencia/gerencias/division/divisiones/facultad/facultades/seccional/seccionales/subgerencia/subgerencias/coordinacion/coordinaciones}',
      '{ranquin/rankin/ranquing/escalafon/tabla de posiciones/tablero/semaforo} {/de /por }{areas/dependencias/oficinas/secretarias/subdirecciones/direcciones}',
    ),
    en: phrases(
      '{league table/standing/standings/ranking/rank} {/of /by }{the /}{areas/departments/offices/area/department/office}',
    ),
  },
  SUMMARY: {
    es: phrases(
      ROSE,
      '{cifra/la cifra/dato/el dato/numero/balance/panorama/foto/la foto/resultado/total} {global/general/consolidado}',
      '{cuanto/cuantos} {llevamos/llevo} y {cuanto/cuantos} {falta/faltan/nos falta/nos faltan/me falta/me faltan/queda/quedan/nos queda/nos quedan/me queda/me quedan}',
      'un pantallazo',
      'que tan {atrasados/adelantado/adelantados/adelantada/avanzado/avanzados/avanzada/mal/bien/grave/graves/lejos/colgado/colgados} {estoy/estamos/voy/vamos/esta/va/ando/andamos}{/ la entidad}',
      '{llevamos/vamos por/vamos en/pasamos de/ya pasamos de/llegamos a} la mitad{/ siquiera}',
      '{que/lo que} {llevamos/hemos avanzado/avanzamos/hemos cerrado en total}',
      'como {nos ha ido/va la cuenta}',
      '{radiografia/evolucion} {de la entidad/mes a mes/general/del cierre}',
      '{deme/dame/sacame/saqueme/solo/quiero/digame/el} {/el }{total/numero/numerito} {/no mas/nomas/nada mas/solamente}{/ sin detalle/ sin detalles}',
    ),
    en: phrases('overall {figures/numbers/progress/status}', 'the {overall/general} {figures/numbers/progress}'),
  },
} as const
