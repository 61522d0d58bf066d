import type { VNode } from 'preact'
import type { Need } from '../../domain/index.js'
import { useReader } from './reader.js'

/** Needs that say the same, of those the reader may see. */
export function LikeNeeds({ needs }: { needs: readonly Need[] }): VNode | null {
  const { t } = useReader()
  return <NeedList title={t('needs.likeTitle')} needs={needs} />
}

/** Needs that the reader may see, under a heading; nothing where there are none. */
export function NeedList({ title, needs }: { title: string; needs: readonly Need[] }): VNode | null {
  const { t, to } = useReader()
  if (needs.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="cases">
        {needs.map((need) => (
          <li key={need.id}>
            <a class="title" href={to('needs', need.id)} dir="auto">
              {need.title}
            </a>
            <p class="facts">{t(`needs.status.${need.status}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
