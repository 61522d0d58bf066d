import type { Viewer } from '../../domain/index.js'
import { mean, ndcg, relevantFrom, usefulFrom } from '../../ranking/index.js'
import { decideMatch, readMatches, transitionNeed } from '../matches/index.js'
import { addDrafts, type NeedContext } from '../needs/index.js'
import { advise, recommendationRequest, SuggestionMaker } from '../recommendations/index.js'
import { type Collection, type Topic, type TopicForm, topicForms } from './collection.js'

/** How well needs are answered after staff have decided on some of the topics. */
export interface LearningStep {
  /** Topics on which was decided. */
  readonly decided: number
  /** nDCG@10 of the very needs decided on, of the same needs in other languages and shorter, and of other needs. */
  readonly repeated: number
  readonly paraphrased: number
  readonly others: number
}

const staff: Viewer = { role: 'staff', id: 'learning-curve', memberCode: null }
const reader: Viewer = { role: 'anonymous', id: null, memberCode: null }
const longestTitle = 150

/**
 * Lets staff decide on half of the topics as judges did, a share at a time, and measures how needs are answered then; all
 * as it happens in service: needs are written, submitted, judged and published. Topics of other halves are never decided.
 * @param parts with a database of its own, which is written to
 * @param shares of the half, rising; 0 measures what is there
 */
export async function learningCurve(
  { topics, grades }: Collection,
  parts: NeedContext,
  shares: readonly number[] = [0, 0.25, 0.5, 0.75, 1],
): Promise<readonly LearningStep[]> {
  const half = topics.filter((_, index) => index % 2 === 0)
  const others = topics.filter((_, index) => index % 2 === 1)
  const gradesOf = ({ id }: Topic) => grades.get(id) ?? new Map<string, number>()
  const quality = async (asked: readonly Topic[], forms: readonly TopicForm[]) => {
    const values: number[] = []
    for (const topic of asked) {
      for (const form of forms) {
        const text = topic.texts[form]
        if (text) values.push(ndcg(await answerTo(text, parts), gradesOf(topic), 10))
      }
    }
    return mean(values)
  }
  const steps: LearningStep[] = []
  let decided = 0
  for (const share of shares) {
    const goal = Math.round(half.length * share)
    for (const topic of half.slice(decided, goal)) await publishAnswer(topic, gradesOf(topic), parts)
    decided = goal
    steps.push({
      decided,
      repeated: await quality(half, ['en']),
      paraphrased: await quality(
        half,
        topicForms.filter((form) => form !== 'en'),
      ),
      others: await quality(others, topicForms),
    })
  }
  return steps
}

async function answerTo(text: string, parts: NeedContext): Promise<string[]> {
  const request = recommendationRequest.parse({ text, limit: 10, peers: 0 })
  const { results } = await advise(parts, reader, request)
  return results.map(({ caseStudy }) => caseStudy.id)
}

/** A need from its first words to a published answer: staff look at what was suggested, as the judges did. */
async function publishAnswer(topic: Topic, grades: ReadonlyMap<string, number>, parts: NeedContext): Promise<void> {
  const { engine } = parts
  const memberCode = topic.country ?? [...engine.catalogue.members.keys()][0]!
  const member: Viewer = { role: 'member', id: 'learning-curve', memberCode }
  const text = topic.texts.en!
  const split = text.length > longestTitle ? text.lastIndexOf(' ', longestTitle) : text.length
  const content = {
    title: text.slice(0, split),
    description: text.slice(split).trim() || text,
    language: 'en',
    processAreas: [],
    constraints: { budget: null, deadline: null, infrastructure: null },
    visibility: 'public' as const,
    anonymousLearning: false,
  }
  const [draft] = await addDrafts(engine.database, member, memberCode, [content])
  const needParts = { ...parts, suggestions: new SuggestionMaker(parts) }
  const need = await transitionNeed(needParts, member, { id: draft!.id }, 'submit')
  let isAnswered = false
  for (const { caseStudyId } of await readMatches(engine.database, need.id)) {
    const grade = grades.get(caseStudyId) ?? 0
    const key = { needId: need.id, caseStudyId }
    const rest = { position: null, comment: null, note: null }
    if (grade >= usefulFrom) {
      isAnswered = true
      await decideMatch(engine, staff, key, { ...rest, state: 'approved', reason: null })
    } else if (grade < relevantFrom) {
      await decideMatch(engine, staff, key, { ...rest, state: 'rejected', reason: 'not-relevant' })
    }
  }
  await transitionNeed(needParts, staff, { id: need.id }, 'review')
  if (isAnswered) await transitionNeed(needParts, staff, { id: need.id }, 'publish')
}
