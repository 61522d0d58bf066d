import { expect } from 'chai'
import { beginRevision } from '../../../src/features/case-studies/begin-revision.js'
import { editDraft } from '../../../src/features/case-studies/edit-draft.js'
import { archiveCaseStudy, publishCaseStudy } from '../../../src/features/case-studies/index.js'
import { importCaseStudies, importDomainPack } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { readGeneration } from '../../../src/features/catalogue/state-store.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aBundle, aCaseStudy, aDatabaseWith, aTechnology } from '../../support/builders.js'
import { engineOn } from '../../support/engine-on.js'
import { curator } from '../../support/viewers.js'

describe('an import', () => {
  const bundled = aCaseStudy({ id: 'gh-scanners', year: 2020 })
  const newer = { ...bundled, year: 2021 }

  /** A case study as staff want it. */
  async function edit(database: Database, id: string, year: number): Promise<void> {
    const engine = await engineOn(database)
    const draft = await beginRevision(engine, curator, id)
    await editDraft(engine, curator, draft, { content: { ...draft.content, year } })
    await publishCaseStudy(engine, curator, { id: draft.id })
  }

  const yearIn = async (database: Database) => (await loadCatalogue(database)).caseStudies.get(bundled.id)?.year

  it('leaves alone what people edited', async () => {
    const database = await aDatabaseWith(bundled)
    await edit(database, bundled.id, 1999)
    const other = aCaseStudy({ id: 'gh-other' })
    await importDomainPack({ database }, await aBundle({ caseStudies: [newer, other] }))
    expect(await yearIn(database)).to.equal(1999)
    expect((await loadCatalogue(database)).caseStudies.has('gh-other')).to.equal(true)
    expect(await importCaseStudies({ database }, [newer])).to.include({ changed: 0, unchanged: 0, edited: 1 })
    expect(await yearIn(database)).to.equal(1999)
  })

  it('does not restore what people archived', async () => {
    const database = await aDatabaseWith(bundled)
    await archiveCaseStudy(await engineOn(database), curator, bundled)
    await importDomainPack({ database }, await aBundle({ caseStudies: [newer], technologies: [aTechnology()] }))
    expect(await yearIn(database)).to.equal(undefined)
  })

  it('replaces what people never touched, and a revision of it that is under way must take that into account', async () => {
    const database = await aDatabaseWith(bundled)
    const engine = await engineOn(database)
    const draft = await beginRevision(engine, curator, bundled.id)
    await importCaseStudies({ database }, [newer])
    expect(await yearIn(database)).to.equal(2021)
    const code = await publishCaseStudy(engine, curator, draft).catch((error) => error.code)
    expect(code).to.equal('REVISION_OUTDATED')
  })
})

describe('publishing', () => {
  it('changes the catalogue and its generation together, or neither', async () => {
    const database = await aDatabaseWith(aCaseStudy({ id: 'gh-scanners' }))
    const engine = await engineOn(database)
    const draft = await beginRevision(engine, curator, 'gh-scanners')
    const nothing = { has: () => false }
    const catalogue = { technologies: nothing, processAreas: nothing, members: nothing }
    const error = await publishCaseStudy({ ...engine, catalogue }, curator, draft).catch((caught) => caught)
    expect(error.errors.map(({ path }: { path: string }) => path)).to.have.members([
      'technologies.0',
      'processAreas.0',
      'implementers.0.member',
    ])
    expect(await readGeneration(database)).to.equal(1)
    expect(await database.all('SELECT 1 FROM case_drafts')).to.have.length(1)
    await publishCaseStudy(engine, curator, draft)
    expect(await readGeneration(database)).to.equal(2)
    expect(await database.all('SELECT 1 FROM case_drafts')).to.deep.equal([])
  })
})
