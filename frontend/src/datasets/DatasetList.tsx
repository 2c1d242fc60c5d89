import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'
import type { Dataset } from './datasets'
import { DatasetOption } from './DatasetOption'
import { NewDataset } from './NewDataset'
import { useRecentDatasets } from './recentDatasets'
import { UnlistedOption } from './UnlistedOption'
import { useDatasetSearch } from './useDatasetSearch'

const texts = textsOf('datasetList')

type Props = {
  chosen: string[]
  onChoose: (names: string[]) => void
  /** Nothing is created, changed or deleted here. */
  choiceOnly?: boolean
}

export default function DatasetList({ chosen, onChoose, choiceOnly = false }: Props) {
  const [search, setSearch] = useState('')
  const { page, problem, more, retry } = useDatasetSearch(search.trim())
  const limit = useConfig((state) => state.config.limits.datasetsPerQuestion)
  const makes = useConfig((state) => state.config.features.includes('dataset-changes'))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  // Where all are seen at a glance, there is no need for some of them to stand first.
  const recent = useRecentDatasets(!search.trim() && !!page?.nextPageToken)
  const others = page?.datasets.filter(({ name }) => !recent.some((other) => other.name === name)) ?? []
  const rows = [...recent, ...others]
  const told = page !== undefined || problem !== undefined
  const unlisted =
    told && !search.trim() ? chosen.filter((name) => !rows.some((row) => row.name === name)) : []
  const full = chosen.length >= limit
  const untick = (name: string) => onChoose(chosen.filter((other) => other !== name))
  const toggle = (name: string) => (chosen.includes(name) ? untick(name) : onChoose([...chosen, name]))

  const option = (dataset: Dataset) => (
    <DatasetOption
      key={dataset.name}
      dataset={dataset}
      checked={chosen.includes(dataset.name)}
      disabled={full && !chosen.includes(dataset.name)}
      choiceOnly={choiceOnly}
      onToggle={() => toggle(dataset.name)}
      onDeleted={() => chosen.includes(dataset.name) && untick(dataset.name)}
    />
  )

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
        {unlisted.map((name) => (
          <UnlistedOption
            key={name}
            name={name}
            onUntick={() => {
              untick(name)
              // Its row goes, and the focus would go with it.
              field.current?.focus()
            }}
          />
        ))}
        {recent.length > 0 && <h3>{texts.recent}</h3>}
        {recent.map(option)}
        {recent.length > 0 && <h3>{texts.all}</h3>}
        {others.map(option)}
        {page?.nextPageToken && (
          <button type="button" className="button quiet" onClick={() => void more()}>
            {texts.more}
          </button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      <p className="choice-note" role="status">
        {!page && !problem && texts.loading}
        {page?.datasets.length === 0 && (search ? texts.noMatch({ search }) : texts.none)}
        {full && texts.limit({ count: limit })}
      </p>
      {makes && !choiceOnly && <NewDataset />}
    </>
  )
}
