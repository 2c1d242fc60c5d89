import { useEffect, useState } from 'react'
import DatasetList from '../datasets/DatasetList'
import { useLlms } from '../datasets/llms'
import { useConfig } from '../site/config'
import { Sheet } from '../site/Sheet'
import { textsOf } from '../texts/texts'
import type { Again } from './AgainChoice'

const texts = textsOf('again')

type Props = { asked: Again; onAgain: (again: Again) => void; onClose: () => void }

/** Who answers again, and of what; both as they were until something else is chosen. */
export default function AgainDialog({ asked, onAgain, onClose }: Props) {
  const [again, setAgain] = useState(asked)
  return (
    <Sheet side="centre" label={texts.legend} onClose={onClose}>
      <form
        className="again"
        onSubmit={(event) => {
          event.preventDefault()
          onAgain(again)
        }}
      >
        <h2>{texts.legend}</h2>
        <LlmChoice llm={again.llm} onChoose={(llm) => setAgain({ ...again, llm })} />
        <div className="again-datasets">
          <DatasetList
            chosen={again.datasets}
            onChoose={(datasets) => setAgain({ ...again, datasets })}
            choiceOnly
          />
        </div>
        <p className="again-acts">
          <button type="submit" className="button strong" disabled={again.datasets.length === 0}>
            {texts.ask}
          </button>
          <button type="button" className="button quiet" onClick={onClose}>
            {texts.cancel}
          </button>
        </p>
      </form>
    </Sheet>
  )
}

type LlmProps = { llm: string | undefined; onChoose: (llm: string | undefined) => void }

/** Of one model there is nothing to choose. */
function LlmChoice({ llm, onChoose }: LlmProps) {
  const offered = useConfig(({ config }) => config.features.includes('llms'))
  const { llms, load } = useLlms()
  useEffect(() => {
    if (offered) void load()
  }, [offered, load])
  if (llms.length < 2) return null
  return (
    <label className="again-llm">
      {texts.llm}
      <select value={llm ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        <option value="">{texts.usual}</option>
        {llms.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}
