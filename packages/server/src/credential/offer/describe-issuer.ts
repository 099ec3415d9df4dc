import { preAuthorizedCodeGrantIdentifier } from '@openid4vc/oauth2';
import { type CredentialConfigurationsSupportedWithFormats, type IssuerMetadataResult, Openid4vciVersion } from '@openid4vc/openid4vci';
import { describeConfiguration, TYPE_NAMES } from '../credential-type.ts';

const DISPLAY = [
  { name: 'Mien identity verification', locale: 'en' },
  { name: 'Mien 身份认证', locale: 'zh-CN' },
];

/** Where a code is exchanged (RFC 8414). Pure. */
export const describeAuthorizationServer = (publicUrl: string) => ({
  issuer: publicUrl,
  token_endpoint: new URL('/credentials/openid/token', publicUrl).href,
  grant_types_supported: [preAuthorizedCodeGrantIdentifier],
  token_endpoint_auth_methods_supported: ['none'],
  'pre-authorized_grant_anonymous_access_supported': true,
});

/** Who issues here, what and how, for wallets of credentials (OpenID4VCI 1.0, section 12.2). Pure. */
export function describeIssuer(publicUrl: string): IssuerMetadataResult {
  const at = (path: string): string => new URL(path, publicUrl).href;
  const configurations: CredentialConfigurationsSupportedWithFormats = Object.fromEntries(
    TYPE_NAMES.map((name) => [name, describeConfiguration(publicUrl, name)]),
  );
  return {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer: {
      credential_issuer: publicUrl,
      credential_endpoint: at('/credentials/openid/credential'),
      nonce_endpoint: at('/credentials/openid/nonce'),
      display: DISPLAY,
      credential_configurations_supported: configurations,
    },
    authorizationServers: [describeAuthorizationServer(publicUrl)],
    knownCredentialConfigurations: configurations,
  };
}
