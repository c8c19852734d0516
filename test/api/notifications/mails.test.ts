import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Email } from 'postal-mime';
import { languages, listNotices } from '../../../src/contract/index.ts';
import type { Language, Notice, NoticeKind } from '../../../src/contract/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { addPair, pairWords, publishEverything } from './events-of-pair.ts';
import type { Pair } from './events-of-pair.ts';
import { startMailServer } from './mail-server.ts';
import type { MailServer } from './mail-server.ts';

interface Told {
  readonly notice: Notice;
  readonly email: Email;
}
type ByKind = ReadonlyMap<NoticeKind, Told>;

let mailServer: MailServer;
let product: TestProduct;
before(async () => {
  mailServer = await startMailServer();
  product = await startTestProduct({
    SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    MAIL_FROM: 'Mentorklik <mentoring@organisation.example>',
    OPEN_URL: 'https://lms.example/open?id=42&target={path}',
  });
});
after(async () => {
  await product.close();
  await mailServer.close();
});

/** Gives each notice of a person and the mails that went with it, of which there is one. */
async function toldTo(personId: string): Promise<ByKind> {
  const caller = await product.signIn(personId);
  const { notices } = await caller.call(listNotices);
  return new Map(
    notices.map((notice) => {
      const mails = mailServer.mails.filter(({ email }) => email.messageId?.includes(notice.id));
      assert.equal(mails.length, 1, `${notice.kind} is sent once`);
      assert.ok(mails[0]);
      return [notice.kind, { notice, email: mails[0].email }];
    }),
  );
}

function toldOf(told: ByKind, kind: NoticeKind): Told {
  const found = told.get(kind);
  assert.ok(found, `${kind} is told`);
  return found;
}

/** The address behind the button, as a mail program would open it. */
function linkIn(email: Email): URL {
  const [, href = ''] = /class="m-button-words"\s+href="([^"]+)"/.exec(email.html ?? '') ?? [];
  return new URL(href.replaceAll('&amp;', '&'));
}

const sorted = (kinds: readonly NoticeKind[]): readonly NoticeKind[] => kinds.toSorted();
const kindsOfBoth: readonly NoticeKind[] = [
  'conversation-planned',
  'goal-due',
  'goals-to-review',
  'introduction-ended',
  'klik-asked',
  'klik-reminder',
  'meeting-cancelled',
  'meeting-link-made',
  'meeting-moved',
  'meeting-planned',
  'meeting-reminder',
  'meeting-row-planned',
  'mentorship-active',
  'mentorship-agreement',
  'mentorship-closed',
  'mentorship-closing',
  'mentorship-ended',
  'mentorship-paused',
  'mentorship-resumed',
  'request-expired',
  'tasks-due',
];
const kindsOfMentor = sorted([
  ...kindsOfBoth,
  'course-completed',
  'course-due',
  'course-reminder',
  'help-asked',
  'help-reminder',
  'meeting-link-failed',
  'message-mention',
  'message-received',
  'request-received',
  'request-reminder',
  'request-replied',
  'request-waits',
  'request-withdrawn',
  'task-assigned',
  'task-completed',
]);
const kindsOfMentee = sorted([
  ...kindsOfBoth,
  'agreement-to-sign',
  'conversation-proposed',
  'help-answered',
  'request-accepted',
  'request-closed',
  'request-declined',
  'request-question',
  'request-queued',
  'request-released',
  'request-reply-reminder',
  'request-turn',
  'request-turn-reminder',
  'request-wait-ended',
]);

const words: Readonly<Record<Language, { received: string; declined: string; until: string }>> = {
  nl: {
    received: 'Noor de Wit vraagt je als mentor',
    declined: 'Antwoord op je vraag aan Zoë Ö’Brien',
    until: 'Antwoorden kan tot: dinsdag 17 maart 2026 om 00:30',
  },
  en: {
    received: 'Noor de Wit asks you to be their mentor',
    declined: 'An answer to your request to Zoë Ö’Brien',
    until: 'Answer by: Tuesday, 17 March 2026 at 00:30',
  },
  fr: {
    received: 'Noor de Wit vous demande d’être son mentor',
    declined: 'Réponse à votre demande à Zoë Ö’Brien',
    until: 'Réponse possible jusqu’au\u00a0: mardi 17 mars 2026 à 00:30',
  },
  de: {
    received: 'Noor de Wit fragt dich als Mentor an',
    declined: 'Antwort auf deine Anfrage an Zoë Ö’Brien',
    until: 'Antworten bis: Dienstag, 17. März 2026 um 00:30',
  },
};

for (const language of languages) {
  describe(`a pair that speaks ${language}`, () => {
    let pair: Pair;
    let mentor: ByKind;
    let mentee: ByKind;
    before(async () => {
      pair = await addPair(
        product,
        await product.addPerson({ givenName: 'Zoë', familyName: 'Ö’Brien', language }),
        await product.addPerson({ givenName: 'Noor', familyName: 'de Wit', language }),
      );
      await product.inTransaction((work) => publishEverything(work, product.programmeId, pair));
      await product.drainJobs();
      mentor = await toldTo(pair.mentorId);
      mentee = await toldTo(pair.menteeId);
    });

    test('each is told of what concerns them, in the product and by one e-mail', () => {
      assert.deepEqual([...mentor.keys()].sort(), kindsOfMentor);
      assert.deepEqual([...mentee.keys()].sort(), kindsOfMentee);
    });

    test('the words are of the language, whole and filled in', () => {
      const { received, declined, until } = words[language];
      assert.equal(toldOf(mentor, 'request-received').email.subject, received);
      assert.ok(toldOf(mentor, 'request-received').email.text?.includes(until));
      assert.equal(toldOf(mentee, 'request-declined').email.subject, declined);
      for (const { email } of [...mentor.values(), ...mentee.values()]) {
        assert.match(email.html ?? '', new RegExp(`^<!doctype html>\\s*<html lang="${language}"`));
        assert.deepEqual(
          email.headers.filter(({ key }) => key === 'content-language').map(({ value }) => value),
          [language],
        );
        for (const part of [email.subject, email.text, email.html]) {
          assert.ok(part);
          assert.doesNotMatch(part, /\{\{|\}\}|undefined|\[object|kinds\.|facts\./);
          // A text that the catalogue lacks shows as its own key.
          assert.doesNotMatch(
            part,
            /(?:request|course|meeting|help|message|task|mentorship|conversation|klik|introduction|agreement)-[a-z-]+\.[a-z]/,
          );
        }
      }
    });

    test('nothing that the pair wrote is in a mail or a notice', () => {
      const told = [...mentor.values(), ...mentee.values()];
      const sent = told.map(({ email }) => [email.subject, email.text, email.html].join('\n'));
      const raw = mailServer.mails.map((mail) => mail.raw.replaceAll('=\r\n', ''));
      const notices = told.map(({ notice }) => JSON.stringify(notice));
      for (const text of [...sent, ...raw, ...notices]) {
        for (const word of pairWords) assert.ok(!text.toLowerCase().includes(word));
      }
    });

    test('the link leads to the place that the notice leads to', () => {
      for (const { notice, email } of [...mentor.values(), ...mentee.values()]) {
        const link = linkIn(email);
        assert.equal(link.origin, 'https://lms.example');
        assert.equal(link.searchParams.get('id'), '42');
        assert.equal(link.searchParams.get('target'), notice.link);
        assert.ok(email.text?.includes(link.href));
      }
      const { requestId, mentorshipId } = pair;
      const space = `/mentorships/${mentorshipId}`;
      const ofBoth = {
        'conversation-planned': `${space}/introduction`,
        'klik-asked': `${space}/introduction`,
        'klik-reminder': `${space}/introduction`,
        'introduction-ended': space,
        'mentorship-agreement': `${space}/agreement`,
        'mentorship-active': space,
        'meeting-planned': `${space}/meetings`,
        'meeting-row-planned': `${space}/meetings`,
        'meeting-moved': `${space}/meetings`,
        'meeting-cancelled': `${space}/meetings`,
        'meeting-link-made': `${space}/meetings`,
        'meeting-reminder': `${space}/meetings`,
        'goal-due': `${space}/goals`,
        'goals-to-review': `${space}/goals`,
        'tasks-due': `${space}/tasks`,
        'mentorship-paused': space,
        'mentorship-resumed': space,
        'mentorship-closing': `${space}/closing`,
        'mentorship-closed': `${space}/closing`,
        'mentorship-ended': space,
      };
      const links = (told: ByKind) =>
        new Map([...told].map(([kind, { notice }]) => [kind, notice.link]));
      assert.deepEqual(Object.fromEntries(links(mentor)), {
        'request-received': `/mentor/requests/${requestId}`,
        'meeting-link-failed': `${space}/meetings`,
        'request-reminder': `/mentor/requests/${requestId}`,
        'request-expired': `/mentor/requests/${requestId}`,
        'request-withdrawn': '/mentor',
        'request-replied': `/mentor/requests/${requestId}`,
        'request-waits': `/mentor/requests/${requestId}`,
        ...ofBoth,
        'message-mention': `${space}/messages`,
        'message-received': `${space}/messages`,
        'help-asked': '/help-requests',
        'help-reminder': '/help-requests',
        'task-assigned': `${space}/tasks`,
        'task-completed': `${space}/tasks`,
        'course-due': '/courses/mentor-course',
        'course-reminder': '/courses/mentor-course',
        'course-completed': '/courses/mentor-course',
      });
      assert.deepEqual(Object.fromEntries(links(mentee)), {
        ...Object.fromEntries(
          kindsOfMentee
            .filter((kind) => kind.startsWith('request-'))
            .map((kind) => [kind, `/requests/${requestId}`]),
        ),
        'request-accepted': space,
        'conversation-proposed': `${space}/introduction`,
        'agreement-to-sign': `${space}/agreement`,
        'help-answered': `${space}/help`,
        ...ofBoth,
      });
    });

    test('an ending is told in the same words to both', () => {
      const neutral = (told: ByKind, kind: NoticeKind) => {
        const { email } = toldOf(told, kind);
        return [email.subject, email.text]
          .join('\n')
          .replaceAll(/Noor(?: de Wit)?|Zoë(?: Ö’Brien)?/g, 'X');
      };
      for (const kind of ['introduction-ended', 'mentorship-ended'] as const) {
        assert.equal(neutral(mentor, kind), neutral(mentee, kind));
      }
    });
  });
}

describe('a programme with its own word for its mentors', () => {
  const setWord = (word: string | null) =>
    product.inTransaction(({ db, tenantId }) =>
      db
        .updateTable('programmes')
        .set({ mentor_word: word })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', product.programmeId)
        .execute(),
    );
  before(() => setWord('Buddy & <i>co</i>'));
  after(() => setWord(null));

  const received: Readonly<Record<Language, string>> = {
    nl: 'Noor de Wit vraagt je als Buddy & <i>co</i>',
    en: 'Noor de Wit asks you to be their Buddy & <i>co</i>',
    fr: 'Noor de Wit vous sollicite comme Buddy & <i>co</i>',
    de: 'Noor de Wit fragt dich als Buddy & <i>co</i> an',
  };
  for (const language of languages) {
    test(`tells of them by that word alone in ${language}`, async () => {
      const pair = await addPair(
        product,
        await product.addPerson({ language }),
        await product.addPerson({ givenName: 'Noor', familyName: 'de Wit', language }),
      );
      await product.inTransaction((work) => publishEverything(work, product.programmeId, pair));
      await product.drainJobs();
      const mentor = await toldTo(pair.mentorId);
      const mentee = await toldTo(pair.menteeId);
      const { notice, email } = toldOf(mentor, 'request-received');
      assert.equal(notice.values.mentorWord, 'Buddy & <i>co</i>');
      assert.equal(email.subject, received[language]);
      assert.ok(email.html?.includes('Buddy &amp; &lt;i&gt;co&lt;/i&gt;'));
      const ofRequest = [...mentor.values(), ...mentee.values()].filter(
        // Of a withdrawn request the button leads to a place of the product, which has its own name.
        (told) =>
          told.notice.kind.startsWith('request-') && told.notice.kind !== 'request-withdrawn',
      );
      assert.ok(ofRequest.length > 10);
      for (const told of ofRequest) {
        const { subject, text } = told.email;
        // Names of people, places and the product are not words for a role.
        const words = `${subject ?? ''}\n${text ?? ''}`.replaceAll(/https?:\S+|Mentorklik/g, '');
        assert.doesNotMatch(words, /\bmentor(?:e?n|s|in|innen)?\b/i, told.notice.kind);
      }
    });
  }
});

test('RFC 3834 §5.1: a mail says that a machine sent it, and who it is from and to', async () => {
  const pair = await addPair(
    product,
    await product.addPerson({
      email: 'mentor.headers@example.com',
      givenName: 'Ana',
      familyName: 'Li',
    }),
    await product.addPerson(),
  );
  await product.inTransaction((work) => publishEverything(work, product.programmeId, pair));
  await product.drainJobs();
  const { notice, email } = toldOf(await toldTo(pair.mentorId), 'request-received');
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;
  assert.equal(header('auto-submitted'), 'auto-generated');
  assert.equal(email.messageId, `<${notice.id}@organisation.example>`);
  assert.equal(email.from?.address, 'mentoring@organisation.example');
  assert.deepEqual(email.to, [{ address: 'mentor.headers@example.com', name: 'Ana Li' }]);
  assert.equal(email.date, product.clock.now().toISOString());
});

test('names are text in HTML, and cannot add a header', async () => {
  const pair = await addPair(
    product,
    await product.addPerson(),
    await product.addPerson({ givenName: '<b>"Eve"</b>', familyName: '& {{mentorName}}' }),
  );
  await product.inTransaction(({ db, tenantId }) =>
    db
      .updateTable('people')
      .set({ family_name: 'B\r\nBcc: eve@example.com' })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', pair.mentorId)
      .execute(),
  );
  await product.inTransaction((work) => publishEverything(work, product.programmeId, pair));
  await product.drainJobs();
  const { email } = toldOf(await toldTo(pair.mentorId), 'request-received');
  assert.ok(email.html?.includes('&lt;b&gt;&quot;Eve&quot;&lt;/b&gt; &amp; {{mentorName}}'));
  assert.doesNotMatch(email.html ?? '', /<b>/);
  assert.ok(email.text?.includes('<b>"Eve"</b> & {{mentorName}}'));
  const accepted = toldOf(await toldTo(pair.menteeId), 'request-accepted').email;
  for (const { headers } of [email, accepted]) {
    assert.ok(!headers.some(({ key }) => key === 'bcc'));
  }
});

test('dates are those of the time zone of the person, else of the organisation', async () => {
  const textFor = async (timeZone: string | null) => {
    const pair = await addPair(
      product,
      await product.addPerson({ timeZone }),
      await product.addPerson(),
    );
    await product.inTransaction((work) => publishEverything(work, product.programmeId, pair));
    await product.drainJobs();
    return toldOf(await toldTo(pair.mentorId), 'request-received').email.text ?? '';
  };
  assert.match(await textFor('America/New_York'), /Monday, 16 March 2026 at 19:30/);
  assert.match(await textFor(null), /Tuesday, 17 March 2026 at 00:30/);
  assert.match(await textFor('Middle Earth'), /Tuesday, 17 March 2026 at 00:30/);
});
