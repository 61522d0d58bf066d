import { readFile, rm, writeFile } from 'node:fs/promises'
import { isIPv6 } from 'node:net'
import path from 'node:path'
import type { Request } from 'express'
import { makeFolder, ownerOnly } from '../files/index.js'

/** For a server these mean all its addresses; a browser cannot open them. */
const everyAddress = new Set(['0.0.0.0', '::', '[::]'])

/** The URL of a service that listens on a host and port, valid at least on the same machine. */
export function addressOf(host: string, port: number): string {
  const reachable = everyAddress.has(host) ? 'localhost' : host
  return `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`
}

/**
 * What all links that leave the service begin with, without a slash at its end: `PUBLIC_URL`, else the address of the
 * request; then `BASE_PATH`. The Host header is checked before.
 */
export function publicAddress(
  request: Request,
  { publicUrl, basePath }: { publicUrl: string | null; basePath: string },
): string {
  return (publicUrl ?? addressOfRequest(request)) + basePath
}

function addressOfRequest(request: Request): string {
  const host = request.headers.host ?? `localhost:${request.socket.localPort}`
  const url = new URL(`${request.secure ? 'https' : 'http'}://${host}`)
  if (everyAddress.has(url.hostname)) url.hostname = 'localhost'
  return url.origin
}

const fileIn = (dataDir: string) => path.join(dataDir, 'address')

/**
 * Stores the current address of the service for commands: its port may come from another environment or from the
 * system.
 */
export async function storeAddress(dataDir: string, address: string): Promise<void> {
  // With a PostgreSQL database nothing else may have needed the folder yet.
  await makeFolder(dataDir, ownerOnly.folder)
  await writeFile(fileIn(dataDir), `${address}\n`)
}

export function removeAddress(dataDir: string): Promise<void> {
  return rm(fileIn(dataDir), { force: true })
}

/** The address of the running service of this data folder; `undefined` when none runs. */
export async function readAddress(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(fileIn(dataDir), 'utf8')).trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
