import { Search } from 'lucide-react'
import { useState } from 'react'
import { DatasetChoice } from '../datasets/DatasetChoice'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'
import { search, useSearch } from './searching'

const texts = textsOf('searchForm')

type Props = { dataset: string | undefined; onChooseDataset: (name: string | undefined) => void }

export function SearchForm({ dataset, onChooseDataset }: Props) {
  const { asked, state } = useSearch()
  const limit = useConfig(({ config }) => config.limits.questionCharacters)
  const [text, setText] = useState(asked?.text ?? '')
  const sought = text.trim()
  return (
    <form
      className="search-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (dataset && sought) void search({ dataset, text: sought })
      }}
    >
      <div className="search-field">
        <Search aria-hidden size={18} />
        <input
          type="search"
          aria-label={texts.sought}
          placeholder={texts.sought}
          value={text}
          maxLength={limit}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="submit"
          className="button"
          disabled={!dataset || !sought || (state === 'searching' && asked?.text === sought)}
        >
          {texts.search}
        </button>
      </div>
      {/* One at a time: the last one that was ticked. */}
      <DatasetChoice chosen={dataset ? [dataset] : []} onChoose={(names) => onChooseDataset(names.at(-1))} />
    </form>
  )
}
