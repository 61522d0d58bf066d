/** Feedback after workshops: the form, what it has become, and what staff see of it. */
export const workshopFeedbackInEnglish = {
  'workshopFeedback.title': 'Feedback: {name}',
  'workshopFeedback.lead':
    'Answer what you can; no question must be answered. What you write becomes needs, case studies and facts in dossiers.',
  'workshopFeedback.lead.paper':
    'Enter a form on paper. What stands in it belongs to the administration that wrote it: its need stays private, and its fact waits for review.',
  'workshopFeedback.back': 'To the workshop',
  'workshopFeedback.earlier': 'Earlier answers',
  'workshopFeedback.member': 'Whose form it is',
  'workshopFeedback.member.none': 'It does not say',
  'workshopFeedback.member.hint': 'A problem to solve can only be kept for an administration.',
  'workshopFeedback.choose': 'Choose',
  'workshopFeedback.case.title': 'What it is, in one sentence',
  'workshopFeedback.send': 'Send',
  'workshopFeedback.error.empty': 'Answer at least one question',
  'workshopFeedback.error.caseTitle': 'Say in one sentence, of at most 300 characters, what you have done',
  'workshopFeedback.error.case': 'Say what the problem was and what you did, each in at most 5,000 characters',
  'workshopFeedback.error.long': 'Write it in words, with at most 5,000 characters',
  'workshopFeedback.error.technology': 'Choose the technology',
  'workshopFeedback.error.fact': 'Say what is missing or wrong, in at most 2,000 characters',
  'workshopFeedback.error.member':
    'Choose the administration that wrote the form, where it describes a problem to solve',
  'workshopFeedback.error.full':
    'There are too many drafts, suggestions or answers of this administration. Nothing was sent: delete or withdraw some first.',
  'workshopFeedback.thanks': 'Thank you',
  'workshopFeedback.thanks.lead': 'The feedback on “{name}” is saved.',
  'workshopFeedback.thanks.became': 'What it has become',
  'workshopFeedback.thanks.need':
    '{visibility, select, private {A need, submitted to staff. Only they and its administration see it, until the administration shares it.} members {A need, submitted to staff. All administrations see it.} other {A need, submitted to staff. Everybody sees it.}}',
  'workshopFeedback.thanks.draft':
    'A draft of a case study. Only staff and its administration see it, until staff publish it.',
  'workshopFeedback.thanks.proposal':
    'A suggestion for a dossier. Only staff and its administration see it, until staff accept it.',
  'workshopFeedback.thanks.words': 'Only staff and its administration read the grade and the comment.',
  'workshopFeedback.again': 'Answer once more',
  'workshopFeedback.received': 'Feedback',
  'workshopFeedback.received.none': 'Nobody has answered yet.',
  'workshopFeedback.received.mean':
    'Usefulness on average: {mean} of 5, as {count, plural, one {# answer says} other {# answers say}}.',
  'workshopFeedback.received.member.none': 'not named',
  'workshopFeedback.received.on': 'Date',
  'workshopFeedback.received.useful': 'Usefulness',
  'workshopFeedback.received.comment': 'Comment',
  'workshopFeedback.received.need': 'Need: {title}',
  'workshopFeedback.received.draft': 'Draft: {title}',
  'workshopFeedback.received.proposal': 'Suggestion: {technology}',
  'workshopFeedback.enter': 'Enter a form on paper',
} as const
