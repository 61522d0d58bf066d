import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.js'
import type { IconName } from './icon-names.js'

/**
 * How much a button asks for: `primary` for what a page is for, once a page; `solid` for what a part of it is for; `quiet`
 * in a row of tools; `danger` for what takes something away.
 */
export type ButtonKind = 'primary' | 'solid' | 'quiet' | 'danger'

interface Look {
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly children: ComponentChildren
}

interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button'
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string
  readonly formAction?: string
  readonly name?: string
  readonly value?: string | number
  readonly class?: string
  /** Attributes that not every button has, such as those for scripts. */
  readonly attributes?: Readonly<Record<string, string | boolean>>
}

export function Button({
  kind,
  icon,
  children,
  type = 'submit',
  class: more,
  attributes,
  ...sent
}: ButtonProps): VNode {
  const look = [kind, more].filter(Boolean).join(' ')
  return (
    <button type={type} class={look || undefined} {...sent} {...attributes}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

interface LinkProps extends Look {
  readonly href: string
  readonly class?: string
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ kind, icon, children, href, class: more }: LinkProps): VNode {
  return (
    <a href={href} class={['button', kind, more].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
