import { phrases } from './phrases.js'

/** What somebody was to do and has not: "no ha entregado", "no me han mandado", "sin radicar". */
const UNDONE = `
  entregado, presentado, enviado, mandado, pasado, radicado, subido, cargado, aportado, allegado, traido, rendido, devuelto, aparecido, llegado, salido, girado, expedido, renovado, actualizado,
  publicado, aprobado, revisado, tramitado, resuelto, corregido, ajustado, ampliado, legalizado, certificado, cobrado, facturado, reintegrado, terminado de entregar, hecho llegar, dado respuesta, dado el visto bueno, dado visto bueno
`
const UNDONE_IN_ENGLISH =
  'delivered, submitted, sent, handed in, uploaded, provided, answered, replied, responded, shown up, returned, arrived, come back, been issued, been renewed, been approved, been paid out, turned in'
/** The same as it stands: "no entrega", "no me mandan". */
const NOT_DOING =
  'entrega, presenta, manda, envia, pasa, radica, sube, aporta, allega, trae, rinde, devuelve, aparece, llega, gira, expide, tramita, resuelve, legaliza, cobra, factura, da razon, da senales, da la cara, da respuesta, da visto bueno, coge el telefono, atiende'

function each(list: string): readonly string[] {
  return list.split(',').map(entry => entry.trim())
}

const NOT_DONE = [
  ...each(UNDONE).flatMap(done =>
    [
      'no ha',
      'no han',
      'no me ha',
      'no me han',
      'no nos ha',
      'no nos han',
      'no lo ha',
      'no lo han',
      'no la ha',
      'no la han',
      'no se ha',
      'no se han',
      'no hay',
    ].map(start => `${start} ${done}`),
  ),
  ...each(NOT_DOING).flatMap(doing =>
    ['no', 'no me', 'no nos', 'no lo', 'no la', 'no se', 'ni', 'tampoco'].map(start => `${start} ${doing}`),
  ),
  // "No responden", "no aparecen".
  ...each(NOT_DOING)
    .filter(doing => !doing.includes(' '))
    .flatMap(doing => ['no', 'no me', 'no nos'].map(start => `${start} ${doing}n`)),
]

const NOT_DONE_IN_ENGLISH = each(UNDONE_IN_ENGLISH).flatMap(done =>
  ['has not', 'have not', 'had not', 'has never', 'still has not', 'still have not'].map(start => `${start} ${done}`),
)

/** What stands in the way of closing, told in the words of those who wait for it. */
export const HINDRANCE = {
  HINDRANCE: {
    es: `me falta subir, falta subir, falta publicar, me falta publicar, me falta cargar, falta cargar, me falta el informe, falta el informe final, me falta el informe final, falta el acta, me falta el acta, falta la firma, falta el recibo, falta el paz y salvo, no ha entregado el informe, no a entregado el informe, no ha entregado, no entrego el informe, ${phrases('{se fue y/se fue y ya/renuncio y/desaparecio y} no {contesta/responde/aparece/ha aparecido}', '{no contesta/no responde} {el telefono/los correos/el celular/los mensajes/a nada/ni el telefono}')}, 
      ${NOT_DONE.join(', ')},
      embolatado, embolatada, embolatados, embolatadas, enredado, enredada, refundido, refundida, extraviado, extraviada, se extravio, se perdio, se perdieron, se dano, perdido, perdida, perdidos,
      hasta que no, hasta tanto no, mientras no, en vista de que no, no doy con el, no doy con la, no lo encuentro, no la encuentro, no lo encontramos, no la encontramos, no lo ubico, no la ubico, no lo localizo, no la localizo, no se deja ubicar, imposible de ubicar, ilocalizable, por ninguna parte, por ningun lado,
      falta que, falta el informe, falta informe, falta el acta de recibo, faltan los soportes, falta un soporte, falta la cuenta, falta el recibo, falta el paz y salvo, falta el certificado, falta la certificacion, falta el visto bueno, falta la aprobacion, falta la poliza, falta la firma, falta el informe final, falta un informe, falta subir, falta cargar, falta publicar, le falta el informe, le falta informe,
      sin informe, sin soportes, sin acta de recibo, sin recibo a satisfaccion, sin visto bueno, sin paz y salvo, sin factura, sin cuenta de cobro, sin publicar,
      glosa, glosas, la glosaron, lo glosaron, glosada, glosado, devolvieron, lo devolvieron, la devolvieron, me devolvieron, me lo devolvieron, me la devolvieron, devuelta, devuelto, rechazaron, lo rechazaron, la rechazaron, me rechazaron, me lo rechazaron, me la rechazaron,
      esta frenado, esta frenada, quedo frenado, quedo frenada, lo tienen parado, lo tienen frenado, la tienen parada, la tienen frenada, lo tienen quieto, la tienen quieta, esta quieto, esta quieta, esta enredado, esta enredada, sigue enredado, sigue enredada, se enredo, se trabo, se quedo, quedo en veremos, esta varado, esta varada,
      no hay pac, no hay plata, no hay recursos, sin pac, sin disponibilidad, no hay disponibilidad, pac, embargo, embargado, embargada, en liquidacion judicial, en reorganizacion, en insolvencia, se quebro, quebro,
      siniestro, en reclamacion, reclamacion ante la aseguradora, ante la aseguradora, la aseguradora, cobro coactivo, en cobro coactivo, en el despacho, en tramite, en tramites, en revision, en correccion, en subsanacion, sigue en, esta atascado, esta atascada,
      renuncio, se fue del pais, se fue a vivir, cambio de telefono, no tengo como contactarlo, no tengo como contactarla, tutela, requerimiento, requerimientos, con observaciones, tiene observaciones
    `,
    en: `
      ${NOT_DONE_IN_ENGLISH.join(', ')},
      lost, went missing, cannot be found, cannot find him, cannot find her, nobody can find, unreachable, cannot reach him, cannot reach her, cannot reach them, does not answer, does not reply, does not respond, will not answer, never answered, never delivered, never submitted, never sent, never sent the,
      missing the report, report is missing, final report is missing, missing report, missing invoice, no final report, stuck in accounting, stuck at, stuck in, sent back, sent it back, rejected it, they rejected, returned it, went bankrupt, bankrupt, insolvent, under review, seized, no budget, no funds
    `,
  },
} as const
