import { painted } from './site/painted'
import { watchForVanishedChunks } from './site/vanishedChunk'

watchForVanishedChunks()

// What there is to see first comes with the page itself; the scripts wait until it can be seen.
// The libraries by themselves first: a phone that is asked something meanwhile answers between the two.
void painted()
  .then(() => import('react-dom/client'))
  .then(() => import('./main'))
