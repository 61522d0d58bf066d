import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { Icon } from '../kit/icon.js'
import { useReader } from '../kit/reader.js'
import { writeUnderstood } from './problem-form.js'

const kinds = ['technologies', 'processAreas'] as const

/** What the need is taken to be about. Each guess can be taken away: the others then count as said by the reader. */
export function Understanding({ answer: { understanding } }: { answer: Recommendation }): VNode | null {
  const { t, to } = useReader()
  const given = kinds.filter((kind) => understanding[kind].some(({ source }) => source === 'given'))
  const saidSoFar = Object.fromEntries(
    kinds.map((kind) => [kind, given.includes(kind) ? understanding[kind].map(({ id }) => id) : []]),
  ) as Record<(typeof kinds)[number], string[]>
  if (kinds.every((kind) => understanding[kind].length === 0)) return null
  return (
    <div class="understanding">
      <p id="understood">{t('understood.title')}</p>
      <ul aria-labelledby="understood">
        {kinds.flatMap((kind) =>
          understanding[kind].map(({ id, name }) => {
            const others = understanding[kind].map((one) => one.id).filter((one) => one !== id)
            return (
              <li key={kind + id}>
                <span>{name}</span>
                {/* Without any, the service would guess again, the same. */}
                {others.length > 0 && (
                  <button
                    type="submit"
                    class="link"
                    form="need"
                    formAction={to('answer')}
                    name="understood"
                    value={writeUnderstood({ ...saidSoFar, [kind]: others })}
                    data-in-place
                  >
                    <span aria-hidden="true">×</span>
                    <span class="unseen">{t('understood.remove', { name })}</span>
                  </button>
                )}
              </li>
            )
          }),
        )}
        {given.length > 0 && (
          <li>
            <button
              type="submit"
              class="link"
              form="need"
              formAction={to('answer')}
              name="understood"
              value=""
              data-in-place
            >
              {t('understood.again')}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}

/** What the need asks for, one by one, and whether anything found covers it. One alone is the whole need. */
export function Aspects({ answer: { query, fit } }: { answer: Recommendation }): VNode | null {
  const { t } = useReader()
  // Whether anything covers them is not known where words alone led to the results.
  if (query.aspects.length < 2 || fit === 'unknown') return null
  return (
    <details class="aspects" open={query.aspects.some(({ covered }) => !covered)}>
      <summary>
        {t('aspects.title', {
          covered: query.aspects.filter(({ covered }) => covered).length,
          all: query.aspects.length,
        })}
      </summary>
      <ul dir="auto">
        {query.aspects.map(({ text, start, covered }) => (
          <li key={start} class={covered ? undefined : 'open'}>
            <Icon name={covered ? 'circle-check' : 'circle-dashed'} />
            <span class="unseen">{covered ? t('aspects.covered') : t('aspects.open')}</span> {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
