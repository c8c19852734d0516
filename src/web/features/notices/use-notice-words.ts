import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

interface NoticeWords {
  readonly title: string;
  readonly text: string;
  readonly action: string;
}

/** @returns a notice in words, its instants as dates of the person's time zone */
export function useNoticeWords(): (notice: Notice) => NoticeWords {
  const { t } = useTranslation('notices');
  const format = useFormat();
  return ({ kind, values }) => {
    const words: Record<string, string> = { ...values };
    // A programme's own word for its mentors has texts of its own.
    if (values.mentorWord !== undefined) words.context = 'own';
    if (values.expiresAt !== undefined) words.expiresDate = format.date(values.expiresAt);
    if (values.dueAt !== undefined) words.dueDate = format.date(values.dueAt);
    if (values.meetsAt !== undefined) words.meetsDate = format.dateTime(values.meetsAt);
    return {
      title: t(`${kind}.title`, words),
      text: t(`${kind}.text`, words),
      action: t(`${kind}.action`, words),
    };
  };
}
