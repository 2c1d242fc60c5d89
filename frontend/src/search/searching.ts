import { create } from 'zustand'
import { read as readFrom, request } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf, type Problem } from '../problems/problem'

export type FoundDocument = Wire<'FoundDocument'>

/** What is looked for where. Kept in this page only: what somebody looks for belongs in no address. */
type Asked = { dataset: string; text: string }

type Search = {
  asked?: Asked
  /** What the engine calls this search; a question to chosen documents names it. */
  queryUid?: string
  total: number
  documents: FoundDocument[]
  nextPageToken?: string
  state: 'idle' | 'searching' | 'done' | 'failed'
  problem?: Problem
}

const nothing: Search = { total: 0, documents: [], state: 'idle' }

export const useSearch = create<Search>()(() => nothing)

const { getState, setState } = useSearch

export async function search(asked: Asked) {
  setState({ ...nothing, asked, state: 'searching' }, true)
  await read(asked)
}

export async function searchOn() {
  const { asked, nextPageToken, state } = getState()
  if (!asked || !nextPageToken || state === 'searching') return
  setState({ state: 'searching', problem: undefined })
  await read(asked, nextPageToken)
}

async function read(asked: Asked, pageToken?: string) {
  // A later search must not be overwritten by the answer to an earlier one.
  const overtaken = () => getState().asked !== asked
  try {
    const page = await readFrom('post', '/api/search', { body: { ...asked, pageToken } })
    if (overtaken()) return
    setState(({ documents }) => ({
      queryUid: page.queryUid,
      total: page.total,
      documents: [...documents, ...page.documents],
      nextPageToken: page.nextPageToken,
      state: 'done',
    }))
  } catch (error) {
    if (!overtaken()) setState({ state: 'failed', problem: problemOf(error) })
  }
}

/** All documents found, as a table in a file. */
export async function saveTable(asked: Asked) {
  try {
    const headers = { Accept: 'text/csv' }
    const table = await (await request('post', '/api/search', { body: asked, headers })).blob()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(table)
    link.download = `${asked.dataset}.csv`
    link.click()
    // Not at once: browsers read it after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  } catch (error) {
    setState({ problem: problemOf(error) })
  }
}
