export { type Mailer, type OutgoingMail, smtpMailer } from './mailer.js'
export { type Answered, type Outgoing, post } from './post.js'
export { isPublicAddress, lookUpPublic, PrivateAddressError, refusePrivateHost } from './public-address.js'
export { RepeatedWork } from './repeated-work.js'
