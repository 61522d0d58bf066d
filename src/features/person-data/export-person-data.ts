import { z } from 'zod'
import {
  caseContent,
  caseStudyId,
  decision,
  factProposal,
  maySeeInside,
  maySeeNeedVersion,
  maySeeVersion,
  type Need,
  need,
  type Viewer,
  workshopFeedback,
} from '../../domain/index.js'
import type { Reader, WithDatabase } from '../../platform/database/index.js'
import { readEntriesOfPerson } from '../audit/index.js'
import { readVersionsBy } from '../case-studies/index.js'
import { needMessage, readMessagesBy } from '../conversations/index.js'
import { readProposals } from '../dossiers/index.js'
import { feedback, readFeedbackBy } from '../feedback/index.js'
import { readDecisionsBy } from '../matches/index.js'
import { readNeed, readNeedVersionsBy } from '../needs/index.js'
import { notificationKind, preference, readInboxOf, readSubscriber, readUntoldOf } from '../notifications/index.js'
import { findPerson, person, personAccess, readAccess, requireAdmin } from '../people/index.js'
import { prose, readProseBy } from '../reports/index.js'
import { feedbackAsSeen, readWorkshopFeedback } from '../workshops/index.js'

const at = z.iso.datetime()
const done = { at, role: z.string(), action: z.string() }
const needId = z.string()
const hidden = 'null where the viewer may not read it, as of a draft of a member'

/** Everything that is stored about a person and by them; of texts what the viewer may read. */
export const personData = z
  .object({
    person,
    access: personAccess,
    mail: preference
      .extend({ lastSentAt: at.nullable(), notSentYet: z.array(z.object({ kind: z.string(), at })) })
      .nullable()
      .describe('What mail they want; null for none'),
    audit: z
      .array(
        z.object({
          number: z.number().int(),
          ...done,
          byThemselves: z.boolean(),
          entity: z.string(),
          entityId: z.string(),
          before: z.string().nullable().describe('JSON'),
          after: z.string().nullable().describe('JSON'),
        }),
      )
      .describe('What they did, and what was done with their account'),
    needVersions: z.array(
      z.object({ needId, version: z.number().int(), ...done, need: need.nullable().describe(hidden) }),
    ),
    caseVersions: z.array(
      z.object({
        entryId: z.string().describe('Of a case study or of a draft'),
        caseStudyId: caseStudyId.nullable(),
        version: z.number().int(),
        ...done,
        content: caseContent.nullable().describe(hidden),
      }),
    ),
    factProposals: z.array(factProposal).describe('Changes to dossiers that they proposed, the oldest first'),
    editionProse: z.array(prose).describe('Texts of editions of the report that they wrote last, the oldest first'),
    workshopFeedback: z.array(workshopFeedback).describe('What they answered after workshops, the oldest first'),
    decisions: z.array(
      z.object({
        needId,
        caseStudyId,
        state: z.enum(['current', 'published', 'replaced']),
        decision: decision.nullable().describe(hidden),
      }),
    ),
    feedback: z.array(z.object({ needId, caseStudyId, at, feedback: feedback.nullable().describe(hidden) })),
    messages: z
      .array(z.object({ needId, at, message: needMessage.nullable().describe(hidden) }))
      .describe('What they wrote in conversations on needs, the oldest first'),
    inbox: z
      .array(
        z.object({
          kind: notificationKind,
          at,
          needId: needId.nullable(),
          about: z.string().nullable(),
          isRead: z.boolean(),
        }),
      )
      .describe('What they were told on the pages, the latest first'),
  })
  .meta({ id: 'PersonData' })
export type PersonData = z.infer<typeof personData>

/** Exports what is stored about a person, for a request of theirs. @throws NotAllowedError, NotFoundError */
export async function exportPersonData(services: WithDatabase, viewer: Viewer, personId: string): Promise<PersonData> {
  requireAdmin(viewer)
  const { database: reader } = services
  const found = await findPerson(services, personId)
  const needs = new Needs(reader)
  return {
    person: found,
    access: await readAccess(reader, personId),
    mail: await mailOf(reader, personId),
    audit: await auditOf(reader, personId),
    needVersions: await needVersionsBy(reader, viewer, personId, needs),
    caseVersions: await caseVersionsBy(reader, viewer, personId),
    factProposals: await readProposals(reader, { author: personId }),
    editionProse: await readProseBy(reader, personId),
    workshopFeedback: await workshopFeedbackBy(reader, viewer, personId, needs),
    decisions: await Promise.all(
      (await readDecisionsBy(reader, personId)).map(async ({ decision, ...key }) => ({
        ...key,
        decision: (await needs.isOpenTo(viewer, key.needId)) ? decision : null,
      })),
    ),
    feedback: await Promise.all(
      (await readFeedbackBy(reader, personId)).map(async ({ needId, ...given }) => ({
        needId,
        caseStudyId: given.caseStudyId,
        at: given.at,
        feedback: (await needs.isOpenTo(viewer, needId)) ? given : null,
      })),
    ),
    messages: await Promise.all(
      (await readMessagesBy(reader, personId)).map(async ({ needId, ...message }) => ({
        needId,
        at: message.at,
        message: (await needs.isOpenTo(viewer, needId)) ? message : null,
      })),
    ),
    inbox: (await readInboxOf(reader, personId, Number.MAX_SAFE_INTEGER)).map(({ id: _, ...entry }) => entry),
  }
}

/** Needs, each read once. */
class Needs {
  readonly #reader: Reader
  readonly #read = new Map<string, Promise<Need | undefined>>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  get(id: string): Promise<Need | undefined> {
    const known = this.#read.get(id) ?? readNeed(this.#reader, id)
    this.#read.set(id, known)
    return known
  }

  /** Whether a viewer may read what is written about a need. */
  async isOpenTo(viewer: Viewer, id: string): Promise<boolean> {
    const found = await this.get(id)
    return found !== undefined && maySeeInside(viewer, found)
  }
}

async function mailOf(reader: Reader, personId: string): Promise<PersonData['mail']> {
  const subscriber = await readSubscriber(reader, personId)
  if (!subscriber) return null
  const { frequency, language, lastSentAt } = subscriber
  return { frequency, language, lastSentAt, notSentYet: await readUntoldOf(reader, personId) }
}

/** Without who else acted: that is about another person. */
async function auditOf(reader: Reader, personId: string): Promise<PersonData['audit']> {
  const entries = await readEntriesOfPerson(reader, personId)
  return entries.map(({ actor, endUser: _, previousHash: __, hash: ___, ...entry }) => ({
    ...entry,
    byThemselves: actor === personId,
  }))
}

async function needVersionsBy(
  reader: Reader,
  viewer: Viewer,
  personId: string,
  needs: Needs,
): Promise<PersonData['needVersions']> {
  const versions = await readNeedVersionsBy(reader, personId)
  return Promise.all(
    versions.map(async ({ actor: _, need, ...version }) => {
      const now = await needs.get(version.needId)
      return { ...version, need: now && maySeeNeedVersion(viewer, now, need) ? need : null }
    }),
  )
}

async function workshopFeedbackBy(
  reader: Reader,
  viewer: Viewer,
  personId: string,
  needs: Needs,
): Promise<PersonData['workshopFeedback']> {
  const given = await readWorkshopFeedback(reader, { author: personId })
  return Promise.all(
    given.map(async (one) => {
      const open = await Promise.all(one.needs.map((id) => needs.isOpenTo(viewer, id)))
      const seen = one.needs.filter((_, index) => open[index])
      return feedbackAsSeen(one, viewer, new Set(seen))
    }),
  )
}

async function caseVersionsBy(reader: Reader, viewer: Viewer, personId: string): Promise<PersonData['caseVersions']> {
  return (await readVersionsBy(reader, personId)).map(({ actor: _, memberCode, content, ...version }) => {
    const isPublished = version.entryId === version.caseStudyId
    return { ...version, content: maySeeVersion(viewer, { isPublished, memberCode }) ? content : null }
  })
}
