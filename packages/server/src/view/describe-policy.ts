import type { AcceptedDocument, DocumentType, Policy, Step } from '@mien/protocol';
import { countsOrigins } from '../policy/counts-origins.ts';
import { searchesFaces } from '../policy/searches-faces.ts';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../vocabulary.ts';
import {
  CALL_RECORDED_WORDS,
  CONSENT_TEXT_VERSION,
  CONSENT_WORDS,
  FACE_SEARCH_WORDS,
  KEPT_WORDS,
  MATCH_WORDS,
  type Words,
} from './policy-words.ts';

/**
 * What a step takes somebody who does it for the first time, seconds; an estimate for the page that announces it. What is asked for in a step
 * stands on the screen for its own time (capture/src/film/run-challenges.ts); the rest is for reading and holding still.
 */
const STEP_SECONDS = {
  preflight: () => 20,
  document_front: () => 30,
  document_back: () => 20,
  face: ({ challenges, lightSequence }) => 25 + 4 * challenges.count + 0.6 * (lightSequence?.colours ?? 0),
  voice: ({ digits }) => 10 + 3 * digits.count,
} as const satisfies Record<Step, (policy: Policy) => number>;

const secondsOf = (policy: Policy, step: Step): number => Math.round(STEP_SECONDS[step](policy));

/** `no_other_way`: the automatic way needs it. `free_choice`: everything goes on without it. `instead`: the other way. */
type Weight = 'no_other_way' | 'free_choice' | 'instead';
const CONSENT_WEIGHT = {
  automatic: 'no_other_way',
  face: 'no_other_way',
  template: 'free_choice',
  attended: 'instead',
} as const satisfies Record<ConsentPurpose, Weight>;

/** Accepted documents by issuing state: those of every state, and those of single ones. */
function documentsByCountry(documents: readonly AcceptedDocument[], statesNotServed: readonly string[]) {
  const byState: Record<string, DocumentType[]> = {};
  for (const { type, states } of documents)
    if (states !== 'all')
      for (const state of states) if (!statesNotServed.includes(state)) byState[state] = [...(byState[state] ?? []), type];
  return {
    every_country: documents.filter(({ states }) => states === 'all').map(({ type }) => type),
    by_country: byState,
    not_served: [...statesNotServed],
  };
}

/**
 * In the light form the template of an earlier consent is what is compared with, and that consent stands: asked anew, a box left empty would
 * take it back on the way and leave nothing to compare with. It is withdrawn where nothing hangs on it: by the wallet, or in a full form.
 */
const asksFor = (policy: Policy, purpose: ConsentPurpose): boolean =>
  purpose !== 'template' || !policy.requiredChecks.includes('face.enrolled');

const joined = (text: Words, more: Words): Words => ({ 'zh-CN': `${text['zh-CN']}${more['zh-CN']}`, en: `${text.en}${more.en}` });

/** A consent is asked for what will be done: where calls are recorded or faces searched, for that too. */
function textOf(policy: Policy, purpose: ConsentPurpose): Words {
  const { text } = CONSENT_WORDS[purpose];
  if (purpose === 'attended' && policy.call?.recording !== 'never') return joined(text, CALL_RECORDED_WORDS);
  if (purpose === 'template' && searchesFaces(policy)) return joined(text, FACE_SEARCH_WORDS);
  return text;
}

/** A policy as the applicant and their page may see it: words, limits of a usable picture, and nothing a decision turns on. */
export function describePolicy(policy: Policy) {
  const { attempts, retention } = policy;
  const velocity = countsOrigins(policy);
  return {
    key: policy.id,
    version: policy.version,
    name: policy.name,
    steps: policy.steps,
    documents: policy.documents,
    countries: documentsByCountry(policy.documents, policy.statesNotServed),
    challenges: policy.challenges.count,
    movements: policy.challenges.from,
    light_colours: policy.lightSequence?.colours ?? 0,
    digits: policy.digits,
    match: { text: MATCH_WORDS },
    duration: {
      seconds: policy.steps.reduce((sum, step) => sum + secondsOf(policy, step), 0),
      by_step: policy.steps.map((step) => ({ step, seconds: secondsOf(policy, step) })),
    },
    attempts: { max: attempts.max, step_retries: attempts.stepRetries, cool_down_hours: attempts.coolDownHours },
    kept: [
      { what: 'media' as const, days: retention.mediaDays, text: KEPT_WORDS.media },
      { what: 'evidence' as const, days: retention.evidenceDays, text: KEPT_WORDS.evidence },
      {
        what: 'template' as const,
        days: retention.templateDays,
        text: searchesFaces(policy) ? joined(KEPT_WORDS.template, FACE_SEARCH_WORDS) : KEPT_WORDS.template,
      },
      ...(velocity === undefined ? [] : [{ what: 'origin' as const, days: Math.ceil(velocity.hours / 24), text: KEPT_WORDS.origin }]),
    ],
    consents: CONSENT_PURPOSES.filter((purpose) => asksFor(policy, purpose)).map((purpose) => ({
      purpose,
      weight: CONSENT_WEIGHT[purpose],
      text_version: CONSENT_TEXT_VERSION,
      title: CONSENT_WORDS[purpose].title,
      text: textOf(policy, purpose),
    })),
    quality: {
      face: policy.face.quality,
      face_clip: policy.face.clip,
      document: policy.document.quality,
      document_clip: policy.document.clip,
      audio: policy.audio,
    },
    retention,
  };
}
