import { beforeAll, expect, test } from 'vitest';
import { badZoneCaptures, type SampleState, type SpecimenKind, smearRows } from '../../../../samples/src/index.ts';
import { compare, type Desk, draw, measurePicture, openDesk, readValue, shoot, somebody } from './measure-picture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

const ZONES = [
  ['TD3', 'passport', 'ESP', 'passport', 'data_page'],
  ['TD1', 'td1_back', 'AUT', 'td1_card', 'back'],
  ['TD2', 'td2_card', 'NLD', 'td2_card', 'front'],
  ['MRVA', 'visa_a', 'BRA', 'visa', 'front'],
  ['MRVB', 'visa_b', 'JPN', 'visa', 'front'],
  ['FRID', 'frid_card', 'FRA', 'td2_card', 'front'],
] as const satisfies readonly (readonly [string, SpecimenKind, SampleState, string, string])[];

test.each(ZONES)('reads a %s zone to the last symbol and every field in it', async (format, kind, state, type, side) => {
  const specimen = await draw(desk, kind, somebody(51, state));
  const signals = await measurePicture(desk, shoot(specimen.picture));
  expect(signals.mrz).toMatchObject({ measured: true, value: { format, lines: specimen.mrz, accepted: true } });
  const { stated, read } = compare(signals, specimen, 'mrz');
  expect(read).toEqual(stated);
  expect(signals.kind).toEqual({ measured: true, value: { type, side, issuingState: state } });
});

test('keeps what is printed beside what the zone says', async () => {
  const specimen = await draw(desk, 'passport', somebody(52, 'ESP'), { edited: { birthDate: '1999-09-09' } });
  const signals = await measurePicture(desk, shoot(specimen.picture, { scale: 0.85 }));
  expect(readValue(signals, 'printed', 'birthDate')).not.toBe(readValue(signals, 'mrz', 'birthDate'));
  expect(readValue(signals, 'mrz', 'birthDate')).toBe(somebody(52, 'ESP').birthDate);
});

test('a zone whose check digit is wrong is read as it stands, says so, and gives no field', async () => {
  const specimen = await draw(desk, 'passport', somebody(53, 'ESP'), { broken: ['composite'] });
  const signals = await measurePicture(desk, shoot(specimen.picture));
  expect(signals.mrz.measured && signals.mrz.value.checkDigits.find((digit) => digit.name === 'composite')?.ok).toBe(false);
  expect(signals.mrz.measured && signals.mrz.value.accepted).toBe(false);
  expect(signals.fields.filter((field) => field.source === 'mrz')).toEqual([]);
});

test('a smeared zone is not accepted', async () => {
  const specimen = await draw(desk, 'passport', somebody(54, 'ESP'));
  const signals = await measurePicture(desk, shoot(smearRows(specimen.picture, 0.72, 9)));
  expect(signals.mrz.measured && signals.mrz.value.accepted).toBe(false);
});

test('of spoilt zones none is accepted with a wrong symbol (the long series runs in bench)', { timeout: 180_000 }, async () => {
  const wrong: string[] = [];
  for await (const { name, picture, truth } of badZoneCaptures(desk.fonts, desk.portrait, 10, 7)) {
    const { mrz } = await measurePicture(desk, picture);
    if (mrz.measured && mrz.value.accepted && mrz.value.lines.join() !== truth.mrz?.join()) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

test('reads the barcode and the printed side of a North American licence', async () => {
  const back = await draw(desk, 'licence_back', somebody(55, 'USA'));
  const behind = await measurePicture(desk, shoot(back.picture));
  const barcode = compare(behind, back, 'barcode');
  expect(barcode.read).toEqual(barcode.stated);
  expect(behind.kind).toEqual({ measured: true, value: { type: 'driving_licence', side: 'back', issuingState: 'USA' } });
  const front = await draw(desk, 'licence_front', somebody(55, 'USA'));
  const before = await measurePicture(desk, shoot(front.picture));
  const printed = compare(before, front, 'printed');
  expect(printed.read).toEqual(printed.stated);
  expect(before.kind).toEqual({ measured: true, value: { type: 'driving_licence', side: 'front', issuingState: 'USA' } });
});

test('a barcode under a smear is not readable, and says so', async () => {
  const back = await draw(desk, 'licence_back', somebody(56, 'USA'));
  const signals = await measurePicture(desk, shoot(smearRows(back.picture, 0.45, 12)));
  expect(signals.barcode).toEqual({ measured: false, why: 'not_readable' });
  expect(signals.kind.measured && signals.kind.value.side).toBe('back');
});
