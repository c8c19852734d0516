import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { beginGroup, callOffGroup, changeGroup, type Group } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { GroupForm } from './group-form.tsx';
import { InviteForm } from './invite-form.tsx';
import { useGroupChange } from './use-group-change.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** For those who lead a group: inviting, changing, beginning with fewer, calling it off. */
export function LeadTools({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const [open, setOpen] = useState<'invite' | 'change' | 'call-off' | null>(
    group.leads.length === 0 ? 'invite' : null,
  );
  const begin = useGroupChange(beginGroup);
  const callOff = useGroupChange(callOffGroup, () => setOpen(null));
  const params = { id: group.id };
  return (
    <Section title={t('lead.title')} lead={t('lead.lead')}>
      <ProblemMessage error={begin.error} />
      <div className={styles.actions}>
        {group.mayBegin && (
          <Button
            appearance="primary"
            disabledFocusable={begin.isPending}
            onClick={() => begin.mutate({ params })}
          >
            {t('lead.begin')}
          </Button>
        )}
        <Button aria-expanded={open === 'invite'} onClick={() => setOpen('invite')}>
          {t('lead.invite')}
        </Button>
        <Button aria-expanded={open === 'change'} onClick={() => setOpen('change')}>
          {t('lead.change')}
        </Button>
        {group.state === 'gathering' && (
          <Button onClick={() => setOpen('call-off')}>{t('lead.callOff')}</Button>
        )}
      </div>
      {open === 'invite' && <InviteForm group={group} />}
      {open === 'change' && <ChangeForm group={group} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === 'call-off'}
        title={t('callOff.title')}
        confirmLabel={t('callOff.confirm')}
        isBusy={callOff.isPending}
        error={callOff.error}
        onConfirm={() => callOff.mutate({ params })}
        onClose={() => setOpen(null)}
      >
        <Text>{t('callOff.text')}</Text>
      </ConfirmDialog>
    </Section>
  );
}

function ChangeForm(props: { readonly group: Group; readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation('group');
  const { id, settings, sizes } = props.group;
  const { draft, change, forget } = useDraft(`group-change.${id}`, settings);
  const save = useGroupChange(changeGroup, () => {
    forget();
    props.onClose();
  });
  return (
    <GroupForm
      draft={draft}
      change={change}
      sizes={sizes}
      saveLabel={t('common:save')}
      isBusy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ params: { id }, body: { settings: draft } })}
      onCancel={() => {
        forget();
        props.onClose();
      }}
    />
  );
}
