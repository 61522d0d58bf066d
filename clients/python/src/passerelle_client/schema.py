# Generated from the OpenAPI document by `npm run clients`. Do not edit.
"""The types of all requests and answers. Programs must ignore fields that they do not know."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class ApiKey(TypedDict):
    id: str
    """What stands before the secret in the key"""
    label: str
    role: Literal["member", "staff", "portal", "admin"]
    memberCode: str | None
    members: Literal["*"] | list[str] | None
    """The members that a key of the role portal may act for; "*" is every one"""
    requestsPerMinute: int | None
    """Its own limit; null where the common one holds"""
    createdAt: str
    expiresAt: str | None
    lastUsedAt: str | None
    """To the minute"""
    revokedAt: str | None
    replacedBy: str | None
    """The key that came in its place"""


class AuditEntry(TypedDict):
    number: int
    at: str
    """ISO 8601, UTC"""
    role: str
    actor: str | None
    """Id of a person or a key"""
    endUser: str | None
    """The person behind a portal, by the id that the portal gave"""
    action: str
    entity: str
    entityId: str
    before: str | None
    """JSON"""
    after: str | None
    """JSON"""
    previousHash: str
    hash: str


class AuditVerification(TypedDict):
    entries: int
    """How many are as they were written, from the first on"""
    head: str
    """The hash of the last of these; keep it elsewhere, with their number"""
    expected: Literal["met", "missing", "different"] | None
    """Whether the entries that were noted are there; null when nothing was expected"""
    brokenAt: int | None
    """Number of the first that is not; null when all are"""


class BatchItem(TypedDict):
    recommendation: SelectedRecommendation | None
    problem: Problem | None
    """Why there is no answer; null when there is one"""


class Caller(TypedDict):
    role: Literal["anonymous", "member", "staff", "portal", "admin"]
    memberCode: str | None
    """The member one belongs to, or a portal acts for in this request"""
    person: Person | None
    apiKey: ApiKey | None


class CaseStudyTexts(TypedDict):
    en: NotRequired[CaseStudyText]
    fr: NotRequired[CaseStudyText]
    es: NotRequired[CaseStudyText]


class CaseStudyEvidence(TypedDict):
    sourceQuality: Literal["strong", "fair", "weak"]
    sourceType: str
    problemBasis: Literal["stated", "aim", "not-stated"]
    confidence: Literal["high", "medium", "low"]
    read: Literal["opening-excerpt", "whole"]


class CaseStudy(TypedDict):
    id: str
    """Id of a case study"""
    administration: str
    texts: CaseStudyTexts
    needsAnswered: list[NeedAnswered]
    technologies: list[str]
    processAreas: list[str]
    tags: list[str]
    implementers: list[Implementer]
    partners: list[str]
    maturity: Literal["study", "pilot", "production"] | None
    year: int | None
    sources: list[Source]
    evidence: CaseStudyEvidence


class CaseStudyContentTextsEn(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str | None
    problem: str | None
    solution: str | None
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyContentTextsFr(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str | None
    problem: str | None
    solution: str | None
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyContentTextsEs(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str | None
    problem: str | None
    solution: str | None
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyContentTexts(TypedDict):
    en: NotRequired[CaseStudyContentTextsEn]
    fr: NotRequired[CaseStudyContentTextsFr]
    es: NotRequired[CaseStudyContentTextsEs]


class CaseStudyContentNeedsAnswered(TypedDict):
    status: Literal["curated"]
    en: NotRequired[str]
    fr: NotRequired[str]
    es: NotRequired[str]


class CaseStudyContentSources(TypedDict):
    title: str | None
    url: str
    date: str | None
    language: str | None


class CaseStudyContentEvidence(TypedDict):
    sourceQuality: Literal["strong", "fair", "weak"]
    sourceType: str
    problemBasis: Literal["stated", "aim", "not-stated"]
    confidence: Literal["high", "medium", "low"]
    read: Literal["opening-excerpt", "whole"]


class CaseStudyContent(TypedDict):
    id: str | None
    """Id of the case study that it becomes; made from the title when missing"""
    administration: str | None
    texts: CaseStudyContentTexts
    needsAnswered: list[CaseStudyContentNeedsAnswered]
    technologies: list[str]
    processAreas: list[str]
    tags: list[str]
    implementers: list[Implementer]
    partners: list[str]
    maturity: Literal["study", "pilot", "production"] | None
    year: int | None
    sources: list[CaseStudyContentSources]
    evidence: CaseStudyContentEvidence | None
    """Assessed by staff; required to publish"""


class CaseStudyContentInputTextsEn(TypedDict):
    status: NotRequired[Literal["original", "translated", "curated"]]
    title: NotRequired[str | None]
    problem: NotRequired[str | None]
    solution: NotRequired[str | None]
    results: NotRequired[str | None]
    lessons: NotRequired[str | None]
    costNote: NotRequired[str | None]


class CaseStudyContentInputTextsFr(TypedDict):
    status: NotRequired[Literal["original", "translated", "curated"]]
    title: NotRequired[str | None]
    problem: NotRequired[str | None]
    solution: NotRequired[str | None]
    results: NotRequired[str | None]
    lessons: NotRequired[str | None]
    costNote: NotRequired[str | None]


class CaseStudyContentInputTextsEs(TypedDict):
    status: NotRequired[Literal["original", "translated", "curated"]]
    title: NotRequired[str | None]
    problem: NotRequired[str | None]
    solution: NotRequired[str | None]
    results: NotRequired[str | None]
    lessons: NotRequired[str | None]
    costNote: NotRequired[str | None]


class CaseStudyContentInputTexts(TypedDict):
    en: NotRequired[CaseStudyContentInputTextsEn]
    fr: NotRequired[CaseStudyContentInputTextsFr]
    es: NotRequired[CaseStudyContentInputTextsEs]


class CaseStudyContentInputNeedsAnswered(TypedDict):
    status: NotRequired[Literal["curated"]]
    en: NotRequired[str]
    fr: NotRequired[str]
    es: NotRequired[str]


class CaseStudyContentInputImplementers(TypedDict):
    code: NotRequired[str]
    """Code of a member"""
    member: NotRequired[str]
    """Older name of `code`"""
    name: NotRequired[str]
    """Part of an answer; ignored"""
    role: Literal["lead", "partner", "supporter"]


class CaseStudyContentInputSources(TypedDict):
    title: NotRequired[str | None]
    url: str
    date: NotRequired[str | None]
    language: NotRequired[str | None]


class CaseStudyContentInputEvidence(TypedDict):
    sourceQuality: Literal["strong", "fair", "weak"]
    sourceType: str
    problemBasis: Literal["stated", "aim", "not-stated"]
    confidence: Literal["high", "medium", "low"]
    read: Literal["opening-excerpt", "whole"]


class CaseStudyContentInput(TypedDict):
    id: NotRequired[str | None]
    """Id of the case study that it becomes; made from the title when missing"""
    administration: NotRequired[str | None]
    texts: NotRequired[CaseStudyContentInputTexts]
    needsAnswered: NotRequired[list[CaseStudyContentInputNeedsAnswered]]
    technologies: NotRequired[list[str]]
    processAreas: NotRequired[list[str]]
    tags: NotRequired[list[str]]
    implementers: NotRequired[list[CaseStudyContentInputImplementers]]
    partners: NotRequired[list[str]]
    maturity: NotRequired[Literal["study", "pilot", "production"] | None]
    year: NotRequired[int | None]
    sources: NotRequired[list[CaseStudyContentInputSources]]
    evidence: NotRequired[CaseStudyContentInputEvidence | None]
    """Assessed by staff; required to publish"""


class CaseStudyContentOutputTextsEn(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str | None
    problem: str | None
    solution: str | None
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyContentOutputTextsFr(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str | None
    problem: str | None
    solution: str | None
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyContentOutputTextsEs(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str | None
    problem: str | None
    solution: str | None
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyContentOutputTexts(TypedDict):
    en: NotRequired[CaseStudyContentOutputTextsEn]
    fr: NotRequired[CaseStudyContentOutputTextsFr]
    es: NotRequired[CaseStudyContentOutputTextsEs]


class CaseStudyContentOutputNeedsAnswered(TypedDict):
    status: Literal["curated"]
    en: NotRequired[str]
    fr: NotRequired[str]
    es: NotRequired[str]


class CaseStudyContentOutputSources(TypedDict):
    title: str | None
    url: str
    date: str | None
    language: str | None


class CaseStudyContentOutputEvidence(TypedDict):
    sourceQuality: Literal["strong", "fair", "weak"]
    sourceType: str
    problemBasis: Literal["stated", "aim", "not-stated"]
    confidence: Literal["high", "medium", "low"]
    read: Literal["opening-excerpt", "whole"]


class CaseStudyContentOutput(TypedDict):
    id: str | None
    """Id of the case study that it becomes; made from the title when missing"""
    administration: str | None
    texts: CaseStudyContentOutputTexts
    needsAnswered: list[CaseStudyContentOutputNeedsAnswered]
    technologies: list[str]
    processAreas: list[str]
    tags: list[str]
    implementers: list[ImplementerOutput]
    partners: list[str]
    maturity: Literal["study", "pilot", "production"] | None
    year: int | None
    sources: list[CaseStudyContentOutputSources]
    evidence: CaseStudyContentOutputEvidence | None
    """Assessed by staff; required to publish"""


class CaseStudyDraft(TypedDict):
    id: str
    """Id of a draft"""
    caseStudyId: str | None
    """The published case study that it revises; null when it is new"""
    basedOn: int | None
    """The version of that case study that it started from"""
    memberCode: str | None
    """The member that owns it; null when staff created it"""
    status: Literal["draft", "in-review"]
    version: int
    note: str | None
    """The comment of staff when they returned it"""
    createdAt: str
    updatedAt: str
    submittedAt: str | None
    content: CaseStudyContent


class CaseStudyFilters(TypedDict):
    technologies: NotRequired[list[str]]
    """Only case studies with one of these technologies"""
    processAreas: NotRequired[list[str]]
    """Only case studies in one of these process areas"""
    regions: NotRequired[list[str]]
    """Only case studies of members of these regions"""
    maturity: NotRequired[list[Literal["study", "pilot", "production"]]]
    """Only case studies with one of these maturities"""
    yearFrom: NotRequired[int]
    """Only case studies of this year or later"""
    wcoRegions: NotRequired[list[str]]
    """Older name of `regions`"""
    members: NotRequired[list[str]]
    """Only case studies of these members"""


class CaseStudySummaryTechnologies(TypedDict):
    id: str
    name: str


class CaseStudySummaryProcessAreas(TypedDict):
    id: str
    name: str


class CaseStudySummaryImplementers(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]
    name: str


class CaseStudySummary(TypedDict):
    id: str
    title: str
    summary: str
    language: str
    """Language of title and summary"""
    technologies: list[CaseStudySummaryTechnologies]
    processAreas: list[CaseStudySummaryProcessAreas]
    implementers: list[CaseStudySummaryImplementers]
    administration: str
    year: int | None
    maturity: Literal["study", "pilot", "production"] | None
    url: str
    """URL of the whole case study in the API"""
    pageUrl: str
    """URL of its page, in the language that was asked for"""


class CaseStudyText(TypedDict):
    status: Literal["original", "translated", "curated"]
    title: str
    problem: str | None
    solution: str
    results: str | None
    lessons: str | None
    costNote: str | None


class CaseStudyVersion(TypedDict):
    draftId: str | None
    """The draft whose version it is; null for one of the published case study"""
    version: int
    at: str
    role: str
    actor: str | None
    action: str
    content: CaseStudyContent
    differences: list[Difference]
    """From the version before"""


class CreatedApiKey(TypedDict):
    key: str
    """The whole key; it is shown only now"""
    apiKey: ApiKey


class CreatedWebhook(TypedDict):
    url: str
    description: str
    events: list[Literal[
        "case-study.published",
        "case-study.archived",
        "case-study.restored",
        "case-study.merged",
        "catalogue.imported",
        "need.submitted",
        "need.withdrawn",
        "need.in-review",
        "need.published",
        "need.closed",
        "need.reopened",
    ]]
    members: Literal["*"] | list[str]
    active: bool
    id: str
    """Id of a webhook"""
    version: int
    createdAt: str
    pausedBecause: str | None
    """Why the service itself stopped sending; null otherwise"""
    secret: str
    """With which messages are signed; it is shown only now"""


class Decision(TypedDict):
    state: Literal["suggested", "approved", "rejected", "hidden"]
    position: int | None
    """Rank in the answer to which it is pinned"""
    reason: Literal[
        "not-relevant",
        "other-context",
        "out-of-date",
        "too-costly",
        "already-known",
        "other",
    ] | None
    """The reason for the rejection"""
    comment: str | None
    """The reason in your own words"""
    note: str | None
    """For the member, shown with the published answer"""
    byHand: bool
    author: str
    at: str


class DecisionContent(TypedDict):
    state: Literal["suggested", "approved", "rejected", "hidden"]
    position: NotRequired[int | None]
    """Rank in the answer to which it is pinned"""
    reason: NotRequired[Literal[
        "not-relevant",
        "other-context",
        "out-of-date",
        "too-costly",
        "already-known",
        "other",
    ] | None]
    """The reason for the rejection"""
    comment: NotRequired[str | None]
    """The reason in your own words"""
    note: NotRequired[str | None]
    """For the member, shown with the published answer"""


class Difference(TypedDict):
    path: str
    """As in `texts.en.problem`; lists are compared as a whole"""
    before: object
    after: object


class DossierBusinessProcessesSource(TypedDict):
    title: str
    url: str


class DossierBusinessProcesses(TypedDict):
    text: LocalizedText
    source: DossierBusinessProcessesSource


class DossierPolicyArrangementsSource(TypedDict):
    title: str
    url: str


class DossierPolicyArrangements(TypedDict):
    text: LocalizedText
    source: DossierPolicyArrangementsSource


class DossierLegalRequirementsSource(TypedDict):
    title: str
    url: str


class DossierLegalRequirements(TypedDict):
    text: LocalizedText
    source: DossierLegalRequirementsSource


class DossierMinimumSpecificationsSource(TypedDict):
    title: str
    url: str


class DossierMinimumSpecifications(TypedDict):
    text: LocalizedText
    source: DossierMinimumSpecificationsSource


class DossierCostsSource(TypedDict):
    title: str
    url: str


class DossierCosts(TypedDict):
    text: LocalizedText
    source: DossierCostsSource


class DossierTrendsSource(TypedDict):
    title: str
    url: str


class DossierTrends(TypedDict):
    text: LocalizedText
    source: DossierTrendsSource


class Dossier(TypedDict):
    businessProcesses: list[DossierBusinessProcesses]
    policyArrangements: list[DossierPolicyArrangements]
    legalRequirements: list[DossierLegalRequirements]
    minimumSpecifications: list[DossierMinimumSpecifications]
    costs: list[DossierCosts]
    trends: list[DossierTrends]


class DuplicateNeed(TypedDict):
    need: Need
    likeness: float
    """0..1; from .45 on, two needs are probably the same"""


class FacetsTechnology(TypedDict):
    id: str
    name: str
    count: int
    """Number of case studies"""


class FacetsProcessArea(TypedDict):
    id: str
    name: str
    count: int
    """Number of case studies"""


class FacetsRegion(TypedDict):
    id: str
    name: str
    count: int
    """Number of case studies"""


class FacetsWcoRegion(TypedDict):
    id: str
    name: str
    count: int
    """Number of case studies"""


class FacetsMaturity(TypedDict):
    id: str
    name: str
    count: int
    """Number of case studies"""


class Facets(TypedDict):
    technology: list[FacetsTechnology]
    processArea: list[FacetsProcessArea]
    region: list[FacetsRegion]
    wcoRegion: list[FacetsWcoRegion]
    maturity: list[FacetsMaturity]


class Feedback(TypedDict):
    verdict: Literal["useful", "not-useful", "already-tried"] | None
    outcome: Literal["contacted-peer", "adopted"] | None
    year: int | None
    """Of the outcome"""
    note: str | None
    """For staff and your own member"""
    caseStudyId: str
    """Id of a case study"""
    author: str
    at: str


class FeedbackContent(TypedDict):
    verdict: NotRequired[Literal["useful", "not-useful", "already-tried"] | None]
    outcome: NotRequired[Literal["contacted-peer", "adopted"] | None]
    year: NotRequired[int | None]
    """Of the outcome"""
    note: NotRequired[str | None]
    """For staff and your own member"""


class Gap(TypedDict):
    need: Need
    bestScore: int
    """Of the nearest case study"""
    at: str
    """When the catalogue was asked"""


class Implementer(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]


class ImplementerOutput(TypedDict):
    member: str
    """Code of a member"""
    role: Literal["lead", "partner", "supporter"]


class ImportOutcomeCounts(TypedDict):
    """`fresh` and `changed` are written; `edited` and `archived` here are left alone"""
    fresh: int
    changed: int
    unchanged: int
    edited: int
    archived: int


class ImportOutcomeErrors(TypedDict):
    line: int | None
    path: str
    message: str


class ImportOutcome(TypedDict):
    imported: bool
    """false for a dry run"""
    counts: ImportOutcomeCounts
    """`fresh` and `changed` are written; `edited` and `archived` here are left alone"""
    errors: list[ImportOutcomeErrors]
    """What is wrong, by line and column: the first fifty"""
    errorCount: int


class LearnedRankingsItem(TypedDict):
    decidedNeeds: int
    before: dict[str, float]
    after: dict[str, float]
    worse: list[str]
    number: int
    at: str
    accepted: bool


class LearnedRankings(TypedDict):
    inUse: int | None
    """null is the ranking that comes with the program"""
    items: list[LearnedRankingsItem]


class Liveness(TypedDict):
    status: Literal["ok"]


class LocalizedText(TypedDict):
    en: str
    fr: str
    es: str


class Match(TypedDict):
    caseStudyId: str
    """Id of a case study"""
    rank: int | None
    """Rank among the suggestions; null when it is not one of them"""
    score: int | None
    fit: str | None
    decision: Decision | None


class MatchListItemDecision(TypedDict):
    state: Literal["suggested", "approved", "rejected", "hidden"]
    position: int | None
    """Rank in the answer to which it is pinned"""
    reason: Literal[
        "not-relevant",
        "other-context",
        "out-of-date",
        "too-costly",
        "already-known",
        "other",
    ] | None
    """The reason for the rejection"""
    comment: str | None
    """The reason in your own words"""
    note: str | None
    """For the member, shown with the published answer"""
    byHand: bool
    author: str | None
    """For staff only"""
    at: str


class MatchListItem(TypedDict):
    rank: int | None
    """Rank among the suggestions; null when it is not one of them"""
    score: int | None
    fit: str | None
    decision: MatchListItemDecision | None
    caseStudy: CaseStudySummary


class MatchList(TypedDict):
    fit: Literal["strong", "partial", "none", "unknown"] | None
    """null while the catalogue was not asked"""
    pending: bool
    """Whether suggestions for the newest words are still to come"""
    items: list[MatchListItem]


class MatchWithResultDecision(TypedDict):
    state: Literal["suggested", "approved", "rejected", "hidden"]
    position: int | None
    """Rank in the answer to which it is pinned"""
    reason: Literal[
        "not-relevant",
        "other-context",
        "out-of-date",
        "too-costly",
        "already-known",
        "other",
    ] | None
    """The reason for the rejection"""
    comment: str | None
    """The reason in your own words"""
    note: str | None
    """For the member, shown with the published answer"""
    byHand: bool
    author: str | None
    """For staff only"""
    at: str


class MatchWithResult(TypedDict):
    caseStudyId: str
    """Id of a case study"""
    rank: int | None
    """Rank among the suggestions; null when it is not one of them"""
    score: int | None
    fit: str | None
    decision: MatchWithResultDecision | None


class MemberAdministration(TypedDict):
    name: str | None
    short: str | None


class MemberPosition(TypedDict):
    latitude: float
    longitude: float


class Member(TypedDict):
    code: str
    """Code of a member"""
    iso3: str | None
    name: LocalizedText
    administration: MemberAdministration
    administrationBasis: str | None
    region: str
    """Id of a region"""
    membershipBasis: str
    officialLanguages: list[str]
    workingLanguage: str
    context: MemberContext
    borders: list[str]
    position: MemberPosition | None
    contactUrl: str | None
    unions: list[str]


class MemberContext(TypedDict):
    landlocked: bool
    island: bool
    smallIslandDevelopingState: bool
    leastDeveloped: bool
    landlockedDeveloping: bool
    incomeGroup: Literal["low", "lower-middle", "upper-middle", "high"] | None
    populationMillions: float | None


class MemberDataNeeds(TypedDict):
    title: str
    description: str
    language: str
    processAreas: list[str]
    constraints: NeedConstraints
    visibility: Literal["private", "members", "public"]
    anonymousLearning: bool
    """Whether decisions on it may improve answers to similar needs of others, without showing
    the need
    """
    id: str
    """Id of a need"""
    memberCode: str
    """Code of a member"""
    status: Literal["draft", "submitted", "in-review", "published", "closed"]
    version: int
    createdAt: str
    updatedAt: str
    submittedAt: str | None
    publishedAt: str | None
    history: list[NeedVersion]
    matches: list[MatchWithResult]
    feedback: list[Feedback]


class MemberDataAudit(TypedDict):
    at: str
    role: str
    action: str
    entity: str
    entityId: str
    before: str | None
    after: str | None


class MemberData(TypedDict):
    member: Member
    needs: list[MemberDataNeeds]
    caseDrafts: list[CaseStudyDraft]
    audit: list[MemberDataAudit]
    """Who did what with its needs and drafts"""


class MemberRecommendationNeed(TypedDict):
    id: str
    """Id of a need"""
    title: str


class MemberRecommendation(TypedDict):
    caseStudy: CaseStudySummary
    because: Literal["need", "profile"]
    """It fits a need, or members like this one have done it"""
    need: MemberRecommendationNeed | None
    score: int | None
    """As in a recommendation; null for `profile`"""
    fit: Literal["strong", "partial", "weak", "unknown"] | None
    reasons: list[str]
    """Facts, in the language that was asked for"""


class MemberSummary(TypedDict):
    code: str
    name: str
    administration: str | None
    region: str
    """Id of a region"""
    wcoRegion: str
    """Older name of `region`"""
    caseStudies: int
    """Case studies in which it has experience of its own"""


class Need(TypedDict):
    title: str
    description: str
    language: str
    processAreas: list[str]
    constraints: NeedConstraints
    visibility: Literal["private", "members", "public"]
    anonymousLearning: bool
    """Whether decisions on it may improve answers to similar needs of others, without showing
    the need
    """
    id: str
    """Id of a need"""
    memberCode: str
    """Code of a member"""
    status: Literal["draft", "submitted", "in-review", "published", "closed"]
    version: int
    createdAt: str
    updatedAt: str
    submittedAt: str | None
    publishedAt: str | None


class NeedAnswered(TypedDict):
    status: Literal["curated"]
    en: NotRequired[str]
    fr: NotRequired[str]
    es: NotRequired[str]


class NeedChangesConstraints(TypedDict):
    budget: NotRequired[Literal["under-100k", "100k-to-1m", "1m-to-10m", "over-10m"] | None]
    deadline: NotRequired[str | None]
    infrastructure: NotRequired[str | None]
    """Existing infrastructure, and what is missing"""


class NeedChanges(TypedDict):
    title: NotRequired[str]
    description: NotRequired[str]
    language: NotRequired[str]
    processAreas: NotRequired[list[str]]
    constraints: NotRequired[NeedChangesConstraints]
    visibility: NotRequired[Literal["private", "members", "public"]]
    anonymousLearning: NotRequired[bool]
    """Whether decisions on it may improve answers to similar needs of others, without showing
    the need
    """


class NeedConstraints(TypedDict):
    budget: Literal["under-100k", "100k-to-1m", "1m-to-10m", "over-10m"] | None
    deadline: str | None
    infrastructure: str | None
    """Existing infrastructure, and what is missing"""


class NeedDraftConstraints(TypedDict):
    budget: NotRequired[Literal["under-100k", "100k-to-1m", "1m-to-10m", "over-10m"] | None]
    deadline: NotRequired[str | None]
    infrastructure: NotRequired[str | None]
    """Existing infrastructure, and what is missing"""


class NeedDraft(TypedDict):
    title: str
    description: str
    language: NotRequired[str]
    """Detected when missing"""
    processAreas: NotRequired[list[str]]
    constraints: NotRequired[NeedDraftConstraints]
    visibility: NotRequired[Literal["private", "members", "public"]]
    anonymousLearning: NotRequired[bool]
    """Whether decisions on it may improve answers to similar needs of others, without showing
    the need
    """


class NeedImportErrors(TypedDict):
    line: int | None
    path: str
    message: str


class NeedImport(TypedDict):
    imported: bool
    """false for a dry run"""
    count: int
    """Number of needs that are valid"""
    items: list[Need]
    """The needs that were imported"""
    errors: list[NeedImportErrors]
    """What is wrong, by line and column: the first fifty"""
    errorCount: int


class NeedVersion(TypedDict):
    version: int
    at: str
    role: str
    actor: str | None
    action: str
    need: Need


class NewApiKey(TypedDict):
    label: str
    """What it is for"""
    role: Literal["member", "staff", "portal", "admin"]
    memberCode: NotRequired[str | None]
    """The member that a key of the role member belongs to"""
    members: NotRequired[Literal["*"] | list[str] | None]
    """The members that a key of the role portal may act for; needed for that role"""
    expiresAt: NotRequired[str | None]
    requestsPerMinute: NotRequired[int | None]


class NewMatchesNeedsNeed(TypedDict):
    id: str
    """Id of a need"""
    title: str


class NewMatchesNeeds(TypedDict):
    need: NewMatchesNeedsNeed
    caseStudies: list[CaseStudySummary]


class NewMatchesProfile(TypedDict):
    caseStudy: CaseStudySummary
    reasons: list[str]
    """Facts, in the language that was asked for"""


class NewMatches(TypedDict):
    since: str | None
    """null: since each need was last looked at in the pages"""
    needs: list[NewMatchesNeeds]
    """Needs with new case studies that fit; the others are left out"""
    profile: list[NewMatchesProfile]
    """Further new case studies of members like this one"""


class NewPerson(TypedDict):
    name: NotRequired[str | None]
    email: NotRequired[str | None]
    """Also how a sign-in by OpenID Connect finds its person"""
    role: Literal["member", "staff", "admin"]
    memberCode: NotRequired[str | None]
    """The member a contact point belongs to"""


class NotificationPreference(TypedDict):
    frequency: Literal["none", "daily", "at-once"]
    """No mail; one a day when there is something; one each time"""
    language: Literal["en", "fr", "es"]
    """Language of the mails"""


class PeerMember(TypedDict):
    code: str
    name: str
    administration: str | None


class PeerEvidence(TypedDict):
    type: Literal["implemented", "solvedNeed", "sameNeed"]
    caseStudyId: str | None
    text: str
    year: int | None


class PeerContext(TypedDict):
    name: Literal[
        "neighbour",
        "sameRegion",
        "sameLanguage",
        "sameUnion",
        "bothLandlocked",
        "bothIslands",
        "bothSmallIslandDevelopingStates",
        "bothLeastDeveloped",
        "sameIncomeGroup",
    ]
    text: str


class PeerContact(TypedDict):
    url: str


class Peer(TypedDict):
    member: PeerMember
    score: int | None
    """0..100: probability that it has solved this; null when the fit of the answer is unknown"""
    evidence: list[PeerEvidence]
    context: list[PeerContext]
    contact: PeerContact | None


class Person(TypedDict):
    id: str
    name: str | None
    email: str | None
    role: Literal["member", "staff", "admin"]
    memberCode: str | None
    """The member a contact point belongs to"""
    active: bool
    """A person who is not active is signed out and cannot sign in"""
    createdAt: str


class PersonChanges(TypedDict):
    name: NotRequired[str | None]
    email: NotRequired[str | None]
    role: NotRequired[Literal["member", "staff", "admin"]]
    memberCode: NotRequired[str | None]
    active: NotRequired[bool]


class PersonDataAccessSessions(TypedDict):
    createdAt: str
    lastSeenAt: str
    expiresAt: str


class PersonDataAccessSignInLinks(TypedDict):
    expiresAt: str


class PersonDataAccessOpenIdAccounts(TypedDict):
    issuer: str
    subject: str
    linkedAt: str


class PersonDataAccess(TypedDict):
    sessions: list[PersonDataAccessSessions]
    signInLinks: list[PersonDataAccessSignInLinks]
    """Not used yet"""
    feedSince: str | None
    openIdAccounts: list[PersonDataAccessOpenIdAccounts]


class PersonDataMailNotSentYet(TypedDict):
    kind: str
    at: str


class PersonDataMail(TypedDict):
    frequency: Literal["none", "daily", "at-once"]
    """No mail; one a day when there is something; one each time"""
    language: Literal["en", "fr", "es"]
    """Language of the mails"""
    lastSentAt: str | None
    notSentYet: list[PersonDataMailNotSentYet]


class PersonDataAudit(TypedDict):
    number: int
    at: str
    role: str
    action: str
    byThemselves: bool
    entity: str
    entityId: str
    before: str | None
    """JSON"""
    after: str | None
    """JSON"""


class PersonDataNeedVersions(TypedDict):
    needId: str
    version: int
    at: str
    role: str
    action: str
    need: Need | None
    """null where the viewer may not read it, as of a draft of a member"""


class PersonDataCaseVersions(TypedDict):
    entryId: str
    """Of a case study or of a draft"""
    caseStudyId: str | None
    version: int
    at: str
    role: str
    action: str
    content: CaseStudyContentOutput | None
    """null where the viewer may not read it, as of a draft of a member"""


class PersonDataDecisions(TypedDict):
    needId: str
    caseStudyId: str
    """Id of a case study"""
    state: Literal["current", "published", "replaced"]
    decision: Decision | None
    """null where the viewer may not read it, as of a draft of a member"""


class PersonDataFeedback(TypedDict):
    needId: str
    caseStudyId: str
    """Id of a case study"""
    at: str
    feedback: Feedback | None
    """null where the viewer may not read it, as of a draft of a member"""


class PersonData(TypedDict):
    person: Person
    access: PersonDataAccess
    mail: PersonDataMail | None
    """What mail they want; null for none"""
    audit: list[PersonDataAudit]
    """What they did, and what was done with their account"""
    needVersions: list[PersonDataNeedVersions]
    caseVersions: list[PersonDataCaseVersions]
    decisions: list[PersonDataDecisions]
    feedback: list[PersonDataFeedback]


class ProblemErrors(TypedDict):
    path: str
    message: str


class Problem(TypedDict):
    type: str
    """The kind of problem: a reference, relative to this service, to the page that explains it"""
    title: str
    status: int
    detail: str
    code: str
    """Stable, for programs; /api/problems lists them"""
    id: str
    """Id of the request, as in the log"""
    errors: list[ProblemErrors]
    errorCount: int
    """Number of errors found; `errors` contains the first of them"""


class ProcessAreaSummary(TypedDict):
    id: str
    name: str
    caseStudies: int
    """Number of case studies in it"""


class Question(TypedDict):
    text: NotRequired[str]
    """The problem, in your own words and language"""
    memberCode: NotRequired[str]
    """The member that has the need; it is never its own peer. When missing, that of the caller"""
    language: NotRequired[str]
    """Language of the text; detected when missing"""
    outputLanguage: NotRequired[Literal["en", "fr", "es"]]
    """Language of names and reasons; that of the text when missing"""
    technologies: NotRequired[list[str]]
    """Technologies that the need is about; they replace the detected ones"""
    processAreas: NotRequired[list[str]]
    """Process areas that the need is about; they replace the detected ones"""
    moreLike: NotRequired[list[str]]
    """Good examples: similar case studies rank higher. The examples themselves are left out"""
    lessLike: NotRequired[list[str]]
    """Bad examples: similar case studies rank lower. The examples themselves are left out"""
    filters: NotRequired[CaseStudyFilters]
    limit: NotRequired[int]
    offset: NotRequired[int]
    peers: NotRequired[int]
    diversity: NotRequired[float]
    """0: order by score only; 1: a case study that is similar to one above it moves far down"""
    minScore: NotRequired[float]
    needId: NotRequired[str]
    """A need that you may see, instead of a text"""


class QueuedNeed(TypedDict):
    need: Need
    fit: Literal["strong", "partial", "none", "unknown"] | None
    """null while the catalogue was not asked"""
    bestScore: int | None
    """null while it was not asked, and where the fit is unknown"""
    degraded: bool
    """Whether a part of the engine could not take part in the answer"""
    waitingDays: int
    urgency: float
    """0..2: how far from sure the answer is, and how long the member waits"""


class RankingComparisonTally(TypedDict):
    """Answers in which more was opened of what `a` placed, of what `b` placed, and of both as
    much; and what was opened of each. An answer counts once, however many people got it
    """
    winsOfA: int
    winsOfB: int
    ties: int
    openedOfA: int
    openedOfB: int


class RankingComparison(TypedDict):
    number: int
    a: int
    """0 for the ranking that comes with the program"""
    b: int
    """0 for the ranking that comes with the program"""
    startedAt: str
    endedAt: str | None
    """null while it runs"""
    tally: RankingComparisonTally
    """Answers in which more was opened of what `a` placed, of what `b` placed, and of both as
    much; and what was opened of each. An answer counts once, however many people got it
    """
    p: float
    """Two-sided sign test: how probable so uneven a tally is, or a more uneven one, if both were
    as good
    """
    verdict: Literal["not-enough-data", "no-difference", "a", "b"]
    """Not before 50 answers were won by one of the two; `a` or `b` when p is below .01"""


class RankingComparisons(TypedDict):
    running: RankingComparison | None
    isApplied: bool
    """Whether answers are interleaved now; not where one of both was learned for another model"""
    ended: list[RankingComparison]
    """The latest first"""


class ReadinessProgress(TypedDict):
    done: int
    total: int


class ReadinessAnn(TypedDict):
    recallAt10: float
    ef: int
    queries: int


class Readiness(TypedDict):
    status: Literal["starting", "embedding", "indexing", "ready", "failed"]
    progress: ReadinessProgress | None
    """Passages embedded so far"""
    failure: str | None
    caseStudies: int
    passages: int
    generation: int
    ann: ReadinessAnn | None
    """Recall of the approximate index against an exact search, measured on its own vectors"""


class RecommendationQueryAspects(TypedDict):
    text: str
    start: int
    end: int
    covered: bool | None


class RecommendationQuery(TypedDict):
    language: str
    outputLanguage: Literal["en", "fr", "es"]
    aspects: list[RecommendationQueryAspects]
    """What the need asks for, one by one, and whether any result on this page covers it; null
    where the fit is unknown
    """
    truncated: bool
    """Whether the text was too long for the model"""


class RecommendationTechnologies(TypedDict):
    id: str
    name: str
    share: float


class RecommendationUnderstandingTechnologies(TypedDict):
    id: str
    name: str
    confidence: float
    """0..1"""
    source: Literal["given", "named", "implied"]
    """`given` by the caller, `named` in the text, or `implied` by the results"""


class RecommendationUnderstandingProcessAreas(TypedDict):
    id: str
    name: str
    confidence: float
    """0..1"""
    source: Literal["given", "named", "implied"]
    """`given` by the caller, `named` in the text, or `implied` by the results"""


class RecommendationUnderstanding(TypedDict):
    """Detected topics of the need; send `technologies` or `processAreas` to correct them"""
    technologies: list[RecommendationUnderstandingTechnologies]
    processAreas: list[RecommendationUnderstandingProcessAreas]


class RecommendationModel(TypedDict):
    id: str
    revision: str


class RecommendationIndex(TypedDict):
    generation: int
    passages: int


class Recommendation(TypedDict):
    query: RecommendationQuery
    fit: Literal["strong", "partial", "none", "unknown"]
    """`none`: no result fits even partially; `unknown`: found by words only, so the fit is not
    known
    """
    results: list[Result]
    total: int
    """Total number of results"""
    answerId: str | None
    """To be sent with usage events, while two rankings are compared in this answer: their
    results are interleaved; else null
    """
    peers: list[Peer]
    technologies: list[RecommendationTechnologies]
    understanding: RecommendationUnderstanding
    """Detected topics of the need; send `technologies` or `processAreas` to correct them"""
    degraded: list[Literal["semantic", "lexical"]]
    """Parts of the engine that were not available for this answer"""
    model: RecommendationModel
    index: RecommendationIndex


class RegionSummary(TypedDict):
    id: str
    name: str
    members: int
    """Number of members"""
    caseStudies: int
    """Number of case studies of its members"""


class Result(TypedDict):
    rank: int
    caseStudy: CaseStudySummary
    score: int | None
    """0..100: how many of a hundred such matches are useful; null when the fit is unknown"""
    fit: Literal["strong", "partial", "weak", "unknown"]
    ranking: int | None
    """Number of the ranking that placed it, to be sent with usage events; 0 for the one that
    comes with the program, null where staff placed it
    """
    pinned: bool
    own: bool
    """Whether it is a case study of the requesting member"""
    why: Why


class RotatedWebhookSecret(TypedDict):
    secret: str
    """With which messages are signed; it is shown only now"""
    oldValidUntil: str


class RuleCondition(TypedDict):
    processAreas: list[str]
    technologies: list[str]
    words: list[str]
    """A need holds one when it holds all words of it"""


class RuleActionBoost(TypedDict):
    type: Literal["boost"]
    strength: float
    """By what the odds are multiplied, or divided"""


class RuleActionBury(TypedDict):
    type: Literal["bury"]
    strength: float
    """By what the odds are multiplied, or divided"""


class RuleActionHide(TypedDict):
    type: Literal["hide"]


class RuleActionPin(TypedDict):
    type: Literal["pin"]
    position: int


class Rule(TypedDict):
    name: str
    condition: RuleCondition
    action: RuleActionBoost | RuleActionBury | RuleActionHide | RuleActionPin
    caseStudies: list[str]
    """Pinned ones take places one after the other"""
    validFrom: str | None
    validUntil: str | None
    """From then on it holds no more"""
    id: str
    """Id of a rule"""
    version: int


class RuleContentCondition(TypedDict):
    processAreas: NotRequired[list[str]]
    technologies: NotRequired[list[str]]
    words: NotRequired[list[str]]
    """A need holds one when it holds all words of it"""


class RuleContentActionBoost(TypedDict):
    type: Literal["boost"]
    strength: NotRequired[float]
    """By what the odds are multiplied, or divided"""


class RuleContentActionBury(TypedDict):
    type: Literal["bury"]
    strength: NotRequired[float]
    """By what the odds are multiplied, or divided"""


class RuleContentActionHide(TypedDict):
    type: Literal["hide"]


class RuleContentActionPin(TypedDict):
    type: Literal["pin"]
    position: NotRequired[int]


class RuleContent(TypedDict):
    name: str
    condition: RuleContentCondition
    action: RuleContentActionBoost | RuleContentActionBury | RuleContentActionHide | RuleContentActionPin
    caseStudies: list[str]
    """Pinned ones take places one after the other"""
    validFrom: NotRequired[str | None]
    validUntil: NotRequired[str | None]
    """From then on it holds no more"""


class SelectedRecommendationQueryAspects(TypedDict):
    text: str
    start: int
    end: int
    covered: bool | None


class SelectedRecommendationQuery(TypedDict):
    language: str
    outputLanguage: Literal["en", "fr", "es"]
    aspects: list[SelectedRecommendationQueryAspects]
    """What the need asks for, one by one, and whether any result on this page covers it; null
    where the fit is unknown
    """
    truncated: bool
    """Whether the text was too long for the model"""


class SelectedRecommendationResultsCaseStudyTechnologies(TypedDict):
    id: str
    name: str


class SelectedRecommendationResultsCaseStudyProcessAreas(TypedDict):
    id: str
    name: str


class SelectedRecommendationResultsCaseStudyImplementers(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]
    name: str


class SelectedRecommendationResultsCaseStudy(TypedDict):
    id: NotRequired[str]
    title: NotRequired[str]
    summary: NotRequired[str]
    language: NotRequired[str]
    """Language of title and summary"""
    technologies: NotRequired[list[SelectedRecommendationResultsCaseStudyTechnologies]]
    processAreas: NotRequired[list[SelectedRecommendationResultsCaseStudyProcessAreas]]
    implementers: NotRequired[list[SelectedRecommendationResultsCaseStudyImplementers]]
    administration: NotRequired[str]
    year: NotRequired[int | None]
    maturity: NotRequired[Literal["study", "pilot", "production"] | None]
    url: NotRequired[str]
    """URL of the whole case study in the API"""
    pageUrl: NotRequired[str]
    """URL of its page, in the language that was asked for"""


class SelectedRecommendationResults(TypedDict):
    rank: NotRequired[int]
    caseStudy: NotRequired[SelectedRecommendationResultsCaseStudy]
    score: NotRequired[int | None]
    """0..100: how many of a hundred such matches are useful; null when the fit is unknown"""
    fit: NotRequired[Literal["strong", "partial", "weak", "unknown"]]
    ranking: NotRequired[int | None]
    """Number of the ranking that placed it, to be sent with usage events; 0 for the one that
    comes with the program, null where staff placed it
    """
    pinned: NotRequired[bool]
    own: NotRequired[bool]
    """Whether it is a case study of the requesting member"""
    why: NotRequired[Why]


class SelectedRecommendationPeersMember(TypedDict):
    code: str
    name: str
    administration: str | None


class SelectedRecommendationPeersEvidence(TypedDict):
    type: Literal["implemented", "solvedNeed", "sameNeed"]
    caseStudyId: str | None
    text: str
    year: int | None


class SelectedRecommendationPeersContext(TypedDict):
    name: Literal[
        "neighbour",
        "sameRegion",
        "sameLanguage",
        "sameUnion",
        "bothLandlocked",
        "bothIslands",
        "bothSmallIslandDevelopingStates",
        "bothLeastDeveloped",
        "sameIncomeGroup",
    ]
    text: str


class SelectedRecommendationPeersContact(TypedDict):
    url: str


class SelectedRecommendationPeers(TypedDict):
    member: NotRequired[SelectedRecommendationPeersMember]
    score: NotRequired[int | None]
    """0..100: probability that it has solved this; null when the fit of the answer is unknown"""
    evidence: NotRequired[list[SelectedRecommendationPeersEvidence]]
    context: NotRequired[list[SelectedRecommendationPeersContext]]
    contact: NotRequired[SelectedRecommendationPeersContact | None]


class SelectedRecommendationTechnologies(TypedDict):
    id: str
    name: str
    share: float


class SelectedRecommendationUnderstandingTechnologies(TypedDict):
    id: str
    name: str
    confidence: float
    """0..1"""
    source: Literal["given", "named", "implied"]
    """`given` by the caller, `named` in the text, or `implied` by the results"""


class SelectedRecommendationUnderstandingProcessAreas(TypedDict):
    id: str
    name: str
    confidence: float
    """0..1"""
    source: Literal["given", "named", "implied"]
    """`given` by the caller, `named` in the text, or `implied` by the results"""


class SelectedRecommendationUnderstanding(TypedDict):
    """Detected topics of the need; send `technologies` or `processAreas` to correct them"""
    technologies: list[SelectedRecommendationUnderstandingTechnologies]
    processAreas: list[SelectedRecommendationUnderstandingProcessAreas]


class SelectedRecommendationModel(TypedDict):
    id: str
    revision: str


class SelectedRecommendationIndex(TypedDict):
    generation: int
    passages: int


class SelectedRecommendation(TypedDict):
    query: NotRequired[SelectedRecommendationQuery]
    fit: NotRequired[Literal["strong", "partial", "none", "unknown"]]
    """`none`: no result fits even partially; `unknown`: found by words only, so the fit is not
    known
    """
    results: NotRequired[list[SelectedRecommendationResults]]
    total: NotRequired[int]
    """Total number of results"""
    answerId: NotRequired[str | None]
    """To be sent with usage events, while two rankings are compared in this answer: their
    results are interleaved; else null
    """
    peers: NotRequired[list[SelectedRecommendationPeers]]
    technologies: NotRequired[list[SelectedRecommendationTechnologies]]
    understanding: NotRequired[SelectedRecommendationUnderstanding]
    """Detected topics of the need; send `technologies` or `processAreas` to correct them"""
    degraded: NotRequired[list[Literal["semantic", "lexical"]]]
    """Parts of the engine that were not available for this answer"""
    model: NotRequired[SelectedRecommendationModel]
    index: NotRequired[SelectedRecommendationIndex]


class Session(TypedDict):
    person: Person
    expiresAt: str
    """When the session ends"""


class SignInLink(TypedDict):
    token: str
    """What signs in, once; it is shown only now"""
    url: str
    """The same as a link to pass on"""
    expiresAt: str


class Source(TypedDict):
    title: str | None
    url: str
    date: str | None
    language: str | None


class StoredCaseStudy(TypedDict):
    caseStudy: CaseStudy
    version: int
    archivedAt: str | None
    """null while it is in the catalogue"""
    mergedInto: str | None
    updatedAt: str


class TechnologySummary(TypedDict):
    id: str
    name: str
    summary: str
    caseStudies: int
    """Number of case studies that use it"""


class UsageTotals(TypedDict):
    shown: int
    opened: int
    contacted: int


class UsageByRank(TypedDict):
    shown: int
    opened: int
    contacted: int
    rank: int | None
    """In the answer; null where it was not said"""


class UsageByRanking(TypedDict):
    shown: int
    opened: int
    contacted: int
    ranking: int | None
    """Number of the ranking that placed the result; 0 for the bundled one, null where staff did"""


class UsageCaseStudies(TypedDict):
    shown: int
    opened: int
    contacted: int
    caseStudyId: str


class Usage(TypedDict):
    since: str
    totals: UsageTotals
    byRank: list[UsageByRank]
    byRanking: list[UsageByRanking]
    caseStudies: list[UsageCaseStudies]
    """The hundred most opened"""


class UsageEvent(TypedDict):
    kind: Literal["shown", "opened", "contacted"]
    """It was in a list that was shown; it was opened; one of its administrations was contacted"""
    caseStudyId: str
    """Id of a case study"""
    rank: NotRequired[int]
    """Its rank in the answer"""
    ranking: NotRequired[int | None]
    """`ranking` of the result, as the answer says; the ranking in use when missing"""
    answerId: NotRequired[str | None]
    """`answerId` of the answer"""


class Webhook(TypedDict):
    url: str
    description: str
    events: list[Literal[
        "case-study.published",
        "case-study.archived",
        "case-study.restored",
        "case-study.merged",
        "catalogue.imported",
        "need.submitted",
        "need.withdrawn",
        "need.in-review",
        "need.published",
        "need.closed",
        "need.reopened",
    ]]
    members: Literal["*"] | list[str]
    active: bool
    id: str
    """Id of a webhook"""
    version: int
    createdAt: str
    pausedBecause: str | None
    """Why the service itself stopped sending; null otherwise"""


class WebhookContent(TypedDict):
    url: str
    """Where messages are sent, by POST; https only, unless the operator allows addresses inside
    the network
    """
    description: NotRequired[str]
    events: list[Literal[
        "case-study.published",
        "case-study.archived",
        "case-study.restored",
        "case-study.merged",
        "catalogue.imported",
        "need.submitted",
        "need.withdrawn",
        "need.in-review",
        "need.published",
        "need.closed",
        "need.reopened",
    ]]
    """What it is told"""
    members: NotRequired[Literal["*"] | list[str]]
    """Members about whose needs it is told; `*` for all"""
    active: NotRequired[bool]


class WebhookMessage(TypedDict):
    id: str
    """Id of a message"""
    type: str
    createdAt: str
    status: Literal["pending", "delivered", "failed"]
    """`failed` after the last attempt"""
    attempts: int
    dueAt: str | None
    """When it is tried next; null when it is not"""
    lastStatus: int | None
    """HTTP status of the last attempt"""
    lastError: str | None
    """Why the last attempt had no answer"""
    body: str
    """What is sent, as JSON"""


class WhyPassage(TypedDict):
    field: Literal["title", "problem", "solution", "results", "lessons"]
    language: str
    text: str
    highlights: list[list[int]]
    """UTF-16 offsets, end exclusive"""


class WhyMatchesNeed(TypedDict):
    text: str
    start: int
    end: int


class WhyMatchesPassage(TypedDict):
    text: str
    start: int
    end: int


class WhyMatches(TypedDict):
    need: WhyMatchesNeed
    passage: WhyMatchesPassage
    strength: float


class WhyAspectsPassage(TypedDict):
    field: str
    language: str
    text: str


class WhyAspects(TypedDict):
    aspect: int
    probability: float
    passage: WhyAspectsPassage


class WhySignals(TypedDict):
    name: Literal[
        "needsMean",
        "needsNearest",
        "expectedMean",
        "expectedNearest",
        "factsMean",
        "factsNearest",
        "semanticWhole",
        "lexical",
        "lateInteraction",
        "likeBest",
        "likeBestExpected",
        "technologyOfBest",
        "processAreaOfBest",
        "tagOfBest",
        "maturity",
        "neighbourNeeds",
    ]
    value: float
    """Cosine; BM25 for lexical; for technology, process area and tag ln of how many times more
    frequent it is among the best; for maturity 1 in service, 0 pilot, -1 study
    """
    share: float
    """Share of this signal in the score of the case study, 0..1"""


class Why(TypedDict):
    passage: WhyPassage | None
    matches: list[WhyMatches]
    """Pairs of a word of the need and a matching word of the passage, in any languages"""
    aspects: list[WhyAspects]
    """The aspects of the need that it covers (indexes in `query.aspects`), each with the passage
    that covers it
    """
    signals: list[WhySignals]
    reasons: list[str]


class ChangeNeedStatusBody(TypedDict):
    transition: Literal["submit", "withdraw", "review", "publish", "close", "reopen"]


class CreateSignInLinkBody(TypedDict):
    expiresInMinutes: NotRequired[int]


FindDuplicateNeedsBody = TypedDict(
    "FindDuplicateNeedsBody",
    {
        "text": "str",
        "language": NotRequired["str"],
        "except": NotRequired["str"],
        "limit": NotRequired["int"],
    },
)


class FindDuplicateNeedsAnswer(TypedDict):
    items: list[DuplicateNeed]


class FindDuplicatesOfDraftAnswerItemTechnologies(TypedDict):
    id: str
    name: str


class FindDuplicatesOfDraftAnswerItemProcessAreas(TypedDict):
    id: str
    name: str


class FindDuplicatesOfDraftAnswerItemImplementers(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]
    name: str


class FindDuplicatesOfDraftAnswerItem(TypedDict):
    id: str
    title: str
    summary: str
    language: str
    """Language of title and summary"""
    technologies: list[FindDuplicatesOfDraftAnswerItemTechnologies]
    processAreas: list[FindDuplicatesOfDraftAnswerItemProcessAreas]
    implementers: list[FindDuplicatesOfDraftAnswerItemImplementers]
    administration: str
    year: int | None
    maturity: Literal["study", "pilot", "production"] | None
    url: str
    """URL of the whole case study in the API"""
    pageUrl: str
    """URL of its page, in the language that was asked for"""
    likeness: float


class FindDuplicatesOfDraftAnswer(TypedDict):
    items: list[FindDuplicatesOfDraftAnswerItem]


class FindSimilarCaseStudiesAnswerItemTechnologies(TypedDict):
    id: str
    name: str


class FindSimilarCaseStudiesAnswerItemProcessAreas(TypedDict):
    id: str
    name: str


class FindSimilarCaseStudiesAnswerItemImplementers(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]
    name: str


class FindSimilarCaseStudiesAnswerItem(TypedDict):
    id: str
    title: str
    summary: str
    language: str
    """Language of title and summary"""
    technologies: list[FindSimilarCaseStudiesAnswerItemTechnologies]
    processAreas: list[FindSimilarCaseStudiesAnswerItemProcessAreas]
    implementers: list[FindSimilarCaseStudiesAnswerItemImplementers]
    administration: str
    year: int | None
    maturity: Literal["study", "pilot", "production"] | None
    url: str
    """URL of the whole case study in the API"""
    pageUrl: str
    """URL of its page, in the language that was asked for"""
    likeness: float
    """Semantic similarity (cosine), -1..1"""


class FindSimilarCaseStudiesAnswer(TypedDict):
    items: list[FindSimilarCaseStudiesAnswerItem]


class GetCaseStudyAnswerTexts(TypedDict):
    en: NotRequired[CaseStudyText]
    fr: NotRequired[CaseStudyText]
    es: NotRequired[CaseStudyText]


class GetCaseStudyAnswerTechnologies(TypedDict):
    id: str
    name: str


class GetCaseStudyAnswerProcessAreas(TypedDict):
    id: str
    name: str


class GetCaseStudyAnswerImplementers(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]
    name: str


class GetCaseStudyAnswerEvidence(TypedDict):
    sourceQuality: Literal["strong", "fair", "weak"]
    sourceType: str
    problemBasis: Literal["stated", "aim", "not-stated"]
    confidence: Literal["high", "medium", "low"]
    read: Literal["opening-excerpt", "whole"]


class GetCaseStudyAnswer(TypedDict):
    id: str
    """Id of a case study"""
    administration: str
    texts: GetCaseStudyAnswerTexts
    needsAnswered: list[NeedAnswered]
    technologies: list[GetCaseStudyAnswerTechnologies]
    processAreas: list[GetCaseStudyAnswerProcessAreas]
    tags: list[str]
    implementers: list[GetCaseStudyAnswerImplementers]
    partners: list[str]
    maturity: Literal["study", "pilot", "production"] | None
    year: int | None
    sources: list[Source]
    evidence: GetCaseStudyAnswerEvidence


class GetCaseStudyHistoryAnswer(TypedDict):
    items: list[CaseStudyVersion]


class GetMemberAnswerAdministration(TypedDict):
    name: str | None
    short: str | None


class GetMemberAnswerPosition(TypedDict):
    latitude: float
    longitude: float


class GetMemberAnswer(TypedDict):
    code: str
    """Code of a member"""
    iso3: str | None
    name: LocalizedText
    administration: GetMemberAnswerAdministration
    administrationBasis: str | None
    region: str
    """Id of a region"""
    membershipBasis: str
    officialLanguages: list[str]
    workingLanguage: str
    context: MemberContext
    borders: list[str]
    position: GetMemberAnswerPosition | None
    contactUrl: str | None
    unions: list[str]
    wcoRegion: str
    """Older name of `region`"""
    customsUnions: list[str]
    """Older name of `unions`"""
    caseStudies: list[CaseStudySummary]
    needs: list[Need]


class GetNeedHistoryAnswer(TypedDict):
    items: list[NeedVersion]


class GetTechnologyAnswerAliases(TypedDict):
    en: list[str]
    fr: list[str]
    es: list[str]


class GetTechnologyAnswerStandardsNote(TypedDict):
    en: str


class GetTechnologyAnswerStandards(TypedDict):
    name: str
    note: GetTechnologyAnswerStandardsNote | None


class GetTechnologyAnswer(TypedDict):
    id: str
    """Id of a technology"""
    name: LocalizedText
    aliases: GetTechnologyAnswerAliases
    tags: list[str]
    summary: LocalizedText
    dossier: Dossier
    standards: list[GetTechnologyAnswerStandards]
    caseStudies: list[CaseStudySummary]


class ImportNeedsBodyConstraints(TypedDict):
    budget: NotRequired[Literal["under-100k", "100k-to-1m", "1m-to-10m", "over-10m"] | None]
    deadline: NotRequired[str | None]
    infrastructure: NotRequired[str | None]
    """Existing infrastructure, and what is missing"""


class ImportNeedsBody(TypedDict):
    title: str
    description: str
    language: NotRequired[str]
    """Detected when missing"""
    processAreas: NotRequired[list[str]]
    constraints: NotRequired[ImportNeedsBodyConstraints]
    visibility: NotRequired[Literal["private", "members", "public"]]
    anonymousLearning: NotRequired[bool]
    """Whether decisions on it may improve answers to similar needs of others, without showing
    the need
    """
    id: NotRequired[object]
    """Part of an export; ignored"""
    memberCode: NotRequired[object]
    """Part of an export; ignored"""
    status: NotRequired[object]
    """Part of an export; ignored"""
    version: NotRequired[object]
    """Part of an export; ignored"""
    createdAt: NotRequired[object]
    """Part of an export; ignored"""
    updatedAt: NotRequired[object]
    """Part of an export; ignored"""
    submittedAt: NotRequired[object]
    """Part of an export; ignored"""
    publishedAt: NotRequired[object]
    """Part of an export; ignored"""


class ListApiKeysAnswer(TypedDict):
    items: list[ApiKey]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListArchivedCaseStudiesAnswer(TypedDict):
    items: list[StoredCaseStudy]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListAuditAnswer(TypedDict):
    items: list[AuditEntry]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListCaseStudiesAnswerItemTechnologies(TypedDict):
    id: str
    name: str


class ListCaseStudiesAnswerItemProcessAreas(TypedDict):
    id: str
    name: str


class ListCaseStudiesAnswerItemImplementers(TypedDict):
    code: str
    """Code of a member"""
    member: str
    """Older name of `code`"""
    role: Literal["lead", "partner", "supporter"]
    name: str


class ListCaseStudiesAnswerItem(TypedDict):
    id: str
    title: str
    summary: str
    language: str
    """Language of title and summary"""
    technologies: list[ListCaseStudiesAnswerItemTechnologies]
    processAreas: list[ListCaseStudiesAnswerItemProcessAreas]
    implementers: list[ListCaseStudiesAnswerItemImplementers]
    administration: str
    year: int | None
    maturity: Literal["study", "pilot", "production"] | None
    url: str
    """URL of the whole case study in the API"""
    pageUrl: str
    """URL of its page, in the language that was asked for"""
    addedAt: str
    """When it came into this catalogue"""
    updatedAt: str
    """When it last changed here"""


class ListCaseStudiesAnswer(TypedDict):
    items: list[ListCaseStudiesAnswerItem]
    total: int
    nextCursor: str | None
    """null on the last page"""
    facets: Facets | None


class ListDraftsAnswer(TypedDict):
    items: list[CaseStudyDraft]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListDuplicateCaseStudiesAnswerItem(TypedDict):
    caseStudies: list[CaseStudySummary]
    likeness: float


class ListDuplicateCaseStudiesAnswer(TypedDict):
    items: list[ListDuplicateCaseStudiesAnswerItem]
    total: int
    """How many there are, as far as they are kept: the 1000 most alike"""


class ListFeedbackAnswer(TypedDict):
    items: list[Feedback]


class ListGapsAnswer(TypedDict):
    items: list[Gap]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListMembersAnswer(TypedDict):
    items: list[MemberSummary]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListNeedsAnswer(TypedDict):
    items: list[Need]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListPeopleAnswer(TypedDict):
    items: list[Person]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListProcessAreasAnswer(TypedDict):
    items: list[ProcessAreaSummary]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListRegionsAnswer(TypedDict):
    items: list[RegionSummary]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListReviewQueueAnswer(TypedDict):
    items: list[QueuedNeed]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListRulesAnswer(TypedDict):
    items: list[Rule]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListTechnologiesAnswer(TypedDict):
    items: list[TechnologySummary]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListWebhookMessagesAnswer(TypedDict):
    items: list[WebhookMessage]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListWebhooksAnswer(TypedDict):
    items: list[Webhook]
    total: int
    nextCursor: str | None
    """null on the last page"""


class MergeCaseStudyBody(TypedDict):
    into: str
    """Id of a case study"""


class PinMatchesBody(TypedDict):
    caseStudyIds: list[str]


class PinMatchesAnswer(TypedDict):
    items: list[Match]


class RecommendBatchBody(TypedDict):
    items: list[Question]
    fields: NotRequired[list[Literal[
        "query",
        "fit",
        "results",
        "total",
        "answerId",
        "peers",
        "technologies",
        "understanding",
        "degraded",
        "model",
        "index",
        "results.rank",
        "results.caseStudy",
        "results.score",
        "results.fit",
        "results.ranking",
        "results.pinned",
        "results.own",
        "results.why",
        "results.caseStudy.id",
        "results.caseStudy.title",
        "results.caseStudy.summary",
        "results.caseStudy.language",
        "results.caseStudy.technologies",
        "results.caseStudy.processAreas",
        "results.caseStudy.implementers",
        "results.caseStudy.administration",
        "results.caseStudy.year",
        "results.caseStudy.maturity",
        "results.caseStudy.url",
        "results.caseStudy.pageUrl",
        "peers.member",
        "peers.score",
        "peers.evidence",
        "peers.context",
        "peers.contact",
    ]]]
    """Only these fields of each recommendation; all when missing. A page of titles needs a tenth
    of the bytes
    """


class RecommendBatchAnswer(TypedDict):
    items: list[BatchItem]


class RecommendForMemberAnswerMember(TypedDict):
    code: str
    name: str


class RecommendForMemberAnswer(TypedDict):
    member: RecommendForMemberAnswerMember
    items: list[MemberRecommendation]


class RecordUsageBody(TypedDict):
    events: list[UsageEvent]


class ReturnDraftBody(TypedDict):
    note: NotRequired[str | None]


class RotateApiKeyBody(TypedDict):
    oldValidUntil: NotRequired[str]
    """Until when the old key works too; without it, no longer"""


class RotateWebhookSecretBody(TypedDict):
    oldValidUntil: NotRequired[str]
    """Until when the old secret signs too; a day when missing"""


class SignInBody(TypedDict):
    token: str


class StartComparisonBody(TypedDict):
    a: int
    """0 for the ranking that comes with the program"""
    b: int
    """0 for the ranking that comes with the program"""


class UseRankingBody(TypedDict):
    number: int | None
