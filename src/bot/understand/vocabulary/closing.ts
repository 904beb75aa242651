import { DONE_EN, DONE_ES } from './done.js'
import { phrases } from './phrases.js'
import { STILL_OPEN } from './still-open.js'

const PRESSED = phrases(
  '{le di/di/hice/le hice/ya le di/oprimi/presione/undi/hundi/le di al boton de/le di a} {clic en /click en /clic a /click a /el boton de /en /al boton de /boton /}{cerrar/cerrar expediente/cerrar el expediente/cierre/cierre de expediente/finalizar/cerrar contrato/cerrar el contrato}',
)
const I_CLOSED_THEM = '{ya /}{los/las} {cerre/cerramos/deje cerrados/deje cerradas/dejamos cerrados}'

/** What is said of contracts and of closing them. See `index.ts` for how entries are read. */
export const CLOSING = {
  CONTRACT: {
    es: `
      ctrato, ctto, cto, 
      contrato, contratico, convenio, expediente, expediente electronico, expediente contractual, orden de compra,
      la orden, la orden de compra
    `,
    en: 'contract, agreement, file, electronic file, purchase order, the purchase order',
  },
  CONTRACTS: {
    es: 'contratos que se vencen, contratos que vencen, contratos que se venzan, contratos que venzan, contratos que se van a vencer, contratos por vencer, contratos que se terminan, contratos que van a terminar, ctratos, ctos, cttos, contrs, relacion de contratos, la relacion de contratos, contratos y convenios, convenios y contratos, listado de contratos, contratos, contraticos, expedientes, expedientes electronicos, expedientes contractuales',
    en: 'contracts that expire, contracts expiring, contracts that are expiring, contracts, agreements, ones, files, electronic files',
  },
  SECOP: {
    es: 'plataforma, la plataforma, secop, secop ii, secop 2, secop dos',
    en: '',
  },
  CLOSE: {
    es: `
      alcanzamos a cerrar, despachar, despacharlo, despacharlos, evacuar, evacuarlo, evacuarlos, finiquitar, finiquitarlo, salir de, cerrar, cerrarlo, cerrarla, cerrarlos, cerrarlas, cerrarse, cerrarle, cerrarme, cierro, cerres, cierras,
      cerras, cierran, cierre, cierres, cierren, cierrelo, cierrela, cierrenlo, cerremos, cerrando, cerrandolo,
      cierro yo, dar cierre, dar el cierre, hacer el cierre, cierre del expediente, cierro el expediente,
      dar por cerrado, cerrar ese, cerrar este, cerraran, cerrara, cerrare, cerraremos, cerraria, debe ser cerrado,
      debera ser cerrado, deberia ser cerrado
    `,
    en: `
      close, closes, closing, closure, close out, closeout, shut, closings, close it, close that one,
      close this one
    `,
  },
  // One contract, although it is not said which.
  CLOSE_ONE: {
    es: 'cerrarlo, cerrarla, cerrar ese, cerrar este',
    en: 'close it, close that one, close this one',
  },
  // Told to the bot: it cannot close anything, but it can say how.
  CLOSE_IT: {
    es: `
      cierre el contrato, cierre el, cierre la, cierre ese, cierre este, cierra el, cierra este, cierra ese, cierra,
      cierralo, cierrala, cierralos, cierrame, cierramelo, cierramela, cierrenme, cerralo, cerrame, cierreme,
      cierremelo, cierre usted, cerralo vos, cerra, me puede cerrar, me puedes cerrar, me podria cerrar,
      me podrias cerrar, puedes cerrar, puede usted cerrar, usted puede cerrar, podrias cerrar, me cierra, me cierras
    `,
    en: 'close it for me, close for me, close this for me, please close, can you close, could you close, will you close, would you close',
  },
  // The speaker did it; CLOSED says no more than that it is done.
  CLOSED_I: {
    es: `acabo de terminar de cerrar, acabe de terminar de cerrar, terminamos de cerrar, ya termine de cerrar, le puse cierre, ya le puse cierre, le di el cierre, ya le di cierre, le dimos cierre, ya le dimos cierre, le hice el cierre, ya le hice el cierre, ${PRESSED}, 
      ${phrases(I_CLOSED_THEM, '{le di/di/le di ya/ya le di/le hice/hice} {clic/click} {en cerrar/a cerrar/en cerrar expediente/en cerrar el expediente/en terminar/en el boton de cerrar/en el boton cerrar}', '{quedo/ya quedo/me quedo/sale/ya sale/me sale/me salio/salio/aparece/ya aparece} {cerrado/cerrada} {en secop/en el secop/en la plataforma}', '{marca/marque/marcame/marqueme/ponlo/pongalo/registra/registre/reporta/reporte/anota/anote} {como /}cerrado')}, le di clic, ya le di clic, le di click, ya le di click, di clic, di click, ya di clic, le di al boton, le di a terminar, le di en cerrar, ya le di, le di cerrar, le di a cerrar, le di clic a cerrar, le di click a cerrar, le dimos cerrar,
      cerre, cerramos, he cerrado, hemos cerrado, deje cerrado, dejamos cerrado, di cierre, di por cerrado,
      hice el cierre, hicimos el cierre, acabo de cerrar, acabo de cerrarlo, acabe de cerrar, acabamos de cerrar,
      termine de cerrar, le di cierre, marcar como cerrado, cerrao, cerre yo,
      ${phrases(
        '{ya /}{se le/le/les/al fin le/por fin le/por fin se le} {di/dimos/dio/dieron} {cierre/el cierre/por cerrado}',
        '{ya /}{hice/hicimos/tramite/tramitamos/realice/realizamos/efectue/efectuamos/finiquite/complete} el cierre',
        'cierre {efectuado/realizado/hecho/tramitado}',
        '{se procedio/procedi/procedimos} {con el/al} cierre',
        '{he/hemos} {hecho/realizado/finiquitado/tramitado/efectuado} el cierre',
        'me permito {reportar/informar} el cierre',
        '{lo/la/los/las} {dejo/deje/dejamos/dejaron} {en cerrado/como cerrado/en estado cerrado}',
        '{dejo/dejaron} {cerrado/cerrada/cerrados}',
        '{pasamos/pase/pasaron} a cerrado',
        '{dele/delo/dela/doy/demos/den/demelo} por {cerrado/cerrada}',
      )}
    `,
    en: `
      did i close, did we close, have i closed, have we closed, i closed, we closed, i have closed, we have closed, i just closed, we just closed, i already closed,
      we already closed, i have already closed, i have just closed, have already closed, finished closing,
      i finished closing, i did close, i have now closed, i finally closed, i went ahead and closed, just closed, did the closing of, did the closing, already did the closing of, closed it, hit finish on, just hit finish on
    `,
  },
  // Told of several that were spoken of before it.
  CLOSED_THEM: {
    es: phrases(
      I_CLOSED_THEM,
      '{ya /}{quedaron/estan/fueron/se dejaron} {cerrados/cerradas} {hoy/ayer/todos/todas/esta manana/esta tarde/anoche}',
      'ya {quedaron/quedan/fueron} {cerrados/cerradas}',
    ),
    en: 'i closed them, we closed them, are all closed already, i have closed them',
  },
  // What the file of a contract is made of.
  SUPPORTS: {
    es: `
      ${phrases('{documentos/papeles/archivos/soportes/documentacion/que documentos/que papeles/que archivos/que soportes} {muestra/muestra secop/muestra el secop/tiene secop/salen/salen en secop/figuran/figuran en secop/tiene/tienen/hay/hay en/hay publicados/publicados/cargados/a la vista/se ven/aparecen/tiene publicados/tiene cargados}', '{soportes/documentos/papeles/piezas/contenido} {del expediente/en el expediente/del contrato}', '{lista/listado} de {chequeo/verificacion/soportes/documentos/los soportes/los documentos}')},
      soporte, soportes, checklist, check list, la checklist, lista chequeo, hoja de control, que hay en el expediente, que tiene el expediente
    `,
    en: `
      ${phrases('{documents/papers/files/which documents/what documents/which papers/what papers} {in the file/on file/are in the file/are there/are published/published/does it have/has it}', '{list of documents/documents/supports} {of the file/of the contract}')},
      checklist, check list, document checklist, supporting documents, supports on file, what is in the file
    `,
  },
  // Asked of closing and liquidating: who signs what.
  MUST_SIGN: {
    es: 'tiene que firmar, tienen que firmar, debe firmar, deben firmar, hay que firmar, toca firmar, tengo que firmar, debo firmar, firmo algo, firma algo, que se firma, que firma, que hay que firmar',
    en: 'have to sign, has to sign, must sign, need to sign, needs to sign, do i sign, who signs, what is signed',
  },
  // What is what, and who signs the record of a liquidation.
  CLOSING_TERMS: {
    es: phrases(
      '{que diferencia hay/cual es la diferencia/que diferencias hay/diferencia/en que se diferencia/en que se diferencian/es lo mismo} {entre /}{liquidar/la liquidacion/liquidar un contrato} {y/de/que/e} {cerrar/el cierre/cerrarlo/cerrar el expediente/cerrar un contrato}',
      '{que diferencia hay/cual es la diferencia/que diferencias hay/diferencia/en que se diferencia/en que se diferencian/es lo mismo} {entre /}{cerrar/el cierre/cerrar un contrato} {y/de/que} {liquidar/la liquidacion/liquidarlo/liquidar un contrato}',
      '{que es/que viene siendo/que significa/a que le llaman/en que consiste/cual es/que son} {el expediente electronico/un expediente electronico/el expediente/un expediente/los expedientes electronicos/el expediente contractual/la liquidacion/liquidar/liquidar un contrato/la liquidacion de un contrato/el acta de liquidacion/un acta de liquidacion}',
      '{quien/quienes} {firma/firman/suscribe/suscriben/debe firmar/deben firmar/tiene que firmar/tienen que firmar} {el acta de liquidacion/la liquidacion/las actas de liquidacion/un acta de liquidacion/la liquidacion bilateral}',
    ),
    en: phrases(
      '{what is the /}difference between {liquidating/liquidation/to liquidate/settling} and {closing/closure/to close}',
      '{what is the /}difference between {closing/closure/to close} and {liquidating/liquidation/to liquidate/settling}',
      'what is {the electronic file/an electronic file/a liquidation/liquidation/the liquidation record/liquidating}',
      'who {signs/has to sign/must sign} {the liquidation/the liquidation record/the record of liquidation}',
    ),
  },
  // Of what was spoken of last.
  DID_IT: {
    es: 'ya estan, ya quedaron, ya quedaron listos, ya estan listos, ya estan hechos, ya los hice, ya los hicimos, ya quedo, ya quedo listo, ya quedo hecho, ya lo hice, ya lo hicimos, ya esta hecho, eso ya quedo, ya lo dejamos listo, ya lo deje listo',
    en: 'did it, i did it, we did it, it is done, that is done, just did it',
  },
  // As the register shows it, and not as somebody did it.
  SHOWN_CLOSED: {
    es: `
      aparece cerrado, aparece como cerrado, me aparece cerrado, sale cerrado, sale como cerrado, me sale cerrado, figura cerrado, figura como cerrado, esta cerrado en secop, secop lo muestra cerrado, secop dice cerrado, secop dice que esta cerrado,
      secop dice que cerrado, ya aparece cerrado, ya sale cerrado
    `,
    en: 'shows as closed, shows closed, shows up as closed, appears as closed, secop says closed, secop says it is closed',
  },
  CLOSED: {
    es: 'cerro menos, cerraron menos, cierra menos, cierran menos, mas ha cerrado, mas han cerrado, ha cerrado mas, han cerrado mas, menos ha cerrado, menos han cerrado, ha cerrado menos, han cerrado menos, mas cerro, mas cerraron, sin ningun cierre, sin cierres, sin un solo cierre, ningun cierre, ni un cierre, cerrado ninguno, cerrado ninguna, cerrado nada, cerrados en secop o segun lo reportado, con cierre entre, con cierre desde, con cierre hasta, aparece cerrado, aparece como cerrado, me aparece cerrado, sale cerrado, sale como cerrado, me sale cerrado, figura cerrado, figura como cerrado, esta cerrado en secop, secop lo muestra cerrado, secop dice cerrado, secop dice que esta cerrado, secop dice que cerrado, ya aparece cerrado, ya sale cerrado, cerrado, cerrada, cerrados, cerradas, cerro, cerraron',
    en: 'without closings, without any closings, no closings, with no closings, got closed, got it closed, closed most, closed the most, closed fewest, closed the fewest, closed least, closed the least, closed in secop or as told, with a closing date, shows as closed, shows closed, shows up as closed, appears as closed, secop says closed, secop says it is closed, closed',
  },
  // When somebody closed one last.
  LAST_CLOSED: {
    es: `
      ultimo que cerre, el ultimo que cerre, cual fue el ultimo que cerre, cual es el ultimo que cerre, que fue lo ultimo que cerre, lo ultimo que cerre, mi ultimo cierre, cual fue mi ultimo cierre, cuando fue mi ultimo cierre, el ultimo contrato que cerre, cuando cerre el ultimo, no cierra nada, no cierra ninguno, no cierra uno, no cierra un contrato, ultimo cierre, el ultimo cierre, ultima vez que cerro, la ultima vez que cerro, cerro por ultima vez, cuando cerro por ultima vez,
      ultimo que cerro, lo ultimo que cerro, el ultimo que cerro, ultimo contrato que cerro, el ultimo contrato que cerro, cual fue el ultimo que cerro, cuando fue el ultimo cierre, cuando fue la ultima vez que cerro
    `,
    en: 'last closing, last closed, last time that he closed, last time he closed, last time she closed, when did he last close, when did she last close, last one closed, the last one he closed, the last one she closed, last contract closed',
  },
  // What was closed, as it is counted.
  CLOSINGS: {
    es: 'en cierres, cierres de, cierres en, cierres, los cierres de, los cierres en, cierres hechos, cierres realizados, cierres logrados, cuantos cierres, cuantos cierres hubo, cuantos cierres van, cuantos cierres llevamos, numero de cierres',
    en: 'closings, closings in, the closings of, how many closings, closures, closures in, how many closures, number of closings',
  },
  COULD: {
    es: `
      alcanzamos a cerrar, alcanzamos a terminar, logro, logra, consigo, consigue, logrado, pudiste, pudieron, pude, pudo, pudimos, logre, logramos, podido,
      alcance a, alcanzamos a, he podido, consegui
    `,
    en: 'managed to, was able to, were able to, able to',
  },
  LIQUIDATE: {
    es: `
      liquidar, liquidarlo, liquidarla, liquidarlos, liquidarse, liquido yo, liquida, liquide usted, liquidacion,
      liquidaciones, acta de liquidacion, liquidando, liquiden, liquidan, liquidare, liquidara, liquidaran,
      liquidaremos, liquidaria, debe ser liquidado, debera ser liquidado, deberia ser liquidado
    `,
    en: 'liquidate, liquidation, liquidations, liquidating, final settlement, settlement',
  },
  // Says by itself that it has not happened: of these words no past fact is made.
  PLANNED: {
    es: `
      cerraran, cerrara, cerrare, cerraremos, cerraria, liquidar, liquidarlo, liquidarla, liquidarlos, liquidarse,
      liquida, liquidan, liquiden, liquidando, liquidare, liquidara, liquidaran, liquidaremos, liquidaria, se firma,
      se firmara, firmaremos, firmara, se suscribe, se suscribira, suscribiremos, debe ser liquidado,
      debe ser cerrado, debera ser liquidado, debera ser cerrado, deberia ser liquidado, deberia ser cerrado,
      entregare, entregaremos, entregara, previsto, prevista, programado, programada, planeado, planeada
    `,
    en: 'liquidate, liquidating, to be signed, planned, scheduled, expected',
  },
  // What follows is to come, wanted or expected.
  WILL: {
    es: `
      va a, vamos a, voy a, van a, ira a, iremos a, sera, seran, estara, estaran, quedara, quedaran, sea, sean, quede,
      queden, falta que, espero que, esperamos que, esperamos, pensamos, pienso, planeamos, esta previsto, previsto,
      esta programado, programado, programada, planeado, planeada, queda, sin ser, pendiente de ser, casi, quedo para, quedo programado, quedo programada, debio ser, debieron ser, debia ser, debian ser, tenia que ser, tenian que ser, proximo a ser, proxima a ser, proximos a ser, cerca de,
      a punto de, por ser
    `,
    en: `
      will, shall, is going to, are going to, going to, to be, would, would be, may be, might be, might, about to,
      about to be, would have been, is being, are being, being, gets, planned, scheduled, expected, getting, be, almost, nearly, soon to be, close to being
    `,
  },
  LIQUIDATED_I: {
    es: `
      hemos hecho acta, hemos hecho el acta, hemos hecho acta de liquidacion, hicimos acta, hicimos el acta, hice el acta,
      tenemos acta de liquidacion, tengo acta de liquidacion, tiene acta de liquidacion, hay acta de liquidacion,
      cuenta con acta de liquidacion, liquide, liquidamos, he liquidado, hemos liquidado, acabo de liquidar,
      acabamos de liquidar, hice la liquidacion, hicimos la liquidacion, termine de liquidar, firme la liquidacion,
      firmamos la liquidacion, firme el acta de liquidacion, firme el acta, firmamos el acta, firmamos acta, se firmo el acta, suscribimos el acta, quedo firmada el acta, firmamos acta de liquidacion, firmamos el acta de liquidacion,
      suscribimos el acta de liquidacion, suscribi el acta de liquidacion
    `,
    en: `
      i liquidated, we liquidated, i have liquidated, we have liquidated, i already liquidated,
      we already liquidated, i just liquidated, signed the liquidation
    `,
  },
  LIQUIDATED: {
    es: 'tienen acta de liquidacion, tiene acta de liquidacion, tengan acta de liquidacion, tienen el acta de liquidacion, con acta de liquidacion, liquidado, liquidada, liquidados, liquidadas, liquido, liquidaron',
    en: 'with a liquidation record, have a liquidation record, liquidated, settled',
  },
  UNLIQUIDATED: {
    es: `
      ${phrases('{esperando/a la espera de/pendientes de/en espera de/por falta de} {liquidacion/la liquidacion/liquidarse/ser liquidados/acta de liquidacion}')}, ${phrases('{cuales/cuales contratos/cuales de mis contratos/cuales de los mios} {requieren/necesitan/llevan} {liquidacion/liquidarse/ser liquidados}', 'cuales {hay que/toca/debo/tengo que} liquidar', '{los que/las que/que} {hay que/toca/debo/tengo que/tenemos que/debemos/se deben/deben} {liquidar/liquidarse}')}, que necesitan liquidacion, que requieren liquidacion, que necesitan liquidarse, que necesitan ser liquidados, que requieren ser liquidados, que llevan liquidacion, los que necesitan liquidacion, los que requieren liquidacion, los que necesitan liquidarse, los que necesitan ser liquidados, los que requieren ser liquidados, los que llevan liquidacion, las que necesitan liquidacion, las que requieren liquidacion, las que necesitan liquidarse, las que necesitan ser liquidados, las que requieren ser liquidados, las que llevan liquidacion,
      sin registro de liquidacion, sin constancia de liquidacion, falta el acta, faltan las actas, sin acta, sin acta de liquidacion, falta el acta de liquidacion, les falta el acta de liquidacion, sin actas de liquidacion, les falta el acta, les falta acta, falta acta, sin liquidar, por liquidar, sin liquidacion, falta liquidar, faltan por liquidar, pendiente de liquidacion,
      pendientes de liquidacion, pendientes por liquidar, pendiente por liquidar, pendientes de liquidar,
      faltan liquidar, en liquidacion, en etapa de liquidacion, en proceso de liquidacion
    `,
    en: 'no liquidation on record, without a liquidation record, no liquidation record, still need a liquidation record, need a liquidation record, still need liquidation, need liquidation, lacking liquidation, pending liquidation, unliquidated, awaiting liquidation, not yet liquidated',
  },
  SIGNED: {
    es: `
      firmada, firmado, firmo, firmaron, suscrita, suscribio, suscribieron, aprobada, publicada, lista la, hizo,
      hicieron, quedo hecha, hecha
    `,
    en: 'signed, executed, done, completed',
  },
  // `por cerrar` is no CLOSE: it says which contracts, not what to do.
  TO_CLOSE: {
    es: `${STILL_OPEN}, ${DONE_ES}, ${phrases('{en la/en mi/en el/de la} {lista/listado} {de cerrar/para cerrar/por cerrar/de cierres/de cierre/de pendientes}', '{entre los/en los/con los} {de cerrar/por cerrar/que debo cerrar/que hay que cerrar/para cerrar}')},
      le faltan por cerrar, le falta por cerrar, les faltan por cerrar, les falta por cerrar, nos faltan por cerrar, nos falta por cerrar, le quedan por cerrar, le queda por cerrar, les quedan por cerrar, nos quedan por cerrar,
      esperando cierre, esperan cierre, espera cierre, a la espera de cierre, siguen sin cierre, sigue sin cierre, siguen sin cerrarse, siguen sin el cierre, no registran cierre, no registra cierre, sin registro de cierre, sin cierre, no aparecen cerrados, no figuran cerrados, no figuran como cerrados, no han sido cerrados, no se han cerrado, dejo sin cerrar, dejaron sin cerrar, nada que los cierro, nada que los cierra, nada que los cierran, nada que cierran, nada que se cierran, nada que los cierre, nada que cierro, nada que se cierra, siguen abiertos, sigue abierto, siga abierto, sigan abiertos, siga sin cerrar, sigan sin cerrar, siguen sin cerrar, siguen pendientes, siguen por cerrar, por cerrar,
      sin cerrar, por cierre, pendiente de cierre, pendientes de cierre, pendientes por cerrar, pendiente por cerrar,
      pendientes de cerrar, pendientes para cerrar, abiertos, abierto, para cierre, que cerrar, listos para cerrar,
      listos para cierre, listo para cerrar, ya cerrables, cerrables, cerrable, susceptibles de cierre, objeto de cierre,
      a mi cargo por cerrar, requieren cierre, requiere cierre, necesitan cierre, que requieren cierre
    `,
    en: `
      ${DONE_EN}, to be closed, unclosed, still open, open, left to close, ready to close, ready to be closed, ready for closing,
      ready for closure, closable, closeable, need closing, needs closing, pending closure, pending closing,
      awaiting closure
    `,
  },
  MUST: {
    es: `
      debo, debe, debemos, deben, deber, deberia, deberiamos, deba, debamos, tengo que, tenemos que, tiene que,
      tienen que, hay que, haya que, tenga que, tengamos que, toca, me toca, nos toca, tocan, me tocan, corresponde,
      me corresponde, nos corresponde, me corresponden, estoy obligado a, estoy obligada a, obligado a, se debe,
      se deben, me queda por, debiera, hace falta que, es mi deber, tocaria, me tocaria
    `,
    en: `
      must, should, have to, need to, do i need to, i need to, we need to, do we need to, needs to, has to, got to,
      supposed to, ought to, required to, i am to, obliged to, am i responsible for, i am expected to, expected to
    `,
  },
  FUTURE: {
    es: `
      tendre que, tendremos que, tendria que, voy a tener que, vamos a tener que, tendran que, me tocara, nos tocara,
      debere, deberemos, voy a deber, voy a poder, vamos a poder, podre, podremos, podran, podra, se podran,
      quedan cerrables, queda cerrable, quedan para cerrar, se podra, se vuelve, se hace cerrable, se hacen cerrables, me va a tocar, me van a tocar, va a tocar, van a tocar, van a quedar, quedan listos, seran,
      estaran listos, se vuelven, me tocaria en, van a estar
    `,
    en: `
      will have to, going to have to, will need to, will be able to, become closable, becomes closable,
      can be closed by, will become, will be ready, will i have to, will i need to, will i be able to,
      are going to be, will be due, will be, be due, become
    `,
  },
  CAN: {
    es: `
      es posible, seria posible, es viable, resulta posible, puedo, puede, pueden, podemos, podria, podriamos, pueda,
      puedan, se puede, se pueden, se podria, podamos
    `,
    en: 'can, could, able, can be, can i, may i, can already be, is it possible to',
  },
  // "¿Lo cierra usted, o me toca a mí?"
  OR_ME: {
    es: phrases(
      'o {/eso /lo /los }{tengo que/debo/toca/me toca} {hacer/hacerlo/cerrar/cerrarlo/cerrarlos}{/ yo/ a mi}',
      'o {me toca/me corresponde/me queda/le toca} a {mi/uno}',
      'o {/eso }{/lo /la /los /las }{hago/cierro} yo',
      'o yo',
    ),
    en: phrases(
      'or {do/should/must} i{/ have to/ need to}{/ do it/ close it/ do it myself}',
      'or {is it/is that} {up to me/my job/on me}',
      'or me',
      'or i do',
    ),
  },
  CAN_YOU: {
    es: `
      necesito que, quiero que me, quisiera que, quisiera que me, me gustaria que, hagame el favor de, haga el favor de, hazme el favor de, hagame el favor y, 
      puedes, podes, podrias, me puede, me puedes, me podes, me podria, me podrias, puede usted, usted puede,
      podria usted, me pueden
    `,
    en: 'i need you to, i want you to, i would like you to, i would like to have, can you, could you, would you, will you, are you able to, can the bot',
  },
  // Counts as a denied CAN.
  UNABLE: {
    es: `
      imposible, incapaz, no hay forma de, no hay manera de, no hay como, no tengo como, no tengo forma de,
      no tengo manera de, me es imposible, es imposible, ha sido imposible, fue imposible, no doy con
    `,
    en: `
      unable, unable to, impossible, impossible to, no way to, fail to close, failed to close, keep failing to
    `,
  },
  ENTER: {
    es: 'entrar, ingresar, acceder, abrir, abrirlo, ingreso',
    en: 'enter, get into, open it, log into, get in',
  },
  ALLOW: {
    es: `
      deja, dejan, dejo, dejaba, permite, permitio, permiten, permitia, habilita, habilitado, habilitada,
      activa el boton, quiere dejar
    `,
    en: 'lets, let me, allow, allows, allowed, letting, allowing, enabled',
  },
  // A breach procedure or a lawsuit about a contract.
  PROCEEDING: {
    es: `
      en demanda, sigue en demanda, sigue en proceso sancionatorio, sigue demandado, esta en demanda, estan en demanda, ${phrases(
        '{ya /}{se archivo/lo archivaron/la archivaron/archivaron/fue archivado/quedo archivado} {/el proceso/la investigacion/el procedimiento/la demanda/ese proceso}',
        '{no hubo/sin} {sancion/sanciones/multa/incumplimiento}',
        'el proceso {contra/en contra de/de incumplimiento}',
        '{el proceso/la demanda/el litigio} {ya /}{termino/se acabo/se termino/se cerro/fallo a favor/salio a favor}',
        '{declaro/declararon/declaramos/se le declaro/en} {la /}caducidad',
        'caducidad en tramite, audiencia del 86',
        '{cobro coactivo/metio tutela/metio una tutela/demanda laboral/demanda ejecutiva/demanda de nulidad/hallazgo fiscal/una denuncia/hay denuncia/abrieron disciplinario/proceso disciplinario}',
        '{reclamacion/reclamo/siniestro/un siniestro} {ante la aseguradora/de la poliza/de poliza}',
        '{lo/la/los/las} {tiene/tienen/lleva/llevan/anda en/esta en} {el juez/el juzgado/la fiscalia/fiscalia/la procuraduria/procuraduria/la contraloria/contraloria/en fiscalia/en la fiscalia}',
        '{anda/andan/esta/estan/sigue} en {la /}{fiscalia/procuraduria/contraloria/juzgado}',
        'en el juzgado',
        '{con /en /una /}investigacion {de la/en la/por la/disciplinaria/fiscal/penal} {contraloria/procuraduria/fiscalia/personeria/}',
        '{tramitando/estan tramitando/en tramite} una multa',
        'incumplimiento {en curso/en tramite/abierto}',
        'lo estan investigando',
        'gano la demanda, ganamos la demanda, perdimos la demanda, retiro la demanda, desistio de la demanda',
      )},
      con embargo, embargo, embargos, embargado, embargados, con pleitos, pleitos, demandas, con demanda encima, demandas en curso, en incumplimiento, en un incumplimiento, un incumplimiento, presunto incumplimiento, por incumplimiento, hay audiencia, audiencia, una audiencia, citacion a audiencia, audiencia de caducidad, declaratoria de incumplimiento, proceso de caducidad, nos demando, nos demanda, nos esta demandando, nos pusieron una demanda, interpuso demanda, nos interpusieron una demanda, un proceso judicial en curso, proceso judicial en curso, hay un proceso judicial, hay proceso judicial, en tribunal, proceso de incumplimiento, procedimiento de incumplimiento, proceso por incumplimiento,
      procedimiento por incumplimiento, procesos de incumplimiento, procedimientos por incumplimiento,
      proceso de presunto incumplimiento, procedimiento de presunto incumplimiento, proceso sancionatorio,
      procedimiento sancionatorio, procesos sancionatorios, sancionatorio, sancionatorio abierto,
      una reclamacion del contratista, reclamacion del contratista, hay una reclamacion, una conciliacion, conciliacion prejudicial, en conciliacion, amigable composicion, en la procuraduria,
      con demanda, con demandas, demandados, en pleito, tienen demanda, tienen demandas, con proceso sancionatorio, con litigio, audiencia de incumplimiento, litigio, litigios, un litigio, en litigio, pleito, hay una demanda, hay demanda, tiene una demanda, tiene demanda, tiene demandas,
      hay demandas, una demanda en, una demanda contra, fue demandado, nos demandaron, esta demandado, demandado, proceso judicial,
      procesos judiciales, controversia contractual, demanda contractual, tribunal de arbitramento, arbitramento
    `,
    en: `
      embargo or lawsuit reported, embargo, embargoes, lawsuit reported, with a lawsuit, lawsuits, embargo or lawsuit, lawsuit or embargo, sued, under litigation, sued us, is suing us, are suing us, sued the entity, took us to court, hearing, breach hearing, sanction proceeding, sanction proceedings, sanctioning proceeding, sanctioning proceedings, open proceeding, open proceedings, breach procedure, breach proceeding, breach proceedings, breach process, sanction procedure,
      sanctioning procedure, litigation, in litigation, legal proceedings, arbitration, in arbitration, a lawsuit, lawsuit on, lawsuit open, a lawsuit open, penalty case, a penalty case, in court, in court over, there is a lawsuit, has a lawsuit, lawsuit about
    `,
  },
  // Of these CLOSED_I, what was pressed in SECOP.
  PRESSED_CLOSE: {
    es: PRESSED,
    en: 'clicked close, clicked on close, hit close, pressed close, clicked the close button',
  },
} as const
