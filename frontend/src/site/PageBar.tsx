import { Menu } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { useThreads } from '../conversations/threads'
import { textsOf } from '../texts/texts'

const texts = textsOf('pageBar')

/** Keeps the place of a line whose text is not known yet. */
export const noteToCome = '\u00a0'

type Props = { title: string; note: string; documentTitle?: string | undefined; onShowRail: () => void }

/** Whether an answer ended while the reader looks at another tab. */
function useUnseen() {
  const hidden = useSyncExternalStore(
    (changed) => {
      document.addEventListener('visibilitychange', changed)
      return () => document.removeEventListener('visibilitychange', changed)
    },
    () => document.hidden,
  )
  return useThreads(({ byKey }) => hidden && Object.values(byKey).some(({ unseen }) => unseen))
}

/** The head of a view: what it is, what it is about, and on small screens the way to the rest. */
export function PageBar({ title, note, documentTitle, onShowRail }: Props) {
  const sign = useUnseen() ? '● ' : ''
  useEffect(() => {
    document.title = sign + (documentTitle ? `${documentTitle} · ${texts.product}` : texts.product)
  }, [documentTitle, sign])
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
