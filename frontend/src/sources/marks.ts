import { textsOf } from '../texts/texts'

const texts = textsOf('relevance')

export type Part = { text: string; marked: boolean }

/** The text in parts, with those marked that are in a quote; overlapping quotes become one mark. */
export function markQuotes(text: string, quotes: readonly string[]): Part[] {
  const ranges = quotes
    .map((quote) => ({ start: quote ? text.indexOf(quote) : -1, length: quote.length }))
    .filter(({ start }) => start >= 0)
    .map(({ start, length }) => ({ start, end: start + length }))
    .sort((a, b) => a.start - b.start)
  const parts: Part[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (end <= at) continue
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    const last = parts.at(-1)
    const marked = text.slice(Math.max(at, start), end)
    if (last?.marked) last.text += marked
    else parts.push({ text: marked, marked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}

/** How well a passage fits the question, in words: a number would claim more than retrieval knows. */
export function relevance(score: number): string {
  if (score >= 0.75) return texts.much
  if (score >= 0.45) return texts.some
  return texts.little
}
