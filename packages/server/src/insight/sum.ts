/** One count of a part: of a group, of something measured in it, and of a stretch of time where it is about one. */
export interface Sum {
  readonly name: string;
  readonly measure: string;
  /** of `BUCKET`; 0 where nothing is timed */
  readonly bucket: number;
  readonly count: number;
}
