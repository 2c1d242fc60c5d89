import { ArrowDown } from 'lucide-react'
import { useCallback, useMemo, type ReactNode } from 'react'
import { Announcer } from '../answers/Announcer'
import { ProblemNotice } from '../problems/ProblemNotice'
import { textsOf } from '../texts/texts'
import { toAskedQuestion } from './askedQuestion'
import { versionsAfter, wayThrough } from './branches'
import { ExchangeView } from './ExchangeView'
import { placesOf } from './places'
import { useLinkedQuestion } from './useLinkedQuestion'
import { loadHistory } from './threads'
import type { Thread } from './thread'
import type { useFollowing } from './useFollowing'
import './threads.css'

const texts = textsOf('thread')

/** As many at the end are rendered at once; those before them when the reader comes near (U-06). */
const renderedAtOnce = 4

type Props = { thread: Thread; following: ReturnType<typeof useFollowing>; whenEmpty: ReactNode }

export function ThreadView({ thread, following, whenEmpty }: Props) {
  const { key, exchanges, history, problem } = thread
  const way = useMemo(() => wayThrough(thread), [thread])
  const versions = useMemo(() => versionsAfter(exchanges), [exchanges])
  const places = useMemo(() => placesOf(exchanges), [exchanges])
  const { scroller, content, away, toEnd } = following
  const last = way.at(-1)
  const nothing = exchanges.length === 0
  useLinkedQuestion(thread, following)
  const toAsked = useCallback((id: string) => toAskedQuestion({ scroller, toEnd }, id), [scroller, toEnd])
  return (
    <div className="thread-area">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be focusable (WCAG 2.1.1) */}
      <div ref={scroller} className="thread-scroller" tabIndex={0} role="region" aria-label={texts.thread}>
        <div ref={content} className="thread">
          {history === 'loading' && <p className="thread-note">{texts.loading}</p>}
          {problem && <ProblemNotice problem={problem} onRetry={() => void loadHistory(key)} />}
          {nothing && history === 'loaded' && <p className="thread-note">{texts.notKept}</p>}
          {nothing && (history === 'none' || history === 'loaded') && whenEmpty}
          {way.map((exchange, index) => (
            <ExchangeView
              // One element for all versions of a question, so that moving between them keeps the focus.
              key={exchange.after ?? 'first'}
              exchange={exchange}
              threadKey={key}
              versions={versions.get(exchange.after) ?? exchange.id}
              place={places.get(exchange.id) ?? 0}
              onAsked={toAsked}
              waits={index < way.length - renderedAtOnce}
            />
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
