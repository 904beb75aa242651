import type { Day } from '../../rules/index.js'
import { harmlessLine } from '../../shared/harmless.js'
import type { AccountStatement } from '../accounts/account.js'
import type { Directory } from '../accounts/person.js'
import type { ContractStatement, PersonStatement } from '../attestations/statement.js'
import type { EntityContext } from '../context.js'

/** Something that somebody said or decided, as it was recorded: about a contract, a person or an account. */
export type SaidRecord = { readonly subject: string } & (
  | { readonly kind: 'contract'; readonly said: ContractStatement }
  | { readonly kind: 'person'; readonly said: PersonStatement }
  | { readonly kind: 'account'; readonly said: AccountStatement }
)

/** How an account is reached is nothing that anybody said. */
const NOT_SAID: readonly AccountStatement['kind'][] = ['address', 'reachable', 'unreachable', 'questioned']

/** What was said from a day on and before another, subject by subject, each oldest first. Addresses of e-mail are left out. */
export async function* saidBetween(
  { store, entity }: EntityContext,
  { from, before }: { readonly from: Day; readonly before: Day },
): AsyncGenerator<SaidRecord> {
  const isThen = ({ on }: { readonly on: Day }) => on >= from && on < before
  for await (const [subject, { statements }] of store.said.all(entity.key))
    for (const said of statements.filter(isThen)) yield { kind: 'contract', subject, said }
  for await (const [subject, { statements }] of store.people.all(entity.key))
    for (const said of statements.filter(isThen)) yield { kind: 'person', subject, said }
  for await (const [subject, { statements }] of store.accounts.all(entity.key))
    for (const said of statements.filter(isThen))
      if (!NOT_SAID.includes(said.kind)) yield { kind: 'account', subject, said: withoutEmail(said) }
}

/** The cells of one of them, in the order of `outbox.saidColumns`. */
export function saidRow({ kind: subjectKind, subject, said }: SaidRecord, directory: Directory): string[] {
  const kind = said.kind === 'attested' ? `${said.kind} ${said.attestation.fact}` : said.kind
  const account = said.from ?? (subjectKind === 'account' && said.by === null ? '' : channelOf(said))
  return [
    said.at,
    said.on,
    subjectKind,
    subject,
    kind,
    said.by ?? '',
    harmlessLine(directory.get(said.by ?? '')?.name ?? ''),
    'role' in said ? said.role : '',
    account,
    'shown' in said ? said.shown.join('\n') : '',
    JSON.stringify(said),
  ]
}

/** Where there was no account: a terminal, and what was said before accounts were kept. */
function channelOf(said: SaidRecord['said']): string {
  return 'channel' in said ? said.channel : ''
}

function withoutEmail(said: AccountStatement): AccountStatement {
  if (said.kind !== 'asked') return said
  const { email: _, ...rest } = said
  return rest
}
