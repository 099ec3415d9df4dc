import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { CompactSign, compactVerify, errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { MODES } from '../vocabulary.ts';

const CAPTURE_AUDIENCE = 'mien-capture';
const ALGORITHM = 'EdDSA';

const CaptureClaims = z.object({
  sub: z.string().regex(/^ver_/),
  mode: z.enum(MODES),
  exp: z.number(),
  jti: z.string(),
  sid: z.string().optional(),
  since: z.number().optional(),
  hnd: z.string().optional(),
});

const ACCOUNT_AUDIENCE = 'mien-account';
const AccountClaims = z.object({ sub: z.string().regex(/^acc_/), mode: z.enum(MODES), exp: z.number() });

interface AccountToken {
  readonly accountId: string;
  readonly mode: z.infer<typeof AccountClaims>['mode'];
  readonly expiresAt: Date;
}

interface CaptureToken {
  readonly verificationId: string;
  readonly mode: z.infer<typeof CaptureClaims>['mode'];
  readonly expiresAt: Date;
  /** which window or device, kept through renewals; the token's own id where it stands alone */
  readonly session?: string | undefined;
  /** when the first token of the session was issued */
  readonly since?: Date | undefined;
  /** the hand-off it came by: good for little until that is confirmed */
  readonly handoffId?: string | undefined;
}

/** A token that was opened says all of it. */
type OpenedCapture = Required<Pick<CaptureToken, 'verificationId' | 'mode' | 'expiresAt' | 'session' | 'since'>> & {
  readonly session: string;
  readonly since: Date;
  readonly handoffId: string | null;
};

type OpenedToken<Token = OpenedCapture> =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly problem: 'token.expired' | 'token.invalid' };

/** Signs and opens capture tokens and audit checkpoints with one Ed25519 key. */
export interface TokenKeys {
  /** A token for one verification. @param expiresAt whole seconds count */
  signCaptureToken(token: CaptureToken, issuedAt: Date, id: string): Promise<string>;
  openCaptureToken(jwt: string, now: Date): Promise<OpenedToken>;
  /** A token for the page of one account. @param expiresAt whole seconds count */
  signAccountToken(token: AccountToken, issuedAt: Date, id: string): Promise<string>;
  openAccountToken(jwt: string, now: Date): Promise<OpenedToken<AccountToken>>;
  /** compact JWS over a short text */
  signText(text: string): Promise<string>;
  /** the text, or null where the signature is not ours */
  openSignedText(jws: string): Promise<string | null>;
}

/** A new Ed25519 private key, PKCS #8 PEM. */
export const generateTokenKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Tokens whose signature was checked are not checked again: a page shows its own with every second of recording. */
const REMEMBERED_TOKENS = 2000;

/** @param pem Ed25519 private key, PKCS #8. @throws where it is not one: a mistake of configuration */
export function openTokenKeys(pem: string): TokenKeys {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('the token key is not an Ed25519 key');
  const checked = new Map<string, z.infer<typeof CaptureClaims>>();
  /** The claims of a token of ours for this audience: a token of one kind is none of another. */
  const open = async <Schema extends z.ZodType>(
    jwt: string,
    audience: string,
    schema: Schema,
    now: Date,
  ): Promise<OpenedToken<z.infer<Schema>>> => {
    try {
      const { payload } = await jwtVerify(jwt, publicKey, { algorithms: [ALGORITHM], audience, currentDate: now });
      const claims = schema.safeParse(payload);
      return claims.success ? { ok: true, token: claims.data } : { ok: false, problem: 'token.invalid' };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, problem: 'token.expired' };
      if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError)
        return { ok: false, problem: 'token.invalid' };
      throw error;
    }
  };
  const openCapture = async (jwt: string, now: Date): Promise<OpenedToken<z.infer<typeof CaptureClaims>>> => {
    const known = checked.get(jwt);
    if (known !== undefined && known.exp > Math.floor(now.getTime() / 1000)) return { ok: true, token: known };
    checked.delete(jwt);
    const opened = await open(jwt, CAPTURE_AUDIENCE, CaptureClaims, now);
    if (!opened.ok) return opened;
    checked.set(jwt, opened.token);
    for (const oldest of checked.keys()) {
      if (checked.size <= REMEMBERED_TOKENS) break;
      checked.delete(oldest);
    }
    return opened;
  };
  return {
    signCaptureToken: ({ verificationId, mode, expiresAt, session, since, handoffId }, issuedAt, id) =>
      new SignJWT({
        mode,
        sid: session ?? id,
        since: Math.floor((since ?? issuedAt).getTime() / 1000),
        ...(handoffId === undefined ? {} : { hnd: handoffId }),
      })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setSubject(verificationId)
        .setAudience(CAPTURE_AUDIENCE)
        .setJti(id)
        .setIssuedAt(Math.floor(issuedAt.getTime() / 1000))
        .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
        .sign(privateKey),
    openCaptureToken: async (jwt, now) => {
      const opened = await openCapture(jwt, now);
      if (!opened.ok) return opened;
      const { sub, mode, exp, jti, sid, since, hnd } = opened.token;
      return {
        ok: true,
        token: {
          verificationId: sub,
          mode,
          expiresAt: new Date(exp * 1000),
          session: sid ?? jti,
          since: since === undefined ? now : new Date(since * 1000),
          handoffId: hnd ?? null,
        },
      };
    },
    signAccountToken: ({ accountId, mode, expiresAt }, issuedAt, id) =>
      new SignJWT({ mode })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setSubject(accountId)
        .setAudience(ACCOUNT_AUDIENCE)
        .setJti(id)
        .setIssuedAt(Math.floor(issuedAt.getTime() / 1000))
        .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
        .sign(privateKey),
    openAccountToken: async (jwt, now) => {
      const opened = await open(jwt, ACCOUNT_AUDIENCE, AccountClaims, now);
      if (!opened.ok) return opened;
      const { sub, mode, exp } = opened.token;
      return { ok: true, token: { accountId: sub, mode, expiresAt: new Date(exp * 1000) } };
    },
    signText: (text) => new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: ALGORITHM }).sign(privateKey),
    openSignedText: async (jws) => {
      try {
        return new TextDecoder().decode((await compactVerify(jws, publicKey, { algorithms: [ALGORITHM] })).payload);
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
