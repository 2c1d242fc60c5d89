import { useCallback, useEffect, useState } from 'react'
import type { Passage, Source } from '../answers/answer'
import { pathTo, read as readFrom } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf, type Problem } from '../problems/problem'

export type ReadDocument = Wire<'Document'>

/** The whole document a source is from; reads it again when the source is of another document. */
export function useDocument(dataset: string, documentId: string) {
  const wanted = pathTo('/api/datasets/{name}/documents/{id}', { name: dataset, id: documentId })
  const [read, setRead] = useState<{ of: string; document?: ReadDocument; problem?: Problem } | undefined>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const path = { name: dataset, id: documentId }
    readFrom('get', '/api/datasets/{name}/documents/{id}', { path, signal: leaving.signal }).then(
      (document) => setRead({ of: wanted, document }),
      (error: unknown) => leaving.signal.aborted || setRead({ of: wanted, problem: problemOf(error) }),
    )
    return () => leaving.abort()
  }, [wanted, dataset, documentId, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...(read?.of === wanted ? read : undefined), retry }
}

/** Where the file can be had that a source was read from. */
export const fileOf = ({ dataset, documentId }: Source) =>
  pathTo('/api/datasets/{name}/documents/{id}/file', { name: dataset, id: documentId })

/** Where the cited passage stands in the document: at its position, or else where the same text is; -1 when nowhere. */
export function placeOf(document: ReadDocument, passage: Passage): number {
  const { position } = passage
  // Since it was cited, the document may have become another.
  if (position !== undefined && document.passages[position]?.text === passage.text) return position
  return document.passages.findIndex(({ text }) => text === passage.text)
}

export const citedPassage = (source: Source, index: number): Passage | undefined =>
  source.passages[index] ?? source.passages[0]
