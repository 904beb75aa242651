import { defaultProcessEventErrorHandler, SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt'
import { RetryLater } from '../../../../bot/ports/failure.js'
import { aborted, unlessAborted, within } from '../../../../shared/async.js'
import { Untaken } from '../../shared-arrivals.js'
import { quiet } from '../client.js'
import { slackFailureOf } from '../deliver/failure.js'

const TIMEOUT_MS = 10_000
/** How long Slack may take to greet, and to say goodbye. */
const GREETING_MS = 30_000
const GOODBYE_MS = 5_000

export interface SlackSocket {
  readonly receiver: SocketModeReceiver
  /**
   * One connection from its beginning to its end: `connected` is told when Slack has greeted. Resolves when it was lost or the
   * signal aborted. Throws RetryLater or Refused where there was none.
   */
  readonly listen: (connected: () => void, signal: AbortSignal) => Promise<void>
}

/** Socket Mode that connects once when it is asked to: left alone, the library ends the process where it may not reconnect. */
export function openSocket(
  appToken: string,
  options: Pick<SocketModeReceiverOptions, 'dispatcher'> & {
    readonly logger: Parameters<typeof quiet>[0]
    readonly clientOptions: NonNullable<SocketModeReceiverOptions['installerOptions']>['clientOptions']
  },
): SlackSocket {
  const { logger, clientOptions, dispatcher } = options
  let stopped: AbortSignal | null = null
  const receiver = new SocketModeReceiver({
    appToken,
    // What was stopped before it was connected fails for the library, and for nobody else.
    logger: quiet(logger, () => stopped?.aborted === true),
    autoReconnectEnabled: false,
    processEventErrorHandler: async args =>
      args.error instanceof Untaken ? false : defaultProcessEventErrorHandler(args),
    installerOptions: {
      clientOptions: {
        ...clientOptions,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: TIMEOUT_MS,
      },
    },
    ...(dispatcher ? { dispatcher } : {}),
  })
  const listen: SlackSocket['listen'] = (connected, signal) => {
    stopped = signal
    return throughSocket(receiver, connected, signal)
  }
  return { receiver, listen }
}

async function throughSocket(
  { client }: SocketModeReceiver,
  connected: () => void,
  signal: AbortSignal,
): Promise<void> {
  const started = client.start()
  try {
    const greeted = await within(unlessAborted(started, signal), GREETING_MS)
    if (!greeted) throw unanswered()
    const lost = new Promise<void>(resolve => client.once('disconnected', () => resolve()))
    if (client.websocket?.isActive() !== true) return
    connected()
    await Promise.race([lost, aborted(signal, undefined)])
  } catch (error) {
    if (!signal.aborted) throw slackFailureOf(error, 'apps.connections.open')
  } finally {
    // A greeting that comes after all is not waited for, and leaves no second connection.
    void started.then(() => client.disconnect()).catch(() => {})
    await within(client.disconnect(), GOODBYE_MS)
  }
}

function unanswered(): RetryLater {
  return new RetryLater({
    code: 'unreachable',
    message: 'Slack did not greet in Socket Mode',
    remedy: 'Check the connection to slack.com; it is tried again.',
  })
}
