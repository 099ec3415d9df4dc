/** The demuxer is named, never guessed: ffmpeg's guess may be a playlist that opens other files. */
export const DEMUXERS = { webm: 'matroska', mp4: 'mov' } as const;

/** ffmpeg sees no environment of ours and no directory of ours. */
export const SANDBOX = { env: {}, cwd: '/' } as const;
