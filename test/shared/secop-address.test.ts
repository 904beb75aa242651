import { expect, it } from 'vitest'
import { isOfSlack } from '../../src/adapters/chat/slack/deliver/response-url.js'
import { ownAddress, secopAddress } from '../../src/shared/secop-address.js'

it.each([
  'https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.1',
  'https://secop.gov.co/',
  'https://www.colombiacompra.gov.co/guia',
])('leads to SECOP: %s', address => {
  expect(secopAddress(address)).toBe(address)
})

it.each([
  'http://community.secop.gov.co/x',
  'https://secop.gov.co.malo.example/',
  'https://malosecop.gov.co/',
  'https://community.secop.gov.co@malo.example/',
  'https://ana:clave@community.secop.gov.co/',
  'https://community.secop.gov.co:8443/',
  'https://malo.example/community.secop.gov.co',
  'javascript:alert(1)',
  'community.secop.gov.co',
  '',
])('leads nowhere: %s', address => {
  expect(secopAddress(address)).toBeNull()
})

it('of the entity itself may lead anywhere, if nobody on the way can read or change it', () => {
  expect(ownAddress('https://intranet.entidad.example:8443/x')).toBe('https://intranet.entidad.example:8443/x')
  for (const address of ['http://entidad.example/', 'https://ana:clave@entidad.example/', 'javascript:alert(1)', 'x'])
    expect(ownAddress(address)).toBeNull()
})

it.each([
  ['https://hooks.slack.com/commands/1/2', undefined, true],
  ['https://hooks.slack-gov.com/commands/1/2', undefined, true],
  ['http://hooks.slack.com/commands/1/2', undefined, false],
  ['https://hooks.slack.com.malo.example/', undefined, false],
  ['https://hooks.slack.com@malo.example/', undefined, false],
  ['http://169.254.169.254/latest/meta-data', undefined, false],
  ['http://127.0.0.1:9/', 'http://127.0.0.1:8/api/', true],
  ['http://127.0.0.1:9/', 'https://slack.com/api/', false],
])('is where Slack is answered to: %s, with its interface at %s: %s', (url, apiUrl, expected) => {
  expect(isOfSlack(url, apiUrl)).toBe(expected)
})
