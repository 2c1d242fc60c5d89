import { useState } from 'react'
import { reloadWhereReached } from '../site/vanishedChunk'
import { textsOf } from '../texts/texts'
import { inWords } from './inWords'
import { unreachable } from './problem'

const texts = textsOf('problem')

type Props = { className: string; told?: string }

/** Stands in for a part of the page that cannot be shown. A reload may bring it, and never takes away what is there. */
export function NotShown({ className, told = texts.notShown }: Props) {
  const [offline, setOffline] = useState(false)
  const retry = async () => setOffline(!(await reloadWhereReached()))
  return (
    <p className={className} role="alert">
      {offline ? inWords(unreachable) : told}{' '}
      <button type="button" className="link-button" onClick={() => void retry()}>
        {texts.retry}
      </button>
    </p>
  )
}
