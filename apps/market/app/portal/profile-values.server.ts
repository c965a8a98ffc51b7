import { type GivenAnswer, type ImageKind, questionField, type Vendor } from '@souk/vendors'

/** The images that a vendor has. */
export const imagesOf = ({ hasLogo, hasBanner }: Vendor): ImageKind[] => [
  ...(hasLogo ? (['logo'] as const) : []),
  ...(hasBanner ? (['banner'] as const) : []),
]

/** What the fields of the questions show of earlier answers. */
export const answerTexts = (answers: GivenAnswer[]): Record<string, string> =>
  Object.fromEntries(answers.map(({ questionId, said }) => [questionField(questionId), said.join('\n')]))
