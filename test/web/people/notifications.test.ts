import { expect } from 'chai'
import { theDesk } from '../../support/desk.js'

describe('the page about mail', function () {
  this.timeout(60_000)
  const desk = theDesk()

  it('keeps what somebody wants, and says that no mail is set up', async () => {
    const before = await desk.page('/fr/notifications', 'member')
    expect(before.status).to.equal(200)
    expect(before.text)
      .to.include('n’envoie pas encore de courriels')
      .and.match(/value="none" selected/)
    expect((await desk.page('/en/needs', 'member')).text).to.include('href="/en/notifications"')
    const saved = await desk.submit('/fr/notifications', { frequency: 'none', language: 'es' }, 'member')
    expect(saved.text).to.include('Enregistré.')
    expect((await desk.submit('/fr/notifications', { frequency: 'hourly', language: 'es' }, 'member')).status).to.equal(
      400,
    )
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
