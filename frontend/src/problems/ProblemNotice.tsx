import { CircleAlert, RotateCw } from 'lucide-react'
import type { Problem } from './problem'
import './problems.css'

const texts = { retry: 'Try again', reference: 'Reference' }

type Props = { problem: Problem; onRetry?: () => void; retryLabel?: string }

/** A failure in words, with the way out beside it and a reference for whoever reads the server's log. */
export function ProblemNotice({ problem, onRetry, retryLabel = texts.retry }: Props) {
  return (
    <div className="problem" role="alert">
      <CircleAlert aria-hidden className="problem-icon" size={18} />
      <div className="problem-body">
        <p>{problem.detail || problem.title}</p>
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
