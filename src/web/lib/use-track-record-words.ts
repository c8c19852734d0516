import { useTranslation } from 'react-i18next';
import type { TrackRecord } from '../../contract/index.ts';

/** @returns what forms the words for a mentor's track record: mentorships, and hours where there are any */
export function useTrackRecordWords(): (record: TrackRecord) => string {
  const { t } = useTranslation('recognition');
  return ({ closedMentorships, hours }) => {
    const mentorships = t('record.mentorships', { count: closedMentorships });
    return hours === 0 ? mentorships : `${mentorships} · ${t('record.hours', { count: hours })}`;
  };
}
