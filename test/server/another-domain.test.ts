import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../src/config.js'
import { start } from '../support/commands.js'
import { Program } from '../support/program.js'
import { type Service, serviceAt } from '../support/service.js'

const pack = path.join(projectRoot, 'data', 'examples', 'public-services')

interface JudgedNeed {
  readonly language: string
  readonly text: string
  readonly relevant: readonly string[]
}

interface Answer {
  readonly fit: string
  readonly results: { readonly caseStudy: { readonly id: string } }[]
  readonly peers: { readonly member: { readonly code: string }; readonly contact: { readonly url: string } | null }[]
}

async function judgedNeeds(): Promise<JudgedNeed[]> {
  const text = await readFile(path.join(pack, 'evaluation', 'needs.jsonl'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JudgedNeed)
}

/** Without the markup, in which the address of the API is. */
const words = (html: string) => html.replaceAll(/<script.*?<\/script>|<[^>]*>/gs, ' ')

/**
 * The program with the pack of public digital services, in a process of its own: a process speaks of one domain. The
 * pack has no vectors, so the model reads its case studies first.
 */
describe('a service with another domain pack', function () {
  this.timeout(180_000)
  let folder: string
  let program: Program
  let service: Service

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    program = new Program({ DATA_DIR: folder, DOMAIN_DIR: pack, RATE_LIMIT_PER_MINUTE: '0' }, { forManyTests: true })
    const { url } = (await program.logged('listening')) as { url: string }
    service = serviceAt(() => url)
    await program.logged('ready')
  })

  after(async () => {
    await program.end()
    await rm(folder, { recursive: true, force: true })
  })

  const ask = async (body: object) => JSON.parse((await service.recommend(body)).text) as Answer

  it('answers needs of that domain, in three languages', async () => {
    const needs = (await judgedNeeds()).filter(({ relevant }) => relevant.length > 0)
    let found = 0
    for (const { text, relevant } of needs) {
      const { results } = await ask({ text, limit: 3 })
      if (results.some(({ caseStudy }) => relevant.includes(caseStudy.id))) found += 1
    }
    // Eleven of twelve when this was written.
    expect(found).to.be.at.least(9)
  })

  it('says mostly that nothing fits where nothing does', async () => {
    const needs = (await judgedNeeds()).filter(({ relevant }) => relevant.length === 0)
    const fits = []
    for (const { text } of needs) fits.push((await ask({ text })).fit)
    // Five of eight when this was written.
    expect(fits.filter((fit) => fit === 'none').length).to.be.at.least(4)
  })

  it('has peers with codes of its own form, reached by their own contact or by none', async () => {
    const text = 'Each ministry sends text messages and letters through its own contract.'
    const { peers } = await ask({ text, memberCode: 'ria-ee' })
    expect(peers.length).to.be.at.least(1)
    for (const { member, contact } of peers) {
      expect(member.code).to.match(/^[a-z0-9]+-[a-z]{2}$/)
      if (contact) expect(contact.url).to.not.include('wcoomd')
    }
  })

  it('filters by its own regions', async () => {
    const { items } = await service.read<{ items: { id: string }[] }>('/api/v1/regions')
    expect(items.map(({ id }) => id)).to.deep.equal(['africa', 'americas', 'asia', 'europe', 'oceania'])
    const { total } = await service.read<{ total: number }>('/api/v1/case-studies?region=africa')
    expect(total).to.be.within(1, 29)
  })

  const purposes = { en: 'ministries and agencies', fr: 'ministères et agences', es: 'ministerios y agencias' }
  for (const [language, purpose] of Object.entries(purposes)) {
    it(`speaks of its domain on every page for everybody: ${language}`, async () => {
      const { items } = await service.read<{ items: { id: string }[] }>('/api/v1/case-studies?limit=1')
      const pages = [
        '',
        'case-studies',
        'technologies',
        'members',
        'members/ria-ee',
        'insights',
        'insights/divide',
        'about',
        'sign-in',
      ]
      for (const page of [...pages, `case-studies/${items[0]!.id}`, 'technologies/digital-identity', 'needs']) {
        const { status, text } = await service.get(`/${language}/${page}`)
        expect(status, page).to.be.oneOf([200, 401])
        expect(words(text), page).to.not.match(/customs|\bWCO\b|douan|aduan|\bOM[DA]\b|smart customs/i)
      }
      expect((await service.get(`/${language}/`)).text).to.include(purpose)
    })
  }

  it('offers no map where no member has a place', async () => {
    expect((await service.get('/en/insights')).text).to.not.include('/en/insights/world')
  })

  it('has people of its members, and of no others', async () => {
    const environment = { DOMAIN_DIR: pack }
    const person = ['people', 'add', '--role', 'member', '--name', 'Mari', '--member', 'ria-ee']
    expect((await start(folder, person, environment).ended).code).to.equal(0)
    const unknown = await start(folder, [...person.slice(0, -1), 'BF'], environment).ended
    expect(unknown.code).to.not.equal(0)
    expect(unknown.errors).to.include('BF')
  })

  it('is checked by doctor', async () => {
    const { output } = await start(folder, ['doctor'], { DOMAIN_DIR: pack }).ended
    expect(output).to.match(/ok +domain pack: Public digital services, 30 case studies, 27 members/)
  })

  it('does not open the database of another domain', async () => {
    const other = new Program({ DATA_DIR: folder })
    expect(await other.exitCode()).to.equal(1)
    expect(other.output).to.include('about "public-digital-services", DOMAIN_DIR about "customs"')
  })
})
