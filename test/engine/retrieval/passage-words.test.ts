import { expect } from 'chai'
import { readPassages } from '../../../src/engine/passages/passage-store.js'
import { updatePassages } from '../../../src/engine/passages/update-passages.js'
import { readPassageWords } from '../../../src/engine/retrieval/passage-words-store.js'
import { updatePassageWords } from '../../../src/engine/retrieval/update-passage-words.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aCaseStudy, aDatabaseWith, remove } from '../../support/builders.js'

/** Updates passages and words as the engine does when the catalogue has changed. */
async function bringUpToDate(database: Database): Promise<void> {
  const catalogue = await loadCatalogue(database)
  await updatePassages(database, { studies: [...catalogue.caseStudies.values()] }, { need: '', field: '', whole: '' })
  await updatePassageWords(database, catalogue, await readPassages(database))
}

async function casesWith(database: Database, stem: string, language = 'en'): Promise<string[]> {
  const texts = await readPassageWords(database)
  return texts
    .filter((text) => text.language === language && text.fields.join(' ').split(' ').includes(stem))
    .map(({ caseStudyId }) => caseStudyId)
}

describe('the words of case studies', () => {
  it('finds a case study by the words of each of its parts', async () => {
    const study = aCaseStudy({
      en: { title: 'alpha', problem: 'beta', solution: 'gamma', results: 'delta', lessons: 'epsilon' },
    })
    const database = await aDatabaseWith(study)
    await bringUpToDate(database)
    for (const word of ['alpha', 'beta', 'gamma', 'delta', 'epsilon']) {
      expect(await casesWith(database, word), word).to.deep.equal([study.id])
    }
  })

  it('finds a case study by the name of its technology, its area and its member', async () => {
    const study = aCaseStudy({ en: { title: 'Something else' } })
    const database = await aDatabaseWith(study)
    await bringUpToDate(database)
    for (const word of ['ray', 'cargo', 'gh']) expect(await casesWith(database, word), word).to.deep.equal([study.id])
  })

  it('finds each language by its own words only', async () => {
    const study = aCaseStudy({ en: { problem: 'queues' }, fr: { problem: 'attente' } })
    const database = await aDatabaseWith(study)
    await bringUpToDate(database)
    expect(await casesWith(database, 'attent', 'fr')).to.deep.equal([study.id])
    expect(await casesWith(database, 'attent', 'en')).to.deep.equal([])
  })

  it('finds a changed case study by its new words', async () => {
    const database = await aDatabaseWith(aCaseStudy({ en: { problem: 'queues' } }))
    await bringUpToDate(database)
    const changed = aCaseStudy({ en: { problem: 'smuggling' } })
    await importCaseStudies({ database }, [changed])
    await bringUpToDate(database)
    expect(await casesWith(database, 'smuggl')).to.deep.equal([changed.id])
  })

  it('no longer finds a changed case study by its old words', async () => {
    const database = await aDatabaseWith(aCaseStudy({ en: { problem: 'queues' } }))
    await bringUpToDate(database)
    await importCaseStudies({ database }, [aCaseStudy({ en: { problem: 'smuggling' } })])
    await bringUpToDate(database)
    expect(await casesWith(database, 'queue')).to.deep.equal([])
  })

  it('finds a case study by its new labels when only those have changed', async () => {
    const database = await aDatabaseWith(aCaseStudy())
    await bringUpToDate(database)
    const changed = aCaseStudy({ administration: 'Harbour Brigade' })
    await importCaseStudies({ database }, [changed])
    await bringUpToDate(database)
    expect(await casesWith(database, 'brigad')).to.deep.equal([changed.id])
  })

  it('drops a language that a case study no longer has', async () => {
    const database = await aDatabaseWith(aCaseStudy({ en: {}, fr: { problem: 'attente' } }))
    await bringUpToDate(database)
    await importCaseStudies({ database }, [aCaseStudy({ en: {} })])
    await bringUpToDate(database)
    expect(await casesWith(database, 'attent', 'fr')).to.deep.equal([])
  })

  it('drops a case study that was deleted', async () => {
    const gone = aCaseStudy({ id: 'gone', en: { problem: 'queues' } })
    const database = await aDatabaseWith(gone, aCaseStudy({ id: 'kept' }))
    await bringUpToDate(database)
    await remove(database, gone.id)
    await bringUpToDate(database)
    const rows = await database.all<{ problem: string }>('SELECT problem FROM passage_words')
    expect(rows.filter(({ problem }) => problem.includes('queue'))).to.deep.equal([])
    expect(rows).to.have.lengthOf(1)
  })

  it('gives a later passage no words of a deleted case study', async () => {
    const gone = aCaseStudy({ id: 'gone', en: { problem: 'queues' } })
    const database = await aDatabaseWith(gone)
    await bringUpToDate(database)
    await remove(database, gone.id)
    await importCaseStudies({ database }, [aCaseStudy({ id: 'later' })])
    await bringUpToDate(database)
    expect(await casesWith(database, 'queue')).to.deep.equal([])
  })

  it('does not change when nothing has changed', async () => {
    const database = await aDatabaseWith(aCaseStudy())
    await bringUpToDate(database)
    await database.transaction((queries) => queries.run("UPDATE passage_words SET title = 'planted'"))
    await bringUpToDate(database)
    expect(await casesWith(database, 'planted')).to.have.lengthOf(1)
  })
})
