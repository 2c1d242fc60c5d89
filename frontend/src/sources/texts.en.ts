import { icu } from '../texts/icu'

export const sourcesEn = {
  document: { loading: 'Loading the document…', cited: 'Cited passage', document: 'Document' },
  sourceArea: { source: 'Source', failed: 'The source could not be shown.' },
  sourceChoice: {
    choose: 'Choose sources',
    legend: 'Answer again from these documents only',
    ask: 'Answer again',
    cancel: 'Cancel',
  },
  sourceList: {
    sources: 'Sources',
    // Begins with what is seen, so that it can be called by voice (WCAG 2.5.3).
    open: icu<{ seen: string; name: string }>('{seen}, {name}'),
  },
  sourcePanel: {
    close: 'Close source',
    download: 'Download',
    original: 'Open the original',
    noPassage: 'The answer names this document without a passage.',
  },
  relevance: { much: 'Very relevant', some: 'Relevant', little: 'Somewhat relevant' },
}
