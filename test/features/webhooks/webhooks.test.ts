import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { Webhook } from 'standardwebhooks'
import type { WebhookEndpoint, WebhookMessage } from '../../../src/features/webhooks/index.js'
import { WebhookSender } from '../../../src/features/webhooks/index.js'
import { retryAfterSeconds } from '../../../src/features/webhooks/send-message.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { quiet } from '../../support/shared.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

describe('webhooks', function () {
  this.timeout(60_000)
  const service = needsService([], { WEBHOOKS_TO_PRIVATE_ADDRESSES: 'true' })
  const received: Received[] = []
  let receiver: Server
  let answers: number[] = []
  let sender: WebhookSender
  before(async () => {
    receiver = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        received.push({ path: request.url!, headers: request.headers, body })
        response.statusCode = answers.shift() ?? 204
        if (response.statusCode === 429) response.setHeader('retry-after', '600')
        response.end()
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => receiver.once('listening', resolve))
    sender = new WebhookSender(service.engine.database, true, quiet)
    await sender.sendDue()
  })
  after(() => void receiver.close())
  beforeEach(() => {
    received.length = 0
    answers = []
  })

  const urlOf = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`
  const aWebhook = async (path: string, content: object) =>
    service.ask<WebhookEndpoint & { secret: string }>(administrator, 'POST', '/webhooks', {
      url: urlOf(path),
      ...content,
    })
  const messagesOf = async (id: string, status = '') =>
    (await service.ask<{ items: WebhookMessage[] }>(administrator, 'GET', `/webhooks/${id}/messages${status}`)).items
  const remove = ({ id }: WebhookEndpoint) => service.call(administrator, 'DELETE', `/webhooks/${id}`)
  /** As if the time of every pending message had come. */
  const makeDue = () =>
    service.engine.database.transaction((queries) =>
      queries.run("UPDATE webhook_messages SET due_at = '2020-01-01T00:00:00.000Z' WHERE status = 'pending'"),
    )
  const sent = (path: string) => received.filter((one) => one.path === path)
  const typesSent = (path: string) => sent(path).map(({ body }) => (JSON.parse(body) as { type: string }).type)

  it('tell what happened, signed as the specification says, without any text', async () => {
    const made = await aWebhook('/all', { events: ['need.submitted', 'case-study.published'], members: '*' })
    const need = await service.aNeed(memberOfBF, { title: 'Zqsecret', description: 'Zqsecret words' }, 'submit')
    const draft = await service.ask<{ id: string }>(curator, 'POST', '/case-study-drafts', aCaseContent())
    for (const step of ['submit', 'publish']) {
      await service.call(curator, 'POST', `/case-study-drafts/${draft.id}/${step}`, { headers: { 'if-match': '*' } })
    }
    await sender.sendDue()
    expect(typesSent('/all')).to.deep.equal(['need.submitted', 'case-study.published'])
    const [first] = sent('/all')
    const verified = new Webhook(made.secret).verify(first!.body, first!.headers as Record<string, string>) as object
    expect(verified).to.deep.include({
      type: 'need.submitted',
      data: { needId: need.id, memberCode: 'BF', url: `/api/v1/needs/${need.id}` },
    })
    expect(first!.headers['webhook-id']).to.match(/^msg_/)
    expect(JSON.stringify(received)).to.not.match(/zqsecret/i)
    expect((await messagesOf(made.id)).map(({ status }) => status)).to.deep.equal(['delivered', 'delivered'])
    await sender.sendDue()
    expect(sent('/all'), 'nothing is told twice').to.have.lengthOf(2)
    await remove(made)
  })

  it('tell of needs only where the member is one of theirs', async () => {
    const hooks = await Promise.all([
      aWebhook('/bf', { events: ['need.submitted'], members: ['BF'] }),
      aWebhook('/nobody', { events: ['need.submitted'] }),
      aWebhook('/off', { events: ['need.submitted'], members: '*', active: false }),
    ])
    await service.aNeed(memberOfGH, {}, 'submit')
    await service.aNeed(memberOfBF, {}, 'submit')
    await service.aNeed(memberOfBF)
    await sender.sendDue()
    expect(typesSent('/bf')).to.deep.equal(['need.submitted'])
    expect(sent('/nobody')).to.deep.equal([])
    expect(sent('/off')).to.deep.equal([])
    for (const hook of hooks) await remove(hook)
  })

  it('are sent again until they arrive, each time with the same id and later', async () => {
    const made = await aWebhook('/flaky', { events: ['need.submitted'], members: '*' })
    await service.ask(administrator, 'POST', `/webhooks/${made.id}/test`)
    answers = [500, 429, 204]
    await sender.sendDue()
    const [after] = await messagesOf(made.id)
    expect(after).to.include({ status: 'pending', attempts: 1, lastStatus: 500 })
    expect(Date.parse(after!.dueAt!) - Date.now()).to.be.within(3_000, 6_000)
    await sender.sendDue()
    expect(sent('/flaky'), 'it waits').to.have.lengthOf(1)
    await makeDue()
    await sender.sendDue()
    const [asked] = await messagesOf(made.id)
    expect(Date.parse(asked!.dueAt!) - Date.now(), 'as long as it was asked to').to.be.within(590_000, 610_000)
    await makeDue()
    await sender.sendDue()
    expect((await messagesOf(made.id))[0]).to.include({ status: 'delivered', attempts: 3, dueAt: null })
    expect(new Set(sent('/flaky').map(({ headers }) => headers['webhook-id'])).size).to.equal(1)
    await remove(made)
  })

  it('are given up after the last attempt, seen, and sent again when asked', async () => {
    const made = await aWebhook('/broken', { events: ['need.submitted'], members: '*' })
    const { id } = made
    await service.ask(administrator, 'POST', `/webhooks/${id}/test`)
    answers = Array.from({ length: 99 }, () => 500)
    for (let attempt = 0; attempt < retryAfterSeconds.length + 3; attempt++) {
      await makeDue()
      await sender.sendDue()
    }
    expect(sent('/broken')).to.have.lengthOf(retryAfterSeconds.length + 1)
    const [failed] = await messagesOf(id, '?status=failed')
    expect(failed).to.include({ status: 'failed', lastStatus: 500, dueAt: null })
    answers = []
    const again = await service.ask<WebhookMessage>(
      administrator,
      'POST',
      `/webhooks/${id}/messages/${failed!.id}/resend`,
    )
    expect(again).to.include({ id: failed!.id, status: 'pending', attempts: 0 })
    await sender.sendDue()
    expect((await messagesOf(id))[0]!.status).to.equal('delivered')
    await remove(made)
  })

  it('stop where the receiver is gone, until somebody changes them', async () => {
    const made = await aWebhook('/gone', { events: ['need.submitted'], members: '*' })
    const where = `/webhooks/${made.id}`
    await service.ask(administrator, 'POST', `${where}/test`)
    answers = [410]
    await sender.sendDue()
    const paused = await service.ask<WebhookEndpoint>(administrator, 'GET', where)
    expect(paused.pausedBecause).to.equal('The receiver answered 410 Gone')
    await service.aNeed(memberOfBF, {}, 'submit')
    await sender.sendDue()
    expect(sent('/gone')).to.have.lengthOf(1)
    const { url, events, members } = made
    const answer = await service.call(administrator, 'PUT', where, {
      headers: { 'if-match': `"${paused.version}"` },
      body: { url, events, members },
    })
    expect((JSON.parse(answer.text) as WebhookEndpoint).pausedBecause).to.equal(null)
    await remove(made)
  })

  it('have two signatures while a secret is being replaced', async () => {
    const made = await aWebhook('/rotated', { events: ['need.submitted'], members: '*' })
    const where = `/webhooks/${made.id}`
    const { secret } = await service.ask<{ secret: string }>(administrator, 'POST', `${where}/rotation`, {})
    await service.ask(administrator, 'POST', `${where}/test`)
    await sender.sendDue()
    const [both] = sent('/rotated')
    for (const one of [secret, made.secret]) {
      new Webhook(one).verify(both!.body, both!.headers as Record<string, string>)
    }
    expect(both!.headers['webhook-signature']).to.match(/^v1,\S+ v1,\S+$/)
    const past = { oldValidUntil: '2020-01-01T00:00:00Z' }
    const last = await service.ask<{ secret: string }>(administrator, 'POST', `${where}/rotation`, past)
    await service.ask(administrator, 'POST', `${where}/test`)
    await sender.sendDue()
    const { body, headers } = sent('/rotated')[1]!
    new Webhook(last.secret).verify(body, headers as Record<string, string>)
    expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).to.throw(/signature/i)
    await remove(made)
  })

  it('go to no address inside the network, unless the operator allows it', async () => {
    const strict = new WebhookSender(service.engine.database, false, quiet)
    for (const url of ['https://127.0.0.1/x', 'https://localhost/x', 'https://[::1]/x', 'https://169.254.169.254/x']) {
      const made = await service.ask<WebhookEndpoint & { secret: string }>(administrator, 'POST', '/webhooks', {
        url,
        events: ['need.submitted'],
      })
      await service.ask(administrator, 'POST', `/webhooks/${made.id}/test`)
      await strict.sendDue()
      const [message] = await messagesOf(made.id)
      expect(message!.lastError, url).to.match(/is not an address of the public internet/)
      await remove(made)
    }
    const plain = await aWebhook('/plain', { events: ['need.submitted'], members: '*' })
    await service.ask(administrator, 'POST', `/webhooks/${plain.id}/test`)
    await strict.sendDue()
    expect((await messagesOf(plain.id))[0]!.lastError).to.match(/only https/)
    expect(received).to.deep.equal([])
    await remove(plain)
  })

  it('are managed by administrators only, who see no secret again', async () => {
    for (const viewer of [memberOfBF, curator, aViewer('portal', 'BF')]) {
      expectProblem(await service.call(viewer, 'GET', '/webhooks'), 403)
    }
    const made = await aWebhook('/secret', { events: ['need.submitted'], members: ['BF'] })
    const all = [
      await service.call(administrator, 'GET', '/webhooks'),
      await service.call(administrator, 'GET', `/webhooks/${made.id}`),
      await service.call(administrator, 'GET', '/audit?entity=webhook'),
    ]
    for (const { text } of all) expect(text).to.not.include(made.secret).and.not.include('whsec_')
    for (const [content, path] of [
      [{ url: 'ftp://portal.example/x', events: ['need.submitted'] }, 'url'],
      [{ url: 'https://me:secret@portal.example/x', events: ['need.submitted'] }, 'url'],
      [{ url: 'https://portal.example/x', events: ['need.eaten'] }, 'events.0'],
      [{ url: 'https://portal.example/x', events: ['need.closed'], members: ['ZZ'] }, 'members.0'],
    ] as const) {
      const answer = await service.call(administrator, 'POST', '/webhooks', { body: content })
      expect(expectProblem(answer, 400)).to.deep.equal([path])
    }
    await remove(made)
  })
})
