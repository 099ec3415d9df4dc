const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;
export type DateOrder = 'day_first' | 'month_first';

/** A printed date as YYYY-MM-DD, or null. Numbers alone are read in the order the issuer uses. */
export function parsePrintedDate(text: string, order: DateOrder): string | null {
  const upper = text.toUpperCase();
  const named = upper.match(/(\d{1,2})\s*([A-Z]{3})[A-Z]*\s*(?:\/\s*[A-Z.]+\s*)?(\d{4})/);
  if (named) {
    const month = MONTHS.indexOf(named[2] as (typeof MONTHS)[number]) + 1;
    return month === 0 ? null : iso(named[3] as string, String(month), named[1] as string);
  }
  const yearFirst = upper.match(/(\d{4})[.\-/年 ]\s?(\d{1,2})[.\-/月 ]\s?(\d{1,2})/);
  if (yearFirst) return iso(yearFirst[1] as string, yearFirst[2] as string, yearFirst[3] as string);
  const yearLast = upper.match(/(\d{1,2})[.\-/ ]\s?(\d{1,2})[.\-/ ]\s?(\d{4})/);
  if (!yearLast) return null;
  const [, first, second, year] = yearLast as unknown as [string, string, string, string];
  return order === 'day_first' ? iso(year, second, first) : iso(year, first, second);
}

function iso(year: string, month: string, day: string): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
