import type { TeamsGraphProblem } from '../../../../contract/index.ts';

/** Microsoft did not do what it was asked: what an administrator reads, and whether it may pass. */
export class GraphFailed extends Error {
  override readonly name = 'GraphFailed';
  readonly problem: TeamsGraphProblem;
  /** Whether the same may work later without anybody's doing. */
  readonly mayPass: boolean;

  constructor(problem: TeamsGraphProblem, mayPass: boolean, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
    this.mayPass = mayPass;
  }
}

/** There is nothing, or nothing any more, where Microsoft was asked. */
export class GraphGone extends GraphFailed {
  constructor(cause: Error) {
    super('not-permitted', false, cause);
  }
}
