import { expect } from 'chai'
import type { SurveyRound } from '../../../src/domain/index.js'
import { Connection } from '../../../src/platform/database/sqlite/connection.js'
import { theDesk } from '../../support/desk.js'
import { aKey } from '../../support/people.js'
import { itOverSqlite } from '../../support/postgres.js'

describe('a survey form that is saved while it is filled in', function () {
  this.timeout(60_000)
  const desk = theDesk()

  itOverSqlite('has the questionnaire and the answers read and parsed once', async () => {
    const { key } = await aKey(desk.database, { role: 'staff' })
    // Rounds before, with answers that an autosave has no use for.
    for (const name of ['2023', '2024', '2025']) await save(await open(name), '0')
    const round = await open('2026')
    await save(round, '0')

    const { result, statements, parsed } = await watch(() => save(round, '1'))
    expect(JSON.parse(result)).to.deep.equal({ version: 2 })
    const reading = (what: RegExp) => statements.filter((sql) => /^select/i.test(sql) && what.test(sql))
    expect(reading(/"questionnaire"/), 'questionnaire').to.have.length(1)
    expect(
      reading(/"survey_answers"/).filter((sql) => sql.includes('"body"')),
      'answers',
    ).to.have.length(1)
    expect(reading(/"survey_answers"/), 'answers, and the round before').to.have.length(2)
    expect(reading(/"survey_rounds"/), 'the round, and its questionnaire').to.have.length(2)
    const asked = parsed.filter((text) => text.includes('"sections"'))
    expect(asked, 'parsed').to.have.length(1)

    async function open(name: string): Promise<SurveyRound> {
      return JSON.parse((await desk.as(key, 'POST', '/survey-rounds', { name })).text) as SurveyRound
    }
  })

  async function save({ id }: SurveyRound, version: string): Promise<string> {
    const path = `/en/survey/${id}/sections/data/autosave`
    const { status, text } = await desk.submit(path, { version, 'q.data-strategy': 'approved' }, 'member')
    expect(status, text).to.equal(200)
    return text
  }
})

interface Watched<T> {
  readonly result: T
  readonly statements: readonly string[]
  readonly parsed: readonly string[]
}

/** Does something, and notes the statements that the database is given and the texts that are parsed meanwhile. */
async function watch<T>(work: () => Promise<T>): Promise<Watched<T>> {
  const statements: string[] = []
  const parsed: string[] = []
  const { all } = Connection.prototype
  const parse = JSON.parse
  Connection.prototype.all = function (sql, ...values) {
    statements.push(sql)
    return all.call(this, sql, ...values) as ReturnType<typeof this.all<never>>
  }
  JSON.parse = (text: string, reviver) => {
    parsed.push(text)
    return parse(text, reviver)
  }
  try {
    return { result: await work(), statements, parsed }
  } finally {
    Connection.prototype.all = all
    JSON.parse = parse
  }
}
