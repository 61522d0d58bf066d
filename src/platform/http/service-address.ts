import { readFile, rm, writeFile } from 'node:fs/promises'
import { isIPv6 } from 'node:net'
import path from 'node:path'
import type { Request } from 'express'

/** To a server these mean every address it has; a browser can go to none of them. */
const everyAddress = new Set(['0.0.0.0', '::', '[::]'])

/** Where a service that listens on a host and port can be reached, at least from the same machine. */
export function addressOf(host: string, port: number): string {
  const reachable = everyAddress.has(host) ? 'localhost' : host
  return `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`
}

/**
 * Where the reader of an answer reaches the service: as `PUBLIC_URL` says, else as the request did. All links that leave
 * the service are made from this. The Host header was checked before.
 */
export function publicAddress(request: Request, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl
  const host = request.headers.host ?? `localhost:${request.socket.localPort}`
  const url = new URL(`${request.secure ? 'https' : 'http'}://${host}`)
  if (everyAddress.has(url.hostname)) url.hostname = 'localhost'
  return url.origin
}

const fileIn = (dataDir: string) => path.join(dataDir, 'address')

/** Says to commands where the service is reached now: its port may come from another environment, or from the system. */
export function keepAddress(dataDir: string, address: string): Promise<void> {
  return writeFile(fileIn(dataDir), `${address}\n`)
}

export function forgetAddress(dataDir: string): Promise<void> {
  return rm(fileIn(dataDir), { force: true })
}

/** Where the service that runs on this data is reached; `undefined` when none runs. */
export async function readAddress(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(fileIn(dataDir), 'utf8')).trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
