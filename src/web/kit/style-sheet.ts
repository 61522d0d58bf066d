import { fontFaces, fontInFile } from './fonts.js'
import { readAsset } from './read-asset.js'

/** The files of `assets/styles`, in the order in which they apply: one for each component, then one for each kind of page. */
const parts = [
  'base',
  'frame',
  'button',
  'field',
  'notice',
  'badge',
  'card',
  'score',
  'menu',
  'navigation',
  'table',
  'figures',
  'in-place',
  'filters',
  'home',
  'answer',
  'record',
  'compare',
  'sign-in',
  'needs',
  'survey',
  'report',
]

const partOf = (name: string) => readAsset(`styles/${name}.css`)

/**
 * What a chart needs to be looked at alone, away from the pages: in the colours of paper, whatever the reader prefers,
 * since it goes into documents.
 */
export const chartFileStyle = `${fontInFile}:root{${themes().light}}${partOf('charts')}`

/** The style of every page. */
export const pageStyle = [fontFaces, partOf('tokens'), partOf('charts'), ...parts.map(partOf), partOf('print')].join('')

/** The style that only pages of the desk add. */
export const deskStyle = ['desk', 'triage', 'match'].map(partOf).join('')

/** The style that only the page of all components adds: both themes, whichever the reader prefers. */
export const styleguideStyle = partOf('styleguide') + bothThemes()

function bothThemes(): string {
  const { light, dark } = themes()
  return `.theme-light{${light}color-scheme:light}.theme-dark{${dark}color-scheme:dark}`
}

function themes(): { light: string; dark: string } {
  const [, light, dark] = /:root \{(.*?)\n\}.*?dark\) \{\s*:root \{(.*?)\}/s.exec(partOf('tokens'))!
  return { light: light!, dark: dark! }
}
