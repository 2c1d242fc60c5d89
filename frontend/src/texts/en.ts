import { answersEn } from '../answers/texts.en'
import { apiEn } from '../api/texts.en'
import { conversationsEn } from '../conversations/texts.en'
import { datasetsEn } from '../datasets/texts.en'
import { problemsEn } from '../problems/texts.en'
import { searchEn } from '../search/texts.en'
import { sessionEn } from '../session/texts.en'
import { siteEn } from '../site/texts.en'
import { sourcesEn } from '../sources/texts.en'

export const en = {
  ...answersEn,
  ...apiEn,
  ...conversationsEn,
  ...datasetsEn,
  ...problemsEn,
  ...searchEn,
  ...sessionEn,
  ...siteEn,
  ...sourcesEn,
}
