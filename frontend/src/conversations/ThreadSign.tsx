import { isRunning } from '../answers/answer'
import { textsOf } from '../texts/texts'
import type { Thread } from './thread'
import { useThreads, type Threads } from './threads'

const texts = textsOf('threadSign')

/** Tells in the list whether an answer is on its way, or ended while the reader was elsewhere. */
export function ThreadSign({ of }: { of: (threads: Threads) => Thread | undefined }) {
  const sign = useThreads((threads) => signOf(of(threads)))
  return sign && <span className="thread-sign" data-sign={sign} role="img" aria-label={texts[sign]} />
}

function signOf(thread?: Thread) {
  if (thread?.exchanges.some(({ answer }) => isRunning(answer))) return 'answering'
  return thread?.unseen ? 'unseen' : undefined
}
