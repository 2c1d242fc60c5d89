import { create } from 'zustand'
import { read, request } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf, type Problem } from '../problems/problem'
import { kept } from '../site/kept'

export type Dataset = Wire<'Dataset'>
export type DatasetDetails = Wire<'DatasetDetails'>
export type DatasetPage = Wire<'DatasetPage'>

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

/** Whether the server has told which datasets there are, or failed to; until then nothing is said about them. */
export const useDatasetsTold = () =>
  useDatasets(({ first, problem }) => first !== undefined || problem !== undefined)

export function chooseDatasets(chosen: string[]) {
  kept.write('datasets', chosen)
  useDatasets.setState({ chosen })
}

export const findDatasets = (search: string, pageToken?: string, signal?: AbortSignal) =>
  read('get', '/api/datasets', { query: { search, pageToken }, signal })

export const datasetDetails = (name: string) => read('get', '/api/datasets/{name}', { path: { name } })

export const createDataset = (name: string) => request('post', '/api/datasets', { body: { name } })

export const deleteDataset = (name: string) => request('delete', '/api/datasets/{name}', { path: { name } })

export const indexDataset = (name: string) =>
  request('post', '/api/datasets/{name}/index', { path: { name } })

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
