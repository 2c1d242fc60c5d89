import { RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ProblemNotice } from '../problems/ProblemNotice'
import { problemOf, type Problem } from '../problems/problem'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'
import { chooseDatasets, deleteDataset, guide, indexDataset, loadDatasets, useDatasets } from './datasets'
import { sendingsInto, useSendings } from './sendings'
import { Uploading } from './Uploading'

const texts = textsOf('datasetCare')

/** What can be done to a dataset, where the engine allows it: add files, read them again, delete it. */
export function DatasetCare({ name, onDeleted }: { name: string; onDeleted: () => void }) {
  const features = useConfig((state) => state.config.features)
  const [sends] = useState(() => sendingsInto(useSendings.getState(), name).length > 0)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>()
  if (!features.includes('dataset-changes') || name === guide) return null

  const act = async (doing: Promise<unknown>) => {
    try {
      await doing
      setProblem(undefined)
      await loadDatasets()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const remove = async () => {
    setAsking(false)
    await act(
      deleteDataset(name).then(() => {
        const { chosen } = useDatasets.getState()
        chooseDatasets(chosen.filter((other) => other !== name))
        onDeleted()
      }),
    )
  }

  return (
    <details className="care" open={sends}>
      <summary aria-label={texts.change({ name })}>{texts.summary}</summary>
      {features.includes('uploads') && <Uploading dataset={name} />}
      <div className="care-actions">
        {!asking && (
          <>
            <button type="button" className="button" onClick={() => void act(indexDataset(name))}>
              <RefreshCw aria-hidden size={15} /> {texts.index}
            </button>
            <button type="button" className="button" onClick={() => setAsking(true)}>
              <Trash2 aria-hidden size={15} /> {texts.remove}
            </button>
          </>
        )}
        {asking && (
          <div role="alertdialog" aria-label={texts.sure({ name })}>
            <p>{texts.sure({ name })}</p>
            <button type="button" className="button" onClick={() => void remove()}>
              {texts.yes}
            </button>
            {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the safe way out, where the reader just was */}
            <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
              {texts.no}
            </button>
          </div>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </details>
  )
}
