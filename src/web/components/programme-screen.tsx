import { Suspense, lazy, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../contract/index.ts';
import { useProgramme } from '../lib/use-programme.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { ConversationIllustration } from './illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from './loading-skeleton.tsx';
import { Page } from './page.tsx';

// Most people have one programme, and nothing to choose.
const ProgrammeSwitch = lazy(async () => ({
  default: (await import('./programme-switch.tsx')).ProgrammeSwitch,
}));

/**
 * A screen of the programme that is open to the person; says so kindly where there is none.
 * @param props.mayChoose whether it is a screen on which the person changes to another programme
 */
export function ProgrammeScreen(props: {
  readonly width?: 'normal' | 'narrow';
  readonly mayChoose?: boolean;
  readonly children: (programme: Programme) => ReactNode;
}): JSX.Element {
  const { t } = useTranslation();
  const { programme, programmes, isMissing, error, retry } = useProgramme();
  return (
    <Page width={props.width ?? 'normal'}>
      {programme !== undefined && props.mayChoose === true && programmes.length > 1 && (
        <Suspense>
          <ProgrammeSwitch programmes={programmes} shown={programme} />
        </Suspense>
      )}
      {programme !== undefined && props.children(programme)}
      {programme === undefined && isMissing && (
        <EmptyState
          headingLevel={1}
          picture={<ConversationIllustration />}
          title={t('noProgramme.title')}
          text={t('noProgramme.text')}
        />
      )}
      {programme === undefined && !isMissing && error === null && <LoadingSkeleton />}
      {programme === undefined && error !== null && (
        <ErrorState headingLevel={1} error={error} onRetry={retry} />
      )}
    </Page>
  );
}
