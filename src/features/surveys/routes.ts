import { z } from 'zod'
import {
  answerChanges,
  memberCode,
  questionnaire,
  surveyRound,
  surveyRoundContent,
  surveyRoundId,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { page, paging, requiredVersionIn, route, showVersion, takePage, versionIn } from '../../platform/http/index.js'
import { closeRound } from './close-round.js'
import { deleteRound } from './delete-round.js'
import { editRound } from './edit-round.js'
import { findAnswers } from './find-answers.js'
import { findRound } from './find-round.js'
import { listCompleteness, memberCompleteness } from './list-completeness.js'
import { listRounds } from './list-rounds.js'
import { memberAnswers } from './member-answers.js'
import { groupings } from './member-groups.js'
import { openRound } from './open-round.js'
import { type PublishedCounts, publishedCounts } from './published-counts.js'
import { readExactCounts, readPublishedCounts } from './read-counts.js'
import { remindMembers } from './remind-members.js'
import { reuseAnswers } from './reuse-answers.js'
import { saveAnswers } from './save-answers.js'

const tag = 'Surveys'
const staff = ['staff', 'admin'] as const
const answering = ['member', 'portal', 'staff', 'admin'] as const
const oneRound = z.strictObject({ id: surveyRoundId })
const oneMember = z.strictObject({ id: surveyRoundId, code: memberCode })
const keyOf = ({ id, code }: z.infer<typeof oneMember>) => ({ roundId: id, memberCode: code })

const countsQuery = z.strictObject({
  by: z.enum(groupings).default('all').describe('How members are grouped'),
  topic: z.string().max(100).optional().describe('Only the question or technology with this id'),
})

export const surveyRoutes = (engine: Engine) => [
  route({
    id: 'listSurveyRounds',
    method: 'get',
    path: '/survey-rounds',
    summary: 'List the survey rounds',
    tag,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of rounds, the oldest first', schema: page(surveyRound) } },
    async handle({ query }, response) {
      response.json(takePage(await listRounds(engine), ({ id }) => id, query))
    },
  }),
  route({
    id: 'openSurveyRound',
    method: 'post',
    path: '/survey-rounds',
    summary: 'Open a survey round',
    description:
      'Members can answer until it is closed. It asks the questionnaire of the domain pack as it is now; a later one changes nothing for it.',
    tag,
    roles: staff,
    body: surveyRoundContent,
    example: { name: '2026', closesOn: '2026-12-31' },
    responses: { 201: { description: 'The round', schema: surveyRound, location: true } },
    async handle({ body, viewer }, response) {
      const round = await openRound(engine, viewer, body)
      showVersion(response, round.version)
      response.status(201).location(`/api/v1/survey-rounds/${round.id}`).json(round)
    },
  }),
  route({
    id: 'getSurveyRound',
    method: 'get',
    path: '/survey-rounds/:id',
    summary: 'Read a survey round',
    tag,
    params: oneRound,
    responses: { 200: { description: 'The round; its ETag is the version', schema: surveyRound } },
    async handle({ params, viewer }, response) {
      const { round } = await findRound(engine, viewer, params.id)
      showVersion(response, round.version)
      response.json(round)
    },
  }),
  route({
    id: 'getSurveyQuestionnaire',
    method: 'get',
    path: '/survey-rounds/:id/questionnaire',
    summary: 'Read what a survey round asks',
    description: 'Beside its questions, members are asked about each technology of the catalogue.',
    tag,
    params: oneRound,
    responses: { 200: { description: 'The questionnaire', schema: questionnaire } },
    async handle({ params, viewer }, response) {
      response.json((await findRound(engine, viewer, params.id)).questionnaire)
    },
  }),
  route({
    id: 'updateSurveyRound',
    method: 'put',
    path: '/survey-rounds/:id',
    summary: 'Change the name and the last day of a survey round',
    tag,
    roles: staff,
    params: oneRound,
    ifMatch: 'required',
    body: surveyRoundContent,
    example: { name: '2026', closesOn: '2027-01-31' },
    responses: { 200: { description: 'The changed round', schema: surveyRound } },
    async handle({ params, body, viewer, request }, response) {
      const round = await editRound(engine, viewer, { id: params.id, version: requiredVersionIn(request) }, body)
      showVersion(response, round.version)
      response.json(round)
    },
  }),
  route({
    id: 'closeSurveyRound',
    method: 'post',
    path: '/survey-rounds/:id/close',
    summary: 'Close a survey round and publish its counts',
    description: 'For good: no answer changes afterwards. What could show the answer of a few members is withheld.',
    tag,
    roles: staff,
    params: oneRound,
    ifMatch: 'optional',
    responses: { 200: { description: 'The closed round', schema: surveyRound } },
    async handle({ params, viewer, request }, response) {
      const round = await closeRound(engine, viewer, { id: params.id, version: versionIn(request) })
      showVersion(response, round.version)
      response.json(round)
    },
  }),
  route({
    id: 'deleteSurveyRound',
    method: 'delete',
    path: '/survey-rounds/:id',
    summary: 'Permanently delete a survey round and its answers',
    tag,
    roles: staff,
    params: oneRound,
    ifMatch: 'optional',
    responses: { 204: { description: 'The round is deleted' } },
    async handle({ params, viewer, request }, response) {
      await deleteRound(engine, viewer, { id: params.id, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  route({
    id: 'getSurveyCounts',
    method: 'get',
    path: '/survey-rounds/:id/counts',
    summary: 'Read the published counts of a survey round',
    description:
      'How many members gave each answer. Counts of fewer than five members are withheld, and so are others from which these could be computed.',
    tag,
    params: oneRound,
    query: countsQuery,
    responses: { 200: { description: 'The counts', schema: publishedCounts } },
    async handle({ params, query, viewer }, response) {
      response.json(narrowed(await readPublishedCounts(engine, viewer, params.id), query))
    },
  }),
  route({
    id: 'getExactSurveyCounts',
    method: 'get',
    path: '/survey-rounds/:id/exact-counts',
    summary: 'Read the exact counts of a survey round, as they are now',
    tag,
    roles: staff,
    params: oneRound,
    query: countsQuery,
    responses: { 200: { description: 'The counts, nothing withheld', schema: publishedCounts } },
    async handle({ params, query, viewer }, response) {
      response.json(narrowed(await readExactCounts(engine, viewer, params.id), query))
    },
  }),
  route({
    id: 'listSurveyAnswers',
    method: 'get',
    path: '/survey-rounds/:id/answers',
    summary: 'Read how far members are with a survey round',
    tag,
    roles: staff,
    params: oneRound,
    query: z.strictObject(paging),
    responses: {
      200: { description: 'A page of members, in the order of their codes', schema: page(memberCompleteness) },
    },
    async handle({ params, query, viewer }, response) {
      const all = await listCompleteness(engine, viewer, params.id)
      response.json(takePage(all, ({ memberCode: code }) => code, query))
    },
  }),
  route({
    id: 'remindMembersOfSurvey',
    method: 'post',
    path: '/survey-rounds/:id/reminders',
    summary: 'Remind the members whose answers are not complete',
    description: 'Their people who want mail are told.',
    tag,
    roles: staff,
    params: oneRound,
    responses: {
      200: { description: 'Who is reminded', schema: z.object({ members: z.array(memberCode) }) },
    },
    async handle({ params, viewer }, response) {
      response.json({ members: await remindMembers(engine, viewer, params.id) })
    },
  }),
  route({
    id: 'getSurveyAnswers',
    method: 'get',
    path: '/survey-rounds/:id/answers/:code',
    summary: 'Read what a member answered',
    description: 'For the member itself and staff.',
    tag,
    roles: answering,
    params: oneMember,
    responses: { 200: { description: 'The answers; the ETag is their version', schema: memberAnswers } },
    async handle({ params, viewer }, response) {
      const found = await findAnswers(engine, viewer, keyOf(params))
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    id: 'saveSurveyAnswers',
    method: 'patch',
    path: '/survey-rounds/:id/answers/:code',
    summary: 'Save some answers of a member',
    description: 'What you do not send stays as it is; `null` removes an answer. `{"unknown": true}` is an answer.',
    tag,
    roles: answering,
    params: oneMember,
    ifMatch: 'optional',
    body: answerChanges,
    example: {
      questions: { 'it-strategy': { option: 'approved' }, 'it-budget-share': { unknown: true } },
      technologies: { 'drones-robots': { stage: 'studying', obstacles: ['cost'], needs: ['examples'] } },
    },
    responses: { 200: { description: 'The answers as they are now', schema: memberAnswers } },
    async handle({ params, body, viewer, request }, response) {
      const saved = await saveAnswers(engine, viewer, { ...keyOf(params), version: versionIn(request) }, body)
      showVersion(response, saved.version)
      response.json(saved)
    },
  }),
  route({
    id: 'reuseSurveyAnswers',
    method: 'post',
    path: '/survey-rounds/:id/answers/:code/reuse',
    summary: 'Take over the answers of the round before',
    description: 'For questions that have no answer yet.',
    tag,
    roles: answering,
    params: oneMember,
    responses: { 200: { description: 'The answers as they are now', schema: memberAnswers } },
    async handle({ params, viewer }, response) {
      const saved = await reuseAnswers(engine, viewer, keyOf(params))
      showVersion(response, saved.version)
      response.json(saved)
    },
  }),
]

/** One way of grouping and, if asked for, one topic. */
function narrowed({ groups, topics }: PublishedCounts, { by, topic }: z.infer<typeof countsQuery>): PublishedCounts {
  const isWanted = groups.map((group) => group.by === by)
  const keep = <T>(items: readonly T[]) => items.filter((_, index) => isWanted[index])
  return {
    groups: keep(groups),
    topics: topics
      .filter(({ id }) => topic === undefined || id === topic)
      .map((one) => ({ ...one, groups: keep(one.groups) })),
  }
}
