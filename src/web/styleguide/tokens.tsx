import { Flag } from '../kit/flag.js'
import { Icon } from '../kit/icon.js'
import { iconNames } from '../kit/icon-names.js'
import { Mark } from '../kit/mark.js'
import type { Sample } from './sample.js'

const colours = [
  'paper',
  'surface',
  'wash',
  'rule',
  'edge',
  'ink',
  'soft',
  'brand',
  'brand-deep',
  'accent',
  'accent-soft',
  'accent-wash',
  'action',
  'action-strong',
  'good',
  'good-wash',
  'warn',
  'warn-wash',
  'bad',
  'bad-wash',
  'mark',
  'land',
  'heat-1',
  'heat-2',
  'heat-3',
  'heat-4',
]

/** What components are made of. */
export const tokens: readonly Sample[] = [
  {
    name: 'Colours',
    show: () => (
      <ul class="swatches">
        {colours.map((name) => (
          <li key={name}>
            <svg aria-hidden="true">
              <rect width="100%" height="100%" class={`swatch-${name}`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    ),
  },
  {
    name: 'Type',
    show: () => (
      <>
        <h3>A heading of the third level</h3>
        <p class="lead">A lead says in one sentence what follows.</p>
        <p>
          Text, with a <a href="#content">link to somewhere</a>, a <mark>marked word</mark>, <code>code</code>, figures
          0123456789, Tiếng Việt, Česká republika, Русский.
        </p>
        <p class="hint">A hint stands beside what it explains.</p>
        <blockquote>
          <p>What a source says.</p>
          <footer>From the solution</footer>
        </blockquote>
      </>
    ),
  },
  {
    name: 'Mark, flags and icons',
    show: () => (
      <>
        <p>
          <Mark /> <Flag code="BF" /> <Flag code="WS" /> <Flag code="MX" />
        </p>
        <ul class="chips">
          {iconNames.map((name) => (
            <li key={name} title={name}>
              <Icon name={name} />
            </li>
          ))}
        </ul>
      </>
    ),
  },
]
