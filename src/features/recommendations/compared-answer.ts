import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Snapshot } from '../../engine/index.js'
import { answerIdOf } from '../usage/index.js'

/** Only in memory: nobody can find out from a stored id whether a text was asked. After a restart, ids are others. */
const secret = randomBytes(32)

/** What an answer is known by in which two rankings are compared. */
export interface ComparedAnswer {
  readonly id: string
  /** Of the coins of the interleaving, 32 bits. */
  readonly seed: number
}

/** The same for the same text while neither the catalogue nor the comparison changes, for every caller and on every page. */
export function comparedAnswer(
  text: string,
  { number }: NonNullable<Snapshot['comparison']>,
  { generation }: Snapshot['catalogue'],
): ComparedAnswer {
  const asked = JSON.stringify([number, generation, text])
  const hidden = createHmac('sha256', secret).update(asked).digest('base64url').slice(0, 22)
  return { id: answerIdOf(number, hidden), seed: createHash('sha256').update(asked).digest().readInt32LE() }
}
