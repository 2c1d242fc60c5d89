import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../answers/composing'
import { textsOf } from '../texts/texts'

const texts = textsOf('editing')

type Props = { question: string; limit: number; onAsk: (question: string) => void; onClose: () => void }

/** A question being changed where it stands: Enter asks it, Escape leaves it as it was. */
export function QuestionEditor({ question, limit, onAsk, onClose }: Props) {
  const [text, setText] = useState(question)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(question.length, question.length)
  }, [question])
  const changed = text.trim()
  const askable = changed !== '' && changed.length <= limit
  const ask = () => askable && onAsk(changed)
  const hearKeys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    ask()
  }
  return (
    <form
      className="question-editor"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        value={text}
        maxLength={limit}
        aria-label={texts.question}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={hearKeys}
      />
      <button type="submit" className="button" disabled={!askable}>
        {texts.ask}
      </button>
      <button type="button" className="button quiet" onClick={onClose}>
        {texts.cancel}
      </button>
    </form>
  )
}
