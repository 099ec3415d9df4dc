import { describe, expect, it } from 'vitest';
import {
  classTold,
  generalReason,
  LANGUAGES,
  publicReason,
  publicReasons,
  publicWarnings,
  REASON_CODES,
  type ReasonClass,
  type ReasonCode,
  reasonFacts,
  reasonText,
} from '../src/index.ts';

const classes: readonly ReasonClass[] = ['free', 'retry', 'other_document', 'fix_data', 'wait', 'support', 'final'];
const shownAs = (shown: 'exact' | 'general' | 'internal') => REASON_CODES.filter((code) => reasonFacts(code).shown === shown);
const general = shownAs('general');
const internal = shownAs('internal');

describe('what an outsider learns of a reason', () => {
  it.each(shownAs('exact'))('%s is told as it is', (code) => {
    const { class: ownClass, action } = reasonFacts(code);
    expect(publicReason(code)).toMatchObject({ code, class: ownClass, action });
    for (const language of LANGUAGES) {
      const { title, cause, remedy } = reasonText(code, language);
      expect(publicReason(code).text[language]).toEqual({ title, cause, remedy });
    }
  });

  it.each(general)('%s is told as the general reason of its class, action included', (code) => {
    const told = publicReason(code);
    expect(told).toEqual(generalReason(reasonFacts(code).class));
    expect(told.action).toBe(reasonFacts(code).action);
  });

  it.each(internal)('%s is told as general.support', (code) => {
    expect(publicReason(code)).toEqual(generalReason('support'));
  });

  it('never tells somebody who was declined that somebody is about to look', () => {
    for (const code of REASON_CODES) {
      const inClass = classTold(reasonFacts(code).class, 'declined');
      expect(inClass).not.toBe('support');
      if (internal.includes(code)) expect(publicReason(code, inClass)).toEqual(generalReason('final'));
      for (const outcome of ['approved', 'retry', 'review', 'wait'] as const)
        expect(classTold(reasonFacts(code).class, outcome)).toBe(reasonFacts(code).class);
    }
  });

  it('makes general and internal reasons of one class the same byte for byte', () => {
    for (const inClass of classes) {
      const told = [...general, ...internal].map((code) => JSON.stringify(publicReason(code, inClass)));
      expect(new Set(told).size).toBe(1);
    }
  });

  it('writes the public words into the rows themselves, so that no reader of a row tells more', () => {
    for (const code of [...general, ...internal])
      for (const language of LANGUAGES) expect(reasonText(code, language)).toMatchObject(publicReason(code).text[language]);
  });

  it.each(REASON_CODES)('%s never lets out words for staff, nor its code unless it is exact, whatever became of it', (code) => {
    for (const inClass of classes) {
      const told = JSON.stringify(publicReason(code, inClass));
      expect(told).not.toContain('staffText');
      for (const language of LANGUAGES) expect(told).not.toContain(reasonText(code, language).staffText);
      if (reasonFacts(code).shown !== 'exact') expect(told).not.toContain(code);
    }
  });

  it('never says which record or signal differed in a general text', () => {
    const words = classes.flatMap((inClass) => LANGUAGES.map((language) => JSON.stringify(generalReason(inClass).text[language])));
    for (const text of words) {
      expect(text).not.toMatch(/\b(face|name|birth|number|nationality|portrait|order|digits|lips|copy|screen that|live)\b/i);
      expect(text).not.toMatch(/人脸|面部|姓名|出生|号码|国籍|照片|顺序|嘴|活体|翻拍|复印/);
    }
  });

  it('tells a hardened exact reason with the way to people, not with the old thing to do', () => {
    const told = publicReason('document.photocopy', 'support');
    expect(told).toMatchObject({ code: 'document.photocopy', class: 'support', action: 'contact_support' });
    for (const language of LANGUAGES) {
      expect(told.text[language].cause).toBe(reasonText('document.photocopy', language).cause);
      expect(told.text[language].remedy).toBe(generalReason('support').text[language].remedy);
    }
  });

  it('tells each public reason once, so that not even the number of general reasons shows', () => {
    const reasons: { code: ReasonCode }[] = [
      { code: 'identity.face_mismatch' },
      { code: 'face.too_far' },
      { code: 'liveness.still_image' },
      { code: 'face.too_far' },
    ];
    expect(publicReasons(reasons).map((told) => told.code)).toEqual(['general.retry', 'face.too_far']);
  });

  it('warns an outsider only of what may be told exactly', () => {
    const told = publicWarnings(['voice.digits_wrong', 'document.expires_soon', 'link.face_duplicate']);
    expect(told.map((warning) => warning.code)).toEqual(['document.expires_soon']);
  });
});
