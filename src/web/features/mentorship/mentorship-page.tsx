import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Suspense, useMemo, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getMentorship, type Mentorship } from '../../../contract/index.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { useErrorWords } from '../../components/use-error-words.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { SpaceContext, useMentorship, useOthers } from './mentorship-context.ts';
import { PartTabs } from './part-tabs.tsx';
import { overview, parts } from './parts.ts';
import { StepLine } from './step-line.tsx';

/** The space of one mentorship. */
export function MentorshipPage(): JSX.Element {
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(
    getMentorship,
    { params: { id } },
    // Says when there is something new to read.
    { pollEvery: 30_000 },
  );
  return (
    <Page>
      {data !== undefined && <Space key={data.id} mentorship={data} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}

/** Its header, a tab for each part, and the part of the address. */
function Space({ mentorship }: { readonly mentorship: Mentorship }): JSX.Element {
  const { '*': below = '' } = useParams();
  const [movedOn, tellMovedOn] = useState<Error | null>(null);
  const space = useMemo(() => ({ mentorship, tellMovedOn }), [mentorship]);
  // A part that there is not, or no longer, leads to the overview.
  const part = parts.find(({ path, isShown }) => path === below && isShown(mentorship)) ?? overview;
  return (
    <SpaceContext value={space}>
      <div data-screen-only={part.printsAlone}>
        <SpaceHeader />
      </div>
      <PartTabs current={part} />
      {movedOn !== null && <MovedOn error={movedOn} />}
      <StepLine current={part} />
      <Suspense fallback={<LoadingSkeleton />}>
        <part.Screen />
      </Suspense>
    </SpaceContext>
  );
}

/** Another was quicker: what happened, and how it stands since. */
function MovedOn({ error }: { readonly error: Error }): JSX.Element {
  const { t } = useTranslation('mentorship');
  const { state } = useMentorship();
  const words = useErrorWords()(error);
  return (
    <MessageBar intent="info" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle> {words.text}{' '}
        {t('standsAt', { state: t(`common:mentorshipStates.${state}`) })}
      </MessageBarBody>
    </MessageBar>
  );
}

function SpaceHeader(): JSX.Element {
  const { t } = useTranslation('mentorship');
  const format = useFormat();
  const mentorship = useMentorship();
  const names = useOthers().map((person) => person.name);
  return (
    <PageHeader
      back={{ to: '/', label: t('common:navigation.home') }}
      title={mentorship.groupTitle ?? t('title', { name: format.list(names) })}
      lead={`${mentorship.programmeName} · ${t(`common:mentorshipStates.${mentorship.state}`)}`}
    />
  );
}
