import { phrases } from './phrases.js'

/** What areas are called, none of them by its name. */
const UNIT =
  'area/dependencia/oficina/secretaria/subsecretaria/subdireccion/gerencia/subgerencia/coordinacion/regional/seccional/facultad/sede/unidad/jefatura/delegacion'
const UNITS =
  'areas/dependencias/oficinas/secretarias/subsecretarias/direcciones/subdirecciones/gerencias/regionales/seccionales/facultades/sedes/unidades/hospitales/colegios/instituciones'
const UNIT_EACH = `${UNIT}/direccion/hospital/colegio/institucion/decanatura`
const UNIT_EN = 'department/unit/branch/office/area/faculty/school/hospital/team'
const UNITS_EN = 'departments/units/branches/offices/areas/faculties/schools/hospitals/teams'
const MY = '{mi/nuestra}'
/** Whoever supervises, by what they are called where one works. */
const PEOPLE =
  'supervisores/supervisoras/residentes/ingenieros/ingenieras/profesionales/subalternos/subdirectores/subdirectoras/directores/decanos/funcionarios/encargados/apoyos'
const PERSON =
  'supervisor/supervisora/residente/ingeniero/ingeniera/profesional/subalterno/subdirector/subdirectora/director/directora/decano/funcionario/encargado'

/** What heads say of their people and areas, of contracts that nobody has, of the whole and of how it stood before, for concepts that stand in the other files. */
export const OF_A_TEAM = {
  TEAM: {
    es: phrases(
      `{en /de /toda /por /la gente de /los de /los supervisores de /}${MY} {${UNIT}}`,
      `{mis/nuestros/nuestras/los/las/otras/las otras/otros/los otros} {${PEOPLE}}`,
      '{mi/nuestro/la} {tropa/cuadrilla/combo/muchachada}',
      'el {grupo/equipo/personal} {que coordino/que lidero/que dirijo/que manejo/a mi cargo/que tengo a cargo/que tengo a mi cargo}',
      'la gente {que coordino/que lidero/que dirijo/que manejo/a mi cargo/que tengo a cargo/que tengo a mi cargo}',
      '{las personas/los supervisores/las supervisoras/los funcionarios} {que coordino/que lidero/que dirijo/que manejo/a mi cargo/que tengo a cargo/que tengo a mi cargo}',
      '{tengo/yo tengo/manejo/coordino/lidero/dirijo} {a cargo /a mi cargo /como /a cargo como }{personas/gente/supervisores/funcionarios/ingenieros/muchachos}',
    ),
    en: phrases(
      '{my/our/the} {people/engineers/officials/officers/folks/guys/crew/bunch}',
      '{the people/the supervisors/the team} {i coordinate/i manage/i lead/under me/i run/i look after}',
      'supervisors {under me/i coordinate/i manage/i lead}',
      'i {coordinate/manage/lead/run/oversee} {/a team of /a group of /about /some }{supervisors/people/engineers/officials}',
      `{my/our} {${UNIT_EN}}`,
    ),
  },
  WHO: {
    es: phrases(
      `{cual/cuales/que} {de mis /de los /de las /de nuestros /}{${PEOPLE}}`,
      `{cual/que} {${PERSON}}`,
      'cual de {mi gente/mi equipo/mi grupo/ellos/ellas/los mios}',
    ),
    en: phrases(
      '{who/which} of {my/our/the} {supervisors/people/engineers/team/staff/officials}',
      'who of them',
      '{who/which} {/one } of those people',
    ),
  },
  AREAS: {
    es: phrases(`{/las /mis /nuestras /los /sus /estas /esas }{${UNITS}}`),
    en: phrases(`{my/our/the/those} {${UNITS_EN}}`),
  },
  PER_AREA: {
    es: phrases(
      `{cada/por/por cada/de cada/en cada/a cada/segun} {${UNIT_EACH}}{/ de la red/ de la entidad}`,
      `por {${UNITS}}`,
      `{cual/que/cuales} {de mis /de las /de sus /de nuestras /de los /}{${UNITS}}`,
      `{cual/que} {${UNIT}}`,
      `{entre/comparacion entre/comparativo entre/comparativo de} {${UNITS}}`,
    ),
    en: phrases(
      `{each/every/per/by} {${UNIT_EN}}`,
      `{which/what} {${UNITS_EN}}`,
      `{which/what} {/of my /of the /of our }{${UNITS_EN}}`,
    ),
  },
  PER_PERSON: {
    es: phrases(
      `{cada/por/por cada/de cada/a cada/cada uno de mis} {${PERSON}}`,
      `cada uno de {mis/los/las} {${PEOPLE}}`,
    ),
    en: phrases('{each/every/per/by} {engineer/official/officer/person/member of my team/one of my people}'),
  },
  ENTITY: {
    es: phrases(
      'todo lo de {la secretaria/la alcaldia/la gobernacion/la entidad/la direccion/la empresa/la institucion}',
      '{en /de /por /a nivel de /para /}{toda la} {gobernacion/alcaldia/red/institucion/universidad/organizacion/empresa/corporacion/regional/administracion/casa}',
      '{en /de /por /a nivel de /para /}{todo el} {hospital/servicio/municipio/ministerio/grupo/combo/instituto/fondo}',
      'entre {toda la tropa/todo el equipo/todos nosotros/toda la gente}',
      '{de/en} {la gobernacion/la alcaldia/la red/la institucion/la universidad/la regional}',
      '{y no /no /no solo /no solamente /y no solo }{lo mio/lo de mi oficina/lo de mi area/en mi oficina/en mi area/de mi oficina/de mi area/mi oficina/mi area/en mi dependencia/mi dependencia}',
    ),
    en: phrases(
      '{in/of/across/for} the whole {department/organization/organisation/institution/network/company/university/hospital}',
      '{/and }not {just/only} {my own/my office/my area/my department/my team}',
    ),
  },
  // Nobody answers for them.
  NO_SUPERVISOR: {
    es: phrases(
      '{que /}{no tienen/no tengan/no tienen todavia/no tienen aun/no tiene/no tenga/sin tener} {a nadie/nadie} {asignado/asignada/a cargo/encargado/que los supervise/que responda/que los vea}',
      '{que /}{no tienen/no tengan/no tiene/no tenga} {dueno/doliente/responsable/quien los supervise/quien los vea/quien responda/supervision/supervisor asignado/supervisor designado/supervisor nombrado}',
      '{a nadie/nadie} {asignado/asignados/asignada/esta supervisando/este supervisando/los esta mirando/este mirando/esta mirando/esta viendo/este viendo/los supervise/supervise/esta cuidando/los cuida/esta a cargo/este a cargo/responde por ellos}',
      '{no estan/no esten/sin estar/no han sido} {asignados/asignados a nadie/asignados a ninguno/en cabeza de nadie/a cargo de nadie}',
      '{carecen/carezcan/carece/huerfanos} de {/un /una }{supervisor/supervision/responsable}{/ designado/ asignado/ nombrado/ a cargo}',
      'sin {nadie a cargo/nadie encargado/responsable asignado/supervisor designado/supervisor nombrado/supervisor a cargo/supervision/supervision designada/quien los vea/quien los lleve/encargado/nombre de supervisor/cedula de supervisor/cedula del supervisor/datos de supervisor/datos del supervisor}',
      '{quedaron/estan/hay/andan} {sueltos/al garete/a la deriva/botados/sin amo/en el limbo de supervision}',
    ),
    en: phrases(
      '{without/with no/lacking} {anybody/anyone/a person/somebody/someone/a supervisor/an owner/owner/owners/a supervisor assigned} {in charge/assigned/responsible/supervising/}',
      '{nobody/no one} {in charge/is in charge of/is supervising/supervises/is responsible for/is looking after/looks after/is looking at/is watching/owns/is assigned to}',
      '{that have/have/has/with} {nobody/no one/no supervisor} {assigned/in charge/supervising/on it}',
      '{not assigned/have not been assigned/are not assigned} to {anyone/anybody}',
      '{ownerless/with no one/without an owner}',
    ),
  },
  WORST: {
    es: phrases(
      '{/el /la /los /las }mas {flojo/floja/flojos/flojas/vago/vaga/lento/lenta/lentos/lentas/rezagado/rezagada/rezagados/rezagadas/dormido/dormida/enredado/enredada/descuidado/descuidada}',
      '{va/van/esta/estan/anda/andan/viene/vienen} mas {flojo/floja/flojos/lento/lenta/lentos/rezagado/rezagada/rezagados}',
      '{mayor/mas/el mayor/con mayor/con mas/con el mayor} {rezago/retraso acumulado}',
      '{al reves /al contrario /}del mas {quedado/quedada/flojo/rezagado} {para arriba/hacia arriba/al mas adelantado/al mejor}',
      'tienen que {mejorar/ponerse las pilas}',
    ),
    en: phrases(
      '{/the }{slowest/laziest/laggard/laggards/worst offender/worst offenders/weakest}',
      '{/the }worst {supervisors/people/areas/departments/offices/engineers}',
      '{is/are} {lagging/lagging behind/dragging their feet/dragging/falling behind/trailing}',
    ),
  },
  // "Los cerrados de junio" asks for them.
  CLOSED: {
    es: `los cerrados, las cerradas, lo cerrado, ${phrases('{cuantos /}{hemos/han/se han} {sacado/despachado/evacuado}')}`,
    en: '',
  },
  THOSE: { es: 'los cerrados, las cerradas, lo cerrado', en: '' },
  BEST: {
    es: phrases('{/el /la /los /las }mas {rapido/rapida/rapidos/adelantado/adelantada}'),
    en: phrases(
      '{/the }best {supervisors/people/areas/departments/offices}',
      '{/the }{fastest/quickest/top performer/top performers}',
    ),
  },
  BY_COUNT: {
    es: phrases(
      '{concentra/concentran/se concentra/se concentran/acumula/acumulan/tiene/tienen/carga con/cargan con/lleva/llevan} {la mayoria/el mayor numero/la mayor cantidad/la mayor parte/el grueso}{/ de/ de los}',
      '{concentra/concentran/se concentra/se concentran/carga con/cargan con} mas',
      '{en cual/en que area/en quien/en que/donde} se {/nos /me }{concentra/concentran/acumula/acumulan}',
      '{concentra/concentran}',
      '{la /tiene la /con la }carga mas {pesada/grande/alta}',
      '{tiene/lleva} {la mayor carga/mas carga/mas encima}',
    ),
    en: phrases(
      '{/with /has /have }the {heaviest load/biggest load/biggest pile/most on his plate/most on their plate/largest backlog/biggest backlog}',
    ),
  },
  BY_AGE: {
    es: phrases('{/los /con los /carga con los /tiene los }mas {viejitos/anejos/veteranos}'),
    en: phrases('{/the }{oldest/older ones} {first/at the top/on top}', 'from {oldest/the oldest} to newest'),
  },
  // How one of them does, asked in any order.
  STATUS: {
    es: phrases(
      '{va/van/anda/andan/sigue/siguen/viene/vienen} como{/ con lo suyo/ con los suyos/ con lo de el/ con lo de ella/ con los contratos/ con sus contratos}',
      '{como va/como van/como anda/como andan/como sigue/que tal va/en que va/como viene/como vienen} con {lo suyo/los suyos/las suyas/lo de el/lo de ella/lo de ellos/los de el/los de ella/los de ellos/sus cierres/los cierres/la tarea/lo que tiene/lo que le toca/el tema del cierre/el tema ese del cierre/el tema ese del cierre de expedientes/el tema del cierre de expedientes/el cierre}',
      'como {amanecio/amanecieron/arranco/arrancaron/cerro la semana/termino la semana}',
    ),
    en: phrases(
      'how {is/are} {getting on/getting along/coming along/faring/holding up}',
      '{where} {do/does} {/my people /my team }stand',
    ),
  },
  FINISHED: {
    es: phrases(
      '{ya /}{termino/terminaron/acabo/acabaron/salio/salieron/cumplio/cumplieron} con {lo suyo/los suyos/las suyas/lo de el/lo de ella/lo de ellos/sus contratos/todo lo suyo/lo que tenia/lo que le tocaba}',
    ),
    en: phrases('{is/are} {/all }{finished/through/done} with {his/hers/theirs/everything}'),
  },
  AT_ZERO: {
    es: phrases(
      '{no ha/no han} {hecho/movido/cerrado/adelantado} {nada/ni uno/un solo papel}',
      '{con/tiene/tienen/lleva/llevan} cero {cierres/cerrados}',
      '{no han/no ha} {tocado/abierto} {ni uno/ninguno/un solo expediente/un solo contrato}',
    ),
    en: phrases(
      '{/with /have /has /still have /still has }{zero/no/not one/not a single} {closure/closures/closing/closings/files closed}',
      '{have not/has not} {touched/closed/moved/done} {a single file/a single one/a single contract/any file/any of them/anything/any}',
    ),
  },
  // As it was some time before: only how it stands is known.
  STOOD_BEFORE: {
    es: phrases(
      '{compare/comparame/compareme/comparar/comparacion/comparativo/diferencia/diferencias/variacion} {/de /entre /con }{/como /lo que }{estabamos/teniamos/ibamos/llevabamos}',
      '{frente a/respecto a/respecto de/en comparacion con/comparado con/comparada con/en relacion con} {como ibamos/como estabamos/lo que teniamos}',
      '{frente al/respecto al/en comparacion con el/comparado con el} {corte anterior/corte pasado/reporte anterior/reporte pasado}',
      '{diferencia/diferencias/comparacion/comparativo/variacion} {/que hay }entre {lo reportado/el corte/el corte del/el reporte/el reporte del/lo que habia/lo que teniamos/como estabamos/como ibamos}',
      '{hemos/habremos} {mejorado/empeorado/retrocedido} {desde/frente a/respecto a/en comparacion con}',
      '{hemos/habremos} avanzado {frente a/respecto a/en comparacion con}',
      '{mejoramos/empeoramos/avanzamos/retrocedimos/crecimos/subimos/bajamos} {frente a/respecto a/en comparacion con/con relacion a}',
      'seguimos {en las mismas/igual/lo mismo}',
      'lo que {teniamos/llevabamos}',
    ),
    en: phrases(
      '{ahead or behind/ahead of or behind/better or worse than/further along than} {/where }we were',
      '{how do we compare/how does this compare} {to/with}',
      'how far have we come since',
      '{are we/did we/have we} {/any }{further along/gotten better/got better/improved/gone up/gone down} {since/than/from}',
    ),
  },
  // Figures of the whole.
  SUMMARY: {
    es: phrases(
      '{cifras/los numeros/las cifras/numeros/los datos/datos/los totales/totales/estadisticas/las estadisticas/cuentas} {globales/generales/consolidados/consolidadas/totales/gruesos/gruesas}',
      '{el /un /cuadro /el cuadro /informe /reporte }consolidado{/ general/ total/ de todo/ de toda}',
      '{un /el /deme un /paseme un }{cuadro/cuadrito/resumen/tablerito} {con los totales/de totales/general/de cifras}',
      '{total/totales} {en /}{pesos/plata/general/generales}',
      '{el parte/el corte/el corte de hoy/el balance/un balance/la foto/el reporte/el dato/la cifra/una cifra/un dato}',
    ),
    en: phrases(
      '{global/overall/total/aggregate/headline} {numbers/figures/stats/totals}',
      '{the/give me the} {grand totals/totals/bottom line/headline}',
      '{in one line/one line}',
    ),
  },
  // Whom to press.
  CHASE: {
    es: phrases(
      '{a quien/a quienes/a cual/a cuales} {de mi grupo/de mi equipo/de mi gente/de los mios/de mis supervisores/de ellos/de mis muchachos} {/le /les }{debo/tengo que/toca/me toca/hay que/deberia/debemos} {llamar/escribir/escribirle/buscar/apurar/apretar/jalar las orejas/insistir/insistirle/presionar/cobrarle}{/ con urgencia/ primero/ ya}',
      '{a cual/a cuales/a quien/a quienes} {/le /les }{tengo que/debo/toca/me toca/hay que/deberia} {jalar/jalarle/jalarles} las orejas',
      '{a cual/a cuales} {/le /les }{tengo que/debo/toca/me toca/hay que/deberia} {llamar/escribir/escribirle/apurar/apretar/insistir/insistirle/presionar/empujar}',
      '{a quien/a quienes} {toca/hay que/debo/tengo que} llamar{/ por telefono/ primero/ con urgencia/ de urgencia}',
    ),
    en: phrases(
      '{who/which} of {my supervisors/my people/my team/them/the supervisors} {needs/need} {a push/a nudge/a reminder/chasing/a call}',
      '{who/which} of {my supervisors/my people/my team/them/the supervisors} {should i/do i have to/do i need to/must i} {call/chase/push/nudge/write to}',
      'who needs a {push/nudge/call/kick}',
    ),
  },
  // Whom the bot does not get through to.
  UNREACHED: {
    es: phrases(
      '{porque /pues /}no se {le/les} {pudo/ha podido/han podido/logro/ha logrado} {escribir/avisar/contactar/entregar/notificar/mandar/hacer llegar/localizar/comunicar}{/ nada}',
      'no {hemos/habemos/se ha/ha/han} podido {avisarle/avisarles/escribirle/escribirles/contactarlo/contactarlos/notificarle/notificarles/notificarlos/localizarlos/entregarle/entregarles}',
      '{quien/quienes/quien se/quienes se/quien me/a quien/cuantos} {/se /me }{quedo/quedaron/quedan/queda} por fuera {del/de el/de los} {envio/envios/aviso/mensaje/recordatorio/envio de hoy}',
      '{a quien/a quienes/a que usuarios/a cuales/a que supervisores/a cuantos} {dejo de/dejaron de/no le esta/no les esta/no les} {salirles/salirle/llegar/salir/entro/entraron}',
      '{a todos/a todas/a todo el mundo/a todo el equipo/a todos los supervisores/a toda la gente} {/si /ya /siempre }{le/les} {esta llegando/estan llegando/llego/llegaron/llega/llegan/entro/entraron/entra/entran/ha llegado/han llegado}',
      '{/si /ya /si ya }{todos/todas/todo el mundo/todo el equipo/todos los supervisores/cada uno} {/ya /si }{recibieron/recibio/han recibido/les llego/vieron/leyeron/abrieron}',
      '{nunca/jamas} {le/les} {ha escrito/escribio/han escrito/ha llegado nada/llego nada/ha mandado nada}',
      '{/ni }{le/les} llegan ni {los/las} {abre/abren/lee/leen/ve/ven}',
      '{ya /no /}{quedo/quedaron/estan/esta} {enganchado/enganchados/conectado/conectados/enlazado/enlazados} {/al bot/ al chat/ a la herramienta}',
    ),
    en: phrases(
      '{did/has/have} {everybody/everyone/all of them/the whole team/all the supervisors/all supervisors/each of them} {/on the team /in the team /on my team }{get/got/receive/received/see/seen/read}',
      '{did/do} {all/all of} {/the /my }{supervisors/people/team} {get/receive/see}',
      '{who/which supervisors/which ones/which of them} {did not/has not/have not/never} {get/got/receive/received/see/seen}',
      '{never/not ever} {wrote to/written to/wrote/heard from you}',
    ),
  },
  // What waits for its guarantee to run out, or for somebody else.
  GUARANTEE: {
    es: phrases(
      '{porque/pues/ya que/mientras/mientras que/hasta que/por que/a que/cuando} {/se /no se /no se le /todavia no se /aun no se }{venza/vence/vencen/vencio/venzan/acabe/acaba/termine/expire/ha vencido/han vencido/ha acabado} {la/las/su/sus} {poliza/polizas/garantia/garantias/estabilidad}',
      '{porque/pues/ya que/mientras/mientras que/hasta que/por que/a que} {la/las/su/sus} {poliza/polizas/garantia/garantias/estabilidad} {sigue viva/siguen vivas/esta viva/estan vivas/esta vigente/estan vigentes/sigue vigente/siguen vigentes/no se vence/no se vencen/no se ha vencido/no ha vencido/no se han vencido/no vence/se venza/venza/se venzan/venzan/se vence/se acabe/expire/expiren/termine/aun esta viva/todavia esta viva}',
      'por {/la /lo de la /culpa de la }{poliza/garantia/estabilidad}',
    ),
    en: phrases(
      '{until/till/while/because/as/since} {the/its/their} {guarantee/guarantees/bond/bonds/policy/policies/warranty/warranties/insurance} {expires/expire/runs out/run out/lapses/ends/is over/is live/is still live/is still running/is running/is in force/is still in force/is still alive/has not run out/has not expired/has not lapsed/have not run out/have not expired}',
      '{because of/due to/over/by/for} {the/its/their} {insurance/bond/warranty/guarantee}',
    ),
  },
  WAITING: {
    es: phrases(
      '{tendria que/tengo que/debo/deberia/toca/me toca/hay que/conviene/puedo} dejar {quieto/quieta/quietos/quietas/parqueados/parqueado/en remojo/en pausa/para despues}{/ por ahora}',
      '{mientras/mientras que} se {vence/vencen/acaba/termina} {la/las} {poliza/polizas/garantia/garantias}',
      '{aun no/todavia no/no} {cumplen/cumple/reunen/reune} {con /}{/los /las }{requisitos/condiciones} {para/de} {cerrarse/cierre/el cierre/cerrar/cerrarlos/ser cerrados}',
      '{pueden/puede/podrian/podria} {esperar/aguardar/dejarse para despues}',
      '{que/alguno que} {toque/toca/tenga que/tengan que/haya que} esperar',
    ),
    en: phrases(
      '{should i/i should/must i/i must/i have to/do i have to/to} leave {alone/be/for later/as they are/for now}',
      '{ones/those/files/contracts/things/stuff/whatever/anything} {that/which} {is/are} {stuck/held up/held back/on hold/jammed/parked}',
      '{is/are/being/get} {held back/tied up/jammed/parked}',
      '{held back/held up} {by/because of/due to}',
    ),
  },
  PROCEEDING: {
    es: phrases('{/por }{arbitramento/tribunal de arbitramento/demanda o por arbitramento/demanda o arbitramento}'),
    en: phrases('{/a /the /some }{court case/court cases/lawsuit/lawsuits/arbitration/litigation}'),
  },
  RECEIVED: {
    es: phrases('{le/les} {entra/entran/entro/entraron/salen/sale}'),
    en: '',
  },
} as const
