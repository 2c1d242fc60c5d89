import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { resumeAfterReload } from './answers/asking'
import { Gate } from './session/Gate'
import { App } from './site/App'
import { watchForVanishedChunks } from './site/vanishedChunk'
import './site/site.css'

watchForVanishedChunks()
resumeAfterReload()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Gate>
      <App />
    </Gate>
  </StrictMode>,
)
