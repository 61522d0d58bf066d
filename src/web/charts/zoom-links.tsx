import type { VNode } from 'preact'
import { Icon } from '../kit/icon.js'
import { useReader } from '../kit/reader.js'
import { mostZoom, type View, wholeView } from './view.js'

/** Look closer, or at all of it: links, which a script follows without asking for the page again. */
export function ZoomLinks({ view, hrefOf }: { view: View; hrefOf: (view: View) => string }): VNode {
  const { t } = useReader()
  const links = [
    { way: 'in', icon: 'plus', label: t('chart.closer'), to: { ...view, zoom: Math.min(mostZoom, view.zoom * 2) } },
    {
      way: 'out',
      icon: 'minus',
      label: t('chart.further'),
      to: view.zoom <= 2 ? wholeView : { ...view, zoom: Math.floor(view.zoom / 2) },
    },
    { way: 'all', icon: 'map', label: t('chart.whole'), to: wholeView },
  ] as const
  return (
    <p class="zoom-links">
      {links.map(({ way, icon, label, to }) => (
        <a key={way} class="button" href={hrefOf(to)} data-zoom={way} aria-label={label} data-in-place>
          <Icon name={icon} />
        </a>
      ))}
    </p>
  )
}
