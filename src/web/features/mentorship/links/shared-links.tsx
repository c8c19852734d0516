import {
  Button,
  Field,
  Input,
  Link as FluentLink,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addLink,
  getLinks,
  linkTitleMaximum,
  removeLink,
  type Link,
  type Links,
} from '../../../../contract/index.ts';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useMe } from '../../../lib/me.ts';
import { hasDraft, useDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { FormActions } from '../meetings/form-actions.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useNames } from '../messages/use-names.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Pages and documents that are kept elsewhere. */
export function SharedLinks(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('links');
  const { id } = useMentorship();
  const { data, error } = useEndpoint(getLinks, { params: { id } }, { pollEvery: 60_000 });
  const [isNew, setIsNew] = useState(() => hasDraft(`links.${id}`));
  const isWriting = isNew && data?.isOpen === true;
  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      aside={
        data?.isOpen === true && !isWriting ? (
          <Button icon={<Add20Regular />} onClick={() => setIsNew(true)}>
            {t('add')}
          </Button>
        ) : null
      }
    >
      {isWriting && <AddLink onClose={() => setIsNew(false)} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && <ProblemMessage error={error} />}
      {data !== undefined && data.links.length > 0 && (
        <Panel>
          <ul className={styles.list}>
            {data.links.map((link) => (
              <LinkItem key={link.id} link={link} all={data} />
            ))}
          </ul>
        </Panel>
      )}
    </Section>
  );
}

function LinkItem({ link, all }: { readonly link: Link; readonly all: Links }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('links');
  const format = useFormat();
  const me = useMe();
  const { id } = useMentorship();
  const nameOf = useNames(all.people);
  const remove = useMentorshipChange(removeLink, { reads: getLinks });
  const { title, url } = link;
  return (
    <li>
      <div className={styles.item}>
        <div className={styles.words}>
          <FluentLink inline href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </FluentLink>
          <Text size={200} className={styles.faint}>
            {new URL(url).host} ·{' '}
            {t('addedBy', { name: nameOf(link.addedBy), date: format.date(link.addedAt) })}
          </Text>
        </div>
        {all.isOpen && link.addedBy === me.person.id && (
          <Button
            appearance="subtle"
            icon={<Delete20Regular />}
            aria-label={t('remove', { title })}
            onClick={() => remove.mutate({ params: { id, linkId: link.id } })}
          />
        )}
      </div>
      <ProblemMessage error={remove.error} />
    </li>
  );
}

/** @returns whether a browser reads the text as an address of the web */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function AddLink({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation('links');
  const { id } = useMentorship();
  const { draft, change, forget } = useDraft(`links.${id}`, { title: '', url: '' });
  const close = (): void => {
    forget();
    onClose();
  };
  const add = useMentorshipChange(addLink, { reads: getLinks, onDone: close });
  const title = draft.title.trim();
  const url = draft.url.trim();
  const over = title.length - linkTitleMaximum;
  const isUnsound = url !== '' && !isWebAddress(url);
  return (
    <Panel>
      <Field
        label={t('fields.title')}
        required
        {...(over > 0 ? { validationMessage: t('common:charactersOver', { count: over }) } : {})}
      >
        <Input value={draft.title} onChange={(_event, data) => change({ title: data.value })} />
      </Field>
      <Field
        label={t('fields.url')}
        required
        hint={t('fields.urlHint')}
        {...(isUnsound ? { validationMessage: t('fields.urlProblem') } : {})}
      >
        <Input
          type="url"
          value={draft.url}
          onChange={(_event, data) => change({ url: data.value })}
        />
      </Field>
      <FormActions
        label={t('send')}
        error={add.error}
        isSendable={title !== '' && over <= 0 && url !== '' && !isUnsound && !add.isPending}
        onSend={() => add.mutate({ params: { id }, body: { title, url } })}
        onCancel={close}
      />
    </Panel>
  );
}
