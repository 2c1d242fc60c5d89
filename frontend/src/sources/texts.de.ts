import { icu } from '../texts/icu'
import type { sourcesEn } from './texts.en'

export const sourcesDe: typeof sourcesEn = {
  document: { loading: 'Das Dokument wird geladen …', cited: 'Zitierte Stelle', document: 'Dokument' },
  sourceArea: {
    source: 'Quelle',
    failed: 'Die Quelle konnte nicht gezeigt werden.',
  },
  sourceChoice: {
    choose: 'Quellen wählen',
    legend: 'Nur aus diesen Dokumenten neu beantworten',
    ask: 'Neu beantworten',
    cancel: 'Abbrechen',
  },
  sourceList: {
    sources: 'Quellen',
    open: icu('{seen}, {name}'),
  },
  sourcePanel: {
    close: 'Quelle schließen',
    download: 'Herunterladen',
    original: 'Das Original öffnen',
    noPassage: 'Die Antwort nennt dieses Dokument ohne eine Stelle.',
  },
  relevance: { much: 'Sehr treffend', some: 'Treffend', little: 'Etwas treffend' },
}
