import type { RequestHandler } from 'express'
import { h } from 'preact'
import { readChangeTimes } from '../../features/catalogue/index.js'
import { findFeedReader } from '../../features/people/index.js'
import { newMatches } from '../../features/recommendations/index.js'
import type { VisitOf } from '../kit/visit.js'
import { renderXml } from '../kit/xml.js'

/**
 * New case studies for the needs of a member, as Atom (RFC 4287). A feed reader keeps what it is given: it is given the
 * title of the need and of the case study, and nothing else.
 */
export function feedOf(visitOf: VisitOf): RequestHandler {
  return async (request, response) => {
    // A session, if there is one, says nothing here: who reads is who has the token.
    const { reader, services, base } = await visitOf(request)
    const viewer = await findFeedReader(services.engine.database, String(request.query.token ?? '').slice(0, 200))
    const found = await newMatches(services, viewer, await services.needs.seenBy(viewer), {
      since: 'firstKnown',
      outputLanguage: reader.language,
    })
    const ids = found.flatMap(({ caseStudies }) => caseStudies.map(({ id }) => id))
    const changedAt = await readChangeTimes(services.engine.database, ids)
    const latest = [...changedAt.values()].sort().at(-1) ?? new Date(0).toISOString()
    const entries = found.flatMap(({ need, caseStudies }) =>
      caseStudies.map((caseStudy) =>
        h('entry', { key: `${need.id}-${caseStudy.id}` }, [
          h('id', {}, `urn:passerelle:${need.id}:${caseStudy.id}`),
          h('title', {}, `${caseStudy.title} (${need.title})`),
          h('updated', {}, changedAt.get(caseStudy.id) ?? latest),
          h('link', { href: new URL(reader.to('case-studies', caseStudy.id), base).href }),
        ]),
      ),
    )
    const feed = h('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      h('id', {}, `urn:passerelle:feed:${viewer.id}`),
      h('title', {}, reader.t('needs.feed.title')),
      h('updated', {}, latest),
      h('link', { href: new URL(reader.to('needs'), base).href }),
      h('author', {}, [h('name', {}, 'Passerelle')]),
      ...entries,
    ])
    response.setHeader('Cache-Control', 'private, no-store')
    response.type('application/atom+xml').send(`<?xml version="1.0" encoding="utf-8"?>\n${renderXml(feed)}`)
  }
}
