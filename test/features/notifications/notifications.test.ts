import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { NotificationSender } from '../../../src/features/notifications/index.js'
import { addPerson, newPerson, type Person } from '../../../src/features/people/index.js'
import { smtpMailer } from '../../../src/platform/outbound/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { quiet } from '../../support/shared.js'
import { administrator, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

describe('mail about what is new', function () {
  this.timeout(60_000)
  const service = needsService()
  const base = 'https://passerelle.example/tools'
  const mails: ParsedMail[] = []
  /** The ids of mails that the server did not take. */
  const refused: (string | undefined)[] = []
  let server: SMTPServer
  let isDown = false
  let sender: NotificationSender
  const people = new Map<string, Person>()

  before(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        void simpleParser(stream).then((mail) => {
          if (isDown) refused.push(mail.messageId)
          else mails.push(mail)
          done(isDown ? Object.assign(new Error('try later'), { responseCode: 451 }) : null)
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.server.once('listening', resolve))
    const { port } = server.server.address() as AddressInfo
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Passerelle <passerelle@example.org>')
    sender = new NotificationSender(service.engine.database, mailer, base, quiet)
    await sender.sendDue(new Date())
    for (const [name, given] of Object.entries({
      awa: { role: 'member', memberCode: 'BF', email: 'awa@example.org' },
      kofi: { role: 'member', memberCode: 'GH', email: 'kofi@example.org' },
      ben: { role: 'staff', email: 'ben@example.org' },
      eve: { role: 'staff', name: 'Eve without an address' },
    })) {
      people.set(name, await addPerson(service.engine, administrator, newPerson.parse(given)))
    }
  })
  after(async () => {
    await sender.close()
    await new Promise<void>((resolve) => server.close(resolve))
  })
  beforeEach(() => {
    mails.length = 0
  })

  const viewerOf = (name: string) => {
    const { id, role, memberCode } = people.get(name)!
    return { id, role, memberCode }
  }
  const prefer = (name: string, frequency: string, language = 'en') =>
    service.call(viewerOf(name), 'PUT', '/me/notifications', { body: { frequency, language } })
  const sentTo = () => mails.map(({ to }) => (Array.isArray(to) ? to : [to!]).map(({ text }) => text).join())

  it('comes to those who want it and are concerned, without a word of a need', async () => {
    await prefer('awa', 'at-once', 'fr')
    await prefer('kofi', 'at-once')
    await prefer('ben', 'at-once')
    await service.aNeed(
      memberOfBF,
      { title: 'Zqtitle', description: 'Zqdescription words' },
      'submit',
      'review',
      'publish',
    )
    await sender.sendDue(new Date())
    expect(sentTo().sort()).to.deep.equal(['awa@example.org', 'ben@example.org'])
    const awa = mails.find(({ to }) => JSON.stringify(to).includes('awa'))!
    expect(awa.subject).to.equal('Du nouveau sur Passerelle')
    expect(awa.text).to.include('Il y a une réponse à l’un de vos besoins').and.include(`${base}/fr/needs\n`)
    for (const mail of mails) {
      expect(JSON.stringify(mail)).to.not.match(/zqtitle|zqdescription/i)
      expect(mail.headers.get('list-unsubscribe-post') ?? mail.headerLines.map(({ line }) => line).join()).to.match(
        /One-Click/,
      )
      expect(mail.text).to.include(`${base}/`).and.include('unsubscribe?token=')
    }
    await sender.sendDue(new Date())
    expect(mails, 'nothing is told twice').to.have.lengthOf(2)
  })

  it('comes once a day when that is wanted, with everything together', async () => {
    await prefer('awa', 'daily')
    await prefer('kofi', 'none')
    await prefer('ben', 'none')
    const draft = await service.ask<{ id: string }>(curator, 'POST', '/case-study-drafts', aCaseContent())
    for (const step of ['submit', 'publish']) {
      await service.call(curator, 'POST', `/case-study-drafts/${draft.id}/${step}`, { headers: { 'if-match': '*' } })
    }
    await service.aNeed(memberOfBF, {}, 'submit', 'review', 'publish')
    const now = Date.now()
    await sender.sendDue(new Date(now))
    expect(mails, 'the last mail is not a day old').to.have.lengthOf(0)
    await sender.sendDue(new Date(now + 25 * 3_600_000))
    expect(sentTo()).to.deep.equal(['awa@example.org'])
    expect(mails[0]!.text)
      .to.include('There is an answer to one of your needs')
      .and.include('There is a new case study')
    await prefer('awa', 'none')
  })

  it('tells the other side of a message, without its words', async () => {
    await prefer('awa', 'at-once')
    await prefer('ben', 'at-once')
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    const now = Date.now()
    await sender.sendDue(new Date(now))
    mails.length = 0
    await service.ask(viewerOf('ben'), 'POST', `/needs/${need.id}/messages`, { text: 'Zqwords of the message' })
    await sender.sendDue(new Date(now + 1_000))
    expect(sentTo(), 'staff wrote').to.deep.equal(['awa@example.org'])
    expect(mails[0]!.text).to.include('There is a new message about a need').and.include(`${base}/en/notifications\n`)
    await service.ask(viewerOf('awa'), 'POST', `/needs/${need.id}/messages`, { text: 'Zqwords of the answer' })
    await sender.sendDue(new Date(now + 2_000))
    expect(sentTo()[1], 'the member wrote').to.equal('ben@example.org')
    expect(JSON.stringify(mails)).to.not.match(/zqwords/i)
    await prefer('ben', 'none')
  })

  it('is sent later when the server does not take it', async () => {
    await prefer('awa', 'at-once')
    await service.aNeed(memberOfBF, {}, 'submit', 'review', 'publish')
    isDown = true
    const now = Date.now()
    await sender.sendDue(new Date(now))
    isDown = false
    await sender.sendDue(new Date(now + 60_000))
    expect(mails, 'it waits some minutes').to.have.lengthOf(0)
    await sender.sendDue(new Date(now + 6 * 60_000))
    expect(sentTo()).to.deep.equal(['awa@example.org'])
    expect(mails[0]!.messageId).to.equal(refused[0])
  })

  it('ends by one click, without signing in', async () => {
    await prefer('awa', 'at-once')
    await service.aNeed(memberOfBF, {}, 'submit', 'review', 'publish')
    await sender.sendDue(new Date(Date.now() + 3_600_000))
    const [, token] = /unsubscribe\?token=([\w-]+)/.exec(mails.at(-1)!.text!)!
    const { unsubscribe } = await import('../../../src/features/notifications/index.js')
    expect(await unsubscribe(service.engine, 'made-up')).to.equal(false)
    expect(await unsubscribe(service.engine, token!)).to.equal(true)
    const after = await service.ask<{ frequency: string }>(viewerOf('awa'), 'GET', '/me/notifications')
    expect(after.frequency).to.equal('none')
  })

  it('is for people with an address', async () => {
    expectProblem(await prefer('eve', 'daily'), 403)
    expectProblem(await service.call(memberOfGH, 'GET', '/me/notifications'), 403)
    const wrong = await service.call(viewerOf('awa'), 'PUT', '/me/notifications', {
      body: { frequency: 'hourly', language: 'de' },
    })
    expect(expectProblem(wrong, 400)).to.deep.equal(['frequency', 'language'])
  })
})
