import { ArrowRight } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { guide, loadDatasets, useDatasets } from '../datasets/datasets'
import { ContainedFailure } from '../problems/ContainedFailure'
import { ProblemNotice } from '../problems/ProblemNotice'
import { useConfig } from '../site/config'
import { LocalNotice } from '../site/LocalNotice'

const TopicMap = lazy(() => import('../datasets/TopicMap'))

const texts = {
  greeting: 'What would you like to know?',
  about: (names: string) => `Answers come from ${names}, with the passages they rest on.`,
  choose: 'Choose a dataset below, then ask. Each answer shows the passages it rests on.',
  none: 'There is no dataset yet. Put documents where the server reads them, or connect Cohesity Gaia.',
  suggestions: 'Questions to start with',
  questions: [
    'How do I connect this to Cohesity Gaia?',
    'Where do I put my own documents?',
    'Which file types can it read?',
    'How do I stop an answer?',
  ],
}

type Props = { datasets: string[]; onAsk: (question: string) => void }

export function Welcome({ datasets, onAsk }: Props) {
  const { first, problem } = useDatasets()
  const topics = useConfig((state) => state.config.features.includes('topics'))
  const without = first?.datasets.length === 0 ? texts.none : texts.choose
  return (
    <section className="welcome" aria-labelledby="greeting">
      <h2 id="greeting">{texts.greeting}</h2>
      <p>{datasets.length > 0 ? texts.about(datasets.join(', ')) : without}</p>
      {problem && <ProblemNotice problem={problem} onRetry={() => void loadDatasets()} />}
      {datasets.includes(guide) && (
        <ul className="suggestions" aria-label={texts.suggestions}>
          {texts.questions.map((question) => (
            <li key={question}>
              <button type="button" onClick={() => onAsk(question)}>
                {question}
                <ArrowRight aria-hidden size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <LocalNotice />
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
