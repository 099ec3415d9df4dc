import { z } from 'zod';
import { Time } from '../../routes/shapes.ts';
import { STAFF_ROLES, STAFF_STATES } from '../../vocabulary.ts';
import { LONGEST_PASSWORD } from '../password-policy.ts';

/** as sent: whether a new one is good enough is judged by `acceptsPassword` */
export const Password = z.string().min(1).max(LONGEST_PASSWORD);
export const Email = z.email().max(254);
export const PersonName = z.string().trim().min(1).max(100);
export const Role = z.enum(STAFF_ROLES);
export const LinkCode = z.string().min(20).max(100);

/** what the page does next */
export const Next = z.object({ next: z.enum(['second_factor', 'enrol', 'signed_in']) });

export const MemberShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  state: z.enum(STAFF_STATES),
  second_factor: z.boolean(),
  created_at: Time,
  last_sign_in_at: Time.nullable(),
});

export const LinkShape = z.object({ id: z.string(), url: z.string().describe('shown this once; good once'), expires_at: Time });
