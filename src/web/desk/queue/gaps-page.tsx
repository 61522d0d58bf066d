import type { VNode } from 'preact'
import { findGapThemes, type GapTheme } from '../../../features/insights/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'
import { memberColumn, needColumn } from './need-columns.js'

/** For what the catalogue has nothing, by theme. */
export async function gapsPage(visit: Visit): Promise<Page> {
  const { services, viewer, reader } = visit
  const { t } = reader
  const { gaps, themes } = await findGapThemes(services, viewer)
  const title = t('desk.gaps.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.gaps.count', { count: gaps, themes: themes.length })}</p>
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
  const { t, language, number, date, list } = reader
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
      <Scrollable label={t('desk.gaps.needs')}>
        <DataTable
          columns={[
            needColumn(visit),
            memberColumn(visit),
            { label: t('desk.bestScore'), cell: ({ bestScore }) => number(bestScore), isNumber: true },
            { label: t('desk.gaps.asked'), cell: ({ at }) => date(at) },
          ]}
          rows={gaps}
          keyOf={({ need }) => need.id}
        />
      </Scrollable>
    </section>
  )
}
