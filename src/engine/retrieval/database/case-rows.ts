import type { BinaryRow, DerivedData } from '../../../platform/database/index.js'
import type { PassageKey } from '../../../ranking/index.js'

/** What one case study is compared by. */
export interface CaseRow {
  readonly id: string
  readonly number: number
  /** Its passages in the order of their rows. */
  readonly passages: readonly PassageKey[]
  /** Rows in problem space, and of whole texts. */
  readonly problems: Buffer
  readonly wholes: Buffer
  /** The codes of all its tokens. */
  readonly tokens: Uint16Array
}

/** A passage as it is stored: what the case study itself does not tell. */
type StoredPassage = readonly [
  id: number,
  language: string,
  field: PassageKey['field'],
  position: number,
  inputHash: string,
]

/** Reads case studies; those that are there no more are left out. */
export async function readCaseRows(
  derived: DerivedData,
  schema: string,
  numbers: readonly number[],
): Promise<CaseRow[]> {
  if (numbers.length === 0) return []
  const rows = await derived.binaryRows(
    `SELECT id, number, passages, problems, wholes, tokens FROM ${schema}.cases WHERE number IN (${numbers.join(', ')})`,
  )
  return rows.map(caseRowOf)
}

function caseRowOf([id, number, passages, problems, wholes, tokens]: BinaryRow): CaseRow {
  const caseStudyId = id!.toString()
  return {
    id: caseStudyId,
    number: number!.readInt32BE(),
    passages: (JSON.parse(passages!.toString()) as StoredPassage[]).map(
      ([passageId, language, field, position, inputHash]) => {
        return { id: passageId, caseStudyId, language, field, position, inputHash }
      },
    ),
    problems: problems!,
    wholes: wholes!,
    // A copy: numbers of two bytes need an aligned start.
    tokens: new Uint16Array(new Uint8Array(tokens!).buffer),
  }
}

export function storedPassages(passages: readonly PassageKey[]): string {
  return JSON.stringify(
    passages.map(
      ({ id, language, field, position, inputHash }): StoredPassage => [id, language, field, position, inputHash],
    ),
  )
}
