/** Records the shapes of everything that goes through a transport, and leaves them in a file beside the plan. */
import { dirname, join } from 'node:path'
import { messageOf } from '../errors.ts'
import type { HttpRequest, HttpResponse, Transport } from '../http/transport.ts'
import type { Session } from '../run/session.ts'
import { writeInWorkspace } from '../run/workspace-file.ts'
import { ShapeRecorder } from './recorder.ts'

const FILE = 'peering-api-shapes.json'

/** A transport that records, and writes what it recorded when it is closed. Nothing ever fails because of the recording. */
export function attach(transport: Transport, session: Session) {
  const { inputs, planFile, clock, log, redact } = session
  const recorder = new ShapeRecorder()
  const bases = [inputs.aivenApiUrl, inputs.upcloudApiUrl]
  const add = ({ method, url, body }: HttpRequest, answer: HttpResponse | null, at: number): void => {
    try {
      const base = bases.find((one) => url.startsWith(one)) ?? new URL(url).origin
      recorder.add({ method, path: url.slice(base.length), body, answer, at })
    } catch (error) {
      log.debug(`The shape of an answer could not be recorded: ${messageOf(error)}`)
    }
  }
  return {
    send: async (request: HttpRequest) => {
      const at = clock.now()
      try {
        const response = await transport.send(request)
        add(request, response, at)
        return response
      } catch (error) {
        add(request, null, at)
        throw error
      }
    },
    close: async () => {
      transport.close()
      const path = join(dirname(planFile), FILE)
      try {
        await writeInWorkspace(path, redact(recorder.render()))
        log.info(`The structure of what the clouds answered, without any value of yours, is in ${path}`)
      } catch (error) {
        log.warning(`The structure of the answers could not be written to ${path}: ${messageOf(error)}`)
      }
    },
  }
}
