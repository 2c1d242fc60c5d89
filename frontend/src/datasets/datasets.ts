import { create } from 'zustand'
import { problemOf, type Problem } from '../problems/problem'
import { kept } from '../site/kept'
import { address, call, readJson } from '../site/server'

export type Dataset = {
  name: string
  description?: string
  state: 'ready' | 'indexing' | 'failed'
  documents: number
}

export type DatasetDetails = Dataset & { found: number; unreadable: { path: string; reason: string }[] }

export type DatasetPage = { datasets: Dataset[]; nextPageToken?: string }

/** The dataset every embedded engine has: how to use and configure this application. */
export const guide = 'Gaia Chat guide'

type State = {
  /** The first page of the list; undefined until it is known. */
  first?: DatasetPage
  problem?: Problem
  /** What the reader last chose to ask. */
  chosen: string[]
}

export const useDatasets = create<State>()(() => ({ chosen: kept.read<string[]>('datasets') ?? [] }))

export function chooseDatasets(chosen: string[]) {
  kept.write('datasets', chosen)
  useDatasets.setState({ chosen })
}

export const findDatasets = (search: string, pageToken?: string, signal?: AbortSignal) =>
  readJson<DatasetPage>(address('api/datasets', { search, pageToken }), signal)

export const datasetDetails = (name: string) =>
  readJson<DatasetDetails>(address(`api/datasets/${encodeURIComponent(name)}`))

const at = (name: string) => `api/datasets/${encodeURIComponent(name)}`

export const createDataset = (name: string) =>
  call(address('api/datasets'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name }),
  })

export const deleteDataset = (name: string) => call(address(at(name)), { method: 'DELETE' })

export const indexDataset = (name: string) => call(address(`${at(name)}/index`), { method: 'POST' })

export async function loadDatasets() {
  try {
    const first = await findDatasets('')
    const { chosen } = useDatasets.getState()
    useDatasets.setState({ first, problem: undefined, chosen: presentChoice(chosen, first) })
  } catch (error) {
    useDatasets.setState({ problem: problemOf(error) })
  }
}

/** The last choice as far as it still exists; without one the only dataset, or the guide. */
export function presentChoice(chosen: string[], { datasets, nextPageToken }: DatasetPage): string[] {
  const names = datasets.map(({ name }) => name)
  // With more pages to come, a name that is not on the first one proves nothing.
  const present = nextPageToken ? chosen : chosen.filter((name) => names.includes(name))
  if (present.length > 0) return present
  if (names.length === 1 && !nextPageToken) return names
  return names.includes(guide) ? [guide] : []
}
