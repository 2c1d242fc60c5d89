import { X } from 'lucide-react'
import { Link, useRoute } from 'wouter'
import { useShallow } from 'zustand/react/shallow'
import { isRunning } from '../answers/answer'
import { textsOf } from '../texts/texts'
import { wayThrough } from './branches'
import { removeThread, showNewThread, useThreads } from './threads'
import { ThreadSign } from './ThreadSign'

const texts = textsOf('newChats')

type Following = { onFollow?: (() => void) | undefined }

/** New chats that are no conversation yet, but for the one in sight: their answer runs, or ended without one. */
export function NewChats({ onFollow }: Following) {
  const [home] = useRoute('/')
  const keys = useThreads(
    useShallow(({ byKey, newKey }) =>
      Object.values(byKey)
        .filter(({ conversationId, exchanges }) => conversationId === undefined && exchanges.length > 0)
        .map(({ key }) => key)
        .filter((key) => !home || key !== newKey),
    ),
  )
  if (keys.length === 0) return null
  return (
    <section>
      <h2>{texts.newChats}</h2>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <NewChat threadKey={key} onFollow={onFollow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewChat({ threadKey, onFollow }: { threadKey: string } & Following) {
  const name = useThreads(({ byKey }) => byKey[threadKey] && wayThrough(byKey[threadKey])[0]?.question)
  const runs = useThreads(({ byKey }) => byKey[threadKey]?.exchanges.some(({ answer }) => isRunning(answer)))
  const show = () => {
    showNewThread(threadKey)
    onFollow?.()
  }
  return (
    <div className="conversation">
      <Link href="/" title={name} onClick={show}>
        {name}
      </Link>
      <ThreadSign of={({ byKey }) => byKey[threadKey]} />
      {!runs && (
        <button
          type="button"
          className="icon-button"
          aria-label={texts.remove({ name: name ?? '' })}
          onClick={({ currentTarget }) => {
            currentTarget.closest<HTMLElement>('nav')?.focus()
            removeThread(threadKey)
          }}
        >
          <X aria-hidden size={15} />
        </button>
      )}
    </div>
  )
}
