import { z } from 'zod'
import { caseStudyId, needId, workshop } from '../../domain/index.js'
import { caseStudySummary, memberName, named } from '../catalogue/index.js'
import { slotKinds } from './kit/draft-agenda.js'

const timeOfDay = z.string().describe('Hours and minutes, in the time of the place')

const topicNeed = z
  .object({
    id: needId,
    title: z.string(),
    text: z.string().describe('The beginning of its description'),
    language: z.string().describe('ISO 639-1'),
    member: memberName,
    submittedAt: z.iso.datetime(),
  })
  .meta({ id: 'TopicNeed' })

const speaker = z
  .object({
    member: memberName,
    administration: z.string().nullable(),
    caseStudyId: caseStudyId.describe('What shows that it has done this'),
    reason: z.string().describe('The same in words'),
    takesPart: z.boolean(),
    languages: z.array(z.string()).describe('Those of the workshop that it works in; none: it needs an interpreter'),
    contactUrl: z.string().nullable(),
  })
  .meta({ id: 'PossibleSpeaker' })

const topic = z
  .object({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    technology: named.nullable().describe('null for a problem that participants have described'),
    needs: z.array(topicNeed).describe('Needs that all participants may see'),
    caseStudies: z.array(caseStudySummary).describe('What answers it, the best first'),
    speakers: z.array(speaker).describe('Who could speak, the most suitable first'),
  })
  .meta({ id: 'WorkshopTopic' })

const agendaItem = z
  .object({
    day: z.number().int(),
    date: z.iso.date(),
    startsAt: timeOfDay,
    endsAt: timeOfDay,
    kind: z.enum(slotKinds),
    title: z.string(),
    topicId: z.string().nullable(),
    speakers: z.array(memberName),
  })
  .meta({ id: 'AgendaItem' })

const lesson = z
  .object({
    learner: memberName,
    teachers: z.array(memberName),
    caseStudyId,
    text: z.string().describe('What one can learn from the other'),
  })
  .meta({ id: 'WorkshopLesson' })

const group = z
  .object({
    number: z.number().int(),
    members: z.array(memberName),
    sharedTopics: z.array(z.string()).describe('Titles of topics that several of them have needs in'),
    lessons: z.array(lesson),
  })
  .meta({ id: 'WorkshopGroup' })

const participant = z
  .object({
    member: memberName,
    administration: z.string().nullable(),
    needs: z.number().int().describe('Needs in the topics'),
    caseStudies: z.number().int().describe('Case studies of its own'),
  })
  .meta({ id: 'WorkshopParticipant' })

/** Everything that is needed to hold a workshop, in one language. */
export const workshopKit = z
  .object({
    workshop,
    participants: z.array(participant),
    topics: z.array(topic),
    agenda: z.array(agendaItem),
    groups: z.array(group),
    handouts: z.array(caseStudyId).describe('Case studies to be handed out'),
  })
  .meta({ id: 'WorkshopKit' })
export type WorkshopKit = z.infer<typeof workshopKit>
export type KitTopic = WorkshopKit['topics'][number]
export type AgendaItem = WorkshopKit['agenda'][number]
