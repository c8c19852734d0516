import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import {
  getHome,
  getProgramme,
  listGroups,
  listMentorships,
  openGroup,
  type GroupSettings,
  type MentorshipRole,
  type Programme,
} from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { Panel } from '../../components/panel.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';
import { GroupForm } from './group-form.tsx';

/** Opening a group in a programme: what it is about, and how many it takes. */
export function OpenGroupPage(): JSX.Element {
  const { programmeId = '' } = useParams();
  const params = { programmeId };
  const programme = useEndpoint(getProgramme, { params });
  const roles = useEndpoint(listGroups, { params });
  const error = programme.error ?? roles.error;
  if (programme.data === undefined || roles.data === undefined) {
    return (
      <Page width="narrow">
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState headingLevel={1} error={error} onRetry={() => void programme.refetch()} />
        )}
      </Page>
    );
  }
  const { mayOpenAs } = roles.data;
  if (mayOpenAs.length === 0) return <Navigate to={`/programmes/${programmeId}`} replace />;
  return <OpenGroup programme={programme.data.programme} mayOpenAs={mayOpenAs} />;
}

interface Draft extends GroupSettings {
  readonly as: MentorshipRole | null;
}

function OpenGroup(props: {
  readonly programme: Programme;
  readonly mayOpenAs: readonly (MentorshipRole | null)[];
}): JSX.Element {
  const { t } = useTranslation('group');
  const navigate = useNavigate();
  const { id, name, rules } = props.programme;
  const [first = null] = props.mayOpenAs;
  const { draft, change, forget } = useDraft<Draft>(`group.${id}`, {
    as: first,
    title: '',
    theme: '',
    topics: [],
    size: rules.groupSize,
    joinsUntil: null,
    wayIn: 'open',
  });
  const open = useEndpointChange(openGroup, {
    refreshes: [listGroups, listMentorships, getHome],
    onDone: (group) => {
      forget();
      void navigate(`/groups/${group.id}`);
    },
  });
  const { as, ...settings } = draft;
  return (
    <Page width="narrow">
      <PageHeader
        back={{ to: `/programmes/${id}`, label: name }}
        title={t('open.title')}
        lead={t('open.lead')}
      />
      {props.mayOpenAs.length > 1 && (
        <Panel>
          <Field label={t('open.role')}>
            <RadioGroup
              value={as ?? 'nobody'}
              onChange={(_event, { value }) => {
                const role = props.mayOpenAs.find((each) => (each ?? 'nobody') === value);
                if (role !== undefined) change({ as: role });
              }}
            >
              {props.mayOpenAs.map((role) => (
                <Radio
                  key={role ?? 'nobody'}
                  value={role ?? 'nobody'}
                  label={t(`open.roles.${role ?? 'nobody'}`)}
                />
              ))}
            </RadioGroup>
          </Field>
        </Panel>
      )}
      <GroupForm
        draft={settings}
        change={change}
        sizes={rules.groupSize}
        saveLabel={t('open.action')}
        isBusy={open.isPending}
        error={open.error}
        onSave={() => open.mutate({ params: { programmeId: id }, body: { settings, as } })}
      />
    </Page>
  );
}
