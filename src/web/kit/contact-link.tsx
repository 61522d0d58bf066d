import type { VNode } from 'preact'
import { useReader } from './reader.js'

/** National contact points are reached through the members' zone of the Smart Customs portal. */
const portal = 'https://scp.wcoomd.org/'

/** @param name whose contact point, where several stand on one page: the words are short then */
export function ContactLink({ url = portal, name }: { url?: string; name?: string }): VNode {
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
      )}
    </a>
  )
}
