import type { VNode } from 'preact'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

/** Longer texts belong into the form that shows them whole. */
const longest = 1000

/** The search of every page: a few words find case studies, a sentence asks. What is typed stands in no address until read. */
export function SiteSearch({ id }: { id: string }): VNode {
  const { t, to } = useReader()
  return (
    <search>
      <form method="post" action={to('search')} class="site-search">
        <label class="unseen" for={id}>
          {t('site.search')}
        </label>
        <input
          id={id}
          type="search"
          name="text"
          required
          maxLength={longest}
          placeholder={t('site.searchHint')}
          autoComplete="off"
          dir="auto"
        />
        <button type="submit">
          <Icon name="search" />
          <span class="unseen">{t('browse.search')}</span>
        </button>
      </form>
    </search>
  )
}
