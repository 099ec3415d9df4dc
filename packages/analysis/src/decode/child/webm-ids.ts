/** Element ids of RFC 8794 (EBML) and RFC 9559 (Matroska). */
export const WEBM_ID = {
  head: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
} as const;

/** What may follow on the segment's level (RFC 9559 section 5.1): seek head, info, tracks, cluster, cues, attachments, chapters, tags, void, CRC. */
export const IN_SEGMENT: ReadonlySet<number> = new Set([
  0x114d9b74,
  WEBM_ID.info,
  WEBM_ID.tracks,
  WEBM_ID.cluster,
  0x1c53bb6b,
  0x1941a469,
  0x1043a770,
  0x1254c367,
  0xec,
  0xbf,
]);

/** And inside a cluster: timestamp, silent tracks, position, previous size, simple block, block group, encrypted block, void, CRC. */
export const IN_CLUSTER: ReadonlySet<number> = new Set([
  WEBM_ID.timestamp,
  0x5854,
  0xa7,
  0xab,
  WEBM_ID.simpleBlock,
  WEBM_ID.blockGroup,
  0xaf,
  0xec,
  0xbf,
]);
