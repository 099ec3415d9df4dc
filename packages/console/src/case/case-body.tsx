import { useState } from 'react';
import type { CaseEvidence, CasePage } from '../api/shapes.ts';
import { CallsOfPerson } from '../call/calls-of-person.tsx';
import { useKeys } from '../shell/keys.ts';
import { CheckList } from './check-list.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { FaceCompare } from './face-compare.tsx';
import { FieldTable } from './field-table.tsx';
import { FindingList } from './finding-list.tsx';
import { History } from './history.tsx';
import { type Jump, jumpsOf } from './jumps.ts';
import { Linked } from './linked.tsx';
import { Notes } from './notes.tsx';
import { Player } from './player.tsx';
import type { useCase } from './use-case.ts';

interface CaseBodyProps {
  readonly page: CasePage;
  readonly evidence: CaseEvidence;
  readonly work: ReturnType<typeof useCase>;
  readonly shows: 'blurred' | 'shown';
  readonly show: (next: 'blurred' | 'shown') => void;
}

/** The newest recording of a face first: it is what most cases turn on. */
const firstClip = ({ clips }: CaseEvidence): string | null =>
  (clips.findLast(({ step, counts }) => step === 'face' && counts) ?? clips.findLast(({ counts }) => counts) ?? clips[0])?.id ?? null;

export function CaseBody({ page, evidence, work, shows, show }: CaseBodyProps) {
  const [clipId, setClipId] = useState(() => firstClip(evidence));
  const [target, setTarget] = useState<{ readonly jump: Jump; readonly count: number } | null>(null);
  const jumps = jumpsOf(evidence);
  const jump = (to: Jump): void => {
    if (to.clipId !== null) setClipId(to.clipId);
    setTarget((last) => ({ jump: to, count: (last?.count ?? 0) + 1 }));
  };
  const byNumber = (number: number): void => {
    const to = jumps[number - 1];
    if (to !== undefined) jump(to);
  };
  useKeys(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), () => byNumber(index + 1)])));

  return (
    <div className="case-body">
      <div className="film">
        <Player page={page} clips={evidence.clips} clipId={clipId} choose={setClipId} jumps={jumps} target={target} jump={jump} />
        <FindingList jumps={jumps} jump={jump} />
      </div>
      <div className="about">
        <FieldTable page={page} evidence={evidence} shows={shows} show={show} />
        <CallsOfPerson verificationId={page.verification_id} />
        <FaceCompare page={page} evidence={evidence} shows={shows} />
        <CheckList evidence={evidence} />
        <History page={page} />
        <DeviceFacts clip={evidence.clips.find(({ id }) => id === clipId) ?? null} />
        <Linked page={page} evidence={evidence} />
        <Notes page={page} work={work} />
      </div>
    </div>
  );
}
