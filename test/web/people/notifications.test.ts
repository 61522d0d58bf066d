import { expect } from 'chai'
import { planNotifications } from '../../../src/features/notifications/index.js'
import { theDesk } from '../../support/desk.js'

describe('the page about mail', function () {
  this.timeout(60_000)
  const desk = theDesk()

  it('keeps what somebody wants, and says that no mail is set up', async () => {
    const before = await desk.page('/fr/notifications/mail', 'member')
    expect(before.status).to.equal(200)
    expect(before.text)
      .to.include('n’envoie pas encore de courriels')
      .and.match(/value="none" selected/)
    expect((await desk.page('/en/needs', 'member')).text).to.include('href="/en/notifications/mail"')
    const saved = await desk.submit('/fr/notifications/mail', { frequency: 'none', language: 'es' }, 'member')
    expect(saved.text).to.include('Enregistré.')
    expect(
      (await desk.submit('/fr/notifications/mail', { frequency: 'hourly', language: 'es' }, 'member')).status,
    ).to.equal(400)
  })

  it('sends those who have not signed in to do so', async () => {
    const { status } = await desk.get('/en/notifications', { accept: 'text/html' })
    expect(status).to.equal(401)
  })

  it('ends the mails by a button, and by one click of a mail program', async () => {
    const page = await desk.get('/es/unsubscribe?token=x', { accept: 'text/html' })
    expect(page.text).to.include('¿Dejar de recibir correos?').and.include('value="x"')
    const click = await desk.send({
      method: 'POST',
      path: '/es/unsubscribe?token=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(click.status).to.equal(200)
    expect(click.text).to.include('Ya no recibe correos')
  })
})

describe('the page of notifications', function () {
  this.timeout(60_000)
  const desk = theDesk()
  const planAll = async () => {
    while (await planNotifications(desk.database)) {
      // There may be more to plan.
    }
  }
  const firstOn = (text: string) => /href="(\/en\/notifications\/\d+)"/.exec(text)![1]!

  it('is for those who are signed in', async () => {
    expect((await desk.get('/en/notifications', { accept: 'text/html' })).status).to.equal(401)
    expect((await desk.get('/en/notifications/1', { accept: 'text/html' })).status).to.equal(401)
  })

  it('lists what is new by day, leads to it and counts it as read', async () => {
    await desk.cookie('member')
    await planAll()
    const need = await desk.aNeed({ title: 'Zqanswered' }, 'submit', 'review', 'publish')
    await planAll()
    const before = await desk.page('/en/notifications', 'member')
    expect(before.text)
      .to.include('1 is new.')
      .and.include('Staff have answered your need')
      .and.include('Zqanswered')
      .and.include('Notifications: 1 is new')
    const entry = firstOn(before.text)
    const opened = await desk.page(entry, 'member')
    expect([opened.status, opened.headers.location]).to.deep.equal([303, `/en/needs/${need.id}`])
    expect((await desk.page('/en/notifications', 'member')).text).to.include('You have read everything.')
    expect((await desk.page(entry, 'staff')).status, 'of somebody else').to.equal(404)
  })

  it('forgets nothing and marks all as read at once', async () => {
    await desk.cookie('staff')
    await planAll()
    for (const title of ['Zqfirst', 'Zqsecond']) await desk.aNeed({ title }, 'submit')
    await planAll()
    expect((await desk.page('/en/notifications')).text).to.include('2 are new.')
    const after = await desk.done('/en/notifications', {})
    expect(after.text).to.include('You have read everything.').and.include('Zqfirst').and.include('Zqsecond')
  })

  it('tells the other side of a message, until the conversation is opened', async () => {
    const need = await desk.aNeed({ title: 'Zqtalk' }, 'submit')
    await desk.cookie('member')
    await planAll()
    await desk.done('/en/notifications', {}, 'member')
    const sent = await desk.done(`/en/needs/${need.id}/messages`, { text: 'Zqhello', on: 'desk' })
    expect(sent.text).to.include('Zqhello').and.include('data-match')
    await planAll()
    const { text } = await desk.page('/en/notifications', 'member')
    expect(text).to.include('New message about a need').and.include('Zqtalk').and.not.include('Zqhello')
    expect((await desk.page('/en/needs', 'member')).text).to.include('New message from staff')
    expect((await desk.page(firstOn(text), 'member')).headers.location).to.equal(`/en/needs/${need.id}#conversation`)
    expect((await desk.page(`/en/needs/${need.id}`, 'member')).text).to.include('Zqhello')
    expect((await desk.page('/en/notifications', 'member')).text).to.include('You have read everything.')
  })
})
