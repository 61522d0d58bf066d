import { expect } from 'chai'
import { decideMatch, readMatches, readPublishedRules } from '../../../src/features/matches/index.js'
import { putPublishedAnswer } from '../../../src/features/matches/published-answer-store.js'
import { addDrafts, changeStatus } from '../../../src/features/needs/index.js'
import { publishedAnswers } from '../../../src/platform/database/migrations/0012-published-answers.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { engineOn } from '../../support/engine-on.js'
import { aNeedContent } from '../../support/needs.js'
import { itOverSqlite } from '../../support/postgres.js'
import { curator, memberOfBF } from '../../support/viewers.js'

describe('an answer published by an older version', () => {
  itOverSqlite(
    'is taken to be what is decided when the database is brought up to date, under the rules there are',
    async () => {
      const study = aCaseStudy()
      const database = await aDatabaseWith(study)
      const engine = await engineOn(database)
      const approved = { state: 'approved', position: null, reason: null, comment: null, note: null } as const
      const [answered, open] = await addDrafts(database, memberOfBF, 'BF', [aNeedContent(), aNeedContent()])
      for (const { id } of [answered!, open!]) {
        await database.transaction((queries) => changeStatus(queries, memberOfBF, { id }, 'submit'))
        const key = { needId: id, caseStudyId: study.id }
        await decideMatch(engine, curator, key, { ...approved, note: 'As published.' })
      }
      await database.transaction(async (queries) => {
        await changeStatus(queries, curator, { id: answered!.id }, 'review')
        const need = await changeStatus(queries, curator, { id: answered!.id }, 'publish')
        await putPublishedAnswer(queries, need.id, need.publishedAt!, [])
        // As an older version would have left it.
        for (const table of ['published_decisions', 'published_answers']) await queries.run(`DROP TABLE ${table}`)
        for (const sql of publishedAnswers.split(/;\n/)) if (sql.trim() !== '') await queries.run(sql)
      })
      const notesOf = async (needId: string) =>
        (await readMatches(database, needId, 'published')).map(({ decision }) => decision?.note)
      expect(await notesOf(answered!.id)).to.deep.equal(['As published.'])
      expect(await notesOf(open!.id)).to.deep.equal([])
      expect(await readPublishedRules(database, answered!.id)).to.equal(undefined)
    },
  )
})
