export { type GapTheme, gapsByTheme } from './gaps-by-theme.js'
