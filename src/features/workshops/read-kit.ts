import {
  type Catalogue,
  contactOf,
  type InterfaceLanguage,
  isShared,
  type Need,
  NotFoundError,
  shortened,
  type Viewer,
  type Workshop,
} from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { summarise, textIn } from '../catalogue/index.js'
import { namesIn } from '../documents/index.js'
import type { NeedContext } from '../needs/index.js'
import { findWorkshop } from './find-workshops.js'
import { agendaItems } from './kit/agenda-items.js'
import type { StoredGroup, StoredKit, StoredTopic } from './kit/stored-kit.js'
import type { KitTopic, WorkshopKit } from './kit.js'
import { readStoredKit } from './workshop-store.js'

/** Characters of the text of a need; the rest is on its page. */
const longestNeed = 400
/** Characters of the title of a need where it is part of a sentence or a table. */
const longestTitle = 90

export interface ShownKit {
  readonly kit: WorkshopKit
  /** Changes with everything that is in it. */
  readonly revision: string
}

/**
 * The kit of a workshop in one language. Needs are those that all participants may see now: what a member withdraws is
 * gone at once.
 * @throws NotFoundError also before a kit is prepared
 */
export async function readKit(
  services: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  id: string,
  language: InterfaceLanguage,
): Promise<ShownKit> {
  const { database, catalogue } = services.engine
  const workshop = await findWorkshop({ database }, viewer, id)
  const stored = await readStoredKit(database, id)
  if (!stored) throw new NotFoundError('kit of the workshop', id)
  const needs = await sharedNeeds(services, viewer, workshop)
  const reading: Reading = { workshop, stored, needs, catalogue, language }
  const topics = topicsOf(reading)
  return {
    kit: {
      workshop,
      participants: participantsOf(topics, reading),
      topics,
      agenda: agendaItems(workshop, stored.agenda, topics, language),
      groups: stored.groups.map((group, index) => groupOf(group, index + 1, topics, reading)),
      handouts: handoutsOf(topics, stored),
    },
    revision: JSON.stringify([
      id,
      workshop.version,
      language,
      catalogue.generation,
      topics.flatMap((topic) => topic.needs.map((need) => [need.id, needs.get(need.id)!.version])),
    ]),
  }
}

/** The case studies of what the agenda has time for. */
function handoutsOf(topics: readonly KitTopic[], { agenda }: StoredKit): string[] {
  const planned = new Set(agenda.map(({ topicId }) => topicId))
  const studies = topics.filter(({ id }) => planned.has(id)).flatMap(({ caseStudies }) => caseStudies)
  return [...new Set(studies.map(({ id }) => id))]
}

interface Reading {
  readonly workshop: Workshop
  readonly stored: StoredKit
  /** Those that all participants may see, by id. */
  readonly needs: ReadonlyMap<string, Need>
  readonly catalogue: Catalogue
  readonly language: InterfaceLanguage
}

async function sharedNeeds(
  { needs }: Pick<NeedContext, 'needs'>,
  viewer: Viewer,
  { participants }: Workshop,
): Promise<Map<string, Need>> {
  const taking = new Set(participants)
  const seen = (await needs.seenBy(viewer)).filter((need) => isShared(need) && taking.has(need.memberCode))
  return new Map(seen.map((need) => [need.id, need]))
}

/** A topic without a need that can be shown, and without a technology, is left out. */
function topicsOf(reading: Reading): KitTopic[] {
  const { stored, needs, catalogue, language } = reading
  const kept = stored.topics
    .map((topic) => ({ topic, needs: topic.needs.flatMap((id) => needs.get(id) ?? []) }))
    .filter(({ topic, needs: its }) => its.length > 0 || catalogue.technologies.has(topic.technologyId ?? ''))
  return kept.map(({ topic, needs: its }, index): KitTopic => {
    const technology = catalogue.technologies.get(topic.technologyId ?? '')
    return {
      id: topic.id,
      number: index + 1,
      title: technology?.name[language] ?? titleOf(its, language),
      technology: technology ? { id: technology.id, name: technology.name[language] } : null,
      needs: its.map((need) => shownNeed(need, reading)),
      caseStudies: topic.caseStudies.flatMap((id) => {
        const study = catalogue.caseStudies.get(id)
        return study ? [summarise(study, catalogue, language)] : []
      }),
      speakers: topic.speakers.flatMap((one) => shownSpeaker(one, reading) ?? []),
    }
  })
}

/** That of the most typical need in the language of the reader, else of all. */
function titleOf(needs: readonly Need[], reader: InterfaceLanguage): string {
  const typical = needs.find(({ language }) => language === reader) ?? needs[0]!
  return shortened(typical.title, longestTitle)
}

function shownNeed(
  { id, title, description, language, memberCode, submittedAt, createdAt }: Need,
  reading: Reading,
): KitTopic['needs'][number] {
  return {
    id,
    title,
    text: shortened(description, longestNeed),
    language,
    member: memberNamed(memberCode, reading),
    submittedAt: submittedAt ?? createdAt,
  }
}

function shownSpeaker(
  { memberCode, caseStudyId }: StoredTopic['speakers'][number],
  reading: Reading,
): KitTopic['speakers'][number] | undefined {
  const { catalogue, language, workshop } = reading
  const member = catalogue.members.get(memberCode)
  const study = catalogue.caseStudies.get(caseStudyId)
  if (!member || !study) return undefined
  const { title } = textIn(study, language).text
  const own = [member.workingLanguage, ...member.officialLanguages]
  return {
    member: memberNamed(memberCode, reading),
    administration: member.administration.name,
    caseStudyId,
    reason: translate(language, 'workshop.speaker.reason', { title, maturity: study.maturity ?? 'unknown' }),
    takesPart: workshop.participants.includes(memberCode),
    languages: workshop.languages.filter((one) => own.includes(one)),
    contactUrl: contactOf(member, catalogue.domain),
  }
}

function groupOf(
  { members, lessons }: StoredGroup,
  number: number,
  topics: readonly KitTopic[],
  reading: Reading,
): WorkshopKit['groups'][number] {
  const { needs, catalogue, language } = reading
  const countIn = (topic: KitTopic) =>
    new Set(topic.needs.map(({ member }) => member.code).filter((code) => members.includes(code))).size
  return {
    number,
    members: members.map((code) => memberNamed(code, reading)),
    sharedTopics: topics.filter((topic) => countIn(topic) > 1).map(({ title }) => title),
    lessons: lessons.flatMap(({ learner, teachers, caseStudyId, needId }) => {
      const [study, need] = [catalogue.caseStudies.get(caseStudyId), needs.get(needId)]
      if (!study || !need) return []
      const [who, from] = [memberNamed(learner, reading), teachers.map((code) => memberNamed(code, reading))]
      const { title } = textIn(study, language).text
      const text = translate(language, 'workshop.lesson', {
        learner: who.name,
        teachers: namesIn(
          language,
          from.map(({ name }) => name),
        ),
        count: from.length,
        need: shortened(need.title, longestTitle),
        title,
      })
      return [{ learner: who, teachers: from, caseStudyId, text }]
    }),
  }
}

function participantsOf(topics: readonly KitTopic[], reading: Reading): WorkshopKit['participants'] {
  const { workshop, catalogue } = reading
  const authors = topics.flatMap(({ needs }) => needs.map(({ member }) => member.code))
  return workshop.participants.map((code) => ({
    member: memberNamed(code, reading),
    administration: catalogue.members.get(code)?.administration.name ?? null,
    needs: authors.filter((author) => author === code).length,
    caseStudies: catalogue.experience.get(code)?.length ?? 0,
  }))
}

function memberNamed(code: string, { catalogue, language }: Pick<Reading, 'catalogue' | 'language'>) {
  return { code, name: catalogue.members.get(code)?.name[language] ?? code }
}
