import { splitEvents } from '@mien/capture/peer';
import type { paths } from '@mien/client';
import createFetch from 'openapi-fetch';
import { readMode } from './mode.ts';
import { OFFLINE, type Problem, Refusal } from './problem.ts';

/** tells the service that this page asks, and no other (docs/staff.md); the mode is read at each call, so that a switch needs no reload */
const headers = (): Record<string, string> => ({ 'mien-console': '1', ...(readMode() === 'test' ? { 'mien-mode': 'test' } : {}) });

async function send(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
  try {
    return await fetch(request, { credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Refusal(OFFLINE);
  }
}

/** The service, each call typed by its path from docs/openapi.json. */
export const service = createFetch<paths>({ baseUrl: location.origin, fetch: send });

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was answered. @throws Refusal with the service's own code */
export async function answerOf<T>(asking: Promise<Answered<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await asking;
  if (data !== undefined && data !== null) return data;
  const problem = (error ?? {}) as Partial<Problem>;
  throw new Refusal({
    ...problem,
    code: problem.code ?? `http.${response.status}`,
    title: problem.title ?? '',
    title_zh: problem.title_zh ?? '',
  });
}

const AGAIN_MS = 3000;
/** somebody waits at the other end */
const CALL_AGAIN_MS = 700;

interface Heard {
  readonly name: string;
  readonly data: string;
}

/** Events of a call as they come, going on where the stream was cut, until `signal` aborts. While it is open the call is kept. */
export async function watchCall(callId: string, signal: AbortSignal, onEvent: (event: Heard) => void): Promise<void> {
  for (let last = ''; !signal.aborted; ) {
    try {
      const headers: Record<string, string> = last === '' ? {} : { 'last-event-id': last };
      const response = await send(new Request(`${location.origin}/v1/calls/${callId}/stream`, { signal, headers }));
      const reader = response.ok ? response.body?.pipeThrough(new TextDecoderStream()).getReader() : undefined;
      let rest = '';
      for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
        const split = splitEvents(rest + part.value);
        rest = split.rest;
        for (const event of split.events) {
          if (event.id !== '') last = event.id;
          onEvent(event);
        }
      }
    } catch {
      // cut off or left: come again, unless the screen was left
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, CALL_AGAIN_MS));
  }
}

/** Calls back whenever the conversation of a ticket changed, until `signal` aborts. The stream ends now and then and is opened again. */
export async function watchTicket(ticketId: string, signal: AbortSignal, onChange: () => void): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await send(new Request(`${location.origin}/v1/tickets/${ticketId}/stream`, { signal }));
      const reader = response.ok ? response.body?.pipeThrough(new TextDecoderStream()).getReader() : undefined;
      for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read())
        if (part.value.includes('event: changed')) onChange();
    } catch {
      // cut off or left: come again, unless the screen was left
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** Something of a person in bytes, as the service opens it; each look is written down there. */
async function fetchBytes(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await send(new Request(`${location.origin}${path}`, { signal }));
  if (response.ok) return response.blob();
  throw await refusalOf(response);
}

/** A picture taken in a call. */
export const fetchSnapshot = (callId: string, snapshotId: string, signal: AbortSignal): Promise<Blob> =>
  fetchBytes(`/v1/calls/${callId}/snapshots/${snapshotId}`, signal);

/** A part of what the applicant's page recorded of a call. */
export const fetchRecording = (callId: string, recordingId: string, signal: AbortSignal): Promise<Blob> =>
  fetchBytes(`/v1/calls/${callId}/recordings/${recordingId}`, signal);

/** A picture of a conversation, as the service opened it. */
export async function fetchPicture(ticketId: string, messageId: string, signal: AbortSignal): Promise<Blob> {
  const response = await send(new Request(`${location.origin}/v1/tickets/${ticketId}/pictures/${messageId}`, { signal }));
  if (response.ok) return response.blob();
  throw await refusalOf(response);
}

/** Shows the applicant a picture. */
export async function sendPicture(ticketId: string, picture: Blob): Promise<void> {
  const asked = new Request(`${location.origin}/v1/tickets/${ticketId}/pictures`, {
    method: 'POST',
    headers: { 'content-type': picture.type },
    body: picture,
  });
  const response = await send(asked);
  if (!response.ok) throw await refusalOf(response);
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return new Refusal({
    ...problem,
    code: problem.code ?? `http.${response.status}`,
    title: problem.title ?? '',
    title_zh: problem.title_zh ?? '',
  });
}

/** A clip as a file to keep: refused to whom their role does not let, and written down as what it is. */
export const downloadClip = (verificationId: string, clipId: string): Promise<Blob> =>
  fetchBytes(`/v1/verifications/${verificationId}/clips/${clipId}/download`, new AbortController().signal);

/** A clip, opened by the service as it is read; kept in memory for as long as its page is open, and nowhere else. */
export const fetchClip = (verificationId: string, clipId: string, signal: AbortSignal): Promise<Blob> =>
  fetchBytes(`/v1/verifications/${verificationId}/clips/${clipId}`, signal);
