import type { Generated } from 'kysely'

/** Every table with its columns, written from the migrations by `npm run tables`. */
export interface Tables {
  apiKeys: {
    id: string
    secretHash: string
    label: string
    role: string
    memberCode: string | null
    requestsPerMinute: number | null
    createdAt: string
    expiresAt: string | null
    lastUsedAt: string | null
    revokedAt: string | null
    replacedBy: string | null
    members: string | null
  }
  appliedMigrations: {
    number: Generated<number>
    name: string
    checksum: string
  }
  audit: {
    number: Generated<number>
    at: string
    role: string
    actor: string | null
    action: string
    entity: string
    entityId: string
    before: string | null
    after: string | null
    previousHash: string
    hash: string
    endUser: string | null
  }
  auditPositions: {
    name: string
    number: number
  }
  caseDrafts: {
    id: string
    caseStudyId: string | null
    memberCode: string | null
    status: string
    version: number
    body: string
  }
  caseHistory: {
    entryId: string
    version: number
    caseStudyId: string | null
    memberCode: string | null
    at: string
    role: string
    actor: string | null
    action: string
    body: string
  }
  caseStudies: {
    id: string
    body: string
    updatedAt: string
    version: Generated<number>
    archivedAt: string | null
    mergedInto: string | null
    byPeople: Generated<number>
    generation: Generated<number>
    addedAt: Generated<string>
  }
  caseStudyImplementers: {
    caseStudyId: string
    memberCode: string
    role: string
  }
  caseStudyProcessAreas: {
    caseStudyId: string
    processAreaId: string
  }
  caseStudyTechnologies: {
    caseStudyId: string
    technologyId: string
  }
  catalogueState: {
    name: string
    value: string
  }
  comparedRows: {
    caseStudyId: string
    fingerprint: string
    problems: Buffer
    wholes: Buffer
  }
  comparisonOpens: {
    comparison: number
    answerId: string
    caseStudyId: string
    ranking: number
  }
  curationRules: {
    id: string
    version: number
    body: string
  }
  distinctCaseStudies: {
    oneId: string
    otherId: string
    at: string
  }
  editionProse: {
    editionId: string
    chapter: string
    place: string
    language: string
    version: number
    updatedAt: string
    author: string | null
    carriedOver: number
    body: string
  }
  editions: {
    id: string
    number: number
    version: number
    body: string
    content: string
  }
  erasures: {
    made: number
    swept: number
  }
  factDates: {
    technologyId: string
    factId: string
    addedAt: string
    verifiedAt: string | null
  }
  factHistory: {
    id: string
    technologyId: string
    factId: string
    at: string
    actor: string | null
    action: string
    body: string
  }
  factProposals: {
    id: string
    technologyId: string
    memberCode: string | null
    author: string | null
    status: string
    version: number
    body: string
  }
  factsSince: {
    id: Generated<number>
    at: string
  }
  feedTokens: {
    personId: string
    tokenHash: string
    createdAt: string
  }
  feedback: {
    needId: string
    caseStudyId: string
    body: string
  }
  idempotencyKeys: {
    id: string
    fingerprint: string
    at: string
    status: number | null
    location: string | null
    answer: string | null
  }
  inbox: {
    id: Generated<number>
    personId: string
    kind: string
    at: string
    needId: string | null
    about: string | null
    isRead: Generated<number>
  }
  insightSuggestions: {
    id: string
    version: number
    body: string
  }
  learnedModelInUse: {
    number: number | null
    revision: number
  }
  learnedModels: {
    number: Generated<number>
    at: string
    encoder: string
    body: string
    accepted: number
  }
  leases: {
    name: string
    owner: string
    until: number
  }
  matchUndo: {
    number: Generated<number>
    needId: string
    caseStudyId: string
    decision: string | null
  }
  matches: {
    needId: string
    caseStudyId: string
    rank: number | null
    score: number | null
    fit: string | null
    decision: string | null
  }
  members: {
    code: string
    body: string
    packBody: string | null
  }
  needAnswers: {
    needId: string
    fit: string
    bestScore: number
    degraded: number
    at: string
  }
  needAssignments: {
    needId: string
    personId: string
    at: string
  }
  needHistory: {
    needId: string
    version: number
    at: string
    role: string
    actor: string | null
    action: string
    body: string
  }
  needLooks: {
    needId: string
    firstKnown: string
    lastKnown: string
    at: string
  }
  needMessages: {
    id: string
    needId: string
    at: string
    side: string
    personId: string | null
    body: string
  }
  needProcessAreas: {
    needId: string
    processAreaId: string
  }
  needVectors: {
    needId: string
    model: string
    inputHash: string
    views: Buffer
  }
  needs: {
    id: string
    memberCode: string
    version: number
    body: string
    revision: number
  }
  needsState: {
    revision: number
  }
  notificationPreferences: {
    personId: string
    frequency: string
    language: string
    token: string
    lastSentAt: string | null
  }
  notifications: {
    id: Generated<number>
    personId: string
    kind: string
    at: string
  }
  openidAccounts: {
    issuer: string
    subject: string
    personId: string
    linkedAt: string
  }
  passageWords: {
    passageId: Generated<number>
    fingerprint: string
    language: string
    title: string
    problem: string
    solution: string
    results: string
    labels: string
  }
  passages: {
    id: Generated<number>
    caseStudyId: string
    language: string
    field: string
    position: number
    text: string
    inputHash: string
  }
  people: {
    id: string
    name: string | null
    email: string | null
    role: string
    memberCode: string | null
    active: Generated<number>
    createdAt: string
  }
  processAreas: {
    id: string
    body: string
    packBody: string | null
  }
  publishedAnswers: {
    needId: string
    at: string
    rules: string | null
  }
  publishedDecisions: {
    needId: string
    caseStudyId: string
    decision: string
  }
  rankingComparisons: {
    number: Generated<number>
    a: number
    b: number
    startedAt: string
    endedAt: string | null
    tally: string | null
  }
  regions: {
    id: string
    body: string
    packBody: string | null
  }
  sessions: {
    tokenHash: string
    personId: string
    createdAt: string
    lastSeenAt: string
    expiresAt: string
  }
  sharedMemory: {
    name: string
    count: number
    value: Buffer | null
    until: number
  }
  signInLinks: {
    tokenHash: string
    personId: string
    expiresAt: string
  }
  suggestionsWanted: {
    needId: string
    version: number
    done: Generated<number>
  }
  surveyAnswers: {
    roundId: string
    memberCode: string
    version: number
    updatedAt: string
    updatedBy: string | null
    body: string
  }
  surveyRounds: {
    id: string
    version: number
    body: string
    questionnaire: string
    counts: string | null
  }
  technologies: {
    id: string
    body: string
    packBody: string | null
  }
  terms: {
    id: string
    body: string
    packBody: string | null
  }
  tokenCodes: {
    codebook: string
    inputHash: string
    codes: Buffer
  }
  tokenVectors: {
    model: string
    inputHash: string
    vectors: Buffer
    weights: Buffer
    spans: Buffer
  }
  usageEvents: {
    id: Generated<number>
    at: string
    kind: string
    caseStudyId: string
    memberCode: string | null
    place: number | null
    ranking: number | null
  }
  vectors: {
    model: string
    inputHash: string
    vector: Buffer
  }
  webhookEndpoints: {
    id: string
    version: number
    body: string
    secret: string
    oldSecret: string | null
    oldSecretUntil: string | null
  }
  webhookMessages: {
    id: string
    endpointId: string
    type: string
    body: string
    createdAt: string
    attempts: Generated<number>
    status: Generated<string>
    dueAt: string
    lastStatus: number | null
    lastError: string | null
  }
  workshopFeedback: {
    id: string
    workshopId: string
    memberCode: string | null
    at: string
    body: string
  }
  workshops: {
    id: string
    version: number
    body: string
    kit: string | null
  }
}
