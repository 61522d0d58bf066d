export { webPages } from './web-pages.js'
