/**
 * Routes with a limit of their own: requests a minute from one caller (public routes: from one address). All others: the operator's
 * setting MIEN_REQUESTS_PER_MINUTE, counted together.
 */
export const RATE_LIMITS: Readonly<Record<string, number>> = {
  'POST /v1/staff/sign-in': 10,
  'POST /v1/staff/sign-in/second-factor': 20,
  'POST /v1/staff/sign-in/passkey/options': 30,
  'POST /v1/staff/sign-in/passkey': 20,
  'POST /v1/staff/sign-in/single-sign-on': 20,
  'GET /v1/staff/sign-in/single-sign-on/callback': 20,
  'POST /v1/staff/invitations/look': 20,
  'POST /v1/staff/invitations/accept': 10,
  // a PIN of six digits; each offer takes five wrong ones
  'POST /credentials/openid/token': 30,
  // walks the whole trail
  'POST /v1/staff/audit/verify': 6,
};
