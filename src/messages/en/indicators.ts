/** Indicators of the digital divide, and their page. */
export const indicatorsInEnglish = {
  'indicator.experience.name': 'Administrations with a case study',
  'indicator.experience.definition':
    'Share of the administrations that carried out at least one of the case studies, as lead or partner. What nobody reported in public is missing.',
  'indicator.case-studies.name': 'Case studies for each administration',
  'indicator.case-studies.definition':
    'Case studies that the administrations of a group carried out, as lead or partner, divided by the number of its administrations. A case study of two administrations counts for both.',
  'indicator.stages.name': 'Technologies in service',
  'indicator.stages.definition':
    'For each technology, the share of the administrations with a case study in which it is in service; beside it those that had come as far as a pilot or a study. Where surveys were held, what administrations said themselves stands beside it.',
  'indicator.coverage.name': 'Process areas with enough case studies',
  'indicator.coverage.definition':
    'Share of the process areas in which administrations of the group carried out at least {enough} case studies. Larger groups reach that more easily.',
  'indicator.needs.name': 'Needs for each administration',
  'indicator.needs.definition': 'Submitted needs divided by the number of administrations of the group.',
  'indicator.good-answers.name': 'Needs with a good answer',
  'indicator.good-answers.definition':
    'Share of the needs for which the catalogue has a case study that fits well or partly. Needs that were not compared with the whole catalogue yet are left out.',
  'indicator.peers-in-region.name': 'Needs with experience in the same region',
  'indicator.peers-in-region.definition':
    'Share of the needs for which another administration of the same region carried out a case study that fits well or partly.',
  'indicator.peers-in-language.name': 'Needs with experience in a shared language',
  'indicator.peers-in-language.definition':
    'Share of the needs for which another administration with an official or working language in common carried out a case study that fits well or partly.',
  'indicator.days-to-answer.name': 'Days from a need to its answer',
  'indicator.days-to-answer.definition':
    'Half of the answered needs got their answer from staff within so many days after they were submitted, the other half later.',

  'group.all': 'All administrations',
  'group.incomeGroup.low': 'Low income',
  'group.incomeGroup.lower-middle': 'Lower middle income',
  'group.incomeGroup.upper-middle': 'Upper middle income',
  'group.incomeGroup.high': 'High income',
  'group.incomeGroup.unclassified': 'Without an income group',
  'group.landlocked.yes': 'Landlocked',
  'group.landlocked.no': 'With a coast',
  'group.smallIslandDevelopingState.yes': 'Small island developing states',
  'group.smallIslandDevelopingState.no': 'All others',
  'group.leastDeveloped.yes': 'Least developed countries',
  'group.leastDeveloped.no': 'All others',

  'divide.title': 'The digital divide',
  'divide.lead':
    'Who has experience with technology, who has needs, and who finds an answer: nine numbers, compared between groups of administrations.',
  'divide.noIndex':
    'There is no overall index: how much each number should weigh is a matter of opinion, and the order of groups would depend on it.',
  'divide.small':
    'Groups of fewer than five administrations are joined to the largest of their kind. Where little was counted, the chart says between which values the true one probably lies.',
  'divide.map': 'On a map: which administrations have case studies?',
  'divide.groups': 'Compare by',
  'divide.by.region': 'Region',
  'divide.by.incomeGroup': 'Income',
  'divide.by.landlocked': 'Landlocked or not',
  'divide.by.smallIslandDevelopingState': 'Small island states or not',
  'divide.by.leastDeveloped': 'Least developed or not',
  'divide.by.language': 'Working language',
  'divide.range': '{name}: from {low} ({bottom}) to {high} ({top})',
  'divide.rangeUnsure': '{name}: from {low} ({bottom}) to {high} ({top}); this difference may be chance',
  'divide.same': '{name}: {value} in every group',
  'divide.nothing': '{name}: nothing to count yet',
  'divide.oneGroup': 'Fewer than two groups of this kind are large enough to be compared.',
  'divide.days': '{days, plural, one {# day} other {# days}}',
  'divide.of': '{count} of {n}',
  'divide.over': 'counted over {n}',
  'divide.between': 'probably between {low} and {high}',
  'divide.inYear': 'in {year}: {value}',
  'divide.unknown': 'nothing to count',
  'divide.key': 'Filled dot: now.',
  'divide.keyEarlier': 'Hollow dot: {year}.',
  'divide.keyAll': 'Upright line: all administrations ({value}).',
  'divide.keyLine': 'Thin line: between which values the true one probably lies.',
  'divide.undated': 'Case studies without a year count in every year.',
  'divide.from.case-studies': 'Source: public reports, named in each case study.',
  'divide.from.public': 'Counted over public needs only.',
  'divide.from.submitted':
    'For staff: counted over all submitted needs, also those that only their administration and staff may see. Do not pass these numbers on.',
  'divide.column.group': 'Group',
  'divide.column.now': 'Now',
  'divide.column.between': 'Probably between',
  'divide.column.over': 'Counted over',
  'divide.stages.each': 'Each technology',
  'divide.stages.hint':
    'Bars count the administrations of a group: in service, then pilot, then study. The number is of those in service. Follow the name of a technology to compare it in detail.',
  'divide.stages.surveyed': '{stage}, in the survey “{survey}”',
} as const
