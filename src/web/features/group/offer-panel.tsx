import { Button, Text, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { joinGroup, type Group } from '../../../contract/index.ts';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useGroupChange } from './use-group-change.ts';

const maximum = 1000;

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle1, margin: 0 } });

/** A registered mentor offers to stand beside whoever facilitates a circle, who answers. */
export function OfferPanel({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const { id, leads, roles } = group;
  const { draft, change, forget } = useDraft(`group-offer.${id}`, { words: '' });
  const offer = useGroupChange(joinGroup, forget);
  const [lead] = leads;
  return (
    <Panel as="section" look="tinted" labelledBy="offer">
      <h2 id="offer" className={styles.title}>
        {t('offer.title')}
      </h2>
      <Text>{lead ? t('offer.text', { name: lead.name }) : t('offer.textUnled')}</Text>
      <FreeTextField
        label={t('offer.words')}
        hint={t('offer.hint')}
        value={draft.words}
        maximum={maximum}
        rows={3}
        onChange={(words) => change({ words })}
      />
      <ProblemMessage error={offer.error} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={offer.isPending}
          onClick={() =>
            offer.mutate({ params: { id }, body: { words: draft.words, role: roles.expert } })
          }
        >
          {t('offer.action')}
        </Button>
      </div>
    </Panel>
  );
}
