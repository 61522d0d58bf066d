import type { VNode } from 'preact'
import { type GapTheme, gapsByTheme } from '../../../features/insights/index.js'
import { readGaps } from '../../../features/matches/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'

/** For what the catalogue has nothing, by theme. */
export async function gapsPage(visit: Visit): Promise<Page> {
  const { services, viewer, reader } = visit
  const { t } = reader
  const gaps = await readGaps(services, viewer)
  const themes = gapsByTheme(gaps, await services.vectors.of(gaps.map(({ need }) => need)))
  const title = t('desk.gaps.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.gaps.count', { count: gaps.length, themes: themes.length })}</p>
      <p class="hint">{t('desk.gaps.hint')}</p>
      {themes.map((theme) => (
        <Theme key={`${theme.processArea} ${theme.central.id}`} theme={theme} visit={visit} />
      ))}
    </>
  )
  return deskPage(visit, { title, section: 'gaps', body })
}

function Theme({ theme: { processArea, central, gaps }, visit }: { theme: GapTheme; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t, to, language, number, date, list } = reader
  const members = [...new Set(gaps.map(({ need }) => memberName(need.memberCode, engine, reader)))]
  return (
    <section>
      <h2>
        {processArea !== null ? (
          (engine.catalogue.processAreas.get(processArea)?.name[language] ?? processArea)
        ) : (
          <span {...inItsLanguage(central.language, language)}>{central.title}</span>
        )}
      </h2>
      <p class="hint">{t('desk.gaps.theme', { count: gaps.length, members: list(members) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('desk.gaps.needs')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.need')}</th>
              <th scope="col">{t('desk.member')}</th>
              <th scope="col" class="number">
                {t('desk.bestScore')}
              </th>
              <th scope="col">{t('desk.gaps.asked')}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ need, bestScore, at }) => (
              <tr key={need.id}>
                <th scope="row">
                  <a href={to('desk', 'needs', need.id)} {...inItsLanguage(need.language, language)}>
                    {need.title}
                  </a>
                </th>
                <td>{memberName(need.memberCode, engine, reader)}</td>
                <td class="number">{number(bestScore)}</td>
                <td>{date(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
