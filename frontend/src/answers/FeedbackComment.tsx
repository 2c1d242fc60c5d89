import { useState } from 'react'
import { textsOf } from '../texts/texts'

const texts = textsOf('feedbackComment')
/** As the server has it. */
const mostCharacters = 2000

type Props = { good: boolean; onSend: (comment: string) => void; onClose: () => void }

/** Asks for the sentence behind a thumb. */
export function FeedbackComment({ good, onSend, onClose }: Props) {
  const [comment, setComment] = useState('')
  return (
    <form
      className="feedback-comment"
      onSubmit={(event) => {
        event.preventDefault()
        onSend(comment.trim())
      }}
    >
      <label>
        {good ? texts.good : texts.bad}
        <textarea
          rows={2}
          value={comment}
          maxLength={mostCharacters}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={comment.trim() === ''}>
        {texts.send}
      </button>
      <button type="button" className="button quiet" onClick={onClose}>
        {texts.skip}
      </button>
    </form>
  )
}
