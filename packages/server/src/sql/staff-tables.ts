import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { InvitationKind, PendingState, SessionMethod, StaffRole, StaffState } from '../vocabulary.ts';

interface StaffUsers {
  id: string;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
  role: StaffRole;
  state: StaffState;
  two_factor_enabled: Generated<boolean>;
  passkey_handle: string;
  created_at: Date;
  updated_at: Date;
}

interface StaffSessions {
  id: string;
  user_id: string;
  token: string;
  method: SessionMethod;
  user_agent: string | null;
  ip_address: string | null;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

interface StaffCredentials {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Date;
  updated_at: Date;
}

interface StaffSecondFactors {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Date | null;
}

interface StaffChallenges {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

interface StaffUsedCodes {
  user_id: string;
  code_sha256: Uint8Array;
  until: Date;
}

interface StaffPasskeys {
  id: string;
  user_id: string;
  credential_id: string;
  public_key: Uint8Array;
  counter: number;
  transports: string[];
  label: string;
  backed_up: boolean;
  created_at: Date;
  last_used_at: Date | null;
}

interface StaffInvitations {
  id: string;
  hash: Uint8Array;
  kind: InvitationKind;
  role: StaffRole;
  email: string | null;
  user_id: string | null;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  withdrawn_at: Date | null;
}

interface StaffGuesses {
  subject_sha256: ColumnType<Uint8Array, Uint8Array, never>;
  failures: number;
  last_at: Date;
  blocked_until: Date | null;
}

interface StaffPendingActions {
  id: string;
  kind: string;
  subject: string;
  detail: JSONColumnType<Record<string, string>>;
  state: PendingState;
  proposed_by: string;
  proposed_at: Date;
  expires_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
}

/** People who work at the operator, how they sign in, and what two of them decide together. */
export interface StaffTables {
  staff_users: StaffUsers;
  staff_sessions: StaffSessions;
  staff_credentials: StaffCredentials;
  staff_second_factors: StaffSecondFactors;
  staff_challenges: StaffChallenges;
  staff_used_codes: StaffUsedCodes;
  staff_passkeys: StaffPasskeys;
  staff_invitations: StaffInvitations;
  staff_guesses: StaffGuesses;
  staff_pending_actions: StaffPendingActions;
}
