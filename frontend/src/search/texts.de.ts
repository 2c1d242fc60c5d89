import { icu } from '../texts/icu'
import type { searchEn } from './texts.en'

export const searchDe: typeof searchEn = {
  foundDocument: {
    passages: icu('{count, plural, one {# Stelle} other {# Stellen}}'),
    choose: icu('{name} als Quelle wählen'),
  },
  found: {
    found: icu('{total, plural, one {# Dokument} other {# Dokumente}}'),
    shown: icu('{shown, number} von {total, plural, one {# Dokument} other {# Dokumenten}} gezeigt'),
    none: 'Kein Dokument passt. Versuchen Sie es mit anderen Wörtern.',
    searching: 'Wird gesucht …',
    save: 'Als Tabelle speichern (CSV)',
    more: 'Mehr zeigen',
    results: 'Gefundene Dokumente',
  },
  chosen: {
    chosen: icu('{count, plural, one {# Dokument} other {# Dokumente}} gewählt'),
    label: 'Die gewählten Dokumente fragen',
    question: 'Eine Frage nur an diese Dokumente',
    ask: 'Fragen',
    none: 'Keines wählen',
    tooMany: icu('Eine Frage kann höchstens {count, number} Dokumenten gelten.'),
  },
  narrowing: {
    order: 'Reihenfolge',
    orders: { relevance: 'Beste zuerst', name: 'Nach Namen', path: 'Nach Pfad' },
    type: 'Art',
    anyType: 'Alle',
    path: 'Pfad enthält',
  },
  searchForm: { sought: 'Wonach gesucht wird', search: 'Suchen' },
  searchPage: {
    title: 'Dokumente durchsuchen',
    every: 'Jedes Dokument eines Datasets, das passt',
  },
}
