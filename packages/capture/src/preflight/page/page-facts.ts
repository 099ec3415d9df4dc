import { type InAppBrowser, recogniseInAppBrowser } from './in-app-browsers.ts';

/** What can be known of the page without asking anybody. Read once, so that everything after it is pure. */
export interface PageFacts {
  readonly isSecure: boolean;
  readonly isFramed: boolean;
  /** features that the page around withholds by permissions policy, by the name that its `allow` must carry */
  readonly withheld: readonly ('camera' | 'microphone')[];
  readonly inApp: InAppBrowser | null;
  /** browser interfaces that recording needs and that are not there */
  readonly missing: readonly string[];
  readonly userAgent: string;
}

/** Chromium's name was first; the standard's is `permissionsPolicy`. Safari and Firefox have neither and answer at getUserMedia. */
interface PolicyHolder {
  readonly permissionsPolicy?: { allowsFeature(name: string): boolean };
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

export function readPageFacts(window: Window & typeof globalThis): PageFacts {
  const { document, navigator } = window;
  const holder = document as Document & PolicyHolder;
  const policy = holder.permissionsPolicy ?? holder.featurePolicy;
  return {
    isSecure: window.isSecureContext,
    isFramed: window.self !== window.top,
    withheld: policy === undefined ? [] : (['camera', 'microphone'] as const).filter((name) => !policy.allowsFeature(name)),
    inApp: recogniseInAppBrowser(navigator.userAgent),
    missing: listMissing(window),
    userAgent: navigator.userAgent,
  };
}

function listMissing(window: Window & typeof globalThis): string[] {
  const needed = {
    getUserMedia: window.navigator.mediaDevices?.getUserMedia,
    MediaRecorder: window.MediaRecorder,
    indexedDB: window.indexedDB,
    'crypto.subtle': window.crypto?.subtle,
  };
  return Object.entries(needed).flatMap(([name, value]) => (value === undefined || value === null ? [name] : []));
}
