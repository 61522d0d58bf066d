import { expect } from 'chai'
import { type FieldError, InvalidInputError } from '../../src/domain/index.js'

/** The field errors of work that must fail with InvalidInputError. */
export async function errorsOf(work: () => unknown): Promise<readonly FieldError[]> {
  const error = await errorOf(work)
  expect(error).to.be.instanceOf(InvalidInputError)
  return (error as InvalidInputError).errors
}

/** The error of work that must fail. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('Expected an error, but none was thrown')
}
