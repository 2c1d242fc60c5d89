import { painted } from './site/painted'
import { watchForVanishedChunks } from './site/vanishedChunk'

watchForVanishedChunks()

// What there is to see first comes with the page itself; the scripts wait until it can be seen.
void painted().then(() => import('./main'))
