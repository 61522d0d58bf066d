import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Services } from '../../src/app.js'
import type { Engine } from '../../src/engine/index.js'
import { openServices, preparedDir, withoutIndex } from './shared.js'

let services: Promise<Services> | undefined

/** One engine for all tests that only read. A test that changes data uses `anEngine`. */
export function theEngine(): Promise<Engine> {
  services ??= open()
  return services.then(({ engine }) => engine)
}

async function open(): Promise<Services> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await cp(preparedDir, folder, { recursive: true, filter: withoutIndex })
  const opened = await openServices(folder)
  await opened.engine.whenReady()
  return opened
}

export async function closeTheEngine(): Promise<void> {
  await (await services)?.close()
}
