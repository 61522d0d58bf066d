import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import type { Need } from '../../src/domain/index.js'
import { readNeed } from '../../src/features/needs/index.js'
import { addPendingSuggestions } from '../../src/features/needs/pending-suggestions-store.js'
import { type WebhookEndpoint, type WebhookMessage, WebhookSender } from '../../src/features/webhooks/index.js'
import { aCaseContent } from '../support/case-drafts.js'
import { countingEncoder } from '../support/counting-encoder.js'
import { aNeedContent } from '../support/needs.js'
import { type Node, startNode, until } from '../support/nodes.js'
import { databaseUrlFor, describeOverPostgres } from '../support/postgres.js'
import { Program } from '../support/program.js'
import { quiet } from '../support/shared.js'
import { administrator, curator, memberOfBF } from '../support/viewers.js'

/** A receiver of webhooks that answers as it is told. */
interface Receiver {
  readonly url: string
  /** The ids of the messages that it was sent, each time. */
  readonly ids: string[]
  /** Whether it answers. */
  answers: boolean
  close(): void
}

async function aReceiver(): Promise<Receiver> {
  const server: Server = createServer((request, response) => {
    receiver.ids.push(request.headers['webhook-id'] as string)
    request.resume()
    if (receiver.answers) response.writeHead(204).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ids: [],
    answers: true,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return receiver
}

describeOverPostgres('the work of several nodes', function () {
  this.timeout(300_000)
  let folder: string
  let nodes: Node[]
  let asked: { live: number; bulk: number }[]
  let receiver: Receiver

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    const encoders = Array.from({ length: 3 }, countingEncoder)
    asked = encoders.map((one) => one.asked)
    nodes = []
    const environment = { WEBHOOKS_TO_PRIVATE_ADDRESSES: 'true' }
    for (const { encoder } of encoders) nodes.push(await startNode(folder, { environment, encoder }))
    receiver = await aReceiver()
  })

  after(async () => {
    receiver.close()
    for (const node of nodes) await node.close()
    await rm(folder, { recursive: true, force: true })
  })

  const sumOf = (kind: 'live' | 'bulk') => asked.reduce((sum, one) => sum + one[kind], 0)

  async function aWebhook(): Promise<WebhookEndpoint> {
    // The first look begins with what happens from then on.
    await new WebhookSender(nodes[0]!.services.database, true, quiet).sendDue()
    const content = { url: receiver.url, events: ['need.submitted'], members: '*' }
    return nodes[0]!.ask<WebhookEndpoint>(administrator, 'POST', '/webhooks', content)
  }

  async function submit(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const node = nodes[index % nodes.length]!
      const { id } = await node.ask<Need>(memberOfBF, 'POST', '/needs', aNeedContent())
      await node.ask(memberOfBF, 'POST', `/needs/${id}/transitions`, { transition: 'submit' })
    }
  }

  const messagesOf = async ({ id }: WebhookEndpoint) =>
    (await nodes[0]!.ask<{ items: WebhookMessage[] }>(administrator, 'GET', `/webhooks/${id}/messages`)).items
  const areDelivered = (messages: readonly WebhookMessage[], count: number) =>
    messages.length === count && messages.every(({ status }) => status === 'delivered')

  it('sends each webhook once, however many nodes send', async () => {
    const endpoint = await aWebhook()
    const senders = nodes.map(({ services }) => new WebhookSender(services.database, true, quiet))
    for (const sender of senders) sender.watch()
    await submit(9)
    await until(async () => areDelivered(await messagesOf(endpoint), 9))
    // The others have looked meanwhile, or do so now.
    const looks = await nodes[0]!.services.database.all("SELECT name FROM leases WHERE name = 'webhooks'")
    expect(looks).to.have.length(1)
    for (const sender of senders) await sender.close()
    expect(receiver.ids).to.have.length(9)
    expect(new Set(receiver.ids).size).to.equal(9)
    await nodes[0]!.call(administrator, 'DELETE', `/webhooks/${endpoint.id}`)
  })

  it('goes on in another process when one is killed in the middle, and loses nothing', async () => {
    receiver.ids.length = 0
    receiver.answers = false
    const endpoint = await aWebhook()
    const settings = {
      DATABASE_URL: databaseUrlFor(folder),
      DATA_DIR: path.join(folder, 'killed'),
      WEBHOOKS_TO_PRIVATE_ADDRESSES: 'true',
    }
    const { database } = nodes[0]!.services
    const killed = new Program(settings)
    await until(async () => (await database.get("SELECT FROM leases WHERE name = 'webhooks'")) !== undefined)
    const other = new Program({ ...settings, DATA_DIR: path.join(folder, 'other') })
    await other.logged('listening')
    await submit(3)
    await until(() => receiver.ids.length === 1)
    await killed.end()
    receiver.answers = true
    await until(async () => areDelivered(await messagesOf(endpoint), 3))
    const [interrupted, ...rest] = receiver.ids
    expect(rest, 'the interrupted one again, with the same id, then the others once').to.have.length(3)
    expect(new Set(rest).size).to.equal(3)
    expect(rest).to.include(interrupted)
    other.process.kill('SIGTERM')
    expect(await other.exitCode()).to.equal(0)
    expect(await database.leases.hold('webhooks'), 'given back by a process that stops').to.not.equal(undefined)
    await database.leases.release('webhooks')
    await nodes[0]!.call(administrator, 'DELETE', `/webhooks/${endpoint.id}`)
  })

  it('reads the texts of a new case study once', async () => {
    const en = { title: 'Zqonce', problem: 'Zqonce nobody knew the zqonce.', solution: 'Zqonce was counted by zqonce.' }
    const draft = await nodes[0]!.ask<{ id: string }>(curator, 'POST', '/case-study-drafts', aCaseContent({ en }))
    const headers = { 'if-match': '*' }
    await nodes[0]!.call(curator, 'POST', `/case-study-drafts/${draft.id}/submit`, { headers })
    const before = sumOf('bulk')
    const published = await nodes[0]!.call(curator, 'POST', `/case-study-drafts/${draft.id}/publish`, { headers })
    const { id } = (JSON.parse(published.text) as { caseStudy: { id: string } }).caseStudy
    for (const { services } of nodes) {
      await until(() => services.engine.catalogue.caseStudies.has(id) && services.engine.status.state === 'ready')
    }
    const texts = await nodes[0]!.services.database.all(
      'SELECT DISTINCT input_hash FROM passages WHERE case_study_id = ?',
      id,
    )
    expect(texts).to.not.be.empty
    expect(sumOf('bulk') - before).to.equal(texts.length)
  })

  it('makes the suggestions for a need once', async () => {
    const { id } = await nodes[0]!.ask<Need>(memberOfBF, 'POST', '/needs', aNeedContent({ title: 'Zqone' }))
    await nodes[0]!.ask(memberOfBF, 'POST', `/needs/${id}/transitions`, { transition: 'submit' })
    const { database } = nodes[0]!.services
    const need = (await readNeed(database, id))!
    const make = async (title: string, makers: readonly Node[]) => {
      const changed = { ...need, title }
      const before = sumOf('live')
      await database.transaction((queries) => addPendingSuggestions(queries, changed))
      await Promise.all(makers.map(({ services }) => services.suggestions.makeFor(changed)))
      return sumOf('live') - before
    }
    const alone = await make('Zqalone', nodes.slice(0, 1))
    expect(alone).to.be.above(0)
    expect(await make('Zqtogether', nodes)).to.equal(alone)
  })
})
