import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTidyUp } from './shared.js'

/** Serves on a port of its own until the test is over. Answers the address. */
export async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTidyUp(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
