import { useEffect } from 'react'
import { Link, useRoute } from 'wouter'
import { ProblemNotice } from '../problems/ProblemNotice'
import { byAge, loadMoreConversations, refreshConversations, useConversations } from './conversations'

const texts = {
  conversations: 'Conversations',
  none: 'Your conversations will be listed here.',
  loading: 'Loading…',
  more: 'Show more',
}

export function ConversationList({ onFollow }: { onFollow?: () => void }) {
  const { conversations, nextPageToken, state, problem } = useConversations()
  const [, params] = useRoute('/c/:id')
  useEffect(refreshConversations, [])

  return (
    <nav className="conversations" aria-label={texts.conversations}>
      {byAge(conversations).map((group) => (
        <section key={group.label}>
          <h2>{group.label}</h2>
          <ul>
            {group.conversations.map(({ id, name }) => (
              <li key={id}>
                <Link
                  href={`/c/${encodeURIComponent(id)}`}
                  aria-current={params?.id === id ? 'page' : undefined}
                  title={name}
                  onClick={onFollow}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {nextPageToken && (
        <button type="button" className="button quiet" onClick={() => void loadMoreConversations()}>
          {texts.more}
        </button>
      )}
      {conversations.length === 0 && state !== 'failed' && (
        <p className="rail-note">{state === 'loading' ? texts.loading : texts.none}</p>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={refreshConversations} />}
    </nav>
  )
}
