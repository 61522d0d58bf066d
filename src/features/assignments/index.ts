export { type Assigned, assignNeed } from './assign-need.js'
export { type Assignee, assignee } from './assignee.js'
export { readAssignee, readAssignees } from './assignment-store.js'
export { listAssignable } from './list-assignable.js'
