import type { z } from 'zod';
import { languages, languageSchema } from '../../../contract/index.ts';
import type { decideTopicSuggestion } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { TopicAdded } from './events.ts';
import { requireTopics } from './require-topics.ts';
import {
  addLabels,
  indexLabels,
  lastLabelNumber,
  lockTopicList,
  saveTopics,
} from './topics.store.ts';

type Decision = z.output<typeof decideTopicSuggestion.body>;

interface Suggestion {
  readonly id: string;
  readonly personId: string;
  readonly words: string;
  readonly language: string;
}

/**
 * Decides about words that people suggested, for everybody who suggested the same: they become another
 * word for a topic, or a topic of their own, or nothing.
 * @throws AppError `not-found`, `conflict` when it has been decided already, `invalid-input` for a
 *   topic that does not exist
 */
export async function decideSuggestion(
  work: Work,
  suggestionId: string,
  decision: Decision,
): Promise<void> {
  const suggestions = await lockSuggestions(work, suggestionId);
  const topicId = await carryOut(work, suggestionId, suggestions, decision);
  await work.db
    .updateTable('topic_suggestions')
    .set({
      state: topicId === null ? 'dismissed' : 'added',
      topic_id: topicId,
      decided_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .where(
      'id',
      'in',
      suggestions.map(({ id }) => id),
    )
    .execute();
  if (topicId !== null) {
    await work.publish(TopicAdded, {
      topicId,
      personIds: suggestions.map(({ personId }) => personId),
    });
  }
  await recordAudit(work, {
    action: 'topic-suggestion.decided',
    subject: { kind: 'topic-suggestion', id: suggestionId },
    details: { decision: decision.decision, topicId },
  });
}

/** Everybody's suggestion of the same words, locked. */
async function lockSuggestions(work: Work, id: string): Promise<Suggestion[]> {
  const one = await work.db
    .selectFrom('topic_suggestions')
    .select(['folded', 'state'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!one) throw new AppError('not-found');
  const rows = await work.db
    .selectFrom('topic_suggestions')
    .select(['id', 'person_id as personId', 'words', 'language'])
    .where('tenant_id', '=', work.tenantId)
    .where('folded', '=', one.folded)
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .forUpdate()
    .execute();
  if (rows.length === 0) throw new AppError('conflict', { detail: one.state });
  return rows;
}

/** @returns the topic that the words belong to from now on; null for none */
async function carryOut(
  work: Work,
  suggestionId: string,
  suggestions: readonly Suggestion[],
  decision: Decision,
): Promise<string | null> {
  if (decision.decision === 'dismiss') return null;
  const topicId = decision.decision === 'add-to-topic' ? decision.topicId : `own-${suggestionId}`;
  await lockTopicList(work);
  const before = await lastLabelNumber(work);
  if (decision.decision === 'make-topic') {
    await requireTopics(
      work,
      decision.parentId === null ? [] : [decision.parentId],
      'body.parentId',
    );
    const { parentId, labels } = decision;
    await saveTopics(work, 'own', [{ id: topicId, parentId, escoUri: null }]);
    const preferred = languages.map((language) => ({
      topicId,
      language,
      label: labels[language],
      isPreferred: true,
    }));
    await addLabels(work, preferred, true);
  } else {
    await requireTopics(work, [topicId], 'body.topicId');
  }
  const suggested = suggestions.map(({ words, language }) => ({
    topicId,
    language: languageSchema.parse(language),
    label: words,
    isPreferred: false,
  }));
  await addLabels(work, suggested, true);
  await indexLabels(work, before);
  return topicId;
}
