import { phrases } from './phrases.js'
import { BY_THE_BOT_TO_ME } from './told.js'

/**
 * More of what people say, family by family, for concepts that stand in the other files: an idea in all the words and forms that
 * one hears it in. See `index.ts` for how entries are read.
 */
export const FAMILIES = {
  // "¿Alguno se me ha pasado?", "¿dejé vencer alguno?"
  OVERDUE: {
    es: phrases(
      '{voy/vamos/ando} tarde',
      '{con/en} {cuales/cuantos} {voy/vamos} {tarde/mal/atrasado/colgado}',
      '{se me/se nos} {ha/han/haya/hayan} {pasado/vencido/ido} {/de tiempo/de fecha/la fecha/el plazo/el tiempo}',
      '{deje/dejamos/he dejado/hemos dejado/haya dejado/dejo} {pasar/vencer/colgar}',
      '{me/nos} cogio la {noche/madrugada/tarde} {con/en/para/}',
      '{pasado/pasados/quemado/quemados/corto/cortos} de {tiempo/plazo}',
      'en rojo',
      '{con /con el /con la /con su }{plazo/fecha/termino} {ya /}{pasado/pasada/cumplido/cumplida}',
      '{/ya }{pasado/pasados/pasada/pasadas} {de la fecha/del plazo/del termino/de la fecha limite/del plazo limite}',
    ),
    en: phrases(
      '{let/letting/have let} {slip/lapse}',
      'slipped',
      'slipped by',
      'fallen behind',
      'in the red',
      'in red',
      '{with the /}{date/deadline} {already /}passed',
      'past {the/their/its} {limit/date/due date}',
    ),
  },
  // What is said beside it to ask whether all is well.
  ASKING: {
    es: phrases(
      'o ya no {alcanzo/alcanzamos/se puede/sirve/hay tiempo}',
      '{me cuenta/me cuentas/cuenteme/me informa/me aclara/me averigua/ratifiqueme/ratificame/me ratifica/me confirma/me confirmas/me corrobora/corroboreme/verifiqueme/reviseme/mireme/a ver} si',
      'si o no',
      'o {no quedo/no se cerro/no lo cerre/no lo cerraron/no se liquido/no lo han cerrado/no lo liquidaron/me lo sone/lo sone/fue que no/fue otro/estoy equivocado/estoy equivocada/me equivoco}',
      'o {/todavia /aun /si }{estoy/voy/vamos/ando/estamos} {a salvo/bien/a tiempo/al dia/tranquilo/tranquila}',
      'o {ese/esa/esos/esas/eso} {no/ya no/tambien no}',
      'o son {dos cosas distintas/cosas distintas/cosas diferentes/dos cosas diferentes/distintos/diferentes/lo mismo/distintas}',
      'o es {lo mismo/distinto/diferente/otra cosa/aparte/fijo/definitivo}',
    ),
    en: phrases('or {am i/are we} {fine/ok/okay/safe/good}', 'or not'),
  },
  MEANING: {
    es: phrases(
      '{es/son/seria/serian} {/la /lo }{misma cosa/mismo tramite/misma vaina/mismo/mismas} {que/con/o/}',
      '{equivale/equivalen/es igual/es equivalente/es parecido} {a/al/que/}',
      '{que/cual es la} {se considera/se toma por/cuenta como/se entiende como}',
      'lo que se {considera/entiende por/llama}',
    ),
    en: phrases('{the same thing/the same} as', '{are/is} {the same/the same thing/different}', 'what counts as'),
  },
  // Nobody owes anybody anything under it.
  FULFILLED: {
    es: phrases(
      '{ya /}{entrego/entregaron/nos entrego/nos entregaron/recibimos/recibi} {todo/todito/todo lo del contrato/todos los productos/todos los informes/todos los entregables}',
      '{no/tampoco} {quedo/queda/quedamos/quedaron/se quedo/quedan} debiendo nada {/nadie/a nadie/ninguno}',
      '{no/tampoco} {/se }{le/les/nos} {debe/deben/debemos/adeuda/adeudan/adeudamos} nada {/a nadie/nadie/mas}',
      'nadie {le /nos }debe {nada/un peso} {/a nadie}',
      '{ya /}{quedo/esta} limpio',
      '{nada/no queda nada/no nos queda nada/ya no nos queda nada} {resta/por hacer/por resolver/vivo/resta por resolver}',
      '{no tiene/no hay/no quedan} cuentas por pagar',
      '{no subsiste/no subsisten} {obligacion/obligaciones/obligacion alguna}',
      'quedo en ceros, todo pagado',
    ),
    en: phrases(
      '{nobody/no one} owes {anything/anybody anything/anyone anything}',
      '{we/they} owe {nothing/them nothing/no money}',
    ),
  },
  COMPETENCE: {
    es: phrases(
      '{pierde/pierdo/perdera/perdia} {uno/una/la entidad/yo} {/la }competencia',
      'se pierde {/la }competencia',
    ),
    en: '',
  },
  // How one enters SECOP: its own service desk knows.
  SERVICE_DESK: {
    es: phrases(
      '{se me/me/se nos/se} {bloqueo/vencio/olvido/perdio/desactivo/inactivo/deshabilito/refundio/bloquearon/desactivaron/inactivaron} {el/la/mi} {usuario/clave/contrasena/cuenta} {/de secop/del secop/en secop/para entrar a secop/de la plataforma}',
      '{tengo/esta/quedo/me quedo} {el/la/mi} {usuario/clave/contrasena/cuenta} {bloqueado/bloqueada/vencido/vencida/inactivo/inactiva/desactivado/desactivada} {/de secop/del secop/en secop/en el secop}',
      '{mi/la/el} {usuario/clave/contrasena/cuenta} {de/del/en} secop {esta bloqueado/esta bloqueada/se bloqueo/no sirve/no funciona/se vencio/esta vencida/esta inactivo}',
      '{cambio/recupero/restablezco/reseteo/desbloqueo/pido/saco/recuperar/restablecer/resetear/desbloquear} {el/la/mi/un} {usuario/clave/contrasena/cuenta} {/de secop/del secop/en secop}',
      '{/la }{contrasena/clave/cuenta} {de/del} secop',
    ),
    en: phrases(
      'my secop {account/user/password/login} {is/got/was} {locked/blocked/disabled/expired}',
      '{i /}forgot my {secop password/password/secop user}',
      '{locked/shut} out of {secop/my account}',
    ),
  },
  // It follows when somebody does not.
  // "No me queda nada por cerrar, ¿verdad?": what is looked up is what there is to close.
  TO_CLOSE: {
    es: phrases(
      '{/ya }no {me/nos} {queda/quedan/falta/faltan/toca} {nada/ninguno/ninguna/ningun contrato/mas} {por cerrar/para cerrar/que cerrar/pendiente por cerrar}',
    ),
    en: phrases('{i/we} have {nothing/none/no contracts} {left /}to close'),
  },
  IF_NOT: {
    es: phrases(
      '{que me pasa/que nos pasa/que pasa/que pasaria/que me hacen/que nos hacen/que me pasaria/a que me atengo/a que me expongo} si {no alcanzo/no alcanzamos/no puedo/no logro/no termino/no llego/se me pasa/se me vence/se me va/se nos pasa/se pasa/se vence/me cuelgo/me atraso/me demoro/me cojo la tarde/dejo pasar/dejo vencer/uno no cumple/uno se pasa/uno no alcanza}',
    ),
    en: phrases(
      '{what happens/what if/what would happen} {if /}{i/we} {run late/am late/cannot make it/do not make it/fail to}',
    ),
  },
  STATUS: {
    es: phrases(
      '{que/que le} {habra pasado/habra sido/paso/sucedio} {con/con el/con la/con ese/}',
      'en que {ira/iria/habra quedado}',
    ),
    en: 'whatever happened to, where are we with',
  },
  NOT_SHOWN: {
    es: phrases(
      '{no /ya no /nunca /mas nunca }{lo/la} {volvi/vuelvo/he vuelto} a {ver/encontrar}',
      'no {volvi/vuelvo/he vuelto} a {verlo/verla/ver/encontrarlo/saber de}',
    ),
    en: 'i do not see it any more, i no longer see it, i never saw it again',
  },
  // What the papers of it look like.
  DRAFT: {
    es: phrases(
      '{formato/formatos/plantilla/modelo/minuta} {/para /de }{/el /la /del /de la }{acta de cierre/constancia de cierre/constancia/cierre/acta de liquidacion/informe final/acta}',
    ),
    en: phrases('{template/form/format} {for/of} {the/a} {closing record/closing/liquidation record/final report}'),
  },
  // Held fast somewhere.
  HINDRANCE: {
    es: phrases(
      '{esta/sigue/quedo/anda/lo tienen/la tienen/se quedo/me lo tienen/me quedo/lleva/ta} {trancado/atrancado/atascado/atorado/represado/engavetado/encarpetado/dormido/embolatado/parqueado/amarrado/congelado/trancada/atascada/represada/embolatada/engavetada}',
      '{lo/la/me lo/me la} tienen {/hace rato }en {juridica/contabilidad/tesoreria/contratacion/financiera/presupuesto/revision} {/y no sale}',
    ),
    en: 'is stuck, has been stuck, is being held, they are sitting on it',
  },
  UNSIGNED: {
    es: phrases(
      '{esperando/espera/pendiente de/falta/a la espera de/sigue esperando/esta esperando} {/la }{firma/firmas} {del ordenador/de la ordenadora/del contratista/de la contratista/del jefe/del alcalde/de ellos/del gerente/del secretario/de la secretaria}',
      'no {me/nos/lo/la} {ha firmado/han firmado/quiere firmar/quieren firmar/ha querido firmar} {/el acta/la constancia/nada}',
      'no {me/nos} {firma/firman} {/el acta/nada/la constancia/ningun papel}',
      'no {me /nos /}{quiere/quieren} firmar {/el acta/nada/la constancia/el acta de cierre/el acta de liquidacion/el acta del/el acta de}',
    ),
    en: phrases('{refuses/does not want/will not agree} to sign {it/the record/anything/}'),
  },
  OTHERS: {
    es: phrases(
      '{no me/a mi no me/que no me} {lo/la/los} {carguen/cargue/cuelguen/cuelgue/achaquen/endosen/metan/pongan/asignen/sumen} {/a mi}',
      '{a mi /}no me {carguen/cuelguen/achaquen/endosen/metan/pongan} {/con }ese',
      // The supervision is somebody else's by now.
      '{el/la/su/de ese el/de ese la} {supervisor/supervisora/encargado/encargada/responsable} {/ahora /ya /hoy }es {otro/otra/otra persona/otro companero/otra companera/otro funcionario/alguien mas/un companero/una companera}',
      '{ya /}{cambio/cambiaron/cambiamos/nos cambiaron/le cambiaron} {el/al/la/a la/de} {supervisor/supervisora} {/de ese/a ese}',
      '{hay/ya hay/tiene/ya tiene/pusieron/nombraron/designaron} {otro supervisor/otra supervisora/nuevo supervisor/nueva supervisora/un nuevo supervisor/una nueva supervisora/un supervisor nuevo}',
    ),
    en: 'do not put it on me, do not pin it on me, the supervisor is someone else, the supervisor is somebody else, the supervisor is another person, it has a new supervisor, it has another supervisor',
  },
  HANDED: {
    es: phrases(
      '{le/les/se la/se lo/ya le/ya se la/ya se lo/la/lo} {entregue/pase/cedi/transferi/traspase/deje/di} la supervision',
      '{la supervision /}{se la/ya se la} {entregue/pase/cedi/transferi/traspase/deje/di} {/a}',
      '{lo mio/lo que tengo/todo/todo lo mio/mis cosas/los contratos/los procesos/mis contratos/mis procesos/lo que llevaba/lo que yo llevaba/mi supervision/mis supervisiones} {ya /}{lo/los/la/las} {recibe/recibio/recibira/asume/asumio/coge/cogio/lleva/hereda/tiene/va a recibir/va a asumir/toma/tomo} {/ahora }{/a}',
      '{lo mio/mis contratos/mis procesos/mi supervision/mis supervisiones/todo lo mio} {se lo/se los/se la/le/les} {queda/quedan/dejo/deje/entrego/pasan/paso} {a/con}',
      '{lo mio/todo lo mio/mi supervision} {queda/quedo/pasa/paso/va a quedar} {con/a cargo de/en manos de/a}',
      'la supervision {se la/ya se la} {entregue/pase/cedi/transferi/deje}',
      '{entregue/pase/cedi/voy a entregar/entrego/vamos a entregar/tengo que entregar/le voy a entregar/le entrego/le paso} {la supervision/mis contratos/todos mis contratos/los contratos/lo mio/todo lo mio} {/a/de}',
      '{todos /}{mis/los} contratos {quedan/quedaron/pasan/pasaron/van a quedar} {con/a cargo de/en manos de}',
    ),
    en: phrases('{handed/passed/gave/am handing/am passing} {the supervision/my contracts/it} {over /}to'),
  },
  WRONG: {
    es: phrases(
      '{esta/estan/quedo/quedaron/tienen/tiene/me tienen/sale/aparece} {mal escrito/mal escrita/mal puesto/mal digitado/mal digitada/mal registrado/mal cargado/malo/mala/malos/al reves/con error/con errores}',
      '{nunca/jamas/no} se {ejecuto/inicio/suscribio/firmo/hizo/realizo}',
      'ese {valor/nombre/dato/apellido/numero} no es',
      'esa fecha no es',
      '{y /pero /}{ustedes/usted/ahi/aca/aqui/secop} no {la/lo/las/los} {tiene/tienen/muestra/muestran/cuenta/cuentan/ve/ven}',
      '{sale/aparece/figura/esta/lo tienen/la tienen/me lo tienen/lo muestra/lo muestran} sin {/la /el /las /los }{prorroga/prorrogas/adicion/otrosi/suspension/cesion/modificacion}',
      '{falta/le falta/le falto/les falto/no tiene en cuenta/no tienen en cuenta/no esta contando/no estan contando/no le contaron/no le cuentan/no han contado/no esta sumando} {/la /el /las /los }{prorroga/prorrogas/adicion/otrosi/suspension/cesion/modificacion}',
    ),
    en: 'is misspelled, is spelled wrong, was never executed, never took place',
  },
  FIELD: { es: 'mi nombre, mi apellido, el apellido, apellido, apellidos', en: 'my last name, last name, surname' },
  // "Pusieron otra fecha": of the campaign.
  MOVES: {
    es: phrases(
      '{pusieron/hay/salio/sacaron/fijaron/anunciaron/dieron/habra/pusieron ya} {otra fecha/nueva fecha/una nueva fecha/una fecha nueva/otro plazo/nuevo plazo/un nuevo plazo/otra fecha limite/nueva fecha limite}',
      '{movieron/corrieron/cambiaron/aplazaron/ampliaron/extendieron} {la fecha/el plazo/la fecha limite/la fecha de cierre/el limite}',
    ),
    en: phrases(
      '{is there/did they set/have they set} a new {deadline/date}',
      'did they {move/extend/change} the {deadline/date}',
    ),
  },
  DATA_AGE: {
    es: phrases(
      '{eso/esto/esos datos/estos datos/esa informacion/esta informacion/la informacion} {es/son} de cuando',
      '{eso/esto} de cuando es',
      'cada cuanto {mira/revisa/consulta/lee/trae/baja/ve} {/usted }{el secop/secop/los datos/la informacion/la plataforma}',
      'usted cada cuanto {mira/revisa/consulta/lee/trae/baja}',
      '{esto/eso/los datos/la informacion/el bot/usted/la lista/el sistema} {ya /}{trae/traen/incluye/incluyen/refleja/reflejan/tiene/tienen/recoge} {lo que/los cierres/lo de}',
      'ya {trae/traen/incluye/incluyen/refleja/reflejan/tiene} los cierres',
      'de {cuando/que dia/que fecha} {es/son} {eso/esa/esos/esto/la/los} {informacion/info/datos/dato/reporte/}',
      '{esta/estan/estara/eso esta/eso sigue} {actualizado/actualizada/actualizados/al dia/vigente} {la informacion/los datos/esa informacion/esos datos/esto/eso}',
      '{esos datos/los datos/la informacion/esa informacion/eso} {esta/estan/es/son} {actualizado/actualizada/actualizados/al dia/de hoy/de ayer/recientes/reciente/viejos/vieja}',
      'cada {cuanto/cuanto tiempo} {actualiza/actualizan/se actualiza/se actualizan/se renueva/cargan/sincroniza/bajan}',
      'de donde {saca/saco/sacan/sacaron/sale/salio/viene/vienen/toma/obtiene} {usted/ustedes/eso de/} {esa informacion/esos datos/eso/la informacion/los datos/todo eso}',
      'que tan {frescos/recientes/nuevos/viejos/actualizados} {son/estan} {los datos/esos datos/}',
    ),
    en: phrases(
      'how {fresh/recent/current/old/up to date} {is/are} {this/it/that/the data/these/the information}',
      'where {do/does} {you/this/it} {get/come} {this/that/the data/the information/from}',
      '{is/are} {this/the data/it/these} {up to date/current/from today}',
    ),
  },
  STILL_SHOWN: {
    es: phrases(
      '{/y }{me /}{sigue/siguen} {saliendo/apareciendo/figurando} {abierto/abiertos/igual/ahi/pendiente}',
      '{/y /pero }{sigue/siguen} {ahi/igual/abierto/en la lista/en mi lista}',
      '{/y /pero }no me {sale/aparece} {/todavia/aun}',
    ),
    en: 'and it is still there, still shows open, still appears as open',
  },
  TOLD_ME: {
    es: `${BY_THE_BOT_TO_ME}, ${phrases(
      'me {perdi/comi/salte} {el/su/ese} {mensaje/aviso/resumen/correo} {/de}',
      'que {decia/dice/ponia/traia/tenia} {el/ese/su/mi} {mensaje/aviso/correo/resumen/recordatorio} {/de}',
      '{borre/perdi/elimine/se me borro/no vi/no lei/no alcance a leer/no alcance a ver} {el/su/ese} {mensaje/aviso/correo/resumen} {/de}',
      '{me repite/me lo repite/repitame/repita/me reenvia/reenvieme/me vuelve a mandar/vuelva a mandarme} {el mensaje/el aviso/el resumen/lo de} {/de}',
      '{y /}que {decia/ponia/traia}',
      'usted que me {dijo/escribio/mando/aviso}',
    )}`,
    en: phrases(
      'did you {/first /last /ever /already }{tell/warn/remind/write/send/notify} me{/ about}',
      'what {was in/did} {the/your/that} {message/email/notice/summary/digest} {say/from/}',
      'i {deleted/lost/missed} {the/your/that} {message/email/notice/summary} {from/}',
      'what did you {send/write/tell} me',
      'what was in',
      'i {deleted/erased/lost} {it/that}',
    ),
  },
  WRITE: {
    es: 'me escribe, me escriba, escribame, escribeme, me vuelve a escribir, vuelva a escribirme, me busca',
    en: '',
  },
  BY_VALUE_UP: {
    es: 'chiquitos, chiquiticos, chiquito, pequenitos, los chiquitos, los pequenos, de poca plata',
    en: 'the small ones, small ones',
  },
  HELP: {
    es: phrases(
      '{que alguien/alguien que} me {ayude/explique/guie/ensene/oriente} {/a}',
      '{/yo }{no soy/no soy muy/no soy bueno/no soy buena/soy malo/soy mala/soy negado/soy negada/soy un desastre/soy nulo/soy nula} {de sistemas/para esto/en esto/para eso/con esto/con eso/para el computador/con el computador/en sistemas/para la tecnologia/con la tecnologia/muy tecnologico}',
      '{/yo }con {el computador/la tecnologia/el secop/los computadores/eso/estas cosas} soy {malo/mala/malisimo/malisima/negado/negada/un desastre/nulo}',
      '{/yo }no {me acuerdo/recuerdo} {/ni de la clave/como era/como es/de nada/de eso/como se hacia}',
      'despacito',
    ),
    en: 'i am not good with computers, i am not a tech person, i forgot how this works, i forget how this works, slowly',
  },
  HOW: {
    es: phrases(
      '{necesito/se necesita/hay que tener/toca tener/se requiere/requiero/me piden/piden/pide/me pide/toca con/hay que usar/se usa/necesita uno} {/un /una /algun /alguna /mi /el /la }{token/firma digital/firma electronica/certificado digital/vpn/usuario/clave/permiso/rol/perfil/permiso especial/usuario especial/perfil especial/rol especial/clave especial}',
      'con que {usuario/clave/cuenta/perfil} {entro/ingreso/se entra/toca entrar/me meto/se hace/se cierra}',
    ),
    en: 'walk me through it, with which user, which login',
  },
  UNDO: {
    es: phrases(
      '{/lo /la /le /se me fue /sin querer }{aprete/oprimi/hundi/toque/presione/pise/marque/undi/espiche/di clic/di click/undi} {/el boton /ese boton /eso /ahi }{sin querer/por error/sin culpa/por equivocacion/por accidente}',
      '{/sin querer /por error /sin culpa }{aprete/oprimi/hundi/presione/espiche/di clic en/di click en} {el boton/ese boton/un boton/lo que no era/el que no era}',
      '{devuelvame/borreme/quiteme/anuleme/retireme/eliminame/borrame} {eso/esa/ese/lo ultimo/lo que dije}',
      '{borre/borra/borrelo/borralo/devuelva/devuelvalo/devuelve/devolvelo/quite/quitelo/quita/anule/anulelo/retire/retirelo/elimine/eliminelo/tumbe/tumbelo/reverse/reverselo} {eso/lo que dije/lo que le dije/lo ultimo/esa vuelta/ese reporte/lo que puse/lo que reporte}',
      '{eso/ese/esa/esto} no era',
      '{me confundi/me equivoque/me enrede/me embolate/la embarre} {de/con el/con la/en el/en la/con} {ano/fecha/dia/mes/numero/valor/nombre/persona/boton/opcion/respuesta/dato}',
      '{no/eso no} {fue/era/es} lo que {quise/queria/quiero} {decir/marcar/poner/escribir/reportar}',
      '{no quise/no queria/no era mi intencion} {darle/decir/marcar/poner/reportar/oprimir/escribir} {/a/eso/esa/ese}',
      '{le di/di/oprimi/marque/puse} {donde/al que/a la que/a lo que/lo que/el que/la que} no {era/debia/tocaba}',
      '{rectifico/me retracto/retiro lo dicho/rectifico lo dicho/corrijo lo dicho/corrijo lo que dije/me corrijo}',
      '{eso que/lo que} {le/te/les} {dije/puse/reporte/informe/marque/conte} {/del/de/en el/sobre} no {es/era/fue} {cierto/asi/verdad/correcto}',
      '{cambie/cambia/corrija/corrige/quite/quita/borre/borra} lo que {le /te /}{puse/dije/marque/reporte/escribi/conteste} {/del/de/en el}',
      '{anule/retire/borre/olvide} lo que {le /}dije',
      'devuelvalo',
    ),
    en: 'take that back, wait undo that, scratch that, not that one, that was not it, that is not what i meant, not what i meant, wrong contract, wrong one, my mistake, i picked the wrong one, i clicked the wrong one, i got it wrong',
  },
  // Whether it holds of these too.
  APPLIES: {
    es: phrases(
      '{tambien/igual/igualmente/tambien ahi} {toca/hay que/se debe/entran/entra/aplica/aplican/cuentan/cuenta/se cierran/se cierra/toca cerrarlos/hay que cerrarlos/hay que cerrarlas/toca cerrarlas/van/va/se incluyen}',
      '{toca/hay que/se deben} {cerrarlos/cerrarlas/liquidarlos/liquidarlas} {tambien/igual}',
      '{cerrar/liquidar} tambien {/a }{los/las}',
      'o {esos/esas} {no/no hace falta/no toca/no es necesario/no aplica/no cuentan/no entran}',
      'o no {hace falta/toca/es necesario/aplica/es obligatorio/cuentan/entran/se cierran/se liquidan}',
      '{entran/se incluyen/cuentan/aplican} {tambien/ahi/o no}',
    ),
    en: phrases(
      '{do/does} {those/these/they/it} {count/also count/need closing/need to be closed} {/too/as well}',
      'as well or not',
    ),
  },
  READY: {
    es: phrases('{estan/esta/esten/este} {para cerrar/como para cerrar/de cerrar}'),
    en: '',
  },
  YOU_NEED: {
    es: phrases(
      '{que/cuales} {necesita/necesitan/ocupa/requiere/espera} que {/yo }{le/les} {conteste/responda/diga/aclare/confirme/informe}',
      '{porque /por que /}{falta/faltan/hace falta} {un dato/una respuesta/algo/datos/informacion} {mio/mia/mios/de mi parte/por mi parte/de parte mia/que yo doy}',
      '{esperando/espera/necesita/pide/quiere/requiere} {usted /ustedes /}de mi',
      '{/nada /algo /hay algo /no hay nada /no queda nada }{pendiente/pendientes} {conmigo/de mi parte/por mi parte/de parte mia}',
      '{que/cuanto} le debo {/a usted/yo a usted}',
      '{que/cuales/cuales datos/que informacion} {le/les} {tengo que/debo/toca} {contestar/responder/dar/decir/aclarar}',
    ),
    en: '',
  },
  SUMMARY: {
    es: 'como vamos con la meta, como vamos con la campana, como vamos con el cierre, como vamos con los cierres, en numeros como estoy, en numeros como voy, en numeros como vamos, que porcentaje llevo, que porcentaje llevamos, en que porcentaje voy, cuanto por ciento llevo, en cuanto voy, en cuanto vamos, en cuanto ando, que tanto llevo, que tanto llevamos, por donde voy, por donde vamos',
    en: 'how far along am i, how far along are we',
  },
  ALL_MINE: {
    es: 'que tengo en el plato',
    en: 'what do i have on my plate, what is on my plate, what have i got on my plate',
  },
  WHY: {
    es: 'de donde sacan que, de donde saco que, de donde saca que, de donde sale que, de donde salio que, a santo de que, y a mi por que, y yo por que, el fundamento por el cual, la razon por la cual, el motivo por el cual, cual es el fundamento, que lo tiene frenado, que lo tiene trancado, que lo tiene detenido',
    en: 'where did you get that, what makes you say, what is the holdup, what is the hold up, what is holding up, what is the rationale for having, what is the rationale for, what is the rationale behind, the rationale for',
  },
  WHEN: { es: '', en: 'when do i have to be done by, when do we have to be done by, by what date' },
  CAN: {
    es: phrases('{/ya /tal vez }se {podria/podrian/podra/podran/pueda/puedan} {/ir}'),
    en: '',
  },
  STEPS: {
    es: phrases(
      '{que/lo que} {toca/hay que/debo/tengo que} hacer {en la plataforma/en el secop/en secop}',
      '{paso por paso/pasito a pasito/paso a pasito/pasitos}',
      'o {no mas/nomas/solo/solamente/nada mas/basta con/simplemente} {/le /se le }{doy/darle/dar/da/oprimo/oprimir/hago/hundo/hundir} {clic/click/al boton/el boton/cerrar}',
      '{cuanto/cuanto tiempo/que tanto} se {demora/gasta/tarda/echa/toma} {uno/alguien} {cerrando/en cerrar/haciendo el cierre/en el cierre/haciendo eso/en eso/con eso/para cerrar} {/uno/un contrato/uno solo/cada uno}',
      '{cuanto/cuanto tiempo/que tanto} {me demoro/me voy a demorar/me toma/toma/me lleva/me gasto} {cerrar/en cerrar/cerrando/hacer el cierre/el cierre/hacer eso/en eso} {/uno/un contrato/uno solo}',
      'que tan {demorado/largo/rapido/facil/dificil} {es/sale/resulta} {/cerrar/el cierre/cerrarlo} {/uno/un contrato}',
      'como {le hago/le hacemos/es que se hace/se hace esa vuelta/es la movida}',
    ),
    en: phrases(
      'one step at a time',
      'how long does {it take to close/closing take/closing one take/the closing take}',
      'is {it/closing} {hard/difficult/quick/easy} to close',
    ),
  },
  WHO_AM_I: {
    es: phrases(
      '{con/en/bajo/de} {que/cual} {cargo/rol/perfil/dependencia/area/oficina/secretaria/entidad/cedula/correo} me {tiene/tienen/registra/registraron/tiene ahi/figura/ubica/conoce}',
      '{con/en/bajo} {que/cual} {cargo/rol/perfil/dependencia/area/oficina/secretaria/cedula/correo} {aparezco/figuro/estoy/quede/salgo}',
      'que {cargo/rol/perfil/dependencia/area/cedula/correo} {me figura/me aparece/me sale/figura mio/aparece mio/me tiene/me tienen}',
    ),
    en: phrases('{under/with/in} {what/which} {role/position/title/office/area/department} {am i/do you have me}'),
  },
  LAW: {
    es: phrases(
      '{/respondo /responde /responden /respondemos /responder /yo respondo /me sancionan /lo sancionan }{disciplinariamente/fiscalmente/penalmente/disciplinaria y fiscalmente}',
      '{en que parte/donde/en que articulo/en cual articulo} {de la ley/de la norma/del decreto/del manual} {dice/esta/aparece/sale}',
      '{cuanto/cuanto tiempo/hasta cuando} {dura/va/llega/tengo/me dura} {la/mi/esa} responsabilidad {/del supervisor/de supervisor/de uno/como supervisor/de la supervision/mia}',
      '{hasta cuando/cuanto tiempo/por cuanto tiempo} {respondo/responde/responde uno/responde el supervisor/soy responsable/es uno responsable/sigo siendo responsable/sigo respondiendo} {/yo/por eso/por el contrato/por un contrato}',
      'es {obligacion/opcional/voluntario/de ley} {/o es opcional/o es voluntario/o es obligacion/o opcional/o voluntario/o no}',
      'de quien es la responsabilidad {si/cuando}',
    ),
    en: phrases('{is it/is this} {mandatory/optional/compulsory/an obligation}'),
  },
} as const
