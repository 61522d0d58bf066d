# Generated from the OpenAPI document by `npm run clients`. Do not edit.
"""The types of all requests and answers. Programs must ignore fields that they do not know."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict


class AgendaItemSpeakers(TypedDict):
    code: str
    name: str


class AgendaItem(TypedDict):
    day: int
    date: str
    startsAt: str
    """Hours and minutes, in the time of the place"""
    endsAt: str
    """Hours and minutes, in the time of the place"""
    kind: Literal["opening", "topic", "break", "lunch", "groups", "closing"]
    title: str
    topicId: str | None
    speakers: list[AgendaItemSpeakers]


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


class Assignee(TypedDict):
    id: str
    """Id of a person"""
    name: str
    """The name, or the email address where there is none"""


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
    yearTo: NotRequired[int]
    """Only case studies of this year or earlier"""
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


class ComparedEditions(TypedDict):
    since: Edition
    edition: Edition
    changes: list[EditionChange]


class CountedTexts(TypedDict):
    found: int
    of: int


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


class DatedFactSource(TypedDict):
    title: str
    url: str


class DatedFact(TypedDict):
    text: LocalizedText
    writtenIn: list[Literal["en", "fr", "es"]]
    """The languages of the text; in others it repeats one of these"""
    source: DatedFactSource
    id: str
    """Id of a fact"""
    heading: Literal[
        "businessProcesses",
        "policyArrangements",
        "legalRequirements",
        "minimumSpecifications",
        "costs",
        "trends",
    ]
    addedAt: str
    """When it came into the dossier; at the earliest when this service began to note it"""
    verifiedAt: str | None
    """When staff last said that it holds; null for never"""
    verifyBy: str
    """From then on it should be verified again"""
    due: bool
    """Whether it should be verified again"""


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
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: DossierBusinessProcessesSource
    id: NotRequired[str]
    """Stored once people have changed the fact; until then it follows from its text"""


class DossierPolicyArrangementsSource(TypedDict):
    title: str
    url: str


class DossierPolicyArrangements(TypedDict):
    text: LocalizedText
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: DossierPolicyArrangementsSource
    id: NotRequired[str]
    """Stored once people have changed the fact; until then it follows from its text"""


class DossierLegalRequirementsSource(TypedDict):
    title: str
    url: str


class DossierLegalRequirements(TypedDict):
    text: LocalizedText
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: DossierLegalRequirementsSource
    id: NotRequired[str]
    """Stored once people have changed the fact; until then it follows from its text"""


class DossierMinimumSpecificationsSource(TypedDict):
    title: str
    url: str


class DossierMinimumSpecifications(TypedDict):
    text: LocalizedText
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: DossierMinimumSpecificationsSource
    id: NotRequired[str]
    """Stored once people have changed the fact; until then it follows from its text"""


class DossierCostsSource(TypedDict):
    title: str
    url: str


class DossierCosts(TypedDict):
    text: LocalizedText
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: DossierCostsSource
    id: NotRequired[str]
    """Stored once people have changed the fact; until then it follows from its text"""


class DossierTrendsSource(TypedDict):
    title: str
    url: str


class DossierTrends(TypedDict):
    text: LocalizedText
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: DossierTrendsSource
    id: NotRequired[str]
    """Stored once people have changed the fact; until then it follows from its text"""


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


class Edition(TypedDict):
    name: str
    """For example the month and year"""
    id: str
    """Id of a edition"""
    version: int
    number: int
    """1 for the first edition"""
    createdAt: str
    createdBy: str | None
    """Id of a person or key; null for all but staff"""
    generatedAt: str
    """When its content was taken from the catalogue"""
    generation: int
    """Generation of the catalogue that its content was taken from"""
    publishedAt: str | None
    """From then on everybody sees it and nothing of it changes"""


class EditionChange(TypedDict):
    change: Literal[
        "new-technology",
        "new-case-study",
        "stage-moved",
        "new-figures",
        "archived",
        "new-fact",
        "fact-withdrawn",
        "technology-withdrawn",
    ]
    chapter: str
    """Id of the chapter, in the later edition or the earlier one"""
    chapterTitle: str
    caseStudy: str | None
    """Id of the case study; null for a change of a dossier"""
    about: str
    """Title of the case study, name of the technology, or heading of the dossier"""
    before: str | None
    after: str | None
    statement: str
    """The change in a sentence"""
    sources: list[EditionSource]


class EditionChapter(TypedDict):
    id: str
    number: int
    title: str
    blocks: list[ProseBlock | GeneratedBlock]
    references: list[EditionReference]
    """Those that the chapter names; in the last chapter, all"""


class EditionContentsChapters(TypedDict):
    id: str
    number: int
    title: str


class EditionContents(TypedDict):
    edition: Edition
    chapters: list[EditionContentsChapters]
    """In reading order"""


class EditionName(TypedDict):
    name: str
    """For example the month and year"""


class EditionProse(TypedDict):
    chapter: str
    """Id of a chapter"""
    place: Literal["opening", "closing"]
    """Before or after what is generated"""
    language: Literal["en", "fr", "es"]
    """Language of the text"""
    editionId: str
    """Id of a edition"""
    version: int
    """0 where nothing was written yet"""
    updatedAt: str | None
    author: str | None
    """Id of the person or key that wrote it last"""
    carriedOver: bool
    """A draft from the last edition: not shown until it is saved for this one"""
    text: str


class EditionProseContent(TypedDict):
    text: str


class EditionReference(TypedDict):
    number: int
    title: str
    url: str
    date: str | None
    sources: list[EditionSource]
    """The records that name it"""


class EditionSource(TypedDict):
    record: Literal[
        "case study",
        "technology",
        "member",
        "need",
        "survey round",
        "edition",
    ]
    id: str
    field: str
    """Path in the record; `{language}` stands for the language of the text"""
    value: NotRequired[str | float | None]
    """What it counts: the value of the field"""


class EmergingTermYears(TypedDict):
    year: int
    found: int
    of: int


class EmergingTermCaseStudies(TypedDict):
    id: str
    """Id of a case study"""
    title: str


class EmergingTerm(TypedDict):
    id: str
    term: str
    """As people write it"""
    language: str
    """ISO 639-1"""
    source: Literal["needs", "case-studies"]
    recent: CountedTexts
    """Texts of the last twelve months (needs) or the last three years (case studies) with it"""
    before: CountedTexts
    """Texts of all time before"""
    years: list[EmergingTermYears]
    chance: float
    """Probability that chance alone gives this rise, 0..1"""
    needs: list[EvidenceNeed]
    caseStudies: list[EmergingTermCaseStudies]


class EvidenceNeed(TypedDict):
    id: str
    """Id of a need"""
    title: str
    language: str
    """ISO 639-1"""
    memberCode: str
    """Code of a member"""


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


class FactChangeAdd(TypedDict):
    action: Literal["add"]
    heading: Literal[
        "businessProcesses",
        "policyArrangements",
        "legalRequirements",
        "minimumSpecifications",
        "costs",
        "trends",
    ]
    text: GivenText
    source: GivenSource
    note: NotRequired[str | None]
    """Why, for staff"""


class FactChangeChange(TypedDict):
    action: Literal["change"]
    factId: str
    """Id of a fact"""
    text: GivenText
    source: GivenSource
    note: NotRequired[str | None]
    """Why, for staff"""


class FactChangeRemove(TypedDict):
    action: Literal["remove"]
    factId: str
    """Id of a fact"""
    note: str
    """Why, for staff"""


FactChange: TypeAlias = "FactChangeAdd | FactChangeChange | FactChangeRemove"


class FactContentSource(TypedDict):
    title: str
    url: str


class FactContent(TypedDict):
    text: LocalizedText
    writtenIn: NotRequired[list[Literal["en", "fr", "es"]]]
    """The languages that the text was written in; in others it repeats one of these. Missing:
    all
    """
    source: FactContentSource


class FactEvent(TypedDict):
    factId: str
    """Id of a fact"""
    heading: Literal[
        "businessProcesses",
        "policyArrangements",
        "legalRequirements",
        "minimumSpecifications",
        "costs",
        "trends",
    ]
    at: str
    action: Literal["added", "changed", "removed", "verified"]
    actor: str | None
    """Id of a person or a key, for staff only; null also for a new version of the domain pack"""
    before: FactContent | None
    after: FactContent | None


class FactProposal(TypedDict):
    id: str
    """Id of a proposal"""
    version: int
    technologyId: str
    """Id of a technology"""
    memberCode: str | None
    """The member that proposes; null for staff"""
    author: str | None
    """Id of a person or a key"""
    status: Literal["proposed", "accepted", "rejected", "withdrawn"]
    createdAt: str
    decidedAt: str | None
    reason: str | None
    """Why it was rejected"""
    action: Literal["add", "change", "remove"]
    heading: Literal[
        "businessProcesses",
        "policyArrangements",
        "legalRequirements",
        "minimumSpecifications",
        "costs",
        "trends",
    ]
    factId: str
    """Of a fact to add: the id that it gets"""
    before: FactContent | None
    """The fact when this was proposed; null for one to add"""
    after: FactContent | None
    """The fact as it is to be; null for one to remove"""
    note: str | None


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


class FeedbackCaseStudy(TypedDict):
    language: Literal["en", "fr", "es"]
    """In which it is written"""
    title: str
    problem: str
    solution: str
    results: NotRequired[str | None]


class FeedbackContent(TypedDict):
    verdict: NotRequired[Literal["useful", "not-useful", "already-tried"] | None]
    outcome: NotRequired[Literal["contacted-peer", "adopted"] | None]
    year: NotRequired[int | None]
    """Of the outcome"""
    note: NotRequired[str | None]
    """For staff and your own member"""


class FeedbackFact(TypedDict):
    technologyId: str
    """Id of a technology"""
    heading: Literal[
        "businessProcesses",
        "policyArrangements",
        "legalRequirements",
        "minimumSpecifications",
        "costs",
        "trends",
    ]
    language: Literal["en", "fr", "es"]
    """In which it is written"""
    text: str
    source: GivenSource


class FeedbackNeed(TypedDict):
    title: str
    description: str
    language: NotRequired[str]
    """Detected when missing"""
    processAreas: NotRequired[list[str]]
    visibility: NotRequired[Literal["private", "members", "public"]]


class Gap(TypedDict):
    need: Need
    bestScore: int
    """Of the nearest case study"""
    at: str
    """When the catalogue was asked"""


class GapThemeLabel(TypedDict):
    words: list[str]
    """Words of the needs that set it apart from other themes"""
    language: str
    """ISO 639-1"""


class GapTheme(TypedDict):
    id: str
    """That of its oldest need"""
    label: GapThemeLabel
    processAreas: list[str]
    central: EvidenceNeed
    """The need that is most like the others"""
    needCount: int
    needs: list[EvidenceNeed]
    """The oldest first, at most 50"""
    waiting: list[str]
    """Members that have a need in it"""
    likely: list[str]
    """Members in much the same situation, without a case study in its process areas"""


GeneratedBlock: TypeAlias = (
    "ReportHeadingBlock "
    "| ReportParagraphBlock "
    "| ReportFactsBlock "
    "| ReportCaseListBlock "
    "| ReportChangesBlock "
    "| ReportNeedsBlock "
    "| ReportTableBlock "
    "| ReportFigureBlock "
)


class GivenSource(TypedDict):
    title: str
    url: str


class GivenText(TypedDict):
    en: NotRequired[str]
    fr: NotRequired[str]
    es: NotRequired[str]


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


class Indicator(TypedDict):
    id: Literal[
        "experience",
        "case-studies",
        "stages",
        "coverage",
        "needs",
        "good-answers",
        "peers-in-region",
        "peers-in-language",
        "days-to-answer",
    ]
    name: str
    definition: str
    """What is counted, and what it is computed from"""
    unit: Literal["share", "per-member", "days"]
    """`share` is 0..1, `per-member` a number for each member"""
    needs: Literal["public", "submitted"] | None
    """Which needs it counts for you: public ones or, for staff, all submitted; null where it
    counts none
    """
    by: Literal[
        "all",
        "region",
        "incomeGroup",
        "landlocked",
        "smallIslandDevelopingState",
        "leastDeveloped",
        "language",
    ]
    values: list[IndicatorValue]


class IndicatorDefinition(TypedDict):
    id: Literal[
        "experience",
        "case-studies",
        "stages",
        "coverage",
        "needs",
        "good-answers",
        "peers-in-region",
        "peers-in-language",
        "days-to-answer",
    ]
    name: str
    definition: str
    """What is counted, and what it is computed from"""
    unit: Literal["share", "per-member", "days"]
    """`share` is 0..1, `per-member` a number for each member"""
    needs: Literal["public", "submitted"] | None
    """Which needs it counts for you: public ones or, for staff, all submitted; null where it
    counts none
    """


class IndicatorGroup(TypedDict):
    by: Literal[
        "all",
        "region",
        "incomeGroup",
        "landlocked",
        "smallIslandDevelopingState",
        "leastDeveloped",
        "language",
    ]
    values: list[str]
    """What its members have in common: `yes` or `no`, an id, a language; several for joined
    groups
    """
    name: str
    members: int


class IndicatorSurvey(TypedDict):
    roundId: str
    """Id of a survey round"""
    name: str
    closedAt: str
    answered: int | None
    """Members of the group that answered; null where it is withheld"""
    counts: dict[str, int | None]
    """Members by what they said; null where it is withheld"""


class IndicatorValue(TypedDict):
    group: IndicatorGroup
    technology: str | None
    """That the number is about; null where it is about all"""
    value: float | None
    """In the unit of the indicator; null where there is nothing to count"""
    n: int
    """Over how many members, needs or process areas"""
    low: float | None
    """Of a share that could have been otherwise; null for all other numbers"""
    high: float | None
    """The true share lies between `low` and `high` in 95 of 100 cases"""
    series: list[IndicatorYear]
    """By year. Over case studies: what it had come to by the end of each year in which it
    changed; those without a year count in every one. Over needs: of those submitted in the
    year.
    """
    stages: StageCounts | None
    """Only for the indicator `stages`"""
    surveys: list[IndicatorSurvey]
    """Only for the indicator `stages`: published counts of every closed survey round, the oldest
    first
    """


class IndicatorYear(TypedDict):
    value: float | None
    """In the unit of the indicator; null where there is nothing to count"""
    n: int
    """Over how many members, needs or process areas"""
    low: float | None
    """Of a share that could have been otherwise; null for all other numbers"""
    high: float | None
    """The true share lies between `low` and `high` in 95 of 100 cases"""
    year: int


class InsightSuggestion(TypedDict):
    id: str
    """Id of a suggestion"""
    version: int
    """0 before the first decision"""
    kind: Literal["find-case", "add-technology"]
    state: Literal["open", "done", "dismissed"]
    decidedBy: str | None
    decidedAt: str | None
    theme: GapTheme | None
    """What no case study answers; null where a technology is suggested"""
    term: EmergingTerm | None
    """What may be a technology; null where a case study is suggested"""


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


class MapPosition(TypedDict):
    latitude: float
    longitude: float


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
    messages: list[NeedMessage]
    """What it and staff wrote to each other, the oldest first"""


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
    factProposals: list[FactProposal]
    """Changes to dossiers that it proposed, the oldest first"""
    surveyAnswers: list[StoredSurveyAnswers]
    """What it answered in each survey round, the newest first"""
    workshopFeedback: list[WorkshopFeedback]
    """What it answered after workshops, the oldest first"""
    audit: list[MemberDataAudit]
    """Who did what with its needs, drafts, proposals and answers"""


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


class MemberSurveyAnswers(TypedDict):
    roundId: str
    """Id of a survey round"""
    memberCode: str
    """Code of a member"""
    version: int
    """0 before the first answer"""
    updatedAt: str | None
    answers: SurveyAnswers
    completeness: SurveyCompleteness
    reusable: str | None
    """An earlier round whose answers can be taken over; null when there is none"""


class MemberSurveyCompleteness(TypedDict):
    memberCode: str
    """Code of a member"""
    completeness: SurveyCompleteness
    updatedAt: str | None
    """null before the first answer"""


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


class NeedMessage(TypedDict):
    id: str
    """Id of a message"""
    at: str
    side: Literal["member", "staff"]
    """Who wrote it: the member of the need, or staff"""
    text: str


class NeedMessageContent(TypedDict):
    text: str


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
        "stageAhead",
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
    """What it has in common with the requesting member, and whether it is a step or two ahead"""
    contact: PeerContact | None


class PeersAheadTechnology(TypedDict):
    id: str
    name: str


class PeersAheadPeersMember(TypedDict):
    code: str
    name: str


class PeersAheadPeers(TypedDict):
    member: PeersAheadPeersMember
    caseStudy: CaseStudySummary
    """What shows that it is a step or two ahead"""
    reasons: list[str]
    """Facts, in the language that was asked for"""


class PeersAhead(TypedDict):
    technology: PeersAheadTechnology
    stage: Literal["not-considered", "studying", "pilot", "in-service", "stopped"]
    """How far your member is, as it said in the survey"""
    peers: list[PeersAheadPeers]


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


class PersonDataMessages(TypedDict):
    needId: str
    at: str
    message: NeedMessage | None
    """null where the viewer may not read it, as of a draft of a member"""


class PersonDataInbox(TypedDict):
    kind: Literal["answer", "submitted", "message", "caseStudy", "survey"]
    at: str
    needId: str | None
    about: str | None
    isRead: bool


class PersonData(TypedDict):
    person: Person
    access: PersonDataAccess
    mail: PersonDataMail | None
    """What mail they want; null for none"""
    audit: list[PersonDataAudit]
    """What they did, and what was done with their account"""
    needVersions: list[PersonDataNeedVersions]
    caseVersions: list[PersonDataCaseVersions]
    factProposals: list[FactProposal]
    """Changes to dossiers that they proposed, the oldest first"""
    editionProse: list[EditionProse]
    """Texts of editions of the report that they wrote last, the oldest first"""
    workshopFeedback: list[WorkshopFeedback]
    """What they answered after workshops, the oldest first"""
    decisions: list[PersonDataDecisions]
    feedback: list[PersonDataFeedback]
    messages: list[PersonDataMessages]
    """What they wrote in conversations on needs, the oldest first"""
    inbox: list[PersonDataInbox]
    """What they were told on the pages, the latest first"""


class PossibleSpeakerMember(TypedDict):
    code: str
    name: str


class PossibleSpeaker(TypedDict):
    member: PossibleSpeakerMember
    administration: str | None
    caseStudyId: str
    """What shows that it has done this"""
    reason: str
    """The same in words"""
    takesPart: bool
    languages: list[str]
    """Those of the workshop that it works in; none: it needs an interpreter"""
    contactUrl: str | None


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


class ProseBlock(TypedDict):
    kind: Literal["prose"]
    generated: Literal[False]
    place: Literal["opening", "closing"]
    """Before or after what is generated"""
    text: str
    """Paragraphs, separated by empty lines"""


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
    situation: NotRequired[bool]
    """Whether peers a step or two ahead of what your member said in the survey come first"""
    diversity: NotRequired[float]
    """0: order by score only; 1: a case study that is similar to one above it moves far down"""
    minScore: NotRequired[float]
    needId: NotRequired[str]
    """A need that you may see, instead of a text"""


class QuestionnaireSectionsQuestionsChoiceOptions(TypedDict):
    id: str
    label: LocalizedText
    level: NotRequired[int]


class QuestionnaireSectionsQuestionsChoice(TypedDict):
    id: str
    text: LocalizedText
    hint: NotRequired[LocalizedText]
    kind: Literal["choice"]
    options: list[QuestionnaireSectionsQuestionsChoiceOptions]


class QuestionnaireSectionsQuestionsChoicesOptions(TypedDict):
    id: str
    label: LocalizedText
    level: NotRequired[int]


class QuestionnaireSectionsQuestionsChoices(TypedDict):
    id: str
    text: LocalizedText
    hint: NotRequired[LocalizedText]
    kind: Literal["choices"]
    options: list[QuestionnaireSectionsQuestionsChoicesOptions]


class QuestionnaireSectionsQuestionsNumber(TypedDict):
    id: str
    text: LocalizedText
    hint: NotRequired[LocalizedText]
    kind: Literal["number"]
    unit: NotRequired[LocalizedText]
    minimum: float
    maximum: float


class QuestionnaireSectionsQuestionsText(TypedDict):
    id: str
    text: LocalizedText
    hint: NotRequired[LocalizedText]
    kind: Literal["text"]


class QuestionnaireSections(TypedDict):
    id: str
    title: LocalizedText
    introduction: NotRequired[LocalizedText]
    questions: list[QuestionnaireSectionsQuestionsChoice | QuestionnaireSectionsQuestionsChoices | QuestionnaireSectionsQuestionsNumber | QuestionnaireSectionsQuestionsText]


class QuestionnaireTechnologiesObstacles(TypedDict):
    id: str
    label: LocalizedText
    level: NotRequired[int]


class QuestionnaireTechnologiesNeeds(TypedDict):
    id: str
    label: LocalizedText
    level: NotRequired[int]


class QuestionnaireTechnologies(TypedDict):
    title: LocalizedText
    introduction: LocalizedText
    obstacles: list[QuestionnaireTechnologiesObstacles]
    needs: list[QuestionnaireTechnologiesNeeds]


class Questionnaire(TypedDict):
    id: str
    version: int
    title: LocalizedText
    introduction: LocalizedText
    sections: list[QuestionnaireSections]
    technologies: QuestionnaireTechnologies


class QueuedNeed(TypedDict):
    need: Need
    fit: Literal["strong", "partial", "none", "unknown"] | None
    """null while the catalogue was not asked"""
    bestScore: int | None
    """null while it was not asked, and where the fit is unknown"""
    degraded: bool
    """Whether a part of the engine could not take part in the answer"""
    waitingDays: int
    assignee: Assignee | None
    """Who of the staff looks after it; null for nobody"""
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
    status: Literal[
        "starting",
        "embedding",
        "indexing",
        "ready",
        "failed",
        "stopping",
    ]
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


class ReportCaseDescribedIn(TypedDict):
    chapter: str
    number: int
    title: str


class ReportCase(TypedDict):
    id: str
    title: str
    by: str
    """Who implemented it, and since when"""
    maturity: Literal["study", "pilot", "production"] | None
    summary: str | None
    results: str | None
    describedIn: ReportCaseDescribedIn | None
    language: str
    refs: list[int]
    sources: list[EditionSource]


class ReportCaseListBlock(TypedDict):
    kind: Literal["caseList"]
    generated: Literal[True]
    items: list[ReportCase]


class ReportCell(TypedDict):
    count: int | None
    """null: withheld"""
    sources: list[EditionSource]


class ReportChangesBlock(TypedDict):
    kind: Literal["changes"]
    generated: Literal[True]
    items: list[EditionChange]


class ReportColumn(TypedDict):
    label: int
    counts: list[int]


class ReportColumns(TypedDict):
    kind: Literal["columns"]
    layers: list[ReportLayer]
    columns: list[ReportColumn]


class ReportDot(TypedDict):
    key: str
    label: str
    position: MapPosition
    count: int


class ReportFact(TypedDict):
    text: str
    refs: list[int]
    """Numbers of references"""
    sources: list[EditionSource]


class ReportFactsBlock(TypedDict):
    kind: Literal["facts"]
    generated: Literal[True]
    items: list[ReportFact]


class ReportFigureBlock(TypedDict):
    kind: Literal["figure"]
    generated: Literal[True]
    number: int
    title: str
    """The finding"""
    note: str
    """What is counted"""
    chart: ReportColumns | ReportMap
    sources: list[EditionSource]


class ReportHeadingBlock(TypedDict):
    kind: Literal["heading"]
    generated: Literal[True]
    level: Literal[2] | Literal[3]
    text: str


class ReportLayer(TypedDict):
    name: Literal["study", "pilot", "production"]
    label: str


class ReportMap(TypedDict):
    kind: Literal["map"]
    dots: list[ReportDot]
    others: list[MapPosition]


class ReportNeed(TypedDict):
    id: str
    title: str
    text: str
    language: str
    member: str
    submittedAt: str
    sources: list[EditionSource]


class ReportNeedsBlock(TypedDict):
    kind: Literal["needs"]
    generated: Literal[True]
    items: list[ReportNeed]


class ReportParagraphBlock(TypedDict):
    kind: Literal["paragraph"]
    generated: Literal[True]
    text: str
    refs: list[int]
    """Numbers of references"""
    sources: list[EditionSource]


class ReportRow(TypedDict):
    label: str
    cells: list[ReportCell]


class ReportTableBlock(TypedDict):
    kind: Literal["table"]
    generated: Literal[True]
    title: str
    columns: list[str]
    """The first one stands over the names of the rows"""
    rows: list[ReportRow]


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
        "stageAhead",
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
    """What it has in common with the requesting member, and whether it is a step or two ahead"""
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


class StageCounts(TypedDict):
    """Members by the furthest stage of their case studies"""
    production: int
    pilot: int
    study: int


class StoredCaseStudy(TypedDict):
    caseStudy: CaseStudy
    version: int
    archivedAt: str | None
    """null while it is in the catalogue"""
    mergedInto: str | None
    updatedAt: str


class StoredSurveyAnswers(TypedDict):
    roundId: str
    """Id of a survey round"""
    memberCode: str
    """Code of a member"""
    version: int
    updatedAt: str
    updatedBy: str | None
    """Id of the person or key that changed them last"""
    answers: SurveyAnswers


class SurveyAnswerUnknown(TypedDict):
    unknown: Literal[True]


class SurveyAnswerOption(TypedDict):
    option: str


class SurveyAnswerOptions(TypedDict):
    options: list[str]


class SurveyAnswerNumber(TypedDict):
    number: float


class SurveyAnswerText(TypedDict):
    text: str


SurveyAnswer: TypeAlias = (
    "SurveyAnswerUnknown "
    "| SurveyAnswerOption "
    "| SurveyAnswerOptions "
    "| SurveyAnswerNumber "
    "| SurveyAnswerText "
)


class SurveyAnswerChanges(TypedDict):
    questions: NotRequired[dict[str, SurveyAnswer | None]]
    technologies: NotRequired[dict[str, TechnologyAnswerInput | None]]


class SurveyAnswerImportErrors(TypedDict):
    line: int | None
    path: str
    message: str


class SurveyAnswerImport(TypedDict):
    imported: bool
    """false for a dry run"""
    count: int
    """Number of answers that are valid"""
    members: int
    """Number of members they are from"""
    errors: list[SurveyAnswerImportErrors]
    """What is wrong, by line and column: the first fifty"""
    errorCount: int


class SurveyAnswers(TypedDict):
    questions: dict[str, SurveyAnswer]
    technologies: dict[str, TechnologyAnswer]


class SurveyCompleteness(TypedDict):
    asked: int
    answered: int
    """"I don't know" is an answer"""
    unknown: int
    """Those of them that say "I don't know\""""


class SurveyCountsGroups(TypedDict):
    by: Literal[
        "all",
        "region",
        "incomeGroup",
        "landlocked",
        "smallIslandDevelopingState",
        "leastDeveloped",
        "language",
    ]
    values: list[str]
    """What its members have in common: `yes` or `no`, an id, a language; several for joined
    groups
    """
    members: int
    """Members of the group, whether they answered or not"""


class SurveyCountsTopicsGroups(TypedDict):
    answered: int | None
    """null where it is withheld, as for fewer than five members"""
    counts: dict[str, int | None]
    """By id of the option, stage, `obstacle.` and `need.` with their id, or `unknown`"""


class SurveyCountsTopics(TypedDict):
    kind: Literal["question", "technology"]
    id: str
    """Id of the question or technology"""
    groups: list[SurveyCountsTopicsGroups]
    """In the order of `groups`"""


class SurveyCounts(TypedDict):
    groups: list[SurveyCountsGroups]
    topics: list[SurveyCountsTopics]


class SurveyRoundQuestionnaire(TypedDict):
    id: str
    version: int
    title: LocalizedText


class SurveyRound(TypedDict):
    name: str
    """For example the year"""
    closesOn: str | None
    """By when members should answer"""
    simulated: bool
    """Whether the answers are invented, to try things out; said wherever they are shown"""
    id: str
    """Id of a survey round"""
    version: int
    questionnaire: SurveyRoundQuestionnaire
    openedAt: str
    closedAt: str | None
    """From then on answers do not change, and counts are published"""


class SurveyRoundContent(TypedDict):
    name: str
    """For example the year"""
    closesOn: NotRequired[str | None]
    """By when members should answer"""
    simulated: NotRequired[bool]
    """Whether the answers are invented, to try things out; said wherever they are shown"""


class TechnologyAnswer(TypedDict):
    stage: Literal[
        "not-considered",
        "studying",
        "pilot",
        "in-service",
        "stopped",
    ] | Literal[
        "unknown",
    ]
    obstacles: list[str]
    needs: list[str]
    note: str | None


class TechnologyAnswerInput(TypedDict):
    stage: Literal[
        "not-considered",
        "studying",
        "pilot",
        "in-service",
        "stopped",
    ] | Literal[
        "unknown",
    ]
    obstacles: NotRequired[list[str]]
    needs: NotRequired[list[str]]
    note: NotRequired[str | None]


class TechnologySummary(TypedDict):
    id: str
    name: str
    summary: str
    caseStudies: int
    """Number of case studies that use it"""


class TopicNeedMember(TypedDict):
    code: str
    name: str


class TopicNeed(TypedDict):
    id: str
    """Id of a need"""
    title: str
    text: str
    """The beginning of its description"""
    language: str
    """ISO 639-1"""
    member: TopicNeedMember
    submittedAt: str


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


class Workshop(TypedDict):
    name: str
    startsOn: str
    days: int
    opensAt: str
    """When each day begins, in the time of the place"""
    hours: int
    """From the beginning of a day to its end"""
    place: str | None
    region: str | None
    """Where its participants come from; null for everywhere"""
    languages: list[Literal["en", "fr", "es"]]
    """In which participants talk"""
    participants: list[str]
    """Codes of the members that take part"""
    technologies: list[str]
    """Themes; with no theme at all, whatever members need"""
    processAreas: list[str]
    """More themes"""
    groupSize: int
    """Members in a group that works together"""
    id: str
    """Id of a workshop"""
    version: int
    createdAt: str
    createdBy: str | None
    """Id of a person or key; null for all but staff"""
    changedAt: str
    """When its plan was last changed"""
    preparedAt: str | None
    """When its kit was last made; null before"""
    sharedAt: str | None
    """From then on its participants see it"""


class WorkshopContent(TypedDict):
    name: str
    startsOn: str
    days: int
    opensAt: str
    """When each day begins, in the time of the place"""
    hours: int
    """From the beginning of a day to its end"""
    place: str | None
    region: str | None
    """Where its participants come from; null for everywhere"""
    languages: list[Literal["en", "fr", "es"]]
    """In which participants talk"""
    participants: list[str]
    """Codes of the members that take part"""
    technologies: list[str]
    """Themes; with no theme at all, whatever members need"""
    processAreas: list[str]
    """More themes"""
    groupSize: int
    """Members in a group that works together"""


class WorkshopFeedback(TypedDict):
    id: str
    """Id of a feedback"""
    workshopId: str
    """Id of a workshop"""
    memberCode: str | None
    """null for a form on paper that names no member"""
    author: str | None
    """Id of a person or key; null for all but staff"""
    at: str
    useful: int | None
    comment: str | None
    needs: list[str]
    """Those that you may see"""
    caseStudyDrafts: list[str]
    factProposals: list[str]


class WorkshopFeedbackContent(TypedDict):
    useful: NotRequired[int | None]
    """From 1, not useful, to 5, very useful"""
    comment: NotRequired[str | None]
    """For staff and your own member"""
    needs: NotRequired[list[FeedbackNeed]]
    caseStudies: NotRequired[list[FeedbackCaseStudy]]
    facts: NotRequired[list[FeedbackFact]]
    memberCode: NotRequired[str | None]
    """For staff: the participant whose form on paper this is, where it says so"""


class WorkshopGroupMembers(TypedDict):
    code: str
    name: str


class WorkshopGroup(TypedDict):
    number: int
    members: list[WorkshopGroupMembers]
    sharedTopics: list[str]
    """Titles of topics that several of them have needs in"""
    lessons: list[WorkshopLesson]


class WorkshopKit(TypedDict):
    workshop: Workshop
    participants: list[WorkshopParticipant]
    topics: list[WorkshopTopic]
    agenda: list[AgendaItem]
    groups: list[WorkshopGroup]
    handouts: list[str]
    """Case studies to be handed out"""


class WorkshopLessonLearner(TypedDict):
    code: str
    name: str


class WorkshopLessonTeachers(TypedDict):
    code: str
    name: str


class WorkshopLesson(TypedDict):
    learner: WorkshopLessonLearner
    teachers: list[WorkshopLessonTeachers]
    caseStudyId: str
    """Id of a case study"""
    text: str
    """What one can learn from the other"""


class WorkshopParticipantMember(TypedDict):
    code: str
    name: str


class WorkshopParticipant(TypedDict):
    member: WorkshopParticipantMember
    administration: str | None
    needs: int
    """Needs in the topics"""
    caseStudies: int
    """Case studies of its own"""


class WorkshopPlan(TypedDict):
    name: str
    startsOn: str
    days: NotRequired[int]
    opensAt: NotRequired[str]
    """When each day begins, in the time of the place"""
    hours: NotRequired[int]
    """From the beginning of a day to its end"""
    place: NotRequired[str | None]
    region: NotRequired[str | None]
    """Where its participants come from; null for everywhere"""
    languages: list[Literal["en", "fr", "es"]]
    """In which participants talk"""
    participants: NotRequired[list[str]]
    """Without any, all members of the region that work in one of the languages"""
    technologies: NotRequired[list[str]]
    """Themes; with no theme at all, whatever members need"""
    processAreas: NotRequired[list[str]]
    """More themes"""
    groupSize: NotRequired[int]
    """Members in a group that works together"""


class WorkshopSharing(TypedDict):
    shared: bool


class WorkshopTopicTechnology(TypedDict):
    id: str
    name: str


class WorkshopTopic(TypedDict):
    id: str
    number: int
    title: str
    technology: WorkshopTopicTechnology | None
    """null for a problem that participants have described"""
    needs: list[TopicNeed]
    """Needs that all participants may see"""
    caseStudies: list[CaseStudySummary]
    """What answers it, the best first"""
    speakers: list[PossibleSpeaker]
    """Who could speak, the most suitable first"""


class AssignNeedBody(TypedDict):
    personId: str | None
    """An active person of the staff; null for nobody"""


class AssignNeedAnswer(TypedDict):
    assignee: Assignee | None
    """null for nobody"""


class ChangeNeedStatusBody(TypedDict):
    transition: Literal["submit", "withdraw", "review", "publish", "close", "reopen"]


class CreateSignInLinkBody(TypedDict):
    expiresInMinutes: NotRequired[int]


class DecideInsightSuggestionBody(TypedDict):
    state: Literal["open", "done", "dismissed"]


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


class ListEditionProseAnswer(TypedDict):
    items: list[EditionProse]


class ListEditionsAnswer(TypedDict):
    items: list[Edition]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListEmergingTermsAnswer(TypedDict):
    items: list[EmergingTerm]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListFactProposalsAnswer(TypedDict):
    items: list[FactProposal]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListFactsAnswer(TypedDict):
    items: list[DatedFact]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListFeedbackAnswer(TypedDict):
    items: list[Feedback]


class ListGapThemesAnswer(TypedDict):
    items: list[GapTheme]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListGapsAnswer(TypedDict):
    items: list[Gap]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListIndicatorsAnswer(TypedDict):
    items: list[IndicatorDefinition]


class ListInsightSuggestionsAnswer(TypedDict):
    items: list[InsightSuggestion]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListMembersAnswer(TypedDict):
    items: list[MemberSummary]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListNeedMessagesAnswer(TypedDict):
    items: list[NeedMessage]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListNeedsAnswer(TypedDict):
    items: list[Need]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListPeersAheadAnswer(TypedDict):
    items: list[PeersAhead]


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


class ListSurveyAnswersAnswer(TypedDict):
    items: list[MemberSurveyCompleteness]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListSurveyRoundsAnswer(TypedDict):
    items: list[SurveyRound]
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


class ListWorkshopFeedbackAnswer(TypedDict):
    items: list[WorkshopFeedback]
    total: int
    nextCursor: str | None
    """null on the last page"""


class ListWorkshopsAnswer(TypedDict):
    items: list[Workshop]
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


class ReadFactHistoryAnswer(TypedDict):
    items: list[FactEvent]


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


class RejectFactProposalBody(TypedDict):
    reason: str
    """For the member that proposed it"""


class RemindMembersOfSurveyAnswer(TypedDict):
    members: list[str]


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
