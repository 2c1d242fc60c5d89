import { icu } from '../texts/icu'

export const searchEn = {
  foundDocument: {
    passages: icu<{ count: number }>('{count, plural, one {# passage} other {# passages}}'),
    choose: icu<{ name: string }>('Choose {name} as a source'),
  },
  found: {
    found: icu<{ total: number }>('{total, plural, one {# document} other {# documents}}'),
    shown: icu<{ shown: number; total: number }>(
      '{shown, number} of {total, plural, one {# document} other {# documents}} shown',
    ),
    none: 'No document fits. Try other words.',
    searching: 'Searching…',
    save: 'Save as a table (CSV)',
    more: 'Show more',
    results: 'Documents found',
  },
  chosen: {
    chosen: icu<{ count: number }>('{count, plural, one {# document} other {# documents}} chosen'),
    label: 'Ask the chosen documents',
    question: 'A question to these documents only',
    ask: 'Ask',
    none: 'Choose none',
    tooMany: icu<{ count: number }>('One question can ask {count, number} documents at most.'),
  },
  narrowing: {
    order: 'Order',
    orders: { relevance: 'Best first', name: 'By name', path: 'By path' },
    type: 'Type',
    anyType: 'Any',
    path: 'Path contains',
  },
  searchForm: { sought: 'What to look for', search: 'Search' },
  searchPage: {
    title: 'Search documents',
    every: 'Every document of one dataset that fits',
  },
}
