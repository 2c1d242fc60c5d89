import { Menu } from 'lucide-react'
import { useEffect } from 'react'
import { textsOf } from '../texts/texts'

const texts = textsOf('pageBar')

/** Keeps the place of a line whose text is not known yet. */
export const noteToCome = '\u00a0'

type Props = { title: string; note: string; documentTitle?: string | undefined; onShowRail: () => void }

/** The head of a view: what it is, what it is about, and on small screens the way to the rest. */
export function PageBar({ title, note, documentTitle, onShowRail }: Props) {
  useEffect(() => {
    document.title = documentTitle ? `${documentTitle} · ${texts.product}` : texts.product
  }, [documentTitle])
  return (
    <header className="page-header">
      <button type="button" className="icon-button menu-button" aria-label={texts.menu} onClick={onShowRail}>
        <Menu aria-hidden size={20} />
      </button>
      <div className="page-title">
        <h1>{title}</h1>
        <p className="page-datasets">{note}</p>
      </div>
    </header>
  )
}
