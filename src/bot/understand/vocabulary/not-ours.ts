import { phrases } from './phrases.js'

/** Of a contract, and to be done by whoever signs for the entity: "apruébeme la póliza", "adiciónele veinte millones". */
const ORDERS =
  'apruebe/adicione/prorrogue/declare/imponga/multe/firme/expida/pague/gire/contrate/radique/aprueba/adiciona/prorroga/declara/impon/multa/firma/expide/paga/gira/contrata/radica'
const PAPER =
  'acta/acta de liquidacion/acta de cierre/acta final/liquidacion/constancia/certificacion/minuta/resolucion'

/** What is wanted of this bot and is none of its matters, for concepts that stand in the other files. */
export const NOT_OURS = {
  DO_SOMETHING_ELSE: {
    es: `${phrases(
      `{${ORDERS}}{me/le/lo/la/selo}`,
      '{firme/apruebe/autorice/expida} {el/la/los/las} {acta/acta por mi/pago/poliza/liquidacion/garantia/adicion/prorroga/informe/cdp/rp}',
      '{meta/metale/ponga/pongale/imponga/impongale} una multa',
      '{dias/dia/periodo/periodos} de {licencia/permiso/compensatorio/incapacidad/vacaciones}',
      '{radico/radicar/solicito/coge uno} {/las /mis /unas }vacaciones',
      'quiero {un/dos/tres/cuatro/cinco/ocho/diez/quince} dias de {vacaciones/permiso/licencia}',
      'vacaciones colectivas',
      '{deje/deja/dejen} de {ser/tutearme/tutear/gritar/gritarme/responder asi/hablarme asi}',
    )}, ley de garantias, ley seca, caja menor, hoja de vida de, seguridad social`,
    en: phrases('{vacation/leave/sick} days', '{/my }{payslip/overtime}'),
  },
  DRAFT: {
    es: phrases(
      `{haga/hagame/hazme/haceme/elabore/elaboreme/redacte/redacteme/prepare/prepareme/proyecte/proyecteme/ayudeme con/hagamela} {/usted /tu /vos }{el/la/un/una} {${PAPER}}`,
    ),
    en: phrases(
      '{write/draft/prepare/make} {/me /us }{the/a} {liquidation record/liquidation act/closing record/minutes}',
    ),
  },
  SERVICE_DESK: {
    es: phrases(
      '{/se /se me /se nos }{cayo/fue/dano/bloqueo/borro/vencio/no hay/no tengo/no sirve/no funciona} {el/la/} {internet/wifi/correo/luz/vpn/computador/usuario de dominio/clave del correo}',
    ),
    en: phrases('{the /my }{internet/wifi/network/computer} {is down/does not work/is not working/broke}'),
  },
  // Who will sign, and has not.
  WILL: { es: phrases('{y /}yo {la/lo/se la/se lo} firmo'), en: 'and i sign it, and i will sign it' },
}
