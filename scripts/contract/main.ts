import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { Client } from '../reliability/client.js'
import { prepareQuickly } from '../reliability/prepare.js'
import { startService } from '../service.js'
import { checkDocument } from './check-document.js'
import { callerOf, roles, setScene, type TestedRole } from './scene.js'
import { type Outcome, runSchemathesis } from './schemathesis.js'
import { installTools } from './tools.js'

/**
 * Lints the OpenAPI document, generates clients from it, and tests the running service against it: for every role,
 * schemathesis makes calls that the document allows and calls that it does not, the same in every run, and checks each
 * answer. Exits with 1 when a check fails or any answer does not match the document. Each role has its own service and database, so that none sees what another has
 * deleted.
 */
const { values } = parseArgs({
  options: {
    role: { type: 'string', multiple: true, default: [...roles] },
    examples: { type: 'string', default: '10' },
    /** Prints the whole report of roles without a failure too. */
    verbose: { type: 'boolean', default: false },
  },
})

const source = path.join(projectRoot, 'scripts', 'contract')
const configFiles = ['schemathesis.toml', 'hooks.py']

await installTools()
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-contract-'))
let failed: string[] = []
try {
  const prepared = path.join(folder, 'prepared')
  const adminKey = await prepareQuickly(prepared)
  failed = await withService(path.join(folder, 'document'), prepared, async (url) => {
    const document = await fetch(`${url}/api/openapi.json`)
    return checkDocument(await document.text(), folder)
  })
  const waiting = roles.filter((role) => values.role.includes(role))
  // Two at a time: while one generates calls, the service of the other answers.
  const testWaiting = async () => {
    for (let role = waiting.pop(); role; role = waiting.pop()) {
      const { code, report } = await testAs(role, prepared, adminKey)
      if (code !== 0) failed.push(role)
      if (code !== 0 || values.verbose) console.log(`\n===== ${role} =====\n${report}`)
      else console.log(`${role}: ${/generated, (\d+) passed/.exec(report)?.[1] ?? 'no'} calls answered as documented`)
    }
  }
  await Promise.all([testWaiting(), testWaiting()])
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(failed.length === 0 ? '\nThe contract holds.' : `\nThe contract does not hold for ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

async function testAs(role: TestedRole, prepared: string, adminKey: string): Promise<Outcome> {
  const own = path.join(folder, role)
  return withService(path.join(own, 'data'), prepared, async (url) => {
    const admin = new Client(url, adminKey)
    const ids = await setScene(admin)
    const { keyId, headers } = await callerOf(role, admin)
    for (const name of configFiles) await copyFile(path.join(source, name), path.join(own, name))
    for (const [name, values] of Object.entries(ids)) {
      await writeFile(path.join(own, `${name}.dict`), values.map((value) => `${JSON.stringify(value)}\n`).join(''))
    }
    const args = [
      `${url}/api/openapi.json`,
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      ...['--max-examples', values.examples],
    ]
    return await runSchemathesis(path.join(own, 'schemathesis.toml'), args, { CONTRACT_OWN_KEY: keyId })
  })
}

/** Runs a service over a copy of a prepared folder. */
async function withService<T>(data: string, prepared: string, work: (url: string) => Promise<T>): Promise<T> {
  await cp(prepared, data, { recursive: true })
  const service = await startService(data)
  try {
    return await work(service.url)
  } finally {
    await service.stop()
  }
}
