import type { Need, NeedChanges, NeedContent, Target, TransitionName, Viewer } from '../../src/domain/index.js'
import { writeChanges } from '../../src/features/needs/edit-need.js'
import { changeStatus } from '../../src/features/needs/index.js'
import type { Database } from '../../src/platform/database/index.js'

/** The content of a need, with only what matters. */
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

/** Approves a case study for a need, so that its answer can be published. */
export async function approveOne(put: (path: string, body: object) => Promise<unknown>, { id }: Need): Promise<void> {
  await put(`/needs/${id}/matches/id-postal-advance-data`, { state: 'approved' })
}

/** Changes a need without the other effects of the use case. */
export function edit(database: Database, by: Viewer, target: Target, changes: NeedChanges): Promise<Need> {
  return database.transaction((queries) => writeChanges(queries, by, target, changes))
}

/** Moves a need by one step without the other effects of the use case. */
export function move(database: Database, by: Viewer, target: Target, transition: TransitionName): Promise<Need> {
  return database.transaction((queries) => changeStatus(queries, by, target, transition))
}
