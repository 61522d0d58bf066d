/** The charts of Insights. */
export const chartsInEnglish = {
  'charts.lead':
    'What the case studies say together. Point at anything to read it, and follow it to the case studies behind it.',
  'charts.over':
    '{count, plural, =0 {No case study is like this.} one {Charts of {number} case study.} other {Charts of {number} case studies.}}',
  'charts.list': 'Show them as a list',
  'charts.divideMore': 'All nine comparisons between groups of administrations',
  'chart.yearFrom': 'From',
  'chart.yearTo': 'Until',
  'chart.any': 'All',
  'chart.asOf': 'As of {date}.',
  'chart.again': 'Tap again to open',
  'chart.closer': 'Zoom in',
  'chart.further': 'Zoom out',
  'chart.whole': 'Show all of it',
  'chart.legend': 'Legend',
  'chart.noCase': 'No case study yet',
  'chart.download': 'Download',
  'chart.share': 'Share',
  'chart.address': 'Address',
  'chart.stageUnknown': 'Stage not known',
  'map.findingRegion': '{region}: {count} of {all} administrations have a case study',
  'map.findingMost':
    '{count} of {all} administrations have a case study; most of them are in this region: {region} ({most})',
  'map.sourceOnPage':
    'The larger a dot, the more case studies ({count, plural, other {# in all}}). Source: public reports, named in each case study. Coasts: Natural Earth.',
  'heat.findingMost':
    'The most frequent combination is “{technology}” for “{area}” ({most}); {empty} of {all} have no case study yet',
  'heat.nothing': 'No case study names both a technology and a process area',
  'heat.level': '{to, select, more {{from} or more} other {{from} to {to}}}',
  'meaning.findingMost':
    'The largest group of similar case studies is about “{group}” ({count} of {all}); then come {next}',
  'meaning.findingOne': 'These case studies are all about “{group}” ({count})',
  'meaning.none': 'No case study is like this',
  'meaning.various': 'Various topics',
  'meaning.group': 'Group',
  'meaning.sample': '{drawn} of them are drawn, evenly chosen; choose filters to see others.',
  'meaning.firstOnly': 'The newest {most} are listed.',
} as const
