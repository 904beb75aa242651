import { phrases } from './phrases.js'

/** What is asked of one's own contracts in so many words, and of what the bot reads: for concepts that stand in the other files. */
export const OWN_LISTS = {
  // Which of one's own come first.
  WHERE_TO_START: {
    es: phrases(
      '{por donde/por cual/con cual} {arrancamos/empezamos/comenzamos/le entro/le entramos/atacamos}',
      '{arranco/empiezo/comienzo/arrancamos/empezamos} por {donde/cual}',
      '{cual/que/cuales} {/contrato /expediente }{ataco/despacho/cierro/resuelvo/atendemos/atacamos/despachamos/cerramos} {primero/de primero/de primeras}',
    ),
    en: phrases(
      '{what/which/which one/which ones} {should/do/must/can} {i/we} {tackle/attack/attend to/handle/take on/start with/begin with/deal with/pick up/work on} {/first/next}',
    ),
  },
  BY_URGENCY: {
    es: phrases(
      '{/que /cual }{/es el que }mas {corre prisa/corren prisa/prisa corre/prisa tiene/apuro tiene/afan tiene}{/ cerrar}',
    ),
    en: phrases('{/is }{most pressing/the most pressing/more pressing}'),
  },
  // Which of them heap up.
  PENDING: {
    es: phrases('{se me/se nos} {acumularon/acumulo/amontonaron/juntaron/han acumulado/han juntado/estan acumulando}'),
    en: phrases('{piled up/piling up/have piled up} {/on me}'),
  },
  MUST: {
    es: '',
    en: phrases('{am i/are we/i am/we are} {suppose to/supposed to/meant to}', '{suppose/supposed} to'),
  },
  // One's own and not those of one's people.
  MY: {
    es: phrases(
      '{/y /pero }no {los/las/lo} de {mi equipo/mi gente/los demas/las demas/mis supervisores/mi grupo/otros/los otros}',
      '{a mi/yo} {directamente/personalmente/mismo/misma}',
      '{/a }{nombre propio/titulo personal}',
    ),
    en: phrases('not {my teams/my people s/the teams/the others/anybody elses}', '{me/i} {directly/personally}'),
  },
  ASKING: {
    es: phrases(
      'o {solo/nada mas/solamente} {lo de los demas/los de los demas/lo de otros/los de otros/lo de mi equipo/los de mi equipo/lo de mi gente}',
    ),
    en: phrases('or {only/just} {other peoples/those of others/my teams}'),
  },
  // Said around what is asked, and nothing of it.
  BE: {
    es: phrases(
      '{desde que/despues de que} {le/les} {escribiste/escribio/avisaste/mandaste/notificaste/escribieron}',
      '{unos cuantos/unas cuantas/unos pocos/unas pocas}',
      'antes de {entregar/dejar} {el cargo/el puesto/la supervision/la oficina/mi cargo}',
      'sin {discursos/discurso/preambulos/tanto discurso/tanta carreta}',
      '{ahorrese/ahorreme/evitese} {el discurso/los discursos/la carreta}',
      '{es/va/son} {para/para poder} {repartir/repartirlos/repartirlos entre los que quedan/un informe/el informe}',
      'para {conciliar/cuadrar/cruzar} {/con }{/el /la /los }{auxiliar contable/contabilidad/presupuesto/tesoreria/lo de contabilidad}',
      '{si no es mucha molestia/si no es molestia/sin afan/cuando tenga un tiempito}',
    ),
    en: phrases(
      'spare me the {speeches/speech/details}',
      '{in a hurry/no rush/my friend/whenever you can/when you can}',
    ),
  },
  COMPLAINT: {
    es: phrases(
      'hasta cuando {/voy a tener que/vamos a tener que/tengo que/tenemos que/toca} {perseguir/rogarle/rogar/andar detras de} {/a }{/la gente/todos/la gente esta}',
    ),
    en: phrases('how {long/much longer} do {i/we} have to {chase/beg} {people/everybody/everyone}'),
  },
  // "Con el término cumplido", "se agotó el plazo para cerrar".
  OVERDUE: {
    es: phrases(
      '{/ya }se {/le /les /me /nos }{/ya }{haya/hayan/ha/han} {pasado/vencido/acabado/agotado} el {plazo/termino/tiempo} {de cierre/para cerrar/para cerrarlos/para cerrarlo/de cerrar/para cerrar el expediente/del cierre}',
      '{/ya }se {/le /les /me /nos }{agoto/acabo/vencio/cumplio/paso} {/ya }el {plazo/termino/tiempo} {de cierre/para cerrar/para cerrarlos/para cerrarlo/de cerrar/para cerrar el expediente/del cierre}',
      '{con /con el /cuyo }{termino/plazo} {/legal /de ley /de cierre /para cerrar }{/ya }{cumplido/vencido/agotado/rebasado/superado}{/ y sin cierre/ y sin cerrar}',
      '{estan/estaban/esta/estaba} {pasados/pasado/pasaditos} de {tiempo/plazo/fecha/termino}',
      'debian haberse cerrado, debieron haberse cerrado, debian haber cerrado, ya tenian que estar cerrados',
    ),
    en: phrases('{should/must} {already /have already /}have been closed {/by now/already/long ago}'),
  },
  ENDED: {
    es: phrases(
      'el plazo de ejecucion {/de cuales /ya }{expiro/vencio/termino/acabo/finalizo/concluyo}',
      '{cuya/con la} ejecucion {/ya }{acabo/termino/finalizo/concluyo/terminada/acabada}',
      '{por /con }fecha {fin/de fin/final/de terminacion} {entre/desde}',
    ),
    en: phrases(
      '{had/has/have/having} {its/their} {term/terms/execution} {run out/expire/expired/end/ended/lapse}',
      'whose {term/execution/execution term} {/had /has }{run out/expired/ended/finished/lapsed}',
    ),
  },
  // Money that would come back.
  BALANCE_LEFT: {
    es: phrases(
      '{plata/billete/billetes/dinero/recursos/reservas/reserva} {reservada/reservado/reservados/quieta/quieto/quietos/hay quieta/hay quietos/hay quieto/congelada/inmovilizada/inmovilizados}',
      '{plata/billete/billetes/dinero/recursos/reservas/reserva} {/que /se }{puede/pueden/podemos/podriamos/podria/podrian/tendriamos que/habria que/toca} {liberar/devolver/reintegrar/recuperar}{/ al presupuesto/ al tesoro/ a hacienda}',
      '{reservas/reserva} {por liberar/sin liberar}',
      'lo {no ejecutado/que no se ejecuto/no gastado/que sobro/que no se gasto}',
    ),
    en: phrases(
      '{unspent/unused/unexecuted/reserved} {money/funds/balance/balances/reserve} {/that /could be /can be /would be }{released/freed/returned/given back}',
      '{money/funds/balance} {could/can/would} {we /be }{release/released/free/freed/return/returned}{/ once these are liquidated/ once they are liquidated/ if they are liquidated}',
    ),
  },
  EXPORT: {
    es: phrases(
      '{/que /que se }{pueda/puedo/pueda yo} guardar en {el/mi} {computador/pc/equipo/portatil}',
      '{la/una/esa} matriz{/ completa/ de datos}',
      'matriz con {la totalidad/todos/todo}',
      '{imprimirle/imprimale/imprimirme}',
    ),
    en: phrases('{dump/dump all/dump everything} {/to csv/to a csv/to excel/rows to csv}'),
  },
  READY: {
    es: '',
    en: 'closable, closeable, closable right now, whatever is closable, whatever is closable right now, ready to close right now',
  },
  // "Held up by a payment from us".
  UNPAID: {
    es: phrases('un pago {de nosotros/nuestro/que debemos/que le debemos/que les debemos}'),
    en: phrases('{a /}payment {from us/on our side/of ours/we owe}'),
  },
  IN_CAMPAIGN: {
    es: phrases('desde que {arranco/empezo/comenzo/inicio} la campana'),
    en: phrases('since the campaign {started/began/opened/kicked off}'),
  },
  COMPETENCE: { es: phrases('{con /}{la /}competencia {/ya }{perdida/vencida}'), en: '' },
  YET: { es: phrases('{continuan/continua} sin'), en: '' },
  CONTRACTS: {
    es: phrases('{la /toda la /}cartera contractual'),
    en: phrases('{the /my /our }{whole /entire /full /pending }{portfolio/rows}'),
  },
  REPORT_FOR_HEAD: {
    es: phrases('{informe/reporte/resumen} {/ejecutivo /corto }{para/pa} {mi jefe/mi jefa/mis jefes}'),
    en: phrases('{report/summary/page} for my {boss/head/director/manager}'),
  },
  // Whether and when the bot read SECOP.
  DATA_AGE: {
    es: phrases(
      '{/cuando fue la /cual fue la }ultima vez que {/te /se /usted se }{conectaste/conectaron/entro/sincronizo/sincronizaste/importo/cargo/cruzo/bajaste/asomaste/asomo} {/al secop/a secop/en el secop/a la plataforma/los datos}',
      'cuando fue que {la/lo/los/las} {revisaron/actualizaron/miraron/bajaron/consultaron/refrescaron/sacaron}',
      '{corrio/corrieron/termino/funciono/salio} bien {el proceso/la carga/el cargue/la actualizacion/la descarga} {de la madrugada/de anoche/nocturno/nocturna/de hoy}',
      '{el proceso/la carga/el cargue/la actualizacion/la descarga} de la madrugada',
      '{quien/de donde} {/a usted /a esto /a esta maquina }{/lo/la/los} {alimenta/alimentan}',
      '{que tan /mas }{vieja/viejo/viejos} que matusalen',
    ),
    en: phrases(
      'when did the {last /latest /}{import/load/refresh/sync/update/download} {finish/run/complete/end/happen/go through}',
      '{open data/open data api/the api/the open data api/secop api} {/is }{down/down again/failing/not responding/back up}',
    ),
  },
} as const
