import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

/** what the wallet's address was told, by id */
const heard: string[] = [];
const wallet = createServer((request, response) => {
  heard.push(String(request.headers['webhook-id']));
  request.resume();
  response.end();
});
let walletHost = '';
let opened: OpenConsole;
let chief: Member;
let second: Member;
let agent: Member;
beforeAll(async () => {
  await new Promise<void>((resolve) => wallet.listen(0, '127.0.0.1', resolve));
  walletHost = `127.0.0.1:${(wallet.address() as AddressInfo).port}`;
  opened = await openConsole({ MIEN_WEBHOOK_ALLOWED_HOSTS: walletHost });
  chief = await memberWith(opened.service, opened.admin, 'compliance', 'chief@operator.example');
  second = await memberWith(opened.service, opened.admin, 'admin', 'second@operator.example');
  agent = await memberWith(opened.service, opened.admin, 'agent', 'agent@operator.example');
});
afterAll(async () => {
  await opened.close();
  wallet.close();
  wallet.closeAllConnections();
});

describe('administration', () => {
  it('of the staff: invites, gives roles, and lets a second administrator agree to a third', async () => {
    const page = await opened.open(opened.admin, 'en');
    await page.goto(`${opened.origin}/console#/staff`);
    await page.getByLabel('E-mail').fill('new@operator.example');
    await page.getByRole('button', { name: 'Invite' }).click();
    expect(await page.getByRole('textbox', { name: 'One-time link' }).inputValue()).toContain(`${opened.origin}/staff#`);
    await page.getByText('new@operator.example').waitFor();
    await page
      .getByRole('row', { name: /agent@operator.example/ })
      .getByRole('combobox')
      .selectOption('admin');
    await page.getByText('Proposed. Another administrator must agree.').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    const other = await opened.open(second, 'zh-CN');
    await other.goto(`${opened.origin}/console#/staff`);
    await other.getByRole('button', { name: '同意' }).click();
    await other.getByRole('button', { name: '同意' }).waitFor({ state: 'detached' });
    const role = await opened.service.context.db.selectFrom('staff_users').select('role').where('id', '=', agent.id).executeTakeFirst();
    expect(role?.role).toBe('admin');
    await page.context().close();
    await other.context().close();
  });

  it('of keys: makes one, shows it once, and revokes it after asking again', async () => {
    const page = await opened.open(opened.admin, 'en');
    await page.goto(`${opened.origin}/console#/keys`);
    await page.getByText('Make a key').first().click();
    await page.getByLabel('Name').fill('nightly report');
    await page.getByRole('checkbox', { name: 'policies:read' }).check();
    await page.getByRole('button', { name: 'Make a key' }).click();
    const made = await page.getByRole('textbox', { name: 'New key' }).inputValue();
    expect((await opened.service.call('GET', '/v1/policies', made)).status).toBe(200);
    await page.reload();
    const row = page.getByRole('row', { name: /nightly report/ });
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await row.getByText('revoked').waitFor();
    expect(await page.content()).not.toContain(made);
    expect((await opened.service.call('GET', '/v1/policies', made)).status).toBe(401);
    expect(await accessProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('of webhooks: adds an address, shows how each event arrived, and sends one again', async () => {
    const page = await opened.open(opened.admin, 'en');
    await page.goto(`${opened.origin}/console#/deliveries`);
    await page.getByLabel('Address').fill(`http://${walletHost}/hook`);
    await page.getByRole('button', { name: 'Add' }).click();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).toMatch(/^whsec_/);
    await openCase(opened.service, opened.key, 'hooked');
    await opened.service.work();
    await page.reload();
    const row = page.getByRole('row', { name: /verification.created/ });
    await row.getByRole('button', { name: 'Deliveries' }).click();
    await row.getByText('delivered').waitFor();
    await row.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('It is sent again to one address.').waitFor();
    await opened.service.work();
    await row.getByText('Send again 1').waitFor();
    expect(heard.length).toBeGreaterThanOrEqual(2);
    expect(new Set(heard.slice(-2)).size).toBe(1);
    expect(await accessProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('of health: names what answers and what waits', async () => {
    opened.service.context.metrics.queued.set({ name: 'measure' }, 4);
    opened.service.context.metrics.oldestQueuedSeconds.set({ name: 'measure' }, 200);
    const page = await opened.open(opened.admin, 'zh-CN');
    await page.goto(`${opened.origin}/console#/health`);
    await page.getByText('有任务等待超过一分钟').waitFor();
    await page.getByRole('row', { name: /measure 4/ }).waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('of personal data: erases somebody who asked, after asking again', async () => {
    const { service } = opened;
    const { accountId } = await openCase(service, opened.key, 'forget-me');
    await service.context.db
      .updateTable('accounts')
      .set({ erasure_requested_at: service.context.now() })
      .where('id', '=', accountId)
      .execute();
    const page = await opened.open(chief, 'en');
    await page.goto(`${opened.origin}/console#/privacy`);
    const row = page.getByRole('row', { name: accountId });
    const download = page.waitForEvent('download');
    await row.getByRole('button', { name: 'Save all that is held' }).click();
    expect((await download).suggestedFilename()).toBe(`${accountId}.json`);
    expect(await accessProblems(page)).toEqual([]);
    await row.getByRole('button', { name: 'Erase' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Erased. The wallet is told.').waitFor();
    await row.waitFor({ state: 'detached' });
    const left = await service.context.db.selectFrom('accounts').select('erased_at').where('id', '=', accountId).executeTakeFirst();
    expect(left?.erased_at).not.toBeNull();
    await page.context().close();
  });

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});
