import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { isRunning } from '../answers/answer'
import { AnswerView } from '../answers/AnswerView'
import { askAgain, askInstead, refine } from '../answers/asking'
import { useConfig } from '../site/config'
import { QuestionEditor } from './QuestionEditor'
import { QuestionLine } from './QuestionLine'
import type { Exchange } from './thread'
import { VersionChoice } from './VersionChoice'

type Props = {
  exchange: Exchange
  threadKey: string
  /** The ids of all that was asked in this place, in one text, so that it is the same as long as they are. */
  versions: string
  /** The question's number in its conversation, by which a link leads to it. */
  place: number
  /** Whether it is so far from the end that its answer may wait to be rendered. */
  waits: boolean
  /** Told what was asked from here, which may stand elsewhere. */
  onAsked: (id: string) => void
}

/** A question and its answer. Memoised: while one answer streams, the rest of a long thread rests (U-06). */
export const ExchangeView = memo(function ExchangeView({
  exchange,
  threadKey,
  versions,
  place,
  waits,
  onAsked,
}: Props) {
  const { id, question, answer } = exchange
  const limit = useConfig(({ config }) => config.limits.questionCharacters)
  const [editing, setEditing] = useState<string | undefined>()
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (!editing && wasEditing.current) edit.current?.focus()
    wasEditing.current = editing !== undefined
  }, [editing])
  const close = useCallback(() => setEditing(undefined), [])
  return (
    <article className="exchange" data-place={place} data-exchange={id}>
      {/* Of this version only: another one that comes into its place is read, not edited. */}
      {editing === id ? (
        <QuestionEditor
          question={question}
          limit={limit}
          onAsk={(changed) => {
            close()
            onAsked(askInstead(threadKey, exchange, { question: changed }))
          }}
          onClose={close}
        />
      ) : (
        <QuestionLine
          question={question}
          editButton={edit}
          onEdit={isRunning(answer) ? undefined : () => setEditing(id)}
        />
      )}
      <VersionChoice threadKey={threadKey} versions={versions} shown={id} />
      <AnswerView
        key={id}
        answer={answer}
        exchangeId={id}
        asked={exchange}
        place={place}
        waits={waits}
        onRetry={() => onAsked(askAgain(threadKey, exchange))}
        onAgain={(other) => onAsked(askInstead(threadKey, exchange, other))}
        onRefine={(documentIds) => onAsked(refine(threadKey, exchange, documentIds))}
      />
    </article>
  )
})
