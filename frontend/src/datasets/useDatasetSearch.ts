import { useCallback, useEffect, useState } from 'react'
import { problemOf, type Problem } from '../problems/problem'
import { findDatasets, useDatasets, type DatasetPage } from './datasets'

const settles = 200
const looks = 2000

/** The datasets that match, as the server finds them: a tenant may have hundreds. */
export function useDatasetSearch(search: string) {
  const first = useDatasets((state) => state.first)
  const [found, setFound] = useState<{ search: string; page: DatasetPage } | undefined>()
  const [problem, setProblem] = useState<Problem | undefined>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const leaving = new AbortController()
    const read = async () => {
      try {
        const page = await findDatasets(search, undefined, leaving.signal)
        setFound({ search, page })
        setProblem(undefined)
      } catch (error) {
        if (!leaving.signal.aborted) setProblem(problemOf(error))
      }
    }
    const timer = setTimeout(() => void read(), search ? settles : 0)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
    // Of the first page again as well: a dataset that was created or deleted here shows at once.
  }, [search, attempt, first])

  const page = found?.search === search ? found.page : search ? undefined : first
  // A list that goes on is not looked at again, or its later pages would go.
  const indexing = !page?.nextPageToken && !!page?.datasets.some(({ state }) => state === 'indexing')
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  useLooking(indexing, again)
  const more = useCallback(async () => {
    if (!page?.nextPageToken) return
    try {
      const next = await findDatasets(search, page.nextPageToken)
      setFound({ search, page: { ...next, datasets: [...page.datasets, ...next.datasets] } })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }, [page, search])

  return { page, problem, more, retry: again }
}

/** Looks again and again while something is read, so that its progress shows. */
function useLooking(indexing: boolean, look: () => void) {
  useEffect(() => {
    if (!indexing) return
    const timer = setInterval(look, looks)
    return () => clearInterval(timer)
  }, [indexing, look])
}
