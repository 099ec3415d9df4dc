import { createHmac } from 'node:crypto';
import type { Config } from '../config/read-config.ts';

/** What a browser's RTCPeerConnection takes as `iceServers`. */
export interface IceServer {
  readonly urls: string[];
  readonly username?: string;
  readonly credential?: string;
}

export type IceServersFor = (callId: string, at: Date) => IceServer[];

/** Long enough to connect and to restart ICE; a relay once granted goes on by its own refreshes. Every answer carries new ones. */
const CREDENTIAL_MINUTES = 10;

/**
 * Relays with credentials as coturn's `use-auth-secret` reads them (draft-uberti-behave-turn-rest-00): the name is the time until when they
 * are good and the call's id, the word its HMAC-SHA1 under the shared secret. The id says nothing of a person.
 */
export function createIceServers({ turn, stun }: Config['ice'], secret: string | null): IceServersFor {
  return (callId, at) => {
    const servers: IceServer[] = stun.length === 0 ? [] : [{ urls: [...stun] }];
    if (turn.length === 0 || secret === null) return servers;
    const username = `${Math.floor(at.getTime() / 1000) + CREDENTIAL_MINUTES * 60}:${callId}`;
    const credential = createHmac('sha1', secret).update(username).digest('base64');
    return [...servers, { urls: [...turn], username, credential }];
  };
}
