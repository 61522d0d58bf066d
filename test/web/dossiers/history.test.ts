import { expect } from 'chai'
import { contentOfFact, factsOf, insertFactEvent, readTechnology } from '../../../src/features/catalogue/index.js'
import { theDesk } from '../../support/desk.js'

const dossier = '/en/technologies/blockchain'
const history = '/en/desk/dossiers/history/blockchain'

describe('the history of a dossier at the desk', function () {
  this.timeout(60_000)
  const desk = theDesk()
  const facts = async () => factsOf((await readTechnology(desk.database, 'blockchain'))!)
  const change = async (fields: Record<string, string>) => desk.done(`${dossier}/suggest`, fields)
  const told = {
    'text-en': 'Zqnew words',
    sourceTitle: 'Zqsource',
    sourceUrl: 'https://example.org/zqsource',
    note: '',
    heading: '',
  }

  it('is linked from each fact, for staff only', async () => {
    const ids = (await facts()).map(({ id }) => id)
    const linked = (text: string) => [...text.matchAll(/history\/blockchain\?fact=([\w-]+)"/g)].map(([, id]) => id)
    expect(linked((await desk.page(dossier)).text))
      .to.have.members(ids)
      .and.not.have.length(0)
    expect(linked((await desk.page(dossier, 'member')).text)).to.deep.equal([])
    expect((await desk.page(history, 'member')).status).to.equal(404)
    expect((await desk.page(`/en/desk/dossiers/history/nothing`)).status).to.equal(404)
    expect((await desk.page(`${history}?fact=nothing`)).status).to.equal(404)
  })

  it('says that nobody has changed a fact, and since when it is there', async () => {
    const { id, text } = (await facts())[0]!
    const page = (await desk.page(`${history}?fact=${id}`)).text
    expect(page)
      .to.include('Nobody has changed or verified this fact. It has been in the dossier since')
      .and.include(text.en.slice(0, 30).replaceAll('&', '&amp;').split(/['"]/)[0])
  })

  it('says who changed what, with the text before and after, the latest first', async () => {
    const [, changed, removed] = await facts()
    await change({ ...told, fact: changed!.id, action: 'change' })
    await change({ ...told, fact: changed!.id, action: 'change', 'text-en': 'Zqnewer words' })
    await change({ ...told, fact: removed!.id, action: 'remove', note: 'Zqwhy' })

    const all = (await desk.page(history)).text
    const headings = [...all.matchAll(/<h3 id="event-\d+">(\w+) /g)].map(([, what]) => what)
    expect(headings).to.deep.equal(['Removed', 'Changed', 'Changed'])
    expect(all).to.match(/<time datetime="[^"]+">[^<]+ UTC<\/time> · Awa/)

    const one = (await desk.page(`${history}?fact=${changed!.id}`)).text
    expect(one).to.include('Before').and.include('After').and.include('2 entries')
    expect(one).to.include('<del>Zqnew</del> words').and.include('<ins>Zqnewer</ins> words')
    expect(one).not.to.include('Removed')
    const gone = (await desk.page(`/fr/desk/dossiers/history/blockchain?fact=${removed!.id}`)).text
    expect(gone).to.include('Il n’est plus dans le dossier.').and.include('Supprimé de')
  })

  it('says where a new version of the domain pack replaced what people had written', async () => {
    const fact = (await facts()).at(-1)!
    const { id: factId, heading } = fact
    const at = '2026-03-01T14:05:00.000Z'
    const event = {
      factId,
      heading,
      at,
      actor: null,
      action: 'changed' as const,
      before: null,
      after: contentOfFact(fact),
    }
    await desk.database.transaction((queries) => insertFactEvent(queries, 'blockchain', event))
    expect((await desk.page(`${history}?fact=${factId}`)).text).to.match(
      /2026-03-01 14:05 UTC<\/time> · Update of the supplied catalogue/,
    )
  })

  it('shows fifty entries at once, and the way to older ones', async () => {
    const { id } = (await facts())[0]!
    for (let count = 0; count < 51; count++) await desk.done(`/en/desk/dossiers/facts/blockchain/${id}`, {})
    const entries = (text: string) => text.match(/<article/g)?.length ?? 0
    const first = (await desk.page(`${history}?fact=${id}`)).text
    expect(entries(first)).to.equal(50)
    expect(first).to.include('Verified under').and.not.include('<h4>')
    const [, older] = /href="([^"]+)" rel="next"/.exec(first)!
    const second = (await desk.page(older!.replaceAll('&amp;', '&'))).text
    expect(entries(second)).to.equal(1)
    expect(second).not.to.include('rel="next"')
  })
})
