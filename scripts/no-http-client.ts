/** Stands in the bundle for undici and `@actions/http-client`, 900 KB, which nothing there calls. */

export const fetch = undefined

/** `@actions/github` makes one for its defaults, which the action replaces. */
export class HttpClient {
  getAgent(): void {}
  getAgentDispatcher(): void {}
}
