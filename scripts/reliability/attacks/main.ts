import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { markdownTable } from '../../markdown-table.js'
import { startService } from '../../service.js'
import { Client } from '../client.js'
import { prepare } from '../prepare.js'
import type { Attack } from './attack.js'
import { damagedFiles } from './damaged-files.js'
import type { Figure } from './figure.js'
import { hugeFiles } from './huge-files.js'
import { longTexts } from './long-texts.js'
import { slowBodies } from './slow-bodies.js'
import { spawnFailures } from './spawn-failures.js'
import { Watch } from './watch.js'

/**
 * Attacks a service that this script starts, on this machine and limited in number and time, as one caller within the
 * rate limit can; reports the effect on others. Exits with 1 when a value is worse than its limit. Linux only.
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, folder: { type: 'string' } } })

const attacks: readonly Attack[] = [slowBodies, hugeFiles, longTexts, spawnFailures, damagedFiles]
const chosen = attacks.filter(({ name }) => values.only === undefined || name === values.only)
const folder = values.folder ?? (await mkdtemp(path.join(tmpdir(), 'passerelle-attack-')))
const key = await prepare(folder)

const figures: (Figure & { attack: string })[] = []
for (const { name, attack, withoutService } of chosen) {
  const add = (found: readonly Figure[]) => figures.push(...found.map((one) => ({ attack: name, ...one })))
  if (withoutService) {
    add(await attack({ folder, key, url: '', watch: undefined }))
    continue
  }
  // As on a small machine, and with the default rate limit.
  const service = await startService(folder, { NODE_OPTIONS: '--max-old-space-size=320', RATE_LIMIT_PER_MINUTE: '120' })
  const member = await new Client(service.url, key).call<{ key: string }>('POST', '/keys', {
    label: 'attacked',
    role: 'member',
    memberCode: 'BF',
    requestsPerMinute: 100_000,
  })
  const watch = new Watch(service.url, service.process.pid!)
  add(await attack({ folder, key: member.key, url: service.url, watch }))
  add(await watch.figures())
  await service.stop()
}
if (values.folder === undefined) await rm(folder, { recursive: true, force: true })

const worse = figures.filter(({ value, most }) => most !== undefined && !(value <= most))
console.log(
  markdownTable(
    ['attack', 'figure', 'value', 'at most'],
    figures.map(({ attack, name, value, most }) => [attack, name, Math.round(value * 100) / 100, most ?? '']),
  ),
)
console.log(`\n${worse.length} values are worse than their limit`)
process.exitCode = worse.length === 0 ? 0 : 1
