import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRegistration, Programme } from '../../../contract/index.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { AvailabilityPanel } from './availability-panel.tsx';
import { GroupsToHelp } from './groups-to-help.tsx';
import { MentorCourses } from './mentor-courses.tsx';
import { MyMentees } from './my-mentees.tsx';
import { ReceivedRequests } from './received-requests.tsx';
import { TrackRecordPanel } from './track-record-panel.tsx';
import { VisibilityPanel } from './visibility-panel.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 300px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 839px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
});

/** The desk of a mentor: requests first, then mentees; places, course and pause beside them. */
export function ActiveDesk(props: {
  readonly programme: Programme;
  readonly registration: MentorRegistration;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const { state } = props.registration;
  const { id: programmeId, gathers, asks } = props.programme;
  return (
    <>
      <PageHeader
        title={t('desk.title')}
        lead={t(state === 'active' && asks === null ? 'groups.lead' : `desk.lead.${state}`)}
        actions={
          <>
            <Badge
              appearance="tint"
              color={state === 'active' ? 'success' : 'warning'}
              size="extra-large"
              shape="rounded"
            >
              {t(`desk.states.${state}`)}
            </Badge>
            <LinkButton to="/mentor/registration">{t('desk.edit')}</LinkButton>
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          {gathers && <GroupsToHelp programmeId={programmeId} />}
          <ReceivedRequests isQuiet={asks === null} />
          <MyMentees />
        </div>
        <div className={styles.column}>
          <AvailabilityPanel programmeId={programmeId} registration={props.registration} />
          <MentorCourses />
          <TrackRecordPanel />
          {asks !== null && <VisibilityPanel programmeId={programmeId} />}
        </div>
      </div>
    </>
  );
}
