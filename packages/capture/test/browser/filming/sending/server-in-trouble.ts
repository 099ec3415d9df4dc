import type { SendingFault } from '../sending-fault.ts';

export const SERVER_IN_TROUBLE: SendingFault = {
  name: 'the server answers each part with 503',
  told: 'sending.server',
  filmed: 'once',
  bring: ({ service }) => service.door.letUploads('refused'),
  mend: ({ service }) => service.door.letUploads('arrive'),
};
