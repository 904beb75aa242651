import { phrases } from './phrases.js'

const AMENDMENTS = 'prorroga/prorrogas/adicion/adiciones/otrosi/otrosies/modificacion/modificaciones'
const PROCEEDINGS =
  'demanda/demandas/reclamacion/reclamaciones/proceso judicial/procesos judiciales/proceso abierto/proceso sancionatorio/pleito/litigio/embargo'

/** What is asked of one contract, for concepts that stand in the other files. */
export const OF_ONE_CONTRACT = {
  STATUS: {
    es: phrases(
      'que tan {tarde/atrasado/atrasada/vencido/vencida/colgado/demorado} {voy/vamos/va/estoy/estamos/esta} {con/con el/con ese/el}',
      '{como se encuentra/en que estado esta/en que estado lo tiene/en que estado lo ve/en que paro/que hubo de/que hubo con/que ha sido de}',
      '{como le fue/como quedo/como sigue/que dice/que paso} {al/con el/el/con ese/con eso/ese} {/de}',
    ),
    en: phrases(
      'how {far behind/far behind schedule/late/overdue} {is/are/am i on/are we on/am i with/are we with}',
      '{where is/where are we on/what became of/how did it go with/any news on/any news about/what is new with}',
    ),
  },
  FIELD: {
    es: phrases(
      'numero {de/del} {proceso/contrato}',
      'acta de inicio',
      '{fecha/dia} de {terminacion/inicio/suscripcion/firma/fin/acta}',
      '{el/la/quien es el/quien era el/quien es la} {interventor/interventora} {/del/de la}',
      '{a nombre de quien/a cargo de quien/de quien depende/de quien es/lo tiene quien/la tiene quien/a quien le toco/a quien le toca/a quien le pasaron/a quien le quedo}',
      '{quien/y quien} {lo/la} {tiene/maneja/lleva/supervisa} {/a cargo/ahora}',
      'valor {final/inicial/actual/total}',
    ),
    en: phrases('{contract/process} number', '{start/end/signing} date', 'in whose name'),
  },
  EXTENDED: {
    es: phrases(
      `{tiene/tuvo/tenia/lleva/le hicieron/se le hizo/hubo} {/alguna /algun /una /un /la /el /cuantas /cuantos }{${AMENDMENTS}}`,
    ),
    en: phrases(
      '{was it/has it been/did it get} {extended/amended}',
      '{have/has/had/get/got} {an extension/any extension/any amendment/an amendment}',
    ),
  },
  PROCEEDING: {
    es: phrases(
      `{tiene/tuvo/hay/le pusieron} {/alguna /algun /una /un }{${PROCEEDINGS}}`,
      'en proceso judicial',
      '{esta/estan/sigue/siguen/anda/andan/quedo/cayo} en {/un /el /manos de un /manos del }{tribunal/tribunal de arbitramento/juzgado/arbitramento/arbitraje}',
      '{cursa/se le sigue/se sigue/se adelanta} {/un /una }{incumplimiento/sancionatorio/proceso sancionatorio/arbitramento/tribunal de arbitramento/demanda}',
      '{interpuso/presento/radico/instauro} {/una /la }{demanda/accion contractual/accion judicial/controversia contractual}',
      'sancionatorio {abierto/en curso/en tramite}',
      '{/una }{medida cautelar/medidas cautelares}',
    ),
    en: phrases(
      '{have/has} {any/a} {lawsuit/claim/proceeding}{/ in court}',
      '{is/are} in {court/arbitration/litigation}',
      'took us to {court/arbitration}',
    ),
  },
  CEDED: {
    es: phrases('{fue/lo/la/ya lo/se/quedo} {cedido/cedieron/cedio}'),
    en: 'was it assigned to another contractor',
  },
  CLOSED: {
    es: phrases(
      '{/ya }le {hicieron/hizo} el cierre',
      '{el/su} cierre {/ya }{se hizo/se realizo/se efectuo/quedo hecho/quedo realizado/fue hecho/fue realizado}',
    ),
    en: phrases('{is it/was it/has it been/did it get} closed'),
  },
  LIQUIDATED: { es: '', en: phrases('{is it/was it/has it been/did it get} liquidated') },
  ASKING: {
    es: phrases('o {todavia/aun/todavia nada/aun nada/sigue igual/sigue en lo mismo/como es/como va}'),
    en: phrases(
      '{is it/was it/has it been/did it get} {closed/liquidated/done/finished/extended/amended/paid}',
      'ever',
    ),
  },
  // Until when its term runs: a day of it, and not that of the campaign.
  WHEN: {
    es: phrases('{hasta cuando/hasta que fecha/hasta que dia} {quedo/iba/va/fue/era/quedaba/esta/estaba/estuvo}'),
    en: phrases('until when {did/does/was} {it/that} {run/go}'),
  },
  // It was never theirs, or is not any more.
  OTHERS: {
    es: phrases(
      '{/a mi }no me {meta/metas/metan/enrede/enreden/incluya/incluyan} {en/con}',
      '{quite/quita/quiten/saque/saca/saquen}{me/nos} de encima',
      '{no/no lo/no la/no los/no las/ni} reconozco',
      'ni {lo /la /los /las /}conozco',
      'no tengo {nada/que} que ver con',
      '{no fui yo/yo no fui} {quien/el que/la que} {/lo /la }{superviso/llevo/manejo}',
      'dejo de ser {mio/mia/de nosotros/nuestro/nuestra}',
      'ya no {lo/la/los/las} {tenemos/llevamos/manejamos/tramitamos/supervisamos/vigilamos/tramito/vigilo} {/nosotros/aca/aqui}',
      '{nosotros/nosotras/aca/aqui} ya no {tenemos/llevamos/manejamos/tramitamos/supervisamos} {ese/este/eso/esa}',
      'ya no {esta/estan/queda/quedan/es/va/van} {a mi cargo/a nuestro cargo/a cargo mio/a cargo nuestro/conmigo/con nosotros/en mi area/en nuestra area/en mi oficina/en nuestra oficina/en esta oficina/en mi dependencia/en nuestra dependencia/bajo mi supervision/bajo nuestra supervision/de mi oficina/de esta oficina/de mi area}',
      '{paso/se paso/se fue/fue/quedo/se lo llevo/se lo llevaron/lo tiene} {para /a /en /}{la /}otra {direccion/subdireccion/oficina/secretaria/gerencia/unidad/entidad}',
      'no como {supervisor/supervisora}',
      'es {otro/otra} {ingeniero/ingeniera/doctor/doctora/profesional/servidor/servidora}',
      '{no a/ni a} nosotros',
      '{supervisor/supervisora/el supervisor/la supervisora} no {fui/soy/era}',
      'dejaron de ser {mios/mias/de nosotros/nuestros/nuestras}',
    ),
    en: `stopped being mine, is no longer mine, was never mine, nothing to do with me, ${phrases(
      '{we/i} no longer {have/handle/manage/supervise/run} {it/that one/this one/that}',
      '{we/i} do not {have/handle/manage/supervise/run} {it/that one/this one/that} {any more/anymore/any longer}',
      '{it /that one /that /}{went/moved/was moved/got moved/passed} to {the /}{other/another} {directorate/office/department/area/team/entity}',
      '{is/are} no longer {with us/ours}',
    )}`,
  },
  FULFILLED: {
    es: phrases(
      'no {les/nos} {debe/deben/debemos/debo/adeudamos} {un peso/ni un peso/un centavo/ni cinco}',
      'no se debe {un peso/ni un peso/un centavo}',
      '{entrego/entregaron} {completo/todo completo/al cien}',
      'no queda {/ni /ningun }saldo por liberar',
      'no hay {plata/platas/dinero/saldos/saldo/cuentas/facturas/nada} por {pagar/girar/liberar/recibir}',
      'ni {bienes/nada/entregas} por {recibir/entregar}',
    ),
    en: 'we owe them nothing, they owe us nothing',
  },
  HINDRANCE: {
    es: phrases(
      '{no a/no an} {firmado/entregado/mandado/enviado/pagado/subido}',
      '{no ha/no han/no a} querido {firmar/recibir/entregar/responder}',
      '{/todavia /aun }{me/nos} {debe/deben/quedo debiendo/quedaron debiendo} {el informe/los informes/la planilla/las planillas/el ultimo informe/la factura/los soportes/el paz y salvo/el informe final}',
    ),
    en: phrases('{still owes us/owes us} {the/a}', 'refuses to sign', 'will not sign'),
  },
  UNDO: {
    es: phrases(
      '{anule/anula/anular/retire/retirar/borre/borrar} lo que {respondi/dije/reporte/puse/conteste/informe} {/por error}',
    ),
    en: '',
  },
}
