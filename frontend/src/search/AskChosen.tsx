import { useState } from 'react'
import { useLocation } from 'wouter'
import { ask } from '../answers/asking'
import { startNewThread, useThreads } from '../conversations/threads'
import { useConfig } from '../site/config'
import { textsOf } from '../texts/texts'

const texts = textsOf('chosen')

type Props = {
  dataset: string
  queryUid: string | undefined
  documentIds: string[]
  onNone: () => void
}

/** Asks a question of the documents that were chosen among those found, in a conversation of its own. */
export function AskChosen({ dataset, queryUid, documentIds, onNone }: Props) {
  const limits = useConfig(({ config }) => config.limits)
  const [text, setText] = useState('')
  const [, navigate] = useLocation()
  const question = text.trim()
  const tooMany = documentIds.length > limits.documentsPerQuestion
  const send = () => {
    startNewThread()
    ask(useThreads.getState().newKey, { question, datasets: [dataset], queryUid, documentIds })
    navigate('/')
  }
  return (
    <form
      className="ask-chosen"
      aria-label={texts.label}
      onSubmit={(event) => {
        event.preventDefault()
        if (question && !tooMany) send()
      }}
    >
      <p role="status">
        {texts.chosen({ count: documentIds.length })}
        {tooMany && ` · ${texts.tooMany({ count: limits.documentsPerQuestion })}`}{' '}
        <button type="button" className="link-button" onClick={onNone}>
          {texts.none}
        </button>
      </p>
      <input
        dir="auto"
        value={text}
        maxLength={limits.questionCharacters}
        aria-label={texts.question}
        placeholder={texts.question}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button strong" disabled={!question || tooMany}>
        {texts.ask}
      </button>
    </form>
  )
}
