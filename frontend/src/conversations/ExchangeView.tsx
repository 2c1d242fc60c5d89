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
}

/** A question and its answer. Memoised: while one answer streams, the rest of a long thread rests (U-06). */
export const ExchangeView = memo(function ExchangeView({
  exchange,
  threadKey,
  versions,
  place,
  waits,
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
    <article className="exchange" data-place={place}>
      {/* Of this version only: another one that comes into its place is read, not edited. */}
      {editing === id ? (
        <QuestionEditor
          question={question}
          limit={limit}
          onAsk={(changed) => {
            close()
            askInstead(threadKey, exchange, { question: changed })
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
        onRetry={() => askAgain(threadKey, exchange)}
        onAgain={(other) => askInstead(threadKey, exchange, other)}
        onRefine={(documentIds) => refine(threadKey, exchange, documentIds)}
      />
    </article>
  )
})
