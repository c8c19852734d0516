import { Button, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  endParticipation,
  getHome,
  getMyData,
  listMentorships,
  type MyData,
} from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

const parts = ['offers', 'searches', 'requests', 'invitations', 'mentorships'] as const;

/** Stops everything at once. No reason is asked, and nobody is told that it was meant this way. */
export function EndParticipation({ participation }: Pick<MyData, 'participation'>): JSX.Element {
  const { t } = useTranslation('my-data');
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const end = useEndpointChange(endParticipation, {
    refreshes: [getHome, listMentorships],
    onDone: (data, _input, cache) => {
      cache.setQueryData(endpointKey(getMyData, {}), data);
      setIsAsking(false);
    },
  });
  const takesPart = parts.some((part) => participation[part] > 0);
  return (
    <Section title={t('end.title')} lead={t('end.lead')}>
      <Panel>
        {takesPart ? (
          <>
            <FactList
              facts={parts
                .filter((part) => participation[part] > 0)
                .map((part) => ({
                  name: t(`end.parts.${part}`),
                  value: format.number(participation[part]),
                }))}
            />
            <div>
              <Button onClick={() => setIsAsking(true)}>{t('end.action')}</Button>
            </div>
          </>
        ) : (
          <Text>{t('end.nothing')}</Text>
        )}
        {end.isSuccess && (
          <Text role="status">
            {t(participation.mentorships > 0 ? 'end.doneButIntroductions' : 'end.done')}
          </Text>
        )}
      </Panel>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('end.confirmTitle')}
        confirmLabel={t('end.confirm')}
        cancelLabel={t('end.keep')}
        isBusy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate({})}
        onClose={() => setIsAsking(false)}
      >
        <Text>{t('end.confirmText')}</Text>
      </ConfirmDialog>
    </Section>
  );
}
