import { createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import type { Mode, StaffRole } from '../vocabulary.ts';
import { SCOPES, type Scope } from './scopes.ts';

/** What only people may do; the rest is what API keys may do as well, under the same words. */
const STAFF_DEEDS = [
  'cases:work',
  'cases:assign',
  'evidence:download',
  'steps:reopen',
  'attempts:extend',
  'devices:check',
  'calls:read',
  'calls:work',
  'insight:read',
  'policies:publish',
  'members:read',
  'members:manage',
  'block_list:manage',
  'audit:read',
  'dead_letters:read',
  'health:read',
  'dead_letters:retry',
] as const;

/** `subject:action` */
export type Ability = Scope | (typeof STAFF_DEEDS)[number];
const ABILITIES: readonly Ability[] = [...SCOPES, ...STAFF_DEEDS];

interface Grant {
  readonly may: readonly Ability[];
  /** not given: in both modes */
  readonly only?: Mode;
}

/**
 * What each role may do: the one place where it is decided. Nobody who hands out access sees faces and documents, and nobody who sees
 * them hands out access. `admin` therefore holds no evidence, and a reviewer no key.
 */
const GRANTS = {
  reviewer: [
    {
      may: [
        'accounts:read',
        'verifications:read',
        'evidence:read',
        'reviews:write',
        'policies:read',
        'tickets:read',
        'cases:work',
        'calls:read',
      ],
    },
  ],
  agent: [
    {
      may: [
        'accounts:read',
        'verifications:read',
        'verifications:write',
        'policies:read',
        'tickets:read',
        'tickets:write',
        'steps:reopen',
        'attempts:extend',
        'devices:check',
        'calls:read',
        'calls:work',
      ],
    },
  ],
  compliance: [
    {
      may: [
        'accounts:read',
        'accounts:export',
        'accounts:erase',
        'verifications:read',
        'evidence:read',
        'reviews:write',
        'cases:work',
        'cases:assign',
        'evidence:download',
        'calls:read',
        'insight:read',
        'tickets:read',
        'policies:read',
        'policies:write',
        'policies:publish',
        'block_list:manage',
        'members:read',
        'audit:read',
      ],
    },
  ],
  admin: [
    {
      may: [
        'policies:read',
        'policies:publish',
        'keys:manage',
        'webhooks:manage',
        'events:read',
        'insight:read',
        'members:read',
        'members:manage',
        'audit:read',
        'dead_letters:read',
        'dead_letters:retry',
        'health:read',
      ],
    },
  ],
  developer: [
    { may: ['policies:read', 'dead_letters:read', 'health:read'] },
    { may: ['accounts:read', 'accounts:write', 'verifications:read', 'verifications:write', 'keys:manage'], only: 'test' },
    { may: ['webhooks:manage', 'events:read'], only: 'test' },
  ],
} as const satisfies Record<StaffRole, readonly Grant[]>;

const split = (ability: Ability): [string, string] => ability.split(':') as [string, string];

const abilitiesOf = (role: StaffRole): MongoAbility =>
  createMongoAbility(
    (GRANTS[role] as readonly Grant[]).flatMap(({ may, only }) =>
      may.map((ability) => {
        const [thing, action] = split(ability);
        return { action, subject: thing, ...(only === undefined ? {} : { conditions: { mode: only } }) };
      }),
    ),
  );

const BY_ROLE = Object.fromEntries((Object.keys(GRANTS) as StaffRole[]).map((role) => [role, abilitiesOf(role)])) as Record<
  StaffRole,
  MongoAbility
>;

export function roleMay(role: StaffRole, ability: Ability, mode: Mode): boolean {
  const [thing, action] = split(ability);
  return BY_ROLE[role].can(action, subject(thing, { mode }));
}

/** All that a role may do in a mode. */
export const listAbilities = (role: StaffRole, mode: Mode): Ability[] => ABILITIES.filter((ability) => roleMay(role, ability, mode));

/** The part of it that an API key could hold: nobody hands out more than they hold. */
export const scopesOfRole = (role: StaffRole, mode: Mode): Scope[] => SCOPES.filter((scope) => roleMay(role, scope, mode));
