import type { SendingFault } from '../sending-fault.ts';

export const NO_ACKNOWLEDGEMENT: SendingFault = {
  name: 'what is sent arrives, and no answer comes back',
  told: 'sending.network',
  filmed: 'once',
  bring: ({ service }) => service.door.letUploads('unacknowledged'),
  mend: ({ service }) => service.door.letUploads('arrive'),
};
