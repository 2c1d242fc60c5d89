import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { problemOf, type Problem } from '../problems/problem'
import { textsOf } from '../texts/texts'
import { moreQuestions, readTopic, useReading, type Topic } from './topics'

const texts = textsOf('topicDetails')

type Props = { dataset: string; topic: Topic; onAsk: (question: string) => void }

/** One topic: what it says in short, what it is made of, and what could be asked of it. */
export function TopicDetails({ dataset, topic, onAsk }: Props) {
  const [part, setPart] = useState<Topic | undefined>()
  const shown = part ?? topic
  return (
    <div className="topic-details">
      {topic.children.length > 0 && (
        <ul className="topic-parts" aria-label={texts.parts}>
          {topic.children.map((child) => (
            <li key={child.uuid}>
              <button
                type="button"
                aria-pressed={child === part}
                onClick={() => setPart(child === part ? undefined : child)}
              >
                {child.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <TopicSummary dataset={dataset} topic={shown} />
      <TopicQuestions key={shown.uuid} dataset={dataset} topic={shown} onAsk={onAsk} />
    </div>
  )
}

function TopicSummary({ dataset, topic }: { dataset: string; topic: Topic }) {
  // Gaia gives the summary with the topic itself, not with the map.
  const { value } = useReading(`${dataset}/${topic.uuid}`, async (signal) =>
    topic.summary ? topic : readTopic(dataset, topic.uuid, signal),
  )
  return value?.summary ? <p className="topic-summary">{value.summary}</p> : null
}

function TopicQuestions({ dataset, topic, onAsk }: Props) {
  const [further, setFurther] = useState<string[] | undefined>()
  const [problem, setProblem] = useState<Problem | undefined>()
  const questions = [...new Set([...topic.suggestedQuestions, ...(further ?? [])])]
  const findMore = () =>
    moreQuestions(dataset, topic.uuid).then(
      (found) => setFurther(found.filter((question) => !topic.suggestedQuestions.includes(question))),
      (error: unknown) => setProblem(problemOf(error)),
    )
  return (
    <>
      <ul className="suggestions" aria-label={texts.questions}>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => onAsk(question)}>
              {question}
              <ArrowRight aria-hidden size={16} />
            </button>
          </li>
        ))}
      </ul>
      {!further && (
        <button type="button" className="button quiet" onClick={() => void findMore()}>
          {texts.more}
        </button>
      )}
      <p className="topic-note" role="status">
        {further?.length === 0 && texts.noMore}
      </p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void findMore()} />}
    </>
  )
}
