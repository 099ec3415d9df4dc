import { encodeAddress } from '@polkadot/util-crypto';
import { base58 } from '@scure/base';
import { TronWeb } from 'tronweb';
import { describe, expect, it } from 'vitest';
import { CHAINS, type ChainName, proves } from '../../src/address/chains/chains.ts';

/** Keys, texts and signatures that others published: facts, each with where it stands and under which licence. */
interface Vector {
  readonly source: string;
  readonly chain: ChainName;
  readonly format: string;
  /** as it is published, or as the chain's own library writes the published key */
  readonly address: string;
  readonly message: string;
  readonly signature: string;
}

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
/** SS58 of the chain's own library; 0 is Polkadot, 2 Kusama */
const ss58 = (key: string, prefix: 0 | 2): string => encodeAddress(hex(key), prefix);

const TREZOR = 'trezor/trezor-firmware, tests/device_tests/bitcoin/test_signmessage.py (LGPL-3.0: facts alone), by a hardware wallet';
const TREZOR_TEXT = 'This is an example of a signed message.';
const TRONWEB = 'tronprotocol/tronweb, test/testcases/src/sign-message.ts (MIT)';
const WALLET_CORE = 'trustwallet/wallet-core, tests/chains/Tron/TronMessageSignerTests.cpp (Apache-2.0)';
/** tronweb's writing of the private key published there */
const WALLET_CORE_ADDRESS = String(TronWeb.address.fromPrivateKey('75065f100e38d3f3b4c5c4235834ba8216de62272a4f03532c44b31a5734360a'));
const RFC_8032 = 'RFC 8032, 7.1 (IETF Trust, code components under BSD)';
const POLKADOT_JS = 'polkadot-js/common, packages/util-crypto/src/signature/verify.spec.ts (Apache-2.0)';
const POLKADOT_WASM = 'polkadot-js/wasm, packages/wasm-crypto/src/rs/sr25519.rs (Apache-2.0)';
const ALICE = 'd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d';
const EOSDART =
  'primes-network/eosdart_ecc, test/signature_test.dart (no licence stated: three facts), as eosjs-ecc signs with the key every nodeos starts with';
const ECVERIFY = 'miguelmota/eos-ecverify, example/sign.js (MIT), by eosjs-ecc';

const VECTORS: readonly Vector[] = [
  ...(
    [
      // the three kinds of address, each under the header of its own (BIP-137: 31, 35, 39 and up)
      [
        '1JAd7XCBzGudGpJQSDSfpmJhiygtLQWaGL',
        '20fd8f2f7db5238fcdd077d5204c3e6949c261d700269cefc1d9d2dcef6b95023630ee617f6c8acf9eb40c8edd704c9ca74ea4afc393f43f35b4e8958324cbdd1c',
      ],
      [
        '3L6TyTisPBmrDAj6RoKmDzNnj4eQi54gD2',
        '23744de4516fac5c140808015664516a32fead94de89775cec7e24dbc24fe133075ac09301c4cc8e197bea4b6481661d5b8e9bf19d8b7b8a382ecdb53c2ee0750d',
      ],
      [
        'bc1qannfxke2tfd4l7vhepehpvt05y83v3qsf6nfkk',
        '28b55d7600d9e9a7e2a49155ddf3cfdb8e796c207faab833010fa41fb7828889bc47cf62348a7aaa0923c0832a589fab541e8f12eb54fb711c90e2307f0f66b194',
      ],
      // the same as wallets older than the proposal write it
      [
        'bc1qannfxke2tfd4l7vhepehpvt05y83v3qsf6nfkk',
        '20b55d7600d9e9a7e2a49155ddf3cfdb8e796c207faab833010fa41fb7828889bc47cf62348a7aaa0923c0832a589fab541e8f12eb54fb711c90e2307f0f66b194',
      ],
    ] as const
  ).map(([address, signature]) => ({
    source: TREZOR,
    chain: 'bitcoin' as const,
    format: 'bip137',
    address,
    message: TREZOR_TEXT,
    signature,
  })),
  {
    source: TRONWEB,
    chain: 'tron',
    format: 'tron_v2',
    address: 'TMVQGm1qAQYVdetCeGRRkTWYYrLXuHK2HC',
    message: 'hello world',
    signature:
      '0x0dc0b53d525e0103a6013061cf18e60cf158809149f2b8994a545af65a7004cb1eeaff560e801ab51b28df5d42549aa024c2aa7e9d34de1e01294b9afb5e6c7e1c',
  },
  {
    source: WALLET_CORE,
    chain: 'tron',
    format: 'tron_v2',
    address: WALLET_CORE_ADDRESS,
    message: 'A much longer message to test the signing and verification process',
    signature:
      '93aee5f753cf889e0749c74dd0c5996cce889883ae079e09ede462e16d65d06a4f43d1ed2745e9f3c1690695628269bd58f057a4a93953cc50e66b4a05bc0f451b',
  },
  {
    source: `${WALLET_CORE}, as it stood in 2023`,
    chain: 'tron',
    format: 'tron_v1',
    address: WALLET_CORE_ADDRESS,
    message: 'Hello World',
    signature:
      '9bb6d11ec8a6a3fb686a8f55b123e7ec4e9746a26157f6f9e854dd72f5683b450397a7b0a9653865658de8f9243f877539882891bad30c7286c3bf5622b900471b',
  },
  {
    source: `${RFC_8032}, TEST 1`,
    chain: 'solana',
    format: 'solana_message',
    address: base58.encode(hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')),
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    source: `${RFC_8032}, TEST 2`,
    chain: 'solana',
    format: 'solana_message',
    address: base58.encode(hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')),
    message: 'r',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    source: POLKADOT_JS,
    chain: 'kusama',
    format: 'ed25519',
    address: 'DxN4uvzwPzJLtn17yew6jEffPhXQfdKHTp2brufb98vGbPN',
    message: 'hello world',
    signature:
      '0x299d3bf4c8bb51af732f8067b3a3015c0862a5ff34721749d8ed6577ea2708365d1c5f76bd519009971e41156f12c70abc2533837ceb3bad9a05a99ab923de06',
  },
  {
    source: POLKADOT_JS,
    chain: 'kusama',
    format: 'sr25519',
    address: 'EK1bFgKm2FsghcttHT7TB7rNyXApFgs9fCbijMGQNyFGBQm',
    message: 'hello world',
    signature:
      '0xca01419b5a17219f7b78335658cab3b126db523a5df7be4bfc2bef76c2eb3b1dcf4ca86eb877d0a6cf6df12db5995c51d13b00e005d053b892bd09c594434288',
  },
  {
    source: `${POLKADOT_JS}, signed in its wrapping`,
    chain: 'kusama',
    format: 'sr25519',
    address: 'J9nD3s7zssCX7bion1xctAF6xcVexcpy2uwy4jTm9JL8yuK',
    message: 'hello world',
    signature:
      '0x84b6afb1c8e54bbcb3f4872baf172580e21310e9387a53742627d6652d121447fa406b82805ed3184fb7bd519175cc9f99f283f97954d95cf966ee164df85489',
  },
  {
    source: `${POLKADOT_WASM}, can_verify_known_message`,
    chain: 'polkadot',
    format: 'sr25519',
    address: ss58(ALICE, 0),
    message: 'I hereby verify that I control 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    signature:
      '1037eb7e51613d0dcf5930ae518819c87d655056605764840d9280984e1b7063c4566b55bf292fcab07b369d01095879b50517beca4d26e6a65866e25fec0d83',
  },
  {
    source: `${POLKADOT_WASM}, can_verify_known_wrapped_message`,
    chain: 'polkadot',
    format: 'sr25519',
    address: ss58('f84d048da2ddae2d9d8fd6763f469566e8817a26114f39408de15547f6d47805', 0),
    message: 'message to sign',
    signature:
      '48ce2c90e08651adfc8ecef84e916f6d1bb51ebebd16150ee12df247841a5437951ea0f9d632ca165e6ab391532e75e701be6a1caa88c8a6bcca3511f55b4183',
  },
  {
    source: EOSDART,
    chain: 'eos',
    format: 'eos_k1',
    address: 'EOS6MRyAjQq8ud7hVNYcfnVPJqcVpscN5So8BhtHuGYqET5GDW5CV',
    message: 'data',
    signature: 'SIG_K1_Kg417TSLuhzSpU2bGa21kD1UNaTfAZSCcKmKpZ6fnx3Nqu22gzG3ND4Twur7bzX8oS1J91JvV4rMJcFycGqFBSaY2SJcEQ',
  },
  {
    source: ECVERIFY,
    chain: 'eos',
    format: 'eos_k1',
    address: 'EOS68vRVaNgCvStaUmxQsKoHANU1Uypo4BQLWSNEM8KBiCAWW8deh',
    message: 'hello',
    signature: 'SIG_K1_KcB1jGNsjYEE7Gby6X7KZ9z6BFVfHPey6DUayYtDagXsbzr4Tbfpq5TS2JvYzs3oMg9QGAugTyGXoTVe7DujeXpDX5KYfJ',
  },
];

describe('a published vector', () => {
  it.each(VECTORS)(
    'is accepted, and not for another text: $chain $format, $source',
    async ({ chain, format, address, message, signature }) => {
      const canonical = CHAINS[chain].readAddress(address);
      expect(canonical).not.toBeNull();
      const signed = { message, nonce: '', address: canonical ?? '', signature, publicKey: undefined };
      expect(await proves(chain, format, signed, null)).toBe(true);
      expect(await proves(chain, format, { ...signed, message: `${message}.` }, null)).toBe(false);
    },
  );

  it('stands for each format that has none in chains.test.ts', () => {
    const formats = new Set(VECTORS.map(({ chain, format }) => `${chain} ${format}`));
    expect([...formats].sort()).toEqual([
      'bitcoin bip137',
      'eos eos_k1',
      'kusama ed25519',
      'kusama sr25519',
      'polkadot sr25519',
      'solana solana_message',
      'tron tron_v1',
      'tron tron_v2',
    ]);
  });

  it('of a multi-signature carries the kind of its key before it, and no other kind is taken for it (polkadot-js/common, verifyMultisig)', async () => {
    const [ed, sr] = VECTORS.filter(({ source }) => source === POLKADOT_JS);
    if (ed === undefined || sr === undefined) throw new Error('no vector');
    const multi = (kind: string, { address, message, signature }: Vector) => ({
      message,
      nonce: '',
      address,
      signature: `0x${kind}${signature.slice(2)}`,
      publicKey: undefined,
    });
    expect(await proves('kusama', 'ed25519', multi('00', ed), null)).toBe(true);
    expect(await proves('kusama', 'sr25519', multi('01', sr), null)).toBe(true);
    expect(await proves('kusama', 'sr25519', multi('00', sr), null)).toBe(false);
    expect(await proves('kusama', 'ed25519', multi('01', ed), null)).toBe(false);
  });

  it('of a point off the curve is no address: nobody can sign for it (solana-labs/solana, sdk/src/signature.rs, Apache-2.0)', () => {
    expect(CHAINS.solana.readAddress('9z5nJyQar1FUxVJxpBXzon6kHehbomeYiDaLi9WAMhCq')).toBeNull();
  });

  it('of keys reads in both writings of EOS (wharfkit/antelope, test/crypto.ts, BSD-3-Clause)', () => {
    const written = 'PUB_K1_6RrvujLQN1x5Tacbep1KAk8zzKpSThAQXBCKYFfGUYeACcSRFs';
    expect(CHAINS.eos.readAddress('EOS6RrvujLQN1x5Tacbep1KAk8zzKpSThAQXBCKYFfGUYeABhJRin')).toBe(written);
    expect(CHAINS.eos.readAddress(written)).toBe(written);
    expect(CHAINS.eos.readAddress('PUB_R1_8E46r5HiQF84o6V8MWQQg1vPpgfjYA4XDqT6xbtaaebxw7XbLu')).toBeNull();
  });
});
