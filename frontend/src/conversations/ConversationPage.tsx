import { useEffect, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { isRunning } from '../answers/answer'
import { ask, stop } from '../answers/asking'
import { Composer } from '../answers/Composer'
import { newConversation } from '../answers/drafts'
import { leaveWaiting, takeWaiting } from '../answers/leftWaiting'
import type { Readiness } from '../answers/useSending'
import { DatasetChoice } from '../datasets/DatasetChoice'
import { chooseDatasets, useDatasets, useDatasetsTold } from '../datasets/datasets'
import { useConfig } from '../site/config'
import { SourceArea } from '../sources/SourceArea'
import { SourceContext } from '../sources/openSource'
import { useSourceReading } from '../sources/useSourceReading'
import { toAskedQuestion } from './askedQuestion'
import { begunConversation } from './begun'
import { brokeOff, wayThrough } from './branches'
import { PageHeader } from './PageHeader'
import { openThread, startNewThread, threadOf, useThreads } from './threads'
import { ThreadView } from './ThreadView'
import type { Thread } from './thread'
import { useFollowing } from './useFollowing'
import { useSeen } from './useSeen'
import { Welcome } from './Welcome'

/** `/` is a new chat, `/c/{id}` a conversation. One element for both, so that a new chat becomes one without a break. */
export function ConversationPage({ onShowRail }: { onShowRail: () => void }) {
  const [, params] = useRoute('/c/:id')
  const [, navigate] = useLocation()
  const id = params?.id
  const thread = useThreads((threads) => threadOf(threads, id))
  const isNew = useThreads((threads) => threads.newKey === thread?.key)
  const conversationId = thread?.conversationId
  const empty = thread?.exchanges.length === 0

  useEffect(() => {
    if (id && !thread) openThread(id)
    // The new chat has become a conversation: the address follows, and the next new chat is a fresh one.
    else if (!id && conversationId) navigate(`/c/${encodeURIComponent(conversationId)}`, { replace: true })
    else if (id && isNew) startNewThread()
    else if (!id && empty) begunConversation.forget()
  }, [id, thread, conversationId, isNew, empty, navigate])

  return thread ? (
    <ConversationOf key={thread.key} thread={thread} onShowRail={onShowRail} />
  ) : (
    <div className="page" />
  )
}

function ConversationOf({ thread, onShowRail }: { thread: Thread; onShowRail: () => void }) {
  const limit = useConfig((state) => state.config.limits.questionCharacters)
  const [datasets, choose] = useChoice(thread)
  const following = useFollowing(thread.exchanges.length === 0, thread.conversationId ?? newConversation)
  useSeen(thread)
  const reading = useSourceReading(thread.exchanges)
  const running = thread.exchanges.find(({ answer }) => isRunning(answer))
  const readiness = useReadiness(thread, datasets, running !== undefined)
  const send = (question: string, byItself: boolean) => {
    ask(thread.key, { question, datasets })
    // Who reads further up is not taken away by what had waited.
    if (!byItself || !following.away) following.toEnd()
  }
  const askSuggested = (question: string) =>
    toAskedQuestion(following, ask(thread.key, { question, datasets }))
  return (
    <SourceContext value={reading.opening}>
      <div className="page" data-reading={reading.source !== undefined || undefined}>
        <main id="main" className="column" tabIndex={-1}>
          <PageHeader thread={thread} datasets={datasets} onShowRail={onShowRail} />
          <ThreadView
            thread={thread}
            following={following}
            whenEmpty={<Welcome datasets={datasets} onAsk={askSuggested} />}
          />
          <Composer
            conversation={thread.conversationId ?? newConversation}
            limit={limit}
            readiness={readiness}
            running={running !== undefined}
            onSend={send}
            onStop={() => running && void stop(thread.key, running.id)}
            onLeave={(question) => leaveWaiting(thread.key, { question, datasets })}
            onReturn={() => takeWaiting(thread.key)}
          >
            <DatasetChoice chosen={datasets} onChoose={choose} />
          </Composer>
        </main>
        {reading.source && reading.opening.open && (
          <SourceArea
            source={reading.source}
            passageIndex={reading.opening.open.passage}
            onClose={reading.close}
          />
        )}
      </div>
    </SourceContext>
  )
}

/** What a conversation goes on from is known with its history, what can be asked with the list of datasets. */
function useReadiness(thread: Thread, datasets: string[], running: boolean): Readiness {
  const told = useDatasetsTold()
  if (thread.history === 'loading') return 'early'
  if (datasets.length === 0) return told ? 'nothing-chosen' : 'early'
  if (running) return 'answering'
  return brokeOff(thread) ? 'broke-off' : 'ready'
}

/** What this conversation asks: chosen here, else what it asked last, else the reader's last choice. */
function useChoice(thread: Thread) {
  const last = useDatasets((state) => state.chosen)
  const [here, setHere] = useState<string[] | undefined>()
  const asked = wayThrough(thread).at(-1)?.datasets
  const choose = (names: string[]) => {
    setHere(names)
    chooseDatasets(names)
  }
  return [here ?? (asked?.length ? asked : last), choose] as const
}
