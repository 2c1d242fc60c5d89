import { useEffect, useState } from 'react'
import { kept } from '../site/kept'
import { datasetDetails, type Dataset } from './datasets'

/** More would be a list of their own. */
const mostRecent = 5

/** The datasets asked last in this browser, the latest first. */
export const recentDatasets = {
  read: () => kept.read<string[]>('recent-datasets') ?? [],

  asked(names: string[]) {
    const others = recentDatasets.read().filter((name) => !names.includes(name))
    kept.write('recent-datasets', [...names, ...others].slice(0, mostRecent))
  },
}

/** Those of them that still exist, as they are now; the names as they were when the list was opened. */
export function useRecentDatasets(wanted: boolean): Dataset[] {
  const [names] = useState(recentDatasets.read)
  const [recent, setRecent] = useState<Dataset[]>([])
  useEffect(() => {
    if (!wanted) return
    let left = false
    void Promise.allSettled(names.map(datasetDetails)).then((read) => {
      const there = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      if (!left) setRecent(there)
    })
    return () => {
      left = true
    }
  }, [wanted, names])
  return wanted ? recent : []
}
