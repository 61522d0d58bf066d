import type { Need, NeedContent } from '../../src/domain/index.js'

/** What a member says of a need, with no more than what matters. */
export function aNeedContent(content: Partial<NeedContent> = {}): NeedContent {
  return {
    title: 'Lorries wait for days',
    description: 'Lorries queue for days at our border because every one of them is opened by hand.',
    language: 'en',
    processAreas: [],
    constraints: { budget: null, deadline: null, infrastructure: null },
    visibility: 'private',
    anonymousLearning: false,
    ...content,
  }
}

export function aNeed(need: Partial<Need> = {}): Need {
  return {
    ...aNeedContent(),
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    memberCode: 'BF',
    status: 'submitted',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    submittedAt: '2026-01-01T00:00:00.000Z',
    publishedAt: null,
    ...need,
  }
}
