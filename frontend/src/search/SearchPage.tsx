import { useState } from 'react'
import type { Source } from '../answers/answer'
import { useDatasets } from '../datasets/datasets'
import { PageBar } from '../site/PageBar'
import { SourceArea } from '../sources/SourceArea'
import { textsOf } from '../texts/texts'
import { FoundList } from './FoundList'
import { SearchForm } from './SearchForm'
import { useSearch, type FoundDocument } from './searching'
import './search.css'

const texts = textsOf('searchPage')

/** Exhaustive search: not an answer, but all that there is to read. */
export default function SearchPage({ onShowRail }: { onShowRail: () => void }) {
  const asked = useSearch((state) => state.asked)
  const [first] = useDatasets((state) => state.chosen)
  const [chosen, setChosen] = useState<string | undefined>()
  const [reading, setReading] = useState<Source | undefined>()
  const dataset = chosen ?? asked?.dataset ?? first

  const read = (document: FoundDocument, n: number) =>
    setReading({ ...document, n, dataset: asked?.dataset ?? '' })
  return (
    <div className="page" data-reading={reading !== undefined || undefined}>
      <main id="main" className="column" tabIndex={-1}>
        <PageBar
          title={texts.title}
          documentTitle={texts.title}
          note={asked?.dataset ?? texts.every}
          onShowRail={onShowRail}
        />
        <div className="search">
          <SearchForm dataset={dataset} onChooseDataset={setChosen} />
          <FoundList onRead={read} />
        </div>
      </main>
      {reading && <SourceArea source={reading} passageIndex={0} onClose={() => setReading(undefined)} />}
    </div>
  )
}
