import { useTranslation } from 'react-i18next';
import { listProgrammes, type MentorshipRole } from '../../contract/index.ts';
import { useEndpoint } from './use-endpoint.ts';

/** @returns what a programme calls a role: its own word where it has one, else the product's */
export function useRoleWord(): (role: MentorshipRole, programmeId: string) => string {
  const { t } = useTranslation();
  const { data } = useEndpoint(listProgrammes, {});
  return (role, programmeId) => {
    const programmes = [...(data?.programmes ?? []), ...(data?.upcoming ?? [])];
    const names = programmes.find(({ id }) => id === programmeId)?.roleNames;
    const own = role === 'mentor' || role === 'mentee' ? names?.[role] : null;
    return own ?? t(`common:roles.${role}`);
  };
}
