import { type CaseStudy, membersWithExperience, type Need } from '../../../domain/index.js'
import { chooseSpeakers } from './choose-speakers.js'
import type { KitMatter, TopicCase } from './kit-matter.js'
import type { StoredTopic } from './stored-kit.js'

/** Topics of a kit: more would not be talked about, nor read. */
const mostTopics = 12
/** With fewer topics from needs, technologies are added: of participants that wrote no need, there is still a workshop. */
const leastTopics = 6
const mostCases = 4
/** A need is taken for a topic by itself only while topics are few. */
const sharedFrom = 2

/**
 * What participants could talk about: the problems that most of them have first, then technologies of the themes, or those
 * with which participants and others have most experience.
 */
export function chooseTopics(matter: KitMatter): StoredTopic[] {
  const ofNeeds = matter.groups
    .map(({ needs, central }) => {
      const typicalFirst = [central, ...needs.filter((need) => need !== central)]
      return { technologyId: null, needs: typicalFirst, cases: casesOfNeeds(needs, matter) }
    })
    .sort((left, right) => memberCount(right.needs) - memberCount(left.needs) || right.needs.length - left.needs.length)
  const shared = ofNeeds.filter(({ needs }) => memberCount(needs) >= sharedFrom)
  const single = ofNeeds.filter(({ needs }) => memberCount(needs) < sharedFrom)
  const found = [...shared, ...single.slice(0, Math.max(0, leastTopics - shared.length))]
  const wanted = Math.max(matter.workshop.technologies.length, leastTopics - found.length)
  const added = technologiesBeside(found, matter).slice(0, wanted)
  return [...found, ...added].slice(0, mostTopics).map(({ technologyId, needs, cases }, index) => ({
    id: `topic-${index + 1}`,
    technologyId,
    needs: needs.map(({ id }) => id),
    caseStudies: cases.slice(0, mostCases).map(({ study }) => study.id),
    speakers: chooseSpeakers(cases, matter),
  }))
}

interface Topic {
  readonly technologyId: string | null
  readonly needs: readonly Need[]
  readonly cases: readonly TopicCase[]
}

/** What answers several needs well comes first. */
function casesOfNeeds(needs: readonly Need[], { matches, catalogue }: KitMatter): TopicCase[] {
  const sums = new Map<string, number>()
  for (const { caseStudyId, score } of needs.flatMap((need) => matches.get(need) ?? [])) {
    sums.set(caseStudyId, (sums.get(caseStudyId) ?? 0) + score)
  }
  return [...sums]
    .flatMap(([id, sum]) => {
      const study = catalogue.caseStudies.get(id)
      return study ? [{ study, weight: sum / 100 / needs.length }] : []
    })
    .sort((left, right) => right.weight - left.weight || (left.study.id < right.study.id ? -1 : 1))
}

/** The technologies of the themes, or all, that no topic is about yet. */
function technologiesBeside(topics: readonly Topic[], matter: KitMatter): Topic[] {
  const { catalogue, workshop, participants } = matter
  const spokenOf = new Set(topics.flatMap(({ cases }) => cases.slice(0, 1).flatMap(({ study }) => study.technologies)))
  const taking = new Set(participants.map(({ code }) => code))
  const isOfTheme = ({ processAreas }: CaseStudy) =>
    workshop.processAreas.length === 0 || processAreas.some((area) => workshop.processAreas.includes(area))
  const ids = workshop.technologies.length > 0 ? workshop.technologies : [...catalogue.technologies.keys()]
  return ids
    .filter((id) => !spokenOf.has(id))
    .map((id) => {
      const studies = [...catalogue.caseStudies.values()].filter(
        (study) => study.technologies.includes(id) && isOfTheme(study),
      )
      const own = studies.filter((study) => membersWithExperience(study).some((code) => taking.has(code))).length
      return { technologyId: id, needs: [], cases: casesOfTechnology(studies), own, all: studies.length }
    })
    .filter(({ all }) => all > 0)
    .sort(
      (left, right) =>
        right.own - left.own || right.all - left.all || (left.technologyId < right.technologyId ? -1 : 1),
    )
}

const weightOfStage = { production: 1, pilot: 0.9, study: 0.6 } as const
/** What does not say how far it is. */
const unknownStage = 0.7

/** What is in service first, then the newest. */
function casesOfTechnology(studies: readonly CaseStudy[]): TopicCase[] {
  return studies
    .map((study) => ({ study, weight: study.maturity === null ? unknownStage : weightOfStage[study.maturity] }))
    .sort(
      (left, right) =>
        right.weight - left.weight ||
        (right.study.year ?? 0) - (left.study.year ?? 0) ||
        (left.study.id < right.study.id ? -1 : 1),
    )
}

function memberCount(needs: readonly Need[]): number {
  return new Set(needs.map(({ memberCode }) => memberCode)).size
}
