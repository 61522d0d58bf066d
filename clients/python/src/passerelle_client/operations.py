# Generated from the OpenAPI document by `npm run clients`. Do not edit.
"""A method for each operation of the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast

from ._caller import CallOptions, Operation, OperationCaller, all_items
from .schema import (
    ApiKey,
    AssignNeedAnswer,
    AssignNeedBody,
    AuditEntry,
    AuditVerification,
    Caller,
    CaseStudyContentInput,
    CaseStudyDraft,
    ChangeNeedStatusBody,
    ComparedEditions,
    CreateSignInLinkBody,
    CreatedApiKey,
    CreatedWebhook,
    DatedFact,
    DecideInsightSuggestionBody,
    DecisionContent,
    Edition,
    EditionChapter,
    EditionContents,
    EditionName,
    EditionProse,
    EditionProseContent,
    EmergingTerm,
    FactChange,
    FactProposal,
    Feedback,
    FeedbackContent,
    FindDuplicateNeedsAnswer,
    FindDuplicateNeedsBody,
    FindDuplicatesOfDraftAnswer,
    FindSimilarCaseStudiesAnswer,
    Gap,
    GapTheme,
    GetCaseStudyAnswer,
    GetCaseStudyHistoryAnswer,
    GetMemberAnswer,
    GetNeedHistoryAnswer,
    GetTechnologyAnswer,
    ImportNeedsBody,
    ImportOutcome,
    Indicator,
    InsightSuggestion,
    LearnedRankings,
    ListApiKeysAnswer,
    ListArchivedCaseStudiesAnswer,
    ListAuditAnswer,
    ListCaseStudiesAnswer,
    ListCaseStudiesAnswerItem,
    ListDraftsAnswer,
    ListDuplicateCaseStudiesAnswer,
    ListEditionProseAnswer,
    ListEditionsAnswer,
    ListEmergingTermsAnswer,
    ListFactProposalsAnswer,
    ListFactsAnswer,
    ListFeedbackAnswer,
    ListGapThemesAnswer,
    ListGapsAnswer,
    ListIndicatorsAnswer,
    ListInsightSuggestionsAnswer,
    ListMembersAnswer,
    ListNeedMessagesAnswer,
    ListNeedsAnswer,
    ListPeersAheadAnswer,
    ListPeopleAnswer,
    ListProcessAreasAnswer,
    ListRegionsAnswer,
    ListReviewQueueAnswer,
    ListRulesAnswer,
    ListSurveyAnswersAnswer,
    ListSurveyRoundsAnswer,
    ListTechnologiesAnswer,
    ListWebhookMessagesAnswer,
    ListWebhooksAnswer,
    ListWorkshopFeedbackAnswer,
    ListWorkshopsAnswer,
    Liveness,
    Match,
    MatchList,
    MemberData,
    MemberSummary,
    MemberSurveyAnswers,
    MemberSurveyCompleteness,
    MergeCaseStudyBody,
    Need,
    NeedChanges,
    NeedDraft,
    NeedImport,
    NeedMessage,
    NeedMessageContent,
    NewApiKey,
    NewMatches,
    NewPerson,
    NotificationPreference,
    Person,
    PersonChanges,
    PersonData,
    PinMatchesAnswer,
    PinMatchesBody,
    ProcessAreaSummary,
    Question,
    Questionnaire,
    QueuedNeed,
    RankingComparisons,
    ReadFactHistoryAnswer,
    Readiness,
    RecommendBatchAnswer,
    RecommendBatchBody,
    RecommendForMemberAnswer,
    Recommendation,
    RecordUsageBody,
    RegionSummary,
    RejectFactProposalBody,
    RemindMembersOfSurveyAnswer,
    ReturnDraftBody,
    RotateApiKeyBody,
    RotateWebhookSecretBody,
    RotatedWebhookSecret,
    Rule,
    RuleContent,
    Session,
    SignInBody,
    SignInLink,
    StartComparisonBody,
    StoredCaseStudy,
    SurveyAnswerChanges,
    SurveyAnswerImport,
    SurveyCounts,
    SurveyRound,
    SurveyRoundContent,
    TechnologySummary,
    Usage,
    UseRankingBody,
    Webhook,
    WebhookContent,
    WebhookMessage,
    Workshop,
    WorkshopContent,
    WorkshopFeedback,
    WorkshopFeedbackContent,
    WorkshopKit,
    WorkshopPlan,
    WorkshopSharing,
)


class Operations(OperationCaller):
    """Calls the operations of the API. Each method raises ProblemError and UnreachableError."""

    def accept_fact_proposal(
        self,
        id: str,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> FactProposal:
        """Accept a proposal: the dossier says it from then on."""
        return cast(
            "FactProposal",
            self._call(
                Operation("POST", "/api/v1/fact-proposals/{id}/accept", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def archive_case_study(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> StoredCaseStudy:
        """Take a case study out of the catalogue."""
        return cast(
            "StoredCaseStudy",
            self._call(
                Operation("POST", "/api/v1/case-studies/{id}/archive", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def assign_need(
        self,
        id: str,
        body: AssignNeedBody,
        *,
        options: CallOptions | None = None,
    ) -> AssignNeedAnswer:
        """Say who of the staff looks after a need."""
        return cast(
            "AssignNeedAnswer",
            self._call(
                Operation("PUT", "/api/v1/needs/{id}/assignee", "never"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def change_need_status(
        self,
        id: str,
        body: ChangeNeedStatusBody,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> Need:
        """Take a need one step on."""
        return cast(
            "Need",
            self._call(
                Operation("POST", "/api/v1/needs/{id}/transitions", "key"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def close_survey_round(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> SurveyRound:
        """Close a survey round and publish its counts."""
        return cast(
            "SurveyRound",
            self._call(
                Operation("POST", "/api/v1/survey-rounds/{id}/close", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def compare_case_studies_again(
        self,
        id: str,
        other: str,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """List two case studies as possible duplicates again."""
        self._call(
            Operation("DELETE", "/api/v1/case-studies/{id}/distinct-from/{other}", "never"),
            path={"id": id, "other": other},
            options=options,
        )

    def compare_editions(
        self,
        id: str,
        *,
        since: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ComparedEditions:
        """Read what changed from one edition to another."""
        return cast(
            "ComparedEditions",
            self._call(
                Operation("GET", "/api/v1/editions/{id}/changes", "freely"),
                path={"id": id},
                query={"since": since, "language": language},
                options=options,
            ),
        )

    def create_api_key(
        self,
        body: NewApiKey,
        *,
        options: CallOptions | None = None,
    ) -> CreatedApiKey:
        """Make an API key."""
        return cast(
            "CreatedApiKey",
            self._call(
                Operation("POST", "/api/v1/keys", "key"),
                body=body,
                options=options,
            ),
        )

    def create_draft(
        self,
        body: CaseStudyContentInput,
        *,
        options: CallOptions | None = None,
    ) -> CaseStudyDraft:
        """Begin a case study."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("POST", "/api/v1/case-study-drafts", "key"),
                body=body,
                options=options,
            ),
        )

    def create_need(self, body: NeedDraft, *, options: CallOptions | None = None) -> Need:
        """Create a need of your member."""
        return cast(
            "Need",
            self._call(
                Operation("POST", "/api/v1/needs", "key"),
                body=body,
                options=options,
            ),
        )

    def create_person(self, body: NewPerson, *, options: CallOptions | None = None) -> Person:
        """Add somebody who can sign in."""
        return cast(
            "Person",
            self._call(
                Operation("POST", "/api/v1/people", "key"),
                body=body,
                options=options,
            ),
        )

    def create_revision(self, id: str, *, options: CallOptions | None = None) -> CaseStudyDraft:
        """Begin a revision of a published case study."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("POST", "/api/v1/case-studies/{id}/revisions", "key"),
                path={"id": id},
                options=options,
            ),
        )

    def create_rule(self, body: RuleContent, *, options: CallOptions | None = None) -> Rule:
        """Make a rule."""
        return cast(
            "Rule",
            self._call(
                Operation("POST", "/api/v1/rules", "key"),
                body=body,
                options=options,
            ),
        )

    def create_sign_in_link(
        self,
        id: str,
        body: CreateSignInLinkBody,
        *,
        options: CallOptions | None = None,
    ) -> SignInLink:
        """Issue a link by which a person can sign in once."""
        return cast(
            "SignInLink",
            self._call(
                Operation("POST", "/api/v1/people/{id}/sign-in-links", "key"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def create_webhook(
        self,
        body: WebhookContent,
        *,
        options: CallOptions | None = None,
    ) -> CreatedWebhook:
        """Tell another system what happens here."""
        return cast(
            "CreatedWebhook",
            self._call(
                Operation("POST", "/api/v1/webhooks", "key"),
                body=body,
                options=options,
            ),
        )

    def decide_insight_suggestion(
        self,
        id: str,
        body: DecideInsightSuggestionBody,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> InsightSuggestion:
        """Mark a suggestion as done or dismissed, or open it again."""
        return cast(
            "InsightSuggestion",
            self._call(
                Operation("PATCH", "/api/v1/insights/suggestions/{id}", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def decide_on_match(
        self,
        id: str,
        case_study_id: str,
        body: DecisionContent,
        *,
        options: CallOptions | None = None,
    ) -> Match:
        """Decide on a case study for a need."""
        return cast(
            "Match",
            self._call(
                Operation("PUT", "/api/v1/needs/{id}/matches/{caseStudyId}", "never"),
                path={"id": id, "caseStudyId": case_study_id},
                body=body,
                options=options,
            ),
        )

    def delete_draft(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Delete a draft for good, with its history."""
        self._call(
            Operation("DELETE", "/api/v1/case-study-drafts/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_edition(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Delete an edition that is not published."""
        self._call(
            Operation("DELETE", "/api/v1/editions/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_fact_proposal(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Permanently delete a proposed change."""
        self._call(
            Operation("DELETE", "/api/v1/fact-proposals/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_feedback(
        self,
        id: str,
        case_study_id: str,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Take back what you said of a case study."""
        self._call(
            Operation("DELETE", "/api/v1/needs/{id}/matches/{caseStudyId}/feedback", "never"),
            path={"id": id, "caseStudyId": case_study_id},
            options=options,
        )

    def delete_need(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Permanently delete a need and all data derived from it."""
        self._call(
            Operation("DELETE", "/api/v1/needs/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_person(self, id: str, *, options: CallOptions | None = None) -> None:
        """Delete a person permanently."""
        self._call(
            Operation("DELETE", "/api/v1/people/{id}", "never"),
            path={"id": id},
            options=options,
        )

    def delete_rule(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Take a rule away."""
        self._call(
            Operation("DELETE", "/api/v1/rules/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_survey_round(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Permanently delete a survey round and its answers."""
        self._call(
            Operation("DELETE", "/api/v1/survey-rounds/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_webhook(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Delete a webhook and its messages."""
        self._call(
            Operation("DELETE", "/api/v1/webhooks/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def delete_workshop(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Delete a workshop with its kit and feedback."""
        self._call(
            Operation("DELETE", "/api/v1/workshops/{id}", "never"),
            path={"id": id},
            if_match=if_match,
            options=options,
        )

    def edit_workshop(
        self,
        id: str,
        body: WorkshopContent,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> Workshop:
        """Change the plan of a workshop."""
        return cast(
            "Workshop",
            self._call(
                Operation("PUT", "/api/v1/workshops/{id}", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def end_comparison(self, *, options: CallOptions | None = None) -> RankingComparisons:
        """End the comparison of rankings."""
        return cast(
            "RankingComparisons",
            self._call(
                Operation("DELETE", "/api/v1/rankings/comparison", "never"),
                options=options,
            ),
        )

    def export_audit(
        self,
        *,
        entity: str | None = None,
        entity_id: str | None = None,
        actor: str | None = None,
        action: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take all entries away as JSON Lines, the latest first."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/audit/export", "freely"),
                query={
                    "entity": entity,
                    "entityId": entity_id,
                    "actor": actor,
                    "action": action,
                    "from": from_,
                    "to": to,
                },
                options=options,
            ),
        )

    def export_catalogue(
        self,
        kind: str,
        *,
        format: Literal["jsonl", "csv", "xlsx"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take out a whole part of the catalogue as one file."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/catalogue/{kind}", "freely"),
                path={"kind": kind},
                query={"format": format},
                options=options,
            ),
        )

    def export_judgments(self, *, options: CallOptions | None = None) -> str:
        """Export what was decided as relevance judgments."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/learning/qrels", "freely"),
                options=options,
            ),
        )

    def export_member_data(
        self,
        *,
        member_code: str | None = None,
        options: CallOptions | None = None,
    ) -> MemberData:
        """Take out all that is held about a member."""
        return cast(
            "MemberData",
            self._call(
                Operation("GET", "/api/v1/needs/export-of-member", "freely"),
                query={"memberCode": member_code},
                options=options,
            ),
        )

    def export_needs(
        self,
        *,
        status: Literal["draft", "submitted", "in-review", "published", "closed"] | None = None,
        visibility: Literal["private", "members", "public"] | None = None,
        member: str | None = None,
        process_area: str | None = None,
        text: str | None = None,
        format: Literal["json", "csv", "xlsx"] | None = None,
        options: CallOptions | None = None,
    ) -> list[Need] | str:
        """Export the needs you may see."""
        return cast(
            "list[Need] | str",
            self._call(
                Operation("GET", "/api/v1/needs/export", "freely"),
                query={
                    "status": status,
                    "visibility": visibility,
                    "member": member,
                    "processArea": process_area,
                    "text": text,
                    "format": format,
                },
                options=options,
            ),
        )

    def export_person_data(self, id: str, *, options: CallOptions | None = None) -> PersonData:
        """Take out all that is held about a person."""
        return cast(
            "PersonData",
            self._call(
                Operation("GET", "/api/v1/people/{id}/export", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def find_duplicate_needs(
        self,
        body: FindDuplicateNeedsBody,
        *,
        options: CallOptions | None = None,
    ) -> FindDuplicateNeedsAnswer:
        """Find possible duplicates of a need."""
        return cast(
            "FindDuplicateNeedsAnswer",
            self._call(
                Operation("POST", "/api/v1/needs/duplicates", "freely"),
                body=body,
                options=options,
            ),
        )

    def find_duplicates_of_draft(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> FindDuplicatesOfDraftAnswer:
        """Find possible duplicates of a draft."""
        return cast(
            "FindDuplicatesOfDraftAnswer",
            self._call(
                Operation("GET", "/api/v1/case-study-drafts/{id}/duplicates", "freely"),
                path={"id": id},
                query={"language": language, "limit": limit},
                options=options,
            ),
        )

    def find_similar_case_studies(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> FindSimilarCaseStudiesAnswer:
        """Find similar case studies."""
        return cast(
            "FindSimilarCaseStudiesAnswer",
            self._call(
                Operation("GET", "/api/v1/case-studies/{id}/similar", "freely"),
                path={"id": id},
                query={"language": language, "limit": limit},
                options=options,
            ),
        )

    def generate_edition(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> Edition:
        """Take the content of an edition anew from the catalogue."""
        return cast(
            "Edition",
            self._call(
                Operation("POST", "/api/v1/editions/{id}/generate", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def get_case_study(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> GetCaseStudyAnswer:
        """Read a case study."""
        return cast(
            "GetCaseStudyAnswer",
            self._call(
                Operation("GET", "/api/v1/case-studies/{id}", "freely"),
                path={"id": id},
                query={"language": language},
                options=options,
            ),
        )

    def get_case_study_history(
        self,
        id: str,
        *,
        options: CallOptions | None = None,
    ) -> GetCaseStudyHistoryAnswer:
        """Read the versions of a case study, and what each changed."""
        return cast(
            "GetCaseStudyHistoryAnswer",
            self._call(
                Operation("GET", "/api/v1/case-studies/{id}/history", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_draft(self, id: str, *, options: CallOptions | None = None) -> CaseStudyDraft:
        """Read a draft."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("GET", "/api/v1/case-study-drafts/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_edition(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> EditionContents:
        """Read what is in an edition."""
        return cast(
            "EditionContents",
            self._call(
                Operation("GET", "/api/v1/editions/{id}", "freely"),
                path={"id": id},
                query={"language": language},
                options=options,
            ),
        )

    def get_edition_chapter(
        self,
        id: str,
        chapter: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> EditionChapter:
        """Read a chapter of an edition."""
        return cast(
            "EditionChapter",
            self._call(
                Operation("GET", "/api/v1/editions/{id}/chapters/{chapter}", "freely"),
                path={"id": id, "chapter": chapter},
                query={"language": language},
                options=options,
            ),
        )

    def get_edition_file(
        self,
        id: str,
        *,
        format: Literal["pdf", "docx", "md"] | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take an edition as a file."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/editions/{id}/file", "freely"),
                path={"id": id},
                query={"format": format, "language": language},
                options=options,
            ),
        )

    def get_edition_prose(
        self,
        id: str,
        chapter: str,
        place: str,
        language: str,
        *,
        options: CallOptions | None = None,
    ) -> EditionProse:
        """Read what editors wrote in one place."""
        return cast(
            "EditionProse",
            self._call(
                Operation("GET", "/api/v1/editions/{id}/prose/{chapter}/{place}/{language}", "freely"),
                path={"id": id, "chapter": chapter, "place": place, "language": language},
                options=options,
            ),
        )

    def get_exact_survey_counts(
        self,
        id: str,
        *,
        by: Literal[
            "all",
            "region",
            "incomeGroup",
            "landlocked",
            "smallIslandDevelopingState",
            "leastDeveloped",
            "language",
        ] | None = None,
        topic: str | None = None,
        options: CallOptions | None = None,
    ) -> SurveyCounts:
        """Read the exact counts of a survey round, as they are now."""
        return cast(
            "SurveyCounts",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}/exact-counts", "freely"),
                path={"id": id},
                query={"by": by, "topic": topic},
                options=options,
            ),
        )

    def get_fact_proposal(self, id: str, *, options: CallOptions | None = None) -> FactProposal:
        """Read a proposed change to a dossier."""
        return cast(
            "FactProposal",
            self._call(
                Operation("GET", "/api/v1/fact-proposals/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_import_template(
        self,
        *,
        format: Literal["csv", "xlsx"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take a table of case studies to fill in."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/case-studies/template", "freely"),
                query={"format": format},
                options=options,
            ),
        )

    def get_indicator(
        self,
        id: str,
        *,
        by: Literal[
            "all",
            "region",
            "incomeGroup",
            "landlocked",
            "smallIslandDevelopingState",
            "leastDeveloped",
            "language",
        ] | None = None,
        format: Literal["json", "csv"] | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> Indicator | str:
        """Read an indicator by groups of members, and by year."""
        return cast(
            "Indicator | str",
            self._call(
                Operation("GET", "/api/v1/insights/indicators/{id}", "freely"),
                path={"id": id},
                query={"by": by, "format": format, "language": language},
                options=options,
            ),
        )

    def get_liveness(self, *, options: CallOptions | None = None) -> Liveness:
        """Whether the process runs."""
        return cast(
            "Liveness",
            self._call(
                Operation("GET", "/api/v1/health/live", "freely"),
                options=options,
            ),
        )

    def get_me(self, *, options: CallOptions | None = None) -> Caller:
        """Ask who one is."""
        return cast(
            "Caller",
            self._call(
                Operation("GET", "/api/v1/me", "freely"),
                options=options,
            ),
        )

    def get_member(
        self,
        code: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> GetMemberAnswer:
        """Read about a member, its case studies and its public needs."""
        return cast(
            "GetMemberAnswer",
            self._call(
                Operation("GET", "/api/v1/members/{code}", "freely"),
                path={"code": code},
                query={"language": language},
                options=options,
            ),
        )

    def get_need(self, id: str, *, options: CallOptions | None = None) -> Need:
        """Read a need."""
        return cast(
            "Need",
            self._call(
                Operation("GET", "/api/v1/needs/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_need_history(
        self,
        id: str,
        *,
        options: CallOptions | None = None,
    ) -> GetNeedHistoryAnswer:
        """Read the versions of a need."""
        return cast(
            "GetNeedHistoryAnswer",
            self._call(
                Operation("GET", "/api/v1/needs/{id}/history", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_need_template(
        self,
        *,
        format: Literal["csv", "xlsx"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take a table of needs to fill in."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/needs/template", "freely"),
                query={"format": format},
                options=options,
            ),
        )

    def get_notification_preference(
        self,
        *,
        options: CallOptions | None = None,
    ) -> NotificationPreference:
        """Read whether you get mail about what is new."""
        return cast(
            "NotificationPreference",
            self._call(
                Operation("GET", "/api/v1/me/notifications", "freely"),
                options=options,
            ),
        )

    def get_readiness(self, *, options: CallOptions | None = None) -> Readiness:
        """Whether recommendations are complete."""
        return cast(
            "Readiness",
            self._call(
                Operation("GET", "/api/v1/health/ready", "freely", (503,)),
                options=options,
            ),
        )

    def get_record_template(
        self,
        kind: str,
        *,
        format: Literal["csv", "xlsx"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take a table of records to fill in."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/catalogue/{kind}/template", "freely"),
                path={"kind": kind},
                query={"format": format},
                options=options,
            ),
        )

    def get_rule(self, id: str, *, options: CallOptions | None = None) -> Rule:
        """Read a rule."""
        return cast(
            "Rule",
            self._call(
                Operation("GET", "/api/v1/rules/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_survey_answers(
        self,
        id: str,
        code: str,
        *,
        options: CallOptions | None = None,
    ) -> MemberSurveyAnswers:
        """Read what a member answered."""
        return cast(
            "MemberSurveyAnswers",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}/answers/{code}", "freely"),
                path={"id": id, "code": code},
                options=options,
            ),
        )

    def get_survey_counts(
        self,
        id: str,
        *,
        by: Literal[
            "all",
            "region",
            "incomeGroup",
            "landlocked",
            "smallIslandDevelopingState",
            "leastDeveloped",
            "language",
        ] | None = None,
        topic: str | None = None,
        options: CallOptions | None = None,
    ) -> SurveyCounts:
        """Read the published counts of a survey round."""
        return cast(
            "SurveyCounts",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}/counts", "freely"),
                path={"id": id},
                query={"by": by, "topic": topic},
                options=options,
            ),
        )

    def get_survey_questionnaire(
        self,
        id: str,
        *,
        options: CallOptions | None = None,
    ) -> Questionnaire:
        """Read what a survey round asks."""
        return cast(
            "Questionnaire",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}/questionnaire", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_survey_round(self, id: str, *, options: CallOptions | None = None) -> SurveyRound:
        """Read a survey round."""
        return cast(
            "SurveyRound",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_survey_template(
        self,
        id: str,
        *,
        member: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        format: Literal["csv", "xlsx"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take a table of all questions to fill in for a member."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}/template", "freely"),
                path={"id": id},
                query={"member": member, "language": language, "format": format},
                options=options,
            ),
        )

    def get_technology(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> GetTechnologyAnswer:
        """Read the dossier of a technology."""
        return cast(
            "GetTechnologyAnswer",
            self._call(
                Operation("GET", "/api/v1/technologies/{id}", "freely"),
                path={"id": id},
                query={"language": language},
                options=options,
            ),
        )

    def get_usage(self, *, days: int | None = None, options: CallOptions | None = None) -> Usage:
        """Read how answers are used."""
        return cast(
            "Usage",
            self._call(
                Operation("GET", "/api/v1/usage", "freely"),
                query={"days": days},
                options=options,
            ),
        )

    def get_webhook(self, id: str, *, options: CallOptions | None = None) -> Webhook:
        """Read a webhook."""
        return cast(
            "Webhook",
            self._call(
                Operation("GET", "/api/v1/webhooks/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_workshop(self, id: str, *, options: CallOptions | None = None) -> Workshop:
        """Read the plan of a workshop."""
        return cast(
            "Workshop",
            self._call(
                Operation("GET", "/api/v1/workshops/{id}", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def get_workshop_file(
        self,
        id: str,
        *,
        format: Literal["pdf", "docx", "md"] | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> str:
        """Take the kit of a workshop as a file."""
        return cast(
            "str",
            self._call(
                Operation("GET", "/api/v1/workshops/{id}/file", "freely"),
                path={"id": id},
                query={"format": format, "language": language},
                options=options,
            ),
        )

    def get_workshop_kit(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> WorkshopKit:
        """Read the kit of a workshop."""
        return cast(
            "WorkshopKit",
            self._call(
                Operation("GET", "/api/v1/workshops/{id}/kit", "freely"),
                path={"id": id},
                query={"language": language},
                options=options,
            ),
        )

    def give_feedback(
        self,
        id: str,
        case_study_id: str,
        body: FeedbackContent,
        *,
        options: CallOptions | None = None,
    ) -> Feedback:
        """Give feedback on a case study for your need."""
        return cast(
            "Feedback",
            self._call(
                Operation("PUT", "/api/v1/needs/{id}/matches/{caseStudyId}/feedback", "never"),
                path={"id": id, "caseStudyId": case_study_id},
                body=body,
                options=options,
            ),
        )

    def give_workshop_feedback(
        self,
        id: str,
        body: WorkshopFeedbackContent,
        *,
        options: CallOptions | None = None,
    ) -> WorkshopFeedback:
        """Answer after a workshop."""
        return cast(
            "WorkshopFeedback",
            self._call(
                Operation("POST", "/api/v1/workshops/{id}/feedback", "key"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def import_case_studies(
        self,
        body: str | str | str | str,
        *,
        dry_run: Literal["true", "false"] | None = None,
        keep_good: Literal["true", "false"] | None = None,
        mapping: str | None = None,
        options: CallOptions | None = None,
    ) -> ImportOutcome:
        """Import case studies from a file."""
        return cast(
            "ImportOutcome",
            self._call(
                Operation("POST", "/api/v1/case-studies/import", "key"),
                query={"dryRun": dry_run, "keepGood": keep_good, "mapping": mapping},
                body=body,
                options=options,
            ),
        )

    def import_needs(
        self,
        body: list[ImportNeedsBody] | str | str,
        *,
        dry_run: Literal["true", "false"] | None = None,
        keep_good: Literal["true", "false"] | None = None,
        mapping: str | None = None,
        options: CallOptions | None = None,
    ) -> NeedImport:
        """Import needs of your member as drafts."""
        return cast(
            "NeedImport",
            self._call(
                Operation("POST", "/api/v1/needs/import", "key"),
                query={"dryRun": dry_run, "keepGood": keep_good, "mapping": mapping},
                body=body,
                options=options,
            ),
        )

    def import_records(
        self,
        kind: str,
        body: str | str | str | str,
        *,
        dry_run: Literal["true", "false"] | None = None,
        keep_good: Literal["true", "false"] | None = None,
        mapping: str | None = None,
        options: CallOptions | None = None,
    ) -> ImportOutcome:
        """Import members, technologies, process areas, regions or terms from a file."""
        return cast(
            "ImportOutcome",
            self._call(
                Operation("POST", "/api/v1/catalogue/{kind}/import", "key"),
                path={"kind": kind},
                query={"dryRun": dry_run, "keepGood": keep_good, "mapping": mapping},
                body=body,
                options=options,
            ),
        )

    def import_survey_answers(
        self,
        id: str,
        body: str | str,
        *,
        dry_run: Literal["true", "false"] | None = None,
        keep_good: Literal["true", "false"] | None = None,
        mapping: str | None = None,
        options: CallOptions | None = None,
    ) -> SurveyAnswerImport:
        """Import answers from a table."""
        return cast(
            "SurveyAnswerImport",
            self._call(
                Operation("POST", "/api/v1/survey-rounds/{id}/import", "key"),
                path={"id": id},
                query={"dryRun": dry_run, "keepGood": keep_good, "mapping": mapping},
                body=body,
                options=options,
            ),
        )

    def list_api_keys(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        role: Literal["member", "staff", "portal", "admin"] | None = None,
        options: CallOptions | None = None,
    ) -> ListApiKeysAnswer:
        """List API keys."""
        return cast(
            "ListApiKeysAnswer",
            self._call(
                Operation("GET", "/api/v1/keys", "freely"),
                query={"limit": limit, "cursor": cursor, "role": role},
                options=options,
            ),
        )

    def all_api_keys(
        self,
        *,
        limit: int | None = None,
        role: Literal["member", "staff", "portal", "admin"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[ApiKey]:
        """List API keys, page after page."""
        return all_items(
            lambda cursor: self.list_api_keys(
                limit=limit,
                cursor=cursor,
                role=role,
                options=options,
            )
        )

    def list_archived_case_studies(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListArchivedCaseStudiesAnswer:
        """List the case studies that were taken out of the catalogue."""
        return cast(
            "ListArchivedCaseStudiesAnswer",
            self._call(
                Operation("GET", "/api/v1/case-studies/archived", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_archived_case_studies(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[StoredCaseStudy]:
        """List the case studies that were taken out of the catalogue, page after page."""
        return all_items(
            lambda cursor: self.list_archived_case_studies(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_audit(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        entity: str | None = None,
        entity_id: str | None = None,
        actor: str | None = None,
        action: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        options: CallOptions | None = None,
    ) -> ListAuditAnswer:
        """Read who did what, the latest first."""
        return cast(
            "ListAuditAnswer",
            self._call(
                Operation("GET", "/api/v1/audit", "freely"),
                query={
                    "limit": limit,
                    "cursor": cursor,
                    "entity": entity,
                    "entityId": entity_id,
                    "actor": actor,
                    "action": action,
                    "from": from_,
                    "to": to,
                },
                options=options,
            ),
        )

    def all_audit(
        self,
        *,
        limit: int | None = None,
        entity: str | None = None,
        entity_id: str | None = None,
        actor: str | None = None,
        action: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[AuditEntry]:
        """Read who did what, the latest first, page after page."""
        return all_items(
            lambda cursor: self.list_audit(
                limit=limit,
                cursor=cursor,
                entity=entity,
                entity_id=entity_id,
                actor=actor,
                action=action,
                from_=from_,
                to=to,
                options=options,
            )
        )

    def list_case_studies(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        technology: str | None = None,
        process_area: str | None = None,
        region: str | None = None,
        wco_region: str | None = None,
        member: str | None = None,
        maturity: Literal["study", "pilot", "production"] | None = None,
        year_from: int | None = None,
        year_to: int | None = None,
        text: str | None = None,
        updated_since: str | None = None,
        sort: Literal["id", "relevance", "newest", "updated", "title"] | None = None,
        facets: Literal["true", "false"] | None = None,
        options: CallOptions | None = None,
    ) -> ListCaseStudiesAnswer:
        """List case studies."""
        return cast(
            "ListCaseStudiesAnswer",
            self._call(
                Operation("GET", "/api/v1/case-studies", "freely"),
                query={
                    "limit": limit,
                    "cursor": cursor,
                    "language": language,
                    "technology": technology,
                    "processArea": process_area,
                    "region": region,
                    "wcoRegion": wco_region,
                    "member": member,
                    "maturity": maturity,
                    "yearFrom": year_from,
                    "yearTo": year_to,
                    "text": text,
                    "updatedSince": updated_since,
                    "sort": sort,
                    "facets": facets,
                },
                options=options,
            ),
        )

    def all_case_studies(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        technology: str | None = None,
        process_area: str | None = None,
        region: str | None = None,
        wco_region: str | None = None,
        member: str | None = None,
        maturity: Literal["study", "pilot", "production"] | None = None,
        year_from: int | None = None,
        year_to: int | None = None,
        text: str | None = None,
        updated_since: str | None = None,
        sort: Literal["id", "relevance", "newest", "updated", "title"] | None = None,
        facets: Literal["true", "false"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[ListCaseStudiesAnswerItem]:
        """List case studies, page after page."""
        return all_items(
            lambda cursor: self.list_case_studies(
                limit=limit,
                cursor=cursor,
                language=language,
                technology=technology,
                process_area=process_area,
                region=region,
                wco_region=wco_region,
                member=member,
                maturity=maturity,
                year_from=year_from,
                year_to=year_to,
                text=text,
                updated_since=updated_since,
                sort=sort,
                facets=facets,
                options=options,
            )
        )

    def list_comparisons(self, *, options: CallOptions | None = None) -> RankingComparisons:
        """See how rankings compare by what people open."""
        return cast(
            "RankingComparisons",
            self._call(
                Operation("GET", "/api/v1/rankings/comparison", "freely"),
                options=options,
            ),
        )

    def list_drafts(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: Literal["draft", "in-review"] | None = None,
        member: str | None = None,
        options: CallOptions | None = None,
    ) -> ListDraftsAnswer:
        """List the drafts you may see."""
        return cast(
            "ListDraftsAnswer",
            self._call(
                Operation("GET", "/api/v1/case-study-drafts", "freely"),
                query={"limit": limit, "cursor": cursor, "status": status, "member": member},
                options=options,
            ),
        )

    def all_drafts(
        self,
        *,
        limit: int | None = None,
        status: Literal["draft", "in-review"] | None = None,
        member: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[CaseStudyDraft]:
        """List the drafts you may see, page after page."""
        return all_items(
            lambda cursor: self.list_drafts(
                limit=limit,
                cursor=cursor,
                status=status,
                member=member,
                options=options,
            )
        )

    def list_duplicate_case_studies(
        self,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        from_: float | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> ListDuplicateCaseStudiesAnswer:
        """List possible duplicates among the case studies."""
        return cast(
            "ListDuplicateCaseStudiesAnswer",
            self._call(
                Operation("GET", "/api/v1/case-studies/duplicates", "freely"),
                query={"language": language, "from": from_, "limit": limit},
                options=options,
            ),
        )

    def list_edition_prose(
        self,
        id: str,
        *,
        options: CallOptions | None = None,
    ) -> ListEditionProseAnswer:
        """List what editors wrote for an edition."""
        return cast(
            "ListEditionProseAnswer",
            self._call(
                Operation("GET", "/api/v1/editions/{id}/prose", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def list_editions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListEditionsAnswer:
        """List the editions of the report."""
        return cast(
            "ListEditionsAnswer",
            self._call(
                Operation("GET", "/api/v1/editions", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_editions(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Edition]:
        """List the editions of the report, page after page."""
        return all_items(
            lambda cursor: self.list_editions(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_emerging_terms(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListEmergingTermsAnswer:
        """List terms that rise and are not in the taxonomy."""
        return cast(
            "ListEmergingTermsAnswer",
            self._call(
                Operation("GET", "/api/v1/insights/emerging-terms", "freely"),
                query={"limit": limit, "cursor": cursor, "language": language},
                options=options,
            ),
        )

    def all_emerging_terms(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[EmergingTerm]:
        """List terms that rise and are not in the taxonomy, page after page."""
        return all_items(
            lambda cursor: self.list_emerging_terms(
                limit=limit,
                cursor=cursor,
                language=language,
                options=options,
            )
        )

    def list_fact_proposals(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: Literal["proposed", "accepted", "rejected", "withdrawn"] | None = None,
        technology: str | None = None,
        options: CallOptions | None = None,
    ) -> ListFactProposalsAnswer:
        """List proposed changes to dossiers."""
        return cast(
            "ListFactProposalsAnswer",
            self._call(
                Operation("GET", "/api/v1/fact-proposals", "freely"),
                query={
                    "limit": limit,
                    "cursor": cursor,
                    "status": status,
                    "technology": technology,
                },
                options=options,
            ),
        )

    def all_fact_proposals(
        self,
        *,
        limit: int | None = None,
        status: Literal["proposed", "accepted", "rejected", "withdrawn"] | None = None,
        technology: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[FactProposal]:
        """List proposed changes to dossiers, page after page."""
        return all_items(
            lambda cursor: self.list_fact_proposals(
                limit=limit,
                cursor=cursor,
                status=status,
                technology=technology,
                options=options,
            )
        )

    def list_facts(
        self,
        id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListFactsAnswer:
        """List the facts of a dossier."""
        return cast(
            "ListFactsAnswer",
            self._call(
                Operation("GET", "/api/v1/technologies/{id}/facts", "freely"),
                path={"id": id},
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_facts(
        self,
        id: str,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[DatedFact]:
        """List the facts of a dossier, page after page."""
        return all_items(
            lambda cursor: self.list_facts(
                id,
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_feedback(self, id: str, *, options: CallOptions | None = None) -> ListFeedbackAnswer:
        """Read the feedback on a need."""
        return cast(
            "ListFeedbackAnswer",
            self._call(
                Operation("GET", "/api/v1/needs/{id}/feedback", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def list_gap_themes(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListGapThemesAnswer:
        """List the themes that the catalogue has no answer to."""
        return cast(
            "ListGapThemesAnswer",
            self._call(
                Operation("GET", "/api/v1/insights/gap-themes", "freely"),
                query={"limit": limit, "cursor": cursor, "language": language},
                options=options,
            ),
        )

    def all_gap_themes(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[GapTheme]:
        """List the themes that the catalogue has no answer to, page after page."""
        return all_items(
            lambda cursor: self.list_gap_themes(
                limit=limit,
                cursor=cursor,
                language=language,
                options=options,
            )
        )

    def list_gaps(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListGapsAnswer:
        """List the needs that the catalogue has no answer to."""
        return cast(
            "ListGapsAnswer",
            self._call(
                Operation("GET", "/api/v1/gaps", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_gaps(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Gap]:
        """List the needs that the catalogue has no answer to, page after page."""
        return all_items(
            lambda cursor: self.list_gaps(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_indicators(
        self,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListIndicatorsAnswer:
        """List the indicators of the digital divide, with their definitions."""
        return cast(
            "ListIndicatorsAnswer",
            self._call(
                Operation("GET", "/api/v1/insights/indicators", "freely"),
                query={"language": language},
                options=options,
            ),
        )

    def list_insight_suggestions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        state: Literal["open", "done", "dismissed"] | None = None,
        options: CallOptions | None = None,
    ) -> ListInsightSuggestionsAnswer:
        """List what staff could add to the catalogue."""
        return cast(
            "ListInsightSuggestionsAnswer",
            self._call(
                Operation("GET", "/api/v1/insights/suggestions", "freely"),
                query={"limit": limit, "cursor": cursor, "language": language, "state": state},
                options=options,
            ),
        )

    def all_insight_suggestions(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        state: Literal["open", "done", "dismissed"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[InsightSuggestion]:
        """List what staff could add to the catalogue, page after page."""
        return all_items(
            lambda cursor: self.list_insight_suggestions(
                limit=limit,
                cursor=cursor,
                language=language,
                state=state,
                options=options,
            )
        )

    def list_matches(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> MatchList:
        """Read what was suggested and decided for a need."""
        return cast(
            "MatchList",
            self._call(
                Operation("GET", "/api/v1/needs/{id}/matches", "freely"),
                path={"id": id},
                query={"language": language},
                options=options,
            ),
        )

    def list_members(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        region: str | None = None,
        wco_region: str | None = None,
        options: CallOptions | None = None,
    ) -> ListMembersAnswer:
        """List members."""
        return cast(
            "ListMembersAnswer",
            self._call(
                Operation("GET", "/api/v1/members", "freely"),
                query={
                    "limit": limit,
                    "cursor": cursor,
                    "language": language,
                    "region": region,
                    "wcoRegion": wco_region,
                },
                options=options,
            ),
        )

    def all_members(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        region: str | None = None,
        wco_region: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[MemberSummary]:
        """List members, page after page."""
        return all_items(
            lambda cursor: self.list_members(
                limit=limit,
                cursor=cursor,
                language=language,
                region=region,
                wco_region=wco_region,
                options=options,
            )
        )

    def list_need_messages(
        self,
        id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListNeedMessagesAnswer:
        """Read what a member and staff wrote to each other about a need."""
        return cast(
            "ListNeedMessagesAnswer",
            self._call(
                Operation("GET", "/api/v1/needs/{id}/messages", "freely"),
                path={"id": id},
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_need_messages(
        self,
        id: str,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[NeedMessage]:
        """Read what a member and staff wrote to each other about a need, page after page."""
        return all_items(
            lambda cursor: self.list_need_messages(
                id,
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_needs(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: Literal["draft", "submitted", "in-review", "published", "closed"] | None = None,
        visibility: Literal["private", "members", "public"] | None = None,
        member: str | None = None,
        process_area: str | None = None,
        text: str | None = None,
        options: CallOptions | None = None,
    ) -> ListNeedsAnswer:
        """List the needs you may see."""
        return cast(
            "ListNeedsAnswer",
            self._call(
                Operation("GET", "/api/v1/needs", "freely"),
                query={
                    "limit": limit,
                    "cursor": cursor,
                    "status": status,
                    "visibility": visibility,
                    "member": member,
                    "processArea": process_area,
                    "text": text,
                },
                options=options,
            ),
        )

    def all_needs(
        self,
        *,
        limit: int | None = None,
        status: Literal["draft", "submitted", "in-review", "published", "closed"] | None = None,
        visibility: Literal["private", "members", "public"] | None = None,
        member: str | None = None,
        process_area: str | None = None,
        text: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Need]:
        """List the needs you may see, page after page."""
        return all_items(
            lambda cursor: self.list_needs(
                limit=limit,
                cursor=cursor,
                status=status,
                visibility=visibility,
                member=member,
                process_area=process_area,
                text=text,
                options=options,
            )
        )

    def list_new_matches(
        self,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        since: str | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> NewMatches:
        """See what is new for your needs and your member."""
        return cast(
            "NewMatches",
            self._call(
                Operation("GET", "/api/v1/me/new-matches", "freely"),
                query={"language": language, "since": since, "limit": limit},
                options=options,
            ),
        )

    def list_peers_ahead(
        self,
        code: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListPeersAheadAnswer:
        """Find members that are a step or two ahead."""
        return cast(
            "ListPeersAheadAnswer",
            self._call(
                Operation("GET", "/api/v1/members/{code}/peers-ahead", "freely"),
                path={"code": code},
                query={"language": language},
                options=options,
            ),
        )

    def list_people(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        role: Literal["member", "staff", "admin"] | None = None,
        member_code: str | None = None,
        options: CallOptions | None = None,
    ) -> ListPeopleAnswer:
        """List people."""
        return cast(
            "ListPeopleAnswer",
            self._call(
                Operation("GET", "/api/v1/people", "freely"),
                query={
                    "limit": limit,
                    "cursor": cursor,
                    "role": role,
                    "memberCode": member_code,
                },
                options=options,
            ),
        )

    def all_people(
        self,
        *,
        limit: int | None = None,
        role: Literal["member", "staff", "admin"] | None = None,
        member_code: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Person]:
        """List people, page after page."""
        return all_items(
            lambda cursor: self.list_people(
                limit=limit,
                cursor=cursor,
                role=role,
                member_code=member_code,
                options=options,
            )
        )

    def list_process_areas(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListProcessAreasAnswer:
        """List process areas."""
        return cast(
            "ListProcessAreasAnswer",
            self._call(
                Operation("GET", "/api/v1/process-areas", "freely"),
                query={"limit": limit, "cursor": cursor, "language": language},
                options=options,
            ),
        )

    def all_process_areas(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[ProcessAreaSummary]:
        """List process areas, page after page."""
        return all_items(
            lambda cursor: self.list_process_areas(
                limit=limit,
                cursor=cursor,
                language=language,
                options=options,
            )
        )

    def list_rankings(self, *, options: CallOptions | None = None) -> LearnedRankings:
        """List what was learned from decisions."""
        return cast(
            "LearnedRankings",
            self._call(
                Operation("GET", "/api/v1/learning/rankings", "freely"),
                options=options,
            ),
        )

    def list_regions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListRegionsAnswer:
        """List regions."""
        return cast(
            "ListRegionsAnswer",
            self._call(
                Operation("GET", "/api/v1/regions", "freely"),
                query={"limit": limit, "cursor": cursor, "language": language},
                options=options,
            ),
        )

    def all_regions(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[RegionSummary]:
        """List regions, page after page."""
        return all_items(
            lambda cursor: self.list_regions(
                limit=limit,
                cursor=cursor,
                language=language,
                options=options,
            )
        )

    def list_review_queue(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        assigned: Literal["all", "mine", "nobody"] | None = None,
        options: CallOptions | None = None,
    ) -> ListReviewQueueAnswer:
        """List the needs that wait for staff."""
        return cast(
            "ListReviewQueueAnswer",
            self._call(
                Operation("GET", "/api/v1/review-queue", "freely"),
                query={"limit": limit, "cursor": cursor, "assigned": assigned},
                options=options,
            ),
        )

    def all_review_queue(
        self,
        *,
        limit: int | None = None,
        assigned: Literal["all", "mine", "nobody"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[QueuedNeed]:
        """List the needs that wait for staff, page after page."""
        return all_items(
            lambda cursor: self.list_review_queue(
                limit=limit,
                cursor=cursor,
                assigned=assigned,
                options=options,
            )
        )

    def list_rules(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListRulesAnswer:
        """List the rules."""
        return cast(
            "ListRulesAnswer",
            self._call(
                Operation("GET", "/api/v1/rules", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_rules(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Rule]:
        """List the rules, page after page."""
        return all_items(
            lambda cursor: self.list_rules(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_survey_answers(
        self,
        id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListSurveyAnswersAnswer:
        """Read how far members are with a survey round."""
        return cast(
            "ListSurveyAnswersAnswer",
            self._call(
                Operation("GET", "/api/v1/survey-rounds/{id}/answers", "freely"),
                path={"id": id},
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_survey_answers(
        self,
        id: str,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[MemberSurveyCompleteness]:
        """Read how far members are with a survey round, page after page."""
        return all_items(
            lambda cursor: self.list_survey_answers(
                id,
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_survey_rounds(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListSurveyRoundsAnswer:
        """List the survey rounds."""
        return cast(
            "ListSurveyRoundsAnswer",
            self._call(
                Operation("GET", "/api/v1/survey-rounds", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_survey_rounds(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[SurveyRound]:
        """List the survey rounds, page after page."""
        return all_items(
            lambda cursor: self.list_survey_rounds(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_technologies(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> ListTechnologiesAnswer:
        """List technologies."""
        return cast(
            "ListTechnologiesAnswer",
            self._call(
                Operation("GET", "/api/v1/technologies", "freely"),
                query={"limit": limit, "cursor": cursor, "language": language},
                options=options,
            ),
        )

    def all_technologies(
        self,
        *,
        limit: int | None = None,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[TechnologySummary]:
        """List technologies, page after page."""
        return all_items(
            lambda cursor: self.list_technologies(
                limit=limit,
                cursor=cursor,
                language=language,
                options=options,
            )
        )

    def list_webhook_messages(
        self,
        id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: Literal["pending", "delivered", "failed"] | None = None,
        options: CallOptions | None = None,
    ) -> ListWebhookMessagesAnswer:
        """List the messages of a webhook."""
        return cast(
            "ListWebhookMessagesAnswer",
            self._call(
                Operation("GET", "/api/v1/webhooks/{id}/messages", "freely"),
                path={"id": id},
                query={"limit": limit, "cursor": cursor, "status": status},
                options=options,
            ),
        )

    def all_webhook_messages(
        self,
        id: str,
        *,
        limit: int | None = None,
        status: Literal["pending", "delivered", "failed"] | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[WebhookMessage]:
        """List the messages of a webhook, page after page."""
        return all_items(
            lambda cursor: self.list_webhook_messages(
                id,
                limit=limit,
                cursor=cursor,
                status=status,
                options=options,
            )
        )

    def list_webhooks(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListWebhooksAnswer:
        """List webhooks."""
        return cast(
            "ListWebhooksAnswer",
            self._call(
                Operation("GET", "/api/v1/webhooks", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_webhooks(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Webhook]:
        """List webhooks, page after page."""
        return all_items(
            lambda cursor: self.list_webhooks(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_workshop_feedback(
        self,
        id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListWorkshopFeedbackAnswer:
        """List what was answered after a workshop."""
        return cast(
            "ListWorkshopFeedbackAnswer",
            self._call(
                Operation("GET", "/api/v1/workshops/{id}/feedback", "freely"),
                path={"id": id},
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_workshop_feedback(
        self,
        id: str,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[WorkshopFeedback]:
        """List what was answered after a workshop, page after page."""
        return all_items(
            lambda cursor: self.list_workshop_feedback(
                id,
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def list_workshops(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> ListWorkshopsAnswer:
        """List workshops."""
        return cast(
            "ListWorkshopsAnswer",
            self._call(
                Operation("GET", "/api/v1/workshops", "freely"),
                query={"limit": limit, "cursor": cursor},
                options=options,
            ),
        )

    def all_workshops(
        self,
        *,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[Workshop]:
        """List workshops, page after page."""
        return all_items(
            lambda cursor: self.list_workshops(
                limit=limit,
                cursor=cursor,
                options=options,
            )
        )

    def make_edition(self, body: EditionName, *, options: CallOptions | None = None) -> Edition:
        """Make an edition from the catalogue as it is now."""
        return cast(
            "Edition",
            self._call(
                Operation("POST", "/api/v1/editions", "key"),
                body=body,
                options=options,
            ),
        )

    def merge_case_study(
        self,
        id: str,
        body: MergeCaseStudyBody,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> StoredCaseStudy:
        """Merge a duplicate into another case study."""
        return cast(
            "StoredCaseStudy",
            self._call(
                Operation("POST", "/api/v1/case-studies/{id}/merge", "key"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def open_survey_round(
        self,
        body: SurveyRoundContent,
        *,
        options: CallOptions | None = None,
    ) -> SurveyRound:
        """Open a survey round."""
        return cast(
            "SurveyRound",
            self._call(
                Operation("POST", "/api/v1/survey-rounds", "key"),
                body=body,
                options=options,
            ),
        )

    def pin_matches(
        self,
        id: str,
        body: PinMatchesBody,
        *,
        options: CallOptions | None = None,
    ) -> PinMatchesAnswer:
        """Put case studies in order."""
        return cast(
            "PinMatchesAnswer",
            self._call(
                Operation("PUT", "/api/v1/needs/{id}/pins", "never"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def plan_workshop(self, body: WorkshopPlan, *, options: CallOptions | None = None) -> Workshop:
        """Plan a workshop."""
        return cast(
            "Workshop",
            self._call(
                Operation("POST", "/api/v1/workshops", "key"),
                body=body,
                options=options,
            ),
        )

    def prepare_workshop(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> Workshop:
        """Prepare the kit of a workshop."""
        return cast(
            "Workshop",
            self._call(
                Operation("POST", "/api/v1/workshops/{id}/prepare", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def propose_fact_change(
        self,
        id: str,
        body: FactChange,
        *,
        options: CallOptions | None = None,
    ) -> FactProposal:
        """Propose a change to a dossier."""
        return cast(
            "FactProposal",
            self._call(
                Operation("POST", "/api/v1/technologies/{id}/fact-proposals", "key"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def publish_draft(
        self,
        id: str,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> StoredCaseStudy:
        """Put a draft into the catalogue."""
        return cast(
            "StoredCaseStudy",
            self._call(
                Operation("POST", "/api/v1/case-study-drafts/{id}/publish", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def publish_edition(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> Edition:
        """Publish an edition for everybody."""
        return cast(
            "Edition",
            self._call(
                Operation("POST", "/api/v1/editions/{id}/publish", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def read_fact_history(
        self,
        id: str,
        *,
        options: CallOptions | None = None,
    ) -> ReadFactHistoryAnswer:
        """Read what was changed and verified in a dossier."""
        return cast(
            "ReadFactHistoryAnswer",
            self._call(
                Operation("GET", "/api/v1/technologies/{id}/facts/history", "freely"),
                path={"id": id},
                options=options,
            ),
        )

    def recommend(self, body: Question, *, options: CallOptions | None = None) -> Recommendation:
        """Find case studies and peers for a problem."""
        return cast(
            "Recommendation",
            self._call(
                Operation("POST", "/api/v1/recommendations", "freely"),
                body=body,
                options=options,
            ),
        )

    def recommend_batch(
        self,
        body: RecommendBatchBody,
        *,
        options: CallOptions | None = None,
    ) -> RecommendBatchAnswer:
        """Find case studies and peers for many problems at once."""
        return cast(
            "RecommendBatchAnswer",
            self._call(
                Operation("POST", "/api/v1/recommendations/batch", "freely"),
                body=body,
                options=options,
            ),
        )

    def recommend_for_member(
        self,
        code: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        limit: int | None = None,
        options: CallOptions | None = None,
    ) -> RecommendForMemberAnswer:
        """Find case studies for a member."""
        return cast(
            "RecommendForMemberAnswer",
            self._call(
                Operation("GET", "/api/v1/members/{code}/recommendations", "freely"),
                path={"code": code},
                query={"language": language, "limit": limit},
                options=options,
            ),
        )

    def record_usage(self, body: RecordUsageBody, *, options: CallOptions | None = None) -> None:
        """Say what people did with case studies in answers."""
        self._call(
            Operation("POST", "/api/v1/usage", "key"),
            body=body,
            options=options,
        )

    def reject_fact_proposal(
        self,
        id: str,
        body: RejectFactProposalBody,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> FactProposal:
        """Reject a proposal, and say why."""
        return cast(
            "FactProposal",
            self._call(
                Operation("POST", "/api/v1/fact-proposals/{id}/reject", "key"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def remind_members_of_survey(
        self,
        id: str,
        *,
        options: CallOptions | None = None,
    ) -> RemindMembersOfSurveyAnswer:
        """Remind the members whose answers are not complete."""
        return cast(
            "RemindMembersOfSurveyAnswer",
            self._call(
                Operation("POST", "/api/v1/survey-rounds/{id}/reminders", "key"),
                path={"id": id},
                options=options,
            ),
        )

    def replace_draft(
        self,
        id: str,
        body: CaseStudyContentInput,
        *,
        if_match: int | str,
        based_on: int | None = None,
        options: CallOptions | None = None,
    ) -> CaseStudyDraft:
        """Replace what a draft says."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("PUT", "/api/v1/case-study-drafts/{id}", "never"),
                path={"id": id},
                query={"basedOn": based_on},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def replace_rule(
        self,
        id: str,
        body: RuleContent,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> Rule:
        """Replace a rule."""
        return cast(
            "Rule",
            self._call(
                Operation("PUT", "/api/v1/rules/{id}", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def replace_webhook(
        self,
        id: str,
        body: WebhookContent,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> Webhook:
        """Change a webhook."""
        return cast(
            "Webhook",
            self._call(
                Operation("PUT", "/api/v1/webhooks/{id}", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def resend_webhook_message(
        self,
        id: str,
        message_id: str,
        *,
        options: CallOptions | None = None,
    ) -> WebhookMessage:
        """Send a message again."""
        return cast(
            "WebhookMessage",
            self._call(
                Operation("POST", "/api/v1/webhooks/{id}/messages/{messageId}/resend", "key"),
                path={"id": id, "messageId": message_id},
                options=options,
            ),
        )

    def restore_case_study(
        self,
        id: str,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> StoredCaseStudy:
        """Bring an archived case study back."""
        return cast(
            "StoredCaseStudy",
            self._call(
                Operation("POST", "/api/v1/case-studies/{id}/restore", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def return_draft(
        self,
        id: str,
        body: ReturnDraftBody,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> CaseStudyDraft:
        """Give a draft back to those whose it is."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("POST", "/api/v1/case-study-drafts/{id}/return", "key"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def reuse_survey_answers(
        self,
        id: str,
        code: str,
        *,
        options: CallOptions | None = None,
    ) -> MemberSurveyAnswers:
        """Take over the answers of the round before."""
        return cast(
            "MemberSurveyAnswers",
            self._call(
                Operation("POST", "/api/v1/survey-rounds/{id}/answers/{code}/reuse", "key"),
                path={"id": id, "code": code},
                options=options,
            ),
        )

    def revoke_api_key(self, id: str, *, options: CallOptions | None = None) -> ApiKey:
        """End an API key at once and for good."""
        return cast(
            "ApiKey",
            self._call(
                Operation("POST", "/api/v1/keys/{id}/revocation", "key"),
                path={"id": id},
                options=options,
            ),
        )

    def rotate_api_key(
        self,
        id: str,
        body: RotateApiKeyBody,
        *,
        options: CallOptions | None = None,
    ) -> CreatedApiKey:
        """Put another API key in the place of one."""
        return cast(
            "CreatedApiKey",
            self._call(
                Operation("POST", "/api/v1/keys/{id}/rotation", "key"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def rotate_webhook_secret(
        self,
        id: str,
        body: RotateWebhookSecretBody,
        *,
        options: CallOptions | None = None,
    ) -> RotatedWebhookSecret:
        """Sign with a new secret."""
        return cast(
            "RotatedWebhookSecret",
            self._call(
                Operation("POST", "/api/v1/webhooks/{id}/rotation", "key"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def save_survey_answers(
        self,
        id: str,
        code: str,
        body: SurveyAnswerChanges,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> MemberSurveyAnswers:
        """Save some answers of a member."""
        return cast(
            "MemberSurveyAnswers",
            self._call(
                Operation("PATCH", "/api/v1/survey-rounds/{id}/answers/{code}", "never"),
                path={"id": id, "code": code},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def set_notification_preference(
        self,
        body: NotificationPreference,
        *,
        options: CallOptions | None = None,
    ) -> NotificationPreference:
        """Say whether you want mail about what is new."""
        return cast(
            "NotificationPreference",
            self._call(
                Operation("PUT", "/api/v1/me/notifications", "never"),
                body=body,
                options=options,
            ),
        )

    def share_workshop(
        self,
        id: str,
        body: WorkshopSharing,
        *,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> Workshop:
        """Show a workshop to the members that take part, or no longer."""
        return cast(
            "Workshop",
            self._call(
                Operation("PUT", "/api/v1/workshops/{id}/shared", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def sign_in(self, body: SignInBody, *, options: CallOptions | None = None) -> Session:
        """Sign in by the token of a sign-in link."""
        return cast(
            "Session",
            self._call(
                Operation("POST", "/api/v1/session", "key"),
                body=body,
                options=options,
            ),
        )

    def sign_out(
        self,
        *,
        everywhere: Literal["true", "false"] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Sign out."""
        self._call(
            Operation("DELETE", "/api/v1/session", "never"),
            query={"everywhere": everywhere},
            options=options,
        )

    def start_comparison(
        self,
        body: StartComparisonBody,
        *,
        options: CallOptions | None = None,
    ) -> RankingComparisons:
        """Compare two rankings by what people open."""
        return cast(
            "RankingComparisons",
            self._call(
                Operation("POST", "/api/v1/rankings/comparison", "key"),
                body=body,
                options=options,
            ),
        )

    def submit_draft(
        self,
        id: str,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> CaseStudyDraft:
        """Give a draft to staff."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("POST", "/api/v1/case-study-drafts/{id}/submit", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def suggest_for_need(
        self,
        id: str,
        *,
        language: Literal["en", "fr", "es"] | None = None,
        options: CallOptions | None = None,
    ) -> MatchList:
        """Make the suggestions of a need again."""
        return cast(
            "MatchList",
            self._call(
                Operation("POST", "/api/v1/needs/{id}/suggestions", "key"),
                path={"id": id},
                query={"language": language},
                options=options,
            ),
        )

    def tell_case_studies_apart(
        self,
        id: str,
        other: str,
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Say that two case studies are not duplicates."""
        self._call(
            Operation("PUT", "/api/v1/case-studies/{id}/distinct-from/{other}", "never"),
            path={"id": id, "other": other},
            options=options,
        )

    def test_webhook(self, id: str, *, options: CallOptions | None = None) -> WebhookMessage:
        """Send a message that says nothing."""
        return cast(
            "WebhookMessage",
            self._call(
                Operation("POST", "/api/v1/webhooks/{id}/test", "key"),
                path={"id": id},
                options=options,
            ),
        )

    def undo_decision(
        self,
        id: str,
        case_study_id: str,
        *,
        options: CallOptions | None = None,
    ) -> Match | None:
        """Undo the last decision on a case study for a need."""
        return cast(
            "Match | None",
            self._call(
                Operation("POST", "/api/v1/needs/{id}/matches/{caseStudyId}/undo", "key"),
                path={"id": id, "caseStudyId": case_study_id},
                options=options,
            ),
        )

    def update_need(
        self,
        id: str,
        body: NeedChanges,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> Need:
        """Change a need."""
        return cast(
            "Need",
            self._call(
                Operation("PATCH", "/api/v1/needs/{id}", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def update_person(
        self,
        id: str,
        body: PersonChanges,
        *,
        options: CallOptions | None = None,
    ) -> Person:
        """Change name, address, role or member of a person, or whether they may come in."""
        return cast(
            "Person",
            self._call(
                Operation("PATCH", "/api/v1/people/{id}", "never"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )

    def update_survey_round(
        self,
        id: str,
        body: SurveyRoundContent,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> SurveyRound:
        """Change the name and the last day of a survey round."""
        return cast(
            "SurveyRound",
            self._call(
                Operation("PUT", "/api/v1/survey-rounds/{id}", "never"),
                path={"id": id},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def use_ranking(
        self,
        body: UseRankingBody,
        *,
        options: CallOptions | None = None,
    ) -> LearnedRankings:
        """Rank by what was learned before."""
        return cast(
            "LearnedRankings",
            self._call(
                Operation("PUT", "/api/v1/learning/ranking-in-use", "never"),
                body=body,
                options=options,
            ),
        )

    def verify_audit(
        self,
        *,
        expect_count: int | None = None,
        expect_head: str | None = None,
        options: CallOptions | None = None,
    ) -> AuditVerification:
        """Check that no entry was changed or taken out."""
        return cast(
            "AuditVerification",
            self._call(
                Operation("GET", "/api/v1/audit/verify", "freely"),
                query={"expectCount": expect_count, "expectHead": expect_head},
                options=options,
            ),
        )

    def verify_fact(
        self,
        id: str,
        fact_id: str,
        *,
        options: CallOptions | None = None,
    ) -> DatedFact:
        """Say that a fact still holds."""
        return cast(
            "DatedFact",
            self._call(
                Operation("POST", "/api/v1/technologies/{id}/facts/{factId}/verify", "key"),
                path={"id": id, "factId": fact_id},
                options=options,
            ),
        )

    def withdraw_draft(
        self,
        id: str,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> CaseStudyDraft:
        """Take a draft back from staff."""
        return cast(
            "CaseStudyDraft",
            self._call(
                Operation("POST", "/api/v1/case-study-drafts/{id}/withdraw", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def withdraw_fact_proposal(
        self,
        id: str,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> FactProposal:
        """Take a proposal back."""
        return cast(
            "FactProposal",
            self._call(
                Operation("POST", "/api/v1/fact-proposals/{id}/withdraw", "key"),
                path={"id": id},
                if_match=if_match,
                options=options,
            ),
        )

    def write_edition_prose(
        self,
        id: str,
        chapter: str,
        place: str,
        language: str,
        body: EditionProseContent,
        *,
        if_match: int | str,
        options: CallOptions | None = None,
    ) -> EditionProse:
        """Write a text for one place of an edition."""
        return cast(
            "EditionProse",
            self._call(
                Operation("PUT", "/api/v1/editions/{id}/prose/{chapter}/{place}/{language}", "never"),
                path={"id": id, "chapter": chapter, "place": place, "language": language},
                body=body,
                if_match=if_match,
                options=options,
            ),
        )

    def write_need_message(
        self,
        id: str,
        body: NeedMessageContent,
        *,
        options: CallOptions | None = None,
    ) -> NeedMessage:
        """Write to the other side about a need."""
        return cast(
            "NeedMessage",
            self._call(
                Operation("POST", "/api/v1/needs/{id}/messages", "key"),
                path={"id": id},
                body=body,
                options=options,
            ),
        )
