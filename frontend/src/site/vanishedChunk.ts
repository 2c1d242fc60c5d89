import { kept, thisTab } from './kept'

const quietFor = 60_000

/**
 * A tab opened before a deploy asks for chunks that are gone: reload once to get the new page.
 * A second failure within a minute is not a deploy, and is left to the part that needed the chunk (S-35).
 */
export function reloadForVanishedChunk(reload: () => void, now = Date.now()): boolean {
  const last = kept.read<number>('reloaded-at', thisTab)
  if (last !== undefined && now - last < quietFor) return false
  kept.write('reloaded-at', now, thisTab)
  // Without storage there is no guard against a loop, so rather no reload.
  if (kept.read<number>('reloaded-at', thisTab) !== now) return false
  reload()
  return true
}

export function watchForVanishedChunks() {
  window.addEventListener('vite:preloadError', (event) => {
    if (reloadForVanishedChunk(() => location.reload())) event.preventDefault()
  })
}
