import { icu } from '../texts/icu'

export const datasetsEn = {
  datasetCare: {
    change: icu<{ name: string }>('Change {name}'),
    summary: 'Change',
    index: 'Read all files again',
    remove: 'Delete',
    sure: icu<{ name: string }>('Delete “{name}” with all its files?'),
    yes: 'Delete it',
    no: 'Keep it',
  },
  datasetChoice: {
    choose: 'Choose datasets',
    asking: icu<{ seen: string }>('Datasets: {seen}. Change'),
    more: icu<{ count: number }>('and {count, number} more'),
    loading: 'Loading datasets…',
  },
  datasetFiles: {
    progress: icu<{ done: number; found: number }>('{done, number} of {found, number} files can be asked'),
    unreadable: icu<{ count: number }>('{count, plural, one {# file} other {# files}} could not be read'),
  },
  datasetList: {
    search: 'Search datasets',
    datasets: 'Datasets',
    recent: 'Recently asked',
    all: 'All datasets',
    loading: 'Loading datasets…',
    none: 'No datasets yet.',
    noMatch: icu<{ search: string }>('No dataset matches “{search}”.'),
    more: 'Show more',
    limit: icu<{ count: number }>('One question can ask {count, number} datasets at most.'),
  },
  datasetOption: {
    ready: icu<{ count: number }>('{count, plural, one {# document} other {# documents}}'),
    indexing: icu<{ count: number }>('Indexing, {count, number} so far'),
    failed: 'Failed',
  },
  newDataset: { name: 'Name of a new dataset', create: 'Create' },
  topicDetails: {
    parts: 'In detail',
    questions: 'Questions about this',
    more: 'More questions',
    noMore: 'There are no more questions.',
  },
  topicMap: {
    about: 'What these documents are about',
    aboutOne: icu<{ dataset: string }>('What “{dataset}” is about'),
    share: icu<{ percent: number }>('{percent} %'),
    shareOf: icu<{ percent: number }>('{percent} percent of the text'),
  },
  uploading: {
    add: 'Add files',
    drop: 'or drop them here',
    files: icu<{ dataset: string }>('Files for {dataset}'),
    cancel: icu<{ name: string }>('Don’t send {name}'),
    states: {
      waiting: 'waiting',
      sending: 'sending',
      kept: 'added',
      refused: 'not added',
      cancelled: 'cancelled',
    },
  },
}
