import { type DecisionState, mayTeachWeights, type Need, wordingOf } from '../../domain/index.js'
import type { Snapshot } from '../../engine/index.js'
import type { Reader } from '../../platform/database/index.js'
import { usefulFrom } from '../../ranking/index.js'
import { readLessons, readMatches } from '../matches/index.js'
import { topicForms } from './collection.js'
import { type JudgedNeed, judgedNeed } from './judged-needs.js'
import { gradesById } from './qrels.js'

/** What staff and members decided of case studies, as grades: useful, or not relevant. By need. */
export async function gradesOfDecisions(
  database: Reader,
  state: DecisionState,
): Promise<Map<string, Map<string, number>>> {
  const lessons = await readLessons(database, state)
  return gradesById(
    lessons.map(({ needId, caseStudyId, answers }) => ({ id: needId, caseStudyId, grade: answers ? usefulFrom : 0 })),
  )
}

/** The needs with decisions that may teach weights which rank for everybody, measured. */
export async function decidedNeeds(
  needs: readonly Need[],
  database: Reader,
  snapshot: Snapshot,
): Promise<JudgedNeed[]> {
  const grades = await gradesOfDecisions(database, 'published')
  const decided: JudgedNeed[] = []
  for (const need of needs.filter(mayTeachWeights)) {
    const ofNeed = grades.get(need.id) ?? new Map<string, number>()
    // Where nothing is useful, nothing separates the useful from the rest.
    if (![...ofNeed.values()].some((grade) => grade >= usefulFrom)) continue
    const form = topicForms.find((one) => one === need.language) ?? 'en'
    const measured = await judgedNeed(
      {
        topicId: need.id,
        theme: need.id,
        voice: undefined,
        form,
        text: wordingOf(need),
        grades: ofNeed,
        weight: 1,
        language: need.language,
      },
      snapshot,
    )
    // What was suggested and not decided on may be useful; what was not suggested hardly is.
    const suggested = (await readMatches(database, need.id)).map(({ caseStudyId }) => caseStudyId)
    const undecided = new Set(suggested.filter((id) => !ofNeed.has(id)))
    const judged = new Set([...snapshot.catalogue.caseStudies.keys()].filter((id) => !undecided.has(id)))
    decided.push({ ...measured, judged })
  }
  return decided
}
