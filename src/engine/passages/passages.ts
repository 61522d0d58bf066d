import { createHash } from 'node:crypto'
import type { PassageText } from '../../domain/index.js'
import type { ModelManifest } from '../../platform/encoder/index.js'

/** The input of the model for a passage. */
export function passageInput(
  passage: Pick<PassageText, 'field' | 'text'>,
  prefixes: ModelManifest['prefixes'],
): string {
  return (passage.field === 'whole' ? prefixes.whole : prefixes.field) + passage.text
}

/** Identifies the exact input of the model. */
export function hashInput(input: string): string {
  return createHash('sha256').update(input).digest('hex')
}
