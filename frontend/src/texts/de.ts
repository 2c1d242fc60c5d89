import { answersDe } from '../answers/texts.de'
import { apiDe } from '../api/texts.de'
import { conversationsDe } from '../conversations/texts.de'
import { datasetsDe } from '../datasets/texts.de'
import { problemsDe } from '../problems/texts.de'
import { searchDe } from '../search/texts.de'
import { sessionDe } from '../session/texts.de'
import { siteDe } from '../site/texts.de'
import { sourcesDe } from '../sources/texts.de'
import type { Catalogue } from './texts'

export const de: Catalogue = {
  ...answersDe,
  ...apiDe,
  ...conversationsDe,
  ...datasetsDe,
  ...problemsDe,
  ...searchDe,
  ...sessionDe,
  ...siteDe,
  ...sourcesDe,
}
