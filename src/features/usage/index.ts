export { answerId, answerIdOf } from './answer-id.js'
export { deleteOpens, readTally } from './opens-store.js'
export { daysAgo, readUsage, type Usage, type UsageFigures } from './read-usage.js'
export { deleteUsageBefore, readInterests } from './usage-store.js'
