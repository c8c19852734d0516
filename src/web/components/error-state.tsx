import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../lib/api-problem.ts';
import { EmptyState } from './empty-state.tsx';
import { CloudIllustration } from './illustrations/cloud-illustration.tsx';
import { useErrorWords } from './use-error-words.ts';

/** A screen or a part of it that could not be read: what happened, and a way to try again. */
export function ErrorState(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly headingLevel?: 1 | 2 | 3;
}): JSX.Element {
  const { t } = useTranslation();
  const { title, text, correlationId } = useErrorWords()(props.error);
  const isRefusal = props.error instanceof ApiProblem && props.error.problem.status < 500;
  return (
    <div role="alert">
      <EmptyState
        headingLevel={props.headingLevel ?? 2}
        picture={<CloudIllustration />}
        title={title}
        text={
          <>
            {text}
            {!isRefusal && correlationId !== '' && (
              <>
                <br />
                {t('reportedAs', { correlationId })}
              </>
            )}
          </>
        }
        actions={
          !isRefusal && props.onRetry ? (
            <Button appearance="primary" onClick={props.onRetry}>
              {t('tryAgain')}
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
