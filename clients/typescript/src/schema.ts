// Generated from the OpenAPI document by `npm run clients`. Do not edit.

export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who did what, the latest first
         * @description For: admin.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take all entries away as JSON Lines, the latest first
         * @description For: admin.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that no entry was changed or taken out
         * @description The chain of hashes alone does not show that its end was cut or all of it rewritten. Send what an earlier answer, a log or the manifest of a backup says as `expectCount` and `expectHead` to see that too.
         *
         *     For: admin.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List case studies
         * @description For everybody.
         */
        get: operations["listCaseStudies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the case studies that were taken out of the catalogue
         * @description For: staff, admin.
         */
        get: operations["listArchivedCaseStudies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List possible duplicates among the case studies
         * @description Without the pairs that staff found to be no duplicates.
         *
         *     For: staff, admin.
         */
        get: operations["listDuplicateCaseStudies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import case studies from a file
         * @description A case study with the same id is replaced, unless it was edited or archived here; one that did not change is left alone, so that a file can be sent again. Try it first with `dryRun=true`.
         *
         *     For: staff, admin.
         */
        post: operations["importCaseStudies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a table of case studies to fill in
         * @description For everybody.
         */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case study
         * @description For everybody.
         */
        get: operations["getCaseStudy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a case study out of the catalogue
         * @description It is found no more; what was decided and said about it is kept, and it can be restored.
         *
         *     For: staff, admin.
         */
        post: operations["archiveCaseStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/distinct-from/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that two case studies are not duplicates
         * @description They are no longer listed as possible duplicates.
         *
         *     For: staff, admin.
         */
        put: operations["tellCaseStudiesApart"];
        post?: never;
        /**
         * List two case studies as possible duplicates again
         * @description For: staff, admin.
         */
        delete: operations["compareCaseStudiesAgain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the versions of a case study, and what each changed
         * @description Everybody sees what was published, staff and those whose they are drafts too. One that came with the catalogue has a history from its first change on.
         *
         *     For everybody.
         */
        get: operations["getCaseStudyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a duplicate into another case study
         * @description The other takes over sources, implementers, partners, tags, technologies, process areas, and the decisions, feedback and rules about it. Its address leads to the other from then on.
         *
         *     For: staff, admin.
         */
        post: operations["mergeCaseStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived case study back
         * @description Also one that was merged; what it gave to the other stays there.
         *
         *     For: staff, admin.
         */
        post: operations["restoreCaseStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a revision of a published case study
         * @description What is published stays as it is until staff publish the revision.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["createRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-studies/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find similar case studies
         * @description For everybody.
         */
        get: operations["findSimilarCaseStudies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the drafts you may see
         * @description Those of your member; for staff all.
         *
         *     For: member, portal, staff, admin.
         */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Begin a case study
         * @description As much as is known so far. A member writes about what its own administration did, as lead or partner; only it and staff see the draft.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["createDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a draft
         * @description For: member, portal, staff, admin.
         */
        get: operations["getDraft"];
        /**
         * Replace what a draft says
         * @description Send the ETag of the version you have read as `If-Match`; another change in between answers 412. When what a revision revises has changed since, name the version you took into account in `basedOn`.
         *
         *     For: member, portal, staff, admin.
         */
        put: operations["replaceDraft"];
        post?: never;
        /**
         * Delete a draft for good, with its history
         * @description For: member, portal, staff, admin.
         */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find possible duplicates of a draft
         * @description For: member, portal, staff, admin.
         */
        get: operations["findDuplicatesOfDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a draft into the catalogue
         * @description It must be complete: what is missing is named. Once this answers, recommendations find it. Send the ETag of the version you have read as `If-Match`.
         *
         *     For: staff, admin.
         */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a draft back to those whose it is
         * @description Say in `note` what is missing. Send the ETag of the version you have read as `If-Match`.
         *
         *     For: staff, admin.
         */
        post: operations["returnDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a draft to staff
         * @description Send the ETag of the version you have read as `If-Match`.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["submitDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-study-drafts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a draft back from staff
         * @description Send the ETag of the version you have read as `If-Match`.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["withdrawDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out a whole part of the catalogue as one file
         * @description JSON Lines are for programs; CSV and XLSX are for people. All can be imported again. The ETag changes with the catalogue.
         *
         *     For everybody.
         */
        get: operations["exportCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/{kind}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import members, technologies, process areas, regions or terms from a file
         * @description A record with the same id or code is replaced; none is removed. The next start keeps it, unless the domain pack then says something else about it. Try it first with `dryRun=true`.
         *
         *     For: staff, admin.
         */
        post: operations["importRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/{kind}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a table of records to fill in
         * @description For everybody.
         */
        get: operations["getRecordTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the editions of the report
         * @description Those that are published; staff see the others too.
         *
         *     For everybody.
         */
        get: operations["listEditions"];
        put?: never;
        /**
         * Make an edition from the catalogue as it is now
         * @description It is for staff until it is published. Texts of the last edition are carried over as drafts.
         *
         *     For: staff, admin.
         */
        post: operations["makeEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is in an edition
         * @description For everybody.
         */
        get: operations["getEdition"];
        put?: never;
        post?: never;
        /**
         * Delete an edition that is not published
         * @description For: staff, admin.
         */
        delete: operations["deleteEdition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what changed from one edition to another
         * @description For everybody.
         */
        get: operations["compareEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/chapters/{chapter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a chapter of an edition
         * @description As blocks: what is generated names the record and field that it comes from; what editors wrote is marked by `generated: false`.
         *
         *     For everybody.
         */
        get: operations["getEditionChapter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take an edition as a file
         * @description PDF needs Chromium where the service runs; without it, the answer is `PRINTER_UNAVAILABLE`.
         *
         *     For everybody.
         */
        get: operations["getEditionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the content of an edition anew from the catalogue
         * @description What editors wrote stays as it is. Not after publication.
         *
         *     For: staff, admin.
         */
        post: operations["generateEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/prose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what editors wrote for an edition
         * @description Drafts from the last edition among it.
         *
         *     For: staff, admin.
         */
        get: operations["listEditionProse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/prose/{chapter}/{place}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what editors wrote in one place
         * @description For: staff, admin.
         */
        get: operations["getEditionProse"];
        /**
         * Write a text for one place of an edition
         * @description Before or after what is generated in a chapter, in one language. Generating anew never touches it.
         *
         *     For: staff, admin.
         */
        put: operations["writeEditionProse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/editions/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an edition for everybody
         * @description From then on nothing of it changes. Drafts from the last edition that were not saved are not shown.
         *
         *     For: staff, admin.
         */
        post: operations["publishEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fact-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List proposed changes to dossiers
         * @description Those of your member; for staff all.
         *
         *     For: member, portal, staff, admin.
         */
        get: operations["listFactProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fact-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a proposed change to a dossier
         * @description For: member, portal, staff, admin.
         */
        get: operations["getFactProposal"];
        put?: never;
        post?: never;
        /**
         * Permanently delete a proposed change
         * @description A fact that was accepted stays in the dossier.
         *
         *     For: member, portal, staff, admin.
         */
        delete: operations["deleteFactProposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fact-proposals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a proposal: the dossier says it from then on
         * @description Refused when the fact has been changed or removed since. Send the ETag of the version you have read as `If-Match`.
         *
         *     For: staff, admin.
         */
        post: operations["acceptFactProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fact-proposals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a proposal, and say why
         * @description Send the ETag of the version you have read as `If-Match`.
         *
         *     For: staff, admin.
         */
        post: operations["rejectFactProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fact-proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a proposal back
         * @description Send the ETag of the version you have read as `If-Match`.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["withdrawFactProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the needs that the catalogue has no answer to
         * @description For: staff, admin.
         */
        get: operations["listGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process runs
         * @description For everybody.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether recommendations are complete
         * @description For everybody.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/emerging-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List terms that rise and are not in the taxonomy
         * @description Words and pairs of words that a larger share of needs or case studies has now than before, where that is more than chance, with the texts that have them.
         *
         *     For: staff, admin.
         */
        get: operations["listEmergingTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/gap-themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the themes that the catalogue has no answer to
         * @description What to commission next: themes of needs without an answer, in the order of the members that a case study would help.
         *
         *     For: staff, admin.
         */
        get: operations["listGapThemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the indicators of the digital divide, with their definitions
         * @description For everybody.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an indicator by groups of members, and by year
         * @description Groups of fewer than five members join the largest of their kind. Over needs, everybody gets what public needs say; staff get all that were submitted.
         *
         *     For everybody.
         */
        get: operations["getIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what staff could add to the catalogue
         * @description A case study for a theme of several needs, or a technology for a term that rises, with the evidence.
         *
         *     For: staff, admin.
         */
        get: operations["listInsightSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark a suggestion as done or dismissed, or open it again
         * @description For: staff, admin.
         */
        patch: operations["decideInsightSuggestion"];
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Staff see those of members.
         *
         *     For: staff, admin.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Staff make those of members. That of a portal names the members that it may act for.
         *
         *     For: staff, admin.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an API key at once and for good
         * @description For: staff, admin.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put another API key in the place of one
         * @description For: staff, admin.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learning/qrels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what was decided as relevance judgments
         * @description In the format of TREC: need, 0, case study, grade (2 useful, 0 not relevant); of the needs you may see.
         *
         *     For: staff, admin.
         */
        get: operations["exportJudgments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learning/ranking-in-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Rank by what was learned before
         * @description For: admin.
         */
        put: operations["useRanking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learning/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was learned from decisions
         * @description With the figures on the judged topics before and after, each judged by weights learned without it.
         *
         *     For: staff, admin.
         */
        get: operations["listRankings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask who one is
         * @description For everybody.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/new-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is new for your needs and your member
         * @description Case studies that came into the catalogue after `since`. Without it, those that are new since each need was last looked at in the pages, and for the member those of the last thirty days.
         *
         *     For: member, portal.
         */
        get: operations["listNewMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether you get mail about what is new
         * @description For: member, staff, admin.
         */
        get: operations["getNotificationPreference"];
        /**
         * Say whether you want mail about what is new
         * @description Answers to needs and new case studies for members, submitted needs for staff: numbers and links only.
         *
         *     For: member, staff, admin.
         */
        put: operations["setNotificationPreference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description For everybody.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read about a member, its case studies and its public needs
         * @description For everybody.
         */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{code}/peers-ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find members that are a step or two ahead
         * @description For each technology that the member studies, tries or gave up, as it said in its last survey: up to three members that were there, in a like situation. For the member itself and staff.
         *
         *     For: member, portal, staff, admin.
         */
        get: operations["listPeersAhead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{code}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find case studies for a member
         * @description First what fits the needs of the member, as far as you may see them, each need in turn; then what members like it have done. It works for a member that never wrote a need.
         *
         *     For everybody.
         */
        get: operations["recommendForMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the needs you may see
         * @description For everybody.
         */
        get: operations["listNeeds"];
        put?: never;
        /**
         * Create a need of your member
         * @description It starts as a draft that only your own member sees, and it is private unless you change its visibility.
         *
         *     For: member, portal.
         */
        post: operations["createNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find possible duplicates of a need
         * @description For use while a person writes: searches the needs you may see, in any language. Nothing is stored.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["findDuplicateNeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the needs you may see
         * @description For everybody.
         */
        get: operations["exportNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/export-of-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out all that is held about a member
         * @description For the member itself, and for an administrator, who does not see drafts. Vectors are made of the words and are not repeated.
         *
         *     For: member, portal, admin.
         */
        get: operations["exportMemberData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import needs of your member as drafts
         * @description As JSON, CSV or XLSX, for example from an export; fields that only the service sets are ignored. Imports all needs or none, unless `keepGood` says otherwise. Each error has its row (JSON) or line (CSV, XLSX) and field; the first fifty are returned, and all are counted. Try it first with `dryRun=true`.
         *
         *     For: member, portal.
         */
        post: operations["importNeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a table of needs to fill in
         * @description For everybody.
         */
        get: operations["getNeedTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a need
         * @description For everybody.
         */
        get: operations["getNeed"];
        put?: never;
        post?: never;
        /**
         * Permanently delete a need and all data derived from it
         * @description For everybody.
         */
        delete: operations["deleteNeed"];
        options?: never;
        head?: never;
        /**
         * Change a need
         * @description Send the ETag of the version you read in `If-Match`. If the need was changed since then, the answer is 412.
         *
         *     For everybody.
         */
        patch: operations["updateNeed"];
        trace?: never;
    };
    "/api/v1/needs/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who of the staff looks after a need
         * @description The member is not told. `GET /review-queue` says who looks after each need that waits.
         *
         *     For: staff, admin.
         */
        put: operations["assignNeed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the feedback on a need
         * @description For everybody.
         */
        get: operations["listFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the versions of a need
         * @description Its own member reads every version; staff read those that were not drafts.
         *
         *     For everybody.
         */
        get: operations["getNeedHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was suggested and decided for a need
         * @description Staff see all, as it stands now. The member sees suggestions and, once the need is published, what was decided when it last was. Others who see the need see what was then approved.
         *
         *     For everybody.
         */
        get: operations["listMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches/{caseStudyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decide on a case study for a need
         * @description Approve, reject, hide or pin it, and write a note to the member. One not suggested is brought in.
         *
         *     For: staff, admin.
         */
        put: operations["decideOnMatch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches/{caseStudyId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give feedback on a case study for your need
         * @description What you adopted makes you a peer for needs like yours, as far as others may see your need. The note is for staff.
         *
         *     For: member, portal.
         */
        put: operations["giveFeedback"];
        post?: never;
        /**
         * Take back what you said of a case study
         * @description For: member, portal.
         */
        delete: operations["deleteFeedback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches/{caseStudyId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo the last decision on a case study for a need
         * @description For: staff, admin.
         */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a member and staff wrote to each other about a need
         * @description For its own member and staff only, also where others may see the need.
         *
         *     For everybody.
         */
        get: operations["listNeedMessages"];
        put?: never;
        /**
         * Write to the other side about a need
         * @description The member writes to staff, staff to the member; the other side is notified. Not on a draft.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["writeNeedMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put case studies in order
         * @description Pins them to the first places; what was pinned before and is not named is no more.
         *
         *     For: staff, admin.
         */
        put: operations["pinMatches"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the suggestions of a need again
         * @description Done by itself when a need is submitted and when its words change. Decisions stay.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["suggestForNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a need one step on
         * @description `submit` and `withdraw` are for its member, `review` and `publish` for staff, `close` and `reopen` for both. What is published has something approved, or a note to the member; it is what all others see until it is published again.
         *
         *     For everybody.
         */
        post: operations["changeNeedStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description For: staff, admin.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add somebody who can sign in
         * @description For: admin.
         */
        post: operations["createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a person permanently
         * @description Name, address, sessions, links, feed and mail are in no file any more, except in earlier backups. What they did stays, under an id that leads to nobody. To keep somebody out for a time, set `active` to false instead.
         *
         *     For: admin.
         */
        delete: operations["deletePerson"];
        options?: never;
        head?: never;
        /**
         * Change name, address, role or member of a person, or whether they may come in
         * @description For: admin.
         */
        patch: operations["updatePerson"];
        trace?: never;
    };
    "/api/v1/people/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out all that is held about a person
         * @description To answer a request of theirs. Without secrets. The text of a need that its member has not submitted is not shown to an administrator: the member exports it itself.
         *
         *     For: admin.
         */
        get: operations["exportPersonData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a link by which a person can sign in once
         * @description Staff let members in, administrators everybody.
         *
         *     For: staff, admin.
         */
        post: operations["createSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List process areas
         * @description For everybody.
         */
        get: operations["listProcessAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rankings/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how rankings compare by what people open
         * @description For: staff, admin.
         */
        get: operations["listComparisons"];
        put?: never;
        /**
         * Compare two rankings by what people open
         * @description Until it ends, answers to texts of anonymous callers, members and portals interleave the results of both (team draft). Saved needs, pins and what staff see stay as they are. Portals send what people open to `/usage`, with `ranking` and `answerId` as the answer says.
         *
         *     For: admin.
         */
        post: operations["startComparison"];
        /**
         * End the comparison of rankings
         * @description Its counts are kept. The ranking in use stays what it is.
         *
         *     For: admin.
         */
        delete: operations["endComparison"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find case studies and peers for a problem
         * @description Describe the problem in your own words, in any of some 100 languages. The answer ranks case studies, gives reasons for each, and names administrations to contact.
         *
         *     For everybody.
         */
        post: operations["recommend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recommendations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find case studies and peers for many problems at once
         * @description For a page that shows many needs: one request instead of one for each. What cannot be answered, such as a need that was deleted, has a problem in its place and leaves the others alone.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["recommendBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List regions
         * @description For everybody.
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the needs that wait for staff
         * @description Those first where a look helps most: nothing fits, the answer is unsure, the member waits long.
         *
         *     For: staff, admin.
         */
        get: operations["listReviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules
         * @description For: staff, admin.
         */
        get: operations["listRules"];
        put?: never;
        /**
         * Make a rule
         * @description For needs that meet its condition a rule boosts, buries, hides or pins case studies. It holds from the next answer on.
         *
         *     For: staff, admin.
         */
        post: operations["createRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a rule
         * @description For: staff, admin.
         */
        get: operations["getRule"];
        /**
         * Replace a rule
         * @description Send the ETag of the version you have read as `If-Match`.
         *
         *     For: staff, admin.
         */
        put: operations["replaceRule"];
        post?: never;
        /**
         * Take a rule away
         * @description For: staff, admin.
         */
        delete: operations["deleteRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the token of a sign-in link
         * @description Sets a cookie. The token is used up.
         *
         *     For everybody.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description For everybody.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the survey rounds
         * @description For everybody.
         */
        get: operations["listSurveyRounds"];
        put?: never;
        /**
         * Open a survey round
         * @description Members can answer until it is closed. It asks the questionnaire of the domain pack as it is now; a later one changes nothing for it.
         *
         *     For: staff, admin.
         */
        post: operations["openSurveyRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a survey round
         * @description For everybody.
         */
        get: operations["getSurveyRound"];
        /**
         * Change the name and the last day of a survey round
         * @description For: staff, admin.
         */
        put: operations["updateSurveyRound"];
        post?: never;
        /**
         * Permanently delete a survey round and its answers
         * @description For: staff, admin.
         */
        delete: operations["deleteSurveyRound"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far members are with a survey round
         * @description For: staff, admin.
         */
        get: operations["listSurveyAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/answers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a member answered
         * @description For the member itself and staff.
         *
         *     For: member, portal, staff, admin.
         */
        get: operations["getSurveyAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save some answers of a member
         * @description What you do not send stays as it is; `null` removes an answer. `{"unknown": true}` is an answer.
         *
         *     For: member, portal, staff, admin.
         */
        patch: operations["saveSurveyAnswers"];
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/answers/{code}/reuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over the answers of the round before
         * @description For questions that have no answer yet.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["reuseSurveyAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a survey round and publish its counts
         * @description For good: no answer changes afterwards. What could show the answer of a few members is withheld.
         *
         *     For: staff, admin.
         */
        post: operations["closeSurveyRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the published counts of a survey round
         * @description How many members gave each answer. Counts of fewer than five members are withheld, and so are others from which these could be computed.
         *
         *     For everybody.
         */
        get: operations["getSurveyCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/exact-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the exact counts of a survey round, as they are now
         * @description For: staff, admin.
         */
        get: operations["getExactSurveyCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import answers from a table
         * @description As CSV or XLSX, filled in from the template. Options are named by their id or their text in any language. Members import their own answers, staff those of several members. Imports all answers or none, unless `keepGood` says otherwise. Try it first with `dryRun=true`.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["importSurveyAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a survey round asks
         * @description Beside its questions, members are asked about each technology of the catalogue.
         *
         *     For everybody.
         */
        get: operations["getSurveyQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind the members whose answers are not complete
         * @description Their people who want mail are told.
         *
         *     For: staff, admin.
         */
        post: operations["remindMembersOfSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a table of all questions to fill in for a member
         * @description For: member, portal, staff, admin.
         */
        get: operations["getSurveyTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/technologies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List technologies
         * @description For everybody.
         */
        get: operations["listTechnologies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/technologies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the dossier of a technology
         * @description For everybody.
         */
        get: operations["getTechnology"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/technologies/{id}/fact-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a change to a dossier
         * @description Adds a fact, changes one, or removes one. Your member and staff see it; staff accept or reject it. What staff send is accepted at once. A text in one or two languages is shown in the others too, with its language.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["proposeFactChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/technologies/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the facts of a dossier
         * @description Each with its id, when it was verified, and whether it should be again.
         *
         *     For everybody.
         */
        get: operations["listFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/technologies/{id}/facts/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was changed and verified in a dossier
         * @description The first thing first. What came with the domain pack or a file is listed only where a new version of the pack replaced what people had changed.
         *
         *     For everybody.
         */
        get: operations["readFactHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/technologies/{id}/facts/{factId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a fact still holds
         * @description For: staff, admin.
         */
        post: operations["verifyFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how answers are used
         * @description For: staff, admin.
         */
        get: operations["getUsage"];
        put?: never;
        /**
         * Say what people did with case studies in answers
         * @description For portals that show answers in their own pages, with `ranking` and `answerId` as the answer says. Kept for a year, unless the operator decided otherwise, to the hour, with the member but without text, need or person.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["recordUsage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description For: admin.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Tell another system what happens here
         * @description Messages follow the Standard Webhooks specification: signed, sent again for three days until they are answered with 2xx. They hold ids and addresses, never a text.
         *
         *     For: admin.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description For: admin.
         */
        get: operations["getWebhook"];
        /**
         * Change a webhook
         * @description One that was paused sends again. Send the ETag of the version you have read as `If-Match`.
         *
         *     For: admin.
         */
        put: operations["replaceWebhook"];
        post?: never;
        /**
         * Delete a webhook and its messages
         * @description For: admin.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages of a webhook
         * @description Those of the last thirty days, the latest first.
         *
         *     For: admin.
         */
        get: operations["listWebhookMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description For: admin.
         */
        post: operations["resendWebhookMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign with a new secret
         * @description Until `oldValidUntil` messages have two signatures, so that the receiver can change over.
         *
         *     For: admin.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message that says nothing
         * @description For: admin.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List workshops
         * @description Those in which your member takes part, once they are shared; staff see all.
         *
         *     For everybody.
         */
        get: operations["listWorkshops"];
        put?: never;
        /**
         * Plan a workshop
         * @description It is for staff until it is shared with the members that take part.
         *
         *     For: staff, admin.
         */
        post: operations["planWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the plan of a workshop
         * @description For everybody.
         */
        get: operations["getWorkshop"];
        /**
         * Change the plan of a workshop
         * @description Its kit stays as it was prepared.
         *
         *     For: staff, admin.
         */
        put: operations["editWorkshop"];
        post?: never;
        /**
         * Delete a workshop with its kit and feedback
         * @description For: staff, admin.
         */
        delete: operations["deleteWorkshop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was answered after a workshop
         * @description The answers of your member; for staff all.
         *
         *     For: member, portal, staff, admin.
         */
        get: operations["listWorkshopFeedback"];
        put?: never;
        /**
         * Answer after a workshop
         * @description Members that take part answer once it is shared; staff enter forms on paper, with `memberCode`. Needs become needs of the member and are submitted, case studies become drafts that staff review, facts become proposals for dossiers: all of them or, on any error, none.
         *
         *     For: member, portal, staff, admin.
         */
        post: operations["giveWorkshopFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the kit of a workshop as a file
         * @description PDF needs Chromium where the service runs; without it, the answer is `PRINTER_UNAVAILABLE`.
         *
         *     For everybody.
         */
        get: operations["getWorkshopFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{id}/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the kit of a workshop
         * @description Topics with needs, case studies and possible speakers; a draft of an agenda; groups of participants who learn most from each other; case studies to hand out. Only needs that all participants may see are in it.
         *
         *     For everybody.
         */
        get: operations["getWorkshopKit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{id}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepare the kit of a workshop
         * @description From the needs that all participants may see and the catalogue, as they are now, in place of the kit before.
         *
         *     For: staff, admin.
         */
        post: operations["prepareWorkshop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workshops/{id}/shared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Show a workshop to the members that take part, or no longer
         * @description For: staff, admin.
         */
        put: operations["shareWorkshop"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AgendaItem: {
            day: number;
            /** Format: date */
            date: string;
            /** @description Hours and minutes, in the time of the place */
            startsAt: string;
            /** @description Hours and minutes, in the time of the place */
            endsAt: string;
            /** @enum {string} */
            kind: "opening" | "topic" | "break" | "lunch" | "groups" | "closing";
            title: string;
            topicId: string | null;
            speakers: {
                code: string;
                name: string;
            }[];
        };
        ApiKey: {
            /** @description What stands before the secret in the key */
            id: string;
            label: string;
            /** @enum {string} */
            role: "member" | "staff" | "portal" | "admin";
            memberCode: string | null;
            /** @description The members that a key of the role portal may act for; "*" is every one */
            members: ("*" | string[]) | null;
            /** @description Its own limit; null where the common one holds */
            requestsPerMinute: number | null;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
            /** @description The key that came in its place */
            replacedBy: string | null;
        };
        Assignee: {
            /** @description Id of a person */
            id: string;
            /** @description The name, or the email address where there is none */
            name: string;
        };
        AuditEntry: {
            number: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            role: string;
            /** @description Id of a person or a key */
            actor: string | null;
            /** @description The person behind a portal, by the id that the portal gave */
            endUser: string | null;
            action: string;
            entity: string;
            entityId: string;
            /** @description JSON */
            before: string | null;
            /** @description JSON */
            after: string | null;
            previousHash: string;
            hash: string;
        };
        AuditVerification: {
            /** @description How many are as they were written, from the first on */
            entries: number;
            /** @description The hash of the last of these; keep it elsewhere, with their number */
            head: string;
            /** @description Whether the entries that were noted are there; null when nothing was expected */
            expected: ("met" | "missing" | "different") | null;
            /** @description Number of the first that is not; null when all are */
            brokenAt: number | null;
        };
        BatchItem: {
            recommendation: components["schemas"]["SelectedRecommendation"] | null;
            /** @description Why there is no answer; null when there is one */
            problem: components["schemas"]["Problem"] | null;
        };
        Caller: {
            /** @enum {string} */
            role: "anonymous" | "member" | "staff" | "portal" | "admin";
            /** @description The member one belongs to, or a portal acts for in this request */
            memberCode: string | null;
            person: components["schemas"]["Person"] | null;
            apiKey: components["schemas"]["ApiKey"] | null;
        };
        CaseStudy: {
            /** @description Id of a case study */
            id: string;
            administration: string;
            texts: {
                en?: components["schemas"]["CaseStudyText"];
                fr?: components["schemas"]["CaseStudyText"];
                es?: components["schemas"]["CaseStudyText"];
            };
            /** @default [] */
            needsAnswered: components["schemas"]["NeedAnswered"][];
            technologies: string[];
            processAreas: string[];
            tags: string[];
            implementers: components["schemas"]["Implementer"][];
            partners: string[];
            maturity: ("study" | "pilot" | "production") | null;
            year: number | null;
            sources: components["schemas"]["Source"][];
            evidence: {
                /** @enum {string} */
                sourceQuality: "strong" | "fair" | "weak";
                sourceType: string;
                /** @enum {string} */
                problemBasis: "stated" | "aim" | "not-stated";
                /** @enum {string} */
                confidence: "high" | "medium" | "low";
                /** @enum {string} */
                read: "opening-excerpt" | "whole";
            };
        };
        CaseStudyContent: {
            /**
             * @description Id of the case study that it becomes; made from the title when missing
             * @default null
             */
            id: string | null;
            /** @default null */
            administration: string | null;
            texts: {
                en?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status: "original" | "translated" | "curated";
                    /** @default null */
                    title: string | null;
                    /** @default null */
                    problem: string | null;
                    /** @default null */
                    solution: string | null;
                    /** @default null */
                    results: string | null;
                    /** @default null */
                    lessons: string | null;
                    /** @default null */
                    costNote: string | null;
                };
                fr?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status: "original" | "translated" | "curated";
                    /** @default null */
                    title: string | null;
                    /** @default null */
                    problem: string | null;
                    /** @default null */
                    solution: string | null;
                    /** @default null */
                    results: string | null;
                    /** @default null */
                    lessons: string | null;
                    /** @default null */
                    costNote: string | null;
                };
                es?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status: "original" | "translated" | "curated";
                    /** @default null */
                    title: string | null;
                    /** @default null */
                    problem: string | null;
                    /** @default null */
                    solution: string | null;
                    /** @default null */
                    results: string | null;
                    /** @default null */
                    lessons: string | null;
                    /** @default null */
                    costNote: string | null;
                };
            };
            /** @default [] */
            needsAnswered: {
                /**
                 * @default curated
                 * @enum {string}
                 */
                status: "curated";
                en?: string;
                fr?: string;
                es?: string;
            }[];
            /** @default [] */
            technologies: string[];
            /** @default [] */
            processAreas: string[];
            /** @default [] */
            tags: string[];
            implementers: components["schemas"]["Implementer"][];
            /** @default [] */
            partners: string[];
            /** @default null */
            maturity: ("study" | "pilot" | "production") | null;
            /** @default null */
            year: number | null;
            /** @default [] */
            sources: {
                /** @default null */
                title: string | null;
                /** Format: uri */
                url: string;
                /** @default null */
                date: string | null;
                /** @default null */
                language: string | null;
            }[];
            /**
             * @description Assessed by staff; required to publish
             * @default null
             */
            evidence: {
                /** @enum {string} */
                sourceQuality: "strong" | "fair" | "weak";
                sourceType: string;
                /** @enum {string} */
                problemBasis: "stated" | "aim" | "not-stated";
                /** @enum {string} */
                confidence: "high" | "medium" | "low";
                /** @enum {string} */
                read: "opening-excerpt" | "whole";
            } | null;
        };
        CaseStudyContentInput: {
            /**
             * @description Id of the case study that it becomes; made from the title when missing
             * @default null
             */
            id?: string | null;
            /** @default null */
            administration?: string | null;
            /** @default {} */
            texts?: {
                en?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status?: "original" | "translated" | "curated";
                    /** @default null */
                    title?: string | null;
                    /** @default null */
                    problem?: string | null;
                    /** @default null */
                    solution?: string | null;
                    /** @default null */
                    results?: string | null;
                    /** @default null */
                    lessons?: string | null;
                    /** @default null */
                    costNote?: string | null;
                };
                fr?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status?: "original" | "translated" | "curated";
                    /** @default null */
                    title?: string | null;
                    /** @default null */
                    problem?: string | null;
                    /** @default null */
                    solution?: string | null;
                    /** @default null */
                    results?: string | null;
                    /** @default null */
                    lessons?: string | null;
                    /** @default null */
                    costNote?: string | null;
                };
                es?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status?: "original" | "translated" | "curated";
                    /** @default null */
                    title?: string | null;
                    /** @default null */
                    problem?: string | null;
                    /** @default null */
                    solution?: string | null;
                    /** @default null */
                    results?: string | null;
                    /** @default null */
                    lessons?: string | null;
                    /** @default null */
                    costNote?: string | null;
                };
            };
            /** @default [] */
            needsAnswered?: {
                /**
                 * @default curated
                 * @enum {string}
                 */
                status?: "curated";
                en?: string;
                fr?: string;
                es?: string;
            }[];
            /** @default [] */
            technologies?: string[];
            /** @default [] */
            processAreas?: string[];
            /** @default [] */
            tags?: string[];
            implementers?: {
                /** @description Code of a member */
                code?: string;
                /**
                 * @deprecated
                 * @description Older name of `code`
                 */
                member?: string;
                /** @description Part of an answer; ignored */
                name?: string;
                /** @enum {string} */
                role: "lead" | "partner" | "supporter";
            }[];
            /** @default [] */
            partners?: string[];
            /** @default null */
            maturity?: ("study" | "pilot" | "production") | null;
            /** @default null */
            year?: number | null;
            /** @default [] */
            sources?: {
                /** @default null */
                title?: string | null;
                /** Format: uri */
                url: string;
                /** @default null */
                date?: string | null;
                /** @default null */
                language?: string | null;
            }[];
            /**
             * @description Assessed by staff; required to publish
             * @default null
             */
            evidence?: {
                /** @enum {string} */
                sourceQuality: "strong" | "fair" | "weak";
                sourceType: string;
                /** @enum {string} */
                problemBasis: "stated" | "aim" | "not-stated";
                /** @enum {string} */
                confidence: "high" | "medium" | "low";
                /** @enum {string} */
                read: "opening-excerpt" | "whole";
            } | null;
        };
        CaseStudyContentOutput: {
            /**
             * @description Id of the case study that it becomes; made from the title when missing
             * @default null
             */
            id: string | null;
            /** @default null */
            administration: string | null;
            texts: {
                en?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status: "original" | "translated" | "curated";
                    /** @default null */
                    title: string | null;
                    /** @default null */
                    problem: string | null;
                    /** @default null */
                    solution: string | null;
                    /** @default null */
                    results: string | null;
                    /** @default null */
                    lessons: string | null;
                    /** @default null */
                    costNote: string | null;
                };
                fr?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status: "original" | "translated" | "curated";
                    /** @default null */
                    title: string | null;
                    /** @default null */
                    problem: string | null;
                    /** @default null */
                    solution: string | null;
                    /** @default null */
                    results: string | null;
                    /** @default null */
                    lessons: string | null;
                    /** @default null */
                    costNote: string | null;
                };
                es?: {
                    /**
                     * @default original
                     * @enum {string}
                     */
                    status: "original" | "translated" | "curated";
                    /** @default null */
                    title: string | null;
                    /** @default null */
                    problem: string | null;
                    /** @default null */
                    solution: string | null;
                    /** @default null */
                    results: string | null;
                    /** @default null */
                    lessons: string | null;
                    /** @default null */
                    costNote: string | null;
                };
            };
            /** @default [] */
            needsAnswered: {
                /**
                 * @default curated
                 * @enum {string}
                 */
                status: "curated";
                en?: string;
                fr?: string;
                es?: string;
            }[];
            /** @default [] */
            technologies: string[];
            /** @default [] */
            processAreas: string[];
            /** @default [] */
            tags: string[];
            /** @default [] */
            implementers: components["schemas"]["ImplementerOutput"][];
            /** @default [] */
            partners: string[];
            /** @default null */
            maturity: ("study" | "pilot" | "production") | null;
            /** @default null */
            year: number | null;
            /** @default [] */
            sources: {
                /** @default null */
                title: string | null;
                /** Format: uri */
                url: string;
                /** @default null */
                date: string | null;
                /** @default null */
                language: string | null;
            }[];
            /**
             * @description Assessed by staff; required to publish
             * @default null
             */
            evidence: {
                /** @enum {string} */
                sourceQuality: "strong" | "fair" | "weak";
                sourceType: string;
                /** @enum {string} */
                problemBasis: "stated" | "aim" | "not-stated";
                /** @enum {string} */
                confidence: "high" | "medium" | "low";
                /** @enum {string} */
                read: "opening-excerpt" | "whole";
            } | null;
        };
        CaseStudyDraft: {
            /** @description Id of a draft */
            id: string;
            /** @description The published case study that it revises; null when it is new */
            caseStudyId: string | null;
            /** @description The version of that case study that it started from */
            basedOn: number | null;
            /** @description The member that owns it; null when staff created it */
            memberCode: string | null;
            /** @enum {string} */
            status: "draft" | "in-review";
            version: number;
            /** @description The comment of staff when they returned it */
            note: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            submittedAt: string | null;
            content: components["schemas"]["CaseStudyContent"];
        };
        CaseStudyFilters: {
            /**
             * @description Only case studies with one of these technologies
             * @default []
             */
            technologies?: string[];
            /**
             * @description Only case studies in one of these process areas
             * @default []
             */
            processAreas?: string[];
            /**
             * @description Only case studies of members of these regions
             * @default []
             */
            regions?: string[];
            /**
             * @description Only case studies with one of these maturities
             * @default []
             */
            maturity?: ("study" | "pilot" | "production")[];
            /** @description Only case studies of this year or later */
            yearFrom?: number;
            /** @description Only case studies of this year or earlier */
            yearTo?: number;
            /**
             * @deprecated
             * @description Older name of `regions`
             */
            wcoRegions?: string[];
            /**
             * @description Only case studies of these members
             * @default []
             */
            members?: string[];
        };
        CaseStudySummary: {
            id: string;
            title: string;
            summary: string;
            /** @description Language of title and summary */
            language: string;
            technologies: {
                id: string;
                name: string;
            }[];
            processAreas: {
                id: string;
                name: string;
            }[];
            implementers: {
                /** @description Code of a member */
                code: string;
                /**
                 * @deprecated
                 * @description Older name of `code`
                 */
                member: string;
                /** @enum {string} */
                role: "lead" | "partner" | "supporter";
                name: string;
            }[];
            administration: string;
            year: number | null;
            maturity: ("study" | "pilot" | "production") | null;
            /** @description URL of the whole case study in the API */
            url: string;
            /** @description URL of its page, in the language that was asked for */
            pageUrl: string;
        };
        CaseStudyText: {
            /** @enum {string} */
            status: "original" | "translated" | "curated";
            title: string;
            problem: string | null;
            solution: string;
            results: string | null;
            lessons: string | null;
            costNote: string | null;
        };
        CaseStudyVersion: {
            /** @description The draft whose version it is; null for one of the published case study */
            draftId: string | null;
            version: number;
            /** Format: date-time */
            at: string;
            role: string;
            actor: string | null;
            action: string;
            content: components["schemas"]["CaseStudyContent"];
            /** @description From the version before */
            differences: components["schemas"]["Difference"][];
        };
        ComparedEditions: {
            since: components["schemas"]["Edition"];
            edition: components["schemas"]["Edition"];
            changes: components["schemas"]["EditionChange"][];
        };
        CountedTexts: {
            found: number;
            of: number;
        };
        CreatedApiKey: {
            /** @description The whole key; it is shown only now */
            key: string;
            apiKey: components["schemas"]["ApiKey"];
        };
        CreatedWebhook: {
            url: string;
            description: string;
            events: ("case-study.published" | "case-study.archived" | "case-study.restored" | "case-study.merged" | "catalogue.imported" | "need.submitted" | "need.withdrawn" | "need.in-review" | "need.published" | "need.closed" | "need.reopened")[];
            members: "*" | string[];
            active: boolean;
            /** @description Id of a webhook */
            id: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Why the service itself stopped sending; null otherwise */
            pausedBecause: string | null;
            /** @description With which messages are signed; it is shown only now */
            secret: string;
        };
        DatedFact: {
            text: components["schemas"]["LocalizedText"];
            /** @description The languages of the text; in others it repeats one of these */
            writtenIn: ("en" | "fr" | "es")[];
            source: {
                title: string;
                /** Format: uri */
                url: string;
            };
            /** @description Id of a fact */
            id: string;
            /** @enum {string} */
            heading: "businessProcesses" | "policyArrangements" | "legalRequirements" | "minimumSpecifications" | "costs" | "trends";
            /**
             * Format: date-time
             * @description When it came into the dossier; at the earliest when this service began to note it
             */
            addedAt: string;
            /** @description When staff last said that it holds; null for never */
            verifiedAt: string | null;
            /**
             * Format: date-time
             * @description From then on it should be verified again
             */
            verifyBy: string;
            /** @description Whether it should be verified again */
            due: boolean;
        };
        Decision: {
            /** @enum {string} */
            state: "suggested" | "approved" | "rejected" | "hidden";
            /**
             * @description Rank in the answer to which it is pinned
             * @default null
             */
            position: number | null;
            /**
             * @description The reason for the rejection
             * @default null
             */
            reason: ("not-relevant" | "other-context" | "out-of-date" | "too-costly" | "already-known" | "other") | null;
            /**
             * @description The reason in your own words
             * @default null
             */
            comment: string | null;
            /**
             * @description For the member, shown with the published answer
             * @default null
             */
            note: string | null;
            byHand: boolean;
            author: string;
            /** Format: date-time */
            at: string;
        };
        DecisionContent: {
            /** @enum {string} */
            state: "suggested" | "approved" | "rejected" | "hidden";
            /**
             * @description Rank in the answer to which it is pinned
             * @default null
             */
            position?: number | null;
            /**
             * @description The reason for the rejection
             * @default null
             */
            reason?: ("not-relevant" | "other-context" | "out-of-date" | "too-costly" | "already-known" | "other") | null;
            /**
             * @description The reason in your own words
             * @default null
             */
            comment?: string | null;
            /**
             * @description For the member, shown with the published answer
             * @default null
             */
            note?: string | null;
        };
        Difference: {
            /** @description As in `texts.en.problem`; lists are compared as a whole */
            path: string;
            before: unknown;
            after: unknown;
        };
        Dossier: {
            businessProcesses: {
                text: components["schemas"]["LocalizedText"];
                /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
                writtenIn?: ("en" | "fr" | "es")[];
                source: {
                    title: string;
                    /** Format: uri */
                    url: string;
                };
                /** @description Stored once people have changed the fact; until then it follows from its text */
                id?: string;
            }[];
            policyArrangements: {
                text: components["schemas"]["LocalizedText"];
                /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
                writtenIn?: ("en" | "fr" | "es")[];
                source: {
                    title: string;
                    /** Format: uri */
                    url: string;
                };
                /** @description Stored once people have changed the fact; until then it follows from its text */
                id?: string;
            }[];
            legalRequirements: {
                text: components["schemas"]["LocalizedText"];
                /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
                writtenIn?: ("en" | "fr" | "es")[];
                source: {
                    title: string;
                    /** Format: uri */
                    url: string;
                };
                /** @description Stored once people have changed the fact; until then it follows from its text */
                id?: string;
            }[];
            minimumSpecifications: {
                text: components["schemas"]["LocalizedText"];
                /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
                writtenIn?: ("en" | "fr" | "es")[];
                source: {
                    title: string;
                    /** Format: uri */
                    url: string;
                };
                /** @description Stored once people have changed the fact; until then it follows from its text */
                id?: string;
            }[];
            costs: {
                text: components["schemas"]["LocalizedText"];
                /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
                writtenIn?: ("en" | "fr" | "es")[];
                source: {
                    title: string;
                    /** Format: uri */
                    url: string;
                };
                /** @description Stored once people have changed the fact; until then it follows from its text */
                id?: string;
            }[];
            trends: {
                text: components["schemas"]["LocalizedText"];
                /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
                writtenIn?: ("en" | "fr" | "es")[];
                source: {
                    title: string;
                    /** Format: uri */
                    url: string;
                };
                /** @description Stored once people have changed the fact; until then it follows from its text */
                id?: string;
            }[];
        };
        DuplicateNeed: {
            need: components["schemas"]["Need"];
            /** @description 0..1; from .45 on, two needs are probably the same */
            likeness: number;
        };
        Edition: {
            /** @description For example the month and year */
            name: string;
            /** @description Id of a edition */
            id: string;
            version: number;
            /** @description 1 for the first edition */
            number: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Id of a person or key; null for all but staff */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When its content was taken from the catalogue
             */
            generatedAt: string;
            /** @description Generation of the catalogue that its content was taken from */
            generation: number;
            /** @description From then on everybody sees it and nothing of it changes */
            publishedAt: string | null;
        };
        EditionChange: {
            /** @enum {string} */
            change: "new-technology" | "new-case-study" | "stage-moved" | "new-figures" | "archived" | "new-fact" | "fact-withdrawn" | "technology-withdrawn";
            /** @description Id of the chapter, in the later edition or the earlier one */
            chapter: string;
            chapterTitle: string;
            /** @description Id of the case study; null for a change of a dossier */
            caseStudy: string | null;
            /** @description Title of the case study, name of the technology, or heading of the dossier */
            about: string;
            before: string | null;
            after: string | null;
            /** @description The change in a sentence */
            statement: string;
            sources: components["schemas"]["EditionSource"][];
        };
        EditionChapter: {
            id: string;
            number: number;
            title: string;
            blocks: (components["schemas"]["ProseBlock"] | components["schemas"]["GeneratedBlock"])[];
            /** @description Those that the chapter names; in the last chapter, all */
            references: components["schemas"]["EditionReference"][];
        };
        EditionContents: {
            edition: components["schemas"]["Edition"];
            /** @description In reading order */
            chapters: {
                id: string;
                number: number;
                title: string;
            }[];
        };
        EditionName: {
            /** @description For example the month and year */
            name: string;
        };
        EditionProse: {
            /** @description Id of a chapter */
            chapter: string;
            /**
             * @description Before or after what is generated
             * @enum {string}
             */
            place: "opening" | "closing";
            /**
             * @description Language of the text
             * @enum {string}
             */
            language: "en" | "fr" | "es";
            /** @description Id of a edition */
            editionId: string;
            /** @description 0 where nothing was written yet */
            version: number;
            updatedAt: string | null;
            /** @description Id of the person or key that wrote it last */
            author: string | null;
            /** @description A draft from the last edition: not shown until it is saved for this one */
            carriedOver: boolean;
            text: string;
        };
        EditionProseContent: {
            text: string;
        };
        EditionReference: {
            number: number;
            title: string;
            url: string;
            date: string | null;
            /** @description The records that name it */
            sources: components["schemas"]["EditionSource"][];
        };
        EditionSource: {
            /** @enum {string} */
            record: "case study" | "technology" | "member" | "need" | "survey round" | "edition";
            id: string;
            /** @description Path in the record; `{language}` stands for the language of the text */
            field: string;
            /** @description What it counts: the value of the field */
            value?: string | number | null;
        };
        EmergingTerm: {
            id: string;
            /** @description As people write it */
            term: string;
            /** @description ISO 639-1 */
            language: string;
            /** @enum {string} */
            source: "needs" | "case-studies";
            /** @description Texts of the last twelve months (needs) or the last three years (case studies) with it */
            recent: components["schemas"]["CountedTexts"];
            /** @description Texts of all time before */
            before: components["schemas"]["CountedTexts"];
            years: {
                year: number;
                found: number;
                of: number;
            }[];
            /** @description Probability that chance alone gives this rise, 0..1 */
            chance: number;
            needs: components["schemas"]["EvidenceNeed"][];
            caseStudies: {
                /** @description Id of a case study */
                id: string;
                title: string;
            }[];
        };
        EvidenceNeed: {
            /** @description Id of a need */
            id: string;
            title: string;
            /** @description ISO 639-1 */
            language: string;
            /** @description Code of a member */
            memberCode: string;
        };
        Facets: {
            technology: {
                id: string;
                name: string;
                /** @description Number of case studies */
                count: number;
            }[];
            processArea: {
                id: string;
                name: string;
                /** @description Number of case studies */
                count: number;
            }[];
            region: {
                id: string;
                name: string;
                /** @description Number of case studies */
                count: number;
            }[];
            /** @deprecated */
            wcoRegion: {
                id: string;
                name: string;
                /** @description Number of case studies */
                count: number;
            }[];
            maturity: {
                id: string;
                name: string;
                /** @description Number of case studies */
                count: number;
            }[];
        };
        FactChange: {
            /** @constant */
            action: "add";
            /** @enum {string} */
            heading: "businessProcesses" | "policyArrangements" | "legalRequirements" | "minimumSpecifications" | "costs" | "trends";
            text: components["schemas"]["GivenText"];
            source: components["schemas"]["GivenSource"];
            /**
             * @description Why, for staff
             * @default null
             */
            note?: string | null;
        } | {
            /** @constant */
            action: "change";
            /** @description Id of a fact */
            factId: string;
            text: components["schemas"]["GivenText"];
            source: components["schemas"]["GivenSource"];
            /**
             * @description Why, for staff
             * @default null
             */
            note?: string | null;
        } | {
            /** @constant */
            action: "remove";
            /** @description Id of a fact */
            factId: string;
            /** @description Why, for staff */
            note: string;
        };
        FactContent: {
            text: components["schemas"]["LocalizedText"];
            /** @description The languages that the text was written in; in others it repeats one of these. Missing: all */
            writtenIn?: ("en" | "fr" | "es")[];
            source: {
                title: string;
                /** Format: uri */
                url: string;
            };
        };
        FactEvent: {
            /** @description Id of a fact */
            factId: string;
            /** @enum {string} */
            heading: "businessProcesses" | "policyArrangements" | "legalRequirements" | "minimumSpecifications" | "costs" | "trends";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            action: "added" | "changed" | "removed" | "verified";
            /** @description Id of a person or a key, for staff only; null also for a new version of the domain pack */
            actor: string | null;
            before: components["schemas"]["FactContent"] | null;
            after: components["schemas"]["FactContent"] | null;
        };
        FactProposal: {
            /** @description Id of a proposal */
            id: string;
            version: number;
            /** @description Id of a technology */
            technologyId: string;
            /** @description The member that proposes; null for staff */
            memberCode: string | null;
            /** @description Id of a person or a key */
            author: string | null;
            /** @enum {string} */
            status: "proposed" | "accepted" | "rejected" | "withdrawn";
            /** Format: date-time */
            createdAt: string;
            decidedAt: string | null;
            /** @description Why it was rejected */
            reason: string | null;
            /** @enum {string} */
            action: "add" | "change" | "remove";
            /** @enum {string} */
            heading: "businessProcesses" | "policyArrangements" | "legalRequirements" | "minimumSpecifications" | "costs" | "trends";
            /** @description Of a fact to add: the id that it gets */
            factId: string;
            /** @description The fact when this was proposed; null for one to add */
            before: components["schemas"]["FactContent"] | null;
            /** @description The fact as it is to be; null for one to remove */
            after: components["schemas"]["FactContent"] | null;
            note: string | null;
        };
        Feedback: {
            /** @default null */
            verdict: ("useful" | "not-useful" | "already-tried") | null;
            /** @default null */
            outcome: ("contacted-peer" | "adopted") | null;
            /**
             * @description Of the outcome
             * @default null
             */
            year: number | null;
            /**
             * @description For staff and your own member
             * @default null
             */
            note: string | null;
            /** @description Id of a case study */
            caseStudyId: string;
            author: string;
            /** Format: date-time */
            at: string;
        };
        FeedbackCaseStudy: {
            /**
             * @description In which it is written
             * @enum {string}
             */
            language: "en" | "fr" | "es";
            title: string;
            problem: string;
            solution: string;
            /** @default null */
            results?: string | null;
        };
        FeedbackContent: {
            /** @default null */
            verdict?: ("useful" | "not-useful" | "already-tried") | null;
            /** @default null */
            outcome?: ("contacted-peer" | "adopted") | null;
            /**
             * @description Of the outcome
             * @default null
             */
            year?: number | null;
            /**
             * @description For staff and your own member
             * @default null
             */
            note?: string | null;
        };
        FeedbackFact: {
            /** @description Id of a technology */
            technologyId: string;
            /** @enum {string} */
            heading: "businessProcesses" | "policyArrangements" | "legalRequirements" | "minimumSpecifications" | "costs" | "trends";
            /**
             * @description In which it is written
             * @enum {string}
             */
            language: "en" | "fr" | "es";
            text: string;
            source: components["schemas"]["GivenSource"];
        };
        FeedbackNeed: {
            title: string;
            description: string;
            /** @description Detected when missing */
            language?: string;
            /** @default [] */
            processAreas?: string[];
            /**
             * @default private
             * @enum {string}
             */
            visibility?: "private" | "members" | "public";
        };
        Gap: {
            need: components["schemas"]["Need"];
            /** @description Of the nearest case study */
            bestScore: number;
            /**
             * Format: date-time
             * @description When the catalogue was asked
             */
            at: string;
        };
        GapTheme: {
            /** @description That of its oldest need */
            id: string;
            label: {
                /** @description Words of the needs that set it apart from other themes */
                words: string[];
                /** @description ISO 639-1 */
                language: string;
            };
            processAreas: string[];
            /** @description The need that is most like the others */
            central: components["schemas"]["EvidenceNeed"];
            needCount: number;
            /** @description The oldest first, at most 50 */
            needs: components["schemas"]["EvidenceNeed"][];
            /** @description Members that have a need in it */
            waiting: string[];
            /** @description Members in much the same situation, without a case study in its process areas */
            likely: string[];
        };
        GeneratedBlock: components["schemas"]["ReportHeadingBlock"] | components["schemas"]["ReportParagraphBlock"] | components["schemas"]["ReportFactsBlock"] | components["schemas"]["ReportCaseListBlock"] | components["schemas"]["ReportChangesBlock"] | components["schemas"]["ReportNeedsBlock"] | components["schemas"]["ReportTableBlock"] | components["schemas"]["ReportFigureBlock"];
        GivenSource: {
            title: string;
            /** Format: uri */
            url: string;
        };
        GivenText: {
            en?: string;
            fr?: string;
            es?: string;
        };
        Implementer: {
            /** @description Code of a member */
            code: string;
            /**
             * @deprecated
             * @description Older name of `code`
             */
            member: string;
            /** @enum {string} */
            role: "lead" | "partner" | "supporter";
        };
        ImplementerOutput: {
            /** @description Code of a member */
            member: string;
            /** @enum {string} */
            role: "lead" | "partner" | "supporter";
        };
        ImportOutcome: {
            /** @description false for a dry run */
            imported: boolean;
            /** @description `fresh` and `changed` are written; `edited` and `archived` here are left alone */
            counts: {
                fresh: number;
                changed: number;
                unchanged: number;
                edited: number;
                archived: number;
            };
            /** @description What is wrong, by line and column: the first fifty */
            errors: {
                line: number | null;
                path: string;
                message: string;
            }[];
            errorCount: number;
        };
        Indicator: {
            /** @enum {string} */
            id: "experience" | "case-studies" | "stages" | "coverage" | "needs" | "good-answers" | "peers-in-region" | "peers-in-language" | "days-to-answer";
            name: string;
            /** @description What is counted, and what it is computed from */
            definition: string;
            /**
             * @description `share` is 0..1, `per-member` a number for each member
             * @enum {string}
             */
            unit: "share" | "per-member" | "days";
            /** @description Which needs it counts for you: public ones or, for staff, all submitted; null where it counts none */
            needs: ("public" | "submitted") | null;
            /** @enum {string} */
            by: "all" | "region" | "incomeGroup" | "landlocked" | "smallIslandDevelopingState" | "leastDeveloped" | "language";
            values: components["schemas"]["IndicatorValue"][];
        };
        IndicatorDefinition: {
            /** @enum {string} */
            id: "experience" | "case-studies" | "stages" | "coverage" | "needs" | "good-answers" | "peers-in-region" | "peers-in-language" | "days-to-answer";
            name: string;
            /** @description What is counted, and what it is computed from */
            definition: string;
            /**
             * @description `share` is 0..1, `per-member` a number for each member
             * @enum {string}
             */
            unit: "share" | "per-member" | "days";
            /** @description Which needs it counts for you: public ones or, for staff, all submitted; null where it counts none */
            needs: ("public" | "submitted") | null;
        };
        IndicatorGroup: {
            /** @enum {string} */
            by: "all" | "region" | "incomeGroup" | "landlocked" | "smallIslandDevelopingState" | "leastDeveloped" | "language";
            /** @description What its members have in common: `yes` or `no`, an id, a language; several for joined groups */
            values: string[];
            name: string;
            members: number;
        };
        IndicatorSurvey: {
            /** @description Id of a survey round */
            roundId: string;
            name: string;
            /** Format: date-time */
            closedAt: string;
            /** @description Members of the group that answered; null where it is withheld */
            answered: number | null;
            /** @description Members by what they said; null where it is withheld */
            counts: {
                [key: string]: number | null;
            };
        };
        IndicatorValue: {
            group: components["schemas"]["IndicatorGroup"];
            /** @description That the number is about; null where it is about all */
            technology: string | null;
            /** @description In the unit of the indicator; null where there is nothing to count */
            value: number | null;
            /** @description Over how many members, needs or process areas */
            n: number;
            /** @description Of a share that could have been otherwise; null for all other numbers */
            low: number | null;
            /** @description The true share lies between `low` and `high` in 95 of 100 cases */
            high: number | null;
            /** @description By year. Over case studies: what it had come to by the end of each year in which it changed; those without a year count in every one. Over needs: of those submitted in the year. */
            series: components["schemas"]["IndicatorYear"][];
            /** @description Only for the indicator `stages` */
            stages: components["schemas"]["StageCounts"] | null;
            /** @description Only for the indicator `stages`: published counts of every closed survey round, the oldest first */
            surveys: components["schemas"]["IndicatorSurvey"][];
        };
        IndicatorYear: {
            /** @description In the unit of the indicator; null where there is nothing to count */
            value: number | null;
            /** @description Over how many members, needs or process areas */
            n: number;
            /** @description Of a share that could have been otherwise; null for all other numbers */
            low: number | null;
            /** @description The true share lies between `low` and `high` in 95 of 100 cases */
            high: number | null;
            year: number;
        };
        InsightSuggestion: {
            /** @description Id of a suggestion */
            id: string;
            /** @description 0 before the first decision */
            version: number;
            /** @enum {string} */
            kind: "find-case" | "add-technology";
            /** @enum {string} */
            state: "open" | "done" | "dismissed";
            decidedBy: string | null;
            decidedAt: string | null;
            /** @description What no case study answers; null where a technology is suggested */
            theme: components["schemas"]["GapTheme"] | null;
            /** @description What may be a technology; null where a case study is suggested */
            term: components["schemas"]["EmergingTerm"] | null;
        };
        LearnedRankings: {
            /** @description null is the ranking that comes with the program */
            inUse: number | null;
            items: {
                decidedNeeds: number;
                before: {
                    [key: string]: number;
                };
                after: {
                    [key: string]: number;
                };
                worse: string[];
                number: number;
                /** Format: date-time */
                at: string;
                accepted: boolean;
            }[];
        };
        Liveness: {
            /** @constant */
            status: "ok";
        };
        LocalizedText: {
            en: string;
            fr: string;
            es: string;
        };
        MapPosition: {
            latitude: number;
            longitude: number;
        };
        Match: {
            /** @description Id of a case study */
            caseStudyId: string;
            /** @description Rank among the suggestions; null when it is not one of them */
            rank: number | null;
            score: number | null;
            fit: string | null;
            decision: components["schemas"]["Decision"] | null;
        };
        MatchList: {
            /** @description null while the catalogue was not asked */
            fit: ("strong" | "partial" | "none" | "unknown") | null;
            /** @description Whether suggestions for the newest words are still to come */
            pending: boolean;
            items: {
                /** @description Rank among the suggestions; null when it is not one of them */
                rank: number | null;
                score: number | null;
                fit: string | null;
                decision: {
                    /** @enum {string} */
                    state: "suggested" | "approved" | "rejected" | "hidden";
                    /**
                     * @description Rank in the answer to which it is pinned
                     * @default null
                     */
                    position: number | null;
                    /**
                     * @description The reason for the rejection
                     * @default null
                     */
                    reason: ("not-relevant" | "other-context" | "out-of-date" | "too-costly" | "already-known" | "other") | null;
                    /**
                     * @description The reason in your own words
                     * @default null
                     */
                    comment: string | null;
                    /**
                     * @description For the member, shown with the published answer
                     * @default null
                     */
                    note: string | null;
                    byHand: boolean;
                    /** @description For staff only */
                    author: string | null;
                    /** Format: date-time */
                    at: string;
                } | null;
                caseStudy: components["schemas"]["CaseStudySummary"];
            }[];
        };
        MatchWithResult: {
            /** @description Id of a case study */
            caseStudyId: string;
            /** @description Rank among the suggestions; null when it is not one of them */
            rank: number | null;
            score: number | null;
            fit: string | null;
            decision: {
                /** @enum {string} */
                state: "suggested" | "approved" | "rejected" | "hidden";
                /**
                 * @description Rank in the answer to which it is pinned
                 * @default null
                 */
                position: number | null;
                /**
                 * @description The reason for the rejection
                 * @default null
                 */
                reason: ("not-relevant" | "other-context" | "out-of-date" | "too-costly" | "already-known" | "other") | null;
                /**
                 * @description The reason in your own words
                 * @default null
                 */
                comment: string | null;
                /**
                 * @description For the member, shown with the published answer
                 * @default null
                 */
                note: string | null;
                byHand: boolean;
                /** @description For staff only */
                author: string | null;
                /** Format: date-time */
                at: string;
            } | null;
        };
        Member: {
            /** @description Code of a member */
            code: string;
            /** @default null */
            iso3: string | null;
            name: components["schemas"]["LocalizedText"];
            administration: {
                name: string | null;
                short: string | null;
            };
            /** @default null */
            administrationBasis: string | null;
            /** @description Id of a region */
            region: string;
            membershipBasis: string;
            officialLanguages: string[];
            workingLanguage: string;
            context: components["schemas"]["MemberContext"];
            /** @default [] */
            borders: string[];
            /** @default null */
            position: {
                latitude: number;
                longitude: number;
            } | null;
            /** @default null */
            contactUrl: string | null;
            /** @default [] */
            unions: string[];
        };
        MemberContext: {
            /** @default false */
            landlocked: boolean;
            /** @default false */
            island: boolean;
            /** @default false */
            smallIslandDevelopingState: boolean;
            /** @default false */
            leastDeveloped: boolean;
            /** @default false */
            landlockedDeveloping: boolean;
            /** @default null */
            incomeGroup: ("low" | "lower-middle" | "upper-middle" | "high") | null;
            /** @default null */
            populationMillions: number | null;
        };
        MemberData: {
            member: components["schemas"]["Member"];
            needs: {
                title: string;
                description: string;
                language: string;
                processAreas: string[];
                constraints: components["schemas"]["NeedConstraints"];
                /** @enum {string} */
                visibility: "private" | "members" | "public";
                /** @description Whether decisions on it may improve answers to similar needs of others, without showing the need */
                anonymousLearning: boolean;
                /** @description Id of a need */
                id: string;
                /** @description Code of a member */
                memberCode: string;
                /** @enum {string} */
                status: "draft" | "submitted" | "in-review" | "published" | "closed";
                version: number;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
                submittedAt: string | null;
                publishedAt: string | null;
                history: components["schemas"]["NeedVersion"][];
                matches: components["schemas"]["MatchWithResult"][];
                feedback: components["schemas"]["Feedback"][];
                /** @description What it and staff wrote to each other, the oldest first */
                messages: components["schemas"]["NeedMessage"][];
            }[];
            caseDrafts: components["schemas"]["CaseStudyDraft"][];
            /** @description Changes to dossiers that it proposed, the oldest first */
            factProposals: components["schemas"]["FactProposal"][];
            /** @description What it answered in each survey round, the newest first */
            surveyAnswers: components["schemas"]["StoredSurveyAnswers"][];
            /** @description What it answered after workshops, the oldest first */
            workshopFeedback: components["schemas"]["WorkshopFeedback"][];
            /** @description Who did what with its needs, drafts, proposals and answers */
            audit: {
                /** Format: date-time */
                at: string;
                role: string;
                action: string;
                entity: string;
                entityId: string;
                before: string | null;
                after: string | null;
            }[];
        };
        MemberRecommendation: {
            caseStudy: components["schemas"]["CaseStudySummary"];
            /**
             * @description It fits a need, or members like this one have done it
             * @enum {string}
             */
            because: "need" | "profile";
            need: {
                /** @description Id of a need */
                id: string;
                title: string;
            } | null;
            /** @description As in a recommendation; null for `profile` */
            score: number | null;
            fit: ("strong" | "partial" | "weak" | "unknown") | null;
            /** @description Facts, in the language that was asked for */
            reasons: string[];
        };
        MemberSummary: {
            code: string;
            name: string;
            administration: string | null;
            /** @description Id of a region */
            region: string;
            /**
             * @deprecated
             * @description Older name of `region`
             */
            wcoRegion: string;
            /** @description Case studies in which it has experience of its own */
            caseStudies: number;
        };
        MemberSurveyAnswers: {
            /** @description Id of a survey round */
            roundId: string;
            /** @description Code of a member */
            memberCode: string;
            /** @description 0 before the first answer */
            version: number;
            updatedAt: string | null;
            answers: components["schemas"]["SurveyAnswers"];
            completeness: components["schemas"]["SurveyCompleteness"];
            /** @description An earlier round whose answers can be taken over; null when there is none */
            reusable: string | null;
        };
        MemberSurveyCompleteness: {
            /** @description Code of a member */
            memberCode: string;
            completeness: components["schemas"]["SurveyCompleteness"];
            /** @description null before the first answer */
            updatedAt: string | null;
        };
        Need: {
            title: string;
            description: string;
            language: string;
            processAreas: string[];
            constraints: components["schemas"]["NeedConstraints"];
            /** @enum {string} */
            visibility: "private" | "members" | "public";
            /** @description Whether decisions on it may improve answers to similar needs of others, without showing the need */
            anonymousLearning: boolean;
            /** @description Id of a need */
            id: string;
            /** @description Code of a member */
            memberCode: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "in-review" | "published" | "closed";
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            submittedAt: string | null;
            publishedAt: string | null;
        };
        NeedAnswered: {
            /** @enum {string} */
            status: "curated";
            en?: string;
            fr?: string;
            es?: string;
        };
        NeedChanges: {
            title?: string;
            description?: string;
            language?: string;
            processAreas?: string[];
            constraints?: {
                budget?: ("under-100k" | "100k-to-1m" | "1m-to-10m" | "over-10m") | null;
                deadline?: string | null;
                /** @description Existing infrastructure, and what is missing */
                infrastructure?: string | null;
            };
            /** @enum {string} */
            visibility?: "private" | "members" | "public";
            /** @description Whether decisions on it may improve answers to similar needs of others, without showing the need */
            anonymousLearning?: boolean;
        };
        NeedConstraints: {
            budget: ("under-100k" | "100k-to-1m" | "1m-to-10m" | "over-10m") | null;
            deadline: string | null;
            /** @description Existing infrastructure, and what is missing */
            infrastructure: string | null;
        };
        NeedDraft: {
            title: string;
            description: string;
            /** @description Detected when missing */
            language?: string;
            /** @default [] */
            processAreas?: string[];
            /** @default {} */
            constraints?: {
                /** @default null */
                budget?: ("under-100k" | "100k-to-1m" | "1m-to-10m" | "over-10m") | null;
                /** @default null */
                deadline?: string | null;
                /**
                 * @description Existing infrastructure, and what is missing
                 * @default null
                 */
                infrastructure?: string | null;
            };
            /**
             * @default private
             * @enum {string}
             */
            visibility?: "private" | "members" | "public";
            /**
             * @description Whether decisions on it may improve answers to similar needs of others, without showing the need
             * @default false
             */
            anonymousLearning?: boolean;
        };
        NeedImport: {
            /** @description false for a dry run */
            imported: boolean;
            /** @description Number of needs that are valid */
            count: number;
            /** @description The needs that were imported */
            items: components["schemas"]["Need"][];
            /** @description What is wrong, by line and column: the first fifty */
            errors: {
                line: number | null;
                path: string;
                message: string;
            }[];
            errorCount: number;
        };
        NeedMessage: {
            /** @description Id of a message */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Who wrote it: the member of the need, or staff
             * @enum {string}
             */
            side: "member" | "staff";
            text: string;
        };
        NeedMessageContent: {
            text: string;
        };
        NeedVersion: {
            version: number;
            /** Format: date-time */
            at: string;
            role: string;
            actor: string | null;
            action: string;
            need: components["schemas"]["Need"];
        };
        NewApiKey: {
            /** @description What it is for */
            label: string;
            /** @enum {string} */
            role: "member" | "staff" | "portal" | "admin";
            /**
             * @description The member that a key of the role member belongs to
             * @default null
             */
            memberCode?: string | null;
            /**
             * @description The members that a key of the role portal may act for; needed for that role
             * @default null
             */
            members?: ("*" | string[]) | null;
            expiresAt?: string | null;
            /** @default null */
            requestsPerMinute?: number | null;
        };
        NewMatches: {
            /** @description null: since each need was last looked at in the pages */
            since: string | null;
            /** @description Needs with new case studies that fit; the others are left out */
            needs: {
                need: {
                    /** @description Id of a need */
                    id: string;
                    title: string;
                };
                caseStudies: components["schemas"]["CaseStudySummary"][];
            }[];
            /** @description Further new case studies of members like this one */
            profile: {
                caseStudy: components["schemas"]["CaseStudySummary"];
                /** @description Facts, in the language that was asked for */
                reasons: string[];
            }[];
        };
        NewPerson: {
            /** @default null */
            name?: string | null;
            /**
             * @description Also how a sign-in by OpenID Connect finds its person
             * @default null
             */
            email?: string | null;
            /** @enum {string} */
            role: "member" | "staff" | "admin";
            /**
             * @description The member a contact point belongs to
             * @default null
             */
            memberCode?: string | null;
        };
        NotificationPreference: {
            /**
             * @description No mail; one a day when there is something; one each time
             * @enum {string}
             */
            frequency: "none" | "daily" | "at-once";
            /**
             * @description Language of the mails
             * @enum {string}
             */
            language: "en" | "fr" | "es";
        };
        Peer: {
            member: {
                code: string;
                name: string;
                administration: string | null;
            };
            /** @description 0..100: probability that it has solved this; null when the fit of the answer is unknown */
            score: number | null;
            evidence: {
                /** @enum {string} */
                type: "implemented" | "solvedNeed" | "sameNeed";
                caseStudyId: string | null;
                text: string;
                year: number | null;
            }[];
            /** @description What it has in common with the requesting member, and whether it is a step or two ahead */
            context: {
                /** @enum {string} */
                name: "neighbour" | "sameRegion" | "sameLanguage" | "sameUnion" | "bothLandlocked" | "bothIslands" | "bothSmallIslandDevelopingStates" | "bothLeastDeveloped" | "sameIncomeGroup" | "stageAhead";
                text: string;
            }[];
            contact: {
                url: string;
            } | null;
        };
        PeersAhead: {
            technology: {
                id: string;
                name: string;
            };
            /**
             * @description How far your member is, as it said in the survey
             * @enum {string}
             */
            stage: "not-considered" | "studying" | "pilot" | "in-service" | "stopped";
            peers: {
                member: {
                    code: string;
                    name: string;
                };
                /** @description What shows that it is a step or two ahead */
                caseStudy: components["schemas"]["CaseStudySummary"];
                /** @description Facts, in the language that was asked for */
                reasons: string[];
            }[];
        };
        Person: {
            id: string;
            name: string | null;
            email: string | null;
            /** @enum {string} */
            role: "member" | "staff" | "admin";
            /** @description The member a contact point belongs to */
            memberCode: string | null;
            /** @description A person who is not active is signed out and cannot sign in */
            active: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        PersonChanges: {
            name?: string | null;
            email?: string | null;
            /** @enum {string} */
            role?: "member" | "staff" | "admin";
            memberCode?: string | null;
            active?: boolean;
        };
        PersonData: {
            person: components["schemas"]["Person"];
            access: {
                sessions: {
                    /** Format: date-time */
                    createdAt: string;
                    /** Format: date-time */
                    lastSeenAt: string;
                    /** Format: date-time */
                    expiresAt: string;
                }[];
                /** @description Not used yet */
                signInLinks: {
                    /** Format: date-time */
                    expiresAt: string;
                }[];
                feedSince: string | null;
                openIdAccounts: {
                    issuer: string;
                    subject: string;
                    /** Format: date-time */
                    linkedAt: string;
                }[];
            };
            /** @description What mail they want; null for none */
            mail: {
                /**
                 * @description No mail; one a day when there is something; one each time
                 * @enum {string}
                 */
                frequency: "none" | "daily" | "at-once";
                /**
                 * @description Language of the mails
                 * @enum {string}
                 */
                language: "en" | "fr" | "es";
                lastSentAt: string | null;
                notSentYet: {
                    kind: string;
                    /** Format: date-time */
                    at: string;
                }[];
            } | null;
            /** @description What they did, and what was done with their account */
            audit: {
                number: number;
                /** Format: date-time */
                at: string;
                role: string;
                action: string;
                byThemselves: boolean;
                entity: string;
                entityId: string;
                /** @description JSON */
                before: string | null;
                /** @description JSON */
                after: string | null;
            }[];
            needVersions: {
                needId: string;
                version: number;
                /** Format: date-time */
                at: string;
                role: string;
                action: string;
                /** @description null where the viewer may not read it, as of a draft of a member */
                need: components["schemas"]["Need"] | null;
            }[];
            caseVersions: {
                /** @description Of a case study or of a draft */
                entryId: string;
                caseStudyId: string | null;
                version: number;
                /** Format: date-time */
                at: string;
                role: string;
                action: string;
                /** @description null where the viewer may not read it, as of a draft of a member */
                content: components["schemas"]["CaseStudyContentOutput"] | null;
            }[];
            /** @description Changes to dossiers that they proposed, the oldest first */
            factProposals: components["schemas"]["FactProposal"][];
            /** @description Texts of editions of the report that they wrote last, the oldest first */
            editionProse: components["schemas"]["EditionProse"][];
            /** @description What they answered after workshops, the oldest first */
            workshopFeedback: components["schemas"]["WorkshopFeedback"][];
            decisions: {
                needId: string;
                /** @description Id of a case study */
                caseStudyId: string;
                /** @enum {string} */
                state: "current" | "published" | "replaced";
                /** @description null where the viewer may not read it, as of a draft of a member */
                decision: components["schemas"]["Decision"] | null;
            }[];
            feedback: {
                needId: string;
                /** @description Id of a case study */
                caseStudyId: string;
                /** Format: date-time */
                at: string;
                /** @description null where the viewer may not read it, as of a draft of a member */
                feedback: components["schemas"]["Feedback"] | null;
            }[];
            /** @description What they wrote in conversations on needs, the oldest first */
            messages: {
                needId: string;
                /** Format: date-time */
                at: string;
                /** @description null where the viewer may not read it, as of a draft of a member */
                message: components["schemas"]["NeedMessage"] | null;
            }[];
            /** @description What they were told on the pages, the latest first */
            inbox: {
                /** @enum {string} */
                kind: "answer" | "submitted" | "message" | "caseStudy" | "survey";
                /** Format: date-time */
                at: string;
                needId: string | null;
                about: string | null;
                isRead: boolean;
            }[];
        };
        PossibleSpeaker: {
            member: {
                code: string;
                name: string;
            };
            administration: string | null;
            /** @description What shows that it has done this */
            caseStudyId: string;
            /** @description The same in words */
            reason: string;
            takesPart: boolean;
            /** @description Those of the workshop that it works in; none: it needs an interpreter */
            languages: string[];
            contactUrl: string | null;
        };
        Problem: {
            /** @description The kind of problem: a reference, relative to this service, to the page that explains it */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description Stable, for programs; /api/problems lists them */
            code: string;
            /** @description Id of the request, as in the log */
            id: string;
            errors: {
                path: string;
                message: string;
            }[];
            /** @description Number of errors found; `errors` contains the first of them */
            errorCount: number;
        };
        ProcessAreaSummary: {
            id: string;
            name: string;
            /** @description Number of case studies in it */
            caseStudies: number;
        };
        ProseBlock: {
            /** @constant */
            kind: "prose";
            /** @constant */
            generated: false;
            /**
             * @description Before or after what is generated
             * @enum {string}
             */
            place: "opening" | "closing";
            /** @description Paragraphs, separated by empty lines */
            text: string;
        };
        Question: {
            /** @description The problem, in your own words and language */
            text?: string;
            /** @description The member that has the need; it is never its own peer. When missing, that of the caller */
            memberCode?: string;
            /** @description Language of the text; detected when missing */
            language?: string;
            /**
             * @description Language of names and reasons; that of the text when missing
             * @enum {string}
             */
            outputLanguage?: "en" | "fr" | "es";
            /**
             * @description Technologies that the need is about; they replace the detected ones
             * @default []
             */
            technologies?: string[];
            /**
             * @description Process areas that the need is about; they replace the detected ones
             * @default []
             */
            processAreas?: string[];
            /**
             * @description Good examples: similar case studies rank higher. The examples themselves are left out
             * @default []
             */
            moreLike?: string[];
            /**
             * @description Bad examples: similar case studies rank lower. The examples themselves are left out
             * @default []
             */
            lessLike?: string[];
            /** @default {} */
            filters?: components["schemas"]["CaseStudyFilters"];
            /** @default 10 */
            limit?: number;
            /** @default 0 */
            offset?: number;
            /** @default 5 */
            peers?: number;
            /**
             * @description Whether peers a step or two ahead of what your member said in the survey come first
             * @default true
             */
            situation?: boolean;
            /**
             * @description 0: order by score only; 1: a case study that is similar to one above it moves far down
             * @default 0.3
             */
            diversity?: number;
            /** @default 0 */
            minScore?: number;
            /** @description A need that you may see, instead of a text */
            needId?: string;
        };
        Questionnaire: {
            id: string;
            version: number;
            title: components["schemas"]["LocalizedText"];
            introduction: components["schemas"]["LocalizedText"];
            sections: {
                id: string;
                title: components["schemas"]["LocalizedText"];
                introduction?: components["schemas"]["LocalizedText"];
                questions: ({
                    id: string;
                    text: components["schemas"]["LocalizedText"];
                    hint?: components["schemas"]["LocalizedText"];
                    /** @constant */
                    kind: "choice";
                    options: {
                        id: string;
                        label: components["schemas"]["LocalizedText"];
                        level?: number;
                    }[];
                } | {
                    id: string;
                    text: components["schemas"]["LocalizedText"];
                    hint?: components["schemas"]["LocalizedText"];
                    /** @constant */
                    kind: "choices";
                    options: {
                        id: string;
                        label: components["schemas"]["LocalizedText"];
                        level?: number;
                    }[];
                } | {
                    id: string;
                    text: components["schemas"]["LocalizedText"];
                    hint?: components["schemas"]["LocalizedText"];
                    /** @constant */
                    kind: "number";
                    unit?: components["schemas"]["LocalizedText"];
                    minimum: number;
                    maximum: number;
                } | {
                    id: string;
                    text: components["schemas"]["LocalizedText"];
                    hint?: components["schemas"]["LocalizedText"];
                    /** @constant */
                    kind: "text";
                })[];
            }[];
            technologies: {
                title: components["schemas"]["LocalizedText"];
                introduction: components["schemas"]["LocalizedText"];
                obstacles: {
                    id: string;
                    label: components["schemas"]["LocalizedText"];
                    level?: number;
                }[];
                needs: {
                    id: string;
                    label: components["schemas"]["LocalizedText"];
                    level?: number;
                }[];
            };
        };
        QueuedNeed: {
            need: components["schemas"]["Need"];
            /** @description null while the catalogue was not asked */
            fit: ("strong" | "partial" | "none" | "unknown") | null;
            /** @description null while it was not asked, and where the fit is unknown */
            bestScore: number | null;
            /** @description Whether a part of the engine could not take part in the answer */
            degraded: boolean;
            waitingDays: number;
            /** @description Who of the staff looks after it; null for nobody */
            assignee: components["schemas"]["Assignee"] | null;
            /** @description 0..2: how far from sure the answer is, and how long the member waits */
            urgency: number;
        };
        RankingComparison: {
            number: number;
            /** @description 0 for the ranking that comes with the program */
            a: number;
            /** @description 0 for the ranking that comes with the program */
            b: number;
            /** Format: date-time */
            startedAt: string;
            /** @description null while it runs */
            endedAt: string | null;
            /** @description Answers in which more was opened of what `a` placed, of what `b` placed, and of both as much; and what was opened of each. An answer counts once, however many people got it */
            tally: {
                winsOfA: number;
                winsOfB: number;
                ties: number;
                openedOfA: number;
                openedOfB: number;
            };
            /** @description Two-sided sign test: how probable so uneven a tally is, or a more uneven one, if both were as good */
            p: number;
            /**
             * @description Not before 50 answers were won by one of the two; `a` or `b` when p is below .01
             * @enum {string}
             */
            verdict: "not-enough-data" | "no-difference" | "a" | "b";
        };
        RankingComparisons: {
            running: components["schemas"]["RankingComparison"] | null;
            /** @description Whether answers are interleaved now; not where one of both was learned for another model */
            isApplied: boolean;
            /** @description The latest first */
            ended: components["schemas"]["RankingComparison"][];
        };
        Readiness: {
            /** @enum {string} */
            status: "starting" | "embedding" | "indexing" | "ready" | "failed" | "stopping";
            /** @description Passages embedded so far */
            progress: {
                done: number;
                total: number;
            } | null;
            failure: string | null;
            caseStudies: number;
            passages: number;
            generation: number;
            /** @description Recall of the approximate index against an exact search, measured on its own vectors */
            ann: {
                recallAt10: number;
                ef: number;
                queries: number;
            } | null;
        };
        Recommendation: {
            query: {
                language: string;
                /** @enum {string} */
                outputLanguage: "en" | "fr" | "es";
                /** @description What the need asks for, one by one, and whether any result on this page covers it; null where the fit is unknown */
                aspects: {
                    text: string;
                    start: number;
                    end: number;
                    covered: boolean | null;
                }[];
                /** @description Whether the text was too long for the model */
                truncated: boolean;
            };
            /**
             * @description `none`: no result fits even partially; `unknown`: found by words only, so the fit is not known
             * @enum {string}
             */
            fit: "strong" | "partial" | "none" | "unknown";
            results: components["schemas"]["Result"][];
            /** @description Total number of results */
            total: number;
            /** @description To be sent with usage events, while two rankings are compared in this answer: their results are interleaved; else null */
            answerId: string | null;
            peers: components["schemas"]["Peer"][];
            technologies: {
                id: string;
                name: string;
                share: number;
            }[];
            /** @description Detected topics of the need; send `technologies` or `processAreas` to correct them */
            understanding: {
                technologies: {
                    id: string;
                    name: string;
                    /** @description 0..1 */
                    confidence: number;
                    /**
                     * @description `given` by the caller, `named` in the text, or `implied` by the results
                     * @enum {string}
                     */
                    source: "given" | "named" | "implied";
                }[];
                processAreas: {
                    id: string;
                    name: string;
                    /** @description 0..1 */
                    confidence: number;
                    /**
                     * @description `given` by the caller, `named` in the text, or `implied` by the results
                     * @enum {string}
                     */
                    source: "given" | "named" | "implied";
                }[];
            };
            /** @description Parts of the engine that were not available for this answer */
            degraded: ("semantic" | "lexical")[];
            model: {
                id: string;
                revision: string;
            };
            index: {
                generation: number;
                passages: number;
            };
        };
        RegionSummary: {
            id: string;
            name: string;
            /** @description Number of members */
            members: number;
            /** @description Number of case studies of its members */
            caseStudies: number;
        };
        ReportCase: {
            id: string;
            title: string;
            /** @description Who implemented it, and since when */
            by: string;
            maturity: ("study" | "pilot" | "production") | null;
            summary: string | null;
            results: string | null;
            describedIn: {
                chapter: string;
                number: number;
                title: string;
            } | null;
            language: string;
            refs: number[];
            sources: components["schemas"]["EditionSource"][];
        };
        ReportCaseListBlock: {
            /** @constant */
            kind: "caseList";
            /** @constant */
            generated: true;
            items: components["schemas"]["ReportCase"][];
        };
        ReportCell: {
            /** @description null: withheld */
            count: number | null;
            sources: components["schemas"]["EditionSource"][];
        };
        ReportChangesBlock: {
            /** @constant */
            kind: "changes";
            /** @constant */
            generated: true;
            items: components["schemas"]["EditionChange"][];
        };
        ReportColumn: {
            label: number;
            counts: number[];
        };
        ReportColumns: {
            /** @constant */
            kind: "columns";
            layers: components["schemas"]["ReportLayer"][];
            columns: components["schemas"]["ReportColumn"][];
        };
        ReportDot: {
            key: string;
            label: string;
            position: components["schemas"]["MapPosition"];
            count: number;
        };
        ReportFact: {
            text: string;
            /** @description Numbers of references */
            refs: number[];
            sources: components["schemas"]["EditionSource"][];
        };
        ReportFactsBlock: {
            /** @constant */
            kind: "facts";
            /** @constant */
            generated: true;
            items: components["schemas"]["ReportFact"][];
        };
        ReportFigureBlock: {
            /** @constant */
            kind: "figure";
            /** @constant */
            generated: true;
            number: number;
            /** @description The finding */
            title: string;
            /** @description What is counted */
            note: string;
            chart: components["schemas"]["ReportColumns"] | components["schemas"]["ReportMap"];
            sources: components["schemas"]["EditionSource"][];
        };
        ReportHeadingBlock: {
            /** @constant */
            kind: "heading";
            /** @constant */
            generated: true;
            level: 2 | 3;
            text: string;
        };
        ReportLayer: {
            /** @enum {string} */
            name: "study" | "pilot" | "production";
            label: string;
        };
        ReportMap: {
            /** @constant */
            kind: "map";
            dots: components["schemas"]["ReportDot"][];
            others: components["schemas"]["MapPosition"][];
        };
        ReportNeed: {
            id: string;
            title: string;
            text: string;
            language: string;
            member: string;
            /** Format: date-time */
            submittedAt: string;
            sources: components["schemas"]["EditionSource"][];
        };
        ReportNeedsBlock: {
            /** @constant */
            kind: "needs";
            /** @constant */
            generated: true;
            items: components["schemas"]["ReportNeed"][];
        };
        ReportParagraphBlock: {
            /** @constant */
            kind: "paragraph";
            /** @constant */
            generated: true;
            text: string;
            /** @description Numbers of references */
            refs: number[];
            sources: components["schemas"]["EditionSource"][];
        };
        ReportRow: {
            label: string;
            cells: components["schemas"]["ReportCell"][];
        };
        ReportTableBlock: {
            /** @constant */
            kind: "table";
            /** @constant */
            generated: true;
            title: string;
            /** @description The first one stands over the names of the rows */
            columns: string[];
            rows: components["schemas"]["ReportRow"][];
        };
        Result: {
            rank: number;
            caseStudy: components["schemas"]["CaseStudySummary"];
            /** @description 0..100: how many of a hundred such matches are useful; null when the fit is unknown */
            score: number | null;
            /** @enum {string} */
            fit: "strong" | "partial" | "weak" | "unknown";
            /** @description Number of the ranking that placed it, to be sent with usage events; 0 for the one that comes with the program, null where staff placed it */
            ranking: number | null;
            pinned: boolean;
            /** @description Whether it is a case study of the requesting member */
            own: boolean;
            why: components["schemas"]["Why"];
        };
        RotatedWebhookSecret: {
            /** @description With which messages are signed; it is shown only now */
            secret: string;
            /** Format: date-time */
            oldValidUntil: string;
        };
        Rule: {
            name: string;
            condition: {
                /** @default [] */
                processAreas: string[];
                /** @default [] */
                technologies: string[];
                /**
                 * @description A need holds one when it holds all words of it
                 * @default []
                 */
                words: string[];
            };
            action: {
                /** @constant */
                type: "boost";
                /**
                 * @description By what the odds are multiplied, or divided
                 * @default 4
                 */
                strength: number;
            } | {
                /** @constant */
                type: "bury";
                /**
                 * @description By what the odds are multiplied, or divided
                 * @default 4
                 */
                strength: number;
            } | {
                /** @constant */
                type: "hide";
            } | {
                /** @constant */
                type: "pin";
                /** @default 1 */
                position: number;
            };
            /** @description Pinned ones take places one after the other */
            caseStudies: string[];
            /** @default null */
            validFrom: string | null;
            /**
             * @description From then on it holds no more
             * @default null
             */
            validUntil: string | null;
            /** @description Id of a rule */
            id: string;
            version: number;
        };
        RuleContent: {
            name: string;
            condition: {
                /** @default [] */
                processAreas?: string[];
                /** @default [] */
                technologies?: string[];
                /**
                 * @description A need holds one when it holds all words of it
                 * @default []
                 */
                words?: string[];
            };
            action: {
                /** @constant */
                type: "boost";
                /**
                 * @description By what the odds are multiplied, or divided
                 * @default 4
                 */
                strength?: number;
            } | {
                /** @constant */
                type: "bury";
                /**
                 * @description By what the odds are multiplied, or divided
                 * @default 4
                 */
                strength?: number;
            } | {
                /** @constant */
                type: "hide";
            } | {
                /** @constant */
                type: "pin";
                /** @default 1 */
                position?: number;
            };
            /** @description Pinned ones take places one after the other */
            caseStudies: string[];
            /** @default null */
            validFrom?: string | null;
            /**
             * @description From then on it holds no more
             * @default null
             */
            validUntil?: string | null;
        };
        SelectedRecommendation: {
            query?: {
                language: string;
                /** @enum {string} */
                outputLanguage: "en" | "fr" | "es";
                /** @description What the need asks for, one by one, and whether any result on this page covers it; null where the fit is unknown */
                aspects: {
                    text: string;
                    start: number;
                    end: number;
                    covered: boolean | null;
                }[];
                /** @description Whether the text was too long for the model */
                truncated: boolean;
            };
            /**
             * @description `none`: no result fits even partially; `unknown`: found by words only, so the fit is not known
             * @enum {string}
             */
            fit?: "strong" | "partial" | "none" | "unknown";
            results?: {
                rank?: number;
                caseStudy?: {
                    id?: string;
                    title?: string;
                    summary?: string;
                    /** @description Language of title and summary */
                    language?: string;
                    technologies?: {
                        id: string;
                        name: string;
                    }[];
                    processAreas?: {
                        id: string;
                        name: string;
                    }[];
                    implementers?: {
                        /** @description Code of a member */
                        code: string;
                        /**
                         * @deprecated
                         * @description Older name of `code`
                         */
                        member: string;
                        /** @enum {string} */
                        role: "lead" | "partner" | "supporter";
                        name: string;
                    }[];
                    administration?: string;
                    year?: number | null;
                    maturity?: ("study" | "pilot" | "production") | null;
                    /** @description URL of the whole case study in the API */
                    url?: string;
                    /** @description URL of its page, in the language that was asked for */
                    pageUrl?: string;
                };
                /** @description 0..100: how many of a hundred such matches are useful; null when the fit is unknown */
                score?: number | null;
                /** @enum {string} */
                fit?: "strong" | "partial" | "weak" | "unknown";
                /** @description Number of the ranking that placed it, to be sent with usage events; 0 for the one that comes with the program, null where staff placed it */
                ranking?: number | null;
                pinned?: boolean;
                /** @description Whether it is a case study of the requesting member */
                own?: boolean;
                why?: components["schemas"]["Why"];
            }[];
            /** @description Total number of results */
            total?: number;
            /** @description To be sent with usage events, while two rankings are compared in this answer: their results are interleaved; else null */
            answerId?: string | null;
            peers?: {
                member?: {
                    code: string;
                    name: string;
                    administration: string | null;
                };
                /** @description 0..100: probability that it has solved this; null when the fit of the answer is unknown */
                score?: number | null;
                evidence?: {
                    /** @enum {string} */
                    type: "implemented" | "solvedNeed" | "sameNeed";
                    caseStudyId: string | null;
                    text: string;
                    year: number | null;
                }[];
                /** @description What it has in common with the requesting member, and whether it is a step or two ahead */
                context?: {
                    /** @enum {string} */
                    name: "neighbour" | "sameRegion" | "sameLanguage" | "sameUnion" | "bothLandlocked" | "bothIslands" | "bothSmallIslandDevelopingStates" | "bothLeastDeveloped" | "sameIncomeGroup" | "stageAhead";
                    text: string;
                }[];
                contact?: {
                    url: string;
                } | null;
            }[];
            technologies?: {
                id: string;
                name: string;
                share: number;
            }[];
            /** @description Detected topics of the need; send `technologies` or `processAreas` to correct them */
            understanding?: {
                technologies: {
                    id: string;
                    name: string;
                    /** @description 0..1 */
                    confidence: number;
                    /**
                     * @description `given` by the caller, `named` in the text, or `implied` by the results
                     * @enum {string}
                     */
                    source: "given" | "named" | "implied";
                }[];
                processAreas: {
                    id: string;
                    name: string;
                    /** @description 0..1 */
                    confidence: number;
                    /**
                     * @description `given` by the caller, `named` in the text, or `implied` by the results
                     * @enum {string}
                     */
                    source: "given" | "named" | "implied";
                }[];
            };
            /** @description Parts of the engine that were not available for this answer */
            degraded?: ("semantic" | "lexical")[];
            model?: {
                id: string;
                revision: string;
            };
            index?: {
                generation: number;
                passages: number;
            };
        };
        Session: {
            person: components["schemas"]["Person"];
            /**
             * Format: date-time
             * @description When the session ends
             */
            expiresAt: string;
        };
        SignInLink: {
            /** @description What signs in, once; it is shown only now */
            token: string;
            /** @description The same as a link to pass on */
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Source: {
            title: string | null;
            /** Format: uri */
            url: string;
            date: string | null;
            language: string | null;
        };
        /** @description Members by the furthest stage of their case studies */
        StageCounts: {
            production: number;
            pilot: number;
            study: number;
        };
        StoredCaseStudy: {
            caseStudy: components["schemas"]["CaseStudy"];
            version: number;
            /** @description null while it is in the catalogue */
            archivedAt: string | null;
            mergedInto: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        StoredSurveyAnswers: {
            /** @description Id of a survey round */
            roundId: string;
            /** @description Code of a member */
            memberCode: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            /** @description Id of the person or key that changed them last */
            updatedBy: string | null;
            answers: components["schemas"]["SurveyAnswers"];
        };
        SurveyAnswer: {
            /** @constant */
            unknown: true;
        } | {
            option: string;
        } | {
            options: string[];
        } | {
            number: number;
        } | {
            text: string;
        };
        SurveyAnswerChanges: {
            /** @default {} */
            questions?: {
                [key: string]: components["schemas"]["SurveyAnswer"] | null;
            };
            /** @default {} */
            technologies?: {
                [key: string]: components["schemas"]["TechnologyAnswerInput"] | null;
            };
        };
        SurveyAnswerImport: {
            /** @description false for a dry run */
            imported: boolean;
            /** @description Number of answers that are valid */
            count: number;
            /** @description Number of members they are from */
            members: number;
            /** @description What is wrong, by line and column: the first fifty */
            errors: {
                line: number | null;
                path: string;
                message: string;
            }[];
            errorCount: number;
        };
        SurveyAnswers: {
            questions: {
                [key: string]: components["schemas"]["SurveyAnswer"];
            };
            technologies: {
                [key: string]: components["schemas"]["TechnologyAnswer"];
            };
        };
        SurveyCompleteness: {
            asked: number;
            /** @description "I don't know" is an answer */
            answered: number;
            /** @description Those of them that say "I don't know" */
            unknown: number;
        };
        SurveyCounts: {
            groups: {
                /** @enum {string} */
                by: "all" | "region" | "incomeGroup" | "landlocked" | "smallIslandDevelopingState" | "leastDeveloped" | "language";
                /** @description What its members have in common: `yes` or `no`, an id, a language; several for joined groups */
                values: string[];
                /** @description Members of the group, whether they answered or not */
                members: number;
            }[];
            topics: {
                /** @enum {string} */
                kind: "question" | "technology";
                /** @description Id of the question or technology */
                id: string;
                /** @description In the order of `groups` */
                groups: {
                    /** @description null where it is withheld, as for fewer than five members */
                    answered: number | null;
                    /** @description By id of the option, stage, `obstacle.` and `need.` with their id, or `unknown` */
                    counts: {
                        [key: string]: number | null;
                    };
                }[];
            }[];
        };
        SurveyRound: {
            /** @description For example the year */
            name: string;
            /**
             * @description By when members should answer
             * @default null
             */
            closesOn: string | null;
            /**
             * @description Whether the answers are invented, to try things out; said wherever they are shown
             * @default false
             */
            simulated: boolean;
            /** @description Id of a survey round */
            id: string;
            version: number;
            questionnaire: {
                id: string;
                version: number;
                title: components["schemas"]["LocalizedText"];
            };
            /** Format: date-time */
            openedAt: string;
            /** @description From then on answers do not change, and counts are published */
            closedAt: string | null;
        };
        SurveyRoundContent: {
            /** @description For example the year */
            name: string;
            /**
             * @description By when members should answer
             * @default null
             */
            closesOn?: string | null;
            /**
             * @description Whether the answers are invented, to try things out; said wherever they are shown
             * @default false
             */
            simulated?: boolean;
        };
        TechnologyAnswer: {
            stage: ("not-considered" | "studying" | "pilot" | "in-service" | "stopped") | "unknown";
            /** @default [] */
            obstacles: string[];
            /** @default [] */
            needs: string[];
            /** @default null */
            note: string | null;
        };
        TechnologyAnswerInput: {
            stage: ("not-considered" | "studying" | "pilot" | "in-service" | "stopped") | "unknown";
            /** @default [] */
            obstacles?: string[];
            /** @default [] */
            needs?: string[];
            /** @default null */
            note?: string | null;
        };
        TechnologySummary: {
            id: string;
            name: string;
            summary: string;
            /** @description Number of case studies that use it */
            caseStudies: number;
        };
        TopicNeed: {
            /** @description Id of a need */
            id: string;
            title: string;
            /** @description The beginning of its description */
            text: string;
            /** @description ISO 639-1 */
            language: string;
            member: {
                code: string;
                name: string;
            };
            /** Format: date-time */
            submittedAt: string;
        };
        Usage: {
            /** Format: date-time */
            since: string;
            totals: {
                shown: number;
                opened: number;
                contacted: number;
            };
            byRank: {
                shown: number;
                opened: number;
                contacted: number;
                /** @description In the answer; null where it was not said */
                rank: number | null;
            }[];
            byRanking: {
                shown: number;
                opened: number;
                contacted: number;
                /** @description Number of the ranking that placed the result; 0 for the bundled one, null where staff did */
                ranking: number | null;
            }[];
            /** @description The hundred most opened */
            caseStudies: {
                shown: number;
                opened: number;
                contacted: number;
                caseStudyId: string;
            }[];
        };
        UsageEvent: {
            /**
             * @description It was in a list that was shown; it was opened; one of its administrations was contacted
             * @enum {string}
             */
            kind: "shown" | "opened" | "contacted";
            /** @description Id of a case study */
            caseStudyId: string;
            /** @description Its rank in the answer */
            rank?: number;
            /** @description `ranking` of the result, as the answer says; the ranking in use when missing */
            ranking?: number | null;
            /** @description `answerId` of the answer */
            answerId?: string | null;
        };
        Webhook: {
            url: string;
            description: string;
            events: ("case-study.published" | "case-study.archived" | "case-study.restored" | "case-study.merged" | "catalogue.imported" | "need.submitted" | "need.withdrawn" | "need.in-review" | "need.published" | "need.closed" | "need.reopened")[];
            members: "*" | string[];
            active: boolean;
            /** @description Id of a webhook */
            id: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Why the service itself stopped sending; null otherwise */
            pausedBecause: string | null;
        };
        WebhookContent: {
            /**
             * Format: uri
             * @description Where messages are sent, by POST; https only, unless the operator allows addresses inside the network
             */
            url: string;
            /** @default  */
            description?: string;
            /** @description What it is told */
            events: ("case-study.published" | "case-study.archived" | "case-study.restored" | "case-study.merged" | "catalogue.imported" | "need.submitted" | "need.withdrawn" | "need.in-review" | "need.published" | "need.closed" | "need.reopened")[];
            /**
             * @description Members about whose needs it is told; `*` for all
             * @default []
             */
            members?: "*" | string[];
            /** @default true */
            active?: boolean;
        };
        WebhookMessage: {
            /** @description Id of a message */
            id: string;
            type: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description `failed` after the last attempt
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
            attempts: number;
            /** @description When it is tried next; null when it is not */
            dueAt: string | null;
            /** @description HTTP status of the last attempt */
            lastStatus: number | null;
            /** @description Why the last attempt had no answer */
            lastError: string | null;
            /** @description What is sent, as JSON */
            body: string;
        };
        Why: {
            passage: {
                /** @enum {string} */
                field: "title" | "problem" | "solution" | "results" | "lessons";
                language: string;
                text: string;
                /** @description UTF-16 offsets, end exclusive */
                highlights: number[][];
            } | null;
            /** @description Pairs of a word of the need and a matching word of the passage, in any languages */
            matches: {
                need: {
                    text: string;
                    start: number;
                    end: number;
                };
                passage: {
                    text: string;
                    start: number;
                    end: number;
                };
                strength: number;
            }[];
            /** @description The aspects of the need that it covers (indexes in `query.aspects`), each with the passage that covers it */
            aspects: {
                aspect: number;
                probability: number;
                passage: {
                    field: string;
                    language: string;
                    text: string;
                };
            }[];
            signals: {
                /** @enum {string} */
                name: "needsMean" | "needsNearest" | "expectedMean" | "expectedNearest" | "factsMean" | "factsNearest" | "semanticWhole" | "lexical" | "lateInteraction" | "likeBest" | "likeBestExpected" | "technologyOfBest" | "processAreaOfBest" | "tagOfBest" | "maturity" | "neighbourNeeds";
                /** @description Cosine; BM25 for lexical; for technology, process area and tag ln of how many times more frequent it is among the best; for maturity 1 in service, 0 pilot, -1 study */
                value: number;
                /** @description Share of this signal in the score of the case study, 0..1 */
                share: number;
            }[];
            reasons: string[];
        };
        Workshop: {
            name: string;
            /** Format: date */
            startsOn: string;
            days: number;
            /** @description When each day begins, in the time of the place */
            opensAt: string;
            /** @description From the beginning of a day to its end */
            hours: number;
            place: string | null;
            /** @description Where its participants come from; null for everywhere */
            region: string | null;
            /** @description In which participants talk */
            languages: ("en" | "fr" | "es")[];
            /** @description Codes of the members that take part */
            participants: string[];
            /** @description Themes; with no theme at all, whatever members need */
            technologies: string[];
            /** @description More themes */
            processAreas: string[];
            /** @description Members in a group that works together */
            groupSize: number;
            /** @description Id of a workshop */
            id: string;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Id of a person or key; null for all but staff */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When its plan was last changed
             */
            changedAt: string;
            /** @description When its kit was last made; null before */
            preparedAt: string | null;
            /** @description From then on its participants see it */
            sharedAt: string | null;
        };
        WorkshopContent: {
            name: string;
            /** Format: date */
            startsOn: string;
            days: number;
            /** @description When each day begins, in the time of the place */
            opensAt: string;
            /** @description From the beginning of a day to its end */
            hours: number;
            place: string | null;
            /** @description Where its participants come from; null for everywhere */
            region: string | null;
            /** @description In which participants talk */
            languages: ("en" | "fr" | "es")[];
            /** @description Codes of the members that take part */
            participants: string[];
            /** @description Themes; with no theme at all, whatever members need */
            technologies: string[];
            /** @description More themes */
            processAreas: string[];
            /** @description Members in a group that works together */
            groupSize: number;
        };
        WorkshopFeedback: {
            /** @description Id of a feedback */
            id: string;
            /** @description Id of a workshop */
            workshopId: string;
            /** @description null for a form on paper that names no member */
            memberCode: string | null;
            /** @description Id of a person or key; null for all but staff */
            author: string | null;
            /** Format: date-time */
            at: string;
            useful: number | null;
            comment: string | null;
            /** @description Those that you may see */
            needs: string[];
            caseStudyDrafts: string[];
            factProposals: string[];
        };
        WorkshopFeedbackContent: {
            /**
             * @description From 1, not useful, to 5, very useful
             * @default null
             */
            useful?: number | null;
            /**
             * @description For staff and your own member
             * @default null
             */
            comment?: string | null;
            /** @default [] */
            needs?: components["schemas"]["FeedbackNeed"][];
            /** @default [] */
            caseStudies?: components["schemas"]["FeedbackCaseStudy"][];
            /** @default [] */
            facts?: components["schemas"]["FeedbackFact"][];
            /**
             * @description For staff: the participant whose form on paper this is, where it says so
             * @default null
             */
            memberCode?: string | null;
        };
        WorkshopGroup: {
            number: number;
            members: {
                code: string;
                name: string;
            }[];
            /** @description Titles of topics that several of them have needs in */
            sharedTopics: string[];
            lessons: components["schemas"]["WorkshopLesson"][];
        };
        WorkshopKit: {
            workshop: components["schemas"]["Workshop"];
            participants: components["schemas"]["WorkshopParticipant"][];
            topics: components["schemas"]["WorkshopTopic"][];
            agenda: components["schemas"]["AgendaItem"][];
            groups: components["schemas"]["WorkshopGroup"][];
            /** @description Case studies to be handed out */
            handouts: string[];
        };
        WorkshopLesson: {
            learner: {
                code: string;
                name: string;
            };
            teachers: {
                code: string;
                name: string;
            }[];
            /** @description Id of a case study */
            caseStudyId: string;
            /** @description What one can learn from the other */
            text: string;
        };
        WorkshopParticipant: {
            member: {
                code: string;
                name: string;
            };
            administration: string | null;
            /** @description Needs in the topics */
            needs: number;
            /** @description Case studies of its own */
            caseStudies: number;
        };
        WorkshopPlan: {
            name: string;
            /** Format: date */
            startsOn: string;
            /** @default 2 */
            days?: number;
            /**
             * @description When each day begins, in the time of the place
             * @default 09:00
             */
            opensAt?: string;
            /**
             * @description From the beginning of a day to its end
             * @default 8
             */
            hours?: number;
            /** @default null */
            place?: string | null;
            /**
             * @description Where its participants come from; null for everywhere
             * @default null
             */
            region?: string | null;
            /** @description In which participants talk */
            languages: ("en" | "fr" | "es")[];
            /** @description Without any, all members of the region that work in one of the languages */
            participants?: string[];
            /**
             * @description Themes; with no theme at all, whatever members need
             * @default []
             */
            technologies?: string[];
            /**
             * @description More themes
             * @default []
             */
            processAreas?: string[];
            /**
             * @description Members in a group that works together
             * @default 5
             */
            groupSize?: number;
        };
        WorkshopSharing: {
            shared: boolean;
        };
        WorkshopTopic: {
            id: string;
            number: number;
            title: string;
            /** @description null for a problem that participants have described */
            technology: {
                id: string;
                name: string;
            } | null;
            /** @description Needs that all participants may see */
            needs: components["schemas"]["TopicNeed"][];
            /** @description What answers it, the best first */
            caseStudies: components["schemas"]["CaseStudySummary"][];
            /** @description Who could speak, the most suitable first */
            speakers: components["schemas"]["PossibleSpeaker"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AgendaItem = components['schemas']['AgendaItem'];
export type ApiKey = components['schemas']['ApiKey'];
export type Assignee = components['schemas']['Assignee'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditVerification = components['schemas']['AuditVerification'];
export type BatchItem = components['schemas']['BatchItem'];
export type Caller = components['schemas']['Caller'];
export type CaseStudy = components['schemas']['CaseStudy'];
export type CaseStudyContent = components['schemas']['CaseStudyContent'];
export type CaseStudyContentInput = components['schemas']['CaseStudyContentInput'];
export type CaseStudyContentOutput = components['schemas']['CaseStudyContentOutput'];
export type CaseStudyDraft = components['schemas']['CaseStudyDraft'];
export type CaseStudyFilters = components['schemas']['CaseStudyFilters'];
export type CaseStudySummary = components['schemas']['CaseStudySummary'];
export type CaseStudyText = components['schemas']['CaseStudyText'];
export type CaseStudyVersion = components['schemas']['CaseStudyVersion'];
export type ComparedEditions = components['schemas']['ComparedEditions'];
export type CountedTexts = components['schemas']['CountedTexts'];
export type CreatedApiKey = components['schemas']['CreatedApiKey'];
export type CreatedWebhook = components['schemas']['CreatedWebhook'];
export type DatedFact = components['schemas']['DatedFact'];
export type Decision = components['schemas']['Decision'];
export type DecisionContent = components['schemas']['DecisionContent'];
export type Difference = components['schemas']['Difference'];
export type Dossier = components['schemas']['Dossier'];
export type DuplicateNeed = components['schemas']['DuplicateNeed'];
export type Edition = components['schemas']['Edition'];
export type EditionChange = components['schemas']['EditionChange'];
export type EditionChapter = components['schemas']['EditionChapter'];
export type EditionContents = components['schemas']['EditionContents'];
export type EditionName = components['schemas']['EditionName'];
export type EditionProse = components['schemas']['EditionProse'];
export type EditionProseContent = components['schemas']['EditionProseContent'];
export type EditionReference = components['schemas']['EditionReference'];
export type EditionSource = components['schemas']['EditionSource'];
export type EmergingTerm = components['schemas']['EmergingTerm'];
export type EvidenceNeed = components['schemas']['EvidenceNeed'];
export type Facets = components['schemas']['Facets'];
export type FactChange = components['schemas']['FactChange'];
export type FactContent = components['schemas']['FactContent'];
export type FactEvent = components['schemas']['FactEvent'];
export type FactProposal = components['schemas']['FactProposal'];
export type Feedback = components['schemas']['Feedback'];
export type FeedbackCaseStudy = components['schemas']['FeedbackCaseStudy'];
export type FeedbackContent = components['schemas']['FeedbackContent'];
export type FeedbackFact = components['schemas']['FeedbackFact'];
export type FeedbackNeed = components['schemas']['FeedbackNeed'];
export type Gap = components['schemas']['Gap'];
export type GapTheme = components['schemas']['GapTheme'];
export type GeneratedBlock = components['schemas']['GeneratedBlock'];
export type GivenSource = components['schemas']['GivenSource'];
export type GivenText = components['schemas']['GivenText'];
export type Implementer = components['schemas']['Implementer'];
export type ImplementerOutput = components['schemas']['ImplementerOutput'];
export type ImportOutcome = components['schemas']['ImportOutcome'];
export type Indicator = components['schemas']['Indicator'];
export type IndicatorDefinition = components['schemas']['IndicatorDefinition'];
export type IndicatorGroup = components['schemas']['IndicatorGroup'];
export type IndicatorSurvey = components['schemas']['IndicatorSurvey'];
export type IndicatorValue = components['schemas']['IndicatorValue'];
export type IndicatorYear = components['schemas']['IndicatorYear'];
export type InsightSuggestion = components['schemas']['InsightSuggestion'];
export type LearnedRankings = components['schemas']['LearnedRankings'];
export type Liveness = components['schemas']['Liveness'];
export type LocalizedText = components['schemas']['LocalizedText'];
export type MapPosition = components['schemas']['MapPosition'];
export type Match = components['schemas']['Match'];
export type MatchList = components['schemas']['MatchList'];
export type MatchWithResult = components['schemas']['MatchWithResult'];
export type Member = components['schemas']['Member'];
export type MemberContext = components['schemas']['MemberContext'];
export type MemberData = components['schemas']['MemberData'];
export type MemberRecommendation = components['schemas']['MemberRecommendation'];
export type MemberSummary = components['schemas']['MemberSummary'];
export type MemberSurveyAnswers = components['schemas']['MemberSurveyAnswers'];
export type MemberSurveyCompleteness = components['schemas']['MemberSurveyCompleteness'];
export type Need = components['schemas']['Need'];
export type NeedAnswered = components['schemas']['NeedAnswered'];
export type NeedChanges = components['schemas']['NeedChanges'];
export type NeedConstraints = components['schemas']['NeedConstraints'];
export type NeedDraft = components['schemas']['NeedDraft'];
export type NeedImport = components['schemas']['NeedImport'];
export type NeedMessage = components['schemas']['NeedMessage'];
export type NeedMessageContent = components['schemas']['NeedMessageContent'];
export type NeedVersion = components['schemas']['NeedVersion'];
export type NewApiKey = components['schemas']['NewApiKey'];
export type NewMatches = components['schemas']['NewMatches'];
export type NewPerson = components['schemas']['NewPerson'];
export type NotificationPreference = components['schemas']['NotificationPreference'];
export type Peer = components['schemas']['Peer'];
export type PeersAhead = components['schemas']['PeersAhead'];
export type Person = components['schemas']['Person'];
export type PersonChanges = components['schemas']['PersonChanges'];
export type PersonData = components['schemas']['PersonData'];
export type PossibleSpeaker = components['schemas']['PossibleSpeaker'];
export type Problem = components['schemas']['Problem'];
export type ProcessAreaSummary = components['schemas']['ProcessAreaSummary'];
export type ProseBlock = components['schemas']['ProseBlock'];
export type Question = components['schemas']['Question'];
export type Questionnaire = components['schemas']['Questionnaire'];
export type QueuedNeed = components['schemas']['QueuedNeed'];
export type RankingComparison = components['schemas']['RankingComparison'];
export type RankingComparisons = components['schemas']['RankingComparisons'];
export type Readiness = components['schemas']['Readiness'];
export type Recommendation = components['schemas']['Recommendation'];
export type RegionSummary = components['schemas']['RegionSummary'];
export type ReportCase = components['schemas']['ReportCase'];
export type ReportCaseListBlock = components['schemas']['ReportCaseListBlock'];
export type ReportCell = components['schemas']['ReportCell'];
export type ReportChangesBlock = components['schemas']['ReportChangesBlock'];
export type ReportColumn = components['schemas']['ReportColumn'];
export type ReportColumns = components['schemas']['ReportColumns'];
export type ReportDot = components['schemas']['ReportDot'];
export type ReportFact = components['schemas']['ReportFact'];
export type ReportFactsBlock = components['schemas']['ReportFactsBlock'];
export type ReportFigureBlock = components['schemas']['ReportFigureBlock'];
export type ReportHeadingBlock = components['schemas']['ReportHeadingBlock'];
export type ReportLayer = components['schemas']['ReportLayer'];
export type ReportMap = components['schemas']['ReportMap'];
export type ReportNeed = components['schemas']['ReportNeed'];
export type ReportNeedsBlock = components['schemas']['ReportNeedsBlock'];
export type ReportParagraphBlock = components['schemas']['ReportParagraphBlock'];
export type ReportRow = components['schemas']['ReportRow'];
export type ReportTableBlock = components['schemas']['ReportTableBlock'];
export type Result = components['schemas']['Result'];
export type RotatedWebhookSecret = components['schemas']['RotatedWebhookSecret'];
export type Rule = components['schemas']['Rule'];
export type RuleContent = components['schemas']['RuleContent'];
export type SelectedRecommendation = components['schemas']['SelectedRecommendation'];
export type Session = components['schemas']['Session'];
export type SignInLink = components['schemas']['SignInLink'];
export type Source = components['schemas']['Source'];
export type StageCounts = components['schemas']['StageCounts'];
export type StoredCaseStudy = components['schemas']['StoredCaseStudy'];
export type StoredSurveyAnswers = components['schemas']['StoredSurveyAnswers'];
export type SurveyAnswer = components['schemas']['SurveyAnswer'];
export type SurveyAnswerChanges = components['schemas']['SurveyAnswerChanges'];
export type SurveyAnswerImport = components['schemas']['SurveyAnswerImport'];
export type SurveyAnswers = components['schemas']['SurveyAnswers'];
export type SurveyCompleteness = components['schemas']['SurveyCompleteness'];
export type SurveyCounts = components['schemas']['SurveyCounts'];
export type SurveyRound = components['schemas']['SurveyRound'];
export type SurveyRoundContent = components['schemas']['SurveyRoundContent'];
export type TechnologyAnswer = components['schemas']['TechnologyAnswer'];
export type TechnologyAnswerInput = components['schemas']['TechnologyAnswerInput'];
export type TechnologySummary = components['schemas']['TechnologySummary'];
export type TopicNeed = components['schemas']['TopicNeed'];
export type Usage = components['schemas']['Usage'];
export type UsageEvent = components['schemas']['UsageEvent'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookContent = components['schemas']['WebhookContent'];
export type WebhookMessage = components['schemas']['WebhookMessage'];
export type Why = components['schemas']['Why'];
export type Workshop = components['schemas']['Workshop'];
export type WorkshopContent = components['schemas']['WorkshopContent'];
export type WorkshopFeedback = components['schemas']['WorkshopFeedback'];
export type WorkshopFeedbackContent = components['schemas']['WorkshopFeedbackContent'];
export type WorkshopGroup = components['schemas']['WorkshopGroup'];
export type WorkshopKit = components['schemas']['WorkshopKit'];
export type WorkshopLesson = components['schemas']['WorkshopLesson'];
export type WorkshopParticipant = components['schemas']['WorkshopParticipant'];
export type WorkshopPlan = components['schemas']['WorkshopPlan'];
export type WorkshopSharing = components['schemas']['WorkshopSharing'];
export type WorkshopTopic = components['schemas']['WorkshopTopic'];
export type $defs = Record<string, never>;
export interface operations {
    listAudit: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description A kind of thing, such as `key` */
                entity?: string;
                /** @description Only entries about the record with this id */
                entityId?: string;
                /** @description Id of a person or a key */
                actor?: string;
                /** @description Only entries with this action */
                action?: string;
                /** @description This moment or later */
                from?: string;
                /** @description Before this moment */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description A kind of thing, such as `key` */
                entity?: string;
                /** @description Only entries about the record with this id */
                entityId?: string;
                /** @description Id of a person or a key */
                actor?: string;
                /** @description Only entries with this action */
                action?: string;
                /** @description This moment or later */
                from?: string;
                /** @description Before this moment */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An entry a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                /** @description How many entries there were */
                expectCount?: number;
                /** @description The hash of the last of these */
                expectHead?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the chain of hashes holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
        };
    };
    listCaseStudies: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Only those with this technology */
                technology?: string;
                /** @description Only those in this process area */
                processArea?: string;
                /** @description Only those of members of this region */
                region?: string;
                /** @description Older name of `region` */
                wcoRegion?: string;
                /** @description Only those of this member */
                member?: string;
                /** @description Only those at this stage */
                maturity?: "study" | "pilot" | "production";
                /** @description Only those of this year or later */
                yearFrom?: number;
                /** @description Only those of this year or earlier */
                yearTo?: number;
                /** @description Only those in which these words occur, in any of their languages */
                text?: string;
                /** @description Only those that were added or changed after this */
                updatedSince?: string;
                /** @description `relevance` for the words of `text` (the default with it), `newest` year first, last `updated` first, by `title`, or by `id` */
                sort?: "id" | "relevance" | "newest" | "updated" | "title";
                /** @description Whether to count what all that were found have in common */
                facets?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of case studies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            title: string;
                            summary: string;
                            /** @description Language of title and summary */
                            language: string;
                            technologies: {
                                id: string;
                                name: string;
                            }[];
                            processAreas: {
                                id: string;
                                name: string;
                            }[];
                            implementers: {
                                /** @description Code of a member */
                                code: string;
                                /**
                                 * @deprecated
                                 * @description Older name of `code`
                                 */
                                member: string;
                                /** @enum {string} */
                                role: "lead" | "partner" | "supporter";
                                name: string;
                            }[];
                            administration: string;
                            year: number | null;
                            maturity: ("study" | "pilot" | "production") | null;
                            /** @description URL of the whole case study in the API */
                            url: string;
                            /** @description URL of its page, in the language that was asked for */
                            pageUrl: string;
                            /**
                             * Format: date-time
                             * @description When it came into this catalogue
                             */
                            addedAt: string;
                            /**
                             * Format: date-time
                             * @description When it last changed here
                             */
                            updatedAt: string;
                        }[];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                        facets: components["schemas"]["Facets"] | null;
                    };
                };
            };
        };
    };
    listArchivedCaseStudies: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them, in the order of their ids */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StoredCaseStudy"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listDuplicateCaseStudies: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Likeness from which a pair is shown */
                from?: number;
                /** @description Pairs on a page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Most alike first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            caseStudies: components["schemas"]["CaseStudySummary"][];
                            likeness: number;
                        }[];
                        /** @description How many there are, as far as they are kept: the 1000 most alike */
                        total: number;
                    };
                };
            };
        };
    };
    importCaseStudies: {
        parameters: {
            query?: {
                /** @description Whether only to say what would be done */
                dryRun?: "true" | "false";
                /** @description Whether to import what is valid where something is not; otherwise all or nothing */
                keepGood?: "true" | "false";
                /** @description For tables: JSON with our column by that of the file, `{"Titre": "title_fr", "Remarks": ""}` */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/jsonl": string;
                "application/json": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description What was done, or would be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
        };
    };
    getImportTemplate: {
        parameters: {
            query?: {
                /** @description Format of the file */
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table with one example */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getCaseStudy: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case study with its texts in every language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of a case study */
                        id: string;
                        administration: string;
                        texts: {
                            en?: components["schemas"]["CaseStudyText"];
                            fr?: components["schemas"]["CaseStudyText"];
                            es?: components["schemas"]["CaseStudyText"];
                        };
                        /** @default [] */
                        needsAnswered: components["schemas"]["NeedAnswered"][];
                        technologies: {
                            id: string;
                            name: string;
                        }[];
                        processAreas: {
                            id: string;
                            name: string;
                        }[];
                        tags: string[];
                        implementers: {
                            /** @description Code of a member */
                            code: string;
                            /**
                             * @deprecated
                             * @description Older name of `code`
                             */
                            member: string;
                            /** @enum {string} */
                            role: "lead" | "partner" | "supporter";
                            name: string;
                        }[];
                        partners: string[];
                        maturity: ("study" | "pilot" | "production") | null;
                        year: number | null;
                        sources: components["schemas"]["Source"][];
                        evidence: {
                            /** @enum {string} */
                            sourceQuality: "strong" | "fair" | "weak";
                            sourceType: string;
                            /** @enum {string} */
                            problemBasis: "stated" | "aim" | "not-stated";
                            /** @enum {string} */
                            confidence: "high" | "medium" | "low";
                            /** @enum {string} */
                            read: "opening-excerpt" | "whole";
                        };
                    };
                };
            };
        };
    };
    archiveCaseStudy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case study as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCaseStudy"];
                };
            };
        };
    };
    tellCaseStudiesApart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a case study */
                id: string;
                /** @description Id of a case study */
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are told apart */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    compareCaseStudiesAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a case study */
                id: string;
                /** @description Id of a case study */
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is said of the two any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getCaseStudyHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first version first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseStudyVersion"][];
                    };
                };
            };
        };
    };
    mergeCaseStudy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of a case study */
                    into: string;
                };
            };
        };
        responses: {
            /** @description The case study that both are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCaseStudy"];
                };
            };
        };
    };
    restoreCaseStudy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case study as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCaseStudy"];
                };
            };
        };
    };
    createRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft, with all that the case study says */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    findSimilarCaseStudies: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Number of case studies */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a case study */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Most similar first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            title: string;
                            summary: string;
                            /** @description Language of title and summary */
                            language: string;
                            technologies: {
                                id: string;
                                name: string;
                            }[];
                            processAreas: {
                                id: string;
                                name: string;
                            }[];
                            implementers: {
                                /** @description Code of a member */
                                code: string;
                                /**
                                 * @deprecated
                                 * @description Older name of `code`
                                 */
                                member: string;
                                /** @enum {string} */
                                role: "lead" | "partner" | "supporter";
                                name: string;
                            }[];
                            administration: string;
                            year: number | null;
                            maturity: ("study" | "pilot" | "production") | null;
                            /** @description URL of the whole case study in the API */
                            url: string;
                            /** @description URL of its page, in the language that was asked for */
                            pageUrl: string;
                            /** @description Semantic similarity (cosine), -1..1 */
                            likeness: number;
                        }[];
                    };
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only drafts with this status */
                status?: "draft" | "in-review";
                /** @description Only drafts of this member */
                member?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of drafts, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseStudyDraft"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStudyContentInput"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft; its ETag names the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    replaceDraft: {
        parameters: {
            query?: {
                /** @description For a revision: the version of the case study that the changes are now based on */
                basedOn?: number;
            };
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseStudyContentInput"];
            };
        };
        responses: {
            /** @description The draft as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    findDuplicatesOfDraft: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Number of case studies */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Most alike first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            title: string;
                            summary: string;
                            /** @description Language of title and summary */
                            language: string;
                            technologies: {
                                id: string;
                                name: string;
                            }[];
                            processAreas: {
                                id: string;
                                name: string;
                            }[];
                            implementers: {
                                /** @description Code of a member */
                                code: string;
                                /**
                                 * @deprecated
                                 * @description Older name of `code`
                                 */
                                member: string;
                                /** @enum {string} */
                                role: "lead" | "partner" | "supporter";
                                name: string;
                            }[];
                            administration: string;
                            year: number | null;
                            maturity: ("study" | "pilot" | "production") | null;
                            /** @description URL of the whole case study in the API */
                            url: string;
                            /** @description URL of its page, in the language that was asked for */
                            pageUrl: string;
                            likeness: number;
                        }[];
                    };
                };
            };
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case study as it stands in the catalogue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredCaseStudy"];
                };
            };
        };
    };
    returnDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description The draft as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    submitDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    withdrawDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a draft */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseStudyDraft"];
                };
            };
        };
    };
    exportCatalogue: {
        parameters: {
            query?: {
                /** @description Format of the file */
                format?: "jsonl" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description What to take out */
                kind: "case-studies" | "technologies" | "process-areas" | "members" | "regions" | "terms";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    importRecords: {
        parameters: {
            query?: {
                /** @description Whether only to say what would be done */
                dryRun?: "true" | "false";
                /** @description Whether to import what is valid where something is not; otherwise all or nothing */
                keepGood?: "true" | "false";
                /** @description For tables: JSON with our column by that of the file, `{"Titre": "title_fr", "Remarks": ""}` */
                mapping?: string;
            };
            header?: never;
            path: {
                /** @description What is in the file */
                kind: "technologies" | "process-areas" | "members" | "regions" | "terms";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/jsonl": string;
                "application/json": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description What was done, or would be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcome"];
                };
            };
        };
    };
    getRecordTemplate: {
        parameters: {
            query?: {
                /** @description Format of the file */
                format?: "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description What to fill in */
                kind: "case-studies" | "technologies" | "process-areas" | "members" | "regions" | "terms";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table with one example */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    listEditions: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of editions, the first one first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Edition"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    makeEdition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditionName"];
            };
        };
        responses: {
            /** @description The edition */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
        };
    };
    getEdition: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edition and its chapters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionContents"];
                };
            };
        };
    };
    deleteEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted, with what was written for it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    compareEditions: {
        parameters: {
            query: {
                /** @description Id of the earlier edition */
                since: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes, and what each edition says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparedEditions"];
                };
            };
        };
    };
    getEditionChapter: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a edition */
                id: string;
                /** @description Id of a chapter */
                chapter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chapter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionChapter"];
                };
            };
        };
    };
    getEditionFile: {
        parameters: {
            query?: {
                /** @description Format of the file */
                format?: "pdf" | "docx" | "md";
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole edition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/markdown": string;
                };
            };
        };
    };
    generateEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
        };
    };
    listEditionProse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EditionProse"][];
                    };
                };
            };
        };
    };
    getEditionProse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a edition */
                id: string;
                /** @description Id of a chapter */
                chapter: string;
                /** @description Before or after what is generated */
                place: "opening" | "closing";
                /** @description Language of the text */
                language: "en" | "fr" | "es";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text, empty before one is written; its ETag is the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionProse"];
                };
            };
        };
    };
    writeEditionProse: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a edition */
                id: string;
                /** @description Id of a chapter */
                chapter: string;
                /** @description Before or after what is generated */
                place: "opening" | "closing";
                /** @description Language of the text */
                language: "en" | "fr" | "es";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditionProseContent"];
            };
        };
        responses: {
            /** @description The text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionProse"];
                };
            };
        };
    };
    publishEdition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a edition */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The edition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Edition"];
                };
            };
        };
    };
    listFactProposals: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only proposals with this status */
                status?: "proposed" | "accepted" | "rejected" | "withdrawn";
                /** @description Only proposals for the dossier of this technology */
                technology?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of proposals, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FactProposal"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getFactProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a proposal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal; its ETag names the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactProposal"];
                };
            };
        };
    };
    deleteFactProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a proposal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acceptFactProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a proposal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactProposal"];
                };
            };
        };
    };
    rejectFactProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a proposal */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For the member that proposed it */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The proposal as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactProposal"];
                };
            };
        };
    };
    withdrawFactProposal: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a proposal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proposal as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactProposal"];
                };
            };
        };
    };
    listGaps: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of gaps, the oldest need first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Gap"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recommendations are complete */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Not complete yet, with the progress, or not any more */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    listEmergingTerms: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of terms, the clearest rise first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EmergingTerm"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listGapThemes: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of themes, those first that help most members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GapTheme"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IndicatorDefinition"][];
                    };
                };
            };
        };
    };
    getIndicator: {
        parameters: {
            query?: {
                /** @description How members are grouped */
                by?: "all" | "region" | "incomeGroup" | "landlocked" | "smallIslandDevelopingState" | "leastDeveloped" | "language";
                /** @description Format of the file */
                format?: "json" | "csv";
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of an indicator */
                id: "experience" | "case-studies" | "stages" | "coverage" | "needs" | "good-answers" | "peers-in-region" | "peers-in-language" | "days-to-answer";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A value for each group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                    "text/csv": string;
                };
            };
        };
    };
    listInsightSuggestions: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Only those in this state */
                state?: "open" | "done" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of suggestions, the most useful first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InsightSuggestion"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    decideInsightSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a suggestion */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "open" | "done" | "dismissed";
                };
            };
        };
        responses: {
            /** @description The suggestion as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightSuggestion"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only keys with this role */
                role?: "member" | "staff" | "portal" | "admin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key, whole this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an API key */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an API key */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Until when the old key works too; without it, no longer
                     */
                    oldValidUntil?: string;
                };
            };
        };
        responses: {
            /** @description The new key, whole this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
        };
    };
    exportJudgments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line a judgment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    useRanking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: number | null;
                };
            };
        };
        responses: {
            /** @description What is in use now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedRankings"];
                };
            };
        };
    };
    listRankings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnedRankings"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By which person or key the request came, if by any */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caller"];
                };
            };
        };
    };
    listNewMatches: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Only what was added after this */
                since?: string;
                /** @description Number of case studies */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is new, by need and for the member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMatches"];
                };
            };
        };
    };
    getNotificationPreference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How often, and in which language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreference"];
                };
            };
        };
    };
    setNotificationPreference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreference"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreference"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Only members of this region */
                region?: string;
                /** @description Older name of `region` */
                wcoRegion?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members, in the order of their codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberSummary"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Code of a member */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member, the case studies in which it has experience of its own, and its public needs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Code of a member */
                        code: string;
                        /** @default null */
                        iso3: string | null;
                        name: components["schemas"]["LocalizedText"];
                        administration: {
                            name: string | null;
                            short: string | null;
                        };
                        /** @default null */
                        administrationBasis: string | null;
                        /** @description Id of a region */
                        region: string;
                        membershipBasis: string;
                        officialLanguages: string[];
                        workingLanguage: string;
                        context: components["schemas"]["MemberContext"];
                        /** @default [] */
                        borders: string[];
                        /** @default null */
                        position: {
                            latitude: number;
                            longitude: number;
                        } | null;
                        /** @default null */
                        contactUrl: string | null;
                        /** @default [] */
                        unions: string[];
                        /**
                         * @deprecated
                         * @description Older name of `region`
                         */
                        wcoRegion: string;
                        /**
                         * @deprecated
                         * @description Older name of `unions`
                         */
                        customsUnions: string[];
                        caseStudies: components["schemas"]["CaseStudySummary"][];
                        needs: components["schemas"]["Need"][];
                    };
                };
            };
        };
    };
    listPeersAhead: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Code of a member */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By technology */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PeersAhead"][];
                    };
                };
            };
        };
    };
    recommendForMember: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Number of case studies */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of a member */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Case studies, with why each is here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        member: {
                            code: string;
                            name: string;
                        };
                        items: components["schemas"]["MemberRecommendation"][];
                    };
                };
            };
        };
    };
    listNeeds: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only needs with this status */
                status?: "draft" | "submitted" | "in-review" | "published" | "closed";
                /** @description Only needs with this visibility */
                visibility?: "private" | "members" | "public";
                /** @description Only needs of this member */
                member?: string;
                /** @description Only needs in this process area */
                processArea?: string;
                /** @description Only needs that contain all of these words */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of needs, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Need"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createNeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedDraft"];
            };
        };
        responses: {
            /** @description The need */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
        };
    };
    findDuplicateNeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Title and description written so far */
                    text: string;
                    /** @description Detected when missing */
                    language?: string;
                    /** @description Id of the need being edited, which is left out */
                    except?: string;
                    /** @default 5 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Most similar first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DuplicateNeed"][];
                    };
                };
            };
        };
    };
    exportNeeds: {
        parameters: {
            query?: {
                /** @description Only needs with this status */
                status?: "draft" | "submitted" | "in-review" | "published" | "closed";
                /** @description Only needs with this visibility */
                visibility?: "private" | "members" | "public";
                /** @description Only needs of this member */
                member?: string;
                /** @description Only needs in this process area */
                processArea?: string;
                /** @description Only needs that contain all of these words */
                text?: string;
                /** @description Format of the file */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All needs that pass the filters, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"][];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    exportMemberData: {
        parameters: {
            query?: {
                /** @description Your own when missing */
                memberCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberData"];
                };
            };
        };
    };
    importNeeds: {
        parameters: {
            query?: {
                /** @description Whether only to say what would be done */
                dryRun?: "true" | "false";
                /** @description Whether to import what is valid where something is not; otherwise all or nothing */
                keepGood?: "true" | "false";
                /** @description For tables: JSON with our column by that of the file, `{"Titre": "title_fr", "Remarks": ""}` */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    description: string;
                    /** @description Detected when missing */
                    language?: string;
                    /** @default [] */
                    processAreas?: string[];
                    /** @default {} */
                    constraints?: {
                        /** @default null */
                        budget?: ("under-100k" | "100k-to-1m" | "1m-to-10m" | "over-10m") | null;
                        /** @default null */
                        deadline?: string | null;
                        /**
                         * @description Existing infrastructure, and what is missing
                         * @default null
                         */
                        infrastructure?: string | null;
                    };
                    /**
                     * @default private
                     * @enum {string}
                     */
                    visibility?: "private" | "members" | "public";
                    /**
                     * @description Whether decisions on it may improve answers to similar needs of others, without showing the need
                     * @default false
                     */
                    anonymousLearning?: boolean;
                    /** @description Part of an export; ignored */
                    readonly id?: unknown;
                    /** @description Part of an export; ignored */
                    readonly memberCode?: unknown;
                    /** @description Part of an export; ignored */
                    readonly status?: unknown;
                    /** @description Part of an export; ignored */
                    readonly version?: unknown;
                    /** @description Part of an export; ignored */
                    readonly createdAt?: unknown;
                    /** @description Part of an export; ignored */
                    readonly updatedAt?: unknown;
                    /** @description Part of an export; ignored */
                    readonly submittedAt?: unknown;
                    /** @description Part of an export; ignored */
                    readonly publishedAt?: unknown;
                }[];
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description What would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedImport"];
                };
            };
            /** @description The needs */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedImport"];
                };
            };
        };
    };
    getNeedTemplate: {
        parameters: {
            query?: {
                /** @description Format of the file */
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table with one example */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    getNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The need; its ETag is the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
        };
    };
    deleteNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The need is deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updateNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedChanges"];
            };
        };
        responses: {
            /** @description The changed need */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
        };
    };
    assignNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An active person of the staff; null for nobody */
                    personId: string | null;
                };
            };
        };
        responses: {
            /** @description Who looks after it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null for nobody */
                        assignee: components["schemas"]["Assignee"] | null;
                    };
                };
            };
        };
    };
    listFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of case studies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Feedback"][];
                    };
                };
            };
        };
    };
    getNeedHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NeedVersion"][];
                    };
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the suggestions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchList"];
                };
            };
        };
    };
    decideOnMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
                /** @description Id of a case study */
                caseStudyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionContent"];
            };
        };
        responses: {
            /** @description The match as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"];
                };
            };
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
                /** @description Id of a case study */
                caseStudyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackContent"];
            };
        };
        responses: {
            /** @description What is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
        };
    };
    deleteFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
                /** @description Id of a case study */
                caseStudyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
                /** @description Id of a case study */
                caseStudyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The match as it was before; null when there was none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"] | null;
                };
            };
        };
    };
    listNeedMessages: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NeedMessage"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    writeNeedMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedMessageContent"];
            };
        };
        responses: {
            /** @description The message */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedMessage"];
                };
            };
        };
    };
    pinMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caseStudyIds: string[];
                };
            };
        };
        responses: {
            /** @description The matches as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Match"][];
                    };
                };
            };
        };
    };
    suggestForNeed: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matches as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchList"];
                };
            };
        };
    };
    changeNeedStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a need */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    transition: "submit" | "withdraw" | "review" | "publish" | "close" | "reopen";
                };
            };
        };
        responses: {
            /** @description The need as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only people with this role */
                role?: "member" | "staff" | "admin";
                /** @description Only people of this member */
                memberCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description The person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    deletePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    updatePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChanges"];
            };
        };
        responses: {
            /** @description The person as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    exportPersonData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonData"];
                };
            };
        };
    };
    createSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 60 */
                    expiresInMinutes?: number;
                };
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
        };
    };
    listProcessAreas: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of process areas, sorted by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProcessAreaSummary"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listComparisons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison that runs, and those before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingComparisons"];
                };
            };
        };
    };
    startComparison: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0 for the ranking that comes with the program */
                    a: number;
                    /** @description 0 for the ranking that comes with the program */
                    b: number;
                };
            };
        };
        responses: {
            /** @description The comparison runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingComparisons"];
                };
            };
        };
    };
    endComparison: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingComparisons"];
                };
            };
        };
    };
    recommend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description Ranked case studies and peers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
        };
    };
    recommendBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["Question"][];
                    /** @description Only these fields of each recommendation; all when missing. A page of titles needs a tenth of the bytes */
                    fields?: ("query" | "fit" | "results" | "total" | "answerId" | "peers" | "technologies" | "understanding" | "degraded" | "model" | "index" | "results.rank" | "results.caseStudy" | "results.score" | "results.fit" | "results.ranking" | "results.pinned" | "results.own" | "results.why" | "results.caseStudy.id" | "results.caseStudy.title" | "results.caseStudy.summary" | "results.caseStudy.language" | "results.caseStudy.technologies" | "results.caseStudy.processAreas" | "results.caseStudy.implementers" | "results.caseStudy.administration" | "results.caseStudy.year" | "results.caseStudy.maturity" | "results.caseStudy.url" | "results.caseStudy.pageUrl" | "peers.member" | "peers.score" | "peers.evidence" | "peers.context" | "peers.contact")[];
                };
            };
        };
        responses: {
            /** @description The answers, in the order of the questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BatchItem"][];
                    };
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of regions, sorted by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegionSummary"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listReviewQueue: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description `mine`: assigned to the caller; `nobody`: assigned to nobody */
                assigned?: "all" | "mine" | "nobody";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of needs, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QueuedNeed"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rules, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleContent"];
            };
        };
        responses: {
            /** @description The rule */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a rule */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule; its ETag names the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    replaceRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a rule */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleContent"];
            };
        };
        responses: {
            /** @description The rule as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
        };
    };
    deleteRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a rule */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Who signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description In every browser */
                everywhere?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody is signed in here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSurveyRounds: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rounds, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyRound"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    openSurveyRound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyRoundContent"];
            };
        };
        responses: {
            /** @description The round */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRound"];
                };
            };
        };
    };
    getSurveyRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round; its ETag is the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRound"];
                };
            };
        };
    };
    updateSurveyRound: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyRoundContent"];
            };
        };
        responses: {
            /** @description The changed round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRound"];
                };
            };
        };
    };
    deleteSurveyRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round is deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSurveyAnswers: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members, in the order of their codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberSurveyCompleteness"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getSurveyAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
                /** @description Code of a member */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answers; the ETag is their version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberSurveyAnswers"];
                };
            };
        };
    };
    saveSurveyAnswers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a survey round */
                id: string;
                /** @description Code of a member */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswerChanges"];
            };
        };
        responses: {
            /** @description The answers as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberSurveyAnswers"];
                };
            };
        };
    };
    reuseSurveyAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
                /** @description Code of a member */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answers as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberSurveyAnswers"];
                };
            };
        };
    };
    closeSurveyRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The closed round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRound"];
                };
            };
        };
    };
    getSurveyCounts: {
        parameters: {
            query?: {
                /** @description How members are grouped */
                by?: "all" | "region" | "incomeGroup" | "landlocked" | "smallIslandDevelopingState" | "leastDeveloped" | "language";
                /** @description Only the question or technology with this id */
                topic?: string;
            };
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyCounts"];
                };
            };
        };
    };
    getExactSurveyCounts: {
        parameters: {
            query?: {
                /** @description How members are grouped */
                by?: "all" | "region" | "incomeGroup" | "landlocked" | "smallIslandDevelopingState" | "leastDeveloped" | "language";
                /** @description Only the question or technology with this id */
                topic?: string;
            };
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts, nothing withheld */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyCounts"];
                };
            };
        };
    };
    importSurveyAnswers: {
        parameters: {
            query?: {
                /** @description Whether only to say what would be done */
                dryRun?: "true" | "false";
                /** @description Whether to import what is valid where something is not; otherwise all or nothing */
                keepGood?: "true" | "false";
                /** @description For tables: JSON with our column by that of the file, `{"Titre": "title_fr", "Remarks": ""}` */
                mapping?: string;
            };
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description What was imported, or would be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyAnswerImport"];
                };
            };
        };
    };
    getSurveyQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questionnaire */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
        };
    };
    remindMembersOfSurvey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is reminded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: string[];
                    };
                };
            };
        };
    };
    getSurveyTemplate: {
        parameters: {
            query: {
                /** @description Code of a member */
                member: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
                /** @description Format of the file */
                format?: "csv" | "xlsx";
            };
            header?: never;
            path: {
                /** @description Id of a survey round */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row for each question */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    listTechnologies: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of technologies, sorted by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TechnologySummary"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getTechnology: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a technology */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier with its six sections, and the case studies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of a technology */
                        id: string;
                        name: components["schemas"]["LocalizedText"];
                        aliases: {
                            en: string[];
                            fr: string[];
                            es: string[];
                        };
                        tags: string[];
                        summary: components["schemas"]["LocalizedText"];
                        dossier: components["schemas"]["Dossier"];
                        standards: {
                            name: string;
                            note: {
                                en: string;
                            } | null;
                        }[];
                        caseStudies: components["schemas"]["CaseStudySummary"][];
                    };
                };
            };
        };
    };
    proposeFactChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a technology */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactChange"];
            };
        };
        responses: {
            /** @description The proposal */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactProposal"];
                };
            };
        };
    };
    listFacts: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a technology */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of facts, sorted by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DatedFact"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    readFactHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a technology */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FactEvent"][];
                    };
                };
            };
        };
    };
    verifyFact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a technology */
                id: string;
                /** @description Id of a fact */
                factId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fact, with its new dates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatedFact"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description Of today and so many days before */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers by rank, by ranking and by case study */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
    recordUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events: components["schemas"]["UsageEvent"][];
                };
            };
        };
        responses: {
            /** @description It is noted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookContent"];
            };
        };
        responses: {
            /** @description The webhook, with its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook; its ETag names the version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    replaceWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookContent"];
            };
        };
        responses: {
            /** @description The webhook as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWebhookMessages: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only messages with this status */
                status?: "pending" | "delivered" | "failed";
            };
            header?: never;
            path: {
                /** @description Id of a webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookMessage"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    resendWebhookMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a webhook */
                id: string;
                /** @description Id of a message */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, which is sent within seconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessage"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Until when the old secret signs too; a day when missing
                     */
                    oldValidUntil?: string;
                };
            };
        };
        responses: {
            /** @description The new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedWebhookSecret"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a webhook */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, which is sent within seconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessage"];
                };
            };
        };
    };
    listWorkshops: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of workshops, the one that was planned first first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Workshop"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    planWorkshop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopPlan"];
            };
        };
        responses: {
            /** @description The workshop */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
        };
    };
    getWorkshop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
        };
    };
    editWorkshop: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match": string;
            };
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopContent"];
            };
        };
        responses: {
            /** @description The workshop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
        };
    };
    deleteWorkshop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted; what feedback has become stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWorkshopFeedback: {
        parameters: {
            query?: {
                /** @description Records on a page */
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of answers, sorted by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkshopFeedback"][];
                        total: number;
                        /** @description null on the last page */
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    giveWorkshopFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopFeedbackContent"];
            };
        };
        responses: {
            /** @description The answer, with the ids of what it has become */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopFeedback"];
                };
            };
        };
    };
    getWorkshopFile: {
        parameters: {
            query?: {
                /** @description Format of the file */
                format?: "pdf" | "docx" | "md";
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole kit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/markdown": string;
                };
            };
        };
    };
    getWorkshopKit: {
        parameters: {
            query?: {
                /** @description Language of names and texts */
                language?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkshopKit"];
                };
            };
        };
    };
    prepareWorkshop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workshop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
        };
    };
    shareWorkshop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version to change; `*` for any version */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of a workshop */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkshopSharing"];
            };
        };
        responses: {
            /** @description The workshop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workshop"];
                };
            };
        };
    };
}
