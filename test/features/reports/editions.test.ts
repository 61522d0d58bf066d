import { expect } from 'chai'
import JSZip from 'jszip'
import { chromiumFile } from '../../../scripts/chromium.js'
import { anonymous, type Edition, type SurveyRound, type Viewer } from '../../../src/domain/index.js'
import type { GeneratedBlock, ProseBlock } from '../../../src/features/documents/index.js'
import type { Prose } from '../../../src/features/reports/index.js'
import type { PublishedCounts } from '../../../src/features/surveys/index.js'
import { anchorPages } from '../../../src/platform/printer/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { aViewer, curator, headersOf, memberOfBF } from '../../support/viewers.js'

interface Contents {
  readonly edition: Edition
  readonly chapters: readonly { readonly id: string; readonly title: string }[]
}
interface Chapter {
  readonly title: string
  readonly blocks: readonly (GeneratedBlock | ProseBlock)[]
  readonly references: readonly { readonly number: number }[]
}

const chapterId = 'technology-drones-robots'

describe('editions of the report', function () {
  this.timeout(120_000)
  const service = needsService([], chromiumFile ? { CHROMIUM: chromiumFile } : {})
  const { ask, call, aNeed } = service

  const make = (name = 'November 2026') => ask<Edition>(curator, 'POST', '/editions', { name })
  const publish = ({ id }: Edition) => ask<Edition>(curator, 'POST', `/editions/${id}/publish`)
  const chapter = (viewer: Viewer, { id }: Edition, name = chapterId, language = 'en') =>
    ask<Chapter>(viewer, 'GET', `/editions/${id}/chapters/${name}?language=${language}`)
  const place = ({ id }: Edition, language = 'en') => `/editions/${id}/prose/${chapterId}/opening/${language}`
  const write = (edition: Edition, text: string, version: number, language = 'en') =>
    call(curator, 'PUT', place(edition, language), { body: { text }, headers: { 'if-match': `"${version}"` } })
  const proseIn = ({ blocks }: Chapter) => blocks.flatMap((block) => (block.kind === 'prose' ? [block.text] : []))
  const file = async (viewer: Viewer, { id }: Edition, query: string) => {
    const address = `${service.address}/api/v1/editions/${id}/file?${query}`
    const response = await fetch(address, { headers: headersOf(viewer) })
    expect(response.status).to.equal(200)
    return Buffer.from(await response.arrayBuffer())
  }

  it('are for staff until they are published, then for everybody, without who made them', async () => {
    const edition = await make()
    const address = `/editions/${edition.id}`
    const reads = [
      address,
      `${address}/chapters/overview`,
      `${address}/file?format=md`,
      `${address}/changes?since=${edition.id}`,
    ]
    for (const viewer of [anonymous, memberOfBF, aViewer('portal', 'BF')]) {
      for (const path of reads) expectProblem(await call(viewer, 'GET', path), 404)
      const { items } = await ask<{ items: Edition[] }>(viewer, 'GET', '/editions')
      expect(items.map(({ id }) => id)).to.not.include(edition.id)
      expect((await call(viewer, 'POST', `${address}/publish`)).status).to.be.oneOf([401, 403])
      expect((await call(viewer, 'GET', `${address}/prose`)).status).to.be.oneOf([401, 403])
    }
    for (const path of reads) expect((await call(curator, 'GET', path)).status).to.equal(200)
    await publish(edition)
    const shown = await ask<Contents>(anonymous, 'GET', address)
    expect(shown.edition.createdBy).to.equal(null)
    expect(shown.edition.publishedAt).to.be.a('string')
    for (const path of reads) expect((await call(anonymous, 'GET', path)).status).to.equal(200)
  })

  it('answer a chapter in the language that is asked for, with the references that it names', async () => {
    const edition = await make()
    const [english, french] = [await chapter(curator, edition), await chapter(curator, edition, chapterId, 'fr')]
    expect(english.title).to.equal('Drones and robots')
    expect(french.title).to.equal('Drones et robots')
    const named = english.blocks.flatMap((block) =>
      block.kind === 'facts' || block.kind === 'caseList' ? block.items.flatMap(({ refs }) => refs) : [],
    )
    expect(english.references.map(({ number }) => number)).to.have.members([...new Set(named)])
  })

  it('keep what editors wrote when they are generated again, and carry it over to the next one as a draft', async () => {
    const first = await make('first')
    expect((await write(first, 'What the editors say.', 0)).status).to.equal(200)
    expect((await write(first, 'Ce que dit la rédaction.', 0, 'fr')).status).to.equal(200)
    await ask(curator, 'POST', `/editions/${first.id}/generate`)
    expect(proseIn(await chapter(curator, first))).to.deep.equal(['What the editors say.'])
    expect(proseIn(await chapter(curator, first, chapterId, 'fr'))).to.deep.equal(['Ce que dit la rédaction.'])
    expect(proseIn(await chapter(curator, first, chapterId, 'es'))).to.deep.equal([])

    const next = await make('next')
    const draft = await ask<Prose>(curator, 'GET', place(next))
    expect(draft).to.include({ text: 'What the editors say.', carriedOver: true, version: 1 })
    expect(proseIn(await chapter(curator, next))).to.deep.equal([])
    expect((await write(next, draft.text, draft.version)).status).to.equal(200)
    await publish(next)
    expect(proseIn(await chapter(anonymous, next))).to.deep.equal(['What the editors say.'])
    expect(proseIn(await chapter(anonymous, next, chapterId, 'fr'))).to.deep.equal([])
  })

  it('refuse a text that is based on an older version, is for no chapter or comes after publication', async () => {
    const edition = await make()
    expectProblem(await write(edition, 'One', 7), 412)
    const noChapter = await call(curator, 'PUT', `/editions/${edition.id}/prose/nowhere/opening/en`, {
      body: { text: 'One' },
      headers: { 'if-match': '"0"' },
    })
    expectProblem(noChapter, 404)
    expectProblem(await call(curator, 'PUT', place(edition), { body: { text: 'One' } }), 428)
    expect(expectProblem(await write(edition, 'x'.repeat(20_001), 0), 400)).to.deep.equal(['text'])
    await publish(edition)
    expectProblem(await write(edition, 'One', 0), 409)
    for (const action of ['generate', 'publish']) {
      expectProblem(await call(curator, 'POST', `/editions/${edition.id}/${action}`), 409)
    }
    expectProblem(await call(curator, 'DELETE', `/editions/${edition.id}`), 409)
  })

  it('are gone once deleted', async () => {
    const edition = await make()
    await write(edition, 'One', 0)
    expect((await call(curator, 'DELETE', `/editions/${edition.id}`)).status).to.equal(204)
    expectProblem(await call(curator, 'GET', `/editions/${edition.id}`), 404)
  })

  it('show public needs that are open, and none that its member has taken back, in files neither', async () => {
    const content = { title: 'zqopen drones', description: 'zqtext: who flies drones over the harbour at night?' }
    const shown = await aNeed(memberOfBF, { ...content, visibility: 'public' }, 'submit')
    const forMembers = await aNeed(memberOfBF, { ...content, title: 'zqmembers', visibility: 'members' }, 'submit')
    const secret = await aNeed(memberOfBF, { ...content, title: 'zqsecret', visibility: 'private' }, 'submit')
    const edition = await publish(await make())
    const idsIn = ({ blocks }: Chapter) =>
      blocks.flatMap((one) => (one.kind === 'needs' ? one.items.map(({ id }) => id) : []))
    for (const viewer of [anonymous, memberOfBF, curator]) {
      const ids = idsIn(await chapter(viewer, edition, 'open-needs'))
      expect(ids).to.include(shown.id).and.not.include.members([forMembers.id])
      expect(ids).to.not.include(secret.id)
    }
    expect(String(await file(anonymous, edition, 'format=md')))
      .to.include('zqopen')
      .and.not.match(/zqmembers|zqsecret/)
    const taken = await call(memberOfBF, 'PATCH', `/needs/${shown.id}`, {
      body: { visibility: 'private' },
      headers: { 'if-match': '*' },
    })
    expect(taken.status).to.equal(200)
    for (const viewer of [anonymous, memberOfBF, curator]) {
      expect(idsIn(await chapter(viewer, edition, 'open-needs'))).to.not.include(shown.id)
    }
    expect(String(await file(anonymous, edition, 'format=md'))).to.not.match(/zqopen|zqtext/)
  })

  it('repeat the published counts of the last survey, withheld ones as withheld', async () => {
    const round = await ask<SurveyRound>(curator, 'POST', '/survey-rounds', { name: '2026' })
    const codes = [...service.engine.catalogue.members.keys()].slice(0, 14)
    for (const [index, code] of codes.entries()) {
      await ask(curator, 'PATCH', `/survey-rounds/${round.id}/answers/${code}`, {
        questions: { 'it-strategy': { option: index < 6 ? 'approved' : 'none' } },
        technologies: { 'drones-robots': { stage: index < 7 ? 'pilot' : 'studying' } },
      })
    }
    await ask(curator, 'POST', `/survey-rounds/${round.id}/close`)
    const edition = await make()
    const counts = await ask<PublishedCounts>(anonymous, 'GET', `/survey-rounds/${round.id}/counts?by=all`)
    const { blocks } = await chapter(curator, edition, 'survey')
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
    expect(cells.filter(({ count }) => count !== null)).to.not.be.empty
    for (const { count, sources } of cells) {
      const [, topic, answer] = sources[0]!.field.split('.')
      expect(sources[0]!.id).to.equal(round.id)
      const published = counts.topics.find(({ id }) => id === topic)!.groups[0]!.counts[answer!]
      expect(count).to.equal(published)
    }
    await ask(curator, 'POST', '/survey-rounds', { name: 'invented', simulated: true }).then((other) =>
      ask(curator, 'POST', `/survey-rounds/${(other as SurveyRound).id}/close`),
    )
    const later = await chapter(curator, await make(), 'survey')
    expect(JSON.stringify(later)).to.include(round.id)
  })

  it('say what changed since the last one that was published', async () => {
    const first = await publish(await make('first'))
    const [id] = [...service.engine.catalogue.caseStudies.values()]
      .find((one) => one.technologies.includes('blockchain'))!
      .id.split(' ')
    await ask(curator, 'POST', `/case-studies/${id}/archive`)
    await service.engine.whenReady()
    const second = await make('second')
    const { changes } = await ask<{ changes: { change: string; caseStudy: string | null }[] }>(
      curator,
      'GET',
      `/editions/${second.id}/changes?since=${first.id}`,
    )
    expect(changes.map(({ change, caseStudy }) => [change, caseStudy])).to.deep.equal([['archived', id]])
    const { blocks } = await chapter(curator, second, 'overview')
    expect(blocks.some((block) => block.kind === 'paragraph' && block.text.startsWith('1 change'))).to.equal(true)
    expectProblem(await call(anonymous, 'GET', `/editions/${second.id}/changes?since=${first.id}`), 404)
    expectProblem(await call(anonymous, 'GET', `/editions/${first.id}/changes?since=${second.id}`), 404)
    await ask(curator, 'POST', `/case-studies/${id}/restore`)
  })

  describe('as files', () => {
    let edition: Edition
    let contents: Contents
    before(async () => {
      edition = await make('with files')
      await write(
        edition,
        'The editors <b>say</b> & mean it.\n\nTwice.',
        (await ask<Prose>(curator, 'GET', place(edition))).version,
      )
      contents = await ask<Contents>(curator, 'GET', `/editions/${edition.id}?language=en`)
    })

    for (const language of ['en', 'fr', 'es']) {
      it(`are Markdown with every chapter and reference in ${language}`, async () => {
        const text = String(await file(curator, edition, `format=md&language=${language}`))
        const { chapters } = await ask<Contents>(curator, 'GET', `/editions/${edition.id}?language=${language}`)
        expect([...text.matchAll(/^## \d+\\\. /gm)]).to.have.length(chapters.length)
        const { references } = await chapter(curator, edition, 'references', language)
        expect(text).to.include(`- \\[${references.length}\\] `)
      })
    }

    it('are DOCX with headings, links to references that are there, and figures as vector drawings', async () => {
      const zip = await JSZip.loadAsync(await file(curator, edition, 'format=docx&language=en'))
      const xml = await zip.file('word/document.xml')!.async('string')
      expect([...xml.matchAll(/<w:pStyle w:val="Heading1"\/>/g)]).to.have.length(contents.chapters.length)
      const marks = new Set([...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name))
      const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name!)
      expect(anchors).to.have.length.greaterThan(500)
      expect(anchors.filter((name) => !marks.has(name))).to.deep.equal([])
      expect(xml).to.include('The editors &lt;b&gt;say&lt;/b&gt; &amp; mean it.')
      const drawings = Object.keys(zip.files).filter((name) => name.endsWith('.svg'))
      expect(drawings).to.have.length(21)
      for (const name of drawings) expect(await zip.file(name)!.async('string')).to.match(/^<svg xmlns/)
    })

    it(`are PDF with a page for each chapter in the contents${chromiumFile ? '' : ' (left out: no Chromium)'}`, async function () {
      if (!chromiumFile) this.skip()
      const pdf = await file(curator, edition, 'format=pdf&language=en')
      expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-')
      const text = pdf.toString('latin1')
      expect([...text.matchAll(/\/Type \/Page\b(?!s)/g)]).to.have.length.greaterThan(100)
      const outline = [...text.matchAll(/\/Title \((.*)\)/g)]
        .map(([, title]) => title!.replaceAll(/[^a-z]/gi, ''))
        .join(' ')
      for (const { title } of contents.chapters) expect(outline).to.include(title.replaceAll(/[^a-z]/gi, ''))
      const pages = contents.chapters.map(({ id }) => anchorPages(pdf).get(id)!)
      expect(pages[0]).to.equal(3)
      expect(pages).to.deep.equal([...new Set(pages)].sort((left, right) => left - right))
    })
  })
})
