import { access, constants, stat, statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { Command } from 'commander'
import { type Config, databasePlace, readConfig } from '../config.js'
import { InvalidInputError } from '../domain/index.js'
import { readSoundPack } from '../features/catalogue/index.js'
import { describeServer, inspectDatabase } from '../platform/database/index.js'
import { loadManifest, modelKey } from '../platform/encoder/index.js'
import { readAddress } from '../platform/http/index.js'
import { printResult } from './output.js'

/** What was looked at, and what to do about it. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'problem'
  readonly detail: string
}

/** Bytes. Service and model together take some 900 MB. */
const memoryNeeded = 1.5e9
const spaceNeeded = 1e9
/** Milliseconds for which a running service is waited for. */
const patience = 5_000

const checks: readonly (readonly [string, (config: Config) => Promise<Omit<Finding, 'check'> | undefined>])[] = [
  ['Node.js', checkNode],
  ['memory', checkMemory],
  ['data folder', checkDataFolder],
  ['model', checkModel],
  ['domain pack', checkDomain],
  ['database', checkDatabase],
  ['settings', checkSettings],
]
/** After a crash, its old address is still stored: before a start, that is no problem. */
const checksOfRunning: typeof checks = [['service', checkService]]

export const doctorCommand = new Command('doctor')
  .description('check whether the service can run here, and what to do about it; changes nothing')
  .option('--before-start', 'without looking for a running service: it is about to be started')
  .action(async ({ beforeStart }: { beforeStart?: true }) => {
    const config = readConfig()
    const findings: Finding[] = []
    for (const [check, look] of beforeStart ? checks : [...checks, ...checksOfRunning]) {
      const found = await look(config).catch((error: Error) => ({ state: 'problem' as const, detail: error.message }))
      if (found) findings.push({ check, ...found })
    }
    const marks = { ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' }
    const lines = findings.map(({ check, state, detail }) => `${marks[state]}  ${check}: ${detail}`)
    printResult(findings, lines.join('\n'))
    if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1
  })

const ok = (detail: string) => ({ state: 'ok' as const, detail })
const warning = (detail: string) => ({ state: 'warning' as const, detail })
const problem = (detail: string) => ({ state: 'problem' as const, detail })

async function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isSupported = major > 20 || (major === 20 && minor >= 19)
  return isSupported ? ok(process.version) : problem(`${process.version}: install Node.js 20.19 or later`)
}

/** The errors that are named; a pack that was made in one go can have thousands. */
const mostErrors = 10

async function checkDomain({ domainDir }: Config) {
  try {
    const { domain, caseStudies, members } = await readSoundPack(domainDir)
    return ok(`${domain.name.en}, ${caseStudies.length} case studies, ${members.length} members`)
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    const named = error.errors.slice(0, mostErrors).map(({ path, message }) => `${path} ${message}`)
    return problem([`${domainDir} has ${error.errorCount} errors`, ...named].join('\n  '))
  }
}

async function checkMemory() {
  const size = `${(totalmem() / 1e9).toFixed(1)} GB`
  return totalmem() >= memoryNeeded ? ok(size) : warning(`${size}: 1.5 GB are needed with the bundled catalogue`)
}

async function checkDataFolder({ dataDir }: Config) {
  const isThere = await access(dataDir, constants.W_OK).then(() => true, isMissing)
  if (!isThere) return ok(`${dataDir}: the first start creates it`)
  const { bavail, bsize } = await statfs(dataDir)
  const free = bavail * bsize
  const detail = `${dataDir}, ${(free / 1e9).toFixed(1)} GB free`
  return free >= spaceNeeded ? ok(detail) : warning(`${detail}: make space before it is full`)
}

/** @throws for a folder that is there but cannot be written */
function isMissing(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw error
}

async function checkModel({ modelDir }: Config) {
  const manifest = await loadManifest(modelDir)
  return ok(`${modelKey(manifest)}, ${manifest.files.length} files as in its manifest`)
}

async function checkDatabase(config: Config) {
  const { file, url } = databasePlace(config)
  if (url !== null) return ok(await describeServer(url))
  const found = await inspectDatabase(file)
  if (!found) return ok('none yet: the first start creates it')
  const { damage, schema, newestSchema, pending, bytes, mode } = found
  if (damage !== null) return problem(`${file} is damaged (${damage}): restore the last backup`)
  if (schema > newestSchema) return problem(`written by a newer version (schema ${schema}): run that version`)
  if ((mode & 0o077) !== 0) return warning(`others can read ${file}: chmod 600`)
  const size = `${(bytes / 1e6).toFixed(1)} MB, every page sound`
  if (pending.length > 0) return warning(`${size}; the next start will back it up and add: ${pending.join(', ')}`)
  return ok(`${size}, schema ${schema}`)
}

async function checkSettings({ configFile, host, publicUrl, trustedProxies, rateLimitPerMinute, corsOrigins }: Config) {
  if (configFile !== null && ((await stat(configFile)).mode & 0o007) !== 0) {
    return warning(`everybody on this machine can read or change ${configFile}: chmod o= ${configFile}`)
  }
  const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(host)
  if (!isLocal && publicUrl === null) {
    return warning(`HOST is ${host} without PUBLIC_URL: links are made from what callers say, and cookies go over HTTP`)
  }
  if (publicUrl?.startsWith('https:') && trustedProxies === 0) {
    return warning('PUBLIC_URL is https, so there is a proxy: set TRUSTED_PROXIES=1, else it counts as one caller')
  }
  if (rateLimitPerMinute === 0) return warning('RATE_LIMIT_PER_MINUTE is 0: nothing limits a caller')
  if (corsOrigins.includes('*')) return warning('CORS_ORIGINS is *: pages of every site may call the API')
  return ok('nothing unusual')
}

async function checkService({ dataDir, basePath }: Config) {
  const address = await readAddress(dataDir)
  if (address === undefined) return ok('does not run')
  const url = `${address}${basePath}/api/v1/health/ready`
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch(() => undefined)
  if (!answer) return problem(`${address} does not answer: look into its log`)
  return answer.ok ? ok(`ready at ${address}`) : warning(`runs at ${address}, not ready yet (${answer.status})`)
}
