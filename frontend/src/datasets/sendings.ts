import { create } from 'zustand'
import { loadDatasets } from './datasets'
import { uploadInto, type Sending } from './upload'

/** The files on their way into each dataset, shown or not: they are sent on while the list of datasets is closed. */
export const useSendings = create<Record<string, Sending[]>>()(() => ({}))

const { getState, setState } = useSendings

const none: Sending[] = []
const callers = new Map<string, AbortController[]>()

export const sendingsInto = (all: Record<string, Sending[]>, dataset: string) => all[dataset] ?? none

export const isUnderWay = ({ state }: Sending) => state === 'waiting' || state === 'sending'

/** Sends files into a dataset; one batch at a time. */
export async function sendInto(dataset: string, files: File[]) {
  if (files.length === 0 || sendingsInto(getState(), dataset).some(isUnderWay)) return
  const parcels = files.map((file) => ({ file, caller: new AbortController() }))
  callers.set(
    dataset,
    parcels.map(({ caller }) => caller),
  )
  setState({ [dataset]: files.map(({ name }) => ({ name, share: 0, state: 'waiting' })) })
  const sent = parcels.map(({ file, caller }) => ({ file, signal: caller.signal }))
  await uploadInto(dataset, sent, (at, change) =>
    setState((all) => ({
      [dataset]: sendingsInto(all, dataset).map((one, index) => (index === at ? { ...one, ...change } : one)),
    })),
  )
  await loadDatasets()
}

export function callBack(dataset: string, at: number) {
  callers.get(dataset)?.[at]?.abort()
}

/** What became of the files has been seen; nothing where some are on their way. */
export function forgetSent(dataset: string) {
  if (!sendingsInto(getState(), dataset).some(isUnderWay)) setState({ [dataset]: none })
}
