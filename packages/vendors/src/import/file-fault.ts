/** Why a whole file cannot be read. */
export type FileProblem =
  | { fault: 'empty' | 'no-rows' | 'too-large' | 'too-many-rows' | 'not-utf8' }
  /** It is no CSV from this line on. */
  | { fault: 'malformed'; line: number }
  | { fault: 'column-missing' | 'column-twice'; columns: string[] }

export class FileFault extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(problem.fault)
    this.name = 'FileFault'
    this.problem = problem
  }
}
