import type { Request, RequestHandler, Response } from 'express'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { anonymous, letterOrDigit, memberCode, OverloadedError } from '../../domain/index.js'
import {
  type AdviceServices,
  advise,
  type Recommendation,
  recommendationRequest,
} from '../../features/recommendations/index.js'
import { noteRoutePattern } from '../../platform/http/index.js'
import { assetAddress } from '../kit/assets.js'
import { one } from '../kit/form-values.js'
import { pagePolicy } from '../kit/page-policy.js'
import { directionOf, type Reader } from '../kit/reader.js'

const longestText = 5000
const shownResults = 5
const themes = ['light', 'dark', 'auto'] as const

/** What stands in the frame. */
interface Frame {
  readonly text: string
  readonly member: string
  readonly theme: string
  readonly answer?: Recommendation
  readonly problem?: string
}

/** Lets the listed origins show the page in a frame; nobody when there are none. */
export function framePolicy(ancestors: readonly string[]): RequestHandler {
  const policy = pagePolicy(ancestors)
  return (request, response, next) => {
    // The older header cannot name several origins; browsers that know the policy ignore it.
    response.removeHeader('X-Frame-Options')
    policy(request, response, next)
  }
}

/** The answers as a page for a frame in another site: no scripts, no cookies, no session. */
export function embedPage(services: AdviceServices, reader: Reader): RequestHandler {
  return async (request, response) => {
    noteRoutePattern(request, response, `/${reader.language}`)
    const asked = request.method === 'POST' ? request.body : undefined
    const given = asked ?? request.query
    const theme = one(given, 'theme')
    const frame = {
      text: one(given, 'text').trim().slice(0, longestText),
      member: memberCode.safeParse(one(given, 'member')).data ?? '',
      theme: themes.find((known) => known === theme) ?? 'light',
    }
    send(request, response, reader, { ...frame, ...(asked && (await answerTo(frame, services, reader))) })
  }
}

async function answerTo(
  { text, member }: Pick<Frame, 'text' | 'member'>,
  services: AdviceServices,
  { language, t }: Reader,
): Promise<Pick<Frame, 'answer' | 'problem'>> {
  if (!letterOrDigit.test(text)) return { problem: t('embed.empty') }
  const known = services.engine.catalogue.members.has(member) ? member : undefined
  const request = recommendationRequest.parse({
    text,
    outputLanguage: language,
    memberCode: known,
    limit: shownResults,
  })
  try {
    return { answer: await advise(services, anonymous, request) }
  } catch (error) {
    if (error instanceof OverloadedError) return { problem: t('embed.busy', { seconds: error.retryAfter }) }
    throw error
  }
}

function send(request: Request, response: Response, reader: Reader, frame: Frame): void {
  response.setHeader('Cache-Control', 'no-store')
  response.status(frame.problem && request.method === 'POST' ? 422 : 200).type('html')
  response.send(`<!doctype html>${render(<FramePage frame={frame} reader={reader} />)}`)
}

function FramePage({ frame, reader }: { frame: Frame; reader: Reader }): VNode {
  const { t, language, to } = reader
  const { text, member, theme, answer, problem } = frame
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <title>Passerelle</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetAddress('embed.css')} />
      </head>
      <body class={`embedded ${theme}`}>
        <main>
          <form method="post" action={to('embed')}>
            <label for="text">{t('embed.label')}</label>
            <p class="hint" id="hint">
              {t('embed.hint')}
            </p>
            <textarea id="text" name="text" maxLength={longestText} required aria-describedby="hint">
              {text}
            </textarea>
            <input type="hidden" name="member" value={member} />
            <input type="hidden" name="theme" value={theme} />
            <button type="submit">{t('embed.ask')}</button>
          </form>
          {problem && (
            <p class="status" role="alert">
              {problem}
            </p>
          )}
          {answer && <Answer answer={answer} reader={reader} />}
        </main>
      </body>
    </html>
  )
}

function Answer({ answer: { fit, results, peers }, reader: { t } }: { answer: Recommendation; reader: Reader }): VNode {
  const heading = fit === 'none' || fit === 'unknown' ? (`embed.${fit}` as const) : 'embed.found'
  return (
    <>
      <h2>{results.length === 0 ? t('embed.nothing') : t(heading)}</h2>
      <ol>
        {results.map(({ caseStudy, score, why }) => (
          <li key={caseStudy.id}>
            <h3 lang={caseStudy.language}>
              <a href={caseStudy.pageUrl} target="_blank" rel="noopener" title={t('embed.newTab')}>
                {caseStudy.title}
              </a>
            </h3>
            <p class="meta">
              {[caseStudy.implementers.map(({ name }) => name).join(', '), caseStudy.year].filter(Boolean).join(' · ')}
            </p>
            <p lang={caseStudy.language}>{caseStudy.summary}</p>
            {score !== null && <p class="meta">{t('embed.score', { score })}</p>}
            {why.reasons[0] && <p class="meta">{why.reasons[0]}</p>}
          </li>
        ))}
      </ol>
      {fit !== 'none' && peers.length > 0 && (
        <>
          <h2>{t('embed.peers')}</h2>
          <ul>
            {peers.map(({ member, evidence, contact }) => (
              <li key={member.code}>
                {contact ? (
                  <a href={contact.url} target="_blank" rel="noopener" title={t('embed.newTab')}>
                    {member.name}
                  </a>
                ) : (
                  member.name
                )}
                <p class="meta">{evidence[0]?.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
