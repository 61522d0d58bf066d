import { Fragment, type VNode } from 'preact'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

interface Props {
  readonly page: number
  readonly last: number
  readonly href: (page: number) => string
  /** Of what it turns the pages, read aloud, where a page has several. */
  readonly label?: string
}

/** How many pages are named on each side of the one that is shown. */
const beside = 2

/** The pages of a list: those before and after, the first and the last. */
export function Pager({ page, last, href, label }: Props): VNode | null {
  const { t, number } = useReader()
  if (last <= 1) return null
  const named = Array.from({ length: last }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === last || Math.abs(one - page) <= beside,
  )
  return (
    <nav class="pager" aria-label={label ?? t('browse.pages')}>
      {page > 1 && (
        <a href={href(Math.min(page - 1, last))} rel="prev" data-in-place>
          {t('browse.previous')}
        </a>
      )}
      {named.map((one, index) => (
        <Fragment key={one}>
          {index > 0 && named[index - 1] !== one - 1 && <span aria-hidden="true">…</span>}
          {one === page ? (
            <span aria-current="page">
              <span aria-hidden="true">{number(one)}</span>
              <span class="unseen">{t('browse.page', { page: one, last })}</span>
            </span>
          ) : (
            <a href={href(one)} aria-label={t('browse.page', { page: one, last })} data-in-place>
              {number(one)}
            </a>
          )}
        </Fragment>
      ))}
      {page < last && (
        <a href={href(page + 1)} rel="next" data-in-place>
          {t('browse.next')} <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}
