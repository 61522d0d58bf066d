export { readUsage, type Usage } from './read-usage.js'
export { deleteUsageBefore, readInterests } from './usage-store.js'
