import { dateEn } from '../../../../words/grammar.js'
import type { OAuthWords } from './words.es.js'

/** What whoever installs the app in a workspace reads, in English. */
export const oauthEn: OAuthWords = {
  lang: 'en',
  title: 'Install Cerrojo in Slack',
  ask: entity => `You are about to install Cerrojo in a Slack workspace for ${entity}.`,
  consequence:
    'From then on, whoever is on that entity’s list can talk to Cerrojo there. If it is not your entity, close this page.',
  go: 'Go on in Slack',
  installed: (place, entity) => `Cerrojo is installed in ${place} for ${entity}.`,
  next: 'You can close this page. In Slack, look for “Cerrojo” among the apps and write “hello” to it.',
  badLink: 'This link is not of Cerrojo, or it is over.',
  askAnew: 'Ask whoever runs Cerrojo for another one: “cerrojo entity link NIT” prints it.',
  used: 'This link was used in another Slack workspace, and is good for one only.',
  cancelled: 'The installation was cancelled in Slack: nothing was kept.',
  doctor: {
    unread: 'Slack: where the app is installed could not be read.',
    nowhere: 'Slack: the app is not installed in any workspace yet.',
    where: (name, place, entities) => `Slack: ${name} (${place}), for ${entities.join(', ')}.`,
    gone: day => `It was taken out there on ${dateEn(day)}.`,
    refused: 'Slack does not accept the token.',
    otherKey: 'The token was sealed with another key than CERROJO_TOKEN_KEY.',
    damaged: 'The token that is kept is damaged.',
    link: 'Install it by the link that “cerrojo entity link NIT” prints.',
    rightKey:
      'Set CERROJO_TOKEN_KEY to the key of before. Only if it is lost, install the app anew: “cerrojo entity link NIT”.',
  },
  failed: 'The installation did not come to its end: nothing was kept. Open the link again, in the same browser.',
}
