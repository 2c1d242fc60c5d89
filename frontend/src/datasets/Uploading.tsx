import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { loadDatasets } from './datasets'
import { uploadInto, type Sending } from './upload'

const texts = {
  add: 'Add files',
  drop: 'or drop them here',
  files: (dataset: string) => `Files for ${dataset}`,
  states: { waiting: 'waiting', sending: 'sending', kept: 'added', refused: 'not added' },
}

/** Takes files into a dataset by button or drop, and says of each what became of it. */
export function Uploading({ dataset }: { dataset: string }) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const busy = sendings.some(({ state }) => state === 'waiting' || state === 'sending')

  const take = async (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (busy || files.length === 0) return
    setSendings(files.map(({ name }) => ({ name, share: 0, state: 'waiting' })))
    await uploadInto(dataset, files, (at, change) =>
      setSendings((before) => before.map((one, index) => (index === at ? { ...one, ...change } : one))),
    )
    await loadDatasets()
  }
  const drag = (event: DragEvent, entering: boolean) => {
    event.preventDefault()
    setOver(entering)
  }

  return (
    <div
      className="uploading"
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        void take(event.dataTransfer.files)
      }}
    >
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={texts.files(dataset)}
        onChange={(event) => void take(event.target.files)}
      />
      <button type="button" className="button" disabled={busy} onClick={() => field.current?.click()}>
        <FileUp aria-hidden size={15} />
        {texts.add}
      </button>
      <span className="uploading-drop">{texts.drop}</span>
      <ul className="uploading-files" aria-live="polite">
        {sendings.map(({ name, share, state, problem }, index) => (
          <li key={index} data-state={state}>
            <strong>{name}</strong>: {texts.states[state]}
            {state === 'sending' && <progress value={share} aria-label={name} />}
            {problem && <span className="uploading-why"> {problem.detail}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
