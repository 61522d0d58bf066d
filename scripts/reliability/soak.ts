import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { groupBy } from '../../src/domain/index.js'
import { startService } from '../service.js'
import { Client } from './client.js'
import { type Caller, keysFrom, letWork, sceneOf } from './crew.js'
import { findErrors } from './find-errors.js'
import { watchLog } from './log-watch.js'
import { MemoryLog } from './memory-log.js'
import { Meter } from './meter.js'
import { prepareQuickly } from './prepare.js'
import { receiveMail, receiveWebhooks } from './receivers.js'
import { growthOf, meanMemory, type Part, partsAsData, partsTable, timesTable } from './soak-report.js'
import {
  answeringTurn,
  assistantTurn,
  batchTurn,
  catalogueTurn,
  embedTurn,
  feedTurn,
  pagesTurn,
  publishingTurn,
  tidyMemberTurn,
  unhurried,
} from './soak-turns.js'
import { anonymousTurn } from './turns.js'

/**
 * Lets callers of eight kinds work for half an hour beside staff who curate and publish, with webhooks, mail, and a
 * reindex in the middle. Samples times and memory in ten equal parts. Exits with 1 after any error, or when the last
 * third is slower than the first, or takes more memory than the second. Linux only.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '7' },
    json: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
const seconds = minutes * 60
const partCount = 10
const siteOrigin = 'http://passerelle.localhost'

const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-soak-'))
const key = await prepareQuickly(folder)
const [hooks, mail] = await Promise.all([receiveWebhooks(), receiveMail()])
const environment = {
  // So that there is an index to extend, to save and to build anew.
  INDEX_FROM: '0',
  WEBHOOKS_TO_PRIVATE_ADDRESSES: 'true',
  FRAME_ANCESTORS: '*',
  SMTP_URL: mail.url,
  MAIL_FROM: 'Passerelle <passerelle@example.org>',
  PUBLIC_URL: siteOrigin,
}
const service = await startService(folder, environment)
const log = watchLog(service)
const begin = performance.now()
const began = new Date()
const admin = new Client(service.url, key)
const meters = Array.from({ length: partCount }, () => new Meter())
const partNow = () => Math.min(partCount - 1, Math.floor((performance.now() - begin) / 1_000 / (seconds / partCount)))
const scene = await sceneOf(admin.with(), Number(values.seed), () => meters[partNow()]!)
const callers = await everybody()
const memory = new MemoryLog(service.process.pid!)
const [, reindexed] = await Promise.all([letWork(callers, scene, service, seconds), reindexInTheMiddle()])
memory.stop()

const delivered = await waitForDeliveries()
const foundErrors = await findErrors(service.url, key, folder, [])
await service.stop()
await Promise.all([hooks.close(), mail.close()])
await rm(folder, { recursive: true, force: true })
report()

async function everybody(): Promise<Caller[]> {
  const withKey = keysFrom(admin, 'soak')
  const hook = await admin.call<{ secret: string }>('POST', '/webhooks', {
    url: hooks.url,
    events: ['case-study.published', 'case-study.archived', 'catalogue.imported', 'need.submitted', 'need.published'],
    members: '*',
  })
  hooks.expect(hook.secret)
  const reader = await signedIn({ name: 'Awa', email: 'awa@example.org', role: 'member', memberCode: 'BF' })
  await signedIn({ name: 'Ben', email: 'ben@example.org', role: 'staff' })
  const portal = await withKey('portal', { members: ['PE'] }, { 'x-member-code': 'PE' })
  const at = service.url
  const works: [Client, Caller['turn']][] = [
    [admin.with(), anonymousTurn],
    [await withKey('member', { memberCode: 'BF' }), tidyMemberTurn],
    [portal, batchTurn],
    [admin.with(), catalogueTurn()],
    [admin.with(), pagesTurn(at)],
    [admin.with(), assistantTurn(at)],
    [admin.with(), embedTurn(at)],
    [await withKey('member', { memberCode: 'BF' }), feedTurn(at, reader)],
    [await withKey('staff'), answeringTurn],
    [await withKey('staff'), publishingTurn()],
  ]
  return works.map(([client, turn]) => ({ client, turn: unhurried(turn) }))
}

/** A person who gets mail at once. @returns the cookie of the session */
async function signedIn(person: object): Promise<string> {
  const { id } = await admin.call<{ id: string }>('POST', '/people', person)
  const { token } = await admin.call<{ token: string }>('POST', `/people/${id}/sign-in-links`, {})
  const cookie = `passerelle-session=${await admin.with().signIn(token)}`
  const browser = admin.with(undefined, { cookie, 'sec-fetch-site': 'same-origin' })
  await browser.call('PUT', '/me/notifications', { frequency: 'at-once', language: 'fr' })
  return cookie
}

/** The command that rebuilds the index, while the service runs. @returns its exit code, and seconds */
async function reindexInTheMiddle(): Promise<{ code: number | null; seconds: number }> {
  await setTimeout((seconds / 2) * 1_000)
  const start = performance.now()
  const command = spawn(process.execPath, [path.join(projectRoot, 'dist/src/cli/main.js'), 'reindex'], {
    env: { ...process.env, DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(command, 'exit')) as [number | null]
  return { code, seconds: (performance.now() - start) / 1_000 }
}

/** What is still to be sent is sent within a minute, also what was refused at first. */
async function waitForDeliveries(): Promise<{ messages: number; pending: number; failed: number }> {
  const { items } = await admin.call<{ items: { id: string }[] }>('GET', '/webhooks')
  const count = async () => {
    const all: { status: string }[] = []
    let cursor = ''
    do {
      const page = await admin.call<{ items: { status: string }[]; nextCursor: string | null }>(
        'GET',
        `/webhooks/${items[0]!.id}/messages?limit=200${cursor}`,
      )
      all.push(...page.items)
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
    } while (cursor !== '')
    const of = (status: string) => all.filter((one) => one.status === status).length
    return { messages: all.length, pending: of('pending'), failed: of('failed') }
  }
  let found = await count()
  for (let waited = 0; found.pending > 0 && waited < 12; waited++) {
    await setTimeout(5_000)
    found = await count()
  }
  return found
}

function report(): void {
  const size = seconds / partCount
  const parts: Part[] = meters.map((meter, index) => ({
    meter,
    memory: meanMemory(memory.samples.filter(({ at }) => at >= index * size && at < (index + 1) * size)),
  }))
  const errors = [
    ...meters.flatMap((meter) => meter.errors),
    ...log.errors,
    ...log.lockTimeOuts,
    ...foundErrors,
    ...hooks.wrong.map((one) => `a wrong signature: ${one}`),
    ...(hooks.received.size === 0 ? ['no webhook was delivered'] : []),
    ...(delivered.failed > 0 ? [`${delivered.failed} webhooks failed`] : []),
    ...(mail.count === 0 ? ['no mail was sent'] : []),
    ...(reindexed.code === 0 ? [] : [`the reindex ended with ${reindexed.code}`]),
  ]
  const worse = growthOf(parts)
  for (const [kind, some] of groupBy(errors, kindOfError)) {
    console.log(`ERROR ${some.length} times ${kind}: ${some[0]!.slice(0, 1_000)}`)
  }
  console.log(`began ${began.toISOString()}, ${values.minutes} minutes, seed ${values.seed}\n`)
  console.log(`${timesTable(parts)}\n\n${partsTable(parts, minutes)}\n`)
  console.log(
    `${hooks.received.size} webhooks delivered, ${delivered.pending} still to be sent again; ${mail.count} mails; reindex in ${reindexed.seconds.toFixed(1)} s`,
  )
  for (const one of worse) console.log(`WORSE ${one}`)
  console.log(`${errors.length} errors; ${worse.length} figures became worse`)
  if (values.json !== undefined) void writeJson(values.json, { errors, worse, parts: partsAsData(parts) })
  process.exitCode = errors.length + worse.length === 0 ? 0 : 1
}

/** The request and its status, or that there was too much to do: it is refused on purpose, but seldom. */
function kindOfError(error: string): string {
  if (/OVERLOADED|model is busy|: (?:503|422) <!doctype/.test(error)) return 'too much to do'
  return error.slice(0, 60).replaceAll(/\d{4,}/g, '…')
}

async function writeJson(file: string, found: object): Promise<void> {
  const summary = { began: began.toISOString(), minutes, seed: values.seed, delivered, mails: mail.count, reindexed }
  await writeFile(file, `${JSON.stringify({ ...summary, ...found }, null, 2)}\n`)
}
