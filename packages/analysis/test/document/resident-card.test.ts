import { beforeAll, expect, test } from 'vitest';
import { breakIdNumber } from '../../../../samples/src/index.ts';
import { isResidentNumber } from '../../src/signals/document/gb11643.ts';
import { cardOf, compare, type Desk, draw, measurePicture, openDesk, readValue, shoot, somebody } from './measure-picture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

test('reads all six fields from the front of a PRC resident card', async () => {
  const specimen = await draw(desk, 'prc_front', somebody(41, 'CHN'));
  const signals = await measurePicture(desk, shoot(specimen.picture));
  const { stated, read } = compare(signals, specimen, 'printed');
  expect(read).toEqual(stated);
  expect(signals.kind).toEqual({ measured: true, value: { type: 'prc_id', side: 'front', issuingState: 'CHN' } });
  expect(signals.fields.find((field) => field.name === 'personalNumber')?.confidence).toBe(1);
  expect(signals.specimenWords).toEqual([]);
  expect(signals.documents).toBe(1);
});

test('reads authority and validity from the back, and 长期 as long term', async () => {
  const dated = await draw(desk, 'prc_back', somebody(42, 'CHN'));
  const { stated, read } = compare(await measurePicture(desk, shoot(dated.picture)), dated, 'printed');
  expect(read).toEqual(stated);
  const lasting = await draw(desk, 'prc_back', { ...somebody(43, 'CHN'), expiryDate: 'long_term' });
  const signals = await measurePicture(desk, shoot(lasting.picture, { background: 2 }));
  expect(readValue(signals, 'printed', 'expiryDate')).toBe('long_term');
  expect(signals.kind).toEqual({ measured: true, value: { type: 'prc_id', side: 'back', issuingState: 'CHN' } });
});

test('a number whose check digit is wrong is told as it stands, not repaired and not certain', async () => {
  const person = breakIdNumber(somebody(44, 'CHN'));
  const specimen = await draw(desk, 'prc_front', person);
  const signals = await measurePicture(desk, shoot(specimen.picture));
  const number = signals.fields.find((field) => field.name === 'personalNumber');
  expect(number?.value).toBe(person.idNumber);
  expect(number?.confidence).toBeLessThan(1);
  expect(isResidentNumber(person.idNumber)).toBe(false);
});

test('an edited birth date stays what is printed, so that it can be held against the number', async () => {
  const specimen = await draw(desk, 'prc_front', somebody(45, 'CHN'), { edited: { birthDate: '2001-11-12' } });
  const signals = await measurePicture(desk, shoot(specimen.picture));
  expect(readValue(signals, 'printed', 'birthDate')).toBe('2001-11-12');
  expect(readValue(signals, 'printed', 'personalNumber')).toBe(somebody(45, 'CHN').idNumber);
});

test('the word 样本 is seen, and an invented surname like MUSTERMANN is not MUSTER', async () => {
  const marked = await draw(desk, 'prc_front', somebody(46, 'CHN'), { mark: '样本' });
  expect((await measurePicture(desk, shoot(marked.picture))).specimenWords).toEqual(['样本']);
  const named = await draw(desk, 'td1_front', { ...somebody(47, 'AUT'), surname: 'MUSTERMANN' });
  expect((await measurePicture(desk, shoot(named.picture))).specimenWords).toEqual([]);
});

test.each([0, 1, 2, 3] as const)('reads the card turned by %d quarters and says how it was turned', async (quarterTurns) => {
  const specimen = await draw(desk, 'prc_front', somebody(48, 'CHN'));
  const signals = await measurePicture(desk, shoot(specimen.picture, { quarterTurns, scale: 0.85 }));
  expect(cardOf(signals).turned).toBe((4 - quarterTurns) % 4);
  expect(readValue(signals, 'printed', 'personalNumber')).toBe(somebody(48, 'CHN').idNumber);
});
