import type { Source } from '../answers/answer'

type CitedPassage = { n: number; passage: number; place?: string }

export type CitedDocument = {
  key: string
  name: string
  dataset: string
  path: string
  passages: CitedPassage[]
}

/** The sources grouped by the document they are from, in the order of their first number. */
export function byDocument(sources: Source[]): CitedDocument[] {
  const documents = new Map<string, CitedDocument>()
  for (const { n, dataset, documentId, name, path, passages } of sources) {
    const key = `${dataset}/${documentId}`
    const document = documents.get(key) ?? { key, name, dataset, path, passages: [] }
    // Gaia may name a document without a passage; its number must still lead somewhere.
    const cited =
      passages.length > 0
        ? passages.map(({ place }, passage) => ({ n, passage, place }))
        : [{ n, passage: 0 }]
    document.passages.push(...cited)
    documents.set(key, document)
  }
  return [...documents.values()]
}
