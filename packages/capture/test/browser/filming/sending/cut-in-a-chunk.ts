import type { SendingFault } from '../sending-fault.ts';

export const CUT_IN_A_CHUNK: SendingFault = {
  name: 'the connection breaks in the middle of each part',
  told: 'sending.network',
  filmed: 'once',
  bring: ({ service }) => service.door.letUploads('cut'),
  mend: ({ service }) => service.door.letUploads('arrive'),
};
