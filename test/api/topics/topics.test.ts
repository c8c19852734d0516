import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  decideTopicSuggestion,
  findTopics,
  languages,
  listTopics,
  listTopicSuggestions,
  saveMentorRegistration,
  suggestTopic,
} from '../../../src/contract/index.ts';
import type { Language } from '../../../src/contract/index.ts';
import { completeOffer } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let person: Caller;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  person = await product.signIn(await product.addPerson());
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());

const find = async (text: string, language: Language = 'en') =>
  (await person.call(findTopics, { query: { text, language } })).topics;

test('the product brings two hundred topics with a label in every language', async () => {
  const lists = await Promise.all(
    languages.map((language) => person.call(listTopics, { query: { language } })),
  );
  const [first] = lists;
  assert.equal(first?.topics.length, 200);
  for (const { topics } of lists) {
    assert.deepEqual(topics.map(({ id }) => id).sort(), first.topics.map(({ id }) => id).sort());
    assert.equal(new Set(topics.map(({ label }) => label)).size, 200);
  }
  const labels = lists.map(({ topics }) => topics.find(({ id }) => id === 'delegation')?.label);
  assert.deepEqual(labels, ['Delegeren', 'Delegating', 'Déléguer', 'Delegieren']);
});

describe('words as people write them find the topic', () => {
  const written: readonly (readonly [Language, string, string])[] = [
    ['nl', 'leidinggeven', 'leadership'],
    ['nl', 'leiding geven', 'leadership'],
    ['nl', 'netwerke', 'networking'],
    ['nl', 'moeilijke gespreken', 'difficult-conversations'],
    ['nl', 'burn-out', 'stress-and-resilience'],
    ['nl', 'onderhandeling', 'negotiation'],
    ['en', 'public speeking', 'public-speaking'],
    ['en', 'time managment', 'time-and-priorities'],
    ['en', 'storytel', 'storytelling'],
    ['en', 'GDPR', 'data-protection'],
    ['fr', 'prise de parole', 'public-speaking'],
    ['fr', 'negociation', 'negotiation'],
    ['fr', 'gestion du changment', 'leading-change'],
    ['de', 'fuhrung', 'leadership'],
    ['de', 'Verhandlungsfürung', 'negotiation'],
    ['de', 'Zeitmanagment', 'time-and-priorities'],
  ];
  for (const [language, text, id] of written) {
    test(`${language}: ${text}`, async () => {
      const found = await find(text, language);
      assert.ok(
        found.slice(0, 3).some((topic) => topic.id === id),
        JSON.stringify(found.map((topic) => [topic.id, topic.matched])),
      );
    });
  }
});

test('words of one language find the topic with the label of another', async () => {
  const [found] = await find('Zeitmanagement', 'nl');
  assert.equal(found?.id, 'time-and-priorities');
  assert.equal(found.label, 'Tijd en prioriteiten');
  assert.equal(found.matched, 'Zeitmanagement');
  assert.equal(found.isExact, true);
});

test('what is like nothing finds nothing', async () => {
  assert.deepEqual(await find('qzxv wkjh'), []);
});

test('signs that mean something to the database are only words', async () => {
  for (const text of ['%%', "'; drop table topics", '\\\\_', '100 % sure']) await find(text);
  assert.ok((await find('delegating')).length > 0);
});

describe('words that the list lacks', () => {
  const words = 'Beekeeping on the roof';

  const waiting = async () =>
    (await administrator.call(listTopicSuggestions, { query: { language: 'en' } })).suggestions;

  test('are passed on once for each person', async () => {
    const other = await product.signIn(await product.addPerson());
    for (const caller of [person, person, other]) {
      const { topic } = await caller.call(suggestTopic, { body: { language: 'en', words } });
      assert.equal(topic, null);
    }
    const [suggestion] = await waiting();
    assert.equal(suggestion?.words, words);
    assert.equal(suggestion.count, 2);
  });

  test('are answered with the topic where the list has them after all', async () => {
    const { topic } = await person.call(suggestTopic, {
      body: { language: 'nl', words: 'DELEGEREN' },
    });
    assert.equal(topic?.id, 'delegation');
  });

  test('become a topic that people find and can choose', async () => {
    const [suggestion] = await waiting();
    await administrator.call(decideTopicSuggestion, {
      params: { id: suggestion?.id ?? '' },
      body: {
        decision: 'make-topic',
        parentId: 'operations-and-sustainability',
        labels: { nl: 'Bijen houden', en: 'Keeping bees', fr: 'Apiculture', de: 'Imkerei' },
      },
    });
    assert.deepEqual(await waiting(), []);
    const [found] = await find('beekeeping', 'de');
    assert.equal(found?.label, 'Imkerei');
    await person.call(saveMentorRegistration, {
      params: { programmeId: product.programmeId },
      body: { ...completeOffer, topics: [found.id] },
    });
  });

  test('become another word for a topic there is', async () => {
    const body = { language: 'nl', words: 'Knopendoorhakkerij' } as const;
    await person.call(suggestTopic, { body });
    const [suggestion] = await waiting();
    await administrator.call(decideTopicSuggestion, {
      params: { id: suggestion?.id ?? '' },
      body: { decision: 'add-to-topic', topicId: 'decision-making' },
    });
    const [found] = await find('knopendoorhakkerij', 'fr');
    assert.equal(found?.id, 'decision-making');
    assert.equal(found.label, 'Prendre des décisions');
  });

  test('are let be, and a decision is taken once', async () => {
    await person.call(suggestTopic, { body: { language: 'en', words: 'Asdfgh zxcv' } });
    const [suggestion] = await waiting();
    const decide = { params: { id: suggestion?.id ?? '' }, body: { decision: 'dismiss' } } as const;
    await administrator.call(decideTopicSuggestion, decide);
    const again = await administrator.ask(decideTopicSuggestion, decide);
    assert.equal(again.problem?.code, 'conflict');
    assert.deepEqual(await waiting(), []);
  });
});
