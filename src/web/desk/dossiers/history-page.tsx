import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import type { FactEvent } from '../../../features/catalogue/index.js'
import { type DatedFact, listFacts, readFactHistory } from '../../../features/dossiers/index.js'
import { FactText } from '../../catalogue/fact-text.js'
import { SourceLink } from '../../catalogue/sources.js'
import { historyAddress } from '../../dossiers/history-address.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { actorNames } from '../actor-names.js'
import { deskPage } from '../desk-page.js'
import { moment } from '../names.js'
import { TwoFacts } from './two-facts.js'

const pageSize = 50

export function readHistoryWanted({ params, query }: Sent) {
  return { technologyId: one(params, 'technology'), factId: one(query, 'fact'), skip: wholeNumber(query, 'skip') || 0 }
}
type Wanted = ReturnType<typeof readHistoryWanted>

/** Who changed what in a dossier, or in one fact of it, and when; the latest first. */
export async function historyPage(visit: Visit, { technologyId, factId, skip }: Wanted): Promise<Page> {
  const { engine, viewer, reader, verifyFactsAfterMonths: months } = visit
  const { t, to, language } = reader
  const facts = await listFacts(engine, technologyId, months)
  const fact = facts.find(({ id }) => id === factId)
  const events = (await readFactHistory(engine, viewer, technologyId))
    .filter((event) => factId === '' || event.factId === factId)
    .toReversed()
  if (factId !== '' && !fact && events.length === 0) throw new NotFoundError('fact', factId)
  const names = await actorNames(visit)
  const name = engine.catalogue.technologies.get(technologyId)!.name[language]
  const title = t('desk.dossiers.history.title', { technology: name })
  const address = historyAddress(to, technologyId, factId || undefined)
  const body = (
    <>
      <h1>{title}</h1>
      {factId === '' ? (
        <p class="lead">{t('desk.dossiers.history.lead')}</p>
      ) : (
        <OneFact fact={fact} technologyId={technologyId} visit={visit} />
      )}
      {fact && events.length === 0 ? (
        <p>{t('desk.dossiers.history.none', { date: reader.date(fact.addedAt) })}</p>
      ) : (
        <h2>{t('desk.dossiers.history.count', { count: events.length })}</h2>
      )}
      {events.slice(skip, skip + pageSize).map((event, index) => (
        <Event key={`${event.at}/${event.factId}`} id={`event-${index}`} event={event} names={names} visit={visit} />
      ))}
      {events.length > skip + pageSize && (
        <p class="pages">
          <a href={`${address}${factId === '' ? '?' : '&'}skip=${skip + pageSize}`} rel="next">
            {t('desk.audit.older')}
          </a>
        </p>
      )}
      <p>
        <a href={to('technologies', technologyId)}>{t('dossier.form.back')}</a>
      </p>
    </>
  )
  return deskPage(visit, { title, section: 'dossiers', body })
}

interface OneFactProps {
  readonly fact: DatedFact | undefined
  readonly technologyId: string
  readonly visit: Visit
}

/** Which fact the page is about, as it is now, and the way to all of them. */
function OneFact({ fact, technologyId, visit: { reader } }: OneFactProps): VNode {
  const { t, to } = reader
  return (
    <>
      <p class="text">
        {t('desk.dossiers.history.one')}{' '}
        {fact ? (
          <a href={`${to('technologies', technologyId)}#${fact.id}`}>
            <FactText fact={fact} />
          </a>
        ) : (
          t('desk.dossiers.history.gone')
        )}
      </p>
      <p>
        <a href={historyAddress(to, technologyId)}>{t('desk.dossiers.history.all')}</a>
      </p>
    </>
  )
}

interface EventProps {
  readonly id: string
  readonly event: FactEvent
  readonly names: ReadonlyMap<string, string>
  readonly visit: Visit
}

function Event({ id, event, names, visit: { reader } }: EventProps): VNode {
  const { t } = reader
  const { action, heading, at, actor, before, after } = event
  return (
    <article aria-labelledby={id} class="proposal">
      <h3 id={id}>{t(`desk.dossiers.history.${action}`, { heading: t(`dossier.${heading}`) })}</h3>
      <p class="facts">
        <time dateTime={at}>{moment(at)} UTC</time> ·{' '}
        {actor === null ? t('desk.dossiers.history.pack') : (names.get(actor) ?? actor)}
      </p>
      {action === 'verified' && after ? (
        <p class="text">
          <FactText fact={after} />{' '}
          <cite>
            <SourceLink {...after.source} />
          </cite>
        </p>
      ) : (
        <TwoFacts
          change={{ before, after }}
          titles={{ before: t('desk.dossiers.history.before'), after: t('desk.dossiers.history.after') }}
        />
      )}
    </article>
  )
}
