/** Mail about what is new, and how often it comes. */
export const notificationsEn = {
  'notifications.title': 'Mail about what is new',
  'notifications.text':
    'For members: answers to your needs, new case studies and surveys. For staff: submitted needs. A mail holds numbers and links, never a word of a need.',
  'notifications.off': 'This service does not send mail yet: ask those who run it.',
  'notifications.frequency': 'How often',
  'notifications.none': 'No mail',
  'notifications.daily': 'Once a day, when there is something',
  'notifications.at-once': 'Each time',
  'notifications.language': 'Language of the mails',
  'notifications.save': 'Save',
  'notifications.saved': 'Saved.',
  'notifications.leave': 'Stop the mails?',
  'notifications.leaveButton': 'Stop the mails',
  'notifications.left': 'You get no more mails from Passerelle.',
  'mail.subject': 'News on Passerelle',
  'mail.answer':
    '{count, plural, one {There is an answer to one of your needs:} other {There are # answers to your needs:}}',
  'mail.submitted': '{count, plural, one {A need was submitted:} other {# needs were submitted:}}',
  'mail.caseStudy': '{count, plural, one {There is a new case study:} other {There are # new case studies:}}',
  'mail.why': 'You get this mail because you asked for it on Passerelle.',
  'mail.change': 'Change how often:',
  'mail.leave': 'Stop these mails:',
  'mail.survey': 'A survey asks how your administration stands:',
} as const
