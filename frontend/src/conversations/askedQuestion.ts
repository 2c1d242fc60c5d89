import type { useFollowing } from './useFollowing'

type Following = Pick<ReturnType<typeof useFollowing>, 'scroller' | 'toEnd'>

/** Brings the reader to what they just asked: the button that they asked it with is gone, and the focus with it. */
export function toAskedQuestion({ scroller, toEnd }: Following, id: string) {
  toEnd()
  // After it has come into sight.
  requestAnimationFrame(() =>
    scroller.current
      ?.querySelector<HTMLElement>(`[data-exchange="${id}"] .question`)
      ?.focus({ preventScroll: true }),
  )
}
