import { expect } from 'chai'
import fc from 'fast-check'
import { archiveCaseStudy, restoreCaseStudy } from '../../../src/features/case-studies/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { curator } from '../../support/viewers.js'

const ids = ['alpha', 'beta', 'gamma', 'delta']

/** Archives a case study that is in the catalogue, restores one that is not, or writes another text. */
async function change(database: Database, id: string, title: string): Promise<void> {
  const { caseStudies } = await loadCatalogue(database)
  const engine = { database, refreshAfterWrite: async () => undefined }
  if (title !== '') await importCaseStudies({ database }, [aCaseStudy({ id, en: { title } })])
  else if (caseStudies.has(id)) await archiveCaseStudy(engine as never, curator, { id })
  else await restoreCaseStudy(engine as never, curator, { id })
}

describe('a catalogue that is read again', function () {
  this.timeout(60_000)

  it('is the same as one that is read anew, whatever has changed', async () => {
    const step = fc.record({ id: fc.constantFrom(...ids), title: fc.constantFrom('', 'One title', 'Another title') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
        const database = await aDatabaseWith(...ids.map((id) => aCaseStudy({ id })))
        let known = await loadCatalogue(database)
        for (const steps of rounds) {
          for (const { id, title } of steps) await change(database, id, title).catch(() => undefined)
          known = await loadCatalogue(database, known)
          const anew = await loadCatalogue(database)
          expect([...known.caseStudies]).to.deep.equal([...anew.caseStudies])
          expect({ ...known, caseStudies: null }).to.deep.equal({ ...anew, caseStudies: null })
        }
      }),
      { numRuns: 15 },
    )
  })

  it('has the same objects where nothing has changed', async () => {
    const database = await aDatabaseWith(...ids.map((id) => aCaseStudy({ id })))
    const before = await loadCatalogue(database)
    await importCaseStudies({ database }, [aCaseStudy({ id: 'beta', en: { title: 'Another title' } })])
    const after = await loadCatalogue(database, before)
    expect(ids.filter((id) => after.caseStudies.get(id) === before.caseStudies.get(id))).to.deep.equal(
      ids.filter((id) => id !== 'beta'),
    )
    expect(after.members).to.equal(before.members)
    expect(after.technologies).to.equal(before.technologies)
  })
})
