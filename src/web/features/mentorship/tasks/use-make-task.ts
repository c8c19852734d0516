import { useNavigate } from 'react-router';
import { taskMaximum, type Message } from '../../../../contract/index.ts';
import { keepDraft } from '../../../lib/use-draft.ts';
import { useMentorship } from '../mentorship-context.ts';
import { newTask, newTaskKey } from './use-task-draft.ts';

/** @returns opens the form of a new task with the words of a message in it */
export function useMakeTask(): (message: Message) => void {
  const navigate = useNavigate();
  const { id } = useMentorship();
  return (message) => {
    const words = message.words.slice(0, taskMaximum);
    keepDraft(newTaskKey(id), { ...newTask, words, messageId: message.id });
    void navigate(`/mentorships/${id}/tasks`);
  };
}
