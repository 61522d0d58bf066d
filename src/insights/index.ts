export { type Gap, type GapTheme, gapsByTheme, sameThemeFrom } from './gaps-by-theme.js'
