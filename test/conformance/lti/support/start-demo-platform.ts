// The demonstration LMS as one of the platforms that people use, with a browser in front of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlatformBehaviour } from '../../../../src/demo/lms/platform-behaviour.ts';
import { startDemoLms } from '../../../../src/demo/lms/start-demo-lms.ts';

export const administrator = 'VL1021';
export const learner = 'VL1048';

/** Path of the launch of the first activity that is added. */
export const activityPath = '/courses/1/activities/2/launch';

export interface DemoPlatform {
  readonly url: string;
  /** Calls the LMS as somebody does who is signed in there; posts where a form is given. */
  visit(person: string, path: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  /**
   * What the administrator's browser opens after the link of a tool was pasted.
   *
   * @param clientId of the registration to be renewed; a new one when left out
   */
  invite(link: string, clientId?: string): Promise<URL>;
  /** Lets a registered tool be used, where an administrator has to. */
  activate(clientId: string): Promise<void>;
  /** A graded activity of the tool in the course. */
  addActivity(clientId: string): Promise<void>;
  close(): Promise<void>;
}

export async function startDemoPlatform(
  behaviour: Partial<PlatformBehaviour>,
): Promise<DemoPlatform> {
  const directory = await mkdtemp(join(tmpdir(), 'lti-platform-'));
  const lms = await startDemoLms({ port: 0, smtpPort: 0, dataDirectory: directory, behaviour });

  const signIn = async (person: string): Promise<string> => {
    const body = new URLSearchParams({ employeeNumber: person });
    const request = { method: 'POST', body, redirect: 'manual' } as const;
    const response = await fetch(`${lms.url}/session`, request);
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };

  const platform: DemoPlatform = {
    url: lms.url,
    async visit(person, path, form) {
      return fetch(new URL(path, lms.url), {
        headers: { cookie: await signIn(person), accept: 'application/json' },
        redirect: 'manual',
        ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
      });
    },
    async invite(link, clientId) {
      const form = { url: link, ...(clientId === undefined ? {} : { clientId }) };
      const response = await platform.visit(administrator, '/tools/registrations', form);
      return new URL(((await response.json()) as { url: string }).url);
    },
    async activate(clientId) {
      if (behaviour.activatesTools !== false) return;
      await platform.visit(administrator, `/tools/${clientId}/activation`, {});
    },
    async addActivity(clientId) {
      const activity = { clientId, title: 'Mentoring', scoreMaximum: '100' };
      await platform.visit(administrator, '/courses/1/activities', activity);
    },
    async close() {
      await lms.close();
      await rm(directory, { recursive: true });
    },
  };
  return platform;
}
