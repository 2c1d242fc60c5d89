/** Calls back when the reader may have been away and is here again: the page is shown, or the network is back. */
export function onAwake(awake: () => void): () => void {
  const shown = () => document.visibilityState === 'visible' && awake()
  document.addEventListener('visibilitychange', shown)
  window.addEventListener('online', awake)
  window.addEventListener('pageshow', awake)
  return () => {
    document.removeEventListener('visibilitychange', shown)
    window.removeEventListener('online', awake)
    window.removeEventListener('pageshow', awake)
  }
}

/** Waits so long, or until the reader is back. Tells whether that was it: then patience starts anew. */
export function awakeOrAfter(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const go = (awake: boolean) => {
      clearTimeout(timer)
      unwatch()
      resolve(awake)
    }
    const timer = setTimeout(() => go(false), milliseconds)
    const unwatch = onAwake(() => go(true))
  })
}
