import { useLayoutEffect, useRef } from 'react'
import { textsOf } from '../texts/texts'
import { undoRemoval } from './changes'
import type { ConversationSummary } from './conversations'

const texts = textsOf('removed')

/** Where a deleted conversation stood, for as long as it can be had back. */
export function RemovedItem({ conversation: { id, name } }: { conversation: ConversationSummary }) {
  const undo = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const shown = undo.current
    shown?.focus()
    return () => {
      // Whoever stands on it when it goes is not thrown back to the top of the page.
      if (shown && shown === document.activeElement) shown.closest<HTMLElement>('nav')?.focus()
    }
  }, [])
  return (
    <p className="removed" role="status">
      {texts.removed}
      <button
        ref={undo}
        type="button"
        className="link-button"
        aria-label={texts.undoOf({ name })}
        onClick={() => undoRemoval(id)}
      >
        {texts.undo}
      </button>
    </p>
  )
}
