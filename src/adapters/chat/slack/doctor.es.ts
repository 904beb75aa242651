/** What `cerrojo doctor` says of Slack, in Spanish. */
export const slackDoctorEs = {
  checks: {
    'bot-token': 'Slack: forma del token del bot',
    'signing-secret': 'Slack: forma del secreto de firma',
    'app-token': 'Slack: forma del token de la aplicación',
    mode: 'Slack: una forma de recibir mensajes',
    auth: 'Slack: el token entra',
    scopes: 'Slack: permisos',
    clock: 'Slack: reloj de esta máquina',
    socket: 'Slack: conexión sin dirección pública',
    channel: 'Slack: canal del equipo',
  },
  remedies: {
    'bot-token-shape':
      'SLACK_BOT_TOKEN debe empezar por xoxb-. Cópielo de «OAuth & Permissions», «Bot User OAuth Token».',
    'signing-secret-shape':
      'SLACK_SIGNING_SECRET debe tener 32 cifras hexadecimales. Cópielo de «Basic Information», «Signing Secret».',
    'app-token-shape':
      'SLACK_APP_TOKEN debe empezar por xapp-. Cree uno con el permiso connections:write en «Basic Information», «App-Level Tokens».',
    'no-way-in':
      'Ponga SLACK_APP_TOKEN (sin dirección pública) o SLACK_SIGNING_SECRET (con dirección pública) en .env.',
    unreachable: 'No se pudo llegar a Slack. Revise la conexión, el proxy y el cortafuegos hacia slack.com.',
    'token-refused': 'Slack no acepta el token. Instale de nuevo la aplicación y copie el token nuevo a .env.',
    'scopes-missing': (scopes: readonly string[]) =>
      `Faltan permisos: ${scopes.join(', ')}. Agréguelos en «OAuth & Permissions» e instale de nuevo la aplicación.`,
    'scopes-unknown':
      'Slack no dijo qué permisos tiene el token: no se sabe si alcanzan. Compárelos en «OAuth & Permissions» con los de slack-manifest.yaml.',
    'clock-skewed': (seconds: number) =>
      `El reloj está a ${seconds} segundos del de Slack; con más de 300 rechaza todo. Active la hora por red (NTP).`,
    'clock-unknown': 'Slack no dijo la hora. Compruebe que esta máquina toma la hora por red (NTP).',
    'channel-unknown':
      'El bot no encuentra ese canal. Revise «channel» en cerrojo.json; si es privado, invite al bot: /invite @Cerrojo.',
    'channel-not-in': 'El bot no está en el canal del equipo. Invítelo: /invite @Cerrojo.',
    'channel-archived': 'El canal del equipo está archivado. Reactívelo, o ponga otro en «channel» de cerrojo.json.',
    'channel-untold':
      'Sin los permisos channels:read y groups:read no se sabe si el bot está en el canal. Compruébelo en el canal: /invite @Cerrojo.',
    'socket-refused':
      'Slack no acepta el token de la aplicación. Active «Socket Mode» y cree un token con connections:write.',
  },
}

/** English has the shape of Spanish, so that nothing is left out. */
export type SlackDoctorWords = typeof slackDoctorEs
