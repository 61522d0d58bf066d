import type { VNode } from 'preact'
import { useReader } from './reader.js'

interface Named {
  readonly id: string
  readonly title: string
}

interface Props<T extends Named> {
  readonly chapters: readonly T[]
  readonly current: T
  readonly href: (chapter: string) => string
}

/** The ways to the chapters before and after one. */
export function ChapterNeighbours<T extends Named>({ chapters, current, href }: Props<T>): VNode {
  const { t } = useReader()
  const place = chapters.indexOf(current)
  const [previous, next] = [chapters[place - 1], chapters[place + 1]]
  return (
    <nav class="report-neighbours" aria-label={t('report.contents')}>
      {previous && (
        <a rel="prev" href={href(previous.id)}>
          {t('report.previousChapter', { title: previous.title })}
        </a>
      )}
      {next && (
        <a rel="next" href={href(next.id)}>
          {t('report.nextChapter', { title: next.title })}
        </a>
      )}
    </nav>
  )
}
