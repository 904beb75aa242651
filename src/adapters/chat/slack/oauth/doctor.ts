import { webApi } from '@slack/bolt'
import type { Install } from '../../../../bot/ports/installs.js'
import { dayInBogota } from '../../../../rules/index.js'
import { type Sealer, sealerOf } from '../../../../shared/seal.js'
import type { ExaminationSetup, PlatformExamination, PlatformFinding } from '../../platform.js'
import { apiAddress } from '../client.js'
import { tokensOf } from './installs.js'
import type { SlackOAuthCredentials } from './platform.js'
import { oauthEn } from './words.en.js'
import { oauthEs } from './words.es.js'

/** Looks at where the app is installed, and asks Slack with each token. Never throws, and never shows a secret. */
export async function examineSlackOAuth(
  { key, apiUrl }: SlackOAuthCredentials,
  { language, installs }: ExaminationSetup,
): Promise<PlatformExamination> {
  const { doctor } = language === 'es' ? oauthEs : oauthEn
  const all = await (installs?.() ?? Promise.resolve([])).catch(() => null)
  if (all === null) return { findings: [{ ok: null, line: doctor.unread, remedy: null }], tenant: null }
  if (all.length === 0) return { findings: [{ ok: null, line: doctor.nowhere, remedy: doctor.link }], tenant: null }
  const sealer = sealerOf(key)
  const findings: PlatformFinding[] = []
  for (const install of all) {
    const { name, place, entities, gone } = install
    const where = doctor.where(name ?? place, place, entities)
    const ill = gone ? doctor.gone(dayInBogota(new Date(gone.at))) : await illOf(install, sealer, apiUrl, doctor)
    // Its entity is served no more: nothing is to be mended.
    if (gone?.why === 'removed') {
      findings.push({ ok: null, line: `${where} ${ill}`, remedy: null })
      continue
    }
    findings.push({
      ok: ill === null,
      line: ill === null ? where : `${where} ${ill}`,
      remedy: ill === null ? null : ill === doctor.otherKey ? doctor.rightKey : doctor.link,
    })
  }
  return { findings, tenant: null }
}

async function illOf(
  { place, sealed }: Install,
  sealer: Sealer,
  apiUrl: string | undefined,
  doctor: (typeof oauthEs)['doctor'],
): Promise<string | null> {
  const given = tokensOf(sealed ?? '', place, sealer)
  if (typeof given === 'string') return given === 'other-key' ? doctor.otherKey : doctor.damaged
  const client = new webApi.WebClient(given.token, {
    slackApiUrl: apiAddress(apiUrl),
    retryConfig: { retries: 0 },
    timeout: 10_000,
    logLevel: webApi.LogLevel.ERROR,
  })
  return client.auth.test().then(
    () => null,
    () => doctor.refused,
  )
}
