/** Both ends of a live call, for whatever page stands at the other one: `@mien/capture/peer`. */
export { splitEvents } from '../../api/split-events.ts';
export { connectPeer, type Peer, type PeerState } from './connect-peer.ts';
export { judgeLine, type LineWord } from './judge-line.ts';
export { isPeerSignal, type PeerSignal } from './peer-signal.ts';
export type { LineQuality, LineReading } from './read-line.ts';
