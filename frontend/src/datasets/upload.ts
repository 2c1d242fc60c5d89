import { pathTo, read } from '../api/api'
import { asProblem, problemOf, ProblemError, unreachable, type Problem } from '../problems/problem'
import { address } from '../site/server'

/** A file on its way into a dataset. `share` is how much of it is sent, 0 to 1. */
export type Sending = {
  name: string
  share: number
  state: 'waiting' | 'sending' | 'kept' | 'refused' | 'cancelled'
  problem?: Problem
}

type Told = (at: number, change: Partial<Sending>) => void

/** A file to send, and the signal that calls it back. */
export type Parcel = { file: File; signal: AbortSignal }

/** Sends files one after the other; each ends as kept or refused, and one that is refused stops no other. */
export async function uploadInto(dataset: string, parcels: Parcel[], told: Told) {
  let session: string
  try {
    session = (await read('post', '/api/uploads', { body: { dataset } })).id
  } catch (error) {
    parcels.forEach((_, at) => told(at, { state: 'refused', problem: problemOf(error) }))
    return
  }
  for (const [at, { file, signal }] of parcels.entries()) {
    if (signal.aborted) {
      told(at, { state: 'cancelled' })
      continue
    }
    told(at, { state: 'sending' })
    try {
      await send(session, file, signal, (share) => told(at, { share }))
      told(at, { state: 'kept', share: 1 })
    } catch (error) {
      told(at, signal.aborted ? { state: 'cancelled' } : { state: 'refused', problem: problemOf(error) })
    }
  }
}

/** By XMLHttpRequest: fetch does not tell how much is sent. */
function send(session: string, file: File, signal: AbortSignal, onShare: (share: number) => void) {
  const path = pathTo('/api/uploads/{session}/{fileName}', { session, fileName: file.name })
  return new Promise<void>((kept, refused) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address(path))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0)
    signal.addEventListener('abort', () => request.abort())
    request.onabort = () => refused(new ProblemError(unreachable))
    request.onerror = () => refused(new ProblemError(unreachable))
    request.onload = () =>
      request.status < 300
        ? kept()
        : refused(new ProblemError(problemIn(request.status, request.responseText)))
    request.send(file)
  })
}

function problemIn(status: number, body: string): Problem {
  const otherwise: Problem = { ...unreachable, status, title: 'Unexpected answer', code: 'unexpected-answer' }
  try {
    return asProblem(JSON.parse(body), otherwise)
  } catch {
    return otherwise
  }
}
