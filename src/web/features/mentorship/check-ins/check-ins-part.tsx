import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getCheckIns, type CheckIn } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { CheckInForm } from './check-in-form.tsx';
import { CheckInHelp } from './check-in-help.tsx';

/** How it goes: three private questions after each period, and help where it goes badly. */
export function CheckInsPart(): JSX.Element {
  const { t } = useTranslation('check-ins');
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getCheckIns, { params: { id } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  const { current, past, offersHelp } = data;
  return (
    <>
      {offersHelp && <CheckInHelp />}
      {current !== null && <CheckInForm key={current.period} checkIn={current} />}
      {current === null && past.length === 0 && (
        <EmptyState title={t('none.title')} text={t('none.text')} />
      )}
      {past.length > 0 && <PastCheckIns past={past} />}
    </>
  );
}

function PastCheckIns({ past }: { readonly past: readonly CheckIn[] }): JSX.Element {
  const { t } = useTranslation('check-ins');
  const format = useFormat();
  return (
    <Section title={t('past')}>
      <Panel>
        {past.map(({ period, from, until, answer }) =>
          answer === null ? null : (
            <Text key={period}>
              {t('pastRow', {
                from: format.date(from),
                until: format.date(until),
                energy: answer.energy,
                usefulness: answer.usefulness,
              })}{' '}
              · {t(`expectationAnswers.${answer.expectations}`)}
            </Text>
          ),
        )}
      </Panel>
    </Section>
  );
}
