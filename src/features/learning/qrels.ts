import { type FieldError, groupBy, InvalidInputError } from '../../domain/index.js'
import type { Grades } from '../../ranking/index.js'

/** How useful one case study is for one topic or need. */
export interface Judgment {
  readonly id: string
  readonly caseStudyId: string
  readonly grade: number
}

/** The grades of case studies, by topic or need; of two for the same pair the later one counts. */
export function gradesById(judgments: readonly Judgment[]): Map<string, Map<string, number>> {
  const grades = (ofOne: readonly Judgment[]) => new Map(ofOne.map(({ caseStudyId, grade }) => [caseStudyId, grade]))
  return new Map([...groupBy(judgments, ({ id }) => id)].map(([id, ofOne]) => [id, grades(ofOne)]))
}

/** Judgments as TREC writes them, one line each; of the needs given, in their order. */
export function toQrels(needs: readonly { readonly id: string }[], grades: ReadonlyMap<string, Grades>): string {
  return needs
    .flatMap(({ id }) => [...(grades.get(id) ?? [])].map(([study, grade]) => `${id}\t0\t${study}\t${grade}\n`))
    .join('')
}

/** Reads judgments as TREC writes them: topic, iteration, document, grade. @throws InvalidInputError naming each bad line */
export function parseQrels(text: string): Map<string, Map<string, number>> {
  const judgments: Judgment[] = []
  const errors: FieldError[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [id, , caseStudyId, grade, ...rest] = line.trim().split(/\s+/)
    if (!id || !caseStudyId || !/^\d+$/.test(grade ?? '') || rest.length > 0) {
      errors.push({ path: `qrels.tsv:${index + 1}`, message: 'must be: topic, iteration, document, grade' })
    } else judgments.push({ id, caseStudyId, grade: Number(grade) })
  }
  if (errors.length > 0) throw new InvalidInputError('qrels.tsv has errors', errors)
  return gradesById(judgments)
}
