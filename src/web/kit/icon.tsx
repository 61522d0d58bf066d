import type { VNode } from 'preact'
import { assetAddress } from './assets.js'
import type { IconName } from './icon-names.js'

/** A sign beside words that say the same: read aloud are the words alone. */
export function Icon({ name, class: kind }: { name: IconName; class?: string }): VNode {
  return (
    <svg class={kind ? `icon ${kind}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${assetAddress('icons.svg')}#${name}`} />
    </svg>
  )
}
