import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProbeRow } from '../preflight/probe.ts';
import { useMien } from './mien-context.ts';

interface AskedCheckProps {
  readonly id: string;
  readonly state: 'asked' | 'answered';
}

/**
 * The check of this device that support asked for, within the conversation. What was found is told, once; nothing that was filmed. It stays
 * open for the person: what is in the way is shown with its remedy, and can be checked again.
 */
export function AskedCheck({ id, state }: AskedCheckProps) {
  const { say, session, language } = useMien();
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<'not_yet' | 'told' | 'failed'>(state === 'answered' ? 'told' : 'not_yet');
  const isTold = useRef(state === 'answered');
  const tell = async (rows: readonly ProbeRow[]): Promise<void> => {
    if (isTold.current) return;
    const { describeFamilies } = await import('../record/describe-device.ts');
    const answer = await session.api.answerDeviceCheck(id, rows, describeFamilies(navigator));
    isTold.current = answer.ok;
    setTold(answer.ok ? 'told' : 'failed');
  };
  const open = async (): Promise<void> => {
    const { defineMienDeviceCheck, MienDeviceCheck } = await import('../device-check/mien-device-check.tsx');
    defineMienDeviceCheck();
    const check = new MienDeviceCheck();
    check.lang = language;
    check.token = session.api.line.token();
    check.setAttribute('server', session.api.line.server);
    check.addEventListener('mien-checked', (event) => {
      // the page around knows nothing of this check
      event.stopPropagation();
      void tell((event as CustomEvent<{ readonly rows: readonly ProbeRow[] }>).detail.rows);
    });
    place.current?.replaceChildren(check);
    setOpen(true);
  };
  // its camera is given back when the conversation is left
  useEffect(() => () => place.current?.replaceChildren(), []);
  return (
    <>
      {!isOpen && told !== 'told' && (
        <button type="button" class="button quiet" onClick={() => void open()}>
          {say('chat.check')}
        </button>
      )}
      <div ref={place} />
      <p class="hint" role="status" hidden={told === 'not_yet'}>
        {told === 'told' ? say('chat.checked') : told === 'failed' ? say('chat.check.failed') : ''}
      </p>
    </>
  );
}
