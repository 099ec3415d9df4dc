import type { Fault } from '../support/fault.ts';

/** A browser without a window has no air between loudspeaker and microphone: what the page plays is mixed into what the microphone gives. */
export const LOUDSPEAKER_HEARD: Fault = {
  name: 'the loudspeaker stands beside the microphone',
  code: 'device.microphone_hears_prompt',
  probe: 'sound',
  state: 'warn',
  fixture: `
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const { connect } = AudioNode.prototype;
    const rooms = [];
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      if (!wanted.audio || globalThis.isMended) return stream;
      const room = new AudioContext();
      const microphone = room.createMediaStreamDestination();
      connect.call(room.createMediaStreamSource(stream), microphone);
      rooms.push({ room, microphone });
      return microphone.stream;
    };
    AudioNode.prototype.connect = function (to, ...rest) {
      if (to instanceof AudioDestinationNode) {
        const loudspeaker = this.context.createMediaStreamDestination();
        connect.call(this, loudspeaker);
        for (const { room, microphone } of rooms) connect.call(room.createMediaStreamSource(loudspeaker.stream), microphone);
      }
      return connect.call(this, to, ...rest);
    };
  `,
  goesOn: 'mended',
};
