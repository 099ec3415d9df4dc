import type { MienEvents } from '../element/mien-verify.tsx';

/** Events that an app around the hosted page hears. `mien-token` is not among them: no token leaves the page. */
const TOLD = ['mien-state', 'mien-done', 'mien-error', 'mien-leave', 'mien-support'] as const satisfies readonly (keyof MienEvents)[];
type Told = (typeof TOLD)[number];

/** What the app receives, as JSON text (Android, React Native) or as an object (iOS). `mien` is the version of this shape. */
export type HostMessage = { readonly [Name in Told]: { readonly mien: 1; readonly event: Name; readonly detail: MienEvents[Name] } }[Told];

/** What an app puts into the window of its web view, each by the name that its own documentation gives or leaves to the app. */
export interface HostWindow {
  /** Android: `WebViewCompat.addWebMessageListener(webView, "mienHost", …)` */
  readonly mienHost?: { postMessage(text: string): void };
  /** iOS: `userContentController.add(handler, name: "mienHost")` */
  readonly webkit?: { readonly messageHandlers?: { readonly mienHost?: { postMessage(message: HostMessage): void } } };
  /** React Native: `react-native-webview` with an `onMessage` */
  readonly ReactNativeWebView?: { postMessage(text: string): void };
}

/** @returns how to tell the app around this page, or null in an ordinary browser */
export function findHost(window: HostWindow): ((message: HostMessage) => void) | null {
  const ios = window.webkit?.messageHandlers?.mienHost;
  if (ios !== undefined) return (message) => ios.postMessage(message);
  const texts = window.mienHost ?? window.ReactNativeWebView;
  return texts === undefined ? null : (message) => texts.postMessage(JSON.stringify(message));
}

/** Passes the element's events on. The app leads the person back by itself, so `return_url` is not followed where there is one. */
export function tellHost(element: EventTarget, window: HostWindow): void {
  const tell = findHost(window);
  if (tell === null) return;
  for (const event of TOLD)
    element.addEventListener(event, (heard) => {
      if (event === 'mien-leave') heard.preventDefault();
      tell({ mien: 1, event, detail: (heard as CustomEvent).detail });
    });
}
