import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useMien } from './mien-context.ts';

/**
 * A screen that comes in a file of its own when it is first shown: the welcome is there before the recorder and the check-up are. A file
 * that does not come, as on a lost network, is asked for again when the network is back.
 */
export function loadScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => JSX.Element {
  let loaded: ComponentType<Props> | null = null;
  return function Loading(props: Props) {
    const { say, flow } = useMien();
    const [Screen, set] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Screen !== null) return;
      load().then(
        (screen) => {
          loaded = screen;
          set(() => screen);
        },
        () => undefined,
      );
    }, [Screen, flow.isOnline]);
    if (Screen !== null) return <Screen {...props} />;
    return (
      <div class="screen">
        <div class="body centre">
          <div class="spin" role="status" aria-label={say('app.loading')} />
        </div>
      </div>
    );
  };
}
