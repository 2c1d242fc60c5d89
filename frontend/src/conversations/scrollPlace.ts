import { kept, thisTab } from '../site/kept'

/** An exchange by its question's number, and the pixels of it that are above the view. */
export type Place = { question: string; above: number }

/** Where the reader was in each conversation, over reloads of this tab. At the end of it, nothing is kept. */
export const scrollPlace = {
  read: (conversation: string) => kept.read<Place>(`scroll.${conversation}`, thisTab),
  keep: (conversation: string, place: Place | undefined) =>
    kept.write(`scroll.${conversation}`, place, thisTab),
}

/** What is topmost in view. Not pixels from the beginning: what is off screen counts as high as it is guessed to be. */
export function placeIn(area: Element): Place | undefined {
  const { top } = area.getBoundingClientRect()
  const topmost = [...area.querySelectorAll<HTMLElement>('.exchange')]
    .map((exchange) => ({ exchange, bounds: exchange.getBoundingClientRect() }))
    .find(({ bounds }) => bounds.bottom > top)
  const question = topmost?.exchange.dataset.place
  return question === undefined ? undefined : { question, above: top - topmost!.bounds.top }
}

/**
 * How many pixels there are to scroll to a place; none where its exchange is not there. Of one that is still guessed to
 * be smaller, the end comes into view, upon which it takes its height.
 */
export function wayTo({ question, above }: Place, area: Element): number {
  const exchange = area.querySelector(`.exchange[data-place="${question}"]`)
  if (!exchange) return 0
  const { top, height } = exchange.getBoundingClientRect()
  return top - area.getBoundingClientRect().top + Math.min(above, height)
}
