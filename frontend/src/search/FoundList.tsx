import { Download } from 'lucide-react'
import { useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'
import { AskChosen } from './AskChosen'
import { FoundDocumentView } from './FoundDocumentView'
import { narrowed, typesOf, wide } from './narrowing'
import { NarrowingChoice } from './NarrowingChoice'
import { saveTable, search, searchOn, useSearch, type FoundDocument } from './searching'

const texts = textsOf('found')

type Props = { onRead: (document: FoundDocument, n: number) => void }

export function FoundList({ onRead }: Props) {
  const { asked, queryUid, state, total, documents, nextPageToken, problem } = useSearch()
  const [narrowing, setNarrowing] = useState(wide)
  const answersFrom = useConfig(({ config }) => config.features.includes('refinement'))
  const [{ of, ids }, setIds] = useState<{ of?: object; ids: string[] }>({ ids: [] })
  // What was chosen of one search is not chosen of the next.
  const chosen = of === asked ? ids : []
  const setChosen = (next: string[]) => setIds({ of: asked, ids: next })
  const shown = narrowed(documents, narrowing)
  const any = documents.length > 0
  return (
    <section className="found" aria-label={texts.results}>
      <div className="found-head">
        <p role="status">
          {state === 'searching' && !any && texts.searching}
          {state === 'done' && !any && texts.none}
          {any &&
            (shown.length === total ? texts.found({ total }) : texts.shown({ shown: shown.length, total }))}
        </p>
        {any && asked && (
          <button type="button" className="button quiet" onClick={() => void saveTable(asked)}>
            <Download aria-hidden size={15} />
            {texts.save}
          </button>
        )}
      </div>
      {any && <NarrowingChoice types={typesOf(documents)} value={narrowing} onChange={setNarrowing} />}
      <ol className="found-list">
        {shown.map((document, index) => (
          <FoundDocumentView
            key={document.documentId}
            document={document}
            chosen={answersFrom ? chosen.includes(document.documentId) : undefined}
            onChoose={() => setChosen(toggled(chosen, document.documentId))}
            onRead={() => onRead(document, index + 1)}
          />
        ))}
      </ol>
      {nextPageToken && (
        <button
          type="button"
          className="button"
          disabled={state === 'searching'}
          onClick={() => void searchOn()}
        >
          {state === 'searching' ? texts.searching : texts.more}
        </button>
      )}
      {asked && chosen.length > 0 && (
        <AskChosen
          dataset={asked.dataset}
          queryUid={queryUid}
          documentIds={chosen}
          onNone={() => setChosen([])}
        />
      )}
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={() => void (any ? searchOn() : asked && search({ ...asked }))}
        />
      )}
    </section>
  )
}

const toggled = (ids: string[], id: string) =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
