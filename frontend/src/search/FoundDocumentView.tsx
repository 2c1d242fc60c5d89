import { FileText } from 'lucide-react'
import { MarkedText } from '../sources/MarkedText'
import { relevance } from '../sources/marks'
import { textsOf } from '../texts/texts'
import type { FoundDocument } from './searching'

const texts = textsOf('foundDocument')

type Props = {
  document: FoundDocument
  /** Whether it is chosen as a source; none where the engine can't answer from chosen documents. */
  chosen: boolean | undefined
  onChoose: () => void
  onRead: () => void
}

/** A document that was found, with its best passage. */
export function FoundDocumentView({ document, chosen, onChoose, onRead }: Props) {
  const { name, path, score, passages } = document
  const [best] = passages
  return (
    <li className="found-document" data-chosen={chosen ? true : undefined}>
      <h2>
        {chosen !== undefined && (
          <input type="checkbox" checked={chosen} aria-label={texts.choose({ name })} onChange={onChoose} />
        )}
        <button type="button" className="link-button" onClick={onRead}>
          <FileText aria-hidden size={16} />
          {name}
        </button>
      </h2>
      <p className="found-facts">
        <span className="badge">{relevance(score)}</span>
        {best?.place && <span className="badge">{best.place}</span>}
        <span>{texts.passages({ count: passages.length })}</span>
        {path !== name && <span>{path}</span>}
      </p>
      {best && (
        <p className="found-passage">
          <MarkedText text={best.text} quotes={best.quotes ?? []} />
        </p>
      )}
    </li>
  )
}
