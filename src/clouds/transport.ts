/** The one way to the clouds. With step debug logging it is also recorded what their answers look like. */
import { httpTransport, type Transport } from '../http/transport.ts'
import { type Session, USER_AGENT } from '../run/session.ts'

/** A transport for one run, and how to end it. */
export interface CloudTransport {
  readonly transport: Transport
  /** Drops every connection, and leaves the recording, if there is one. Never rejects. */
  close(): Promise<void>
}

/** @param onFirst called once, when the first request has left. */
export async function cloudTransport(session: Session, onFirst?: () => void): Promise<CloudTransport> {
  const transport = httpTransport(USER_AGENT, onFirst)
  if (session.env.RUNNER_DEBUG !== '1') return { transport, close: async () => transport.close() }
  const { attach } = await import('../shapes/attach.ts')
  return attach(transport, session)
}
