import type { IncomingMessage } from 'node:http'

/** Why a request is turned away before anything of it is read. */
export function rejectionStatus(request: IncomingMessage, local: boolean): number | null {
  if (local && !isOfThisMachine(request)) return 403
  if (!local && (request.headers.authorization ?? '').trim() === '') return 401
  // A page in a browser cannot send this to another origin without being asked first.
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '') ? null : 415
}

function isOfThisMachine({ socket }: IncomingMessage): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '')
}
