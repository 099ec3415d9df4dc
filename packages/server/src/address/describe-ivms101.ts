import type { Claims } from '@mien/protocol';
import { z } from 'zod';
import type { ProvedAddress } from './list-addresses.ts';

/** The fields of interVASP IVMS101 (2020) that we can fill for a natural person; docs/addresses.md says from what. */
export const Ivms101 = z.object({
  originatorPersons: z.array(
    z.object({
      naturalPerson: z.object({
        name: z.object({
          nameIdentifier: z.array(
            z.object({ primaryIdentifier: z.string(), secondaryIdentifier: z.string().optional(), nameIdentifierType: z.literal('LEGL') }),
          ),
        }),
        nationalIdentification: z.object({ nationalIdentifier: z.string(), nationalIdentifierType: z.literal('MISC') }).optional(),
        customerIdentification: z.string(),
        dateAndPlaceOfBirth: z.object({ dateOfBirth: z.string() }).optional(),
      }),
    }),
  ),
  accountNumber: z.array(z.string()),
});
type Ivms101 = z.infer<typeof Ivms101>;

/**
 * An account and its proved addresses in the words of the Travel Rule. What is not known is left out, never filled in: the wallet adds the
 * kind of document and the address of residence.
 */
export function describeIvms101(accountId: string, claims: Claims | null, addresses: readonly ProvedAddress[]): Ivms101 {
  const { fullName, givenNames, surname, birthDate, documentNumber } = claims ?? {};
  const primary = surname ?? fullName;
  const secondary = surname === undefined ? undefined : givenNames;
  return {
    originatorPersons: [
      {
        naturalPerson: {
          name: {
            nameIdentifier:
              primary === undefined
                ? []
                : [
                    {
                      primaryIdentifier: primary,
                      ...(secondary === undefined ? {} : { secondaryIdentifier: secondary }),
                      nameIdentifierType: 'LEGL',
                    },
                  ],
          },
          ...(documentNumber === undefined
            ? {}
            : { nationalIdentification: { nationalIdentifier: documentNumber, nationalIdentifierType: 'MISC' as const } }),
          customerIdentification: accountId,
          ...(birthDate === undefined ? {} : { dateAndPlaceOfBirth: { dateOfBirth: birthDate } }),
        },
      },
    ],
    accountNumber: addresses.filter(({ revoked_at }) => revoked_at === null).map(({ address }) => address),
  };
}
