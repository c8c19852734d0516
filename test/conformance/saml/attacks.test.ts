// What must not let anybody in: SAML core 5.4, profiles 4.1.4, bindings 3.5.5, and what is known of
// attacks on them (signature wrapping, SAMLStorm, comments, algorithms).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { SamlRefusal } from '../../../src/contract/index.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import type { Asked } from '../../support/saml-browser.ts';
import { postSamlResponse } from '../../support/saml-browser.ts';
import { makeProviderKey } from '../../support/saml-provider.ts';
import type { Told } from '../../support/saml-provider.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { connectSaml } from './saml-world.ts';
import type { SamlWorld } from './saml-world.ts';

const logged: string[] = [];
let product: TestProduct;
let world: SamlWorld;
before(async () => {
  const destination = { write: (line: string) => void logged.push(line) };
  product = await startTestProduct({}, createLogger('info', destination));
  world = await connectSaml(product);
});
after(() => product.close());

const ticketsAndSessions = async (): Promise<number> =>
  product.inTransaction(async ({ db }) => {
    const tickets = await db.selectFrom('session_tickets').select('person_id').execute();
    const sessions = await db.selectFrom('sessions').select('id').execute();
    return tickets.length + sessions.length;
  });

/** Posts what is no sound answer and expects a page in words, the reason in the log, and nobody in. */
async function expectRefusal(
  xml: string,
  reason: SamlRefusal,
  options: { asked?: Asked | null; status?: number } = {},
): Promise<void> {
  const before = await ticketsAndSessions();
  logged.length = 0;
  const answer = await world.post(xml, options.asked ?? null);
  const page = await answer.text();
  assert.equal(answer.status, options.status ?? 401, page);
  assert.match(page, new RegExp(`<code>${reason}</code>`));
  const correlationId = answer.headers.get('x-correlation-id') ?? 'none';
  assert.ok(page.includes(correlationId));
  assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  assert.equal(await ticketsAndSessions(), before, 'somebody was let in');
  const line = logged.find((one) => one.includes(correlationId)) ?? '';
  assert.ok(line.includes(`"reason":"${reason}"`), line);
  assert.ok(!logged.join('').includes('Visser'), 'the assertion is in the log');
}

/** A case that answers a request that was really made. */
async function attack(
  reason: SamlRefusal,
  make: (asked: Asked) => string | Promise<string>,
  status?: number,
): Promise<void> {
  const asked = await world.begin();
  await expectRefusal(await make(asked), reason, {
    asked,
    ...(status === undefined ? {} : { status }),
  });
}

const admin = (told: Told): Told => ({
  ...told,
  id: '_forged',
  nameId: 'director',
  attributes: { employeeNumber: ['S-BOSS'] },
});
const signatureOf = (xml: string): string =>
  /<ds:Signature[^]*<\/ds:Signature>/.exec(xml)?.[0] ?? '';

describe('signature wrapping', () => {
  /** A signed assertion, what it signs, and an assertion that somebody else wrote. */
  function parts(asked: Asked) {
    const told = world.tell(asked);
    const signed = world.provider.sign(world.provider.assertion(told), told.id);
    const signature = signatureOf(signed);
    const forged = world.provider.assertion(admin(told));
    return { told, signed, signature, bare: signed.replace(signature, ''), forged };
  }
  const inside = (xml: string, content: string): string =>
    xml.replace('</saml:Assertion>', `${content}</saml:Assertion>`);
  const afterIssuer = (xml: string, content: string): string =>
    xml.replace('</saml:Issuer>', `</saml:Issuer>${content}`);

  test('1. a forged assertion before the signed one', () =>
    attack('assertion-count', (asked) => {
      const { told, signed, forged } = parts(asked);
      return world.provider.response(told, forged + signed);
    }));

  test('2. a forged assertion around the signed one', () =>
    attack('assertion-count', (asked) => {
      const { told, signed, forged } = parts(asked);
      return world.provider.response(told, inside(forged, signed));
    }));

  test('3. the signature in a forged assertion, what it signs after it', () =>
    attack('signature-misplaced', (asked) => {
      const { told, signature, bare, forged } = parts(asked);
      return world.provider.response(told, afterIssuer(forged, signature) + bare);
    }));

  test('4. the signature in a forged assertion, what it signs inside the signature', () =>
    attack('signature-misplaced', (asked) => {
      const { told, signature, bare, forged } = parts(asked);
      const stuffed = signature.replace('</ds:Signature>', `${bare}</ds:Signature>`);
      return world.provider.response(told, afterIssuer(forged, stuffed));
    }));

  test('5. what is signed in the extensions, a forged assertion with the same id in its place', () =>
    attack('duplicate-id', (asked) => {
      const { told, signed } = parts(asked);
      const forged = world.provider.assertion({ ...admin(told), id: told.id });
      return world.provider.response(
        told,
        `<samlp:Extensions>${signed}</samlp:Extensions>${forged}`,
      );
    }));

  test('6. what is signed in an object of the signature', () =>
    attack('signature-misplaced', (asked) => {
      const { told, signature, bare, forged } = parts(asked);
      const object = `<ds:Object>${bare}</ds:Object></ds:Signature>`;
      const stuffed = signature.replace('</ds:Signature>', object);
      return world.provider.response(told, afterIssuer(forged, stuffed));
    }));

  test('7. a forged response around the signed one', () =>
    attack('signature-misplaced', (asked) => {
      const { told, signed, forged } = parts(asked);
      const response = world.provider.sign(world.provider.response(told, signed), told.responseId);
      const signature = signatureOf(response.slice(0, response.indexOf('<samlp:Status')));
      const evil = world.provider.response({ ...told, responseId: '_evil' }, forged);
      const stuffed = signature.replace(
        '</ds:Signature>',
        `${response.replace(signature, '')}</ds:Signature>`,
      );
      return afterIssuer(evil, stuffed);
    }));
});

describe('signatures', () => {
  test('8. an attribute changed after signing', () =>
    attack('signature-invalid', (asked) =>
      world.provider.answer(world.tell(asked)).replace('>S-1<', '>S-2<'),
    ));

  test('9. SAMLStorm: a second SignedInfo beside the signed one (CVE-2025-29774)', () =>
    attack('signature-misplaced', (asked) => {
      const xml = world.provider.answer(world.tell(asked)).replace('>S-1<', '>S-2<');
      const info = /<ds:SignedInfo>[^]*<\/ds:SignedInfo>/.exec(xml)?.[0] ?? '';
      return xml.replace(info, info + info);
    }));

  test('10. SAMLStorm: a comment in the DigestValue (CVE-2025-29775)', () =>
    attack('comment', (asked) =>
      world.provider
        .answer(world.tell(asked))
        .replace('<ds:DigestValue>', '<ds:DigestValue><!--AAAA-->'),
    ));

  test('11. no signature', () =>
    attack('unsigned', (asked) => {
      const told = world.tell(asked);
      return world.provider.response(told, world.provider.assertion(told));
    }));

  test('12. only the response signed, and not the assertion', () =>
    attack('unsigned', (asked) => {
      const told = world.tell(asked);
      const response = world.provider.response(told, world.provider.assertion(told));
      return world.provider.sign(response, told.responseId);
    }));

  test('13. HMAC with the certificate as the secret', () =>
    attack('algorithm-not-allowed', (asked) =>
      world.provider.answer(world.tell(asked), {
        signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
      }),
    ));

  test('14. SHA-1', () =>
    attack('algorithm-not-allowed', (asked) =>
      world.provider.answer(world.tell(asked), {
        signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
        digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1',
      }),
    ));

  test('15. the key of somebody else, with their certificate beside it', () =>
    attack('signature-invalid', (asked) =>
      world.provider.answer(world.tell(asked), { key: makeProviderKey() }),
    ));

  test('16. a response that is not signed, where the organisation wants that', async () => {
    await world.change({ wantsResponseSigned: true });
    await attack('signature-invalid', (asked) => world.provider.answer(world.tell(asked)));
    await world.change({});
  });
});

describe('what a sound signature is not enough for', () => {
  const told = (reason: SamlRefusal, difference: Partial<Told>): Promise<void> =>
    attack(reason, (asked) => world.provider.answer(world.tell(asked, difference)));

  test('17. another audience', () =>
    told('audience-mismatch', { audience: 'https://other.example/' }));
  test('18. expired, as a whole, as the confirmation of its subject, or by its age', async () => {
    await told('expired', { notOnOrAfter: -90 });
    await told('subject-not-confirmed', { subjectNotOnOrAfter: -90 });
    await told('subject-not-confirmed', {
      issuedAt: -400,
      notOnOrAfter: 900,
      subjectNotOnOrAfter: 900,
    });
  });
  test('19. not yet valid', () => told('not-yet-valid', { notBefore: 600, notOnOrAfter: 1200 }));
  test('20. another issuer of the assertion', () =>
    told('issuer-mismatch', { issuer: 'https://evil.example/' }));
  test('21. another recipient', () =>
    told('recipient-mismatch', { recipient: 'https://other.example/acs' }));
  test('22. another destination', () =>
    told('destination-mismatch', { destination: 'https://other.example/acs' }));
  test('23. a status that is no success, with a signed assertion', () =>
    told('status-not-success', { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }));
});

describe('what was asked', () => {
  test('24. an answer that was used already', async () => {
    const asked = await world.begin();
    const xml = world.provider.answer(world.tell(asked));
    assert.equal((await world.post(xml, asked)).status, 303);
    await expectRefusal(xml, 'request-unknown', { asked });
  });

  test('25. an answer to what nobody asked', () =>
    attack('request-unknown', (asked) =>
      world.provider.answer(
        world.tell(asked, { inResponseTo: '_other', subjectInResponseTo: '_other' }),
      ),
    ));

  test('26. an answer to nothing', async () => {
    await expectRefusal(world.provider.answer(world.tell(null)), 'request-missing');
  });

  test('27. an assertion of another request in the answer to this one', async () => {
    const other = await world.begin();
    await attack('request-mismatch', (asked) =>
      world.provider.answer(world.tell(asked, { subjectInResponseTo: other.requestId })),
    );
    await attack('request-mismatch', (asked) =>
      world.provider.answer(world.tell(asked, { subjectInResponseTo: null })),
    );
  });
});

describe('the document', () => {
  test('28. a document type', () =>
    attack(
      'doctype',
      (asked) => `<!DOCTYPE x [<!ENTITY a "S-2">]>${world.provider.answer(world.tell(asked))}`,
    ));

  test('29. larger than 256 KiB', () =>
    attack(
      'too-large',
      (asked) => world.provider.answer(world.tell(asked, { nameId: 'x'.repeat(260 * 1024) })),
      413,
    ));

  test('30. larger than a form may be at all', () =>
    attack(
      'too-large',
      (asked) => world.provider.answer(world.tell(asked, { nameId: 'x'.repeat(1024 * 1024) })),
      413,
    ));

  test('31. a comment in the NameID', () =>
    attack('comment', (asked) =>
      world.provider
        .answer(world.tell(asked, { nameId: 'lotte.evil' }))
        .replace('>lotte.evil<', '>lotte<!---->.evil<'),
    ));

  test('32. two signed assertions', () =>
    attack('assertion-count', (asked) => {
      const { provider } = world;
      const [one, two] = [world.tell(asked), world.tell(asked)];
      const sign = (told: Told): string => provider.sign(provider.assertion(told), told.id);
      return provider.response(one, sign(one) + sign(two));
    }));

  test('33. no SAML at all', async () => {
    for (const xml of ['', 'hello', '<Response/>', '<a><b></a>', '\u0000\uFFFF']) {
      await expectRefusal(xml, 'not-saml');
    }
    const empty = await fetch(world.acsUrl, { method: 'POST', redirect: 'manual' });
    assert.equal(empty.status, 401);
    const notBase64 = await postSamlResponse(world.acsUrl, '');
    assert.equal(notBase64.status, 401);
  });
});

describe('encryption', () => {
  test('34. to the key of somebody else', () =>
    attack('decryption-failed', (asked) =>
      world.provider.encryptedAnswer(world.tell(asked), makeProviderKey().certificate),
    ));

  test('35. with an algorithm that is no longer safe', () =>
    attack('algorithm-not-allowed', async (asked) =>
      world.provider.encryptedAnswer(
        world.tell(asked),
        await world.ownCertificate(),
        'http://www.w3.org/2001/04/xmlenc#tripledes-cbc',
      ),
    ));

  test('36. of an assertion that is not signed, or by SHA-1: anybody can encrypt', async () => {
    const certificate = await world.ownCertificate();
    const { provider } = world;
    const weak = {
      signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
      digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1',
    };
    for (const sign of [
      (told: Told) => provider.assertion(told),
      (told: Told) => provider.sign(provider.assertion(told), told.id, weak),
      (told: Told) => provider.sign(provider.assertion(told), told.id, { key: makeProviderKey() }),
    ]) {
      await attack('decryption-failed', (asked) => {
        const told = world.tell(asked);
        return provider.encryptedAnswer(told, certificate, undefined, sign(told));
      });
    }
  });
});

describe('who may bring an answer, and where', () => {
  test('37. another browser than the one that asked', async () => {
    const asked = await world.begin();
    const xml = world.provider.answer(world.tell(asked));
    const other = await world.begin();
    await expectRefusal(xml, 'browser-mismatch', { asked: other });
    await expectRefusal(xml, 'browser-mismatch');
    assert.equal((await world.post(xml, asked)).status, 303, 'the right one is let in still');
  });

  test('38. an organisation that has none, and one that has switched it off', async () => {
    const nowhere = world.acsUrl.replace('/saml/test/', '/saml/nobody/');
    assert.equal((await postSamlResponse(nowhere, 'x')).status, 404);
    const asked = await world.begin();
    await world.change({ isEnabled: false });
    await expectRefusal(world.provider.answer(world.tell(asked)), 'connection-disabled', {
      asked,
      status: 403,
    });
    await world.change({});
  });
});
