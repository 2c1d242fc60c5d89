import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { problemOf, type Problem } from '../problems/problem'
import { textsOf } from '../texts/texts'
import { FeedbackComment } from './FeedbackComment'
import { sendFeedback, type Feedback } from './feedback'

const texts = textsOf('feedback')

/** Thumbs, and a sentence with them for whoever has one. A thumb counts at once. */
export function FeedbackButtons({ answerId }: { answerId: string }) {
  const [given, setGiven] = useState<Feedback | undefined>()
  const [writing, setWriting] = useState(false)
  const [failed, setFailed] = useState<{ problem: Problem; feedback: Feedback } | undefined>()

  const give = async (feedback: Feedback) => {
    setFailed(undefined)
    try {
      await sendFeedback(answerId, feedback)
      setGiven(feedback)
      setWriting(feedback.comment === undefined)
    } catch (error) {
      setFailed({ problem: problemOf(error), feedback })
    }
  }
  const thumb = (good: boolean) => {
    const Thumb = good ? ThumbsUp : ThumbsDown
    return (
      <button
        type="button"
        className="icon-button thumb"
        aria-label={good ? texts.good : texts.bad}
        title={good ? texts.good : texts.bad}
        aria-pressed={given?.good === good}
        onClick={() => void give({ good })}
      >
        <Thumb aria-hidden size={15} />
      </button>
    )
  }
  return (
    <>
      {thumb(true)}
      {thumb(false)}
      <span className="answer-note" role="status">
        {given && !writing && texts.thanks}
      </span>
      {given && writing && (
        <FeedbackComment
          good={given.good}
          onSend={(comment) => void give({ ...given, comment })}
          onClose={() => setWriting(false)}
        />
      )}
      {failed && <ProblemNotice problem={failed.problem} onRetry={() => void give(failed.feedback)} />}
    </>
  )
}
