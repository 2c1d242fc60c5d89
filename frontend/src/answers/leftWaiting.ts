import { brokeOff } from '../conversations/branches'
import type { Thread } from '../conversations/thread'
import { changeThread, useThreads } from '../conversations/threads'
import { isRunning } from './answer'
import { ask } from './asking'
import { drafts, newConversation } from './drafts'

/** Keeps a question for the end of the answer that runs, while its writer is elsewhere (U-04). It stays a draft until then. */
export function leaveWaiting(key: string, waiting: Thread['waiting']) {
  changeThread(key, (thread) => ({ ...thread, waiting }))
}

/** Hands what was left to wait back to its writer; tells whether there was something. */
export function takeWaiting(key: string) {
  const waits = useThreads.getState().byKey[key]?.waiting !== undefined
  if (waits) leaveWaiting(key, undefined)
  return waits
}

/** From now on, asks what was left to wait as soon as its answer has ended well. Returns what ends that. */
export function askWhatWaits() {
  return useThreads.subscribe(({ byKey }) => {
    for (const thread of Object.values(byKey)) {
      if (thread.waiting && !thread.exchanges.some(({ answer }) => isRunning(answer)))
        goOn(thread, thread.waiting)
    }
  })
}

function goOn(thread: Thread, { question, datasets }: NonNullable<Thread['waiting']>) {
  takeWaiting(thread.key)
  if (brokeOff(thread)) return
  // A new chat may have become a conversation only after its writer had left.
  for (const place of [thread.conversationId, newConversation]) {
    if (place && drafts.read(place).trim() === question) drafts.keep(place, '')
  }
  ask(thread.key, { question, datasets })
}
