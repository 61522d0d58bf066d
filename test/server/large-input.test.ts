import { expect } from 'chai'
import type { Problem } from '../../src/platform/http/problem.js'
import { needsService } from '../support/needs-service.js'
import { expectProblem } from '../support/problems.js'
import type { Answer } from '../support/service.js'
import { memberOfBF } from '../support/viewers.js'

const csv = { 'content-type': 'text/csv; charset=utf-8' }
const distinct = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index))
const object = (keys: readonly string[]) => `{${keys.map((key) => `"${key}":1`).join(',')}}`

/** The content of a problem document, which must be small, however large the request was. */
function problemOf(answer: Answer, status = 400): Problem {
  expectProblem(answer, status)
  return JSON.parse(answer.text) as Problem
}

describe('input that is designed to be expensive', function () {
  this.timeout(120_000)
  const service = needsService()
  const importing = (body: string, headers = csv) =>
    service.call(memberOfBF, 'POST', '/needs/import', { body, headers })
  const json = { 'content-type': 'application/json' }

  describe('as CSV gets a short answer:', () => {
    it('a header of millions of empty names', async () => {
      const { errorCount, errors } = problemOf(await importing(','.repeat(3_900_000)))
      expect({ errorCount, errors }).to.deep.equal({
        errorCount: 1,
        errors: [{ path: 'line 1', message: 'has more than 50 columns' }],
      })
    })

    it('a header of tens of thousands of distinct names', async () => {
      const { errorCount, errors } = problemOf(await importing(distinct(60_000, (index) => `column${index}`).join(',')))
      expect(errorCount).to.equal(1)
      expect(errors[0]).to.deep.equal({ path: 'line 1', message: 'has more than 50 columns' })
    })

    it('a row of millions of cells', async () => {
      const { errorCount, errors } = problemOf(await importing(`title,description\n${','.repeat(3_900_000)}`))
      expect(errorCount).to.equal(1)
      expect(errors[0]!.path).to.equal('line 2')
    })

    it('more than a million rows', async () => {
      const { errorCount, errors } = problemOf(await importing(`title,description\n${',\n'.repeat(1_300_000)}`))
      expect(errorCount).to.equal(1)
      expect(errors[0]).to.deep.equal({
        path: 'body',
        message: 'has more than 1000 rows: split it into several files',
      })
    })

    it('one cell that never ends', async () => {
      const { errorCount, errors } = problemOf(await importing(`title,description\na,"${'b\n'.repeat(1_900_000)}`))
      expect(errorCount).to.equal(1)
      expect(errors[0]!.message).to.include('bytes')
    })

    it('a thousand rows in which every cell is wrong, all counted and fifty named', async () => {
      const rows = distinct(1000, () => ',,english,NO WHERE,secret,perhaps,much,soon,')
      const header =
        'title,description,language,processAreas,visibility,anonymousLearning,budget,deadline,infrastructure'
      const { errorCount, errors } = problemOf(await importing([header, ...rows].join('\n')))
      expect(errorCount).to.equal(8000)
      expect(errors).to.have.lengthOf(50)
      expect(errors[0]!.path).to.equal('line 2.title')
    })
  })

  describe('as JSON gets a short answer:', () => {
    const attacks: Record<string, [body: string, errorCount: number]> = {
      'hundreds of thousands of unknown fields': [
        `[${object(distinct(250_000, (index) => `field${index}`))}]`,
        250_002,
      ],
      'a thousand needs of a hundred unknown fields': [
        `[${distinct(1000, (row) => object(distinct(100, (index) => `field${row}x${index}`))).join(',')}]`,
        102_000,
      ],
      'a million needs': [`[${'{},'.repeat(1_000_000)}{}]`, 1],
      'a million numbers in the place of needs': [`[${'1,'.repeat(1_900_000)}1]`, 1],
      'a list of a million process areas': [
        `[{"title":"a","description":"b","processAreas":[${'1,'.repeat(1_900_000)}1]}]`,
        1,
      ],
      'the name of an unknown field that is a million characters long': [
        `[{"title":"a","description":"b","${'\\u0001'.repeat(600_000)}":1}]`,
        1,
      ],
    }
    for (const [what, [body, expected]] of Object.entries(attacks)) {
      it(what, async () => {
        expect(problemOf(await importing(body, json)).errorCount).to.equal(expected)
      })
    }

    it('within the limit of every other body', async () => {
      const body = object(distinct(9000, (index) => `field${index}`))
      const answer = await service.call(memberOfBF, 'POST', '/needs', { body, headers: json })
      expect(problemOf(answer).errorCount).to.equal(9002)
    })

    it('unknown parameters of a query', async () => {
      const query = distinct(900, (index) => `p${index}=1`).join('&')
      expect(problemOf(await service.call(memberOfBF, 'GET', `/needs?${query}`)).errorCount).to.equal(900)
    })
  })
})
