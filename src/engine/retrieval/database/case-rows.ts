import type { BinaryRow } from '../../../platform/database/index.js'
import { comparedIn, type PassageKey, type StoredProblems } from '../../../ranking/index.js'
import type { SearchSchema } from './search-schema.js'

/** What one case study is compared by. */
export interface CaseRow {
  readonly problems: StoredProblems
  /** The languages of the whole texts, and their rows. */
  readonly languages: readonly string[]
  readonly wholes: Buffer
  /** The codes of all its tokens, two numbers of two bytes each. */
  readonly tokens: Buffer
}

/** A passage as it is stored: what the case study itself does not tell. */
type StoredPassage = readonly [
  id: number,
  language: string,
  field: PassageKey['field'],
  position: number,
  inputHash: string,
]

/**
 * Reads case studies; those that are there no more are left out.
 * @param take is given one after the other, and must copy the rows that it keeps
 */
export async function readCaseRows(
  { derived, schema }: SearchSchema,
  numbers: readonly number[],
  take: (row: CaseRow) => void,
): Promise<void> {
  if (numbers.length === 0) return
  await derived.eachBinaryRow(
    `SELECT id, needs, facts, languages, passages, problems, wholes, tokens
    FROM ${schema}.cases WHERE number IN (${numbers.join(', ')})`,
    (row) => take(caseRowOf(row)),
  )
}

function caseRowOf([id, needs, facts, languages, passages, problems, wholes, tokens]: BinaryRow): CaseRow {
  const caseStudyId = id!.toString()
  // Plain ASCII.
  const stored = passages!.toString('latin1')
  return {
    problems: {
      caseStudyId,
      rows: problems!,
      needs: needs!.readInt32BE(),
      facts: facts!.readInt32BE(),
      // Those of the few case studies that are shown are read, not those of all that are compared.
      passages: () => passagesOf(caseStudyId, stored),
    },
    languages: languages!.toString().split(' '),
    wholes: wholes!,
    tokens: tokens!,
  }
}

function passagesOf(caseStudyId: string, stored: string): PassageKey[] {
  return (JSON.parse(stored) as StoredPassage[]).map(([id, language, field, position, inputHash]) => {
    return { id, caseStudyId, language, field, position, inputHash }
  })
}

/** The columns of a case study that tell of its passages, in the order of their rows. */
export function passageColumns(passages: readonly PassageKey[]) {
  const { needs, facts } = comparedIn(passages)
  const wholes = passages.filter(({ field }) => field === 'whole')
  return {
    needs: needs.length,
    facts: facts.length,
    languages: wholes.map(({ language }) => language).join(' '),
    passages: JSON.stringify(
      [...needs, ...facts].map(
        ({ id, language, field, position, inputHash }): StoredPassage => [id, language, field, position, inputHash],
      ),
    ),
  }
}
