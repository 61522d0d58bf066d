import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'

const topics = ['matching', 'score', 'privacy', 'sources', 'accessibility'] as const

/** What one must know to judge an answer. */
export function aboutPage({ reader: { t } }: Visit): Page {
  const title = t('about.title')
  const body = (
    <div class="text">
      <h1>{title}</h1>
      {topics.map((topic) => (
        <section key={topic}>
          <h2 id={topic}>{t(`about.${topic}.title`)}</h2>
          <p>{t(`about.${topic}.text`)}</p>
        </section>
      ))}
    </div>
  )
  return { title, body, section: 'about' }
}
