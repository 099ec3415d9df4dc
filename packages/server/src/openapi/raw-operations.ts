import type { Operation, Parameter } from './schema-types.ts';

const header = (name: string, description: string, required: 'required' | 'optional' = 'optional'): Parameter => ({
  name,
  in: 'header',
  required: required === 'required',
  description,
  schema: { type: 'string' },
});

const RESUMABLE = header('tus-resumable', '`1.0.0`', 'required');
const WHOLE = [
  header('upload-length', 'bytes of the whole clip, once they are known'),
  header('mien-clip-sha256', 'hex hash of the whole clip, with its length'),
  header('mien-clip-seconds', 'duration of the clip, with its length'),
];
const CHUNK = { content: { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } } };
const OFFSET = { 'upload-offset': { description: 'bytes that are on durable storage', schema: { type: 'string' } } };
const bytes = (type: string) => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });

/** What goes over the wire as bytes or text, which zod does not describe: uploads (docs/uploads.md), probes, events as they come. */
export const RAW_OPERATIONS: Readonly<Record<string, Pick<Operation, 'parameters' | 'requestBody' | 'responses'>>> = {
  'GET /metrics': { responses: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: { type: 'string' } } } } } },
  'GET /v1/staff/sign-in/single-sign-on/callback': {
    responses: {
      303: {
        description: 'To `/staff`, whose fragment says what is next; every refusal looks the same',
        headers: { location: { schema: { type: 'string' } } },
      },
    },
  },
  'POST /credentials/openid/token': {
    requestBody: {
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            properties: {
              grant_type: { type: 'string', enum: ['urn:ietf:params:oauth:grant-type:pre-authorized_code'] },
              'pre-authorized_code': { type: 'string' },
              tx_code: { type: 'string', description: 'the PIN' },
            },
            required: ['grant_type', 'pre-authorized_code', 'tx_code'],
          },
        },
      },
    },
  },
  'GET /credentials/status/:list': {
    responses: { 200: { description: 'A signed list', content: { 'application/statuslist+jwt': { schema: { type: 'string' } } } } },
  },
  'GET /v1/capture/stream': {
    responses: {
      200: {
        description: 'Server-sent events: `state` carries what `GET /v1/capture` answers; `expired` ends with the token',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  'GET /v1/tickets/:id/stream': {
    responses: {
      200: {
        description: 'Server-sent events: `changed`, at once and whenever there is something to read again; ends after some minutes',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  'GET /v1/capture/call/stream': {
    parameters: [header('last-event-id', 'number of the last signal that came')],
    responses: {
      200: {
        description:
          'Server-sent events: `call` carries what `GET /v1/capture/call` answers, at once and after each change; `signal` what the agent’s browser says, with its number as `id`',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  'PUT /v1/capture/call/snapshots/:snapshotId': { requestBody: { required: true, ...bytes('image/jpeg') } },
  'GET /v1/calls/:id/stream': {
    parameters: [header('last-event-id', 'number of the last signal that came')],
    responses: {
      200: {
        description: 'Server-sent events: `call` and `signal`; holds the call for who took it, ends after some minutes',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  'GET /v1/calls/:id/recordings/:recordingId': {
    parameters: [header('range', 'one range of bytes')],
    responses: {
      200: { description: 'The recording', ...bytes('video/webm') },
      206: { description: 'A part of it', ...bytes('video/webm') },
    },
  },
  'GET /v1/calls/:id/snapshots/:snapshotId': { responses: { 200: { description: 'The picture', ...bytes('image/jpeg') } } },
  'GET /v1/account/tickets/stream': {
    responses: {
      200: {
        description: 'Server-sent events: `changed`, at once and whenever there is something to read again; ends after some minutes',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    },
  },
  'POST /v1/tickets/:id/pictures': { requestBody: { required: true, ...bytes('image/jpeg') } },
  'POST /v1/capture/tickets/pictures': { requestBody: { required: true, ...bytes('image/jpeg') } },
  'POST /v1/account/tickets/pictures': { requestBody: { required: true, ...bytes('image/jpeg') } },
  'GET /v1/tickets/:id/pictures/:messageId': { responses: { 200: { description: 'The picture', ...bytes('image/jpeg') } } },
  'GET /v1/capture/tickets/pictures/:messageId': { responses: { 200: { description: 'The picture', ...bytes('image/jpeg') } } },
  'GET /v1/account/tickets/pictures/:messageId': { responses: { 200: { description: 'The picture', ...bytes('image/jpeg') } } },
  'GET /v1/verifications/:id/clips/:clipId': {
    parameters: [header('range', 'one range of bytes')],
    responses: { 200: { description: 'The clip', ...bytes('video/webm') }, 206: { description: 'A part of it', ...bytes('video/webm') } },
  },
  'GET /v1/verifications/:id/clips/:clipId/download': { responses: { 200: { description: 'The clip', ...bytes('video/webm') } } },
  'GET /v1/accounts/:id/export/media/:mediaId': {
    parameters: [header('range', 'one range of bytes')],
    responses: {
      200: {
        description: 'The recording or picture',
        content: Object.fromEntries(
          ['video/webm', 'video/mp4', 'image/jpeg', 'image/png', 'image/webp'].map((type) => [type, bytes(type).content[type] ?? {}]),
        ),
      },
      206: { description: 'A part of a recording', ...bytes('video/webm') },
    },
  },
  'GET /v1/capture/probe/down': { responses: { 200: { description: 'Random bytes', ...bytes('application/octet-stream') } } },
  'POST /v1/capture/probe/up': { requestBody: { required: true, ...bytes('application/octet-stream') } },
  'POST /v1/capture/uploads': {
    parameters: [
      RESUMABLE,
      header('upload-metadata', '`clipId` and `filetype`, each in base64', 'required'),
      header('upload-defer-length', '`1` while the length is not known'),
      ...WHOLE,
    ],
    responses: { 201: { description: 'Begun', headers: { location: { schema: { type: 'string' } }, ...OFFSET } } },
  },
  'PATCH /v1/capture/uploads/:clipId': {
    parameters: [
      RESUMABLE,
      header('upload-offset', 'where these bytes belong', 'required'),
      header('upload-checksum', '`sha256` and the hash of these bytes in base64', 'required'),
      ...WHOLE,
    ],
    requestBody: { required: true, ...CHUNK },
    responses: { 204: { description: 'These bytes are on durable storage', headers: OFFSET } },
  },
  'DELETE /v1/capture/uploads/:clipId': { parameters: [RESUMABLE], responses: { 204: { description: 'Nothing is left of it' } } },
};
