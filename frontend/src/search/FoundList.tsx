import { Download } from 'lucide-react'
import { useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { FoundDocumentView } from './FoundDocumentView'
import { narrowed, typesOf, wide } from './narrowing'
import { NarrowingChoice } from './NarrowingChoice'
import { saveTable, search, searchOn, useSearch, type FoundDocument } from './searching'

const texts = {
  found: (total: number) => (total === 1 ? '1 document' : `${total.toLocaleString()} documents`),
  shown: (shown: number, total: number) => `${shown.toLocaleString()} of ${texts.found(total)} shown`,
  none: 'No document fits. Try other words.',
  searching: 'Searching…',
  save: 'Save as a table (CSV)',
  more: 'Show more',
  results: 'Documents found',
}

type Props = { onRead: (document: FoundDocument, n: number) => void }

export function FoundList({ onRead }: Props) {
  const { asked, state, total, documents, nextPageToken, problem } = useSearch()
  const [narrowing, setNarrowing] = useState(wide)
  const shown = narrowed(documents, narrowing)
  const any = documents.length > 0
  return (
    <section className="found" aria-label={texts.results}>
      <div className="found-head">
        <p role="status">
          {state === 'searching' && !any && texts.searching}
          {state === 'done' && !any && texts.none}
          {any && (shown.length === total ? texts.found(total) : texts.shown(shown.length, total))}
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
      {problem && (
        <ProblemNotice
          problem={problem}
          onRetry={() => void (any ? searchOn() : asked && search({ ...asked }))}
        />
      )}
    </section>
  )
}
