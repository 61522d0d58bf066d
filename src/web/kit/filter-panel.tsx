import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink } from './button.js'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

interface Props {
  /** How many results there are with what is chosen now. */
  readonly count: number
  /** The form the filters belong to, where they stand outside of it. */
  readonly form?: string
  readonly hint?: string
  readonly children: ComponentChildren
}

/**
 * The filters of a list: beside it where there is room; on a small screen a sheet that its address opens (`#refine`) and
 * that of the list closes, so that both work without a script. With a script what is ticked applies at once.
 */
export function FilterPanel({ count, form, hint, children }: Props): VNode {
  const { t } = useReader()
  return (
    <section class="filters" id="refine" tabIndex={-1} aria-labelledby="refine-title">
      <div class="filters-head">
        <h2 id="refine-title">{t('refine.open')}</h2>
        <a href="#list" class="button quiet sheet-only" data-close>
          <Icon name="x" />
          {t('refine.close')}
        </a>
      </div>
      <div data-applies>{children}</div>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <p class="filters-foot">
        <Button kind="solid" class="without-script" {...(form !== undefined && { form })}>
          {t('refine.apply')}
        </Button>
        <ButtonLink href="#list" kind="solid" class="needs-script">
          {t('refine.show', { count })}
        </ButtonLink>
      </p>
    </section>
  )
}

/** What opens the filters where they are not in view. @param chosen how many are */
export function OpenFilters({ chosen }: { chosen: number }): VNode {
  const { t } = useReader()
  return (
    <ButtonLink href="#refine" icon="sliders-horizontal" class="sheet-only">
      {t('refine.button', { count: chosen })}
    </ButtonLink>
  )
}
