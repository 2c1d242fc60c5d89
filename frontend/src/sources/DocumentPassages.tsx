import { useEffect, useRef } from 'react'
import type { Passage, Source } from '../answers/answer'
import { ProblemNotice } from '../problems/ProblemNotice'
import { textsOf } from '../texts/texts'
import { placeOf, useDocument, type ReadDocument } from './document'
import { MarkedText } from './MarkedText'

const texts = textsOf('document')

type Props = { source: Source; passage: Passage }

/** The document in reading order, with the cited passage in its context, in view and marked. */
export function DocumentPassages({ source, passage }: Props) {
  const { document, problem, retry } = useDocument(source.dataset, source.documentId)
  const place = document ? placeOf(document, passage) : -1
  const cited = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // In braces: newer browsers return a promise here, which React would take for a clean-up.
    void cited.current?.scrollIntoView({ block: 'center' })
  }, [document, place])

  return (
    <>
      {place < 0 && <CitedPassage passage={passage} />}
      {!document && !problem && <p className="source-note">{texts.loading}</p>}
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {document && (
        <ol className="document" aria-label={texts.document}>
          {document.passages.map((part, index) => (
            <li
              key={index}
              ref={index === place ? cited : undefined}
              className="document-passage"
              aria-current={index === place || undefined}
            >
              {showsPlace(document.passages, index) && <span className="document-place">{part.place}</span>}
              <MarkedText text={part.text} quotes={index === place ? passage.quotes : []} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** A place is told where it changes, unless the passage itself begins with the heading that names it. */
function showsPlace(passages: ReadDocument['passages'], index: number) {
  const passage = passages[index]
  const place = passage?.place
  if (!place || place === passages[index - 1]?.place) return false
  return !passage.text.split('\n').includes(place.split(' › ').at(-1) ?? place)
}

export function CitedPassage({ passage }: { passage: Passage }) {
  return (
    <blockquote className="cited-passage" aria-label={texts.cited}>
      <MarkedText text={passage.text} quotes={passage.quotes} />
    </blockquote>
  )
}
