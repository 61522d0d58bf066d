export { listMessages } from './list-messages.js'
export { readMessagesBy } from './message-store.js'
export { messageContent, type NeedMessage, needMessage, sideOf } from './need-message.js'
export { writeMessage } from './write-message.js'
