import { phrases } from './phrases.js'

/** What whoever coordinates says of people, of the program and of figures, as families. The concepts that hold them take them in. */

const BY_THE_BOT = '{/ usted/ el bot/ este bot/ cerrojo/ el sistema}'
export const TOLD_OTHER_ES = phrases(
  `{que/que cosas/que mensajes/que mensaje/que avisos/que recordatorios/cuando/lo que/que fue lo que/cuantas veces} {le/les} {ha/han} {dicho/informado/avisado/mandado/enviado/escrito/contado/comunicado/notificado/recordado/pedido/llegado}${BY_THE_BOT}`,
  `{que/que cosas/que mensajes/que mensaje/que avisos/cuando/lo que/que fue lo que} {le/les} {dijo/informo/aviso/mando/envio/escribio/conto/comunico/notifico/recordo/pidio}${BY_THE_BOT}`,
  '{que/que cosas/que tanto/cuando/cuantas veces} {le/les} {has/hemos/habias/habia/habian} {dicho/informado/avisado/mandado/enviado/escrito/contado/comunicado/notificado/recordado/pedido/puesto/insistido}',
  '{que/de que} {has hablado/ha hablado/hablaste/hablo usted/conversaste/has conversado} con',
  '{que/que mensajes/que avisos/lo que} {le/les} {dijiste/informaste/avisaste/mandaste/enviaste/escribiste/contaste/recordaste/llego/llegaron/llega/llegan/estan llegando/esta llegando}',
  '{que/lo que} {ha dicho/han dicho/ha contestado/ha respondido/ha informado/ha contado/anda diciendo}',
  '{cuando/cuando fue que} {le/les} escribio {usted/}',
)
export const TOLD_OTHER_EN = phrases(
  'what {have you/has the bot} {sent/told/written} {to/}',
  'what {did you/did the bot} {send/tell/write} {to/}',
  'what {messages/message/notices} {did you send/have you sent/went/have gone} {to/out to}',
)

const VERBS_OF_CHASING =
  'apretar/apretarle/apretarles/acosar/acosarlos/perseguirlo/perseguirlos/regañar/jalarle las orejas/jalarles las orejas/meterle presion/meterles presion/hacerle fuerza/exigirle/exigirles/requerirle/requerirles/llamarlos/llamarlo/llamarla/ubicar/visitar/recordarle hoy/pedirle cuentas/pedirles cuentas'
export const CHASE_ES = phrases(
  `{a quien/a quienes} {/le /les }{debo/tengo que/toca/me toca/nos toca/hay que/deberia/conviene/debemos/tenemos que} {${VERBS_OF_CHASING.replace('ñ', 'n')}}`,
  '{a quien/a quienes} {le/les} {jalo las orejas/meto presion/exijo/aprieto/caigo/hablo primero/llamo primero}',
)

/** Somebody has now what another had. */
export const NOW_THEIRS_ES = phrases(
  '{ahora/ya/hoy/actualmente} {lo/la/los/las} {tiene/lleva/maneja/supervisa/asume/asumio/cogio/recibe/recibio/atiende}',
  '{lo/la/los/las} {tiene/lleva/maneja/supervisa/asume/recibe/atiende} {ahora/hoy/actualmente/de ahora en adelante/desde ahora}',
  '{lo/la/los/las} {asumio/asume/cogio/recibio/tomo/heredo/hereda/agarro}',
  '{desde/a partir de} {hoy/ayer/manana} {lo/los} {tiene/lleva/maneja/supervisa}',
  '{el supervisor/la supervisora/quien supervisa/la supervision} {/de ese/de ese contrato/del contrato/de eso} {ahora es/es ahora/ya es/hoy es/pasa a ser/paso a ser/pasa a}',
  '{el nuevo supervisor es/la nueva supervisora es/la supervisora ahora es/el supervisor ahora es/ahora la supervisora es/ahora el supervisor es/ahora es de/paso a ser de/pasa a ser de/quedo con/quedo a cargo de/quedaron con/quedaron a cargo de/pasa a manos de/paso a manos de/pasaron a manos de/ahora queda con/queda ahora con}',
)
export const NOW_THEIRS_EN =
  'is now supervised by, now supervised by, is now handled by, now handled by, is now with, now belongs to, is now under, are now with, took over, takes over, has taken over'

/** Who stands in for the speaker while away. */
export const STANDS_IN_ES = phrases(
  '{responde/respondera/va a responder/contestara/atendera/queda respondiendo}',
  '{responde/responden/respondera/contesta/atiende/firma/firmara/recibe/recibira/actua/actuara/estara pendiente/queda pendiente/esta pendiente} {por mi/en mi lugar/en mi reemplazo/en mi nombre/mis cosas/lo mio/mis contratos/como encargado/como encargada}',
  '{/me }{conteste/responda/atienda/reciba/cubra/maneje/vea/contesten/respondan/atiendan/reciban} {por mi/lo mio/mis cosas/mis mensajes/mis avisos/mis contratos/en mi lugar/mis alertas}',
  '{queda/quedara/se queda/queda ahi/estara/deje/dejo} {al frente/encargado/encargada/de encargado/de encargada/a cargo/como encargado/como encargada/respondiendo/pendiente/en mi reemplazo/en mi lugar}',
  '{actuara/actua/fungira} como {encargado/encargada/supervisor encargado/reemplazo/mi reemplazo}',
  '{al frente/al frente de lo mio/al frente de mis contratos/de encargado/de encargada}',
)
export const STANDS_IN_EN = phrases(
  '{will /to /should /can /}{handle/get/receive/take/take over/answer/look after/manage/deal with} my {alerts/messages/notices/reminders/contracts/stuff/things}',
  '{is/will be} {in charge/acting for me/standing in}',
)

/** Who is to be let in, or is to be on the list. */
const NEWCOMER =
  'usuario/usuaria/nuevo usuario/nueva usuaria/coordinador/coordinadora/coordinador nuevo/coordinadora nueva/nuevo coordinador/nueva coordinadora/supervisor nuevo/supervisora nueva/nuevo supervisor/nueva supervisora/supervisor/supervisora/persona/persona nueva/funcionario/funcionaria/funcionario nuevo/ordenador nuevo/compañero/companera'
export const ADD_PERSON_ES = phrases(
  `{dar/da/de/doy} de alta {a un/a una/un/una/al/a la} {${NEWCOMER.replace('ñ', 'n')}}`,
  `{crear/cree/crea/creo/agregar/agregue/agrega/agrego/anadir/anada/registrar/registre/inscribir/inscriba/inscribo/vincular/vincule/habilitar/habilite/meter/meta/meto/incluir/incluya/incluyo} {a un/a una/un/una/al/a la} {${NEWCOMER.replace('ñ', 'n')}}`,
  '{dar/darle/dale/dele/deles/doy/le doy} {acceso/permiso/permisos/un usuario/usuario} {a/al/a la}',
  '{habilitar/habilite/habilita/habilitele} el acceso {a/de}',
  '{tambien /}{pueda/puedan/tenga/tengan} {tambien /}{acceso/permiso/permisos/entrada/ver lo mio/ver lo de/ver los de/ver las de/ver mi area/ver mi oficina/ver los contratos/ver todo/entrar al bot}',
)
export const ADD_PERSON_EN = phrases(
  '{give/grant} {access/permission/permissions} to',
  '{add/create/register} a new {coordinator/supervisor/user/person}',
  '{should/to} {also /}{have access/be able to see}',
)

const ON_CHANNEL = '{slack/teams/el chat/el bot/el sistema/la herramienta/la plataforma}'
export const UNREACHED_ES = phrases(
  '{usuarios/personas/gente/supervisores/los} {sin vincular/sin enlazar/sin asociar/sin emparejar/sin registrar/sin activar/no vinculados/desvinculados}',
  `no les {aparece/sale/llega/ha llegado/esta llegando} nada en ${ON_CHANNEL}`,
  `no le {aparece/sale/llega/ha llegado/esta llegando} nada en ${ON_CHANNEL}`,
  '{quien/quienes/cuantos/cuantos supervisores/cuantas personas} {ya /}{se conectaron/se han conectado/se registraron/se han registrado/ingresaron/han ingresado/activaron la cuenta/han activado la cuenta/iniciaron sesion/han iniciado sesion}',
  '{no se ha/no se han/nunca se han/nunca se ha} {conectado/registrado/inscrito/vinculado/enlazado}',
  '{no ha/no han/nunca ha/nunca han} {respondido/contestado/abierto/leido/visto} {los mensajes/los avisos/sus mensajes/sus avisos/ningun mensaje/los recordatorios/el bot}',
  '{no ha respondido/no han respondido/no han contestado/no ha contestado} {todavia/aun/hasta ahora} {los mensajes/los avisos/sus mensajes}',
  '{no tiene/no tienen} {usuario/usuarios/cuenta/cuentas/slack/teams} {vinculado/vinculados/vinculada/vinculadas/activo/activa}',
)
export const UNREACHED_EN = phrases(
  '{have not/has not/were not/was not/are not/is not} been {matched/linked/connected/mapped/paired}',
  '{have not/has not/are not/is not} {matched/linked/connected/mapped/paired}{/ to slack/ to teams/ to an account}',
  '{have/has} {logged in/signed in/signed up/joined/connected} {so far/yet/already}',
)

export const DATA_ES = phrases(
  '{cual es/cual seria/que} {la fuente/la fuente de los datos/la fuente de la informacion/la fuente de esto/fuente usan/fuente usa}',
  'la fuente {de los datos/de la informacion/de esos datos/de esto/cual es}',
  'de donde {bajan/baja/cogen/coge/consultan/consulta/alimentan/se alimenta/se alimentan/leen/lee/provienen/proviene} {los datos/la informacion/esto/eso/esos datos/}',
  '{esto/eso/los datos/la informacion/la base} {lo/los/la/} {actualizan/actualiza/refrescan/refresca/alimentan} {a diario/diario/diariamente/todos los dias/cada dia/cada semana/cada cuanto/seguido}',
  '{esto/eso/los datos/la informacion} {se actualiza/se actualizan/se refresca/se refrescan} {a diario/diario/diariamente/todos los dias/cada dia/cada semana/cada cuanto/solo/sola/solos}',
  'cada cuanto {refresca/refrescan/se refresca/sincroniza/se sincroniza/cargan/carga/se alimenta/lo actualizan/los actualizan/la actualizan}',
  '{estos datos/esos datos/los datos/estas cifras/esas cifras/esos numeros/estos numeros} {son/estan} {de hoy/de ayer/al dia/oficiales/actuales/actualizados/los mismos/reales/confiables}',
  '{son de/son los de/es de} {hoy/ayer} {esos datos/esos numeros/esas cifras/estos datos/los datos}',
)
export const DATA_EN = phrases(
  'where {does/do} {the data/this/the information/the numbers/the figures} come from',
  '{are/is} {those numbers/these numbers/the numbers/those figures/these figures/the figures/that data/this data/the data/this} {from today/current/up to date/fresh/live/from yesterday}',
  'how {fresh/recent/current/up to date} {is/are} {this/the data/these numbers/the numbers/the figures}',
  'what is the {source/data source}',
)

export const RIGHTS_ES = phrases(
  'con que {permisos/permiso/rol/perfil} {estoy/ando/quede/entro/entre}',
  '{que/que cosas/que informacion/cuanto} {puede/pueden/alcanza a/alcanzan a} ver {aqui/aca/ahi/en el bot/en esto/de esto/}',
  '{que/que cosas} puedo ver {yo aqui/aqui/aca/yo/en el bot}',
  '{veo/puedo ver/tengo acceso a/alcanzo a ver/me deja ver} {todo/todas las areas/toda la entidad/todos} o {solo/solamente/nada mas} {mi area/la mia/lo mio/los mios/a mi area/a la mia/a lo mio/mi oficina/mi dependencia}',
  '{tiene/tienen} acceso a {esto/eso/lo mio/lo que digo/esta informacion/mis datos/mis contratos}',
)
export const RIGHTS_EN = phrases(
  '{what/how much} can {i/they/he/she} see {here/in here/}',
  'do i see {everything/all areas/all} or {only/just} {mine/my area/my own}',
)

export const WHO_CLOSES_ES = phrases(
  'el cierre {lo/la} {hace/hacen/hacemos/hago/registra/tramita/firma} {el supervisor/la supervisora/contratacion/la oficina/la oficina de contratacion/el ordenador/juridica/uno/ellos/yo/nosotros/cada supervisor/cada uno/quien}',
  '{quien/quienes} {es el que/son los que/es quien} {cierra/hace el cierre/cierran/hacen el cierre}',
  '{cierra/cierro/cerramos/cierran} {el supervisor/la supervisora/contratacion/nosotros/ellos/yo} o {el supervisor/la supervisora/contratacion/nosotros/ellos/yo/cierra/cierran/lo cierra}',
  'o lo {hacemos/cerramos/cierra/hace} {nosotros/contratacion/el supervisor/la oficina/juridica/nosotros en contratacion}',
)

/** A figure that is asked for by itself. */
export const FIGURES_ES = phrases(
  '{la cifra/las cifras/el numero/los numeros/el dato/los datos/el total/el consolidado/la cantidad} de {contratos/expedientes/cerrados/vencidos/pendientes/cierres/faltantes}',
  'el numero de',
)

/** "Ojo que…", "le cuento que…": what follows is told. */
export const TELLS_THAT_ES = phrases(
  '{/segun }{me/nos} {dicen/dijeron/informan/informaron/cuentan/contaron/comentan/comentaron/confirman/confirmaron/avisan/avisaron} {que/}',
  '{ojo/le cuento/te cuento/les cuento/le comento/te comento/le informo/les informo/sepa/sepan/tenga en cuenta/ten en cuenta/tengan en cuenta/tenga presente/tome nota/resulta/fijese/fijate/imaginese/imaginate/quiero informarle/quiero contarle/me permito informar/me permito informarle/informo/para que sepa/ya sabe/le digo} que',
  '{anote/anota/anoteme/apunte/apunta/registre/registra/deje constancia} {/ahi/por favor} que',
  '{para su informacion/para su conocimiento/para que sepa/para que lo sepa}',
)

export const THANKS_ES = phrases(
  '{agradezco/le agradezco/te agradezco/gracias por/mil gracias por/muchas gracias por/agradecido por/agradecida por/muy agradecido con/muy agradecida con} {la informacion/los datos/el dato/la respuesta/el informe/el listado/la atencion/su atencion/su ayuda/la colaboracion/el apoyo/lo enviado/la gestion/su gestion}{/ suministrada/ suministrados/ brindada/ enviada/ enviado/ prestada/ recibida/ de antemano}',
  '{enterado/enterada/quedo enterado/quedo enterada/queda claro/me queda claro/listo enterado/tomo nota/tomado nota/grasias/thx/tnx/tks}',
)

const NOTICES =
  'comunicaciones/mensajes/avisos/notificaciones/correos/informes/mas mensajes/mas avisos/mas correos/recordatorios/nada'
export const PAUSE_ES = phrases(
  `{abstenerse de/abstenerse de estar/abstengase de/abstente de/evite/evitar/suspenda/suspender/interrumpa/detenga} {escribirme/remitirme/enviarme/mandarme/contactarme/notificarme/escribir/enviar/remitir} {${NOTICES}/}`,
  `{suspenda/suspender/suspendan/interrumpa/detenga/pare/detener} {el envio/los envios} de {${NOTICES}/los mensajes/los avisos/los informes/los correos}`,
  '{deje/deja/dejen/pare/para/ya deje/ya deja} de {joder/molestar/fastidiar/fregar/acosar/jeringar/insistir}{ tanto/ con tanto aviso/ con tantos avisos/ con tanto mensaje/ con tantos mensajes/ con eso/ tan seguido}',
)
export const RESUME_ES = phrases(
  '{reanude/reanudar/reactive/reactivar/retome/retomar/restablezca/reinicie/continue con/siga con} {/por favor }{el envio/los envios} de {los informes/los mensajes/los avisos/los correos/las notificaciones/informes/mensajes/avisos/mis avisos/mis mensajes/las comunicaciones/comunicaciones/los recordatorios}',
)
export const NEVER_MINE_ES = phrases(
  '{nunca me/no me/jamas me/a mi nunca me/a mi no me/nadie me/a mi nadie me} {/han /ha }{designaron/designado/designo/nombraron/nombrado/nombro/asignaron/asignado/asigno/notificaron/notificado/notifico/delegaron/delegado/encargaron/encargado} {/la supervision/esa supervision/como supervisor/como supervisora/de supervisor/de supervisora/ese contrato/de eso}',
  '{nadie me lo/nunca me lo/a mi nadie me lo/a mi nunca me lo/no me lo} {/han /ha }{asigno/asignaron/asignado/entrego/entregaron/entregado/notifico/notificaron/notificado}',
)
export const FROM_MY_LIST_ES = phrases(
  '{quite/quita/quiteme/quitame/saque/saca/saqueme/sacame/borre/borra/elimine/elimina/retire/retira} de {mi/la/mis} {lista/bandeja/relacion/pendientes}',
  'de mi {lista/bandeja}',
)

export const MEANING_ES = phrases(
  '{que/cuando/como/a que} {es lo que /}se {considera/considera que esta/considera como/entiende por/entiende que esta/toma como/le dice/le llama}',
  'que {cuenta como/quiere decir que este/significa que este/es estar/significa estar}',
)

const SAYS_SO = 'reportado/informado/dicho/marcado/contado/registrado'
export const REPORTED_ES = phrases(
  `{haya/hayan/ha/han/habia/habian} {${SAYS_SO}} {cierre/el cierre/cerrado/cerrados/como cerrado/como cerrados/que cerro/que ya cerro/que cerraron/que lo cerro/que los cerro}`,
  '{marco/dio/puso/reporto/registro/declaro/tiene} {como/por/de} {cerrado/cerrada/cerrados}',
)

/** "… y nombres": by person. */
export const BY_NAME_ES = phrases(
  '{y nombres/y los nombres/con nombres propios/con nombre propio/por nombres/nombre por nombre/persona por persona/y quienes son}',
)
