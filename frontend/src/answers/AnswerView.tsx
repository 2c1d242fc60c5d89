import { lazy, Suspense, useRef } from 'react'
import { ContainedFailure } from '../problems/ContainedFailure'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig, type Feature } from '../site/config'
import { SourceChoice } from '../sources/SourceChoice'
import { SourceList } from '../sources/SourceList'
import { textsOf } from '../texts/texts'
import { isRunning, type Answer } from './answer'
import { AgainChoice, type Again } from './AgainChoice'
import { CopyButton } from './CopyButton'
import { FeedbackButtons } from './FeedbackButtons'
import { LinkButton } from './LinkButton'
import { useNear } from './useNear'
import { useSilence } from './useSilence'

const AnswerText = lazy(() => import('./AnswerText'))

/** Not there before the text is shown as markdown: until then there is nothing rich to copy. */
const CopyShown = lazy(async () => {
  await import('./AnswerText')
  return { default: CopyButton }
})

const texts = textsOf('answer')

type Props = {
  answer: Answer
  exchangeId: string
  /** What it was asked of, and by which model. */
  asked: Again
  /** The question's number in its conversation. */
  place: number
  /** Whether the text may stay as written until the reader comes near: its markdown makes hundreds of elements. */
  waits: boolean
  onRetry: () => void
  onAgain: (again: Again) => void
  onRefine: (documentIds: string[]) => void
}

export function AnswerView({ answer, exchangeId, asked, place, waits, onRetry, onAgain, onRefine }: Props) {
  const rendered = useRef<HTMLDivElement>(null)
  const near = useNear(rendered, waits)
  const { state, text, sources, problem } = answer
  const running = isRunning(answer)
  const features = useConfig(({ config }) => config.features)
  const offers = (feature: Feature) => answer.judgeable === true && features.includes(feature)
  const again = { datasets: asked.datasets, llm: asked.llm }
  const plain = <p className="plain-text">{text}</p>
  return (
    <div className="answer" data-state={state} aria-busy={running}>
      <h3 className="visually-hidden">{texts.answer}</h3>
      <div ref={rendered} className="prose">
        {text && !near && plain}
        {text && near && (
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
      {!running && (
        <div className="answer-actions">
          {text && (
            <ContainedFailure instead={<CopyButton markdown={text} rendered={rendered} />}>
              <Suspense>
                <CopyShown markdown={text} rendered={rendered} />
              </Suspense>
            </ContainedFailure>
          )}
          {!problem && <AgainChoice asked={again} onAgain={onAgain} />}
          {offers('refinement') && <SourceChoice sources={sources} onRefine={onRefine} />}
          <LinkButton place={place} />
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
