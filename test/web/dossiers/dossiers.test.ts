import { expect } from 'chai'
import type { FactProposal } from '../../../src/domain/index.js'
import { readProposals } from '../../../src/features/dossiers/index.js'
import { theDesk } from '../../support/desk.js'

const nasty = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const at = '/en/technologies/blockchain'
const suggestion = {
  fact: '',
  heading: 'costs',
  'text-fr': 'Zqfait écrit en français',
  sourceTitle: 'Zqsource',
  sourceUrl: 'https://example.org/zqsource',
  note: 'Zqnote',
}

describe('dossiers on the pages', function () {
  this.timeout(120_000)
  const desk = theDesk()
  const open = (): Promise<FactProposal[]> => readProposals(desk.database, { status: 'proposed' })
  const suggest = async (fields: Record<string, string> = {}) => {
    const before = new Set((await open()).map(({ id }) => id))
    const { text } = await desk.done(`${at}/suggest`, { ...suggestion, ...fields }, 'member')
    expect(text).to.include('Your suggestion was sent to staff.')
    return (await open()).find(({ id }) => !before.has(id))!
  }
  const firstFact = async (role?: 'member') => {
    const { text } = await desk.page(at, role)
    return /suggest\?fact=(fact-[0-9a-f]{16})/.exec(text)![1]!
  }

  it('offer suggestions to members, changes to staff, and neither to others', async () => {
    expect((await desk.page(at, 'member')).text)
      .to.include('Suggest a change')
      .and.include('see your suggestions')
    expect((await desk.page(at)).text)
      .to.include('Add a fact')
      .and.not.include('Suggest')
    expect((await desk.get(at, { accept: 'text/html' })).text).to.not.include('/suggest')
    expect((await desk.get(`${at}/suggest`, { accept: 'text/html' })).status).to.equal(401)
    expect((await desk.page('/en/technologies/nothing/suggest', 'member')).status).to.equal(404)
  })

  it('show what a member suggests to it and to staff, then to everybody in its language', async () => {
    const { id } = await suggest()
    const own = (await desk.page(`${at}/suggest`, 'member')).text
    expect(own).to.include('Waiting for staff').and.include('Zqfait').and.include('(in French)')
    expect((await desk.page(at, 'member')).text).to.not.include('Zqfait')
    const queue = (await desk.page('/en/desk/dossiers')).text
    expect(queue).to.include('1 suggestion to review').and.include('Burkina Faso').and.include('Zqnote')
    const done = await desk.done(`/en/desk/dossiers/proposals/${id}/accept`, { version: '1' })
    expect(done.text).to.include('The suggestion was accepted').and.include('No suggestions to review')
    const { text } = await desk.get(at, { accept: 'text/html' })
    expect(text).to.match(/<span lang="fr" dir="ltr">Zqfait écrit en français<\/span> <span class="hint">\(in French\)/)
    expect(text).to.match(/Zqsource.*verified on/s)
    expect((await desk.get('/fr/technologies/blockchain', { accept: 'text/html' })).text).to.not.include(
      '(en français)',
    )
    expect((await desk.get(`${at}.md`)).text).to.match(/Zqfait écrit en français \\?\(in French\\?\) \\?\(Zqsource/)
    const compared = await desk.get('/en/compare?technology=blockchain&technology=biometrics', { accept: 'text/html' })
    expect(compared.text).to.match(/<span lang="fr" dir="ltr">Zqfait/)
    expect((await desk.page(`${at}/suggest`, 'member')).text).to.include('Accepted')
  })

  it('keep everything that was typed, and say what is missing', async () => {
    const fields = { ...suggestion, 'text-fr': '', sourceUrl: 'zqnowhere', note: nasty }
    const { status, text } = await desk.submit(`${at}/suggest`, fields, 'member')
    expect(status).to.equal(400)
    expect(text).to.include('href="#text-en"').and.include('href="#sourceUrl"').and.include('value="zqnowhere"')
    expect(text).to.include('&lt;script').and.not.include('<script>alert')
    expect(text).to.match(/<option value="costs" selected/)
  })

  it('prefill the form with what a fact says, and remove it only with a reason', async () => {
    const fact = await firstFact('member')
    const form = await desk.page(`${at}/suggest?fact=${fact}`, 'member')
    expect(form.text)
      .to.include('The dossier says now:')
      .and.match(/<textarea[^>]*id="text-fr"[^>]*>[^<]+/)
    const refused = await desk.submit(`${at}/suggest`, { fact, action: 'remove' }, 'member')
    expect(refused.status).to.equal(400)
    expect(refused.text).to.include('href="#note"').and.not.include('href="#sourceUrl"')
    const proposal = await suggest({ fact, action: 'remove', note: 'Zqremoved' })
    expect(proposal).to.include({ action: 'remove', factId: fact, note: 'Zqremoved' })
    await desk.done(`/en/desk/dossiers/proposals/${proposal.id}/accept`, { version: '1' })
    expect((await desk.page(at)).text).to.not.include(fact)
    const gone = await desk.submit(`${at}/suggest`, { ...suggestion, fact, action: 'change' }, 'member')
    expect(gone.text).to.include('This fact is not in the dossier any more').and.include('Zqfait')
  })

  it('are changed at once by staff', async () => {
    const fact = await firstFact()
    const fields = { ...suggestion, fact, action: 'change', 'text-en': 'Zqstaff', 'text-fr': '' }
    expect((await desk.done(`${at}/suggest`, fields)).text)
      .to.include('Zqstaff')
      .and.include('verified on')
  })

  it('let a member withdraw, and staff reject with a reason that the member reads', async () => {
    const withdrawn = await suggest()
    const form = { version: '1' }
    const page = await desk.done(`${at}/suggest/${withdrawn.id}/withdraw`, form, 'member')
    expect(page.text).to.include('Your suggestion was withdrawn.')
    const again = await desk.done(`${at}/suggest/${withdrawn.id}/withdraw`, form, 'member')
    expect(again.text).to.include('Staff have decided on this suggestion in the meantime.')
    const { id } = await suggest()
    const address = `/en/desk/dossiers/proposals/${id}`
    const without = await desk.submit(`${address}/reject`, { version: '1', reason: '?' })
    expect(without.status).to.equal(400)
    expect(without.text).to.include(`href="#reason-${id}"`)
    expect((await desk.done(`${address}/reject`, { version: '1', reason: nasty })).text).to.include('was rejected')
    const own = (await desk.page(`${at}/suggest`, 'member')).text
    expect(own).to.include('Rejected').and.include('&lt;script').and.not.include('<script>alert')
    const late = await desk.submit(`${address}/accept`, { version: '1' })
    expect(late.status).to.be.oneOf([409, 412])
    expect(late.text).to.include('changed or decided in the meantime')
  })

  it('do not offer to accept what has been overtaken', async () => {
    const fact = await firstFact()
    const fields = (text: string) => ({ ...suggestion, fact, action: 'change', 'text-en': text, 'text-fr': '' })
    const { id } = await suggest(fields('Zqmember'))
    await desk.done(`${at}/suggest`, fields('Zqother'))
    const { text } = await desk.page('/en/desk/dossiers')
    expect(text).to.include('cannot be accepted any more').and.not.include(`proposals/${id}/accept`)
    expect((await desk.submit(`/en/desk/dossiers/proposals/${id}/accept`, { version: '1' })).status).to.equal(409)
  })

  it('ask for facts to be verified again, those that wait longest first', async () => {
    expect((await desk.page('/en/desk/dossiers')).text).to.include('No facts to verify again')
    await desk.database.transaction(async (queries) => {
      const dates = { addedAt: '2020-03-01T00:00:00.000Z', verifiedAt: null }
      await queries.updateTable('factDates').set(dates).where('technologyId', '=', 'biometrics').execute()
    })
    const { text } = await desk.page('/en/desk/dossiers')
    const [, count] = /(\d+) facts to verify again/.exec(text)!
    expect((await desk.get('/en/technologies/biometrics', { accept: 'text/html' })).text).to.include(
      'not verified since 1 March 2020',
    )
    const [, verify] = /action="([^"]*\/facts\/biometrics\/[^"]+)"/.exec(text)!
    const done = await desk.done(verify!, {})
    expect(done.text)
      .to.include('The fact was noted as verified.')
      .and.include(`${Number(count) - 1} facts to verify`)
  })

  it('have their desk for staff only', async () => {
    for (const path of ['/en/desk/dossiers', '/en/desk/dossiers/proposals/x/accept']) {
      expect((await desk.page(path, 'member')).status).to.equal(404)
    }
    for (const form of ['proposals/01ARZ3NDEKTSV4RRFFQ69G5FAV/accept', 'facts/blockchain/fact-0000000000000000']) {
      expect((await desk.submit(`/en/desk/dossiers/${form}`, {}, 'member')).status).to.equal(404)
      expect((await desk.submit(`/en/desk/dossiers/${form}`, { version: '1' })).status).to.equal(404)
    }
  })
})
