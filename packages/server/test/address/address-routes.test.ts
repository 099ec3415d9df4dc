import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AbiCoder, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAskContract } from '../../src/address/ask-contract.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const wallet = new Wallet(`0x${'11'.repeat(32)}`);
/** a contract wallet whose owner is `wallet`: what the node answers is computed from the call it is sent */
const CONTRACT = '0x1111111111111111111111111111111111111111';
const node = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const { params } = JSON.parse(body);
  const [digest, signature] = AbiCoder.defaultAbiCoder().decode(['bytes32', 'bytes'], `0x${params[0].data.slice(10)}`);
  const { recoverAddress } = await import('ethers');
  const owner = (() => {
    try {
      return recoverAddress(digest, signature);
    } catch {
      return null;
    }
  })();
  const known = params[0].to === CONTRACT && params[0].data.startsWith('0x1626ba7e') && owner === wallet.address;
  response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: known ? `0x1626ba7e${'0'.repeat(56)}` : `0x${'f'.repeat(64)}` }));
});

let service: TestService;
let key: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
  const rpc = `http://127.0.0.1:${(node.address() as AddressInfo).port}`;
  service = await openTestService({
    MIEN_WALLET_DOMAIN: 'wallet.example',
    MIEN_EVM_RPC: `1=${rpc},56=http://127.0.0.1:1`,
  });
  key = await service.key('test');
});
afterAll(async () => {
  await service.close();
  await new Promise((resolve) => node.close(resolve));
});

const account = async (name: string): Promise<string> => {
  const claims = { surname: 'Sample', givenNames: 'Ada', birthDate: '1990-01-02', documentNumber: 'X123' };
  return (await service.call('POST', '/v1/accounts', key, { external_id: name, claims })).body.id;
};
const challenge = (id: string, more: object = {}) =>
  service.call('POST', `/v1/accounts/${id}/addresses/challenge`, key, {
    chain: 'ethereum',
    address: wallet.address.toLowerCase(),
    ...more,
  });
const prove = (id: string, challenge_id: string, signature: string) =>
  service.call('POST', `/v1/accounts/${id}/addresses`, key, { challenge_id, signature });
const proved = async (id: string) => {
  const asked = (await challenge(id)).body;
  return prove(id, asked.challenge_id, await wallet.signMessage(asked.message));
};

describe('a challenge for an address', () => {
  it('names domain, account, nonce and end, and reads as EIP-4361', async () => {
    const id = await account('reads');
    const { status, body } = await challenge(id);
    expect(status).toBe(201);
    expect(body).toMatchObject({ format: 'eip4361', address: wallet.address, public_key_needed: false });
    const lines = body.message.split('\n');
    expect(lines[0]).toBe('wallet.example wants you to sign in with your Ethereum account:');
    for (const part of [
      wallet.address,
      id,
      `Nonce: ${body.nonce}`,
      'Chain ID: 1',
      `Expiration Time: ${body.expires_at}`,
      body.challenge_id,
    ])
      expect(body.message).toContain(part);
    expect(body.nonce).toMatch(/^[a-z0-9]{32}$/);
  });

  it('is refused for what is no address of the chain, and for a format the chain has not', async () => {
    const id = await account('refuses');
    expect((await challenge(id, { chain: 'tron' })).body.code).toBe('address.unreadable');
    expect((await challenge(id, { format: 'bip322' })).body.code).toBe('address.format');
    expect((await challenge(id, { format: 'constructor' })).body.code).toBe('address.format');
  });
});

describe('a proof', () => {
  it('is listed, told by webhook event without the address, and revoked once', async () => {
    const id = await account('lists');
    const answer = await proved(id);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ chain: 'ethereum', address: wallet.address, revoked_at: null });
    const events = (await service.call('GET', '/v1/events', key)).body.items;
    const told = events.find((event: { type: string }) => event.type === 'address.proved');
    expect(told.data).toEqual({ account_id: id, address_id: answer.body.id, chain: 'ethereum', format: 'eip4361' });
    const remove = () => service.call('DELETE', `/v1/accounts/${id}/addresses/${answer.body.id}`, key);
    expect((await remove()).status).toBe(200);
    expect((await remove()).body.code).toBe('resource.not_found');
    const [listed] = (await service.call('GET', `/v1/accounts/${id}/addresses`, key)).body.items;
    expect(listed.revoked_at).not.toBeNull();
  });

  it('is taken once: a replayed signature is refused', async () => {
    const id = await account('replays');
    const asked = (await challenge(id)).body;
    const signature = await wallet.signMessage(asked.message);
    const both = await Promise.all([prove(id, asked.challenge_id, signature), prove(id, asked.challenge_id, signature)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await prove(id, asked.challenge_id, signature)).body.code).toBe('address.challenge_over');
  });

  it('after the challenge’s end is refused', async () => {
    const id = await account('expires');
    const asked = (await challenge(id)).body;
    service.pass(10 * 60_000);
    expect((await prove(id, asked.challenge_id, await wallet.signMessage(asked.message))).body.code).toBe('address.challenge_over');
  });

  it('of another account’s challenge is refused', async () => {
    const asked = (await challenge(await account('mine'))).body;
    const other = await account('theirs');
    expect((await prove(other, asked.challenge_id, await wallet.signMessage(asked.message))).body.code).toBe('resource.not_found');
  });

  it('by another key, or for another chain’s challenge, is refused and the challenge stays open', async () => {
    const id = await account('wrong-key');
    const onEthereum = (await challenge(id)).body;
    const onBsc = (await challenge(id, { chain: 'bsc' })).body;
    const signature = await wallet.signMessage(onBsc.message);
    expect((await prove(id, onEthereum.challenge_id, signature)).body.code).toBe('address.signature');
    const stranger = await new Wallet(`0x${'22'.repeat(32)}`).signMessage(onEthereum.message);
    expect((await prove(id, onEthereum.challenge_id, stranger)).body.code).toBe('address.signature');
    expect((await prove(id, onEthereum.challenge_id, await wallet.signMessage(onEthereum.message))).status).toBe(201);
  });

  it('by a contract wallet is asked of the chain (EIP-1271)', async () => {
    const id = await account('contract');
    const asked = (await challenge(id, { address: CONTRACT, format: 'eip1271' })).body;
    const stranger = await new Wallet(`0x${'22'.repeat(32)}`).signMessage(asked.message);
    expect((await prove(id, asked.challenge_id, stranger)).body.code).toBe('address.signature');
    expect((await prove(id, asked.challenge_id, await wallet.signMessage(asked.message))).status).toBe(201);
  });

  it('by a contract wallet is neither taken nor refused while the node is away', async () => {
    const id = await account('away');
    const asked = (await challenge(id, { chain: 'bsc', address: CONTRACT, format: 'eip1271' })).body;
    const answer = await prove(id, asked.challenge_id, await wallet.signMessage(asked.message));
    expect(answer.body.code).toBe('address.contract_unreachable');
    expect(createAskContract(new Map())).toBeNull();
  });

  it('is exported in the fields of IVMS101, revoked ones not', async () => {
    const id = await account('travel');
    const first = (await proved(id)).body;
    await service.call('DELETE', `/v1/accounts/${id}/addresses/${first.id}`, key);
    await proved(id);
    const { body } = await service.call('GET', `/v1/accounts/${id}/addresses/ivms101`, key);
    expect(body).toEqual({
      originatorPersons: [
        {
          naturalPerson: {
            name: { nameIdentifier: [{ primaryIdentifier: 'Sample', secondaryIdentifier: 'Ada', nameIdentifierType: 'LEGL' }] },
            nationalIdentification: { nationalIdentifier: 'X123', nationalIdentifierType: 'MISC' },
            customerIdentification: id,
            dateAndPlaceOfBirth: { dateOfBirth: '1990-01-02' },
          },
        },
      ],
      accountNumber: [wallet.address],
    });
  });

  it('is gone with the person: nothing of the address stays in plain, nor in the rows', async () => {
    const id = await account('forgotten');
    await proved(id);
    const rows = await service.database.db.selectFrom('address_proofs').selectAll().where('account_id', '=', id).execute();
    expect(JSON.stringify(rows)).not.toContain(wallet.address);
    await service.call('DELETE', `/v1/accounts/${id}`, key);
    expect(await service.database.db.selectFrom('address_proofs').selectAll().where('account_id', '=', id).execute()).toEqual([]);
  });
});
