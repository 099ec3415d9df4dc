import { Account, Ed25519PrivateKey } from '@aptos-labs/ts-sdk';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base58 } from '@scure/base';
import { SiweMessage } from 'siwe';
import { describe, expect, it } from 'vitest';
import type { ChallengeFacts } from '../../src/address/chains/chain-format.ts';
import { CHAIN_NAMES, CHAINS, type ChainName, chainOf, proves } from '../../src/address/chains/chains.ts';
import { type Holder, holders } from './chain-signers.ts';

const factsOf = (chain: ChainName, address: string): ChallengeFacts => ({
  domain: 'wallet.example',
  accountId: 'acc_01h455vb4pex5vsknk084sn02q',
  challengeId: 'adc_01h455vb4pex5vsknk084sn02q',
  chainName: chainOf(chain).name,
  address,
  nonce: 'n0nce4567890123456789012',
  issuedAt: new Date('2026-01-02T03:04:05.000Z'),
  expiresAt: new Date('2026-01-02T03:14:05.000Z'),
});

async function prove(holder: Holder, changed: { message?: string; signature?: string; address?: string; chain?: ChainName } = {}) {
  const address = chainOf(holder.chain).readAddress(holder.address);
  if (address === null) throw new Error('an address of the chain’s own library was not read');
  const facts = factsOf(holder.chain, address);
  const message = chainOf(holder.chain).formats[holder.format]?.compose(facts) ?? '';
  const signed = {
    message: changed.message ?? message,
    nonce: facts.nonce,
    address: changed.address ?? address,
    signature: changed.signature ?? (await holder.sign(message, facts.nonce)),
    publicKey: holder.publicKey,
  };
  return proves(changed.chain ?? holder.chain, holder.format, signed, null);
}

const others = await holders('two');
const rows = (await holders()).map((holder) => ({
  ...holder,
  title: `${holder.chain} ${holder.format} (${holder.library}) ${holder.address}`,
}));

describe('a proof of ownership', () => {
  it('can be given in every format of every chain', () => {
    const tested = new Set(rows.map(({ chain, format }) => `${chain} ${format}`));
    const all = CHAIN_NAMES.flatMap((chain) => Object.keys(CHAINS[chain].formats).map((format) => `${chain} ${format}`));
    expect(all.filter((one) => !tested.has(one))).toEqual(['ethereum', 'bsc', 'polygon', 'okx'].map((chain) => `${chain} eip1271`));
  });

  it.each(rows)('is accepted as the chain’s own library makes it: $title', async (holder) => {
    expect(await prove(holder)).toBe(true);
  });

  it.each(rows)('is refused for another text, another address and no signature: $title', async (holder) => {
    const other = others.find(
      ({ chain, format, address }) => chain === holder.chain && format === holder.format && !rows.some((row) => row.address === address),
    );
    expect(await prove(holder, { message: 'Send everything to me.' })).toBe(false);
    expect(await prove(holder, { address: chainOf(holder.chain).readAddress(other?.address ?? '') ?? '' })).toBe(false);
    for (const signature of ['', '0x', 'AA==', '0x'.padEnd(132, '0'), 'z'.repeat(88)])
      expect(await prove(holder, { signature })).toBe(false);
  });
});

/** EIP-155, as chainlist.org has them */
const CHAIN_IDS: Partial<Record<ChainName, number>> = { ethereum: 1, bsc: 56, polygon: 137, okx: 196 };
const SIWE = rows.filter(({ format }) => format === 'eip4361');

describe('a text of EIP-4361', () => {
  it.each(SIWE)(
    'is read by the library of its authors with every field in its place, and its signature accepted: $title',
    async (holder) => {
      const facts = factsOf(holder.chain, chainOf(holder.chain).readAddress(holder.address) ?? '');
      const text = chainOf(holder.chain).formats['eip4361']?.compose(facts) ?? '';
      const read = new SiweMessage(text);
      expect(read).toMatchObject({
        domain: facts.domain,
        address: facts.address,
        nonce: facts.nonce,
        version: '1',
        chainId: CHAIN_IDS[holder.chain],
        issuedAt: facts.issuedAt.toISOString(),
        expirationTime: facts.expiresAt.toISOString(),
        requestId: facts.challengeId,
        resources: [`urn:mien:account:${facts.accountId}`],
      });
      expect(read.toMessage()).toBe(text);
      const signature = await holder.sign(text, facts.nonce);
      const { success } = await read.verify({ signature, domain: facts.domain, nonce: facts.nonce, time: facts.issuedAt.toISOString() });
      expect(success).toBe(true);
    },
  );
});

const ORDER = secp256k1.Point.Fn.ORDER;
const flipped = (s: Uint8Array): Buffer =>
  Buffer.from((ORDER - BigInt(`0x${Buffer.from(s).toString('hex')}`)).toString(16).padStart(64, '0'), 'hex');
const ED_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const little = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

describe('a copy that anybody can make of a signature (malleability)', () => {
  const byFormat = (format: string) => rows.filter((row) => row.format === format);

  it.each([...byFormat('eip191'), ...byFormat('tron_v2'), ...byFormat('tron_v1')])(
    'with the other s is refused: $title',
    async (holder) => {
      const facts = factsOf(holder.chain, holder.address);
      const message = chainOf(holder.chain).formats[holder.format]?.compose(facts) ?? '';
      const bytes = Buffer.from((await holder.sign(message, facts.nonce)).slice(2), 'hex');
      const copy = Buffer.concat([bytes.subarray(0, 32), flipped(bytes.subarray(32, 64)), Buffer.of((bytes[64] ?? 0) === 27 ? 28 : 27)]);
      expect(await prove(holder, { signature: `0x${copy.toString('hex')}` })).toBe(false);
    },
  );

  it.each(byFormat('bip137'))('with the other s is refused: $title', async (holder) => {
    const message = chainOf('bitcoin').formats['bip137']?.compose(factsOf('bitcoin', holder.address)) ?? '';
    const bytes = Buffer.from(await holder.sign(message, ''), 'base64');
    const header = ((bytes[0] ?? 0) - 27) ^ 1;
    const copy = Buffer.concat([Buffer.of(header + 27), bytes.subarray(1, 33), flipped(bytes.subarray(33))]);
    expect(await prove(holder, { signature: copy.toString('base64') })).toBe(false);
  });

  it('with s beyond the order of the curve is refused: Solana', async () => {
    const [holder] = byFormat('solana_message');
    if (holder === undefined) throw new Error('no holder');
    const message = chainOf('solana').formats['solana_message']?.compose(factsOf('solana', holder.address)) ?? '';
    const bytes = base58.decode(await holder.sign(message, ''));
    const s = little(bytes.subarray(32)) + ED_ORDER;
    const copy = Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()]);
    expect(copy).toHaveLength(64);
    expect(await prove(holder, { signature: base58.encode(copy) })).toBe(false);
  });
});

describe('published vectors', () => {
  const accepted = (chain: ChainName, format: string, address: string, message: string, signature: string) =>
    proves(chain, format, { message, nonce: '', address, signature, publicKey: undefined }, null);

  /** BIP-322, "Test vectors" */
  it.each([
    [
      '',
      'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l',
      'AkcwRAIgM2gBAQqvZX15ZiysmKmQpDrG83avLIT492QBzLnQIxYCIBaTpOaD20qRlEylyxFSeEA2ba9YOixpX8z46TSDtS40ASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=',
    ],
    [
      'Hello World',
      'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l',
      'AkcwRAIgZRfIY3p7/DoVTty6YZbWS71bc5Vct9p9Fia83eRmw2QCICK/ENGfwLtptFluMGs2KsqoNSk89pO7F29zJLUx9a/sASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=',
    ],
    [
      'Hello World',
      'bc1ppv609nr0vr25u07u95waq5lucwfm6tde4nydujnu8npg4q75mr5sxq8lt3',
      'AUHd69PrJQEv+oKTfZ8l+WROBHuy9HKrbFCJu7U1iK2iiEy1vMU5EfMtjc+VSHM7aU0SDbak5IUZRVno2P5mjSafAQ==',
    ],
  ])('of BIP-322: "%s" by %s', async (message, address, signature) => {
    expect(await accepted('bitcoin', 'bip322', address, message, signature)).toBe(true);
    expect(await accepted('bitcoin', 'bip322', address, `${message}.`, signature)).toBe(false);
  });

  it('of web3’s documentation for EIP-191', async () => {
    const signature =
      '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c';
    expect(await accepted('ethereum', 'eip191', '0x2c7536E3605D9C16a7a3D7b1898e529396a65c23', 'Some data', signature)).toBe(true);
  });

  it('of the Aptos SDK: a key and its address', async () => {
    const privateKey = new Ed25519PrivateKey('ed25519-priv-0xc5338cd251c22daa8c9c9cc94f498cc8a5c7e1d2e75287a5dda91096fe64efa5');
    const publicKey = privateKey.publicKey().toString();
    expect(publicKey).toBe('0xde19e5d1880cac87d57484ce9ed2e84cf0f9599f12e7cc3a52e4e7657a763f2c');
    const address = '0x978c213990c4833df71548df7ce49d54c759d6b6d932de22b24d56060b7af2aa';
    expect(Account.fromPrivateKey({ privateKey, legacy: true }).accountAddress.toStringLong()).toBe(address);
    const signature = privateKey.sign(Buffer.from('APTOS\nmessage: hi\nnonce: 1')).toString();
    expect(await proves('aptos', 'aptos_message', { message: 'hi', nonce: '1', address, signature, publicKey }, null)).toBe(true);
  });

  it('of EIP-55: checksums are made, and a wrong one is a slip of typing', () => {
    for (const address of [
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
      '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
    ]) {
      expect(CHAINS.ethereum.readAddress(address.toLowerCase())).toBe(address);
      expect(CHAINS.ethereum.readAddress(address)).toBe(address);
      expect(CHAINS.ethereum.readAddress(address.replace(/[a-f]/, (digit) => digit.toUpperCase()))).toBeNull();
    }
  });
});

describe('an address of another chain', () => {
  it('is not read, so that nobody proves it by mistake', () => {
    for (const { chain, address } of rows)
      for (const other of CHAIN_NAMES) {
        const evm = ['ethereum', 'bsc', 'polygon', 'okx'];
        if (
          other === chain ||
          (evm.includes(chain) && evm.includes(other)) ||
          (chain !== 'aptos' && evm.includes(chain) && other === 'aptos')
        )
          continue;
        expect(chainOf(other).readAddress(address), `${address} of ${chain} read as ${other}`).toBeNull();
      }
  });

  it('of a test network is not read', () => {
    expect(CHAINS.bitcoin.readAddress('tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx')).toBeNull();
    expect(CHAINS.polkadot.readAddress('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY')).toBeNull();
  });
});
