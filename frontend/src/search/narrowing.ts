import type { FoundDocument } from './searching'

export type Order = 'relevance' | 'name' | 'path'

export type Narrowing = { order: Order; type: string; path: string }

export const wide: Narrowing = { order: 'relevance', type: '', path: '' }

/** The ending of a file's name in small letters, empty where there is none. */
export const typeOf = ({ name }: FoundDocument) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const typesOf = (documents: FoundDocument[]) =>
  [...new Set(documents.map(typeOf).filter(Boolean))].sort()

/** The documents of a type, below a path, in an order. The server's own order is that of relevance. */
export function narrowed(documents: FoundDocument[], { order, type, path }: Narrowing) {
  const sought = path.trim().toLocaleLowerCase()
  const kept = documents.filter(
    (document) =>
      (!type || typeOf(document) === type) && (!sought || document.path.toLocaleLowerCase().includes(sought)),
  )
  return order === 'relevance' ? kept : kept.sort((a, b) => a[order].localeCompare(b[order]))
}
