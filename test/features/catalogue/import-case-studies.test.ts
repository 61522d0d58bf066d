import { expect } from 'chai'
import type { Engine } from '../../../src/engine/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { readGeneration } from '../../../src/features/catalogue/state-store.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { errorsOf } from '../../support/errors.js'
import { anEngine } from '../../support/shared.js'

describe('importing case studies', () => {
  it('adds a new one and keeps the others', async () => {
    const database = await aDatabaseWith(aCaseStudy({ id: 'first' }))
    expect(await importCaseStudies({ database }, [aCaseStudy({ id: 'second' })])).to.include({
      fresh: 1,
      changed: 0,
      unchanged: 0,
    })
    expect([...(await loadCatalogue(database)).caseStudies.keys()]).to.deep.equal(['first', 'second'])
  })

  it('advances the generation when one has changed', async () => {
    const database = await aDatabaseWith(aCaseStudy())
    await importCaseStudies({ database }, [aCaseStudy({ year: 2024 })])
    expect(await readGeneration(database)).to.equal(2)
  })

  it('does not advance the generation when none has changed', async () => {
    const database = await aDatabaseWith(aCaseStudy())
    expect(await importCaseStudies({ database }, [aCaseStudy()])).to.include({ fresh: 0, changed: 0, unchanged: 1 })
    expect(await readGeneration(database)).to.equal(1)
  })

  it('replaces the references of a case study', async () => {
    const database = await aDatabaseWith(aCaseStudy())
    await importCaseStudies({ database }, [aCaseStudy({ implementers: [{ member: 'BF', role: 'partner' }] })])
    const rows = await database.all('SELECT member_code, role FROM case_study_implementers')
    expect(rows).to.deep.equal([{ member_code: 'BF', role: 'partner' }])
  })

  it('refuses all when one refers to a missing record', async () => {
    const database = await aDatabaseWith(aCaseStudy({ id: 'first' }))
    const studies = [aCaseStudy({ id: 'second' }), aCaseStudy({ id: 'third', technologies: ['teleportation'] })]
    const errors = await errorsOf(() => importCaseStudies({ database }, studies))
    expect(errors.map((error) => error.path)).to.deep.equal(['case-studies.third.technologies'])
    expect([...(await loadCatalogue(database)).caseStudies.keys()]).to.deep.equal(['first'])
  })

  it('names every error, not only the first', async () => {
    const database = await aDatabaseWith(aCaseStudy({ id: 'first' }))
    const study = aCaseStudy({ technologies: ['teleportation'], implementers: [{ member: 'QQ', role: 'lead' }] })
    expect(await errorsOf(() => importCaseStudies({ database }, [study]))).to.have.lengthOf(2)
  })

  it('refuses duplicate ids instead of losing one case study', async () => {
    const database = await aDatabaseWith(aCaseStudy({ id: 'first' }))
    const studies = [aCaseStudy({ id: 'second', year: 2020 }), aCaseStudy({ id: 'second', year: 2024 })]
    await errorsOf(() => importCaseStudies({ database }, studies))
  })
})

describe('importing into a running engine', function () {
  this.timeout(120_000)

  const countVectors = async ({ database }: Engine) =>
    (await database.get<{ count: number }>('SELECT count(*) AS count FROM vectors'))!.count

  it('embeds only the changed passages of a changed case study', async () => {
    const engine = await anEngine()
    const before = await countVectors(engine)
    const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
    const en = { ...study.texts.en!, title: 'Advance data of the post, before departure' }
    await importCaseStudies(engine, [{ ...study, texts: { ...study.texts, en } }])
    await engine.refresh()
    // The English title, and the English text as a whole.
    expect((await countVectors(engine)) - before).to.equal(2)
  })

  it('embeds nothing when only a year has changed', async () => {
    const engine = await anEngine()
    const before = await countVectors(engine)
    const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
    await importCaseStudies(engine, [{ ...study, year: 1999 }])
    await engine.refresh()
    expect(await countVectors(engine)).to.equal(before)
  })

  it('keeps the passages of all others', async () => {
    const engine = await anEngine()
    const others = () =>
      engine.database.all("SELECT id, input_hash FROM passages WHERE case_study_id <> 'id-postal-advance-data'")
    const before = await others()
    const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
    const en = { ...study.texts.en!, problem: 'Another problem.' }
    await importCaseStudies(engine, [{ ...study, texts: { ...study.texts, en } }])
    await engine.refresh()
    expect(await others()).to.deep.equal(before)
  })

  it('appears in the next answers', async () => {
    const engine = await anEngine()
    const { generation } = engine.status
    const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
    await importCaseStudies(engine, [{ ...study, id: 'id-zeppelin-pilot', year: 2026 }])
    await engine.refresh()
    expect(engine.status.generation).to.equal(generation + 1)
    expect(engine.catalogue.caseStudies.has('id-zeppelin-pilot')).to.equal(true)
  })
})
