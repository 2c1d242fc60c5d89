import { icu } from '../texts/icu'
import type { datasetsEn } from './texts.en'

export const datasetsDe: typeof datasetsEn = {
  datasetCare: {
    change: icu('{name} ändern'),
    summary: 'Ändern',
    index: 'Alle Dateien neu lesen',
    remove: 'Löschen',
    sure: icu('„{name}“ mit allen Dateien löschen?'),
    yes: 'Löschen',
    no: 'Behalten',
  },
  datasetChoice: {
    choose: 'Datasets wählen',
    asking: icu('Datasets: {seen}. Ändern'),
    more: icu('und {count, number} weitere'),
    loading: 'Datasets werden geladen …',
  },
  datasetFiles: {
    progress: icu('{done, number} von {found, number} Dateien können gefragt werden'),
    unreadable: icu('{count, plural, one {# Datei konnte} other {# Dateien konnten}} nicht gelesen werden'),
  },
  datasetList: {
    search: 'Datasets suchen',
    datasets: 'Datasets',
    recent: 'Zuletzt gefragt',
    all: 'Alle Datasets',
    loading: 'Datasets werden geladen …',
    none: 'Noch keine Datasets.',
    noMatch: icu('Kein Dataset passt zu „{search}“.'),
    more: 'Mehr zeigen',
    limit: icu('Eine Frage kann höchstens {count, number} Datasets gelten.'),
  },
  datasetOption: {
    ready: icu('{count, plural, one {# Dokument} other {# Dokumente}}'),
    indexing: icu('Wird gelesen, bisher {count, number}'),
    failed: 'Fehlgeschlagen',
  },
  newDataset: { name: 'Name eines neuen Datasets', create: 'Anlegen' },
  topicDetails: {
    parts: 'Im Einzelnen',
    questions: 'Fragen dazu',
    more: 'Mehr Fragen',
    noMore: 'Es gibt keine weiteren Fragen.',
  },
  topicMap: {
    about: 'Wovon diese Dokumente handeln',
    aboutOne: icu('Wovon „{dataset}“ handelt'),
    share: icu('{percent} %'),
    shareOf: icu('{percent} Prozent des Textes'),
  },
  uploading: {
    add: 'Dateien hinzufügen',
    drop: 'oder hier fallen lassen',
    files: icu('Dateien für {dataset}'),
    cancel: icu('{name} nicht senden'),
    states: {
      waiting: 'wartet',
      sending: 'wird gesendet',
      kept: 'hinzugefügt',
      refused: 'nicht hinzugefügt',
      cancelled: 'abgebrochen',
    },
  },
}
