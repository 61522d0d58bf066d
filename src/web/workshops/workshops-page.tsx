import type { Workshop } from '../../domain/index.js'
import { listWorkshops } from '../../features/workshops/index.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'

/** The workshops in which the reader's member takes part, the next one first. */
export async function workshopsPage(visit: Visit): Promise<Page> {
  memberOfVisit(visit)
  const { engine, viewer, reader } = visit
  const { t, to, date } = reader
  const workshops = (await listWorkshops(engine, viewer)).sort(latestFirst)
  const title = t('section.workshops')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('workshops.lead')}</p>
      {workshops.length === 0 ? (
        <p>{t('workshops.none')}</p>
      ) : (
        <ul class="cases">
          {workshops.map(({ id, name, startsOn, place }) => (
            <li key={id}>
              <a class="title" href={to('workshops', id)}>
                {name}
              </a>
              <p class="facts">{place === null ? date(startsOn) : `${date(startsOn)} · ${place}`}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
  return { title, body, section: 'workshops' }
}

function latestFirst(left: Workshop, right: Workshop): number {
  return left.startsOn < right.startsOn ? 1 : -1
}
