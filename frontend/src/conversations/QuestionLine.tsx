import { PencilLine } from 'lucide-react'
import type { RefObject } from 'react'
import { textsOf } from '../texts/texts'

const texts = textsOf('exchange')

type Props = {
  question: string
  editButton: RefObject<HTMLButtonElement | null>
  /** None while its answer runs. */
  onEdit?: (() => void) | undefined
}

/** What was asked, as the heading of its answer. A link to a question leads here, so it can take the focus. */
export function QuestionLine({ question, editButton, onEdit }: Props) {
  return (
    <div className="question-line">
      <h2 className="question" tabIndex={-1}>
        <span className="visually-hidden">{texts.question}: </span>
        {question}
      </h2>
      {onEdit && (
        <button
          ref={editButton}
          type="button"
          className="icon-button"
          aria-label={texts.edit}
          title={texts.edit}
          onClick={onEdit}
        >
          <PencilLine aria-hidden size={15} />
        </button>
      )}
    </div>
  )
}
