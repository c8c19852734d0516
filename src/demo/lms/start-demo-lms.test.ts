import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { scopes } from './platform/lti-names.ts';
import { startDemoLms } from './start-demo-lms.ts';
import { beginLaunch } from './test-tool/begin-launch.ts';
import { learner, startConnectedLms } from './test-tool/start-connected-lms.ts';
import type { ConnectedLms } from './test-tool/start-connected-lms.ts';

describe('the demonstration LMS', () => {
  let connected: ConnectedLms;
  before(async () => {
    connected = await startConnectedLms();
  });
  after(() => connected.close());

  const sendMail = async (html: string): Promise<void> => {
    const transport = createTransport(connected.lms.smtpUrl);
    await transport.sendMail({
      from: 'Mentorklik <mentorklik@vlgroep.example>',
      to: 'sander.bakker@vlgroep.example',
      subject: 'Een vraag voor jou: café?',
      text: 'Een vraag voor jou.',
      html,
    });
    transport.close();
  };
  const open = (path: string, cookie = ''): Promise<Response> =>
    fetch(`${connected.lms.url}${path}`, { headers: { cookie }, redirect: 'manual' });

  test('shows a mail that arrives by SMTP, in a frame that runs no scripts', async () => {
    await sendMail('<p>Hallo <script>alert(1)</script></p>');
    const list = await (await open('/mail?to=sander.bakker@vlgroep.example')).text();
    assert.match(list, /Een vraag voor jou: café\?/);
    const id = /href="\/mail\/(\d+)"/.exec(list)?.[1] ?? '';
    const body = await open(`/mail/${id}/body`);
    const policy = body.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /sandbox/);
    assert.doesNotMatch(policy, /allow-scripts/);
  });

  test('follows a link in a mail as the person it was sent to, after asking', async () => {
    await sendMail(`<a target="_blank" href="${connected.lms.url}/open?to=%2Frequests">Open</a>`);
    const list = await (await open('/mail?to=')).text();
    const id = /href="\/mail\/(\d+)"/.exec(list)?.[1] ?? '';
    const body = await (await open(`/mail/${id}/body`)).text();
    const link = /href="[^"]*(\/open\?[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.match(link, /as=VL1027&to=%2Frequests$/);
    const asked = await open(link, await connected.signIn(learner));
    assert.match(await asked.text(), /This link was sent to Sander Bakker/);
    const followed = await open(link, await connected.signIn('VL1027'));
    assert.equal(followed.headers.get('location'), '/courses/1/activities/2?to=%2Frequests');
  });

  test('asks who one is before a link is followed, and goes on to it', async () => {
    const asked = await open('/open?to=%2Frequests');
    const location = asked.headers.get('location') ?? '';
    assert.match(location, /^\/people\?next=/);
    const next = new URL(location, connected.lms.url).searchParams.get('next') ?? '';
    const signedIn = await fetch(`${connected.lms.url}/session`, {
      method: 'POST',
      body: new URLSearchParams({ employeeNumber: learner, next }),
      redirect: 'manual',
    });
    assert.equal(signedIn.headers.get('location'), '/courses/1/activities/2?to=%2Frequests');
  });

  test('goes on to its own pages only after signing in', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const response = await fetch(`${connected.lms.url}/session`, {
        method: 'POST',
        body: new URLSearchParams({ employeeNumber: learner, next }),
        redirect: 'manual',
      });
      assert.equal(response.headers.get('location'), '/');
    }
  });

  test('does not believe a sign-in cookie that it has not signed', async () => {
    const cookie = (await connected.signIn(learner)).replace(learner, 'VL1021');
    const response = await open('/courses/1', cookie);
    assert.equal(response.headers.get('location'), '/people?next=%2Fcourses%2F1');
  });

  test('finds everything as it was after a second start', async () => {
    const token = await connected.getToken(scopes.lineItem);
    assert.ok(token);
    const keysBefore = await (await open('/.well-known/jwks.json')).text();
    const cookie = await connected.signIn(learner);
    await connected.lms.close();
    assert.deepEqual(await readdir(connected.directory), ['lms.json']);
    const { port } = new URL(connected.lms.url);
    const second = await startDemoLms({
      port: Number(port),
      smtpPort: 0,
      dataDirectory: connected.directory,
    });
    try {
      assert.equal(await (await open('/.well-known/jwks.json')).text(), keysBefore);
      assert.match(await (await open('/courses/1', cookie)).text(), /Mentoring/);
      assert.match(await (await open('/mail?to=')).text(), /café/);
      const login = await beginLaunch(connected, learner);
      assert.equal(login.fields.client_id, connected.clientId);
    } finally {
      await second.close();
    }
  });
});
