import { kept, thisTab } from '../site/kept'
import { address, mountedAt } from '../site/server'

/**
 * The conversation that the new chat of this tab has become. Its address follows a moment later, and a reload that was begun
 * before comes back at the new chat all the same: this leads on to the conversation then (U-03).
 */
export const begunConversation = {
  read: () => kept.read<string>('begun', thisTab),
  is: (id: string) => kept.write('begun', id, thisTab),
  /** The reader looks at an empty new chat: that is where a reload should bring them. */
  forget: () => kept.write('begun', undefined, thisTab),
}

/** Goes to the conversation that the new chat had become when it was reloaded. */
export function goToBegunConversation() {
  const id = begunConversation.read()
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!id || navigation?.type !== 'reload' || location.pathname !== new URL(mountedAt).pathname) return
  history.replaceState(null, '', address(`c/${encodeURIComponent(id)}`))
}
