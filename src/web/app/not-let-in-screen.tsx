import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { DoorIllustration } from '../components/illustrations/door-illustration.tsx';
import { LogoMark } from '../components/logo-mark.tsx';
import { Page } from '../components/page.tsx';
import { useErrorWords } from '../components/use-error-words.ts';
import { ApiProblem, ConnectionLost } from '../lib/api-problem.ts';
import { openSession } from '../lib/session.ts';

/** The host did not prove the person, or the server does not take its proof: why, and once more. */
export function NotLetInScreen({ error }: { readonly error: unknown }): JSX.Element {
  const { t } = useTranslation();
  const wordsOf = useErrorWords();
  const isOurs = error instanceof ApiProblem || error instanceof ConnectionLost;
  const words = isOurs
    ? wordsOf(error)
    : { title: t('notLetIn.title'), text: t('notLetIn.text'), correlationId: '' };
  const host = isOurs || !(error instanceof Error) ? '' : error.message;
  return (
    <Page as="main">
      <LogoMark size={32} />
      <EmptyState
        headingLevel={1}
        picture={<DoorIllustration />}
        title={words.title}
        text={
          <>
            {words.text}
            {host !== '' && (
              <>
                <br />
                {t('notLetIn.hostSays', { words: host })}
              </>
            )}
            {words.correlationId !== '' && (
              <>
                <br />
                {t('reportedAs', { correlationId: words.correlationId })}
              </>
            )}
          </>
        }
        actions={
          <Button appearance="primary" onClick={() => void openSession()}>
            {t('tryAgain')}
          </Button>
        }
      />
    </Page>
  );
}
