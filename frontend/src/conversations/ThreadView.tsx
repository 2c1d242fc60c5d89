import { ArrowDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Announcer } from '../answers/Announcer'
import { ProblemNotice } from '../problems/ProblemNotice'
import { ExchangeView } from './ExchangeView'
import { loadHistory } from './threads'
import type { Thread } from './thread'
import type { useFollowing } from './useFollowing'
import './threads.css'

const texts = {
  loading: 'Loading the conversation…',
  latest: 'Jump to latest',
  thread: 'Conversation',
}

type Props = { thread: Thread; following: ReturnType<typeof useFollowing>; whenEmpty: ReactNode }

export function ThreadView({ thread, following, whenEmpty }: Props) {
  const { key, exchanges, history, problem } = thread
  const { scroller, content, away, toEnd } = following
  const last = exchanges.at(-1)
  const empty = exchanges.length === 0 && (history === 'none' || history === 'loaded')
  return (
    <div className="thread-area">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be focusable (WCAG 2.1.1) */}
      <div ref={scroller} className="thread-scroller" tabIndex={0} role="region" aria-label={texts.thread}>
        <div ref={content} className="thread">
          {history === 'loading' && <p className="thread-note">{texts.loading}</p>}
          {problem && <ProblemNotice problem={problem} onRetry={() => void loadHistory(key)} />}
          {empty && whenEmpty}
          {exchanges.map((exchange) => (
            <ExchangeView key={exchange.id} exchange={exchange} threadKey={key} />
          ))}
        </div>
      </div>
      {away && (
        <button type="button" className="button latest" onClick={toEnd}>
          <ArrowDown aria-hidden size={15} />
          {texts.latest}
        </button>
      )}
      {last && <Announcer key={last.id} answer={last.answer} />}
    </div>
  )
}
