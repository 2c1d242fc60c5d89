import { FileUp, X } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { inWords } from '../problems/inWords'
import { textsOf } from '../texts/texts'
import { loadDatasets } from './datasets'
import { uploadInto, type Sending } from './upload'

const texts = textsOf('uploading')

/** Takes files into a dataset by button or drop, and says of each what became of it. */
export function Uploading({ dataset }: { dataset: string }) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const callBack = useRef<(at: number) => void>(() => undefined)
  const busy = sendings.some(({ state }) => state === 'waiting' || state === 'sending')

  const take = async (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (busy || files.length === 0) return
    const parcels = files.map((file) => ({ file, calledBack: new AbortController() }))
    callBack.current = (at) => parcels[at]?.calledBack.abort()
    setSendings(files.map(({ name }) => ({ name, share: 0, state: 'waiting' })))
    const sent = parcels.map(({ file, calledBack }) => ({ file, signal: calledBack.signal }))
    await uploadInto(dataset, sent, (at, change) =>
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
        aria-label={texts.files({ dataset })}
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
            {(state === 'waiting' || state === 'sending') && (
              <button
                type="button"
                className="icon-button"
                aria-label={texts.cancel({ name })}
                onClick={() => callBack.current(index)}
              >
                <X aria-hidden size={14} />
              </button>
            )}
            {problem && <span className="uploading-why"> {inWords(problem)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
