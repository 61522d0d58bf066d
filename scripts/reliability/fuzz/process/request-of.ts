import type { IncomingHttpHeaders } from 'node:http'
import type { Request } from 'express'

/** As much of a request as readers of headers look at. */
export function requestOf(headers: IncomingHttpHeaders, method = 'GET'): Request {
  const get = (name: string) => headers[name.toLowerCase()]
  return { headers, method, get } as unknown as Request
}
