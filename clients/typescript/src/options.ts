/** Whom a portal acts for. */
export interface ActingFor {
  /** For the key of a portal: the member that requests are for, such as `BF`. */
  readonly memberCode?: string | undefined
  /** For the key of a portal: the person behind it, by an id of the portal (no name, no address). */
  readonly portalUser?: string | undefined
}

/** How patient a client is. */
export interface PatienceOptions {
  /** How often a request that may be repeated is sent again; default 2. */
  readonly retries?: number | undefined
  /** Milliseconds for each time that a request is sent; default 30,000. */
  readonly timeoutMs?: number | undefined
}

export interface ClientOptions extends ActingFor, PatienceOptions {
  /** Address of the service, with its path if it has one: `https://passerelle.example.org`. */
  readonly baseUrl: string
  /** An API key. Without one, only what is public can be read. */
  readonly apiKey?: string | undefined
  /** Milliseconds: a service that says to wait for longer is not waited for; default 30,000. */
  readonly longestWaitMs?: number | undefined
  /** Sends the requests; default the `fetch` of the platform. */
  readonly fetch?: typeof globalThis.fetch | undefined
}

export interface CallOptions extends ActingFor, PatienceOptions {
  /** Ends the call, waits included. */
  readonly signal?: AbortSignal | undefined
  /**
   * For what creates something: a request with the same key is carried out once. Default: a new one for each call. Give
   * your own to repeat a call after a restart of your program.
   */
  readonly idempotencyKey?: string | undefined
}
