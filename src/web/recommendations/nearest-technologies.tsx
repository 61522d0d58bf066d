import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { ContactLink } from '../kit/contact-link.js'
import { useReader } from '../kit/reader.js'

interface Props {
  readonly answer: Recommendation
  /** Where members are reached. */
  readonly contactUrl: string | null
}

/** What helps where nothing fits: say more, read about what comes nearest, ask people. */
export function NearestTechnologies({ answer, contactUrl }: Props): VNode {
  const { t, to } = useReader()
  return (
    <section class="nothing" aria-labelledby="next">
      <h2 id="next">{t('nothing.title')}</h2>
      <ul>
        <li>{t('nothing.sayMore')}</li>
        {answer.technologies.length > 0 && (
          <li>
            {t('nothing.technologies')}
            <ul>
              {answer.technologies.map(({ id, name }) => (
                <li key={id}>
                  <a href={to('technologies', id)}>{name}</a>
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>
          <a href={to('case-studies')}>{t('nothing.browse')}</a>
        </li>
        {contactUrl && (
          <li>
            {t('nothing.ask')} <ContactLink url={contactUrl} />
          </li>
        )}
      </ul>
    </section>
  )
}
