import type { VNode } from 'preact'
import { flagAddress } from './assets.js'

/** The flag of a member whose code is that of a country; nothing where it is another one. Always beside its name. */
export function Flag({ code }: { code: string }): VNode | null {
  const address = /^[A-Z]{2}$/.test(code) ? flagAddress(code) : undefined
  if (address === undefined) return null
  return <img class="flag" src={address} alt="" width={22} height={16} loading="lazy" decoding="async" />
}

interface Props {
  readonly code: string
  readonly name: string
  /** The page of the member, where the name leads to it. */
  readonly href?: string
}

/** A member by flag and name. */
export function MemberName({ code, name, href }: Props): VNode {
  const inside = (
    <>
      <Flag code={code} />
      <span>{name}</span>
    </>
  )
  return href === undefined ? (
    <span class="with-flag">{inside}</span>
  ) : (
    <a class="with-flag" href={href}>
      {inside}
    </a>
  )
}
