import { useEffect } from 'react'
import type { Thread } from './thread'
import { changeThread } from './threads'

/** What ended in a thread has been seen once the thread is in sight. */
export function useSeen({ key, unseen }: Thread) {
  useEffect(() => {
    const see = () => {
      if (unseen && !document.hidden) changeThread(key, (thread) => ({ ...thread, unseen: false }))
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [key, unseen])
}
