import { languages } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { readProductTopics } from './product-topics.ts';
import type { ProductTopic } from './product-topics.ts';
import {
  addLabels,
  dropLabelsOf,
  lockTopicList,
  rebuildIndex,
  saveTopics,
} from './topics.store.ts';
import type { NewLabel } from './topics.store.ts';

const product = readProductTopics();

const labelsOf = (topic: ProductTopic): NewLabel[] =>
  languages.flatMap((language) => [
    { topicId: topic.id, language, label: topic.labels[language], isPreferred: true },
    ...topic.synonyms[language].map((label) => ({
      topicId: topic.id,
      language,
      label,
      isPreferred: false,
    })),
  ]);

async function isUpToDate(work: Work): Promise<boolean> {
  const row = await work.db
    .selectFrom('topic_lists')
    .select('content_hash')
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return row?.content_hash === product.hash;
}

/**
 * Gives the organisation the product's list of topics, if it has not got this version of it: it is
 * asked for wherever topics are read by their words, so that a new organisation and an upgrade need
 * nothing else. A topic that the product drops stays for those who chose it.
 */
export async function ensureProductTopics(work: Work): Promise<void> {
  if (await isUpToDate(work)) return;
  // Whoever comes at the same time waits here, and then finds it done.
  await lockTopicList(work);
  if (await isUpToDate(work)) return;
  const ids = product.topics.map(({ id }) => id);
  await saveTopics(
    work,
    'product',
    product.topics.map(({ id, parentId }) => ({ id, parentId, escoUri: null })),
  );
  await dropLabelsOf(work, ids);
  await addLabels(work, product.topics.flatMap(labelsOf), false);
  await rebuildIndex(work);
  await work.db
    .updateTable('topic_lists')
    .set({ content_hash: product.hash, loaded_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .execute();
}
