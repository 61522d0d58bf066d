import type { VNode } from 'preact'
import { Icon } from './icon.js'
import type { IconName } from './icon-names.js'

/** Signs for technologies of the bundled domain; those of others have one in common. */
const icons: Readonly<Record<string, IconName>> = {
  'non-intrusive-inspection': 'scan-line',
  'scan-image-analysis': 'scan-search',
  'artificial-intelligence-machine-learning': 'brain-circuit',
  'language-ai': 'message-square-text',
  'data-analytics': 'chart-column',
  'risk-management-systems': 'target',
  blockchain: 'blocks',
  'cloud-computing': 'cloud',
  'iot-tracking-seals': 'truck',
  biometrics: 'fingerprint-pattern',
  'drones-robots': 'drone',
  'geospatial-satellite': 'satellite',
  'smart-gates-video': 'cctv',
  'extended-reality-training': 'rectangle-goggles',
  'detection-devices': 'radiation',
  'customs-management-systems': 'server',
  'single-window-paperless': 'app-window',
  'interoperability-data-exchange': 'arrow-left-right',
  'advance-electronic-data': 'package-search',
  'digital-services-payments': 'smartphone',
}

export function TechnologyIcon({ id }: { id: string }): VNode {
  return (
    <span class="icon-tile">
      <Icon name={icons[id] ?? 'cpu'} />
    </span>
  )
}
