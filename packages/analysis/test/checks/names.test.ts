import { describe, expect, test } from 'vitest';
import { compareName, compareNames } from '../../src/checks/names/compare-names.ts';
import type { DocumentName, NameComparison, PersonName } from '../../src/checks/names/name.ts';

type Result = NameComparison['result'];
/** what the wallet claims · what the document shows · result · reason · why this row stands here */
type Row = readonly [claim: PersonName, shown: DocumentName, result: Result, reason: string, why: string];

const full = (text: string): PersonName => ({ full: text });
const parts = (surname: string, givenNames: string): PersonName => ({ surname, givenNames });
const printed = (text: string): DocumentName => ({ full: text, source: 'printed', truncated: false });
const mrz = (surname: string, givenNames: string): DocumentName => ({ surname, givenNames, source: 'mrz', truncated: false });
const cut = (surname: string, givenNames: string): DocumentName => ({ surname, givenNames, source: 'mrz', truncated: true });

const HAN: readonly Row[] = [
  [full('张伟'), printed('张伟'), 'match', 'same_characters', 'the same'],
  [full('张 伟'), printed('张伟'), 'match', 'same_characters', 'a space between'],
  [full('张　伟'), printed('张伟'), 'match', 'same_characters', 'an ideographic space between'],
  [parts('张', '伟'), printed('张伟'), 'match', 'same_characters', 'claimed in parts'],
  [full('張偉'), printed('张伟'), 'match', 'traditional_and_simplified', 'traditional in the wallet'],
  [full('欧阳娜娜'), printed('歐陽娜娜'), 'match', 'traditional_and_simplified', 'traditional on the document'],
  [full('阿卜杜拉·买买提'), printed('阿卜杜拉·买买提'), 'match', 'same_characters', 'interpunct U+00B7'],
  [full('阿卜杜拉•买买提'), printed('阿卜杜拉·买买提'), 'match', 'same_characters', 'a bullet for the interpunct'],
  [full('阿卜杜拉‧买买提'), printed('阿卜杜拉・买买提'), 'match', 'same_characters', 'hyphenation point and katakana dot'],
  [full('阿卜杜拉.买买提'), printed('阿卜杜拉买买提'), 'match', 'same_characters', 'a dot against none'],
  [full('张玮'), printed('张伟'), 'mismatch', 'different_characters', 'a homophone is another name'],
  [full('张伟'), printed('章伟'), 'mismatch', 'different_characters', 'a homophone surname'],
  [full('张大伟'), printed('张伟'), 'mismatch', 'different_characters', 'one character more'],
  [full('张强'), printed('张伟'), 'mismatch', 'different_characters', 'a brother'],
  [full('伟张'), printed('张伟'), 'mismatch', 'different_characters', 'Chinese names have one order'],
  [full('王艳'), printed('王燕'), 'mismatch', 'different_characters', 'same sound, another character'],
];

const PINYIN: readonly Row[] = [
  [full('张伟'), mrz('ZHANG', 'WEI'), 'match', 'pinyin', 'surname and given name'],
  [full('張偉'), mrz('ZHANG', 'WEI'), 'match', 'pinyin', 'traditional characters'],
  [full('王小明'), mrz('WANG', 'XIAOMING'), 'match', 'pinyin', 'given names joined'],
  [full('王小明'), mrz('WANG', 'XIAO MING'), 'match', 'pinyin', 'given names apart'],
  [full('王小明'), printed('Xiao-Ming Wang'), 'match', 'pinyin', 'hyphen, given names first'],
  [full('王小明'), printed('Wang Xiaoming'), 'match', 'pinyin', 'one string, surname first'],
  [full('单田芳'), mrz('SHAN', 'TIANFANG'), 'match', 'pinyin', '单 is Shan as a surname'],
  [full('解晓东'), mrz('XIE', 'XIAODONG'), 'match', 'pinyin', '解 is Xie as a surname'],
  [full('曾国强'), mrz('ZENG', 'GUOQIANG'), 'match', 'pinyin', '曾 is Zeng as a surname'],
  [full('仇英'), mrz('QIU', 'YING'), 'match', 'pinyin', '仇 is Qiu as a surname'],
  [full('乐嘉'), mrz('YUE', 'JIA'), 'match', 'pinyin', '乐 is Yue as a surname'],
  [full('乐嘉'), mrz('LE', 'JIA'), 'partial', 'surname_in_another_reading', 'and Le in some families'],
  [full('朴树'), mrz('PU', 'SHU'), 'partial', 'surname_in_another_reading', '朴 is Piao, and Pu in some families'],
  [full('欧阳娜娜'), mrz('OUYANG', 'NANA'), 'match', 'pinyin', 'a surname of two characters'],
  [full('吕布'), mrz('LYU', 'BU'), 'match', 'pinyin', 'ü as YU: passports since 2012'],
  [full('吕布'), mrz('LU', 'BU'), 'match', 'pinyin', 'ü as U: before'],
  [full('吕布'), mrz('LV', 'BU'), 'match', 'pinyin', 'ü as V: as typed'],
  [full('李重阳'), mrz('LI', 'CHONGYANG'), 'match', 'pinyin', 'a character of two readings in the given name'],
  [full('李西安'), mrz('LI', "XI'AN"), 'match', 'pinyin', 'an apostrophe between syllables'],
  [full('Zhang Wei'), printed('张伟'), 'match', 'pinyin', 'pinyin in the wallet, characters on the card'],
  [parts('Zhang', 'Wei'), printed('张伟'), 'match', 'pinyin', 'pinyin in the wallet, in parts'],
  [full('张伟'), mrz('ZHANG', 'WEN'), 'mismatch', 'spelled_otherwise', 'another syllable'],
  [full('张伟'), mrz('ZHAN', 'GWEI'), 'mismatch', 'spelled_otherwise', 'the boundary is where the document says'],
  [full('张伟'), mrz('ZHANG', 'WEIMING'), 'mismatch', 'spelled_otherwise', 'one syllable more'],
  [full('李伟'), mrz('ZHANG', 'WEI'), 'mismatch', 'spelled_otherwise', 'another surname'],
  [full('David Zhang'), printed('张伟'), 'mismatch', 'spelled_otherwise', 'an English first name is not on the card'],
  [full('陈大文'), mrz('CHAN', 'TAI MAN'), 'mismatch', 'spelled_otherwise', 'Cantonese spelling: not known, asks for data'],
  [full('蒋经国'), mrz('CHIANG', 'CHING KUO'), 'mismatch', 'spelled_otherwise', 'Wade–Giles spelling: not known, asks for data'],
];

const LATIN: readonly Row[] = [
  [full('Anna Maria Eriksson'), mrz('ERIKSSON', 'ANNA MARIA'), 'match', 'same_letters', 'one string against parts'],
  [full('Eriksson Anna Maria'), mrz('ERIKSSON', 'ANNA MARIA'), 'match', 'same_letters', 'surname first'],
  [full('Eriksson, Anna Maria'), mrz('ERIKSSON', 'ANNA MARIA'), 'match', 'same_letters', 'surname, comma'],
  [parts('Eriksson', 'Anna Maria'), mrz('ERIKSSON', 'ANNA MARIA'), 'match', 'same_letters', 'parts against parts'],
  [parts('Anna Maria', 'Eriksson'), mrz('ERIKSSON', 'ANNA MARIA'), 'match', 'same_letters', 'the fields were swapped'],
  [full('Jürgen Müller'), mrz('MUELLER', 'JUERGEN'), 'match', 'same_letters', 'Ü as UE'],
  [full('Jürgen Müller'), mrz('MULLER', 'JURGEN'), 'match', 'same_letters', 'Ü as U'],
  [full('Jurgen Muller'), mrz('MUELLER', 'JUERGEN'), 'partial', 'umlaut_spelling', 'U where the zone has UE'],
  [full('Søren Ærø'), mrz('AEROE', 'SOEREN'), 'match', 'same_letters', 'Ø as OE, Æ as AE'],
  [full('Søren Kjær'), mrz('KJAER', 'SOREN'), 'match', 'same_letters', 'Ø as O'],
  [full('Åsa Åberg'), mrz('AABERG', 'AASA'), 'match', 'same_letters', 'Å as AA'],
  [full('Maria Ñuñez'), mrz('NUNEZ', 'MARIA'), 'match', 'same_letters', 'Ñ as N'],
  [full('María Ñúñez'), mrz('NXXUNXXEZ', 'MARIA'), 'match', 'same_letters', 'Ñ as NXX'],
  [full('Jörg Weiß'), mrz('WEISS', 'JOERG'), 'match', 'same_letters', 'ß as SS'],
  [full('Łukasz Żółć'), mrz('ZOLC', 'LUKASZ'), 'match', 'same_letters', 'Polish letters'],
  [full('Işıl Çağlar'), mrz('CAGLAR', 'ISIL'), 'match', 'same_letters', 'Turkish letters'],
  [full('Þór Guðmundsson'), mrz('GUDMUNDSSON', 'THOR'), 'match', 'same_letters', 'Þ as TH, ð as D'],
  [full('Jean-Paul Martin'), mrz('MARTIN', 'JEAN PAUL'), 'match', 'same_letters', 'a hyphen is a filler in the zone'],
  [full('Sean O’Brien'), mrz('OBRIEN', 'SEAN'), 'match', 'same_letters', 'an apostrophe falls away'],
  [full("Sean O'Brien"), printed("SEAN O'BRIEN"), 'match', 'same_letters', 'an apostrophe on both sides'],
  [full('ＡＮＮＡ ＥＲＩＫＳＳＯＮ'), mrz('ERIKSSON', 'ANNA'), 'match', 'same_letters', 'full-width letters'],
  [full('Jan van der Berg'), mrz('VAN DER BERG', 'JAN'), 'match', 'same_letters', 'particles'],
  [parts('Berg', 'Jan'), mrz('VAN DER BERG', 'JAN'), 'partial', 'surname_particle', 'particles kept apart by a register'],
  [full('Dr. Anna Eriksson'), mrz('ERIKSSON', 'ANNA'), 'match', 'same_letters', 'a title'],
  [full('Suharto'), mrz('SUHARTO', ''), 'match', 'same_letters', 'a single name'],
  [parts('', 'Suharto'), mrz('SUHARTO', ''), 'match', 'same_letters', 'a single name in the other field'],
  [full('Anna Eriksson'), mrz('ERIKSSON', 'ANNA MARIA'), 'partial', 'middle_names', 'middle name missing in the wallet'],
  [full('Anna Maria Eriksson'), mrz('ERIKSSON', 'ANNA'), 'partial', 'middle_names', 'middle name missing on the document'],
  [full('Anna M. Eriksson'), mrz('ERIKSSON', 'ANNA MARIA'), 'partial', 'middle_names', 'a middle initial'],
  [full('Anna Eriksson'), printed('ANNA MARIA ERIKSSON'), 'partial', 'middle_names', 'order unknown on both sides'],
  [full('Eriksson Anna'), printed('ANNA MARIA ERIKSSON'), 'partial', 'middle_names', 'order unknown and swapped'],
  [
    full('Nilavadhanananda Dejthamrong Krasuang Chayapa'),
    cut('NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K'),
    'mismatch',
    'words',
    'cut, but in another order: not guessed',
  ],
  [
    parts('Nilavadhanananda', 'Chayapa Dejthamrong Krasuang'),
    cut('NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K'),
    'match',
    'cut_at_field_end',
    'given names cut at the field’s end',
  ],
  [
    parts('Bennelongwooloomooloowarrandytewarnambool', 'Diana'),
    cut('BENNELONGWOOLOOMOOLOOWARRANDYTEWARNAM', ''),
    'match',
    'cut_at_field_end',
    'a surname that fills the field',
  ],
  [
    parts('Nilavadhanananda', 'Chayapa Dejthamrong Krasuang'),
    mrz('NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K'),
    'partial',
    'middle_names',
    'not cut: K is an initial',
  ],
  [parts('Eriksson', 'Annabel'), mrz('ERIKSSON', 'ANNA'), 'mismatch', 'given_names', 'a start is no name where nothing was cut'],
  [full('John Smith'), printed('J0HN 5MITH'), 'match', 'same_letters', 'print misread: 0 and 5'],
  [full('Bill Olson'), printed('8ILL 0L50N'), 'mismatch', 'words', 'four misread letters are too many'],
  [full('John Smith'), mrz('5MITH', 'J0HN'), 'mismatch', 'words', 'a proven zone is not misread'],
  [full('J Smith'), mrz('SMITH', 'JOHN'), 'mismatch', 'words', 'a first name by its initial only'],
  [parts('Smith', 'J'), mrz('SMITH', 'JOHN'), 'mismatch', 'first_name_initial_only', 'the same in parts'],
  [full('John Paul Smith'), mrz('SMITH', 'JOHN PETER'), 'mismatch', 'words', 'another middle name'],
  [full('Lars Eriksson'), mrz('ERIKSSON', 'ANNA MARIA'), 'mismatch', 'words', 'another person of the family'],
  [full('Maria Eriksson'), mrz('ERIKSSON', 'ANNA MARIA'), 'mismatch', 'words', 'called by the middle name: the first one is missing'],
  [full('Anna Erikson'), mrz('ERIKSSON', 'ANNA'), 'mismatch', 'words', 'one letter less is another surname'],
  [full('Anna Maria'), printed('ANNA MARIA ERIKSSON'), 'mismatch', 'words', 'the surname is missing'],
  [parts('Maria', 'Anna'), printed('ANNA MARIA ERIKSSON'), 'mismatch', 'words', 'two given names are no surname and given name'],
  [parts('Eriksson', 'Anna'), printed('ANNA MARIA ERIKSSON'), 'partial', 'middle_names', 'parts against one string'],
  [parts('Anna', 'Eriksson'), printed('ANNA ERIKSSON'), 'match', 'other_order', 'swapped fields against one string'],
  [parts('Garcia', 'Maria'), mrz('GARCIA LOPEZ', 'MARIA'), 'mismatch', 'surname', 'one of two surnames'],
  [full('John Smith Jr.'), mrz('SMITH', 'JOHN'), 'match', 'same_letters', 'a generation on one side only'],
  [full('John Smith Jr.'), printed('JOHN SMITH SR'), 'mismatch', 'generation', 'father and son'],
];

const OTHER: readonly Row[] = [
  [full('Иван Петров'), mrz('PETROV', 'IVAN'), 'not_comparable', 'scripts', 'Cyrillic against Latin'],
  [full('Иван Петров'), printed('ИВАН ПЕТРОВ'), 'match', 'same_letters', 'Cyrillic against itself'],
  [full('Иван Петров'), printed('ОЛЕГ ПЕТРОВ'), 'mismatch', 'words', 'Cyrillic, another person'],
  [full('김민준'), mrz('KIM', 'MINJUN'), 'not_comparable', 'scripts', 'Hangul against Latin'],
  [full('12345'), mrz('KIM', 'MINJUN'), 'not_comparable', 'scripts', 'no name at all'],
];

describe('a claimed name and the document’s', () => {
  for (const [script, rows] of Object.entries({ HAN, PINYIN, LATIN, OTHER }))
    test.each(rows.map(([claim, shown, result, reason, why]) => ({ claim, shown, result, reason, why })))(
      `${script}: $why → $result`,
      ({ claim, shown, result, reason }) => {
        expect(compareName(claim, shown)).toEqual({ result, reason });
      },
    );
});

describe('several names on one document', () => {
  const passport = [mrz('ZHANG', 'WEI'), printed('张伟')];

  test('characters are compared with characters, so the pinyin of a homophone lets nobody through', () => {
    expect(compareNames([full('张玮')], passport).result).toBe('mismatch');
    expect(compareNames([full('张伟')], passport)).toEqual({ result: 'match', reason: 'same_characters' });
    expect(compareNames([full('Zhang Wei')], passport).result).toBe('match');
  });

  test('every form the wallet holds must hold', () => {
    expect(compareNames([parts('Zhang', 'Wei'), full('张伟')], passport).result).toBe('match');
    expect(compareNames([parts('Zhang', 'Wei'), full('张玮')], passport).result).toBe('mismatch');
  });

  test('no name on one of the sides is no statement', () => {
    expect(compareNames([], passport).result).toBe('not_comparable');
    expect(compareNames([full('张伟')], []).result).toBe('not_comparable');
  });
});
