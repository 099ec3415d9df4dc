/** Why a clip could not be measured, for our own reasons; nothing is said of the person, and it is tried again. */
const ANALYSIS_PROBLEMS = {
  child_died: 'the analysis process ended before its answer',
  stuck: 'the analysis process said nothing for too long',
  too_slow: 'the clip was not measured in time',
  out_of_memory: 'the analysis process used more memory than allowed',
  broke_protocol: 'the analysis process answered what is not an answer',
  failed: 'measuring failed',
  models_unavailable: 'a model could not be had',
  aborted: 'the clip is no longer to be measured',
  source_failed: 'the bytes of the clip could not be read',
} as const;
export type AnalysisProblem = keyof typeof ANALYSIS_PROBLEMS;

/** Carries no content of a recording: the name of what went wrong and no more. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
  readonly problem: AnalysisProblem;

  constructor(problem: AnalysisProblem, detail?: string) {
    super(detail === undefined ? ANALYSIS_PROBLEMS[problem] : `${ANALYSIS_PROBLEMS[problem]}: ${detail}`);
    this.problem = problem;
  }
}
