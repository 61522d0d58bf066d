import { type DecisionState, mayTeachWeights, type Need, wordingOf } from '../../domain/index.js'
import type { Snapshot } from '../../engine/index.js'
import type { Reader } from '../../platform/database/index.js'
import { usefulFrom } from '../../ranking/index.js'
import { readLessons, readMatches } from '../matches/index.js'
import { topicForms } from './collection.js'
import { type JudgedNeed, judgedNeed } from './judged-needs.js'

/** What staff and members decided of case studies, as grades: useful, or not relevant. By need. */
export async function gradesOfDecisions(
  database: Reader,
  state: DecisionState,
): Promise<Map<string, Map<string, number>>> {
  const grades = new Map<string, Map<string, number>>()
  for (const { needId, caseStudyId, answers } of await readLessons(database, state)) {
    const ofNeed = grades.get(needId) ?? new Map<string, number>()
    grades.set(needId, ofNeed.set(caseStudyId, answers ? usefulFrom : 0))
  }
  return grades
}

/** Needs on which was decided, as far as they may teach weights that rank for everybody. */
export async function decidedNeeds(needs: readonly Need[], database: Reader, parts: Snapshot): Promise<JudgedNeed[]> {
  const grades = await gradesOfDecisions(database, 'published')
  const decided: JudgedNeed[] = []
  for (const need of needs.filter(mayTeachWeights)) {
    const ofNeed = grades.get(need.id) ?? new Map<string, number>()
    // Where nothing is useful nothing can be told apart.
    if (![...ofNeed.values()].some((grade) => grade >= usefulFrom)) continue
    const form = topicForms.find((one) => one === need.language) ?? 'en'
    const measured = await judgedNeed(need.id, form, wordingOf(need), ofNeed, parts, need.language)
    // What was suggested and nobody decided on may be useful; what was not even suggested hardly is.
    const suggested = (await readMatches(database, need.id)).map(({ caseStudyId }) => caseStudyId)
    const undecided = new Set(suggested.filter((id) => !ofNeed.has(id)))
    const judged = new Set([...parts.catalogue.caseStudies.keys()].filter((id) => !undecided.has(id)))
    decided.push({ ...measured, judged })
  }
  return decided
}
