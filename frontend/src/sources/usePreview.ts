import { useEffect, useLayoutEffect, useState, type FocusEvent, type PointerEvent } from 'react'

/** A hand that only passes by is shown nothing. */
const rests = 250

/**
 * Whether a preview of something is wished for: a hovering pointer rests on it, or the keyboard's focus is there. Escape
 * takes it away (WCAG 1.4.13). Touch opens the thing itself instead.
 */
export function usePreview() {
  const [of, setOf] = useState<HTMLElement | undefined>()
  const [waiting, setWaiting] = useState<HTMLElement | undefined>()
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setOf(waiting), rests)
    return () => clearTimeout(timer)
  }, [waiting])
  const leave = () => {
    setWaiting(undefined)
    setOf(undefined)
  }
  // With the paint, not after it: who sees the preview can close it.
  useLayoutEffect(() => {
    if (!of) return
    const hear = (event: KeyboardEvent) => event.key === 'Escape' && setOf(undefined)
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [of])
  return {
    of,
    handlers: {
      onPointerEnter: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType !== 'mouse') return
        setWaiting(event.currentTarget)
      },
      onPointerLeave: leave,
      onFocus: (event: FocusEvent<HTMLElement>) => {
        if (event.currentTarget.matches(':focus-visible')) setWaiting(event.currentTarget)
      },
      onBlur: leave,
    },
    leave,
  }
}
