import { startTransition, useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** So many screens before they are seen. */
const ahead = '150% 0px'

/**
 * Whether a part of a scroller is near to what the reader sees, or was: what was made for it stays. Printing brings
 * everything near. Who need not wait is near from the beginning.
 */
export function useNear(part: RefObject<Element | null>, waits: boolean): boolean {
  const [near, setNear] = useState(!waits || typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    // What is inside of an exchange off screen has no place of its own: the exchange itself has.
    const watched = part.current?.closest('.exchange')
    if (near || !watched) return
    const observer = new IntersectionObserver(
      // A transition: the keys that are pressed meanwhile are heard.
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && startTransition(() => setNear(true)),
      { root: watched.closest('.thread-scroller'), rootMargin: ahead },
    )
    observer.observe(watched)
    const beforePrint = () => flushSync(() => setNear(true))
    addEventListener('beforeprint', beforePrint)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', beforePrint)
    }
  }, [near, part])
  return near
}
