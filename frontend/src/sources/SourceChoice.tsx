import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import type { Source } from '../answers/answer'
import { textsOf } from '../texts/texts'

const texts = textsOf('sourceChoice')

type Props = { sources: Source[]; onRefine: (documentIds: string[]) => void }

/** Lets the reader leave out documents and have the answer made again. Of one document there is nothing to leave out. */
export function SourceChoice({ sources, onRefine }: Props) {
  const documents = new Map(sources.map(({ documentId, name }) => [documentId, name]))
  const [chosen, setChosen] = useState<string[] | undefined>()
  if (documents.size < 2) return null
  if (!chosen) {
    return (
      <button type="button" className="button quiet" onClick={() => setChosen([...documents.keys()])}>
        <ListChecks aria-hidden size={15} />
        {texts.choose}
      </button>
    )
  }
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const refine = () => {
    setChosen(undefined)
    onRefine(chosen)
  }
  return (
    <fieldset className="answer-choice">
      <legend>{texts.legend}</legend>
      {[...documents].map(([id, name]) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          {name}
        </label>
      ))}
      <span>
        <button type="button" className="button" disabled={chosen.length === 0} onClick={refine}>
          {texts.ask}
        </button>
        <button type="button" className="button quiet" onClick={() => setChosen(undefined)}>
          {texts.cancel}
        </button>
      </span>
    </fieldset>
  )
}
