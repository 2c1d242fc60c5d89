import { ArrowRight } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { guide, loadDatasets, useDatasets, useDatasetsTold } from '../datasets/datasets'
import { ContainedFailure } from '../problems/ContainedFailure'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { LocalNotice } from '../site/LocalNotice'
import { noteToCome } from '../site/PageBar'
import { textsOf } from '../texts/texts'

const TopicMap = lazy(() => import('../datasets/TopicMap'))

const texts = textsOf('welcome')

/** In the language of the guide, which answers them. */
const questions = [
  'How do I connect this to Cohesity Gaia?',
  'Where do I put my own documents?',
  'Which file types can it read?',
  'How do I stop an answer?',
]

type Props = { datasets: string[]; onAsk: (question: string) => void }

export function Welcome({ datasets, onAsk }: Props) {
  const { first, problem } = useDatasets()
  const topics = useConfig((state) => state.config.features.includes('topics'))
  const told = useDatasetsTold()
  const without = first?.datasets.length === 0 ? texts.none : texts.choose
  const about = datasets.length > 0 ? texts.about({ names: datasets.join(', ') }) : without
  return (
    <section className="welcome" aria-labelledby="greeting">
      <h2 id="greeting">{texts.greeting}</h2>
      <p className="welcome-lead">{texts.lead}</p>
      <p>{told || datasets.length > 0 ? about : noteToCome}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void loadDatasets()} />}
      {datasets.includes(guide) && (
        <ul className="suggestions" aria-label={texts.suggestions} lang="en">
          {questions.map((question) => (
            <li key={question}>
              <button type="button" onClick={() => onAsk(question)}>
                {question}
                <ArrowRight aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* Not before what stands above it is known, or it would be pushed down. */}
      {told && <LocalNotice />}
      {topics && (
        <ContainedFailure instead={null}>
          <Suspense>
            <TopicMap datasets={datasets} onAsk={onAsk} />
          </Suspense>
        </ContainedFailure>
      )}
    </section>
  )
}
