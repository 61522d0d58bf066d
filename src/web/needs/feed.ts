import { h } from 'preact'
import { listTimes } from '../../features/catalogue/index.js'
import { findFeedReader } from '../../features/people/index.js'
import { newMatches } from '../../features/recommendations/index.js'
import { renderXml } from '../../platform/text/index.js'
import { one } from '../kit/form-values.js'
import type { FileOutcome } from '../kit/outcome.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

/** Characters; longer than any token. */
const longestToken = 200

export function readFeedToken({ query }: Sent) {
  return { token: one(query, 'token').slice(0, longestToken) }
}

/**
 * New case studies for the needs of a member, as Atom (RFC 4287). A feed reader stores what it is given: it is given the
 * title of the need and of the case study, and nothing else.
 */
export async function feed(
  { reader, services, base }: Visit,
  { token }: ReturnType<typeof readFeedToken>,
): Promise<FileOutcome> {
  // The token says who reads; a session, if there is one, does not count here.
  const viewer = await findFeedReader(services.engine, token)
  const found = await newMatches(services, viewer, await services.needs.seenBy(viewer), {
    since: 'firstKnown',
    outputLanguage: reader.language,
  })
  const ids = found.flatMap(({ caseStudies }) => caseStudies.map(({ id }) => id))
  const times = await listTimes(services.engine, ids)
  const latest =
    [...times.values()]
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? new Date(0).toISOString()
  const entries = found.flatMap(({ need, caseStudies }) =>
    caseStudies.map((caseStudy) =>
      h('entry', { key: `${need.id}-${caseStudy.id}` }, [
        h('id', {}, `urn:passerelle:${need.id}:${caseStudy.id}`),
        h('title', {}, `${caseStudy.title} (${need.title})`),
        h('updated', {}, times.get(caseStudy.id)?.updatedAt ?? latest),
        h('link', { href: base + reader.to('case-studies', caseStudy.id) }),
      ]),
    ),
  )
  const atom = h('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    h('id', {}, `urn:passerelle:feed:${viewer.id}`),
    h('title', {}, reader.t('needs.feed.title')),
    h('updated', {}, latest),
    h('link', { href: base + reader.to('needs') }),
    h('author', {}, [h('name', {}, 'Passerelle')]),
    ...entries,
  ])
  const content = `<?xml version="1.0" encoding="utf-8"?>\n${renderXml(atom)}`
  return { file: { type: 'application/atom+xml', content, secret: true } }
}
