import type { FileProblem } from '@souk/files'
import type { FormProblem } from './words/say-problems'

export const MOST_FILE_MEGABYTES = 10

/** What is wrong with a file that was sent, for whoever puts it into words. */
export function fileProblem(problem: FileProblem): FormProblem {
  switch (problem) {
    case 'empty':
      return { is: 'file-empty' }
    case 'too-large':
      return { is: 'file-too-large', most: MOST_FILE_MEGABYTES }
    case 'wrong-type':
      return { is: 'file-wrong-type' }
    default:
      return problem satisfies never
  }
}
