import type { SlackDoctorWords } from './doctor.es.js'

/** What `cerrojo doctor` says of Slack, in English. */
export const slackDoctorEn: SlackDoctorWords = {
  checks: {
    'bot-token': 'Slack: shape of the bot token',
    'signing-secret': 'Slack: shape of the signing secret',
    'app-token': 'Slack: shape of the app token',
    mode: 'Slack: a way to receive messages',
    auth: 'Slack: the token gets in',
    scopes: 'Slack: permissions',
    clock: 'Slack: clock of this machine',
    socket: 'Slack: connection without a public address',
    channel: 'Slack: the team’s channel',
  },
  remedies: {
    'bot-token-shape':
      'SLACK_BOT_TOKEN must begin with xoxb-. Copy it from “OAuth & Permissions”, “Bot User OAuth Token”.',
    'signing-secret-shape':
      'SLACK_SIGNING_SECRET must be 32 hexadecimal digits. Copy it from “Basic Information”, “Signing Secret”.',
    'app-token-shape':
      'SLACK_APP_TOKEN must begin with xapp-. Make one with connections:write in “Basic Information”, “App-Level Tokens”.',
    'no-way-in': 'Put SLACK_APP_TOKEN (no public address) or SLACK_SIGNING_SECRET (public address) into .env.',
    unreachable: 'Slack could not be reached. Check the connection, the proxy and the firewall towards slack.com.',
    'token-refused': 'Slack does not accept the token. Install the app again and copy the new token into .env.',
    'scopes-missing': scopes =>
      `Permissions are missing: ${scopes.join(', ')}. Add them in “OAuth & Permissions” and install the app again.`,
    'scopes-unknown':
      'Slack did not tell the scopes of the token: it is not known whether they suffice. Compare those in “OAuth & Permissions” with slack-manifest.yaml.',
    'clock-skewed': seconds =>
      `The clock is ${seconds} seconds off Slack’s; beyond 300 everything is refused. Turn network time (NTP) on.`,
    'clock-unknown': 'Slack did not tell the time. Make sure that this machine uses network time (NTP).',
    'channel-unknown':
      'The bot does not find that channel. Check “channel” in cerrojo.json; if it is private, invite the bot: /invite @Cerrojo.',
    'channel-not-in': 'The bot is not in the team’s channel. Invite it: /invite @Cerrojo.',
    'channel-archived':
      'The team’s channel is archived. Unarchive it, or put another one into “channel” of cerrojo.json.',
    'channel-untold':
      'Without the permissions channels:read and groups:read it is not known whether the bot is in the channel. Check it there: /invite @Cerrojo.',
    'socket-refused':
      'Slack does not accept the app token. Turn “Socket Mode” on and make a token with connections:write.',
  },
}
