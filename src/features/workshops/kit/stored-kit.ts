import type { Agenda } from './draft-agenda.js'

/** What a workshop talks about: a problem that participants share, or a technology. */
export interface StoredTopic {
  readonly id: string
  /** For a topic of a technology; null for one of needs. */
  readonly technologyId: string | null
  /** Ids of shared needs, the most typical first. Their texts are read each time, with the rights of then. */
  readonly needs: readonly string[]
  /** Best first. */
  readonly caseStudies: readonly string[]
  /** Who could speak, and the case study that shows it. */
  readonly speakers: readonly { readonly memberCode: string; readonly caseStudyId: string }[]
}

/** That participants have done what another needs. */
export interface StoredLesson {
  readonly learner: string
  readonly teachers: readonly string[]
  readonly caseStudyId: string
  readonly needId: string
}

export interface StoredGroup {
  readonly members: readonly string[]
  readonly lessons: readonly StoredLesson[]
}

/** What was prepared for a workshop, by ids: names and texts are read when it is shown. */
export interface StoredKit {
  /** Of the catalogue that it was prepared from. */
  readonly generation: number
  readonly topics: readonly StoredTopic[]
  readonly groups: readonly StoredGroup[]
  readonly agenda: Agenda
}
