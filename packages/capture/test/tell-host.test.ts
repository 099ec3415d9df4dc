import { describe, expect, it } from 'vitest';
import { findHost, type HostMessage, type HostWindow, tellHost } from '../src/page/tell-host.ts';

const done = { mien: 1, event: 'mien-done', detail: { state: 'approved' } } as const satisfies HostMessage;

describe('an app around the hosted page', () => {
  const heard: unknown[] = [];
  const postMessage = (message: unknown): void => {
    heard.push(message);
  };
  const CHANNELS: readonly [string, HostWindow, unknown][] = [
    ['Android, whose listener takes text', { mienHost: { postMessage } }, JSON.stringify(done)],
    ['iOS, whose handler takes an object', { webkit: { messageHandlers: { mienHost: { postMessage } } } }, done],
    ['React Native, whose view takes text', { ReactNativeWebView: { postMessage } }, JSON.stringify(done)],
  ];
  it.each(CHANNELS)('is told on %s', (_, window, expected) => {
    heard.length = 0;
    findHost(window)?.(done);
    expect(heard).toEqual([expected]);
  });

  it('is not looked for in vain: Safari has webkit without our handler, other browsers have nothing', () => {
    expect(findHost({})).toBeNull();
    expect(findHost({ webkit: {} })).toBeNull();
    expect(findHost({ webkit: { messageHandlers: {} } })).toBeNull();
  });

  it('hears what happened, leads the person back by itself, and never gets a token', () => {
    const element = new EventTarget();
    const texts: string[] = [];
    tellHost(element, { mienHost: { postMessage: (text) => texts.push(text) } });
    const send = (event: string, detail: object): boolean => element.dispatchEvent(new CustomEvent(event, { detail, cancelable: true }));
    expect(send('mien-error', { code: 'device.camera_missing' })).toBe(true);
    expect(send('mien-leave', { returnUrl: 'wallet://done' })).toBe(false);
    send('mien-token', { token: 'a secret' });
    expect(texts.map((text) => JSON.parse(text))).toEqual([
      { mien: 1, event: 'mien-error', detail: { code: 'device.camera_missing' } },
      { mien: 1, event: 'mien-leave', detail: { returnUrl: 'wallet://done' } },
    ]);
  });
});
