import { useEffect, useState } from 'react'
import { textsOf } from '../texts/texts'
import { datasetDetails, type Dataset, type DatasetDetails } from './datasets'

const texts = textsOf('datasetFiles')

/** How far a dataset is read, or the files that answers cannot draw on, with the reason. Nothing when all is well. */
export function DatasetFiles({ dataset: { name, state, documents } }: { dataset: Dataset }) {
  const [details, setDetails] = useState<DatasetDetails | undefined>()
  useEffect(() => {
    let left = false
    // A courtesy: when the details cannot be had, the dataset can still be asked.
    datasetDetails(name).then(
      (read) => left || setDetails(read),
      () => undefined,
    )
    return () => {
      left = true
    }
    // Read again as the list tells that the indexing went on.
  }, [name, state, documents])

  const unreadable = details?.unreadable ?? []
  const reading = state === 'indexing' && details !== undefined && details.found > 0
  return (
    <>
      {reading && (
        <progress
          className="option-progress"
          value={documents}
          max={details.found}
          aria-label={texts.progress({ done: documents, found: details.found })}
        />
      )}
      {unreadable.length > 0 && (
        <details className="option-files">
          <summary>{texts.unreadable({ count: unreadable.length })}</summary>
          <ul>
            {unreadable.map(({ path, reason }) => (
              <li key={path}>
                <strong>{path}</strong>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
