export { frequency, preference } from './notification.js'
export { NotificationSender } from './notification-sender.js'
export { deleteNotificationsBefore, readSubscriber, readUntoldOf } from './notification-store.js'
export { readPreference, setPreference, unsubscribe } from './set-preference.js'
