import type { VNode } from 'preact'
import { Mark } from './mark.js'
import { sections } from './page.js'
import { useReader } from './reader.js'

/** What stands below every page: what this is, what happens to a text, and the ways on. */
export function Footer(): VNode {
  const { t, to } = useReader()
  const parts = ['case-studies', 'technologies', 'members', 'insights', 'report'] as const
  return (
    <footer class="colophon">
      <div class="colophon-columns">
        <div class="colophon-about">
          <a class="brand" href={to()}>
            <Mark />
            Passerelle
          </a>
          <p>{t('site.privacy')}</p>
        </div>
        <nav aria-labelledby="foot-parts">
          <h2 id="foot-parts">{t('site.explore')}</h2>
          <ul>
            {parts.map((section) => (
              <li key={section}>
                <a href={to(...sections[section])}>{t(`section.${section}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="foot-about">
          <h2 id="foot-about">{t('section.about')}</h2>
          <ul>
            <li>
              <a href={to('about')}>{t('site.howItWorks')}</a>
            </li>
            <li>
              <a href={`${to('about')}#privacy`}>{t('about.privacy.title')}</a>
            </li>
            <li>
              <a href={`${to('about')}#accessibility`}>{t('about.accessibility.title')}</a>
            </li>
            <li>
              <a href="/api/docs">{t('site.api')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
