/** One way to call an endpoint. `{need}` is replaced by the id of the tested need. */
export interface EndpointCall {
  /** Path below `/api/v1`, with its query. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The call creates a record, which is deleted at this path plus its id. */
  readonly makes?: string
  /** It shows an administrator which ids had actions, but no text, like an audit. */
  readonly remembers?: true
}

const study = 'id-postal-advance-data'
const nobody = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const noFact = 'fact-0000000000000000'
/** A text similar to the tested need, so that every comparison of needs meets it. */
const alike = 'Parcels arrive and our post cannot capture any electronic advance data about them; how did others do it?'
const draft = { title: 'A need of my own', description: 'About drones that look for ships at sea.' }
const aRule = {
  name: 'A rule',
  condition: { words: ['never said by anybody'] },
  action: { type: 'hide' },
  caseStudies: [study],
}
const aWebhook = { url: 'https://portal.example/hook', events: ['case-study.published'] }
const any = { 'if-match': '*' }
const json = (path: string, body: unknown, headers = {}): EndpointCall => ({ path, body, headers })
const plain = (...paths: string[]): EndpointCall[] => paths.map((path) => ({ path }))

/**
 * How privacy.test.ts calls every endpoint of the OpenAPI document with every role: first reads, then changes, then
 * deletions. That test fails for an endpoint that is missing here; add new ones with every way in which they could show
 * a need.
 */
export const everyCall: Readonly<Record<string, readonly EndpointCall[]>> = {
  'get /needs': plain(
    '/needs',
    '/needs?limit=1',
    '/needs?member=BF',
    '/needs?visibility=private',
    '/needs?processArea=ecommerce-postal',
    '/needs?text=zqtitle',
    ...['draft', 'submitted', 'in-review', 'published', 'closed'].map((status) => `/needs?status=${status}`),
  ),
  'get /needs/export': plain('/needs/export', '/needs/export?format=csv', '/needs/export?member=BF'),
  'get /needs/template': plain('/needs/template?format=csv'),
  'get /needs/export-of-member': plain('/needs/export-of-member', '/needs/export-of-member?memberCode=BF'),
  'get /needs/{id}': [
    ...plain('/needs/{need}'),
    { path: '/needs/{need}', headers: { 'if-none-match': '"1"' } },
    { path: '/needs/{need}', headers: { 'if-none-match': '*' } },
  ],
  'get /needs/{id}/history': plain('/needs/{need}/history'),
  'get /needs/{id}/matches': plain('/needs/{need}/matches'),
  'get /needs/{id}/feedback': plain('/needs/{need}/feedback'),
  'get /needs/{id}/messages': plain('/needs/{need}/messages', '/needs/{need}/messages?limit=1'),
  'post /needs/duplicates': [
    json('/needs/duplicates', { text: alike, limit: 20 }),
    json('/needs/duplicates', { text: 'zqtitle zqdescription' }),
    json('/needs/duplicates', { text: alike, except: nobody }),
  ],
  'post /recommendations': [
    json('/recommendations', { text: alike, peers: 20 }),
    json('/recommendations', { text: alike, memberCode: 'BF', peers: 20 }),
    json('/recommendations', { text: 'zqtitle zqdescription zqnote', peers: 20 }),
    json('/recommendations', { needId: '{need}', peers: 20 }),
  ],
  'post /recommendations/batch': [
    json('/recommendations/batch', {
      items: [
        { text: alike, peers: 20 },
        { needId: '{need}', peers: 20 },
      ],
    }),
  ],
  'get /members/{code}/recommendations': plain('/members/BF/recommendations?limit=50', '/members/GH/recommendations'),
  'get /members/{code}/peers-ahead': plain('/members/BF/peers-ahead'),
  'get /me/new-matches': plain('/me/new-matches', '/me/new-matches?since=2020-01-01T00:00:00Z&limit=50'),
  'get /process-areas': plain('/process-areas'),
  'get /regions': plain('/regions'),
  'get /members': plain('/members?limit=200'),
  'get /members/{code}': plain('/members/BF', '/members/GH'),
  'get /case-studies': plain(
    '/case-studies?limit=200',
    '/case-studies?member=BF',
    '/case-studies?text=zqtitle',
    '/case-studies?facets=true&sort=updated&updatedSince=2020-01-01T00:00:00Z',
  ),
  'get /catalogue/{kind}': plain(
    '/catalogue/case-studies',
    '/catalogue/members?format=csv',
    '/catalogue/terms?format=csv',
  ),
  'get /case-studies/template': plain('/case-studies/template?format=csv'),
  'get /catalogue/{kind}/template': plain('/catalogue/members/template?format=csv'),
  'post /catalogue/{kind}/import': [
    json('/catalogue/members/import?dryRun=true', [], { 'content-type': 'application/json' }),
    json('/catalogue/regions/import', { id: '{need}' }),
  ],
  'post /case-studies/import': [
    json('/case-studies/import?dryRun=true', [], { 'content-type': 'application/json' }),
    json('/case-studies/import', { id: '{need}' }),
  ],
  'get /case-study-drafts': plain('/case-study-drafts', '/case-study-drafts?member=BF&status=in-review'),
  'get /case-study-drafts/{id}': plain(`/case-study-drafts/${nobody}`, '/case-study-drafts/{need}'),
  'get /case-study-drafts/{id}/duplicates': plain('/case-study-drafts/{need}/duplicates'),
  'get /case-studies/duplicates': plain('/case-studies/duplicates?from=0.9'),
  'get /case-studies/archived': plain('/case-studies/archived'),
  'get /case-studies/{id}/history': plain(`/case-studies/${study}/history`),
  'post /case-study-drafts': [{ path: '/case-study-drafts', body: {}, makes: '/case-study-drafts/' }],
  'post /case-studies/{id}/revisions': plain('/case-studies/xx-none/revisions'),
  'post /case-studies/{id}/archive': plain('/case-studies/xx-none/archive'),
  'post /case-studies/{id}/restore': plain(`/case-studies/${study}/restore`),
  'post /case-studies/{id}/merge': [json('/case-studies/xx-none/merge', { into: study })],
  'put /case-studies/{id}/distinct-from/{other}': plain(`/case-studies/xx-none/distinct-from/${study}`),
  'delete /case-studies/{id}/distinct-from/{other}': plain(`/case-studies/xx-none/distinct-from/${study}`),
  'put /case-study-drafts/{id}': [json('/case-study-drafts/{need}', {}, any)],
  'post /case-study-drafts/{id}/submit': plain('/case-study-drafts/{need}/submit'),
  'post /case-study-drafts/{id}/withdraw': plain('/case-study-drafts/{need}/withdraw'),
  'post /case-study-drafts/{id}/return': [json('/case-study-drafts/{need}/return', {}, any)],
  'post /case-study-drafts/{id}/publish': plain('/case-study-drafts/{need}/publish'),
  'delete /fact-proposals/{id}': plain('/fact-proposals/{need}'),
  'delete /case-study-drafts/{id}': plain('/case-study-drafts/{need}'),
  'get /case-studies/{id}': plain(`/case-studies/${study}`),
  'get /case-studies/{id}/similar': plain(`/case-studies/${study}/similar`),
  'get /technologies': plain('/technologies'),
  'get /technologies/{id}': plain('/technologies/biometrics'),
  'get /technologies/{id}/facts': plain('/technologies/biometrics/facts?limit=200'),
  'get /technologies/{id}/facts/history': plain('/technologies/biometrics/facts/history'),
  'get /fact-proposals': plain('/fact-proposals', '/fact-proposals?status=proposed&technology=biometrics'),
  'get /fact-proposals/{id}': plain(`/fact-proposals/${nobody}`, '/fact-proposals/{need}'),
  'post /technologies/{id}/fact-proposals': [
    json('/technologies/biometrics/fact-proposals', { action: 'remove', factId: noFact, note: '{need}' }),
  ],
  'post /technologies/{id}/facts/{factId}/verify': plain(`/technologies/biometrics/facts/${noFact}/verify`),
  'post /fact-proposals/{id}/accept': [{ path: '/fact-proposals/{need}/accept', headers: any }],
  'post /fact-proposals/{id}/reject': [json('/fact-proposals/{need}/reject', { reason: 'zqtitle' }, any)],
  'post /fact-proposals/{id}/withdraw': [{ path: '/fact-proposals/{need}/withdraw', headers: any }],
  'get /health/live': plain('/health/live'),
  'get /health/ready': plain('/health/ready'),
  'get /me': plain('/me'),
  'get /me/notifications': plain('/me/notifications'),
  'put /me/notifications': [json('/me/notifications', { frequency: 'none', language: 'en' })],
  'get /people': plain('/people'),
  'post /people': [json('/people', { name: '{need}', role: 'nobody' })],
  'patch /people/{id}': [json('/people/{need}', { active: false })],
  'get /people/{id}/export': plain('/people/{need}/export', '/people/person_0123456789abcdef/export'),
  'delete /people/{id}': plain('/people/{need}'),
  'post /people/{id}/sign-in-links': plain('/people/{need}/sign-in-links'),
  'get /keys': plain('/keys'),
  'post /keys': [json('/keys', { label: '{need}', role: 'nobody' })],
  'post /keys/{id}/rotation': [json('/keys/{need}/rotation', {})],
  'post /keys/{id}/revocation': plain('/keys/{need}/revocation'),
  'post /session': [json('/session', { token: '{need}' })],
  'delete /session': plain('/session'),
  'post /usage': [
    json('/usage', { events: [{ kind: 'opened', caseStudyId: '{need}', rank: 1 }] }),
    json('/usage', { events: [] }),
  ],
  'get /usage': plain('/usage', '/usage?days=365'),
  'get /webhooks': plain('/webhooks'),
  'post /webhooks': [{ path: '/webhooks', body: aWebhook, makes: '/webhooks/' }],
  'get /webhooks/{id}': plain(`/webhooks/${nobody}`, '/webhooks/{need}'),
  'put /webhooks/{id}': [json('/webhooks/{need}', aWebhook, any)],
  'delete /webhooks/{id}': plain('/webhooks/{need}'),
  'post /webhooks/{id}/rotation': [json('/webhooks/{need}/rotation', {})],
  'post /webhooks/{id}/test': plain('/webhooks/{need}/test'),
  'get /webhooks/{id}/messages': plain(`/webhooks/${nobody}/messages`, '/webhooks/{need}/messages'),
  'post /webhooks/{id}/messages/{messageId}/resend': plain(`/webhooks/{need}/messages/msg_${nobody}/resend`),
  'get /audit': ['/audit?limit=200', '/audit?entityId={need}'].map((path) => ({ path, remembers: true as const })),
  'get /audit/export': [{ path: '/audit/export', remembers: true }],
  'get /audit/verify': [{ path: '/audit/verify', remembers: true }],
  'get /review-queue': plain('/review-queue', '/review-queue?limit=1', '/review-queue?assigned=nobody'),
  'get /learning/rankings': plain('/learning/rankings'),
  'get /learning/qrels': plain('/learning/qrels'),
  'put /learning/ranking-in-use': [json('/learning/ranking-in-use', { number: 999_999 })],
  'get /rankings/comparison': plain('/rankings/comparison'),
  'post /rankings/comparison': [json('/rankings/comparison', { a: 0, b: 999_999 })],
  'delete /rankings/comparison': plain('/rankings/comparison'),
  'get /gaps': plain('/gaps'),
  'get /insights/gap-themes': plain('/insights/gap-themes', '/insights/gap-themes?language=fr&limit=1'),
  'get /insights/emerging-terms': plain('/insights/emerging-terms'),
  'get /insights/suggestions': plain('/insights/suggestions', '/insights/suggestions?state=open'),
  'patch /insights/suggestions/{id}': [json('/insights/suggestions/theme-{need}', { state: 'dismissed' })],
  'get /survey-rounds': plain('/survey-rounds'),
  'get /survey-rounds/{id}': plain(`/survey-rounds/${nobody}`, '/survey-rounds/{need}'),
  'get /survey-rounds/{id}/questionnaire': plain('/survey-rounds/{need}/questionnaire'),
  'get /survey-rounds/{id}/counts': plain('/survey-rounds/{need}/counts'),
  'get /survey-rounds/{id}/exact-counts': plain('/survey-rounds/{need}/exact-counts'),
  'get /survey-rounds/{id}/answers': plain('/survey-rounds/{need}/answers'),
  'get /survey-rounds/{id}/answers/{code}': plain('/survey-rounds/{need}/answers/BF'),
  'get /survey-rounds/{id}/template': plain('/survey-rounds/{need}/template?member=BF&format=csv'),
  'post /survey-rounds': [json('/survey-rounds', { name: '' })],
  'put /survey-rounds/{id}': [json('/survey-rounds/{need}', { name: 'zqtitle' }, any)],
  'post /survey-rounds/{id}/close': plain('/survey-rounds/{need}/close'),
  'post /survey-rounds/{id}/reminders': plain('/survey-rounds/{need}/reminders'),
  'post /survey-rounds/{id}/import': [
    json('/survey-rounds/{need}/import', 'member,id,answer\nBF,it-strategy,none\n', { 'content-type': 'text/csv' }),
  ],
  'patch /survey-rounds/{id}/answers/{code}': [json('/survey-rounds/{need}/answers/BF', {})],
  'post /survey-rounds/{id}/answers/{code}/reuse': plain('/survey-rounds/{need}/answers/BF/reuse'),
  'delete /survey-rounds/{id}': plain('/survey-rounds/{need}'),
  'get /insights/indicators': plain('/insights/indicators'),
  'get /insights/indicators/{id}': plain(
    '/insights/indicators/needs',
    '/insights/indicators/good-answers?by=all',
    '/insights/indicators/peers-in-language?by=language',
    '/insights/indicators/days-to-answer?by=all&format=csv',
  ),
  'get /editions': plain('/editions'),
  'get /editions/{id}': plain(`/editions/${nobody}`, '/editions/{need}'),
  'get /editions/{id}/chapters/{chapter}': plain('/editions/{need}/chapters/open-needs'),
  'get /editions/{id}/file': plain('/editions/{need}/file?format=md', '/editions/{need}/file?format=docx'),
  'get /editions/{id}/changes': plain(`/editions/{need}/changes?since=${nobody}`),
  'get /editions/{id}/prose': plain('/editions/{need}/prose'),
  'get /editions/{id}/prose/{chapter}/{place}/{language}': plain('/editions/{need}/prose/overview/opening/en'),
  'post /editions': [json('/editions', { name: '' })],
  'post /editions/{id}/generate': plain('/editions/{need}/generate'),
  'post /editions/{id}/publish': plain('/editions/{need}/publish'),
  'put /editions/{id}/prose/{chapter}/{place}/{language}': [
    json('/editions/{need}/prose/overview/opening/en', { text: 'zqtitle' }, any),
  ],
  'delete /editions/{id}': plain('/editions/{need}'),
  'get /workshops': plain('/workshops'),
  'get /workshops/{id}': plain(`/workshops/${nobody}`, '/workshops/{need}'),
  'get /workshops/{id}/kit': plain('/workshops/{need}/kit'),
  'get /workshops/{id}/file': plain('/workshops/{need}/file?format=md'),
  'post /workshops': [json('/workshops', { name: 'zqtitle', startsOn: '2027-02-31', languages: ['en'] })],
  'put /workshops/{id}': [json('/workshops/{need}', { name: 'zqtitle' }, any)],
  'post /workshops/{id}/prepare': plain('/workshops/{need}/prepare'),
  'put /workshops/{id}/shared': [json('/workshops/{need}/shared', { shared: true })],
  'delete /workshops/{id}': plain('/workshops/{need}'),
  'get /workshops/{id}/feedback': plain(`/workshops/${nobody}/feedback`, '/workshops/{need}/feedback?limit=1'),
  'post /workshops/{id}/feedback': [
    json('/workshops/{need}/feedback', { useful: 3 }),
    json('/workshops/{need}/feedback', { comment: 'zqtitle', memberCode: 'BF' }),
  ],
  'get /rules': plain('/rules'),
  'get /rules/{id}': plain(`/rules/${nobody}`, '/rules/{need}'),
  'post /rules': [{ path: '/rules', body: aRule, makes: '/rules/' }],
  'put /rules/{id}': [json('/rules/{need}', aRule, any)],
  'delete /rules/{id}': plain('/rules/{need}'),
  'post /needs': [{ path: '/needs', body: draft, makes: '/needs/' }],
  'post /needs/import': [
    json('/needs/import?dryRun=true&keepGood=true', [draft, {}]),
    { path: '/needs/import', body: [draft, draft], makes: '/needs/' },
  ],
  'post /needs/{id}/suggestions': plain('/needs/{need}/suggestions'),
  'post /needs/{id}/messages': [json('/needs/{need}/messages', { text: 'Thank you.' })],
  'put /needs/{id}/matches/{caseStudyId}/feedback': [
    json(`/needs/{need}/matches/${study}/feedback`, { verdict: 'useful' }),
    json('/needs/{need}/matches/xx-none/feedback', { verdict: 'useful' }),
  ],
  'delete /needs/{id}/matches/{caseStudyId}/feedback': plain('/needs/{need}/matches/xx-none/feedback'),
  'put /needs/{id}/matches/{caseStudyId}': [json(`/needs/{need}/matches/${study}`, { state: 'hidden' })],
  'post /needs/{id}/matches/{caseStudyId}/undo': plain(`/needs/{need}/matches/${study}/undo`),
  'put /needs/{id}/assignee': [
    json('/needs/{need}/assignee', { personId: null }),
    json('/needs/{need}/assignee', { personId: 'person_0123456789abcdef' }),
  ],
  'put /needs/{id}/pins': [json('/needs/{need}/pins', { caseStudyIds: [] })],
  'patch /needs/{id}': [
    json('/needs/{need}', { visibility: 'private' }),
    json('/needs/{need}', { processAreas: ['nowhere'] }, any),
    json('/needs/{need}', { processAreas: [] }, { 'if-match': '"1"' }),
    json('/needs/{need}', { processAreas: [] }, any),
  ],
  'post /needs/{id}/transitions': [
    json('/needs/{need}/transitions', { transition: 'publish' }, { 'if-match': '"1"' }),
    json('/needs/{need}/transitions', { transition: 'close' }),
  ],
  'delete /needs/{id}': [{ path: '/needs/{need}', headers: { 'if-match': '"1"' } }, ...plain('/needs/{need}')],
}

/** Whether a call names the need itself. */
export function namesNeed(call: EndpointCall): boolean {
  return JSON.stringify(call).includes('{need}')
}

/** The call with the id of a need filled in. */
export function aboutNeed(call: EndpointCall, id: string): EndpointCall {
  return JSON.parse(JSON.stringify(call).replaceAll('{need}', id)) as EndpointCall
}
