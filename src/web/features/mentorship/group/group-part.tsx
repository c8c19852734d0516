import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getGroupDesk, type GroupDesk } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { MeetingRoles } from './meeting-roles.tsx';
import { MemberAttendance } from './member-attendance.tsx';

/** How the group goes: the next meeting with its roles, and who was there. */
export function GroupPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getGroupDesk, { params: { id } });
  if (data !== undefined) return <Desk desk={data} />;
  return error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

function Desk({ desk }: { readonly desk: GroupDesk }): JSX.Element {
  const { t } = useTranslation('group-desk');
  const format = useFormat();
  const { id } = useMentorship();
  const { nextMeeting, isLead, meetingsHeld } = desk;
  const most = Math.max(0, ...desk.members.map(({ minutes }) => minutes));
  return (
    <>
      <Section
        title={t('next.title')}
        lead={nextMeeting === null ? t('next.none') : t('next.lead')}
        aside={
          <LinkButton to={`/mentorships/${id}/meetings`}>
            {t(nextMeeting === null ? 'next.plan' : 'next.agenda')}
          </LinkButton>
        }
      >
        {nextMeeting !== null && (
          <Panel>
            <MeetingRoles
              meeting={nextMeeting}
              title={format.moment(nextMeeting.startsAt)}
              isOpen={desk.isOpen}
            />
          </Panel>
        )}
      </Section>
      <Section
        title={t('members.title')}
        lead={`${t('members.held', { count: meetingsHeld })}${isLead ? ` ${t('members.leadOnly')}` : ''}`}
        aside={isLead ? <LinkButton to="/help-requests">{t('members.help')}</LinkButton> : null}
      >
        <Panel>
          <MemberAttendance members={desk.members} most={most} />
        </Panel>
      </Section>
    </>
  );
}
