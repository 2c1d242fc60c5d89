import { Download, ExternalLink, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Source } from '../answers/answer'
import { useConfig } from '../site/config'
import { address } from '../site/server'
import { textsOf } from '../texts/texts'
import { CitedPassage, DocumentPassages } from './DocumentPassages'
import { citedPassage, fileOf } from './document'
import { relevance } from './marks'
import './sources.css'

const texts = textsOf('sourcePanel')

type Props = { source: Source; passageIndex: number; onClose: () => void }

/** The document behind a citation: what it is, where in it the passage stands, and the sentences that were used. */
export default function SourcePanel({ source, passageIndex, onClose }: Props) {
  const readsDocuments = useConfig((state) => state.config.features.includes('documents'))
  const downloads = useConfig((state) => state.config.features.includes('downloads'))
  const heading = useRef<HTMLHeadingElement>(null)
  const passage = citedPassage(source, passageIndex)
  // Reading goes on here; whoever opened the panel gets the focus back when it closes.
  useEffect(() => heading.current?.focus(), [source.n, source.documentId, passageIndex])

  return (
    <div className="source-panel">
      <header className="source-header">
        <span className="source-number">{source.n}</span>
        <h2 ref={heading} tabIndex={-1}>
          {source.name}
        </h2>
        <button type="button" className="icon-button" aria-label={texts.close} onClick={onClose}>
          <X aria-hidden size={18} />
        </button>
        <p className="source-path">
          {source.dataset} / {source.path}
        </p>
        <p className="source-facts">
          {passage?.place && <span className="badge">{passage.place}</span>}
          {passage && <span className="badge">{relevance(passage.score)}</span>}
          {downloads && (
            <a href={address(fileOf(source)).href} download>
              {texts.download} <Download aria-hidden size={13} />
            </a>
          )}
          {source.url && /^https?:/.test(source.url) && (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {texts.original} <ExternalLink aria-hidden size={13} />
            </a>
          )}
        </p>
      </header>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be focusable (WCAG 2.1.1) */}
      <div className="source-reading" tabIndex={0} role="region" aria-label={source.name}>
        {!passage && <p className="source-note">{texts.noPassage}</p>}
        {passage && readsDocuments && <DocumentPassages source={source} passage={passage} />}
        {passage && !readsDocuments && <CitedPassage passage={passage} />}
      </div>
    </div>
  )
}
