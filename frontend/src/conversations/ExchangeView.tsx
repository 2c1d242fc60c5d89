import { memo } from 'react'
import { AnswerView } from '../answers/AnswerView'
import { askAgain, refine } from '../answers/asking'
import type { Exchange } from './thread'

const texts = { question: 'You asked' }

type Props = { exchange: Exchange; threadKey: string }

/** A question and its answer. Memoised: while one answer streams, the rest of a long thread rests (U-06). */
export const ExchangeView = memo(function ExchangeView({ exchange, threadKey }: Props) {
  const { id, question, answer } = exchange
  return (
    <article className="exchange">
      <h2 className="question">
        <span className="visually-hidden">{texts.question}: </span>
        {question}
      </h2>
      <AnswerView
        answer={answer}
        exchangeId={id}
        onRetry={() => askAgain(threadKey, exchange)}
        onRefine={(documentIds) => refine(threadKey, exchange, documentIds)}
      />
    </article>
  )
})
