import { phrases } from './phrases.js'

const CHAT = 'teams/slack/el chat/el bot/cuenta/cuenta activa/correo institucional'
const WEEKDAY = 'lunes/martes/miercoles/jueves/viernes/sabado/domingo'
const SUPERVISOR = 'supervisor/supervisora'
const COORDINATOR = 'coordinador/coordinadora/ordenador/ordenadora/administrador/administradora'

const RECALL = 'recuerdeme/recuerdame/me recuerda/me recuerdas/recordame/me puede recordar/me puedes recordar'

/** Who somebody is to the bot, whom it does not reach, greetings and thanks, for concepts that stand in the other files. */
export const EVERYDAY = {
  WHO_AM_I: {
    es: phrases(
      `{soy/estoy/aparezco/figuro/quede/salgo/entro/} {/como }{${SUPERVISOR}} o {/como /de }{${COORDINATOR}}`,
      `{soy/estoy/aparezco/figuro/quede/salgo/entro/} {/como }{${COORDINATOR}} o {/como /de }{${SUPERVISOR}}`,
      'a que {dependencia/area/oficina/secretaria} {pertenezco/estoy asignado/estoy asignada/estoy adscrito/estoy adscrita/me tiene}',
      'que {area/areas/dependencia/dependencias} {tengo a cargo/tengo a mi cargo/tengo yo/me tiene/me tienen}',
      '{a quien/a nombre de quien/con quien} {corresponde/esta/aparece/figura} {esta/mi/la} cuenta',
      'con esta cuenta {/de teams/de slack} a quien {corresponde/corresponderia}',
      '{si /}{me tiene/me tienes/me tienen} {ahi/alla/ahi en la lista/registrado ahi/registrada ahi}',
    ),
    en: phrases(
      '{am i/are we/do you have me as/what am i here/} {a /the /}{supervisor or coordinator/coordinator or supervisor/supervisor or a coordinator/coordinator or a supervisor}',
    ),
  },
  UNREACHED: {
    es: phrases(
      `{/todavia /aun /ya }no {tiene/tienen/tenga/tengan/usa/usan/estan en/esta en/este en/esten en/aparecen en/aparece en} {/ni }{${CHAT}}`,
      `sin {${CHAT}/identificar/notificar/vincular/enterarse}`,
      '{/se }{quedo/quedaron/queda/quedan/quede/queden/estan/esta} por fuera de {los avisos/los mensajes/las notificaciones/los recordatorios/los resumenes}',
      'no {le/les} {sale/aparece/abre/carga} el {bot/chat}',
      '{el bot/usted/que} no {encontro/encuentra/ubica/ubico/identifica/reconoce}',
      'no {lo/la/los/las} {encuentra/encontro/ubica/ubico/alcanza/pudo contactar/puede contactar}',
      'no {cruzan/cruza/coinciden/coincide} con {el directorio/la lista/la base}',
      'no {le/les} {llego/llegaron/esta llegando/estan llegando/ha llegado/han llegado} {nada/ninguno/ningun aviso/ningun mensaje}',
    ),
    en: phrases(
      '{not/never} {getting through to/getting through/reaching}',
      'missing {from/on} {slack/teams/the bot/the chat}',
    ),
  },
  HELLO: {
    es: phrases(
      `feliz {${WEEKDAY}/inicio de semana/comienzo de semana}`,
      '{como va la vaina/como ha estado/como amanecio/que cuenta/que se cuenta} {/todo bien}',
      '{y que/que mas/como va/como vamos/como esta} todo bien',
      '{veci/vecino/vecina/parcero/mijo} {como va/que mas/todo bien}',
    ),
    en: phrases(
      '{how is it going/how are things/how do you do/all good there}',
      `happy {monday/tuesday/wednesday/thursday/friday}`,
    ),
  },
  THANKS: {
    es: phrases(
      '{agradezco/le agradezco/te agradezco/agradecemos} {/mucho }{su/tu/la} {/amable /pronta /valiosa }{gestion/atencion/colaboracion/ayuda/respuesta/informacion}',
      '{tan/muy/que} {amable/querida/querido/formal/gentil} {/usted/sumerce}',
      '{le/te} debo una',
      '{dios/mi dios} {le pague/te pague/la bendiga/lo bendiga/le bendiga/te bendiga}',
      'me {salvo/salvaste} {el dia/el comite/la reunion/la semana/la patria}',
    ),
    en: phrases('god bless {you/}', '{very/so/how} kind{/ of you}', 'i owe you one'),
  },
  CALENDAR: {
    es: phrases(
      '{sincroniza/sincronice/sincroniceme/sincronizame/sincronizar} {las fechas/mis fechas/los plazos/los vencimientos} {con/en/a} {teams/outlook/google/el celular/mi celular/el telefono}',
    ),
    en: '',
  },
  HELP: {
    es: phrases(
      '{para/pa} que sirve {esta maquina/este aparato/este bicho/esta vaina/este programa/este asistente/este chat/este robot}',
    ),
    en: phrases('what is this {machine/thing/bot/program/app/assistant/chat} {for/good for/used for}'),
  },
  // Whoever is no good with the program says nothing of a contract.
  BE: {
    es: phrases(
      'no {manejo/se manejar/domino/entiendo} {/muy /tan }{bien/mucho} {/de }{esta herramienta/este sistema/la plataforma/el computador/la tecnologia/eso/esto/esta vaina/estas cosas}',
      'no {manejo/se manejar/domino/uso} {agendas/agenda/calendarios/celulares/computador/correo/excel}',
      'no {manejo/se manejar/domino} {/bien }{esta herramienta/este sistema/la plataforma/el computador/la tecnologia/esta vaina/estas cosas}',
    ),
    en: '',
  },
  SERVICE_DESK: {
    es: phrases('a quien {llamo/acudo/le escribo/le aviso} {cuando/si} se {cae/falla/dana/bloquea}'),
    en: phrases('who do i call {when/if} {the platform/secop/the system} {is down/fails/goes down}'),
  },
  TOLD_ME: { es: '', en: phrases('what {did/have} you {send/sent/write/written} to me') },
  // "Recuérdeme los pasos": what was known once, and nothing that is put off.
  STEPS: {
    es: phrases(
      `{${RECALL}} {los pasos/el paso a paso/como se cierra/como se hace/como es el cierre/el procedimiento/el tramite}`,
      '{tener/tenga/alistar} {listo/preparado/a la mano/todo listo} {antes de/para} {darle/cerrar/cerrarlo/el cierre}',
      'se me {olvidaron/olvido} {los pasos/el paso a paso/como se cierra/el procedimiento}',
    ),
    en: phrases(
      '{remind me of /what were /what are }the steps{/ again}',
      'remind me how {it is closed/to close/to do it}',
    ),
  },
  LAW: {
    es: phrases(`{${RECALL}} {la norma/que norma/el articulo/el decreto/la ley}`),
    en: 'remind me of the law, remind me of the rule',
  },
  // "¿Ya se acabó el plazo?": of the campaign.
  DEADLINE: {
    es: phrases(
      '{hasta/para} que {fecha/dia} {exacta/exacto/exactamente} {tengo/tenemos/hay/es}{/ plazo}{/ para cumplir/ para cerrar}',
      `{${RECALL}} {el plazo/la fecha limite/hasta cuando tengo/hasta cuando es/cual es el plazo}`,
      '{/ya }se {acabo/acaba/termino/cumplio/nos acabo/nos paso} el {plazo/tiempo}{/ para cerrar/ de cierre}',
    ),
    en: phrases('{is/has} the deadline {over/passed/gone}'),
  },
  DATA_AGE: {
    es: phrases(
      '{/cuando fue la /cual fue la }ultima vez que {leyo/leyeron/leiste/miro/miraron/miraste/actualizo/actualizaron/actualizaste/consulto/consultaron/consultaste/reviso/revisaron/bajo/bajaron/se actualizo/se actualizaron} {/el secop/secop/los datos/la informacion/esto/eso/la plataforma}',
      'de que {dia/fecha} {es/fue} {el/este/ese} {corte/dato/reporte}',
      '{que dia/que fecha/cuando} fue el {ultimo /}corte',
      '{con que/cada que/con cuanta} frecuencia {lee/leen/actualiza/actualizan/revisa/revisan/consulta/consultan} {/el secop/secop/la plataforma/los datos/la informacion}',
      '{ustedes/usted} cada cuanto {actualizan/actualiza/leen/lee/revisan/revisa}',
    ),
    en: phrases('when did you last {read/check/look at/update/refresh} {/secop/the data/it}'),
  },
}
