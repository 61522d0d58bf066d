import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installTools } from '../contract/tools.js'
import { Client } from '../reliability/client.js'
import { pythonChecks } from './check-python.js'
import { typescriptChecks } from './check-typescript.js'
import type { CheckPlace } from './client-check.js'
import { withPreparedService } from './prepared-service.js'
import { installPythonTools } from './python-tools.js'

/**
 * Builds and installs both clients as others get them, and runs their examples and the tests of the Python client
 * against the running service, with the key of a portal. Exits with 1 when something fails. The TypeScript client has
 * its tests among ours, in `test/clients`.
 */
await Promise.all([installTools(), installPythonTools()])
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-clients-'))
let failed: readonly string[]
try {
  failed = await withPreparedService(async (url, adminKey) => {
    const wanted = { label: 'A portal', role: 'portal', members: ['BF'] }
    const { key } = await new Client(url, adminKey).call<{ key: string }>('POST', '/keys', wanted)
    return runChecks({ folder, environment: { ...process.env, PASSERELLE_URL: url, PASSERELLE_KEY: key } })
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(failed.length === 0 ? '\nThe clients work.' : `\nFailed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1

/** @returns the names of the checks that failed */
async function runChecks(place: CheckPlace): Promise<string[]> {
  const failures: string[] = []
  for (const check of [...typescriptChecks, ...pythonChecks]) {
    try {
      console.log(`${check.name}: ${await check.run(place)}`)
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string }
      console.log(`${check.name}: failed\n${stdout ?? error}\n${stderr ?? ''}`)
      failures.push(check.name)
    }
  }
  return failures
}
