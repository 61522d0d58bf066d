import { expect } from 'chai'
import { type FieldError, InvalidInputError } from '../../src/domain/index.js'

/** The errors that are named by what refuses to work. */
export async function errorsOf(work: () => unknown): Promise<readonly FieldError[]> {
  const error = await errorOf(work)
  expect(error).to.be.instanceOf(InvalidInputError)
  return (error as InvalidInputError).errors
}

/** What goes wrong with something that must. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('It should have failed, and did not')
}
