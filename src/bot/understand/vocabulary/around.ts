import { phrases } from './phrases.js'

/** Asks for a later deadline by itself. */
export const MORE_TIME = phrases(
  '{dan/daran/darian/nos dan/van a dar/habra/hay/hubo/habria} {mas plazo/mas tiempo/otro plazo/prorroga/chance de prorroga/posibilidad de prorroga/forma de prorroga/mas dias/ampliacion}',
)

/** What is asked around closing: what comes up, whether the day stays, on what it is done, who else may look after it. See `index.ts`. */
export const AROUND = {
  // What comes to be closed by itself, with a day until which.
  COMES_UP: {
    es: phrases(
      '{que mas/que otros/cuales otros/que otras} {/se me /se /me /nos }{cae/caen/suma/suman/agrega/agregan/junta/juntan/sale/salen/llega/llegan/toca/tocan/entra/entran}',
      '{me/se me/nos/se nos/se} {caen/cae/suman/suma/agregan/agrega/juntan/junta/acumulan/acumula/cumplen/liberan/maduran/vuelven/habilitan/habilita/completan}',
      '{me/nos} {salen/llegan/tocan/entran/aparecen/resultan}',
      '{me/nos/se me} {van/va/iran/ira} a {salir/llegar/tocar/caer/entrar/aparecer/tocar cerrar}',
      '{salen/salgan/saldran/saldrian/caen/caigan/maduran/resultan}',
      '{quedan/queden/quedarian/van quedando/van a quedar} {listos/libres/disponibles/habilitados/cerrables}',
      '{van/iran} {saliendo/cayendo/llegando/entrando}',
    ),
    en: phrases(
      '{comes/come/coming} {up/along/due/around}',
      '{becomes/become/becoming} {due/ready/available/closable}',
      '{opens/open} up',
      'falls due',
      'can i expect',
    ),
  },
  // The day that was said just before.
  BEFORE_THAT: {
    es: phrases(
      'antes',
      'antes de {eso/ese dia/esa fecha/irme/salir/viajar/que me vaya/mi viaje/mis vacaciones/esas vacaciones/mi licencia}',
      'de aqui a {alla/entonces/ese dia}',
      'para {entonces/esa fecha/ese dia}',
    ),
    en: phrases('before {that/then/i go/i leave/i travel}', 'by then'),
  },
  // On what it is done.
  ON_DEVICE: {
    es: phrases(
      '{desde/por/en/con/usando} {el/mi/un/la/una} {celular/cel/telefono/movil/tablet/tableta/portatil/computador/pc/ipad}',
      '{toca/tiene que ser/hay que hacerlo/debe ser} {en/desde} {/el /un }{computador/pc/portatil}',
    ),
    en: phrases('{from/on/with/using} {my/the/a} {phone/cell phone/mobile/tablet/laptop/computer}'),
  },
  // Somebody is in SECOP and does not know how to go on.
  AT_SECOP: {
    es: phrases(
      '{entro/ya entre/ingreso/ya ingrese/me meto/ya me meti/abro/ya abri/estoy en/ya estoy en} {a la/al/la/el/en la/en el/a} {pagina/secop/plataforma/portal/sistema}',
    ),
    en: phrases(
      '{i am in/i went into/i opened/i logged into/once in/i am on} {/the }{secop/platform/page/website/system}',
    ),
  },
  NEXT_STEP: {
    es: phrases(
      '{y /ahora /y ahora /y despues /despues /y luego /luego /y de ahi /de ahi /y que }{que mas hago/que hago/que sigue/para donde cojo/a donde voy/por donde sigo/que toca/que le hago/que mas toca/mas hago}',
    ),
    en: phrases('{then what/what then/what next/what now/what do i do next/what comes after that}'),
  },
  // Whether the day of the campaign stays.
  MOVES: {
    es: `${MORE_TIME}, ${phrases(
      '{lo/la/los/las/nos lo/} {van a/iran a/piensan/podrian/pueden/se va a/se puede/se podra/se podria/quieren} {correr/ampliar/extender/prorrogar/mover/aplazar/alargar/estirar/modificar/cambiar/aumentar}',
      '{lo/la/se/nos lo} {corren/amplian/extienden/prorrogan/mueven/aplazan/alargan/corre/amplia/extiende/prorroga/mueve/aplaza/alarga/corrieron/ampliaron/movieron/aplazaron}',
      '{se queda/queda/se mantiene/sigue} en {el/la}',
      '{es/esta} {fijo/fija/definitivo/definitiva/inamovible/movible/negociable}',
    )}`,
    en: phrases(
      '{will/would/can/could/might/do/are} {they/you/it/we} {extend/be extended/move/be moved/postpone/push back/change/get more time for/going to extend/going to move}',
      '{is/is it} {fixed/final/negotiable/movable/extended}',
      '{get/have/be given} more time',
    ),
  },
  // "Si el 31 cae sábado".
  FALLS_ON: {
    es: phrases(
      '{cae/caera/cayera}',
      'si {/el ultimo dia /el dia /el plazo /ese dia /la fecha }{cae/cayera/llega a caer/cae en/cae un}',
      'cae {un/en un/en}',
      '{cae/cayera/cayo/es/fuera/da} {en /un /}{sabado/domingo/festivo/feriado/puente/fin de semana/dia no habil/lunes festivo}',
    ),
    en: phrases('{falls/is/lands} on a {saturday/sunday/holiday/weekend}'),
  },
  // "Otra persona", "mi secretaria": somebody beside the speaker, to look after it.
  SOMEBODY_FOR_ME: {
    es: phrases(
      '{poner/dejar/nombrar/designar/asignar} a {alguien/otra persona/un companero/una companera/mi secretaria/mi asistente} {/que }{responda/conteste/reciba/atienda/me reemplace/me cubra} {por mi/}',
      '{otra persona/alguien mas/alguien/mi secretaria/mi asistente/mi auxiliar/un companero/una companera} {/que }{puede/pueda} {contestar/responder/recibir/ver/atender/contestarle/responderle/informar}',
      '{puede/podria} {contestar/responder/recibir/ver/atender/contestarle/responderle/informar} {otra persona/alguien mas/alguien/mi secretaria/mi asistente/mi auxiliar/un companero/una companera}',
      '{puede/podria} {otra persona/alguien mas/alguien/mi secretaria/mi asistente/mi auxiliar/un companero/una companera} {contestar/responder/recibir/ver/atender/contestarle/responderle/informar}',
      'que {otra persona/alguien mas/mi secretaria/mi asistente/mi auxiliar/mi companera/mi companero} {tambien /}{vea/reciba/conteste/responda/revise/atienda} {tambien /}',
    ),
    en: phrases(
      '{someone else/somebody else/my assistant/my secretary/a colleague/another person} {/can /could }{get/receive/see/answer/reply to/handle}',
      '{can/could} {someone else/somebody else/my assistant/my secretary/a colleague/another person} {get/receive/see/answer/reply to/handle}',
    ),
  },
  WHO_IS_BOT: {
    es: phrases(
      '{/y }{usted/tu/vos/este/esto/este chat/este bot/este numero} {que/quien/para que/pa que} {es/eres/sos/sirve}',
      '{/y }{usted/tu/vos} {quien/que} {es/eres/sos/hace}',
      '{quien/que} {es/eres/sos} {usted/tu/vos/este/esto/este chat/este bot/este numero}',
      '{usted/esto/este chat/este bot} {para que/pa que} {es/sirve}',
      '{para que/pa que} {es/sirve} {usted/esto/este chat/este bot/eso}',
      '{/usted /tu /vos /sumerce /vusted /esto /este chat }{es/eres/sos/sera} {una persona/un humano/una maquina/un robot/un bot/una ia/un computador/de carne y hueso/alguien de verdad/gente de verdad} {o una persona/o un humano/o una maquina/o un robot/o un bot/o una ia/o un computador/o que}',
    ),
    en: phrases('who are you', 'what are you', 'what is this {chat/bot/thing} for'),
  },
  LATE_GREETING: {
    es: phrases(
      '{disculpe/disculpa/disculpen/perdone/perdon/perdona/que pena} {/por /con usted /con ustedes }{la hora/la molestia/la moledera/molestar/molestarlo/molestarla/la demora/la interrupcion/el atrevimiento}',
    ),
    en: 'sorry to bother you, sorry for the hour, sorry about the hour',
  },
  // The hour of lunch and the like.
  PART_OF_DAY: {
    es: phrases(
      '{despues de/antes de/a la hora de/pasado/pasada} {/el /la }{almuerzo/almorzar/comer/mediodia}',
      '{mas /tan /muy /no tan }{temprano/tarde}',
      '{al final/al comienzo/al inicio} {de la tarde/de la manana/del dia/de la jornada}',
    ),
    en: 'after lunch, before lunch, less early, later in the day, not so early',
  },
  // "O mejor el martes".
  LATER_RATHER: {
    es: phrases(
      '{ahorita no/ahora no/hoy no/hoy no puedo/ahora no puedo/ahorita no puedo/en este momento no/no tengo tiempo ahora/no tengo tiempo hoy} {/mejor /pero /mas bien /dejemoslo para /para }{el/la/}',
      '{mejor/mas bien/dejemoslo para/lo dejamos para/quedamos para/hablamos/nos hablamos} {el/la otra/}',
    ),
    en: phrases('{not now/not today} {/maybe/better} {/on/in}'),
  },
  WHERE_IS: {
    es: phrases(
      '{/ese /esa /y ese }{donde/en donde/por donde/adonde} {esta/anda/quedo/lo veo/lo encuentro/aparece/lo tengo/lo busco}',
    ),
    en: 'where is it, where is that one',
  },
  // The register of before, which is none of SECOP II.
  SECOP_ONE: {
    es: 'secop 1, secop i, secop uno, el secop viejo, secop viejo, secop antiguo, el secop anterior, el viejo secop',
    en: 'secop 1, secop i, secop one, the old secop',
  },
  // What the bot has to be told.
  NOT_KNOWN: {
    es: phrases(
      '{no sabemos/todavia no sabemos/aun no sabemos/no se sabe/todavia no se sabe/aun no se sabe/no hay dato de/no hay noticia de} si',
      '{no sabe/no sabes/no saben/no conoce/no conocen} {/usted /ustedes }{si/la fecha/el dato/los datos/la informacion}',
    ),
    en: phrases(
      '{you do not know/do you not know} {/the date/if/whether}',
      '{we still do not know/we do not know/it is not known/it is unknown} {if/whether}',
    ),
  },
} as const
