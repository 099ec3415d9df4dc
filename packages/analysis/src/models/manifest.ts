/** Every model by its id. */
export type ModelId =
  | 'face-detector-short'
  | 'face-detector-full'
  | 'face-mesh'
  | 'face-embedder-512'
  | 'face-embedder-192'
  | 'face-passive-liveness'
  | 'text-detector'
  | 'text-orientation'
  | 'text-recogniser'
  | 'voice-activity';
