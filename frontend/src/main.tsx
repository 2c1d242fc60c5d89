import { lazy, startTransition, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { resumeAfterReload } from './answers/asking'
import { askWhatWaits } from './answers/leftWaiting'
import { ContainedFailure } from './problems/ContainedFailure'
import { NotShown } from './problems/NotShown'
import { Gate } from './session/Gate'
import { App } from './site/App'
import { mountedAt } from './site/server'
import { preferredLanguage, speak } from './texts/texts'
import './site/site.css'
import './site/print.css'

/** Who reads about the API need not sign in, and loads nothing of the chat's data. */
const DocsPage = lazy(() => import('./api/DocsPage'))
const docs = location.pathname === new URL('api/docs', mountedAt).pathname

askWhatWaits()
resumeAfterReload()

// The language first: nothing is shown that would be said otherwise a moment later.
void speak(preferredLanguage()).then(() => {
  const root = createRoot(document.getElementById('root')!)
  const page = docs ? (
    <Suspense>
      <DocsPage />
    </Suspense>
  ) : (
    <Gate>
      <App />
    </Gate>
  )
  // The last resort of what no part of the page contains by itself.
  const contained = (
    <ContainedFailure instead={<NotShown className="stage-problem" />}>{page}</ContainedFailure>
  )
  // As a transition, the first page is made in short pieces: a slow phone stays answerable meanwhile.
  startTransition(() => root.render(<StrictMode>{contained}</StrictMode>))
})
