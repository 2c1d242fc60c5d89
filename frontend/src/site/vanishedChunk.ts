import { kept, thisTab } from './kept'
import { mountedAt } from './server'

const quietFor = 60_000

const reloadPage = () => location.reload()

/**
 * A tab opened before a deploy asks for chunks that are gone: reload once to get the new page.
 * A second failure within a minute is not a deploy, and is left to the part that needed the chunk (S-35).
 */
export async function reloadForVanishedChunk(reload = reloadPage, now = Date.now()): Promise<boolean> {
  if (!(await reached())) return false
  const last = kept.read<number>('reloaded-at', thisTab)
  if (last !== undefined && now - last < quietFor) return false
  kept.write('reloaded-at', now, thisTab)
  // Without storage there is no guard against a loop, so rather no reload.
  if (kept.read<number>('reloaded-at', thisTab) !== now) return false
  reload()
  return true
}

/** For a reader who asks for it. */
export async function reloadWhereReached(reload = reloadPage): Promise<boolean> {
  if (!(await reached())) return false
  reload()
  return true
}

/** Where it cannot be, a reload would put the browser's error page in place of what is being read. */
async function reached(): Promise<boolean> {
  try {
    return (await fetch(new URL(mountedAt), { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** The failure itself is not held back: the part that needed the chunk says what is missing until the page comes anew. */
export function watchForVanishedChunks() {
  window.addEventListener('vite:preloadError', () => void reloadForVanishedChunk())
}
