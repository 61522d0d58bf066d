import { expect } from 'chai'
import { type CaseStudy, contentOf, QuotaExceededError } from '../../../src/domain/index.js'
import { differencesBetween } from '../../../src/features/case-studies/index.js'
import { archiveCase, publishDraft } from '../../../src/features/case-studies/write-case-studies.js'
import { beginDraft, beginRevision, editDraft } from '../../../src/features/case-studies/write-drafts.js'
import { importBundle, importCaseStudies, readGeneration } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aBundle, aCaseStudy, aDatabaseWith, aTechnology } from '../../support/builders.js'
import { errorOf } from '../../support/faults.js'
import { curator, memberOfGH } from '../../support/viewers.js'

describe('an import', () => {
  const bundled = aCaseStudy({ id: 'gh-scanners', year: 2020 })
  const newer = { ...bundled, year: 2021 }

  /** A case study as staff want it. */
  async function edit(database: Database, id: string, year: number): Promise<void> {
    const known = await loadCatalogue(database)
    const draft = await beginRevision(database, curator, id, known)
    await editDraft(database, curator, draft.id, undefined, { content: { ...draft.content, year } }, known)
    await publishDraft(database, curator, draft.id, {}, known)
  }

  const yearIn = async (database: Database) => (await loadCatalogue(database)).caseStudies.get(bundled.id)?.year

  it('leaves alone what people edited', async () => {
    const database = await aDatabaseWith(bundled)
    await edit(database, bundled.id, 1999)
    const other = aCaseStudy({ id: 'gh-other' })
    await importBundle(database, await aBundle({ caseStudies: [newer, other] }))
    expect(await yearIn(database)).to.equal(1999)
    expect((await loadCatalogue(database)).caseStudies.has('gh-other')).to.equal(true)
    expect(await importCaseStudies(database, [newer])).to.include({ changed: 0, unchanged: 0, edited: 1 })
    expect(await yearIn(database)).to.equal(1999)
  })

  it('does not bring back what people archived', async () => {
    const database = await aDatabaseWith(bundled)
    await archiveCase(database, curator, bundled.id, undefined)
    await importBundle(database, await aBundle({ caseStudies: [newer], technologies: [aTechnology()] }))
    expect(await yearIn(database)).to.equal(undefined)
  })

  it('replaces what people never touched, and a revision of it that is under way must take that into account', async () => {
    const database = await aDatabaseWith(bundled)
    const known = await loadCatalogue(database)
    const draft = await beginRevision(database, curator, bundled.id, known)
    await importCaseStudies(database, [newer])
    expect(await yearIn(database)).to.equal(2021)
    const code = await publishDraft(database, curator, draft.id, {}, known).catch((error) => error.code)
    expect(code).to.equal('REVISION_OUTDATED')
  })
})

describe('publishing', () => {
  it('changes the catalogue and its generation together, or neither', async () => {
    const database = await aDatabaseWith(aCaseStudy({ id: 'gh-scanners' }))
    const known = await loadCatalogue(database)
    const draft = await beginRevision(database, curator, 'gh-scanners', known)
    const nothing = { has: () => false }
    const unknown = { technologies: nothing, processAreas: nothing, members: nothing }
    const error = await publishDraft(database, curator, draft.id, {}, unknown).catch((caught) => caught)
    expect(error.errors.map(({ path }: { path: string }) => path)).to.have.members([
      'technologies.0',
      'processAreas.0',
      'implementers.0.member',
    ])
    expect(await readGeneration(database)).to.equal(1)
    expect(await database.all('SELECT 1 FROM case_drafts')).to.have.length(1)
    await publishDraft(database, curator, draft.id, {}, known)
    expect(await readGeneration(database)).to.equal(2)
    expect(await database.all('SELECT 1 FROM case_drafts')).to.deep.equal([])
  })
})

describe('differences', () => {
  it('are named by their place, lists as a whole', () => {
    const before: CaseStudy = aCaseStudy({ tags: ['one'], en: { title: 'Before', results: null } })
    const after: CaseStudy = aCaseStudy({ tags: ['one', 'two'], en: { title: 'After', results: null }, fr: {} })
    expect(differencesBetween(before, after)).to.have.deep.members([
      { path: 'texts.en.title', before: 'Before', after: 'After' },
      { path: 'texts.fr', before: null, after: after.texts.fr },
      { path: 'tags', before: ['one'], after: ['one', 'two'] },
    ])
  })

  it('are none where only the order of fields is another', () => {
    expect(differencesBetween({ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] })).to.deep.equal([])
  })
})

describe('drafts of a member', () => {
  it('are at most 200; staff have no such limit', async () => {
    const bundled = aCaseStudy({ id: 'gh-scanners' })
    const database = await aDatabaseWith(bundled)
    const known = await loadCatalogue(database)
    const content = { ...contentOf(bundled), id: null }
    const first = await beginDraft(database, memberOfGH, content, known)
    await database.transaction((queries) =>
      queries.run(
        `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 199)
         INSERT INTO case_drafts SELECT 'copy-' || n, NULL, member_code, status, version, body
         FROM number, case_drafts WHERE id = ?`,
        first.id,
      ),
    )
    for (const begin of [
      () => beginDraft(database, memberOfGH, content, known),
      () => beginRevision(database, memberOfGH, bundled.id, known),
    ]) {
      const refused = await errorOf(begin)
      expect(refused).to.be.instanceOf(QuotaExceededError)
      expect((refused as Error).message)
        .to.include('200 drafts')
        .and.include('delete some')
    }
    expect((await beginDraft(database, curator, content, known)).memberCode).to.equal(null)
  })
})
