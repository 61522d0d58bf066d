export { findGapThemes } from './find-gap-themes.js'
export type { GapTheme } from './gaps-by-theme.js'
