import type { Need } from '../../domain/index.js'
import type { AuditEntry } from '../audit/index.js'

/** What other systems can be told about. */
export const webhookEventTypes = [
  'case-study.published',
  'case-study.archived',
  'case-study.restored',
  'case-study.merged',
  'catalogue.imported',
  'need.submitted',
  'need.withdrawn',
  'need.in-review',
  'need.published',
  'need.closed',
  'need.reopened',
] as const
export type WebhookEventType = (typeof webhookEventTypes)[number]

/** Something that happened, as others are told: ids and addresses, never a text. */
export interface WebhookEvent {
  readonly type: WebhookEventType
  /** ISO 8601. */
  readonly timestamp: string
  readonly data: Readonly<Record<string, string>>
  /** The member whose need it is about; null for the catalogue, which is public. */
  readonly memberCode: string | null
}

const ofCaseStudies: Readonly<Record<string, WebhookEventType>> = {
  published: 'case-study.published',
  archived: 'case-study.archived',
  restored: 'case-study.restored',
  merged: 'case-study.merged',
}

const ofNeeds: Readonly<Record<string, WebhookEventType>> = {
  submit: 'need.submitted',
  withdraw: 'need.withdrawn',
  review: 'need.in-review',
  publish: 'need.published',
  close: 'need.closed',
  reopen: 'need.reopened',
}

/**
 * The event that an entry of the audit stands for, if any. The audit has every change in the same transaction, so that
 * no event is lost and none is told that did not happen.
 * @param needs those that exist now, by id: of a need that was deleted since, nothing is told
 */
export function eventOf(
  { entity, entityId, action, at }: AuditEntry,
  needs: ReadonlyMap<string, Pick<Need, 'memberCode'>>,
): WebhookEvent | undefined {
  if (entity === 'catalogue' && action === 'imported') {
    const url = entityId === 'case-studies' ? '/api/v1/case-studies' : `/api/v1/catalogue/${entityId}`
    return { type: 'catalogue.imported', timestamp: at, data: { url }, memberCode: null }
  }
  if (entity === 'case study' && ofCaseStudies[action]) {
    const data = { caseStudyId: entityId, url: `/api/v1/case-studies/${entityId}` }
    return { type: ofCaseStudies[action], timestamp: at, data, memberCode: null }
  }
  const need = entity === 'need' && ofNeeds[action] ? needs.get(entityId) : undefined
  if (!need) return undefined
  const { memberCode } = need
  const data = { needId: entityId, memberCode, url: `/api/v1/needs/${entityId}` }
  return { type: ofNeeds[action]!, timestamp: at, data, memberCode }
}
