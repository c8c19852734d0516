import { useNavigate } from 'react-router';
import type { Message } from '../../../../contract/index.ts';
import { hasDraft, keepDraft } from '../../../lib/use-draft.ts';
import { useMentorship } from '../mentorship-context.ts';
import { newTaskKey, taskOf } from './use-task-draft.ts';

/** @returns opens the form of a new task with the words of a message in it, or as it was left */
export function useMakeTask(): (message: Message) => void {
  const navigate = useNavigate();
  const { id } = useMentorship();
  return (message) => {
    const key = newTaskKey(id, message.id);
    if (!hasDraft(key)) keepDraft(key, taskOf(message.words));
    void navigate(`/mentorships/${id}/tasks`, { state: { messageId: message.id } });
  };
}
