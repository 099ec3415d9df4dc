import { useEffect, useRef } from 'preact/hooks';
import { pageToken } from './api.ts';
import type { Language } from './text.ts';

/** The elements as they were built: served under these paths, not bundled. */
const VERIFY = '/mien/mien-verify.js';
const STATUS = '/mien-status/mien-status.js';

interface CaptureModule {
  defineMienVerify(): void;
  loadMienDeviceCheck(): Promise<void>;
  loadMienPractice(): Promise<void>;
}
const loadCapture = async (): Promise<CaptureModule> => (await import(/* @vite-ignore */ VERIFY)) as CaptureModule;

interface Placed {
  readonly mien: string;
  readonly language: Language;
}

/** The element, full screen. These lines are all that an integrator's page needs. */
export function Verify({ mien, token, language, onLeave }: Placed & { readonly token: string; readonly onLeave: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('mien-verify');
    element.setAttribute('server', mien);
    element.setAttribute('lang', language);
    element.setAttribute('token', token);
    element.addEventListener('mien-leave', onLeave);
    void loadCapture().then((module) => module.defineMienVerify());
    place.current?.append(element);
    return () => element.remove();
  }, [mien, token, language, onLeave]);
  return <div class="verify" ref={place} />;
}

interface StatusParts extends Placed {
  readonly onVerify: () => void;
  readonly onDevice: () => void;
  readonly onPractise: () => void;
  readonly onProfile: () => void;
  /** Mien gives no token for this account any more: it was erased meanwhile, perhaps by the wish on this very page */
  readonly onGone: () => void;
}

/** State, history, messages and data, as Mien shows them; a new token is asked of the wallet whenever the element needs one. */
export function Status({ mien, language, onVerify, onDevice, onPractise, onProfile, onGone }: StatusParts) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('mien-status');
    const renew = async (): Promise<void> => {
      const token = await pageToken();
      element.setAttribute('token', token ?? 'none');
      if (token === null) onGone();
    };
    element.setAttribute('server', mien);
    element.setAttribute('lang', language);
    element.setAttribute('wishes', 'verify profile device practise');
    element.addEventListener('mien-token-needed', () => void renew());
    const does = { verify: onVerify, profile: onProfile, device: onDevice, practise: onPractise };
    element.addEventListener('mien-wish', (event) => does[(event as CustomEvent<{ wish: keyof typeof does }>).detail.wish]());
    void Promise.all([import(/* @vite-ignore */ STATUS) as Promise<{ defineMienStatus(): void }>, renew()]).then(([module]) => {
      module.defineMienStatus();
      place.current?.append(element);
    });
    return () => element.remove();
  }, [mien, language, onVerify, onDevice, onPractise, onProfile, onGone]);
  return <div ref={place} />;
}

/** The check-up on its own. */
export function DeviceCheck({ mien, language }: Placed) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('mien-device-check');
    element.setAttribute('server', mien);
    element.setAttribute('lang', language);
    void loadCapture().then((module) => module.loadMienDeviceCheck());
    place.current?.append(element);
    return () => element.remove();
  }, [mien, language]);
  return <div ref={place} />;
}

/** A rehearsal on the device, full screen: no verification is opened, and nothing is sent. */
export function Practise({ language, onLeave }: Pick<Placed, 'language'> & { readonly onLeave: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement('mien-practice');
    element.setAttribute('lang', language);
    element.addEventListener('mien-leave', onLeave);
    void loadCapture().then((module) => module.loadMienPractice());
    place.current?.append(element);
    return () => element.remove();
  }, [language, onLeave]);
  return <div class="verify" ref={place} />;
}
