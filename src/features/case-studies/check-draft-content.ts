import { type CaseContent, InvalidInputError, mayWriteAbout, type Viewer } from '../../domain/index.js'
import { checkNamed, type KnownIds } from '../catalogue/index.js'

/** Checks that a draft names what exists and is about what its writer may write about. @throws InvalidInputError */
export function checkDraftContent(viewer: Viewer, content: CaseContent, known: KnownIds): void {
  const errors = checkNamed(content, known)
  if (!mayWriteAbout(viewer, content)) {
    errors.push({ path: 'implementers', message: 'must name your own administration as lead or partner' })
  }
  if (errors.length > 0) throw new InvalidInputError('The draft cannot be kept as it is', errors)
}
