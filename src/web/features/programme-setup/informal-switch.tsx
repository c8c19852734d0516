import { Switch } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getInformalMentoring,
  listOwnedProgrammes,
  listProgrammes,
  setInformalMentoring,
} from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';

/** Whether people may find each other outside any programme. */
export function InformalSwitch(): JSX.Element | null {
  const { t } = useTranslation('programme-setup');
  const { data } = useEndpoint(getInformalMentoring, {});
  const set = useEndpointChange(setInformalMentoring, {
    refreshes: [getInformalMentoring, listOwnedProgrammes, listProgrammes],
  });
  if (data === undefined) return null;
  return (
    <Section title={t('informal.title')} lead={t('informal.text')}>
      <Panel>
        <Switch
          label={t('informal.switch')}
          checked={set.isPending ? set.variables.body.isAllowed : data.isAllowed}
          disabled={set.isPending}
          onChange={(_event, { checked }) => set.mutate({ body: { isAllowed: checked } })}
        />
        <ProblemMessage error={set.error} />
      </Panel>
    </Section>
  );
}
