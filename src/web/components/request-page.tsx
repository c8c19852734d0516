import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getMentorRequest, type MentorRequest, type PersonCard } from '../../contract/index.ts';
import { useEndpoint } from '../lib/use-endpoint.ts';
import { ErrorState } from './error-state.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { Page } from './page.tsx';
import { PageHeader } from './page-header.tsx';
import { Panel } from './panel.tsx';
import { PersonSummary } from './person-summary.tsx';
import { RequestStateBadge } from './request-state-badge.tsx';
import { Section } from './section.tsx';
import { WrittenText } from './written-text.tsx';

/** The mentor request of the address, as one of its two sides sees it. */
export function RequestPage(props: {
  readonly back: { readonly to: string; readonly label: string };
  /** Whom the page is about: the other side. */
  readonly otherOf: (request: MentorRequest) => PersonCard;
  readonly titleFor: (name: string) => string;
  readonly motivationTitle: string;
  /** The outcome shows a question that is to be answered itself. */
  readonly answersQuestion?: boolean;
  /** How it stands, and what this side can do. */
  readonly outcome: (request: MentorRequest) => ReactNode;
  readonly more?: (request: MentorRequest) => ReactNode;
}): JSX.Element {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getMentorRequest, { params: { id } });
  if (data === undefined) {
    return (
      <Page width="narrow">
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const other = props.otherOf(data);
  return (
    <Page width="narrow">
      <PageHeader
        back={props.back}
        title={props.titleFor(other.name)}
        actions={<RequestStateBadge state={data.state} />}
      />
      <Panel>
        <PersonSummary person={other} size={56} />
        {props.outcome(data)}
      </Panel>
      <Section title={props.motivationTitle}>
        <Panel>
          <WrittenText>{data.motivation}</WrittenText>
        </Panel>
      </Section>
      {data.question !== null && (data.reply !== null || !props.answersQuestion) && (
        <Section title={t('request.question', { name: data.mentor.name })}>
          <Panel>
            <WrittenText>{data.question}</WrittenText>
          </Panel>
        </Section>
      )}
      {data.reply !== null && (
        <Section title={t('request.reply', { name: data.mentee.name })}>
          <Panel>
            <WrittenText>{data.reply}</WrittenText>
          </Panel>
        </Section>
      )}
      {props.more?.(data)}
    </Page>
  );
}
