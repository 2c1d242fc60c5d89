import { useState } from 'react'
import { textsOf } from '../texts/texts'
import { TopicDetails } from './TopicDetails'
import { readTopics, useReading, type Topic } from './topics'
import './topics.css'

const texts = textsOf('topicMap')

/** More maps than these are no longer looked at. */
const mostMaps = 3

type Props = { datasets: string[]; onAsk: (question: string) => void }

/** What the chosen datasets are about, to look at and to ask from. Nothing where that is not known. */
export default function TopicMap({ datasets, onAsk }: Props) {
  return datasets
    .slice(0, mostMaps)
    .map((dataset) => (
      <TopicsOf
        key={dataset}
        dataset={dataset}
        title={datasets.length === 1 ? texts.about : texts.aboutOne({ dataset })}
        onAsk={onAsk}
      />
    ))
}

type OneProps = { dataset: string; title: string; onAsk: (question: string) => void }

function TopicsOf({ dataset, title, onAsk }: OneProps) {
  // A courtesy: where topics cannot be had, everything can still be asked.
  const { value: topics } = useReading(dataset, (signal) => readTopics(dataset, signal))
  const [chosen, setChosen] = useState<string | undefined>()
  if (!topics || topics.length === 0) return null
  const open = topics.find(({ uuid }) => uuid === chosen)
  const byCoverage = [...topics].sort((one, other) => other.coverage - one.coverage)
  return (
    <section className="topics" aria-label={title}>
      <h3>{title}</h3>
      <ul className="topic-map">
        {byCoverage.map((topic) => (
          <TopicTile
            key={topic.uuid}
            topic={topic}
            most={byCoverage[0]?.coverage ?? 0}
            pressed={topic === open}
            onPress={() => setChosen(topic === open ? undefined : topic.uuid)}
          />
        ))}
      </ul>
      {open && <TopicDetails key={open.uuid} dataset={dataset} topic={open} onAsk={onAsk} />}
    </section>
  )
}

type TileProps = { topic: Topic; most: number; pressed: boolean; onPress: () => void }

function TopicTile({ topic: { name, coverage }, most, pressed, onPress }: TileProps) {
  const percent = Math.max(1, Math.round(coverage * 100))
  const weight = most > 0 ? coverage / most : 1
  return (
    <li style={{ '--weight': weight.toFixed(3) } as React.CSSProperties}>
      <button type="button" aria-expanded={pressed} onClick={onPress}>
        <span>{name}</span>
        <span className="topic-share" aria-hidden>
          {texts.share({ percent })}
        </span>
        <span className="visually-hidden">, {texts.shareOf({ percent })}</span>
      </button>
    </li>
  )
}
