import { FileUp, X } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { inWords } from '../problems/inWords'
import { textsOf } from '../texts/texts'
import { callBack, forgetSent, isUnderWay, sendingsInto, sendInto, useSendings } from './sendings'

const texts = textsOf('uploading')

/** Takes files into a dataset by button or drop, and says of each what became of it. */
export function Uploading({ dataset }: { dataset: string }) {
  const sendings = useSendings((all) => sendingsInto(all, dataset))
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const busy = sendings.some(isUnderWay)
  useEffect(() => () => forgetSent(dataset), [dataset])

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
        void sendInto(dataset, [...event.dataTransfer.files])
      }}
    >
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={texts.files({ dataset })}
        onChange={({ target }) => {
          void sendInto(dataset, [...(target.files ?? [])])
          // Else the same file, mended meanwhile, could not be chosen again.
          target.value = ''
        }}
      />
      <button type="button" className="button" disabled={busy} onClick={() => field.current?.click()}>
        <FileUp aria-hidden size={15} />
        {texts.add}
      </button>
      <span className="uploading-drop">{texts.drop}</span>
      <ul className="uploading-files" aria-live="polite">
        {sendings.map((sending, index) => {
          const { name, share, state, problem } = sending
          return (
            <li key={index} data-state={state}>
              <strong>{name}</strong>: {texts.states[state]}
              {state === 'sending' && <progress value={share} aria-label={name} />}
              {isUnderWay(sending) && (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={texts.cancel({ name })}
                  onClick={() => callBack(dataset, index)}
                >
                  <X aria-hidden size={14} />
                </button>
              )}
              {problem && <span className="uploading-why"> {inWords(problem)}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
