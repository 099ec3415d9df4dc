import { describe, expect, it } from 'vitest';
import { checkZone, findZone } from '../src/document/find-zone.ts';

/** ICAO 9303 part 4, appendix A: the specimen of UTOPIA, of which `mrz` knows no state; the check digits are the standard's own. */
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

describe('a zone in a general reader’s text', () => {
  it('is found below other lines', () => {
    expect(findZone(['PASSPORT', 'ERIKSSON', '', ...TD3, ''])).toEqual(TD3);
  });

  it('gets the fillers back that were lost at a line’s end', () => {
    expect(findZone([TD3[0]?.slice(0, 26) ?? '', TD3[1] ?? ''])).toEqual(TD3);
  });

  it('gets the fillers back that were read as letters of their shape', () => {
    expect(findZone(['P<UTOERIKSSON<<ANNA<MARIA<<<KKKLKLLLLLLLLLLLLLL', TD3[1] ?? ''])).toEqual(TD3);
  });

  it('is not seen in ordinary text', () => {
    expect(findZone(['THIS LINE IS LONG BUT IT IS NO ZONE AT ALL OF ANY', 'NOR IS THIS ONE THAT FOLLOWS UPON IT BELOW'])).toBeNull();
  });

  it('is accepted with right check digits and refused with one wrong', () => {
    expect(checkZone(TD3)).toBe(true);
    expect(checkZone([TD3[0] ?? '', (TD3[1] ?? '').replace('740812', '740813')])).toBe(false);
  });
});
