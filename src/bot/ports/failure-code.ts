/** What happened, for code that decides or translates. */
export type FailureCode =
  /** No answer: network, name, certificate, time limit, or a server that says it is down. */
  | 'unreachable'
  /** Too many requests. */
  | 'rate-limited'
  /** The other side says no: credentials, rights, a request that it does not accept. */
  | 'refused'
  /** The other side says no to this one, and it is not known whether to the person or to whoever asks. */
  | 'denied'
  /** Something came, but not what was asked for. */
  | 'bad-answer'
  /** A column that is needed is not served any more. */
  | 'column-gone'
  /** Nothing there for what was asked. */
  | 'no-rows'
  /** The end is missing. */
  | 'truncated'
  /** It became something else while it was read. */
  | 'changed'
  /** The person whom it was for cannot be reached any more: a closed account, or one that shut the bot out. */
  | 'gone'
  /** The address that the list has for them takes no e-mail. */
  | 'no-mailbox'
  /** No such file. */
  | 'not-found'
  /** A file or document in no form that is known here. */
  | 'unknown-form'
