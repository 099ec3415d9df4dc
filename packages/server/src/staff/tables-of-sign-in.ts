/** better-auth's tables under our names: it reads and writes them, our migration makes them. */
const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const USER_TABLE = {
  modelName: 'staff_users',
  fields: { emailVerified: 'email_verified', ...TIMES },
} as const;

export const SESSION_TABLE = {
  modelName: 'staff_sessions',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...TIMES },
} as const;

export const CREDENTIAL_TABLE = {
  modelName: 'staff_credentials',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...TIMES,
  },
} as const;

export const CHALLENGE_TABLE = {
  modelName: 'staff_challenges',
  fields: { expiresAt: 'expires_at', ...TIMES },
} as const;

export const SECOND_FACTOR_SCHEMA = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'staff_second_factors',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
