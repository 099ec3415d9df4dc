import { useEffect, useRef } from 'preact/hooks';
import type { CaptureView } from '../api/shapes.ts';
import { useMien } from '../screens/mien-context.ts';
import { Result } from '../screens/result.tsx';
import { AnswersContext } from './answers.tsx';
import { BookCall } from './book-call.tsx';
import { CallOver } from './call-over.tsx';
import { CallRoom } from './call-room.tsx';
import { ScheduledCall } from './scheduled-call.tsx';
import { CALL_STYLE } from './style.ts';
import { useCall } from './use-call.ts';

/** One screen for each state of the call. */
export function CallScreen({ view }: { readonly view: CaptureView }) {
  const { say } = useMien();
  const place = useRef<HTMLDivElement>(null);
  const { known, listen, know, read } = useCall();
  // its style comes with it; constructed, since a page's policy allows no style of an element
  useEffect(() => {
    const root = place.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CALL_STYLE);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
  const content = (): preact.ComponentChildren => {
    // without calls a person looks at it in their own time
    if (known.is === 'not_offered') return <Result view={view} />;
    if (known.is === 'reading')
      return (
        <div class="screen">
          <div class="body centre">
            <div class="spin" role="status" aria-label={say('app.loading')} />
          </div>
        </div>
      );
    const { call } = known;
    if (call === null) return <BookCall know={know} />;
    switch (call.state) {
      case 'scheduled':
        return <ScheduledCall call={call} know={know} read={read} />;
      case 'waiting':
      case 'active':
        return <CallRoom key={call.id} call={call} listen={listen} read={read} />;
      case 'ended':
      case 'cancelled':
      case 'missed':
        return <CallOver call={call} view={view} know={know} />;
    }
  };
  return (
    <div class="call-place" ref={place}>
      <AnswersContext.Provider value={known.is === 'known' ? known.answers : null}>{content()}</AnswersContext.Provider>
    </div>
  );
}
