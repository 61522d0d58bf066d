import { expect } from 'chai'
import { beginRevision } from '../../../src/features/case-studies/begin-revision.js'
import { editDraft } from '../../../src/features/case-studies/edit-draft.js'
import {
  archiveCaseStudy,
  mergeCaseStudies,
  publishCaseStudy,
  restoreCaseStudy,
} from '../../../src/features/case-studies/index.js'
import { importCaseStudies, importGroups } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { planImport } from '../../../src/features/catalogue/plan-import.js'
import { readGeneration } from '../../../src/features/catalogue/state-store.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { engineOn } from '../../support/engine-on.js'
import { errorOf } from '../../support/errors.js'
import { curator } from '../../support/viewers.js'

const ids = [
  'untouched',
  'the-same',
  'edited',
  'edited-alike',
  'restored',
  'archived',
  'archived-alike',
  'merged',
  'kept',
]
const given = ids.map((id) => aCaseStudy({ id, year: 2020 }))

/** A catalogue with every kind of change that people can make to a case study. */
async function aWorkedOnDatabase(): Promise<Database> {
  const database = await aDatabaseWith(...given)
  const engine = await engineOn(database)
  for (const [id, year] of [
    ['edited', 1999],
    ['edited-alike', 2021],
  ] as const) {
    const draft = await beginRevision(engine, curator, id)
    await editDraft(engine, curator, draft, { content: { ...draft.content, year } })
    await publishCaseStudy(engine, curator, { id: draft.id })
  }
  for (const id of ['archived', 'archived-alike', 'restored']) await archiveCaseStudy(engine, curator, { id })
  await restoreCaseStudy(engine, curator, { id: 'restored' })
  await mergeCaseStudies(engine, curator, { id: 'merged' }, 'kept')
  return database
}

const asImported = given.map((study) =>
  ['the-same', 'archived-alike'].includes(study.id) ? study : { ...study, year: 2021 },
)
const wanted = [...asImported, aCaseStudy({ id: 'brand-new' })]

describe('the plan of an import', () => {
  it('names what is new, changed, unchanged, edited here and archived here', async () => {
    const plan = await planImport(await aWorkedOnDatabase(), wanted)
    const named = Object.fromEntries(importGroups.map((group) => [group, plan[group].map(({ id }) => id).sort()]))
    expect(named).to.deep.equal({
      fresh: ['brand-new'],
      changed: ['untouched'],
      unchanged: ['edited-alike', 'the-same'],
      edited: ['edited', 'kept', 'restored'],
      archived: ['archived', 'archived-alike', 'merged'],
    })
  })

  it('is exactly what the import does', async () => {
    const database = await aWorkedOnDatabase()
    const rows = async () =>
      new Map(
        (await database.all<{ id: string; row: string }>('SELECT id, version || body AS row FROM case_studies')).map(
          ({ id, row }) => [id, row],
        ),
      )
    const [before, plan] = [await rows(), await planImport(database, wanted)]
    const counts = await importCaseStudies({ database }, wanted)
    const after = await rows()
    const written = [...after.keys()].filter((id) => before.get(id) !== after.get(id))
    expect(written.sort()).to.deep.equal([...plan.fresh, ...plan.changed].map(({ id }) => id).sort())
    expect(counts).to.deep.equal({ fresh: 1, changed: 1, unchanged: 2, edited: 3, archived: 3 })
  })

  it('is valid only for the catalogue for which it was shown', async () => {
    const database = await aDatabaseWith(...given)
    const seen = await readGeneration(database)
    await archiveCaseStudy(await engineOn(database), curator, { id: 'untouched' })
    const error = await errorOf(() => importCaseStudies({ database }, wanted, curator, seen))
    expect(error).to.include({ code: 'CATALOGUE_CHANGED', status: 412 })
    expect((await loadCatalogue(database)).caseStudies.has('brand-new')).to.equal(false)
  })
})
