import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { DatasetOption } from './DatasetOption'
import { NewDataset } from './NewDataset'
import { useDatasetSearch } from './useDatasetSearch'

const texts = {
  search: 'Search datasets',
  datasets: 'Datasets',
  loading: 'Loading datasets…',
  none: 'No datasets yet.',
  noMatch: (search: string) => `No dataset matches “${search}”.`,
  more: 'Show more',
  limit: (count: number) => `One question can ask ${count} datasets at most.`,
}

type Props = { chosen: string[]; onChoose: (names: string[]) => void }

export default function DatasetList({ chosen, onChoose }: Props) {
  const [search, setSearch] = useState('')
  const { page, problem, more, retry } = useDatasetSearch(search.trim())
  const limit = useConfig((state) => state.config.limits.datasetsPerQuestion)
  const makes = useConfig((state) => state.config.features.includes('dataset-changes'))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const full = chosen.length >= limit
  const toggle = (name: string) =>
    onChoose(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])

  return (
    <>
      <div className="choice-search">
        <Search aria-hidden size={15} />
        <input
          ref={field}
          type="search"
          value={search}
          placeholder={texts.search}
          aria-label={texts.search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="choice-list" role="group" aria-label={texts.datasets}>
        {page?.datasets.map((dataset) => (
          <DatasetOption
            key={dataset.name}
            dataset={dataset}
            checked={chosen.includes(dataset.name)}
            disabled={full && !chosen.includes(dataset.name)}
            onToggle={() => toggle(dataset.name)}
          />
        ))}
        {page?.nextPageToken && (
          <button type="button" className="button quiet" onClick={() => void more()}>
            {texts.more}
          </button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <p className="choice-note" role="status">
        {!page && !problem && texts.loading}
        {page?.datasets.length === 0 && (search ? texts.noMatch(search) : texts.none)}
        {full && texts.limit(limit)}
      </p>
      {makes && <NewDataset />}
    </>
  )
}
