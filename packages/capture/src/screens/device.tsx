import { useEffect, useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { QrCode } from '../drawing/qr-code.tsx';
import { useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';
import { UseSample } from './use-sample.tsx';

const ComparisonCode = ({ code }: { readonly code: string }) => (
  <div class="code" role="img" aria-label={[...code].join(' ')}>
    {[...code].map((letter, at) => (
      <b key={`${at}${letter}`}>{letter}</b>
    ))}
  </div>
);

interface Offer {
  readonly url: string;
  readonly code: string;
}

/** Showing a QR code to the phone, and comparing the codes before anything of the verification is shown there. */
function OtherDevice({ onBackHere }: { readonly onBackHere: () => void }) {
  const { say, session, flow } = useMien();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [end, setEnd] = useState<'confirmed' | 'refused' | null>(flow.isHandedOff ? 'confirmed' : null);
  const make = async (): Promise<void> => {
    setEnd(null);
    const answer = await session.api.offerHandoff();
    if (answer.ok) setOffer({ url: answer.value.url, code: answer.value.comparison_code });
  };
  useEffect(() => {
    if (!flow.isHandedOff) void make();
  }, []);
  const answerWith = async (answer: 'confirmed' | 'refused'): Promise<void> => {
    const told = await session.api.answerHandoff(answer);
    if (told.ok && answer === 'confirmed') session.flow.dispatch({ type: 'handed_off', isHandedOff: true });
    setEnd(told.ok ? answer : null);
    if (!told.ok) setOffer(null);
  };
  const state = flow.view?.handoff?.state ?? null;
  if (end === 'refused')
    return (
      <Note icon="ok" title={say('device.refused')} live="polite">
        <p>
          <button type="button" class="button plain" onClick={() => void make()}>
            {say('device.again')}
          </button>
        </p>
      </Note>
    );
  if (end === 'confirmed')
    return (
      <Note icon="phone" title={say('device.confirmed')} live="polite">
        <p>{say('device.confirmed.about')}</p>
        <button type="button" class="button plain" onClick={onBackHere}>
          {say('device.back_here')}
        </button>
      </Note>
    );
  if (offer === null) return <div class="spin" role="status" aria-label={say('app.loading')} />;
  if (state === 'exchanged')
    return (
      <div class="centre" role="status">
        <h2>{say('device.same')}</h2>
        <ComparisonCode code={offer.code} />
        <button type="button" class="button" onClick={() => void answerWith('confirmed')}>
          {say('device.yes')}
        </button>
        <button type="button" class="button quiet" onClick={() => void answerWith('refused')}>
          {say('device.no')}
        </button>
      </div>
    );
  return (
    <div class="centre">
      <h2>{say('device.scan')}</h2>
      <QrCode text={offer.url} />
      <p class="small">{say('device.scan.about')}</p>
      <h2>{say('device.code')}</h2>
      <ComparisonCode code={offer.code} />
      <p class="small">{say('device.code.about')}</p>
      <p class="small" role="status">
        {state === 'offered' || state === null ? say('device.waiting') : say('device.expired')}
      </p>
      <button type="button" class="button plain" onClick={onBackHere}>
        {say('device.back_here')}
      </button>
    </div>
  );
}

export function Device({ policy }: { readonly policy: PolicyView }) {
  const { say, session, flow } = useMien();
  const [isOther, setOther] = useState(flow.isHandedOff);
  const takeBack = async (): Promise<void> => {
    setOther(false);
    if (!flow.isHandedOff) return;
    session.flow.dispatch({ type: 'handed_off', isHandedOff: false });
    await session.api.takeOver();
    await session.refresh();
  };
  const here = (): void => session.flow.dispatch({ type: 'went', to: 'checkup' });
  if (isOther)
    return (
      <Page title={say('device.other')}>
        <OtherDevice onBackHere={() => void takeBack()} />
      </Page>
    );
  return (
    <Page title={say('device.title')} foot={<UseSample policy={policy} onTaken={here} />}>
      <div class="choices two">
        <button type="button" class="choice even" onClick={here}>
          <span class="pic">{ICONS.lens}</span>
          <span>
            <strong>{say('device.here')}</strong>
            <span class="about">{say('device.here.about')}</span>
          </span>
        </button>
        <button type="button" class="choice even" onClick={() => setOther(true)}>
          <span class="pic">{ICONS.phone}</span>
          <span>
            <strong>{say('device.other')}</strong>
            <span class="about">{say('device.other.about')}</span>
          </span>
        </button>
      </div>
    </Page>
  );
}

const ASK_MS = 1500;

/** The phone's side: it shows the code and waits until the first device has confirmed. */
export function Joining() {
  const { say, session } = useMien();
  const [code, setCode] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await session.api.readHandoff();
      if (!answer.ok) return;
      setCode(answer.value.comparison_code);
      if (answer.value.state === 'confirmed') await session.refresh();
      else if (answer.value.state !== 'exchanged' && answer.value.state !== 'offered') setRefused(true);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_MS);
    return () => clearInterval(timer);
  }, [session]);
  if (isRefused) return <Page title={say('joining.refused')} />;
  return (
    <Page title={say('joining.title')} lead={say('joining.about')}>
      {code !== null && <ComparisonCode code={code} />}
      <div class="centre">
        <div class="spin" role="status" aria-label={say('device.waiting')} />
      </div>
    </Page>
  );
}
