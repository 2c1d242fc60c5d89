import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { ProblemNotice } from '../problems/ProblemNotice'
import { ConversationItem } from './ConversationItem'
import { ConversationSearch } from './ConversationSearch'
import {
  grouped,
  loadMoreConversations,
  named,
  refreshConversations,
  useConversations,
} from './conversations'
import { RemovedItem } from './RemovedItem'

const texts = {
  conversations: 'Conversations',
  none: 'Your conversations will be listed here.',
  noneFound: 'No conversation has that in its name.',
  loading: 'Loading…',
  more: 'Show more',
}

/** Fewer are seen at a glance. */
const worthSearching = 8

export function ConversationList({ onFollow }: { onFollow?: () => void }) {
  const { conversations, removed, nextPageToken, state, problem } = useConversations()
  const [sought, setSought] = useState('')
  const [, params] = useRoute('/c/:id')
  useEffect(refreshConversations, [])
  const shown = named(conversations, sought)

  return (
    <nav className="conversations" aria-label={texts.conversations} tabIndex={-1}>
      {(conversations.length >= worthSearching || sought) && (
        <ConversationSearch value={sought} onChange={setSought} />
      )}
      {grouped(shown).map((group) => (
        <section key={group.label}>
          <h2>{group.label}</h2>
          <ul>
            {group.conversations.map((conversation) => (
              <li key={conversation.id}>
                {removed.includes(conversation.id) ? (
                  <RemovedItem conversation={conversation} />
                ) : (
                  <ConversationItem
                    conversation={conversation}
                    current={params?.id === conversation.id}
                    onFollow={onFollow}
                  />
                )}
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
      {conversations.length > 0 && shown.length === 0 && <p className="rail-note">{texts.noneFound}</p>}
      {problem && <ProblemNotice problem={problem} onRetry={refreshConversations} />}
    </nav>
  )
}
