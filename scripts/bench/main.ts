import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot, readConfig } from '../../src/config.js'
import { Encoder, loadConstants, loadManifest } from '../../src/platform/encoder/index.js'
import { growDatabase } from '../growth/grow-database.js'
import { createAdminKey } from '../reliability/prepare.js'
import { startService } from '../service.js'
import { overload } from './overload.js'
import { portalPage } from './portal-page.js'
import { timeBareModel, timeEncoder } from './read-alone.js'
import { type BenchResults, comparison, costPicture, report } from './report.js'
import { type SizeResult, timeService } from './time-service.js'
import { unseenTexts } from './unseen-texts.js'

/**
 * Measures answers, starts, publishing and memory for catalogues of several sizes, in one run on one machine. Writes
 * docs/performance.md, its picture and docs/performance.json; `--against FILE` compares with the JSON of another run.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '248,2000,20000,100000' },
    against: { type: 'string' },
    /** Where results are written. */
    to: { type: 'string', default: path.join(projectRoot, 'docs') },
    seconds: { type: 'string', default: '60' },
    /** Measures the page of a portal alone, and keeps the other figures of the last run. */
    'portal-page': { type: 'boolean', default: false },
  },
})
const callers = [4, 16, 1]
const overloadCallers = 64
const say = (text: string) => process.stderr.write(`${text}\n`)
const config = readConfig()
const manifest = await loadManifest(config.modelDir)
const constants = await loadConstants(config.modelDir, manifest)
const growing = { manifest, constants, coder: constants.tokenCoder!, onProgress: () => undefined }
const texts = await unseenTexts()

const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-bench-'))
try {
  const results = values['portal-page'] ? await portalPageAgain() : await bench()
  await writeFile(path.join(values.to, 'performance.json'), `${JSON.stringify(results, undefined, 2)}\n`)
  await writeFile(path.join(values.to, 'performance.md'), report(results))
  await writeFile(path.join(values.to, 'performance-cost.svg'), costPicture(results))
  if (values.against) {
    const before = JSON.parse(await readFile(values.against, 'utf8')) as BenchResults
    console.log(comparison(before, results))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bench(): Promise<BenchResults> {
  say('the model alone')
  const bare = await timeBareModel(config.modelDir, manifest, texts)
  const encoder = await anEncoder()
  const throughProcess = await timeEncoder(encoder, texts, callers)
  await encoder.close()

  const bundled = path.join(folder, 'bundled')
  say('first start')
  const first = await startService(bundled)
  await first.stop()
  const key = await createAdminKey(bundled)

  const sizes: SizeResult[] = []
  for (const size of values.sizes.split(',').map(Number)) {
    const grown = path.join(folder, `${size}`)
    await cp(bundled, grown, { recursive: true })
    say(`${size} case studies`)
    await growDatabase({ file: path.join(grown, 'passerelle.db'), url: null }, size, growing)
    const result = await timeService(grown, { key, texts, callers })
    sizes.push(sizes.length === 0 ? { ...result, firstStart: first.ready } : result)
    say(JSON.stringify(result))
    await rm(grown, { recursive: true, force: true })
  }
  say('the page of a portal')
  const portal = await portalPage(bundled, { key, texts, encoder: await anEncoder() })
  say(`${overloadCallers} callers for ${values.seconds} seconds`)
  return {
    at: new Date().toISOString(),
    machine: {
      processor: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memory: totalmem(),
      node: process.version,
    },
    needs: texts.length,
    bare,
    throughProcess,
    sizes,
    portal,
    overload: await overload(bundled, texts, { callers: overloadCallers, seconds: Number(values.seconds) }),
  }
}

async function portalPageAgain(): Promise<BenchResults> {
  const before = JSON.parse(await readFile(path.join(values.to, 'performance.json'), 'utf8')) as BenchResults
  const bundled = path.join(folder, 'bundled')
  await (await startService(bundled)).stop()
  const key = await createAdminKey(bundled)
  return { ...before, portal: await portalPage(bundled, { key, texts, encoder: await anEncoder() }) }
}

async function anEncoder(): Promise<Encoder> {
  const encoder = new Encoder(config.modelDir, manifest, { threads: config.encoderThreads })
  await encoder.whenReady()
  return encoder
}
