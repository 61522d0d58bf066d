import { contextLikeness, groupBy, type Member, membersWithExperience, type Need } from '../../../domain/index.js'
import { balancedGroups } from '../../../ranking/index.js'
import type { KitMatter } from './kit-matter.js'
import type { StoredGroup, StoredLesson } from './stored-kit.js'

/**
 * What two participants are worth to each other: 1 for a need of one that is surely answered by what the other did, less
 * for a problem that both have, and least for a like situation, which decides where nothing else is known.
 */
const sameProblem = 0.5
const likeSituation = 0.2
/** Lessons shown for a group. */
const mostLessons = 8

/** What one participant has done for a need of another. */
interface Lesson extends Omit<StoredLesson, 'teachers'> {
  readonly teacher: string
  readonly worth: number
}

/** Participants in groups of those who learn most from each other. */
export function formGroups(matter: KitMatter): StoredGroup[] {
  const { participants, workshop, groups } = matter
  const lessons = lessonsAmong(matter)
  const ofPair = new Map<string, number>()
  const add = (one: string, other: string, worth: number) => {
    const key = pairOf(one, other)
    ofPair.set(key, (ofPair.get(key) ?? 0) + worth)
  }
  for (const { learner, teacher, worth } of lessons) add(learner, teacher, worth)
  for (const { needs } of groups) {
    const codes = [...new Set(needs.map(({ memberCode }) => memberCode))]
    for (const [place, one] of codes.entries()) for (const other of codes.slice(0, place)) add(one, other, sameProblem)
  }
  const gain = (one: number, other: number) => {
    const [left, right] = [participants[one]!, participants[other]!]
    return (ofPair.get(pairOf(left.code, right.code)) ?? 0) + likeSituation * contextLikeness(left, right)
  }
  return balancedGroups(participants.length, workshop.groupSize, gain).map((places) => {
    const members = places.map((place) => participants[place]!.code)
    const within = lessons.filter(({ learner, teacher }) => members.includes(learner) && members.includes(teacher))
    return { members, lessons: united(within).slice(0, mostLessons) }
  })
}

/** Several who have done the same together are named in one lesson. */
function united(lessons: readonly Lesson[]): StoredLesson[] {
  const byLesson = groupBy(lessons, ({ needId, caseStudyId }) => `${needId} ${caseStudyId}`)
  return [...byLesson.values()].map((same) => {
    const { learner, caseStudyId, needId } = same[0]!
    return { learner, caseStudyId, needId, teachers: same.map(({ teacher }) => teacher) }
  })
}

/** Who has done what another needs; for each need and member its best case study, the surest first. */
function lessonsAmong({ participants, matches, catalogue }: KitMatter): Lesson[] {
  const taking = new Map(participants.map((member): [string, Member] => [member.code, member]))
  const lessonsOf = (need: Need): Lesson[] => {
    const best = new Map<string, Lesson>()
    for (const { caseStudyId, score } of matches.get(need) ?? []) {
      const study = catalogue.caseStudies.get(caseStudyId)
      for (const teacher of study ? membersWithExperience(study) : []) {
        if (teacher === need.memberCode || !taking.has(teacher)) continue
        const worth = score / 100
        if (worth > (best.get(teacher)?.worth ?? 0)) {
          best.set(teacher, { learner: need.memberCode, teacher, caseStudyId, needId: need.id, worth })
        }
      }
    }
    return [...best.values()]
  }
  return [...matches.keys()]
    .filter(({ memberCode }) => taking.has(memberCode))
    .flatMap(lessonsOf)
    .sort((left, right) => right.worth - left.worth || (left.needId < right.needId ? -1 : 1))
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
