import { useEffect, useState } from 'react'
import { datasetDetails, type DatasetDetails } from './datasets'

const texts = {
  unreadable: (count: number) =>
    count === 1 ? '1 file could not be read' : `${count} files could not be read`,
}

/** The files of a dataset that answers cannot draw on, with the reason. Nothing when all are readable. */
export function DatasetFiles({ name }: { name: string }) {
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
  }, [name])

  const unreadable = details?.unreadable ?? []
  if (unreadable.length === 0) return null
  return (
    <details className="option-files">
      <summary>{texts.unreadable(unreadable.length)}</summary>
      <ul>
        {unreadable.map(({ path, reason }) => (
          <li key={path}>
            <strong>{path}</strong>: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
