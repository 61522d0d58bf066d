import type { VNode } from 'preact'
import { findGapThemes, type GapTheme, listSuggestions } from '../../../features/insights/index.js'
import { listPeople } from '../../../features/people/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'
import { memberColumn, needColumn } from '../queue/need-columns.js'
import { Suggestions } from './suggestions.js'
import { LabelOfTheme, themeAnchor } from './theme-label.js'

/** What the catalogue has no answer to, by theme, and what staff could add. */
export async function gapsPage(visit: Visit): Promise<Page> {
  const { engine, services, viewer, reader } = visit
  const { t, language } = reader
  const { gaps, themes } = await findGapThemes(services, viewer, language)
  const suggestions = await listSuggestions(services, viewer, language)
  const people = new Map(
    (await listPeople(engine, viewer)).flatMap(({ id, name }) => (name === null ? [] : [[id, name]])),
  )
  const several = themes.filter((theme) => theme.gaps.length > 1)
  const single = themes.filter((theme) => theme.gaps.length === 1).flatMap((theme) => theme.gaps)
  const title = t('desk.gaps.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.gaps.count', { count: gaps })}</p>
      <Suggestions suggestions={suggestions} people={people} visit={visit} />
      {several.length > 0 && (
        <>
          <h2>{t('desk.gaps.themes')}</h2>
          <p class="hint">{t('desk.gaps.hint')}</p>
          {several.map((theme) => (
            <Theme key={theme.id} theme={theme} visit={visit} />
          ))}
        </>
      )}
      {single.length > 0 && (
        <section>
          <h2>{t('desk.gaps.single')}</h2>
          <p class="hint">{t('desk.gaps.singleHint')}</p>
          <Gaps gaps={single} label={t('desk.gaps.single')} visit={visit} />
        </section>
      )}
    </>
  )
  return deskPage(visit, { title, section: 'gaps', body })
}

function Theme({ theme, visit }: { theme: GapTheme; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t, language, list } = reader
  const members = theme.waiting.map((code) => memberName(code, engine, reader))
  const areas = theme.processAreas.map((id) => engine.catalogue.processAreas.get(id)?.name[language] ?? id)
  return (
    <section>
      <h3 id={themeAnchor(theme)}>
        <LabelOfTheme theme={theme} reader={reader} />
      </h3>
      <p>{t('desk.gaps.theme', { count: theme.gaps.length, waiting: members.length, members: list(members) })}</p>
      {theme.likely.length > 0 && <p class="hint">{t('desk.gaps.likely', { count: theme.likely.length })}</p>}
      {areas.length > 0 && <p class="hint">{t('desk.gaps.areas', { areas: list(areas) })}</p>}
      <Gaps gaps={theme.gaps} label={t('desk.gaps.needs')} visit={visit} />
    </section>
  )
}

function Gaps({ gaps, label, visit }: { gaps: GapTheme['gaps']; label: string; visit: Visit }): VNode {
  const { t, number, date } = visit.reader
  return (
    <Scrollable label={label}>
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
  )
}
