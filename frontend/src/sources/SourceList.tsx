import { FileText } from 'lucide-react'
import type { Source } from '../answers/answer'
import { textsOf } from '../texts/texts'
import { useSourceOpening } from './openSource'
import { byDocument } from './byDocument'
import './sources.css'

const texts = textsOf('sourceList')

const numbered = (n: number, place?: string) => (place ? `${n} · ${place}` : `${n}`)

type Props = { sources: Source[]; exchangeId: string }

/** What the answer rests on, each document once with the places that were used. */
export function SourceList({ sources, exchangeId }: Props) {
  const { openSource } = useSourceOpening()
  if (sources.length === 0) return null
  return (
    <section className="source-list" aria-label={texts.sources}>
      <h3>{texts.sources}</h3>
      <ul>
        {byDocument(sources).map(({ key, name, dataset, path, passages }) => (
          <li key={key} className="source-document">
            <FileText aria-hidden size={16} />
            <div className="source-text">
              <span className="source-name" title={path}>
                {name}
              </span>
              <span className="source-dataset">{dataset}</span>
            </div>
            <span className="source-places">
              {passages.map(({ n, passage, place }) => (
                <button
                  key={`${n}-${passage}`}
                  type="button"
                  className="source-place"
                  aria-label={texts.open({ seen: numbered(n, place), name })}
                  onClick={(event) => openSource({ exchangeId, n, passage }, event.currentTarget)}
                >
                  {numbered(n, place)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
