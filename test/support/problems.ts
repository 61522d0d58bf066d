import { STATUS_CODES } from 'node:http'
import { expect } from 'chai'
import type { Problem } from '../../src/platform/http/problem.js'
import type { Answer } from './service.js'

/** Expects a problem document with a clear message. @returns the paths of its errors, each once */
export function expectProblem(answer: Answer, status: number): string[] {
  expect(answer.status, answer.text.slice(0, 500)).to.equal(status)
  expect(answer.headers['content-type']).to.match(/^application\/problem\+json(;|$)/)
  const problem = JSON.parse(answer.text) as Problem
  expect(answer.text.length, 'a problem is told in a few words').to.be.below(64 * 1024)
  expect(problem).to.have.all.keys('type', 'title', 'status', 'detail', 'code', 'id', 'errors', 'errorCount')
  expect(problem.errors, 'all errors up to fifty').to.have.lengthOf(Math.min(problem.errorCount, 50))
  expect(problem.type).to.match(/^(\/tools\/passerelle)?\/api\/problems#[a-z-]+$/)
  expect(problem.title).to.equal(STATUS_CODES[status])
  expect(problem.status).to.equal(status)
  expect(problem.detail, 'the detail says more than the title').to.not.equal(problem.title)
  expect(problem.code).to.match(/^[A-Z_]+$/)
  expect(problem.id).to.equal(answer.headers['x-request-id'])
  for (const { message } of problem.errors) expect(message).to.be.a('string').and.not.empty
  return [...new Set(problem.errors.map(({ path }) => path))]
}
