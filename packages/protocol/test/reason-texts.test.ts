import { describe, expect, it } from 'vitest';
import { generalReason, LANGUAGES, type Language, REASON_CODES, type ReasonClass, reasonFacts, reasonText } from '../src/index.ts';

const CJK = /\p{Script=Han}/u;
const HALF_WIDTH_AFTER_HAN = /\p{Script=Han}\s?[,;:!?()]|[,;:!?(]\s?\p{Script=Han}|\.$/u;
const BLAME = {
  en: /\b(errors?|invalid|illegal|wrong|fail(ed|s|ure)?|fault|suspicious|fraud|fake|cheat|must)\b/i,
  'zh-CN': /错误|出错|失败|无效|非法|违规|可疑|欺诈|伪造|作弊|必须|你(?!们)/,
} as const satisfies Record<Language, RegExp>;
const STAFF_FORBIDDEN = { en: /\b(failed verification|verification failed|invalid)\b/i, 'zh-CN': /验证失败|认证失败|无效/ } as const;

const ONE_SENTENCE = { en: /^[A-Z][^.!?]*\.$/, 'zh-CN': /^[^。！？]+。$/ } as const;
/** Two lines of 16 px text on a screen 390 px wide with 16 px margins (look.md): 358 px hold 22 汉字 of 1 em, or 44 letters of about ½ em. */
const TWO_LINES = { en: 88, 'zh-CN': 44 } as const;
const STARTS_AS_REQUEST = {
  en: /^(Add|Allow|Ask|Check|Choose|Close|Come|Compare|Connect|Contact|Continue|End|Face|Go|Hold|Keep|Lay|Leave|Look|Lower|Make|Move|Open|Plug|Record|Show|Sit|Start|Step|Switch|Take|Tilt|Turn|Update|Wipe)\b/,
  'zh-CN': /请/,
} as const;

const classes: readonly ReasonClass[] = ['free', 'retry', 'other_document', 'fix_data', 'wait', 'support', 'final'];
const applicantTexts = (language: Language) => [
  ...REASON_CODES.map((code) => ({ name: code as string, text: reasonText(code, language) })),
  ...classes.map((inClass) => ({ name: `general.${inClass}`, text: generalReason(inClass).text[language] })),
];

describe.each(LANGUAGES)('texts in %s', (language) => {
  describe.each(applicantTexts(language))('$name', ({ text }) => {
    it('states one cause in one sentence and one thing to do in another, both within two lines of a phone', () => {
      for (const sentence of [text.cause, text.remedy]) {
        expect(sentence).toMatch(ONE_SENTENCE[language]);
        expect(sentence.length).toBeLessThanOrEqual(TWO_LINES[language]);
      }
    });

    it('asks in the imperative', () => {
      expect(text.remedy).toMatch(STARTS_AS_REQUEST[language]);
    });

    it('has a short title without a full stop', () => {
      if (language === 'en') expect(text.title.split(/\s+/).length).toBeLessThanOrEqual(6);
      else expect([...text.title].length).toBeLessThanOrEqual(14);
      expect(text.title).not.toMatch(/[.。!！]$/);
    });

    it('blames nobody and names no error', () => {
      for (const words of [text.title, text.cause, text.remedy]) expect(words).not.toMatch(BLAME[language]);
    });

    it('keeps numbers, signals and codes out of what the applicant reads', () => {
      for (const words of [text.title, text.cause, text.remedy]) {
        expect(words).not.toMatch(/\d/);
        expect(words).not.toMatch(/\w[._]\w/);
      }
    });

    it('is written in its own script and punctuation', () => {
      for (const words of [text.title, text.cause, text.remedy]) {
        if (language === 'en') expect(words).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
        else {
          expect(words).toMatch(CJK);
          expect(words).not.toMatch(HALF_WIDTH_AFTER_HAN);
        }
      }
    });
  });

  it.each(REASON_CODES)('%s tells staff the fact, in the same language', (code) => {
    const { staffText } = reasonText(code, language);
    expect(staffText.length).toBeGreaterThan(10);
    expect(staffText).toMatch(language === 'en' ? /\.$/ : /。$/);
    expect(CJK.test(staffText)).toBe(language === 'zh-CN');
    expect(staffText).not.toMatch(STAFF_FORBIDDEN[language]);
    if (language === 'zh-CN') expect(staffText).not.toMatch(HALF_WIDTH_AFTER_HAN);
  });

  it('gives every reason its own words for staff', () => {
    const texts = REASON_CODES.map((code) => reasonText(code, language).staffText);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives every exact reason its own title and cause', () => {
    const exact = REASON_CODES.filter((code) => reasonFacts(code).shown === 'exact').map((code) => reasonText(code, language));
    expect(new Set(exact.map((text) => text.title)).size).toBe(exact.length);
    expect(new Set(exact.map((text) => text.cause)).size).toBe(exact.length);
  });
});
