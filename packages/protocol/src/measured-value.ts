/** Why something has no value. Absence is never 0 and never a pass (invariant 1). */
export const WHY_NOT_MEASURED = [
  'model_unavailable',
  'step_missing',
  'decode_failed',
  'no_video_track',
  'no_audio_track',
  'not_a_clip',
  'too_few_frames',
  'no_face',
  'no_document',
  'no_portrait',
  'no_text',
  'not_on_this_document',
  'not_readable',
  'too_small',
  'not_configured',
  'no_manifest',
  'not_asked',
  'too_bright',
] as const;

/** A measurement, or the reason there is none. */
export type Measured<T> =
  | { readonly measured: true; readonly value: T }
  | { readonly measured: false; readonly why: (typeof WHY_NOT_MEASURED)[number] };

export const measured = <T>(value: T): Measured<T> => ({ measured: true, value });

export const notMeasured = (why: (typeof WHY_NOT_MEASURED)[number]): { measured: false; why: (typeof WHY_NOT_MEASURED)[number] } => ({
  measured: false,
  why,
});
