import type { Day } from '../../../../rules/index.js'
import { dateEs } from '../../../../words/grammar.js'

/** What whoever installs the app in a workspace reads, in Spanish. */
export const oauthEs = {
  lang: 'es',
  title: 'Instalar Cerrojo en Slack',
  ask: (entity: string) => `Va a instalar Cerrojo en un espacio de Slack para ${entity}.`,
  consequence:
    'Desde entonces, quienes estén en la lista de esa entidad pueden hablar con Cerrojo allí. Si no es su entidad, cierre esta página.',
  go: 'Seguir en Slack',
  installed: (place: string, entity: string) => `Cerrojo quedó instalado en ${place} para ${entity}.`,
  next: 'Ya puede cerrar esta página. En Slack, busque «Cerrojo» entre las aplicaciones y escríbale «hola».',
  badLink: 'Este enlace no es de Cerrojo o ya venció.',
  askAnew: 'Pida otro a quien opera Cerrojo: lo da «cerrojo entity link NIT».',
  used: 'Este enlace ya se usó en otro espacio de Slack, y sirve para uno solo.',
  cancelled: 'La instalación se canceló en Slack: no se guardó nada.',
  /** What `cerrojo doctor` says of where it is installed. */
  doctor: {
    unread: 'Slack: no se pudo ver dónde está instalada la aplicación.',
    nowhere: 'Slack: la aplicación no está instalada en ningún espacio todavía.',
    where: (name: string, place: string, entities: readonly string[]) =>
      `Slack: ${name} (${place}), para ${entities.join(', ')}.`,
    gone: (day: Day) => `Se quitó de allí el ${dateEs(day)}.`,
    refused: 'Slack no acepta el token.',
    otherKey: 'El token se cifró con otra clave que CERROJO_TOKEN_KEY.',
    damaged: 'El token guardado está dañado.',
    link: 'Instálela con el enlace que da «cerrojo entity link NIT».',
    rightKey:
      'Ponga en CERROJO_TOKEN_KEY la clave de antes. Solo si se perdió, instálela de nuevo: «cerrojo entity link NIT».',
  },
  failed: 'La instalación no se terminó: no se guardó nada. Abra de nuevo el enlace, en el mismo navegador.',
}

/** English has the shape of Spanish, so that nothing is left out. */
export type OAuthWords = typeof oauthEs
