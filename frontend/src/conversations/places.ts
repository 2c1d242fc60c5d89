import type { Exchange } from './thread'

/** The number of each question in its conversation, from 1, as the server counts: what failed is not kept there. */
export function placesOf(exchanges: Exchange[]): Map<string, number> {
  const kept = exchanges.filter(({ answer }) => answer.state !== 'failed')
  return new Map(kept.map(({ id }, index) => [id, index + 1]))
}

/** The question that the address leads to, by its number. */
export function linkedPlace(exchanges: Exchange[], hash: string): string | undefined {
  const place = Number(/^#(\d{1,6})$/.exec(hash)?.[1])
  return [...placesOf(exchanges)].find(([, other]) => other === place)?.[0]
}
