import type { ComponentChildren, VNode } from 'preact'
import { Button } from './button.js'
import { useReader } from './reader.js'

interface TickProps {
  /** The name under which what is ticked is sent. */
  readonly name: string
  readonly value: string
  /** Of what is ticked, read aloud. */
  readonly title: string
  readonly ticked?: boolean
  readonly form?: string
}

/** The box that takes something into the comparison. */
export function CompareTick({ name, value, title, ticked = false, form }: TickProps): VNode {
  const { t } = useReader()
  return (
    <label class="box compare-box over">
      <input
        id={`compare-${value}`}
        type="checkbox"
        name={name}
        value={value}
        checked={ticked}
        form={form}
        data-compare
      />{' '}
      <span>
        {t('compare.tick')}
        <span class="unseen">: {title}</span>
      </span>
    </label>
  )
}

interface TrayProps {
  readonly ticked: number
  readonly form?: string
  readonly action?: string
  /** What is ticked and not in the list any more, as boxes. */
  readonly children?: ComponentChildren
}

/** How much is ticked, and the way to see it side by side: at the foot of the window as soon as something is. */
export function CompareTray({ ticked, form, action, children }: TrayProps): VNode {
  const { t } = useReader()
  return (
    <section
      class={ticked > 0 ? 'tray some' : 'tray'}
      aria-label={t('compare.ticked')}
      data-tray
      data-text={t('compare.count', { count: '{count}' })}
    >
      <div class="tray-line compare">
        {children}
        <p>
          <strong class="needs-script" data-ticked aria-live="polite">
            {t('compare.count', { count: ticked })}
          </strong>{' '}
          <span class="hint">{t('compare.hint')}</span>
        </p>
        <Button
          kind="solid"
          icon="columns-2"
          {...(form !== undefined && { form })}
          {...(action && { formAction: action })}
        >
          {t('compare.ticked')}
        </Button>
      </div>
    </section>
  )
}
