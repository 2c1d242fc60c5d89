import { useEffect, useState } from 'react'
import { useRoute } from 'wouter'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'
import { ConversationItem } from './ConversationItem'
import { ConversationSearch } from './ConversationSearch'
import {
  grouped,
  loadMoreConversations,
  named,
  pinnedFirst,
  refreshConversations,
  useConversations,
} from './conversations'
import { NewChats } from './NewChats'
import { RemovedItem } from './RemovedItem'
import type { Thread } from './thread'
import { useThreads } from './threads'

const texts = textsOf('conversationList')

/** Fewer are seen at a glance. */
const worthSearching = 8
/** Of thousands, more are drawn as they are asked for; all of them are searched. */
const shownAtOnce = 100

const hasAnswer = ({ exchanges }: Thread) => exchanges.some(({ answer }) => answer.state === 'finished')

export function ConversationList({ onFollow }: { onFollow?: () => void }) {
  const { conversations, removed, nextPageToken, state, problem } = useConversations()
  const [sought, setSought] = useState('')
  const [, params] = useRoute('/c/:id')
  useEffect(refreshConversations, [])
  const shown = named(conversations, sought)
  const [most, setMost] = useState(shownAtOnce)
  const inSight = pinnedFirst(shown).slice(0, most)
  const engine = useConfig(({ config }) => config.engine)
  const answered = useThreads(({ byKey }) => Object.values(byKey).some(hasAnswer))

  const nothing = state === 'loading' ? 'loading' : engine === 'gaia' && answered ? 'notKept' : 'none'

  return (
    <nav className="conversations" aria-label={texts.conversations} tabIndex={-1}>
      {(conversations.length >= worthSearching || sought) && (
        <ConversationSearch value={sought} onChange={setSought} />
      )}
      <NewChats onFollow={onFollow} />
      {grouped(inSight).map((group) => (
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
      {(nextPageToken || shown.length > most) && (
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            if (shown.length > most) setMost(most + shownAtOnce)
            else void loadMoreConversations()
          }}
        >
          {texts.more}
        </button>
      )}
      {conversations.length === 0 && state !== 'failed' && <p className="rail-note">{texts[nothing]}</p>}
      {conversations.length > 0 && shown.length === 0 && <p className="rail-note">{texts.noneFound}</p>}
      {problem && <ProblemNotice problem={problem} onRetry={refreshConversations} />}
    </nav>
  )
}
