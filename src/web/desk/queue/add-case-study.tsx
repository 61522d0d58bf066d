import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { summarise } from '../../../features/catalogue/index.js'
import { CaseLine } from '../../kit/case-line.js'
import { SearchField } from '../../kit/field.js'
import type { Visit } from '../../kit/visit.js'
import { findTitles } from '../find-titles.js'
import { actionOf, type Place } from './place.js'

interface Props {
  readonly need: Need
  readonly words: string
  /** Case studies that are on the page already. */
  readonly known: readonly string[]
  readonly place: Place
  readonly visit: Visit
}

/** Brings in a case study that was not suggested. */
export function ByHand({ need, words, known, place, visit }: Props): VNode {
  const { t, language } = visit.reader
  const { catalogue } = visit.engine
  const found = findTitles(words, catalogue).filter(({ id }) => !known.includes(id))
  return (
    <section aria-labelledby="by-hand">
      <h2 id="by-hand">{t('desk.byHand.title')}</h2>
      <form method="get" action={`${visit.reader.to('desk', 'needs', need.id)}#by-hand`} data-in-place>
        <SearchField
          id="words"
          label={t('desk.byHand.words')}
          value={words}
          maxLength={200}
          button={<button type="submit">{t('browse.search')}</button>}
        >
          {place.show !== 'all' && <input type="hidden" name="show" value={place.show} />}
        </SearchField>
      </form>
      {words !== '' && found.length === 0 && <p>{t('desk.byHand.none')}</p>}
      <ul class="cases">
        {found.map((study) => (
          <li key={study.id} class="found-case">
            <div>
              <CaseLine study={summarise(study, catalogue, language)} summary={false} />
            </div>
            <form method="post" action={actionOf(visit, need, place, 'matches', study.id)}>
              <button type="submit" name="do" value="approve">
                {t('desk.byHand.add')}
                <span class="unseen">: {summarise(study, catalogue, language).title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
