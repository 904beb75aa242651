import { phrases } from './phrases.js'

/** What somebody did who said something, by whose it is: "dijo", "dijiste", "dije", "dicho". */
const THEIRS =
  'dijo/aviso/informo/escribio/mando/envio/conto/explico/mostro/recordo/contesto/respondio/notifico/puso/advirtio/comunico'
const YOURS =
  'dijiste/avisaste/informaste/escribiste/mandaste/enviaste/contaste/explicaste/mostraste/recordaste/contestaste/respondiste/notificaste/pusiste/advertiste/hablaste'
const MINE = 'dije/avise/informe/escribi/conte/explique/conteste/respondi/reporte/mencione/comunique/ratifique/adverti'
const SAID =
  'dicho/avisado/informado/escrito/mandado/enviado/contado/explicado/mostrado/recordado/contestado/respondido/notificado/advertido/hablado/reportado/mencionado'
const BOT = 'usted/ud/uste/tu/vos/sumerce/el bot/cerrojo'

/** Told to whoever writes, by the bot: "usted nunca me avisó", "ya me habías dicho". */
export const BY_THE_BOT_TO_ME = phrases(
  `{${BOT}} {/ya /nunca /no /si /por que }me {${THEIRS}}`,
  `{${BOT}} {/ya /nunca /no }me {ha/habia} {${SAID}}`,
  `{/ya /nunca /no }me {${YOURS}}`,
  `{/ya /nunca /no }me {has/habias} {${SAID}}`,
  `{que/lo que/cuando/cuantas veces} me {ha/habia} {${SAID}}`,
)

/** Told to the bot by whoever writes: "le dije que…", "qué te contesté". */
export const BY_ME_TO_THE_BOT = phrases(`{le/te} {${MINE}}`, `{le/te} {he/habia} {${SAID}}`, 'te puse')

/** Told to the bot by somebody else: "qué te dijo Marcela", "don Aurelio qué le respondió". */
export const BY_OTHERS_TO_THE_BOT = phrases(
  'que {/es lo que /fue lo que }{te/le} {dijo/respondio/dijeron/contestaron/respondieron/contaron}',
  'que {/es lo que /fue lo que }te {contesto/conto}',
  'que {/es lo que /fue lo que }{te/le} {ha/han} {dicho/contestado/respondido/contado}',
  '{te/le/ya te/ya le/no te/no le} {dijo/contesto/respondio/dijeron/contestaron/respondieron} {algo/nada/eso}',
)
