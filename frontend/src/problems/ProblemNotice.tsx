import { CircleAlert, RotateCw } from 'lucide-react'
import { textsOf } from '../texts/texts'
import { inWords } from './inWords'
import type { Problem } from './problem'
import './problems.css'

const texts = textsOf('problem')

type Props = { problem: Problem; onRetry?: () => void; retryLabel?: string }

/** A failure in words, with the way out beside it and a reference for whoever reads the server's log. */
export function ProblemNotice({ problem, onRetry, retryLabel = texts.retry }: Props) {
  return (
    <div className="problem" role="alert">
      <CircleAlert aria-hidden className="problem-icon" size={18} />
      <div className="problem-body">
        <p>{inWords(problem)}</p>
        {problem.traceId && (
          <p className="problem-reference">
            {texts.reference} <code>{problem.traceId}</code>
          </p>
        )}
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            <RotateCw aria-hidden size={15} />
            {retryLabel}
          </button>
        )}
      </div>
    </div>
  )
}
