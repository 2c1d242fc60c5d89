import { textsOf } from '../texts/texts'
import type { Problem } from './problem'

const texts = textsOf('problem')

/** A problem in the reader's language where it has a sentence for it, else in the words it came with. */
export const inWords = ({ code, detail, title }: Problem): string =>
  texts.sentences[code] ?? (detail || title)
