import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PasserelleError } from '../../domain/index.js'

/** Thrown when the service cannot listen on its address. */
export class CannotListenError extends PasserelleError {
  readonly code = 'CANNOT_LISTEN'
}

const noSuchAddress = 'this machine has no such address. Set HOST to one that it has, such as 127.0.0.1'

/** The cause and the solution, by error code of the operating system. */
const meanings: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port. Stop it, or choose another port: PORT=3001 npm start',
  EACCES: 'this user may not use this port. Choose one from 1024 on: PORT=3000 npm start',
  EADDRNOTAVAIL: noSuchAddress,
  ENOTFOUND: noSuchAddress,
}

/** Listens before the rest of the start, so that an unavailable port is reported at once. @throws CannotListenError */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<AddressInfo> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const reason = meanings[code] === undefined ? message : `${meanings[code]} (${code})`
    throw new CannotListenError(`cannot listen on ${host}, port ${port}: ${reason}`, { cause: error })
  }
  return server.address() as AddressInfo
}
