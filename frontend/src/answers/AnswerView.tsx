import { lazy, Suspense, useRef } from 'react'
import { ContainedFailure } from '../problems/ContainedFailure'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { SourceChoice } from '../sources/SourceChoice'
import { SourceList } from '../sources/SourceList'
import { isRunning, type Answer } from './answer'
import { CopyButton } from './CopyButton'
import { FeedbackButtons } from './FeedbackButtons'
import { useSilence } from './useSilence'

const AnswerText = lazy(() => import('./AnswerText'))

const texts = {
  answer: 'Answer',
  waiting: 'Looking through the documents…',
  reconnecting: 'Connection lost. Reconnecting…',
  stillWaiting: 'Still waiting for the answer to go on…',
  noAnswer: 'No answer to this was found in the chosen datasets.',
  stopped: 'You stopped this answer.',
  askAgain: 'Ask again',
}

type Props = {
  answer: Answer
  exchangeId: string
  onRetry: () => void
  onRefine: (documentIds: string[]) => void
}

export function AnswerView({ answer, exchangeId, onRetry, onRefine }: Props) {
  const rendered = useRef<HTMLDivElement>(null)
  const { state, text, sources, problem } = answer
  const running = isRunning(answer)
  const features = useConfig(({ config }) => config.features)
  const offers = (feature: string) => answer.judgeable === true && features.includes(feature)
  const plain = <p className="plain-text">{text}</p>
  return (
    <div className="answer" data-state={state} aria-busy={running}>
      <h3 className="visually-hidden">{texts.answer}</h3>
      <div ref={rendered} className="prose">
        {text && (
          <ContainedFailure instead={plain}>
            <Suspense fallback={plain}>
              <AnswerText text={text} sources={sources} streaming={running} exchangeId={exchangeId} />
            </Suspense>
          </ContainedFailure>
        )}
      </div>
      <AnswerStatus answer={answer} />
      {problem && <ProblemNotice problem={problem} onRetry={onRetry} />}
      {state === 'stopped' && (
        <p className="answer-ending">
          {texts.stopped}{' '}
          <button type="button" className="link-button" onClick={onRetry}>
            {texts.askAgain}
          </button>
        </p>
      )}
      {state === 'no-answer' && !text && <p className="answer-ending">{texts.noAnswer}</p>}
      {/* Before the text ends, a list below it would be pushed about by every line. */}
      {!running && <SourceList sources={sources} exchangeId={exchangeId} />}
      {!running && text && (
        <div className="answer-actions">
          <CopyButton markdown={text} rendered={rendered} />
          {offers('refinement') && <SourceChoice sources={sources} onRefine={onRefine} />}
          {offers('feedback') && <FeedbackButtons answerId={exchangeId} />}
        </div>
      )}
    </div>
  )
}

function AnswerStatus({ answer: { state, text, progress } }: { answer: Answer }) {
  const quiet = useSilence(text, 10_000)
  if (state === 'reconnecting') return <p className="answer-status">{texts.reconnecting}</p>
  if (state === 'waiting' || (state === 'streaming' && progress)) {
    return <p className="answer-status">{progress ?? texts.waiting}</p>
  }
  if (state === 'streaming' && quiet) return <p className="answer-status">{texts.stillWaiting}</p>
  // The place where the text goes on; purely visual.
  return state === 'streaming' && !text.endsWith('\n\n') ? <span className="caret" aria-hidden /> : null
}
