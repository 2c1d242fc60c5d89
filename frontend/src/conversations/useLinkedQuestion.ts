import { useEffect } from 'react'
import { wayThrough } from './branches'
import { linkedPlace } from './places'
import { showVersion } from './threads'
import type { Thread } from './thread'
import type { useFollowing } from './useFollowing'

/** Brings the reader to the question that the address names (`/c/{id}#3`), in whichever version it is. */
export function useLinkedQuestion(thread: Thread, { scroller, letGo }: ReturnType<typeof useFollowing>) {
  const { key, history } = thread
  useEffect(() => {
    const follow = () => {
      const linked = history === 'loaded' && linkedPlace(thread.exchanges, location.hash)
      if (!linked) return
      letGo()
      if (!wayThrough(thread).some(({ id }) => id === linked)) showVersion(key, linked)
      // After the version has come into sight.
      requestAnimationFrame(() => focusQuestion(scroller.current, location.hash.slice(1)))
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the conversation is there
  }, [key, history])
}

function focusQuestion(area: Element | null, place: string) {
  const question = area?.querySelector<HTMLElement>(`[data-place="${place}"] .question`)
  question?.scrollIntoView({ block: 'start' })
  question?.focus({ preventScroll: true })
}
