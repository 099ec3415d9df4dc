import type { Changes } from '../stream/changes.ts';

/** Sleep that ends early when the verification changes. */
export interface Waker {
  sleep(milliseconds: number): Promise<void>;
  end(): void;
}

export function wakeOnChange(changes: Pick<Changes, 'watch'>, verificationId: string): Waker {
  let wake: () => void = () => undefined;
  const stop = changes.watch(verificationId, () => wake());
  return {
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end() {
      stop();
      wake();
    },
  };
}
