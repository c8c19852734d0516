import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OrganisationTalk } from '../organisation/organisation.ts';
import type { Open } from './open-once.ts';

const notesSchema = z.object({ notes: z.array(z.object({ id: z.string(), title: z.string() })) });
const meSchema = z.object({ person: z.object({ id: z.string() }) });

/**
 * Lets the members of a mentorship write to each other: messages, tasks, a note with a comment, and a
 * document.
 */
export async function fillTalk(
  mentorshipId: string,
  { messages, tasks, note, document }: OrganisationTalk,
  open: Open,
): Promise<void> {
  const path = `/api/mentorships/${mentorshipId}`;
  for (const { by, words } of messages) {
    const body = { id: randomUUID(), words, mentionIds: [] };
    await (await open(by)).send('POST', `${path}/messages`, body);
  }
  for (const { by, dueInDays, steps, ...task } of tasks) {
    const member = await open(by);
    const { person } = await member.call('GET', '/api/me', meSchema);
    await member.send('POST', `${path}/tasks`, {
      ...task,
      dueOn: new Date(Date.now() + dueInDays * 86_400_000).toISOString().slice(0, 10),
      assignedTo: person.id,
      checklist: steps.map((words) => ({ id: null, words })),
      messageId: null,
    });
  }
  const { by, title, words, comment } = note;
  const body = { title, words };
  const { notes } = await (await open(by)).call('POST', `${path}/notes`, notesSchema, body);
  const written = notes.find((each) => each.title === title);
  const comments = `${path}/notes/${written?.id ?? ''}/comments`;
  await (await open(comment.by)).send('POST', comments, { words: comment.words });
  const { name, description } = document;
  const form = new FormData();
  form.set('about', JSON.stringify({ id: randomUUID(), name, description, basedOn: 0 }));
  form.set('file', new Blob([document.words]), 'file');
  await (
    await open(document.by)
  ).send('POST', `/files/mentorships/${mentorshipId}/documents`, form);
}
