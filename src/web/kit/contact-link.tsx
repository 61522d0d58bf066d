import type { VNode } from 'preact'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

interface Props {
  readonly url: string
  /** Whose contact point, where several stand on one page: the words are short then. */
  readonly name?: string
}

export function ContactLink({ url, name }: Props): VNode {
  const { t } = useReader()
  return (
    <a href={url} rel="external">
      {name ? (
        <>
          {t('peers.contactShort')}
          <span class="unseen">: {name}</span>
        </>
      ) : (
        t('peers.contact')
      )}{' '}
      <Icon name="external-link" class="small" />
    </a>
  )
}

/** The contact as a paragraph; nothing where there is none. */
export function Contact({ url, name }: { url: string | null | undefined; name?: string }): VNode | null {
  if (!url) return null
  return (
    <p>
      <ContactLink url={url} {...(name !== undefined && { name })} />
    </p>
  )
}
