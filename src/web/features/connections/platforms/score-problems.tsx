import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlatforms, sendScoresAgain } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** Why scores of this platform's people are not in its gradebook, and where each is to be seen. */
export function ScoreProblems(props: {
  readonly platform: Platform;
  readonly onTold: (told: string) => void;
}): JSX.Element | null {
  const { platform, onTold } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { mutate, isPending, error } = useEndpointChange(sendScoresAgain, {
    refreshes: [listPlatforms],
    onDone: ({ queued }) => onTold(t('problems.sentAgain', { count: queued })),
  });
  const { problems, failed } = platform.scores;
  if (problems.length === 0) return null;
  return (
    <Section
      title={t('problems.heading')}
      aside={<AppLink to="/tracking">{common('navigation.tracking')}</AppLink>}
    >
      <Panel>
        <ul className={styles.list}>
          {problems.map(({ problem, count, detail }) => (
            <li key={problem}>
              <p className={styles.plain}>
                {format.number(count)} × {t(`problems.words.${problem}`)}
              </p>
              {detail !== null && <p className={styles.code}>{detail}</p>}
            </li>
          ))}
        </ul>
        <ProblemMessage error={isPending ? null : error} />
        {failed > 0 && platform.isEnabled && (
          <div className={styles.actions}>
            <Button
              icon={<SendRegular />}
              disabledFocusable={isPending}
              onClick={() => mutate({ body: { platformId: platform.id } })}
            >
              {t('problems.sendAgain')}
            </Button>
          </div>
        )}
      </Panel>
    </Section>
  );
}
