export { readUsage, type Usage } from './read-usage.js'
export { readInterests } from './usage-store.js'
