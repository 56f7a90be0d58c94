/** The three services that the simulator plays. */
export type Service = 'aiven' | 'upcloud' | 'github'

/** One request as a service sees it; nothing in it depends on a socket. */
export interface CloudRequest {
  method: string
  /** Path and query, as on the request line. */
  url: string
  /** Header names are lower case. */
  headers: Record<string, string>
  body: string
}

/** One answer of a service. */
export interface CloudResponse {
  status: number
  headers: Record<string, string>
  body: string
}

/** A service: takes a request, changes the world, answers. */
export type Handle = (request: CloudRequest) => CloudResponse

/** What a client experiences. `processed` says whether the service itself carried the request out. */
export type Outcome =
  | { kind: 'response'; response: CloudResponse; processed: boolean; delayMs: number }
  | { kind: 'reset'; processed: boolean }
  | { kind: 'hang'; processed: boolean }

/** Values that can be written as JSON; a key whose value is undefined is left out. */
export type Json = null | boolean | number | string | Json[] | JsonObject

/** A JSON object. */
export interface JsonObject {
  [key: string]: Json | undefined
}
