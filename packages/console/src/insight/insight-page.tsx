import { useState } from 'react';
import { useWords } from '../shell/settings.tsx';
import { FairnessPanel } from './fairness-panel.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { FunnelPanel } from './funnel-panel.tsx';
import { PolicyChangePanel } from './policy-change-panel.tsx';
import { DAYS } from './read-insight.ts';
import { ReasonsPanel } from './reasons-panel.tsx';

/** How it goes with all of them together; nothing here is about one person. */
export function InsightPage() {
  const { insight } = useWords();
  const [days, setDays] = useState<(typeof DAYS)[number]>(30);
  return (
    <div className="screen insight">
      <div className="heading">
        <div>
          <h1>{insight.title}</h1>
          <p className="quiet">{insight.lead}</p>
        </div>
        <fieldset className="tabs">
          <legend className="hidden">{insight.time}</legend>
          {DAYS.map((one) => (
            <label key={one}>
              <input type="radio" name="days" checked={days === one} onChange={() => setDays(one)} />
              <span>{insight.days(one)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <FiguresPanel days={days} />
      <PolicyChangePanel days={days} />
      <FunnelPanel days={days} />
      <FairnessPanel days={days} />
      <ReasonsPanel days={days} />
    </div>
  );
}
