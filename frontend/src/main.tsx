import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { resumeAfterReload } from './answers/asking'
import { Gate } from './session/Gate'
import { App } from './site/App'
import { watchForVanishedChunks } from './site/vanishedChunk'
import { preferredLanguage, speak } from './texts/texts'
import './site/site.css'

watchForVanishedChunks()
resumeAfterReload()

// The language first: nothing is shown that would be said otherwise a moment later.
void speak(preferredLanguage()).then(() => {
  const root = createRoot(document.getElementById('root')!)
  // As a transition, the first page is made in short pieces: a slow phone stays answerable meanwhile.
  startTransition(() =>
    root.render(
      <StrictMode>
        <Gate>
          <App />
        </Gate>
      </StrictMode>,
    ),
  )
})
