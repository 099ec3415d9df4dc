/** 720p whose print can be read; below it the encoder takes size away before sharpness (measured: stack notes of the call). */
const BEST_BITRATE = 2_500_000;

const senderOf = (connection: RTCPeerConnection, kind: 'audio' | 'video'): RTCRtpSender | undefined =>
  connection.getSenders().find(({ track }) => track?.kind === kind);

/** Puts camera and microphone on a connection. Print must stay sharp: frames are given up before pixels. */
export function addMedia(connection: RTCPeerConnection, stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    if (track.kind === 'video') track.contentHint = 'detail';
    connection.addTrack(track, stream);
  }
}

/** Another camera or microphone in the place of the one before, without a new negotiation. */
export async function replaceMedia(connection: RTCPeerConnection, stream: MediaStream): Promise<void> {
  for (const track of stream.getTracks()) {
    if (track.kind === 'video') track.contentHint = 'detail';
    const sender = senderOf(connection, track.kind === 'video' ? 'video' : 'audio');
    if (sender === undefined) connection.addTrack(track, stream);
    else await sender.replaceTrack(track);
  }
}

/** How much the picture may take, and whether it is sent at all: without it a poor line still carries the voice. */
export async function tunePicture(connection: RTCPeerConnection, picture: 'on' | 'off'): Promise<void> {
  const sender = senderOf(connection, 'video');
  const settings = sender?.getParameters();
  if (sender === undefined || settings === undefined || settings.encodings.length === 0) return;
  await sender
    .setParameters({
      ...settings,
      encodings: settings.encodings.map((encoding) => ({ ...encoding, maxBitrate: BEST_BITRATE, active: picture === 'on' })),
    })
    // overtaken by a negotiation: it is tuned again once that is through
    .catch(() => undefined);
}
