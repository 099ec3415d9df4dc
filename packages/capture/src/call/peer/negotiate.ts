/** Candidates come in bursts; one request carries what came within so long. */
const GATHER_MS = 80;

interface Told {
  readonly description?: RTCSessionDescriptionInit;
  readonly candidates?: readonly RTCIceCandidateInit[];
}

interface NegotiationParts {
  readonly connection: RTCPeerConnection;
  /** whose offer gives way where both made one at once */
  readonly manners: 'polite' | 'impolite';
  readonly tell: (what: Told) => void;
}

/** The perfect negotiation of WebRTC 1.0, 10.7: either side may offer at any moment, and the polite one takes its own back. */
export function negotiate({ connection, manners, tell }: NegotiationParts) {
  let isOffering = false;
  let isSettingAnswer = false;
  let isIgnoring = false;
  let gathered: RTCIceCandidateInit[] = [];

  const tellDescription = async (): Promise<void> => {
    await connection.setLocalDescription();
    if (connection.localDescription !== null) tell({ description: connection.localDescription.toJSON() });
  };
  connection.addEventListener('negotiationneeded', () => {
    isOffering = true;
    tellDescription()
      // closed, or overtaken by an offer of the other side: that one is answered
      .catch(() => undefined)
      .finally(() => {
        isOffering = false;
      });
  });
  connection.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate === null) return;
    if (gathered.length === 0)
      setTimeout(() => {
        const candidates = gathered;
        gathered = [];
        if (connection.signalingState !== 'closed') tell({ candidates });
      }, GATHER_MS);
    gathered.push(candidate.toJSON());
  });

  return async ({ description, candidates = [] }: Told): Promise<void> => {
    if (description !== undefined) {
      const isReady = !isOffering && (connection.signalingState === 'stable' || isSettingAnswer);
      isIgnoring = description.type === 'offer' && !isReady && manners === 'impolite';
      if (isIgnoring) return;
      isSettingAnswer = description.type === 'answer';
      await connection.setRemoteDescription(description).finally(() => {
        isSettingAnswer = false;
      });
      if (description.type === 'offer') await tellDescription();
    }
    // of an offer that was not taken, or of a network that is gone meanwhile: another one leads
    for (const candidate of candidates) await connection.addIceCandidate(candidate).catch(() => undefined);
  };
}
