import { expect } from 'chai'
import { contentOf, QuotaExceededError } from '../../../src/domain/index.js'
import { beginDraft } from '../../../src/features/case-studies/begin-draft.js'
import { beginRevision } from '../../../src/features/case-studies/begin-revision.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { engineOn } from '../../support/engine-on.js'
import { errorOf } from '../../support/errors.js'
import { curator, memberOfGH } from '../../support/viewers.js'

describe('drafts of a member', () => {
  it('are at most 200; staff have no such limit', async () => {
    const bundled = aCaseStudy({ id: 'gh-scanners' })
    const database = await aDatabaseWith(bundled)
    const engine = await engineOn(database)
    const content = { ...contentOf(bundled), id: null }
    const first = await beginDraft(engine, memberOfGH, content)
    await database.transaction((queries) =>
      queries.run(
        `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 199)
         INSERT INTO case_drafts SELECT 'copy-' || n, NULL, member_code, status, version, body
         FROM number, case_drafts WHERE id = ?`,
        first.id,
      ),
    )
    for (const begin of [
      () => beginDraft(engine, memberOfGH, content),
      () => beginRevision(engine, memberOfGH, bundled.id),
    ]) {
      const refused = await errorOf(begin)
      expect(refused).to.be.instanceOf(QuotaExceededError)
      expect((refused as Error).message)
        .to.include('200 drafts')
        .and.include('delete some')
    }
    expect((await beginDraft(engine, curator, content)).memberCode).to.equal(null)
  })
})
