import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { createAdminKey } from '../reliability/prepare.js'
import { startService } from '../service.js'

/** The prepared database of the tests; without it, the first start creates one in a minute. */
const ofTests = path.join(projectRoot, 'var', 'test')

/** Runs the service over a prepared folder of its own. @param work gets its address and the key of an administrator */
export async function withPreparedService<T>(work: (url: string, adminKey: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-clients-'))
  try {
    const data = path.join(folder, 'data')
    if (existsSync(ofTests)) await cp(ofTests, data, { recursive: true })
    else await (await startService(data)).stop()
    const adminKey = await createAdminKey(data)
    const service = await startService(data)
    try {
      return await work(service.url, adminKey)
    } finally {
      await service.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
