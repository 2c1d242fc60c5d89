import { FileText } from 'lucide-react'
import { MarkedText } from '../sources/MarkedText'
import { relevance } from '../sources/marks'
import type { FoundDocument } from './searching'

const texts = { passages: (count: number) => (count === 1 ? '1 passage' : `${count} passages`) }

type Props = { document: FoundDocument; onRead: () => void }

/** A document that was found, with its best passage. */
export function FoundDocumentView({ document, onRead }: Props) {
  const { name, path, score, passages } = document
  const [best] = passages
  return (
    <li className="found-document">
      <h2>
        <button type="button" className="link-button" onClick={onRead}>
          <FileText aria-hidden size={16} />
          {name}
        </button>
      </h2>
      <p className="found-facts">
        <span className="badge">{relevance(score)}</span>
        {best?.place && <span className="badge">{best.place}</span>}
        <span>{texts.passages(passages.length)}</span>
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
