/** The one way to the clouds. With step debug logging it is also recorded what their answers look like. */
import { httpTransport } from '../http/transport.ts'
import { type Session, USER_AGENT } from '../run/session.ts'

/**
 * A transport for one run; closing it also leaves the recording, if there is one, and never rejects.
 *
 * @param onFirst called once, when the first request has left.
 */
export async function cloudTransport(session: Session, onFirst?: () => void) {
  const transport = httpTransport(USER_AGENT, onFirst)
  if (session.env.RUNNER_DEBUG !== '1') return { ...transport, close: async () => transport.close() }
  const { attach } = await import('../shapes/attach.ts')
  return attach(transport, session)
}
