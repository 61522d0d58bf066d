import type { VNode } from 'preact'
import type { CaseStudy } from '../../domain/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'

export function SourceList({ sources }: { sources: CaseStudy['sources'] }): VNode {
  const { language, date } = useReader()
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <SourceLink url={source.url} title={source.title} language={source.language ?? language} />
          {source.date && ` (${date(source.date)})`}
        </li>
      ))}
    </ul>
  )
}

interface LinkProps {
  readonly url: string
  readonly title: string | null
  readonly language?: string
}

/** A link to where something is said. Only the web is linked to: a source with any other kind of address is named. */
export function SourceLink({ url, title, language: its }: LinkProps): VNode {
  const { language } = useReader()
  const words = <span {...(its ? inItsLanguage(its, language) : {})}>{title ?? hostOf(url)}</span>
  return /^https?:/i.test(url) ? (
    <a href={url} rel="external">
      {words}
    </a>
  ) : (
    words
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
